"""Changes of one case: register a new one, change its details, record steps and decisions, close it, and undo the last
change."""

from __future__ import annotations

import datetime as dt
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
)
from kraft_desktop.domain.cases.participant import Gender, Participant, gender_in, parse_personal_number
from kraft_desktop.domain.cases.permitted_changes import check
from kraft_desktop.domain.cases.tasks import Task, TaskChange
from kraft_desktop.domain.casework import text
from kraft_desktop.domain.corrections import in_force, is_after, last_of_chain
from kraft_desktop.domain.errors import ChangedMeanwhile, NothingToUndo, NotUnderstood, PersonExists
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin import accounts, drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import CaseFile, case_for, history_of
from kraft_desktop.services.cases.recorded import explain_early, restored
from kraft_desktop.services.names import identity
from kraft_desktop.store.database.records import Records, new_id
from kraft_desktop.store.vault import Vault, Writing

NEW_PAGE, CASE_PAGE, RECORD_PAGE = "new_case", "case", "case_record"
"""The names of pages under which drafts are stored."""
Rows = tuple[Any, ...]
"""Append-only rows of any kind about a case."""
Updates = tuple[tuple[Case, Case] | tuple[Participant, Participant], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """The details of a person and their case, as typed. With protected identity neither number nor name is stored; ``gender``
    unknown means the gender that the number states, and no ``unit`` in a new case the account's own."""

    personal_number: str | None = None
    name: str | None = None
    protected: bool = False
    gender: Gender = Gender.UNKNOWN
    interpreter: str | None = None
    municipality: str | None = None
    contact: str | None = None
    track: str | None = None
    local_number: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStep:
    """A change of step to be recorded; ``recommended`` is the code of the kind of intervention that a recommendation names,
    ``agreed`` who agreed on it, ``early`` the reason for an unusually early day."""

    step: Step
    change: StepChange
    on: dt.date
    reason: str | None = None
    recommended: str | None = None
    agreed: str | None = None
    early: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """The data to undo one change: rows to take back, and records to restore as (before, after). It is valid until the store is
    locked or, unless ``packages`` is None, another package is made than the number there was."""

    case_id: str
    vault: Vault
    packages: int | None
    rows: Rows = ()
    updates: Updates = ()


def details_of(opened: CaseFile) -> Details:
    """The stored details of an opened case, in the form in which they can be changed."""
    person, case = opened.participant, opened.case
    return Details(
        personal_number=person.personal_number,
        name=person.name,
        protected=person.protected,
        gender=person.gender,
        interpreter=person.interpreter,
        municipality=case.municipality,
        contact=case.contact,
        track=case.track,
        local_number=case.local_number,
        unit=case.unit,
    )


def register(
    session: Session, details: Details, referred_on: dt.date | None, same_person: str | None = None, early: str | None = None
) -> str:
    """The id of the new case: referred to the team on ``referred_on``, or when that is None only identified, today.

    ``same_person`` is the id of a known participant whose earlier cases are all closed, as the user confirmed; without it, or
    with an open case, PersonExists is raised. ``early`` is the reason for a day before
    the project. Raises NotUnderstood, NotAllowed or UnknownMunicipality for what was typed.
    """
    details = _validated(session, details)
    with session.write("case.register") as tx:
        participant = _participant(session, tx, details, same_person)
        case = Case(
            id=new_id(),
            code=new_code(session.node.letter, {c.code for c in tx.cases.where()}),
            participant_id=participant.id,
            local_number=details.local_number,
            municipality=details.municipality,
            contact=details.contact,
            track=details.track,
            opened_by=session.account.id,
            unit=accounts.lifting_unit(session, tx, details.unit),
        )
        tx.cases.add(case)
        first = NewStep(
            step=Step.REFERRAL if referred_on else Step.IDENTIFICATION,
            change=StepChange.ENTERED,
            on=referred_on or session.today,
        )
        event = event_of(session, case, first)
        tx.step_events.add(event)
        explain_early(session, tx, event, event.on, early)
        drafts.forget_in(session, tx, NEW_PAGE, "")
    return case.id


def _participant(session: Session, tx: Writing, details: Details, same_person: str | None) -> Participant:
    """The new participant, or the known one that the user confirmed, updated with the details; never merged automatically."""
    if details.personal_number is None:
        return _add_participant(tx, details)
    known = next(iter(tx.participants.where(personal_number=details.personal_number)), None)
    if known is None:
        return _add_participant(tx, details)
    cases = tx.cases.where(participant_id=known.id)
    ended = [closed_on(in_force(tx.closings.where(case_id=c.id)), session.today) for c in cases]
    if None in ended or same_person != known.id:
        raise PersonExists
    newer = replace(
        known,
        name=details.name or known.name,
        gender=details.gender,
        interpreter=details.interpreter or known.interpreter,
    )
    return tx.participants.update(known, newer)


def _add_participant(tx: Writing, details: Details) -> Participant:
    participant = replace(_identity(details), id=new_id())
    tx.participants.add(participant)
    return participant


def _identity(details: Details) -> Participant:
    return Participant(
        id="",
        personal_number=details.personal_number,
        name=details.name,
        gender=details.gender,
        interpreter=details.interpreter,
        protected=details.protected,
    )


def change(session: Session, opened: CaseFile, details: Details) -> Undo:
    """The undo of a change of an opened case's details. The identity in a case seen as a code stays as it is, and so does a
    place that is not shown. Raises ChangedMeanwhile when another user changed it after it was opened (what was typed is not
    lost), PersonExists, NotAllowed, NotUnderstood, UnknownMunicipality."""
    if opened.sight is Sight.CODED:
        details = replace(details, personal_number=None, name=None, protected=True)
    with session.write("case.change") as tx:
        case = case_for(session, tx, opened.case.id, "case.change")
        if opened.place_hidden:
            details = replace(
                details,
                municipality=case.municipality,
                contact=case.contact,
                local_number=case.local_number,
                unit=case.unit,
            )
        details = _validated(session, details)
        person = tx.participants.get(case.participant_id)
        if person is None or case.version != opened.case.version or person.version != opened.participant.version:
            raise ChangedMeanwhile
        new_case = replace(
            case,
            municipality=details.municipality,
            contact=details.contact,
            track=details.track,
            local_number=details.local_number,
            unit=details.unit,
        )
        new_person = person
        if opened.sight is Sight.NAMED:
            new_person = replace(_identity(details), id=person.id, version=person.version, import_id=person.import_id)
            number = new_person.personal_number
            other = next(iter(tx.participants.where(personal_number=number)), person) if number else person
            if other.id != person.id:
                raise PersonExists
        drafts.forget_in(session, tx, CASE_PAGE, case.id)
        changed_case = tx.cases.update(case, new_case)
        if new_person.protected and not person.protected:
            protected = identity.protect(tx, person, tx.participants.update)
            tx.participants.update(protected, replace(new_person, version=protected.version))
            return undo_of(session, tx, case.id)  # of nothing: no name is kept to be put back
        updates = ((person, tx.participants.update(person, new_person)), (case, changed_case))
        return undo_of(session, tx, case.id, updates=updates)


def record_step(session: Session, case_id: str, new: NewStep) -> Undo:
    """The undo of a recorded change of step. Raises StepOutOfOrder or CaseClosed when the change may not follow, NotUnderstood
    for a missing field: a recommendation also has its reasons, and who agreed."""
    if new.recommended and not (new.reason or "").strip():
        raise NotUnderstood(reason="recommendation_reasons_missing")
    if new.recommended and not (new.agreed or "").strip():
        raise NotUnderstood(reason="recommendation_agreed_missing")
    with session.write("case.step") as tx:
        case = case_for(session, tx, case_id, "case.step")
        return add_row(session, tx, event_of(session, case, new), new.early)


def decide(
    session: Session, case_id: str, outcome: DecisionOutcome, on: dt.date, reason: str | None = None, early: str | None = None
) -> Undo:
    """The undo of a recorded team decision on taking part. Raises DecisionOutOfOrder or CaseClosed when it may not be recorded
    now."""
    with session.write("case.decide") as tx:
        case = case_for(session, tx, case_id, "case.decide")
        return add_row(session, tx, decision_of(session, case, outcome, on, reason), early)


def close(session: Session, case_id: str, on: dt.date, reason: str, early: str | None = None, note: str | None = None) -> Undo:
    """The undo of closing a case for a coded reason, with a note. Raises ClosingOutOfOrder when it is closed
    already, or was reopened later, NotUnderstood for a reason that the programme does not have."""
    if reason not in {code.code for code in session.programme.codes[CodeList.CLOSING_REASON]}:
        raise NotUnderstood(reason="code_unknown")
    return _closing(session, case_id, ClosingChange.CLOSED, on, reason, early, note)


def reopen(session: Session, case_id: str, on: dt.date, reason: str | None = None) -> Undo:
    """The undo of reopening a closed case. Raises ClosingOutOfOrder when it is not closed on that day."""
    return _closing(session, case_id, ClosingChange.REOPENED, on, reason)


def _closing(
    session: Session,
    case_id: str,
    to: ClosingChange,
    on: dt.date,
    reason: str | None,
    early: str | None = None,
    note: str | None = None,
) -> Undo:
    verb = f"case.{to.value}"
    with session.write(verb) as tx:
        case = case_for(session, tx, case_id, verb)
        row = Closing(
            id=new_id(),
            case_id=case.id,
            base=case.version,
            change=to,
            on=_not_future(session, on),
            reason=reason,
            note=text.note(note) if note and note.strip() else None,
            recorded_by=session.account.name,
        )
        return add_row(session, tx, row, early)


def add_row(session: Session, tx: Writing, row: StepEvent | TeamDecision | Closing, early: str | None = None) -> Undo:
    """The undo of a row added to its case, once the rules have allowed it."""
    check(history_of(session, tx, row.case_id), row)
    tx.of(type(row)).add(row)
    explain_early(session, tx, row, row.on, early)
    return undo_of(session, tx, row.case_id, rows=(row,))


def undo(session: Session, last: Undo) -> None:
    """Undo a change: for each row that was added, one that takes it back, and the records as they were before.

    Raises NothingToUndo when the store was locked, or a package made, since then, or when an identity was protected;
    ChangedMeanwhile when later changes depend on
    it.
    """
    if last.vault is not session.vault:
        raise NothingToUndo(reason="undo_locked")
    with session.write("case.undo") as tx:
        case = case_for(session, tx, last.case_id, "case.undo")
        if not (last.rows or last.updates):
            raise NothingToUndo(reason="undo_protected")
        if last.packages not in {None, _packages(tx)}:
            raise NothingToUndo(reason="undo_sent")
        for before, after in last.updates:
            records: Records[Any] = tx.cases if isinstance(after, Case) else tx.participants
            if records.get(after.id) != after:
                raise ChangedMeanwhile
            records.update(after, replace(before, version=after.version))
        for row in reversed(last.rows):
            _take_back(session, tx, case, row)


def _take_back(session: Session, tx: Writing, case: Case, row: Any) -> None:
    """Add the row that takes ``row`` back: the one it replaced as it was, or one that only cancels it. Raises
    ChangedMeanwhile when it was changed since, or something that builds on it was recorded after it, and not taken back."""
    records = tx.of(type(row))
    stored = records.where(task_id=row.task_id) if isinstance(row, Task) else records.where(case_id=case.id)
    now = last_of_chain(stored, row)
    others = in_force(stored) if isinstance(row, _IN_ORDER) else ()
    if now is None or any(is_after(stored, other, row) for other in others if other.id != now.id):
        raise ChangedMeanwhile
    before = records.get(row.replaces) if row.replaces else None
    row = records.get(row.id) or row  # as it is: a name may have been struck from it
    names = {"id": new_id(), "recorded_by": session.account.name, "replaces": now.id}
    if isinstance(row, Task):
        change = TaskChange.REOPENED if before else TaskChange.DROPPED
        records.add(replace(before or row, change=change, on=session.today, **names))
    else:
        records.add(restored(replace(before or row, base=case.version, withdrawn=before is None, **names), in_force(stored)))


_IN_ORDER = (StepEvent, TeamDecision, Closing)
"""The kinds of row of which a later one builds on the earlier."""


def undo_of(
    session: Session, tx: Writing, case_id: str, rows: Rows = (), updates: Updates = (), *, counted: bool = True
) -> Undo:
    """The undo of a change made in this unit of work; ``counted`` when packages count what was changed."""
    packages = _packages(tx) if counted else None
    return Undo(case_id=case_id, vault=session.vault, packages=packages, rows=rows, updates=updates)


def _packages(tx: Writing) -> int:
    return len(tx.sent.where())


def decision_of(session: Session, case: Case, outcome: DecisionOutcome, on: dt.date, reason: str | None) -> TeamDecision:
    """The row of a decision. Raises NotUnderstood for a day to come."""
    return TeamDecision(
        id=new_id(),
        case_id=case.id,
        base=case.version,
        on=_not_future(session, on),
        outcome=outcome,
        reason=reason,
        recorded_by=session.account.name,
    )


def event_of(session: Session, case: Case, new: NewStep) -> StepEvent:
    """The row of a change of step. Raises NotUnderstood for a day to come."""
    return StepEvent(
        id=new_id(),
        case_id=case.id,
        base=case.version,
        step=new.step,
        change=new.change,
        on=_not_future(session, new.on),
        reason=new.reason,
        recommended=new.recommended,
        agreed=text.one_line(new.agreed) or None,
        recorded_by=session.account.name,
    )


def _validated(session: Session, details: Details) -> Details:
    """``details`` with the number in twelve digits and the gender it states; without number and name when protected. Raises
    NotUnderstood, NotAllowed or UnknownMunicipality."""
    if details.municipality is None:
        raise NotUnderstood(reason="municipality_missing")
    session.node.municipality(details.municipality)
    session.require("case.register", details.municipality)
    details = replace(details, unit=session.programme.unit(details.unit) if details.unit else None)
    if details.protected:
        return replace(details, personal_number=None, name=None)
    if not details.personal_number:
        raise NotUnderstood(reason="person_missing")
    number = parse_personal_number(details.personal_number, session.today)
    stated = gender_in(number) if details.gender is Gender.UNKNOWN else details.gender
    return replace(details, personal_number=number, gender=stated)


def _not_future(session: Session, day: dt.date) -> dt.date:
    """``day``. Raises NotUnderstood when it is in the future."""
    if day > session.today:
        raise NotUnderstood(reason="date_future")
    return day
