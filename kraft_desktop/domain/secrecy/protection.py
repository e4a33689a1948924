"""Protected registration: the place is the secret, so that only two named handlers see the municipality of the case."""

from __future__ import annotations

from dataclasses import dataclass

HANDLERS = 2
"""How many accounts handle a case whose place is secret."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedRegistration:
    """The two accounts (ids) that see the place of a case. Never edited: a change is a row that names the one it ``replaces``,
    ``withdrawn`` when the registration is no longer protected."""

    id: str
    case_id: str
    base: int
    handlers: tuple[str, ...]
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False
