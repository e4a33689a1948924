"""The audit: what an attacker can work out from the published files alone, and what an insider of a municipality can."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from kraft_desktop.disclosure.search.progress import ProgressCallback, no_progress
from kraft_desktop.disclosure.solver.bounds import ReachableRange, discloses, limit_by_guaranteed_totals
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.tables.rules import CEILING, Kind, Range, Target
from kraft_desktop.disclosure.tables.system import CellId
from kraft_desktop.disclosure.tables.table import Key, PlainTables, PublishedTables


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundInterval:
    """The audit interval of a cell, of its increment between two ``releases``, or of its complement: how many of its class have
    not reached its step. ``high`` is None when there is no upper end."""

    kind: Kind
    releases: tuple[int, ...]
    key: Key
    low: int
    high: int | None

    def as_json(self) -> dict[str, Any]:
        """The cell or increment with its interval (no upper end: null), as the ``attack`` command prints it."""
        names = ("release",) if len(self.releases) == 1 else ("from", "to")
        return {**dict(zip(names, self.releases, strict=True)), "key": dict(self.key), "interval": [self.low, self.high]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """The audit intervals, and how many sensitive numbers come out exactly or in an interval narrower than the rules allow."""

    cells: tuple[FoundInterval, ...]
    increments: tuple[FoundInterval, ...]
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
class InsiderResult:
    """What an insider who knows every true figure of the classes ``known`` could work out about other classes: how many
    sensitive numbers exactly, how many in too narrow an interval, and which they are."""

    known: tuple[str, ...]
    exact: int
    narrow: int
    cells: tuple[FoundInterval, ...]


def attack(
    releases: Sequence[PublishedTables], truth: Sequence[PlainTables] = (), *, progress: ProgressCallback = no_progress
) -> Attack:
    """The audit of all ``releases`` together. With their true figures (``truth``) it applies the rules to the true numbers.

    Without them a number counts as disclosed when its interval is too narrow and holds a sensitive value. The counts come from
    the exact system; the intervals listed come from its relaxation, and are a little wider in rare cases. BadTables when the
    releases contradict themselves, each other or the truth.
    """
    linked, parts = list(_linked_releases(releases, truth)), list[Attack]()
    for part in linked:
        parts.append(_attack_one(*part, lambda: progress("attack", len(parts) / len(linked))))
    return Attack(
        cells=tuple(found for part in parts for found in part.cells),
        increments=tuple(found for part in parts for found in part.increments),
        exact=sum(part.exact for part in parts),
        narrow=sum(part.narrow for part in parts),
    )


def insiders(
    releases: Sequence[PublishedTables],
    truth: Sequence[PlainTables],
    dimension: str,
    *,
    together: bool = True,
    progress: ProgressCallback = no_progress,
) -> tuple[InsiderResult, ...]:
    """What insiders could work out: one result for each class of ``dimension``, and ``together`` one for each pair of classes.

    An insider knows every true figure of the class, or of both. ``truth`` holds the true figures of the releases so far as they
    are still known; insiders are assumed to know no others. The relaxation of the system is used, which is fast enough to ask
    before approval, and misses a disclosure in rare cases.
    """
    values = dict.fromkeys(value for release in releases for value in release.dimensions.get(dimension, ()))
    groups = [(value,) for value in values] + (list(combinations(values, 2)) if together else [])
    parts = [ReleaseHistory(*part) for part in _linked_releases(releases, truth)]
    answers = []
    for i, known in enumerate(groups):
        share = i / len(groups)
        for history in parts:
            history.before_solve = lambda share=share: progress("insiders", share)
        found = [interval for history in parts for interval in _disclosed_to_insider(history, dimension, known)]
        exact = sum(interval.low == interval.high for interval in found)
        answers.append(InsiderResult(known=known, exact=exact, narrow=len(found) - exact, cells=tuple(found)))
    return tuple(answers)


def _linked_releases(
    releases: Sequence[PublishedTables], truth: Sequence[PlainTables]
) -> Iterator[tuple[Sequence[PublishedTables], Sequence[PlainTables]]]:
    """The releases to audit together, with their truth: all of them, or each separately when their numbers are unrelated."""
    if all("release" in release.cumulative for release in releases):
        yield releases, truth
        return
    for release in releases:
        yield [release], [plain for plain in truth if plain.release == release.release]


def _attack_one(releases: Sequence[PublishedTables], truth: Sequence[PlainTables], before_solve: Callable[[], None]) -> Attack:
    history = ReleaseHistory(releases, truth)
    history.before_solve = before_solve
    history.check()
    history.check(exact=True)
    attacker = history.attacker_program()
    cells, increments = [], []
    last: dict[Key, CellId] = {}
    for cell in history.cell_ids:
        key = cell[1]
        low, high = history.published_ranges[cell]
        if low < high or history.cells[cell].value is None:
            cells.append(_interval_of(history, "cell", (cell,), attacker.interval(cell)))
        if key in last:
            pair = (last[key], cell)
            increments.append(_interval_of(history, "increment", pair, attacker.interval(*pair)))
        last[key] = cell
    judged = _disclosed_targets(history, history.rulebook().targets(), exact=True)
    exact = sum(low == high for low, high in judged.values())
    return Attack(cells=tuple(cells), increments=tuple(increments), exact=exact, narrow=len(judged) - exact)


def _disclosed_to_insider(history: ReleaseHistory, dimension: str, known: Sequence[str]) -> Iterator[FoundInterval]:
    """The sensitive numbers of other classes that an insider who knows the classes ``known`` of a dimension can work out."""
    members = history.relaxation.members
    own = {cell for cell in history.cell_ids if all(dict(key).get(dimension) in known for key in members(cell[1]))}
    with history.attacker_knows(own):
        others = [target for target in history.rulebook().targets() if not own.intersection(target.cells)]
        for target, interval in _disclosed_targets(history, others).items():
            yield _interval_of(history, target.kind, target.cells, interval)


def _interval_of(history: ReleaseHistory, kind: Kind, cells: Sequence[CellId], interval: Range) -> FoundInterval:
    times = [cell[0] for cell in cells] if kind == "increment" else [cells[0][0]]
    low, high = interval
    return FoundInterval(
        kind=kind,
        releases=tuple(history.documents[time].release for time in times),
        key=cells[0][1],
        low=low,
        high=None if high >= CEILING else high,
    )


def _disclosed_targets(history: ReleaseHistory, targets: Sequence[Target], *, exact: bool = False) -> dict[Target, Range]:
    """The targets that come out exactly or too narrow, with their audit intervals."""
    judged = limit_by_guaranteed_totals(history, targets, history.rulebook().guaranteed_totals(history.plain_cells))
    attacker, uncertain = history.attacker_program(exact=exact), history.uncertain_cells
    short = ReachableRange(attacker, judged).violations()
    return {judged[i]: interval for i, interval in short.items() if discloses(attacker, judged[i], interval, uncertain)}
