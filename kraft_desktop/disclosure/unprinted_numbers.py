"""Numbers that a release does not print and another does, such as the classes of a quarter file that counts the node only.

Who reads all releases can narrow them too: when everybody who has reached a step by a half-year is of one class, so was
everybody who had by the quarter before, whose total is printed. The rules hold for such numbers as for printed ones. There are
too many of them to be targets from the start, and nearly all are wide without being asked for. So a release is protected, then
attacked with all of them, and protected again with those that come out or are too narrow among its targets, until none is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from kraft_desktop.disclosure.attack import disclosed_targets
from kraft_desktop.disclosure.protect import without_withheld
from kraft_desktop.disclosure.solver.bounds import ReachableRange, limit_to_attainable
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.tables.system import CellId
from kraft_desktop.disclosure.tables.table import Key, PlainTables, PublishedTables, SafeTables, parse_published
from kraft_desktop.disclosure.tables.unprinted import counting, naming

Number = Callable[[Key], int]
"""The true number of people under a key in one release."""


def check_proof(safe: SafeTables, history: Sequence[PublishedTables]) -> None:
    """BadTables when the certificate of safe tables, with what they withhold, does not hold over what is printed of them and
    the ``history`` that they were protected with."""
    printed = parse_published(without_withheld(safe).public_json())
    safe.certificate.check([*history, replace(naming(printed, safe.withheld), groups=safe.groups)])


@dataclass(frozen=True, slots=True)
class Named:
    """Releases as they are protected: the one being made (``plain``) with numbers that it withholds, those before it with
    blanks for numbers that they do not print, and the true figures of the latter."""

    plain: PlainTables
    history: Sequence[PublishedTables]
    truth: Sequence[PlainTables]


def protect_unprinted(
    plain: PlainTables,
    history: Sequence[PublishedTables],
    truth: Sequence[PlainTables],
    numbers: Sequence[Number],
    protected: Callable[[Named], SafeTables],
) -> tuple[SafeTables, Named]:
    """The safe tables under which no number stays too narrow that only other releases print, so far as that can be reached, and
    the releases as they were protected last.

    ``numbers`` gives the true number of any key in each release of ``truth``, and last in ``plain``; ``protected`` is the
    protection, which is called once for most releases.
    """
    unprinted, named = UnprintedNumbers(plain, history, truth, numbers), set[CellId]()
    while True:
        releases = unprinted.naming(named)
        safe = protected(releases)
        more = unprinted.too_narrow(parse_published(without_withheld(safe).public_json())) - named
        if not more:
            return safe, releases
        named |= more


class UnprintedNumbers:
    """The numbers of classes that any of some releases print, in those of them that do not and whose true figures are known."""

    def __init__(
        self,
        plain: PlainTables,
        history: Sequence[PublishedTables],
        truth: Sequence[PlainTables],
        numbers: Sequence[Number],
    ) -> None:
        self._plain, self._history, self._truth = plain, history, truth
        printed = ReleaseHistory([*history, plain], truth)
        self._documents = printed.documents
        self._now = next(time for time, document in enumerate(self._documents) if document is plain)
        self._truth_of = {**printed.truth_of, self._now: len(truth)}
        keys = dict.fromkeys(key for _, key in printed.cell_ids if any(name != plain.step for name, _ in key))
        self._values = {
            (time, key): numbers[place](key)
            for time, place in self._truth_of.items()
            for key in keys
            if (time, key) not in printed.cells
        }

    def naming(self, named: Collection[CellId]) -> Named:
        """The releases with the numbers ``named``."""
        history = [naming(one, self._keys(self._time(one), named)) for one in self._history]
        truth = list(self._truth)
        for time, place in self._truth_of.items():
            if time != self._now:
                truth[place] = counting(truth[place], self._counts(time, named))
        return Named(counting(self._plain, self._counts(self._now, named), withheld=True), history, truth)

    def too_narrow(self, now: PublishedTables) -> set[CellId]:
        """The numbers that somebody can work out or narrow too far with the release as published ``now``, beyond what the
        releases before and the totals that are always printed tell alone."""
        everything = self._values.keys()
        known = [*self.naming(everything).truth, counting(self._plain, self._counts(self._now, everything))]
        history = ReleaseHistory(
            [
                naming(now if time == self._now else one, self._keys(time, everything))  # type: ignore[arg-type]
                for time, one in enumerate(self._documents)
            ],
            known,
            truth_of=self._truth_of,
        )
        rules = history.rulebook()
        targets = [target for target in rules.targets() if not everything.isdisjoint(target.cells)]
        attacker = history.attacker_program()
        found = [targets[i] for i in ReachableRange(attacker, targets).violations()]
        if found:  # few, so that only these are asked what was known anyway
            before = history.attacker_program([cell for cell in history.cell_ids if cell[0] == self._now])
            found = limit_to_attainable(before, found)[0]
        disclosed = disclosed_targets(history, found, rules.guaranteed_totals(()), attacker=attacker)
        return {cell for target in disclosed for cell in target.cells if cell in everything}

    def _time(self, document: PublishedTables) -> int:
        return next(time for time, one in enumerate(self._documents) if one is document)

    def _keys(self, time: int, named: Collection[CellId]) -> list[Key]:
        return [key for at, key in self._values if at == time and (at, key) in named]

    def _counts(self, time: int, named: Collection[CellId]) -> dict[Key, int]:
        return {key: self._values[time, key] for key in self._keys(time, named)}
