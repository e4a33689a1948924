"""budget: the activity budget; budget enter | move | paid | withdraw | grant"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kraft_desktop import labels
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.commands.spending.money import ore
from kraft_desktop.domain.budget import POSTS
from kraft_desktop.domain.spending.entries import BudgetEntry, Grant, PostLine, whole_kronor
from kraft_desktop.services.budget import entering
from kraft_desktop.services.budget.entering import NewEntry
from kraft_desktop.services.budget.overview import BudgetState, budget_state
from kraft_desktop.services.cases.overview import case_with_code
from kraft_desktop.services.incoming import working_group
from kraft_desktop.store.folder.files import refuse_existing


def register(commands: Commands) -> None:
    """Add the commands."""
    budget = commands.group("budget", say("the activity budget: posts by month, what is left"), "WHAT", default="show")
    budget.add("show", _show, say("what is granted, used, planned and left, and where the accounts differ"))
    new = budget.add("enter", _enter, say("enter an amount"))
    new.add_argument("what", metavar="TEXT", help=say("what it was for"))
    new.add_argument("--kronor", required=True, metavar="KRONOR", help=say("negative for what comes back"))
    new.add_argument("--post", choices=POSTS, help=say("none if not given"))
    new.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day, today if not given"))
    new.add_argument("--voucher", default="", metavar="TEXT")
    new.add_argument("--case", metavar="CODE", help=say("the case that an interpreter was for"))
    new.add_argument("--planned", action="store_true", help=say("booked, and not yet paid"))
    moved = budget.add("move", _move, say("move an entry to another post"))
    moved.add_argument("id", metavar="ID")
    moved.add_argument("--post", choices=POSTS, help=say("none if not given"))
    paid = budget.add("paid", _paid, say("record that a planned entry is paid"))
    paid.add_argument("id", metavar="ID")
    paid.add_argument("--kronor", required=True, metavar="KRONOR")
    paid.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day, today if not given"))
    gone = budget.add("withdraw", _withdraw, say("withdraw an entry, or a granted amount, made by mistake"))
    gone.add_argument("id", metavar="ID")
    gone.add_argument("--why", required=True, metavar="TEXT")
    sheet = budget.add("sheet", _sheet, say("write the working group's sheet, in the project owner's store"))
    sheet.add_argument("out", type=Path, metavar="OUT.pdf")
    granted = budget.add("grant", _grant, say("state what a post has been granted in all"))
    granted.add_argument("post", choices=POSTS, metavar="POST")
    granted.add_argument("--kronor", required=True, metavar="KRONOR")


def _show(args: Arguments) -> Answer:
    with opened(args) as session:
        found = budget_state(session)
    return Answer(facts=_facts(found), lines=list(_lines(found)))


def _facts(found: BudgetState) -> dict[str, Any]:
    return {
        "posts": [_post(found, line) for line in found.lines],
        "months": list(found.months),
        "used": whole_kronor(sum(line.used for line in found.lines)),
        "passed_percent": found.passed,
        "unpriced_minutes": found.unpriced,
        "interpreters_booked": found.interpreters.count,
        "interpreters_planned": whole_kronor(found.interpreters.ore),
        "interpreters_unpriced": found.interpreters.unpriced,
        "differences": None
        if found.differences is None
        else [
            {
                "post": one.post,
                "month": one.month,
                "budget": whole_kronor(one.budget),
                "ledger": whole_kronor(one.ledger),
                "difference": whole_kronor(one.ore),
            }
            for one in found.differences
        ],
        "grants": [_granted(row) for row in found.grants],
        "entries": [
            {**_entry(line.entry), "case": line.code, "what": line.entry.what, "voucher": line.entry.voucher}
            for line in found.entries
        ],
    }


def _post(found: BudgetState, line: PostLine) -> dict[str, Any]:
    return {
        "post": line.post,
        "granted": None if line.granted is None else whole_kronor(line.granted),
        "used": whole_kronor(line.used),
        "used_ore": line.used,
        "planned": whole_kronor(line.planned),
        "left": None if line.left is None else whole_kronor(line.left),
        "even": None if line.even is None else whole_kronor(line.even),
        "months": {month: whole_kronor(ore) for month, ore in line.months.items()},
        "rounding": found.rounding(line),
    }


def _granted(row: Grant) -> dict[str, Any]:
    facts = {"id": row.id, "post": row.post, "ore": row.amount_ore, "from": row.valid_from.isoformat()}
    return {**facts, "why": row.why, "withdrawn": row.withdrawn}


def _entry(entry: BudgetEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "on": entry.on.isoformat(),
        "post": entry.post,
        "ore": entry.amount_ore,
        "planned": entry.planned,
        "withdrawn": entry.withdrawn,
    }


def _lines(found: BudgetState) -> Iterable[str]:
    for line in found.lines:
        name = labels.post(line.post) if line.post else labels.detail("post_none")
        none = labels.detail("post_not_stated")
        granted = none if line.granted is None else f"{whole_kronor(line.granted)} kr"
        left = none if line.left is None else f"{whole_kronor(line.left)} kr"
        used = whole_kronor(line.used)
        words = say("{post}: granted {granted}, used {used} kr, left {left}", post=name, granted=granted, used=used, left=left)
        yield words + (say(", planned {kronor} kr", kronor=whole_kronor(line.planned)) if line.planned else "")
    if found.interpreters.unpriced:
        yield say_count(
            "{count} interpreter's booking ahead has no price; state it with hours rate --what interpreter.",
            "{count} interpreters' bookings ahead have no price; state it with hours rate --what interpreter.",
            found.interpreters.unpriced,
        )
    if found.uncategorised:
        yield say_count(
            "{count} entry has no post; choose one with budget move.",
            "{count} entries have no post; choose one with budget move.",
            len(found.uncategorised),
        )
    for one in found.differences or ():
        yield labels.differs(one.post, one.month, whole_kronor(one.ore))


def _enter(args: Arguments) -> Answer:
    with opened(args) as session:
        new = NewEntry(
            on=args.on or session.today,
            what=args.what,
            amount_ore=ore(args.kronor),
            post=args.post,
            voucher=args.voucher,
            case_id=case_with_code(session, args.case) if args.case else None,
            planned=args.planned,
        )
        return _saved(entering.enter(session, new))


def _move(args: Arguments) -> Answer:
    with opened(args) as session:
        return _saved(entering.move(session, args.id, args.post))


def _paid(args: Arguments) -> Answer:
    with opened(args) as session:
        return _saved(entering.paid(session, args.id, args.on or session.today, ore(args.kronor)))


def _withdraw(args: Arguments) -> Answer:
    with opened(args) as session:
        if any(row.id == args.id for row in budget_state(session).grants):
            row = entering.strike_grant(session, args.id, args.why)
            return Answer(facts=_granted(row), lines=[say("Saved: {id}", id=row.id)])
        return _saved(entering.withdraw(session, args.id, args.why))


def _grant(args: Arguments) -> Answer:
    with opened(args) as session:
        entering.state_granted(session, args.post, ore(args.kronor))
    line = say("{post}: granted {kronor} kr in all", post=labels.post(args.post), kronor=args.kronor)
    return Answer(facts={"post": args.post, "granted": whole_kronor(ore(args.kronor))}, lines=[line])


def _sheet(args: Arguments) -> Answer:
    refuse_existing(args.out, force=args.force)
    with opened(args) as session:
        file = working_group.save(session, args.out)
    return Answer(facts={"file": str(file)}, lines=[say("Written: {file}", file=file)])


def _saved(entry: BudgetEntry) -> Answer:
    return Answer(facts=_entry(entry), lines=[say("Saved: {id}", id=entry.id)])
