"""A field for a passphrase, shown or hidden, with a caps lock warning."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.runtime import idle
from kraft_desktop.words import translate


class _Line(QLineEdit):
    typed = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.typed.emit(event)
        super().keyPressEvent(event)


class PassphraseField(QWidget):
    """One passphrase. ``entered`` is sent on Return, ``edited`` on every change."""

    entered = Signal()
    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.editor = style.give_role(_Line(), Role.FIELD)
        self.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.editor.setAccessibleName(name)
        self.setFocusProxy(self.editor)
        self._eye = QAction(self)
        self.editor.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._eye.triggered.connect(self._turn)
        self._caps = style.label(translate("Passphrase", "Caps lock is on"), Role.ATTENTION)
        self._caps.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.3))
        layout.addWidget(self.editor)
        layout.addWidget(self._caps)
        self.editor.typed.connect(self._notice_caps)
        self.editor.returnPressed.connect(self.entered)
        self.editor.textChanged.connect(lambda _: self.edited.emit())
        self._name_eye()

    @property
    def shown(self) -> bool:
        """Whether the passphrase is shown in plain text."""
        return self.editor.echoMode() is QLineEdit.EchoMode.Normal

    def show_it(self, *, shown: bool) -> None:
        """Show the passphrase in plain text, or hide it."""
        self.editor.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._name_eye()

    def _turn(self) -> None:
        self.show_it(shown=not self.shown)

    def _name_eye(self) -> None:
        words = translate("Passphrase", "Hide what is typed") if self.shown else translate("Passphrase", "Show what is typed")
        self._eye.setIcon(style.icon("eye-off" if self.shown else "eye", "muted"))
        self._eye.setText(words)
        self._eye.setToolTip(words)

    def _notice_caps(self, event: QKeyEvent) -> None:
        on = idle.caps_lock_on(event)
        if on is not None:
            self._caps.setVisible(on)
            self.editor.setAccessibleDescription(self._caps.text() if on else "")
