"""Contacts are planned, moved, held and fall through, and what was recorded of them can be undone step by step."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kraft_desktop.domain.casework.contacts import ContactChange, ContactKind, Counterpart, Interpreter
from kraft_desktop.domain.errors import NoSuchRow, NotUnderstood
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.casework import contacts, events
from kraft_desktop.services.casework.contacts import ChangedContact, NewContact

NEXT_WEEK = dt.date(2026, 11, 29)
PLANNED = NewContact(
    change=ContactChange.PLANNED,
    on=NEXT_WEEK,
    kind=ContactKind.VISIT,
    counterpart=Counterpart.PROVIDER,
    interpreter=Interpreter.BOOKED,
    details="  Besök   hos anordnaren ",
)


def test_a_contact_is_planned_moved_and_held_and_each_step_undone(anna: Session, case: str) -> None:
    contacts.record(anna, case, PLANNED)
    planned = events.of_case(anna, case).next_contact
    assert planned is not None
    assert (planned.details, planned.on) == ("Besök hos anordnaren", NEXT_WEEK)
    later = ChangedContact(change=ContactChange.MOVED, on=dt.date(2026, 12, 3), reason="sjuk")
    moved = contacts.change(anna, case, planned.contact_id, later)
    held = contacts.change(
        anna,
        case,
        planned.contact_id,
        ChangedContact(change=ContactChange.HELD, on=anna.today, interpreter=Interpreter.NOT_BOOKED),
    )
    found = events.of_case(anna, case)
    assert found.next_contact is None
    assert found.last_contact is not None
    assert found.last_contact.interpreter is Interpreter.NOT_BOOKED
    recording.undo(anna, held)
    recording.undo(anna, moved)
    assert [(one.change, one.on) for one in events.of_case(anna, case).contacts] == [(ContactChange.PLANNED, NEXT_WEEK)]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"on": dt.date(2026, 11, 1)}, "contact_past"),
        ({"on": dt.date(2032, 1, 1)}, "contact_far"),
        ({"change": ContactChange.HELD}, "date_future"),
        ({"change": ContactChange.HELD, "on": dt.date(2025, 9, 20)}, "early_before_referral"),
        ({"change": ContactChange.HELD, "on": dt.date(2025, 8, 20)}, "early_before_project"),
        ({"details": "x" * 201}, "line_long"),
    ],
)
def test_a_day_or_a_text_that_cannot_be_is_refused_and_nothing_saved(
    anna: Session, case: str, change: dict[str, object], reason: str
) -> None:
    with pytest.raises(NotUnderstood) as refused:
        contacts.record(anna, case, replace(PLANNED, **change))  # type: ignore[arg-type]
    assert refused.value.reason == reason
    assert events.of_case(anna, case).contacts == ()


def test_an_early_day_is_recorded_with_its_reason(anna: Session, case: str) -> None:
    early = replace(PLANNED, change=ContactChange.HELD, on=dt.date(2025, 9, 20), early="mötte teamet innan")
    contacts.record(anna, case, early)
    line = next(line for line in events.of_case(anna, case).lines if line.on == early.on)
    assert [remark.reason for remark in line.remarks] == ["mötte teamet innan"]


def test_a_contact_that_was_held_is_not_changed_again(anna: Session, case: str) -> None:
    contacts.record(anna, case, replace(PLANNED, change=ContactChange.HELD, on=anna.today))
    held = events.of_case(anna, case).contacts[0]
    with pytest.raises(NoSuchRow):
        contacts.change(anna, case, held.contact_id, ChangedContact(change=ContactChange.MOVED, on=NEXT_WEEK))
