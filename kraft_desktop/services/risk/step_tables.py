"""The true step tables of a package and of those sent before it, to try other ways of publishing them."""

from __future__ import annotations

from dataclasses import dataclass

from kraft_desktop.disclosure.tables.table import PlainTables, PublishedTables
from kraft_desktop.services.admin.access import Session, dated_policy
from kraft_desktop.services.figures import catalogue
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import release
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.outgoing.protection import Counted
from kraft_desktop.services.outgoing.release import STEPS, Order


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueStepTables:
    """``plain`` are the tables of a package before suppression and class merging, ``history`` the releases published before it,
    ``truth`` their true figures so far as they were kept, and ``counted`` how these and the package's own were counted."""

    plain: PlainTables
    history: tuple[PublishedTables, ...]
    truth: tuple[PlainTables, ...]
    counted: tuple[Counted, ...]


def true_step_tables(session: Session, prepared: Prepared) -> TrueStepTables:
    """The true step tables of a package that has not been sent."""
    with session.vault.read() as data:
        policy, history = dated_policy(session, data), records.read(data)
    order = Order(
        kind=prepared.kind,
        period=prepared.period,
        version=prepared.version,
        replaces=prepared.replaces,
        shapes=catalogue.shapes_of(prepared.tables[STEPS]),
    )
    now = release.as_counted(session, order, policy, prepared.kept.joint)
    before = release.counted(session, history)
    return TrueStepTables(
        plain=now.tables(now.joint),
        history=history.as_read(STEPS),
        truth=tuple(one.tables(one.joint) for one in before),
        counted=(*before, now),
    )
