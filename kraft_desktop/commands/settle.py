"""settle list | answer: the questions that imports asked about cases (Att reda ut)"""

from __future__ import annotations

from typing import Any

from kraft_desktop import labels, vocabulary
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.domain.imports import HOUSEHOLD
from kraft_desktop.services.cases import settling
from kraft_desktop.services.cases.settling import AnsweredHousehold, CaseQuestion
from kraft_desktop.services.imports.earlier import pending
from kraft_desktop.services.imports.earlier.pending import PendingFile


def register(commands: Commands) -> None:
    """Add the commands."""
    settle = commands.group("settle", say("questions still open about cases"), "WHAT")
    settle.add("list", _list, say("list the open questions, with the answers each can have"))
    answer = settle.add("answer", _answer, say("answer a question"))
    answer.add_argument("id", metavar="ID")
    answer.add_argument("value", metavar="VALUE")


def _list(args: Arguments) -> Answer:
    with opened(args) as session:
        found, files = settling.open_questions(session), pending.listed(session)
        answered = settling.answered_households(session)
    lines = [say_count("{count} open question:", "{count} open questions:", len(found)), *map(_line, found)] if found else []
    if files:
        lines += [say("Sheets with unanswered questions; import the same file again with --answer:"), *map(_file_line, files)]
    lines = lines or [say("Nothing to settle.")]
    if answered:
        lines += [say("Answers about households, which can be answered otherwise:"), *map(_household_line, answered)]
    facts = {
        "questions": [_facts(one) for one in found],
        "files": [_file(one) for one in files],
        "households": [_household(one) for one in answered],
    }
    return Answer(facts=facts, lines=lines)


def _household(one: AnsweredHousehold) -> dict[str, Any]:
    return {
        "id": one.id,
        "cases": [case.code for case in one.cases],
        "same": one.same,
        "by": one.answered_by,
        "at": one.at,
        "allowed": [one.other_answer],
    }


def _household_line(one: AnsweredHousehold) -> str:
    answer = labels.answer(HOUSEHOLD, one.answer)
    about = say("{answer}, answered {day} by {who}", answer=answer, day=one.at[:10], who=one.answered_by)
    codes = " + ".join(case.code for case in one.cases)
    return f"{one.id}  {codes}: {about} [{one.other_answer} ({labels.answer(HOUSEHOLD, one.other_answer)})]"


def _file(one: PendingFile) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "senders": list(one.senders),
        "at": one.at,
        "by": one.by,
        "sheets": list(one.sheets),
        "questions": one.questions,
        "reasons": one.reasons,
        "rows_to_read_again": one.let_in,
        "allowed": [pending.NOT_NEEDED],
    }


def _file_line(one: PendingFile) -> str:
    senders = ", ".join(sender or say("the node") for sender in one.senders)
    facts = {"at": one.at[:16], "by": one.by, "kind": vocabulary.sheet_kind(one.kind), "sender": senders}
    count = say_count("{count} unanswered question", "{count} unanswered questions", one.questions)
    return f"{one.id}  " + say("{at} {by}: {kind} from {sender}", **facts) + f": {count} [{pending.NOT_NEEDED}]"


def _facts(one: CaseQuestion) -> dict[str, Any]:
    return {
        "id": one.id,
        "case": one.code,
        "cases": [one.code, one.other.code] if one.other else [one.code],
        "months": one.months or None,
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
    codes = one.code if one.other is None else f"{one.code} + {one.other.code}"
    return f"{one.id}  {codes}: {labels.reason(one.reason)} [{answers}]"


def _answer(args: Arguments) -> Answer:
    with opened(args) as session:
        if args.value == pending.NOT_NEEDED:
            pending.dismiss(session, args.id)
        else:
            settling.settle(session, args.id, args.value)
        left = len(settling.open_questions(session))
    lines = [say("Settled."), say_count("{count} question is still open.", "{count} questions are still open.", left)]
    return Answer(facts={"id": args.id, "answer": args.value, "open": left}, lines=lines if left else lines[:1])
