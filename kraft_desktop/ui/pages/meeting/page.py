"""Möte: prepared, held one masked point at a time, and its minutes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.cases.overview import case_with_code
from kraft_desktop.services.meetings import agenda, holding, meetings, papers, state
from kraft_desktop.services.meetings.meetings import NewAttendance
from kraft_desktop.services.meetings.state import Shown
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.pages.meeting.held import HeldMeeting
from kraft_desktop.ui.pages.meeting.latest_minutes import LatestMinutes
from kraft_desktop.ui.pages.meeting.prepare import Prepare
from kraft_desktop.ui.widgets.card import Tone
from kraft_desktop.words import translate


class MeetingPage(Page):
    """The page. While a point is shown it has the whole window."""

    shows = SECRECY | frozenset(
        {
            *("meetings", "attendances", "agenda_changes", "meeting_items", "meeting_minutes"),
            *("cases", "participants", "step_events", "decisions", "closings", "consultations"),
        }
    )

    def __init__(self, needs: Needs) -> None:
        super().__init__(needs)
        self.prepare, self.held = Prepare(needs.session), HeldMeeting(self, needs)
        self.held.hide()
        self.body.addWidget(self.prepare)
        self.body.addWidget(self.held, 1)
        self._state: Shown | None = None
        self._resuming = True
        self.held.left.connect(self._leave_point)
        self.held.ending.connect(self._end)
        self.minutes = LatestMinutes(self, needs, self.prepare.minutes)
        self._connect_prepare()

    def _connect_prepare(self) -> None:
        part = self.prepare
        part.begin.clicked.connect(self._begin)
        part.round.clicked.connect(lambda: self.wants.emit("check_round", None))
        part.call_off.clicked.connect(lambda: self._change(meetings.call_off))
        part.print.clicked.connect(lambda: self._save_paper(papers.save_agenda, papers.agenda_name))
        part.own.clicked.connect(lambda: self._save_paper(papers.save_own_cases, papers.own_name))
        part.plan_button.clicked.connect(self._plan)
        part.common_button.clicked.connect(self._add_common)
        part.attendance.arrives.connect(self._arrives)
        part.attendance.leaves.connect(lambda one: self._change(meetings.leave, one))
        part.agenda.moved.connect(lambda key, places: self._change(agenda.move, key, places))
        part.agenda.cut.connect(lambda key: self._change(agenda.cut, key))
        part.agenda.case_added.connect(self._add_case)
        part.agenda.question_added.connect(lambda text, code: self._change(agenda.add_question, text, code))
        part.agenda.opened.connect(self._open_point)

    # --- called by the window -------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session
        self.read(lambda: state.read(session), self._show)

    def first(self) -> QWidget | None:
        return self.held.first() if self.held.isVisible() else self.prepare.begin

    def leave(self) -> None:
        self.held.draft.flush()

    # --- showing --------------------------------------------------------------------------------------------------------

    def _meeting(self) -> str | None:
        return self._state.coming.meeting_id if self._state and self._state.coming else None

    def _show(self, shown: Shown) -> None:
        self._state = shown
        self.held.follow(shown)
        self.prepare.show_state(shown)
        self.minutes.follow(shown)
        running = shown.coming is not None and shown.coming.is_running
        if not running:
            self._resuming = False
            self._leave_point()
        elif self._resuming and shown.key is not None:
            self._resuming = False
            self._open_point(shown.key)

    def _open_point(self, key: str) -> None:
        """Show a point on the whole window, while the meeting is being held."""
        if self._state is not None and self._state.coming is not None and self._state.coming.is_running:
            self._show_held(held=True)
            self.held.open(key)

    def _leave_point(self) -> None:
        """Show the agenda and those present again."""
        self.held.close_point()
        self._show_held(held=False)

    def _show_held(self, *, held: bool) -> None:
        """Show the point on the whole window, or the agenda and those present."""
        self.prepare.setVisible(not held)
        self.held.setVisible(held)
        self.alone.emit(held)

    # --- before the meeting ---------------------------------------------------------------------------------------------

    def _plan(self) -> None:
        values, session = self.prepare.plan.values(), self.session
        if values is not None:
            self.do(lambda: meetings.plan(session, values["day"]), lambda _: self.notice.say(""))

    def _begin(self) -> None:
        """Begin the meeting, or go back to it; one that was not planned is of today."""
        session, shown = self.session, self._state
        if shown is None:
            return
        if shown.coming is not None and shown.coming.is_running:
            if shown.key is not None:
                self._open_point(shown.key)
            else:
                text = translate("Meeting", "There is no point to take up yet. Add a case or a question to the agenda first.")
                self.notice.say(text, Tone.ATTENTION)
            return

        entered = {"day": None} if self.prepare.held_card.isHidden() else self.prepare.held.values()
        if entered is None:
            return
        day = entered["day"]

        def task() -> object:
            meeting = shown.coming or meetings.plan(session, session.today)
            return holding.begin(session, meeting.meeting_id, day)

        self._resuming = True
        self.do(task, lambda _: self.notice.say(""))

    def _change(self, change: Callable[..., object], *given: object) -> None:
        """Change the meeting that is planned or being held."""
        session, meeting_id = self.session, self._meeting()
        if meeting_id is not None:
            self.do(lambda: change(session, meeting_id, *given), lambda _: self._changed())

    def _changed(self) -> None:
        self.notice.say("")
        self.prepare.agenda.clear()
        self.prepare.attendance.clear()

    def _arrives(self, new: NewAttendance) -> None:
        session, meeting_id, card = self.session, self._meeting(), self.prepare.attendance
        if meeting_id is not None:

            def refused(problem: KraftError) -> None:
                if not card.refuse(new, problem):
                    self.refuse(problem)

            self.do(lambda: meetings.arrive(session, meeting_id, new), lambda _: self._changed(), refused=refused)

    def _add_case(self, code: str) -> None:
        session, meeting_id = self.session, self._meeting()
        if meeting_id is None:
            return

        def task() -> bool:
            case_id = case_with_code(session, code)
            return case_id not in {line.case_id for line in agenda.add_case(session, meeting_id, case_id).lines}

        self.do(task, lambda hidden: self._added(code, hidden=hidden))

    def _added(self, code: str, *, hidden: bool) -> None:
        """Say that a case was added, and where it is when it does not show among the others."""
        self._changed()
        if hidden:
            text = translate(
                "Meeting", "The case is added, and not shown: no consent covers everybody who is here, or it may not be shown."
            )
            self.notice.say(text, Tone.ATTENTION)
        else:
            self.notice.say(translate("Meeting", "{code} is on the agenda.").format(code=code.strip().upper()), Tone.GOOD)

    def _add_common(self) -> None:
        values = self.prepare.common.values()
        if values is not None:
            self._change(holding.add_common, values["text"] or "")
            self.prepare.common.set_values({"text": None})

    def _save_paper(self, save: Callable[..., Path], name: Callable[[Session, agenda.Agenda], str]) -> None:
        if self._state is None:
            return
        session, meeting_id, kinds = self.session, self._meeting(), translate("Log", "PDF (*.pdf)")
        file = self.needs.ask.save_as(self, translate("Meeting", "Save the paper"), name(session, self._state.agenda), kinds)
        if file is not None:
            self.do(lambda: save(session, meeting_id, file, force=True), self.needs.ask.open)

    # --- in the meeting -------------------------------------------------------------------------------------------------

    def _end(self) -> None:
        title = translate("Meeting", "End the meeting")
        text = translate("Meeting", "The rest of the physician's time is booked on the meeting, and the minutes are a draft.")
        if self.needs.ask.confirm(self, title, text, translate("Meeting", "End")):
            self._change(holding.end)
