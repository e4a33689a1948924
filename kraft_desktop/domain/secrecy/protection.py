"""Protected registration: the place is the secret, so that only two named handlers see the municipality of the case."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kraft_desktop.domain.errors import NotUnderstood

HANDLERS = 2
"""How many accounts handle a case whose place is secret."""
HIDDEN = "hidden"
"""What takes the place of the code of a municipality that is not shown."""


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


def check(handlers: Collection[str], blocked: Collection[str]) -> None:
    """Raise NotUnderstood with the reason unless the handlers (ids of accounts) are two, and the case is closed to neither."""
    if len(set(handlers)) != HANDLERS:
        raise NotUnderstood(reason="handlers_two")
    if set(handlers) & set(blocked):
        raise NotUnderstood(reason="handler_blocked")
