"""The monthly review: ten reads of the month before, drawn at random, signed once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import NotAllowed
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import review
from tests.given.exchange import Clock, found
from tests.given.nodes import as_account


@pytest.fixture
def clock() -> Clock:
    made = Clock()
    made.put(2026, 9, 1)
    return made


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Session:
    return found(tmp_path / "n", "sodra", clock).session


def reads(session: Session, clock: Clock, year: int, month: int, count: int) -> None:
    """So many reads in a month."""
    for place in range(count):
        clock.put(year, month, 1 + place % 28)
        with session.vault.write("case.read") as tx:
            tx.note("cases", f"case-{place}", {})


def test_ten_reads_of_the_month_before_are_drawn(session: Session, clock: Clock) -> None:
    reads(session, clock, 2026, 9, 5)
    reads(session, clock, 2026, 10, 25)
    reads(session, clock, 2026, 11, 5)
    clock.put(2026, 11, 22)
    draws = [review.reviews(session).due for _ in range(8)]
    with session.vault.read() as data:
        october = {e.sequence for e in data.trail.entries() if e.at.startswith("2026-10") and e.verb == "case.read"}
    for draw in draws:
        assert draw is not None
        assert str(draw.month) == "2026-10"
        assert len({line.sequence for line in draw.lines}) == review.DRAWN
        assert {line.sequence for line in draw.lines} <= october
    assert len({tuple(line.sequence for line in draw.lines) for draw in draws if draw}) > 1


def test_fewer_reads_are_all_drawn_and_what_is_no_read_is_not(session: Session, clock: Clock) -> None:
    reads(session, clock, 2026, 10, 3)
    with session.vault.write("case.change") as tx:
        tx.note("cases", "x", {})
    clock.put(2026, 11, 1)
    due = review.reviews(session).due
    assert due is not None
    assert [line.verb for line in due.lines] == ["case.read"] * 3


def test_a_month_without_reads_is_not_due(session: Session, clock: Clock) -> None:
    clock.put(2026, 11, 22)
    assert review.reviews(session).due is None


def test_a_signed_month_is_not_due_again(session: Session, clock: Clock) -> None:
    reads(session, clock, 2026, 10, 12)
    clock.put(2026, 11, 2)
    due = review.reviews(session).due
    assert due is not None
    review.sign(session, due, "  Fråga Berit.  ")
    after = review.reviews(session)
    assert after.due is None
    (signed,) = after.signed
    assert (signed.month, signed.by, signed.on, signed.remark) == ("2026-10", "Anna", "2026-11-02", "Fråga Berit.")
    assert signed.sequences == tuple(line.sequence for line in due.lines)
    with session.vault.read() as data:
        assert data.trail.entries()[-1].verb == "log.review"
    clock.put(2026, 12, 2)
    assert review.reviews(session).due is None  # nothing was read in November


def test_the_border_of_the_month_is_local_midnight(session: Session, clock: Clock) -> None:
    last = dt.datetime(2026, 10, 31, 23, 59, 59).astimezone()
    for moment in (last, last + dt.timedelta(seconds=1)):
        clock.moment = moment
        with session.vault.write("case.read") as tx:
            tx.note("cases", moment.isoformat(), {})
    clock.put(2026, 11, 22)
    due = review.reviews(session).due
    assert due is not None
    assert [line.at for line in due.lines] == [last.astimezone(dt.UTC)]


def test_only_who_may_read_the_log_reviews_it(session: Session, clock: Clock) -> None:
    reads(session, clock, 2026, 10, 1)
    clock.put(2026, 11, 22)
    due = review.reviews(session).due
    assert due is not None
    deputy = as_account(session, Role.DEPUTY)
    for attempt in (lambda: review.reviews(deputy), lambda: review.sign(deputy, due)):
        with pytest.raises(NotAllowed):
            attempt()
