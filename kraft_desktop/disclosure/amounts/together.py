"""Printed sums taken together: whether anybody shows in what can be made of them by adding, subtracting and multiplying.

The reader is supposed to know everything but the amounts: who is in which figure, whose amount is nothing, whose has not
changed since an earlier figure, and who has more now than then. What is left unknown of a person are pieces: the smallest
amount they have in any figure, what the next larger has beyond it, and so on. Each figure is a sum of whole pieces.

No combination of the figures may rest on the pieces of fewer than five people (``span``), and nobody's pieces may be known to
within 15 % from above, not even by somebody whose own are among the rest (``reach``). A mean is a sum, because the reader knows
the number of people; rounding is not counted on.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, pairwise

import numpy as np

from kraft_desktop.disclosure.amounts.reach import AmountReach, Near
from kraft_desktop.disclosure.amounts.span import Disclosure, Flags, Matrix, NotProved, few_behind
from kraft_desktop.disclosure.amounts.sums import LEAST_FOR_SUM

Parts = Mapping[tuple[str, str], int]
"""What a figure adds up: amounts by person and kind of amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A sum that was printed, or may be. ``name`` is empty for what was printed earlier and cannot be taken back."""

    name: str
    parts: Parts


class Together:
    """The figures of one quantity: those that were printed, and those that may be."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._names = [figure.name for figure in figures]
        self._rows, self._owners, self._sizes = _pieces([figure.parts for figure in figures])
        self._lost = dict[Near, bool]()
        self._hidden = list[tuple[frozenset[str], int]]()
        while (people := self._shown(())) is not None:  # known already: nothing more can be kept of them
            self._forget(people)

    def conflict(self, names: Collection[str]) -> frozenset[str] | None:
        """A few of the figures ``names`` that give something away together with what was printed; None when nothing does."""
        if not self._owners or not set(names).intersection(self._names):
            return None
        people = self._shown(names)
        if people is not None:
            telling = Disclosure(self._rows, self._owners, people)
            return self._fewest(names, lambda fewer: telling.by(self._printed(fewer)))
        hidden = {person for more, person in self._hidden if more.issuperset(names)}  # and all the more by fewer figures
        for person, nears in self._reach(names).near(hidden):
            near = next((near for near in nears if not self._is_lost(near)), None)
            if near is not None:
                return self._fewest(names, partial(self._is_near, near))
            self._hidden.append((frozenset(names), person))
        return None

    def _fewest(self, names: Collection[str], tells: Callable[[Collection[str]], bool]) -> frozenset[str]:
        kept = [name for name in self._names if name in names]
        for name in kept:
            fewer = [other for other in kept if other != name]
            if tells(fewer):
                kept = fewer
        return frozenset(kept)

    def _is_lost(self, near: Near) -> bool:
        """Whether an amount was known too nearly before."""
        if near not in self._lost:
            self._lost[near] = self._is_near(near, ())
        return self._lost[near]

    def _is_near(self, near: Near, names: Collection[str]) -> bool:
        return self._reach(names).is_near(near)

    def _reach(self, names: Collection[str]) -> AmountReach:
        return AmountReach(self._rows[self._printed(names)], self._owners, self._sizes)

    def _shown(self, names: Collection[str]) -> frozenset[int] | None:
        return few_behind(self._rows[self._printed(names)], self._owners, LEAST_FOR_SUM - 1)

    def _printed(self, names: Collection[str]) -> Flags:
        return np.array([not name or name in names for name in self._names], dtype=np.bool_)

    def _forget(self, people: Collection[int]) -> None:
        kept = [place for place, owner in enumerate(self._owners) if owner not in people]
        self._rows = self._rows[:, kept]
        self._owners, self._sizes = [self._owners[place] for place in kept], [self._sizes[place] for place in kept]


def most(
    names: Sequence[str],
    conflict: Callable[[Collection[str]], frozenset[str] | None],
    allowed: Callable[[Collection[str]], bool] = lambda _: True,
) -> tuple[str, ...]:
    """The most of the figures ``names`` that can be printed together; of as many, without those that come first in ``names``.

    Whatever contains a conflict has it too, so each one that is found rules out all other choices that do. None when it takes
    too long to be sure of one.
    """
    found: list[frozenset[str]] = []
    for left in _subsets(names):
        kept = tuple(name for name in names if name not in left)
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


def _pieces(figures: Sequence[Parts]) -> tuple[Matrix, list[int], list[int]]:
    """A row for each figure, a column for each piece, and whose each piece is and how large."""
    people = {person: place for place, person in enumerate(sorted({person for parts in figures for person, _ in parts}))}
    columns, owners, sizes = list[list[int]](), list[int](), list[int]()
    for key in sorted({key for parts in figures for key in parts}):
        amounts = [parts.get(key, 0) for parts in figures]
        for sign in (1, -1):
            levels = sorted({sign * amount for amount in amounts if sign * amount > 0})
            for below, level in pairwise([0, *levels]):
                columns.append([sign * (sign * amount >= level) for amount in amounts])
                owners.append(people[key[0]])
                sizes.append(level - below)
    return np.array(columns, dtype=np.int64).reshape(len(columns), len(figures)).T, owners, sizes
