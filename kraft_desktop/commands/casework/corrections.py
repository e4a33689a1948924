"""case correct | undo | request: corrections of what was recorded, and those that the participant asks for"""

from __future__ import annotations

import datetime as dt
from typing import Any

from kraft_desktop.commands.casework.contacts import line_facts, line_words
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say
from kraft_desktop.domain.casework.requests import Answer as RequestAnswer
from kraft_desktop.domain.errors import MissingArgument
from kraft_desktop.phrases import record_words
from kraft_desktop.services.cases import overview
from kraft_desktop.services.casework import corrections, events, registration, requests
from kraft_desktop.services.casework.corrections import Correction
from kraft_desktop.services.casework.requests import NewAnswer, NewRequest


def register(commands: Commands) -> None:
    """Add the commands."""
    case = commands.group("case", say("work on a case, as on its page"), "WHAT")
    correct = case.add("correct", _correct, say("correct or strike a line of what has been recorded"))
    correct.add_argument("code", metavar="CODE")
    correct.add_argument("row", metavar="ID", help=say("the line, as case happened lists it"))
    correct.add_argument("--reason", required=True, metavar="TEXT", help=say("why"))
    correct.add_argument("--strike", action="store_true", help=say("it was recorded by mistake"))
    correct.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the right day"))
    correct.add_argument("--text", metavar="TEXT", help=say("the right text"))
    correct.add_argument("--choice", metavar="CODE", help=say("the right choice"))
    correct.add_argument("--early", metavar="TEXT", help=say("why the day is before the referral or the project"))
    undo = case.add("undo", _undo, say("undo the registration of a case that should not be there"))
    undo.add_argument("code", metavar="CODE")
    undo.add_argument("--reason", required=True, metavar="TEXT", help=say("why"))
    request = case.add("request", _request, say("the corrections that the participant asks for; record or answer one"))
    request.add_argument("code", metavar="CODE")
    what = request.add_mutually_exclusive_group()
    what.add_argument("--asks", metavar="TEXT", help=say("what the participant asks to have corrected"))
    what.add_argument("--request", metavar="ID", help=say("the request that is answered"))
    request.add_argument("--answer", choices=[one.value for one in RequestAnswer], help=say("the answer"))
    request.add_argument("--words", metavar="TEXT", help=say("why the answer is so"))
    request.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day, today if not given"))
    request.add_argument("--early", metavar="TEXT", help=say("why the day is before the referral or the project"))


def _correct(args: Arguments) -> Answer:
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        if args.strike:
            corrections.strike(session, case_id, args.row, args.reason)
        else:
            new = Correction(reason=args.reason, day=args.on, text=args.text, code=args.choice, early=args.early)
            corrections.correct(session, case_id, args.row, new)
        found = events.of_case(session, case_id)
    about = [line for line in found.lines if args.row in {line.row.id, *(one.about for one in line.remarks)}]
    return Answer(
        facts={"case": args.code, "lines": [line_facts(line) for line in about]}, lines=[line_words(line) for line in about]
    )


def _undo(args: Arguments) -> Answer:
    with opened(args) as session:
        registration.undo(session, overview.case_with_code(session, args.code), args.reason)
    return Answer(facts={"case": args.code, "undone": True}, lines=[say("The case is undone: nothing counts or shows it.")])


def _request(args: Arguments) -> Answer:
    if args.request is not None and not (args.answer and args.words):
        raise MissingArgument(argument="--words" if args.answer else "--answer")
    with opened(args) as session:
        case_id, on = overview.case_with_code(session, args.code), args.on or session.today
        if args.asks is not None:
            requests.record(session, case_id, NewRequest(on=on, asked=args.asks, early=args.early))
        elif args.request is not None:
            answer = NewAnswer(answer=RequestAnswer(args.answer), words=args.words, on=on)
            requests.answer(session, case_id, args.request, answer)
        found = events.of_case(session, case_id).requests
        lines = [f"{one.id}  {one.on}  {record_words.words(session.programme, one)}" for one in found]
    facts: list[dict[str, Any]] = [
        {
            "id": one.id,
            "on": one.on.isoformat(),
            "asked": one.asked,
            "answer_by": one.due.isoformat(),
            "answer": one.answer.value if one.answer else None,
            "words": one.words or None,
            "answered": one.answered_on.isoformat() if one.answered_on else None,
        }
        for one in found
    ]
    return Answer(facts={"case": args.code, "requests": facts}, lines=lines or [say("No correction is asked for.")])
