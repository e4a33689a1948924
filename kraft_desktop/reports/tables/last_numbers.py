"""The last number that earlier packages printed of a cell that is hidden now, with its day.

Such a number says nothing new: every receiver of the node's packages has it. It is read from those packages and is no part of
the payload.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kraft_desktop.disclosure.tables.last_printed import latest_printed
from kraft_desktop.disclosure.tables.table import Key, PublishedTables
from kraft_desktop.domain.period import Period
from kraft_desktop.reports.package.contents import Payload


@dataclass(frozen=True, slots=True, kw_only=True)
class LastNumber:
    """A number, and the last day of the period it was printed for."""

    value: int
    day: dt.date


LastNumbers = Mapping[str, Mapping[Key, LastNumber]]
"""By document and cell."""


def last_numbers(documents: Mapping[str, PublishedTables], period: Period, earlier: Iterable[Payload]) -> LastNumbers:
    """The last numbers printed of the hidden cells of cumulative documents.

    ``earlier`` are the packages that the same node had sent before, in that order. Those of the same or a later day are left
    out, and so is each version that a later one has replaced: a number that was corrected is not repeated.
    """
    versions = {one.heading.period.id: one for one in earlier if one.heading.period.end < period.end and one.tables}
    ordered = sorted(versions.values(), key=lambda one: one.heading.period.end)
    found = {}
    for name, tables in documents.items():
        before = [one.tables[name] for one in ordered if name in one.tables]
        latest = latest_printed(tables, tables.cells(), before)
        found[name] = {
            key: LastNumber(value=printed.value, day=versions[printed.period].heading.period.end)
            for key, printed in latest.items()
            if printed.period is not None
        }
    return found
