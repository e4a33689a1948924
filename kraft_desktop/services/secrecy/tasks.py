"""Tasks: given, moved, handed on, done, dropped and opened again, each a row; and the list of those that concern an account."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from kraft_desktop.domain import rights
from kraft_desktop.domain.cases import tasks
from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.cases.tasks import Task, TaskChange, TaskKind
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NoSuchTask, NotUnderstood, TaskNotForAccount
from kraft_desktop.domain.roles import Account, Right
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility, viewer
from kraft_desktop.services.cases.next_tasks import text_shown
from kraft_desktop.services.cases.overview import visible_case
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.queries import tasks_concerning
from kraft_desktop.store.vault import Data, Writing

NEW_PAGE = "task"
"""The page whose draft is a new task."""


class Side(StrEnum):
    """Why a task is in an account's list: it is the account's own, one that it gave to somebody else, or one of somebody that
    it stands in for today."""

    MINE = "mine"
    GIVEN = "given"
    STAND_IN = "stand_in"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTask:
    """A task as typed. ``assigned_to`` is the id of an account, ``case_id`` None for a task about no case."""

    text: str
    assigned_to: str
    due: dt.date | None = None
    case_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """A task as it is today for the session's account. ``who`` and ``given_by`` are names of accounts, empty where one would
    tell a place that is not shown. ``code`` is None for a task about no case, ``text`` None where it is not shown, and empty
    where the kind says what is to be done. ``days_late`` is 0 for a task that is not late."""

    task_id: str
    side: Side
    kind: TaskKind
    text: str | None
    case_id: str | None
    code: str | None
    assigned_to: str
    who: str
    given_by: str
    due: dt.date | None
    change: TaskChange
    on: dt.date
    days_late: int

    @property
    def is_open(self) -> bool:
        """Whether it remains to be done."""
        return self.change not in tasks.OVER


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskStep:
    """One change of a task: its day, the day by which the task is to be done and the account that has it after the change, and
    who recorded it; a name is empty where it would tell a place that is not shown."""

    change: TaskChange
    on: dt.date
    due: dt.date | None
    who: str
    recorded_by: str


def listing(session: Session) -> tuple[TaskLine, ...]:
    """The tasks that the account has, gave, or has as a stand-in today, the most urgent first and those that are over last.
    One about a case that the account may not see is not among them. Raises NotAllowed."""
    session.require(Right.SEE_CASES)
    with session.vault.read() as data:
        lines = _Lines(session, data)
        holders = {session.account.id, *lines.absent, *(account for account, _ in lines.left)}
        return lines.of(tasks_concerning(data, holders, session.account.id))


def history(session: Session, task_id: str) -> tuple[TaskStep, ...]:
    """Every change of a task, the first first. Raises NoSuchTask, NotAllowed."""
    session.require(Right.SEE_CASES)
    with session.vault.read() as data:
        _, rows = _concerning(session, data, task_id)
        return _Lines(session, data).steps(rows)


def recipients(session: Session, case_id: str | None = None) -> tuple[Account, ...]:
    """The accounts that a task can be given to, about a case or about none, in the order added. Raises NotAllowed,
    NoSuchCase."""
    session.require(Right.EDIT_CASES)
    with session.vault.read() as data:
        return recipients_in(session, data, case_id)


def recipients_in(session: Session, data: Data, case_id: str | None) -> tuple[Account, ...]:
    """``recipients`` within a unit of work."""
    return _recipients(session, data, visible_case(session, data, case_id)[0] if case_id else None)


def give(session: Session, new: NewTask) -> Task:
    """The task given. Raises NotUnderstood with the reason, TaskNotForAccount, NoSuchCase, NotAllowed."""
    session.require(Right.EDIT_CASES)
    with session.write("task.give") as tx:
        task = give_in(session, tx, new)
        drafts.forget_in(session, tx, NEW_PAGE, "")
    return task


def give_in(session: Session, tx: Writing, new: NewTask, about: str | None = None) -> Task:
    """``give`` within a unit of work that does more; ``about`` is the id of the row that the task comes from."""
    case = visible_case(session, tx, new.case_id)[0] if new.case_id else None
    task_id = new_id()
    task = Task(
        id=task_id,
        task_id=task_id,
        case_id=case.id if case else None,
        about=about,
        text=" ".join(new.text.split()),
        assigned_to=new.assigned_to,
        given_by=session.account.id,
        due=new.due,
        on=session.today,
        recorded_by=session.account.name,
    )
    tasks.check(task)
    tasks.check_due(task.due, session.today)
    _check_recipient(session, tx, task.assigned_to, case)
    tx.tasks.add(task)
    return task


def drop_in(session: Session, tx: Writing, task_id: str) -> None:
    """Drop a task within a unit of work that does more; one that is over already stays so."""
    task = in_force(tx.tasks.where(task_id=task_id))[-1]
    if task.is_open:
        _add(session, tx, task, change=TaskChange.DROPPED)


def move(session: Session, task_id: str, due: dt.date | None) -> Task:
    """The task with another day, or none. Raises NotUnderstood with the reason, NoSuchTask, NotAllowed."""
    tasks.check_due(due, session.today)
    with session.write("task.move") as tx:
        task = _open(session, tx, task_id)
        return _add(session, tx, task, change=TaskChange.MOVED, due=due)


def hand_on(session: Session, task_id: str, assigned_to: str) -> Task:
    """The task as somebody else's (the id of an account). Raises TaskNotForAccount, NotUnderstood, NoSuchTask, NotAllowed."""
    with session.write("task.hand_on") as tx:
        task = _open(session, tx, task_id)
        _check_recipient(session, tx, assigned_to, tx.cases.get(task.case_id) if task.case_id else None)
        return _add(session, tx, task, change=TaskChange.HANDED_ON, assigned_to=assigned_to)


def done(session: Session, task_id: str) -> Task:
    """The task as done. Raises NotUnderstood when it is over already, NoSuchTask, NotAllowed."""
    with session.write("task.done") as tx:
        return _add(session, tx, _open(session, tx, task_id), change=TaskChange.DONE)


def drop(session: Session, task_id: str) -> Task:
    """The task as dropped: it is not to be done any more. Raises as ``done``."""
    with session.write("task.drop") as tx:
        return _add(session, tx, _open(session, tx, task_id), change=TaskChange.DROPPED)


def reopen(session: Session, task_id: str) -> Task:
    """A task that was done or dropped as open again. Raises NotUnderstood when it is open, NoSuchTask, NotAllowed."""
    session.require(Right.EDIT_CASES)
    with session.write("task.reopen") as tx:
        task, _ = _concerning(session, tx, task_id)
        if task.is_open:
            raise NotUnderstood(reason="task_open")
        return _add(session, tx, task, change=TaskChange.REOPENED)


_UNDONE_BY = {
    TaskChange.GIVEN: ("task.drop", TaskChange.DROPPED),
    TaskChange.MOVED: ("task.move", TaskChange.MOVED),
    TaskChange.HANDED_ON: ("task.hand_on", TaskChange.HANDED_ON),
    TaskChange.DONE: ("task.reopen", TaskChange.REOPENED),
    TaskChange.DROPPED: ("task.reopen", TaskChange.REOPENED),
    TaskChange.REOPENED: ("task.done", TaskChange.DONE),
}
"""The verb and the change that undo each change."""


def take_back(session: Session, changed: Task) -> None:
    """Undo a change of a task by a row with what it was before: a task that was given is dropped, one that was handed on goes
    back. Raises NotUnderstood when something was done to it since, NoSuchTask, NotAllowed."""
    session.require(Right.EDIT_CASES)
    verb, change = _UNDONE_BY[changed.change]
    with session.write(verb) as tx:
        task, rows = _concerning(session, tx, changed.task_id, holder=session.account.id)
        if task.id != changed.id:
            raise NotUnderstood(reason="task_changed")
        before = next((row for row in rows if row.id == changed.replaces), task)
        _add(session, tx, task, change=change, assigned_to=before.assigned_to, due=before.due)


def hand_over(session: Session, tx: Writing, task: Task, assigned_to: str) -> None:
    """Hand on a task within the unit of work that hands over its case."""
    _add(session, tx, task, change=TaskChange.HANDED_ON, assigned_to=assigned_to)


def _add(session: Session, tx: Writing, task: Task, **changes: Any) -> Task:
    by = session.account.name
    row = replace(task, id=new_id(), on=session.today, recorded_by=by, replaces=task.id, **changes)
    tx.tasks.add(row)
    return row


def _open(session: Session, tx: Writing, task_id: str) -> Task:
    """A task to change. Raises NotUnderstood when it is over."""
    session.require(Right.EDIT_CASES)
    task, _ = _concerning(session, tx, task_id)
    if not task.is_open:
        raise NotUnderstood(reason="task_over")
    return task


def _concerning(session: Session, data: Data, task_id: str, holder: str | None = None) -> tuple[Task, tuple[Task, ...]]:
    """A task as it is, and all its rows. Raises NoSuchTask unless the account, or one that it stands in for, has or had it or
    gave it, and sees its case were it the task of ``holder`` (by default the one who has it)."""
    rows = data.tasks.where(task_id=task_id)
    case = data.cases.get(rows[0].case_id) if rows and rows[0].case_id else None
    seen = Visibility(session, data, [case.id] if case else [])
    own = {session.account.id, *(one.id for one in seen.viewer.stands_in_for)}
    own |= {account for account, case_id in _left_behind(session, data) if case and case_id == case.id}
    if not rows or not own & {account for row in rows for account in (row.assigned_to, row.given_by)}:
        raise NoSuchTask
    task = in_force(rows)[-1]
    sight = seen.with_task(case, holder or task.assigned_to) if case else Sight.NAMED
    if sight is Sight.HIDDEN or (task.case_id and case is None):
        raise NoSuchTask
    return task, rows


def _left_behind(session: Session, data: Data) -> set[tuple[str, str]]:
    """The accounts that are revoked and the ids of the cases that each handles with the session's account: nobody else may know
    of its tasks there, so they come to the handler who is left."""
    registrations = in_force(data.protected_registrations.where())
    if not any(session.account.id in one.handlers for one in registrations):
        return set()
    revoked = {one.id for one in data.accounts.where(active=False)}
    theirs = [one for one in registrations if session.account.id in one.handlers]
    return {(account, one.case_id) for one in theirs for account in one.handlers if account in revoked}


def _recipients(session: Session, data: Data, case: Case | None) -> tuple[Account, ...]:
    working = [one for one in data.accounts.where(active=True) if Right.EDIT_CASES in rights.held(one)]
    if case is None:
        return tuple(working)
    seen = Visibility(session, data, [case.id])
    return tuple(
        one for one in working if seen.of_other(one, case, with_task=True) is not Sight.HIDDEN and seen.may_name(one, case)
    )


def _check_recipient(session: Session, data: Data, account_id: str, case: Case | None) -> None:
    """Raise TaskNotForAccount unless the account would see the case with the task on it."""
    possible = _recipients(session, data, case)
    if account_id not in {one.id for one in possible}:
        account = data.accounts.get(account_id)
        raise TaskNotForAccount(name=account.name if account else "", known=[one.name for one in possible] or ["nobody"])


def _urgency(line: TaskLine) -> tuple[bool, int]:
    """The sort key of a line: open ones by their day, then those that are over, the latest first."""
    return not line.is_open, (line.due or dt.date.max).toordinal() if line.is_open else -line.on.toordinal()


class _Lines:
    """The maker of lines, from the data read once for all tasks."""

    def __init__(self, session: Session, data: Data) -> None:
        self._session, self._data = session, data
        self._accounts = {account.id: account for account in data.accounts.where()}
        self.absent = {account.id for account in viewer(session, data).stands_in_for}
        self.left = _left_behind(session, data)

    def of(self, rows: Iterable[Task]) -> tuple[TaskLine, ...]:
        """The lines of tasks (their rows in force) that the account has to do with and may see."""
        found = [(row, side) for row in rows if (side := self._side(row))]
        self._read_cases(row for row, _ in found)
        people = self._data.participants.among("id", {case.participant_id for case in self._cases.values()})
        self._people = {person.id: person for person in people}
        lines = [line for row, side in found if (line := self._line(row, side))]
        return tuple(sorted(lines, key=_urgency))

    def steps(self, rows: Sequence[Task]) -> tuple[TaskStep, ...]:
        """The changes of a task, by its rows in the order recorded."""
        self._read_cases(rows)
        case = self._cases.get(rows[0].case_id) if rows[0].case_id else None
        ids = {account.name: account.id for account in self._accounts.values()}
        return tuple(
            TaskStep(
                change=row.change,
                on=row.on,
                due=row.due,
                who=self._name(row.assigned_to, case),
                recorded_by=self._name(ids.get(row.recorded_by, ""), case),
            )
            for row in rows
        )

    def _read_cases(self, rows: Iterable[Task]) -> None:
        cases = {row.case_id for row in rows if row.case_id}
        self._cases = {case.id: case for case in self._data.cases.among("id", cases)}
        self._seen = Visibility(self._session, self._data, cases)

    def _side(self, row: Task) -> Side | None:
        own = self._session.account.id
        if row.assigned_to == own:
            return Side.MINE
        if row.assigned_to in self.absent or (row.assigned_to, row.case_id) in self.left:
            return Side.STAND_IN
        return Side.GIVEN if row.given_by == own else None

    def _line(self, row: Task, side: Side) -> TaskLine | None:
        case = self._cases.get(row.case_id) if row.case_id else None
        text: str | None = row.text
        if row.case_id is not None:
            sight = self._seen.of(case) if case else Sight.HIDDEN
            if case is None or sight is Sight.HIDDEN:
                return None
            person = self._people[case.participant_id]
            text = text_shown(
                row.text,
                sight,
                name=person.name,
                personal_number=person.personal_number,
                sees_place=self._seen.sees_place(case),
            )
        today = self._session.today
        return TaskLine(
            task_id=row.task_id,
            side=side,
            kind=row.kind,
            text=text,
            case_id=row.case_id,
            code=case.code if case else None,
            assigned_to=row.assigned_to,
            who=self._name(row.assigned_to, case),
            given_by=self._name(row.given_by, case),
            due=row.due,
            change=row.change,
            on=row.on,
            days_late=(today - row.due).days if row.due and row.is_late(today) else 0,
        )

    def _name(self, account_id: str, case: Case | None) -> str:
        """The name of an account, empty where it would tell a place that is not shown."""
        account = self._accounts.get(account_id)
        return account.name if account and (case is None or self._seen.may_name(account, case)) else ""
