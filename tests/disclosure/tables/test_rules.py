"""What the rules for counts print of a hidden number."""

from __future__ import annotations

from kraft_desktop.disclosure.protect import protect, suppress_more
from kraft_desktop.disclosure.tables.table import Cell, PlainTables, Table, make_key


def test_a_class_of_a_hidden_total_has_no_upper_end() -> None:
    """Neither the largest number that the engine reckons with, nor that less what the other classes have."""
    other = make_key({"reason": "other"})
    cells = (Cell(key=(), value=16), Cell(key=make_key({"reason": "work"}), value=9), Cell(key=other, value=7))
    plain = PlainTables(
        period=None,
        release=1,
        dimensions={"reason": ("work", "other")},
        tables=(Table(name="closures", by=("reason",), cells=cells),),
    )
    hidden = {cell.key: cell.interval for cell in suppress_more(protect(plain), [], [(), other]).cells() if cell.value is None}
    assert hidden == {(): (9, None), other: (0, None)}
