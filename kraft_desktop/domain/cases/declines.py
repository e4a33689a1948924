"""People who declined to take part: a count, and nothing of the person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Decline:
    """Somebody of a municipality who declined in a half-year (its id). Neither day nor person is stored. Never edited: one
    recorded by mistake is cancelled by a row that names it, ``withdrawn``."""

    id: str
    municipality: str
    period: str
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False
