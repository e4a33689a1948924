"""Households: whether participants with the same assistance live in one, as somebody answered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdAnswer:
    """The answer to "the same household?" about participants (ids, ascending) of a municipality, by whom and when (UTC).

    Never edited: another answer is a row that names the one it ``replaces``, ``withdrawn`` when it only cancels it.
    ``import_id`` is the import that raised the question, None when it was answered without one.
    """

    id: str
    participants: tuple[str, ...]
    same: bool
    municipality: str
    answered_by: str
    at: str
    import_id: str | None = None
    replaces: str | None = None
    withdrawn: bool = False
