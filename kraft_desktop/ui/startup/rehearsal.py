"""The weekly trial restore, beside the window, while a store is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kraft_desktop.services.admin import backups
from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.kit.work import Worker

_FIRST, _AGAIN = 60_000, 3_600_000
"""Milliseconds after unlocking, when nobody waits for the first page any more; and between two looks whether one is due."""


class RehearsalGuard(QObject):
    """A guard that tries a restore in the worker when one is due. Its result is kept in the store, and shown from there; what
    only could not be tried now (a stick that is not inserted, a full disk) is tried again later."""

    def __init__(self, session: Session, worker: Worker, *, first: int = _FIRST) -> None:
        super().__init__()
        self._session, self._worker = session, worker
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(first)

    def look(self) -> None:
        """Try a restore if one is due."""
        self._timer.setInterval(_AGAIN)
        session = self._session
        self._worker.run(lambda: backups.rehearse_if_due(session), owner=self, refused=lambda _: None)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self.deleteLater()
