"""What the physician costs: minutes at a rate, and invoices, which replace the computed price of the months they state."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kraft_desktop.domain.budget import INTERPRETER, PHYSICIAN
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.hours import Consultation, ConsultationStatus, status_on
from kraft_desktop.domain.period import Month

_HOUR = 60
LARGEST_ORE = 99_999_999_900
MOST_MINUTES = 1_000_000
MOST_MONTHS = 24
PRICED = (PHYSICIAN, INTERPRETER)
"""The posts of the budget with a price: of the physician's hour, and of one booking of an interpreter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourlyRate:
    """A price from a day on, in öre: of an hour of the physician, or of one booking of an interpreter (``what``, the post of
    the budget that it prices). ``why`` is the reason of a withdrawal."""

    id: str
    ore: int
    valid_from: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False
    what: str = PHYSICIAN
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """An invoice of the physician for the calendar months ``months`` (YYYY-MM): what it charges, and the minutes it states,
    None where it states none. ``why`` is the reason of a correction or a withdrawal."""

    id: str
    on: dt.date
    voucher: str
    months: tuple[str, ...]
    amount_ore: int
    minutes: int | None = None
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicedMonths:
    """An invoice beside what was booked in the months it states. ``difference`` is what it states more than was booked, None
    where it states no minutes."""

    invoice: Invoice
    booked: int

    @property
    def difference(self) -> int | None:
        """The minutes stated beyond those booked; negative where it states fewer."""
        return None if self.invoice.minutes is None else self.invoice.minutes - self.booked


def check(invoice: Invoice, others: Iterable[Invoice], programme: tuple[dt.date, dt.date], today: dt.date) -> None:
    """Raise NotUnderstood with the reason for an invoice that cannot be, or of which a month is invoiced already or ahead."""
    first, last = map(Month.containing, programme)
    if not 0 < len(invoice.months) <= MOST_MONTHS or len(set(invoice.months)) < len(invoice.months):
        raise NotUnderstood(reason="invoice_months")
    for month in invoice.months:
        try:
            stated = Month.parse(month)
        except ValueError as problem:
            raise NotUnderstood(reason="invoice_months") from problem
        if not first <= stated <= last:
            raise NotUnderstood(reason="invoice_outside")
        if stated > Month.containing(today):
            raise NotUnderstood(reason="invoice_ahead")
    if abs(invoice.amount_ore) > LARGEST_ORE or not 0 <= (invoice.minutes or 0) <= MOST_MINUTES:
        raise NotUnderstood(reason="invoice_amount")
    if any(set(one.months) & set(invoice.months) for one in others):
        raise NotUnderstood(reason="invoice_overlaps")


def done_by_month(consultations: Iterable[Consultation], today: dt.date) -> Mapping[str, int]:
    """The minutes done by month (YYYY-MM)."""
    found = defaultdict[str, int](int)
    for one in consultations:
        if status_on(one, today) is ConsultationStatus.DONE:
            found[str(Month.containing(one.on))] += one.minutes
    return found


def against_booked(invoices: Iterable[Invoice], booked: Mapping[str, int]) -> tuple[InvoicedMonths, ...]:
    """Every invoice beside the minutes booked in its months (``done_by_month``), the latest first."""
    rows = sorted(invoices, key=lambda one: (max(one.months), one.id), reverse=True)
    return tuple(InvoicedMonths(invoice=one, booked=sum(booked.get(m, 0) for m in one.months)) for one in rows)


def rate_on(rates: Iterable[HourlyRate], day: dt.date, what: str = PHYSICIAN) -> int | None:
    """The price of an hour of the physician, or of ``what``, on a day; None before the first one. The one recorded last holds
    where two begin on one day."""
    held = [(one.valid_from, place, one.ore) for place, one in enumerate(rates) if one.valid_from <= day and one.what == what]
    return max(held)[2] if held else None


def cost_by_month(
    consultations: Iterable[Consultation], rates: Collection[HourlyRate], invoices: Collection[Invoice], today: dt.date
) -> tuple[Mapping[str, int], int]:
    """What the physician has cost by month in öre, and the minutes done that no rate prices.

    A month that an invoice states has the invoice's amount alone, spread evenly over its months to the öre; any other has the
    minutes done times the rate of their day. So no minute is paid for twice.
    """
    cost, unpriced = defaultdict[str, int](int), 0
    invoiced = {month for one in invoices for month in one.months}
    exact = defaultdict[str, int](int)  # öre times minutes, divided once for each month
    for one in consultations:
        month = str(Month.containing(one.on))
        if month in invoiced or status_on(one, today) is not ConsultationStatus.DONE:
            continue
        rate = rate_on(rates, one.on)
        if rate is None:
            unpriced += one.minutes
        else:
            exact[month] += one.minutes * rate
    for month, product in exact.items():
        cost[month] += (product + _HOUR // 2) // _HOUR
    for invoice in invoices:
        share, rest = divmod(invoice.amount_ore, len(invoice.months))
        for place, month in enumerate(sorted(invoice.months)):
            cost[month] += share + (place < rest)
    return cost, unpriced
