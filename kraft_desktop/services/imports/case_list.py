"""Import of a case list: each row creates or updates a participant and their case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import Any

from kraft_desktop.domain.cases.case import (
    Case,
    ClosingChange,
    Step,
    StepChange,
    StepEvent,
    closed_on,
    new_code,
    out_of_order,
)
from kraft_desktop.domain.cases.participant import Gender, Participant, age_on, birth_date, gender_in
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.sheets.reading.records import Fate, ReadSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.case_history import STEPS, CaseHistory
from kraft_desktop.services.imports.case_rows import CaseRow, understand
from kraft_desktop.services.imports.intake import (
    AS_GUESSED,
    CaseChange,
    Outcome,
    Taking,
    answered_since,
    read_file,
    taken_before,
    taken_sheet,
    taking_in,
    with_recipe,
)
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Writing


def cases(session: Session, content: bytes, how: Taking = AS_GUESSED) -> Outcome:
    """The outcome of importing a case list. People are recognised by personal number; an empty cell never erases a value."""
    session.require(Right.IMPORT_CASES)
    with session.vault.read() as data:
        how = with_recipe(data, SheetKind.CASES, None, how)
        before = taken_before(data, SheetKind.CASES, content, None)
        answered = before is not None and answered_since(data, before, how)
    if before is not None and not answered:
        return Outcome(already=before)
    outcome = Outcome.of(read_file(session, SheetKind.CASES, content, how))
    outcome.recipe = dict(how.recipe)
    with taking_in(session, "import.cases", outcome, how) as tx:
        rows = _Cases(session, tx, outcome, how)
        for sheet in outcome.sheets:
            rows.read(sheet)
        rows.take_all()
        if outcome.is_anything:
            taken = taken_sheet(session, SheetKind.CASES, content)
            tx.taken_sheets.add(taken)
            how.noted(tx, taken, outcome)
    return outcome


class _Way(Enum):
    """The relation of a row to the stored cases of its person."""

    NEW = auto()
    SAME = auto()
    AGAIN = auto()
    REOPENS = auto()


class _Cases:
    """An import of case list rows, within one unit of work."""

    def __init__(self, session: Session, tx: Writing, outcome: Outcome, how: Taking) -> None:
        self._session, self._tx, self._outcome, self._how = session, tx, outcome, how
        self._people = {p.personal_number: p for p in tx.participants.where() if p.personal_number}
        self._cases: dict[str, list[Case]] = {}
        for case in tx.cases.where():
            self._cases.setdefault(case.participant_id, []).append(case)
        self._rows: dict[str, list[CaseRow]] = {}
        self._history = CaseHistory(tx, session.account.name, outcome)

    # --- reading ---

    def read(self, sheet: ReadSheet) -> None:
        """Read the rows of a sheet; values that cannot be read for certain are rejected."""
        for row in sheet.rows:
            self._outcome.rows += 1
            problems = list(row.problems)
            understood = understand(self._session, sheet, row, problems)
            if understood is None or problems:
                self._outcome.reject(sheet.name, row.row, problems)
                self._outcome.account.put(Fate.REJECTED, row.cells)
            else:
                self._rows.setdefault(understood.key, []).append(understood)

    def take_all(self) -> None:
        """Import the rows: those of one person in the order of referral, however the list is sorted."""
        for rows in self._rows.values():
            taken: list[CaseRow] = []
            for row in sorted(rows, key=lambda row: row.day("referred_on") or dt.date.max):
                self._take(row, taken)
        self._outcome.control.persons = len(self._rows)

    def _take(self, row: CaseRow, earlier: list[CaseRow]) -> None:
        if any(row.comparable == other.comparable for other in earlier):
            self._outcome.unchanged += 1
            self._outcome.account.put(Fate.UNCHANGED, row.read.cells)
            return
        if self._is_held(row):
            return
        person = self._known(row)
        held = self._cases.get(person.id, []) if person else []
        way, case = self._way(row, held, earlier)
        if way is None:
            column = row.sheet.fields["personal_number"]
            self._outcome.reject(row.sheet.name, row.read.row, [(column, "person_twice")])
            self._outcome.account.put(Fate.REJECTED, row.read.cells)
            return
        earlier.append(row)
        before = self._tx.changes
        self._write(row, person, case, way)
        changed = self._tx.changes > before
        self._outcome.taken += person is None
        self._outcome.replaced += person is not None and changed
        self._outcome.unchanged += person is not None and not changed
        self._outcome.account.put(Fate.TAKEN if changed else Fate.UNCHANGED, row.read.cells)
        self._ask(row)

    def _write(self, row: CaseRow, person: Participant | None, case: Case | None, way: _Way) -> None:
        again = way in {_Way.AGAIN, _Way.REOPENS}
        participant = self._participant(row, person)
        if case is None:
            case = self._new_case(row, participant)
        elif not again:
            case = self._update(row, case)
        referred = row.day("referred_on")
        if way is _Way.REOPENS and referred:
            self._history.reopen(case, referred)
        self._history.write(row, case, again=again)
        if way is _Way.SAME:
            self._ask_removed(row, case)

    # --- before a row is taken ---

    def _is_held(self, row: CaseRow) -> bool:
        """Whether the row waits until a question about it is answered."""
        found = row.doubtful(self._session.today, self._session.programme.start)
        allowed: tuple[str, ...] = ("take", "leave")
        if found is None and self._is_renumbered(row):
            found, allowed = ("personal_number", "number_corrected"), ("new_person", "leave")
        if found is None:
            return False
        column, reason = row.sheet.fields[found[0]], found[1]
        answer = self._how.answer(reason, row.sheet.name, row.read.row)
        if answer in {"take", "new_person"}:
            return False
        if answer is None:
            self._outcome.ask(row.sheet.name, row.read.row, column, reason, allowed=allowed)
        self._outcome.account.put(Fate.NOT_UNDERSTOOD, row.read.cells)
        return True

    def _is_renumbered(self, row: CaseRow) -> bool:
        """Whether a new personal number replaces another: same running number, name and day of referral."""
        local = row.values.get("local_number")
        if row.number is None or row.number in self._people or not local or not row.name:
            return False
        for held in self._cases.values():
            for case in held:
                if case.local_number == local and self._referred(case) == row.day("referred_on"):
                    person = self._tx.participants.get(case.participant_id)
                    if person and person.personal_number not in self._rows and fold(person.name or "") == fold(row.name):
                        return True
        return False

    def _known(self, row: CaseRow) -> Participant | None:
        if row.number:
            return self._people.get(row.number)
        local = row.values.get("local_number")
        for found in self._cases.values():
            for case in found:
                if local and case.local_number == local:
                    person = self._tx.participants.get(case.participant_id)
                    return person if person and person.protected else None
        return None

    def _way(self, row: CaseRow, held: Sequence[Case], earlier: Sequence[CaseRow]) -> tuple[_Way | None, Case | None]:
        """The case of the row: a new one, a known one, or one reopened by a referral after its closing. None for a row that
        contradicts an earlier one of the same sheet."""
        referred = row.day("referred_on")
        if not held:
            return (None if earlier else _Way.NEW), None
        for case in held:
            if self._referred(case) == referred and all(other.day("referred_on") != referred for other in earlier):
                return _Way.SAME, case
        for case in held:
            if referred and referred in self._reopened(case):
                return _Way.AGAIN, case
        if referred and self._closed_before(held[-1], referred):
            return _Way.REOPENS, held[-1]
        return (None, None) if earlier else (_Way.SAME, held[-1])

    def _referred(self, case: Case) -> dt.date | None:
        events = in_force(self._tx.step_events.where(case_id=case.id, step=Step.REFERRAL))
        return events[0].on if events else None

    def _reopened(self, case: Case) -> set[dt.date]:
        held = in_force(self._tx.closings.where(case_id=case.id))
        return {closing.on for closing in held if closing.change is ClosingChange.REOPENED}

    def _closed_before(self, case: Case, day: dt.date) -> bool:
        closing = closed_on(in_force(self._tx.closings.where(case_id=case.id)), day)
        referred = self._referred(case)
        return closing is not None and referred is not None and referred < day

    # --- writing ---

    def _participant(self, row: CaseRow, known: Participant | None) -> Participant:
        """The participant of the row, updated."""
        if known is None:
            default = gender_in(row.number) if row.number else Gender.UNKNOWN
            made = Participant(
                id=new_id(),
                personal_number=row.number,
                name=row.name,
                gender=row.gender or default,
                interpreter=row.values.get("interpreter") or None,
                protected=row.number is None,
            )
            self._tx.participants.add(made)
            if row.number:
                self._people[row.number] = made
            return made
        new = replace(
            known,
            name=self._name(row, known),
            gender=row.gender or known.gender,
            interpreter=(row.values["interpreter"] or None) if "interpreter" in row.values else known.interpreter,
        )
        updated = self._tx.participants.update(known, new)
        self._say(self._cases.get(known.id, []), known, new, ("name", "gender", "interpreter"))
        if row.number:
            self._people[row.number] = updated
        return updated

    def _name(self, row: CaseRow, known: Participant) -> str | None:
        """The name of a person; a wholly different name for the same number raises a question, and the known one is kept."""
        words, before = set(fold(row.name or "").split()), set(fold(known.name or "").split())
        if not words or not before or words & before:
            return row.name or known.name
        answer = self._how.answer("two_names", row.sheet.name, row.read.row)
        if answer == "take":
            return row.name
        if answer is None:
            column = row.sheet.fields.get("name", row.sheet.fields["personal_number"])
            self._outcome.ask(row.sheet.name, row.read.row, column, "two_names", allowed=("take", "leave"))
        return known.name

    def _say(self, held: Sequence[Case], old: Any, new: Any, names: Sequence[str]) -> None:
        """Add the changed fields of a person or a case to the outcome."""
        for name in names:
            before, after = getattr(old, name), getattr(new, name)
            if before != after and before is not None and held:
                change = CaseChange(case=held[0].code, field=name, before=str(before), after=str(after or ""), taken=True)
                self._outcome.case_changes.append(change)

    def _new_case(self, row: CaseRow, participant: Participant) -> Case:
        used = {c.code for found in self._cases.values() for c in found}
        case = Case(
            id=new_id(),
            code=new_code(self._session.node.letter, used),
            participant_id=participant.id,
            local_number=row.values.get("local_number"),
            municipality=row.municipality,
            contact=row.values.get("contact"),
            track=row.track,
        )
        self._tx.cases.add(case)
        self._cases.setdefault(participant.id, []).append(case)
        return case

    def _update(self, row: CaseRow, case: Case) -> Case:
        new = replace(
            case,
            local_number=row.values.get("local_number") or case.local_number,
            municipality=row.municipality or case.municipality,
            contact=row.values.get("contact") or case.contact,
            track=row.track or case.track,
        )
        updated = self._tx.cases.update(case, new)
        self._say([case], case, new, ("local_number", "municipality", "contact", "track"))
        held = self._cases[case.participant_id]
        held[held.index(case)] = updated
        return updated

    # --- questions ---

    def _ask_removed(self, row: CaseRow, case: Case) -> None:
        """Ask about a closing or a recommendation that the list no longer has, though it has the column; it is kept."""
        if "closed_on" in row.sheet.fields and row.day("closed_on") is None:
            closing = closed_on(in_force(self._tx.closings.where(case_id=case.id)), dt.date.max)
            answer = self._how.answer("closing_removed", row.sheet.name, row.read.row)
            if closing is not None and answer == "reopen":
                self._history.reopen(case, max(closing.on, self._session.today))
            elif closing is not None and answer is None:
                column = row.sheet.fields["closed_on"]
                self._outcome.ask(row.sheet.name, row.read.row, column, "closing_removed", allowed=("keep", "reopen"))
                change = CaseChange(case=case.code, field="closed_on", before=str(closing.on), after="", taken=False)
                self._outcome.case_changes.append(change)
        for name, step, moved in STEPS[1:]:
            if name in row.sheet.fields and row.day(name) is None:
                events = in_force(self._tx.step_events.where(case_id=case.id, step=step))
                if old := next((event for event in events if event.change is moved), None):
                    self._outcome.ask(row.sheet.name, row.read.row, row.sheet.fields[name], "step_removed")
                    change = CaseChange(case=case.code, field=name, before=str(old.on), after="", taken=False)
                    self._outcome.case_changes.append(change)

    def _ask(self, row: CaseRow) -> None:
        """Ask about an imported row; these questions block nothing."""
        days = [(step, day) for name, step, _ in STEPS if (day := row.day(name))]
        about: dict[str, Any] = {"case_id": "", "base": 0, "recorded_by": "", "change": StepChange.ENTERED}
        events = [StepEvent(id=str(step), step=step, on=day, **about) for step, day in days]
        asked = ["step_order"] if out_of_order(events) else []
        referred = row.day("referred_on")
        if referred is None:
            asked.append("no_referral")
        elif row.number and not 18 <= age_on(referred, birth_date(row.number)) <= 65:
            asked.append("age")
        if row.municipality is None:
            asked.append("municipality_missing")
        if row.read.protected_hint:
            asked.append("protected_hint")
        if "closing_reason" in row.values and row.closing_reason is None:
            asked.append("closing_reason_unknown")
        if "intervention_start" in row.values and row.kind is None:
            asked.append("start_without_kind")
        heading = row.sheet.fields["personal_number"]
        for reason in asked:
            self._outcome.ask(row.sheet.name, row.read.row, heading, reason)
