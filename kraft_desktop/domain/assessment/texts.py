"""Limits of what is typed: long enough for an account of an area, short enough to be read."""

from __future__ import annotations

from kraft_desktop.domain.errors import NotUnderstood

LONGEST_TEXT = 4000
"""Characters of a free text. Nothing prescribes it: about one printed page."""
LONGEST_NAME = 200
"""Characters of a line: names, a provider, a method."""


def check_text(text: str | None) -> None:
    """Raise NotUnderstood when a free text is too long."""
    if text is not None and len(text) > LONGEST_TEXT:
        raise NotUnderstood(reason="free_text_long")


def check_name(text: str | None) -> None:
    """Raise NotUnderstood when a line is too long, or is more than a line."""
    if text is not None and (len(text) > LONGEST_NAME or not text.isprintable()):
        raise NotUnderstood(reason="line_form")
