"""Interventions: what is given after the recommendation, by whom, where, from when until when, and how it ended."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from kraft_desktop import words
from kraft_desktop.domain.cases.measures import Intervention, InterventionOutcome, check_intervention
from kraft_desktop.domain.casework import text
from kraft_desktop.domain.errors import ChangedMeanwhile, NotUnderstood
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known.rows import Adding, adding, body, line

INTERVENTION_PAGE = "known_intervention"
"""The name under which the draft is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIntervention:
    """An intervention as typed: ``kind`` is a code of the programme; ``adaptation`` is None when nobody has asked. ``early`` is
    the reason for an unusually early first day."""

    kind: str
    started_on: dt.date
    provider: str | None = None
    place: str | None = None
    ended_on: dt.date | None = None
    outcome: InterventionOutcome | None = None
    adaptation: bool | None = None
    note: str | None = None
    early: str | None = None


def record(session: Session, case_id: str, new: NewIntervention, correcting: str | None = None) -> Undo:
    """The undo of an intervention, or of a change of one (its id), which a change also confirms. Raises InterventionIsOpen when
    another of the same kind goes on, NotUnderstood with the reason, PlaceIsHidden, ChangedMeanwhile, CaseClosed, NotAllowed,
    NoSuchCase, OfAnotherUnit."""
    with adding(session, case_id, "case.intervene") as work:
        before = work.before(Intervention, correcting)
        row = Intervention(
            kind=new.kind,
            started_on=new.started_on,
            inferred=False,
            provider=line(new.provider),
            place=line(new.place),
            ended_on=new.ended_on,
            outcome=new.outcome,
            adaptation=new.adaptation,
            note=body(new.note),
            **work.stamp(Intervention, before),
        )
        return _add(work, row, new.early)


def confirm(session: Session, case_id: str, intervention_id: str) -> Undo:
    """The undo of confirming an intervention that was concluded from a sheet. Raises NotUnderstood when it is confirmed
    already, else as ``record``."""
    with adding(session, case_id, "case.intervene") as work:
        before = work.before(Intervention, intervention_id)
        if before is None or not before.inferred:
            raise NotUnderstood(reason="intervention_confirmed")
        fields: dict[str, Any] = work.stamp(Intervention, before)
        row = replace(before, **fields, inferred=False, import_id=None)
        work.tx.interventions.add(row)
        return work.done(draft_page(INTERVENTION_PAGE, row.replaces), row, counted=True)


def end(session: Session, case_id: str, intervention_id: str, on: dt.date, outcome: InterventionOutcome | None = None) -> Undo:
    """The undo of the end of an intervention. Raises as ``record``."""
    with adding(session, case_id, "case.intervene") as work:
        before = work.before(Intervention, intervention_id)
        if before is None:
            raise ChangedMeanwhile
        fields: dict[str, Any] = work.stamp(Intervention, before)
        row = replace(before, **fields, ended_on=on, outcome=outcome, inferred=False, import_id=None)
        return _add(work, row, early=None, known_day=True)


def _add(work: Adding, row: Intervention, early: str | None, *, known_day: bool = False) -> Undo:
    session = work.session
    kinds = {code.code: code.name(words.language()) for code in session.programme.codes[CodeList.INTERVENTION_KIND]}
    check_intervention(row, work.held(Intervention), kinds)
    if row.ended_on is not None:
        text.happened(row.ended_on, session.today)
    if known_day:  # the first day was accepted when it was recorded
        work.tx.interventions.add(row)
    else:
        work.add(row, row.started_on, early)
    return work.done(draft_page(INTERVENTION_PAGE, row.replaces), row, counted=True)
