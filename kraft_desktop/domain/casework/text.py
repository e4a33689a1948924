"""The limits of what is typed about a case, and the form in which it is stored."""

from __future__ import annotations

import datetime as dt

from kraft_desktop.domain.errors import NotUnderstood

LONGEST_LINE = 200
"""Characters of a text that is one line."""
LONGEST_NOTE = 8000
"""Characters of a note: about three pages. Nothing prescribes it."""
FARTHEST_DAYS = 731
"""The days ahead within which something is planned: two years, so that a mistyped year is noticed."""


def one_line(text: str | None, missing: str = "") -> str:
    """A text as one line, without spaces around or doubled. Raises NotUnderstood: ``missing`` when that is a reason and the
    text is empty, line_long."""
    line = " ".join((text or "").split())
    if missing and not line:
        raise NotUnderstood(reason=missing)
    if len(line) > LONGEST_LINE:
        raise NotUnderstood(reason="line_long")
    return line


def note(text: str) -> str:
    """The text of a note, its lines as they are. Raises NotUnderstood: note_missing, case_note_long."""
    body = "\n".join(line.rstrip() for line in text.strip().splitlines())
    if not body:
        raise NotUnderstood(reason="note_missing")
    if len(body) > LONGEST_NOTE:
        raise NotUnderstood(reason="case_note_long")
    return body


def happened(day: dt.date, today: dt.date) -> dt.date:
    """The day of something that has happened. Raises NotUnderstood when it lies ahead."""
    if day > today:
        raise NotUnderstood(reason="date_future")
    return day
