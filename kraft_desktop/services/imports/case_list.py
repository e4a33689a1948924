"""Import of a case list: each row creates or updates a participant and their case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import cached_property
from typing import Any

from kraft_desktop.domain.cases.case import (
    Case,
    ClosingChange,
    Step,
    closed_on,
    new_code,
)
from kraft_desktop.domain.cases.participant import Gender, Participant, gender_in
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.sheets.reading.records import Fate, ReadSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import collecting
from kraft_desktop.services.imports.case_history import CaseHistory
from kraft_desktop.services.imports.case_questions import CaseQuestions, ask_words, is_renamed, known_file
from kraft_desktop.services.imports.case_rows import CaseRow, understand
from kraft_desktop.services.imports.earlier.touched import Touched
from kraft_desktop.services.imports.intake import (
    AS_GUESSED,
    CaseChange,
    Outcome,
    Taking,
    answered_since,
    as_answered,
    read_file,
    taken_before,
    taken_sheet,
    taking_in,
    waiting_for,
    with_recipe,
)
from kraft_desktop.services.questions.files import let_in
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Writing


@collecting.put_off()
def cases(session: Session, content: bytes, how: Taking = AS_GUESSED) -> Outcome:
    """The outcome of importing a case list. People are recognised by personal number; an empty cell never erases a value."""
    session.require(Right.IMPORT_CASES)
    with session.vault.read() as data:
        how = with_recipe(data, SheetKind.CASES, None, how)
        before = taken_before(data, SheetKind.CASES, content, None)
        entry = data.import_log.get(before.id) if before else None
        how = as_answered(entry, how)
        if before is not None and not answered_since(entry, how) and not let_in(data, before):
            return known_file(session, data, before)
    outcome = Outcome.of(read_file(session, SheetKind.CASES, content, how))
    outcome.recipe = dict(how.recipe)
    with taking_in(session, "import.cases", outcome, how) as tx:
        taken = taken_sheet(session, SheetKind.CASES, content)
        rows = _Cases(session, tx, outcome, how, taken.id)
        for sheet in outcome.sheets:
            rows.read(sheet)
        rows.take_all()
        if outcome.is_kept(before):
            tx.taken_sheets.add(taken)
            rows.write_notes()
            how.noted(tx, taken, outcome)
        if outcome.taken:
            new = {case.municipality for case in tx.cases.where(import_id=taken.id)}
            outcome.waiting = waiting_for(tx, new)
    return outcome


class _Way(Enum):
    """The relation of a row to the stored cases of its person."""

    NEW = auto()
    SAME = auto()
    AGAIN = auto()
    REOPENS = auto()


class _Cases:
    """An import of case list rows, within one unit of work."""

    def __init__(self, session: Session, tx: Writing, outcome: Outcome, how: Taking, import_id: str) -> None:
        self._session, self._tx, self._outcome, self._how = session, tx, outcome, how
        people = tx.participants.where()
        self._people = {p.personal_number: p for p in people if p.personal_number}
        self._protected = {p.id for p in people if p.protected}
        self._by_name: dict[str, list[Participant]] = {}
        for person in self._people.values():
            self._by_name.setdefault(fold(person.name or ""), []).append(person)
        self._cases: dict[str, list[Case]] = {}
        for case in tx.cases.where():
            self._cases.setdefault(case.participant_id, []).append(case)
        self._accounts = [account.name for account in tx.accounts.where() if account.active]
        self._rows: dict[str, list[CaseRow]] = {}
        self._history = CaseHistory(tx, session.account.name, outcome, import_id)
        self._touched = Touched(tx, import_id)
        self._questions = CaseQuestions(session, tx, how, outcome, import_id, self._touched.update)

    def write_notes(self) -> None:
        """Store what was touched and asked."""
        self._touched.write()
        self._questions.write()

    # --- reading ---

    def read(self, sheet: ReadSheet) -> None:
        """Read the rows of a sheet; values that cannot be read for certain are rejected."""
        for row in sheet.rows:
            self._outcome.rows += 1
            if row.held:
                self._outcome.account.put(Fate.NOT_UNDERSTOOD if row.held == "ask" else Fate.SET_ASIDE, row.cells, "row_word")
                continue
            problems = list(row.problems)
            understood = understand(self._session, sheet, row, problems, self._how.answers, self._accounts)
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
        person = self._known(row)
        held = self._cases.get(person.id, []) if person else []
        if self._is_held(row, held):
            return
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
        self._outcome.account.put(Fate.TAKEN if changed else Fate.UNCHANGED, row.read.cells - len(row.unread))
        ask_words(self._outcome, row)

    def _write(self, row: CaseRow, person: Participant | None, case: Case | None, way: _Way) -> None:
        again = way in {_Way.AGAIN, _Way.REOPENS}
        participant, new = self._participant(row, person), case is None
        if case is None:
            case = self._new_case(row, participant)
        elif again:
            self._say_kept(row, case)
        else:
            case = self._update(row, case)
        referred = row.day("referred_on")
        if way is _Way.REOPENS and referred:
            self._history.reopen(case, referred)
        self._history.write(row, case, again=again, new=new)
        if way is _Way.SAME:
            self._questions.ask_removed(row, case)
        if self._questions.ask_all(row, case, person) == "protect":
            self._people.pop(row.number or "", None)
            self._protected.add(case.participant_id)

    # --- before a row is taken ---

    def _is_held(self, row: CaseRow, held: Sequence[Case]) -> bool:
        """Whether the row waits until a question about it is answered."""
        case = held[-1] if held else None
        found = row.doubtful(self._session.today, self._session.programme.start)
        about = f"{found[0]} {row.day(found[0])}" if found else ""
        if found is None and (known := self._renumbered(row)):
            found, case = ("personal_number", "number_corrected"), known
            about = self._tx.trail.reference("personal_number", row.number)
        if found is None:
            return False
        answer = self._questions.answer(row, case, found[1], about)
        if answer in {"take", "new_person"}:
            self._questions.let_in(row, *found, about)
            return False
        if answer is None:
            self._questions.hold(row, case, *found, about)
        self._outcome.account.put(Fate.NOT_UNDERSTOOD, row.read.cells)
        return True

    def _renumbered(self, row: CaseRow) -> Case | None:
        """The case whose personal number the row may correct: same name and day of referral, and no other running number."""
        local, referred = row.values.get("local_number"), row.day("referred_on")
        if row.number is None or row.number in self._people or not row.name:
            return None
        for person in self._by_name.get(fold(row.name), ()):
            if person.personal_number in self._rows:
                continue
            for case in self._cases.get(person.id, ()):
                same = case.local_number == local if local and case.local_number else referred is not None
                if same and self._referred(case) == referred:
                    return case
        return None

    def _known(self, row: CaseRow) -> Participant | None:
        """The participant of the row. One whose identity was protected since is found by the running number and the day of
        referral, or by the trail's reference to the number: the number itself is no longer kept."""
        if row.number in self._people:
            return self._people[row.number]
        if row.number and self._protected:
            reference = self._tx.trail.reference("personal_number", row.number)
            if (known := self._numbers.get(reference)) in self._protected:
                return self._tx.participants.get(known or "")
        local, referred = row.values.get("local_number"), row.day("referred_on")
        for case in (case for held in self._cases.values() for case in held if local and case.local_number == local):
            if case.participant_id in self._protected and (row.number is None or self._referred(case) == referred):
                return self._tx.participants.get(case.participant_id)
        return None

    @cached_property
    def _numbers(self) -> dict[str, str]:
        return self._tx.trail.records_by("participants", "personal_number")

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
            made = self._touched.add(
                Participant(
                    id=new_id(),
                    personal_number=row.number,
                    name=row.name,
                    gender=row.gender or default,
                    interpreter=row.values.get("interpreter") or None,
                    protected=row.number is None,
                )
            )
            if row.number:
                self._people[row.number] = made
            else:
                self._protected.add(made.id)
            return made
        new = replace(
            known,
            name=known.name if known.protected or is_renamed(row, known) else row.name or known.name,
            gender=row.gender or known.gender,
            interpreter=(row.values["interpreter"] or None) if "interpreter" in row.values else known.interpreter,
        )
        updated = self._touched.update(known, new)
        self._say(self._cases.get(known.id, []), known, new, ("name", "gender", "interpreter"))
        if row.number and not known.protected:
            self._people[row.number] = updated
        return updated

    def _say(self, held: Sequence[Case], old: Any, new: Any, names: Sequence[str], *, taken: bool = True) -> None:
        """Add the changed fields of a person or a case to the outcome."""
        for name in names:
            before, after = getattr(old, name), getattr(new, name)
            if before != after and held:
                change = CaseChange(
                    case=held[0].code, field=name, before=str(before or ""), after=str(after or ""), taken=taken
                )  # fmt: skip
                self._outcome.case_changes.append(change)

    def _say_kept(self, row: CaseRow, case: Case) -> None:
        """Name what a row of a later time in the project states otherwise, which is not taken in."""
        self._say([case], case, self._as_stated(row, case), ("municipality", "contact", "track"), taken=False)

    def _new_case(self, row: CaseRow, participant: Participant) -> Case:
        used = {c.code for found in self._cases.values() for c in found}
        blank = Case(id=new_id(), code=new_code(self._session.node.letter, used), participant_id=participant.id)
        case = self._touched.add(self._as_stated(row, blank))
        self._cases.setdefault(participant.id, []).append(case)
        return case

    @staticmethod
    def _as_stated(row: CaseRow, case: Case) -> Case:
        """The case with the row's values; an empty cell leaves what is known."""
        return replace(
            case,
            local_number=row.values.get("local_number") or case.local_number,
            municipality=row.municipality or case.municipality,
            contact=row.contact.code or case.contact,
            track=row.track or case.track,
        )

    def _update(self, row: CaseRow, case: Case) -> Case:
        new = self._as_stated(row, case)
        updated = self._touched.update(case, new)
        self._say([case], case, new, ("local_number", "municipality", "contact", "track"))
        held = self._cases[case.participant_id]
        held[held.index(case)] = updated
        return updated
