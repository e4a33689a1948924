"""Keys of records; many of them read and written over at once."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.participant import Participant
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id
from tests.given.nodes import new_session

PEOPLE = tuple(Participant(id=new_id(), name=f"Prov {place}") for place in range(3))


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Session]:
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        with session.vault.write("test.people") as tx:
            tx.participants.add_all(PEOPLE)
        yield session


def test_a_key_is_a_uuid_of_version_seven_and_never_given_twice() -> None:
    made = [new_id() for _ in range(2000)]
    assert {uuid.UUID(key).version for key in made} == {7}
    assert {uuid.UUID(key).variant for key in made} == {uuid.RFC_4122}
    assert len(set(made)) == len(made)


def test_keys_of_later_moments_sort_after_those_of_earlier_ones() -> None:
    first = new_id()
    while (later := new_id())[:12] == first[:12]:
        continue
    assert later > first


def test_those_among_many_values_come_in_the_order_added(node: Session) -> None:
    with node.vault.write("test.withdraw") as tx:
        tx.participants.update(PEOPLE[1], replace(PEOPLE[1], withdrawn_at="2026-11-22T09:00:00Z"))
    with node.vault.read() as data:
        many = [*(new_id() for _ in range(40_000)), *(one.id for one in reversed(PEOPLE))]
        assert data.participants.among("id", many) == (PEOPLE[0], PEOPLE[2])
        assert data.participants.among("name", ["Prov 2", "Prov"]) == (PEOPLE[2],)
        assert data.participants.among("id", []) == ()


def test_many_are_written_over_at_once_each_with_its_entry(node: Session) -> None:
    first, second, third = PEOPLE
    with node.vault.write("test.names") as tx:
        given = [(first, replace(first, name="Ny")), (second, second), (third, replace(third, protected=True))]
        written = tx.participants.update_all(given)
        assert tx.changes == 2
    assert [(one.name, one.protected, one.version) for one in written] == [
        ("Ny", False, first.version + 1),
        ("Prov 1", False, second.version),
        ("Prov 2", True, third.version + 1),
    ]
    with node.vault.read() as data:
        assert data.participants.where() == written
        data.trail.verify()


def test_one_of_many_that_was_changed_meanwhile_stops_them_all(node: Session) -> None:
    with node.vault.write("test.names") as tx:
        tx.participants.update(PEOPLE[2], replace(PEOPLE[2], name="Av annan"))
    with pytest.raises(RuntimeError), node.vault.write("test.names") as tx:
        tx.participants.update_all([(one, replace(one, name="Min")) for one in PEOPLE])
    with node.vault.read() as data:
        assert [one.name for one in data.participants.where()] == ["Prov 0", "Prov 1", "Av annan"]
