"""The physician's hours allotted to the store's own pool: the team's at a node, the project leader's at the owner."""

from __future__ import annotations

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.hours import Allotment, own_pool
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id


def state(session: Session, minutes: int) -> Allotment | None:
    """State that the own pool has been allotted this many minutes in all, from the programme's first day: the row that says so,
    None when that is stated already.

    What was stated before stays, and a row with the difference is added (``domain.hours``). Raises NotAllowed, or NotUnderstood
    unless it is a positive number: none stated is not known, which is not zero.
    """
    session.require("hours.allot")
    if minutes <= 0:
        raise NotUnderstood(reason="allotment_not_positive")
    with session.write("hours.allot") as tx:
        pool, start = own_pool(session.vault.header.node), session.programme.start
        before = sum(row.minutes for row in in_force(tx.allotments.where(pool=pool)))
        if minutes == before:
            return None
        row = Allotment(id=new_id(), pool=pool, minutes=minutes - before, valid_from=start, recorded_by=session.account.name)
        tx.allotments.add(row)
        return row
