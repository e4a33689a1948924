"""The next task of a case, in words."""

from __future__ import annotations

from kraft_desktop import vocabulary
from kraft_desktop.services.cases.next_tasks import NextTask
from kraft_desktop.ui.look import formats
from kraft_desktop.words import translate


def next_task(task: NextTask) -> str:
    """The task of a case that comes first, in words: what, who, by when, and how late."""
    due = f"{formats.day(task.due)}" if task.due else ""
    late = translate("Case", "late") if task.is_late else ""
    return " \u00b7 ".join(part for part in (vocabulary.task(task.kind, task.text), task.who, due, late) if part)
