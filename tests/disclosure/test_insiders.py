"""Insiders know their people in every class, and work out the others: judged by the second attacker."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pytest

from kraft_desktop.disclosure.attack import FoundInterval
from kraft_desktop.disclosure.insiders import Insider, insiders
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.table import Key, PlainTables, PublishedTables, make_key
from tests.given.disclosure.caseloads import SMALL, STEPS, Person, as_file, people, tables
from tests.given.disclosure.outsider import Outsider

TOWNS = SMALL["municipality"]


def course(caseload: Sequence[Person], releases: Sequence[int]) -> tuple[list[PlainTables], list[PublishedTables]]:
    plains, sent = [tables(caseload, release, SMALL) for release in releases], list[PublishedTables]()
    for place, plain in enumerate(plains):
        sent.append(as_file(protect(plain, sent, truth=plains[:place])))
    return plains, sent


def who_knows(theirs: Sequence[Person], releases: Sequence[int], *known: str) -> Insider:
    return Insider(known=known, own=tuple(tables(theirs, release, SMALL) for release in releases))


def key(release: int, found: FoundInterval) -> tuple[int, Key]:
    return release, found.key


@pytest.mark.seeds(4, 40)
def test_a_second_attacker_without_the_known_people_finds_the_same(seed: int) -> None:
    """The files less the known people, with every number of their own municipality known, to the other attacker."""
    releases, caseload = (2, 5), people(7_000 + seed, (14, 30, 60)[seed % 3], SMALL)
    plains, sent = course(caseload, releases)
    town = TOWNS[seed % 3]
    theirs = [person for person in caseload if person.classes["municipality"] == town]
    for insider, own in ((who_knows(theirs, releases, town), theirs), (who_knows(caseload[:1], releases), caseload[:1])):
        (answer,) = insiders(sent, plains, [insider], "municipality")
        outside = Outsider(
            [less(file, tables(own, release, SMALL), insider.known) for file, release in zip(sent, releases, strict=True)]
        )
        for found in answer.cells:
            names = [(releases.index(release), frozenset(found.key)) for release in found.releases]
            row = outside.row(names[-1]) - (outside.row(names[0]) if found.kind == "increment" else 0)
            if found.kind == "complement":
                whole = make_key({**dict(found.key), "step": STEPS[0]})
                row = outside.row((names[0][0], frozenset(whole))) - row
            low, high = outside.interval(row)
            assert found.low <= low
            assert found.high is None or high <= found.high


def less(file: PublishedTables, own: PlainTables, known: Sequence[str]) -> dict[str, object]:
    """A file as an insider reads it: without the people they know."""
    document, values = file.public_json(), {cell.key: cell.value or 0 for cell in own.cells()}
    for table in document["tables"]:
        for cell in table["cells"]:
            if cell["key"].get("municipality") in known:
                cell["value"] = 0
            elif cell["value"] is not None:
                cell["value"] -= values[make_key(cell["key"])]
    return document


def test_the_class_that_all_but_one_known_person_are_in_is_worked_out() -> None:
    """Five men are printed; the manager of A knows four of them, none of whom is a number of a municipality by sex."""
    men = [Person({"municipality": "A", "sex": "M"}, (1, 9, 9, 9))] * 4 + [
        Person({"municipality": "B", "sex": "M"}, (1, 9, 9, 9))
    ]
    women = [Person({"municipality": town, "sex": "K"}, (1, 9, 9, 9)) for town in ("A", *"BBBBBB", *"CCCCCC")]
    plains, sent = course([*men, *women], (1,))
    printed = {cell.key: cell.value for cell in sent[0].cells()}
    assert printed[make_key({"sex": "M", "step": "referred"})] == 5
    in_a = [person for person in (*men, *women) if person.classes["municipality"] == "A"]
    (manager,) = insiders(sent, plains, [who_knows(in_a, (1,), "A")], "municipality", at_most=2)
    assert [(found.key, found.low, found.high) for found in manager.cells] == [
        (make_key({"sex": "M", "step": "referred"}), 1, 1)
    ]
    (nobody,) = insiders(sent, plains, [who_knows([], (1,))], "municipality", at_most=2)
    assert nobody.cells == ()


OLD = [Person({"municipality": town, "sex": sex}, (1, 1, 9, 9)) for town, sex in product(TOWNS, "KM") for _ in range(6)]
NEW = [Person({"municipality": "A", "sex": "K"}, (2, 2, 9, 9))] * 3


def test_one_of_three_new_people_knows_that_two_others_are_new() -> None:
    plains, sent = course([*OLD, *NEW], (1, 2))
    (one,) = insiders(sent, plains, [who_knows(NEW[:1], (1, 2))], "municipality", at_most=2)
    assert {(found.kind, found.low, found.high) for found in one.cells} == {("increment", 2, 2)}
    assert make_key({"sex": "K", "step": "referred"}) in {found.key for found in one.cells}
    (other,) = insiders(sent, plains, [who_knows(OLD[:1], (1, 2))], "municipality", at_most=2)
    assert other.cells == ()


def test_many_who_know_one_person_are_answered_as_each_alone() -> None:
    plains, sent = course([*OLD, *NEW], (1, 2))
    asked = [who_knows([person], (1, 2)) for person in (*OLD[::3], *NEW)]
    together = insiders(sent, plains, asked, "municipality", at_most=2)
    alone = [insiders(sent, plains, [one], "municipality", at_most=2)[0] for one in asked]
    assert [set(one.cells) for one in together] == [set(one.cells) for one in alone]
    assert [bool(one.cells) for one in alone] == [False] * len(OLD[::3]) + [True] * len(NEW)
