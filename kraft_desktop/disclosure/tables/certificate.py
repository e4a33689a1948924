"""The certificate of a release: alternative caseloads of whole people that agree with everything published.

A caseload gives a number of people for every unknown of the joint system. When two caseloads place a sensitive number as far
apart as its protection level demands, nobody can find out from the published figures which one is true. The certificate is
checked with Python's own integers, so that no solver has to be trusted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kraft_desktop.disclosure.tables.rules import Kind, Target
from kraft_desktop.disclosure.tables.system import Expression, System
from kraft_desktop.disclosure.tables.table import Key, PublishedTables, make_key
from kraft_desktop.domain.errors import BadTables


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What the caseloads prove about one target: a value <= ``low``, one >= ``high``, and two that are ``width`` apart.

    ``cells`` are (index of the release in order of time, key): one cell, or two for their difference, second less first.
    """

    cells: tuple[tuple[int, Key], ...]
    low: int
    high: int
    width: int

    @property
    def kind(self) -> Kind:
        """The kind of target: a cell, an increment, or the complement of an outcome in its class."""
        if len(self.cells) == 1:
            return "cell"
        return "increment" if self.cells[0][1] == self.cells[1][1] else "complement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Claims and the caseloads that prove them. A caseload is the number of people of each unknown, in the system's order."""

    claims: tuple[Claim, ...]
    caseloads: tuple[tuple[int, ...], ...]

    def check(self, releases: Sequence[PublishedTables]) -> None:
        """Raise BadTables when a caseload contradicts the releases, or a claim is not proved.

        ``releases`` are those that ``protect`` was given, in the same order, with the release of this certificate last even
        when others are later in time.
        """
        if "release" not in releases[-1].cumulative:  # its numbers are not related to those of other releases
            releases = releases[-1:]
        system = System(sorted(releases, key=lambda release: release.release))
        rules = _Sums([*system.links, *system.zero_rows])
        printed = [
            (system.cells[time, cell.key], cell.value)
            for time, release in enumerate(system.documents)
            for cell in release.cells()
            if cell.value is not None
        ]
        cells, values = _Sums([expression for expression, _ in printed]), [value for _, value in printed]
        for i, caseload in enumerate(self.caseloads):
            whole = len(caseload) == system.size and all(type(people) is int and people >= 0 for people in caseload)
            if not whole or any(rules.values(caseload)) or cells.values(caseload) != values:
                raise BadTables(where=f"certificate.caseloads[{i}]", problem="contradiction")
        claimed = _Sums([system.expression(claim.cells) for claim in self.claims])
        reached = [claimed.values(caseload) for caseload in self.caseloads]
        for i, claim in enumerate(self.claims):
            own = [one[i] for one in reached]
            low, high = min(own), max(own)
            if low > claim.low or high < claim.high or high - low < claim.width:
                raise BadTables(where=f"certificate.claims[{i}]", problem="not proved")

    def as_json(self) -> dict[str, Any]:
        """The certificate as kept in the store. It never goes into a package: it says more than the tables do."""
        claims = [
            {"cells": [[time, dict(key)] for time, key in c.cells], "low": c.low, "high": c.high, "width": c.width}
            for c in self.claims
        ]
        return {"claims": claims, "caseloads": [list(caseload) for caseload in self.caseloads]}


def parse_certificate(document: dict[str, Any]) -> Certificate:
    """The certificate that ``as_json`` wrote into the store; it is not checked here, ``check`` finds tampering."""
    return Certificate(
        claims=tuple(
            Claim(
                cells=tuple((time, make_key(key)) for time, key in claim["cells"]),
                low=claim["low"],
                high=claim["high"],
                width=claim["width"],
            )
            for claim in document["claims"]
        ),
        caseloads=tuple(tuple(caseload) for caseload in document["caseloads"]),
    )


def claims(targets: Sequence[Target]) -> tuple[Claim, ...]:
    """The claim for each target: that its protection level is met."""
    return tuple(Claim(cells=t.cells, low=t.low, high=t.high, width=t.width) for t in targets)


class _Sums:
    """Expressions by the unknowns in them: in a caseload most unknowns are 0, and only the others are added up."""

    def __init__(self, expressions: Sequence[Expression]) -> None:
        self._count = len(expressions)
        self._weights: dict[int, list[tuple[int, int]]] = {}
        for place, expression in enumerate(expressions):
            for column, weight in zip(expression.columns.tolist(), expression.weights.tolist(), strict=True):
                self._weights.setdefault(column, []).append((place, int(weight)))

    def values(self, caseload: Sequence[int]) -> list[int]:
        """The value of each expression in a caseload, in Python's own integers."""
        found = [0] * self._count
        for column, people in enumerate(caseload):
            if people:
                for place, weight in self._weights.get(column, ()):
                    found[place] += weight * people
        return found
