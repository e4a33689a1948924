"""The protection of a release about to leave: against every reader, and against single insiders.

An insider knows people in every class: the manager of a municipality all of its people, a participant or a relative one. None
of them may state exactly a count of one or two others. What two managers could find out together, and results that are narrow
but not exact, are shown with their price before approval and stop nothing.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kraft_desktop.disclosure import insiders
from kraft_desktop.disclosure.attack import FoundInterval
from kraft_desktop.disclosure.insiders import Insider
from kraft_desktop.disclosure.protect import Waiting, suppress_more, without_withheld
from kraft_desktop.disclosure.search.progress import ProgressCallback, RepeatedProgress, no_progress
from kraft_desktop.disclosure.tables.table import Key, PlainTables, PublishedTables, SafeTables
from kraft_desktop.disclosure.tables.unprinted import blanked, with_blanks
from kraft_desktop.disclosure.unprinted_numbers import check_proof, protect_unprinted
from kraft_desktop.domain.statistics.classes import PERSONAL, UNKNOWN, Dimension
from kraft_desktop.services.figures import catalogue
from kraft_desktop.services.figures.catalogue import Joint

DIMENSION = Dimension.MUNICIPALITY
MOST_PEOPLE = 2
"""An exact count of so many others, or fewer, stops a release."""
_PLACE = PERSONAL.index(DIMENSION)
Finding = tuple[str, Key, tuple[int, ...]]
"""The kind and key of a number that comes out, the place in time of the release that it grew since or is the complement in, and
the count. The same count in a later release is of the same people, since counts never fall: it is no news. Two releases of one
period have the same number, so that it is not enough to tell them apart."""
Findings = Mapping[int, frozenset[Finding]]
"""What each insider, by index, finds out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A release as it was counted: the people by all their classes at once, and how its tables are made from them."""

    joint: Joint
    tables: Callable[[Joint], PlainTables]


def protect_all(
    plain: Mapping[str, PlainTables],
    published: Mapping[str, Sequence[PublishedTables]],
    truth: Mapping[str, Sequence[PlainTables]],
    people: Sequence[Counted],
    progress: ProgressCallback | None,
    *,
    between: bool = False,
) -> tuple[dict[str, SafeTables], tuple[str, ...]]:
    """The tables of a release by name, protected against every reader and against single insiders; and the municipalities whose
    insider could state exactly a count of one or two others all the same. ``people`` are those counted by step in the releases
    before, and last in this one. ``progress`` is called with a stage and the share of all work done, which never falls."""
    tables, insiders, watch = {}, tuple[str, ...](), RepeatedProgress(progress or no_progress)
    for name, one in plain.items():
        counts = () if one.step is None else people
        made = functools.partial(protected, one, published[name], truth[name], watch, counts, between=between)
        if one.step is None:
            safe, _ = made()
        else:
            safe, insiders = against_insiders(made, InsiderCheck(published[name], people[:-1], people[-1], watch))
        tables[name] = without_withheld(safe)
    return tables, insiders


def protected(
    plain: PlainTables,
    published: Sequence[PublishedTables],
    truth: Sequence[PlainTables],
    progress: ProgressCallback = no_progress,
    people: Sequence[Counted] = (),
    hidden: Collection[Key] = (),
    *,
    between: bool,
) -> tuple[SafeTables, Sequence[PublishedTables]]:
    """The protected tables with what they withhold, the cells ``hidden`` whatever else is, and the releases before with the
    unprinted numbers protected in them. The proof holds over everything an outsider will have: every sent release, and this.

    A half-year prints its totals of the node whatever they have grown by; they wait when something else could be worked out
    with them. ``between`` half-years, in a quarter file or a correction, a total that grew by one or two would tell the whole
    way of those people, so that it waits. With the ``people`` counted in all releases, numbers of classes are protected in the
    releases that do not print them too.
    """
    sent = naming_withheld(published, plain)
    numbers = [functools.partial(catalogue.number, one.joint) for one in people]
    waits = Waiting.SMALL_GROWTH if between else Waiting.NONE
    return protect_unprinted(plain, sent, truth, numbers, hidden, totals_wait=(waits, waits | Waiting.ALL), progress=progress)


def naming_withheld(published: Sequence[PublishedTables], plain: PlainTables) -> list[PublishedTables]:
    """The releases before, with the numbers that ``plain`` withholds or a release before did not print as blanks."""
    return [with_blanks(one, plain) for one in published] if plain.withheld else list(published)


def managers(releases: Sequence[Counted], *, together: int = 1) -> list[Insider]:
    """Those who know all people of a municipality, or of so many of them ``together``."""
    dimensions = [one.tables({}).dimensions for one in releases]
    codes = dict.fromkeys(code for own in dimensions for code in own.get(DIMENSION, ()) if code != UNKNOWN)
    return [
        Insider(known=known, own=tuple(one.tables(_living_in(one.joint, known)) for one in releases))
        for known in combinations(codes, together)
    ]


def acquaintances(releases: Sequence[Counted]) -> dict[tuple[str, ...], list[Insider]]:
    """Those who know one person, by that person's classes: of people alike in every class the one who has come furthest, and
    the one who has come least far."""
    return {
        key: [
            Insider(known=(), own=tuple(one.tables(_one_of(one.joint, key, before)) for one in releases))
            for before in sorted({0, max(steps[0] - 1, 0)})
        ]
        for key, steps in sorted(releases[-1].joint.items())
    }


def _living_in(joint: Joint, known: Collection[str]) -> Joint:
    return {key: steps for key, steps in joint.items() if key[_PLACE] in known}


def _one_of(joint: Joint, key: tuple[str, ...], before: int) -> Joint:
    """One of the people with the classes ``key``: the one who is last to each step but for ``before`` others."""
    return {key: tuple(min(1, max(0, count - before)) for count in joint[key])} if key in joint else {}


class InsiderCheck:
    """The check of a release that is about to leave.

    ``published`` are the releases before it, ``before`` those of them whose counts are known here, and ``now`` the counts of
    the release itself. ``progress`` is called while it lasts, as often as anything is tried: nobody knows how often that is.
    """

    def __init__(
        self,
        published: Sequence[PublishedTables],
        before: Sequence[Counted],
        now: Counted,
        progress: ProgressCallback = no_progress,
    ) -> None:
        releases = [*before, now]
        self._published, self._progress = published, progress
        self._truth = [one.tables(one.joint) for one in releases]
        self._before: dict[int, frozenset[Finding]] = {}
        self._insiders = [(one.known[0], one) for one in managers(releases)]
        self._insiders += [(key[_PLACE], one) for key, alike in acquaintances(releases).items() for one in alike]

    def findings(self, now: PublishedTables, among: Iterable[int] | None = None) -> Findings:
        """What each insider, or each of those ``among`` them, can state exactly of one or two others with the release ``now``,
        apart from what the releases before alone let them."""
        if not any(DIMENSION in tables.dimensions for tables in (*self._published, now)):
            return {}
        found = self._exact(now, range(len(self._insiders)) if among is None else among)
        before = self._found_before(found, now)
        return {who: new for who, numbers in found.items() if (new := numbers - before[who])}

    def _found_before(self, among: Iterable[int], now: PublishedTables) -> Findings:
        """What insiders, those ``among`` them included, can state without a number of the release ``now``; found once for each.
        They know their own people of today then too, by which figures entered by hand are read."""
        if asked := [who for who in among if who not in self._before]:
            nothing = blanked(now, {cell.key for cell in now.cells()})
            before = self._exact(nothing, asked) if self._published else {}
            self._before |= {who: before.get(who, frozenset()) for who in asked}
        return self._before

    def municipalities(self, found: Iterable[int]) -> tuple[str, ...]:
        """The municipalities that some insiders manage, or whose people they know."""
        return tuple(sorted({self._insiders[who][0] for who in found}))

    def cells_to_hide(self, now: PublishedTables) -> tuple[set[Key], Findings]:
        """So many more cells of ``now`` that no insider finds anything, so far as that helps; and what is found anyway."""
        found = self.findings(now)
        if not found:
            return set(), {}
        always = insiders.always_printed([*self._published, now], self._truth)
        free = {cell.key for cell in now.cells() if cell.value is not None} - always
        hopeless = self.findings(blanked(now, free), found)
        hidden, first = set[Key](), found
        while more := _nearest(_less(found, hopeless), blanked(now, hidden), free - hidden):
            hidden |= more
            found = self.findings(blanked(now, hidden), found)
        return self._without_unneeded(now, hidden, found, first), found

    def _without_unneeded(self, now: PublishedTables, hidden: set[Key], found: Findings, first: Findings) -> set[Key]:
        """The cells ``hidden`` without those that are not needed for nobody to find more than is ``found``; the largest is
        tried first. Asked are those who found something at ``first``, those who found the cell itself before the others."""
        values = {cell.key: cell.value or 0 for cell in now.cells() if cell.key in hidden}
        for key in sorted(values, key=lambda one: (-values[one], one)):
            tried, own = blanked(now, hidden - {key}), [who for who in first if any(key == one for _, one, _ in first[who])]
            groups = (own[:1], own[1:], [who for who in first if who not in own])
            if not any(any(_less(self.findings(tried, asked), found).values()) for asked in groups if asked):
                hidden = hidden - {key}
        return hidden

    def _exact(self, now: PublishedTables, among: Iterable[int]) -> Findings:
        asked, releases = list(among), [*self._published, now]
        own = [self._insiders[who][1] for who in asked]
        answers = insiders.insiders(releases, self._truth, own, DIMENSION, at_most=MOST_PEOPLE, progress=self._watch)
        found = {
            who: frozenset(map(_finding, filter(_stops, answer.cells))) for who, answer in zip(asked, answers, strict=True)
        }
        return {who: numbers for who, numbers in found.items() if numbers}

    def _watch(self, stage: str, _: float) -> None:
        self._progress(stage, 1.0)  # the end of the round in which the tables were protected


def _less(found: Findings, hopeless: Findings) -> Findings:
    return {who: numbers - hopeless.get(who, frozenset()) for who, numbers in found.items()}


def _finding(number: FoundInterval) -> Finding:
    since = () if number.kind == "cell" else (number.since,)
    return number.kind, number.key, (*since, number.low)


def _stops(number: FoundInterval) -> bool:
    return number.low == number.high and 0 < number.low <= MOST_PEOPLE


def _nearest(found: Findings, now: PublishedTables, free: Collection[Key]) -> set[Key]:
    """For each number that comes out one more cell to hide: the ``free`` one nearest to it, itself first, and of those the
    smallest, so that the number is one of at least two. Empty when there is none left."""
    values = {cell.key: cell.value or 0 for cell in now.cells() if cell.key in free}
    more: set[Key] = set()
    for _, key, _ in sorted({number for numbers in found.values() for number in numbers}):
        near = sorted(values, key=lambda one, key=key: (_distance(one, key), not values[one], values[one], one))  # type: ignore[misc]
        if more.isdisjoint(near[:1]):
            more |= set(near[:1])
    return more


def _distance(key: Key, other: Key) -> int:
    """In how many classes two cells differ; a total differs from every class it is over."""
    one, two = dict(key), dict(other)
    return sum(one.get(name) != two.get(name) for name in {*one, *two})


def against_insiders(
    protected: Callable[[Collection[Key]], tuple[SafeTables, Sequence[PublishedTables]]], check: InsiderCheck
) -> tuple[SafeTables, tuple[str, ...]]:
    """The tables with so many more cells hidden that no single insider can state exactly a count of one or two others, as far
    as that helps; and the municipalities whose insider still can.

    ``protected`` gives the tables with some cells hidden whatever else is, and the releases that they were protected with. What
    is hidden from insiders can spare some of the other blanks, or need others beside it to be wide enough, so that the tables
    are protected again with it, as long as that is better.
    """
    best, found, hidden = _hidden_from(check, *protected(()))
    while hidden:
        tried, stated, more = _hidden_from(check, *protected(hidden))
        if _price(tried, stated) >= _price(best, found):
            break
        best, found, hidden = tried, stated, hidden | more if more else set()
    return best, check.municipalities(found)


def _hidden_from(
    check: InsiderCheck, safe: SafeTables, sent: Sequence[PublishedTables]
) -> tuple[SafeTables, Findings, set[Key]]:
    """The tables with more cells hidden, what insiders can state all the same, and the cells."""
    more, found = check.cells_to_hide(without_withheld(safe))
    if more:
        safe = suppress_more(safe, sent, more)
        check_proof(safe, sent)
    return safe, found, more


def _price(safe: SafeTables, found: Findings) -> tuple[int, int, int]:
    """How much insiders can state, how many blanks are narrower than a small number's, and how many blanks there are."""
    blanks = [cell.interval for cell in without_withheld(safe).cells() if cell.value is None]
    rules, ends = safe.parameters, [interval for interval in blanks if interval is not None]
    narrow = [low < rules.threshold and high is not None and high - low < rules.width for low, high in ends]
    return sum(len(numbers) for numbers in found.values()), sum(narrow), len(blanks)
