"""Files that are dragged from the computer's own windows and let go of over a widget."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Lets files be dropped on ``target``: ``receive`` is given those of this computer, unless the target is ``busy``."""

    def __init__(self, target: QWidget, receive: Callable[[list[Path]], object], busy: Callable[[], bool]) -> None:
        super().__init__(target)
        self._receive, self._busy = receive, busy
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):  # a drop too, to Qt
            if event.mimeData().hasUrls() and not self._busy():
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self._receive([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
            return True
        return super().eventFilter(watched, event)
