"""The page for one case: its step, waiting time, months of public support, details and history."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.progress import Place, StepProgress
from kraft_desktop.domain.errors import KraftError, NoSuchCase
from kraft_desktop.domain.programme import Programme
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.cases import overview, recording, settling
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import ConsentOfCase
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.cases.details import DetailsCard
from kraft_desktop.ui.pages.cases.parts import DoneCard, about, name, standing_card, support_card, when
from kraft_desktop.ui.pages.cases.questions import QuestionsCard, settle
from kraft_desktop.ui.pages.cases.record import RecordCard
from kraft_desktop.ui.pages.secrecy.cards import SecrecyCards
from kraft_desktop.ui.pages.secrecy.consent_card import ConsentCard
from kraft_desktop.ui.widgets.card import Tone, add, row
from kraft_desktop.ui.widgets.form import refusal
from kraft_desktop.ui.widgets.steps import Standing, StepsBar, StepWords
from kraft_desktop.words import translate

_STANDING = {Place.BEHIND: Standing.DONE, Place.HERE: Standing.CURRENT, Place.AHEAD: Standing.COMING}


class CasePage(Page):
    """The page for one case; ``show_subject`` takes its id."""

    shows = CaseloadPage.shows | {"support_months", "household_answers", "consultations", "settings"}

    def __init__(self, needs: Needs) -> None:
        self._title = style.label("", Role.TITLE, wrap=True)
        self._about = style.label("", Role.MUTED, wrap=True)
        self.record = style.button(translate("Case", "Record ..."), Role.PRIMARY, hint="Ctrl+R")
        self.steps = StepsBar()
        back = style.button(translate("Case", "All cases"))
        self.new_task = style.button(translate("Case", "New task ..."))
        super().__init__(needs, self._heading(back), self.steps)
        self._opened: CaseFile | None = None
        self._wanted = ""
        self._undo: Callable[[], object] | None = None
        self._undo_words = ""
        self.record.setShortcut("Ctrl+R")
        self.record.clicked.connect(self._begin_record)
        back.clicked.connect(lambda: self.wants.emit("cases", None))
        self.new_task.clicked.connect(self._new_task)
        self.new_task.setVisible(Right.EDIT_CASES in rights.held(needs.session.account))
        self._inside = QWidget()
        self.questions = QuestionsCard(needs.session.programme, translate("Case", "To settle"), of_one_case=True)
        self.questions.answered.connect(lambda question, answer: settle(self, question, answer))
        self.body.addWidget(self.questions)
        self.details: DetailsCard | None = None
        self.consent: ConsentCard | None = None
        self.secrecy: SecrecyCards | None = None
        self.recording: RecordCard | None = None
        self.body.addWidget(self._inside, 1)
        self._show_said("", None)

    def _heading(self, back: QPushButton) -> QLayout:
        who = QVBoxLayout()
        who.setSpacing(style.em(0.1))
        add(who, self._title, self._about)
        heading = row(back, self.new_task, self.record)
        heading.insertLayout(0, who, 1)
        return heading

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
        return self._undo_words if self._undo else ""  # with the case code, since another case may be shown by then

    def undo(self) -> None:
        last, words = self._undo, self._undo_words
        if last is None:
            return

        def undone(_: object) -> None:
            said = translate("Case", "Taken back: {words}").format(words=words)
            self._show_said(said, None)
            self.said.emit(said)  # also when another page is shown by now

        self.do(last, undone)

    # --- showing ------------------------------------------------------------------------------------------------------------

    def first(self) -> QWidget | None:
        return self.record

    def _load(self, case_id: str) -> None:
        session, self._wanted = self.session, case_id
        self.read(lambda: (overview.open_case(session, case_id), consents.of_case(session, case_id)), self._show)
        if Right.EDIT_CASES in rights.held(session.account):
            self.read(lambda: settling.open_questions(session, case_id), self.questions.show_questions)

    def _show(self, found: tuple[CaseFile, ConsentOfCase]) -> None:
        (opened, consent), session, before = found, self.needs.session, self._opened
        same = before is not None and (before.case.id, before.sight) == (opened.case.id, opened.sight)
        if not same:
            self._put_away()  # it belongs to the previous case, or shows more of this one than may be seen now
        self._opened = opened
        self._title.setText(f"{opened.case.code}  {name(opened)}".strip())
        self._about.setText(about(session, opened))
        self.steps.show_steps([_step(session.programme, step, opened) for step in opened.steps])
        self.record.setVisible(opened.may_change)
        if self.details is None or self.consent is None or self.secrecy is None:
            self._new_cards(opened, consent)
        else:
            self.details.show_case(opened)
            self.consent.show_consent(consent)
            self.secrecy.refresh()
        self._lay_out(opened, consent)

    def _new_cards(self, opened: CaseFile, consent: ConsentOfCase) -> None:
        changed = translate("Case", "The details were changed")
        self.consent = ConsentCard(self.needs, consent)
        self.consent.recorded.connect(self._recorded)
        self.consent.refused.connect(self.refuse)
        self.details = DetailsCard(self.needs, opened)
        self.details.saved.connect(lambda undo: self._recorded(undo, changed))
        self.details.refused.connect(self.refuse)
        self.details.drafted.connect(
            lambda: self.notice.say(translate("Case", "What you typed before and did not save is still here."))
        )
        self.secrecy = SecrecyCards(self.needs, opened.case.id, opened.case.code)
        self.secrecy.changed.connect(self._done)
        self.secrecy.refused.connect(self.refuse)

    def _put_away(self) -> None:
        """Empty the page: its case is no longer shown, or less of it. What was being typed is kept as a draft."""
        self._end_record()
        for card in (self.details, self.consent):
            if card is not None:
                card.flush()
        for part in (self.details, self.consent, self.secrecy):
            if part is not None:
                part.hide()
                part.deleteLater()
        self._opened = self.details = self.consent = self.secrecy = None
        self._title.clear()
        self._about.clear()
        self.steps.show_steps([])
        self.record.hide()
        self._put(QWidget())

    def _put(self, inside: QWidget) -> None:
        self.body.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside

    def _lay_out(self, opened: CaseFile, consent: ConsentOfCase) -> None:
        """Build the cards again, except those that may be in the middle of an edit."""
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(style.em(1))
        cards.addWidget(standing_card(self.needs.session.programme, opened, consent))
        cards.addWidget(support_card(opened.support, opened.household))
        columns = Columns()
        if self.details is not None:
            columns.addWidget(self.details)
        columns.addWidget(DoneCard(self.needs.session.programme, opened))
        if self.consent is not None:
            columns.addWidget(self.consent)
        cards.addLayout(columns)
        if self.secrecy is not None:
            cards.addWidget(self.secrecy)
        cards.addStretch()
        self._put(inside)

    # --- recording ----------------------------------------------------------------------------------------------------------

    def _begin_record(self) -> None:
        if self._opened is None:
            return
        self._end_record()
        self.recording = RecordCard(self.needs, self._opened)
        self.recording.recorded.connect(lambda *_: self._end_record())
        self.recording.recorded.connect(self._recorded)
        self.recording.refused.connect(self.refuse)
        self.recording.left.connect(self._end_record)
        self.body.insertWidget(self.body.indexOf(self.steps) + 1, self.recording)
        self.recording.setFocus()

    def _end_record(self) -> None:
        if self.recording is not None:
            self.recording.flush()
            self.recording.hide()
            self.recording.deleteLater()
            self.recording = None

    def _recorded(self, undo: Undo, words: str) -> None:
        session = self.needs.session
        self._done(lambda: recording.undo(session, undo), words)

    def _done(self, undo: Callable[[], object] | None, words: str) -> None:
        code = self._opened.case.code if self._opened is not None else ""
        self._show_said(translate("Case", "Saved. {words}").format(words=words), undo, f"{code}: {words}")

    def _show_said(self, text: str, undo: Callable[[], object] | None, words: str = "") -> None:
        self._undo, self._undo_words = undo, words
        self.notice.say(text, Tone.GOOD if undo else Tone.ACCENT, (translate("Case", "Undo"), self.undo) if undo else None)
        self.offers.emit()

    def refuse(self, problem: KraftError) -> None:
        if isinstance(problem, NoSuchCase):
            self._wanted = ""
            self._put_away()
            self.questions.show_questions(())
            self._show_said("", None)
        cards = (self.details, self.consent)
        filling = self.recording is not None or any(card is not None and card.form is not None for card in cards)
        self.notice.say(refusal(problem) if filling else labels.sentence(problem), Tone.ATTENTION)

    def leave(self) -> None:
        for card in (self.details, self.recording, self.consent):
            if card is not None:
                card.flush()


def _step(programme: Programme, step: StepProgress, opened: CaseFile) -> StepWords:
    title = f"{step.step.value} {vocabulary.process_step(programme, step.step)}"
    return StepWords(title=title, subtitle=when(step, opened), standing=_STANDING[step.place])
