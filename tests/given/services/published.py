"""Figures that left without the program, as somebody enters them by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kraft_desktop.disclosure.tables.table import Cell, make_key
from kraft_desktop.services.ledger import consistency, records
from kraft_desktop.services.published.entries import EnteredNumbers, PublicationFacts
from tests.given.exchange import Store

UNTIL = dt.date(2025, 12, 31)
STEERING = PublicationFacts(until=UNTIL, published=dt.date(2026, 1, 20), source="Styrgruppens möte, bilaga 2")


def cell(value: int, **key: str) -> Cell:
    return Cell(key=make_key(key), value=value)


def by_municipality(node: Store, day: dt.date) -> dict[str, int]:
    """The referred up to a day, as the store counts them."""
    with node.session.vault.read() as data:
        joint, _ = consistency.counts_on(node.session, data, records.read(data), day)
    codes = [m.code for m in node.session.node.municipalities]
    return {code: sum(steps[0] for key, steps in joint.items() if key[0] == code) for code in codes}


def table(counts: Mapping[str, int], step: str = "referred") -> EnteredNumbers:
    """A municipality a number."""
    return EnteredNumbers(steps=tuple(cell(count, municipality=code, step=step) for code, count in counts.items()))
