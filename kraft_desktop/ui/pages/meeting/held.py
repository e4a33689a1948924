"""A running meeting point by point: what is typed is kept and saved, and what may not be shown leaves the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError, NotShownInMeeting, NotUnderstood
from kraft_desktop.services.meetings import items, meetings, points, state
from kraft_desktop.services.meetings.items import SavedItem
from kraft_desktop.services.meetings.points import ShownPoint
from kraft_desktop.services.meetings.state import Shown
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.pages.meeting.screen import MeetingScreen
from kraft_desktop.ui.widgets.card import Tone
from kraft_desktop.words import translate

_TICK = 15_000
"""The milliseconds after which the physician's time is shown anew."""
_FIELDS = {
    "agreed_missing": "agreed",
    "not_today_why": "agreed",
    "not_today_line": "agreed",
    "declined_why": "agreed",
    "who_missing": "who",
    "who_unknown": "who",
    "task_due_past": "due",
    "task_due_far": "due",
    "physician_minutes": "physician",
}
"""The field that a refusal is shown beside, by its reason."""


class HeldMeeting(QWidget):
    """The points of a running meeting on a ``page``. ``left`` is sent when who is present is asked for, ``ending``
    when the meeting is to end."""

    left = Signal()
    ending = Signal()

    def __init__(self, page: Page, needs: Needs) -> None:
        super().__init__()
        self._page, self._session = page, needs.session
        self.view = MeetingScreen(needs.session.programme)
        self.key: str | None = None
        self._state: Shown | None = None
        self.draft = Drafting(self, needs.worker, needs.session, meetings.PAGE, None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self._show_clock)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.save.connect(self._save)
        view.turn.connect(self._turn)
        view.not_today.connect(lambda: self._save(not_today=True))
        view.name.connect(self._show_name)
        view.present.connect(self.left)
        view.end.connect(self.ending)
        for keys, do in (
            ("Ctrl+Return", view.onward.click),
            ("Ctrl+Enter", view.onward.click),
            ("Ctrl+PgUp", view.before.click),
            ("Ctrl+PgDown", view.after.click),
            ("F4", view.who.click),
            ("F6", lambda: view.point.add_quarter() if view.point else None),
            ("F7", view.later.click),
            ("F8", view.show_name.click),
            ("F9", view.turn_blank),
        ):
            QShortcut(QKeySequence(keys), view).activated.connect(self._unless_blank(keys, do))

    def _unless_blank(self, keys: str, do: Callable[[], object]) -> Callable[[], None]:
        """What a key does, while the screen shows something; F9 brings it back."""

        def run() -> None:
            if keys == "F9" or not self.view.is_blank:
                do()

        return run

    # --- showing --------------------------------------------------------------------------------------------------------

    def follow(self, shown: Shown) -> None:
        """Show the meeting as it is now; the point on the screen leaves it when its case may no longer be shown."""
        self._state = shown
        if self.key is not None:
            self.view.show_agenda(shown.agenda, self.key)
            self._show_clock()
            self._check_shown(self.key)

    def open(self, key: str) -> None:
        """Show a point, with what was typed about it and not saved."""
        session, meeting_id = self._session, self._meeting()
        if meeting_id is None or self._state is None:
            return
        self.draft.turn_to(key)
        self.key = key

        def task() -> ShownPoint:
            state.keep_place(session, meeting_id, key)
            return points.show(session, meeting_id, key)

        self._clock.start()
        self.view.show_agenda(self._state.agenda, key)
        self._page.do(task, self._show_point, refused=self._not_shown)

    def close_point(self) -> None:
        """Show no point; what was typed is kept."""
        self.draft.turn_to(None)
        self.key = None
        self._clock.stop()
        self.view.show_nothing("", "")

    def first(self) -> QWidget:
        """What has the keyboard first."""
        return self.view.point or self.view.onward

    def _meeting(self) -> str | None:
        return self._state.coming.meeting_id if self._state and self._state.coming else None

    def _show_clock(self) -> None:
        if self._state is not None:
            self.view.show_physician(self._state.present, self._session.vault.now().astimezone())

    def _show_point(self, shown: ShownPoint) -> None:
        if shown.line.key != self.key or self._state is None:
            return
        self.view.notice.say("")
        point = self.view.show_point(shown, self._session.today)
        self.draft.follow(point)
        self.draft.offer(point.set_texts)
        self._show_clock()
        if not self.view.is_blank:
            point.setFocus()

    def _check_shown(self, key: str) -> None:
        """Take the point from the screen when its case may no longer be shown to those present."""
        session, meeting_id = self._session, self._meeting()
        if meeting_id is not None and self.view.point is not None:
            self._page.do(lambda: points.show(session, meeting_id, key), lambda _: None, refused=self._not_shown)

    def _not_shown(self, problem: KraftError) -> None:
        words = labels.sentence(problem)
        if isinstance(problem, NotShownInMeeting):  # why is for nobody present to read: it can be closed to one of them
            words += " " + translate("Meeting", "Ctrl+PgDown goes on to the next point.")
        else:
            self.view.say(words, Tone.ATTENTION)
        try:
            self.draft.flush()
        except KraftError as unsaved:  # on a full disk: nothing keeps the case on the screen
            self.view.say(labels.sentence(unsaved), Tone.ATTENTION)
        self.view.show_nothing(translate("Meeting", "Nothing is shown"), words)
        if not self.view.is_blank:
            self.view.who.setFocus()

    def _turn(self, places: int) -> None:
        """Go to a point before or after, with what was typed kept."""
        if self._state is None or self.key is None:
            return
        keys = [line.key for line in self._state.agenda.lines]
        if self.key in keys:
            place = keys.index(self.key) + places
            following = keys[place] if 0 <= place < len(keys) else None
        else:
            following = self._following(None) or next(iter(keys), None)
        if following is not None:
            self.open(following)

    def _save(self, *, not_today: bool = False) -> None:
        session, meeting_id, point = self._session, self._meeting(), self.view.point
        new = point.new_item(not_today=not_today) if point else None
        if meeting_id is None or new is None:
            return
        self.draft.over()
        self._page.do(lambda: items.save(session, meeting_id, new), self._saved, refused=self._refused)

    def _saved(self, saved: SavedItem) -> None:
        key = saved.item.point
        said = translate("Meeting", "Saved as § {number}.").format(number=saved.item.number)
        if saved.own_missing:
            said += " " + translate("Meeting", "Nobody was here from the case's own municipality.")
        following = self._following(key)
        if following is None:
            self.view.show_nothing(translate("Meeting", "All points are done"), "")
            self.view.over.setFocus()
        else:
            self.open(following)
        self.view.say(said, Tone.ATTENTION if saved.own_missing else Tone.GOOD)
        self._page.said.emit(said)

    def _following(self, key: str | None) -> str | None:
        """The next point of which nothing has come, after this one or else from the top."""
        lines = list(self._state.agenda.lines) if self._state else []
        place = next((one.place for one in lines if one.key == key), 0)
        remaining = [line.key for line in (*lines[place:], *lines[:place]) if line.item is None and line.key != key]
        return remaining[0] if remaining else None

    def _refused(self, problem: KraftError) -> None:
        self.draft.keep()
        if isinstance(problem, NotShownInMeeting):
            self._not_shown(problem)
            return
        words, point = labels.sentence(problem), self.view.point
        name = _FIELDS.get(problem.reason, "") if isinstance(problem, NotUnderstood) else ""
        if point is None or not point.refuse(name, words):
            self.view.say(words, Tone.ATTENTION)

    def _show_name(self) -> None:
        session, meeting_id, key = self._session, self._meeting(), self.key
        if meeting_id is not None and key is not None:

            def arrived(name: str | None) -> None:
                if key == self.key:
                    self.view.say_name(name)

            self._page.do(lambda: points.name_of(session, meeting_id, key), arrived, refused=self._not_shown)
