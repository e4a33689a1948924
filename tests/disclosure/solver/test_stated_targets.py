"""What follows from the number of targets that the first packages stated, beside every small table that agrees with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import product

import pytest

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.solver.stated_targets import tightened
from kraft_desktop.disclosure.tables.table import Key, PublishedTables, Verdict, make_key, parse_published
from tests.given.disclosure.stated_targets import STEPS, Counts, later, numbers, plain, releases, targets

Interval = tuple[int, int | None]


@pytest.mark.seeds(12, 200)
def test_one_release(seed: int) -> None:
    sent, _ = releases(seed, classes=3, number=1)
    assert intervals(tightened(sent, complete=True)) == possible(sent)


@pytest.mark.seeds(6, 60)
def test_two_releases(seed: int) -> None:
    sent, _ = releases(seed, classes=2, number=2)
    found = intervals(tightened(sent, complete=True))
    for cell, (low, high) in possible(sent).items():
        least, most = found[cell]
        assert least <= low, cell
        assert most is None or (high is not None and high <= most), cell


@pytest.mark.seeds(6, 60)
def test_when_other_numbers_may_have_been_counted_it_is_a_limit(seed: int) -> None:
    sent, _ = releases(seed, classes=3, number=1)
    assert intervals(tightened(sent, complete=False)) == possible(sent, lambda counted, stated: counted <= stated)


def test_an_impossible_statement_says_nothing() -> None:
    sent, _ = releases(1, classes=3, number=1)
    many = [replace(one, verdict=Verdict(exact=0, narrow=0, targets=500)) for one in sent]
    assert tightened(many, complete=True) == many


def test_a_release_of_today_states_nothing() -> None:
    sent, _ = releases(1, classes=3, number=1)
    today = [replace(one, verdict=Verdict(exact=0, narrow=0)) for one in sent]
    assert tightened(today, complete=True) == today


def test_some_statement_tells_something() -> None:
    assert any(
        tightened(sent, complete=True) != list(sent) for sent, _ in (releases(seed, classes=3, number=1) for seed in range(20))
    )


def test_the_attack_lists_what_only_a_statement_gives_away_apart() -> None:
    given = 0
    for seed in range(20):
        sent, truth = releases(seed, classes=3, number=1)
        found = attack(sent, [plain(1, truth[0])])
        assert (found.exact, found.narrow) == (0, 0)
        today = attack([replace(one, verdict=None) for one in sent], [plain(1, truth[0])])
        assert today.disclosed == 0
        given += found.disclosed
    assert given


@pytest.mark.seeds(6, 40)
def test_what_a_release_of_today_cannot_take_back_is_listed_apart_too(seed: int) -> None:
    """Its numbers are counted as the one who made it counted them: after the first releases alone, or with it."""
    sent, truth = releases(seed, classes=3, number=1)
    before, now = plain(1, truth[0]), plain(2, later(seed, truth[0]))
    safe = protect(now, tightened(sent, complete=True), truth=[before])
    found = attack([*sent, parse_published(safe.public_json())], [before, now])
    counts = safe.verdict.counts() if safe.verdict else {}
    if not counts["exact"] + counts["narrow"]:
        assert (found.exact, found.narrow, found.disclosed) == (0, 0, counts["disclosed"])


def test_the_same_releases_in_another_order_with_their_moments() -> None:
    sent, _ = releases(4, classes=2, number=2)
    turned = tightened(sent[::-1], complete=True, moments=(2, 1))
    assert turned[::-1] == tightened(sent, complete=True)


# --- the reader who tries everything ------------------------------------------------------------------------------------------


def possible(
    sent: Sequence[PublishedTables], agrees: Callable[[int, int], bool] = lambda counted, stated: counted == stated
) -> dict[tuple[int, Key], Interval]:
    """For each hidden number the smallest and largest of all caseloads that agree with the files and what they state."""
    found: dict[tuple[int, Key], tuple[int, int]] = {}
    hidden = [(place, cell.key) for place, one in enumerate(sent) for cell in one.cells() if cell.value is None]
    for caseload in caseloads(sent):
        stated = [one.verdict.targets or 0 for one in sent if one.verdict is not None]
        if all(agrees(targets(caseload[: place + 1]), value) for place, value in enumerate(stated)):
            for place, key in hidden:
                value = numbers(caseload[place])[key]
                low, high = found.get((place, key), (value, value))
                found[place, key] = min(low, value), max(high, value)
    return dict(found)


def caseloads(sent: Sequence[PublishedTables]) -> Iterator[list[Counts]]:
    """All counts of whole people that agree with the numbers of the files."""
    if not sent:
        yield []
        return
    file = sent[-1]
    known = {cell.key: cell.value for cell in file.cells()}
    ends = {cell.key: cell.interval for cell in file.cells()}
    steps = []
    for step in STEPS:
        keys = [make_key({"municipality": name, "step": step}) for name in file.dimensions["municipality"]]
        total = make_key({"step": step})
        most = max((ends[key] or (0, 20))[1] or 20 for key in keys)
        values = [range(most + 1) if known[key] is None else (known[key] or 0,) for key in keys]
        chosen = [one for one in product(*values) if known[total] in {None, sum(one)}]
        steps.append(chosen)
    for before in caseloads(sent[:-1]):
        for counts in product(*steps):
            grown = not before or all(
                m <= n for old, new in zip(before[-1], counts, strict=True) for m, n in zip(old, new, strict=True)
            )
            if grown and all(n <= whole for whole, n in zip(*counts, strict=True)):
                yield [*before, counts]


def intervals(documents: Sequence[PublishedTables]) -> dict[tuple[int, Key], Interval]:
    """The printed interval of each hidden number."""
    return {
        (place, cell.key): cell.interval or (0, None)
        for place, one in enumerate(documents)
        for cell in one.cells()
        if cell.value is None
    }
