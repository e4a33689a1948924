"""task list | history | add | done | drop | reopen | move | hand-on: the tasks of an account"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.domain.cases.tasks import Task
from kraft_desktop.phrases import task_phrases
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_with_code
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.services.secrecy.consent_tasks import give_renewals
from kraft_desktop.services.secrecy.tasks import NewTask, Side, TaskLine, TaskStep


def register(commands: Commands) -> None:
    """Add the commands."""
    task = commands.group("task", say("tasks: who does what, by when"), "WHAT")
    shown = task.add("list", _list, say("list the own tasks, those given to others, and those of somebody absent"))
    shown.add_argument("--all", action="store_true", help=say("also those that are done or dropped"))
    task.add("history", _history, say("what has happened to a task, change by change")).add_argument("id", metavar="ID")
    new = task.add("add", _add, say("give a task"))
    new.add_argument("text", metavar="TEXT")
    new.add_argument("--to", metavar="NAME", help=say("who is to do it, the own account if not given"))
    new.add_argument("--by", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day by which it is to be done"))
    new.add_argument("--case", metavar="CODE", help=say("the case it is about"))
    for name, change, about in (
        ("done", tasks.done, say("say that a task is done")),
        ("drop", tasks.drop, say("drop a task that is not to be done any more")),
        ("reopen", tasks.reopen, say("open a task again")),
    ):
        task.add(name, _changing(change), about).add_argument("id", metavar="ID")
    moved = task.add("move", _move, say("move a task to another day"))
    moved.add_argument("id", metavar="ID")
    day = moved.add_mutually_exclusive_group(required=True)
    day.add_argument("--by", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day by which it is to be done"))
    day.add_argument("--no-day", action="store_true", help=say("no day"))
    handed = task.add("hand-on", _hand_on, say("hand on a task to a colleague"))
    handed.add_argument("id", metavar="ID")
    handed.add_argument("--to", required=True, metavar="NAME", help=say("who is to do it"))


def _list(args: Arguments) -> Answer:
    with opened(args) as session:
        give_renewals(session)
        found = [line for line in tasks.listing(session) if line.is_open or args.all]
    lines = [_line(one) for one in found] or [say("No tasks.")]
    return Answer(facts={"tasks": [_facts(one) for one in found]}, lines=lines)


def _history(args: Arguments) -> Answer:
    with opened(args) as session:
        found = tasks.history(session, args.id)
    facts = [
        {
            "state": one.change.value,
            "on": one.on.isoformat(),
            "to": one.who or None,
            "by": one.due.isoformat() if one.due else None,
            "recorded_by": one.recorded_by or None,
        }
        for one in found
    ]
    return Answer(facts={"id": args.id, "history": facts}, lines=[_step(one) for one in found])


def _step(one: TaskStep) -> str:
    who = say("to {name}", name=one.who) if one.who else ""
    due = say("by {day}", day=one.due) if one.due else say("no day")
    parts = (task_phrases.task_change(one.change), who, due, one.recorded_by)
    return f"{one.on}  " + ", ".join(part for part in parts if part)


def _facts(one: TaskLine) -> dict[str, Any]:
    return {
        "id": one.task_id,
        "side": one.side.value,
        "kind": one.kind.value,
        "text": one.text,
        "case": one.code,
        "to": one.who or None,
        "from": one.given_by or None,
        "by": one.due.isoformat() if one.due else None,
        "days_late": one.days_late,
        "state": one.change.value,
        "on": one.on.isoformat(),
        "open": one.is_open,
    }


def _line(one: TaskLine) -> str:
    text = task_phrases.task(one.kind, one.text)
    late = say_count("{count} day late", "{count} days late", one.days_late) if one.days_late else ""
    due = say("by {day}", day=one.due) if one.due else say("no day")
    name, words = {
        Side.MINE: (one.given_by, say("from {name}", name=one.given_by)),
        Side.GIVEN: (one.who, say("to {name}", name=one.who)),
        Side.STAND_IN: (one.who, say("standing in for {name}", name=one.who)),
    }[one.side]
    who = words if name else ""
    state = "" if one.is_open else task_phrases.task_change(one.change)
    parts = (one.code or "", text, who, due, late, state)
    return f"{one.task_id}  " + ", ".join(part for part in parts if part)


def _add(args: Arguments) -> Answer:
    with opened(args) as session:
        to = accounts.named(session, args.to) if args.to else session.account
        case_id = case_with_code(session, args.case) if args.case else None
        task = tasks.give(session, NewTask(text=args.text, assigned_to=to.id, due=args.by, case_id=case_id))
    return Answer(facts=_state(task), lines=[say("The task is given to {name}: {id}", name=to.name, id=task.task_id)])


def _changing(change: Callable[[Session, str], Task]) -> Callable[[Arguments], Answer]:
    def run(args: Arguments) -> Answer:
        with opened(args) as session:
            return _changed(change(session, args.id))

    return run


def _move(args: Arguments) -> Answer:
    with opened(args) as session:
        return _changed(tasks.move(session, args.id, args.by))


def _hand_on(args: Arguments) -> Answer:
    with opened(args) as session:
        return _changed(tasks.hand_on(session, args.id, accounts.named(session, args.to).id))


def _changed(task: Task) -> Answer:
    return Answer(facts=_state(task), lines=[say("Saved: {change}.", change=task_phrases.task_change(task.change))])


def _state(task: Task) -> dict[str, Any]:
    return {"id": task.task_id, "state": task.change.value, "by": task.due.isoformat() if task.due else None}
