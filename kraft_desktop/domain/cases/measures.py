"""The measures of a case: interventions, and assessments of activity capacity."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """An intervention of a kind (a code of the programme); ``inferred`` when derived from a sheet's recommendation and
    start."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """An assessed activity capacity in percent (0-100); ``assessed_on`` is None when the sheet gives no date."""

    id: str
    case_id: str
    base: int
    capacity: int
    assessed_on: dt.date | None
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False
    import_id: str | None = None
