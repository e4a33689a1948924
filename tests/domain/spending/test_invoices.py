"""What the physician costs: minutes at a rate, and invoices in their place; no minute is paid for twice."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.spending import invoices
from kraft_desktop.domain.spending.invoices import LARGEST_ORE, MOST_MONTHS, HourlyRate, Invoice
from tests.given.records import day

TODAY = day("2026-12-31")
PROGRAMME = (day("2025-09-01"), day("2028-08-31"))


def done(on: dt.date, minutes: int, status: ConsultationStatus = ConsultationStatus.DONE) -> Consultation:
    return Consultation(id=f"{on}{minutes}", on=on, minutes=minutes, kind="call", status=status)


def rate(ore: int, since: str = "2025-09-01") -> HourlyRate:
    return HourlyRate(id=since, ore=ore, valid_from=day(since), recorded_by="Anna")


def invoice(ore: int, *months: str, minutes: int | None = None) -> Invoice:
    return Invoice(
        id="".join(months), on=TODAY, voucher="1", months=months, amount_ore=ore, minutes=minutes, recorded_by="Anna"
    )


def test_a_minute_has_the_price_of_its_day() -> None:
    rows = [done(day("2026-01-31"), 90), done(day("2026-02-01"), 90)]
    cost, unpriced = invoices.cost_by_month(rows, [rate(120_000), rate(130_000, "2026-02-01")], [], TODAY)
    assert (dict(cost), unpriced) == ({"2026-01": 180_000, "2026-02": 195_000}, 0)


def test_minutes_before_the_first_price_are_counted_apart() -> None:
    cost, unpriced = invoices.cost_by_month([done(day("2026-01-31"), 90)], [rate(120_000, "2026-02-01")], [], TODAY)
    assert (dict(cost), unpriced) == ({}, 90)


def test_an_invoice_takes_the_place_of_the_computed_price_of_its_months() -> None:
    rows = [done(day("2026-01-15"), 60), done(day("2026-02-15"), 60), done(day("2026-03-15"), 60)]
    cost, _ = invoices.cost_by_month(rows, [rate(120_000)], [invoice(300_001, "2026-01", "2026-02")], TODAY)
    assert dict(cost) == {"2026-01": 150_001, "2026-02": 150_000, "2026-03": 120_000}


def test_two_invoices_do_not_state_one_month() -> None:
    held = [invoice(100, "2026-01", "2026-02")]
    ahead = [str(Month(Month.parse("2026-03").ordinal + place)) for place in range(MOST_MONTHS + 1)]
    invoices.check(invoice(100, "2026-03"), held, PROGRAMME, TODAY)
    invoices.check(invoice(100, *ahead[:-1]), held, PROGRAMME, PROGRAMME[1])
    for months, reason in (
        (("2026-02", "2026-03"), "invoice_overlaps"),
        ((), "invoice_months"),
        (ahead, "invoice_months"),
        (("2026-13",), "invoice_months"),
        (("2027-01",), "invoice_ahead"),
        (("2025-08",), "invoice_outside"),
        (("2028-09",), "invoice_outside"),
        (("2026-03", "2026-03"), "invoice_months"),
    ):
        with pytest.raises(NotUnderstood) as refused:
            invoices.check(invoice(100, *months), held, PROGRAMME, TODAY)
        assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("ore", "minutes", "refused"),
    [
        (LARGEST_ORE, 0, False),
        (-LARGEST_ORE, None, False),  # a credit note that states no time
        (LARGEST_ORE + 1, None, True),
        (-LARGEST_ORE - 1, None, True),
        (100, -1, True),
    ],
)
def test_an_invoice_has_an_amount_and_a_time_that_can_be(ore: int, minutes: int | None, refused: bool) -> None:
    given_one = invoice(ore, "2026-03", minutes=minutes)
    if not refused:
        invoices.check(given_one, [], PROGRAMME, TODAY)
        return
    with pytest.raises(NotUnderstood) as problem:
        invoices.check(given_one, [], PROGRAMME, TODAY)
    assert problem.value.reason == "invoice_amount"


def test_only_time_that_has_been_is_done() -> None:
    rows = [done(TODAY, 60), done(TODAY, 30), done(TODAY + dt.timedelta(days=1), 15)]
    rows += [done(day("2026-11-30"), 45, status) for status in ConsultationStatus if status is not ConsultationStatus.DONE]
    assert dict(invoices.done_by_month(rows, TODAY)) == {"2026-12": 90}


def test_what_an_invoice_states_is_shown_beside_what_was_booked() -> None:
    booked = invoices.done_by_month([done(day("2026-01-15"), 60), done(day("2026-02-15"), 45)], TODAY)
    first, second = invoices.against_booked([invoice(1, "2026-01", "2026-02", minutes=120), invoice(1, "2026-03")], booked)
    assert (second.booked, second.difference) == (105, 15)
    assert (first.booked, first.difference) == (0, None)


_MONTHS = [str(Month(24_308 + place)) for place in range(12)]
_days = st.dates(dt.date(2025, 9, 1), dt.date(2026, 12, 31))


@given(
    st.lists(st.tuples(_days, st.integers(1, 600)), max_size=12),
    st.lists(st.sampled_from(_MONTHS), unique=True, max_size=12),
    st.lists(st.integers(-5_000_000, 5_000_000), min_size=12, max_size=12),
    st.integers(1, 12),
)
def test_no_minute_is_paid_for_twice(
    talks: list[tuple[dt.date, int]], months: list[str], amounts: list[int], size: int
) -> None:
    """The whole cost is that of the invoices, and the price of the minutes in months that none of them states."""
    stated = [tuple(months[at : at + size]) for at in range(0, len(months), size)]
    charged = [invoice(ore, *part) for ore, part in zip(amounts, stated, strict=False)]
    rows = [done(on, minutes) for on, minutes in talks]
    cost, unpriced = invoices.cost_by_month(rows, [rate(60)], charged, TODAY)
    outside = sum(minutes for on, minutes in talks if str(Month.containing(on)) not in months)
    assert sum(cost.values()) == sum(one.amount_ore for one in charged) + outside  # 60 öre an hour: an öre a minute
    assert unpriced == 0
