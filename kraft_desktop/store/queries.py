"""Reads over more than one table, shaped for the figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeVar

import sqlalchemy as sa

from kraft_desktop.domain.cases.case import in_force
from kraft_desktop.domain.statistics.figures import CaseFacts
from kraft_desktop.store.database.schema import SUPPORT_MONTHS
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


def _by_case(rows: tuple[_Row, ...]) -> dict[str, list[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in in_force(rows):
        found[row.case_id].append(row)
    return found


def support_in_force() -> sa.ColumnElement[bool]:
    """The condition for support rows that no later row replaces and no file has withdrawn."""
    later = SUPPORT_MONTHS.alias()
    replaced = sa.select(later.c.replaces).where(later.c.replaces.is_not(None))
    return sa.and_(SUPPORT_MONTHS.c.withdrawn == 0, SUPPORT_MONTHS.c.id.not_in(replaced))


def support_paid(
    data: Data, municipal: Iterable[str], state: Iterable[str], participant_id: str | None = None
) -> dict[str, list[tuple[int, int, int]]]:
    """By participant, or for one of them, (month ordinal, municipal öre, state öre) of the counted sources; zeros where only
    others are recorded, so that whoever stands in any sheet is known."""
    source, ore = SUPPORT_MONTHS.c.source, SUPPORT_MONTHS.c.amount_ore

    def total(codes: Iterable[str]) -> sa.ColumnElement[int]:
        return sa.func.sum(sa.case((source.in_(tuple(codes)), ore), else_=0))

    person, month = SUPPORT_MONTHS.c.participant_id, sa.type_coerce(SUPPORT_MONTHS.c.month, sa.Integer)
    query = sa.select(person, month, total(municipal), total(state)).where(support_in_force()).group_by(person, month)
    if participant_id is not None:
        query = query.where(person == participant_id)
    found: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for who, ordinal, municipal_ore, state_ore in data.connection.execute(query):
        found[who].append((ordinal, municipal_ore, state_ore))
    return found
