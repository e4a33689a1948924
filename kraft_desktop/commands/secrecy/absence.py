"""stand-in list | add | end | hand-over: planned absences, and the cases of one who leaves"""

from __future__ import annotations

import datetime as dt

from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.domain.errors import UnknownAccount
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.phrases import task_phrases
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_with_code
from kraft_desktop.services.secrecy import hand_over, standing_in
from kraft_desktop.services.secrecy.standing_in import NewStandIn


def register(commands: Commands) -> None:
    """Add the commands."""
    stand_in = commands.group("stand-in", say("who stands in for whom, and the cases of one who leaves"), "WHAT")
    stand_in.add("list", _list, say("list the absences that are going on or to come"))
    new = stand_in.add("add", _add, say("record a planned absence; it ends by itself"))
    new.add_argument("--absent", metavar="NAME", help=say("who is absent, the own account if not given"))
    new.add_argument("--deputy", required=True, metavar="NAME", help=say("who stands in"))
    day = dt.date.fromisoformat
    new.add_argument("--from", dest="first", type=day, metavar="YYYY-MM-DD", help=say("the first day, today if not given"))
    new.add_argument("--until", required=True, type=day, metavar="YYYY-MM-DD", help=say("the last day"))
    stand_in.add("end", _end, say("end an absence today")).add_argument("id", metavar="ID")
    over = stand_in.add("hand-over", _hand_over, say("hand over the open cases and tasks of one who leaves"))
    over.add_argument("--from", dest="leaver", required=True, metavar="NAME", help=say("who leaves"))
    over.add_argument("--to", required=True, metavar="NAME", help=say("who takes over"))
    over.add_argument("--cases", metavar="CODE,CODE", help=say("only these cases; all, and the other tasks, if not given"))


def _list(args: Arguments) -> Answer:
    with opened(args) as session:
        found = standing_in.listed(session)
    facts = [
        {
            "id": one.row.id,
            "absent": one.absent,
            "deputy": one.deputy,
            "first": one.row.first.isoformat(),
            "until": one.row.until.isoformat(),
            "begun": one.begun,
        }
        for one in found
    ]
    lines = [say("{id}  {deputy} stands in for {absent} from {first} until {until}", **fact) for fact in facts]
    return Answer(facts={"stand_ins": facts}, lines=lines or [say("Nobody stands in.")])


def _add(args: Arguments) -> Answer:
    with opened(args) as session:
        absent = accounts.named(session, args.absent) if args.absent else session.account
        deputy = accounts.named(session, args.deputy)
        first = args.first or session.today
        row = standing_in.record(session, NewStandIn(absent=absent.id, deputy=deputy.id, first=first, until=args.until))
    facts = {"id": row.id, "first": row.first.isoformat(), "until": row.until.isoformat()}
    text = say("{deputy} stands in for {absent} until {until}.", deputy=deputy.name, absent=absent.name, until=row.until)
    return Answer(facts=facts, lines=[text])


def _end(args: Arguments) -> Answer:
    with opened(args) as session:
        standing_in.end(session, args.id)
    return Answer(facts={"id": args.id}, lines=[say("Nobody stands in any more.")])


def _hand_over(args: Arguments) -> Answer:
    with opened(args) as session:
        leaver, taker = _leaver(session, args.leaver), accounts.named(session, args.to)
        codes = [code for code in (args.cases or "").split(",") if code.strip()]
        cases = [case_with_code(session, code) for code in codes]
        protected = hand_over.held(session, leaver).protected
        done = hand_over.hand_over(session, leaver, taker.id, cases or None)
    lines = [
        say_count("{count} case has {name} as contact.", "{count} cases have {name} as contact.", done.cases, name=taker.name),
        say_count("{count} task was handed on.", "{count} tasks were handed on.", done.tasks),
    ]
    if protected:
        lines.append(task_phrases.protected_first())
    return Answer(facts={"cases": done.cases, "tasks": done.tasks, "protected_apart": protected}, lines=lines)


def _leaver(session: Session, name: str) -> str:
    """The id of the account of one who leaves, also of one who has left."""
    known = hand_over.colleagues(session)
    found = next((one.id for one in known if name_key(one.name) == name_key(name)), None)
    if found is None:
        raise UnknownAccount(name=name, known=", ".join(one.name for one in known))
    return found
