"""A place on a page for what is made anew each time it changes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Holder(QWidget):
    """Holds one widget, or none; hidden while it holds none."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._inside: QWidget | None = None
        self.hide()

    def put(self, inside: QWidget | None) -> None:
        """Hold this in place of what it held."""
        if self._inside is not None:
            self._layout.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = inside
        if inside is not None:
            self._layout.addWidget(inside)
        self.setVisible(inside is not None)

    @property
    def holds(self) -> bool:
        """Whether it holds anything."""
        return self._inside is not None
