"""Small releases as files of the first form, which state how many of their numbers are sensitive."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.table import (
    Cell,
    Key,
    PlainTables,
    PublishedTables,
    Table,
    Verdict,
    make_key,
    parse_published,
)

STEPS = ("referred", "closer")
Counts = tuple[tuple[int, ...], ...]
"""By step, the people of each class."""


def releases(seed: int, *, classes: int, number: int) -> tuple[list[PublishedTables], list[Counts]]:
    """Protected tables as files that state how many targets there were, and their true counts."""
    rng = random.Random(seed)
    sent: list[PublishedTables] = []
    truth: list[Counts] = []
    plains: list[PlainTables] = []
    referred, closer = [0] * classes, [0] * classes
    for release in range(1, number + 1):
        while True:
            grown = [n + rng.choice((0, 1, 2, 4, 7)) for n in referred]
            later = [min(most, n + rng.choice((0, 0, 1, 3))) for most, n in zip(grown, closer, strict=True)]
            if 8 <= sum(grown) <= 8 + 8 * release and sum(later) != sum(closer):
                break
        referred, closer = grown, later
        truth.append((tuple(referred), tuple(closer)))
        plains.append(plain(release, truth[-1]))
        safe = protect(plains[-1], sent, truth=plains[:-1])
        assert safe.verdict is not None
        assert safe.verdict.targets == targets(truth), "the number is counted as the first form counted"
        file = parse_published(safe.public_json())
        sent.append(replace(file, verdict=Verdict(exact=0, narrow=0, targets=safe.verdict.targets)))
    return sent, truth


def plain(release: int, counts: Counts) -> PlainTables:
    """The true tables of a release."""
    names = tuple("ABC"[: len(counts[0])])
    cells = tuple(Cell(key=key, value=value) for key, value in numbers(counts).items())
    return PlainTables(
        period=f"R{release}",
        release=release,
        dimensions={"municipality": names, "step": STEPS},
        cumulative=("step", "release"),
        tables=(Table(name="steps", by=("municipality", "step"), cells=cells),),
        pinned=tuple(make_key({"step": step}) for step in STEPS),
    )


def numbers(counts: Counts) -> dict[Key, int]:
    """Every number of a release."""
    found = {}
    for step, classes in zip(STEPS, counts, strict=True):
        found[make_key({"step": step})] = sum(classes)
        for name, value in zip("ABC", classes, strict=False):
            found[make_key({"municipality": name, "step": step})] = value
    return found


def targets(releases: Sequence[Counts]) -> int:
    """How many numbers of some releases are sensitive, by the rules of the first form."""
    found = 0
    for counts in releases:
        referred, closer = counts
        found += sum(0 < n < 5 for n in (*referred, *closer, sum(closer)))  # the total of referred is always printed
        found += sum(n > 0 and whole - n < 5 for whole, n in zip(referred, closer, strict=True))
    for later, counts in enumerate(releases):
        for before in releases[:later]:
            found += sum(0 < n - m < 3 for old, new in zip(before, counts, strict=True) for m, n in zip(old, new, strict=True))
    return found


def later(seed: int, counts: Counts) -> Counts:
    """The counts of a later release, which have grown by a few."""
    rng = random.Random(1000 + seed)
    referred = tuple(n + rng.choice((0, 1, 2, 4)) for n in counts[0])
    return referred, tuple(min(most, n + rng.choice((0, 1, 2))) for most, n in zip(referred, counts[1], strict=True))
