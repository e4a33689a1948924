"""The parts of the page for quarter and status files: quarter, figures, situation report, physician's hours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.errors import KraftError, NamesSomebody
from kraft_desktop.domain.period import Period
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.outgoing import name_screening, preview
from kraft_desktop.services.outgoing.dispatch import Letter, Prepared
from kraft_desktop.services.outgoing.interim_reports import Counts, InterimReports, Quarter
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import Columns, empty
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.interim.allotment import AllotmentField
from kraft_desktop.ui.pages.interim.budget import BudgetCard, BudgetInFile
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.pages.shared.period_choice import Choice, ClosingNotice, PeriodChoices, closing_status
from kraft_desktop.ui.pages.shared.printed_paper import PrintedPaper
from kraft_desktop.ui.pages.shared.sent_file import with_receipt
from kraft_desktop.ui.widgets.card import Card, Notice, Tone, row
from kraft_desktop.ui.widgets.fields import NoteField
from kraft_desktop.ui.widgets.figure_table import FigureTable, Row
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import translate


class QuarterCard(Card):
    """The quarters to choose from. ``chosen`` carries a Period, ``keys`` asks for the keys page."""

    chosen = Signal(object)
    keys = Signal()

    def __init__(self) -> None:
        super().__init__(translate("InterimReports", "Quarter"))
        self._choices = PeriodChoices()
        self._choices.chosen.connect(self.chosen)
        self.body.addWidget(self._choices)
        self.body.addStretch()
        self.closing, self._key = ClosingNotice(), Notice()
        self._to_keys = style.button(translate("InterimReports", "Exchange keys"), Role.LINK)
        self._to_keys.clicked.connect(self.keys)
        self.body.addWidget(self.closing)
        self.body.addWidget(self._key)
        self.body.addLayout(row(self._to_keys, None))

    def show_quarters(self, found: InterimReports, period: Period | None) -> None:
        """Show the quarters with their status, ``period`` chosen."""
        self._choices.show_choices(map(_choice, found.quarters), period)
        text = translate("InterimReports", "The key of {owner} is not confirmed. Nothing can be sealed before it is.")
        self._key.say("" if found.owner_confirmed else text.format(owner=found.owner), Tone.ATTENTION)
        self._to_keys.setVisible(not found.owner_confirmed)

    @property
    def choices(self) -> Mapping[str, QRadioButton]:
        """The buttons of the quarters, by period id."""
        return self._choices.buttons


def _choice(quarter: Quarter) -> Choice:
    words, tone = standing(quarter)
    return Choice(period=quarter.period, name=vocabulary.period_name(quarter.period.id), standing=words, tone=tone)


def standing(quarter: Quarter) -> tuple[str, Tone | None]:
    """The status text of a quarter, and its tone."""
    sent = quarter.sent
    if sent is not None and sent.receipt is not None:
        words = translate("InterimReports", "sent, receipt {day}").format(day=package_tables.day(sent.receipt.received))
        return with_receipt(words, sent.receipt)
    if sent is not None:
        return translate("InterimReports", "sealed {day}, no receipt yet").format(
            day=package_tables.day(sent.created)
        ), Tone.ACCENT
    if (closing := closing_status(quarter)) is not None:
        return closing
    if quarter.overtaken:
        return translate("InterimReports", "part of later figures"), None
    if quarter.ended:
        return translate("InterimReports", "ended, not sealed"), Tone.ACCENT
    return translate("InterimReports", "goes on"), None


class HoursTable(QWidget):
    """The physician's hours in a file: the team's pool, and how far it goes."""

    def __init__(self) -> None:
        super().__init__()
        self._pool, self._about = FigureTable(least=5), style.label("", Role.MUTED, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.8))
        layout.addWidget(self._pool)
        layout.addWidget(self._about)

    def show_hours(self, hours: package_tables.HoursTold) -> None:
        """Show the hours."""
        headings = [
            translate("InterimReports", "Physician's hours"),
            translate("InterimReports", "Allotted"),
            translate("InterimReports", "Done"),
            translate("InterimReports", "Planned"),
            translate("InterimReports", "Left"),
        ]
        cells = package_tables.hours_cells(hours)
        self._pool.show_rows(headings, [Row(title=translate("InterimReports", "The team"), cells=cells)])
        about = translate(
            "InterimReports", "Up to and including {month}, in whole five hours: no single conversation can be seen."
        )
        self._about.setText(about.format(month=hours.through) if hours.through else "")


class StatusCard(Card):
    """The status file of the week: its content, and the button that makes it. ``wanted`` carries the activity budget or
    None."""

    wanted = Signal(object)

    def __init__(self, needs: Needs, budget: BudgetCard) -> None:
        super().__init__(translate("InterimReports", "Status file"))
        text = translate(
            "InterimReports",
            "How the physician's hours and the activity budget stand, and nothing about anybody. It can go at any time, so "
            "that the project owner sees how it stands at all nodes.",
        )
        self._hours, self._last = HoursTable(), style.label("", Role.MUTED, wrap=True)
        self.make = style.button(translate("InterimReports", "Make the status file"))
        self.make.clicked.connect(lambda: self.wanted.emit(budget.value()) if budget.form.sound() else None)
        self._found: InterimReports | None = None
        self._budget = budget
        budget.edited.connect(self._show_again)
        self.allotment = AllotmentField(needs)
        for part in (style.label(text, Role.MUTED, wrap=True), self._hours, self.allotment, self._last):
            self.body.addWidget(part)
        self.body.addLayout(row(self.make, None))
        self.body.addStretch()

    def _show_again(self) -> None:
        if self._found is not None:
            self.show_status(self._found)

    def show_status(self, found: InterimReports) -> None:
        """Show the content of the status file, and any status file sent this week."""
        self._found, same = found, found.says_the_same(self._budget.value())
        self._hours.show_hours(found.hours)
        self.allotment.show_allotted(found.hours.stated("allotted"))
        last, text = found.status, ""
        if last is not None and same:
            text = translate("InterimReports", "Sealed this week, {day}, version {version}: it would say the same again.")
        elif last is not None:
            text = translate(
                "InterimReports", "Sealed this week, {day}, version {version}: hours or budget have changed since."
            )
        self._last.setText(text.format(day=package_tables.day(last.created), version=last.version) if last else text)
        self._last.setVisible(last is not None)
        self.make.setEnabled(found.owner_confirmed)
        again = translate("InterimReports", "Write the same status file again")
        self.make.setText(again if same else translate("InterimReports", "Make the status file"))


class LeavingPart(QWidget):
    """The figures for people and hours in a quarter file."""

    def __init__(self) -> None:
        super().__init__()
        self.cards = Columns(least=36)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self.cards)

    def show_prepared(self, session: Session, prepared: Prepared) -> None:
        """Show the figures exactly as the file has them."""
        empty(self.cards)
        people = Card(translate("InterimReports", "This leaves the node"), vocabulary.period_name(prepared.period.id))
        for laid in preview.printed_layouts(prepared):
            people.body.addWidget(_people(session, laid))
        text = translate("InterimReports", "Physician time since the start, up to the quarter's end: {time}.")
        people.body.addWidget(style.label(text.format(time=formats.hours(prepared.physician_minutes)), wrap=True))
        about = translate(
            "InterimReports",
            "Exactly these numbers stand in the file, the activity budget and the texts of the situation report. A span stands "
            "for a number that is hidden: it is what the numbers leave open, also with all that was sent before.",
        )
        people.body.addWidget(style.label(about, Role.MUTED, wrap=True))
        if any(laid.has_last_numbers for laid in preview.printed_layouts(prepared)):
            people.body.addWidget(style.label(vocabulary.about_last_numbers(), Role.MUTED, wrap=True))
        people.body.addStretch()
        self.cards.addWidget(people)
        if prepared.hours is not None:
            card, table = Card(translate("InterimReports", "Hours in the file")), HoursTable()
            table.show_hours(prepared.hours)
            card.body.addWidget(table)
            card.body.addStretch()
            self.cards.addWidget(card)


def _people(session: Session, laid: preview.PrintedLayout) -> FigureTable:
    """The node's totals, one line per step."""
    (line,) = laid.lines
    rows = [
        Row(title=vocabulary.class_name(session.programme, laid.columns, name), cells=[package_tables.figure(cell)])
        for name, cell in zip(laid.headings, line.cells, strict=True)
    ]
    headings = [translate("InterimReports", "The whole node, since the start"), translate("InterimReports", "Number")]
    return FigureTable(headings, rows, least=5)


class ReportCard(Card):
    """The form for the situation report, saved as a draft. ``edited`` is sent after a change of text."""

    edited = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__(
            translate("InterimReports", "Situation report"),
            translate("InterimReports", "by municipality; leave out what is not needed"),
        )
        text = translate(
            "InterimReports",
            "The texts leave the node as they are and may become public. Write how the work goes, not about anybody: no names, "
            "numbers or case codes, and nothing that fits one person only. An empty line begins a new paragraph.",
        )
        self.body.addWidget(style.label(text, wrap=True))
        node = needs.session.node
        self.names = {node.id: translate("InterimReports", "The team, the whole node")}
        self.names |= {m.code: m.name for m in node.municipalities}
        self.form = Form([Entry(name=code, label=name, make=NoteField) for code, name in self.names.items()])
        self.form.edited.connect(lambda _: self.edited.emit())
        self.draft = Drafting(self, needs.worker, needs.session, drafts.QUARTER_PAGE, None)
        self.draft.follow(self.form)
        self.body.addWidget(self.form)
        self.body.addStretch()

    def texts(self) -> dict[str, str]:
        """The texts, by municipality."""
        return {code: text for code, text in self.form.texts().items() if text.strip()}

    def follow(self, period: Period | None) -> None:
        """Save the texts of this quarter from now on, and restore its draft."""
        self.draft.turn_to(period.id if period else None)
        self.form.set_values(dict.fromkeys(self.names))
        self.show_counts({})
        self.draft.offer(self._offered)

    def show_counts(self, counts: Mapping[str, Counts]) -> None:
        """Show beside each text what the store counts for it."""
        for code in self.names:
            self.form.show_hint(code, _counted(counts[code]) if code in counts else "")

    def _offered(self, texts: Mapping[str, str]) -> None:
        self.form.set_texts(texts)
        self.edited.emit()

    def show_wrong(self, wrong: Mapping[str, KraftError]) -> None:
        """Show the error beside each text, with the keyboard focus in the first."""
        for code in reversed(list(self.names)):
            if code in wrong:
                self.form.show_error(code, _wrong(wrong[code]))


def _counted(found: Counts) -> str:
    """A municipality's own counts in words, which do not go with the file."""
    if not found.referred:
        return translate("InterimReports", "Nobody is referred up to the quarter's end.")
    parts = (
        translate("InterimReports", "referred {count} ({new} in the quarter)").format(
            count=formats.number(found.referred), new=formats.number(found.new)
        ),
        translate("InterimReports", "investigated {count} ({new} in the quarter)").format(
            count=formats.number(found.investigated), new=formats.number(found.newly_investigated)
        ),
        translate("InterimReports", "a step closer {count}").format(count=formats.number(found.closer)),
    )
    text = translate("InterimReports", "For you to write from, not part of the file: {counts}.")
    return text.format(counts=", ".join(parts))


def _wrong(problem: KraftError) -> str:
    if isinstance(problem, NamesSomebody):
        text = translate(
            "InterimReports", "Line {line} may point somebody out: “{found}”. Write it without names, numbers and case codes."
        )
        return text.format(line=problem.line, found=problem.found)
    return labels.sentence(problem)


class WrittenCard(Card):
    """The texts and budget as the file has them, for the approver to read, and all of the file to print: ``letter`` as for
    ``PrintedPaper``."""

    def __init__(self, needs: Needs, letter: Callable[[], Callable[[], Letter]]) -> None:
        super().__init__(translate("InterimReports", "Texts and budget in the file"))
        self._list = QVBoxLayout()
        self._list.setSpacing(style.em(0.4))
        self._budget = BudgetInFile()
        self.body.addLayout(self._list)
        self.printed = PrintedPaper(needs, letter)
        self.body.addWidget(self._budget)
        self.body.addWidget(self.printed)
        self.body.addStretch()

    def show_written(self, names: Mapping[str, str], texts: Mapping[str, Sequence[str]], budget: Budget | None) -> None:
        """Show the paragraphs of each municipality, and the activity budget."""
        self._budget.show_budget(budget)
        empty(self._list)
        if not texts:
            self._list.addWidget(style.label(translate("InterimReports", "The file holds no texts."), Role.MUTED, wrap=True))
        for code in (code for code in names if code in texts):
            self._list.addWidget(style.label(names[code], Role.STRONG, wrap=True))
            for paragraph in texts[code]:
                self._list.addWidget(style.label(paragraph, wrap=True))
            if phrases := name_screening.phrases_about_one(" ".join(texts[code])):
                look = translate("InterimReports", "Speaks of one person: {phrases}. Could a reader know who it is?")
                self._list.addWidget(style.label(look.format(phrases=", ".join(phrases)), Role.ATTENTION, wrap=True))
