"""What an outsider can work out of published releases, by nothing but the files; and a municipality's own people by theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from kraft_desktop.disclosure.bounds import Reach, under_policy
from kraft_desktop.disclosure.ledger import Ledger
from kraft_desktop.disclosure.rules import CEILING, Target
from kraft_desktop.disclosure.system import CellId
from kraft_desktop.disclosure.table import Key, PlainTables, PublishedTables


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The interval of one suppressed cell, or of what was added to a cell between two ``releases``."""

    releases: tuple[int, ...]
    key: Key
    low: int
    high: int | None

    def as_json(self) -> dict[str, Any]:
        """The cell or increment and its interval (no upper end: null)."""
        names = ("release",) if len(self.releases) == 1 else ("from", "to")
        return {**dict(zip(names, self.releases, strict=True)), "key": dict(self.key), "interval": [self.low, self.high]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """What was found: intervals, and how many sensitive numbers come out exactly or narrower than the rule allows."""

    cells: tuple[Found, ...]
    increments: tuple[Found, ...]
    exact: int
    narrow: int

    def as_json(self) -> dict[str, Any]:
        """The result as the ``attack`` command prints it."""
        return {
            "cells": [found.as_json() for found in self.cells],
            "increments": [found.as_json() for found in self.increments],
            "exact": self.exact,
            "narrow": self.narrow,
        }


def attack(releases: Sequence[PublishedTables], truth: Sequence[PlainTables] = ()) -> Attack:
    """The attack over all ``releases`` together; with their ``truth`` the figures are judged by the whole rule.

    Without it a number counts when its interval is too narrow and reaches into what is sensitive. BadTables when the releases
    contradict themselves, each other or the truth.
    """
    parts = [_attack_one(*part) for part in _joint(releases, truth)]
    return Attack(
        cells=tuple(found for part in parts for found in part.cells),
        increments=tuple(found for part in parts for found in part.increments),
        exact=sum(part.exact for part in parts),
        narrow=sum(part.narrow for part in parts),
    )


def insiders(
    releases: Sequence[PublishedTables], truth: Sequence[PlainTables], dimension: str
) -> Mapping[tuple[str, ...], tuple[int, int]]:
    """What people who know every true figure of one class, or of two together, could work out about the others.

    For each class of ``dimension`` and each pair of classes: how many sensitive numbers of other classes come out (exactly, too
    narrow). ``truth`` holds the true figures of the releases, so far as they are known; what is not known here cannot be told.
    """
    found: dict[tuple[str, ...], tuple[int, int]] = {}
    values = dict.fromkeys(value for release in releases for value in release.dimensions.get(dimension, ()))
    for known in [(value,) for value in values] + list(combinations(values, 2)):
        exact = narrow = 0
        for part in _joint(releases, truth):
            ledger = Ledger(*part)
            own = {cell for cell in ledger.ids if dict(cell[1]).get(dimension) in known}
            ledger.learn(own)
            others = [target for target in ledger.rulebook().targets() if not own.intersection(target.cells)]
            more = _judge(ledger, others)
            exact, narrow = exact + more[0], narrow + more[1]
        found[known] = exact, narrow
    return found


def _joint(
    releases: Sequence[PublishedTables], truth: Sequence[PlainTables]
) -> Iterator[tuple[Sequence[PublishedTables], Sequence[PlainTables]]]:
    """The releases that have to be seen together, with their truth: all of them, or each alone where nothing ties them."""
    if all("release" in release.cumulative for release in releases):
        yield releases, truth
        return
    for release in releases:
        yield [release], [plain for plain in truth if plain.release == release.release]


def _attack_one(releases: Sequence[PublishedTables], truth: Sequence[PlainTables]) -> Attack:
    ledger = Ledger(releases, truth)
    ledger.check()
    outside = ledger.program()
    numbers = [document.release for document in ledger.system.documents]
    cells, increments = [], []
    last: dict[Key, CellId] = {}
    for cell in ledger.ids:
        time, key = cell
        low, high = ledger.printed[cell]
        if low < high or ledger.cells[cell].value is None:
            low, high = outside.interval(ledger.system.cells[cell])
            cells.append(Found(releases=(numbers[time],), key=key, low=low, high=_end(high)))
        earlier = last.get(key)
        if earlier is not None:
            more = ledger.system.cells[cell].minus(ledger.system.cells[earlier])
            low, high = outside.interval(more) if more.columns.size else (0, 0)
            increments.append(Found(releases=(numbers[earlier[0]], numbers[time]), key=key, low=low, high=_end(high)))
        last[key] = cell
    exact, narrow = _judge(ledger, ledger.rulebook().targets())
    return Attack(cells=tuple(cells), increments=tuple(increments), exact=exact, narrow=narrow)


def _end(high: int) -> int | None:
    return None if high >= CEILING else high


def _judge(ledger: Ledger, targets: Sequence[Target]) -> tuple[int, int]:
    """How many targets come out exactly, and how many too narrow."""
    unknown = {cell for cell, (low, high) in ledger.known.items() if low != high}
    exact = narrow = 0
    judged = under_policy(ledger, targets)
    for place, (low, high) in Reach(ledger.program(), judged).short().items():
        target = judged[place]
        if unknown.intersection(target.cells) and (
            high - low >= target.width or low > target.sensitive[1] or high < target.sensitive[0]
        ):
            continue  # the true number is not known here: wide enough, or certainly not sensitive
        exact += low == high
        narrow += low != high
    return exact, narrow
