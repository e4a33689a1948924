"""Random caseloads over six releases, two hundred with --all-seeds: what the rules promise holds for every one of them."""

from __future__ import annotations

import pytest

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.table import SafeTables
from tests.given.disclosure.caseloads import SMALL, as_file, people, tables
from tests.given.disclosure.outsider import broken_rules

SIZES = (12, 30, 60, 30, 12, 60, 30, 108)
DETAIL = ((3, 6), (2, 4, 6), (1, 6))


@pytest.mark.slow
@pytest.mark.seeds(20, 200)
def test_nothing_comes_out_of_six_releases(seed: int) -> None:
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
    assert found.exact + found.narrow <= verdict.exact + verdict.narrow + (verdict.disclosed or 0), about
    assert size < 60 or found.exact + found.narrow == 0, about
    if seed % 5 == 0:  # the second opinion takes longer than all the rest
        outside = broken_rules([file.as_json() for file in files], [plain.as_json() for plain in plains])
        assert len(outside) <= found.exact + found.narrow, about
    last = {cell.key: cell.value for cell in files[-1].cells()}
    totals = {cell.key: cell.value or 0 for cell in plains[-1].cells() if cell.key in plains[-1].pinned}
    assert all(last[key] == value for key, value in totals.items() if value >= 5), about


def test_the_verdict_counts_what_an_attack_finds_also_where_only_one_end_is_too_near() -> None:
    caseload, sent = people(295, 14, SMALL, 3), list[SafeTables]()
    plains = [tables(caseload, release, SMALL) for release in (1, 2, 3)]
    for place, plain in enumerate(plains):
        sent.append(protect(plain, [as_file(safe) for safe in sent], truth=plains[:place]))
    found, verdict = attack([as_file(safe) for safe in sent], plains), sent[-1].verdict
    assert verdict is not None
    assert (verdict.exact, verdict.narrow + (verdict.disclosed or 0)) == (found.exact, found.narrow) == (0, 1)
