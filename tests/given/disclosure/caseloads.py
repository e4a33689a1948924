"""Invented caseloads and their tables, release by release."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kraft_desktop.disclosure.tables.table import (
    Cell,
    PlainTables,
    PublishedTables,
    Table,
    make_key,
    parse_plain,
    parse_published,
)
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.services.figures import catalogue
from kraft_desktop.services.figures.catalogue import Joint

DATA = Path(__file__).parents[2] / "benchmarks" / "data"
STEPS = ("referred", "investigated", "closer", "capacity_25")
SMALL = {"municipality": ("A", "B", "C"), "sex": ("K", "M")}
CATALOGUE = {
    "municipality": ("0881", "0885", "0862", "0840", "0834", "unknown"),
    "gender": ("woman", "man", "unknown"),
    "track": ("reactive", "preventive", "unknown"),
    "duration_band": ("0-23", "24-35", "36-59", "60+", "unknown"),
    "age_band": ("18-29", "30-49", "50-65", "unknown"),
}
KNOWN = {name: values[:-1] for name, values in CATALOGUE.items()}  # nobody of whom something is not known
FIVE = {
    "municipality": ("0881", "0885", "0862", "0840", "0834"),
    "gender": ("woman", "man", "unknown"),
    "age": ("18-29", "30-49", "50-65", "unknown"),
    "track": ("reactive", "preventive"),
    "duration_band": ("0-23", "24-35", "36-59", "60-", "unknown"),
}


@dataclass(frozen=True)
class Person:
    classes: Mapping[str, str]
    seen: tuple[int, ...]  # the release that first shows each step


def people(seed: int, number: int, dimensions: Mapping[str, Sequence[str]], releases: int = 6) -> list[Person]:
    """People who are referred evenly over the releases and reach the later steps with falling odds."""
    rng = random.Random(seed)
    found = []
    for _ in range(number):
        seen = [rng.randint(1, releases)]
        for odds in (0.9, 0.8, 0.5):
            goes_on = seen[-1] <= releases and rng.random() < odds
            seen.append(seen[-1] + rng.choice((0, 0, 1, 1, 2)) if goes_on else releases + 1)
        classes = {
            name: rng.choices(values, [4 / (i + 1) for i in range(len(values))])[0] for name, values in dimensions.items()
        }
        found.append(Person(classes, tuple(seen)))
    return found


def tables(
    caseload: Sequence[Person], release: int, dimensions: Mapping[str, Sequence[str]], *, detail: bool = True
) -> PlainTables:
    """The one-way tables of a release, totals pinned; without ``detail`` the totals alone."""

    def cell(step: int, **classes: str) -> Cell:
        count = sum(p.seen[step] <= release and all(p.classes[n] == v for n, v in classes.items()) for p in caseload)
        return Cell(key=make_key({**classes, "step": STEPS[step]}), value=count)

    totals = tuple(cell(step) for step in range(4))
    parts = [
        Table(
            name=f"{name}_step",
            by=(name, "step"),
            cells=totals + (tuple(cell(s, **{name: v}) for v in values for s in range(4)) if detail else ()),
        )
        for name, values in dimensions.items()
    ]
    return PlainTables(
        period=f"R{release}",
        release=release,
        dimensions={**{name: tuple(values) for name, values in dimensions.items()}, "step": STEPS},
        cumulative=("step", "release"),
        tables=tuple(parts),
        pinned=tuple(total.key for total in totals),
    )


def load(name: str) -> PlainTables:
    """A document of the benchmark data."""
    return parse_plain(json.loads((DATA / f"{name}.json").read_text("utf-8")))


def node(name: str, detail: Collection[int]) -> list[PlainTables]:
    """The six releases of a node of the benchmark data, with detail tables in some of them."""
    return [thin(load(f"releases/{name}_{i}"), detail=i in detail) for i in range(1, 7)]


def thin(plain: PlainTables, *, detail: bool) -> PlainTables:
    """Without ``detail``, only what is pinned."""
    if detail:
        return plain
    parts = (replace(table, cells=tuple(c for c in table.cells if c.key in plain.pinned)) for table in plain.tables)
    return replace(plain, tables=tuple(parts))


def as_file(tables: PublishedTables) -> PublishedTables:
    """What stands in the file that leaves the machine."""
    return parse_published(json.loads(json.dumps(tables.public_json())))


def joint(caseload: Sequence[Person], release: int) -> Joint:
    """The people of a release by all their classes at once."""
    found: dict[tuple[str, ...], list[int]] = {}
    for person in caseload:
        steps = found.setdefault(tuple(person.classes[name] for name in CATALOGUE), [0] * len(STEPS))
        for place, seen in enumerate(person.seen):
            steps[place] += seen <= release
    return {classes: tuple(steps) for classes, steps in found.items()}


def package_of(counts: Joint, release: int) -> PlainTables:
    """The tables of a half-year package as the catalogue makes them of people by all their classes, detail at 3 and 6."""
    day = dt.date(2025, 1, 1)
    period = Period(id=f"R{release}", start=day, end=day, release=release)
    policy = Policy().with_last(6)
    shapes = catalogue.shapes(PackageKind.HALF_YEAR, release, policy)
    return catalogue.step_tables(counts, period, {**CATALOGUE, "step": STEPS}, shapes, policy)


def package(caseload: Sequence[Person], release: int) -> PlainTables:
    """The same tables of some people."""
    return package_of(joint(caseload, release), release)
