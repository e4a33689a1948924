"""Text copied from the program: marked as secret where the system supports it, and cleared after half a minute."""

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
"""The formats that keep a text out of clipboard histories and clouds: KDE and GNOME, Windows, macOS."""


class ClipboardGuard(QObject):
    """A guard of the clipboard for text from this program, copied in any way: from a field, a text or by a button.

    ``owns`` gives whether the clipboard's text is this program's; on a screen the clipboard itself knows.
    """

    def __init__(self, clipboard: QClipboard, parent: QObject, owns: Callable[[], bool] | None = None) -> None:
        super().__init__(parent)
        self._clipboard, self._owns = clipboard, owns or clipboard.ownsClipboard
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(_SECONDS * 1000)
        self.timer.timeout.connect(self.take_back)
        self._soon = QTimer(self)  # marked after the system's notice has ended: it may not be written to meanwhile
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.mark)
        clipboard.dataChanged.connect(self._soon.start)

    def mark(self) -> None:
        """Mark the clipboard's text as secret, if it is ours and not yet marked, and start the timer."""
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
        """Empty the clipboard if its text is still ours; also the selection clipboard, where the system has one."""
        self.timer.stop()
        if self._owns():
            self._clipboard.clear()
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def stop(self) -> None:
        """Clear our text, and stop watching."""
        self._clipboard.dataChanged.disconnect(self._soon.start)
        self._soon.stop()
        self.take_back()
