"""A field with its label above it and its F1 help below it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.form import Explained, Help


def explained(layout: QVBoxLayout, words: str, field: QWidget, editor: QWidget, help_: Help) -> QWidget:
    """The holder of label and field, added to the layout; F1 in the ``editor`` shows its help below them."""
    label = QLabel(words)
    label.setWordWrap(True)
    label.setBuddy(editor)
    label.setToolTip(f"{help_.text()}\nF1")
    editor.setAccessibleName(words)
    below = style.label("", Role.HELP, wrap=True)
    below.hide()
    Explained(editor, help_, below)
    holder = QWidget()
    inner = QVBoxLayout(holder)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(style.em(0.3))
    for part in (label, field, below):
        inner.addWidget(part)
    layout.addWidget(holder)
    return holder
