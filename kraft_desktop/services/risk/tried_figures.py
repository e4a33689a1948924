"""The sensitive figures that the attack on a package tried, by kind: for everybody, since nobody is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kraft_desktop.disclosure.tables.table import Key
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.risk.reidentification import RiskKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedFigures:
    """The number of sensitive figures that the attack tried, over all releases: by kind those that are proved to stay hidden,
    and the ``unproved``. Nobody is named."""

    kinds: Mapping[RiskKind, int]
    unproved: int

    @property
    def all(self) -> int:
        """All of them."""
        return sum(self.kinds.values()) + self.unproved


def tried(prepared: Prepared) -> TriedFigures:
    """What the attack on a package tried: as many figures as it says itself."""
    kinds = dict.fromkeys(RiskKind, 0)
    for certificate in prepared.kept.certificates.values():
        for claim in certificate.claims:
            kinds[_kind_of(claim.cells)] += 1
    return TriedFigures(kinds=kinds, unproved=max(prepared.attack.get("targets", 0) - sum(kinds.values()), 0))


def _kind_of(cells: tuple[tuple[int, Key], ...]) -> RiskKind:
    """The kind of a proved figure: one cell, a cell in two releases, or a cell and its class in one."""
    if len(cells) == 1:
        return RiskKind.COUNT
    return RiskKind.INCREMENT if cells[0][1] == cells[1][1] else RiskKind.COMPLEMENT
