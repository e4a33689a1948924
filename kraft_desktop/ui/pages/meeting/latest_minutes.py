"""What is done with the minutes of the latest meeting: read, saved as papers, approved, frozen, corrected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kraft_desktop.services.meetings import holding, minutes, papers
from kraft_desktop.services.meetings.minutes import MeetingMinutes
from kraft_desktop.services.meetings.state import Shown
from kraft_desktop.ui.kit.page import Needs, Page, succeeded, way_to_file
from kraft_desktop.ui.pages.meeting.minutes_card import MinutesCard
from kraft_desktop.words import translate


class LatestMinutes(QObject):
    """The minutes in a ``card`` of a ``page``, shown while no meeting is planned or being held."""

    def __init__(self, page: Page, needs: Needs, card: MinutesCard) -> None:
        super().__init__(page)
        self._page, self._needs, self._card = page, needs, card
        self._meeting: str | None = None
        card.saving.connect(self._save)
        card.approved.connect(lambda name, number: self._change(lambda s, m: minutes.approve(s, m, name, number)))
        card.frozen.connect(lambda: self._change(minutes.freeze))
        card.reopened.connect(lambda: self._change(minutes.reopen))
        card.corrected.connect(lambda number, text: self._change(lambda s, m: minutes.correct(s, m, number, text)))
        card.taken_up.connect(lambda: self._change(holding.begin))

    def follow(self, shown: Shown) -> None:
        """Read the minutes of the latest meeting again."""
        session, latest = self._needs.session, shown.latest
        self._meeting = latest.meeting_id if latest is not None and shown.coming is None else None
        meeting_id = self._meeting
        self._card.setVisible(meeting_id is not None)
        if meeting_id is not None:
            self._page.read(lambda: minutes.read(session, meeting_id), self._show)

    def _show(self, read: MeetingMinutes) -> None:
        self._card.show_minutes(self._needs.session, read)

    def _change(self, change: Callable[..., object]) -> None:
        session, meeting_id = self._needs.session, self._meeting
        if meeting_id is not None:
            self._page.do(lambda: change(session, meeting_id), lambda _: self._changed())

    def _changed(self) -> None:
        self._page.notice.say("")
        self._card.clear()

    def _save(self) -> None:
        session, meeting_id = self._needs.session, self._meeting
        folder = self._needs.ask.folder(self._page, translate("Meeting", "Where to save the minutes"))
        if meeting_id is not None and folder is not None:
            said = translate("Meeting", "Saved: {files}")
            self._page.do(
                lambda: papers.save_minutes(session, meeting_id, folder, force=True),
                lambda files: succeeded(
                    self._page, said.format(files=", ".join(file.name for file in files)), way_to_file(self._page, folder)
                ),
            )
