"""settle list | answer: the questions that imports asked about cases (Att reda ut)"""

from __future__ import annotations

from typing import Any

from kraft_desktop import labels
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.services.cases import settling
from kraft_desktop.services.cases.settling import CaseQuestion


def register(commands: Commands) -> None:
    """Add the commands."""
    settle = commands.group("settle", say("questions still open about cases"), "WHAT")
    settle.add("list", _list, say("list the open questions, with the answers each can have"))
    answer = settle.add("answer", _answer, say("answer a question"))
    answer.add_argument("id", metavar="ID")
    answer.add_argument("value", metavar="VALUE")


def _list(args: Arguments) -> Answer:
    with opened(args) as session:
        found = settling.open_questions(session)
    lines = [say_count("{count} open question:", "{count} open questions:", len(found)), *map(_line, found)]
    return Answer(facts={"questions": [_facts(one) for one in found]}, lines=lines if found else [say("Nothing to settle.")])


def _facts(one: CaseQuestion) -> dict[str, Any]:
    return {
        "id": one.id,
        "case": one.code,
        "municipality": one.municipality,
        "reason": one.reason,
        "message": labels.reason(one.reason),
        "about": one.about or None,
        "where": {"sheet": one.sheet, "row": one.row or None, "column": one.column or None},
        "asked": one.asked,
        "allowed": list(one.allowed),
    }


def _line(one: CaseQuestion) -> str:
    answers = ", ".join(f"{value} ({labels.answer(one.reason, value)})" for value in one.allowed)
    return f"{one.id}  {one.code}: {labels.reason(one.reason)} [{answers}]"


def _answer(args: Arguments) -> Answer:
    with opened(args) as session:
        settling.settle(session, args.id, args.value)
        left = len(settling.open_questions(session))
    lines = [say("Settled."), say_count("{count} question is still open.", "{count} questions are still open.", left)]
    return Answer(facts={"id": args.id, "answer": args.value, "open": left}, lines=lines if left else lines[:1])
