"""A part of a page that gives the keyboard on to a part of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Giving(QWidget):
    """A part that, given the keyboard, gives it to ``gives_to``, if that is set.

    Not by a focus proxy of Qt: Tab stops at what has one too, and comes to it and to what is in it in another order than that
    of the page.
    """

    gives_to: QWidget | None = None

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self.gives_to is None:
            super().setFocus(reason)
        else:
            self.gives_to.setFocus(reason)
