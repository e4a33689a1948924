"""Early days, waiting, activities, copies, requests, files and transfers: what is possible and what is not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from kraft_desktop.domain.casework import attachments, copies, remarks, requests, text, transfers, waiting
from kraft_desktop.domain.casework.attachments import Medium
from kraft_desktop.domain.casework.copies import CopyEnd, JournalCopy
from kraft_desktop.domain.casework.remarks import EarlyDay
from kraft_desktop.domain.casework.requests import Answer, CorrectionRequest
from kraft_desktop.domain.casework.transfers import Transfer
from kraft_desktop.domain.casework.waiting import QueueActivity, WaitingPeriod
from kraft_desktop.domain.errors import AttachmentRefused, NotUnderstood, WaitingAlready

TODAY, START, REFERRED = dt.date(2026, 11, 22), dt.date(2025, 9, 1), dt.date(2025, 10, 1)
TOMORROW, YESTERDAY = dt.date(2026, 11, 23), dt.date(2026, 11, 21)
SIGNED: dict[str, Any] = {"id": "1", "case_id": "c", "base": 1, "recorded_on": TODAY, "recorded_by": "Anna"}
WAITING = WaitingPeriod(reason="place", since=YESTERDAY, **SIGNED)
ACTIVITY = QueueActivity(details="Språkkafé", first=YESTERDAY, **SIGNED)
COPY = JournalCopy(whose="deltagaren", source="Region", consent_id="s", read_on=YESTERDAY, **SIGNED)
REQUEST = CorrectionRequest(on=YESTERDAY, asked="till mars", **SIGNED)


@pytest.mark.parametrize(
    ("day", "referred", "found"),
    [
        (dt.date(2025, 8, 31), REFERRED, EarlyDay.BEFORE_PROJECT),
        (dt.date(2025, 9, 30), REFERRED, EarlyDay.BEFORE_REFERRAL),
        (REFERRED, REFERRED, None),
        (dt.date(2025, 9, 30), None, None),
        (None, REFERRED, None),
    ],
)
def test_an_early_day_asks_why(day: dt.date | None, referred: dt.date | None, found: EarlyDay | None) -> None:
    assert remarks.early_day(day, START, referred) is found
    remarks.check_early(found, "därför")
    if found is not None:
        with pytest.raises(NotUnderstood) as refused:
            remarks.check_early(found, " ")
        assert refused.value.reason == f"early_{found.value}"


def test_a_case_waits_for_one_thing_once() -> None:
    assert waiting.current((replace(WAITING, until=TODAY),)) is None
    assert waiting.current((WAITING,)) == WAITING
    again = replace(WAITING, id="2")
    with pytest.raises(WaitingAlready):
        waiting.check(again, (WAITING,), TODAY)
    waiting.check(replace(again, reason="physician"), (WAITING,), TODAY)
    waiting.check(replace(again, replaces="1"), (WAITING,), TODAY)
    waiting.check(replace(again, until=TODAY), (WAITING,), TODAY)
    waiting.check(WAITING, (), TODAY)


@pytest.mark.parametrize(
    ("check", "row", "reason"),
    [
        (lambda row: waiting.check(row, (), TODAY), replace(WAITING, since=TOMORROW), "date_future"),
        (lambda row: waiting.check(row, (), TODAY), replace(WAITING, until=TOMORROW), "date_future"),
        (lambda row: waiting.check(row, (), TODAY), replace(WAITING, until=dt.date(2026, 1, 1)), "until_before_first"),
        (lambda row: waiting.check_activity(row, TODAY), replace(ACTIVITY, details=" "), "activity_missing"),
        (lambda row: waiting.check_activity(row, TODAY), replace(ACTIVITY, first=TOMORROW), "date_future"),
        (lambda row: waiting.check_activity(row, TODAY), replace(ACTIVITY, until=TOMORROW), "date_future"),
        (lambda row: waiting.check_activity(row, TODAY), replace(ACTIVITY, until=START), "until_before_first"),
        (lambda row: copies.check(row, TODAY), replace(COPY, whose=""), "whose_missing"),
        (lambda row: copies.check(row, TODAY), replace(COPY, read_on=TOMORROW), "date_future"),
        (lambda row: copies.check(row, TODAY), replace(COPY, ended_on=TODAY), "copy_end_missing"),
        (lambda row: copies.check(row, TODAY), replace(COPY, end=CopyEnd.RETURNED, ended_on=TOMORROW), "date_future"),
        (lambda row: copies.check(row, TODAY), replace(COPY, source=""), "source_missing"),
        (lambda row: copies.check(row, TODAY), replace(COPY, end=CopyEnd.RETURNED), "copy_end_missing"),
        (
            lambda row: copies.check(row, TODAY),
            replace(COPY, end=CopyEnd.RETURNED, ended_on=dt.date(2026, 1, 1)),
            "until_before_first",
        ),
        (lambda row: requests.check(row, TODAY), replace(REQUEST, asked=""), "asked_missing"),
        (lambda row: requests.check(row, TODAY), replace(REQUEST, on=TOMORROW), "date_future"),
        (
            lambda row: requests.check(row, TODAY),
            replace(REQUEST, answer=Answer.NOTED, answered_on=TODAY),
            "request_answer_missing",
        ),
        (lambda row: requests.check(row, TODAY), replace(REQUEST, answer=Answer.NOTED, words="x"), "answered_before"),
        *(
            (lambda row: requests.check(row, TODAY), replace(REQUEST, answer=Answer.NOTED, words="x", answered_on=on), reason)
            for on, reason in ((START, "answered_before"), (TOMORROW, "date_future"))
        ),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(check: Any, row: Any, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        check(row)
    assert refused.value.reason == reason


def test_what_has_ended_or_been_answered_is_possible_until_today() -> None:
    for ended in (YESTERDAY, TODAY):
        waiting.check(replace(WAITING, until=ended), (), TODAY)
        waiting.check_activity(replace(ACTIVITY, until=ended), TODAY)
        copies.check(replace(COPY, end=CopyEnd.DESTROYED, ended_on=ended), TODAY)
        requests.check(replace(REQUEST, answer=Answer.NOTED, words="x", answered_on=ended), TODAY)
    copies.check(COPY, TODAY)
    requests.check(REQUEST, TODAY)


def test_a_request_is_due_in_a_month() -> None:
    assert REQUEST.due == dt.date(2026, 12, 21)
    assert not REQUEST.is_late(REQUEST.due)
    assert REQUEST.is_late(REQUEST.due + dt.timedelta(days=1))
    assert not replace(REQUEST, answer=Answer.REFUSED).is_late(dt.date(2027, 5, 1))


def test_a_file_is_what_its_name_and_its_beginning_say() -> None:
    assert attachments.medium_of("Samtycke.PDF", b"%PDF-1.7") is Medium.PDF
    assert attachments.medium_of("s.jpg", b"\xff\xd8\xff\xe0") is Medium.JPEG
    assert attachments.medium_of("s.pdf", b"%PDF-".ljust(attachments.LARGEST)) is Medium.PDF


@pytest.mark.parametrize(
    ("name", "begins", "size", "reason"),
    [
        ("s.pdf", b"PK\x03\x04", 0, "another"),
        ("s.exe", b"%PDF-1.7", 0, "ending"),
        ("samtycke", b"%PDF-", 0, "ending"),
        ("s.pdf", b"", 0, "empty"),
        ("s.pdf", b"%PDF-", attachments.LARGEST + 1, "large"),
    ],
)
def test_a_file_is_refused_with_its_reason(name: str, begins: bytes, size: int, reason: str) -> None:
    with pytest.raises(AttachmentRefused) as refused:
        attachments.medium_of(name, begins.ljust(size))
    assert refused.value.reason == f"attachment_{reason}"


def test_a_line_is_marked_with_its_first_transfer() -> None:
    first = Transfer(on=YESTERDAY, rows=("a", "b"), **SIGNED)
    second = replace(first, id="2", rows=("b", "c"))
    assert transfers.transferred((first, second)) == {"a": first, "b": first, "c": second}
    assert [transfers.initials(name) for name in ("Eva Holm", "anna", "K. H.")] == ["EH", "A", "KH"]


def test_texts_are_evened_out_and_bounded() -> None:
    assert text.one_line("  a   b ") == "a b"
    assert text.note(" a  \n\n b ") == "a\n\n b"
    for typed, reason in (("", "note_missing"), ("x" * 8001, "case_note_long")):
        with pytest.raises(NotUnderstood) as refused:
            text.note(typed)
        assert refused.value.reason == reason
