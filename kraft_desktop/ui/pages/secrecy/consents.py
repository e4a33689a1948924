"""Consents to settle: the open cases of which none is recorded, worked one after the other by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.names.text import by_family_name
from kraft_desktop.domain.secrecy.protection import HIDDEN
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.secrecy import consent_tasks, consents
from kraft_desktop.services.secrecy.consents import CONSENT_PAGE
from kraft_desktop.services.secrecy.unsettled import Unsettled, unsettled
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs, Page, reveal, succeeded
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.secrecy.consent_fields import ConsentFields
from kraft_desktop.ui.widgets.card import Card, EmptyState, Tone, add, page_heading
from kraft_desktop.ui.widgets.form import refusal
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import plural, translate

_ROWS = 6
"""The least number of cases that the list shows at once."""


class ConsentsPage(Page):
    """The cases without a consent in a list, and beside it the form for the one that is current. Each is settled by itself:
    Ctrl+S records and goes on to the next, F8 says that there is none, Ctrl+Down and Ctrl+Up pass by."""

    shows = frozenset({"cases", "participants", "closings", "questions", "question_answers"}) | SECRECY

    def __init__(self, needs: Needs) -> None:
        self._count = style.label("", Role.MUTED)
        super().__init__(needs, page_heading(translate("Consents", "Consents to settle"), self._count))
        self._case: Unsettled | None = None
        self._undo: tuple[Undo, str] | None = None
        self._place, self._settled = 0, ""
        self.table = self._make_table()
        self.form = ConsentFields(needs.session)
        self._draft = Drafting(self, needs.worker, needs.session, CONSENT_PAGE, None)
        self._draft.follow(self.form)
        self.box = FormBox(self.form, translate("Consents", "Register, and on to the next"))
        self.box.saving.connect(self._save)
        self.missing = style.button(f"{translate('Consents', 'There is none')}  F8", hint="F8")
        self.missing.clicked.connect(self._find_missing)
        self.open = style.button(translate("Consents", "Show the case"), Role.LINK)
        self.open.clicked.connect(self._open_case)
        self._who = style.label("", Role.HEADING, wrap=True)
        self._about = style.label("", Role.MUTED, wrap=True)
        self._list, self._settling = Card(), Card()
        self._lay_out()
        for keys, do in (
            ("F8", self._find_missing),
            ("Ctrl+Down", lambda: self._go(self._place + 1)),
            ("Ctrl+Up", lambda: self._go(self._place - 1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _lay_out(self) -> None:
        about = translate(
            "Consents",
            "Each case is settled by itself, by what was signed or said: nothing is chosen beforehand. "
            "Ctrl+S registers, F8 says that there is none, Ctrl+Down passes by.",
        )
        self._list.body.addWidget(self.table)
        ways = Flow(self.missing, self.open)
        add(self._settling.body, self._who, self._about, self.box, ways, 1)
        columns = Columns()
        columns.addWidget(self._list)
        columns.addWidget(self._settling)
        self._how = style.label(about, Role.MUTED, wrap=True)
        add(self.body, self._how, columns, 1)

    def _make_table(self) -> RecordTable[Unsettled]:
        nothing = EmptyState(
            translate("Consents", "Every consent is settled"),
            translate("Consents", "An open case without a consent comes here, until one is registered on its page or here."),
        )
        table: RecordTable[Unsettled] = RecordTable(
            [
                Column(title=translate("Caseload", "Case"), words=lambda c: c.code, width=6.3, strong=True),
                Column(
                    title=translate("Caseload", "Name"),
                    words=_name,
                    order=lambda c: (by_family_name(c.name or _name(c)), c.born, c.code),
                    width=13.5,
                ),
                Column(
                    title=translate("Caseload", "Municipality"),
                    words=self._home,
                    width=7,
                    yields=1,
                    known=only.name if (only := self.session.only_municipality) else "",
                ),
                Column(title=translate("Consents", "Sought"), words=_sought, width=8, yields=2),
            ],
            name=translate("Consents", "Cases without a consent"),
            key=lambda case: case.case_id,
            empty=nothing,
        )
        table.view.setMinimumHeight(style.em(2.4 * _ROWS))
        table.filter_line.setFixedWidth(style.em(16))
        table.selected.connect(self._turn_to)
        table.chosen.connect(lambda _: self.form.setFocus())
        return table

    def _home(self, case: Unsettled) -> str:
        return vocabulary.municipality(self.session.programme, case.municipality) if case.municipality else ""

    def _municipality(self, case: Unsettled) -> str:
        return translate("Consents", "municipality hidden") if case.municipality == HIDDEN else self._home(case)

    # --- called by the window ---------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        session = self.session

        def read() -> tuple[Unsettled, ...]:
            if not kinds:
                consent_tasks.give_renewals(session)
            return unsettled(session)

        self.read(read, self._show)

    def first(self) -> QWidget | None:
        return self.form if self._case is not None else self.table.filter_line

    def leave(self) -> None:
        self._draft.flush()

    def undo_words(self) -> str:
        return self._undo[1] if self._undo else ""

    def undo(self) -> None:
        if self._undo is not None:
            (last, words), session = self._undo, self.session
            self.do(lambda: recording.undo(session, last), lambda _: self._say(translate("Case", "Taken back: {words}"), words))

    def refuse(self, problem: KraftError) -> None:
        self.notice.say(refusal(problem), Tone.ATTENTION)

    # --- showing ------------------------------------------------------------------------------------------------------------

    def _show(self, cases: tuple[Unsettled, ...]) -> None:
        left = [case for case in cases if case.since is None]
        sought = [case for case in cases if case.since is not None]
        to_settle = plural("Consents", "{count} case to settle", "{count} cases to settle", len(left))
        being = plural("Consents", "{count} being sought", "{count} being sought", len(sought))
        self._count.setText(", ".join(words for words, there in ((to_settle, left), (being, sought)) if there))
        place = self._place
        self.table.show_records([*left, *sought])
        current = self.table.current()
        stays = current is not None and current.case_id != self._settled
        self._settled = ""
        self._go(self.table.view.currentIndex().row() if stays else place)
        for part in (self._how, self._settling, self.table.filter_line):
            part.setVisible(bool(cases))

    def _go(self, place: int) -> None:
        """Make the case at a place of the list the current one, or the nearest."""
        rows = self.table.model.rowCount()
        if rows:
            self._place = max(0, min(place, rows - 1))
            self.table.view.setCurrentIndex(self.table.model.index(self._place, 0))
        self._turn_to(self.table.current())

    def _turn_to(self, case: Unsettled | None) -> None:
        """Show the form for a case, empty or with what was typed about it before."""
        before, self._case = self._case, case
        if case is not None:
            self._place = self.table.view.currentIndex().row()
        parts = (self._municipality(case), case.contact, _sought(case)) if case else ()
        self._who.setText(f"{case.code}  {_name(case)}" if case else "")
        self._about.setText(" \u00b7 ".join(part for part in parts if part))
        self.missing.setEnabled(case is not None and case.since is None)
        if (before.case_id if before else None) == (case.case_id if case else None):
            return
        self._draft.turn_to(case.case_id if case else None)
        self.form.clear()
        self._draft.offer(self.form.set_texts)
        if before is not None and not self.table.view.hasFocus() and not self.table.filter_line.hasFocus():
            self.form.setFocus()

    def _open_case(self) -> None:
        if self._case is not None:
            self.wants.emit("case", self._case.case_id)

    # --- settling -----------------------------------------------------------------------------------------------------------

    def _save(self) -> None:
        case, new, session = self._case, self.form.read(), self.session
        held = self.window().focusWidget()
        if new is None and held is not None:
            reveal(held)  # the field with the error beside it
        elif case is not None and new is not None:
            self._settle(
                case, lambda: consents.record(session, case.case_id, new), translate("Consents", "{code}: consent registered")
            )

    def _find_missing(self) -> None:
        case, session = self._case, self.session
        if case is not None and case.since is None:
            words = translate("Consents", "{code}: there is none; to get it is now a task")
            self._settle(case, lambda: consents.find_missing(session, case.case_id), words)

    def _settle(self, case: Unsettled, change: Callable[[], Undo], words: str) -> None:
        """Record what was found about a case; the list then goes on to the next."""
        if self._settled:
            return  # the one before is still being recorded
        self._draft.over()
        self._settled = case.case_id

        def done(undo: Undo) -> None:
            said = words.format(code=case.code)
            self._undo = undo, said
            succeeded(self, said)
            self.said.emit(said)
            self.offers.emit()

        self.do(change, done, refused=self._refused)

    def _refused(self, problem: KraftError) -> None:
        self._settled = ""
        self._draft.keep()
        if not self.form.show_refusal(problem):
            self.refuse(problem)

    def _say(self, text: str, words: str) -> None:
        self._undo = None
        self.notice.say(text.format(words=words))
        self.offers.emit()


def _name(case: Unsettled) -> str:
    """The name with the year of birth, since others may have the same name, or why it is not shown."""
    if case.protected:
        return translate("Caseload", "Protected identity")
    return formats.person(case.name or "", case.born) or translate("Caseload", "shown after consent")


def _sought(case: Unsettled) -> str:
    if case.named_until is None:
        return ""
    return translate("Consents", "sought until {day}").format(day=formats.day(case.named_until))
