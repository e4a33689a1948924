"""The tasks that come from consents: one to get, found missing, and one to renew, near its end. They end with the consent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.case import Case, closed_on
from kraft_desktop.domain.cases.tasks import Task, TaskChange, TaskKind
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy import consent as consents
from kraft_desktop.domain.secrecy.consent import Consent
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store import caseload
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

OF_CONSENTS = frozenset({TaskKind.GET_CONSENT, TaskKind.RENEW_CONSENT})


def task_for_contact(session: Session, data: Data, case: Case, kind: TaskKind, about: Consent, due: dt.date) -> Task:
    """A new task about a consent for the account with the name of the case's contact, or the session's own when nobody has
    that name."""
    wanted = name_key(case.contact or "")
    accounts = (account.id for account in data.accounts.where(active=True) if name_key(account.name) == wanted)
    task_id = new_id()
    return Task(
        id=task_id,
        task_id=task_id,
        case_id=case.id,
        kind=kind,
        about=about.id,
        text="",
        assigned_to=next(accounts, session.account.id),
        given_by=session.account.id,
        due=due,
        on=session.today,
        recorded_by=session.account.name,
    )


def is_sought(data: Data, case_id: str) -> bool:
    """Whether somebody has the task to get a consent for a case."""
    return any(task.is_open and task.kind is TaskKind.GET_CONSENT for task in in_force(data.tasks.where(case_id=case_id)))


def end_tasks(session: Session, tx: Writing, case_id: str, change: TaskChange) -> tuple[Task, ...]:
    """The rows added that end every open task about the consent of a case, as done or as dropped."""
    still = [task for task in in_force(tx.tasks.where(case_id=case_id)) if task.is_open and task.kind in OF_CONSENTS]
    who = session.account.name
    rows = [replace(t, id=new_id(), change=change, on=session.today, recorded_by=who, replaces=t.id) for t in still]
    for row in rows:
        tx.tasks.add(row)
    return tuple(rows)


def give_renewals(session: Session) -> int:
    """The number of tasks given now to renew a consent that ends within ``RENEWAL_DAYS``, one for each such consent and never
    a second. None are given by an account that may not change cases, nor in an older state of the
    store. Called when a store is opened and when consents or tasks
    are listed."""
    if Right.EDIT_CASES not in rights.held(session.account) or session.missing is not None:
        return 0
    with session.vault.read() as data:
        ending = _ending(session, data)
    if not ending:
        return 0
    with session.write("consent.renewal") as tx:
        ending = _ending(session, tx)  # somebody else may have given them meanwhile
        cases = {case.id: case for case in tx.cases.among("id", {consent.case_id for consent, _ in ending})}
        for consent, last in ending:
            case = cases[consent.case_id]
            tx.tasks.add(task_for_contact(session, tx, case, TaskKind.RENEW_CONSENT, consent, last))
    return len(ending)


def _ending(session: Session, data: Data) -> list[tuple[Consent, dt.date]]:
    """The consents in force that end soon and have no task yet, each with its last day."""
    rows = data.consents.where()
    if not rows:
        return []
    asked = {task.about for task in data.tasks.where(kind=TaskKind.RENEW_CONSENT)}
    by_id, closings = {row.id: row for row in rows}, caseload.closings_in_force(data)
    found = []
    for consent in in_force(rows):
        closing = closed_on(closings.get(consent.case_id, ()), session.today)
        closed = closing.on if closing else None
        last = consent.last(closed)
        soon = last is not None and consent.holds(session.today, closed) and to_renew(last, session.today)
        if last is not None and soon and closed is None and not asked & {consent.id, *_earlier(consent, by_id)}:
            found.append((consent, last))
    return found


def to_renew(last: dt.date, today: dt.date) -> bool:
    """Whether a consent with that last day is to be renewed."""
    return (last - today).days <= consents.RENEWAL_DAYS


def _earlier(row: Consent, by_id: Mapping[str, Consent]) -> set[str]:
    """The ids of the rows that a row came in place of."""
    found, before = set[str](), row.replaces
    while before is not None:
        found.add(before)
        before = by_id[before].replaces
    return found
