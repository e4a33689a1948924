"""Contacts in a case: planned, moved, held or fallen through, also after the recommendation; each change is a row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.casework import text
from kraft_desktop.domain.errors import NotUnderstood


class ContactKind(StrEnum):
    """How people are in contact."""

    MEETING = "meeting"
    CALL = "call"
    VIDEO = "video"
    VISIT = "visit"
    LETTER = "letter"


class Counterpart(StrEnum):
    """The other side of a contact."""

    PARTICIPANT = "participant"
    RELATIVE = "relative"
    MUNICIPALITY = "municipality"
    PROVIDER = "provider"
    HEALTH_CARE = "health_care"
    AUTHORITY = "authority"
    EMPLOYER = "employer"
    OTHER = "other"


class Interpreter(StrEnum):
    """Whether an interpreter is booked for a contact."""

    NOT_NEEDED = "not_needed"
    BOOKED = "booked"
    NOT_BOOKED = "not_booked"


class ContactChange(StrEnum):
    """The change that a row records."""

    PLANNED = "planned"
    MOVED = "moved"
    HELD = "held"
    FALLEN_THROUGH = "fallen_through"


AHEAD = frozenset({ContactChange.PLANNED, ContactChange.MOVED})
"""The changes after which the contact is still to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The state of a contact after one change. ``contact_id`` is the id of its first row, which all its rows have; each other
    row names the one it ``replaces``. ``on`` is the day of the contact, ``details`` one line about it, ``reason`` why it was
    moved or fell through."""

    id: str
    case_id: str
    base: int
    contact_id: str
    change: ContactChange
    on: dt.date
    kind: ContactKind
    counterpart: Counterpart
    interpreter: Interpreter
    details: str = ""
    reason: str = ""
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False

    @property
    def is_ahead(self) -> bool:
        """Whether it is planned and neither held nor fallen through yet."""
        return self.change in AHEAD


def check(contact: Contact, today: dt.date) -> None:
    """Raise NotUnderstood with the reason unless the day is one on which the contact can be in its state."""
    text.one_line(contact.details)
    text.one_line(contact.reason)
    if contact.change is ContactChange.HELD:
        text.happened(contact.on, today)
    elif (contact.on - today).days > text.FARTHEST_DAYS:
        raise NotUnderstood(reason="contact_far")
    if contact.change in AHEAD and contact.on < today:
        raise NotUnderstood(reason="contact_past")


def next_planned(contacts: Iterable[Contact], today: dt.date) -> Contact | None:
    """The contact to come first, from today on, of rows in force; None without one."""
    coming = [one for one in contacts if one.is_ahead and one.on >= today]
    return min(coming, key=lambda one: one.on, default=None)


def overdue(contacts: Iterable[Contact], today: dt.date) -> tuple[Contact, ...]:
    """The planned contacts whose day has passed without a word of how they went, the earliest first, of rows in force."""
    return tuple(sorted((one for one in contacts if one.is_ahead and one.on < today), key=lambda one: one.on))


def last_held(contacts: Iterable[Contact]) -> Contact | None:
    """The contact held last, of rows in force; None without one."""
    return max((one for one in contacts if one.change is ContactChange.HELD), key=lambda one: one.on, default=None)
