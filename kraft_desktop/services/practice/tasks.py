"""Invented tasks of a practice store, from a random stream of their own: people, dates and amounts stay those of the seed."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from kraft_desktop.domain.cases.case import closed_on
from kraft_desktop.domain.cases.tasks import Task, TaskChange
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store import caseload
from kraft_desktop.store.database.records import new_id

_ABOUT_CASES = (
    "Boka läkartid",
    "Ring och fråga om arbetsprovningen",
    "Skriv rekommendationen klar till mötet",
    "Beställ tolk till nästa samtal",
    "Fråga kommunen om beslutet",
    "Lämna tillbaka bedömningen",
)
_ABOUT_NONE = ("Boka rum till teammötet", "Be kommunerna om halvårets kalkylblad", "Ta en säkerhetskopia till mötet")
_LATEST, _EARLIEST = 30, -6
"""The days from today between which invented tasks are due."""
_SHARE_DONE = 0.25


def fill(session: Session, seed: int) -> None:
    """Add the tasks: one for every sixth open case, and a few about none."""
    chance = random.Random(f"tasks {seed}")  # noqa: S311  # invents people, keeps no secrets
    with session.write("practice.tasks") as tx:
        closings = caseload.closings_in_force(tx)
        cases = [case.id for case in tx.cases.where() if closed_on(closings.get(case.id, ()), session.today) is None]
        about = [(case_id, chance.choice(_ABOUT_CASES)) for case_id in cases[::6]]
        for case_id, text in (*about, *((None, text) for text in _ABOUT_NONE)):
            given = _given(session, chance, text, case_id)
            tx.tasks.add(given)
            if chance.random() < _SHARE_DONE:
                tx.tasks.add(_done(session, given))


def _given(session: Session, chance: random.Random, text: str, case_id: str | None) -> Task:
    task_id, day = new_id(), session.today
    return Task(
        id=task_id,
        task_id=task_id,
        case_id=case_id,
        text=text,
        assigned_to=session.account.id,
        given_by=session.account.id,
        due=day + dt.timedelta(days=chance.randint(_EARLIEST, _LATEST)),
        on=day - dt.timedelta(days=-_EARLIEST),
        recorded_by=session.account.name,
    )


def _done(session: Session, given: Task) -> Task:
    return replace(given, id=new_id(), change=TaskChange.DONE, on=session.today, replaces=given.id)
