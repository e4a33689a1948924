"""A box to choose a line from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role


class ChoiceBox(QComboBox):
    """A box whose list shows all its lines, as far as the screen has room, in the style of the other lists."""

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
