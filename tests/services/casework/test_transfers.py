"""What is new for the record comes once, and comes again only when it was corrected or struck."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop import words
from kraft_desktop.domain.errors import NothingToTransfer
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.casework import corrections, notes, transfers
from kraft_desktop.services.casework.corrections import Correction
from kraft_desktop.services.casework.notes import NewRecordNote

DAY = dt.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _swedish() -> None:
    words.use("sv")


def marked(session: Session, case: str) -> None:
    transfers.mark(session, case, {line.key for line in transfers.of_case(session, case).lines})


def test_the_text_has_each_line_once_in_order_and_is_signed(anna: Session, case: str) -> None:
    notes.record(anna, case, NewRecordNote(on=DAY, text="Vill börja med två dagar i veckan"))
    notes.write(anna, case, "Arbetsanteckning")
    found = transfers.of_case(anna, case)
    lines = found.text.splitlines()
    days = [line[:10] for line in lines if line[:4].isdigit()]
    assert days == ["2025-10-01", "2026-11-20"]
    assert "Vill börja med två dagar i veckan (Anna)" in found.text
    assert lines[-1] == "Undertecknat 2026-11-22: Anna, arbetsterapeut"
    assert "Arbetsanteckning" not in found.text
    marked(anna, case)
    after = transfers.of_case(anna, case)
    assert (after.lines, after.text) == ((), "")
    assert len(after.before) == len(found.lines)
    with pytest.raises(NothingToTransfer):
        transfers.mark(anna, case, {line.key for line in found.lines})


def test_a_correction_of_what_the_record_has_is_new_and_says_so(anna: Session, case: str) -> None:
    notes.record(anna, case, NewRecordNote(on=DAY, text="Två dagar"))
    notes.record(anna, case, NewRecordNote(on=DAY, text="Fel ärende"))
    marked(anna, case)
    first, second = transfers.of_case(anna, case).before[-2:]
    corrections.correct(anna, case, first.row.id, Correction(reason="hörde fel", text="Tre dagar"))
    corrections.strike(anna, case, second.row.id, "annan person")
    found = transfers.of_case(anna, case)
    assert "Rättat (hörde fel): Tre dagar" in found.text
    assert "Struket (annan person): Fel ärende" in found.text
    assert len(found.lines) == 2


def test_a_line_struck_before_it_was_transferred_never_comes(anna: Session, case: str) -> None:
    notes.record(anna, case, NewRecordNote(on=DAY, text="Fel ärende"))
    row = transfers.of_case(anna, case).lines[-1].row
    corrections.strike(anna, case, row.id, "annan person")
    assert "Fel ärende" not in transfers.of_case(anna, case).text


def test_marking_is_undone(anna: Session, case: str) -> None:
    before = transfers.of_case(anna, case)
    undo = transfers.mark(anna, case, {line.key for line in before.lines})
    recording.undo(anna, undo)
    assert transfers.of_case(anna, case) == before
