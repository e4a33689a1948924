"""Taking in what a municipality reports of public support: a later file replaces what it covers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kraft_desktop.domain.cases.support import NO_SUPPORT, Attribution, SupportMonth
from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.sheets.layout import ReadRow, ReadSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.intake import (
    AS_GUESSED,
    Change,
    Outcome,
    Rejection,
    Taking,
    read_file,
    taken_before,
    taken_sheet,
    taking_in,
)
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.database.schema import SUPPORT_MONTHS
from kraft_desktop.store.queries import in_force
from kraft_desktop.store.vault import Data

DEFAULT_SOURCE = "economic_assistance"
"""What a municipality's sheet without a column for the kind of support reports."""


_Key = tuple[str, int, str]
"""A participant, the ordinal of a month, and a source."""


@dataclass(slots=True, kw_only=True)
class _Reported:
    """What a file says, understood: öre by key, and the rows behind each."""

    ore: dict[_Key, int] = field(default_factory=lambda: defaultdict(int))
    rows: dict[_Key, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))
    months: set[int] = field(default_factory=set)


def support(session: Session, content: bytes, municipality: str, how: Taking = AS_GUESSED) -> Outcome:
    """Take in what a municipality reports. Within the file payments of one person, month and source are added up; the file
    replaces what the municipality reported before for the months and sources it covers. People whom it does not name keep
    what was reported, unless ``how`` says to remove them.
    """
    session.require(Right.IMPORT_SUPPORT, municipality)
    session.node.municipality(municipality)
    with session.vault.read() as data:
        before = taken_before(data, SheetKind.SUPPORT, content, municipality)
        people = {p.personal_number: p.id for p in data.participants.where() if p.personal_number}
        codes = {case.participant_id: case.code for case in data.cases.where()}
    if before is not None:
        return Outcome(already=before)
    people |= {code: person for person, code in codes.items()}
    outcome = Outcome.of(read_file(session, SheetKind.SUPPORT, content, how.chosen))
    reported = _Support(session, people, outcome).collect()
    with taking_in(session, "import.support", outcome, how) as tx:
        sheet = taken_sheet(session, SheetKind.SUPPORT, content, municipality, reported.months)
        comparison = _Comparison(tx, reported, sheet)
        rows = [*comparison.told(outcome), *comparison.untold(outcome, remove_absent=how.remove_absent)]
        outcome.changes = comparison.changes(rows, codes)
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

    def collect(self) -> _Reported:
        for sheet in self._outcome.sheets:
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
                understood = self._programme.understand(CodeList.SUPPORT_SOURCE, words)
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


class _Comparison:
    """What a file says beside what was in force of the same municipality and months."""

    def __init__(self, data: Data, reported: _Reported, sheet: TakenSheet) -> None:
        self._reported, self._sheet = reported, sheet
        self._before: dict[_Key, SupportMonth] = {}
        if sheet.first is not None and sheet.last is not None:
            covered = SUPPORT_MONTHS.c.month.between(sheet.first, sheet.last)
            own = SUPPORT_MONTHS.c.municipality == sheet.municipality
            query = SUPPORT_MONTHS.select().where(in_force(SUPPORT_MONTHS), covered, own)
            self._before = {(r.participant_id, r.month.ordinal, r.source): r for r in data.support_months.read(query)}

    def told(self, outcome: Outcome) -> list[SupportMonth]:
        """New rows for what the file says anew or differently."""
        rows, new, same = [], set(), set()
        for key, ore in self._reported.ore.items():
            old = self._before.get(key)
            if old is not None and old.amount_ore == ore:
                same.update(self._reported.rows[key])
                continue
            outcome.replaced += old is not None
            new.update(self._reported.rows[key])
            rows.append(
                SupportMonth(
                    id=new_id(),
                    participant_id=key[0],
                    month=Month(key[1]),
                    source=key[2],
                    amount_ore=ore,
                    attribution=Attribution.UNSTATED,
                    municipality=self._sheet.municipality or "",
                    import_id=self._sheet.id,
                    replaces=old.id if old else None,
                )
            )
        outcome.taken, outcome.unchanged = len(new), len(same - new)
        return rows

    def untold(self, outcome: Outcome, *, remove_absent: bool) -> list[SupportMonth]:
        """Rows that withdraw what the file covers and no longer has."""
        sources = {source for _, _, source in self._reported.ore} | {NO_SUPPORT}
        named = {person for person, _, _ in self._reported.ore}
        gone = [old for key, old in self._before.items() if key not in self._reported.ore and key[2] in sources]
        outcome.absent_persons = len({old.participant_id for old in gone} - named)
        gone = [old for old in gone if remove_absent or old.participant_id in named]
        outcome.removed = len(gone)
        return [
            replace(old, id=new_id(), amount_ore=0, import_id=self._sheet.id, replaces=old.id, withdrawn=True) for old in gone
        ]

    def changes(self, rows: Sequence[SupportMonth], codes: Mapping[str, str]) -> list[Change]:
        """The rows that replace or withdraw, for people to look at; ``codes`` gives the case code of a participant."""
        before = {old.id: old for old in self._before.values()}
        return [
            Change(
                case=codes[row.participant_id],
                month=row.month,
                source=row.source,
                before_ore=before[row.replaces].amount_ore,
                after_ore=None if row.withdrawn else row.amount_ore,
            )
            for row in rows
            if row.replaces is not None
        ]
