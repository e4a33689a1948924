"""A second attacker, by another formulation and another interface: unknowns y[class, step, release], scipy, plain dictionaries.

It knows the files and the truth and nothing of the engine: every combination of classes is an unknown count that grows over
time and shrinks over steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations, product
from math import ceil, floor
from typing import Any, NamedTuple, Protocol

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

Document = Mapping[str, Any]
STEPS_WITH_COMPLEMENT = ("closer", "capacity_25")
Name = tuple[int, frozenset[tuple[str, str]]]


class System(Protocol):
    """Files as a system of unknowns, of which every number is a row."""

    @property
    def files(self) -> Sequence[Document]: ...
    @property
    def groups(self) -> Mapping[tuple[str, str], list[str]]: ...
    @property
    def step(self) -> str | None: ...
    @property
    def steps(self) -> Sequence[str]: ...
    def row(self, name: Name) -> np.ndarray[Any, Any]:
        """A number as a sum of unknowns."""


class Outsider:
    def __init__(self, files: Sequence[Document]) -> None:
        self.files = files
        self.step = next((name for name in files[0]["cumulative"] if name != "release"), None)
        self.steps = files[0]["dimensions"][self.step] if self.step else [""]
        self.names = [name for name in files[0]["dimensions"] if name != self.step]
        self.classes = list(product(*(files[0]["dimensions"][name] for name in self.names)))
        self.groups: dict[tuple[str, str], list[str]] = {
            (name, group): members for f in files for name, own in f["groups"].items() for group, members in own.items()
        }
        self.size = len(self.classes) * len(self.steps) * len(files)
        self.cells: dict[Name, int | None] = {}
        for time, file in enumerate(files):
            for table in file["tables"]:
                for cell in table["cells"]:
                    self.cells[time, frozenset(cell["key"].items())] = cell["value"]
        known = {name: value for name, value in self.cells.items() if value is not None}
        self.equal = csr_matrix(np.array([self.row(name) for name in known]))
        self.values = np.array(list(known.values()), dtype=float)
        self.nested = self._nesting()

    def place(self, k: int, step: int, time: int) -> int:
        return (k * len(self.steps) + step) * len(self.files) + time

    def row(self, name: Name) -> np.ndarray[Any, Any]:
        time, key = name
        wanted = dict(key)
        step = self.steps.index(wanted.pop(self.step)) if self.step else 0
        row = np.zeros(self.size)
        for k, values in enumerate(self.classes):
            own = dict(zip(self.names, values, strict=True))
            if all(own[n] in self.groups.get((n, v), [v]) for n, v in wanted.items()):
                row[self.place(k, step, time)] = 1
        return row

    def _nesting(self) -> Any:
        rows: list[int] = []
        columns: list[int] = []
        weights: list[int] = []
        count = 0
        for k, step, time in product(range(len(self.classes)), range(len(self.steps)), range(len(self.files))):
            for smaller in [(step + 1, time), (step, time - 1)]:
                if smaller[0] < len(self.steps) and smaller[1] >= 0:
                    rows += [count, count]
                    columns += [self.place(k, *smaller), self.place(k, step, time)]
                    weights += [1, -1]
                    count += 1
        return csr_matrix((weights, (rows, columns)), shape=(count, self.size)) if count else None

    def interval(self, row: np.ndarray[Any, Any]) -> tuple[int, int]:
        ends = []
        for sign in (1, -1):
            result: Any = linprog(  # type: ignore[call-overload]  # its stubs know no sparse rows
                sign * row,
                A_ub=self.nested,
                b_ub=None if self.nested is None else np.zeros(self.nested.shape[0]),
                A_eq=self.equal,
                b_eq=self.values,
                method="highs",
            )
            assert result.status in {0, 3}, result.message
            ends.append(sign * result.fun if result.status == 0 else sign * -np.inf)
        return ceil(ends[0] - 1e-6), floor(min(ends[1], 1e9) + 1e-6)

    def cell(self, name: Name) -> tuple[int, int]:
        return self.interval(self.row(name))


def broken_rules(
    files: Sequence[Document], truths: Sequence[Document], sensitive: Sequence[str] = STEPS_WITH_COMPLEMENT
) -> set[str]:
    """Every sensitive number, by the truth, that the files narrow too far, but for what their totals alone narrow."""
    found = _narrow(files, truths, sensitive)
    return found and found - _narrow([_totals(file) for file in files], truths, sensitive)


def _totals(file: Document) -> Document:
    tables = [
        {**t, "cells": [c if set(c["key"]) <= {"step"} else {**c, "value": None} for c in t["cells"]]} for t in file["tables"]
    ]
    return {**file, "tables": tables}


def _narrow(files: Sequence[Document], truths: Sequence[Document], sensitive: Sequence[str]) -> set[str]:
    outsider, truth = Outsider(files), Outsider(truths).cells
    pinned = {
        (time, frozenset(pin["key"].items()))
        for time, file in enumerate(files)
        for pin in file["pinned"]
        if set(pin["key"]) <= {"step"}
    }
    found = set()
    for what, _, row, value, width, _ in sensitive_numbers(outsider, truth, pinned, sensitive):
        low, high = outsider.interval(row)
        if low > max(value - 1, 0) or high < value + 1 or high - low < width:
            found.add(what)
    return found


class Sensitive(NamedTuple):
    """A sensitive number: its name, the place of the last package that it is about, its row, its value, the width that its
    interval must have, and its classes."""

    what: str
    time: int
    row: np.ndarray[Any, Any]
    value: int
    width: int
    key: frozenset[tuple[str, str]]


def sensitive_numbers(
    outsider: System,
    truth: Mapping[Name, int | None],
    pinned: set[Name],
    sensitive: Sequence[str] = STEPS_WITH_COMPLEMENT,
    before: Set[Name] = frozenset(),
) -> Iterator[Sensitive]:
    """Every number that is sensitive by the truth. Those ``pinned`` are always printed, and so is what they have grown by since
    another of them, or since a number ``before`` enough people were referred for it."""
    for name, value in truth.items():
        assert value is not None
        time, key = name
        step = dict(key).get(outsider.step or "")
        outcome = step in sensitive
        if 0 < value < 5 and not (name in pinned and not outcome):
            yield Sensitive(f"cell {name}", time, outsider.row(name), value, 4, key)
        whole = (time, frozenset({**dict(key), str(outsider.step): outsider.steps[0]}.items()))
        if outcome and value and whole in truth and not {name, whole} <= pinned:
            rest = (truth[whole] or 0) - value
            if rest < 5:
                yield Sensitive(f"rest {name}", time, outsider.row(whole) - outsider.row(name), rest, 4, key)
    for first, later in combinations(range(len(outsider.files)), 2):
        for key in {key for time, key in truth if time in {first, later}}:
            both = {(first, key), (later, key)}
            known = [_people(outsider, truth, time, key) for time in (first, later)]
            if not both & truth.keys() or known[0] is None or known[1] is None:
                continue
            more = known[1] - known[0]
            if 0 < more < 3 and not ((later, key) in pinned and (first, key) in pinned | before):
                row = outsider.row((later, key)) - outsider.row((first, key))
                yield Sensitive(f"increment {first}-{later} {key}", later, row, more, 2, key)


def _people(outsider: System, truth: Mapping[Name, int | None], time: int, key: frozenset[tuple[str, str]]) -> int | None:
    """The true number, or the sum of those that a group stands for; None where a release tells neither."""
    if (time, key) in truth:
        return truth[time, key]
    members = product(*([(name, value) for value in outsider.groups.get((name, group), [group])] for name, group in key))
    parts = [truth.get((time, frozenset(member))) for member in members]
    return None if None in parts else sum(part or 0 for part in parts)
