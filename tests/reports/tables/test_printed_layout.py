"""Which tables of a package there are to read: each number of the whole node once, and none left out."""

from __future__ import annotations

from dataclasses import replace

from kraft_desktop.reports.package import contents
from kraft_desktop.reports.tables.printed_layout import not_repeated, printed_layouts
from tests.given import package_sample

STEPS = contents.read(package_sample.payload()).tables["steps"]


def test_the_whole_node_is_left_out_where_another_table_begins_with_its_line() -> None:
    laid = printed_layouts({"steps": STEPS})
    assert [one.name for one in not_repeated(laid)] == [one.name for one in laid if one.name != "node_step"]


def test_the_steps_of_the_whole_node_are_read_where_the_classes_count_the_referred_only() -> None:
    referred = [
        table.name == "node_step" or {dict(cell.key)["step"] for cell in table.cells} == {"referred"} for table in STEPS.tables
    ]
    tables = [table for table, kept in zip(STEPS.tables, referred, strict=True) if kept]
    laid = not_repeated(printed_layouts({"steps": replace(STEPS, tables=tuple(tables))}))
    whole = next(one for one in laid if not one.rows)
    assert (whole.headings, [line.name for line in whole.lines]) == (STEPS.dimensions["step"], [""])
