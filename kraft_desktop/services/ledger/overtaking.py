"""Which periods have been overtaken by figures of a later day, and which ones a package would close for good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period, quarters
from kraft_desktop.services.ledger.records import Ledger, ReleaseRecord


def later_release(history: Ledger, kind: PackageKind, period: Period) -> ReleaseRecord | None:
    """The package that has overtaken a period, so that a first one of its ``kind`` is refused: for a half-year that of a later
    half-year, for a quarter the first that counts people up to a later day. None without one."""
    if kind is PackageKind.QUARTER:
        return history.after(period)
    return next((s for s in history.of(PackageKind.HALF_YEAR) if s.period.release > period.release), None)


def closed_by(
    history: Ledger, half_years: Sequence[Period], kind: PackageKind, period: Period, today: dt.date
) -> tuple[Period, ...]:
    """The periods whose package or file can be made ``today`` and no longer once that of ``period`` is sealed: the half-years
    first, each kind in order. Empty for a period that is sent already."""
    if history.sent(kind, period) is not None:
        return ()

    def open_(of: PackageKind, periods: Sequence[Period]) -> Iterator[Period]:
        for one in periods:
            if one.end < min(today, period.end) and history.sent(of, one) is None and later_release(history, of, one) is None:
                yield one

    earlier = open_(PackageKind.HALF_YEAR, half_years) if kind is PackageKind.HALF_YEAR else ()
    return (*earlier, *open_(PackageKind.QUARTER, quarters(half_years)))
