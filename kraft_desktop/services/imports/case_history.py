"""The course of a case in a row of a case list: steps, decision, intervention, assessment and closing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kraft_desktop.domain.cases.case import (
    Case,
    Closing,
    ClosingChange,
    DecisionOutcome,
    Step,
    StepEvent,
    TeamDecision,
)
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.services.imports.case_rows import CaseRow
from kraft_desktop.services.imports.intake import CaseChange, Outcome
from kraft_desktop.services.questions.answering import STEPS
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Writing

REOPENED = "reopened"
"""The word for a case that is open again, in the value after a change."""
_FIELDS = {Intervention: "intervention_start", TeamDecision: "decided_on"}


class CaseHistory:
    """A writer of the course of cases, for new values in rows. What changes in a case known before is added to the outcome."""

    def __init__(self, tx: Writing, who: str, outcome: Outcome, import_id: str) -> None:
        self._tx, self._who, self._outcome, self._import_id = tx, who, outcome, import_id
        self._is_new = False

    def write(self, row: CaseRow, case: Case, *, again: bool, new: bool) -> None:
        """Write the values of a row. ``again``: the row is of a later time in the project, so that it adds and replaces nothing
        of the first. ``new``: the case was not known before."""
        self._is_new = new
        self._steps(row, case, again=again)
        start, decided = row.day("intervention_start"), row.day("decided_on")
        about = self._about(case)
        if start and row.kind:
            intervention = Intervention(id=new_id(), kind=row.kind, started_on=start, inferred=True, **about)
            self._put(case, self._tx.interventions, intervention, ("kind", "started_on"), keep=again)
        if decided:
            decision = TeamDecision(id=new_id(), on=decided, outcome=DecisionOutcome.ACCEPTED, **about)
            self._put(case, self._tx.decisions, decision, ("on", "outcome"), keep=again)
        if "capacity" in row.values:
            assessed = row.day("assessed_on")
            self._assess(case, Assessment(id=new_id(), capacity=row.values["capacity"], assessed_on=assessed, **about))
        if closed := row.day("closed_on"):
            self._close(row, case, closed)

    def _about(self, case: Case) -> dict[str, Any]:
        """The fields that every row of the case has."""
        return {"case_id": case.id, "base": case.version, "recorded_by": self._who, "import_id": self._import_id}

    def _steps(self, row: CaseRow, case: Case, *, again: bool) -> None:
        events = in_force(self._tx.step_events.where(case_id=case.id))
        for name, step, change in STEPS:
            day = row.day(name)
            old = next((e for e in events if e.step is step and e.change is change), None)
            kind = row.kind or (old.recommended if old else None) if step is Step.RECOMMENDATION else None
            if day is None or (again and old is not None) or (again and step is Step.REFERRAL):
                continue
            if old is not None and (old.on, old.recommended) == (day, kind):
                continue
            self._say(case, name, (old.on, old.recommended) if old else (), (day, kind))
            self._tx.step_events.add(
                StepEvent(
                    id=new_id(), step=step, change=change, on=day, recommended=kind,
                    replaces=old.id if old else None, **self._about(case),
                )
            )  # fmt: skip

    def _say(self, case: Case, field: str, before: Sequence[object], after: Sequence[object], *, taken: bool = True) -> None:
        """Add a change to the outcome, ``taken`` or only named; what a new case begins with is none."""
        if before or not self._is_new:
            change = CaseChange(case=case.code, field=field, before=_said(*before), after=_said(*after), taken=taken)
            self._outcome.case_changes.append(change)

    def _put(self, case: Case, records: Any, new: Any, compared: tuple[str, ...], *, keep: bool) -> None:
        """Add ``new`` unless an equal record is in force; it replaces the one in force, or with ``keep`` is added to it."""
        held = in_force(records.where(case_id=new.case_id))
        if any(all(getattr(row, name) == getattr(new, name) for name in compared) for row in held):
            return
        old = held[-1] if held and not keep else None
        if old is not None and any(map(_is_by_hand, held)):
            listed = [row for row in held if not _is_by_hand(row)]
            old = listed[-1] if listed else held[-1]
        before, after = ([getattr(row, name) for name in compared] if row else () for row in (old, new))
        by_hand = old is not None and _is_by_hand(old)
        self._say(case, _FIELDS[type(new)], before, after, taken=not by_hand)
        if by_hand:
            return
        records.add(replace(new, replaces=old.id if old else None))

    def _assess(self, case: Case, new: Assessment) -> None:
        """A later list corrects an assessment that had no date, or one of the same capacity or day; another is a new one."""
        held = in_force(self._tx.assessments.where(case_id=case.id))
        if any((a.capacity, a.assessed_on) == (new.capacity, new.assessed_on) for a in held):
            return
        corrected = [
            a for a in held
            if None in {a.assessed_on, new.assessed_on} or a.assessed_on == new.assessed_on or a.capacity == new.capacity
        ]  # fmt: skip
        old = corrected[-1] if corrected else None
        before, by_hand = (old.capacity, old.assessed_on) if old else (), old is not None and _is_by_hand(old)
        self._say(case, "capacity", before, (new.capacity, new.assessed_on), taken=not by_hand)
        if by_hand:
            return
        self._tx.assessments.add(replace(new, replaces=old.id if old else None))

    def _close(self, row: CaseRow, case: Case, closed: dt.date) -> None:
        """Write the closing of the project time that the day belongs to: since the last opening before it, up to the next."""
        held = in_force(self._tx.closings.where(case_id=case.id))
        opened = sorted(c.on for c in held if c.change is ClosingChange.REOPENED)
        since = max((day for day in opened if day <= closed), default=dt.date.min)
        until = min((day for day in opened if day > since and day > closed), default=dt.date.max)
        same = [c for c in held if c.change is ClosingChange.CLOSED and since <= c.on <= until]
        old = same[-1] if same else None
        reason = row.closing_reason or (old.reason if old else None)
        if any((c.on, c.reason) == (closed, reason) for c in same):
            return
        self._say(case, "closed_on", (old.on, old.reason) if old else (), (closed, reason))
        self._tx.closings.add(
            Closing(
                id=new_id(), change=ClosingChange.CLOSED, on=closed, reason=reason,
                replaces=old.id if old else None, **self._about(case),
            )
        )  # fmt: skip

    def reopen(self, case: Case, on: dt.date) -> None:
        """Open a closed case again."""
        self._is_new = False
        self._say(case, "closed_on", (), (REOPENED, on))
        self._tx.closings.add(Closing(id=new_id(), change=ClosingChange.REOPENED, on=on, **self._about(case)))


def _is_by_hand(row: Any) -> bool:
    """Whether somebody has confirmed or stated more of a row than sheets do, so that no list replaces it."""
    if isinstance(row, Intervention):
        return not row.inferred
    return isinstance(row, Assessment) and (row.assessor, row.method, row.baseline) != (None, None, None)


def _said(*parts: object) -> str:
    return " ".join(str(part) for part in parts if part is not None)
