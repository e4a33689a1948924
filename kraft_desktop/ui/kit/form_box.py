"""A form with its buttons and the keys common to all forms."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import row


class FormBox(QWidget):
    """A form, and below it the button that saves it and, unless ``cancel`` is empty, the one that discards its texts.

    Ctrl+S saves, Esc closes the form and keeps the draft, Enter saves a form of one line. ``saving``, ``closing`` and
    ``cancelling`` are sent when the user asks for it. A popup or a filter inside takes Esc first; a page passes these keys on
    to its form when the keyboard is elsewhere on the page.
    """

    saving = Signal()
    closing = Signal()
    cancelling = Signal()

    def __init__(self, form: QWidget, save: str, cancel: str = "") -> None:
        super().__init__()
        self.form = form
        self.save = style.button(save, Role.PRIMARY, hint="Ctrl+S")
        self.save.clicked.connect(self.saving)
        self.cancel = style.button(cancel)
        self.cancel.clicked.connect(self.cancelling)
        self._closes = bool(cancel)
        self.setFocusProxy(form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1))
        layout.addWidget(form)
        layout.addLayout(row(None, self.cancel, self.save) if cancel else row(self.save, None))

    def press(self, event: QKeyEvent) -> bool:
        """Handle a key of the form; True when the form used it."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.save.click()
        elif event.key() == Qt.Key.Key_Escape and self._closes:
            self.closing.emit()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_one_line():
            self.save.click()
        elif not self.press(event):
            super().keyPressEvent(event)

    def _is_one_line(self) -> bool:
        fields = [part for part in tab_order.fields(self.form) if part.isVisibleTo(self)]
        return len(fields) == 1 and isinstance(fields[0], QLineEdit) and fields[0].hasFocus()
