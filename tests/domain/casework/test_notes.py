"""How long a working note is kept, and by whom it is read."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.casework.notes import WorkingNote

WRITTEN = dt.date(2026, 9, 1)
NOTE = WorkingNote(id="1", case_id="c", written_by="anna", written_on=WRITTEN, text="x")
LAST = dt.date(2026, 10, 31)


@pytest.mark.parametrize(
    ("closed", "last"),
    [
        (None, LAST),
        (dt.date(2026, 9, 9), dt.date(2026, 9, 9)),
        (dt.date(2026, 12, 1), LAST),
        (dt.date(2026, 8, 1), WRITTEN),
    ],
)
def test_it_goes_after_sixty_days_or_with_the_closing(closed: dt.date | None, last: dt.date) -> None:
    assert NOTE.last_day(closed) == last
    assert not NOTE.is_over(last, closed)
    assert NOTE.is_over(last + dt.timedelta(days=1), closed)


def test_only_its_writer_reads_it() -> None:
    assert NOTE.is_read_by({"anna"})
    assert NOTE.is_read_by({"kim", "anna"})
    assert not NOTE.is_read_by({"kim"})
