"""case happened | contact | wait | queue: what happens in a case"""

from __future__ import annotations

import datetime as dt
from typing import Any

from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say
from kraft_desktop.domain.casework.contacts import Contact, ContactChange, ContactKind, Counterpart, Interpreter
from kraft_desktop.domain.casework.waiting import QueueActivity
from kraft_desktop.domain.errors import MissingArgument
from kraft_desktop.phrases import record_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview
from kraft_desktop.services.casework import contacts, events, waiting
from kraft_desktop.services.casework.contacts import ChangedContact, NewContact
from kraft_desktop.services.casework.events import Happened, Line
from kraft_desktop.services.casework.waiting import NewActivity, NewWaiting


def register(commands: Commands) -> None:
    """Add the commands."""
    case = commands.group("case", say("work on a case, as on its page"), "WHAT")
    case.add("happened", _happened, say("what has been recorded in a case, line by line")).add_argument("code", metavar="CODE")
    contact = case.add("contact", _contact, say("the contacts of a case; record one, or what became of one"))
    contact.add_argument("code", metavar="CODE")
    contact.add_argument("--state", choices=[one.value for one in ContactChange], help=say("what happened"))
    contact.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day, today if not given"))
    contact.add_argument("--kind", choices=[one.value for one in ContactKind], default=ContactKind.CALL.value, help=say("how"))
    contact.add_argument(
        "--with",
        dest="counterpart",
        choices=[one.value for one in Counterpart],
        default=Counterpart.PARTICIPANT.value,
        help=say("with whom"),
    )
    contact.add_argument("--interpreter", choices=[one.value for one in Interpreter], help=say("whether one is booked"))
    contact.add_argument("--details", default="", metavar="TEXT", help=say("what it is about, one line"))
    contact.add_argument("--contact", metavar="ID", help=say("the contact to come that this is about"))
    contact.add_argument("--reason", default="", metavar="TEXT", help=say("why it was moved or fell through"))
    _early(contact)
    wait = case.add("wait", _wait, say("what a case waits for; record it, or end it"))
    wait.add_argument("code", metavar="CODE")
    how = wait.add_mutually_exclusive_group()
    how.add_argument("--for", dest="reason", metavar="WHAT", help=say("what it waits for"))
    how.add_argument("--end", action="store_true", help=say("it waits no longer"))
    wait.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day, today if not given"))
    _early(wait)
    queue = case.add("queue", _queue, say("what somebody in the queue does; record it, or end it"))
    queue.add_argument("code", metavar="CODE")
    what = queue.add_mutually_exclusive_group()
    what.add_argument("--does", metavar="TEXT", help=say("what the person does meanwhile"))
    what.add_argument("--end", metavar="ID", help=say("the activity that is over"))
    queue.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day, today if not given"))
    _early(queue)


def _early(parser: Any) -> None:
    parser.add_argument("--early", metavar="TEXT", help=say("why the day is before the referral or the project"))


def _happened(args: Arguments) -> Answer:
    with opened(args) as session:
        found = events.of_case(session, overview.case_with_code(session, args.code))
    facts: dict[str, Any] = {"case": args.code, "lines": [line_facts(line) for line in found.lines], "hidden": found.hidden}
    facts["may_undo"] = found.may_undo
    return Answer(facts=facts, lines=[line_words(line) for line in found.lines] or [say("Nothing is recorded.")])


def line_facts(line: Line) -> dict[str, Any]:
    """A line of what has been recorded, for scripts."""
    return {
        "id": line.row.id,
        "kind": type(line.row).__name__,
        "on": line.on.isoformat() if line.on else None,
        "text": line.words,
        "by": line.by,
        "ahead": line.ahead,
        "struck": line.struck is not None,
        "remarks": [
            {"kind": one.kind.value, "reason": one.reason, "by": one.recorded_by, "on": one.recorded_on.isoformat()}
            for one in (*line.remarks, *((line.struck,) if line.struck else ()))
        ],
        "transferred": line.transferred.on.isoformat() if line.transferred else None,
    }


def line_words(line: Line) -> str:
    """A line of what has been recorded, for people."""
    more = [record_words.remark(one) for one in (*line.remarks, *((line.struck,) if line.struck else ()))]
    if line.transferred is not None:
        more.append(record_words.transferred(line.transferred))
    day = line.on.isoformat() if line.on else say("no date")
    return f"{line.row.id}  {day}  {line.words} ({', '.join([line.by, *more])})"


def _contact(args: Arguments) -> Answer:
    if args.contact is not None and not args.state:
        raise MissingArgument(argument="--state")
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        if args.contact is not None:
            contacts.change(session, case_id, args.contact, _changed(session, args))
        elif args.state:
            contacts.record(session, case_id, _new(session, args))
        found = events.of_case(session, case_id)
    facts = {
        "case": args.code,
        "contacts": [_contact_facts(one) for one in found.contacts],
        "next": _contact_facts(found.next_contact) if found.next_contact else None,
        "last": _contact_facts(found.last_contact) if found.last_contact else None,
    }
    lines = [f"{one.contact_id}  {one.on}  {record_words.contact(one)}" for one in found.contacts]
    return Answer(facts=facts, lines=lines or [say("No contact is recorded.")])


def _changed(session: Session, args: Arguments) -> ChangedContact:
    interpreter = Interpreter(args.interpreter) if args.interpreter else None
    on = args.on or session.today
    return ChangedContact(
        change=ContactChange(args.state), on=on, reason=args.reason, interpreter=interpreter, early=args.early
    )


def _new(session: Session, args: Arguments) -> NewContact:
    return NewContact(
        change=ContactChange(args.state),
        on=args.on or session.today,
        kind=ContactKind(args.kind),
        counterpart=Counterpart(args.counterpart),
        interpreter=Interpreter(args.interpreter or Interpreter.NOT_NEEDED),
        details=args.details,
        early=args.early,
    )


def _contact_facts(one: Contact) -> dict[str, Any]:
    return {
        "id": one.contact_id,
        "state": one.change.value,
        "on": one.on.isoformat(),
        "kind": one.kind.value,
        "with": one.counterpart.value,
        "interpreter": one.interpreter.value,
        "details": one.details,
        "reason": one.reason,
        "by": one.recorded_by,
    }


def _wait(args: Arguments) -> Answer:
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        if args.reason is not None:
            new = NewWaiting(reason=args.reason, since=args.on or session.today, early=args.early)
            waiting.begin(session, case_id, new)
        elif args.end:
            waiting.end(session, case_id, args.on or session.today)
        found = events.of_case(session, case_id).waiting
        words = record_words.waiting_for(session.programme, found.reason) if found else ""
    facts = {
        "case": args.code,
        "waiting_for": found.reason if found else None,
        "since": found.since.isoformat() if found else None,
    }
    if found is None:
        return Answer(facts=facts, lines=[say("The case waits for nothing.")])
    return Answer(facts=facts, lines=[say("The case waits for {what} since {day}.", what=words, day=found.since)])


def _queue(args: Arguments) -> Answer:
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        if args.does is not None:
            waiting.begin_activity(
                session, case_id, NewActivity(details=args.does, first=args.on or session.today, early=args.early)
            )
        elif args.end is not None:
            waiting.end_activity(session, case_id, args.end, args.on or session.today)
        found: Happened = events.of_case(session, case_id)
    lines = [f"{one.id}  {one.first}  {one.details}" for one in found.activities]
    activities = [_activity_facts(one) for one in found.activities]
    return Answer(facts={"case": args.code, "activities": activities}, lines=lines or [say("No activity is recorded.")])


def _activity_facts(one: QueueActivity) -> dict[str, Any]:
    until = one.until.isoformat() if one.until else None
    return {"id": one.id, "text": one.details, "from": one.first.isoformat(), "until": until}
