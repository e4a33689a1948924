"""published: figures published without the program"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kraft_desktop import vocabulary
from kraft_desktop.commands import imports
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.domain.errors import MissingArgument, RowsRejected
from kraft_desktop.reports.sheets.cells.grid import MAX_BYTES
from kraft_desktop.services.published import documents, entries
from kraft_desktop.services.published.documents import ReadFigures
from kraft_desktop.services.published.entries import EnteredPublication, PublicationFacts, PublishedFigures
from kraft_desktop.store.folder.files import read_bytes


def register(commands: Commands) -> None:
    """Add the command."""
    command = commands.add(
        "published", _published, say("what has left with figures, and figures that left without the program")
    )
    doing = command.add_mutually_exclusive_group()
    doing.add_argument("--add", type=Path, metavar="FILE", help=say("enter the figures of a sheet or of plain tables"))
    doing.add_argument("--withdraw", metavar="ID", help=say("take back what was entered by mistake"))
    doing.add_argument("--set-apart", metavar="ID", help=say("say that figures follow another definition"))
    command.add_argument("--until", type=dt.date.fromisoformat, metavar="DATE", help=say("the day the figures go up to"))
    command.add_argument("--on", type=dt.date.fromisoformat, metavar="DATE", help=say("the day they left, today if not given"))
    command.add_argument("--source", metavar="TEXT", help=say("where they stood"))
    command.add_argument("--other-definition", action="store_true", help=say("only list them, since they count something else"))
    command.add_argument("--dry-run", action="store_true")
    command.add_argument("--strict", action="store_true")
    command.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN")


def _published(args: Arguments) -> Answer:
    if args.add:
        return _add(args)
    if args.dry_run:  # the other actions cannot be tried out
        raise MissingArgument(argument="--add")
    with opened(args) as session:
        if args.withdraw is not None:
            entries.withdraw(session, args.withdraw)
        if args.set_apart is not None:
            entries.mark_other_definition(session, args.set_apart)
        found = entries.all_published(session)
    lines = [_publication_text(one) for one in found] or [say("Nothing with figures has left yet.")]
    return Answer(facts={"published": [_publication_facts(one) for one in found]}, lines=lines)


def _add(args: Arguments) -> Answer:
    for option in ("until", "source"):
        if not getattr(args, option):
            raise MissingArgument(argument=f"--{option}")
    content = read_bytes(args.add, MAX_BYTES)
    with opened(args) as session:
        read = documents.read(session, content, imports.chosen(args.map))
        if read.rejected and (args.strict or not (read.numbers.steps or read.numbers.closings)):
            raise RowsRejected(count=len(read.rejected), outcome=read)
        entered = entries.enter(
            session,
            PublicationFacts(until=args.until, published=args.on or session.today, source=args.source),
            read.numbers,
            other_definition=args.other_definition,
            dry_run=args.dry_run,
        )
    return Answer(facts=_facts(read, entered), lines=_lines(read, entered))


def read_facts(read: ReadFigures) -> dict[str, object]:
    """The result of reading a file, for scripts."""
    return {
        "rows": read.rows,
        "rejected": [imports.rejection(found) for found in read.rejected],
        "dropped_columns": list(read.dropped_columns),
    }


def _facts(read: ReadFigures, entered: EnteredPublication) -> dict[str, object]:
    return {
        **read_facts(read),
        "taken": entered.numbers,
        "publications": [publication.id for publication in entered.publications],
        "already": entered.already,
        "exact": entered.exact,
        "narrow": entered.narrow,
    }


def _lines(read: ReadFigures, entered: EnteredPublication) -> list[str]:
    if entered.already:
        lines = [say("The very same figures have been entered before. Nothing was changed.")]
    else:
        lines = [say_count("{count} number is in the ledger.", "{count} numbers are in the ledger.", entered.numbers)]
    lines += imports.not_taken(read.rejected)
    if entered.exact + entered.narrow:
        lines.append(
            say_count(
                "WARNING: of all that has left, {count} small number can be worked out exactly and {narrow} too nearly.",
                "WARNING: of all that has left, {count} small numbers can be worked out exactly and {narrow} too nearly.",
                entered.exact,
                narrow=entered.narrow,
            )
        )
    return lines


def _publication_facts(one: PublishedFigures) -> dict[str, object]:
    return {
        "id": one.id,
        "kind": one.kind.value if one.kind else "by_hand",
        "period": one.period or None,
        "version": one.version or None,
        "until": one.until.isoformat(),
        "on": one.left.isoformat(),
        "source": one.source or None,
        "numbers": one.numbers,
        "other_definition": one.other_definition,
        "used": one.used,
    }


def _publication_text(one: PublishedFigures) -> str:
    what = vocabulary.published_kind(one.kind)
    about = f"{one.period} v{one.version}" if one.kind else one.source
    apart = say(" (another definition)") if one.other_definition else ""
    numbers = say_count("{count} number", "{count} numbers", one.numbers)
    facts = {"on": one.left, "what": what, "about": about, "until": one.until, "numbers": numbers}
    return say("{on}  {what}: {about}, up to {until}, {numbers}", **facts) + apart
