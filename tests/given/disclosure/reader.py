"""A reader of everything that a node has sent: every number and every printed interval of all its packages in one system.

The unknowns are the people of each class by step and package (those of municipality and gender by both at once), those of the
whole node, and the closed people by reason; closed people have been referred. A class by step is judged in the packages that do
not print it too. The reader knows nothing of the engine.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

import highspy
import numpy as np
from scipy.sparse import csr_matrix

from kraft_desktop.disclosure.tables.table import make_key
from kraft_desktop.services.figures import catalogue
from tests.given.disclosure.courses import File
from tests.given.disclosure.outsider import Name, sensitive_numbers

BLOCKS = (("municipality", "gender"), ("track",), ("duration_band",), ("age_band",), ("reason",))
Row = np.ndarray[Any, Any]
Document = Mapping[str, Any]
Limit = tuple[Row, float, float]
PRIMAL_SIMPLEX = 4
"""The HiGHS number of the method that goes on from the last solution when only the objective is another."""


class Reader:
    """The system of all packages; ``documents`` are their tables in the order they left."""

    step = "step"

    def __init__(self, documents: Sequence[Document]) -> None:
        self.files = documents
        self.steps = next(d["dimensions"]["step"] for d in documents if "step" in d["dimensions"])
        self.groups = {
            (name, group): members for d in documents for name, own in d["groups"].items() for group, members in own.items()
        }
        self.values = {
            name: list(dict.fromkeys(v for d in documents for v in d["dimensions"].get(name, ()))) for name in _names()
        }
        self._places: dict[tuple[int, tuple[str, ...], tuple[str, ...], str], int] = {}
        for time, block in product(range(len(documents)), ((), *BLOCKS)):
            for values in product(*(self.values[name] for name in block)):
                for step in ("",) if block == ("reason",) else self.steps:
                    self._places[time, block, values, step] = len(self._places)
        self.size = len(self._places)
        self.cells = {
            (time, frozenset(c["key"].items())): c for time, d in enumerate(documents) for t in d["tables"] for c in t["cells"]
        }
        self._solutions: list[Row] = []
        self._equal, self._atmost = self._equations(), self._nesting()

    def row(self, name: Name) -> Row:
        """A number as a sum of unknowns."""
        time, key = name
        wanted = dict(key)
        block = self._block(wanted)
        step = "" if block == ("reason",) else wanted.pop("step")
        row = np.zeros(self.size)
        for values in product(*(self._members(name, wanted.get(name)) for name in block)):
            row[self._places[time, block, values, step]] += 1
        return row

    def _block(self, key: Mapping[str, str]) -> tuple[str, ...]:
        if "step" not in key:
            return ("reason",)
        return next((block for block in BLOCKS if key.keys() - {"step"} and key.keys() - {"step"} <= set(block)), ())

    def _members(self, name: str, value: str | None) -> list[str]:
        return self.values[name] if value is None else self.groups.get((name, value), [value])

    def _equations(self) -> list[Limit]:
        found: list[Limit] = []
        for name, cell in self.cells.items():
            low, high = cell.get("interval") or (0, None)
            if cell["value"] is not None:
                low = high = cell["value"]
            if low or high is not None:
                found.append((self.row(name), low, np.inf if high is None else high))
        for time, step, block in product(range(len(self.files)), self.steps, BLOCKS[:-1]):
            if self.values[block[0]]:
                whole = self.row((time, frozenset({("step", step)})))
                parts = np.zeros(self.size)
                for values in product(*(self.values[name] for name in block)):
                    parts[self._places[time, block, values, step]] = 1
                found.append((whole - parts, 0, 0))
        return found

    def _nesting(self) -> list[tuple[int, int]]:
        """The unknowns that are never larger than others."""
        found = []
        for (time, block, values, step), place in self._places.items():
            later = self.steps.index(step) + 1 if step else len(self.steps)
            if later < len(self.steps):
                found.append((self._places[time, block, values, self.steps[later]], place))
            if time:
                found.append((self._places[time - 1, block, values, step], place))
        return found

    def solve(self, row: Row) -> Row | None:
        """A caseload, in fractions of people, that makes a number smallest; None when it has no bound. The search begins with
        the last one."""
        if not hasattr(self, "_solver"):
            self._solver = self._built()
        self._solver.changeColsCost(self.size, np.arange(self.size, dtype=np.int32), row)
        self._solver.run()
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kUnbounded:
            return None
        assert status == highspy.HighsModelStatus.kOptimal, status
        return np.array(self._solver.getSolution().col_value)

    def _built(self) -> highspy.Highs:
        nested = np.zeros((len(self._atmost), self.size))
        for i, (smaller, larger) in enumerate(self._atmost):
            nested[i, smaller], nested[i, larger] = 1, -1
        closed = [(self._closed_less_referred(time), -np.inf, 0.0) for time in range(len(self.files))]
        limits = [*((row, -np.inf, 0.0) for row in nested), *closed, *self._equal]
        matrix = csr_matrix(np.array([row for row, _, _ in limits]))
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = self.size, len(limits)
        model.col_cost_, model.col_lower_ = np.zeros(self.size), np.zeros(self.size)
        model.col_upper_ = np.full(self.size, np.inf)
        model.row_lower_ = np.array([low for _, low, _ in limits], dtype=float)
        model.row_upper_ = np.array([high for _, _, high in limits], dtype=float)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = matrix.indptr, matrix.indices, matrix.data
        solver = highspy.Highs()  # type: ignore[no-untyped-call]  # not in its stubs
        options: dict[str, bool | int | str] = {"output_flag": False, "threads": 1, "presolve": "off"}
        for name, value in (options | {"simplex_strategy": PRIMAL_SIMPLEX}).items():
            solver.setOptionValue(name, value)
        solver.passModel(model)
        return solver

    def _closed_less_referred(self, time: int) -> Row:
        row = -self.row((time, frozenset({("step", self.steps[0])})))
        return row + self.row((time, frozenset()))

    def holds(self, row: Row, value: int, width: int) -> bool:
        """Whether a number may be one less, one more, and within ``width`` values, for all that has been printed."""
        reached = [float(row @ one) for one in self._solutions]
        for sign in (1, -1):
            if _is_wide(reached, value, width):
                return True
            found = self.solve(sign * row)
            reached.append(-sign * np.inf if found is None else float(row @ found))
            self._solutions += [] if found is None else [found]
        return _is_wide(reached, value, width)


def _is_wide(reached: Sequence[float], value: int, width: int) -> bool:
    low, high = (np.ceil(min(reached) - 1e-6), np.floor(max(reached) + 1e-6)) if reached else (value, value)
    return bool(low <= max(value - 1, 0) and high >= value + 1 and high - low >= width)


def _names() -> list[str]:
    return [name for block in BLOCKS for name in block]


def joined(files: Iterable[File], *, truth: bool = False) -> list[Document]:
    """The tables of each package as one document."""
    found: list[Document] = []
    for file in files:
        parts = list((file.truth if truth else file.tables).values())
        found.append(
            {
                "dimensions": {name: values for part in parts for name, values in part["dimensions"].items()},
                "groups": {name: own for part in parts for name, own in part["groups"].items()},
                "tables": [table for part in parts for table in part["tables"]],
                "pinned": [pin for part in parts for pin in part["pinned"]],
            }
        )
    return found


def found_out(files: Sequence[File]) -> set[str]:
    """The sensitive numbers, by the truth, that come out exactly or too nearly of the packages, but for what the numbers tell
    that the plan's own indicators always print, and what the packages before had told already when nobody had a name for it:
    of classes that are printed together later. Numbers that a package does not print and another does are among them."""
    truths, sent = [*_with_unprinted(files, joined(files, truth=True))], joined(files)
    found = _too_near(sent, truths)
    if not found:
        return set()
    always = [_printing(document, _always_keys(true)) for document, true in zip(sent, truths, strict=True)]
    known = {*_too_near(always, truths, found)}
    for time in set(found.values()):
        before = [document if place < time else _printing(document, ()) for place, document in enumerate(sent)]
        known |= {*_too_near(before, truths, [what for what, last in found.items() if last == time and what not in known])}
    return found.keys() - known


def _with_unprinted(files: Sequence[File], truths: Sequence[Document]) -> Iterator[Document]:
    """The true figures of each package with those of the classes by step that only other packages print."""
    keys = {
        frozenset(c["key"].items()): c["key"] for d in truths for t in d["tables"] for c in t["cells"] if "step" in c["key"]
    }
    for file, document in zip(files, truths, strict=True):
        own = {frozenset(c["key"].items()) for t in document["tables"] for c in t["cells"]}
        missing = [key for name, key in keys.items() if name not in own]
        cells = [{"key": key, "value": catalogue.number(file.people, make_key(key))} for key in missing]
        yield {**document, "tables": [*document["tables"], {"cells": cells}]}


def _too_near(
    documents: Sequence[Document], truths: Sequence[Document], among: Collection[str] | None = None
) -> dict[str, int]:
    """The names of the numbers, or of those ``among`` them, and the place of the last package that each is about or, of classes
    told together, of the first that names them."""
    reader = Reader(documents)
    truth = {
        (t, frozenset(c["key"].items())): c["value"]
        for t, d in enumerate(truths)
        for table in d["tables"]
        for c in table["cells"]
    }
    reader.groups |= {(n, g): m for d in truths for n, own in d["groups"].items() for g, m in own.items()}
    always = {(t, key) for t, d in enumerate(truths) for key in _always_keys(d)}
    pins = {(t, frozenset(pin["key"].items())) for t, d in enumerate(truths) for pin in d["pinned"]}
    numbers = [one for one in sensitive_numbers(reader, truth, always, before=pins) if among is None or one.what in among]
    named = {
        part: t for t, d in reversed([*enumerate(truths)]) for name, own in d["groups"].items() for part in product([name], own)
    }
    return {
        one.what: max(one.time, *(named.get(part, 0) for part in one.key))
        for one in numbers
        if not reader.holds(one.row, one.value, one.width)
    }


def _printing(document: Document, keys: Collection[frozenset[tuple[str, str]]]) -> Document:
    """The document with these of its numbers alone, and no intervals."""
    tables = [
        {**t, "cells": [c if frozenset(c["key"].items()) in keys else {"key": c["key"], "value": None} for c in t["cells"]]}
        for t in document["tables"]
    ]
    return {**document, "tables": tables}


def _always_keys(document: Document) -> set[frozenset[tuple[str, str]]]:
    """The totals, and from 25 people referred on the women and men among them."""
    whole = next(c["value"] for t in document["tables"] for c in t["cells"] if c["key"] == {"step": "referred"})
    most = {"step", "gender"} if (whole or 0) >= 25 else {"step"}
    return {frozenset(pin["key"].items()) for pin in document["pinned"] if set(pin["key"]) <= most}
