"""Which column holds what: the Swedish words people head their columns with, and how a heading row is told from the rest."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.paths import COLUMN_WORDS
from kraft_desktop.reports.sheets.cells import Cell, is_blank, month_name, read_amount, read_day, read_month, text_of

SYNONYMS: Mapping[SheetKind, Mapping[str, Sequence[str]]] = {
    SheetKind(kind): fields for kind, fields in tomllib.loads(COLUMN_WORDS.read_text("utf-8")).items()
}
REQUIRED: Mapping[SheetKind, Sequence[str]] = {
    SheetKind.CASES: ("personal_number", "referred_on"),
    SheetKind.SUPPORT: ("person", "month", "amount"),
    SheetKind.HOURS: (),
    SheetKind.PUBLISHED: ("count",),
}
_EITHER: Mapping[SheetKind, Sequence[tuple[str, str]]] = {SheetKind.HOURS: (("on", "week"), ("duration", "minutes"))}
"""Pairs of fields of which one is enough."""
_CASE_DAYS = (
    "referred_on",
    "decided_on",
    "mapping_done_on",
    "recommended_on",
    "intervention_start",
    "assessed_on",
    "closed_on",
)
DATE_FIELDS = frozenset({*_CASE_DAYS, "on"})
_PRIVATE = ("diagnos", "hinder", "sjuk", "halsa", "orsakskod", "medicin", "funktionsneds")
_SAMPLE = 30
_UNITS = frozenset({"kr", "sek", "dag", "yyyy", "mm", "dd", "aaaa", "aaaammdd", "st"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """How a sheet is laid out: the heading row (from 1) and, by column (from 0), its heading, and the field, the month or the
    source of support whose amounts it holds."""

    row: int
    headings: Mapping[int, str]
    fields: Mapping[int, str]
    months: Mapping[int, Month]
    sources: Mapping[int, str]

    def missing(self, kind: SheetKind) -> tuple[str, ...]:
        """Fields that the sheet must have and has not."""
        found = set(self.fields.values())
        if self.months:
            found |= {"month", "amount"}
        if self.sources:
            found.add("amount")
        lacking = [field for field in REQUIRED[kind] if field not in found]
        return (*lacking, *(pair[0] for pair in _EITHER.get(kind, ()) if not found & set(pair)))

    @property
    def read(self) -> frozenset[int]:
        """The columns whose cells are looked at."""
        return frozenset({*self.fields, *self.months, *self.sources})

    @property
    def score(self) -> int:
        """How much was recognised."""
        return len(self.fields) + min(len(self.months), 12) + len(self.sources)

    def dropped(self) -> tuple[str, ...]:
        """Headings of the columns that are not read; one that could itself hold data is named by its letter."""
        unread = sorted(set(self.headings) - self.read)
        return tuple(
            column_letter(c) if re.search(r"\d{6}", self.headings[c]) else self.headings[c] or column_letter(c) for c in unread
        )


def column_letter(index: int) -> str:
    """The letters a spreadsheet shows for a column counted from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def understand(
    kind: SheetKind,
    rows: Sequence[Sequence[Cell]],
    place: int,
    chosen: Mapping[str, str],
    source_words: Collection[str],
) -> Columns:
    """Read the row at ``place`` (from 0) as headings. ``chosen`` maps fields to headings or column letters, set by the user, or
    to nothing where no column holds the field; ``source_words`` are the evened-out words for sources of support, which head
    columns of amounts in some sheets."""
    row = rows[place]
    headings = {c: text_of(cell) for c, cell in enumerate(row) if not is_blank(cell)}
    below = rows[place + 1 : place + 1 + _SAMPLE]
    fields = _chosen(headings, {field: column for field, column in chosen.items() if column})
    months: dict[int, Month] = {}
    sources: dict[int, str] = {}
    if kind is SheetKind.SUPPORT:
        above = rows[place - 1] if place else ()
        rest = [c for c in headings if c not in fields]
        months = {c: m for c in rest if _holds(below, c, read_amount) and (m := _month_heading(row[c], c, above))}
        if not months:
            named = [c for c in rest if fold(headings[c]) in source_words or _words(headings[c]) in source_words]
            sources = {c: headings[c] for c in named if _holds(below, c, read_amount)}
    candidates = {c: h for c, h in headings.items() if c not in {*fields, *months, *sources}}
    wanted = set(SYNONYMS[kind]) - set(chosen)
    if months:
        wanted &= {"person", "source"}
    if sources:
        wanted -= {"source", "amount"}
    fields |= _guess(kind, candidates, wanted, below)
    if "month" in fields.values() and months:
        months = {}
    return Columns(row=place + 1, headings=headings, fields=fields, months=months, sources=sources)


def _holds(below: Sequence[Sequence[Cell]], column: int, read: Callable[[Cell], object]) -> bool:
    """Whether at least half of what stands in the column, if anything does, can be read so."""
    filled = [row[column] for row in below if column < len(row) and not is_blank(row[column])]
    readable = 0
    for cell in filled:
        try:
            read(cell)
            readable += 1
        except NotUnderstood:
            continue
    return 2 * readable >= len(filled)


def _fits(field: str, below: Sequence[Sequence[Cell]], column: int) -> bool:
    """Whether what stands in the column can be what the field holds: days where a day is meant, no days where words are."""
    if field in DATE_FIELDS:
        return _holds(below, column, read_day)
    if field == "recommended_kind":
        filled = any(column < len(row) and not is_blank(row[column]) for row in below)
        return not filled or not _holds(below, column, read_day)
    return True


def _chosen(headings: Mapping[int, str], chosen: Mapping[str, str]) -> dict[int, str]:
    found = {}
    for field, wanted in chosen.items():
        for column, heading in headings.items():
            if fold(heading) == fold(wanted) or column_letter(column) == wanted.strip().upper():
                found[column] = field
                break
    return found


def _guess(kind: SheetKind, headings: Mapping[int, str], wanted: set[str], below: Sequence[Sequence[Cell]]) -> dict[int, str]:
    """The same words first, in the order of the synonyms; then headings that begin, then that end with them."""
    words = {c: _words(heading) for c, heading in headings.items()}
    found: dict[int, str] = {}
    for means in (str.__eq__, _begins, _ends):
        for field, synonyms in SYNONYMS[kind].items():
            if field not in wanted or field in found.values():
                continue
            match = next(
                (
                    c
                    for synonym in synonyms
                    for c, w in words.items()
                    if c not in found and means(w, synonym) and _fits(field, below, c)
                ),
                None,
            )
            if match is not None:
                found[match] = field
    return found


def _words(heading: str) -> str:
    without = re.sub(r"\([^)]*\)", " ", heading)
    return " ".join(w for w in fold(without or heading).split() if w not in _UNITS) or fold(heading)


def _begins(words: str, synonym: str) -> bool:
    return len(synonym) > 3 and words.startswith(synonym + " ") and not _is_private(words)


def _ends(words: str, synonym: str) -> bool:
    return len(synonym) > 2 and words.endswith(" " + synonym) and not _is_private(words)


def _is_private(words: str) -> bool:
    """Headings of what must not be taken in are never understood half-way."""
    return any(word in words for word in _PRIVATE)


def _month_heading(cell: Cell, column: int, above: Sequence[Cell]) -> Month | None:
    """The month a heading names, with the year from the row above when it names none."""
    try:
        return read_month(cell)
    except NotUnderstood:
        name = month_name(cell)
    years = [text_of(c) for c in above[: column + 1] if re.fullmatch(r"(?:19|20)\d{2}", text_of(c))]
    return Month.of(int(years[-1]), name) if name and years else None
