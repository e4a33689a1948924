"""Assessments of activity capacity."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kraft_desktop.domain.cases.measures import Assessment, check_assessment
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known.rows import adding, line

CAPACITY_PAGE = "known_capacity"
"""The name under which the draft is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAssessment:
    """An assessment as typed: the capacity in percent, its day, None when it is not known, who assessed it and how, and whether
    it is the baseline. ``early`` is the reason for an unusually early day."""

    capacity: int
    assessed_on: dt.date | None = None
    assessor: str | None = None
    method: str | None = None
    baseline: bool | None = None
    early: str | None = None


def record(session: Session, case_id: str, new: NewAssessment, correcting: str | None = None) -> Undo:
    """The undo of an assessment, or of the correction of one (its id): the corrected one decides. Raises NotUnderstood with the
    reason, ChangedMeanwhile, CaseClosed, NotAllowed, NoSuchCase, OfAnotherUnit."""
    with adding(session, case_id, "case.capacity") as work:
        before = work.before(Assessment, correcting)
        row = Assessment(
            capacity=new.capacity,
            assessed_on=new.assessed_on,
            assessor=line(new.assessor),
            method=line(new.method),
            baseline=new.baseline,
            **work.stamp(Assessment, before),
        )
        check_assessment(row)
        return work.done(draft_page(CAPACITY_PAGE, correcting), work.add(row, new.assessed_on, new.early), counted=True)
