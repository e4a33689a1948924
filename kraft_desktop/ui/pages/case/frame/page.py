"""The page for one case: where it is, in a heading that stays, and the tabs below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from kraft_desktop import labels
from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import KraftError, NoSuchCase, Refused
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.cases import overview, recording, settling
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import ConsentOfCase
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.case.frame.header import CaseHeader
from kraft_desktop.ui.pages.case.frame.tabs import TABS, CaseTabs
from kraft_desktop.ui.pages.case.record import RecordCard
from kraft_desktop.ui.pages.case.support import SupportTab
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.cases.questions import QuestionsCard, settle
from kraft_desktop.ui.widgets.card import Tone
from kraft_desktop.ui.widgets.form import refusal
from kraft_desktop.words import translate


class CasePage(Page):
    """The page for one case; ``show_subject`` takes its id."""

    shows = CaseloadPage.shows.union({"consultations", "settings"}, *(tab.shows for tab in TABS))

    def __init__(self, needs: Needs) -> None:
        self.record = style.button(translate("Case", "Record ..."), Role.PRIMARY, hint="Ctrl+R")
        self.new_task = style.button(translate("Case", "New task ..."))
        back = style.button(translate("Case", "All cases"))
        self.header = CaseHeader(needs.session, (back, self.new_task, self.record))
        super().__init__(needs, self.header)
        self._opened: CaseFile | None = None
        self._wanted = ""
        self._undoing: list[tuple[Callable[[], object], str]] = []
        QShortcut(QKeySequence("Ctrl+R"), self).activated.connect(self._begin_record)  # at once; a button's own waits
        self.record.clicked.connect(self._begin_record)
        back.clicked.connect(lambda: self.wants.emit("cases", None))
        self.new_task.clicked.connect(self._new_task)
        self.new_task.setVisible(Right.EDIT_CASES in rights.held(needs.session.account))
        self.recording: RecordCard | None = None
        self.questions = QuestionsCard(needs.session, translate("Case", "To settle"), of_one_case=True)
        self.questions.answered.connect(lambda question, answer: settle(self, question, answer))
        self.tabs = self._tabs()
        self.tabs.hide()
        self.header.counting.connect(lambda: self.tabs.choose(SupportTab.key))
        self.body.addWidget(self.questions)
        self.body.addWidget(self.tabs, 1)
        self._say("")

    def _tabs(self) -> CaseTabs:
        tabs = CaseTabs(self.needs)
        tabs.changed.connect(self._done)
        tabs.refused.connect(self.refuse)
        tabs.wants.connect(self.wants)
        tabs.drafted.connect(
            lambda: self.notice.say(translate("Case", "What you typed before and did not save is still here."))
        )
        return tabs

    def _new_task(self) -> None:
        if self._opened is not None:
            self.wants.emit("tasks", self._opened.case.code)

    # --- called by the window ---------------------------------------------------------------------------------------------

    def show_subject(self, subject: object) -> None:
        if self._opened is None or self._opened.case.id != str(subject):
            self.notice.say("")  # about the previous case; its undo stays
        self._load(str(subject))

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        if self._wanted:
            self._load(self._wanted)

    def undo_words(self) -> str:
        return self._undoing[-1][1] if self._undoing else ""  # with the case code, since another case may be shown by then

    def undo(self) -> None:
        if not self._undoing:
            return
        last, words = self._undoing[-1]

        def undone(_: object) -> None:
            self._undoing.remove((last, words))
            said = translate("Case", "Taken back: {words}").format(words=words)
            self._say(said)
            self.said.emit(said)  # also when another page is shown by now

        def refused(problem: KraftError) -> None:
            if isinstance(problem, Refused):  # it can never be undone now, nor can what came before it
                self._undoing.clear()
                self.offers.emit()
            self.refuse(problem)

        self.do(last, undone, refused=refused)

    # --- showing ------------------------------------------------------------------------------------------------------------

    def first(self) -> QWidget | None:
        return self.record

    def _load(self, case_id: str) -> None:
        session, self._wanted = self.session, case_id
        self.read(lambda: (overview.open_case(session, case_id), consents.of_case(session, case_id)), self._show)
        if Right.EDIT_CASES in rights.held(session.account):
            self.read(lambda: settling.open_questions(session, case_id), self.questions.show_questions)

    def _show(self, found: tuple[CaseFile, ConsentOfCase]) -> None:
        (opened, consent), before = found, self._opened
        same = before is not None and _seen(before) == _seen(opened)
        if not same:
            self._end_record()  # of the previous case, or of one that showed more than may be seen now
        self._opened = opened
        self.header.show_case(opened, consent)
        self.record.setVisible(opened.may_change)
        self.tabs.show_case(opened, same=same)
        self.tabs.show()

    def _put_away(self) -> None:
        """Empty the page: its case is no longer shown, or less of it. What was being typed is kept as a draft."""
        self._end_record()
        self._opened = None
        self.tabs.put_away()
        self.tabs.hide()
        self.header.clear()
        self.record.hide()

    # --- recording ----------------------------------------------------------------------------------------------------------

    def _begin_record(self) -> None:
        if self._opened is None or not self._opened.may_change:
            return
        self._end_record()
        self.recording = RecordCard(self.needs, self._opened)
        self.recording.recorded.connect(lambda *_: self._end_record())
        self.recording.recorded.connect(self._recorded)
        self.recording.refused.connect(self.refuse)
        self.recording.left.connect(self._end_record)
        self.body.insertWidget(self.body.indexOf(self.header) + 1, self.recording)
        self.recording.setFocus()

    def _end_record(self) -> None:
        if self.recording is not None:
            held = QApplication.focusWidget()
            if held is not None and self.recording.isAncestorOf(held):
                self.record.setFocus()  # else whatever is next has it, and the page scrolls there
            self.recording.flush()
            self.recording.hide()
            self.recording.deleteLater()
            self.recording = None

    def _recorded(self, undo: Undo, words: str) -> None:
        session = self.session
        self._done(lambda: recording.undo(session, undo), words)

    def _done(self, undo: Callable[[], object] | None, words: str) -> None:
        code = self._opened.case.code if self._opened is not None else ""
        if undo is None:
            self._undoing.clear()  # it cannot be undone, and nor can what came before it
        else:
            self._undoing.append((undo, f"{code}: {words}"))
        self._say(translate("Case", "Saved. {words}").format(words=words))

    def _say(self, text: str) -> None:
        """Show a sentence, with the way to undo the last change when there is one to undo."""
        undo = (translate("Page", "Undo"), self.undo) if text and self._undoing else None
        self.notice.say(text, Tone.GOOD if undo else Tone.ACCENT, undo)
        self.offers.emit()

    def refuse(self, problem: KraftError) -> None:
        if isinstance(problem, NoSuchCase):
            self._wanted = ""
            self._undoing.clear()
            self._put_away()
            self.questions.show_questions(())
            self._say("")
        filling = self.recording is not None or self.tabs.filling
        self.notice.say(refusal(problem) if filling else labels.sentence(problem), Tone.ATTENTION)

    def leave(self) -> None:
        self.tabs.flush()
        if self.recording is not None:
            self.recording.flush()


def _seen(opened: CaseFile) -> tuple[object, ...]:
    """The case, and what decides how much of it is shown."""
    return opened.case.id, opened.sight, opened.place_hidden
