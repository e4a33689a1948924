"""What an outsider can work out of published releases, by nothing but the files; and a municipality's own people by theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from kraft_desktop.disclosure.search.choice import Watch, unwatched
from kraft_desktop.disclosure.solver.bounds import ReachableRange, gives_away, under_policy
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.tables.rules import CEILING, Kind, Range, Target
from kraft_desktop.disclosure.tables.system import CellId
from kraft_desktop.disclosure.tables.table import Key, PlainTables, PublishedTables


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The interval of one number: a cell's, what was added to it between two ``releases`` (``increment``), or how many of its
    class have not reached its step (``complement``)."""

    kind: Kind
    releases: tuple[int, ...]
    key: Key
    low: int
    high: int | None

    def as_json(self) -> dict[str, Any]:
        """The cell or increment and its interval (no upper end: null)."""
        names = ("release",) if len(self.releases) == 1 else ("from", "to")
        return {**dict(zip(names, self.releases, strict=True)), "key": dict(self.key), "interval": [self.low, self.high]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """What was found: intervals, and how many sensitive numbers come out exactly or narrower than the rule allows."""

    cells: tuple[Found, ...]
    increments: tuple[Found, ...]
    exact: int
    narrow: int

    def as_json(self) -> dict[str, Any]:
        """The result as the ``attack`` command prints it."""
        return {
            "cells": [found.as_json() for found in self.cells],
            "increments": [found.as_json() for found in self.increments],
            "exact": self.exact,
            "narrow": self.narrow,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Insider:
    """What somebody who knows every true figure of the classes ``known`` could work out about others.

    How many sensitive numbers exactly, how many too narrowly, and which they are.
    """

    known: tuple[str, ...]
    exact: int
    narrow: int
    cells: tuple[Found, ...]


def attack(releases: Sequence[PublishedTables], truth: Sequence[PlainTables] = (), *, watch: Watch = unwatched) -> Attack:
    """The attack over all ``releases`` together; with their ``truth`` the figures are judged by the whole rule.

    Without it a number counts when its interval is too narrow and reaches into what is sensitive. BadTables when the releases
    contradict themselves, each other or the truth. The numbers are judged by the exact system; the intervals listed are those
    of its outline, which in rare cases are a little wider. ``watch`` is told the share done; what it raises stops the work.
    """
    joint, parts = list(_joint(releases, truth)), list[Attack]()
    for part in joint:
        parts.append(_attack_one(*part, lambda: watch("attack", len(parts) / len(joint))))
    return Attack(
        cells=tuple(found for part in parts for found in part.cells),
        increments=tuple(found for part in parts for found in part.increments),
        exact=sum(part.exact for part in parts),
        narrow=sum(part.narrow for part in parts),
    )


def insiders(
    releases: Sequence[PublishedTables], truth: Sequence[PlainTables], dimension: str, *, watch: Watch = unwatched
) -> tuple[Insider, ...]:
    """What people who know every true figure of one class, or of two together, could work out about the others.

    One answer for each class of ``dimension`` that has people, and for each pair of these. ``truth`` holds the true figures of
    the releases, so far as they are known; what is not known here cannot be told. Judged by the outline of the system: quick
    enough to ask before approval, and in rare cases something is not seen. ``watch`` is told the share done; what it
    raises stops the work.
    """
    values = dict.fromkeys(value for release in releases for value in release.dimensions.get(dimension, ()))
    groups = [(value,) for value in values] + list(combinations(values, 2))
    parts = [ReleaseHistory(*part) for part in _joint(releases, truth)]
    answers = []
    for i, known in enumerate(groups):
        share = i / len(groups)
        for ledger in parts:
            ledger.tick = lambda share=share: watch("insiders", share)
        found = [one for ledger in parts for one in _known_to(ledger, dimension, known)]
        exact = sum(one.low == one.high for one in found)
        answers.append(Insider(known=known, exact=exact, narrow=len(found) - exact, cells=tuple(found)))
    return tuple(answers)


def _joint(
    releases: Sequence[PublishedTables], truth: Sequence[PlainTables]
) -> Iterator[tuple[Sequence[PublishedTables], Sequence[PlainTables]]]:
    """The releases that have to be seen together, with their truth: all of them, or each alone where nothing ties them."""
    if all("release" in release.cumulative for release in releases):
        yield releases, truth
        return
    for release in releases:
        yield [release], [plain for plain in truth if plain.release == release.release]


def _attack_one(releases: Sequence[PublishedTables], truth: Sequence[PlainTables], tick: Callable[[], None]) -> Attack:
    ledger = ReleaseHistory(releases, truth)
    ledger.tick = tick
    ledger.check()
    ledger.check(exact=True)
    outside = ledger.program()
    cells, increments = [], []
    last: dict[Key, CellId] = {}
    for cell in ledger.ids:
        key = cell[1]
        low, high = ledger.printed[cell]
        if low < high or ledger.cells[cell].value is None:
            cells.append(_found(ledger, "cell", (cell,), outside.interval(cell)))
        if key in last:
            both = (last[key], cell)
            increments.append(_found(ledger, "increment", both, outside.interval(*both)))
        last[key] = cell
    judged = _judge(ledger, ledger.rulebook().targets(), exact=True)
    exact = sum(low == high for low, high in judged.values())
    return Attack(cells=tuple(cells), increments=tuple(increments), exact=exact, narrow=len(judged) - exact)


def _known_to(ledger: ReleaseHistory, dimension: str, known: Sequence[str]) -> Iterator[Found]:
    """The sensitive numbers of others that come out for whoever knows all of some classes of a dimension."""
    members = ledger.outline.members
    own = {cell for cell in ledger.ids if all(dict(key).get(dimension) in known for key in members(cell[1]))}
    with ledger.learning(own):
        others = [target for target in ledger.rulebook().targets() if not own.intersection(target.cells)]
        for target, interval in _judge(ledger, others).items():
            yield _found(ledger, target.kind, target.cells, interval)


def _found(ledger: ReleaseHistory, kind: Kind, cells: Sequence[CellId], interval: Range) -> Found:
    times = [cell[0] for cell in cells] if kind == "increment" else [cells[0][0]]
    low, high = interval
    return Found(
        kind=kind,
        releases=tuple(ledger.documents[time].release for time in times),
        key=cells[0][1],
        low=low,
        high=None if high >= CEILING else high,
    )


def _judge(ledger: ReleaseHistory, targets: Sequence[Target], *, exact: bool = False) -> dict[Target, Range]:
    """The targets that come out exactly or too narrow, and the numbers that are left for them."""
    judged = under_policy(ledger, targets)
    short = ReachableRange(ledger.program(exact=exact), judged).short()
    return {judged[i]: interval for i, interval in short.items() if gives_away(judged[i], interval, ledger.unknown)}
