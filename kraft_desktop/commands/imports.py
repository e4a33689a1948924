"""import cases | support | hours"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from kraft_desktop import labels
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.errors import MissingArgument
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.sheets.grid import MAX_BYTES
from kraft_desktop.services.imports import case_list, hours_sheet, intake, support_sheet
from kraft_desktop.services.imports.intake import Outcome, Rejection, Taking
from kraft_desktop.store.folder.files import read_bytes, refuse_existing, write_atomically
from kraft_desktop.words import translate

_SHOWN = 20
"""Rejections listed for people; scripts get them all."""


def register(commands: Commands) -> None:
    """Add the commands."""
    kinds = commands.group("import", say("take in a sheet as people keep it"), "KIND")
    abouts = {
        SheetKind.CASES: say("take in a case list"),
        SheetKind.SUPPORT: say("take in what a municipality reports of public support"),
        SheetKind.HOURS: say("take in physician hours"),
    }
    for kind, about in abouts.items():
        command = kinds.add(kind.value, partial(_take, kind), about)
        command.add_argument("file", type=Path, metavar="FILE")
        command.add_argument("--dry-run", action="store_true")
        command.add_argument("--strict", action="store_true")
        command.add_argument("--errors", type=Path, metavar="OUT.xlsx")
        command.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN")
        if kind is SheetKind.SUPPORT:
            command.add_argument("--municipality", required=True, metavar="CODE")
            command.add_argument("--absent", choices=("keep", "remove"), default="keep")


def _take(kind: SheetKind, args: Arguments) -> Answer:
    if args.errors:
        refuse_existing(args.errors, force=args.force)
    content = read_bytes(args.file, MAX_BYTES)
    how = Taking(
        chosen=chosen(args.map),
        dry_run=args.dry_run,
        strict=args.strict,
        remove_absent=kind is SheetKind.SUPPORT and args.absent == "remove",
    )
    with opened(args) as session:
        if kind is SheetKind.SUPPORT:
            outcome = support_sheet.support(session, content, args.municipality, how)
        else:
            take = case_list.cases if kind is SheetKind.CASES else hours_sheet.hours
            outcome = take(session, content, how)
        returned = args.errors if outcome.rejected else None
        if returned:
            heading = translate("Returned", "To correct")
            book = intake.returned_sheet(session, kind, content, how, outcome, heading, labels.reason)
            write_atomically(returned, book)
    return Answer(facts={**facts(outcome), "errors": str(returned) if returned else None}, lines=_lines(outcome, returned))


def chosen(pairs: list[str]) -> dict[str, str]:
    """The columns that the user points out, by field."""
    found = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not (field and equals and column):
            raise MissingArgument(argument="--map FIELD=COLUMN")
        found[field.strip()] = column.strip()
    return found


def facts(outcome: Outcome) -> dict[str, Any]:
    """An outcome for scripts."""
    return {
        "rows": outcome.rows,
        "taken": outcome.taken,
        "unchanged": outcome.unchanged,
        "replaced": outcome.replaced,
        "removed": outcome.removed,
        "rejected": [rejection(r) for r in outcome.rejected],
        "questions": [rejection(q) for q in outcome.questions],
        "dropped_columns": outcome.dropped_columns,
        "unknown_persons": outcome.unknown_persons,
        "absent_persons": outcome.absent_persons,
        "other_teams": outcome.other_teams,
        "already_imported": outcome.already is not None,
        "imported": {"at": outcome.already.at, "by": outcome.already.taken_by} if outcome.already else None,
        "changes": [
            {
                "case": change.case,
                "month": str(change.month),
                "source": change.source,
                "before": whole_sek(change.before_ore),
                "after": None if change.after_ore is None else whole_sek(change.after_ore),
            }
            for change in outcome.changes
        ],
    }


def rejection(found: Rejection) -> dict[str, Any]:
    """A cell that was not taken, for scripts."""
    return {
        "sheet": found.sheet,
        "row": found.row,
        "column": found.column,
        "reason": found.reason,
        "message": labels.reason(found.reason),
    }


def _lines(outcome: Outcome, returned: Path | None) -> list[str]:
    if outcome.already is not None:
        taken = outcome.already
        return [say("Already taken in {day} by {who}. Nothing was changed.", day=taken.at[:10], who=taken.taken_by)]
    lines = [_rows(facts(outcome)), *_left_out(outcome)]
    lines += not_taken(outcome.rejected)
    lines += _shown(say("To settle"), outcome.questions)
    return [*lines, say("The sheet with marked cells: {file}", file=returned)] if returned else lines


def _rows(said: Mapping[str, Any]) -> str:
    became = (
        say_count("{count} new", "{count} new", said["taken"]),
        say_count("{count} replaced", "{count} replaced", said["replaced"]),
        say_count("{count} unchanged", "{count} unchanged", said["unchanged"]),
    )
    return say_count("{count} row read: {became}.", "{count} rows read: {became}.", said["rows"], became=", ".join(became))


def _left_out(outcome: Outcome) -> list[str]:
    gone, unknown, absent, others = outcome.removed, outcome.unknown_persons, outcome.absent_persons, outcome.other_teams
    lines = (
        say_count(
            "{count} was withdrawn since the file no longer has it.",
            "{count} were withdrawn since the file no longer has them.",
            gone,
        ),
        say_count(
            "{count} person is not in the caseload; counted, not kept.",
            "{count} people are not in the caseload; counted, not kept.",
            unknown,
        ),
        say_count("{count} person is no longer in the file.", "{count} people are no longer in the file.", absent),
        say_count("{count} row belongs to another team.", "{count} rows belong to other teams.", others),
        say("Columns not read: {names}.", names=", ".join(outcome.dropped_columns)),
    )
    counts = (gone, unknown, absent, others, len(outcome.dropped_columns))
    return [line for count, line in zip(counts, lines, strict=True) if count]


def not_taken(found: Sequence[Rejection]) -> list[str]:
    """Cells that were not taken, for people: the first of them."""
    return _shown(say("Not taken"), found)


def _shown(title: str, found: Sequence[Rejection]) -> list[str]:
    lines = [f"{title} ({len(found)}):", *map(_line, found[:_SHOWN])] if found else []
    return [*lines, say("  ... and {count} more.", count=len(found) - _SHOWN)] if len(found) > _SHOWN else lines


def _line(found: Rejection) -> str:
    sheet = f"{found.sheet}, " if found.sheet else ""
    return say("  {sheet}row {row}, {column}: ", sheet=sheet, row=found.row, column=found.column) + labels.reason(found.reason)
