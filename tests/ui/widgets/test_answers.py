"""Answers as buttons: one or none is pressed, by mouse and keyboard, and each says what it answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kraft_desktop.ui.widgets.answers import AnswersField


def test_one_answer_is_pressed_at_a_time_and_can_be_taken_away(settle: Callable[[], None]) -> None:
    field = AnswersField([("yes", "Ja"), ("no", "Nej")], spoken="Samma hushåll?")
    told: list[object] = []
    field.edited.connect(lambda: told.append(field.value()))
    field.show()
    settle()
    assert field.value() is None
    field.buttons["yes"].click()
    field.buttons["no"].setFocus()
    QTest.keyClick(field.buttons["no"], Qt.Key.Key_Space)
    QTest.keyClick(field.buttons["no"], Qt.Key.Key_Space)
    assert told == ["yes", "no", None]
    field.set_value("yes")
    assert (field.value(), field.text()) == ("yes", "Ja")
    field.set_text("Nej")
    assert (field.value(), len(told)) == ("no", 3), "shown, not edited"
    assert field.buttons["no"].accessibleName() == "Samma hushåll? Nej"
