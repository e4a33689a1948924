"""Whether a linear combination of printed sums has few contributors: the threshold rule for all sums together, decided exactly.

A printed sum is a row of +1, -1 and 0: the amounts that it contains. A reader who adds, subtracts and scales printed sums can
form every vector in the row space over the rationals, and learns the corresponding combination of amounts. The search is for a
vector that is zero everywhere but on the amounts of a few people.

It is decided in whole numbers modulo a prime, which is sound when the rank of the matrix is the same modulo the prime. A vector
of the row space, scaled to whole numbers without a common divisor, is then in the row space modulo the prime as well, is not
zero there, and is zero wherever it was. So no disclosure is missed; at worst a sum is held back although there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from kraft_desktop.disclosure.tables.arrays import Flags, Indices, Matrix

_PRIMES = (
    2147483647, 2147483629, 2147483587, 2147483579, 2147483563, 2147483549, 2147483543, 2147483497,
    2147483489, 2147483477, 2147483423, 2147483399, 2147483353, 2147483323, 2147483269, 2147483249,
    2147483237, 2147483179, 2147483171, 2147483137, 2147483123, 2147483077, 2147483069, 2147483059,
)  # fmt: skip
"""The largest primes under 2^31, so that products fit in 63 bits."""
_MAX_STEPS = 4_000
"""Branches searched before NotProved is raised."""


def few_contributors(rows: Matrix, owners: Sequence[int], max_people: int) -> frozenset[int] | None:
    """At most ``max_people`` people who are the only contributors to some combination of the rows; None when there are none.

    ``owners`` says whose amount each column is. NotProved when the search takes too long.
    """
    patterns, index = np.unique(rows, axis=1, return_inverse=True)
    contributes = np.zeros((patterns.shape[1], max(owners, default=-1) + 1), dtype=np.bool_)
    contributes[index.ravel(), np.asarray(owners, dtype=np.intp)] = True
    used = patterns.any(axis=0)
    prime, basis = _independent(patterns[:, used])
    return _Search(prime).fewest_people(_RowSpace(basis, contributes[used]), max_people)


class GroupDisclosure:
    """A group of people who are the only contributors to a combination of the rows: which fewer rows still disclose them."""

    def __init__(self, rows: Matrix, owners: Sequence[int], people: frozenset[int]) -> None:
        others = np.array([owner not in people for owner in owners], dtype=np.bool_)
        self._others, self._own = (np.unique(rows[:, used], axis=1) for used in (others, ~others))

    def is_made_by(self, rows: Flags) -> bool:
        """Whether a combination of these rows has contributors in the group only: once everyone else's amounts are eliminated,
        some row is not zero."""
        others, own = self._others[rows], self._own[rows]
        both = np.hstack([others, own]) % _PRIMES[0]
        reduced, pivots = _eliminated(both, _PRIMES[0], np.arange(both.shape[1]) < others.shape[1])
        return bool(np.delete(reduced, pivots[:, 0], axis=0).any())


def _independent(rows: Matrix) -> tuple[int, Matrix]:
    """A prime modulo which the matrix keeps its rank, and independent rows that span the same space modulo that prime.

    The rank modulo a prime is the rank over the rationals unless the prime divides every nonzero minor of the largest size.
    Such a minor is at most n^(n/2) (Hadamard), so primes with a larger product cannot all divide it. NotProved when there are
    not enough primes for that.
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


def _eliminated(rows: Matrix, prime: int, columns_allowed: Flags | None = None) -> tuple[Matrix, Matrix]:
    """The rows after Gauss-Jordan elimination modulo a prime, and (row, column) of each pivot.

    Pivots are chosen only in the columns marked in ``columns_allowed``, or in all columns when it is None.
    """
    rows, pivots = rows.copy(), []
    for index in range(len(rows)):
        found = np.flatnonzero(rows[index] if columns_allowed is None else rows[index] * columns_allowed)
        if found.size:
            column = int(found[0])
            rows[index] = rows[index] * pow(int(rows[index, column]), -1, prime) % prime
            factors = rows[:, column].copy()
            factors[index] = 0
            touched = np.flatnonzero(factors)
            rows[touched] = (rows[touched] - factors[touched, None] * rows[index]) % prime
            pivots.append((index, column))
    return rows, np.array(pivots, dtype=np.int64).reshape(-1, 2)


class NotProved(Exception):  # a result: a sum that is not proved to be safe is not printed
    """The search would take too many steps, or the rank too many primes."""


@dataclass(frozen=True, slots=True)
class _RowSpace:
    """Independent rows, and for each column (first index) the people whose amounts it stands for."""

    rows: Matrix
    contributes: Flags

    def without(self, people: Indices) -> _RowSpace:
        """The row space of everybody else's amounts."""
        contributes = self.contributes.copy()
        contributes[:, people] = False
        used = contributes.any(axis=1)
        return _RowSpace(self.rows[:, used], contributes[used])


class _Search:
    """Branch and bound for a vector with few contributors: in each column it is zero, or everyone of the column contributes."""

    def __init__(self, prime: int) -> None:
        self._prime, self._steps = prime, 0

    def fewest_people(self, space: _RowSpace, max_people: int) -> frozenset[int] | None:
        """At most ``max_people`` people to whom a vector of the row space is confined; None when there is no such vector.

        NotProved after too many steps.
        """
        space = self._without_large_groups(space, max_people)
        while len(space.rows):
            self._steps += 1
            if self._steps > _MAX_STEPS:
                raise NotProved
            if max_people == 1:
                return self._single_person(space)
            column = self._most_shared_column(space)
            people = np.flatnonzero(space.contributes[column])
            others = space.without(people)
            if len(_eliminated(others.rows, self._prime)[1]) < len(space.rows):
                return frozenset(people.tolist())
            if people.size < max_people:
                found = self.fewest_people(others, max_people - people.size)
                if found is not None:
                    return found | frozenset(people.tolist())
            space = self._without_large_groups(self._zero_at(space, np.arange(space.rows.shape[1]) == column), max_people)
        return None

    def _without_large_groups(self, space: _RowSpace, max_people: int) -> _RowSpace:
        """The vectors that are zero in every set of proportional columns with more than ``max_people`` people, without the
        columns where all of them are zero."""
        while len(space.rows):
            first = space.rows[(space.rows != 0).argmax(axis=0), np.arange(space.rows.shape[1])]
            inverse = np.array([pow(value, -1, self._prime) if value else 0 for value in first.tolist()], dtype=np.int64)
            same, index = np.unique(space.rows * inverse % self._prime, axis=1, return_inverse=True)
            people = np.zeros((same.shape[1], space.contributes.shape[1]), dtype=np.bool_)
            np.logical_or.at(people, index.ravel(), space.contributes)
            many = (people.sum(axis=1) > max_people)[index.ravel()] & (first != 0)
            if not many.any():
                return _RowSpace(space.rows[:, first != 0], space.contributes[first != 0])
            space = self._zero_at(space, many)
        return space

    def _zero_at(self, space: _RowSpace, columns: Flags) -> _RowSpace:
        rows, pivots = _eliminated(space.rows, self._prime, columns)
        remaining = np.delete(rows, pivots[:, 0], axis=0)
        used = remaining.any(axis=0)
        return _RowSpace(remaining[:, used], space.contributes[used])

    def _most_shared_column(self, space: _RowSpace) -> int:
        """The column with the most people."""
        return int(space.contributes.sum(axis=1).argmax())

    def _single_person(self, space: _RowSpace) -> frozenset[int] | None:
        """One person to whom a vector is confined, or None. Such a vector is made of the rows with pivots of that person."""
        rows, pivots = _eliminated(space.rows, self._prime)
        owners_of_pivots = space.contributes[pivots[:, 1]]
        for person in np.flatnonzero(owners_of_pivots.any(axis=0)).tolist():
            own = rows[pivots[owners_of_pivots[:, person], 0]]
            others = own[:, space.contributes.sum(axis=1) > space.contributes[:, person]]
            if len(_eliminated(others, self._prime)[1]) < len(own):
                return frozenset({person})
        return None
