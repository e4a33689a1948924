"""new, practice"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path

from kraft_desktop.commands.command import Answer, Arguments, Commands, clock, machine, passphrase, say, say_count
from kraft_desktop.domain.errors import MissingArgument
from kraft_desktop.services.admin import store_creation
from kraft_desktop.services.admin.store_creation import Papers, StoreOrder
from kraft_desktop.services.practice import stores
from kraft_desktop.services.practice.stores import Invented

_MOST_MINUTES = 100_000 * 60


def register(commands: Commands) -> None:
    """Add the commands."""
    new = commands.add("new", _new, say("a new store for a node or for the project owner"))
    kind = new.add_mutually_exclusive_group(required=True)
    kind.add_argument("--node", metavar="NODE")
    kind.add_argument("--owner", action="store_true")
    new.add_argument("--programme", default="kraft", metavar="ID")
    new.add_argument("--recovery-out", type=Path, required=True, metavar="PDF")
    new.add_argument("--recovery-code-file", type=Path, metavar="F")
    new.add_argument("--physician-hours", type=_hours, metavar="H")
    practice = commands.add("practice", _practice, say("a practice node and owner with invented people"), store=None)
    practice.add_argument("folder", type=Path, metavar="DIR")
    practice.add_argument("--node", default="sodra", metavar="NODE")
    practice.add_argument("--participants", type=int, metavar="K")
    practice.add_argument("--seed", type=int, default=1, metavar="S")
    practice.add_argument(
        "--colleagues", action="store_true", help=say("with caseworkers, a deputy and a reader, who have the same passphrase")
    )


def _hours(text: str) -> int:
    """Hours, with a decimal comma or point, as minutes."""
    try:
        minutes = Decimal(text.replace(",", ".")) * 60
    except InvalidOperation as problem:
        raise ValueError(text) from problem
    if not (minutes.is_finite() and 0 <= minutes <= _MOST_MINUTES):
        raise ValueError(text)
    return int(minutes)


def _new(args: Arguments) -> Answer:
    if not args.user:
        raise MissingArgument(argument="--user")
    order = StoreOrder(
        node=None if args.owner else args.node,
        name=args.user,
        passphrase=passphrase(args),
        physician_minutes=args.physician_hours,
        programme_id=args.programme,
    )
    papers = Papers(sheet=args.recovery_out, code=args.recovery_code_file, force=args.force)
    made = store_creation.new_store(args.store, order, papers, machine=machine(), now=clock(None))
    facts = {
        "store": str(made.folder),
        "store_id": made.store_id,
        "fingerprint": made.fingerprint,
        "recovery_sheet": str(made.recovery_sheet),
        "reserve_key": str(made.reserve_key) if made.reserve_key else None,
    }
    lines = [
        say("The store is made: {folder}", folder=made.folder),
        say("Recovery sheet, to print and keep locked up: {file}", file=made.recovery_sheet),
        say("Fingerprint of its keys: {fingerprint}", fingerprint=made.fingerprint),
    ]
    if made.reserve_key:
        lines.append(say("Reserve key, to keep on paper or a stick away from this computer: {file}", file=made.reserve_key))
    return Answer(facts=facts, lines=lines)


def _practice(args: Arguments) -> Answer:
    made = stores.practice(
        args.folder,
        node=args.node,
        invented=Invented(participants=args.participants, seed=args.seed, colleagues=args.colleagues),
        machine=machine(),
        now=clock(args.today),
    )
    facts = {
        "store": str(made.store),
        "owner_store": str(made.owner_store),
        "passphrase_file": str(made.passphrase_file),
        "participants": made.participants,
        "sheets": [str(sheet) for sheet in made.sheets],
    }
    lines = [
        say("Practice node: {folder}", folder=made.store),
        say("Practice owner: {folder}", folder=made.owner_store),
        say("Passphrase of both: {file}", file=made.passphrase_file),
        say_count(
            "{count} invented person; the sheets they came from lie beside it.",
            "{count} invented people; the sheets they came from lie beside it.",
            made.participants,
        ),
    ]
    return Answer(facts=facts, lines=lines)
