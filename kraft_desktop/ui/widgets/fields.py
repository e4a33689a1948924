"""Editors that a form uses: each shows one value and reads it back; NotReadable has the error in words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kraft_desktop.domain.hours import time_of_day
from kraft_desktop.domain.period import Month
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.choice import ChoiceBox
from kraft_desktop.words import decimal_mark, number, translate


class NotReadable(ValueError):  # an error of the user's, not of the program
    """A text that cannot be read; the message gives the expected form in the user's language."""


class Field(QWidget):
    """One editor. ``edited`` is sent when the user changes something, ``left`` when they leave it.

    ``editor`` is the widget that takes the keyboard. ``value()`` gives the current value, None when empty, and raises
    NotReadable; ``text()`` and ``set_text()`` carry it as it was typed, for drafts.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, editor: QWidget) -> None:
        super().__init__()
        self.editor = editor
        self.setFocusProxy(editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(editor)

    def value(self) -> Any:
        """The current value, None when empty; NotReadable."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value without sending ``edited``."""
        raise NotImplementedError

    def text(self) -> str:
        """The text as typed."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Restore a text as typed."""
        raise NotImplementedError

    def set_wrong(self, wrong: bool) -> None:  # a state, named at the call
        """Mark the editor as wrong or not; the form shows the error beside it."""
        style.give_role(self.editor, Role.WRONG if wrong else Role.FIELD)


class _Line(QLineEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class TextField(Field):
    """One line of text; blanks at the ends are dropped, empty is None."""

    def __init__(self, *, placeholder: str = "", read_only: bool = False) -> None:
        self._line = style.give_role(_Line(), Role.FIELD)
        super().__init__(self._line)
        self._line.setPlaceholderText(placeholder)
        self._line.setReadOnly(read_only)
        self._line.textEdited.connect(lambda _: self.edited.emit())
        self._line.left.connect(self.left)

    def value(self) -> Any:
        return self._line.text().strip() or None

    def set_value(self, value: Any) -> None:
        self._line.setText("" if value is None else str(value))
        self._line.setCursorPosition(0)

    def text(self) -> str:
        return self._line.text()

    def set_text(self, text: str) -> None:
        self._line.setText(text)


class _ReadField(TextField):
    """A line read as a value other than text, and rewritten in the standard form when it is left."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder)
        self.setMaximumWidth(style.em(14))
        self.left.connect(self._tidy)

    def _tidy(self) -> None:
        try:
            self.set_value(self.value())
        except NotReadable:
            return  # stays as typed; the form shows the error

    def value(self) -> Any:
        text = self.text().strip()
        return self.read(text) if text else None

    def set_value(self, value: Any) -> None:
        super().set_value(None if value is None else self.show_value(value))

    def read(self, text: str) -> Any:
        """The value of a text that is not empty; NotReadable."""
        raise NotImplementedError

    def show_value(self, value: Any) -> str:
        """The text of a value, as typed."""
        return str(value)


class DateField(_ReadField):
    """A day, ``yyyy-mm-dd`` (also ``yyyymmdd`` and ``yymmdd``); empty is allowed and is None."""

    def __init__(self) -> None:
        super().__init__(translate("Fields", "yyyy-mm-dd"))

    def read(self, text: str) -> dt.date:
        digits = re.sub(r"[-/. ]", "", text)
        if len(digits) == 6:
            digits = f"20{digits}"
        try:
            if len(digits) != 8 or not digits.isdecimal():
                raise ValueError
            return dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        except ValueError as problem:
            raise NotReadable(translate("Fields", "Write the day as 2026-05-04.")) from problem


class MonthField(_ReadField):
    """A month, ``yyyy-mm``; empty is None, else a Month."""

    def __init__(self) -> None:
        super().__init__(translate("Fields", "yyyy-mm"))

    def read(self, text: str) -> Month:
        digits = re.sub(r"[-/. ]", "", text)
        try:
            return Month.parse(f"{digits[:4]}-{digits[4:]}")
        except ValueError as problem:
            raise NotReadable(translate("Fields", "Write the month as 2026-05.")) from problem


class TimeField(_ReadField):
    """A time of day, ``hh:mm`` (also ``9.30`` and ``0930``), the value as HH:MM; empty is None."""

    def __init__(self) -> None:
        super().__init__(translate("Fields", "hh:mm"))

    def read(self, text: str) -> str:
        try:
            return time_of_day(text)
        except ValueError as problem:
            raise NotReadable(translate("Fields", "Write the time as 09:30.")) from problem


class NumberField(_ReadField):
    """A whole number between two bounds; empty is None."""

    def __init__(self, least: int = 0, most: int = 999_999, unit: str = "") -> None:
        super().__init__(unit)
        self._least, self._most = least, most
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight)

    def read(self, text: str) -> int:
        digits = re.sub(r"\s", "", text).removesuffix("%")
        if not re.fullmatch(r"-?[0-9]{1,9}", digits) or not self._least <= int(digits) <= self._most:
            sentence = translate("Fields", "Write a whole number between {least} and {most}.")
            raise NotReadable(sentence.format(least=self._least, most=self._most))
        return int(digits)


_AMOUNT = (
    r"(?P<sign>-?)(?P<whole>[0-9]{{1,12}}|[0-9]{{1,3}}(?P<apart>[{apart}])[0-9]{{3}}(?:(?P=apart)[0-9]{{3}}){{0,2}})"
    r"(?:(?P<mark>[.,])(?P<part>[0-9]{{1,2}}))?(?: ?kr)?"
)
"""An amount with its thousands apart as the language has them, and at most two decimals after a point or a comma."""


class MoneyField(_ReadField):
    """An amount in kronor, the value in öre: ``12 400``, ``12400,50``, ``12400.50``, ``12 400 kr``, in English also
    ``12,400.50``; empty is None. It is shown as the language has it, and one that can be read in two ways is not guessed."""

    def __init__(self) -> None:
        super().__init__(translate("Fields", "kr"))
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight)

    def read(self, text: str) -> int:
        pattern = _AMOUNT.format(apart=" ," if decimal_mark() == "." else " ")
        found = re.fullmatch(pattern, re.sub(r"\s+", " ", text.replace("\u2212", "-")).strip())
        if found is None or (found["mark"] is not None and found["mark"] == found["apart"]):
            sentence = translate("Fields", "Write the amount as {whole} or {part}.")
            raise NotReadable(sentence.format(whole=_amount(1_240_000), part=_amount(1_240_050)))
        ore = int(re.sub(r"[., ]", "", found["whole"])) * 100 + int((found["part"] or "0").ljust(2, "0"))
        return -ore if found["sign"] else ore

    def show_value(self, value: Any) -> str:
        return _amount(value)


def _amount(ore: int) -> str:
    whole, part = divmod(abs(ore), 100)
    text = number(whole) + (f"{decimal_mark()}{part:02d}" if part else "")
    return f"\u2212{text}" if ore < 0 else text


class ChoiceField(Field):
    """One of a few values, shown in words; with ``empty`` the first line is that text and means None. It asks for the room of
    its longest line, but of at most ``room`` characters."""

    def __init__(self, choices: Sequence[tuple[object, str]], *, empty: str | None = None, room: int = 24) -> None:
        self._box, self._room = ChoiceBox(), room
        super().__init__(self._box)
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._values: list[object] = []
        self.set_choices(choices, empty=empty)
        self._box.activated.connect(lambda _: self.edited.emit())
        self._box.activated.connect(lambda _: self.left.emit())

    def set_choices(self, choices: Sequence[tuple[object, str]], *, empty: str | None = None) -> None:
        """Offer other values, keeping the chosen one if it is still among them."""
        chosen = self.value() if self._values else None
        lines = ([(None, empty)] if empty is not None else []) + list(choices)
        self._values = [value for value, _ in lines]
        self._box.clear()
        self._box.addItems([str(words) for _, words in lines])
        longest = max((len(str(words)) for _, words in lines), default=0)
        self._box.setMinimumContentsLength(min(max(longest, 12), self._room))
        self.set_value(chosen)

    @property
    def is_given(self) -> bool:
        """Whether there is nothing to choose: a single value, which cannot be left empty either."""
        return len(self._values) == 1 and self._values[0] is not None

    def value(self) -> Any:
        place = self._box.currentIndex()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: Any) -> None:
        if value in self._values:
            self._box.setCurrentIndex(self._values.index(value))
        elif None in self._values or not self._values:
            self._box.setCurrentIndex(0 if self._values else -1)

    def text(self) -> str:
        return self._box.currentText()

    def set_text(self, text: str) -> None:
        place = self._box.findText(text)
        if place >= 0:
            self._box.setCurrentIndex(place)


class _Note(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NoteField(Field):
    """Several lines of text; Tab goes on to the next field. Empty is None."""

    def __init__(self, *, lines: int = 4, placeholder: str = "") -> None:
        self._note = style.give_role(_Note(), Role.FIELD)
        super().__init__(self._note)
        self._note.setTabChangesFocus(True)
        self._note.setPlaceholderText(placeholder)
        self._note.setFixedHeight(style.em(lines * 1.5 + 1.2))
        self._quiet = False
        self._note.textChanged.connect(lambda: None if self._quiet else self.edited.emit())
        self._note.left.connect(self.left)

    def value(self) -> Any:
        return self._note.toPlainText().strip() or None

    def set_value(self, value: Any) -> None:
        self.set_text("" if value is None else str(value))

    def text(self) -> str:
        return self._note.toPlainText()

    def set_text(self, text: str) -> None:
        self._quiet = True
        self._note.setPlainText(text)
        self._quiet = False


class CheckField(Field):
    """Yes or no, with its words beside the box."""

    def __init__(self, words: str) -> None:
        self._box = QCheckBox(words)
        super().__init__(self._box)
        self._box.clicked.connect(lambda _: self.edited.emit())
        self._box.clicked.connect(lambda _: self.left.emit())

    def value(self) -> Any:
        return self._box.isChecked()

    def set_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))

    def text(self) -> str:
        return "1" if self._box.isChecked() else ""

    def set_text(self, text: str) -> None:
        self._box.setChecked(bool(text))

    def set_wrong(self, wrong: bool) -> None:  # as in Field
        """Does nothing: a check box can always be read."""


class BlockPaste(QObject):
    """Lets a block of cells copied in a spreadsheet be pasted into a table of fields (``rows``, each from left to right): from
    the field with the keyboard rightwards and down. ``refused`` carries a sentence when the block does not fit; nothing is
    filled in then."""

    refused = Signal(str)

    def __init__(self, parent: QObject, rows: Sequence[Sequence[TextField]]) -> None:
        super().__init__(parent)
        self._rows = rows
        self._places = {field.editor: (row, column) for row, fields in enumerate(rows) for column, field in enumerate(fields)}
        for editor in self._places:
            editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            block = QGuiApplication.clipboard().text().strip("\r\n")
            is_block = "\t" in block or "\n" in block
            if is_block and event.matches(QKeySequence.StandardKey.Paste) and isinstance(watched, QWidget):
                self._paste(self._places[watched], [line.split("\t") for line in block.splitlines()])
                return True
        return super().eventFilter(watched, event)

    def _paste(self, place: tuple[int, int], block: Sequence[Sequence[str]]) -> None:
        top, left = place
        filled = {
            (top + row, left + column): text.strip() for row, cells in enumerate(block) for column, text in enumerate(cells)
        }
        if any(row >= len(self._rows) or column >= len(self._rows[row]) for row, column in filled):
            text = translate("Fields", "The copied block is larger than the table from here. Nothing was filled in.")
            self.refused.emit(text)
            return
        for (row, column), text in filled.items():
            self._rows[row][column].set_text(text)
        for row, column in filled:
            self._rows[row][column].edited.emit()
            self._rows[row][column].left.emit()
