"""Sheets damaged anywhere: each is read or refused, within a time; none ends the program."""

from __future__ import annotations

import random
import time

import pytest

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.sheets import spreadsheets
from tests.given.nodes import SETS, now
from tests.given.reports.mutants import damaged
from tests.given.reports.same_process import same_process
from tests.given.shares import Share

__all__ = ["same_process"]

FILES = {
    "norra_grund/arendelista.xlsx": SheetKind.CASES,
    "norra_grund/lakartimmar.xlsx": SheetKind.HOURS,
    "norra_grund/utbetalningar_0883_vastervik.csv": SheetKind.SUPPORT,
    "mellersta_csv/arendelista.csv": SheetKind.CASES,
}
SECONDS = 30
"""What the limited process has at most."""


@pytest.mark.usefixtures("same_process")
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_sheet_is_read_or_refused(name: str, share: Share) -> None:
    content, chance, refused = (SETS / name).read_bytes(), random.Random(name), 0
    for _ in range(share(15, 150)):
        found, begun = damaged(content, chance), time.monotonic()
        try:
            spreadsheets.read(FILES[name], found, now().date(), {})
        except KraftError as problem:
            refused += bool(labels.sentence(problem))
        assert time.monotonic() - begun < SECONDS
    assert refused or name.endswith(".csv")
