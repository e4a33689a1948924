"""The owner puts together what came in: the latest packages, the missing named, logged, and nothing overwritten."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import AlreadyThere, NotAllowed, NothingToConsolidate, UnknownPeriod, WrongStoreKind
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import arrivals, consolidated, receiving
from kraft_desktop.services.outgoing import half_year_package
from tests.given.services.practice import make, opened


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, Session]]:
    """A node that has sent the packages of two half-years, and the owner that has taken them in."""
    folder = tmp_path_factory.mktemp("consolidating")
    made = make(folder / "ovning", participants=12)
    node, owner = opened(made, made.store), opened(made, made.owner_store)
    with node.vault, owner.vault:
        files = [half_year_package.send(node, period, folder / "paket").file for period in ("2025H2", "2026H1")]
        assert [taken.status for taken in receiving.receive(owner, files)] == [receiving.ACCEPTED] * 2
        yield node, owner


def test_the_nodes_together_with_the_missing_named(stores: tuple[Session, Session], tmp_path: Path) -> None:
    node, owner = stores
    done = consolidated.consolidate(owner, "2026H1", tmp_path / "ut" / "hit")
    assert sorted(file.suffix for file in done.files) == [".json", ".pdf", ".xlsx"]
    assert all(file.stem == "ÖVNING_sammanstallning_2026H1" for file in done.files)
    said = json.loads(next(file for file in done.files if file.suffix == ".json").read_text("utf-8"))
    sent = half_year_package.prepare(node, "2026H1")
    published = {tuple(sorted(dict(c.key).items())): c.value for table in sent.tables.values() for c in table.cells()}
    goal = next(goal for goal in said["goals"] if goal["figure"] == "referred")
    assert goal["value"] == goal["by_node"]["sodra"] == published[("step", "referred"),]
    assert said["missing"] == ["norra", "mellersta"]
    assert list(said["nodes"]) == ["sodra"]
    assert said["nodes"]["sodra"]["physician_minutes"] == sent.physician_minutes
    earlier = half_year_package.prepare(node, "2025H2")
    then = {c.key: c.value for table in earlier.tables.values() for c in table.cells()}[("step", "referred"),]
    assert said["nodes"]["sodra"]["in_period"]["referred"] == (None if then is None else goal["value"] - then)


def test_a_hidden_number_stays_hidden(stores: tuple[Session, Session]) -> None:
    """Whatever the package blanks is null in the consolidation, and in no sum."""
    _, owner = stores
    said = consolidated.summarise(owner, "2026H1").as_json()
    hidden = [cell for cell in said["nodes"]["sodra"]["cells"] if cell["value"] is None and cell["key"].get("track")]
    for cell in hidden:
        total = said["together"]["track"][cell["key"]["track"]][cell["key"]["step"]]
        assert total == {"value": None, "at_least": False}


def test_the_page_has_the_months_beside_the_cost(stores: tuple[Session, Session]) -> None:
    """A package without detail tells nothing of municipalities, genders and ages, and there are no empty tables of them."""
    node, owner = stores
    cost, months = arrivals.combined_figures(owner, "2026H1").tables[-2:]
    assert (cost.title, months.title) == ("Offentlig försörjning", "Månader med försörjning")
    median = half_year_package.prepare(node, "2026H1").sums["median_duration"]
    assert months.rows[0][-1] == ("dolt" if median is None else median)


def test_it_is_logged(stores: tuple[Session, Session], tmp_path: Path) -> None:
    _, owner = stores
    consolidated.consolidate(owner, "2025H2", tmp_path)
    with owner.vault.read() as data:
        entries = [entry for entry in data.trail.entries() if entry.verb == "consolidate"]
    assert entries[-1].record_id == "2025H2"
    assert set(entries[-1].fields) == {"sodra"}


def test_nothing_is_overwritten_without_being_told(stores: tuple[Session, Session], tmp_path: Path) -> None:
    _, owner = stores
    consolidated.consolidate(owner, "2025H2", tmp_path)
    (tmp_path / "ÖVNING_sammanstallning_2025H2.json").unlink()
    with pytest.raises(AlreadyThere):
        consolidated.consolidate(owner, "2025H2", tmp_path)
    assert not (tmp_path / "ÖVNING_sammanstallning_2025H2.json").exists()
    consolidated.consolidate(owner, "2025H2", tmp_path, force=True)
    assert (tmp_path / "ÖVNING_sammanstallning_2025H2.json").exists()


def test_what_cannot_be_put_together_is_refused(stores: tuple[Session, Session], tmp_path: Path) -> None:
    node, owner = stores
    for asked, error in (("2026H2", NothingToConsolidate), ("2031H1", UnknownPeriod)):
        with pytest.raises(error):
            consolidated.consolidate(owner, asked, tmp_path / "ut")
    with pytest.raises(WrongStoreKind):
        consolidated.summarise(node, "2026H1")
    with pytest.raises(NotAllowed):
        consolidated.summarise(replace(owner, account=node.account), "2026H1")
    assert list(tmp_path.iterdir()) == []
