"""A meeting held by keyboard: keys pressed where the keyboard is, what is saved, and that nothing of a person is seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.meetings.meeting import ItemKind, MeetingItem
from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.frame.frame import Frame
from tests.given.services.meetings import NAMES, NUMBERS


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key in what has the keyboard."""
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, key, modifiers)


def write(text: str) -> None:
    """Type where the keyboard is."""
    held = QApplication.focusWidget()
    assert isinstance(held, QLineEdit | QPlainTextEdit), held
    QTest.keyClicks(held, text)


def saved(session: Session, meeting_id: str) -> list[MeetingItem]:
    """The paragraphs about points, in order."""
    with session.vault.read() as data:
        rows = in_force(data.meeting_items.where(meeting_id=meeting_id))
    return [row for row in rows if row.kind in {ItemKind.CASE, ItemKind.QUESTION}]


def seen(widget: QWidget) -> Iterator[str]:
    """Every text that is on the screen, and in the accessibility tree."""
    for kind in (QLabel, QPushButton, QLineEdit):
        for part in widget.findChildren(kind):
            if part.isVisible():
                yield part.text()  # type: ignore[attr-defined]  # all three kinds have one
    for box in widget.findChildren(QComboBox):
        if box.isVisible():
            yield from (box.itemText(place) for place in range(box.count()))
    for part in (widget, *widget.findChildren(QWidget)):
        if part.isVisible():
            yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip(), part.windowTitle())
            told = QAccessible.queryAccessibleInterface(part)
            if told is not None:
                yield from (told.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value))


def check_masked(frame: Frame) -> None:
    """No name, number or day of birth of anybody in the store is seen."""
    text = "\n".join(seen(frame))
    words = set(re.findall(r"\w+", text))
    assert not {part for name in NAMES[:3] for part in name.split()} & words
    assert not [number for number in NUMBERS if number in text or number[2:8] in text or number[-4:] in words]
