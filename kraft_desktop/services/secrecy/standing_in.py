"""Planned absences: who stands in for whom until when. Each ends by itself, or earlier by a row."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from kraft_desktop.domain import rights
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import CannotStandIn, NoSuchStandIn, NotAllowed
from kraft_desktop.domain.roles import Account, Right
from kraft_desktop.domain.secrecy import standing_in
from kraft_desktop.domain.secrecy.standing_in import StandIn
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStandIn:
    """An absence as typed: ``deputy`` stands in for ``absent`` (ids of accounts) from the first to the last day."""

    absent: str
    deputy: str
    first: dt.date
    until: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """An absence that is going on or to come. ``may_end``: the session's account may end it."""

    row: StandIn
    absent: str
    deputy: str
    begun: bool
    may_end: bool


def listed(session: Session) -> tuple[Absence, ...]:
    """The absences that are not over, the earliest first: those of the account and those in which it stands in, and all of
    them for one who manages accounts. Raises NotAllowed."""
    session.require(Right.SEE_CASES)
    own, today, manages = session.account.id, session.today, _manages(session)
    with session.vault.read() as data:
        names = {account.id: account.name for account in data.accounts.where()}
        rows = [row for row in in_force(data.stand_ins.where()) if row.until >= today]
    return tuple(
        Absence(
            row=row,
            absent=names[row.absent],
            deputy=names[row.deputy],
            begun=row.first <= today,
            may_end=manages or row.absent == own,
        )
        for row in sorted(rows, key=lambda row: row.first)
        if manages or own in {row.absent, row.deputy}
    )


def absentees(session: Session) -> tuple[Account, ...]:
    """The accounts whose absence the session's account may record: its own, and all for one who manages accounts."""
    session.require(Right.EDIT_CASES)
    with session.vault.read() as data:
        return tuple(
            one
            for one in data.accounts.where(active=True)
            if Right.EDIT_CASES in rights.held(one) and (one.id == session.account.id or _manages(session))
        )


def deputies(session: Session, absent: str) -> tuple[Account, ...]:
    """The accounts that may stand in for another (its id). Raises NotAllowed."""
    session.require(Right.EDIT_CASES)
    with session.vault.read() as data:
        return _deputies(data, absent)


def record(session: Session, new: NewStandIn) -> StandIn:
    """The absence recorded. Raises NotUnderstood with the reason, CannotStandIn, StandInOverlaps, and NotAllowed for the
    absence of somebody else without the right to manage accounts."""
    _check_right(session, new.absent)
    row = StandIn(
        id=new_id(),
        absent=new.absent,
        deputy=new.deputy,
        first=new.first,
        until=new.until,
        recorded_by=session.account.name,
    )
    with session.write("stand_in.record") as tx:
        standing_in.check(row, session.today)
        possible = _deputies(tx, row.absent)
        if row.deputy not in {one.id for one in possible}:
            deputy = tx.accounts.get(row.deputy)
            raise CannotStandIn(name=deputy.name if deputy else "", known=[one.name for one in possible] or ["nobody"])
        standing_in.check_alone(row, in_force(tx.stand_ins.where()))
        tx.stand_ins.add(row)
    return row


def end(session: Session, stand_in_id: str) -> None:
    """End an absence: from today on nobody stands in. Raises NoSuchStandIn."""
    with session.write("stand_in.end") as tx:
        found = next((row for row in in_force(tx.stand_ins.where()) if row.id == stand_in_id), None)
        may_end = found is not None and (_manages(session) or found.absent == session.account.id)
        if found is None or not may_end or found.until < session.today:
            raise NoSuchStandIn
        yesterday = session.today - dt.timedelta(days=1)
        ended = replace(found, id=new_id(), recorded_by=session.account.name, replaces=found.id)
        begun = found.first <= yesterday
        tx.stand_ins.add(replace(ended, until=yesterday) if begun else replace(ended, withdrawn=True))


def _deputies(data: Data, absent: str) -> tuple[Account, ...]:
    one = data.accounts.get(absent)
    units = {place.id: place.unit for place in data.workplaces.where()}
    if one is None:
        return ()
    return tuple(other for other in data.accounts.where() if standing_in.may_stand_in(one, other, units))


def _manages(session: Session) -> bool:
    return session.account.active and Right.MANAGE_ACCOUNTS in rights.held(session.account)


def _check_right(session: Session, absent: str) -> None:
    session.require(Right.EDIT_CASES)
    if absent != session.account.id and not _manages(session):
        raise NotAllowed(right=Right.MANAGE_ACCOUNTS.value, role=session.account.role.value)
