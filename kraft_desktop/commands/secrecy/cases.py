"""case block | protect | looked: who may see a case, and who has looked at it"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from kraft_desktop import labels
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.domain.errors import MissingArgument
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.services.audit import looks
from kraft_desktop.services.audit.looks import Look
from kraft_desktop.services.cases import overview
from kraft_desktop.services.secrecy import blocks, protection
from kraft_desktop.services.secrecy.protection import NamedPlace


def register(commands: Commands) -> None:
    """Add the commands."""
    case = commands.group("case", say("work on a case, as on its page"), "WHAT")
    block = case.add("block", _block, say("the accounts that a case is closed to; close it to one, or lift that"))
    block.add_argument("code", metavar="CODE")
    block.add_argument("--account", metavar="NAME", help=say("the account that the case is closed to"))
    how = block.add_mutually_exclusive_group()
    how.add_argument("--reason", choices=[reason.value for reason in BlockReason], help=say("why the case is closed to it"))
    how.add_argument("--lift", action="store_true", help=say("open the case to it again"))
    protect = case.add("protect", _protect, say("protected registration: two handlers alone see the municipality"))
    protect.add_argument("code", metavar="CODE")
    which = protect.add_mutually_exclusive_group()
    which.add_argument(
        "--handler", action="append", default=[], metavar="NAME", help=say("one of the two handlers; given twice")
    )
    which.add_argument("--end", action="store_true", help=say("the registration is no longer protected"))
    which.add_argument("--places", action="store_true", help=say("only list the texts that name the participant"))
    protect.add_argument(
        "--otherwise", action="append", default=[], metavar="ID",
        help=say("keep the name in this text, or strike it where that is not proposed; given once for each"),
    )  # fmt: skip
    looked = case.add("looked", _looked, say("who has opened a case, and who has had it in a list"))
    looked.add_argument("code", metavar="CODE")


def _block(args: Arguments) -> Answer:
    if args.account and not (args.reason or args.lift):
        raise MissingArgument(argument="--reason")
    if (args.reason or args.lift) and not args.account:
        raise MissingArgument(argument="--account")
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        if args.lift:
            blocks.lift(session, case_id, args.account)
        elif args.account:
            blocks.record(session, case_id, args.account, BlockReason(args.reason))
        found = blocks.of_case(session, case_id)
    rows = [
        {"account": one.name, "since": one.block.first.isoformat(), "reason": one.block.reason.value} for one in found.holding
    ]
    lines = [f"{one.name}: {labels.block_reason(one.block.reason)}, {one.block.first}" for one in found.holding]
    if not found.shown:
        lines = [say("Only the two handlers of the protected registration see to whom the case is closed.")]
    facts = {"case": args.code, "blocks": rows if found.shown else None}
    return Answer(facts=facts, lines=lines or [say("The case is closed to nobody.")])


def _protect(args: Arguments) -> Answer:
    if args.otherwise and not args.handler:
        raise MissingArgument(argument="--handler")
    places: Sequence[NamedPlace] = ()
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        if args.end:
            protection.end(session, case_id)
        elif args.handler or args.places:
            places = protection.naming(session, case_id)
        if args.handler:
            protection.protect(session, case_id, args.handler, args.otherwise)
        found = protection.of_case(session, case_id)
    facts = {"case": args.code, "protected": found.holds, "handlers": list(found.handlers) or None}
    facts["places"] = [_place(one, args.otherwise) for one in places]
    facts["struck"] = [{"id": one.id, "where": one.where, "text": one.after or None} for one in found.struck]
    lines = [say("The registration is not protected.")]
    if found.holds:
        names = ", ".join(found.handlers) or say("shown to themselves only")
        lines = [say("The registration is protected; handlers: {names}.", names=names)]
    if places:
        lines.append(say("Texts that name the participant:"))
        lines += [_place_line(one, args.otherwise, done=bool(args.handler)) for one in places]
    elif found.struck:
        lines.append(say("Texts from which the name was struck, which can be worded better (case correct):"))
        lines += [f"  {one.id}  {one.where}, {one.after or say('text not shown')}" for one in found.struck]
    return Answer(facts=facts, lines=lines)


def _place(one: NamedPlace, otherwise: Collection[str]) -> dict[str, Any]:
    return {
        "id": one.id,
        "where": one.where,
        "case": one.code or None,
        "text": one.after or None,
        "struck": one.is_struck(otherwise),
        "choice": not one.certain,
    }


def _place_line(one: NamedPlace, otherwise: Collection[str], *, done: bool) -> str:
    what = say("the name is kept")
    if one.is_struck(otherwise):
        what = say("the name is struck") if done else say("the name will be struck")
    about = one.after or say("text not shown")
    return f"  {one.id}  " + ", ".join(part for part in (one.where, one.code, about, what) if part)


def _looked(args: Arguments) -> Answer:
    with opened(args) as session:
        found = looks.of_case(session, overview.case_with_code(session, args.code), looks.choices(session))
        lines = [
            say_count("{count} has opened the case:", "{count} have opened the case:", len(found.opened)),
            *(f"  {_line(look)}" for look in found.opened),
            say_count("{count} has had it in a list:", "{count} have had it in a list:", len(found.listed)),
            *(f"  {_line(look)}" for look in found.listed),
        ]
    opens, lists = ([_facts(look) for look in some] for some in (found.opened, found.listed))
    return Answer(facts={"case": args.code, "opened": opens, "listed": lists}, lines=lines)


def _facts(look: Look) -> dict[str, Any]:
    facts: dict[str, Any] = {"at": look.local, "who": look.who, "machine": look.machine}
    facts["stood_in_for"] = list(look.stood_in_for)
    return facts if look.filter is None else {**facts, "filter": dict(look.filter), "cases": look.rows}


def _line(look: Look) -> str:
    others = ", ".join(look.stood_in_for)
    who = say("{name} (stand-in for {others})", name=look.who, others=others) if others else look.who
    chosen = ", ".join(f"{name}={code}" for name, code in sorted((look.filter or {}).items()))
    return f"{look.local}  {who}  {chosen}".rstrip()
