"""Taking in a case list: each row becomes, or brings up to date, a participant and their case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kraft_desktop.domain.cases.case import (
    Case,
    Closing,
    ClosingChange,
    DecisionOutcome,
    Step,
    StepChange,
    StepEvent,
    TeamDecision,
    closed_on,
    new_code,
    out_of_order,
)
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.participant import Gender, Participant, age_on, birth_date, gender_in
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.sheets.layout import ReadRow, ReadSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.intake import (
    AS_GUESSED,
    Outcome,
    Rejection,
    Taking,
    municipality_in,
    read_file,
    taken_before,
    taken_sheet,
    taking_in,
)
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Writing

_GENDERS = {
    Gender.WOMAN: {"k", "kvinna", "kv", "f", "flicka", "kvinnor"},
    Gender.MAN: {"m", "man", "pojke", "man/pojke"},
    Gender.OTHER: {"annat", "annan", "ovrigt", "icke binar", "x"},
}
_STEPS = (
    ("referred_on", Step.REFERRAL, StepChange.ENTERED),
    ("mapping_done_on", Step.MAPPING, StepChange.COMPLETED),
    ("recommended_on", Step.RECOMMENDATION, StepChange.COMPLETED),
    ("intervention_start", Step.ONWARD_SUPPORT, StepChange.ENTERED),
)


def cases(session: Session, content: bytes, how: Taking = AS_GUESSED) -> Outcome:
    """Take in a case list. People are recognised by personal number; an empty cell never erases what is known."""
    session.require(Right.IMPORT_CASES)
    with session.vault.read() as data:
        before = taken_before(data, SheetKind.CASES, content, None)
    if before is not None:
        return Outcome(already=before)
    outcome = Outcome.of(read_file(session, SheetKind.CASES, content, how.chosen))
    with taking_in(session, "import.cases", outcome, how) as tx:
        rows = _Cases(session, tx, outcome)
        for sheet in outcome.sheets:
            for row in sheet.rows:
                rows.take(sheet, row)
        tx.taken_sheets.add(taken_sheet(session, SheetKind.CASES, content))
    return outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row of a case list, every word of it understood."""

    values: Mapping[str, Any]
    number: str | None
    name: str | None
    gender: Gender | None
    municipality: str | None
    track: str | None
    kind: str | None
    closing_reason: str | None

    def day(self, name: str) -> dt.date | None:
        text = self.values.get(name)
        return dt.date.fromisoformat(text) if text else None


class _Cases:
    """Takes in the rows of case lists, one unit of work."""

    def __init__(self, session: Session, tx: Writing, outcome: Outcome) -> None:
        self._session, self._tx, self._outcome = session, tx, outcome
        self._people = {p.personal_number: p for p in tx.participants.where() if p.personal_number}
        self._cases: dict[str, list[Case]] = {}
        for case in tx.cases.where():
            self._cases.setdefault(case.participant_id, []).append(case)
        self._rows: dict[str, int] = {}
        self._seen: dict[str, list[Mapping[str, Any]]] = {}

    def take(self, sheet: ReadSheet, row: ReadRow) -> None:
        """Take one row in, or say why not."""
        self._outcome.rows += 1
        problems = list(row.problems)
        understood = self._understand(sheet, row, problems)
        if understood is None or problems:
            self._reject(sheet, row, problems)
            return
        key = understood.number or f"protected {understood.values.get('local_number')}"
        earlier = self._seen.setdefault(key, [])
        comparable = {k: v for k, v in row.values.items() if k != "local_number"}
        if comparable in earlier:
            self._outcome.unchanged += 1
            return
        participant, known = self._participant(understood)
        case = self._case(understood, participant, repeated=bool(earlier))
        if case is None:
            self._reject(sheet, row, [(sheet.fields["personal_number"], "person_twice")])
            return
        earlier.append(comparable)
        before = self._tx.changes
        self._history(understood, case)
        changed = self._tx.changes > before
        self._outcome.taken += not known
        self._outcome.replaced += known and changed
        self._outcome.unchanged += known and not changed
        self._ask(sheet, row, understood)

    def _understand(self, sheet: ReadSheet, row: ReadRow, problems: list[tuple[str, str]]) -> _Row | None:
        values = row.values
        number = values.get("personal_number")
        if number is None:
            if not problems:
                problems.append((sheet.fields["personal_number"], "person_missing"))
            return None
        protected = number == "protected"

        def word(name: str, understand: Any) -> Any:
            if name not in values:
                return None
            try:
                return understand(values[name])
            except NotUnderstood as problem:
                problems.append((sheet.fields[name], problem.reason))
                return None

        name = values.get("name") or " ".join(values[n] for n in ("first_name", "last_name") if n in values)
        return _Row(
            values=values,
            number=None if protected else number,
            name=None if protected else name or None,
            gender=word("gender", _gender),
            municipality=word("municipality", lambda text: municipality_in(self._session, text)),
            track=word("track", lambda text: self._code(CodeList.TRACK, text)),
            kind=word("recommended_kind", lambda text: self._code(CodeList.INTERVENTION_KIND, text)),
            closing_reason=self._session.programme.understand(CodeList.CLOSING_REASON, values.get("closing_reason", "")),
        )

    def _code(self, code_list: CodeList, text: str) -> str:
        found = self._session.programme.understand(code_list, text)
        if found is None:
            raise NotUnderstood(reason=f"{code_list}_unknown")
        return found

    def _participant(self, row: _Row) -> tuple[Participant, bool]:
        """The person of the row, brought up to date, and whether they were known before."""
        known = self._people.get(row.number) if row.number else self._protected(row)
        if known is None:
            default = gender_in(row.number) if row.number else Gender.UNKNOWN
            made = Participant(
                id=new_id(),
                personal_number=row.number,
                name=row.name,
                gender=row.gender or default,
                interpreter=row.values.get("interpreter"),
                protected=row.number is None,
            )
            self._tx.participants.add(made)
            if row.number:
                self._people[row.number] = made
            return made, False
        new = replace(
            known,
            name=row.name or known.name,
            gender=row.gender or known.gender,
            interpreter=row.values.get("interpreter") or known.interpreter,
        )
        updated = self._tx.participants.update(known, new)
        if row.number:
            self._people[row.number] = updated
        return updated, True

    def _protected(self, row: _Row) -> Participant | None:
        """A person without number is known again by the sheet's running number."""
        local = row.values.get("local_number")
        for found in self._cases.values():
            for case in found:
                if local and case.local_number == local:
                    person = self._tx.participants.get(case.participant_id)
                    return person if person and person.protected else None
        return None

    def _case(self, row: _Row, participant: Participant, *, repeated: bool) -> Case | None:
        """The person's case: a new one for a new person, or for one referred again after closing; None for a row that
        contradicts an earlier one of the same sheet."""
        known = self._cases.setdefault(participant.id, [])
        referred = row.day("referred_on")
        for case in known:
            if self._referred(case) == referred and not repeated:
                return self._update(row, case)
        if known and referred and self._closed_before(known[-1], referred):
            return self._new_case(row, participant)
        if repeated:
            return None
        return self._update(row, known[-1]) if known else self._new_case(row, participant)

    def _referred(self, case: Case) -> dt.date | None:
        events = in_force(self._tx.step_events.where(case_id=case.id, step=Step.REFERRAL))
        return events[0].on if events else None

    def _closed_before(self, case: Case, day: dt.date) -> bool:
        closing = closed_on(in_force(self._tx.closings.where(case_id=case.id)), day)
        referred = self._referred(case)
        return closing is not None and referred is not None and referred < day

    def _new_case(self, row: _Row, participant: Participant) -> Case:
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

    def _update(self, row: _Row, case: Case) -> Case:
        new = replace(
            case,
            local_number=row.values.get("local_number") or case.local_number,
            municipality=row.municipality or case.municipality,
            contact=row.values.get("contact") or case.contact,
            track=row.track or case.track,
        )
        updated = self._tx.cases.update(case, new)
        held = self._cases[case.participant_id]
        held[held.index(case)] = updated
        return updated

    def _history(self, row: _Row, case: Case) -> None:
        """Steps, decision, intervention, assessment and closing of the row, where they say something new."""
        who = self._session.account.name
        events = in_force(self._tx.step_events.where(case_id=case.id))
        for name, step, change in _STEPS:
            day = row.day(name)
            old = next((e for e in events if e.step is step and e.change is change), None)
            kind = row.kind if step is Step.RECOMMENDATION else None
            if day and (old is None or (old.on, old.recommended) != (day, kind or old.recommended)):
                self._tx.step_events.add(
                    StepEvent(
                        id=new_id(), case_id=case.id, base=case.version, step=step, change=change, on=day,
                        recommended=kind, recorded_by=who, replaces=old.id if old else None,
                    )
                )  # fmt: skip
        start, decided, closed = row.day("intervention_start"), row.day("decided_on"), row.day("closed_on")
        about: dict[str, Any] = {"case_id": case.id, "base": case.version, "recorded_by": who}
        if start and row.kind:
            new = Intervention(id=new_id(), kind=row.kind, started_on=start, inferred=True, **about)
            self._put(self._tx.interventions, new, ("kind", "started_on"))
        if decided:
            decision = TeamDecision(id=new_id(), on=decided, outcome=DecisionOutcome.ACCEPTED, **about)
            self._put(self._tx.decisions, decision, ("on", "outcome"))
        if "capacity" in row.values:
            assessed = row.day("assessed_on")
            made = Assessment(id=new_id(), capacity=row.values["capacity"], assessed_on=assessed, **about)
            self._put(self._tx.assessments, made, ("capacity", "assessed_on"), apart="assessed_on")
        if closed:
            closing = Closing(id=new_id(), change=ClosingChange.CLOSED, on=closed, reason=row.closing_reason, **about)
            self._put(self._tx.closings, closing, ("on", "reason", "change"))

    def _put(self, records: Any, new: Any, compared: tuple[str, ...], apart: str | None = None) -> None:
        """Add ``new`` unless its like is in force; it replaces the one in force, but not one that differs in ``apart``."""
        held = in_force(records.where(case_id=new.case_id))
        if any(all(getattr(row, name) == getattr(new, name) for name in compared) for row in held):
            return
        same = [row for row in held if apart is None or getattr(row, apart) == getattr(new, apart)]
        records.add(replace(new, replaces=same[-1].id if same else None))

    def _ask(self, sheet: ReadSheet, row: ReadRow, understood: _Row) -> None:
        """Questions about a row that was taken: nothing is blocked by them."""
        days = [(step, day) for name, step, _ in _STEPS if (day := understood.day(name))]
        about: dict[str, Any] = {"case_id": "", "base": 0, "recorded_by": "", "change": StepChange.ENTERED}
        events = [StepEvent(id=str(step), step=step, on=day, **about) for step, day in days]
        asked = ["step_order"] if out_of_order(events) else []
        referred = understood.day("referred_on")
        if referred is None:
            asked.append("no_referral")
        elif understood.number and not 18 <= age_on(referred, birth_date(understood.number)) <= 65:
            asked.append("age")
        if understood.municipality is None:
            asked.append("municipality_missing")
        if row.protected_hint:
            asked.append("protected_hint")
        if "closing_reason" in row.values and understood.closing_reason is None:
            asked.append("closing_reason_unknown")
        if "intervention_start" in row.values and understood.kind is None:
            asked.append("start_without_kind")
        heading = sheet.fields["personal_number"]
        self._outcome.questions += [Rejection(sheet=sheet.name, row=row.row, column=heading, reason=r) for r in asked]

    def _reject(self, sheet: ReadSheet, row: ReadRow, problems: list[tuple[str, str]]) -> None:
        self._outcome.rejected += [
            Rejection(sheet=sheet.name, row=row.row, column=column, reason=reason) for column, reason in problems
        ]


def _gender(text: str) -> Gender:
    words = fold(text)
    for gender, known in _GENDERS.items():
        if words in known:
            return gender
    raise NotUnderstood(reason="gender_unknown")
