"""hours recorded | strike | correct: what is allotted, priced and invoiced, and putting it right"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from kraft_desktop import labels
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.commands.spending.money import kronor, ore
from kraft_desktop.domain.errors import NoSuchEntry
from kraft_desktop.domain.hours import Allotment
from kraft_desktop.domain.spending.invoices import HourlyRate, Invoice
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.hours import corrections, invoices
from kraft_desktop.services.hours.overview import HoursState, hours_state


def register(commands: Commands) -> None:
    """Add the commands."""
    hours = commands.group("hours", say("the physician's time: pools, weeks, questions"), "WHAT")
    hours.add("recorded", _recorded, say("what is recorded of allotted time, prices and invoices, row by row"))
    struck = hours.add("strike", _strike, say("strike a row that was recorded by mistake, also of time that is done"))
    struck.add_argument("id", metavar="ID")
    struck.add_argument("--why", required=True, metavar="TEXT")
    corrected = hours.add("correct", _correct, say("put allotted time or an invoice right; what is not given is as it was"))
    corrected.add_argument("id", metavar="ID")
    corrected.add_argument("--why", required=True, metavar="TEXT")
    corrected.add_argument("--minutes", type=int, metavar="N")
    corrected.add_argument("--from", dest="since", type=dt.date.fromisoformat, metavar="YYYY-MM-DD")
    corrected.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day of an invoice"))
    corrected.add_argument("--voucher", metavar="TEXT")
    corrected.add_argument("--months", metavar="YYYY-MM,YYYY-MM")
    corrected.add_argument("--kronor", metavar="KRONOR")


def _recorded(args: Arguments) -> Answer:
    with opened(args) as session:
        found = hours_state(session)
    facts = {
        "allotments": [_fact(row) for row in found.allotments],
        "rates": [_fact(row) for row in found.rates],
        "invoices": [_fact(one.invoice) for one in found.invoiced],
    }
    return Answer(facts=facts, lines=list(_lines(found)))


def _fact(row: Any) -> dict[str, Any]:
    facts = {"id": row.id, "why": row.why, "by": row.recorded_by}
    if isinstance(row, Allotment):
        return {**facts, "pool": row.pool, "minutes": row.minutes, "from": row.valid_from.isoformat()}
    if isinstance(row, HourlyRate):
        return {**facts, "what": row.what, "ore": row.ore, "from": row.valid_from.isoformat()}
    facts |= {"on": row.on.isoformat(), "voucher": row.voucher, "months": list(row.months)}
    return {**facts, "ore": row.amount_ore, "minutes": row.minutes}


def _lines(found: HoursState) -> Iterable[str]:
    for row in found.allotments:
        words = say("{pool} {minutes} min from {day}", pool=labels.detail(row.pool), minutes=row.minutes, day=row.valid_from)
        yield f"{row.id}  {words}" + (f", {row.why}" if row.why else "")
    for rate in found.rates:
        price = say("{post}: {kronor} kr from {day}", post=labels.post(rate.what), kronor=kronor(rate.ore), day=rate.valid_from)
        yield f"{rate.id}  {price}"
    for one in found.invoiced:
        months, amount = ", ".join(one.invoice.months), kronor(one.invoice.amount_ore)
        words = say("invoice {voucher} of {months}: {kronor} kr", voucher=one.invoice.voucher, months=months, kronor=amount)
        yield f"{one.invoice.id}  {words}"


def _strike(args: Arguments) -> Answer:
    with opened(args) as session:
        rows = corrections.strike(session, args.id, args.why)
    words = say_count(
        "{count} row is struck, and stays in the log.", "{count} rows are struck, and stay in the log.", len(rows)
    )
    return Answer(facts={"struck": [row.replaces for row in rows]}, lines=[words])


def _correct(args: Arguments) -> Answer:
    with opened(args) as session:
        rows = _corrected(session, args)
    return Answer(facts={"saved": [_fact(row) for row in rows]}, lines=[say("Saved: {id}", id=row.id) for row in rows])


def _corrected(session: Session, args: Arguments) -> tuple[Allotment, ...] | tuple[Invoice, ...]:
    state = hours_state(session)
    allotment = next((row for row in state.allotments if row.id == args.id), None)
    if allotment is not None:
        minutes = allotment.minutes if args.minutes is None else args.minutes
        since = args.since or allotment.valid_from
        return corrections.correct_allotment(session, args.id, minutes=minutes, valid_from=since, why=args.why)
    invoice = next((one.invoice for one in state.invoiced if one.invoice.id == args.id), None)
    if invoice is None:
        raise NoSuchEntry
    months = invoice.months if args.months is None else [month.strip() for month in args.months.split(",")]
    return (
        invoices.enter(
            session,
            on=args.on or invoice.on,
            voucher=invoice.voucher if args.voucher is None else args.voucher,
            months=months,
            amount_ore=invoice.amount_ore if args.kronor is None else ore(args.kronor),
            minutes=invoice.minutes if args.minutes is None else args.minutes,
            replaces=invoice.id,
            why=args.why,
        ),
    )
