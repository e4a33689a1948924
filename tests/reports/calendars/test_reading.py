"""Calendar files as programs write them: busy times only, repeats included."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.errors import UnreadableCalendar
from kraft_desktop.reports.calendars import process
from kraft_desktop.reports.calendars.reading import busy_times

FIRST, LAST = dt.date(2026, 11, 30), dt.date(2027, 1, 31)


def calendar(*parts: str) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//SV", *parts, "END:VCALENDAR", ""]
    return "\r\n".join(lines).encode()


def event(start: str, end: str, *more: str) -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{start}", f"DTSTART{start}", f"DTEND{end}", "SUMMARY:Fru X", *more, "END:VEVENT"])


def test_repeats_are_expanded_and_nothing_else_comes_out() -> None:
    weekly = event(
        ";TZID=Europe/Stockholm:20261203T130000",
        ";TZID=Europe/Stockholm:20261203T140000",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE;TZID=Europe/Stockholm:20261210T130000",
    )
    found, _ = busy_times(calendar(weekly), FIRST, LAST)
    assert found == (
        "2026-12-03T13:00/2026-12-03T14:00",
        "2026-12-17T13:00/2026-12-17T14:00",
        "2026-12-24T13:00/2026-12-24T14:00",
    )


@pytest.mark.parametrize(
    ("start", "end", "more", "found"),
    [
        (":20261203T120000Z", ":20261203T123000Z", (), ["2026-12-03T13:00/2026-12-03T13:30"]),
        (":20261203T120000", ":20261203T123000", (), ["2026-12-03T12:00/2026-12-03T12:30"]),
        (";VALUE=DATE:20261203", ";VALUE=DATE:20261204", (), ["2026-12-03T00:00/2026-12-04T00:00"]),
        (":20261203T120000", ":20261203T123000", ("TRANSP:TRANSPARENT",), []),
        (":20261203T120000", ":20261203T123000", ("STATUS:CANCELLED",), []),
        (":20261203T120000", ":20261203T123000", ("X-MICROSOFT-CDO-BUSYSTATUS:FREE",), []),
        (":20261203T120000", ":20261203T123000", ("X-MICROSOFT-CDO-BUSYSTATUS:OOF",), ["2026-12-03T12:00/2026-12-03T12:30"]),
        (":20261128T120000", ":20261128T123000", (), []),
        (":20270301T120000", ":20270301T123000", (), []),
    ],
)
def test_one_event(start: str, end: str, more: tuple[str, ...], found: list[str]) -> None:
    assert process.busy_times(calendar(event(start, end, *more)), FIRST, LAST).busy == found


def test_a_calendar_published_as_busy_times() -> None:
    part = "\r\n".join(
        [
            "BEGIN:VFREEBUSY",
            "UID:1",
            "FREEBUSY;FBTYPE=BUSY:20261203T120000Z/20261203T130000Z,20261204T120000Z/PT30M",
            "FREEBUSY;FBTYPE=FREE:20261205T120000Z/20261205T130000Z",
            "END:VFREEBUSY",
        ]
    )
    assert process.busy_times(calendar(part), FIRST, LAST).busy == [
        "2026-12-03T13:00/2026-12-03T14:00",
        "2026-12-04T13:00/2026-12-04T13:30",
    ]


@pytest.mark.parametrize("content", [b"", b"Dag;Tid\n2026-12-03;13:00\n", b"\x00\xff" * 50, b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT"])
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableCalendar):
        busy_times(content, FIRST, LAST)


def test_an_endless_repeat_ends() -> None:
    endless = event(":20261203T120000", ":20261203T120001", "RRULE:FREQ=SECONDLY")
    assert process.answer(b'["2026-11-30", "2026-12-01"]\n' + calendar(endless)) == b"[[], []]"


@pytest.mark.parametrize(
    "end",
    ["DTEND:20261203T110000", "DURATION:-PT1H", "DTEND:20261203T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3"],
)
def test_an_event_that_ends_before_it_begins_is_named_and_left_out(end: str) -> None:
    backwards = f"BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261203T120000\r\n{end}\r\nEND:VEVENT"
    found = busy_times(calendar(backwards, event(":20261204T120000", ":20261204T123000")), FIRST, LAST)
    assert found == (("2026-12-04T12:00/2026-12-04T12:30",), ("2026-12-03T12:00/2026-12-03T11:00",))
