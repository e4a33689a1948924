"""Words beside the facts, and in the title above, that say that a row is none: cancelled, repaid, only planned."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.paths import COLUMN_WORDS
from kraft_desktop.reports.sheets.cells.values import Cell, is_blank, text_of
from kraft_desktop.reports.sheets.reading.records import Note
from kraft_desktop.reports.sheets.structure.columns import Columns
from kraft_desktop.reports.sheets.structure.headings import is_private, plain_words
from kraft_desktop.reports.sheets.structure.titles import Said

_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = tomllib.loads(COLUMN_WORDS.read_text("utf-8"))["row_words"]
_LONGEST = 40
"""Signs of a cell that can be a status; a longer one is a text about something."""
_NO = frozenset({"nej", "n", "ej", "inte", "falskt", "false", "0"})
_ANSWERS = {"repaid": ("repaid", "take", "leave"), "void": ("take", "leave")}
_OF_EACH_ROW = frozenset({"status", "decision"})
"""Fields that say of each row what a title says of all."""
_MEANINGS = frozenset({"repaid", "void", "closed", "settle"})
_MOST_CODES = 12
"""Different words in a column, above which they are no codes but a text about each row."""
Codes = Mapping[int, frozenset[str]]
"""By column of a status, the words in it that say nothing known."""


def unknown_codes(kind: SheetKind, columns: Columns, rows: Iterable[Sequence[Cell]], answers: Mapping[str, str]) -> Codes:
    """The words of each column of a status that has several, without those that are known: rows may count or not by them. One
    that was answered before has its meaning alone too. A column that confirms rows has an empty word where it confirms only
    some."""
    known = _WORDS.get(kind.value, {})
    beside = {c: plain_words(columns.headings[c]) for c in _beside(columns)}
    status = [c for c, heading in beside.items() if heading in known.get("status", ())]
    confirms = [c for c, heading in beside.items() if heading.startswith(tuple(known.get("confirmed", ())))]
    words: dict[int, set[str]] = {c: set() for c in (*status, *confirms)}
    for row in rows if words else ():
        for c, seen in words.items():
            seen.add(_word(row[c] if c < len(row) else None))
    clear = tuple(word for name in (*_MEANINGS, "confirmed", "paid") for word in known.get(name, ()))
    found = {}
    for c in status:
        all_words = {word for word in words[c] if 0 < len(word) <= _LONGEST}
        several = 1 < len(all_words) <= _MOST_CODES
        unknown = {word for word in all_words if not word.startswith(clear)}
        found[c] = frozenset(w for w in unknown if several or _code_question(columns.name(c), w) in answers)
    return found | {c: frozenset({""}) for c in confirms if {""} < words[c]}


def _code_question(heading: str, word: str) -> str:
    return f"row_code:{heading}/{word}"


def _word(cell: Cell) -> str:
    """A cell as the word of a status; empty for a blank one."""
    return "" if is_blank(cell) else fold(text_of(cell))


def _beside(columns: Columns) -> set[int]:
    """The columns under a heading that hold neither a fact nor amounts."""
    amounts = columns.amounts
    others = {c for c, why in amounts.aside.items() if why != "not_read"}
    return {*columns.headings} - {*columns.read, *amounts.sums, *amounts.unread} - others


class RowWords:
    """A reader of the columns that hold no fact themselves. ``notes`` are those about the row that was read last,
    ``says_closed`` when a word calls its case closed; ``title`` is what the title of the next row says, ``is_struck``
    whether something in it is struck through."""

    def __init__(self, kind: SheetKind, columns: Columns, answers: Mapping[str, str], codes: Codes) -> None:
        self._known, self._codes = _WORDS.get(kind.value, {}), codes
        self._meanings = [(meaning, known) for meaning, known in self._known.items() if meaning in _MEANINGS]
        self._answers = answers
        taken = {*columns.read, *columns.amounts.sums}
        notes = {c for c, name in columns.fields.items() if name == "note"}
        self._columns = {
            c: columns.name(c)
            for c, heading in columns.headings.items()
            if (c not in taken or c in notes) and not is_private(plain_words(heading))
        }
        self._paid = [p.column for p in columns.amounts.payments]
        self._kinds = {c: columns.name(c) for c, name in columns.fields.items() if name == "source"}
        self._marks = {
            c: name
            for name in ("repaid", "voided", "settle", "confirmed")
            for c in _beside(columns) & self._columns.keys()
            if fold(self._columns[c]).startswith(tuple(self._known.get(name, ())))
        }
        self._asked_once = set[str]()
        self._says_itself = bool(_OF_EACH_ROW & {*columns.fields.values()})
        self.title: Said | None = None
        self.is_struck = False
        self.notes: list[Note] = []
        self.says_closed = False

    def read(self, place: int, row: Sequence[Cell], *, is_negative: bool) -> str:
        """What a word in the row makes of it: "ask" while that is not answered, else the answer; empty without such a word, or
        when the amounts are below zero as those paid back are."""
        self.notes, self.says_closed = [], False
        if held := self._below_title(is_negative=is_negative) or self._struck(place):
            return held
        for column, heading in self._columns.items():
            cell = row[column] if column < len(row) else None
            if column in self._marks and (marked := self._marked(column, cell, row, is_negative=is_negative)):
                return self._asked(place, heading, *marked)
            if column in self._codes and not is_negative and (word := _word(cell)) in self._codes[column] - {""}:
                return self._code(heading, text_of(cell), word)
            if type(cell) is not str or len(cell) > _LONGEST:
                continue
            words = fold(cell)
            for meaning, known in self._meanings:
                word = next((word for word in known if words.startswith(word)), "")
                if word and not (meaning == "repaid" and is_negative):
                    return self._asked(place, heading, meaning, word)
        return self._kind_of_row(place, row, is_negative=is_negative)

    def _below_title(self, *, is_negative: bool) -> str:
        """As ``read``, for a row below a title that says that its rows are no facts: asked about once."""
        title = self.title
        if title is None or self._says_itself or (title.meaning == "repaid" and is_negative):
            return ""
        held = self._once(title.question, title.word, "title_word", _ANSWERS[title.meaning])
        return "" if held == "take" else held

    def _struck(self, place: int) -> str:
        """As ``read``, for a row with something struck through: asked about once, at the first of them."""
        if not self.is_struck:
            return ""
        held = self._once("row_struck:", "", "row_struck", _ANSWERS["void"], row=place + 1)
        return "" if held == "take" else held

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

    def _marked(self, column: int, cell: Cell, row: Sequence[Cell], *, is_negative: bool) -> tuple[str, str] | None:
        """What a mark below a heading that is such a word itself makes of the row, and the mark; None for nothing."""
        mark, is_no = self._marks[column], _word(cell) in _NO
        if mark == "confirmed":
            pays = any(c < len(row) and not is_blank(row[c]) for c in self._paid)
            missing = is_blank(cell) and column in self._codes and pays
            return ("void", "nej") if is_no else ("void", "tomt") if missing else None
        if is_blank(cell) or is_no or (mark == "repaid" and is_negative):
            return None
        return "void" if mark == "voided" else mark, "ja"

    def _code(self, heading: str, cell: str, word: str) -> str:
        """As ``read``, for a word of a status that says nothing known: asked about once, for all rows that have it."""
        return self._once(_code_question(heading, word), f"{heading}: {cell.strip()}", "row_code", _ANSWERS["repaid"])

    def _once(self, question: str, about: str, reason: str, allowed: tuple[str, ...], row: int = 0) -> str:
        """The answer to a question about several rows, else "ask": it is noted at the first of them."""
        answer = self._answers.get(question)
        if answer in allowed:
            return answer
        if question not in self._asked_once:
            self._asked_once.add(question)
            self.notes.append(Note(row=row, column=about, reason=reason, allowed=allowed, id=question))
        return "ask"

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
