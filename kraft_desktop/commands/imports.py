"""import cases | support | hours; imports list | undo; recipe list | forget"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from kraft_desktop import labels, vocabulary
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count, secret, warn_missing
from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.errors import MissingArgument
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.sheets.cells.grid import MAX_BYTES
from kraft_desktop.services.imports import case_list, hours_sheet, intake, support_sheet
from kraft_desktop.services.imports.earlier import history
from kraft_desktop.services.imports.earlier.history import EarlierImport
from kraft_desktop.services.imports.intake import Outcome, Question, Rejection, Taking
from kraft_desktop.store.folder.files import read_bytes, refuse_existing, write_atomically
from kraft_desktop.words import translate

_FEW = 3
"""Questions of one kind about rows that have a line each."""
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
        command.add_argument("--dry-run", action="store_true", help=say("write nothing, only say what would be taken in"))
        command.add_argument(
            "--strict", action="store_true", help=say("take nothing in when a cell is rejected or a question is open")
        )
        command.add_argument(
            "--errors", type=Path, metavar="OUT.xlsx", help=say("write the sheet with its rejected cells marked")
        )
        command.add_argument(
            "--password-file", type=Path, metavar="F", help=say("where the password of a protected workbook stands")
        )
        command.add_argument(
            "--map", action="append", default=[], metavar="FIELD=COLUMN",
            help=say("the heading or the letter of the column that holds a field, such as closed_on=Utskriven"),
        )  # fmt: skip
        command.add_argument(
            "--answer", action="append", default=[], metavar="ID=VALUE", help=say("answer a question of the sheet")
        )
        if kind is SheetKind.SUPPORT:
            command.add_argument(
                "--municipality", metavar="CODE", help=say("the municipality that sends the sheet, such as 0881")
            )
            command.add_argument(
                "--absent", choices=("keep", "remove"), default="keep",
                help=say("what becomes of people whom an earlier sheet named and this one does not"),
            )  # fmt: skip
    earlier = commands.group("imports", say("what was taken in, and taking it back"), "WHAT")
    earlier.add("list", _list, say("list what was taken in, the latest first"))
    undo = earlier.add("undo", _undo, say("take an import back while nothing was built on it"))
    undo.add_argument("id", metavar="ID")
    recipes = commands.group("recipe", say("what is remembered of how senders keep their sheets"), "WHAT")
    recipes.add("list", _recipes, say("list what is remembered"))
    forget = recipes.add("forget", _forget, say("let go of what is remembered of a sender"))
    forget.add_argument("kind", choices=[kind.value for kind in abouts], metavar="KIND")
    forget.add_argument("sender", metavar="SENDER")


def _take(kind: SheetKind, args: Arguments) -> Answer:
    if args.errors:
        refuse_existing(args.errors, force=args.force)
    content = read_bytes(args.file, MAX_BYTES)
    asks = args.password_file is not None or intake.needs_password(content)
    how = Taking(
        chosen=chosen(args.map),
        answers=_answers(args.answer),
        dry_run=args.dry_run,
        strict=args.strict,
        remove_absent=kind is SheetKind.SUPPORT and args.absent == "remove",
        password=secret(args.password_file, say("Password of the workbook"), "--password-file") if asks else None,
    )
    with opened(args) as session:
        if kind is SheetKind.SUPPORT:
            outcome = support_sheet.support(session, content, args.municipality, how)
        else:
            take = case_list.cases if kind is SheetKind.CASES else hours_sheet.hours
            outcome = take(session, content, how)
        if kind is SheetKind.CASES:
            warn_missing(session)
        returned = args.errors if outcome.rejected else None
        if returned:
            heading = translate("Returned", "To correct")
            book = intake.returned_sheet(session, kind, content, how, outcome, heading, labels.reason)
            write_atomically(returned, book)
    return Answer(facts={**facts(outcome), "errors": str(returned) if returned else None}, lines=_lines(outcome, returned))


def chosen(pairs: list[str]) -> dict[str, str]:
    """The columns that the user points out, by field."""
    return _named((pair.partition("=") for pair in pairs), "--map FIELD=COLUMN")


def _answers(pairs: list[str]) -> dict[str, str]:
    """The answers by the ids of their questions; a heading in an id may hold an equals sign itself."""
    return _named((pair.rpartition("=") for pair in pairs), "--answer ID=VALUE")


def _named(pairs: Iterable[tuple[str, str, str]], argument: str) -> dict[str, str]:
    """Values by name, without blanks at the ends. Raises MissingArgument when a name or a value is empty."""
    found = {}
    for name, equals, value in pairs:
        if not (name and equals and value):
            raise MissingArgument(argument=argument)
        found[name.strip()] = value.strip()
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
        "questions": [_question(q) for q in outcome.questions],
        "dropped_columns": outcome.dropped_columns,
        "unknown_persons": outcome.unknown_persons,
        "absent_persons": outcome.absent_persons,
        "other_teams": outcome.other_teams,
        "other_municipalities": outcome.other_municipalities,
        "already_imported": outcome.already is not None,
        "imported": {"at": outcome.already.at, "by": outcome.already.taken_by} if outcome.already else None,
        "accounted": outcome.account.counts,
        "control": _control(outcome),
        "recipe": outcome.recipe,
        "changes": _changes(outcome),
        "read_again": [
            {"id": one.sheet.id, "municipality": one.sheet.municipality, "at": one.sheet.at, "unknown_persons": one.unknown}
            for one in outcome.waiting
        ],
    }


def _control(outcome: Outcome) -> dict[str, Any]:
    control = outcome.control
    stated = {heading: whole_sek(ore) for heading, ore in control.stated.items()}
    return {
        "persons": control.persons,
        "months": control.months,
        "amount": whole_sek(control.ore),
        "minutes": control.minutes,
        "sheet": stated,
    }


def _changes(outcome: Outcome) -> list[dict[str, Any]]:
    months = [
        {
            "case": change.case,
            "month": str(change.month),
            "source": change.source,
            "before": whole_sek(change.before_ore),
            "after": None if change.after_ore is None else whole_sek(change.after_ore),
        }
        for change in outcome.changes
    ]
    cases = [
        {"case": c.case, "field": c.field, "before": c.before, "after": c.after, "taken": c.taken} for c in outcome.case_changes
    ]
    return [*months, *cases]


def _question(question: Question) -> dict[str, Any]:
    pair = {"cases": list(question.cases), "months": question.months} if question.cases else {}
    return {
        "id": question.id,
        "where": {"sheet": question.sheet, "row": question.row or None, "column": question.column or None, **pair},
        "allowed": list(question.allowed),
        "case": question.case or None,
        **rejection(question),
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
        line = say("Already taken in {day} by {who}. Nothing was changed.", day=taken.at[:10], who=taken.taken_by)
        return [line, *_asked(outcome.questions)]
    lines = [_rows(facts(outcome)), *account_lines(outcome.account.counts), *_control_lines(outcome), *_left_out(outcome)]
    lines += not_taken(outcome.rejected)
    lines += _asked(outcome.questions)
    lines += [
        say(
            "Take in again what {municipality} sent on {day}: it named people who were not in the caseload then.",
            municipality=one.sheet.municipality,
            day=one.sheet.at[:10],
        )
        for one in outcome.waiting
    ]
    return [*lines, say("The sheet with marked cells: {file}", file=returned)] if returned else lines


def account_lines(cells: Mapping[str, Any]) -> list[str]:
    """All cells of the file in one line, and why some are set aside."""
    every = say(
        "Cells in all: {total}. Headings: {heading}, taken: {taken}, unchanged: {unchanged}, sums: {sum}, "
        "set aside: {set_aside}, rejected: {rejected}, of unknown people: {unknown_person}, not understood: {not_understood}.",
        **cells,
    )
    why = labels.aside(cells["set_aside_reasons"])
    return [every, say("Set aside: {reasons}.", reasons=why)] if why else [every]


def _control_lines(outcome: Outcome) -> list[str]:
    """The totals of the file, to compare with its own before anything is taken in."""
    control, lines = _control(outcome), []
    if control["months"]:
        lines.append(say("In all, persons: {persons}, months: {months}, kronor: {amount}.", **control))
    if control["minutes"]:
        lines.append(say("In all, minutes: {minutes}.", **control))
    sums = ", ".join(f"{heading} {kronor}" for heading, kronor in control["sheet"].items())
    return [*lines, say("The sheet's own sums, checked: {sums}.", sums=sums)] if sums else lines


def _rows(said: Mapping[str, Any]) -> str:
    became = (
        say_count("{count} new", "{count} new", said["taken"]),
        say_count("{count} replaced", "{count} replaced", said["replaced"]),
        say_count("{count} unchanged", "{count} unchanged", said["unchanged"]),
    )
    return say_count("{count} row read: {became}.", "{count} rows read: {became}.", said["rows"], became=", ".join(became))


def _left_out(outcome: Outcome) -> list[str]:
    gone, unknown, absent, others = outcome.removed, outcome.unknown_persons, outcome.absent_persons, outcome.other_teams
    elsewhere, changes = outcome.other_municipalities, len(outcome.changes) + len(outcome.case_changes)
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
        say_count("{count} row belongs to another municipality.", "{count} rows belong to other municipalities.", elsewhere),
        say_count("{count} change; --json names it.", "{count} changes; --json names each of them.", changes),
        say("Columns not read: {names}.", names=", ".join(outcome.dropped_columns)),
    )
    counts = (gone, unknown, absent, others, elsewhere, changes, len(outcome.dropped_columns))
    return [line for count, line in zip(counts, lines, strict=True) if count]


def not_taken(found: Sequence[Rejection]) -> list[str]:
    """Cells that were not taken, for people: the first of them."""
    return _shown(say("Not taken"), found)


def _asked(questions: Sequence[Question]) -> list[str]:
    """The questions for people: many of one kind about rows are one, which one answer holds for."""
    kinds = Counter(one.reason for one in questions if one.is_of_row and one.allowed)
    many = {reason: count for reason, count in kinds.items() if count > _FEW}
    lines = _shown(say("To settle"), [one for one in questions if not (one.is_of_row and one.reason in many)])
    for reason, count in many.items():
        allowed = next(one.allowed for one in questions if one.reason == reason and one.allowed)
        answers = say(" (--answer {id}=..., one of: {allowed})", id=reason, allowed=", ".join(allowed))
        words = labels.reason(reason)
        lines.append(say_count("{count} row: {words}", "{count} rows: {words}", count, words=words) + answers)
    return lines


def _shown(title: str, found: Sequence[Rejection]) -> list[str]:
    lines = [f"{title} ({len(found)}):", *map(_line, found[:_SHOWN])] if found else []
    return [*lines, say("  ... and {count} more.", count=len(found) - _SHOWN)] if len(found) > _SHOWN else lines


def _line(found: Rejection) -> str:
    sheet = f"{found.sheet}, " if found.sheet else ""
    where = say("  {sheet}row {row}, {column}: ", sheet=sheet, row=found.row, column=found.column)
    if not found.row:
        where = f"  {sheet}{found.column}: " if found.column and found.column != found.sheet else f"  {found.sheet or '-'}: "
    if isinstance(found, Question) and found.allowed:
        answers = say(
            " (--answer {id}=..., one of: {allowed})",
            id=found.id,
            allowed=", ".join(_answer_words(found.reason, one) for one in found.allowed),
        )
        return where + labels.reason(found.reason) + answers
    return where + labels.reason(found.reason)


def _answer_words(reason: str, answer: str) -> str:
    """An answer as it is given, with what it means where it does not say so itself."""
    words = labels.answer(reason, answer)
    return answer if words == answer else f"{answer} ({words})"


# --- earlier imports and recipes --------------------------------------------------------------------------------------------


def _list(args: Arguments) -> Answer:
    with opened(args) as session:
        found = history.listed(session)
    lines = [_import_line(one) for one in found] or [say("Nothing has been taken in.")]
    return Answer(facts={"imports": [_import(one) for one in found]}, lines=lines)


def _import(one: EarlierImport) -> dict[str, Any]:
    return {
        "id": one.sheet.id,
        "kind": one.sheet.kind.value,
        "sender": one.sheet.municipality,
        "at": one.sheet.at,
        "by": one.sheet.taken_by,
        "rows": one.about.rows if one.known else None,
        "taken": one.about.taken if one.known else None,
        "replaced": one.about.replaced if one.known else None,
        "rejected": one.about.rejected if one.known else None,
        "unknown_persons": one.about.unknown if one.known else None,
        "undone": one.about.undone,
        "can_be_undone": not one.obstacle,
        "obstacle": one.obstacle or None,
        "case": one.case or None,
    }


def _import_line(one: EarlierImport) -> str:
    sender = one.sheet.municipality or say("the node")
    much = say_count("{count} row", "{count} rows", one.about.rows) if one.known else say("how much is not known")
    state = labels.detail(f"undo_{one.obstacle}") if one.obstacle else say("can be taken back")
    state += f" ({one.case})" if one.case else ""
    facts = {"at": one.sheet.at[:16], "by": one.sheet.taken_by, "kind": vocabulary.sheet_kind(one.sheet.kind), "sender": sender}
    return f"{one.sheet.id}  " + say("{at} {by}: {kind} from {sender}", **facts) + f", {much}; {state}"


def _undo(args: Arguments) -> Answer:
    with opened(args) as session:
        back = history.undo(session, args.id)
    lines = [
        say_count("Taken back; {count} row was put right.", "Taken back; {count} rows were put right.", back.rows),
        say_count("{count} person is withdrawn.", "{count} persons are withdrawn.", back.persons),
        say_count("{count} case is withdrawn.", "{count} cases are withdrawn.", back.cases),
        say_count("{count} person or case is as before.", "{count} persons and cases are as before.", back.restored),
    ]
    counts = (True, back.persons, back.cases, back.restored)
    facts = {"id": args.id, "rows": back.rows, "persons": back.persons, "cases": back.cases, "restored": back.restored}
    return Answer(facts=facts, lines=[line for count, line in zip(counts, lines, strict=True) if count])


def _recipes(args: Arguments) -> Answer:
    with opened(args) as session:
        found = history.recipes(session)
    lines = [
        f"{vocabulary.sheet_kind(kind)} ({kind.value}) {sender}: {_remembered_words(name, answer)}"
        for kind, sender, known in found
        for name, answer in known.items()
    ]
    listed = [{"kind": kind.value, "sender": sender, "answers": known} for kind, sender, known in found]
    return Answer(facts={"recipes": listed}, lines=lines or [say("Nothing is remembered.")])


def _remembered_words(name: str, answer: str) -> str:
    """A remembered answer with the words of its question; a column as the field that it holds."""
    reason, _, where = name.partition(":")
    question = labels.reason(reason)
    if question == reason:
        return f"{name} = {answer}"
    return (f"{where}: " if where else "") + vocabulary.answered(question, labels.answer(reason, answer))


def _forget(args: Arguments) -> Answer:
    with opened(args) as session:
        gone = history.forget(session, SheetKind(args.kind), args.sender)
    line = say("It is no longer remembered.") if gone else say("Nothing is remembered.")
    return Answer(facts={"forgotten": gone}, lines=[line])
