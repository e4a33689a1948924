"""The F1 help of the fields of a meeting: what a field means, and who sees what is written in it."""

from __future__ import annotations

from kraft_desktop.ui.widgets.form import Help
from kraft_desktop.words import translate


def of_point(means: str) -> Help:
    """Of a field of a point, with the keys that a point has."""
    keys = translate(
        "Meeting",
        "Keys: Ctrl+Enter saves and goes on. Ctrl+PgUp and Ctrl+PgDown go to the point before and after; what is typed stays, "
        "unsaved. F4 is who is present, F6 adds 15 minutes of the physician's time, F7 is not today, F8 shows the name, F9 "
        "blanks the screen.",
    )
    return Help(
        means=f"{means}\n{keys}",
        seen_by=translate("Meeting", "those present; afterwards those who see the case, under its code"),
        kept=translate("Meeting", "as the minutes"),
        leaves=translate("Meeting", "no; only on paper, in the extract of the municipality"),
    )


def of_minutes(means: str) -> Help:
    """Of a field about the meeting and no case."""
    return Help(
        means=means,
        seen_by=translate("Meeting", "those who read the minutes of the node's meetings"),
        kept=translate("Meeting", "as the minutes"),
        leaves=translate("Meeting", "no; only on paper, with the minutes"),
    )
