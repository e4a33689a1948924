"""The participant's own words: what interests them, how they communicate, in which language, and where they disagree."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.errors import NotUnderstood


class StatementKind(StrEnum):
    """What the participant's words are about."""

    INTERESTS = "interests"
    COMMUNICATION = "communication"
    LANGUAGE = "language"
    DISAGREEMENT = "disagreement"


OWN_WORDS = (StatementKind.INTERESTS, StatementKind.COMMUNICATION, StatementKind.LANGUAGE)
"""Those of which a case has one text each, the last recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the participant said on a day. A disagreement is ``about`` a row of the case (the id of the first row of its chain
    of corrections), the others about none. Never edited: a later text is a row that names the one it ``replaces``,
    ``withdrawn`` when the participant no longer says so."""

    id: str
    case_id: str
    base: int
    kind: StatementKind
    about: str | None
    text: str
    on: dt.date
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False


def check(new: Statement) -> None:
    """Raise NotUnderstood with the reason unless it can be recorded."""
    if not new.text.strip():
        raise NotUnderstood(reason="statement_missing")
    if (new.kind is StatementKind.DISAGREEMENT) != (new.about is not None):
        raise NotUnderstood(reason="statement_about")
