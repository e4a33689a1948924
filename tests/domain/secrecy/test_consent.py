"""Consents: when they hold, and what may be recorded."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kraft_desktop.domain.errors import ConsentOverlaps, KraftError, NotUnderstood, UnknownRecipient
from kraft_desktop.domain.period import months_after
from kraft_desktop.domain.secrecy.consent import (
    Consent,
    Consented,
    ConsentForm,
    Recipients,
    check,
    default_end,
    in_force_on,
    state_on,
)
from tests.given.records import day

TODAY = day("2030-06-15")
KNOWN = Recipients(municipalities=("0101", "0102"), authorities=("pilots",))
GIVEN = Consent(
    id="k1",
    case_id="c1",
    base=1,
    form=ConsentForm.SIGNED,
    first=day("2030-01-10"),
    until=day("2030-12-31"),
    municipalities=("0101", "0102"),
    received_by="Anna",
    recorded_by="Anna",
)
MISSING = replace(GIVEN, id="k2", form=ConsentForm.MISSING, until=None, municipalities=(), first=day("2030-06-01"))


@pytest.mark.parametrize(
    ("on", "holds"), [("2030-01-09", False), ("2030-01-10", True), ("2030-12-31", True), ("2031-01-01", False)]
)
def test_it_holds_from_its_first_to_its_last_day(on: str, holds: bool) -> None:
    assert GIVEN.holds(day(on)) is holds
    assert not MISSING.holds(day(on))


def test_revoked_it_no_longer_holds_that_day() -> None:
    revoked = replace(GIVEN, revoked_on=TODAY)
    assert revoked.last() == day("2030-06-14")
    assert not revoked.holds(TODAY)
    assert revoked.holds(day("2030-06-14"))


def test_it_lasts_at_most_as_long_as_the_follow_up_after_the_closing() -> None:
    assert GIVEN.last(day("2030-03-31")) == day("2030-09-30")
    assert not GIVEN.holds(day("2030-10-01"), day("2030-03-31"))
    assert default_end(day("2030-02-28")) == day("2031-02-27")
    assert default_end(day("2030-01-10"), day("2030-01-31")) == day("2030-07-31")


def test_a_month_later_is_never_another_month() -> None:
    assert months_after(day("2030-01-31"), 1) == day("2030-02-28")
    assert months_after(day("2030-12-15"), 2) == day("2031-02-15")


@pytest.mark.parametrize(
    ("rows", "on", "state"),
    [
        ((), "2030-06-15", Consented.NOT_RECORDED),
        ((GIVEN,), "2030-06-15", Consented.IN_FORCE),
        ((GIVEN,), "2030-01-01", Consented.NOT_RECORDED),
        ((GIVEN,), "2031-01-01", Consented.ENDED),
        ((MISSING,), "2030-07-01", Consented.SOUGHT),
        ((MISSING,), "2030-07-02", Consented.MISSING),
        ((MISSING, GIVEN), "2030-07-02", Consented.IN_FORCE),
        ((replace(GIVEN, revoked_on=TODAY), MISSING), "2030-06-15", Consented.ENDED),
    ],
)
def test_the_state_of_a_case_on_a_day(rows: tuple[Consent, ...], on: str, state: Consented) -> None:
    assert state_on(rows, day(on)) is state
    assert (in_force_on(rows, day(on)) is not None) is (state is Consented.IN_FORCE)


@pytest.mark.parametrize(
    ("change", "problem", "facts"),
    [
        ({"first": TODAY + dt.timedelta(days=1)}, NotUnderstood, {"reason": "consent_future"}),
        ({"received_by": ""}, NotUnderstood, {"reason": "received_by_missing"}),
        ({"received_by": "A" * 101}, NotUnderstood, {"reason": "received_by_form"}),
        ({"received_by": "Anna\nEva"}, NotUnderstood, {"reason": "received_by_form"}),
        ({"until": None}, NotUnderstood, {"reason": "until_missing"}),
        ({"until": day("2030-01-09")}, NotUnderstood, {"reason": "until_before_first"}),
        ({"municipalities": ()}, NotUnderstood, {"reason": "recipient_missing"}),
        ({"municipalities": ("0999",)}, UnknownRecipient, {"name": "0999", "known": "0101, 0102, pilots"}),
        ({"authorities": ("0101",)}, UnknownRecipient, {"name": "0101", "known": "0101, 0102, pilots"}),
        ({"authorities": ("police",)}, UnknownRecipient, {"name": "police", "known": "0101, 0102, pilots"}),
        ({"id": "k9"}, ConsentOverlaps, {"first": "2030-01-10", "until": "2030-12-31"}),
    ],
)
def test_what_may_not_be_recorded(change: dict[str, object], problem: type[KraftError], facts: dict[str, object]) -> None:
    new = replace(GIVEN, **{"id": "k1", "replaces": "k1" if "id" not in change else None, **change})  # type: ignore[arg-type]
    with pytest.raises(problem) as refused:
        check(new, (GIVEN,), KNOWN, TODAY)
    assert refused.value.facts == facts


def test_what_may_be_recorded() -> None:
    check(GIVEN, (), KNOWN, TODAY)
    check(MISSING, (GIVEN,), KNOWN, TODAY)
    check(GIVEN, (MISSING,), KNOWN, TODAY)
    after = replace(GIVEN, id="k3", first=day("2030-06-15"), until=day("2031-06-14"), authorities=("pilots",), physician=True)
    check(after, (replace(GIVEN, revoked_on=TODAY),), KNOWN, TODAY)
    check(replace(GIVEN, id="k4", replaces="k1"), (GIVEN,), KNOWN, TODAY)


def test_it_ends_with_the_follow_up_of_a_closed_case() -> None:
    closed = day("2030-06-01")
    check(replace(GIVEN, until=day("2030-12-01")), (), KNOWN, TODAY, closed)
    with pytest.raises(NotUnderstood) as refused:
        check(replace(GIVEN, until=day("2030-12-02")), (), KNOWN, TODAY, closed)
    assert refused.value.reason == "until_after_follow_up"
