"""Words in the columns beside the facts that say that a row is none: cancelled, repaid, only planned."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.paths import COLUMN_WORDS
from kraft_desktop.reports.sheets.cells.values import Cell
from kraft_desktop.reports.sheets.reading.records import Note
from kraft_desktop.reports.sheets.structure.columns import Columns
from kraft_desktop.reports.sheets.structure.headings import is_private, plain_words

_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = tomllib.loads(COLUMN_WORDS.read_text("utf-8"))["row_words"]
_LONGEST = 40
"""Signs of a cell that can be a status; a longer one is a text about something."""
_NO = frozenset({"nej", "n", "ej", "inte", "falskt", "false"})
_ANSWERS = {"repaid": ("repaid", "take", "leave"), "void": ("take", "leave")}


class RowWords:
    """A reader of the columns that hold no fact themselves. ``notes`` are those about the row that was read last,
    ``says_closed`` when a word calls its case closed."""

    def __init__(self, kind: SheetKind, columns: Columns, answers: Mapping[str, str]) -> None:
        self._known = _WORDS.get(kind.value, {})
        self._meanings = [(meaning, known) for meaning, known in self._known.items() if meaning != "confirmed"]
        self._answers = answers
        taken = {*columns.read, *columns.amounts.sums}
        beside = {c for c, name in columns.fields.items() if name in {"note", "name", "decision"}}
        self._columns = {
            c: columns.name(c)
            for c, heading in columns.headings.items()
            if (c not in taken or (c in beside and columns.fields[c] == "note")) and not is_private(plain_words(heading))
        }
        self._kinds = {c: columns.name(c) for c, name in columns.fields.items() if name == "source"}
        self._confirmed = {c for c, h in self._columns.items() if fold(h).startswith(tuple(self._known.get("confirmed", ())))}
        self.notes: list[Note] = []
        self.says_closed = False

    def read(self, place: int, row: Sequence[Cell], *, is_negative: bool) -> str:
        """What a word in the row makes of it: "ask" while that is not answered, else the answer; empty without such a word, or
        when the amounts are below zero as those paid back are."""
        self.notes, self.says_closed = [], False
        for column, heading in self._columns.items():
            cell = row[column] if column < len(row) else None
            if column in self._confirmed and (cell is False or (isinstance(cell, str) and fold(cell) in _NO)):
                return self._asked(place, heading, "void", "nej")
            if type(cell) is not str or len(cell) > _LONGEST:
                continue
            words = fold(cell)
            for meaning, known in self._meanings:
                word = next((word for word in known if words.startswith(word)), None)
                if word is not None and not (meaning == "repaid" and is_negative):
                    return self._asked(place, heading, meaning, word)
        return self._kind_of_row(place, row, is_negative=is_negative)

    def _kind_of_row(self, place: int, row: Sequence[Cell], *, is_negative: bool) -> str:
        """As ``read``, for the column that names the kind of support: one that was paid back."""
        if is_negative:
            return ""
        for column, heading in self._kinds.items():
            cell = row[column] if column < len(row) else None
            words = fold(cell) if type(cell) is str else ""
            if word := next((word for word in self._known.get("repaid", ()) if words.startswith(word)), ""):
                return self._asked(place, heading, "repaid", word)
        return ""

    def _asked(self, place: int, heading: str, meaning: str, word: str) -> str:
        if meaning == "closed":
            self.says_closed = True
            return ""
        if meaning == "settle":
            self.notes.append(Note(row=place + 1, column=heading, reason="row_status"))
            return ""
        question = f"row_word:{heading}/{word}"
        answer = self._answers.get(question)
        if answer in _ANSWERS[meaning]:
            return answer
        self.notes.append(
            Note(row=place + 1, column=heading, reason="row_word", allowed=_ANSWERS[meaning], id=question)
        )  # fmt: skip
        return "ask"
