"""Numbers that a release does not print and another does."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Sequence

import pytest

from kraft_desktop.disclosure.protect import Waiting, protect, without_withheld
from kraft_desktop.disclosure.search.progress import no_progress
from kraft_desktop.disclosure.tables.table import PlainTables, PublishedTables, make_key
from kraft_desktop.disclosure.unprinted_numbers import protect_unprinted
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.services.figures import catalogue
from kraft_desktop.services.figures.catalogue import Joint
from tests.given.disclosure.caseloads import CATALOGUE, KNOWN, STEPS, as_file, package_of
from tests.given.disclosure.reader import Reader

_TRACKS = KNOWN["track"]
WAIT = (Waiting.NONE, Waiting.ALL)
Protected = Callable[[PlainTables, Sequence[PublishedTables], Sequence[PlainTables], Sequence[Joint]], PublishedTables]
CLOSERS = 5, 9, 10
"""At a half-year, in the quarter after it and at the next half-year; all are of one track."""


def people(closers: int) -> Joint:
    """Twenty people, then ten of the other track, alike in nothing else; the first ``closers`` have come closer."""
    found: Joint = {}
    for place in range(30):
        own = {**{name: values[place % len(values)] for name, values in KNOWN.items()}, "track": _TRACKS[place // 20]}
        key, steps = tuple(own[name] for name in CATALOGUE), (1, 1, int(place < closers), 0)
        found[key] = tuple(map(sum, zip(found.get(key, (0,) * len(STEPS)), steps, strict=True)))
    return found


def quarter(joint: Joint, release: int) -> PlainTables:
    day = dt.date(2025, 1, 1)
    period = Period(id=f"Q{release}", start=day, end=day, release=release)
    return catalogue.step_tables(
        joint, period, {**CATALOGUE, "step": STEPS}, catalogue.shapes(PackageKind.QUARTER, 2, Policy()), Policy()
    )


def alone(
    plain: PlainTables, sent: Sequence[PublishedTables], truth: Sequence[PlainTables], _: Sequence[Joint]
) -> PublishedTables:
    return protect(plain, sent, truth=truth, totals_wait=WAIT)


def with_unprinted(
    plain: PlainTables, sent: Sequence[PublishedTables], truth: Sequence[PlainTables], joints: Sequence[Joint]
) -> PublishedTables:
    numbers = [functools.partial(catalogue.number, joint) for joint in joints]
    safe, _ = protect_unprinted(plain, sent, truth, numbers, (), totals_wait=WAIT, progress=no_progress)
    return without_withheld(safe)


def sent_by(protected: Protected) -> list[PublishedTables]:
    joints = [people(closers) for closers in CLOSERS]
    plain = [package_of(joints[0], 3), quarter(joints[1], 6), package_of(joints[2], 6)]
    sent: list[PublishedTables] = []
    for place, one in enumerate(plain):
        sent.append(as_file(protected(one, sent, plain[:place], joints[: place + 1])))
    return sent


@pytest.mark.parametrize(("protected", "least"), [(alone, 1), (with_unprinted, 0)])
def test_who_came_since_a_quarter_that_prints_no_classes(protected: Protected, least: int) -> None:
    sent = sent_by(protected)
    totals = [cell.value for one in sent for cell in one.cells() if cell.key == make_key({"step": "closer"})]
    assert totals == list(CLOSERS), "the totals are printed"
    reader = Reader([one.public_json() for one in sent])
    key = frozenset({"track": "reactive", "step": "closer"}.items())
    growth = reader.row((2, key)) - reader.row((1, key))
    solution = reader.solve(growth)
    assert solution is not None
    assert float(growth @ solution) == pytest.approx(least)


def test_what_is_withheld_does_not_leave() -> None:
    sent, names = sent_by(with_unprinted), {("node_step",)}
    assert {tuple(table.name for table in one.tables) for one in sent[1:2]} == names
    assert not [table.name for one in sent for table in one.tables if table.name.startswith("unprinted")]
