"""Months over the columns of a table: their headings, in one row or two, and the years they belong to."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from kraft_desktop.reports.sheets.cells import days
from kraft_desktop.reports.sheets.cells.values import Cell
from kraft_desktop.reports.sheets.structure.headings import month_beside, month_in, year_alone


def spread(
    tops: Mapping[int, tuple[int, int | None]], headings: Mapping[int, str], subs: Mapping[int, str]
) -> tuple[dict[int, tuple[int, int | None]], dict[int, str]]:
    """The months over several columns, spread to the columns to their right with headings below and none of their own."""
    found, named = dict(tops), dict(headings)
    for c in sorted(subs):
        if c not in headings and c - 1 in found:
            found[c], named[c] = found[c - 1], named[c - 1]
    return found, named


def month_columns(row: Sequence[Cell], fields: Mapping[int, str]) -> dict[int, tuple[int, int | None]]:
    """By column, the number and the year (None where not named) of the month that is its heading."""
    cells = {c: cell for c, cell in enumerate(row) if c not in fields}
    return {c: month for c, cell in cells.items() if (month := month_in(cell))} or _short(cells)


def _short(cells: Mapping[int, Cell]) -> dict[int, tuple[int, int | None]]:
    """The months of headings of four figures (2601), where each follows the one beside it: a single one is a number."""
    found = {c: month.ordinal for c, cell in cells.items() if (month := days.short_month(cell))}
    steps = {found[c + 1] - month for c, month in found.items() if c + 1 in found}
    if len(found) < 2 or steps not in ({1}, {-1}) or max(found) - min(found) >= len(found):
        return {}
    return {c: (month % 12 + 1, month // 12) for c, month in found.items()}


def months_beside(
    headings: Mapping[int, str], fields: Mapping[int, str], tops: Mapping[int, tuple[int, int | None]]
) -> tuple[dict[int, tuple[int, int | None]], dict[int, str]]:
    """By column, the months that stand in a heading together with other words, such as a kind of support, and those words. One
    alone is no column a month."""
    near = {c: found for c, h in headings.items() if c not in fields and c not in tops and (found := month_beside(h))}
    if not tops and len({month for month, _ in near.values()}) < 2:
        return {}, {}
    return {c: month for c, (month, _) in near.items()}, {c: words for c, (_, words) in near.items()}


def months_above(
    above: Sequence[Sequence[Cell]], headings: Mapping[int, str], fields: Mapping[int, str]
) -> tuple[dict[int, tuple[int, int | None]], dict[int, str]]:
    """The months one row above headings such as days and amount, each over the columns up to the next."""
    if not above:
        return {}, {}
    named = {c: m for c, cell in enumerate(above[0]) if (m := month_in(cell))}
    if len(named) < 2:  # one month alone is a title
        return {}, {}
    tops: dict[int, tuple[int, int | None]] = {}
    for c in headings:
        under = [start for start in named if start <= c]
        if under and c not in fields:
            tops[c] = named[max(under)]
    return tops, {c: headings[c] for c in tops}


def years_of(
    above: Sequence[Sequence[Cell]], tops: Mapping[int, tuple[int, int | None]], title: int | None, following: Sequence[int]
) -> dict[int, int]:  # fmt: skip
    """By column, the year of its month; columns without a known year are left out.

    Months that run on belong to one year: it is given above any of them, in a row of years, or else in the ``title`` or
    the name of the sheet; several runs have the years ``following`` one another.
    """
    years = {c: year for c, (_, year) in tops.items() if year is not None}
    open_columns = [c for c in sorted(tops) if c not in years]
    if not open_columns:
        return years
    runs: list[list[int]] = []
    latest_first = _is_latest_first(open_columns, tops)
    for c in open_columns:
        if runs and (latest_first or tops[c][0] >= tops[runs[-1][-1]][0]):
            runs[-1].append(c)
        else:
            runs.append([c])
    row = next((cells for cells in above[:3] if any(year_alone(cell) for cell in cells)), ())
    stated = {c: year for c, cell in enumerate(row) if c >= open_columns[0] and (year := year_alone(cell))}
    ends = [run[-1] for run in runs]
    for place, run in enumerate(runs):
        first = ends[place - 1] + 1 if place else 0
        within = {year for c, year in stated.items() if first <= c <= run[-1] and (c >= run[0] or len(stated) == len(runs))}
        if len(within) == 1:
            years |= dict.fromkeys(run, within.pop())
        elif not stated and title is not None and len(runs) == 1:
            years |= dict.fromkeys(run, title)
        elif not stated and len(following) >= len(runs) > 1:
            years |= dict.fromkeys(run, following[place])
    return years


def _is_latest_first(columns: Sequence[int], tops: Mapping[int, tuple[int, int | None]]) -> bool:
    """Whether the months of a year run backwards, by more than one step: one step alone is the turn of a year."""
    numbers = [tops[c][0] for c in columns]
    steps = [one - other for one, other in itertools.pairwise(numbers)]
    return all(step >= 0 for step in steps) and sum(step > 0 for step in steps) > 1
