"""The contacts to come, those that nobody has said a word about, and the last one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kraft_desktop.domain.casework import contacts
from kraft_desktop.domain.casework.contacts import Contact, ContactChange, ContactKind, Counterpart, Interpreter
from kraft_desktop.domain.errors import NotUnderstood

TODAY = dt.date(2026, 11, 22)
PLANNED = Contact(
    id="1",
    case_id="c",
    base=1,
    contact_id="1",
    change=ContactChange.PLANNED,
    on=TODAY,
    kind=ContactKind.CALL,
    counterpart=Counterpart.PARTICIPANT,
    interpreter=Interpreter.NOT_NEEDED,
    recorded_on=TODAY,
    recorded_by="Anna",
)


def on(days: int, change: ContactChange = ContactChange.PLANNED) -> Contact:
    return replace(PLANNED, on=TODAY + dt.timedelta(days=days), change=change)


def test_the_next_the_overdue_and_the_last() -> None:
    held, fell = on(-3, ContactChange.HELD), on(-1, ContactChange.FALLEN_THROUGH)
    rows = (on(9), on(0), on(-2), on(-5, ContactChange.MOVED), on(-9, ContactChange.HELD), held, fell)
    assert contacts.next_planned(rows, TODAY) == on(0)
    assert contacts.overdue(rows, TODAY) == (on(-5, ContactChange.MOVED), on(-2))
    assert contacts.last_held(rows) == held
    assert (contacts.next_planned((), TODAY), contacts.last_held(())) == (None, None)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (on(-1), "contact_past"),
        (on(732), "contact_far"),
        (on(732, ContactChange.FALLEN_THROUGH), "contact_far"),
        (on(1, ContactChange.HELD), "date_future"),
        (replace(PLANNED, reason="x" * 201), "line_long"),
    ],
)
def test_a_day_that_cannot_be(row: Contact, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        contacts.check(row, TODAY)
    assert refused.value.reason == reason


def test_what_fell_through_may_have_been_planned_for_a_day_to_come() -> None:
    contacts.check(on(5, ContactChange.FALLEN_THROUGH), TODAY)
    contacts.check(on(731), TODAY)
