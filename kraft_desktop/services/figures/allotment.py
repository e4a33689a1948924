"""The physician's hours that the team has been allotted, stated at the node."""

from __future__ import annotations

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.hours import TEAM_POOL, Allotment
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id


def state(session: Session, minutes: int) -> None:
    """State that the team has been allotted this many minutes in all, from the programme's first day.

    What was stated before stays, and a row with the difference is added (``domain.hours``). Raises NotAllowed, or NotUnderstood
    unless it is a positive number: none stated is not known, which is not zero.
    """
    session.require("hours.allot")
    if minutes <= 0:
        raise NotUnderstood(reason="allotment_not_positive")
    with session.write("hours.allot") as tx:
        before = sum(row.minutes for row in tx.allotments.where() if row.pool == TEAM_POOL)
        if minutes != before:
            row = Allotment(id=new_id(), pool=TEAM_POOL, minutes=minutes - before, valid_from=session.programme.start)
            tx.allotments.add(row)
