"""One case: where it is, how long it has waited, its time in public support, what is held and what has been done."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.cases.progress import Place, StepOnTheWay
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import RIGHTS, Right
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases.caseload import KINDS
from kraft_desktop.ui.pages.cases.details import DetailsCard
from kraft_desktop.ui.pages.cases.parts import DoneCard, about, name, standing_card, support_card, when
from kraft_desktop.ui.pages.cases.record import RecordCard
from kraft_desktop.ui.widgets.card import Notice, Tone, row
from kraft_desktop.ui.widgets.form import refusal
from kraft_desktop.ui.widgets.steps import Standing, StepsBar, StepWords
from kraft_desktop.words import translate

_STANDING = {Place.BEHIND: Standing.DONE, Place.HERE: Standing.CURRENT, Place.AHEAD: Standing.COMING}
_TOUCHED = frozenset({"cases", "participants", "step_events", "decisions", "closings"})


class CasePage(Page):
    """One case, the one that ``show_subject`` names by its id."""

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs
        self._opened: CaseFile | None = None
        self._undo: Undo | None = None
        self._undo_words = ""
        self._title = style.label("", Role.TITLE, wrap=True)
        self._about = style.label("", Role.MUTED, wrap=True)
        self.record = style.button(translate("Case", "Record ..."), Role.PRIMARY, hint="Ctrl+R")
        self.record.setShortcut("Ctrl+R")
        self.record.clicked.connect(self._begin_record)
        back = style.button(translate("Case", "All cases"))
        back.clicked.connect(lambda: self.wants.emit("cases", None))
        who = QVBoxLayout()
        who.setSpacing(style.em(0.1))
        who.addWidget(self._title)
        who.addWidget(self._about)
        heading = row(back, self.record)
        heading.insertLayout(0, who, 1)
        self.body.addLayout(heading)
        self.steps = StepsBar()
        self.body.addWidget(self.steps)
        self.notice = Notice()
        self.body.addWidget(self.notice)
        self._inside = QWidget()
        self.details: DetailsCard | None = None
        self.recording: RecordCard | None = None
        self.body.addWidget(self._inside, 1)
        self.setFocusProxy(self.record)
        self._show_said("", None)

    # --- called by the window ---------------------------------------------------------------------------------------------

    def show_subject(self, subject: Any) -> None:
        self._show_said("", None)
        self._load(str(subject))

    def refresh(self, kinds: frozenset[str]) -> None:
        if self._opened is not None and kinds & KINDS:
            self._load(self._opened.case.id)

    def undo_words(self) -> str:
        return self._undo_words if self._undo else ""

    def undo(self) -> None:
        last, session = self._undo, self._needs.session
        if last is None:
            return
        words = self._undo_words

        def undone(_: None) -> None:
            self._show_said(translate("Case", "Taken back: {words}").format(words=words), None)
            self._tell()

        self._needs.worker.run(lambda: recording.undo(session, last), undone, owner=self, refused=self._refused)

    # --- showing ------------------------------------------------------------------------------------------------------------

    def _load(self, case_id: str) -> None:
        session = self._needs.session
        self._needs.worker.run(lambda: overview.open_case(session, case_id), self._show, owner=self, refused=self._refused)

    def _show(self, opened: CaseFile) -> None:
        session, same = self._needs.session, self._opened is not None and self._opened.case.id == opened.case.id
        if not same:
            self._end_record()  # it is about the case that was shown
        self._opened = opened
        self._title.setText(f"{opened.case.code}  {name(opened)}".strip())
        self._about.setText(about(session, opened))
        self.steps.show_steps([self._step(step, opened) for step in opened.way])
        self.record.setVisible(Right.EDIT_CASES in RIGHTS[session.account.role])
        if same and self.details is not None:
            self.details.show_case(opened)
        else:
            self._new_details(opened)
        self._lay_out(opened)

    def _new_details(self, opened: CaseFile) -> None:
        if self.details is not None:
            self.details.flush()
            self.details.deleteLater()
        self.details = DetailsCard(self._needs, opened)
        self.details.saved.connect(lambda undo: self._done(undo, translate("Case", "The details were changed")))
        self.details.refused.connect(self._refused)
        self.details.drafted.connect(
            lambda: self._show_said(translate("Case", "What you typed before and did not save is still here."), None)
        )

    def _lay_out(self, opened: CaseFile) -> None:
        """The cards anew; the one with the details is kept, since it may be in the middle of a change."""
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(style.em(1))
        cards.addWidget(standing_card(self._needs.session.programme, opened))
        cards.addWidget(support_card(opened.support))
        columns = Columns()
        if self.details is not None:
            columns.addWidget(self.details)
        columns.addWidget(DoneCard(self._needs.session.programme, opened))
        cards.addLayout(columns)
        cards.addStretch()
        self.body.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside

    def _step(self, step: StepOnTheWay, opened: CaseFile) -> StepWords:
        title = f"{step.step.value} {vocabulary.process_step(self._needs.session.programme, step.step)}"
        return StepWords(title=title, subtitle=when(step, opened), standing=_STANDING[step.place])

    # --- recording ----------------------------------------------------------------------------------------------------------

    def _begin_record(self) -> None:
        if self._opened is None:
            return
        self._end_record()
        self.recording = RecordCard(self._needs, self._opened)
        self.recording.recorded.connect(self._recorded)
        self.recording.refused.connect(self._refused)
        self.recording.left.connect(self._end_record)
        self.body.insertWidget(2, self.recording)
        self.recording.setFocus()

    def _end_record(self) -> None:
        if self.recording is not None:
            self.recording.flush()
            self.recording.hide()
            self.recording.deleteLater()
            self.recording = None

    def _recorded(self, undo: Undo, words: str) -> None:
        self._end_record()
        self._done(undo, words)

    def _done(self, undo: Undo, words: str) -> None:
        self._show_said(translate("Case", "Saved. {words}").format(words=words), undo, words)
        self._tell()

    def _tell(self) -> None:
        """Let the window have this page and the others read anew."""
        self.changed.emit(_TOUCHED)

    def _show_said(self, text: str, undo: Undo | None, words: str = "") -> None:
        self._undo, self._undo_words = undo, words
        self.notice.say(text)

    def _refused(self, problem: KraftError) -> None:
        filling = self.recording is not None or (self.details is not None and self.details.form is not None)
        self.notice.say(refusal(problem) if filling else labels.sentence(problem), Tone.ATTENTION)

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Escape and self.recording is not None:
            self.recording.put_away()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        for card in (self.details, self.recording):
            if card is not None:
                card.flush()
