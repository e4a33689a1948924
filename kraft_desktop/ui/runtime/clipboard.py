"""What is copied out of the program: marked as secret where the system knows that, and taken back after half a minute."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

_SECONDS = 30
_MARK = "x-kde-passwordManagerHint"
_MARKS = {
    _MARK: b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    "application/x-nspasteboard-concealed-type": b"1",
}
"""What keeps histories of the clipboard, and clouds, from taking it: KDE and GNOME, Windows, macOS."""


class ClipboardGuard(QObject):
    """Watches the clipboard for what comes from this program, however it was copied: from a field, a text or by a button.

    ``owns`` tells whether what lies there is this program's; the clipboard itself says so where there is a screen.
    """

    def __init__(self, clipboard: QClipboard, parent: QObject, owns: Callable[[], bool] | None = None) -> None:
        super().__init__(parent)
        self._clipboard, self._owns = clipboard, owns or clipboard.ownsClipboard
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(_SECONDS * 1000)
        self.timer.timeout.connect(self.take_back)
        self._soon = QTimer(self)  # marked when the system has finished telling us: it may not be written to meanwhile
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.mark)
        clipboard.dataChanged.connect(self._soon.start)

    def mark(self) -> None:
        """Mark what lies there, if it is ours and is not marked, and begin to count."""
        held = self._clipboard.mimeData()
        if not self._owns() or not held.text() or held.hasFormat(_MARK):
            return
        marked = QMimeData()
        marked.setText(held.text())
        for name, value in _MARKS.items():
            marked.setData(name, value)
        self._clipboard.setMimeData(marked)
        self.timer.start()

    def take_back(self) -> None:
        """Empty the clipboard, if what lies there is still ours; and the text that is only selected, where that is one too."""
        self.timer.stop()
        if self._owns():
            self._clipboard.clear()
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def stop(self) -> None:
        """Take back what is ours, and watch no longer."""
        self._clipboard.dataChanged.disconnect(self._soon.start)
        self._soon.stop()
        self.take_back()
