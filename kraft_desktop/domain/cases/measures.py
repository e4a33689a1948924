"""The measures of a case: interventions, and assessments of activity capacity."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.errors import InterventionIsOpen, NotUnderstood


class InterventionOutcome(StrEnum):
    """How an intervention ended: carried through, broken off, or continued as another."""

    COMPLETED = "completed"
    DISCONTINUED = "discontinued"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """An intervention of a kind (a code of the programme); ``inferred`` when derived from a sheet's recommendation and
    start, until somebody has confirmed or corrected it. ``provider`` and ``place`` say who gives it and where. It is open while
    ``ended_on`` is None. ``adaptation``: whether adaptation is needed, None when nobody has asked; ``note`` says which, or
    anything else."""

    id: str
    case_id: str
    base: int
    kind: str
    started_on: dt.date
    inferred: bool
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False
    import_id: str | None = None
    provider: str | None = None
    place: str | None = None
    ended_on: dt.date | None = None
    outcome: InterventionOutcome | None = None
    adaptation: bool | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """An assessed activity capacity in percent (0-100); ``assessed_on`` is None when nothing gives a date. ``assessor`` is the
    name of who assessed it, ``method`` how; ``baseline``: whether later ones are compared with it, None when not stated."""

    id: str
    case_id: str
    base: int
    capacity: int
    assessed_on: dt.date | None
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False
    import_id: str | None = None
    assessor: str | None = None
    method: str | None = None
    baseline: bool | None = None


def check_intervention(new: Intervention, others: Iterable[Intervention], kinds: Mapping[str, str]) -> None:
    """Raise unless an intervention can be recorded beside the ``others`` in force: NotUnderstood with the reason, or
    InterventionIsOpen when one of the same kind goes on. ``kinds`` are the programme's, with the name of each by code."""
    if new.kind not in kinds:
        raise NotUnderstood(reason="intervention_kind_missing")
    if new.ended_on is not None and new.ended_on < new.started_on:
        raise NotUnderstood(reason="end_before_start")
    if new.outcome is not None and new.ended_on is None:
        raise NotUnderstood(reason="outcome_without_end")
    for other in others:
        if new.ended_on is None and other.ended_on is None and other.kind == new.kind and other.id != new.replaces:
            raise InterventionIsOpen(kind=kinds[other.kind], since=other.started_on.isoformat())


def check_assessment(new: Assessment) -> None:
    """Raise NotUnderstood with the reason unless an assessment can be recorded."""
    if not 0 <= new.capacity <= 100:
        raise NotUnderstood(reason="capacity_range")
