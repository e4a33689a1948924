"""import ledger: an excerpt of the payer's accounts"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kraft_desktop import labels
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.commands.imports import account_lines
from kraft_desktop.domain.errors import NotWrittenSo
from kraft_desktop.domain.spending.entries import whole_kronor
from kraft_desktop.reports.sheets.cells.grid import MAX_BYTES
from kraft_desktop.services.budget import ledger
from kraft_desktop.services.budget.ledger import LedgerOutcome
from kraft_desktop.services.budget.overview import Difference, budget_state
from kraft_desktop.store.folder.files import read_bytes


def register(commands: Commands) -> None:
    """Add the command."""
    group = commands.group("import", say("take in a sheet as people keep it"), "KIND")
    command = group.add("ledger", _take, say("take in an excerpt of the payer's accounts"))
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--dry-run", action="store_true", help=say("write nothing, only say what would be taken in"))
    command.add_argument(
        "--answer", action="append", default=[], metavar="ID=VALUE", help=say("answer a question of the sheet")
    )


def _take(args: Arguments) -> Answer:
    answers = dict(_answer(one) for one in args.answer)
    with opened(args) as session:
        outcome = ledger.take(session, read_bytes(args.file, MAX_BYTES), answers, dry_run=args.dry_run)
        differences = budget_state(session).differences or ()
    return Answer(facts=_facts(outcome, differences), lines=list(_lines(outcome, differences, trial=args.dry_run)))


def _answer(text: str) -> tuple[str, str]:
    name, equals, value = text.rpartition("=")
    if not equals:
        raise NotWrittenSo(problem=text, usage="--answer ledger_account:4010=material")
    return name, value


def _facts(outcome: LedgerOutcome, differences: Iterable[Difference]) -> dict[str, Any]:
    return {
        "rows": outcome.rows,
        "taken": outcome.taken,
        "unchanged": outcome.unchanged,
        "replaced": outcome.removed,
        "matched": outcome.matched,
        "entered": outcome.entered,
        "ignored": outcome.ignored,
        "rejected": [{"sheet": sheet, "row": row, "column": "", "reason": reason} for sheet, row, reason in outcome.rejected],
        "questions": [
            {"id": one.id, "where": one.name or one.account, "allowed": list(ledger.ALLOWED), "rows": one.rows}
            for one in outcome.questions
        ],
        "already_imported": outcome.already,
        "accounted": outcome.account.counts,
        "control": {"amount": whole_kronor(outcome.ore), "sums_checked": outcome.sums, "opening_balances": outcome.opening},
        "wrong_sums": [
            {
                "sheet": one.sheet,
                "row": one.row,
                "label": one.label,
                "stated": one.stated / 100,
                "computed": one.computed / 100,
            }
            for one in outcome.wrong_sums
        ],
        "sums_only": [{"sheet": sheet, "row": row, "label": label} for sheet, row, label in outcome.sums_only],
        "differences": [{"post": one.post, "month": one.month, "difference": whole_kronor(one.ore)} for one in differences],
    }


def _lines(outcome: LedgerOutcome, differences: Iterable[Difference], *, trial: bool) -> Iterable[str]:
    if outcome.already:
        yield say("The file was taken in before; nothing is changed.")
    for one in outcome.questions:
        yield say("Which post does account {account} belong to? --answer {id}=POST", account=one.name or one.account, id=one.id)
    if outcome.questions:
        yield say("Nothing is taken in until every account has its post.")
    elif trial:
        yield say_count("{count} row would be taken in.", "{count} rows would be taken in.", outcome.taken)
    else:
        yield say_count("{count} row taken in.", "{count} rows taken in.", outcome.taken)
    yield from account_lines(outcome.account.counts)
    for wrong in outcome.wrong_sums:
        yield labels.wrong_sum(wrong.label, wrong.row, whole_kronor(wrong.stated), whole_kronor(wrong.computed))
    for _, row, label in outcome.sums_only:
        yield labels.sum_only(label, row)
    for _, row, reason in outcome.rejected:
        yield say("Row {row}: {reason}", row=row, reason=labels.reason(reason))
    for found in differences:
        yield labels.differs(found.post, found.month, whole_kronor(found.ore))
