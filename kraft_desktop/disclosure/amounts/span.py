"""Whether a combination of printed sums comes down to few people: rank of whole-number matrices, decided exactly.

A printed sum is a row: which amounts it holds, +1 or -1. Whoever adds, subtracts and multiplies what is printed gets the rows'
span over the rationals, and with every vector of it the sum of the amounts where it is not zero. Looked for is a vector that is
zero but on the amounts of a few people.

Decided in whole numbers modulo a prime. That is sound as soon as the prime keeps the rank of the matrix: a vector of the span,
scaled to whole numbers without a common divisor, is then a vector of the span modulo the prime too, and not zero there, and
zero wherever it was. So none is overlooked. What could happen is that one is seen that is none, and a sum held for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.int64]
Flags = NDArray[np.bool_]
_PRIMES = (
    2147483647, 2147483629, 2147483587, 2147483579, 2147483563, 2147483549, 2147483543, 2147483497,
    2147483489, 2147483477, 2147483423, 2147483399, 2147483353, 2147483323, 2147483269, 2147483249,
    2147483237, 2147483179, 2147483171, 2147483137, 2147483123, 2147483077, 2147483069, 2147483059,
)  # fmt: skip
"""The largest under 2^31, so that products fit in 63 bits."""
_MOST_STEPS = 4_000
"""Branches looked at before the search gives up and says that it may be so."""


def few_behind(rows: Matrix, owners: Sequence[int], most: int) -> frozenset[int] | None:
    """At most ``most`` people of whom some combination of the rows tells, and of nobody else; None when there is none.

    ``owners`` says whose amount each column is. Unsure when the search takes too long.
    """
    patterns, place = np.unique(rows, axis=1, return_inverse=True)
    held = np.zeros((patterns.shape[1], max(owners, default=-1) + 1), dtype=np.bool_)
    held[place.ravel(), np.asarray(owners, dtype=np.intp)] = True
    some = patterns.any(axis=0)
    prime, basis = _independent(patterns[:, some])
    return _Search(prime).lightest(_Span(basis, held[some]), most)


class Disclosure:
    """Whether some combination of the rows, or of fewer of them, tells of a few people and of nobody else."""

    def __init__(self, rows: Matrix, owners: Sequence[int], people: frozenset[int]) -> None:
        others = np.array([owner not in people for owner in owners], dtype=np.bool_)
        self._others, self._own = (np.unique(rows[:, some], axis=1) for some in (others, ~others))

    def by(self, rows: Flags) -> bool:
        """Whether these rows do: when what others have in them is reduced to nothing, something is left in a row."""
        others, own = self._others[rows], self._own[rows]
        both = np.hstack([others, own]) % _PRIMES[0]
        reduced, pivots = _eliminated(both, _PRIMES[0], np.arange(both.shape[1]) < others.shape[1])
        return bool(np.delete(reduced, pivots[:, 0], axis=0).any())


def _independent(rows: Matrix) -> tuple[int, Matrix]:
    """A prime that keeps the rank, and as many rows as that, independent and with the same span, modulo it.

    The rank over the rationals is the largest one modulo a prime that does not divide all largest minors that are not zero. One
    such minor is at most n^(n/2) (Hadamard), so primes of which the product is more cannot all divide it.
    """
    rows = np.unique(rows, axis=0)
    size, best = min(rows.shape), (_PRIMES[0], rows[:0])
    for used, prime in enumerate(_PRIMES, 1):
        reduced, pivots = _eliminated(rows % prime, prime)
        if len(pivots) > len(best[1]) or used == 1:
            best = prime, reduced[pivots[:, 0]] if len(pivots) else rows[:0]
        if len(best[1]) == size or prod(_PRIMES[:used]) ** 2 > size**size:
            return best
    raise NotProved


def _eliminated(rows: Matrix, prime: int, within: Flags | None = None) -> tuple[Matrix, Matrix]:
    """The rows reduced by each other, and (row, column) of each pivot; ``within`` says in which columns pivots may stand."""
    rows, pivots = rows.copy(), []
    for place in range(len(rows)):
        found = np.flatnonzero(rows[place] if within is None else rows[place] * within)
        if found.size:
            column = int(found[0])
            rows[place] = rows[place] * pow(int(rows[place, column]), -1, prime) % prime
            factors = rows[:, column].copy()
            factors[place] = 0
            touched = np.flatnonzero(factors)
            rows[touched] = (rows[touched] - factors[touched, None] * rows[place]) % prime
            pivots.append((place, column))
    return rows, np.array(pivots, dtype=np.int64).reshape(-1, 2)


class NotProved(Exception):  # a finding: what is not shown to be safe is not printed
    """The search would take more steps, or the rank more primes, than there are."""


@dataclass(frozen=True, slots=True)
class _Span:
    """Independent rows, and for each column who has such an amount."""

    rows: Matrix
    held: Flags

    def without(self, people: NDArray[np.intp]) -> _Span:
        """The amounts of everybody else."""
        held = self.held.copy()
        held[:, people] = False
        some = held.any(axis=1)
        return _Span(self.rows[:, some], held[some])


class _Search:
    """For the vector that rests on the fewest people: at each column it is either zero, or everybody there takes part."""

    def __init__(self, prime: int) -> None:
        self._prime, self._steps = prime, 0

    def lightest(self, span: _Span, most: int) -> frozenset[int] | None:
        """At most so many people to whom a vector of the span can be confined; None when there is no such vector."""
        span = self._where_many_are(span, most)
        while len(span.rows):
            self._steps += 1
            if self._steps > _MOST_STEPS:
                raise NotProved
            if most == 1:
                return self._alone(span)
            column = self._pivot(span)
            people = np.flatnonzero(span.held[column])
            others = span.without(people)
            if len(_eliminated(others.rows, self._prime)[1]) < len(span.rows):
                return frozenset(people.tolist())
            if people.size < most:
                found = self.lightest(others, most - people.size)
                if found is not None:
                    return found | frozenset(people.tolist())
            span = self._where_many_are(self._zero_at(span, np.arange(span.rows.shape[1]) == column), most)
        return None

    def _where_many_are(self, span: _Span, most: int) -> _Span:
        """What is left when the vector has to be zero in columns that are multiples of each other and concern too many."""
        while len(span.rows):
            first = span.rows[(span.rows != 0).argmax(axis=0), np.arange(span.rows.shape[1])]
            inverse = np.array([pow(value, -1, self._prime) if value else 0 for value in first.tolist()], dtype=np.int64)
            same, place = np.unique(span.rows * inverse % self._prime, axis=1, return_inverse=True)
            people = np.zeros((same.shape[1], span.held.shape[1]), dtype=np.bool_)
            np.logical_or.at(people, place.ravel(), span.held)
            many = (people.sum(axis=1) > most)[place.ravel()] & (first != 0)
            if not many.any():
                return _Span(span.rows[:, first != 0], span.held[first != 0])
            span = self._zero_at(span, many)
        return span

    def _zero_at(self, span: _Span, columns: Flags) -> _Span:
        rows, pivots = _eliminated(span.rows, self._prime, columns)
        left = np.delete(rows, pivots[:, 0], axis=0)
        some = left.any(axis=0)
        return _Span(left[:, some], span.held[some])

    def _pivot(self, span: _Span) -> int:
        """The column that the most people have, where to be not zero costs most."""
        return int(span.held.sum(axis=1).argmax())

    def _alone(self, span: _Span) -> frozenset[int] | None:
        """One person to whom a vector can be confined: then it is made of the rows whose pivots are theirs."""
        rows, pivots = _eliminated(span.rows, self._prime)
        whose = span.held[pivots[:, 1]]
        for person in np.flatnonzero(whose.any(axis=0)).tolist():
            own = rows[pivots[whose[:, person], 0]]
            others = own[:, span.held.sum(axis=1) > span.held[:, person]]
            if len(_eliminated(others, self._prime)[1]) < len(own):
                return frozenset({person})
        return None
