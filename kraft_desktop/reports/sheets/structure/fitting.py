"""Whether the cells of a column can be those of the field that its heading is for."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.reports.sheets.cells.days import read_day
from kraft_desktop.reports.sheets.cells.values import Cell, bare_number, is_blank, names_currency, text_of
from kraft_desktop.reports.sheets.structure.headings import UNITS

DATE_FIELDS = frozenset(
    {
        "referred_on", "decided_on", "mapping_done_on", "recommended_on", "intervention_start", "assessed_on", "closed_on",
        "on",
    }
)  # fmt: skip
"""Fields that hold days."""


def _holds_days(below: Sequence[Sequence[Cell]], column: int) -> bool | None:
    """Whether any cell of a column is a day; None when the column is empty."""
    filled = [row[column] for row in below if column < len(row) and not is_blank(row[column])]
    for cell in filled:
        try:
            read_day(cell)
        except NotUnderstood as problem:
            if problem.reason not in {"date_year", "date_range", "error_cell", "formula_empty"}:
                continue
        return True
    return False if filled else None


def fits(name: str, below: Sequence[Sequence[Cell]], column: int) -> bool:
    """Whether the column's cells fit the field: days in a field of days, no days in a field of words."""
    if name in DATE_FIELDS:
        return _holds_days(below, column) is not False
    if name == "source":  # an amount is no kind of support, whatever its heading
        return not _holds_numbers(below, column)
    if name == "unit":
        texts = (text_of(row[column]) for row in below if column < len(row) and not is_blank(row[column]))
        return any(fold(text) in UNITS or names_currency(text) for text in texts)
    return name != "recommended_kind" or not _holds_days(below, column)


def _holds_numbers(below: Sequence[Sequence[Cell]], column: int) -> bool:
    """Whether most filled cells of a column are numbers."""
    filled = [row[column] for row in below if column < len(row) and not is_blank(row[column])]
    return 2 * sum(bare_number(cell) is not None for cell in filled) > len(filled)
