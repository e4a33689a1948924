"""Months, half-years, quarters and weeks, and whether a day lies in one."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kraft_desktop.domain.errors import UnknownPeriod


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month as one ordered number: year * 12 + (month - 1)."""

    ordinal: int

    @classmethod
    def of(cls, year: int, month: int) -> Month:
        """The month ``month`` (1-12) of ``year``. Raises ValueError for another number."""
        if not 1 <= month <= 12:
            raise ValueError(month)
        return cls(year * 12 + month - 1)

    @classmethod
    def containing(cls, day: dt.date) -> Month:
        """The month that ``day`` lies in."""
        return cls.of(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """The month written ``YYYY-MM``. Raises ValueError for anything else."""
        year, dash, month = text.partition("-")
        if (len(year), dash, len(month)) != (4, "-", 2) or not (year + month).isdecimal() or not text.isascii():
            raise ValueError(text)
        return cls.of(int(year), int(month))

    @classmethod
    def last_finished(cls, today: dt.date) -> Month:
        """The latest month that has ended before ``today``."""
        return cls(cls.containing(today).ordinal - 1)

    @property
    def first_day(self) -> dt.date:
        """The first day of the month."""
        return dt.date(self.ordinal // 12, self.ordinal % 12 + 1, 1)

    @property
    def last_day(self) -> dt.date:
        """The last day of the month."""
        first = self.first_day
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])

    def __str__(self) -> str:
        return f"{self.ordinal // 12:04d}-{self.ordinal % 12 + 1:02d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfYearScheme:
    """A division of time into half-years: ``starts`` are the months (1-12, ascending) in which one begins."""

    id: str
    letter: str
    starts: tuple[int, ...]
    names: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A half-year, quarter or week with its first and last day. ``release`` is the half-year's number in the programme, from 1;
    a quarter or a week has that of the half-year it ends in."""

    id: str
    start: dt.date
    end: dt.date
    release: int

    @property
    def last_month(self) -> Month:
        """The last month of the period, up to which support is counted."""
        return Month.containing(self.end)

    def contains(self, day: dt.date) -> bool:
        """Whether ``day`` lies in the period, bounds included."""
        return self.start <= day <= self.end


def months_after(day: dt.date, count: int) -> dt.date:
    """The same day ``count`` months later, or that month's last day."""
    month = Month(Month.containing(day).ordinal + count)
    return min(month.last_day, month.first_day + dt.timedelta(days=day.day - 1))


def periods(scheme: HalfYearScheme, start: dt.date, end: dt.date) -> tuple[Period, ...]:
    """All half-years of a programme that runs ``start`` to ``end``, the first and last cut to its bounds.

    A half-year is named by the year in which it begins uncut and its number in that year: 2025-09-01 lies in the calendar
    half-year 2025H2.
    """
    beginnings = [
        (Month.of(year, month), f"{year}{scheme.letter}{place}")
        for year in range(start.year - 1, end.year + 2)
        for place, month in enumerate(scheme.starts, start=1)
    ]
    found: list[Period] = []
    for (month, name), (following, _) in pairwise(beginnings):
        last = Month(following.ordinal - 1).last_day
        if last >= start and month.first_day <= end:
            found.append(Period(id=name, start=max(start, month.first_day), end=min(end, last), release=len(found) + 1))
    return tuple(found)


def quarters(half_years: Sequence[Period]) -> tuple[Period, ...]:
    """The calendar quarters of a programme, cut to its bounds as the half-years are: 2026Q2 and the like."""
    start, end = half_years[0].start, half_years[-1].end
    found = []
    for year in range(start.year, end.year + 1):
        for place in range(1, 5):
            last = min(end, Month.of(year, 3 * place).last_day)
            first = max(start, Month.of(year, 3 * place - 2).first_day)
            if first <= last:
                found.append(Period(id=f"{year}Q{place}", start=first, end=last, release=release_on(half_years, last)))
    return tuple(found)


def week(half_years: Sequence[Period], day: dt.date) -> Period:
    """The week of ``day`` by ISO 8601: 2026W09 and the like."""
    year, number, weekday = day.isocalendar()
    monday = day - dt.timedelta(days=weekday - 1)
    end = monday + dt.timedelta(days=6)
    return Period(id=f"{year}W{number:02d}", start=monday, end=end, release=release_on(half_years, day))


def release_on(half_years: Sequence[Period], day: dt.date) -> int:
    """The number of the half-year that contains ``day``; the first or last one's for a day outside all of them."""
    return next((p.release for p in half_years if day <= p.end), half_years[-1].release)


def find_period(known: tuple[Period, ...], period_id: str) -> Period:
    """The period called ``period_id``. Raises UnknownPeriod with the known ids."""
    for period in known:
        if period.id == period_id.strip().upper():
            return period
    raise UnknownPeriod(period=period_id, known=", ".join(p.id for p in known))
