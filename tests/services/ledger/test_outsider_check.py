"""What the first packages stated is an equation beside the numbers of a new release too."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.solver.stated_targets import tightened
from kraft_desktop.disclosure.tables.table import SafeTables, parse_published
from kraft_desktop.services.ledger.outsider_check import hide_more
from kraft_desktop.services.ledger.records import PriorFigures
from tests.given.disclosure.stated_targets import later, plain, releases

TELLING = 30
"""A release by which two numbers of the one before come out in (1, 2) for who knows how many of that were sensitive."""


def after(seed: int) -> tuple[SafeTables, SafeTables, int, int]:
    """A release after one of the first form as it is protected, and hidden further; and how many numbers come out of each."""
    sent, truth = releases(seed, classes=3, number=1)
    known = [plain(1, truth[0]), plain(2, later(seed, truth[0]))]
    safe = protect(known[1], tightened(sent, complete=True), truth=known[:1])
    left = [PriorFigures(day=dt.date(2025, 12, 31), moment="2026-01-09", tables=one) for one in sent]
    more = hide_more(safe, left, known)
    before, now = (attack([*sent, parse_published(one.public_json())], known) for one in (safe, more))
    return safe, more, before.exact + before.narrow, now.exact + now.narrow


def test_what_comes_out_by_an_early_statement_and_new_numbers_is_hidden() -> None:
    safe, more, before, now = after(TELLING)
    assert (before, now) == (2, 0)
    assert hidden(more) > hidden(safe)


@pytest.mark.parametrize("seed", [0, 2])
def test_what_the_statement_gives_away_alone_hides_nothing(seed: int) -> None:
    safe, more, before, _ = after(seed)
    assert before == 0
    assert more is safe


def hidden(tables: SafeTables) -> int:
    return sum(cell.value is None for cell in tables.cells())
