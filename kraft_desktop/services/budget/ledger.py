"""Import of an excerpt of the accounts as the payer keeps them: account to post asked once, and the rows kept to compare."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kraft_desktop.domain.budget import PHYSICIAN, POSTS
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.imports import ImportEntry
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.spending.entries import LONGEST_TEXT, BudgetEntry, LedgerRow
from kraft_desktop.reports.sheets import ledger_file
from kraft_desktop.reports.sheets.cells.grid import MAX_BYTES
from kraft_desktop.reports.sheets.reading.ledger import LedgerEntry, LedgerFile, WrongSum
from kraft_desktop.reports.sheets.reading.records import Account, Fate
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import intake
from kraft_desktop.services.imports.earlier import log
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.folder.files import read_bytes
from kraft_desktop.store.vault import Data, Writing

ACCOUNT = "ledger_account"
"""The kind of question: which post an account belongs to."""
IGNORED = "ignore"
ALLOWED = (*POSTS, IGNORED)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountQuestion:
    """An account that nobody has said the post of: its name where the sheet has one, the text of its first row, the number of
    its rows and their sum in öre."""

    account: str
    name: str
    first_text: str = ""
    rows: int
    ore: int

    @property
    def id(self) -> str:
        """The key of its answer."""
        return f"{ACCOUNT}:{self.account}"


@dataclass(slots=True, kw_only=True)
class LedgerOutcome:
    """What an import did. Nothing is taken while there are ``questions``. ``matched`` rows are entries that were here already,
    ``entered`` those that became entries. ``wrong_sums`` are the sums in the sheet that are not those of its rows, and
    ``sums_only`` its rows with a sum and no months, which are not taken. ``account`` counts every cell by its fate."""

    rows: int = 0
    taken: int = 0
    unchanged: int = 0
    removed: int = 0
    matched: int = 0
    entered: int = 0
    ignored: int = 0
    ore: int = 0
    sums: int = 0
    opening: int = 0
    already: bool = False
    questions: list[AccountQuestion] = field(default_factory=list)
    wrong_sums: list[WrongSum] = field(default_factory=list)
    rejected: list[tuple[str, int, str]] = field(default_factory=list)
    sums_only: list[tuple[str, int, str]] = field(default_factory=list)
    account: Account = field(default_factory=Account)


def take_file(session: Session, file: Path, answers: Mapping[str, str] | None = None) -> LedgerOutcome:
    """As ``take``, of a file. Raises NoSuchFile, CannotRead too."""
    session.require("import.ledger")
    return take(session, read_bytes(file, MAX_BYTES), answers)


def take(session: Session, content: bytes, answers: Mapping[str, str] | None = None, *, dry_run: bool = False) -> LedgerOutcome:
    """The outcome of importing an excerpt. ``answers`` are posts by the id of a question, remembered for the next excerpt. The
    same file does nothing the second time. Raises NotUnderstood for an answer that is no post, UnreadableSheet, SheetTooLarge,
    ReadingTooSlow, NoLedgerRows, NotAllowed."""
    session.require("import.ledger")
    given = dict(answers or {})
    if any(post not in ALLOWED for post in given.values()):
        raise NotUnderstood(reason="entry_post")
    file = ledger_file.read(content)
    outcome = LedgerOutcome(rows=len(file.entries), sums=file.sums, opening=file.opening)
    _leave_out_ahead(file, session.today)
    outcome.wrong_sums, outcome.rejected, outcome.ore = file.wrong, file.rejected, sum(one.ore for one in file.entries)
    outcome.sums_only, outcome.account = file.sums_only, file.account
    with session.vault.read() as data:
        known = {**log.recipe(data, SheetKind.LEDGER, None).answers, **given}
        outcome.questions = _questions(file, known)
        before = intake.taken_before(data, SheetKind.LEDGER, content, None)
        entry = data.import_log.get(before.id) if before else None
        has_more = entry is not None and entry.rejected > len(outcome.rejected)
        outcome.already = before is not None and not given and not has_more
        if outcome.questions or outcome.already:
            _left(file, known, outcome)
        elif dry_run:
            _judged(data, file, known, "", outcome)
    if outcome.already or dry_run:
        return outcome
    with session.write("import.ledger") as tx:
        log.remember(tx, SheetKind.LEDGER, None, given, {})
        if not outcome.questions:
            _take(session, tx, content, file, known, outcome)
    return outcome


def _leave_out_ahead(file: LedgerFile, today: dt.date) -> None:
    """Reject the entries of months that have not come: they are read again when they have."""
    now = Month.containing(today).ordinal
    ahead = [one for one in file.entries if Month.containing(dt.date.fromisoformat(one.on)).ordinal > now]
    file.entries = [one for one in file.entries if one not in ahead]
    file.rejected += [("", one.row, "month_future") for one in ahead]
    file.account.put(Fate.REJECTED, sum(one.cells for one in ahead))


def forget_accounts(session: Session) -> bool:
    """Whether the post of any account was known, which the next excerpt asks about again. Raises NotAllowed."""
    with session.write("import.ledger") as tx:
        return log.forget(tx, SheetKind.LEDGER, log.NODE)


def _questions(file: LedgerFile, known: Mapping[str, str]) -> list[AccountQuestion]:
    rows, ore, texts = Counter[str](), Counter[str](), dict[str, str]()
    for one in file.entries:
        texts.setdefault(one.account, one.text)
        rows[one.account] += 1
        ore[one.account] += one.ore
    asked = (
        AccountQuestion(
            account=account,
            name=file.names.get(account, ""),
            first_text=texts[account],
            rows=count,
            ore=ore[account],
        )
        for account, count in sorted(rows.items())
    )
    return [one for one in asked if one.id not in known]


def _take(
    session: Session, tx: Writing, content: bytes, file: LedgerFile, known: Mapping[str, str], outcome: LedgerOutcome
) -> None:
    """Keep the rows that are new, withdraw those that the excerpt no longer has, and make entries of what is not here yet."""
    kept = [one for one in file.entries if known[f"{ACCOUNT}:{one.account}"] != IGNORED]
    months = [Month.containing(dt.date.fromisoformat(one.on)).ordinal for one in kept]
    sheet = intake.taken_sheet(session, SheetKind.LEDGER, content, months=months)
    tx.taken_sheets.add(sheet)
    new, gone = _judged(tx, file, known, sheet.id, outcome)
    for row in gone:
        _withdraw(session, tx, row, sheet.id)
    for row in new:
        tx.ledger_rows.add(row)
    tx.import_log.add(
        ImportEntry(
            id=sheet.id,
            rows=outcome.rows,
            taken=outcome.taken,
            removed=outcome.removed,
            unchanged=outcome.unchanged,
            rejected=len(outcome.rejected),
        )
    )
    _enter(session, tx, new, sheet.id, outcome)


def _left(file: LedgerFile, known: Mapping[str, str], outcome: LedgerOutcome) -> None:
    """Account for the entries of which nothing is made: they wait for an answer, or the same file was taken in before."""
    for one in file.entries:
        if outcome.questions:
            outcome.account.put(Fate.NOT_UNDERSTOOD, one.cells)
        elif known[f"{ACCOUNT}:{one.account}"] == IGNORED:
            outcome.account.put(Fate.SET_ASIDE, one.cells, "answered")
        else:
            outcome.account.put(Fate.UNCHANGED, one.cells)


def _judged(
    data: Data, file: LedgerFile, known: Mapping[str, str], sheet_id: str, outcome: LedgerOutcome
) -> tuple[list[LedgerRow], list[LedgerRow]]:
    """The rows that are new, and those kept that the excerpt no longer has; counted in the outcome, which accounts for them."""
    posts = [(one, known[f"{ACCOUNT}:{one.account}"]) for one in file.entries]
    read = [(one, post) for one, post in posts if post != IGNORED]
    outcome.ignored = len(posts) - len(read)
    outcome.account.put(Fate.SET_ASIDE, sum(one.cells for one, post in posts if post == IGNORED), "answered")
    held = _held(data, read)
    left = Counter(map(_content, held))
    new = []
    for one, post in read:
        row = _ledger_row(one, post, sheet_id)
        if left[_content(row)]:
            left[_content(row)] -= 1
            outcome.unchanged += 1
            outcome.account.put(Fate.UNCHANGED, one.cells)
        else:
            new.append(row)
            outcome.account.put(Fate.TAKEN, one.cells)
    gone = [] if file.rejected else _gone(held, left)
    outcome.taken, outcome.removed = len(new), len(gone)
    return new, gone


def _held(data: Data, read: Iterable[tuple[LedgerEntry, str]]) -> list[LedgerRow]:
    """The rows kept of the accounts and months that the excerpt states."""
    stated = {(one.account, one.on[:7]) for one, _ in read}
    return [row for row in in_force(data.ledger_rows.where()) if (row.account, row.on.isoformat()[:7]) in stated]


def _content(row: LedgerRow) -> tuple[object, ...]:
    return (row.account, row.voucher, row.on, row.text, row.amount_ore)


def _gone(held: Iterable[LedgerRow], left: Counter[tuple[object, ...]]) -> list[LedgerRow]:
    gone = []
    for row in held:
        if left[_content(row)]:
            left[_content(row)] -= 1
            gone.append(row)
    return gone


def _withdraw(session: Session, tx: Writing, row: LedgerRow, sheet_id: str) -> None:
    """Withdraw a row, and the entry that was made of it unless somebody has changed that since: as rows of the import that no
    longer has it, so that they come back when that is taken back."""
    tx.ledger_rows.add(replace(row, id=new_id(), import_id=sheet_id, replaces=row.id, withdrawn=True))
    for entry in in_force(tx.budget_entries.where()):
        if entry.import_id == row.import_id and _is_of(entry, row) and entry.post == row.post:
            gone = replace(entry, id=new_id(), import_id=sheet_id, replaces=entry.id, withdrawn=True)
            tx.budget_entries.add(replace(gone, recorded_by=session.account.name))
            return


def _is_of(entry: BudgetEntry, row: LedgerRow) -> bool:
    return (entry.on, entry.amount_ore, entry.voucher or "") == (row.on, row.amount_ore, row.voucher)


def _enter(session: Session, tx: Writing, rows: Iterable[LedgerRow], sheet_id: str, outcome: LedgerOutcome) -> None:
    """Make entries of the rows that are not here yet: one by hand with the voucher, or of the day and amount, is the same. The
    physician's cost comes from the hours and is only compared."""
    own = [one for one in in_force(tx.budget_entries.where()) if one.import_id is None and not one.planned]
    for row in rows:
        if row.post == PHYSICIAN:
            continue
        same = next((one for one in own if row.voucher and one.voucher == row.voucher), None)
        same = same or next((one for one in own if not one.voucher and _is_of(replace(one, voucher=row.voucher), row)), None)
        if same is not None:
            own.remove(same)
            outcome.matched += 1
            continue
        outcome.entered += 1
        tx.budget_entries.add(
            BudgetEntry(
                id=new_id(),
                on=row.on,
                post=row.post,
                what=(row.text or row.account)[:LONGEST_TEXT],
                amount_ore=row.amount_ore,
                voucher=row.voucher or None,
                import_id=sheet_id,
                recorded_by=session.account.name,
            )
        )


def _ledger_row(one: LedgerEntry, post: str, sheet_id: str) -> LedgerRow:
    return LedgerRow(
        id=new_id(),
        import_id=sheet_id,
        account=one.account,
        voucher=one.voucher,
        on=dt.date.fromisoformat(one.on),
        text=one.text,
        amount_ore=one.ore,
        post=post,
    )
