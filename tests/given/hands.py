"""Two ways to work the window: with the mouse, and by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPushButton, QRadioButton, QWidget

from kraft_desktop.ui.kit.ask import Ask

_STEPS = 300
"""More often than this Tab is not pressed: then the widget cannot be reached."""


class User(Ask):
    """Points out the files and places that are ``next``, says yes to what is asked, and keeps what was opened."""

    def __init__(self) -> None:
        self.next: list[Path] = []
        self.asked: list[str] = []
        self.opened: list[Path] = []

    def confirm(self, _parent: QWidget, title: str, _text: str, _yes: str, *, danger: bool = False) -> bool:
        del danger
        self.asked.append(title)
        return True

    def files(self, _parent: QWidget, _title: str, _kinds: str = "") -> Sequence[Path]:
        files, self.next = self.next, []
        return files

    def save_as(self, _parent: QWidget, _title: str, _name: str, _kinds: str = "") -> Path | None:
        return self.next.pop()

    def folder(self, _parent: QWidget, _title: str) -> Path | None:
        return self.next.pop()

    def open(self, path: Path) -> None:
        self.opened.append(path)


class Hands:
    """Works a window with the mouse, and types with the keyboard."""

    def __init__(self, app: QApplication, window: QWidget, settle: Callable[[], None]) -> None:
        self.app, self.window, self.settle = app, window, settle

    def press(self, button: QAbstractButton) -> None:
        """Press a button that can be pressed, and wait for what comes of it."""
        assert button.isVisible(), button.text()
        assert button.isEnabled(), button.text()
        self._press(button)
        self.settle()

    def type(self, line: QLineEdit, text: str) -> None:
        """Type a text into a line in place of what stands there."""
        self._enter(line)
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in text:  # QTest has no keys for Swedish letters
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self.app.sendEvent(line, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        assert line.text() == text
        self.settle()

    def choose(self, button: QRadioButton) -> None:
        """Choose one of several."""
        self._choose(button)
        self.settle()
        assert button.isChecked(), button.text()

    def pick(self, box: QComboBox, text: str) -> None:
        """Pick a line of a list by typing how it begins."""
        self._enter(box)
        QTest.keyClicks(box, text[:3])
        self.settle()
        assert box.currentText() == text, box.currentText()

    def page(self, button: QPushButton, place: int) -> None:
        """Go to a page of the navigation, the ``place``th from the top."""
        del place
        self.press(button)

    def _press(self, button: QAbstractButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _choose(self, button: QRadioButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())

    def _enter(self, widget: QWidget) -> None:
        widget.setFocus()


class Keys(Hands):
    """Works a window by the keyboard alone: what Tab does not reach cannot be used."""

    def page(self, button: QPushButton, place: int) -> None:
        del button
        QTest.keyClick(self._focus(), getattr(Qt.Key, f"Key_{place}"), Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def _focus(self) -> QWidget:
        return self.app.focusWidget() or self.window

    def _enter(self, widget: QWidget) -> None:
        self._reach(lambda: self.app.focusWidget() is widget, repr(widget))

    def _reach(self, there: Callable[[], bool], what: str) -> None:
        for _ in range(_STEPS):
            if there():
                return
            QTest.keyClick(self._focus(), Qt.Key.Key_Tab)
            self.app.processEvents()
        raise AssertionError(f"Tab does not lead to {what}")

    def _press(self, button: QAbstractButton) -> None:
        self._enter(button)
        QTest.keyClick(button, Qt.Key.Key_Return if isinstance(button, QPushButton) else Qt.Key.Key_Space)

    def _choose(self, button: QRadioButton) -> None:
        buttons = button.group().buttons()
        self._reach(lambda: self.app.focusWidget() in buttons, button.text())
        for _ in buttons:
            if button.isChecked():
                return
            focused = self.app.focusWidget()
            assert focused is not None
            down = buttons.index(button) > [b is focused for b in buttons].index(True)
            QTest.keyClick(focused, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
            self.app.processEvents()
