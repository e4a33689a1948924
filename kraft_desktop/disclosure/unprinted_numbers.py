"""Numbers that a release does not print and another does, such as the classes of a quarter file that counts the node only.

Who reads all releases can narrow them too: when everybody who has reached a step by a half-year is of one class, so was
everybody who had by the quarter before, whose total is printed. The rules hold for such numbers as for printed ones. There are
too many of them to be targets from the start, and nearly all are wide without being asked for. So the cells to suppress are
chosen, then attacked with all of these numbers, and chosen again with those that come out or are too narrow among the targets,
until there are none; only then is the choice proved.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from kraft_desktop.disclosure.attack import disclosed_targets
from kraft_desktop.disclosure.protect import Waiting, protect, without_withheld
from kraft_desktop.disclosure.search.progress import ProgressCallback
from kraft_desktop.disclosure.solver.bounds import ReachableRange, limit_to_attainable
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.tables.system import CellId
from kraft_desktop.disclosure.tables.table import Key, PlainTables, PublishedTables, SafeTables, make_key, parse_published
from kraft_desktop.disclosure.tables.unprinted import counting, naming

CountOf = Callable[[Key], int]
"""The true number of people under a key in one release."""


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
    numbers: Sequence[CountOf],
    hidden: Collection[Key],
    *,
    totals_wait: Sequence[Waiting],
    progress: ProgressCallback,
) -> tuple[SafeTables, Sequence[PublishedTables]]:
    """The safe tables under which no number stays too narrow that only other releases print, so far as that can be reached,
    with what they withhold; and the releases before as they were protected.

    ``numbers`` gives the true number of any key in each release of ``truth``, and last in ``plain``; none when only what the
    releases name themselves is to be protected. The other arguments are those of ``protect``.
    """
    unprinted = UnprintedNumbers(plain, history, truth, numbers) if numbers else None
    while True:
        named = unprinted.naming(unprinted.named) if unprinted else Named(plain, history, truth)
        try:
            safe = protect(
                named.plain,
                named.history,
                truth=named.truth,
                totals_wait=totals_wait,
                hidden=hidden,
                before_proof=unprinted.refuse_narrow if unprinted else None,
                progress=progress,
            )
        except _NarrowError:
            continue
        check_proof(safe, named.history)
        return safe, named.history


def check_proof(safe: SafeTables, history: Sequence[PublishedTables]) -> None:
    """BadTables when the certificate of safe tables, with what they withhold, does not hold over what is printed of them and
    the ``history`` that they were protected with."""
    printed = parse_published(without_withheld(safe).public_json())
    safe.certificate.check([*history, replace(naming(printed, safe.withheld), groups=safe.groups)])


def _by_step(key: Key, plain: PlainTables) -> Iterator[Key]:
    """The number of a class by every step: a later release prints them, and the totals of the steps narrow them before."""
    if plain.step is not None and len(key) == 2:
        yield from (make_key({**dict(key), plain.step: step}) for step in plain.dimensions[plain.step])


class _NarrowError(Exception):
    """More numbers are too narrow than are targets."""


class UnprintedNumbers:
    """The numbers of classes that any of some releases print, by every step, in those of them that do not and whose true
    figures are known; ``named`` are those found to be too narrow so far."""

    def __init__(
        self,
        plain: PlainTables,
        history: Sequence[PublishedTables],
        truth: Sequence[PlainTables],
        numbers: Sequence[CountOf],
    ) -> None:
        self._plain, self._history, self._truth = plain, history, truth
        self.named = set[CellId]()
        printed = ReleaseHistory([*history, plain], truth)
        self._times = {id(document): time for time, document in enumerate(printed.documents)}
        self._now = self._times[id(plain)]
        self._truth_of = {**printed.truth_of, self._now: len(truth)}
        named = dict.fromkeys(key for _, key in printed.cell_ids if any(name != plain.step for name, _ in key))
        keys = dict.fromkeys(one for key in named for one in (key, *_by_step(key, plain)))
        self._values = {
            (time, key): numbers[place](key)
            for time, place in self._truth_of.items()
            for key in keys
            if (time, key) not in printed.cells
        }
        whole = self.naming(self._values)
        self._whole = ReleaseHistory([*whole.history, whole.plain], [*whole.truth, whole.plain], truth_of=self._truth_of)
        rules = self._whole.rulebook()
        self._targets = [target for target in rules.targets() if not self._values.keys().isdisjoint(target.cells)]
        self._guaranteed = rules.guaranteed_totals(())

    def naming(self, named: Collection[CellId]) -> Named:
        """The releases with the numbers ``named``."""
        history = [naming(one, self._counts(self._times[id(one)], named)) for one in self._history]
        truth = list(self._truth)
        for time, place in self._truth_of.items():
            if time != self._now:
                truth[place] = counting(truth[place], self._counts(time, named))
        return Named(counting(self._plain, self._counts(self._now, named), withheld=True), history, truth)

    def _counts(self, time: int, named: Collection[CellId]) -> dict[Key, int]:
        return {key: value for (at, key), value in self._values.items() if at == time and (at, key) in named}

    def refuse_narrow(self, suppressed: Collection[Key]) -> None:
        """Raises when a release with the cells ``suppressed`` leaves more numbers too narrow than are ``named``, and names
        them."""
        more = self.too_narrow(suppressed) - self.named
        if more:
            self.named |= more
            raise _NarrowError

    def too_narrow(self, suppressed: Collection[Key]) -> set[CellId]:
        """The numbers that somebody can work out or narrow too far when the release has the cells ``suppressed``, beyond what
        the releases before and the totals that are always printed tell alone."""
        own = set(self._whole.plain_cells)
        hidden = {cell for cell in own if cell in self._values or cell[1] in suppressed}
        attacker = self._whole.attacker_program(hidden)
        found = [self._targets[i] for i in ReachableRange(attacker, self._targets).violations()]
        if not found:
            return set()
        judged = limit_to_attainable(self._whole.attacker_program(own), found)[0]  # these are few
        disclosed = disclosed_targets(self._whole, judged, self._guaranteed - hidden, attacker=attacker)
        return {cell for target in disclosed for cell in target.cells if cell in self._values}
