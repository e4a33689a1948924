"""case intervene: the interventions of a case"""

from __future__ import annotations

import datetime as dt
from typing import Any

from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say
from kraft_desktop.commands.known.choices import check_code
from kraft_desktop.domain.cases.measures import Intervention, InterventionOutcome
from kraft_desktop.domain.errors import MissingArgument
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.phrases import known_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview
from kraft_desktop.services.known import interventions, reading
from kraft_desktop.services.known.interventions import NewIntervention

_ANSWERS = {"yes": True, "no": False}


def register(commands: Commands) -> None:
    """Add the command."""
    case = commands.group("case", say("work on a case, as on its page"), "WHAT")
    intervene = case.add("intervene", _intervene, say("the interventions of a case; record, confirm, change or end one"))
    intervene.add_argument("code", metavar="CODE")
    what = intervene.add_mutually_exclusive_group()
    what.add_argument("--kind", metavar="KIND", help=say("the kind of intervention, with --from"))
    what.add_argument("--confirm", metavar="ID", help=say("the intervention from the imported list that is right"))
    what.add_argument("--end", metavar="ID", help=say("the intervention that ended, with --until"))
    intervene.add_argument("--change", metavar="ID", help=say("the row that this comes in place of"))
    intervene.add_argument("--from", dest="first", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("first day"))
    intervene.add_argument("--until", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("last day"))
    intervene.add_argument("--provider", metavar="NAME", help=say("who gives it"))
    intervene.add_argument("--place", metavar="NAME", help=say("where"))
    intervene.add_argument("--outcome", choices=[one.value for one in InterventionOutcome], help=say("how it ended"))
    intervene.add_argument("--adaptation", choices=list(_ANSWERS), help=say("whether adaptation is needed"))
    intervene.add_argument("--note", metavar="TEXT", help=say("a note"))
    intervene.add_argument("--early", metavar="TEXT", help=say("why the day is before the referral or the project"))


def _intervene(args: Arguments) -> Answer:
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        _record(session, case_id, args)
        found = reading.of_case(session, case_id)
        lines = [
            f"{one.id}  {one.started_on}  {known_words.intervention(session.programme, one)}" for one in found.interventions
        ]
    facts = {"case": args.code, "interventions": [_facts(one) for one in found.interventions], "hidden": found.place_hidden}
    return Answer(facts=facts, lines=lines or [say("No intervention is recorded.")])


def _record(session: Session, case_id: str, args: Arguments) -> None:
    outcome = InterventionOutcome(args.outcome) if args.outcome else None
    if args.confirm is not None:
        interventions.confirm(session, case_id, args.confirm)
    elif args.end is not None:
        interventions.end(session, case_id, args.end, args.until or session.today, outcome)
    elif args.kind is not None:
        if args.first is None:
            raise MissingArgument(argument="--from")
        check_code(session.programme, CodeList.INTERVENTION_KIND, "--kind", args.kind)
        new = NewIntervention(
            kind=args.kind,
            started_on=args.first,
            provider=args.provider,
            place=args.place,
            ended_on=args.until,
            outcome=outcome,
            adaptation=_ANSWERS.get(args.adaptation),
            note=args.note,
            early=args.early,
        )
        interventions.record(session, case_id, new, args.change)


def _facts(one: Intervention) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind,
        "from": one.started_on.isoformat(),
        "until": one.ended_on.isoformat() if one.ended_on else None,
        "provider": one.provider,
        "place": one.place,
        "outcome": one.outcome.value if one.outcome else None,
        "adaptation": one.adaptation,
        "note": one.note,
        "inferred": one.inferred,
    }
