"""The rules for all printed sums together: whether adding, subtracting and scaling them discloses anyone's amount.

The attacker is assumed to know everything but the amounts: who is in which sum, whose amount is zero, whose has not changed
since an earlier sum, and who has more now than then. A person's unknown amount is divided into pieces: the smallest amount they
have in any sum, the difference to the next larger one, and so on. Every sum is then a sum of whole pieces.

No combination of sums may have fewer than five contributors (``contributors``), and no pieces may be estimated from above to
within 15 %, not even by an insider who knows their own (``p_percent``). A mean counts as a sum, because the reader knows the
number of people. Rounding is not counted as protection. Members of a household know each other's amounts: all pieces of a
household have one owner, so it contributes once and is protected as one, also from itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, pairwise

import numpy as np

from kraft_desktop.disclosure.amounts.contributors import GroupDisclosure, NotProved, few_contributors
from kraft_desktop.disclosure.amounts.p_percent import CloseEstimate, PPercentAudit
from kraft_desktop.disclosure.amounts.sums import LEAST_FOR_SUM
from kraft_desktop.disclosure.tables.arrays import Flags, Matrix

Parts = Mapping[tuple[str, str], int]
"""The amounts that a figure adds up, by person and kind of amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A sum that was printed, or is to be. ``name`` is empty for one that was printed earlier and cannot be withdrawn."""

    name: str
    parts: Parts


class JointSums:
    """The sums of one quantity, printed earlier or to be printed now, judged together. ``households`` gives the members of a
    household the same key, and nobody else."""

    def __init__(self, figures: Sequence[Figure], households: Mapping[str, str] | None = None) -> None:
        self._names = [figure.name for figure in figures]
        self._rows, self._owners, self._sizes = _pieces([figure.parts for figure in figures], households or {})
        self._known_before = dict[CloseEstimate, bool]()
        self._protected = list[tuple[frozenset[str], int]]()
        while (people := self._disclosed_people(())) is not None:  # disclosed already: nothing is left to protect
            self._remove_people(people)

    def conflict(self, names: Collection[str]) -> frozenset[str] | None:
        """Some of the figures ``names`` that together with those printed earlier disclose an amount; None when nothing does.

        NotProved when it takes too long to decide.
        """
        if not self._owners or not set(names).intersection(self._names):
            return None
        people = self._disclosed_people(names)
        if people is not None:
            disclosure = GroupDisclosure(self._rows, self._owners, people)
            return self._minimal_conflict(names, lambda fewer: disclosure.is_made_by(self._is_printed(fewer)))
        protected = {person for more, person in self._protected if more.issuperset(names)}  # fewer figures cannot disclose more
        for person, estimates in self._audit(names).close_estimates(protected):
            estimate = next((estimate for estimate in estimates if not self._was_known_before(estimate)), None)
            if estimate is not None:
                return self._minimal_conflict(names, partial(self._is_too_close, estimate))
            self._protected.append((frozenset(names), person))
        return None

    def _minimal_conflict(self, names: Collection[str], discloses: Callable[[Collection[str]], bool]) -> frozenset[str]:
        """A subset of the figures ``names`` that still discloses what all of them do, and of which none can be left out."""
        kept = [name for name in self._names if name in names]
        for name in kept:
            fewer = [other for other in kept if other != name]
            if discloses(fewer):
                kept = fewer
        return frozenset(kept)

    def _was_known_before(self, estimate: CloseEstimate) -> bool:
        """Whether the figures printed earlier already allowed this estimate."""
        if estimate not in self._known_before:
            self._known_before[estimate] = self._is_too_close(estimate, ())
        return self._known_before[estimate]

    def _is_too_close(self, estimate: CloseEstimate, names: Collection[str]) -> bool:
        return self._audit(names).is_too_close(estimate)

    def _audit(self, names: Collection[str]) -> PPercentAudit:
        return PPercentAudit(self._rows[self._is_printed(names)], self._owners, self._sizes)

    def _disclosed_people(self, names: Collection[str]) -> frozenset[int] | None:
        return few_contributors(self._rows[self._is_printed(names)], self._owners, LEAST_FOR_SUM - 1)

    def _is_printed(self, names: Collection[str]) -> Flags:
        return np.array([not name or name in names for name in self._names], dtype=np.bool_)

    def _remove_people(self, people: Collection[int]) -> None:
        kept = [index for index, owner in enumerate(self._owners) if owner not in people]
        self._rows = self._rows[:, kept]
        self._owners, self._sizes = [self._owners[index] for index in kept], [self._sizes[index] for index in kept]


def largest_printable_set(
    names: Sequence[str],
    conflict: Callable[[Collection[str]], frozenset[str] | None],
    allowed: Callable[[Collection[str]], bool] = lambda _: True,
) -> tuple[str, ...]:
    """The largest set of the figures ``names`` that can be printed together, empty when that takes too long to decide.

    Among sets of the same size the one without the first of ``names`` is chosen. A set that contains a conflict found earlier
    is not tried, since it has the same conflict.
    """
    found: list[frozenset[str]] = []
    for left_out in _subsets(names):
        kept = tuple(name for name in names if name not in left_out)
        if any(known.issubset(kept) for known in found) or not allowed(kept):
            continue
        try:
            why = conflict(kept)
        except NotProved:
            return ()
        if why is None:
            return kept
        found.append(why)
    return ()


def _subsets(names: Sequence[str]) -> Iterator[frozenset[str]]:
    for size in range(len(names) + 1):
        yield from map(frozenset, combinations(names, size))


def _pieces(figures: Sequence[Parts], households: Mapping[str, str]) -> tuple[Matrix, list[int], list[int]]:
    """The matrix with a row for each figure and a column for each piece, and the owner and the size of each piece."""
    owning = {person: households.get(person, person) for parts in figures for person, _ in parts}
    indices = {owner: index for index, owner in enumerate(sorted(set(owning.values())))}
    columns, owners, sizes = list[list[int]](), list[int](), list[int]()
    for key in sorted({key for parts in figures for key in parts}):
        amounts = [parts.get(key, 0) for parts in figures]
        for sign in (1, -1):
            levels = sorted({sign * amount for amount in amounts if sign * amount > 0})
            for below, level in pairwise([0, *levels]):
                columns.append([sign * (sign * amount >= level) for amount in amounts])
                owners.append(indices[owning[key[0]]])
                sizes.append(level - below)
    return np.array(columns, dtype=np.int64).reshape(len(columns), len(figures)).T, owners, sizes
