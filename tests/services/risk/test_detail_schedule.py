"""The price of a detail rhythm is what the packages would really hide, and the store is left as it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import InvalidPolicy, NotAllowed
from kraft_desktop.domain.policy import Policy
from kraft_desktop.services.admin import safekeeping
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.risk import detail_schedule
from kraft_desktop.services.risk.class_merging import CellCounts
from kraft_desktop.services.risk.detail_schedule import SchedulePrice
from tests.given.exchange import APPROVER, Clock, Store, exchange, found, people

POLICY = Policy(second_approval=False, detail_releases=(2,))


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Store]:
    """A node of forty in which two half-years have ended and none is sent."""
    clock = Clock()
    clock.put(2026, 7, 10)
    made, owner = found(tmp_path / "n", "sodra", clock, policy=POLICY), found(tmp_path / "o", "", clock)
    exchange(made, owner, tmp_path)
    with made.session.vault, owner.session.vault:
        people(made, 40, dt.date(2025, 9, 5), dt.date(2026, 3, 1))
        yield made


def prices(store: Store, *wanted: detail_schedule.Schedule) -> dict[detail_schedule.Schedule, SchedulePrice]:
    *priced, _ = detail_schedule.price(store.session, *wanted, progress=lambda *_: None)
    return {price.releases: price for price in priced}


def test_the_price_of_the_rhythm_in_force_is_what_then_is_sent(node: Store, tmp_path: Path) -> None:
    said = prices(node)[(2,)]
    assert [found.sent for found in said.periods] == [False, False]
    for place, period in enumerate(("2025H2", "2026H1")):
        tally = CellCounts.of(half_year_package.send(node.session, period, tmp_path / "ut").prepared.tables.values())
        told = said.periods[place]
        assert (told.period, told.cells, told.hidden) == (period, tally.printed, tally.hidden)
    after = prices(node)
    assert len({price.periods for price in after.values()}) == 1, "what was sent is the same whatever is decided"
    assert all(found.sent for found in after[()].periods)


def test_detail_costs_and_none_costs_nothing(node: Store) -> None:
    every, never = (prices(node)[choice].periods for choice in (tuple(range(1, 8)), ()))
    assert all(found.detail_cells > 0 and 0 < found.detail_hidden < found.detail_cells for found in every)
    assert all((found.detail_cells, found.detail_hidden) == (0, 0) for found in never)
    assert sum(found.hidden for found in every) > sum(found.hidden for found in never)


def test_the_rhythms_there_are_and_the_one_asked_for(node: Store) -> None:
    assert list(prices(node, (1, 2))) == [(3, 7), (3, 6), (2, 4, 6), tuple(range(1, 8)), (), (2,), (1, 2)]


def test_nothing_is_written_and_it_can_be_stopped(node: Store) -> None:
    with node.session.vault.read() as data:
        before = data.trail.head()
    prices(node)

    class Stopped(Exception):
        pass

    def stop(stage: str, share: float) -> None:
        assert stage == detail_schedule.STAGE
        if share > 0:
            raise Stopped

    with pytest.raises(Stopped):
        detail_schedule.price(node.session, progress=stop)
    with node.session.vault.read() as data:
        assert data.trail.head() == before


def test_only_whoever_decides_is_told(node: Store) -> None:
    with pytest.raises(NotAllowed):
        detail_schedule.price(replace(node.session, account=APPROVER), progress=lambda *_: None)


def test_considering_decides_nothing(node: Store) -> None:
    assert safekeeping.preview_policy(node.session, {"detail_releases": "1,2"}).detail_releases == (1, 2)
    with pytest.raises(InvalidPolicy):
        safekeeping.preview_policy(node.session, {"detail_releases": "often"})
    assert safekeeping.policy(node.session) == POLICY
