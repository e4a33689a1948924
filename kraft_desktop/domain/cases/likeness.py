"""When two people may be the same: the question asked before a new case is registered."""

from __future__ import annotations

from enum import StrEnum

from kraft_desktop.domain.cases.participant import birth_date
from kraft_desktop.domain.names.text import fold


class Likeness(StrEnum):
    """The reason why two people may be the same."""

    NUMBER = "number"
    NAME = "name"


def likeness(number: str | None, name: str | None, known_number: str | None, known_name: str | None) -> Likeness | None:
    """The reason why a new person may be a known one, None when there is none: the same personal number, or the same words in
    the name and, where both numbers are known, the same year of birth. It is only a question to the user."""
    if number and number == known_number:
        return Likeness.NUMBER
    words = set(fold(name or "").split())
    if not words or words != set(fold(known_name or "").split()):
        return None
    years = {birth_date(n).year for n in (number, known_number) if n}
    return Likeness.NAME if len(years) < 2 else None
