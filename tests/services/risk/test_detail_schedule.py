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
from tests.given.exchange import APPROVER, Store, node_of_forty, reopened

POLICY = Policy(second_approval=False, detail_releases=(2,))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A node of forty in which two half-years have ended and none is sent."""
    return node_of_forty(tmp_path_factory.mktemp("template"), POLICY, dt.date(2026, 3, 1))


@pytest.fixture
def node(template: Store, tmp_path: Path) -> Iterator[Store]:
    """A copy of it."""
    made = reopened(template, tmp_path / "n")
    with made.session.vault:
        yield made


@pytest.fixture(scope="module")
def usual(template: Store, tmp_path_factory: pytest.TempPathFactory) -> dict[detail_schedule.Schedule, SchedulePrice]:
    """The price of the rhythms that there are, and of one asked for."""
    made = reopened(template, tmp_path_factory.mktemp("priced") / "n")
    with made.session.vault:
        before = head(made)
        found = prices(made, (1, 2))
        assert head(made) == before, "nothing is written"
    return found


def head(store: Store) -> object:
    with store.session.vault.read() as data:
        return data.trail.head()


def prices(store: Store, *wanted: detail_schedule.Schedule) -> dict[detail_schedule.Schedule, SchedulePrice]:
    *priced, _ = detail_schedule.price(store.session, *wanted, progress=lambda *_: None)
    return {price.releases: price for price in priced}


def test_the_price_of_the_rhythm_in_force_is_what_then_is_sent(
    node: Store, usual: dict[detail_schedule.Schedule, SchedulePrice], tmp_path: Path
) -> None:
    said = usual[(2,)]
    assert [found.sent for found in said.periods] == [False, False]
    for place, period in enumerate(("2025H2", "2026H1")):
        tally = CellCounts.of(half_year_package.send(node.session, period, tmp_path / "ut").prepared.tables.values())
        told = said.periods[place]
        assert (told.period, told.cells, told.hidden) == (period, tally.printed, tally.hidden)
    after = prices(node)
    assert len({price.periods for price in after.values()}) == 1, "what was sent is the same whatever is decided"
    assert all(found.sent for found in after[()].periods)


def test_detail_costs_and_none_costs_nothing(usual: dict[detail_schedule.Schedule, SchedulePrice]) -> None:
    every, never = (usual[choice].periods for choice in (tuple(range(1, 8)), ()))
    assert all(found.detail_cells > 0 and 0 < found.detail_hidden < found.detail_cells for found in every)
    assert all((found.detail_cells, found.detail_hidden) == (0, 0) for found in never)
    assert sum(found.hidden for found in every) > sum(found.hidden for found in never)


def test_the_rhythms_there_are_and_the_one_asked_for(usual: dict[detail_schedule.Schedule, SchedulePrice]) -> None:
    assert list(usual) == [(3, 7), (3, 6), (2, 4, 6), tuple(range(1, 8)), (), (2,), (1, 2)]


def test_it_can_be_stopped_and_nothing_is_written(node: Store) -> None:
    before = head(node)

    class Stopped(Exception):
        pass

    def stop(stage: str, share: float) -> None:
        assert stage == detail_schedule.STAGE
        if share > 0:
            raise Stopped

    with pytest.raises(Stopped):
        detail_schedule.price(node.session, progress=stop)
    assert head(node) == before


def test_only_whoever_decides_is_told(node: Store) -> None:
    with pytest.raises(NotAllowed):
        detail_schedule.price(replace(node.session, account=APPROVER), progress=lambda *_: None)


def test_considering_decides_nothing(node: Store) -> None:
    assert safekeeping.preview_policy(node.session, {"detail_releases": "1,2"}).detail_releases == (1, 2)
    with pytest.raises(InvalidPolicy):
        safekeeping.preview_policy(node.session, {"detail_releases": "often"})
    assert safekeeping.policy(node.session) == POLICY
