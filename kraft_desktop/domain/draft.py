"""Unsaved fields of a page, kept in the store."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The unsaved fields of a page, as JSON text; ``id`` names the account, the page and the record. ``at`` is UTC."""

    id: str
    content: str
    at: str
