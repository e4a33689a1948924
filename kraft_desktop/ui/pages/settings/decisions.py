"""The node's decisions: how often detailed tables are published, with the cost of each choice, and the counting rules."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary, words
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import UNSTATED_FROM, UNSTATED_WITH, Dimension
from kraft_desktop.services.admin import common_rules, safekeeping
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.common_rules import Origin
from kraft_desktop.services.risk import detail_schedule
from kraft_desktop.services.risk.detail_schedule import Schedule, SchedulePrice
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs, Page, succeeded, way_to
from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import Columns, empty
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.settings.common_rules import CommonRulesCard
from kraft_desktop.ui.pages.shared.exchange_files import MATERIAL, watching
from kraft_desktop.ui.widgets.card import Card, add, page_heading, row
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import translate


class DecisionsPage(Page):
    """The page for the node's decisions. A decision also applies to a package in progress, which must then be counted again."""

    shows = MATERIAL | {"sent_packages"}

    def __init__(self, needs: Needs) -> None:
        about = translate("Decisions", "printed in every package that is sent")
        super().__init__(needs, page_heading(translate("Decisions", "Decisions"), about))
        self.rhythm, self.rules, self.common, cards = RhythmCard(needs), RulesCard(needs.session), CommonRulesCard(), Columns()
        for card in (self.rhythm, self.rules):
            cards.addWidget(card)
            card.decided.connect(self._decide)
        cards.addWidget(self.common)
        self.common.choose.clicked.connect(self._choose)
        self.take_files(self.take)
        self.rhythm.filled.connect(lambda: tab_order.in_order(self))
        add(self.body, cards, 0)

    def first(self) -> QWidget | None:
        return self.rhythm.chosen_button()  # what is decided here comes before the rules, but is read first

    def refresh(self, kinds: frozenset[str]) -> None:
        session = self.session
        if kinds:
            self.rhythm.forget()

        def read() -> tuple[Policy, int, Mapping[str, Origin]]:
            policy = safekeeping.policy(session)
            return policy, len(session.programme.periods(policy.half_year_scheme)), common_rules.origins(session)

        self.read(read, self._show)

    def _show(self, known: tuple[Policy, int, Mapping[str, Origin]]) -> None:
        policy, half_years, origins = known
        self.rhythm.show_policy(policy, half_years)
        self.rules.show_policy(policy)
        self.rules.show_origins(origins)
        tab_order.in_order(self)

    def _decide(self, values: Mapping[str, str]) -> None:
        session = self.session

        def decided(_: Policy) -> None:
            package = way_to(self, translate("Page", "To the half-year package"), "package", needs=Right.MAKE_PACKAGE)
            succeeded(self, translate("Decisions", "Decided. It holds from the next package on."), package)

        self.notice.say("")
        self.do(lambda: safekeeping.decide(session, values), decided)

    def _choose(self) -> None:
        kinds = translate("Decisions", "Rules (*.json)")
        self.take(self.needs.ask.files(self, translate("Decisions", "Choose the file of the owner's rules"), kinds))

    def take(self, files: Sequence[Path]) -> None:
        """Take in the rules that the project owner has decided for all nodes."""
        session = self.session
        self.notice.say("")

        def taken(_: Policy) -> None:
            succeeded(self, translate("Decisions", "The owner's rules hold here from the next package on."), None)

        for file in files:
            self.do(functools.partial(common_rules.take, session, file), taken)


class RhythmCard(Card):
    """The choice of how often detailed tables are published; its cost in hidden numbers is shown before a choice can be made.
    ``decided`` carries the decision by name, ``filled`` is sent when widgets were replaced."""

    decided = Signal(object)
    filled = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("Decisions", "How often detail is told"))
        self._needs, self._now, self._half_years = needs, tuple[int, ...](), 0
        self._priced: frozenset[Schedule] = frozenset()
        text = translate(
            "Decisions",
            "Tables of every step by municipality, gender, age, track and time with support say more, but each time they are "
            "told more numbers have to be hidden, also later. Every half-year the totals of the node and the people referred "
            "by municipality, gender and time with support are told all the same.",
        )
        self.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        self._group, self.choices = QButtonGroup(self), dict[Schedule, QRadioButton]()
        self._list = QVBoxLayout()
        self._list.setSpacing(style.em(0.5))
        self.body.addLayout(self._list)
        self.price = style.button(translate("Decisions", "Show what it hides"))
        self.choose = style.button(translate("Decisions", "Decide"), Role.PRIMARY)
        self.progress, self._prices = Progress(), Holder()
        self.body.addLayout(row(self.price, None, self.choose))
        self._hint = style.label(
            translate("Decisions", "The price is shown before anything is decided."), Role.SMALL, wrap=True
        )
        for part in (self._hint, self.progress, self._prices):
            self.body.addWidget(part)
        self.body.addStretch()
        self.price.clicked.connect(self._reckon)
        self.choose.clicked.connect(self._choose)
        self._judge()

    def show_policy(self, policy: Policy, half_years: int) -> None:
        """Show the choices, and the one in force; a choice in progress is kept while these are the same."""
        if (policy.schedule(half_years), half_years) == (self._now, self._half_years):
            return
        self._now, self._half_years = policy.schedule(half_years), half_years
        for button in self._group.buttons():
            self._group.removeButton(button)
        empty(self._list)
        self.choices = {}
        for choice in detail_schedule.choices(half_years, self._now):
            button = QRadioButton(rhythm_words(choice, half_years))
            self._group.addButton(button)
            self.choices[choice] = button
            self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)  # so that its focus ring is around its words
        for choice, button in self.choices.items():  # once all are in the group: Tab stops at the chosen one alone
            button.setChecked(choice == self._now)
            button.toggled.connect(self._judge)
        self._judge()

    def forget(self) -> None:
        """Discard the computed costs, since the material changed."""
        self.progress.stop()
        self._priced = frozenset()
        self._prices.put(None)
        self._judge()

    @property
    def _chosen(self) -> Schedule:
        return next((choice for choice, button in self.choices.items() if button.isChecked()), self._now)

    def chosen_button(self) -> QRadioButton | None:
        """The button of the choice made; None before the choices are known."""
        return self.choices.get(self._chosen)

    def _judge(self) -> None:
        style.give_role(self.price, Role.BUTTON if self._priced else Role.PRIMARY)  # it comes before the decision
        style.give_role(self.choose, Role.PRIMARY if self._priced else Role.BUTTON)
        self.choose.setEnabled(self._chosen != self._now and self._chosen in self._priced)
        self._hint.setVisible(not self._priced)

    def _reckon(self) -> None:
        session = self._needs.session

        def reckon(job: Job) -> tuple[SchedulePrice, ...]:
            return detail_schedule.price(session, progress=watching(job))

        title = translate("Decisions", "Trying what each rhythm would hide")
        self.price.setEnabled(False)
        self.progress.run(self._needs.worker, title, reckon, self._show, owner=self, ended=lambda: self.price.setEnabled(True))
        self.progress.cancel.setFocus()

    def _show(self, prices: tuple[SchedulePrice, ...]) -> None:
        self._priced = frozenset(price.releases for price in prices)
        periods = prices[0].periods
        if periods:
            names = {choice: button.text() for choice, button in self.choices.items()}
            headings = [translate("Decisions", "Hidden, of all numbers"), *(found.period for found in periods)]
            *rhythms, other = prices
            rows = [_row(names.get(price.releases, ""), price, strong=price.releases == self._now) for price in rhythms]
            rows.append(_row(_other_way(other), other, strong=False))
            self._prices.put(FigureTable(headings, rows, least=5))
        else:
            text = translate("Decisions", "No half-year has ended yet, so there is nothing to try the rhythms on.")
            self._prices.put(style.label(text, Role.MUTED, wrap=True))
        self._judge()
        self.filled.emit()
        if self._chosen in self.choices:
            self.choices[self._chosen].setFocus()

    def _choose(self) -> None:
        self.decided.emit({"detail_releases": ",".join(map(str, self._chosen))})


def rhythm_words(choice: Schedule, half_years: int) -> str:
    """The description of a publishing schedule."""
    if not choice:
        return translate("Decisions", "Never")
    if choice == tuple(range(1, half_years + 1)):
        return translate("Decisions", "Every half-year")
    *first, last = map(str, choice)
    if not first:
        return translate("Decisions", "In half-year {last}").format(last=last)
    return translate("Decisions", "In half-years {first} and {last}").format(first=", ".join(first), last=last)


def _other_way(price: SchedulePrice) -> str:
    """The name of the row for the rhythm in force with those not stated counted the other way."""
    if price.unstated_with_band:
        return translate("Decisions", "As now, age not stated told with a band")
    return translate("Decisions", "As now, age not stated told apart")


def _row(name: str, price: SchedulePrice, *, strong: bool) -> Row:
    cells = []
    for found in price.periods:
        text = translate("Decisions", "{hidden} of {cells}")
        text = text.format(hidden=formats.number(found.hidden), cells=formats.number(found.cells))
        tip = translate("Decisions", "in the detail tables {hidden} of {cells}")
        tip = tip.format(hidden=formats.number(found.detail_hidden), cells=formats.number(found.detail_cells))
        sent = translate("Decisions", "as it was sent; {detail}").format(detail=tip) if found.sent else tip
        cells.append(Figure(text=text, tip=sent))
    return Row(title=name, cells=cells, strong=strong)


class RulesCard(Card):
    """The counting rules that can be changed here, and the fixed ones. ``decided`` carries the changed rules by name."""

    decided = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(translate("Decisions", "Rules of counting and protection"))
        self._session, self._policy, self._standing, self._origins = session, Policy(), Holder(), Holder()
        self.form = Form(_entries(session.programme), self._policy, room=14)
        self.form.edited.connect(lambda _: self._judge())
        self.box = FormBox(self.form, translate("Decisions", "Save the rules"))
        self.box.saving.connect(lambda: self.decided.emit(self._changes()))
        add(self.body, self.box, self._standing, self._origins, 0)
        self._judge()

    def show_policy(self, policy: Policy) -> None:
        """Show the rules in force; rules being edited keep the edited value."""
        chosen = {name: self.form.field(name).value() for name in self._changes()}
        self._policy = policy
        self.form.show_record(policy)
        self.form.set_values(chosen)
        self._standing.put(_standing(self._session, policy))
        self._judge()

    def show_origins(self, origins: Mapping[str, Origin]) -> None:
        """Show where each decision comes from."""
        names = {entry.name: entry.label for entry in _entries(self._session.programme)} | {
            "detail_releases": translate("Decisions", "How often detail is told"),
            "half_year_scheme": translate("Decisions", "Half-years, locked by the first package"),
            "counted_sources": translate("Decisions", "Kinds of support that count"),
        }
        rows = [
            Row(title=names[name], cells=[Figure(text=labels.detail(f"origin_{origin}"))])
            for name, origin in origins.items()
            if name in names
        ]
        self._origins.put(FigureTable([translate("Decisions", "Where the decisions come from"), ""], rows))

    def _judge(self) -> None:
        self.box.save.setEnabled(bool(self._changes()))

    def _changes(self) -> dict[str, str]:
        values = {name: self.form.field(name).value() for name in _EDITABLE}
        return {name: _text(value) for name, value in values.items() if value != getattr(self._policy, name)}


_EDITABLE = ("threshold", "sum_minimum", "second_approval", "gap_tolerance", "reactive_months", "unstated_with_band")


def _text(value: object) -> str:
    return str(value).lower()


def _entries(programme: Programme) -> list[Entry]:
    yes = [(True, translate("Decisions", "Yes")), (False, translate("Decisions", "No"))]

    def numbers(*values: int) -> Sequence[tuple[object, str]]:
        return [(value, formats.number(value)) for value in values]

    return [
        _entry(
            "threshold",
            translate("Decisions", "Fewest people in a number that is told"),
            numbers(*range(3, 11)),
            translate("Decisions", "How many people a class has to hold for its number to be printed in what leaves the node."),
            translate("Decisions", "A number above nothing and under this is hidden."),
        ),
        _entry(
            "sum_minimum",
            translate("Decisions", "Fewest people behind a sum"),
            numbers(*range(5, 51)),
            translate("Decisions", "How many people a sum of money or a mean of months has to rest on to be printed."),
        ),
        _entry(
            "second_approval",
            translate("Decisions", "A second person approves each package"),
            yes,
            translate(
                "Decisions", "Somebody else with an account here looks the figures through, without names, and approves."
            ),
        ),
        _entry(
            "gap_tolerance",
            translate("Decisions", "Longest pause, months"),
            numbers(*range(13)),
            translate(
                "Decisions", "So many months in a row without support do not break a continuous time. They are not counted."
            ),
            translate("Decisions", "So many months without support do not break a continuous time."),
        ),
        _entry(
            "reactive_months",
            translate("Decisions", "Months in a row that the reactive track asks for"),
            numbers(*range(1, 121)),
            translate("Decisions", "A case in the reactive track with a shorter continuous time of support gives a reminder."),
            translate("Decisions", "Gives a reminder and never stops a case."),
        ),
        _unstated_entry(programme, yes),
    ]


def _unstated_entry(programme: Programme, yes: Sequence[tuple[object, str]]) -> Entry:
    band = vocabulary.class_name(programme, Dimension.AGE_BAND, UNSTATED_WITH[Dimension.AGE_BAND])
    means = translate(
        "Decisions",
        "From {least} referred on, those whose age is not stated are counted with {band}, the same in every node. They"
        " are few, and told apart they hide other numbers.",
    )
    return _entry(
        "unstated_with_band",
        translate("Decisions", "Age not stated is told with a band"),
        yes,
        means.format(least=UNSTATED_FROM, band=band),
        translate("Decisions", "The price stands under How often detail is told."),
    )


def _entry(name: str, label: str, values: Sequence[tuple[object, str]], means: str, hint: str = "") -> Entry:
    explained = Help(
        means=means,
        seen_by=translate("Decisions", "everybody with an account here, and whoever reads a package"),
        kept=translate("Decisions", "until it is decided anew; the log keeps who decided what"),
        leaves=translate("Decisions", "yes, printed in every package"),
    )
    return Entry(name=name, label=label, make=lambda: ChoiceField(values), hint=hint, help=explained)


def _standing(session: Session, policy: Policy) -> FigureTable:
    """The table of rules that are set once, or from the command line."""
    own = translate("Decisions", "as the programme says")
    codes = session.programme.codes[CodeList.SUPPORT_SOURCE]
    scheme = next(one for one in session.programme.schemes if one.id == policy.half_year_scheme)
    names = [
        vocabulary.code_name(session.programme, CodeList.SUPPORT_SOURCE, code.code)
        for code in codes
        if code.code in policy.counted_sources
    ]
    rows = [
        (translate("Decisions", "Half-years, locked by the first package"), scheme.names.get(words.language(), scheme.id)),
        (translate("Decisions", "Kinds of support that count"), ", ".join(names) or own),
    ]
    headings = [translate("Decisions", "Not changed here"), ""]
    return FigureTable(headings, [Row(title=title, cells=[Figure(text=value)]) for title, value in rows])
