"""The hand-over of a leaver: the contact of open cases, and the open tasks, to a colleague in one unit of work."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.case import Case, closed_on
from kraft_desktop.domain.cases.tasks import Task
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import CannotTakeOver, NoSuchCase, NotUnderstood, PlaceIsHidden
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.domain.roles import Account, Right
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.store import caseload
from kraft_desktop.store.queries import open_tasks
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCase:
    """A case that a leaver is the contact of or has a task on: its id and code, the number of the leaver's open tasks, and
    whether the leaver is its contact."""

    case_id: str
    code: str
    is_contact: bool
    tasks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The open cases and tasks of an account that the session's account may see, but for those with a secret place that the
    account's name would tell: its handlers have them. ``free_tasks`` is the number of tasks about no case; ``protected``
    whether the store has any case with a secret place: it is then the same to say of every account."""

    cases: tuple[HeldCase, ...]
    free_tasks: int
    protected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """The number of cases with another contact now, and of tasks handed on."""

    cases: int
    tasks: int


def held(session: Session, leaver: str) -> Held:
    """What there is to hand over from an account (its id). Raises NotAllowed."""
    session.require(Right.MANAGE_ACCOUNTS)
    with session.vault.read() as data:
        found = _found(session, data, leaver)
        protected = bool(in_force(data.protected_registrations.where()))
    cases = tuple(
        HeldCase(
            case_id=case.id,
            code=case.code,
            is_contact=case.id in found.contact,
            tasks=sum(task.case_id == case.id for task in found.tasks),
        )
        for case in found.cases
    )
    return Held(cases=cases, free_tasks=sum(task.case_id is None for task in found.tasks), protected=protected)


def colleagues(session: Session) -> tuple[Account, ...]:
    """The accounts that work on cases, also those that are revoked: one may have left before anybody handed over. Raises
    NotAllowed."""
    session.require(Right.MANAGE_ACCOUNTS)
    with session.vault.read() as data:
        return tuple(one for one in data.accounts.where() if Right.EDIT_CASES in rights.HELD[rights.position(one)])


def hand_over(session: Session, leaver: str, successor: str, cases: Collection[str] | None = None) -> HandedOver:
    """Make ``successor`` the contact of the open cases of ``leaver`` (ids of accounts), and hand on the open tasks: of the
    ``cases`` (ids), or of all of them with the tasks about no case. All of it is done, or nothing.

    Raises CannotTakeOver when the successor would not see one of the cases, NotUnderstood when there is nothing to hand over or
    both are the same, PlaceIsHidden for a case that its handlers hand over themselves, NoSuchCase for one that is not the
    leaver's, NotAllowed.
    """
    session.require(Right.MANAGE_ACCOUNTS)
    if leaver == successor:
        raise NotUnderstood(reason="hand_over_same")
    with session.write("cases.hand_over") as tx:
        found = _found(session, tx, leaver)
        if cases is not None:
            if any(not found.seen.sees_place(case) for case in tx.cases.among("id", cases)):
                raise PlaceIsHidden
            found = found.only(cases)
        taker = _successor(tx, found, successor)
        if not found.cases and not found.tasks:
            apart = in_force(tx.protected_registrations.where())
            raise NotUnderstood(reason="hand_over_protected" if apart else "hand_over_nothing")
        moved = [case for case in found.cases if case.id in found.contact]
        tx.cases.update_all((case, replace(case, contact=taker.name)) for case in moved)
        for task in found.tasks:
            tasks.hand_over(session, tx, task, taker.id)
        tx.note("accounts", leaver, {"handed_to": taker.id, "cases": len(moved), "tasks": len(found.tasks)})
    return HandedOver(cases=len(moved), tasks=len(found.tasks))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """The cases and tasks of an account; ``contact`` are the ids of the cases that it is the contact of."""

    seen: Visibility
    cases: tuple[Case, ...]
    contact: frozenset[str]
    tasks: tuple[Task, ...]

    def only(self, wanted: Collection[str]) -> _Found:
        """The part about these cases. Raises NoSuchCase for one that is not among them."""
        if not set(wanted) <= {case.id for case in self.cases}:
            raise NoSuchCase
        return replace(
            self,
            cases=tuple(case for case in self.cases if case.id in wanted),
            tasks=tuple(task for task in self.tasks if task.case_id in wanted),
        )


def _found(session: Session, data: Data, leaver: str) -> _Found:
    account = data.accounts.get(leaver)
    name = name_key(account.name) if account else ""
    closings, seen = caseload.closings_in_force(data), Visibility(session, data)
    theirs = [task for task in open_tasks(data) if task.assigned_to == leaver]
    with_tasks = {task.case_id for task in theirs}
    contact = {
        case.id
        for case in data.cases.where()
        if name_key(case.contact or "") == name and closed_on(closings.get(case.id, ()), session.today) is None
    }
    cases = [case for case in data.cases.where() if case.id in contact or case.id in with_tasks]
    shown = {case.id for case in cases if account and seen.of(case) is not Sight.HIDDEN and seen.may_name(account, case)}
    return _Found(
        seen=seen,
        cases=tuple(case for case in cases if case.id in shown),
        contact=frozenset(contact),
        tasks=tuple(task for task in theirs if task.case_id is None or task.case_id in shown),
    )


def _successor(data: Data, found: _Found, account_id: str) -> Account:
    account = data.accounts.get(account_id)
    if account is None or not account.active or Right.EDIT_CASES not in rights.held(account):
        raise CannotTakeOver(name=account.name if account else "", cases=[case.code for case in found.cases])
    given = {task.case_id for task in found.tasks}
    unseen = [
        case.code
        for case in found.cases
        if found.seen.of_other(account, case, with_task=case.id in given) is Sight.HIDDEN
        or not found.seen.may_name(account, case)
    ]
    if unseen:
        raise CannotTakeOver(name=account.name, cases=unseen)
    return account
