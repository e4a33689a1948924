"""Queries over several tables, for the figures."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple, TypeVar

import sqlalchemy as sa

from kraft_desktop.domain import corrections
from kraft_desktop.domain.cases.household import Pair, ReportedAmount, pairs_of
from kraft_desktop.domain.cases.support import Attribution
from kraft_desktop.domain.cases.tasks import OVER, Task
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.statistics.figures import CaseFacts
from kraft_desktop.store.database.schema import METADATA, SUPPORT_MONTHS, TAKEN_SHEETS, TASKS
from kraft_desktop.store.vault import Data

_Row = TypeVar("_Row", bound=Any)


def case_facts(data: Data) -> tuple[CaseFacts, ...]:
    """Every case with its rows in force."""
    people = {p.id: p for p in data.participants.where()}
    events = _by_case(data.step_events.where())
    interventions = _by_case(data.interventions.where())
    assessments = _by_case(data.assessments.where())
    closings = _by_case(data.closings.where())
    return tuple(
        CaseFacts(
            case=case,
            participant=people[case.participant_id],
            events=events.get(case.id, ()),
            interventions=interventions.get(case.id, ()),
            assessments=assessments.get(case.id, ()),
            closings=closings.get(case.id, ()),
        )
        for case in data.cases.where()
    )


def cases_of_rows(data: Data, kind: str) -> dict[str, str]:
    """The id of the case of each row of a table that belongs to cases, or whose rows are parts of such rows and have their ids,
    by the id of the row; empty for another table."""
    table = METADATA.tables.get(kind)
    if table is None or "id" not in table.c:
        return {}
    if "case_id" not in table.c:
        wholes = [key.column.table.name for key in table.c.id.foreign_keys]
        return cases_of_rows(data, wholes[0]) if wholes else {}
    return {row.id: row.case_id for row in data.connection.execute(sa.select(table.c.id, table.c.case_id)) if row.case_id}


def _by_case(rows: tuple[_Row, ...]) -> dict[str, list[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in corrections.in_force(rows):
        found[row.case_id].append(row)
    return found


ONE = "of_one"
"""The parameter of a query that is kept, with the id of the case or the person whose rows are asked for."""


def in_force(table: sa.Table, *, of_one: bool = False) -> sa.ColumnElement[bool]:
    """The SQL condition for rows that no later row replaces and that do not only cancel one, as
    ``domain.corrections.in_force``; ``of_one``: only for the rows of the case ONE, without reading those of others."""
    later = _later(table)
    replaced = sa.select(later.c.replaces).where(later.c.replaces.is_not(None))
    if of_one:  # a row is replaced by rows of its own case
        replaced = replaced.where(later.c.case_id == sa.bindparam(ONE))
    not_replaced = table.c.id.not_in(replaced)
    return sa.and_(not_replaced, table.c.withdrawn == 0) if "withdrawn" in table.c else not_replaced


@functools.cache
def _later(table: sa.Table) -> sa.FromClause:
    """A table once more, for the rows that replace others; kept, since making its columns costs more than the query."""
    return table.alias()


def open_tasks(data: Data, cases: Collection[str] | None = None) -> tuple[Task, ...]:
    """The tasks that remain to be done, in the order of their latest change: all of them, or those about the ``cases``
    (ids)."""
    if cases is not None:
        return tuple(task for task in corrections.in_force(data.tasks.among("case_id", cases)) if task.is_open)
    query = sa.select(TASKS).where(in_force(TASKS), TASKS.c.change.not_in(sorted(OVER)))
    return data.tasks.read(query.order_by(sa.literal_column("tasks.rowid")))


def tasks_concerning(data: Data, holders: Collection[str], giver: str) -> tuple[Task, ...]:
    """Every task as it is, open or over, that one of the ``holders`` has or that ``giver`` gave (ids of accounts), in the order
    of their latest change."""
    row = TASKS.c
    theirs = sa.or_(row.assigned_to.in_(sorted(holders)), row.given_by == giver)
    return data.tasks.read(sa.select(TASKS).where(in_force(TASKS), theirs).order_by(sa.literal_column("tasks.rowid")))


def support_paid(
    data: Data, municipal: Iterable[str], state: Iterable[str], participant_id: str | None = None
) -> dict[str, list[tuple[int, int, int]]]:
    """By participant, or for one of them, (month ordinal, municipal öre, state öre) of the counted sources; zeros for months
    with other sources only, so that everyone in a support sheet is included."""
    query = _paid(tuple(municipal), tuple(state), of_one=participant_id is not None)
    found: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for who, ordinal, municipal_ore, state_ore in data.connection.execute(query, of(participant_id)):
        found[who].append((ordinal, municipal_ore, state_ore))
    return found


def of(one: str | None) -> dict[str, str]:
    """The parameters of a query about ``one`` case or person (an id), or about all of them."""
    return {} if one is None else {ONE: one}


@functools.cache
def _paid(municipal: tuple[str, ...], state: tuple[str, ...], *, of_one: bool) -> sa.Select[Any]:
    """The query of ``support_paid``; kept, since building it costs more than running it."""
    source, ore = SUPPORT_MONTHS.c.source, SUPPORT_MONTHS.c.amount_ore

    def total(codes: tuple[str, ...]) -> sa.ColumnElement[int]:
        return sa.func.sum(sa.case((source.in_(codes), ore), else_=0))

    person, month = SUPPORT_MONTHS.c.participant_id, sa.type_coerce(SUPPORT_MONTHS.c.month, sa.Integer)
    query = sa.select(person, month, total(municipal), total(state)).where(in_force(SUPPORT_MONTHS)).group_by(person, month)
    return query.where(person == sa.bindparam(ONE)) if of_one else query


def household_amounts(
    data: Data, sources: Iterable[str], *, municipality: str | None = None, participants: Iterable[str] | None = None
) -> tuple[ReportedAmount, ...]:
    """The net amounts of some sources that may be those of a household: of a municipality, or of some participants. Amounts
    that are said to be the person's own part are left out."""
    row = SUPPORT_MONTHS.c
    month = sa.type_coerce(row.month, sa.Integer)
    query = (
        sa.select(row.participant_id, row.municipality, month, row.source, sa.func.sum(row.amount_ore))
        .where(in_force(SUPPORT_MONTHS), row.source.in_(tuple(sources)))
        .where(row.attribution.in_((Attribution.UNSTATED, Attribution.WHOLE)))
        .group_by(row.participant_id, row.municipality, row.month, row.source)
    )
    if municipality is not None:
        query = query.where(row.municipality == municipality)
    if participants is not None:
        query = query.where(row.participant_id.in_(tuple(participants)))
    return tuple(ReportedAmount._make(found) for found in data.connection.execute(query))


def household_pairs(data: Data) -> dict[Pair, bool]:
    """The pairs of participants for whom it was answered whether they are one household, with the answer."""
    return {pair: answer.same for pair, answer in pairs_of(corrections.in_force(data.households.where())).items()}


class ReportedSupport(NamedTuple):
    """The support reported for a person: the first month covered by a sheet that names them, None without such a sheet, and the
    ordinals of the months with counted support."""

    since: Month | None
    supported: tuple[int, ...]


def support_reported(data: Data, counted: Iterable[str], participant_id: str | None = None) -> dict[str, ReportedSupport]:
    """By participant, or for one of them, the first month covered by sheets and the months in which the ``counted`` sources had
    a net sum above zero."""
    query = _reported(tuple(counted), of_one=participant_id is not None)
    return {
        who: ReportedSupport(since=first, supported=tuple(map(int, ordinals.split(","))) if ordinals else ())
        for who, first, ordinals in data.connection.execute(query, of(participant_id))
    }


@functools.cache
def _reported(counted: tuple[str, ...], *, of_one: bool) -> sa.Select[Any]:
    """The query of ``support_reported``, kept as ``_paid``."""
    row, sheet = SUPPORT_MONTHS.c, TAKEN_SHEETS.c
    month = sa.type_coerce(row.month, sa.Integer)
    net = sa.func.sum(sa.case((row.source.in_(counted), row.amount_ore), else_=0))
    months = (
        sa.select(row.participant_id, month.label("month"), sa.func.min(sheet.first).label("first"), net.label("net"))
        .join(TAKEN_SHEETS, row.import_id == sheet.id)
        .where(in_force(SUPPORT_MONTHS))
        .group_by(row.participant_id, row.month)
    )
    if of_one:
        months = months.where(row.participant_id == sa.bindparam(ONE))
    one = months.subquery().c
    listed = sa.func.group_concat(sa.case((one.net > 0, one.month)), type_=sa.Text)
    return sa.select(one.participant_id, sa.func.min(one.first), listed).group_by(one.participant_id)
