"""The next task about a case, and how much of a task an account reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kraft_desktop.domain.cases.tasks import Task, TaskKind, by_urgency, points_out
from kraft_desktop.domain.secrecy.sight import Sight


class NextTask(NamedTuple):
    """The task about a case that comes first: its kind, its text (empty where the kind says it, None where it is not shown),
    the day by which it is to be done, the name of the one who has it, and whether it is late."""

    kind: TaskKind
    text: str | None
    due: dt.date | None
    who: str
    is_late: bool


def next_task(tasks: Iterable[Task], text_of: Sight, names: Mapping[str, str], today: dt.date) -> NextTask | None:
    """The first of the open tasks of a case; ``names`` are those of accounts by id. In a case seen as a code the text is not
    shown, since it may name somebody."""
    first = next(iter(by_urgency(tasks)), None)
    if first is None:
        return None
    return NextTask(
        kind=first.kind,
        text=first.text if text_of is Sight.NAMED else None,
        due=first.due,
        who=names.get(first.assigned_to, ""),
        is_late=first.is_late(today),
    )


def text_shown(
    text: str, sight: Sight, *, name: str | None = None, personal_number: str | None = None, sees_place: bool = True
) -> str | None:
    """The text of a task or a question about a case for one who has to do with it: as it is where the case is named; in a case
    seen as a code unless it points out the person, or could state a place that is not shown; None where it is not shown."""
    if sight is Sight.NAMED:
        return text
    if sight is Sight.HIDDEN or not sees_place or points_out(text, name, personal_number):
        return None
    return text
