"""What insiders can work out: people who know some of the people counted, in every class and at every step.

The manager of a municipality knows all of its people, a participant one. An insider takes the people they know out of every
printed number. What is left is a release history of the others, and its audit is the insider's: a count of 1 or 2 there is
one or two people whom the insider does not know.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

import numpy as np

from kraft_desktop.disclosure.attack import FoundInterval, disclosed_targets, interval_of, linked_releases
from kraft_desktop.disclosure.search.progress import ProgressCallback, no_progress
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.tables.rules import CEILING, Kind, Number, Range, Target, upper_end
from kraft_desktop.disclosure.tables.system import CellId
from kraft_desktop.disclosure.tables.table import Cell, Key, PlainTables, PublishedTables
from kraft_desktop.disclosure.tables.unprinted import as_published

GROUP = 8
"""So many insiders who know one person are tried together at first."""


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
    found: list[list[FoundInterval]] = [[] for _ in asked]
    for part in (_Part(published, true, dimension) for published, true in linked_releases(releases, truth)):
        for i, insider in enumerate(asked):
            progress("insiders", i / len(asked))
            if at_most is None:
                found[i] += part.disclosed(insider)
            elif insider.known:
                found[i] += part.stated(insider, at_most, None)
        if at_most is not None:
            few, numbers = [i for i, insider in enumerate(asked) if not insider.known], part.small(at_most + 1)
            for start in range(groups := -(-len(few) // GROUP)):  # those alike are neighbours: better in different groups
                progress("insiders", start / groups)
                group = {i: asked[i] for i in few[start::groups]}
                for i, intervals in part.stated_by_each(group, at_most, numbers):
                    found[i] += intervals
    return tuple(_result(insider.known, cells) for insider, cells in zip(asked, found, strict=True))


def always_printed(releases: Sequence[PublishedTables], truth: Sequence[PlainTables]) -> set[Key]:
    """The numbers in the last of ``releases`` that the policy prints whatever comes of it; another pinned one gives way."""
    history = ReleaseHistory(releases, truth)
    last = next(time for time, document in enumerate(history.documents) if document is releases[-1])
    return {key for time, key in history.rulebook().plan_indicators() if time == last}


def _result(known: tuple[str, ...], cells: Sequence[FoundInterval]) -> InsiderResult:
    exact = sum(interval.low == interval.high for interval in cells)
    return InsiderResult(known=known, exact=exact, narrow=len(cells) - exact, cells=tuple(cells))


class _Part:
    """Releases to audit together, with their true figures; insiders know classes of a ``dimension``."""

    def __init__(self, releases: Sequence[PublishedTables], truth: Sequence[PlainTables], dimension: str) -> None:
        self._releases = sorted(releases, key=lambda release: release.release)
        self._truth, self._dimension = truth, dimension
        self._all = ReleaseHistory(self._releases, truth)
        rules = self._all.rulebook()
        self._attacker = self._all.attacker_program()
        self._always_printed, self._guaranteed = rules.always_printed, rules.plan_indicators()

    def disclosed(self, insider: Insider) -> Iterator[FoundInterval]:
        """The sensitive numbers of others that an insider can work out."""
        others = self._without_people_of(insider.known, self._counted(insider))
        targets = others.rulebook(self._always_printed).targets()
        judged = [t for t in targets if not all(self._is_of(cell, insider.known) for cell in t.cells)]
        for target, interval in self._disclosed(others, judged, self._guaranteed).items():
            yield interval_of(others, target.kind, target.cells, interval)

    def _disclosed(
        self, others: ReleaseHistory, targets: Sequence[Target], guaranteed: Collection[CellId]
    ) -> dict[Target, Range]:
        """What an insider can work out of ``others``, by the program of all with other bounds: it starts where it was."""
        low, high = others.bounds()
        self._attacker.set_bounds(np.arange(low.size), low, high)
        return disclosed_targets(others, targets, guaranteed, self._attacker)

    def small(self, at_most: int) -> set[Number]:
        """The numbers of 1 to so many people in all, and those that may be."""
        return {target.number for target in self._small(self._all, at_most)}

    def stated(self, insider: Insider, at_most: int, among: Set[Number] | None) -> Iterator[FoundInterval]:
        """The counts of 1 to so many others that an insider can state exactly, of all numbers or those ``among`` them."""
        others = self._without_people_of(insider.known, self._counted(insider))
        judged = [
            target
            for target in self._small(others, at_most)
            if not all(self._is_of(cell, insider.known) for cell in target.cells) and (among is None or target.number in among)
        ]
        exact = [target for target, (low, high) in self._disclosed(others, judged, ()).items() if low == high]
        for target, interval in self._disclosed(others, exact, self._guaranteed).items() if exact else ():
            yield interval_of(others, target.kind, target.cells, interval)

    def stated_by_each(
        self, group: Mapping[int, Insider], at_most: int, among: Set[Number]
    ) -> Iterator[tuple[int, list[FoundInterval]]]:
        """What ``stated`` gives of each insider in a ``group``.

        Together they know more than each of them. What all of them cannot state exactly, none can, so that only the rest is
        tried with half of them at a time.
        """
        counted = {i: self._counted(insider) for i, insider in group.items()}
        open_ = {n for n in among if any(self._may_be_others(n, own, at_most) for own in counted.values())}
        if len(group) > 1 and open_:
            together = self._without_people_of((), _sum(list(counted.values())))
            judged = [_two_values(kind, cells, at_most) for kind, cells in sorted(open_)]
            open_ = {t.number for t, (low, high) in self._disclosed(together, judged, ()).items() if low == high}
        if not open_:
            return
        if len(group) == 1:
            yield from ((i, list(self.stated(insider, at_most, open_))) for i, insider in group.items())
            return
        order = list(group)
        for half in (order[: len(order) // 2], order[len(order) // 2 :]):
            yield from self.stated_by_each({i: group[i] for i in half}, at_most, open_)

    def _may_be_others(self, number: Number, own: Mapping[int, Mapping[Key, int]], at_most: int) -> bool:
        """Whether a number can be 1 to so many people without one's ``own``."""
        ranges = [self._all.known_ranges.get(cell) for cell in number[1]]
        theirs = [own.get(time, {}).get(key) for time, key in number[1]]
        if any(known is None or known[0] != known[1] for known in ranges) or None in theirs:
            return True
        others = [known[0] - (mine or 0) for known, mine in zip(ranges, theirs, strict=True) if known is not None]
        return 0 < (others[-1] - others[0] if len(others) > 1 else others[0]) <= at_most

    def _small(self, history: ReleaseHistory, at_most: int) -> list[Target]:
        """Targets for the numbers of 1 to so many people in a history: two values must be possible."""
        rules = replace(self._releases[-1].parameters, threshold=at_most + 1, increment_threshold=at_most + 1)
        targets = history.rulebook(self._always_printed, rules).targets()
        return [_two_values(target.kind, target.cells, at_most) for target in targets if target.high > 1]

    def _counted(self, insider: Insider) -> dict[int, Mapping[Key, int]]:
        """The people an insider knows in every release with known figures, by its index."""
        numbers = {plain.release for plain in self._truth}
        own = [plain for plain in insider.own if plain.release in numbers]
        return {time: {c.key: c.value or 0 for c in own[at].cells()} for time, at in self._all.truth_of.items()}

    def _without_people_of(self, known: Sequence[str], counted: Mapping[int, Mapping[Key, int]]) -> ReleaseHistory:
        """The history of the people whom an insider does not know."""
        own = {place: counted[time] for time, place in self._all.truth_of.items()}
        return ReleaseHistory(
            [self._without(time, counted, known) for time in range(len(self._releases))],
            [_less(plain, own[place]) for place, plain in enumerate(self._truth)],
            truth_of=self._all.truth_of,
            relaxation=self._all.relaxation,
        )

    def _is_of(self, cell: CellId, known: Sequence[str]) -> bool:
        """Whether a number counts nobody but people of the classes ``known``."""
        return bool(known) and all(dict(key).get(self._dimension) in known for key in self._all.relaxation.members(cell[1]))

    def _without(self, time: int, counted: Mapping[int, Mapping[Key, int]], known: Sequence[str]) -> PublishedTables:
        """The release with index ``time`` without the people who are ``counted`` in the releases with known figures."""

        def less(cell: Cell) -> Cell:
            if self._is_of((time, cell.key), known):
                return replace(cell, value=0, interval=None, why=None)
            low, high = _own(cell.key, time, counted)
            if cell.value is not None and low == high:
                return replace(cell, value=cell.value - low)
            least, most = self._all.published_ranges[time, cell.key]
            left = max(0, least - high), most if most >= CEILING else most - low
            return replace(cell, value=None, interval=(left[0], upper_end(left[1])))

        document = self._releases[time]
        return as_published(document, tuple(table.with_cells(less) for table in document.tables))


def _two_values(kind: Kind, cells: tuple[CellId, ...], at_most: int) -> Target:
    """A target that only needs two values to be possible: an interval of this width, wherever it is, always holds two."""
    return Target(kind=kind, cells=cells, low=CEILING, high=0, width=2, sensitive=(1, at_most))


def _sum(counted: Sequence[Mapping[int, Mapping[Key, int]]]) -> dict[int, Mapping[Key, int]]:
    return {
        time: {
            key: sum(one[time].get(key, 0) for one in counted) for key in dict.fromkeys(k for one in counted for k in one[time])
        }
        for time in counted[0]
    }


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
