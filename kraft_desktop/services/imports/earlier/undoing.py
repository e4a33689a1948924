"""Taking an import back: what stands against it, and the rows and records as they were before."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any, NamedTuple

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.cases.participant import Participant
from kraft_desktop.domain.cases.support import SupportMonth
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.exchange import PackageKind, SheetKind, TakenSheet
from kraft_desktop.domain.imports import ImportChange, ImportEntry
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.trail import utc
from kraft_desktop.reports.package import contents
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.imports.earlier import touched
from kraft_desktop.store.database.records import Records, new_id
from kraft_desktop.store.vault import Data, Writing

_DAYS = {
    "step_events": "on",
    "decisions": "on",
    "closings": "on",
    "interventions": "started_on",
    "assessments": "assessed_on",
    "support_months": "month",
    "consultations": "on",
}
"""The kinds of append-only rows that figures count, by their name in ``Data``, with the field that dates them."""
_CASE_ROWS = ("step_events", "decisions", "closings", "interventions", "assessments")
_BY_HAND = ("area_findings", "ratings", "reviews", "statements", "follow_ups")
"""What only people record of a case."""
_OF_OTHER_FILES = ("support_months", "consultations", "households")
"""What other files say about people and cases: it goes with them, and comes back when its file is read again."""
_ROWS: Mapping[SheetKind, tuple[str, ...]] = {
    SheetKind.CASES: _CASE_ROWS,
    SheetKind.SUPPORT: ("support_months", "households"),
    SheetKind.HOURS: ("consultations",),
    SheetKind.LEDGER: ("ledger_rows", "budget_entries"),
}
_COUNTED_FIELDS = frozenset({"gender", "municipality", "track"})
"""The fields of participants and cases that figures depend on."""


class Obstacle(NamedTuple):
    """Why an import cannot be taken back, as a code, empty when it can; and the code of a case that it is about."""

    reason: str = ""
    case: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """What taking an import back did: ``rows`` withdrawn or restored, ``persons`` and ``cases`` that it had created withdrawn,
    and ``restored`` participants and cases with the values that they had before."""

    rows: int
    persons: int = 0
    cases: int = 0
    restored: int = 0

    @property
    def total(self) -> int:
        """All rows and records put right."""
        return self.rows + self.persons + self.cases + self.restored


class _Chain(NamedTuple):
    """A row of an import, the row that it replaced, and the last of those that replaced it in turn (itself when none did)."""

    row: Any
    before: Any | None
    last: Any


class _Rows:
    """The rows of one kind by the import that wrote them."""

    def __init__(self, records: Records[Any]) -> None:
        rows = {row.id: row for row in records.where()}
        later = {row.replaces: row for row in rows.values() if row.replaces is not None}
        self.in_force = in_force(rows.values())
        self.by_import: dict[str, list[_Chain]] = defaultdict(list)
        for row in rows.values():
            before = rows.get(row.replaces or "")
            if getattr(row, "import_id", None) is None or _written_by(row.import_id, before, rows):
                continue
            last = row
            while last.id in later:
                last = later[last.id]
            self.by_import[row.import_id].append(_Chain(row, before, last))


def _written_by(import_id: str, row: Any | None, rows: Mapping[str, Any]) -> bool:
    """Whether the row or one that it replaced was written by that import."""
    while row is not None and row.import_id != import_id:
        row = rows.get(row.replaces or "")
    return row is not None


class Undoing:
    """What the store holds of its imports, read once for any number of them."""

    def __init__(self, session: Session, data: Data) -> None:
        self._session, self._data = session, data
        self._rows: dict[str, _Rows] = {}

    def obstacle(self, sheet: TakenSheet, entry: ImportEntry | None) -> Obstacle:
        """What stands against taking an import back."""
        if sheet.kind not in _ROWS:
            return Obstacle("kind")
        if entry is None or self._is_older(sheet, entry):
            return Obstacle("older")
        if entry.undone:
            return Obstacle("undone")
        found = self._counted(sheet) or self._edited(sheet) or Obstacle()
        return found if self._is_seen(found.case) else Obstacle(found.reason)

    def _is_seen(self, code: str) -> bool:
        cases = self._data.cases.where(code=code) if code else ()
        seen = Visibility(self._session, self._data, {case.id for case in cases})
        return all(seen.of(case) is not Sight.HIDDEN and seen.sees_place(case) for case in cases)

    def _is_older(self, sheet: TakenSheet, entry: ImportEntry) -> bool:
        """Whether it wrote rows and records that do not know their import."""
        wrote = entry.taken or entry.replaced or entry.removed
        return bool(wrote) and not self._changes[sheet.id] and not any(self._chains(sheet))

    # --- what it wrote ---

    def _of(self, name: str) -> _Rows:
        if name not in self._rows:
            self._rows[name] = _Rows(getattr(self._data, name))
        return self._rows[name]

    def _chains(self, sheet: TakenSheet) -> Iterator[tuple[str, _Chain]]:
        for name in _ROWS[sheet.kind]:
            yield from ((name, chain) for chain in self._of(name).by_import[sheet.id])

    @cached_property
    def _changes(self) -> dict[str, list[ImportChange]]:
        found: dict[str, list[ImportChange]] = defaultdict(list)
        for change in self._data.import_changes.where():
            found[change.import_id].append(change)
        return found

    @cached_property
    def _records(self) -> dict[str, Any]:
        return {record.id: record for kind in (self._data.participants, self._data.cases) for record in kind.where()}

    @cached_property
    def _codes(self) -> dict[str, str]:
        """The codes of cases by the id of the case and of its participant."""
        cases = self._data.cases.where()
        return {case.participant_id: case.code for case in cases} | {case.id: case.code for case in cases}

    def _created(self, sheet: TakenSheet) -> set[str]:
        touched_ids = {change.record_id for change in self._changes[sheet.id]}
        return {name for name in touched_ids if name in self._records and self._records[name].import_id == sheet.id}

    # --- what has been done since ---

    def _edited(self, sheet: TakenSheet) -> Obstacle | None:
        """Something of it replaced or edited, or hanging on what it created."""
        for name, chain in self._chains(sheet):
            edited = sheet.kind is SheetKind.LEDGER and not _same(chain.last, chain.row)  # an edited entry keeps its import
            if chain.last.import_id != sheet.id or edited:
                return Obstacle("built_on", self._code(name, chain.row))
        for change in {change.record_id: change for change in self._changes[sheet.id]}.values():
            record = self._records.get(change.record_id)
            if record is None or not touched.is_as_written(record, change.content):
                return Obstacle("built_on", self._codes.get(change.record_id, ""))
        created = self._created(sheet)
        return next((Obstacle("built_on", self._codes.get(who, "")) for who in self._hanging(sheet) if who in created), None)

    def _hanging(self, sheet: TakenSheet) -> Iterator[str]:
        """The ids of cases and participants with rows in force that somebody recorded, or that a later list wrote."""
        if sheet.kind is SheetKind.CASES:
            for name in _BY_HAND:
                yield from (row.case_id for row in self._of(name).in_force)
            for name in (*_CASE_ROWS, *_OF_OTHER_FILES, "budget_entries"):
                for row in self._of(name).in_force:
                    if row.import_id is None or (name in _CASE_ROWS and row.import_id != sheet.id):
                        yield from row.participants if name == "households" else (_owner(row),)

    def _code(self, name: str, row: Any) -> str:
        return self._codes.get(row.participants[0] if name == "households" else _owner(row), "")

    # --- what has counted it ---

    def _counted(self, sheet: TakenSheet) -> Obstacle | None:
        """Figures sent or published since that count it: packages with hours count all hours, other figures what is dated up to
        their last day."""
        sent = [
            (package.kind, contents.read(package.payload.encode()))
            for package in self._data.sent.where()
            if package.created >= sheet.at
        ]
        if sheet.kind is SheetKind.HOURS:
            return Obstacle("sent") if any(payload.hours for _, payload in sent) else None
        if sheet.kind is SheetKind.LEDGER:
            return Obstacle("sent") if any(payload.budget for _, payload in sent) else None
        ends = [payload.heading.period.end for kind, payload in sent if kind is not PackageKind.STATUS]
        published = [p for p in in_force(self._data.publications.where()) if p.entered >= sheet.at and not p.other_definition]
        ends += [publication.until for publication in published]
        if not ends:
            return None
        last = max(ends)
        return next((Obstacle("sent", code) for day, code in self._counted_days(sheet) if day <= last), None)

    def _counted_days(self, sheet: TakenSheet) -> Iterator[tuple[dt.date, str]]:
        """The days that the import says something about, with the case's code; for what has no day those of the case."""
        undated = set[str]()
        for name, chain in self._chains(sheet):
            for row in (chain.row, chain.before) if name in _DAYS else ():
                day = getattr(row, _DAYS[name]) if row is not None else None
                if isinstance(day, Month):
                    yield day.first_day, self._code(name, chain.row)
                elif day is not None:
                    yield day, self._code(name, chain.row)
                elif row is not None:
                    undated.add(_owner(row))
        changed = {c.record_id for c in self._changes[sheet.id] if _COUNTED_FIELDS & c.before.keys()}
        undated |= {case.id for case in self._data.cases.where() if {case.id, case.participant_id} & changed}
        for event in self._of("step_events").in_force if undated else ():
            if event.case_id in undated:
                yield event.on, self._codes[event.case_id]

    # --- taking back ---

    def take_back(self, tx: Writing, sheet: TakenSheet) -> TakenBack:
        """What was undone: added rows withdrawn, replaced ones in force again, created records withdrawn, changed ones as they
        were, and answers that the import gave withdrawn."""
        rows = 0
        created = [self._records[name] for name in self._created(sheet)]
        for name in _ROWS[sheet.kind]:
            back = list(_restoring(self._of(name).by_import[sheet.id]))
            getattr(tx, name).add_all(back, under=sheet.id)
            rows += len(back)
        rows += self._let_go(tx, sheet, {record.id for record in created})
        given = [answer for answer in in_force(tx.answers.where()) if answer.import_id == sheet.id]
        tx.answers.add_all([replace(one, id=new_id(), replaces=one.id, withdrawn=True) for one in given])
        cases = sum(isinstance(record, Case) for record in created)
        return TakenBack(rows=rows, persons=len(created) - cases, cases=cases, restored=self._restore(tx, sheet))

    def _let_go(self, tx: Writing, sheet: TakenSheet, created: Set[str]) -> int:
        """The number of rows of other files that no longer are about anybody: support and households are withdrawn, and hours
        are about no case any more."""
        count = 0
        for name in _OF_OTHER_FILES if created else ():
            gone = [
                replace(row, id=new_id(), replaces=row.id, case_id=None) if name == "consultations" else _withdrawn(row)
                for row in self._of(name).in_force
                if not created.isdisjoint(row.participants if name == "households" else (_owner(row),))
            ]
            getattr(tx, name).add_all(gone, under=sheet.id)
            count += len(gone)
        return count

    def _restore(self, tx: Writing, sheet: TakenSheet) -> int:
        """The number of records restored; those created are emptied."""
        at, changes = utc(self._session.vault.now()), self._changes[sheet.id]
        created, changed = self._created(sheet), set()
        for change in reversed(changes):
            record, records = self._records[change.record_id], getattr(tx, change.kind)
            if record.id not in created:
                self._records[record.id] = records.update(record, touched.restored(record, change.before))
                changed.add(record.id)
        emptied = [(record, record.emptied(at)) for record in map(self._records.__getitem__, created)]
        tx.cases.update_all([pair for pair in emptied if isinstance(pair[0], Case)])
        tx.participants.update_all([pair for pair in emptied if isinstance(pair[0], Participant)])
        tx.import_changes.update_all([(change, replace(change, before={}, content="")) for change in changes])
        return len(changed)


def _owner(row: Any) -> str:
    """The id of the case of a row, of a support month that of its participant; empty without one."""
    return row.participant_id if isinstance(row, SupportMonth) else getattr(row, "case_id", None) or ""


def _same(last: Any, row: Any) -> bool:
    """Whether the last row of a chain says what the first did, whoever recorded it."""
    chained = {"id", "replaces", "recorded_by"}
    return all(getattr(last, one.name) == getattr(row, one.name) for one in fields(row) if one.name not in chained)


def _restoring(chains: Iterable[_Chain]) -> Iterator[Any]:
    """The rows that restore the rows that an import replaced, and withdraw those it added."""
    for chain in chains:
        if chain.before is not None and not getattr(chain.before, "withdrawn", False):
            yield replace(chain.before, id=new_id(), replaces=chain.last.id)
        elif not chain.last.withdrawn:
            yield _withdrawn(chain.last)


def _withdrawn(row: Any) -> Any:
    """The row that withdraws another."""
    gone = {"amount_ore": 0} if isinstance(row, SupportMonth) else {}
    return replace(row, id=new_id(), replaces=row.id, withdrawn=True, **gone)
