"""A sheet that keeps the reader busy is given up, with an error that says after how long."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop import labels
from kraft_desktop.domain.errors import ReadingTooSlow
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.sheets import spreadsheets


def test_a_sheet_that_takes_all_its_time_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheets, "_READER", "tests.given.reports.busy_reader")
    monkeypatch.setattr(spreadsheets, "_TIMEOUT", 20)
    with pytest.raises(ReadingTooSlow) as given_up:
        spreadsheets.read(SheetKind.SUPPORT, b"Pnr;Belopp", dt.date(2026, 11, 22), {})
    assert str(given_up.value.facts["seconds"]) in labels.sentence(given_up.value)
