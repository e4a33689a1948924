"""The content of a table's columns: from a row of headings to fields, months and columns of amounts."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.sheets.cells.values import Cell, is_blank, read_percent, text_of
from kraft_desktop.reports.sheets.structure.amounts import Amounts, Ask, Candidate, Sorter
from kraft_desktop.reports.sheets.structure.doubtful import doubtful
from kraft_desktop.reports.sheets.structure.fitting import fits
from kraft_desktop.reports.sheets.structure.headings import (
    beside_neutral,
    beside_others,
    column_letter,
    heading_text,
    is_longer_than_month,
    month_in,
    plain_words,
    same,
)
from kraft_desktop.reports.sheets.structure.known_words import EITHER, LOOKED_AT, NEAR, REQUIRED, SYNONYMS
from kraft_desktop.reports.sheets.structure.months import month_columns, months_above, months_beside, spread, years_of
from kraft_desktop.reports.sheets.structure.surroundings import Surroundings

_BESIDE = frozenset({"name", "second_person", "share"})
"""Fields of a support sheet that only help to understand its rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """How a table is laid out: its heading row (from 1) and how many rows of headings it has; by column (from 0), its heading
    and the field it holds; and its columns of amounts. ``unread_months`` are the months of those that are not read yet."""

    row: int
    depth: int
    headings: Mapping[int, str]
    fields: Mapping[int, str]
    amounts: Amounts = field(default_factory=Amounts)
    asks: Sequence[Ask] = ()
    month: Month | None = None
    year: int | None = None
    yearless: bool = False
    unread_months: Mapping[int, int] = field(default_factory=dict)

    def missing(self, kind: SheetKind) -> tuple[str, ...]:
        """Fields that the table must have and has not."""
        found = set(self.fields.values())
        if kind is SheetKind.SUPPORT:
            payments = self.amounts.payments
            if payments or self.amounts.unread:
                found.add("amount")
            if self.month or "period_from" in found or any(p.month is not None for p in payments) or self.amounts.unread:
                found.add("month")
        elif "column_twice" in self.amounts.unread.values():
            found.add("duration")
        lacking = [name for name in REQUIRED[kind] if name not in found]
        return (*lacking, *(pair[0] for pair in EITHER.get(kind, ()) if not found & set(pair)))

    @property
    def read(self) -> frozenset[int]:
        """The columns whose cells are looked at."""
        return frozenset({*self.fields, *(p.column for p in self.amounts.payments)})

    @property
    def score(self) -> int:
        """The number of recognised columns, as a score."""
        return len(self.fields) + min(len(self.amounts.payments), 12)

    @property
    def months(self) -> list[int]:
        """The ordinals of the months that have columns of their own."""
        return sorted({p.month for p in self.amounts.payments if p.month is not None and not p.year_in_row})

    def dropped(self, filled: Collection[int]) -> list[str]:
        """Headings of the columns whose cells are not kept; one that could itself hold data is named by its letter."""
        beside = LOOKED_AT | (_BESIDE if "person" in self.fields.values() else frozenset())
        kept = {c for c in self.read if self.fields.get(c) not in beside} | {*self.amounts.unread}
        unread = sorted({*self.headings, *filled} - kept)
        return [self.name(c) for c in unread]

    def name(self, column: int) -> str:
        """The heading of a column, or its letter where the heading could itself hold data."""
        heading = self.headings.get(column, "")
        return column_letter(column) if not heading or re.search(r"\d{6}", heading) else heading


def understand(
    kind: SheetKind, above: Sequence[Sequence[Cell]], rows: Sequence[Sequence[Cell]], place: int, around: Surroundings
) -> Columns:
    """The columns read from ``rows[0]`` as headings; the other ``rows`` are below, ``above`` are above, nearest first."""
    headings = {c: heading_text(cell) for c, cell in enumerate(rows[0]) if not is_blank(cell)}
    depth = _depth(kind, rows)
    below = rows[depth:]
    fields = _chosen(headings, {name: column for name, column in around.chosen.items() if column})
    if kind is not SheetKind.SUPPORT:
        fields |= _guess(kind, headings, fields, set(SYNONYMS[kind]) - set(around.chosen), below)
        more = doubtful(kind, headings, fields, around, below)
        fields = {c: name for c, name in (fields | more.fields).items() if c not in more.columns.unread}
        return Columns(
            row=place + 1, depth=depth, headings=headings, fields=fields, amounts=more.columns,
            asks=more.columns.asks, year=around.year,
        )  # fmt: skip
    return _support(headings, fields, _Below(above, rows, place, depth, around))


@dataclass(frozen=True, slots=True)
class _Below:
    """What the headings of a support sheet are understood with: the rows above, nearest first, and those below."""

    above: Sequence[Sequence[Cell]]
    rows: Sequence[Sequence[Cell]]
    place: int
    depth: int
    around: Surroundings


def _support(headings: dict[int, str], fields: dict[int, str], here: _Below) -> Columns:
    around, below = here.around, here.rows[here.depth :]
    tops, subs, headings = _months(headings, fields, here)
    chosen_amounts = [c for c, name in fields.items() if name == "amount"]
    wanted = set(SYNONYMS[SheetKind.SUPPORT]) - set(around.chosen) - {"amount"} - ({"month"} if tops else set())
    rest = {c: h for c, h in headings.items() if c not in tops}
    fields = fields | _guess(SheetKind.SUPPORT, rest, fields, wanted, below)
    fields = {c: name for c, name in fields.items() if name != "amount"}
    year_in_row = "year" in fields.values() and any(year is None for _, year in tops.values())
    years = years_of(here.above, tops, around.year, around.years)
    yearless = [c for c in tops if not year_in_row and c not in years]
    if tops:
        candidates = _by_month(tops, subs, headings, years, year_in_row=year_in_row)
    else:
        candidates = [Candidate(column=c, heading=headings[c]) for c in chosen_amounts or headings if c not in fields]
    sorter = Sorter(
        below, around.source_words, around.answers, decided="decision" in fields.values(), unit=around.unit
    )  # fmt: skip
    amounts = _chosen_amounts(candidates) if chosen_amounts else sorter.sort(candidates)
    if tops:
        _set_aside(amounts, {c: h for c, h in headings.items() if c not in fields and c not in tops})
    asks = _payment_month(headings, fields, around) if not tops and around.month is None else []
    if asks:
        waiting = [p.column for p in amounts.payments] + [c for c, heading in headings.items() if heading == asks[0].column]
        amounts.unread.update(dict.fromkeys(waiting, "payment_month"))
        amounts.payments.clear()
    if around.bare_month and not tops and not {"month", "period_from"} & set(fields.values()):
        yearless = [p.column for p in amounts.payments]
        amounts.payments.clear()
    amounts.unread.update(dict.fromkeys(yearless, "year_missing"))
    if yearless:
        amounts.asks.append(Ask(reason="year_missing", column=around.sheet, allowed=around.near_years))
    stated = bool(tops) or bool({"month", "period_from"} & set(fields.values()))
    return Columns(
        row=here.place + 1,
        depth=here.depth,
        headings={**headings, **{c: _joined(headings.get(c, ""), sub) for c, sub in subs.items()}},
        fields=fields,
        amounts=amounts,
        asks=[*amounts.asks, *asks, *_second_person(headings, fields, around, below)],
        month=None if stated else around.month,
        year=around.year,
        yearless=bool(yearless),
        unread_months={c.column: c.month for c in candidates if c.month and not c.year_in_row and c.column in amounts.unread},
    )


def _payment_month(headings: Mapping[int, str], fields: dict[int, str], around: Surroundings) -> list[Ask]:
    """The question whether the only column with a month, of when it was paid, names that which the support is for; it is one of
    the ``fields`` when that was answered."""
    if {"month", "period_from"} & set(fields.values()) or around.chosen.get("month"):
        return []
    for c, heading in headings.items():
        if c not in fields and plain_words(heading) in NEAR[SheetKind.SUPPORT]["month"]:
            ask = Ask(reason="payment_month", column=heading, allowed=("use", "ignore"))
            answer = around.answers.get(ask.id)
            if answer == "use":
                fields[c] = "month"
            if answer != "ignore":
                return [] if answer == "use" else [ask]
    return []


def _joined(heading: str, below: str) -> str:
    """The two headings of a column as one; the words beside a month are in its heading already."""
    return heading if below and below in heading else f"{heading} {below}".strip()


def _months(
    headings: dict[int, str], fields: Mapping[int, str], here: _Below
) -> tuple[dict[int, tuple[int, int | None]], dict[int, str], dict[int, str]]:
    """By column, the month that it is for; the headings below the months; and all headings, those over several columns spread
    out. Nothing where a column of months was pointed out."""
    if "month" in fields.values():
        return {}, {}, headings
    tops = month_columns(here.rows[0], fields)
    if here.depth == 2:
        subs = {c: text_of(cell) for c, cell in enumerate(here.rows[1]) if not is_blank(cell)}
        tops, headings = spread(tops, headings, subs)
        return tops, {c: sub for c, sub in subs.items() if c in tops}, headings
    if not tops:
        tops, subs = months_above(here.above, headings, fields)
        if tops or _names_month(headings):
            return tops, subs, headings
    beside, subs = months_beside(headings, fields, tops)
    return {**tops, **beside}, subs, headings


def _names_month(headings: Mapping[int, str]) -> bool:
    """Whether a column names the month of its rows, or their period."""
    known = {*SYNONYMS[SheetKind.SUPPORT]["month"], *SYNONYMS[SheetKind.SUPPORT]["period_from"]}
    return any(plain_words(heading) in known for heading in headings.values())


def _by_month(
    tops: Mapping[int, tuple[int, int | None]],
    subs: Mapping[int, str],
    headings: Mapping[int, str],
    years: Mapping[int, int],
    *,
    year_in_row: bool,
) -> list[Candidate]:
    return [
        Candidate(
            column=c,
            heading=subs.get(c) or headings.get(c, ""),
            month=number if year_in_row else Month.of(years[c], number).ordinal,
            year_in_row=year_in_row,
            above=headings.get(c, "") or f"{number}" if c in subs else "",
        )
        for c, (number, _) in tops.items()
        if year_in_row or c in years
    ]


def _set_aside(amounts: Amounts, headings: Mapping[int, str]) -> None:
    """Columns beside a column a month: sums of them, checked as such, or nothing that is read."""
    for c, heading in headings.items():
        is_sum = _is_sum_heading(heading) or is_longer_than_month(heading)
        amounts.aside[c] = "sum_column" if is_sum else "not_read"


def _chosen_amounts(candidates: Sequence[Candidate]) -> Amounts:
    sorter = Sorter([], (), {f"column_unknown:{c.heading}": "amount" for c in candidates}, decided=False)
    return sorter.sort(candidates)


def _second_person(
    headings: Mapping[int, str], fields: Mapping[int, str], around: Surroundings, below: Sequence[Sequence[Cell]]
) -> list[Ask]:  # fmt: skip
    """Questions about columns that say that the amounts are not, or not all, those of the row's person."""
    asks = [
        Ask(reason=name, column=headings[c], allowed=("ignore",))
        for c, name in fields.items()
        if name == "second_person" or (name == "share" and any(_is_part(row[c]) for row in below if c < len(row)))
    ]
    return [ask for ask in asks if ask.id not in around.answers]


def _is_part(cell: Cell) -> bool:
    """Whether a cell is a share below all of it, or may be."""
    try:
        return not is_blank(cell) and read_percent(cell, fractions=True) < 100
    except NotUnderstood:
        return fold(text_of(cell)).split(" ", 1)[0] not in _ALL_OF_IT


_ALL_OF_IT = frozenset({"hel", "hela", "helt", "allt", "nej", "ej", "ensam", "ensamstaende"})
"""Words for a share that is all of an amount."""


def _is_sum_heading(heading: str) -> bool:
    return fold(heading).split(" ", 1)[0] in {"summa", "totalt", "total", "totalsumma", "delsumma", "sum", "ars", "arssumma"}


def _depth(kind: SheetKind, rows: Sequence[Sequence[Cell]]) -> int:
    """Two where the row below divides the months of the headings: days and amounts, or parts of the assistance."""
    if kind is not SheetKind.SUPPORT or len(rows) < 2 or sum(month_in(cell) is not None for cell in rows[0]) < 1:
        return 1
    filled = [cell for cell in rows[1] if not is_blank(cell)]
    texts = [cell for cell in filled if isinstance(cell, str) and not re.search(r"\d{4}", cell) and month_in(cell) is None]
    return 2 if len(texts) == len(filled) >= 2 and not _person_like(rows[1]) else 1


def _person_like(row: Sequence[Cell]) -> bool:
    return any(re.search(r"\d{6}", text_of(cell)) for cell in row)


def _chosen(headings: Mapping[int, str], chosen: Mapping[str, str]) -> dict[int, str]:
    found = {}
    for name, wanted in chosen.items():
        for column, heading in headings.items():
            if fold(heading) == fold(wanted) or column_letter(column) == wanted.strip().upper():
                found[column] = name
                break
    return found


def _guess(
    kind: SheetKind,
    headings: Mapping[int, str],
    known: Mapping[int, str],
    wanted: set[str],
    below: Sequence[Sequence[Cell]],
) -> dict[int, str]:
    """The same words first, in the order of the synonyms; then headings with words beside them that change nothing."""
    words = {c: plain_words(heading) for c, heading in headings.items() if c not in known}
    found: dict[int, str] = {}
    needed = {*REQUIRED[kind], *(name for pair in EITHER.get(kind, ()) for name in pair)}
    for means in (same, beside_neutral, beside_others):
        for name, synonyms in SYNONYMS[kind].items():
            if name not in wanted or name in found.values() or name in known.values():
                continue
            if means is beside_others and (name not in needed or _has_either(kind, name, found)):
                continue
            match = next(
                (
                    c
                    for synonym in synonyms
                    for c, w in words.items()
                    if c not in found and means(w, synonym) and fits(name, below, c)
                ),
                None,
            )
            if match is not None:
                found[match] = name
    return found | _unfitting(kind, words, {**known, **found}, wanted)


def _unfitting(kind: SheetKind, words: Mapping[int, str], found: Mapping[int, str], wanted: set[str]) -> dict[int, str]:
    """The columns with the very words of a field that the kind must have and no column fits: their cells are then rejected one
    by one, and not the file for lack of a column that it has."""
    lacking = [name for name in REQUIRED[kind] if name in wanted and name not in found.values()]
    columns = {
        name: next((c for c, w in words.items() if c not in found and w in SYNONYMS[kind][name]), None) for name in lacking
    }
    return {c: name for name, c in columns.items() if c is not None}


def _has_either(kind: SheetKind, name: str, found: Mapping[int, str]) -> bool:
    """Whether another field that is enough in the place of this one has been found."""
    if name == "month" and "period_from" in found.values():
        return True
    return any(name in pair and set(pair) & set(found.values()) for pair in EITHER.get(kind, ()))
