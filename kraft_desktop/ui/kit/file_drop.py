"""Dropping files from the computer's own windows on a widget, which lights up while they are held over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.words import translate


class DropLight(QWidget):
    """A veil over a widget that says that files can be dropped there; the mouse passes through it."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def light(self) -> None:
        """Show it over the whole widget."""
        target = self.parentWidget()
        if target is not None:
            self.setGeometry(target.rect())
            self.raise_()
            self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, space = QPainter(self), style.em(0.6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(style.colour("accent_soft"))
        veil.setAlphaF(0.85)
        painter.setBrush(veil)
        painter.setPen(QPen(style.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(space, space, -space, -space), 8, 8)
        painter.setPen(style.colour("ink"))
        painter.setFont(style.face(1.3, style.SEMIBOLD))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, translate("FileDrop", "Drop the files here"))


class FileDrop(QObject):
    """A filter that lets files be dropped on ``target``: ``receive`` gets the local ones, unless the target is ``busy``."""

    def __init__(self, target: QWidget, receive: Callable[[list[Path]], object], busy: Callable[[], bool]) -> None:
        super().__init__(target)
        self._receive, self._busy, self.light = receive, busy, DropLight(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):  # also a QDropEvent in Qt
            if event.mimeData().hasUrls() and not self._busy():
                event.acceptProposedAction()
                self.light.light()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.light.hide()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.light.hide()
            event.acceptProposedAction()
            self._receive([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
            return True
        return super().eventFilter(watched, event)
