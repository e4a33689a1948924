"""The audit: what an attacker can work out from the published files alone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kraft_desktop.disclosure.search.progress import ProgressCallback, no_progress
from kraft_desktop.disclosure.solver.bounds import ReachableRange, discloses, limit_by_guaranteed_totals
from kraft_desktop.disclosure.solver.history import AttackerProgram, ReleaseHistory
from kraft_desktop.disclosure.solver.stated_targets import tightened
from kraft_desktop.disclosure.tables.rules import Kind, Number, Range, Target, upper_end
from kraft_desktop.disclosure.tables.system import CellId
from kraft_desktop.disclosure.tables.table import Cell, Key, PlainTables, PublishedTables
from kraft_desktop.disclosure.tables.unprinted import as_published

_Readings = tuple[Sequence[PublishedTables], Sequence[PublishedTables], Sequence[PublishedTables]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundInterval:
    """The audit interval of a cell, of its increment between two ``releases``, or of its complement: how many of its class have
    not reached its step. ``high`` is None when there is no upper end; ``since`` is the place in time of the first release."""

    kind: Kind
    releases: tuple[int, ...]
    since: int
    key: Key
    low: int
    high: int | None

    def as_json(self) -> dict[str, Any]:
        """The cell or increment with its interval (no upper end: null), as the ``attack`` command prints it."""
        names = ("release",) if len(self.releases) == 1 else ("from", "to")
        return {**dict(zip(names, self.releases, strict=True)), "key": dict(self.key), "interval": [self.low, self.high]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """The audit intervals, and how many sensitive numbers come out exactly or in an interval narrower than the rules allow,
    apart from those that early releases gave away by stating how many there were, whatever was sent since (``disclosed``)."""

    cells: tuple[FoundInterval, ...]
    increments: tuple[FoundInterval, ...]
    exact: int
    narrow: int
    disclosed: int

    def as_json(self) -> dict[str, Any]:
        """The result as the ``attack`` command prints it."""
        return {
            "cells": [found.as_json() for found in self.cells],
            "increments": [found.as_json() for found in self.increments],
            "exact": self.exact,
            "narrow": self.narrow,
            "disclosed": self.disclosed,
        }


def attack(
    releases: Sequence[PublishedTables],
    truth: Sequence[PlainTables] = (),
    *,
    complete: bool = True,
    moments: Sequence[int] | None = None,
    progress: ProgressCallback = no_progress,
) -> Attack:
    """The audit of all ``releases`` together. With their true figures (``truth``) it applies the rules to the true numbers.

    Without them a number counts as disclosed when its interval is too narrow and holds a sensitive value. The counts come from
    the exact system; the intervals listed come from its relaxation, and are a little wider in rare cases. ``complete`` and
    ``moments`` are those of ``tightened``. BadTables when the releases contradict themselves, each other or the truth.
    """
    linked, parts = list(linked_releases(releases, truth)), list[Attack]()
    for part, known in linked:
        when = moments if len(part) == len(releases) else None
        read, early = tightened(part, complete=complete, moments=when), _early(part, complete, when)
        parts.append(_attack_one((part, read, early), known, lambda: progress("attack", len(parts) / len(linked))))
    return Attack(
        cells=tuple(found for part in parts for found in part.cells),
        increments=tuple(found for part in parts for found in part.increments),
        exact=sum(part.exact for part in parts),
        narrow=sum(part.narrow for part in parts),
        disclosed=sum(part.disclosed for part in parts),
    )


def linked_releases(
    releases: Sequence[PublishedTables], truth: Sequence[PlainTables]
) -> Iterator[tuple[Sequence[PublishedTables], Sequence[PlainTables]]]:
    """The releases to audit together, with their truth: all of them, or each separately when their numbers are unrelated."""
    if all("release" in release.cumulative for release in releases):
        yield releases, truth
        return
    for release in releases:
        yield [release], [plain for plain in truth if plain.release == release.release]


def _early(releases: Sequence[PublishedTables], complete: bool, moments: Sequence[int] | None) -> list[PublishedTables]:
    """The releases that state how many numbers were sensitive, with what these say by themselves, among the others as they
    are."""
    places = [place for place, one in enumerate(releases) if _states(one)]
    sure = complete and all(one.verdict is not None for one in releases)
    when = None if moments is None else [moments[place] for place in places]
    found = dict(zip(places, tightened([releases[place] for place in places], complete=sure, moments=when), strict=True))
    return [found.get(place, one) for place, one in enumerate(releases)]


def _states(release: PublishedTables) -> bool:
    return release.verdict is not None and release.verdict.targets is not None


def _attack_one(readings: _Readings, truth: Sequence[PlainTables], before_solve: Callable[[], None]) -> Attack:
    """The audit of releases: as printed, with what is stated beside all tables, and with what the early ones state alone."""
    printed, releases, early = readings
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
            cells.append(interval_of(history, "cell", (cell,), attacker.interval(cell)))
        if key in last:
            pair = (last[key], cell)
            increments.append(interval_of(history, "increment", pair, attacker.interval(*pair)))
        last[key] = cell
    found, before = _judged(history), _disclosed_before(printed, early, truth)
    new = [interval for target, interval in found.items() if not _still_meets(before.get(target.number), target, interval)]
    exact = sum(low == high for low, high in new)
    return Attack(
        cells=tuple(cells),
        increments=tuple(increments),
        exact=exact,
        narrow=len(new) - exact,
        disclosed=len(found) - len(new),
    )


def _judged(history: ReleaseHistory, *, silent: bool = False) -> dict[Target, Range]:
    """The numbers that come out exactly or too narrow, with their audit intervals; when ``silent``, of releases that only print
    something where they state how many numbers were sensitive."""
    rules, printing = history.rulebook(), [isinstance(one, PublishedTables) and _states(one) for one in history.documents]
    unpublished = [cell for cell in history.cell_ids if not printing[cell[0]]] if silent else []
    targets, guaranteed = rules.targets(), rules.guaranteed_totals(history.plain_cells)
    attacker = history.attacker_program(unpublished, exact=True)
    return disclosed_targets(history, targets, guaranteed, attacker)


def _disclosed_before(
    printed: Sequence[PublishedTables], early: Sequence[PublishedTables], truth: Sequence[PlainTables]
) -> dict[Number, Range]:
    """What comes out of the releases that state how many numbers were sensitive, because they do, whatever the others print:
    each number with its audit interval. ``early`` are those ``printed``, with what these say by themselves."""
    if list(printed) == list(early):
        return {}
    with_statements, without = (_judged(ReleaseHistory(one, truth), silent=True) for one in (early, printed))
    by_tables = {target.number for target in without}
    found = {target.number: interval for target, interval in with_statements.items()}
    return {number: interval for number, interval in found.items() if number not in by_tables}


def _still_meets(before: Range | None, target: Target, interval: Range) -> bool:
    """Whether the ``interval`` of a number that came out in the interval ``before`` says no more than that one, or no more than
    the rules allow of what that one left."""
    if before is None:
        return False
    (low, high), width = before, min(target.width, before[1] - before[0])
    reached = interval[0] <= max(low, target.low) and interval[1] >= min(high, target.high)
    return reached and interval[1] - interval[0] >= width


def discloses_more(releases: Sequence[PublishedTables], truth: Sequence[PlainTables], key: Key, most: int) -> bool:
    """Whether a number comes out exactly or too narrow for a reader of all ``releases`` who also knows that the last of them
    counts at most so many people in the suppressed cell ``key``, and not without that. ``releases`` are as a reader knows them,
    ``truth`` all their true figures."""

    def limited(cell: Cell) -> Cell:
        low, high = cell.interval or (0, None)
        return replace(cell, interval=(low, most if high is None else min(high, most))) if cell.key == key else cell

    *before, last = releases
    known = as_published(last, tuple(table.with_cells(limited) for table in last.tables))
    found = _judged(ReleaseHistory([*before, known], truth))
    return bool(found) and not {t.number for t in found} <= {t.number for t in _judged(ReleaseHistory(releases, truth))}


def interval_of(history: ReleaseHistory, kind: Kind, cells: Sequence[CellId], interval: Range) -> FoundInterval:
    """The ``interval`` of a number of a release history, as it is reported."""
    times = [cell[0] for cell in cells] if kind == "increment" else [cells[0][0]]
    low, high = interval
    return FoundInterval(
        kind=kind,
        releases=tuple(history.documents[time].release for time in times),
        since=times[0],
        key=cells[0][1],
        low=low,
        high=upper_end(high),
    )


def disclosed_targets(
    history: ReleaseHistory,
    targets: Sequence[Target],
    guaranteed: Collection[CellId],
    attacker: AttackerProgram,
) -> dict[Target, Range]:
    """The targets that come out exactly or too narrow by the program ``attacker``, with their audit intervals, but for what the
    totals ``guaranteed`` to be printed tell alone."""
    judged, uncertain = limit_by_guaranteed_totals(history, targets, guaranteed), history.uncertain_cells
    short = ReachableRange(attacker, judged).violations()
    return {judged[i]: interval for i, interval in short.items() if discloses(attacker, judged[i], interval, uncertain)}
