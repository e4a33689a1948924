"""Working notes are their writer's and a stand-in's alone, by every route, and go when their time is over."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest

from kraft_desktop.domain.casework.notes import KEPT_DAYS
from kraft_desktop.domain.errors import ChangedMeanwhile, NoSuchRow, NotUnderstood
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.casework import events, notes, transfers
from kraft_desktop.services.casework.notes import NewRecordNote
from kraft_desktop.services.secrecy import standing_in
from kraft_desktop.services.secrecy.standing_in import NewStandIn
from tests.given.nodes import colleague

DAY = dt.date(2026, 11, 20)
SECRET = "Kanske är det sömnen som är svårast"


@pytest.fixture
def kim(anna: Session) -> Session:
    """Another therapist of the node."""
    return colleague(anna, Role.THERAPIST, name="Kim")


def test_nobody_else_reads_a_working_note(anna: Session, kim: Session, erik: Session, case: str) -> None:
    note = notes.write(anna, case, SECRET)
    assert [one.text for one in events.of_case(anna, case).notes] == [SECRET]
    for other in (kim, erik):
        assert SECRET not in repr(events.of_case(other, case))
        assert SECRET not in repr(transfers.of_case(other, case))
        assert SECRET not in repr(notes.still_there(other, case))
        for touch in (
            partial(notes.change, other, note.id, "x"),
            partial(notes.remove, other, note.id),
            partial(notes.put_in_record, other, note.id, NewRecordNote(on=DAY, text="x")),
        ):
            with pytest.raises(NoSuchRow):
                touch()
    assert [one.text for one in events.of_case(anna, case).notes] == [SECRET]


def test_a_note_that_was_changed_since_it_was_seen_is_neither_written_over_nor_removed(anna: Session, case: str) -> None:
    note = notes.write(anna, case, SECRET)
    changed = notes.change(anna, note.id, "Sover bättre", SECRET)
    new = NewRecordNote(on=DAY, text="x")
    for touch in (
        partial(notes.change, anna, note.id, "x", SECRET),
        partial(notes.remove, anna, note.id, SECRET),
        partial(notes.put_in_record, anna, note.id, new, SECRET),
    ):
        with pytest.raises(ChangedMeanwhile):
            touch()
    assert [one.text for one in events.of_case(anna, case).notes] == [changed.text]


def test_an_extract_lists_every_note_with_its_writer(anna: Session, kim: Session, case: str) -> None:
    notes.write(anna, case, SECRET)
    notes.write(kim, case, "Ring igen")
    assert [(one.writer, one.text) for one in notes.still_there(kim, case)] == [("Anna", None), ("Kim", "Ring igen")]


def test_a_stand_in_reads_the_notes_of_the_absent(anna: Session, kim: Session, case: str) -> None:
    notes.write(anna, case, SECRET)
    absence = NewStandIn(absent=anna.account.id, deputy=kim.account.id, first=anna.today, until=dt.date(2026, 12, 1))
    standing_in.record(anna, absence)
    assert [one.text for one in events.of_case(kim, case).notes] == [SECRET]


def test_a_note_goes_after_its_days_and_not_before(anna: Session, case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    notes.write(anna, case, SECRET)
    today = anna.today
    for days, left in ((KEPT_DAYS, 1), (KEPT_DAYS + 1, 0)):
        later = today + dt.timedelta(days=days)
        monkeypatch.setattr(Session, "today", later)
        assert notes.remove_old(anna) == 1 - left
        assert len(events.of_case(anna, case).notes) == left
    with anna.vault.read() as data:
        assert data.working_notes.where() == ()


def test_a_note_goes_when_the_case_is_closed(anna: Session, case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    notes.write(anna, case, SECRET)
    recording.close(anna, case, anna.today, "work")
    assert notes.remove_old(anna) == 0, "the day of the closing leaves time to put what belongs there in the record"
    tomorrow = anna.today + dt.timedelta(days=1)
    monkeypatch.setattr(Session, "today", property(lambda _: tomorrow))
    assert notes.remove_old(anna) == 1
    assert events.of_case(anna, case).notes == ()
    assert notes.still_there(anna, case) == ()


def test_a_note_put_in_the_record_is_no_longer_a_working_note(anna: Session, kim: Session, case: str) -> None:
    note = notes.write(anna, case, SECRET)
    notes.put_in_record(anna, note.id, NewRecordNote(on=DAY, text="Sömnen är svår", shown_to="Arbetsförmedlingen"))
    found = events.of_case(kim, case)
    assert [(one.text, one.written_by, one.shown_to) for one in found.record_notes] == [
        ("Sömnen är svår", "Anna", "Arbetsförmedlingen")
    ]
    assert events.of_case(anna, case).notes == ()


@pytest.mark.parametrize(("typed", "reason"), [("  \n ", "note_missing"), ("x" * 8001, "case_note_long")])
def test_a_text_that_cannot_be_is_refused(anna: Session, case: str, typed: str, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        notes.write(anna, case, typed)
    assert refused.value.reason == reason
