"""Two hundred random caseloads over six releases: what the rules promise holds for every one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.table import Cell, PlainTables, SafeTables, Table, make_key
from tests.disclosure.caseloads import SMALL, Person, as_file, people, tables
from tests.disclosure.outsider import broken_rules

SIZES = (12, 30, 60, 30, 12, 60, 30, 108)
DETAIL = ((3, 6), (2, 4, 6), (1, 6))
TOGETHER = 20


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 200, TOGETHER))
def test_nothing_comes_out_of_six_releases(first: int) -> None:
    for seed in range(first, first + TOGETHER):
        size, detail = SIZES[seed % len(SIZES)], DETAIL[seed // len(SIZES) % len(DETAIL)]
        caseload = people(10_000 + seed, size, SMALL)
        plains = [tables(caseload, release, SMALL, detail=release in detail) for release in range(1, 7)]
        sent: list[SafeTables] = []
        for i, plain in enumerate(plains):
            sent.append(protect(plain, [as_file(safe) for safe in sent], truth=plains[:i] if seed % 2 else ()))
        files, verdict, about = [as_file(safe) for safe in sent], sent[-1].verdict, (seed, size, detail)
        assert verdict is not None
        sent[-1].certificate.check(files)
        found = attack(files, plains)
        assert found.exact + found.narrow <= verdict.exact + verdict.narrow, about
        assert size < 60 or found.exact + found.narrow == 0, about
        if seed % 5 == 0:  # the second opinion takes longer than all the rest
            outside = broken_rules([file.as_json() for file in files], [plain.as_json() for plain in plains])
            assert len(outside) <= found.exact + found.narrow, about
        last = {cell.key: cell.value for cell in files[-1].cells()}
        totals = {cell.key: cell.value or 0 for cell in plains[-1].cells() if cell.key in plains[-1].pinned}
        assert all(last[key] == value for key, value in totals.items() if value >= 5), about


def test_the_verdict_counts_what_ends_at_the_truth_though_it_is_wide_enough() -> None:
    caseload = people(30_148, 14, SMALL, releases=3)
    plains = [crossed(caseload, release) for release in (1, 2, 3)]
    sent: list[SafeTables] = []
    for i, plain in enumerate(plains):
        sent.append(protect(plain, [as_file(safe) for safe in sent], truth=plains[:i]))
    found, verdict = attack([as_file(safe) for safe in sent], plains), sent[-1].verdict
    assert verdict is not None
    assert (found.exact, found.narrow) == (verdict.exact, verdict.narrow) == (0, 2)


def crossed(caseload: Sequence[Person], release: int) -> PlainTables:
    """The one-way tables, and the referred by municipality and sex."""
    plain = tables(caseload, release, SMALL)

    def cell(municipality: str, sex: str) -> Cell:
        classes = {"municipality": municipality, "sex": sex}
        count = sum(person.seen[0] <= release and person.classes == classes for person in caseload)
        return Cell(key=make_key({**classes, "step": "referred"}), value=count)

    cells = tuple(cell(municipality, sex) for municipality in SMALL["municipality"] for sex in SMALL["sex"])
    return replace(plain, tables=(*plain.tables, Table(name="crossed", by=("municipality", "sex", "step"), cells=cells)))
