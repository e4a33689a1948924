"""Households: which participants share one amount of economic assistance, and how such an amount is counted once.

Assistance is granted to a household, and a municipality may report the household's amount for each of its members. Spouses and
cohabitants are assessed together, grown children are households of their own (the National Board of Health and Welfare's
handbook on economic assistance), so at most two participants have one amount. The program only asks; people answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

Pair = tuple[str, str]
"""The ids of two participants, in ascending order."""
_MOST = (3, 4)
"""Months of four that must be the same: a correction may have reached one of the two only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdAnswer:
    """The answer to "the same household?" about participants (ids, ascending) of a municipality, by whom and when (UTC).

    Never edited: another answer is a row that names the one it ``replaces``, ``withdrawn`` when it only cancels it.
    ``import_id`` is the import that raised the question, None when it was answered without one.
    """

    id: str
    participants: tuple[str, ...]
    same: bool
    municipality: str
    answered_by: str
    at: str
    import_id: str | None = None
    replaces: str | None = None
    withdrawn: bool = False


def pair_of(one: str, other: str) -> Pair:
    """Two participants in the order of a pair."""
    return (one, other) if one < other else (other, one)


class ReportedAmount(NamedTuple):
    """A municipality's net amount for a participant, month (ordinal) and source, in öre."""

    participant_id: str
    municipality: str
    month: int
    source: str
    ore: int


def pairs_of(answers: Iterable[HouseholdAnswer]) -> dict[Pair, HouseholdAnswer]:
    """The answer about every pair of participants, the last of those given, from answers in force."""
    return {pair: answer for answer in answers for pair in combinations(answer.participants, 2)}


def likely_pairs(paid: Mapping[str, Mapping[int, int]]) -> dict[Pair, tuple[int, ...]]:
    """The pairs to ask about, with the months (ordinals) in which only those two have the same amount; ``paid`` is öre by
    participant and month, of one municipality.

    A month in which a third participant has the amount too says nothing: it is a standard amount, such as the norm for a
    single adult. From the first to the last month that remains, at least three of four months that both have must be the same:
    people move together and apart, so other months say nothing. Two months are needed, since one can be chance; one is enough
    when both have no other month, also when the amount is round: it is asked, and another answer comes with the next month.
    """
    holders: dict[tuple[int, int], list[str]] = defaultdict(list)
    for person, months in paid.items():
        for month, ore in months.items():
            if ore > 0:
                holders[month, ore].append(person)
    same: dict[Pair, list[int]] = defaultdict(list)
    for (month, _), people in holders.items():
        if len(people) == 2:
            same[pair_of(*people)].append(month)
    return {
        pair: tuple(sorted(months)) for pair, months in sorted(same.items()) if _is_likely(paid[pair[0]], paid[pair[1]], months)
    }


def _is_likely(one: Mapping[int, int], other: Mapping[int, int], same: Sequence[int]) -> bool:
    both = (month for month, ore in one.items() if ore > 0 and other.get(month, 0) > 0)
    if len(same) < 2:
        return all(month == same[0] for month in both)
    first, last = min(same), max(same)
    different = sum(first < month < last and one[month] != other[month] for month in both)
    return len(same) * _MOST[1] >= (len(same) + different) * _MOST[0]


@dataclass(frozen=True, slots=True)
class Households:
    """The pairs that are one household, and what is reported of economic assistance for their members."""

    pairs: frozenset[Pair] = frozenset()
    amounts: tuple[ReportedAmount, ...] = ()

    def keys(self) -> dict[str, str]:
        """The members of households by a key of their household: the same for members, and of nobody else."""
        return _joined(self.pairs)

    def deductions(self, counted: Collection[str]) -> dict[str, list[tuple[int, int]]]:
        """What to take off the reported amounts of participants, as (month ordinal, öre), so that each amount of a household
        is counted once: the same amount of a month, source and municipality is one amount, shared equally between the members
        that are ``counted``, with öre that do not divide to the first of them. Different amounts are different grants.
        """
        together = [pair for pair in self.pairs if pair[0] in counted and pair[1] in counted]
        members = {person for pair in together for person in pair}
        equal: dict[tuple[str, int, str, int], set[str]] = defaultdict(set)
        for person, municipality, month, source, ore in self.amounts:
            if person in members and ore:
                equal[municipality, month, source, ore].add(person)
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for (_, month, _, ore), people in sorted(equal.items()):
            for group in _groups(people, together):
                for person, share in zip(group, equal_shares(ore, len(group)), strict=True):
                    found[person].append((month, ore - share))
        return dict(found)


def equal_shares(ore: int, count: int) -> tuple[int, ...]:
    """An amount divided by ``count``, in whole öre that add up to it."""
    share, rest = divmod(ore, count)
    return tuple(share + (place < rest) for place in range(count))


def _groups(people: Collection[str], pairs: Iterable[Pair]) -> list[list[str]]:
    """The people joined by pairs, in groups of two or more."""
    found: dict[str, list[str]] = defaultdict(list)
    keys = _joined(pair for pair in pairs if pair[0] in people and pair[1] in people)
    for person in sorted(keys):
        found[keys[person]].append(person)
    return list(found.values())


def _joined(pairs: Iterable[Pair]) -> dict[str, str]:
    """Everyone in a pair by the first of all who are joined with them."""
    keys: dict[str, str] = {}
    for one, other in sorted(pairs):
        first, second = keys.get(one, one), keys.get(other, other)
        keys |= {one: first, other: first}
        keys |= {person: min(first, second) for person, key in keys.items() if key in {first, second}}
    return keys
