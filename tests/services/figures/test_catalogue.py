"""What goes into a package before protection."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.disclosure.protect import protect, without_withheld
from kraft_desktop.disclosure.tables.table import Cell, PlainTables, parse_plain
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import find_period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.classes import PERSONAL, UNKNOWN, Dimension, FigureName, PackageStep
from kraft_desktop.domain.statistics.figures import Person, published_genders
from kraft_desktop.services.admin.access import load_programme
from kraft_desktop.services.figures import catalogue, counting
from tests.given.exchange import Clock, found, people

POLICY = Policy()


def test_published_places_are_kept() -> None:
    before: catalogue.Joint = {("a",): (3, 2, 1, 0), ("b",): (2, 0, 0, 0)}
    now: catalogue.Joint = {("a",): (2, 2, 2, 1), ("c",): (1, 1, 0, 0)}
    kept = catalogue.kept(now, before)
    assert kept == {("a",): (3, 2, 2, 1), ("b",): (2, 0, 0, 0), ("c",): (1, 1, 0, 0)}
    assert catalogue.withdrawn(now, kept) == 3
    assert catalogue.withdrawn(kept, kept) == 0


def cells(tables: PlainTables, name: str) -> dict[tuple[str, ...], int]:
    table = next(t for t in tables.tables if t.name == name)
    return {tuple(dict(cell.key).get(d, "") for d in table.by): _value(cell) for cell in table.cells}


def _value(cell: Cell) -> int:
    assert cell.value is not None
    return cell.value


def test_tables_agree_with_the_figures_and_each_other(tmp_path: Path) -> None:
    store = found(tmp_path / "node", "sodra", Clock())
    session = store.session
    with session.vault:
        people(store, 60, dt.date(2025, 9, 1), dt.date(2026, 12, 1))
        store.clock.put(2027, 1, 2)
        figures = counting.figures(session, "2026H2")
    period = find_period(session.programme.periods("calendar"), "2026H2")
    known = catalogue.dimensions(session.programme, session.node)
    counts = catalogue.joint(figures, known)
    tables = catalogue.step_tables(
        counts, period, known, catalogue.shapes(PackageKind.HALF_YEAR, period.release, POLICY), POLICY
    )
    assert parse_plain(tables.as_json()) == tables
    node = cells(tables, "node_step")
    assert [node[step,] for step in PackageStep] == [figures.count(step.figure) for step in PackageStep]
    assert node["capacity_25",] > 0
    for name in PERSONAL:
        table = cells(tables, f"{name}_step")
        for step in PackageStep:
            split = Counter(
                str(getattr(figures.published_classes(person), name))
                for person in figures.people
                if getattr(person, step.figure) is not None
            )
            assert {value: table[value, step] for value in known[name]} == {v: split.get(v, 0) for v in known[name]}
    crossed = cells(tables, "municipality_gender_step")
    assert {step for _, _, step in crossed} == {"referred"}
    assert sum(crossed.values()) == node["referred",]
    closed = catalogue.closing_table(catalogue.closings(figures), period, session.programme, POLICY)
    assert parse_plain(closed.as_json()) == closed
    assert cells(closed, "closings")["",] == figures.count(FigureName.CLOSED) > 0


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({}, {"": 0}),
        ({"work": 4}, {"": None}),
        ({"work": 6}, {"": 6}),
        ({"work": 6, "studies": 2}, {"": 8}),
        ({"work": 6, "studies": 7}, {"": 13, "work": 6, "studies": 7}),
        ({"work": 6, "studies": 7, "other": 2}, {"": 15, "studies": 7}),
        ({"work": 6, "studies": 2, "other": 3}, {"": 11, "work": 6}),
        ({"work": 1, "studies": 1, "other": 1, "own_request": 1}, {"": None}),
        ({"work": 6, "own_request": 7, "consent_withdrawn": 5}, {"": 18, "work": 6}),
    ],
)
def test_closing_reasons_that_few_had_are_not_told_apart(counts: dict[str, int], told: dict[str, int | None]) -> None:
    programme = load_programme("kraft")
    period = programme.periods("calendar")[2]
    tables = catalogue.closing_table(counts, period, programme, POLICY)
    assert {dict(cell.key).get("reason", ""): cell.value for cell in without_withheld(protect(tables)).cells()} == told


def test_counts_never_fall_under_what_left_without_the_program() -> None:
    """By the classes that were told, for any change of the caseload since: the missing keep places, nobody is counted twice."""
    rng = random.Random(3)
    for _ in range(200):
        floor, now, by = _joint(rng), _joint(rng), frozenset(rng.sample(["municipality", "gender", "track"], rng.randrange(3)))
        kept = catalogue.at_least(now, floor, by)
        old, new, told = (_told(counts, by) for counts in (now, kept, floor))
        nothing = (0, 0, 0, 0)
        for key in {*old, *new, *told}:
            wanted = [max(pair) for pair in zip(old.get(key, nothing), told.get(key, nothing), strict=True)]
            assert list(new.get(key, nothing)) == wanted
        assert all(list(steps) == sorted(steps, reverse=True) for steps in kept.values())
        assert all(kept[key] >= steps for key, steps in now.items())


def _joint(rng: random.Random) -> catalogue.Joint:
    keys = [(m, g, t, "24-35", "30-49") for m in ("0881", "0885") for g in ("woman", "man") for t in ("reactive", "preventive")]
    chosen = {key: tuple(sorted((rng.randrange(9) for _ in range(4)), reverse=True)) for key in keys if rng.random() < 0.7}
    return {key: steps for key, steps in chosen.items() if any(steps)}


def _told(counts: catalogue.Joint, by: frozenset[str]) -> catalogue.Joint:
    places = [place for place, name in enumerate(("municipality", "gender", "track")) if name in by]
    merged: dict[tuple[str, ...], list[int]] = {}
    for key, steps in counts.items():
        into = merged.setdefault(tuple(key[place] for place in places), [0, 0, 0, 0])
        merged[tuple(key[place] for place in places)] = [a + b for a, b in zip(into, steps, strict=True)]
    return {key: tuple(steps) for key, steps in merged.items()}


def test_women_and_men_are_counted_by_the_personal_number_until_they_have_been_counted(tmp_path: Path) -> None:
    """The stated gender stays in the node; a class once frozen stays."""
    store = found(tmp_path / "gender", "sodra", Clock())
    with store.session.vault:
        people(store, 3, dt.date(2025, 9, 1), dt.date(2025, 10, 1))
        figures = counting.figures(store.session, "2025H2")
    person = figures.people[0]
    number = "197203141238"  # the last digit but one is odd
    stated = replace(
        person,
        participant=replace(person.participant, personal_number=number),
        classes=replace(person.classes, gender=Gender.WOMAN, release=0),
    )
    assert published_genders([stated])[person.participant.id] is Gender.MAN
    assert stated.classes.gender is Gender.WOMAN
    counted = replace(stated, classes=replace(stated.classes, release=1))
    assert published_genders([counted])[person.participant.id] is Gender.WOMAN
    without = replace(stated, participant=replace(stated.participant, personal_number=None))
    assert published_genders([without])[person.participant.id] is Gender.WOMAN


def test_who_is_neither_woman_nor_man_is_counted_with_the_larger_of_the_two(tmp_path: Path) -> None:
    """But never one who was counted as a third class before, in a package or by hand."""
    store = found(tmp_path / "others", "sodra", Clock())
    with store.session.vault:
        people(store, 5, dt.date(2025, 9, 1), dt.date(2025, 10, 1))
        figures = counting.figures(store.session, "2025H2")

    def without_number(place: int, gender: Gender, release: int = 0) -> Person:
        person = figures.people[place]
        return replace(
            person,
            participant=replace(person.participant, personal_number=None),
            classes=replace(person.classes, gender=gender, release=release),
        )

    stated = (Gender.MAN, Gender.MAN, Gender.WOMAN, Gender.OTHER)
    asked = [*(without_number(place, gender) for place, gender in enumerate(stated)), without_number(4, Gender.UNKNOWN)]
    assert Counter(published_genders(asked).values()) == {Gender.MAN: 4, Gender.WOMAN: 1}
    sent = [*asked[:4], without_number(4, Gender.UNKNOWN, release=1)]
    assert Counter(published_genders(sent).values()) == {Gender.MAN: 3, Gender.WOMAN: 1, Gender.UNKNOWN: 1}
    by_hand = {asked[3].participant.id: {"gender": "other"}}
    assert Counter(published_genders(asked, by_hand).values()) == {Gender.MAN: 3, Gender.WOMAN: 1, Gender.OTHER: 1}


def test_a_third_gender_is_a_class_only_where_earlier_packages_counted_somebody_in_it(tmp_path: Path) -> None:
    store = found(tmp_path / "classes", "sodra", Clock())
    with store.session.vault:
        known = catalogue.dimensions(store.session.programme, store.session.node)
    counts: catalogue.Joint = {("0881", "woman", "reactive", "60+", "30-49"): (3, 1, 0, 0)}
    assert catalogue.printed_dimensions(known, counts)[Dimension.GENDER] == ("woman", "man")
    earlier: catalogue.Joint = {**counts, ("0881", "other", "reactive", "60+", "30-49"): (1, 0, 0, 0)}
    printed = catalogue.printed_dimensions(known, earlier)[Dimension.GENDER]
    assert printed == ("woman", "man", "other")
    assert catalogue.could_be_printed(Dimension.GENDER, printed, known[Dimension.GENDER])
    assert not catalogue.could_be_printed(Dimension.GENDER, ("man", "woman"), known[Dimension.GENDER])
    assert not catalogue.could_be_printed(Dimension.TRACK, known[Dimension.TRACK][:1], known[Dimension.TRACK])
    floor: catalogue.Joint = {("0885", "man", UNKNOWN, UNKNOWN, UNKNOWN): (1, 0, 0, 0)}
    kept = catalogue.at_least(counts, floor, {Dimension.MUNICIPALITY})
    assert {key[1] for key in kept} == {"woman"}  # the larger of the two


def test_a_small_growth_of_a_step_waits_and_what_builds_on_it() -> None:
    """Six more are referred; the one more who is investigated waits, so one fewer comes closer, which leaves two, who wait."""
    before: catalogue.Joint = {("0881",): (9, 5, 2, 0)}
    now: catalogue.Joint = {("0881",): (9, 5, 4, 0), ("0885",): (6, 1, 1, 0)}
    assert catalogue.without_small_growth(now, before, 3) == {("0881",): (9, 5, 2, 0), ("0885",): (6, 0, 0, 0)}
    assert catalogue.without_small_growth({**before, ("0885",): (1, 1, 0, 0)}, before, 3) == before
    assert catalogue.without_small_growth({**before, ("0885",): (3, 3, 0, 0)}, before, 3)[("0885",)] == (3, 3, 0, 0)
