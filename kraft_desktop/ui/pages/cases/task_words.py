"""What comes next in a case, what it waits for and when somebody was last in contact, in words."""

from __future__ import annotations

import datetime as dt

from kraft_desktop.domain.programme import Programme
from kraft_desktop.phrases import record_words, task_phrases
from kraft_desktop.services.cases.next_tasks import NextTask
from kraft_desktop.services.cases.whereabouts import ComingContact, Whereabouts
from kraft_desktop.ui.look import formats
from kraft_desktop.words import translate


def next_task(task: NextTask) -> str:
    """The task of a case that comes first, in words: what, who, by when, and how late."""
    due = f"{formats.day(task.due)}" if task.due else ""
    late = translate("Case", "late") if task.is_late else ""
    return " \u00b7 ".join(part for part in (task_phrases.task(task.kind, task.text), task.who, due, late) if part)


def coming(contact: ComingContact, today: dt.date) -> str:
    """A contact to come: how and with whom, and its day."""
    with_whom = translate("Casework", "{kind} with {whom}").format(
        kind=record_words.contact_kind(contact.kind), whom=record_words.counterpart(contact.counterpart)
    )
    return f"{with_whom} {formats.near_day(contact.on, today)}"


def next_up(task: NextTask | None, contact: ComingContact | None, today: dt.date) -> str:
    """What comes first in a case: the contact or the task, by their days; empty when nothing is to come."""
    if contact is not None and (task is None or task.due is None or contact.on <= task.due):
        return coming(contact, today)
    return next_task(task) if task is not None else ""


def next_day(task: NextTask | None, contact: ComingContact | None) -> dt.date | None:
    """The day of what comes first."""
    days = [day for day in (task.due if task else None, contact.on if contact else None) if day is not None]
    return min(days, default=None)


def waiting(programme: Programme, where: Whereabouts, today: dt.date) -> str:
    """What a case waits for, and for how long; empty when it waits for nothing."""
    if where.waits_for is None or where.waits_since is None:
        return ""
    reason = record_words.waiting_for(programme, where.waits_for)
    days = (today - where.waits_since).days
    return translate("Case", "{reason}, {days}").format(reason=reason, days=formats.days(days)) if days > 0 else reason


def ago(day: dt.date, today: dt.date) -> str:
    """How long ago a day was; the day itself when it lies ahead, as in an imported sheet."""
    days = (today - day).days
    if days == 0:
        return translate("Case", "today")
    if days < 0:
        return formats.day(day)
    return translate("Case", "{days} ago").format(days=formats.days(days))
