"""A box to choose a line from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role


class ChoiceBox(QComboBox):
    """Its list is as tall as its lines, so far as the screen has room, and looks as the other lists do."""

    def __init__(self) -> None:
        super().__init__()
        style.give_role(self, Role.FIELD)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def showPopup(self) -> None:
        self.setMaxVisibleItems(max(self.count(), 1))
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # a shortcut is no letter to look for among the lines
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a form that is scrolled past must not change what was chosen
