"""The joint assessment: what the team found in each area of the programme, in free text, and who took part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable
from dataclasses import dataclass

from kraft_desktop.domain.errors import NotUnderstood


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaFinding:
    """What was found in one ``area`` (a code of the programme), in free text; ``took_part`` names who took part. Never edited:
    a later text is a row that names the one it ``replaces``, ``withdrawn`` when the area is empty again."""

    id: str
    case_id: str
    base: int
    area: str
    text: str
    took_part: str
    on: dt.date
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False


def check(new: AreaFinding, areas: Container[str]) -> None:
    """Raise NotUnderstood with the reason unless a finding can be recorded, among the programme's ``areas`` (codes)."""
    if new.area not in areas:
        raise NotUnderstood(reason="area_unknown")
    if not new.text.strip():
        raise NotUnderstood(reason="area_text_missing")
    if not new.took_part.strip():
        raise NotUnderstood(reason="took_part_missing")


def by_area(findings: Iterable[AreaFinding]) -> dict[str, AreaFinding]:
    """The finding of each area, among those in force: the last recorded."""
    return {one.area: one for one in findings}
