"""What the one writer of workbooks makes of values."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl

from kraft_desktop.reports.sheets.spreadsheets import Page, Value, workbook


def test_values_keep_their_kind_and_nothing_becomes_a_formula() -> None:
    rows: list[list[Value]] = [
        ["Titel"],
        ["Text", "Tal", "Dag", "Långt"],
        ["=1+1", 138020501, dt.date(2026, 1, 31), "x" * 90],
        [None, 2025, None, ""],
    ]
    (sheet,) = openpyxl.load_workbook(io.BytesIO(workbook([Page(name="Blad", rows=rows, heading_row=2)]))).worksheets
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=1+1", "s")
    assert (sheet["B3"].value, sheet["B3"].number_format) == (138020501, "#,##0")
    assert sheet["B4"].number_format == "General"
    assert sheet["C3"].value == dt.datetime(2026, 1, 31)
    assert (sheet["A1"].font.bold, sheet["D2"].font.bold, sheet["A3"].font.bold) == (True, True, False)
    assert sheet.freeze_panes == "A3"
    assert (sheet.column_dimensions["D"].width, sheet.column_dimensions["A"].width) == (48, 8)


def test_control_signs_are_left_out() -> None:
    (sheet,) = openpyxl.load_workbook(io.BytesIO(workbook([Page(name="Blad", rows=[["a\x07b\u202ec"]])]))).worksheets
    assert sheet["A1"].value == "abc"
