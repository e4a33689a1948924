"""What an outsider could work out of a release about to leave, together with everything sent before: it never leaves.

The first packages stated how many of their numbers were sensitive, which is one more equation for a reader. What these give
away by themselves is said apart and stops nothing. What would come out by that equation and the new numbers together is not
protected while the tables are made, so that it is looked for afterwards, and more is hidden until nothing does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kraft_desktop.disclosure.attack import Attack, attack
from kraft_desktop.disclosure.protect import suppress_more
from kraft_desktop.disclosure.tables.table import PlainTables, SafeTables, parse_published
from kraft_desktop.domain.errors import CanBeWorkedOut
from kraft_desktop.reports.package import contents
from kraft_desktop.services.ledger.records import Ledger, PriorFigures


def against_outsiders(
    tables: Mapping[str, SafeTables],
    history: Ledger,
    before: Mapping[str, Sequence[PlainTables]],
    now: Mapping[str, PlainTables],
) -> dict[str, SafeTables]:
    """The tables of a release by name, each hidden further where needed. ``before`` are the true figures of the releases in the
    history, ``now`` those of this one. Raises CanBeWorkedOut when something comes out whatever is hidden."""
    found = contents.proof(tables)
    if any(found.values()):
        raise CanBeWorkedOut(period=next(iter(tables.values())).period or "", **found)
    return {name: hide_more(one, history.timeline(name), [*before[name], now[name]]) for name, one in tables.items()}


def hide_more(safe: SafeTables, sent: Sequence[PriorFigures], truth: Sequence[PlainTables]) -> SafeTables:
    """The tables of a release after those ``sent``, of all of which ``truth`` are the true figures: as they are, or without the
    detail, or with nothing at all, the first by which nothing comes out. Raises CanBeWorkedOut when none is."""
    if not any(one.tables.verdict and one.tables.verdict.targets is not None for one in sent):
        return safe
    keys, published = dict.fromkeys(cell.key for cell in safe.cells()), [one.tables for one in sent]
    detail, tried, found = [key for key in keys if key not in safe.pinned], safe, _attack(safe, sent, truth)
    for more in (detail, list(keys)):
        if found.exact + found.narrow:
            tried = suppress_more(safe, published, more)
            found = _attack(tried, sent, truth)
    if found.exact + found.narrow:
        raise CanBeWorkedOut(period=safe.period or "", exact=found.exact, narrow=found.narrow)
    return tried


def _attack(safe: SafeTables, sent: Sequence[PriorFigures], truth: Sequence[PlainTables]) -> Attack:
    order = sorted(one.moment for one in sent)
    moments = [*(order.index(one.moment) for one in sent), len(order)]
    return attack([*(one.tables for one in sent), parse_published(safe.public_json())], truth, moments=moments)
