"""hours: the physician's time; hours ask | book | done | cancel | allot | rate | invoice | calendar"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kraft_desktop import labels
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.commands.known.choices import check_code
from kraft_desktop.commands.spending.money import ore
from kraft_desktop.domain.budget import PHYSICIAN
from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.errors import MissingArgument
from kraft_desktop.domain.hours import POOLS, Consultation, Outcome, own_pool, time_of_day
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.spending.invoices import PRICED
from kraft_desktop.domain.statistics.classes import UNKNOWN
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_with_code
from kraft_desktop.services.hours import allotting, booking, calendar, invoices
from kraft_desktop.services.hours.booking import Question, Time, Worked
from kraft_desktop.services.hours.drawing import pace_warning
from kraft_desktop.services.hours.overview import HoursLine, HoursState, hours_state


def register(commands: Commands) -> None:
    """Add the commands."""
    hours = commands.group("hours", say("the physician's time: pools, weeks, questions"), "WHAT", default="show")
    hours.add("show", _show, say("what is allotted, done, planned and left, and the questions that wait"))
    _register_booking(hours)
    cancelled = hours.add("cancel", _cancel, say("cancel a question or a planned time"))
    cancelled.add_argument("id", metavar="ID")
    cancelled.add_argument("--back", action="store_true", help=say("its question waits again"))
    allotted = hours.add("allot", _allot, say("give a pool more time, or move time from one pool to another"))
    allotted.add_argument("--minutes", type=int, required=True, metavar="N", help=say("minutes more; fewer when negative"))
    allotted.add_argument("--pool", choices=POOLS, help=say("the own pool if not given"))
    allotted.add_argument("--to", choices=POOLS, help=say("move them to this pool"))
    allotted.add_argument("--from", dest="since", type=dt.date.fromisoformat, metavar="YYYY-MM-DD")
    allotted.add_argument("--why", default="", metavar="TEXT")
    rate = hours.add("rate", _rate, say("state the price of an hour, or of an interpreter's booking, from a day on"))
    rate.add_argument("kronor", metavar="KRONOR")
    rate.add_argument("--what", choices=PRICED, default=PHYSICIAN, help=say("the post of the budget that it prices"))
    rate.add_argument("--from", dest="since", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", required=True)
    invoice = hours.add("invoice", _invoice, say("enter an invoice for the months it states"))
    invoice.add_argument("--voucher", required=True, metavar="TEXT")
    invoice.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD")
    invoice.add_argument("--months", required=True, metavar="YYYY-MM,YYYY-MM")
    invoice.add_argument("--kronor", required=True, metavar="KRONOR")
    invoice.add_argument("--minutes", type=int, metavar="N", help=say("the minutes that it states"))
    read = hours.add("calendar", _calendar, say("read the busy times of the physician's calendar (.ics)"))
    read.add_argument("file", type=Path, metavar="FILE")


def _register_booking(hours: Commands) -> None:
    asked = hours.add("ask", _ask, say("put a question to the physician in the queue"))
    asked.add_argument("question", metavar="TEXT")
    asked.add_argument("--why", default="", metavar="TEXT", help=say("why it takes a physician"))
    asked.add_argument("--quarters", type=int, required=True, metavar="N", help=say("estimated quarters of an hour"))
    _about(asked)
    booked = hours.add("book", _book, say("book time, or questions of the queue in one go"))
    booked.add_argument("ids", nargs="*", metavar="ID", help=say("questions of the queue"))
    booked.add_argument("--on", type=dt.date.fromisoformat, required=True, metavar="YYYY-MM-DD")
    booked.add_argument("--at", type=time_of_day, metavar="HH:MM")
    booked.add_argument("--minutes", type=int, metavar="N")
    booked.add_argument("--over", action="store_true", help=say("also more than is left"))
    booked.add_argument("--pool", choices=POOLS, help=say("the own pool if not given"))
    _about(booked)
    done = hours.add("done", _done, say("record that a question or a booked time is done, or time that was not booked"))
    done.add_argument("id", nargs="?", metavar="ID")
    done.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD")
    done.add_argument("--at", type=time_of_day, metavar="HH:MM")
    done.add_argument("--minutes", type=int, metavar="N")
    done.add_argument("--outcome", type=Outcome, choices=tuple(Outcome), help=say("what it did to the recommendation"))
    done.add_argument(
        "--share", action="append", default=[], metavar="CODE=QUARTERS", help=say("share attendance out over cases")
    )
    done.add_argument("--pool", choices=POOLS, help=say("the own pool if not given"))
    _about(done)


def _about(command: argparse.ArgumentParser) -> None:
    command.add_argument("--kind", default=UNKNOWN, metavar="KIND", help=say("kind, by its code in the programme"))
    command.add_argument("--case", metavar="CODE", help=say("the case it is about"))


def _show(args: Arguments) -> Answer:
    with opened(args) as session:
        found = hours_state(session)
    return Answer(facts=_facts(found), lines=list(_lines(found)))


def _facts(found: HoursState) -> dict[str, Any]:
    return {
        "pools": [_pool(name, found) for name in POOLS],
        "weeks": [
            {"week": one.id, "from": one.monday.isoformat(), "done": one.done, "planned": one.planned} for one in found.weeks
        ],
        "queue": [_line(one) for one in found.queue],
        "room_this_week": found.room,
        "fits_this_week": [one.row.id for one in found.queue[: found.fitting]],
        "this_week": [_line(one) for one in found.this_week],
        "outcomes": {one.value: [_line(line) for line in lines] for one, lines in found.outcomes.items()},
        "invoices": [
            {
                "voucher": one.invoice.voucher,
                "months": list(one.invoice.months),
                "kronor": whole_sek(one.invoice.amount_ore),
                "minutes": one.invoice.minutes,
                "booked": one.booked,
                "difference": one.difference,
            }
            for one in found.invoiced
        ],
        "rate_ore": found.rate,
        "calendar_read": found.calendar.read_on.isoformat() if found.calendar else None,
    }


def _pool(name: str, found: HoursState) -> dict[str, Any]:
    pool = found.pools[name]
    balance = pool.balance
    return {
        "pool": name,
        "stated": pool.is_stated,
        "allotted": balance.allotted,
        "done": balance.done,
        "planned": balance.planned,
        "left": balance.left,
        "weeks_left": pool.weeks_left,
        "left_per_week": balance.per_week,
        "even": balance.even_pace,
        "forecast": pool.forecast,
        "pace": pool.pace.value,
        "over": pool.over,
        "changed_on": pool.changed_on.isoformat() if pool.changed_on else None,
    }


def _line(one: HoursLine) -> dict[str, Any]:
    return {
        "id": one.row.id,
        "on": one.row.on.isoformat(),
        "at": one.row.at,
        "minutes": one.row.minutes,
        "kind": one.row.kind,
        "status": one.status.value,
        "case": one.code,
        "question": one.question,
        "why": one.why,
        "asked_by": one.row.asked_by,
        "waited_days": one.waited,
        "outcome": one.row.outcome.value if one.row.outcome else None,
        "busy": [busy.text() for busy in one.busy],
    }


def _pool_lines(found: HoursState) -> Iterable[str]:
    for name in POOLS:
        pool = found.pools[name]
        if not pool.is_stated:
            facts = {"pool": labels.detail(name), "done": pool.balance.done, "planned": pool.balance.planned}
            yield say("{pool}: the hours allotted are not stated; done {done} min, planned {planned}", **facts)
            continue
        facts = {"pool": labels.detail(name), "allotted": pool.balance.allotted, "done": pool.balance.done}
        facts |= {"planned": pool.balance.planned, "left": pool.balance.left, "week": pool.balance.per_week}
        yield say(
            "{pool}: allotted {allotted} min, done {done}, planned {planned}, left {left}, per remaining week {week}", **facts
        )
        forecast = "" if pool.forecast is None else say("at this pace {minutes} min in all", minutes=pool.forecast)
        yield "  " + ", ".join(part for part in (labels.detail(f"pace_{pool.pace}"), forecast) if part)
        if warning := pace_warning(pool):
            yield f"  {warning}"


def _lines(found: HoursState) -> Iterable[str]:
    yield from _pool_lines(found)
    yield say_count("{count} question waits", "{count} questions wait", len(found.queue))
    for place, one in enumerate(found.queue):
        fits = say("fits this week") if place < found.fitting else ""
        words = (one.code or "", one.question or say("shown to those who see the case"), f"{one.row.minutes} min", fits)
        yield f"{one.row.id}  " + ", ".join(part for part in words if part)


def _ask(args: Arguments) -> Answer:
    with opened(args) as session:
        question = Question(
            question=args.question,
            why=args.why,
            quarters=args.quarters,
            kind=_kind(session, args.kind),
            case_id=_case(session, args.case),
        )
        return _saved([booking.ask(session, question)])


def _book(args: Arguments) -> Answer:
    with opened(args) as session:
        if args.ids:
            return _saved(booking.book_questions(session, args.ids, args.on, args.at, over=args.over))
        return _saved([booking.book(session, _time(session, args), over=args.over)])


def _done(args: Arguments) -> Answer:
    with opened(args) as session:
        if args.id:
            worked = Worked(minutes=args.minutes, on=args.on, outcome=args.outcome)
            return _saved([booking.done(session, args.id, worked)])
        time = _time(session, args)
        if args.share:
            return _saved(booking.attend(session, time, booking.shares_of(session, "\n".join(args.share))))
        return _saved([booking.record(session, time, args.outcome)])


def _time(session: Session, args: Arguments) -> Time:
    """The time that was typed. Raises MissingArgument without its minutes."""
    if args.minutes is None:
        raise MissingArgument(argument="--minutes")
    return Time(
        on=args.on or session.today,
        at=args.at,
        minutes=args.minutes,
        kind=_kind(session, args.kind),
        case_id=_case(session, args.case),
        pool=args.pool,
    )


def _kind(session: Session, typed: str) -> str:
    """The kind, a code of the programme or that it is unknown. Raises UnknownChoice with those there are."""
    if typed != UNKNOWN:
        check_code(session.programme, CodeList.CONSULTATION_KIND, "--kind", typed)
    return typed


def _case(session: Session, code: str | None) -> str | None:
    return case_with_code(session, code) if code else None


def _cancel(args: Arguments) -> Answer:
    with opened(args) as session:
        return _saved([booking.cancel(session, args.id, back=args.back)])


def _saved(rows: Iterable[Consultation]) -> Answer:
    facts = [{"id": row.id, "status": row.status.value, "on": row.on.isoformat(), "minutes": row.minutes} for row in rows]
    lines = [say("Saved: {id}, {minutes} min", id=row["id"], minutes=row["minutes"]) for row in facts]
    return Answer(facts={"saved": facts}, lines=lines)


def _allot(args: Arguments) -> Answer:
    with opened(args) as session:
        since, pool = args.since or session.today, args.pool or own_pool(session.vault.header.node)
        if args.to:
            allotting.reallocate(session, pool, args.to, args.minutes, since, args.why)
        else:
            allotting.allot(session, pool, args.minutes, since, args.why)
        found = hours_state(session)
    return Answer(facts={"pools": [_pool(name, found) for name in POOLS]}, lines=list(_pool_lines(found)))


def _rate(args: Arguments) -> Answer:
    with opened(args) as session:
        rate = invoices.set_rate(session, ore(args.kronor), args.since, args.what)
    facts = {"id": rate.id, "what": rate.what, "rate_ore": rate.ore, "from": rate.valid_from.isoformat()}
    about = {"kronor": args.kronor, "day": rate.valid_from}
    hour = rate.what == PHYSICIAN
    words = (
        say("An hour costs {kronor} kr from {day}.", **about)
        if hour
        else say("A booking costs {kronor} kr from {day}.", **about)
    )
    return Answer(facts=facts, lines=[words])


def _invoice(args: Arguments) -> Answer:
    with opened(args) as session:
        invoice = invoices.enter(
            session,
            on=args.on or session.today,
            voucher=args.voucher,
            months=[month.strip() for month in args.months.split(",")],
            amount_ore=ore(args.kronor),
            minutes=args.minutes,
        )
        found = next(one for one in hours_state(session).invoiced if one.invoice.id == invoice.id)
    facts = {"id": invoice.id, "booked": found.booked, "difference": found.difference}
    line = say("The invoice states {minutes} min; {booked} were booked.", minutes=invoice.minutes, booked=found.booked)
    return Answer(facts=facts, lines=[line if invoice.minutes is not None else say("The invoice is entered.")])


def _calendar(args: Arguments) -> Answer:
    with opened(args) as session:
        read = calendar.read_file(session, args.file)
        clashes = sum(bool(one.busy) for one in hours_state(session).lines)
    lines = [say_count("{count} busy time was read.", "{count} busy times were read.", len(read.kept.busy))]
    lines += [say("Left out: {start} ends before it begins.", start=f"{one:%Y-%m-%d %H:%M}") for one in read.left_out]
    if clashes:
        lines.append(say_count("{count} booking clashes.", "{count} bookings clash.", clashes))
    left_out = [f"{one:%Y-%m-%dT%H:%M}" for one in read.left_out]
    return Answer(facts={"busy": len(read.kept.busy), "clashes": clashes, "left_out": left_out}, lines=lines)
