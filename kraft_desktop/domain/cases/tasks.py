"""Tasks: who is to do what, by when, about which case or none, with every change as a row of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold

LONGEST_TEXT = 500
"""Characters of a task's text: a task is one line, and no place for notes."""
FARTHEST_DAYS = 731
"""The days within which a task's day lies: two years, so that a mistyped year is noticed. Nothing prescribes it."""
_SHORTEST_NAME = 3


class TaskKind(StrEnum):
    """What a task is about, where the program knows: a consent to renew or to get; others are free text."""

    FREE = "free"
    RENEW_CONSENT = "renew_consent"
    GET_CONSENT = "get_consent"


class TaskChange(StrEnum):
    """The change that a row records."""

    GIVEN = "given"
    MOVED = "moved"
    HANDED_ON = "handed_on"
    DONE = "done"
    REOPENED = "reopened"
    DROPPED = "dropped"


OVER = frozenset({TaskChange.DONE, TaskChange.DROPPED})
"""The changes after which nothing remains to be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """The state of a task after one change. ``task_id`` is the id of its first row, which all its rows have; each other row
    names the one it ``replaces``. ``assigned_to`` and ``given_by`` are ids of accounts; ``due`` is None without a day.
    ``on`` is the day of the change; ``about`` is the id of the record that a kind known to the program is about.
    """

    id: str
    task_id: str
    case_id: str | None = None
    kind: TaskKind = TaskKind.FREE
    about: str | None = None
    text: str
    assigned_to: str
    given_by: str
    due: dt.date | None = None
    change: TaskChange = TaskChange.GIVEN
    on: dt.date
    recorded_by: str
    replaces: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether it remains to be done."""
        return self.change not in OVER

    def is_late(self, today: dt.date) -> bool:
        """Whether its day has passed without it being done."""
        return self.is_open and self.due is not None and self.due < today


def check(task: Task) -> None:
    """Raise NotUnderstood with the reason when the text of a task is missing or too long."""
    if task.kind is TaskKind.FREE and not task.text.strip():
        raise NotUnderstood(reason="task_missing")
    if len(task.text) > LONGEST_TEXT:
        raise NotUnderstood(reason="task_long")


def check_due(due: dt.date | None, today: dt.date) -> None:
    """Raise NotUnderstood with the reason when the day by which something is to be done has passed, or is far ahead."""
    if due is not None and due < today:
        raise NotUnderstood(reason="task_due_past")
    if due is not None and (due - today).days > FARTHEST_DAYS:
        raise NotUnderstood(reason="task_due_far")


def points_out(text: str, name: str | None, personal_number: str | None) -> bool:
    """Whether a text holds a part of a person's name, also with an ending, or of the personal number (date or last digits)."""
    words = fold(text).split()
    parts = [part for part in fold(name or "").split() if len(part) >= _SHORTEST_NAME]
    if any(word.startswith(part) for word in words for part in parts):
        return True
    digits = "".join(sign for sign in text if sign.isdigit())
    return personal_number is not None and any(part in digits for part in (personal_number[2:8], personal_number[8:]))


def by_urgency(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Tasks with the earliest day first, those without a day last, else in the order given."""
    return tuple(sorted(tasks, key=lambda task: (task.due is None, task.due or task.on)))
