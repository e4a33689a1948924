"""The course of a case in a row of a case list: steps, decision, intervention, assessment and closing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
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
)
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.services.imports.case_rows import CaseRow
from kraft_desktop.services.imports.intake import CaseChange, Outcome
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Writing

STEPS = (
    ("referred_on", Step.REFERRAL, StepChange.ENTERED),
    ("mapping_done_on", Step.MAPPING, StepChange.COMPLETED),
    ("recommended_on", Step.RECOMMENDATION, StepChange.COMPLETED),
    ("intervention_start", Step.ONWARD_SUPPORT, StepChange.ENTERED),
)
REOPENED = "reopened"
"""The word for a case that is open again, in the value after a change."""
_FIELDS = {Intervention: "intervention_start", TeamDecision: "decided_on"}


class CaseHistory:
    """A writer of the course of cases, for new values in rows."""

    def __init__(self, tx: Writing, who: str, outcome: Outcome) -> None:
        self._tx, self._who, self._outcome = tx, who, outcome

    def write(self, row: CaseRow, case: Case, *, again: bool) -> None:
        """Write the values of a row. ``again``: the row is of a later time in the project, so that it adds and replaces nothing
        of the first."""
        self._steps(row, case, again=again)
        start, decided = row.day("intervention_start"), row.day("decided_on")
        about: dict[str, Any] = {"case_id": case.id, "base": case.version, "recorded_by": self._who}
        if start and row.kind:
            new = Intervention(id=new_id(), kind=row.kind, started_on=start, inferred=True, **about)
            self._put(case, self._tx.interventions, new, ("kind", "started_on"), keep=again)
        if decided:
            decision = TeamDecision(id=new_id(), on=decided, outcome=DecisionOutcome.ACCEPTED, **about)
            self._put(case, self._tx.decisions, decision, ("on", "outcome"), keep=again)
        if "capacity" in row.values:
            assessed = row.day("assessed_on")
            self._assess(case, Assessment(id=new_id(), capacity=row.values["capacity"], assessed_on=assessed, **about))
        if closed := row.day("closed_on"):
            self._close(row, case, closed)

    def _steps(self, row: CaseRow, case: Case, *, again: bool) -> None:
        events = in_force(self._tx.step_events.where(case_id=case.id))
        for name, step, change in STEPS:
            day = row.day(name)
            old = next((e for e in events if e.step is step and e.change is change), None)
            kind = row.kind if step is Step.RECOMMENDATION else None
            if day is None or (again and old is not None) or (again and step is Step.REFERRAL):
                continue
            if old is not None and (old.on, old.recommended) == (day, kind or old.recommended):
                continue
            if old is not None:
                self._say(case, name, _said(old.on, old.recommended), _said(day, kind or old.recommended))
            self._tx.step_events.add(
                StepEvent(
                    id=new_id(), case_id=case.id, base=case.version, step=step, change=change, on=day,
                    recommended=kind, recorded_by=self._who, replaces=old.id if old else None,
                )
            )  # fmt: skip

    def _say(self, case: Case, field: str, before: object, after: object, *, taken: bool = True) -> None:
        change = CaseChange(case=case.code, field=field, before=str(before), after=str(after), taken=taken)
        self._outcome.case_changes.append(change)

    def _put(self, case: Case, records: Any, new: Any, compared: tuple[str, ...], *, keep: bool) -> None:
        """Add ``new`` unless an equal record is in force; it replaces the one in force, or with ``keep`` is added to it."""
        held = in_force(records.where(case_id=new.case_id))
        if any(all(getattr(row, name) == getattr(new, name) for name in compared) for row in held):
            return
        if held and not keep:
            about = [tuple(getattr(row, name) for name in compared) for row in (held[-1], new)]
            self._say(case, _FIELDS[type(new)], _said(*about[0]), _said(*about[1]))
        records.add(replace(new, replaces=held[-1].id if held and not keep else None))

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
        if old is not None:
            self._say(case, "capacity", _said(old.capacity, old.assessed_on), _said(new.capacity, new.assessed_on))
        self._tx.assessments.add(replace(new, replaces=old.id if old else None))

    def _close(self, row: CaseRow, case: Case, closed: dt.date) -> None:
        """Write the closing of the project time that the day belongs to: since the last opening before it, up to the next."""
        held = in_force(self._tx.closings.where(case_id=case.id))
        opened = sorted(c.on for c in held if c.change is ClosingChange.REOPENED)
        since = max((day for day in opened if day <= closed), default=dt.date.min)
        until = min((day for day in opened if day > since and day > closed), default=dt.date.max)
        same = [c for c in held if c.change is ClosingChange.CLOSED and since <= c.on <= until]
        if any((c.on, c.reason) == (closed, row.closing_reason) for c in same):
            return
        if same:
            self._say(case, "closed_on", _said(same[-1].on, same[-1].reason), _said(closed, row.closing_reason))
        self._tx.closings.add(
            Closing(
                id=new_id(), case_id=case.id, base=case.version, change=ClosingChange.CLOSED, on=closed,
                reason=row.closing_reason, recorded_by=self._who, replaces=same[-1].id if same else None,
            )
        )  # fmt: skip

    def reopen(self, case: Case, on: dt.date) -> None:
        """Open a closed case again."""
        self._say(case, "closed_on", "", _said(REOPENED, on))
        self._tx.closings.add(
            Closing(
                id=new_id(), case_id=case.id, base=case.version, change=ClosingChange.REOPENED, on=on, recorded_by=self._who
            )
        )  # fmt: skip


def _said(*parts: object) -> str:
    return " ".join(str(part) for part in parts if part is not None)
