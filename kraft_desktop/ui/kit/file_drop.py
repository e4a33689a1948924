"""Dropping files from the computer's own windows on a widget."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """A filter that lets files be dropped on ``target``: ``receive`` gets the local ones, unless the target is ``busy``."""

    def __init__(self, target: QWidget, receive: Callable[[list[Path]], object], busy: Callable[[], bool]) -> None:
        super().__init__(target)
        self._receive, self._busy = receive, busy
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):  # also a QDropEvent in Qt
            if event.mimeData().hasUrls() and not self._busy():
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self._receive([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
            return True
        return super().eventFilter(watched, event)
