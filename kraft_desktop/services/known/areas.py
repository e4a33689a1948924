"""The joint assessment by areas."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kraft_desktop.domain.assessment import areas
from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.errors import ChangedMeanwhile, NotUnderstood
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known.rows import Adding, adding, body, line

AREAS_PAGE = "known_areas"
"""The name under which the draft is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFindings:
    """What was found, as typed: the ``texts`` by area (a code), those that are to change; an empty one takes the area's text
    away. ``seen`` are the ids of the rows that the texts were typed over, by area; ``early`` the reason for an unusually early
    day."""

    on: dt.date
    took_part: str
    texts: Mapping[str, str]
    seen: Mapping[str, str] = field(default_factory=dict)
    early: str | None = None


def record(session: Session, case_id: str, new: NewFindings) -> Undo:
    """The undo of what was found in some areas. Raises ChangedMeanwhile when a colleague has changed one of them since it was
    shown, NotUnderstood with the reason, CaseClosed, NotAllowed, NoSuchCase, OfAnotherUnit."""
    known = [code.code for code in session.programme.codes[CodeList.ASSESSMENT_AREA]]
    with adding(session, case_id, "case.assess") as work:
        held = areas.by_area(work.held(AreaFinding))
        rows = []
        for area, typed in new.texts.items():
            before = held.get(area)
            if area in new.seen:
                before = work.before(AreaFinding, new.seen[area])
            elif before is not None:
                raise ChangedMeanwhile
            row = _row(work, new, area, body(typed), before)
            if row is not None:
                if not row.withdrawn:
                    areas.check(row, known)
                rows.append(work.add(row, new.on, new.early))
        if not rows:
            raise NotUnderstood(reason="area_text_missing")
        return work.done(AREAS_PAGE, *rows)


def _row(work: Adding, new: NewFindings, area: str, text: str | None, before: AreaFinding | None) -> AreaFinding | None:
    """The row of an area; None when nothing would change."""
    fields: dict[str, Any] = work.stamp(AreaFinding, before)
    if text is None:
        return replace(before, **fields, withdrawn=True) if before is not None else None
    took_part = line(new.took_part) or ""
    if before is not None and (before.text, before.took_part, before.on) == (text, took_part, new.on):
        return None
    return AreaFinding(area=area, text=text, took_part=took_part, on=new.on, **fields)
