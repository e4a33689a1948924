"""case list | show: the cases that the account may see, and one of them as on its page"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kraft_desktop import vocabulary
from kraft_desktop.commands.casework.contacts import line_facts, line_words
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say
from kraft_desktop.commands.known.choices import check_code
from kraft_desktop.domain.cases.support import SupportTime
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.phrases import record_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import looks
from kraft_desktop.services.audit.looks import OPEN, STANDINGS
from kraft_desktop.services.cases import overview
from kraft_desktop.services.cases.lists import caseload, saved_lists
from kraft_desktop.services.cases.lists.caseload import CaseRow
from kraft_desktop.services.cases.lists.saved_lists import SavedList
from kraft_desktop.services.cases.next_tasks import NextTask
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.cases.whereabouts import Whereabouts
from kraft_desktop.services.casework import events
from kraft_desktop.services.casework.events import Happened
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import ConsentOfCase


def register(commands: Commands) -> None:
    """Add the commands."""
    case = commands.group("case", say("work on a case, as on its page"), "WHAT")
    listed = case.add("list", _list, say("the cases that the account may see, and where each is"))
    listed.add_argument("--standing", choices=STANDINGS, help=say("open, one's own, closed or all; open if not given"))
    listed.add_argument("--municipality", metavar="CODE", help=say("only those of one municipality"))
    listed.add_argument("--step", type=int, choices=range(1, 6), metavar="N", help=say("only those in one of the five steps"))
    listed.add_argument("--waits-for", metavar="CODE", help=say("only those that wait for this"))
    listed.add_argument("--list", metavar="NAME", help=say("as a list that the account has saved"))
    listed.add_argument("--save-as", metavar="NAME", help=say("save these choices as a list of the account"))
    listed.add_argument("--remove-list", metavar="NAME", help=say("remove a list that the account has saved"))
    case.add("show", _show, say("one case: where it is, and what has been recorded")).add_argument("code", metavar="CODE")


# --- the list ---------------------------------------------------------------------------------------------------------------


def _list(args: Arguments) -> Answer:
    with opened(args) as session:
        if args.remove_list is not None:
            saved_lists.remove(session, args.remove_list)
        chosen = _chosen(session, args)
        if args.save_as is not None:
            saved_lists.save(session, SavedList(name=args.save_as, chosen=chosen))
        rows = [row for row in caseload.listing(session, again=True) if row.is_in(chosen.get("standing", OPEN))]
        found = [row for row in caseload.with_the_rest(session, rows) if _is_asked_for(row, chosen, args.waits_for)]
        looks.note_listed(session, [row.case_id for row in found], chosen)
        lines = [_row_words(session, row) for row in found]
        lists = [_list_facts(one) for one in saved_lists.of_account(session)]
    facts = {"cases": [_row_facts(row) for row in found], "lists": lists}
    return Answer(facts=facts, lines=lines or [say("There is no such case.")])


def _chosen(session: Session, args: Arguments) -> dict[str, str]:
    """The choices of the list that was named, with those given beside it in their place.
    Raises UnknownMunicipality, UnknownChoice with those there are."""
    if args.municipality is not None:
        session.node.municipality(args.municipality)
    if args.waits_for is not None:
        check_code(session.programme, CodeList.WAITING_REASON, "--waits-for", args.waits_for)
    saved = dict(saved_lists.named(session, args.list).chosen) if args.list is not None else {}
    given = {"standing": args.standing, "municipality": args.municipality, "step": args.step}
    return saved | {name: str(code) for name, code in given.items() if code is not None}


def _is_asked_for(row: CaseRow, chosen: Mapping[str, str], waits_for: str | None) -> bool:
    held = {"municipality": row.municipality, "track": row.track, "step": str(int(row.step)) if row.step else None}
    return all(held[name] == code for name, code in chosen.items() if name in held) and waits_for in {
        None,
        row.where.waits_for,
    }


def _list_facts(one: SavedList) -> dict[str, Any]:
    return {"name": one.name, **one.chosen}


def _row_facts(row: CaseRow) -> dict[str, Any]:
    return {
        "code": row.code,
        "seen": row.sight.value,
        "name": row.name,
        "personal_number": row.personal_number,
        "protected": row.protected,
        "municipality": row.municipality,
        "contact": row.contact,
        "track": row.track,
        "step": int(row.step) if row.step else None,
        "since": _day(row.since),
        "days_in_step": row.waiting,
        "closed": _day(row.closed),
        "closing_reason": row.closing_reason,
        "months_before_referral": row.before_referral.months if row.before_referral else None,
        "questions": row.questions,
        "mine": row.mine,
        **_where_facts(row.where, row.task),
    }


def _where_facts(where: Whereabouts, task: NextTask | None) -> dict[str, Any]:
    coming = where.coming
    return {
        "waits_for": where.waits_for,
        "waits_since": _day(where.waits_since),
        "next_contact": {"on": _day(coming.on), "kind": coming.kind.value, "with": coming.counterpart.value}
        if coming
        else None,
        "next_task": {"kind": task.kind.value, "text": task.text, "due": _day(task.due), "late": task.is_late}
        if task
        else None,
        "last_contact": _day(where.last_contact),
    }


def _row_words(session: Session, row: CaseRow) -> str:
    step = f"{row.step.value} {vocabulary.process_step(session.programme, row.step)}" if row.step else ""
    parts = (row.name, row.municipality_name, step, *_where_words(session.programme, row.where))
    return f"{row.code}  {', '.join(part for part in parts if part)}"


def _where_words(programme: Programme, where: Whereabouts) -> list[str]:
    words = []
    if where.waits_for is not None:
        words.append(
            say(
                "waits for {what} since {day}", what=record_words.waiting_for(programme, where.waits_for), day=where.waits_since
            )
        )
    if where.coming is not None:
        words.append(say("next {kind} {day}", kind=record_words.contact_kind(where.coming.kind), day=where.coming.on))
    if where.last_contact is not None:
        words.append(say("last contact {day}", day=where.last_contact))
    return words


# --- one case ---------------------------------------------------------------------------------------------------------------


def _show(args: Arguments) -> Answer:
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        found, consent, happened = (
            overview.open_case(session, case_id),
            consents.of_case(session, case_id),
            events.of_case(session, case_id),
        )
        lines = _case_words(session, found, consent, happened)
    return Answer(facts=_case_facts(found, consent, happened), lines=lines)


def _case_facts(found: CaseFile, consent: ConsentOfCase, happened: Happened) -> dict[str, Any]:
    case, person = found.case, found.participant
    return {
        "code": case.code,
        "seen": found.sight.value,
        "name": person.name,
        "personal_number": person.personal_number,
        "age": found.age,
        "protected": person.protected,
        "interpreter": person.interpreter,
        "municipality": case.municipality,
        "unit": case.unit,
        "contact": case.contact,
        "track": case.track,
        **_where_facts(found.where, found.task),
        "consent": {"state": consent.state.value, "until": _day(consent.last)},
        "steps": [
            {"step": int(one.step), "place": one.place.value, "entered": _day(one.entered), "completed": _day(one.completed)}
            for one in found.steps
        ],
        "decision": {"outcome": found.decision.outcome.value, "on": _day(found.decision.on)} if found.decision else None,
        "closed": {"on": _day(found.closing.on), "reason": found.closing.reason} if found.closing else None,
        "support": _support_facts(found.support),
        "months_before_referral": found.before_referral.months if found.before_referral else None,
        "interventions": [
            {"kind": one.kind, "started_on": _day(one.started_on), "inferred": one.inferred} for one in found.interventions
        ],
        "assessments": [{"capacity": one.capacity, "on": _day(one.assessed_on)} for one in found.assessments],
        "consultations": [
            {"on": _day(one.on), "kind": one.kind, "minutes": one.minutes, "status": one.status.value}
            for one in found.consultations
        ],
        "to_settle": list(found.concerns),
        "questions": len(found.questions),
        "household": list(found.household),
        "may_change": found.may_change,
        "lines": [line_facts(line) for line in happened.lines],
    }


def _support_facts(support: SupportTime | None) -> dict[str, Any] | None:
    if support is None:
        return None
    return {"continuous": support.continuous, "total": support.total, "cost_ore": support.cost_ore, "until": str(support.last)}


def _case_words(session: Session, found: CaseFile, consent: ConsentOfCase, happened: Happened) -> list[str]:
    programme = session.programme
    here = next((one for one in found.steps if one.place.value == "here"), None)
    step = f"{here.step.value} {vocabulary.process_step(programme, here.step)}" if here else ""
    state = vocabulary.consent_state(consent.state)
    head = (
        found.case.code,
        found.participant.name or "",
        vocabulary.municipality(programme, found.case.municipality or ""),
        step,
    )
    lines = ["  ".join(part for part in head if part)]
    if found.closing is not None:
        lines.append(say("closed {day}", day=found.closing.on))
    lines += _where_words(programme, found.where)
    until = (
        say("consent: {state} until {day}", state=state, day=consent.last)
        if consent.last
        else say("consent: {state}", state=state)
    )
    return [*lines, until, *(line_words(line) for line in happened.lines)]


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
