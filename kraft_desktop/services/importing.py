"""Taking in sheets: what every kind has in common, and public support."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.support import NO_SUPPORT, Attribution, SupportMonth
from kraft_desktop.domain.trail import utc
from kraft_desktop.reports import sheets
from kraft_desktop.reports.layout import ReadRow, ReadSheet
from kraft_desktop.services.access import Session
from kraft_desktop.store.queries import support_in_force
from kraft_desktop.store.records import new_id
from kraft_desktop.store.schema import SUPPORT_MONTHS
from kraft_desktop.store.vault import Data

DEFAULT_SOURCE = "economic_assistance"
"""What a municipality's sheet without a column for the kind of support reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A cell that was not taken: sheet, row (from 1), heading of the column, and the reason as a code."""

    sheet: str
    row: int
    column: str
    reason: str


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What became of a file: counts of rows, except ``replaced`` and ``removed``, which count months."""

    rows: int = 0
    taken: int = 0
    unchanged: int = 0
    replaced: int = 0
    removed: int = 0
    rejected: list[Rejection] = field(default_factory=list)
    questions: list[Rejection] = field(default_factory=list)
    dropped_columns: list[str] = field(default_factory=list)
    unknown_persons: int = 0
    absent_persons: int = 0
    other_teams: int = 0
    already: TakenSheet | None = None


def read_file(session: Session, kind: SheetKind, content: bytes, chosen: Mapping[str, str]) -> list[ReadSheet]:
    """Read a sheet in the separate process, with the programme's words for sources."""
    words = {alias for code in session.programme.codes["support_source"] for alias in code.aliases}
    return sheets.read(kind, content, session.today, chosen, source_words=words, keep_cells=True)


def taken_before(data: Data, kind: SheetKind, content: bytes, municipality: str | None) -> TakenSheet | None:
    """The earlier import of the very same file, if any."""
    digest = hashlib.sha256(content).hexdigest()
    return next(iter(data.taken_sheets.where(kind=kind, sha256=digest, municipality=municipality)), None)


def taken_sheet(
    session: Session, kind: SheetKind, content: bytes, municipality: str | None = None, months: Collection[int] = ()
) -> TakenSheet:
    """The record of a file that is being taken in; ``months`` are the ordinals it speaks of."""
    return TakenSheet(
        id=new_id(),
        kind=kind,
        sha256=hashlib.sha256(content).hexdigest(),
        municipality=municipality,
        at=utc(session.vault.now()),
        taken_by=session.account.name,
        first=Month(min(months)) if months else None,
        last=Month(max(months)) if months else None,
    )


_Key = tuple[str, int, str]
"""A participant, the ordinal of a month, and a source."""


@dataclass(slots=True, kw_only=True)
class _Reported:
    """What a file says, understood: öre by key, and the rows behind each."""

    ore: dict[_Key, int] = field(default_factory=lambda: defaultdict(int))
    rows: dict[_Key, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))
    months: set[int] = field(default_factory=set)


def support(
    session: Session,
    content: bytes,
    municipality: str,
    chosen: Mapping[str, str] | None = None,
    *,
    dry_run: bool = False,
    remove_absent: bool = False,
) -> Outcome:
    """Take in what a municipality reports. Within the file payments of one person, month and source are added up; the file
    replaces what the municipality reported before for the months and sources it covers. People whom it does not name keep
    what was reported, unless ``remove_absent``.
    """
    session.require(Right.IMPORT_SUPPORT, municipality)
    session.node.municipality(municipality)
    with session.vault.read() as data:
        before = taken_before(data, SheetKind.SUPPORT, content, municipality)
        people = {p.personal_number: p.id for p in data.participants.where() if p.personal_number}
        people |= {case.code: case.participant_id for case in data.cases.where()}
    if before is not None:
        return Outcome(already=before)
    found = read_file(session, SheetKind.SUPPORT, content, chosen or {})
    outcome = Outcome(dropped_columns=[h for sheet in found for h in sheet.dropped])
    reported = _Support(session, people, outcome).collect(found)
    with session.vault.write("import.support") as tx:
        sheet = taken_sheet(session, SheetKind.SUPPORT, content, municipality, reported.months)
        rows = _changes(tx, reported, outcome, sheet, remove_absent=remove_absent)
        if not dry_run:
            tx.taken_sheets.add(sheet)
            tx.support_months.add_all(rows, under=sheet.id)
    return outcome


class _Support:
    """Understands the rows of support sheets."""

    def __init__(self, session: Session, people: Mapping[str, str], outcome: Outcome) -> None:
        self._programme, self._people, self._outcome = session.programme, people, outcome
        self._reported = _Reported()
        self._unknown: set[str] = set()
        self._seen: set[tuple[_Key, int]] = set()

    def collect(self, found: Sequence[ReadSheet]) -> _Reported:
        for sheet in found:
            self._reported.months.update(sheet.covered)
            for row in sheet.rows:
                self._outcome.rows += 1
                self._row(sheet, row)
        self._outcome.unknown_persons = len(self._unknown)
        return self._reported

    def _row(self, sheet: ReadSheet, row: ReadRow) -> None:
        number = row.values.get("person")
        heading = sheet.fields["person"]
        if number is None:
            reason = next((r for column, r in row.problems if column == heading), "person_missing")
            self._reject(sheet, row, heading, reason)
            return
        if number not in self._people:
            self._unknown.add(number)
            return
        for column, reason in row.problems:
            self._reject(sheet, row, column, reason)
        if not row.payments and sheet.covered and not row.problems:
            self._add(sheet, row, (self._people[number], max(sheet.covered), NO_SUPPORT), 0)
        for payment in row.payments:
            words = payment.source or row.values.get("source")
            source = NO_SUPPORT if payment.no_support else DEFAULT_SOURCE
            if words and not payment.no_support:
                understood = self._programme.understand("support_source", words)
                if understood is None:
                    self._reject(sheet, row, sheet.fields.get("source", payment.column), "source_unknown")
                    continue
                source = understood
            month = payment.month if payment.month is not None else max(self._reported.months, default=0)
            key = (self._people[number], month, source)
            if not sheet.months and (key, payment.amount_ore) in self._seen:
                self._reject(sheet, row, payment.column, "identical_row")
                continue
            self._seen.add((key, payment.amount_ore))
            self._add(sheet, row, key, payment.amount_ore)

    def _add(self, sheet: ReadSheet, row: ReadRow, key: _Key, ore: int) -> None:
        self._reported.ore[key] += ore
        self._reported.rows[key].append((sheet.name, row.row))
        self._reported.months.add(key[1])

    def _reject(self, sheet: ReadSheet, row: ReadRow, column: str, reason: str) -> None:
        self._outcome.rejected.append(Rejection(sheet=sheet.name, row=row.row, column=column, reason=reason))


def _changes(
    data: Data, reported: _Reported, outcome: Outcome, sheet: TakenSheet, *, remove_absent: bool
) -> list[SupportMonth]:
    """The rows that turn what was reported before into what the file says."""
    before = {}
    if sheet.first is not None and sheet.last is not None:
        covered = SUPPORT_MONTHS.c.month.between(sheet.first.ordinal, sheet.last.ordinal)
        own = SUPPORT_MONTHS.c.municipality == sheet.municipality
        query = SUPPORT_MONTHS.select().where(support_in_force(), covered, own)
        before = {(r.participant_id, r.month.ordinal, r.source): r for r in data.support_months.read(query)}
    sources = {source for _, _, source in reported.ore} | {NO_SUPPORT}
    named = {person for person, _, _ in reported.ore}
    rows, new, same = [], set(), set()
    for key, ore in reported.ore.items():
        old = before.pop(key, None)
        if old is not None and old.amount_ore == ore:
            same.update(reported.rows[key])
            continue
        outcome.replaced += old is not None
        new.update(reported.rows[key])
        rows.append(
            SupportMonth(
                id=new_id(),
                participant_id=key[0],
                month=Month(key[1]),
                source=key[2],
                amount_ore=ore,
                attribution=Attribution.UNSTATED,
                municipality=sheet.municipality or "",
                import_id=sheet.id,
                replaces=old.id if old else None,
            )
        )
    gone = [old for (_, _, source), old in before.items() if source in sources]
    outcome.absent_persons = len({old.participant_id for old in gone} - named)
    for old in gone:
        if remove_absent or old.participant_id in named:
            outcome.removed += 1
            rows.append(replace(old, id=new_id(), amount_ore=0, import_id=sheet.id, replaces=old.id, withdrawn=True))
    outcome.taken, outcome.unchanged = len(new), len(same - new)
    return rows
