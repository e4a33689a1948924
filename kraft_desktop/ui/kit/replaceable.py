"""A place on a page for a widget that is replaced each time it changes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Holder(QWidget):
    """A holder of one widget, or none; hidden while empty."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._inside: QWidget | None = None
        self.hide()

    def put(self, inside: QWidget | None) -> None:
        """Replace the held widget; None empties the place."""
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
        """Whether it holds a widget."""
        return self._inside is not None
