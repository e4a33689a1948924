"""Avstämning: one municipality at a time, one row for each case, by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.phrases import meeting_words, task_phrases
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.meetings import check_round
from kraft_desktop.services.meetings.check_round import CheckRow, NewCheck
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.page import Needs, Page, reveal, succeeded
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.folding import FoldingRows
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, EmptyState, Tone, page_heading
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, Field, NotReadable, TextField
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import plural, translate


class _Line(QObject):
    """The fields of one case. ``saving`` is sent by Ctrl+Enter in any of them, ``edited`` when something was typed."""

    saving = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget, row: CheckRow, programme: Programme) -> None:
        super().__init__(parent)
        self.row = row
        self.last, self.next, self.due = DateField(), TextField(), DateField()
        known = programme.codes[CodeList.WAITING_REASON]
        codes = [(one.code, vocabulary.code_name(programme, CodeList.WAITING_REASON, one.code)) for one in known]
        self.waiting = ChoiceField(codes, empty=translate("CheckRound", "nothing"))
        self.state, self.coming = style.label("", Role.SMALL, wrap=True), style.label("", Role.SMALL, wrap=True)
        self.last.set_value(row.last_contact)
        self.waiting.set_value(row.waiting_for)
        self.saved()
        words = translate("CheckRound", "{field} of {code}")
        for field, name in zip(self.fields, _headings()[3:], strict=False):
            field.editor.setAccessibleName(words.format(field=name, code=row.code))
            field.edited.connect(self.edited)
            for keys in ("Ctrl+Return", "Ctrl+Enter"):
                shortcut = QShortcut(QKeySequence(keys), field.editor)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(self.saving)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields from left to right."""
        return self.last, self.waiting, self.next, self.due

    def saved(self) -> None:
        """Take what the fields hold as recorded."""
        self._recorded = [field.text() for field in self.fields]

    def texts(self) -> dict[str, str]:
        """What was typed and is not recorded, by the case and the place of the field."""
        now = enumerate(field.text() for field in self.fields)
        return {f"{self.row.case_id}.{place}": text for place, text in now if text != self._recorded[place]}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Type again what ``texts`` gave."""
        for place, field in enumerate(self.fields):
            if f"{self.row.case_id}.{place}" in texts:
                field.set_text(texts[f"{self.row.case_id}.{place}"])

    def new_check(self, told_by: str) -> NewCheck | None:
        """What was typed; None when a day cannot be read, which the line then says."""
        try:
            return NewCheck(
                last_contact=self.last.value(),
                waiting_for=self.waiting.value() or "",
                next=self.next.value() or "",
                due=self.due.value(),
                told_by=told_by,
            )
        except NotReadable as problem:
            self.say(str(problem), wrong=True)
            return None

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Show what became of the line."""
        style.give_role(self.state, Role.ERROR if wrong else Role.SMALL)
        self.state.setText(text)


class CheckRoundPage(Page):
    """The page. ``edited`` is sent when something was typed; what is not recorded comes back after a lock."""

    shows = SECRECY | {"cases", "participants", "closings", "step_events", "contacts", "waiting_periods"}
    edited = Signal()

    def __init__(self, needs: Needs) -> None:
        self._summary = style.label("", Role.MUTED)
        super().__init__(needs, page_heading(translate("CheckRound", "Check round"), self._summary))
        self.form = Form(self._entries(), room=8)
        self.form.edited.connect(lambda name: self._choose() if name == "municipality" else self.edited.emit())
        self.draft = Drafting(self, needs.worker, needs.session, check_round.PAGE, None)
        self.draft.follow(self)
        self._undo: Undo | None = None
        self._undo_words = ""
        card = Card()
        card.body.addWidget(self.form)
        card.body.addWidget(
            style.label(
                translate("CheckRound", "Ctrl+Enter saves the row and goes on to the next. The rows are under codes."),
                Role.MUTED,
                wrap=True,
            )
        )
        self.body.addWidget(card)
        self._holder = Holder()
        self.body.addWidget(self._holder)
        self.body.addStretch()
        self.lines: list[_Line] = []
        self._rows: Sequence[CheckRow] = ()

    def _entries(self) -> list[Entry]:
        places: list[tuple[object, str]] = [(m.code, m.name) for m in self.session.municipalities]
        told = translate("CheckRound", "Who tells it, by telephone or in the room. Each contact says for whom it was recorded.")
        which = translate("CheckRound", "One municipality at a time: the others' cases are not shown.")
        return [
            Entry(
                name="municipality",
                label=translate("Meeting", "Municipality"),
                make=lambda: ChoiceField(places),
                help=_help(which),
            ),
            Entry(name="told_by", label=translate("CheckRound", "Told by"), make=TextField, help=_help(told)),
        ]

    def refresh(self, kinds: frozenset[str]) -> None:
        session, code = self.session, self.form.field("municipality").value()
        if not kinds:
            self._choose()
        elif code is not None:
            self.read(lambda: check_round.rows(session, code), self._follow)

    def leave(self) -> None:
        self.draft.flush()

    def undo_words(self) -> str:
        return self._undo_words if self._undo is not None else ""

    def undo(self) -> None:
        last, session, words = self._undo, self.session, self._undo_words
        if last is not None:
            self.do(lambda: recording.undo(session, last), lambda _: self._undone(words))

    def _undone(self, words: str) -> None:
        self._undo = None
        text = translate("Hours", "Taken back: {words}").format(words=words)
        self.notice.say(text, Tone.GOOD)
        self.said.emit(text)
        self.offers.emit()
        self._choose()

    def texts(self) -> dict[str, str]:
        """What was typed and is not recorded, with who tells it; empty when every row is recorded."""
        found = {name: text for line in self.lines for name, text in line.texts().items()}
        return {**found, "told_by": self.form.field("told_by").text()} if found else {}

    def first(self) -> QWidget | None:
        return self.form

    def _choose(self) -> None:
        session, code = self.session, self.form.field("municipality").value()
        if code is not None:
            self.draft.turn_to(code)
            self.read(lambda: check_round.rows(session, code), self._show)

    def _follow(self, rows: Sequence[CheckRow]) -> None:
        """Show the rows again when others may be seen, or as something else; what is being typed stays otherwise."""
        if [_seen(row) for row in rows] != [_seen(row) for row in self._rows]:
            self.draft.flush()
            self._show(rows)

    def _offer(self, texts: Mapping[str, str]) -> None:
        for line in self.lines:
            line.set_texts(texts)
        if not self.form.field("told_by").text():
            self.form.field("told_by").set_text(texts.get("told_by", ""))
        self.notice.say(translate("CheckRound", "What you typed before is still here. Ctrl+Enter records each row."))

    def _show(self, rows: Sequence[CheckRow]) -> None:
        self._rows = rows
        self._summary.setText(plural("CheckRound", "{count} open case", "{count} open cases", len(rows)))
        self.lines = []
        if not rows:
            several = self.session.only_municipality is None
            text = translate("CheckRound", "Choose another municipality.") if several else ""
            title = translate("CheckRound", "No open case")
            self._holder.put(EmptyState(title, text))
            return
        card = Card()
        table = FoldingRows(wide=5, least=8)
        table.begin(_headings())
        card.body.addWidget(table)
        for row in rows:
            self._add(table, row, card)
        self._holder.put(card)
        self.draft.offer(self._offer)

    def _add(self, table: FoldingRows, row: CheckRow, parent: QWidget) -> None:
        line = _Line(parent, row, self.session.programme)
        line.saving.connect(lambda: self._save(line))
        line.edited.connect(self.edited)
        self.lines.append(line)
        texts = (row.code, meeting_words.step(self.session.programme, row.step), row.contact or "")
        cells = [
            style.label(text, Role.STRONG if column == 0 else Role.MUTED, wrap=column == 1) for column, text in enumerate(texts)
        ]
        if row.task is not None:
            text = task_phrases.task(row.task.kind, row.task.text)
            line.coming.setText(translate("CheckRound", "now: {task} {due}").format(task=text, due=formats.day(row.task.due)))
        table.add_row(*cells, *line.fields, below={len(cells): line.state, len(cells) + 2: line.coming})

    def _save(self, line: _Line) -> None:
        session, told_by = self.session, self.form.field("told_by").value() or ""
        new = line.new_check(told_by)
        if new is None:
            return
        self.do(lambda: check_round.save(session, line.row.case_id, new), self._saved(line, told_by), refused=_refusing(line))

    def _keep_rest(self) -> None:
        """Keep the draft of the rows that are not recorded, if any."""
        if self.texts():
            self.draft.keep()
        else:
            self.draft.forget()

    def _saved(self, line: _Line, told_by: str) -> Callable[[Undo], None]:
        def done(last: Undo) -> None:
            text = translate("CheckRound", "recorded by {name} for {told_by}")
            line.say(text.format(name=self.session.account.name, told_by=told_by))
            for field in (line.next, line.due):
                field.set_value(None)
            line.saved()
            self._keep_rest()
            if last.rows:
                self._undo, self._undo_words = last, line.row.code
                self.offers.emit()
            place = self.lines.index(line) + 1 if line in self.lines else len(self.lines)
            if place < len(self.lines):
                self.lines[place].last.setFocus(Qt.FocusReason.TabFocusReason)  # what is typed replaces the day
                reveal(self.lines[place].last)
            else:
                succeeded(self, translate("CheckRound", "Every row has been gone through."))

        return done


def _seen(row: CheckRow) -> tuple[object, ...]:
    return row.case_id, row.code, row.step, row.contact


def _refusing(line: _Line) -> Callable[[KraftError], None]:
    return lambda problem: line.say(labels.sentence(problem), wrong=True)


def _headings() -> tuple[str, ...]:
    return (
        translate("Tasks", "Case"),
        translate("MeetingPaper", "Step"),
        translate("Meeting", "Contact"),
        translate("CheckRound", "Day of last contact"),
        translate("CheckRound", "Waits for"),
        translate("CheckRound", "What comes next"),
        translate("Meeting", "When"),
    )


def _help(means: str) -> Help:
    return Help(
        means=means,
        seen_by=translate("Consent", "those who see the case"),
        kept=translate("Consent", "as long as the case"),
        leaves=translate("Consent", "no"),
    )
