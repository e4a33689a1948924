"""The one signal that says what was written: kinds of record, from whichever thread, to the thread of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from kraft_desktop.services.admin.access import Session


class Changes(QObject):
    """``written`` carries the kinds (names of tables) of the records that a write of the session has added or changed. It is
    sent after the commit, in the window's thread; never for what was only read or noted."""

    written = Signal(frozenset)
    _committed = Signal(frozenset)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._committed.connect(self._arrived, Qt.ConnectionType.QueuedConnection)
        session.watch(self._commit)

    def _commit(self, kinds: frozenset[str]) -> None:
        """In the thread that wrote."""
        self._committed.emit(kinds)

    def _arrived(self, kinds: frozenset[str]) -> None:
        self.written.emit(kinds)
