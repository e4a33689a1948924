"""Queries for the list of cases, which read as little as possible of ten thousand of them."""

from __future__ import annotations

import datetime as dt
import functools
from collections import defaultdict
from typing import Any, NamedTuple

import sqlalchemy as sa

from kraft_desktop.domain.cases.case import Step, StepChange
from kraft_desktop.domain.casework.contacts import AHEAD, ContactChange, ContactKind, Counterpart
from kraft_desktop.store.database.schema import CASES, CLOSINGS, CONTACTS, PARTICIPANTS, STEP_EVENTS, WAITING_PERIODS
from kraft_desktop.store.queries import ONE, in_force, of
from kraft_desktop.store.vault import Data

_TODAY = "today"


class ListedPerson(NamedTuple):
    """The columns of the list for a case and its person."""

    id: str
    participant_id: str
    code: str
    municipality: str | None
    contact: str | None
    track: str | None
    opened_by: str | None
    unit: str | None
    name: str | None
    personal_number: str | None
    protected: bool


def listed(data: Data) -> list[ListedPerson]:
    """Every case with its person, in the order added."""
    case, person = CASES.c, PARTICIPANTS.c
    query = (
        sa.select(
            case.id, case.participant_id, case.code, case.municipality, case.contact, case.track, case.opened_by, case.unit,
            person.name, person.personal_number, person.protected,
        )
        .join(PARTICIPANTS, case.participant_id == person.id)
        .where(case.withdrawn_at.is_(None))
        .order_by(sa.literal_column("cases.rowid"))
    )  # fmt: skip
    return [ListedPerson._make(row) for row in data.connection.execute(query).all()]


class LastMove(NamedTuple):
    """A step event of a case's last day with events."""

    step: Step
    change: StepChange
    on: dt.date


def last_moves(data: Data) -> dict[str, list[LastMove]]:
    """By case, the step events in force of its last day with events, which its current step depends on."""
    row = STEP_EVENTS.c
    live = sa.select(STEP_EVENTS).where(in_force(STEP_EVENTS)).cte("live")
    last = sa.select(live.c.case_id, sa.func.max(live.c.on).label("on")).group_by(live.c.case_id).subquery()
    query = (
        sa.select(row.case_id, row.step, row.change, row.on)
        .join(last, sa.and_(row.case_id == last.c.case_id, row.on == last.c.on))
        .where(in_force(STEP_EVENTS))
        .order_by(sa.literal_column("step_events.rowid"))
    )
    found: dict[str, list[LastMove]] = defaultdict(list)
    for case_id, *move in data.connection.execute(query).all():
        found[case_id].append(LastMove._make(move))
    return found


def closings_in_force(data: Data) -> dict[str, list[Any]]:
    """By case, the closings and reopenings in force."""
    query = sa.select(CLOSINGS).where(in_force(CLOSINGS)).order_by(sa.literal_column("closings.rowid"))
    found: dict[str, list[Any]] = defaultdict(list)
    for closing in data.closings.read(query):
        found[closing.case_id].append(closing)
    return found


def referrals(data: Data) -> dict[str, dt.date]:
    """By case, the first day of referral among the events in force."""
    row = STEP_EVENTS.c
    referred = sa.and_(row.step == Step.REFERRAL, row.change == StepChange.ENTERED)
    query = sa.select(row.case_id, sa.func.min(row.on)).where(in_force(STEP_EVENTS), referred).group_by(row.case_id)
    return {case_id: day for case_id, day in data.connection.execute(query).all()}  # noqa: C416  # rows are no pairs to mypy


def waiting_for(data: Data, case_id: str | None = None) -> dict[str, tuple[str, dt.date]]:
    """By case, what it waits for and since when, as ``domain.casework.waiting.current``; of one case alone when its id is
    given."""
    found = data.connection.execute(_waiting(of_one=case_id is not None), of(case_id))
    return {case: (reason, since) for case, reason, since in found}


@functools.cache
def _waiting(*, of_one: bool) -> sa.Select[Any]:
    """The query of ``waiting_for``; kept, since building it costs more than running it."""
    row = WAITING_PERIODS.c
    query = sa.select(row.case_id, row.reason, sa.func.max(row.since))
    return _by_case(query.where(in_force(WAITING_PERIODS, of_one=of_one), row.until.is_(None)), row.case_id, of_one=of_one)


class ContactDay(NamedTuple):
    """A planned contact: its day, how and with whom."""

    on: dt.date
    kind: ContactKind
    counterpart: Counterpart


def coming_contacts(data: Data, today: dt.date, case_id: str | None = None) -> dict[str, ContactDay]:
    """By case, the contact to come first, as ``domain.casework.contacts.next_planned``; of one case alone when its id is given.
    SQLite gives the other columns of the row that has the least day."""
    values = {_TODAY: today, **of(case_id)}
    found = data.connection.execute(_coming(of_one=case_id is not None), values)
    return {case: ContactDay._make(rest) for case, *rest in found}


@functools.cache
def _coming(*, of_one: bool) -> sa.Select[Any]:
    row = CONTACTS.c
    ahead = sa.and_(row.change.in_(sorted(AHEAD)), row.on >= sa.bindparam(_TODAY))
    query = sa.select(row.case_id, sa.func.min(row.on), row.kind, row.counterpart)
    return _by_case(query.where(in_force(CONTACTS, of_one=of_one), ahead), row.case_id, of_one=of_one)


def last_contacts(data: Data, case_id: str | None = None) -> dict[str, dt.date]:
    """By case, the day of the contact held last, as ``domain.casework.contacts.last_held``; of one case alone when its id is
    given."""
    found = data.connection.execute(_held(of_one=case_id is not None), of(case_id))
    return {case: on for case, on in found}  # noqa: C416  # rows are no pairs to mypy


@functools.cache
def _held(*, of_one: bool) -> sa.Select[Any]:
    row = CONTACTS.c
    query = sa.select(row.case_id, sa.func.max(row.on))
    held = row.change == ContactChange.HELD
    return _by_case(query.where(in_force(CONTACTS, of_one=of_one), held), row.case_id, of_one=of_one)


def _by_case(query: sa.Select[Any], case: sa.ColumnElement[Any], *, of_one: bool) -> sa.Select[Any]:
    return (query.where(case == sa.bindparam(ONE)) if of_one else query).group_by(case)
