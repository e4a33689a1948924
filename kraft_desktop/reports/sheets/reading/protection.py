"""Hints in a case list that a person's identity is protected, in whatever words and column an office writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kraft_desktop.domain.names.text import fold
from kraft_desktop.reports.sheets.cells.values import Cell, is_blank, says_no, text_of
from kraft_desktop.reports.sheets.structure.headings import is_private, plain_words

_HINTS = re.compile(r"skydd|sekretess ?mark|kvarskriv|fingera[dt]|(?:hemlig|dold) (?:adress|identitet)")
"""Protected registration, secrecy marking, registration where one used to live, and invented particulars, as they are written
in notes; the tax agency's terms (Skatteverket: skyddade personuppgifter)."""
_LONGEST = 4000


def hints_at_protection(cell: Cell) -> bool:
    """Whether a cell has words for a protected identity."""
    return isinstance(cell, str) and _HINTS.search(fold(text_of(cell, _LONGEST))) is not None


class ProtectionHints:
    """A reader of the hints in the rows of one table, in all columns but those of data that must not be imported."""

    def __init__(self, headings: Mapping[int, str]) -> None:
        self._private = frozenset(c for c, heading in headings.items() if is_private(plain_words(heading)))
        self._marked = frozenset(c for c, heading in headings.items() if hints_at_protection(heading))

    def in_row(self, row: Sequence[Cell]) -> bool:
        """Whether a row hints at a protected identity: by its words, or by an answer in a column that asks for it."""
        return any(self._hints(c, cell) for c, cell in enumerate(row) if not is_blank(cell) and c not in self._private)

    def _hints(self, column: int, cell: Cell) -> bool:
        if column in self._marked:
            return not says_no(cell)
        return hints_at_protection(cell)
