"""What insiders can work out: people who know some of the people counted, in every class and at every step.

The manager of a municipality knows all of its people, a participant one. An insider takes the people they know out of every
printed number. What is left is a release history of the others, and its audit is the insider's: a count of 1 or 2 there is
one or two people whom the insider does not know.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kraft_desktop.disclosure.attack import FoundInterval, disclosed_targets, interval_of, linked_releases
from kraft_desktop.disclosure.search.progress import ProgressCallback, no_progress
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.tables.rules import CEILING, Range, Target
from kraft_desktop.disclosure.tables.system import CellId
from kraft_desktop.disclosure.tables.table import Cell, Key, PlainTables, PublishedTables
from kraft_desktop.disclosure.tables.unprinted import as_published


@dataclass(frozen=True, slots=True, kw_only=True)
class Insider:
    """One or more people who know others. ``known`` are the classes whose people they know all of, in the dimension asked
    about; none for one who knows a few people. ``own`` are the tables of those they know, one for each of the true figures."""

    known: tuple[str, ...]
    own: tuple[PlainTables, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InsiderResult:
    """What an insider could work out about people they do not know: how many sensitive numbers of such people come out exactly,
    how many in too narrow an interval, and which they are. The intervals count the others only."""

    known: tuple[str, ...]
    exact: int
    narrow: int
    cells: tuple[FoundInterval, ...]


def insiders(
    releases: Sequence[PublishedTables],
    truth: Sequence[PlainTables],
    asked: Sequence[Insider],
    dimension: str,
    *,
    at_most: int | None = None,
    progress: ProgressCallback = no_progress,
) -> tuple[InsiderResult, ...]:
    """What each of the insiders ``asked`` could work out from all ``releases`` together; with ``at_most`` only which counts of
    1 to so many others come out exactly.

    ``truth`` holds the true figures of the releases so far as they are still known. Of the other releases an insider is
    assumed to know only what follows from those: people they know are counted from the release that first counts them on.
    What the totals tell that the policy always prints is not counted. The relaxation of the system is used, which is fast
    enough to ask before approval, and misses a disclosure in rare cases.
    """
    parts = [_Part(published, true) for published, true in linked_releases(releases, truth)]
    answers = []
    for i, insider in enumerate(asked):
        progress("insiders", i / len(asked))
        found = [interval for part in parts for interval in part.disclosed(insider, dimension, at_most)]
        exact = sum(interval.low == interval.high for interval in found)
        answers.append(InsiderResult(known=insider.known, exact=exact, narrow=len(found) - exact, cells=tuple(found)))
    return tuple(answers)


class _Part:
    """Releases to audit together, with their true figures."""

    def __init__(self, releases: Sequence[PublishedTables], truth: Sequence[PlainTables]) -> None:
        self._releases = sorted(releases, key=lambda release: release.release)
        self._truth = truth
        self._all = ReleaseHistory(self._releases, truth)
        rules = self._all.rulebook()
        self._always_printed, self._guaranteed = rules.always_printed, rules.guaranteed_totals(())

    def disclosed(self, insider: Insider, dimension: str, at_most: int | None) -> Iterator[FoundInterval]:
        """The sensitive numbers of others that an insider can work out; with ``at_most`` those of so many exactly."""
        others = self._without_people_of(insider, dimension)
        targets = [
            target
            for target in others.rulebook(self._always_printed).targets()
            if not all(self._is_of(cell, insider.known, dimension) for cell in target.cells)
        ]
        if at_most is not None:
            targets = [_two_values(target, at_most) for target in targets if target.low < at_most and target.high > 1]
            targets = [target for target, (low, high) in disclosed_targets(others, targets, ()).items() if low == high]
        for target, interval in disclosed_targets(others, targets, self._guaranteed).items():
            yield interval_of(others, target.kind, target.cells, interval)

    def _without_people_of(self, insider: Insider, dimension: str) -> ReleaseHistory:
        """The history of the people whom an insider does not know."""
        numbers = {plain.release for plain in self._truth}
        own = [_values(plain) for plain in insider.own if plain.release in numbers]
        counted = {time: own[place] for time, place in self._all.truth_of.items()}
        return ReleaseHistory(
            [self._without(time, counted, insider.known, dimension) for time in range(len(self._all.documents))],
            [_less(plain, own[place]) for place, plain in enumerate(self._truth)],
            truth_of=self._all.truth_of,
            relaxation=self._all.relaxation,
        )

    def _is_of(self, cell: CellId, known: Sequence[str], dimension: str) -> bool:
        """Whether a number counts nobody but people of the classes ``known``."""
        return all(dict(key).get(dimension) in known for key in self._all.relaxation.members(cell[1]))

    def _without(
        self, time: int, counted: Mapping[int, Mapping[Key, int]], known: Sequence[str], dimension: str
    ) -> PublishedTables:
        """The release with index ``time`` without the people who are ``counted`` in the releases with known figures."""

        def less(cell: Cell) -> Cell:
            if self._is_of((time, cell.key), known, dimension):
                return replace(cell, value=0, interval=None, why=None)
            low, high = _own(cell.key, time, counted)
            if cell.value is not None and low == high:
                return replace(cell, value=cell.value - low)
            least, most = self._all.published_ranges[time, cell.key]
            left = max(0, least - high), most if most >= CEILING else most - low
            return replace(cell, value=None, interval=(left[0], None if left[1] >= CEILING else left[1]))

        document = self._releases[time]
        return as_published(document, tuple(table.with_cells(less) for table in document.tables))


def _two_values(target: Target, at_most: int) -> Target:
    """A target that only needs to leave two values possible: an interval of this width, wherever it is, always holds two."""
    return replace(target, low=CEILING, high=0, width=2, sensitive=(1, at_most))


def _values(plain: PlainTables) -> Mapping[Key, int]:
    return {cell.key: cell.value or 0 for cell in plain.cells()}


def _less(plain: PlainTables, own: Mapping[Key, int]) -> PlainTables:
    """True figures without the people counted in ``own``."""

    def less(cell: Cell) -> Cell:
        return replace(cell, value=(cell.value or 0) - own.get(cell.key, 0))

    return replace(plain, tables=tuple(table.with_cells(less) for table in plain.tables))


def _own(key: Key, time: int, counted: Mapping[int, Mapping[Key, int]]) -> Range:
    """How many people of ``key`` are known in a release: at least those of the last figures before it, at most those of the
    first after it."""
    if time in counted:
        return counted[time].get(key, 0), counted[time].get(key, 0)
    known = [(at, values[key]) for at, values in sorted(counted.items()) if key in values]
    before, after = [value for at, value in known if at < time], [value for at, value in known if at > time]
    return (before[-1] if before else 0), (after[0] if after else CEILING)
