"""Whether one insider could state exactly a count of one or two other people from a release, and what more to hide against it.

An insider is one who knows every true figure of one municipality, as its manager does. What two of them could find out
together, and results that are narrow but not exact, are shown with their price before approval and stop nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kraft_desktop.disclosure import attack
from kraft_desktop.disclosure.attack import FoundInterval
from kraft_desktop.disclosure.tables.table import Key, PlainTables, PublishedTables, make_key
from kraft_desktop.domain.statistics.classes import UNKNOWN, Dimension

DIMENSION = Dimension.MUNICIPALITY
MOST_PEOPLE = 2
"""An exact count of so many others, or fewer, stops a release."""
Finding = tuple[str, Key, tuple[int, ...]]
"""The kind, key and releases of a number that comes out."""


def stops(numbers: Iterable[FoundInterval]) -> bool:
    """Whether what a single insider could work out stops a release."""
    return any(map(_is_exact, numbers))


def findings(
    published: Sequence[PublishedTables], true_before: Sequence[PlainTables], now: PublishedTables, true_now: PlainTables
) -> Mapping[str, frozenset[Finding]]:
    """By municipality, what a release lets its insider state exactly of one or two others, apart from what the releases
    ``published`` before alone let."""
    if not any(DIMENSION in tables.dimensions for tables in (*published, now)):
        return {}
    found = _exact([*published, now], [*true_before, true_now])
    if found and published:
        before = _exact(published, true_before)
        found = {known: new for known, numbers in found.items() if (new := numbers - before.get(known, frozenset()))}
    return found


def cells_to_hide(found: Mapping[str, frozenset[Finding]], now: PublishedTables) -> set[Key]:
    """For each number that comes out, one more cell to hide: the printed one of a municipality nearest to it, and of those the
    smallest, so that the number is one of at least two. Empty when there is none left."""
    pinned = set(now.pinned)
    printed = [c for c in now.cells() if c.value is not None and c.key not in pinned and DIMENSION in dict(c.key)]
    more: set[Key] = set()
    for known, numbers in found.items():
        for _, key, _ in sorted(numbers):
            step = dict(key).get(now.step or "")
            near = [c for c in printed if dict(c.key).get(now.step or "") == step and dict(c.key)[DIMENSION] != known]
            near.sort(key=lambda cell, key=key: (_distance(cell.key, key), not cell.value, cell.value or 0, cell.key))  # type: ignore[misc]
            if more.isdisjoint(cell.key for cell in near[:1]):
                more |= {cell.key for cell in near[:1]}
    return more


def _distance(key: Key, other: Key) -> int:
    """In how many classes two cells differ; a total differs from every class it is over."""
    one, two = dict(key), dict(other)
    return sum(one.get(name) != two.get(name) for name in {*one, *two})


def _is_exact(number: FoundInterval) -> bool:
    return number.low == number.high and 0 < number.low <= MOST_PEOPLE


def _exact(releases: Sequence[PublishedTables], truth: Sequence[PlainTables]) -> dict[str, frozenset[Finding]]:
    """By municipality, what its insider could state exactly of one or two others."""
    found = dict[str, frozenset[Finding]]()
    for one in attack.insiders(releases, truth, DIMENSION, together=False):
        known = one.known[0]
        numbers = [cell for cell in one.cells if _is_exact(cell) and cell.low != _own_part(cell, known, truth)]
        if known != UNKNOWN and numbers:
            found[known] = frozenset((cell.kind, cell.key, cell.releases) for cell in numbers)
    return found


def _own_part(number: FoundInterval, known: str, truth: Sequence[PlainTables]) -> int | None:
    """How many of the people in a number are the insider's own; None when the tables do not say."""
    key = make_key({**dict(number.key), DIMENSION: known})
    figures = [{cell.key: cell.value for cell in one.cells()} for r in number.releases for one in truth if one.release == r]
    if key == number.key or number.kind == "complement" or not figures:
        return None
    then, now = 0 if number.kind == "cell" else figures[0].get(key), figures[-1].get(key)
    return None if then is None or now is None else now - then
