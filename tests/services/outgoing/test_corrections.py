"""A package that was sent is corrected by a version that names it; what is learnt later rolls into the next half-year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kraft_desktop.disclosure.attack import Attack, attack
from kraft_desktop.disclosure.tables.table import Cell, Key
from kraft_desktop.domain.errors import BrokenLedger, LaterPeriodSent, NamesSomebody, NothingToCorrect, NotUnderstood
from kraft_desktop.reports.package import contents
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.services.admin.access import save_policy
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.ledger import late_changes, records
from kraft_desktop.services.outgoing import half_year_package, release
from kraft_desktop.services.outgoing.dispatch import Sent
from tests.given.exchange import SIMPLE, Clock, Store, exchange, found, people

START, FIRST_END, SECOND_END = dt.date(2025, 9, 1), dt.date(2026, 1, 1), dt.date(2026, 7, 1)
WHY = "Sju aktualiseringar saknades"


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[Store]:
    store = found(tmp_path / "owner", "", Clock())
    with store.session.vault:
        yield store


@pytest.fixture
def node(tmp_path: Path, owner: Store) -> Iterator[Store]:
    store = found(tmp_path / "node", "sodra", Clock(), policy=replace(SIMPLE, detail_releases=(1, 2)))
    with store.session.vault:
        exchange(store, owner, tmp_path)
        people(store, 60, START, FIRST_END)
        yield store


def versions(store: Store) -> list[Payload]:
    with store.session.vault.read() as data:
        return [contents.read(row.payload.encode()) for row in sorted(data.sent.where(), key=lambda row: row.sequence)]


def cells(payload: Payload) -> dict[Key, Cell]:
    return {cell.key: cell for cell in payload.tables["steps"].cells()}


def judged(store: Store) -> Attack:
    """The attack over all that was published, judged by the truth."""
    with store.session.vault.read() as data:
        known = records.read(data)
    orders = [(release.order_of(s), s) for s in known.of_table("steps")]
    truth = [release.step_tables(store.session, order, s.policy, s.kept.joint) for order, s in orders]
    return attack(known.published("steps"), truth)


@pytest.mark.parametrize("more", [1, 2])
def test_one_or_two_people_more_go_into_the_next_half_year(node: Store, tmp_path: Path, more: int) -> None:
    """The numbers that became blank between the two versions would be those of the classes of these people."""
    half_year_package.send(node.session, "2025H2", tmp_path)
    people(node, more, START, FIRST_END, seed=9)
    with pytest.raises(NothingToCorrect) as refused:
        send(node, tmp_path)
    assert refused.value.reason == "small_change"
    assert sum(one.by for one in late_changes.late_changes(node.session) if one.step == "referred") == more
    node.clock.put(2026, 7, 2)
    half_year_package.send(node.session, "2026H1", tmp_path)
    assert cells(versions(node)[-1])[(("step", "referred"),)].value == 60 + more


def test_in_a_correction_a_step_reached_by_one_more_stays_as_it_was(node: Store, tmp_path: Path) -> None:
    """Others are corrected; who reached the step would be in the classes where its number became blank."""
    half_year_package.send(node.session, "2025H2", tmp_path)
    people(node, 7, START, FIRST_END, seed=9)
    send(node, tmp_path)
    with node.session.vault.read() as data:
        first, second = (sent.kept.joint for sent in records.read(data).sendings)
    grown = [
        sum(steps[place] for steps in second.values()) - sum(steps[place] for steps in first.values()) for place in range(4)
    ]
    assert grown[0] == 7
    assert not {1, 2} & {*grown}


@pytest.mark.parametrize("more", [7, 25])
def test_a_correction_names_what_it_replaces_and_shows_no_small_change(
    node: Store, owner: Store, tmp_path: Path, more: int
) -> None:
    first = half_year_package.send(node.session, "2025H2", tmp_path)
    people(node, more, START, FIRST_END, seed=9)
    second = half_year_package.send(node.session, "2025H2", tmp_path, correct=f"  {WHY} ")
    assert second.file.name == "kraft_sodra_2025H2_v2.kraftpaket"
    before, after = versions(node)
    assert after.heading.version == 2
    assert after.heading.replaces is not None
    assert (after.heading.replaces.version, after.heading.replaces.reason) == (1, WHY)
    assert after.heading.replaces.payload == after.heading.previous
    old, new = cells(before), cells(after)
    whole = {key for key in new if {name for name, _ in key} == {"step"}}
    assert new[(("step", "referred"),)].value == 60 + more
    for key in set(new) - whole:
        one, other = old[key].value, new[key].value
        assert one is None or other is None or other - one == 0 or other - one >= 3
    both = judged(node)
    assert (both.exact, both.narrow) == (0, 0)
    taken = receiving.receive(owner.session, (first.file, second.file))
    assert [(t.status, t.version) for t in taken] == [("accepted", 1), ("accepted", 2)]
    assert [t.questions for t in taken] == [(), ()]


def test_only_what_changed_and_only_the_latest_half_year(node: Store, tmp_path: Path) -> None:
    with pytest.raises(NothingToCorrect) as refused:
        half_year_package.send(node.session, "2025H2", tmp_path, correct=WHY)
    assert refused.value.reason == "not_sent"
    half_year_package.send(node.session, "2025H2", tmp_path)
    with pytest.raises(NothingToCorrect) as refused:
        half_year_package.prepare(node.session, "2025H2", correct=WHY)
    assert refused.value.reason == "unchanged"
    with pytest.raises(NothingToCorrect):
        send(node, tmp_path)
    assert len(versions(node)) == 1
    people(node, 9, FIRST_END, SECOND_END, seed=3)
    node.clock.put(2026, 7, 2)
    half_year_package.send(node.session, "2026H1", tmp_path)
    people(node, 5, START, FIRST_END, seed=4)
    with pytest.raises(LaterPeriodSent):
        send(node, tmp_path)


def send(node: Store, out: Path, why: str = WHY) -> Sent:
    return half_year_package.send(node.session, "2025H2", out, correct=why)


@pytest.mark.parametrize("why", ["", " ", "två\nrader", "x" * 201])
def test_the_reason_is_one_line(node: Store, tmp_path: Path, why: str) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    people(node, 5, START, FIRST_END, seed=4)
    with pytest.raises(NotUnderstood):
        send(node, tmp_path, why)


def test_the_reason_names_nobody(node: Store, tmp_path: Path) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    people(node, 5, START, FIRST_END, seed=4)
    with node.session.vault.read() as data:
        code = data.cases.where()[-1].code
    for why in (f"{code} glömdes", "Testsson glömdes", "811228-9874 glömdes"):
        with pytest.raises(NamesSomebody):
            send(node, tmp_path, why)


def test_a_corrected_version_gives_the_same_bytes_again(node: Store, tmp_path: Path) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    people(node, 7, START, FIRST_END, seed=4)
    second = send(node, tmp_path)
    again = half_year_package.send(node.session, "2025H2", tmp_path / "again")
    assert again.already
    assert again.file.read_bytes() == second.file.read_bytes()


def test_a_correction_whose_first_version_comes_late(owner: Store, tmp_path: Path) -> None:
    other = found(tmp_path / "other", "norra", Clock())
    with other.session.vault:
        exchange(other, owner, tmp_path)
        people(other, 40, START, FIRST_END)
        one = half_year_package.send(other.session, "2025H2", tmp_path / "n")
        people(other, 9, START, FIRST_END, seed=2)
        two = half_year_package.send(other.session, "2025H2", tmp_path / "n", correct=WHY)
    (late,) = receiving.receive(owner.session, (two.file,))  # the first never came: asked about, not refused
    assert (late.status, late.questions) == ("accepted", ("gap",))
    (first,) = receiving.receive(owner.session, (one.file,))
    assert first.status == "accepted"


def test_a_ledger_that_was_altered_stops_what_comes_next(node: Store, tmp_path: Path) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    people(node, 7, START, FIRST_END, seed=4)
    send(node, tmp_path)
    with node.session.vault.read() as data:
        rows = data.sent.where()
        assert len(records.read(data).sendings) == 2
    altered = replace(rows[0], payload=rows[0].payload.replace('"physician_minutes":', '"physician_minutes":300'))
    fake: Any = SimpleNamespace(sent=SimpleNamespace(where=lambda: (altered, rows[1])))
    with pytest.raises(BrokenLedger) as refused:
        records.read(fake)
    assert refused.value.sequence == 1


def test_late_changes_are_shown_as_what_they_would_alter(node: Store, tmp_path: Path) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    assert late_changes.late_changes(node.session) == ()
    people(node, 3, START, FIRST_END, seed=9)
    found = late_changes.late_changes(node.session)
    assert {change.period_id for change in found} == {"2025H2"}
    assert sum(change.by for change in found if change.step == "referred") == 3
    send(node, tmp_path)
    assert "referred" not in {change.step for change in late_changes.late_changes(node.session)}


def test_a_correction_under_other_decisions(node: Store, tmp_path: Path) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    with node.session.vault.write("test.policy") as tx:
        save_policy(tx, replace(SIMPLE, detail_releases=()))
    with pytest.raises(NothingToCorrect):  # it would count the same people by the same classes
        send(node, tmp_path)
    people(node, 7, START, FIRST_END, seed=4)
    send(node, tmp_path)
    first, second = versions(node)
    assert cells(first).keys() == cells(second).keys()
    both = judged(node)
    assert (both.exact, both.narrow) == (0, 0)
