"""Columns of a case list or a sheet of hours that may hold a fact though their headings do not say so for certain."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.reports.sheets.cells.days import read_day, says_not_yet
from kraft_desktop.reports.sheets.cells.values import Cell, is_blank
from kraft_desktop.reports.sheets.structure.amounts import Amounts, Ask
from kraft_desktop.reports.sheets.structure.fitting import DATE_FIELDS, fits
from kraft_desktop.reports.sheets.structure.headings import is_near, is_private, plain_words
from kraft_desktop.reports.sheets.structure.known_words import FACTS, NEAR, OTHER_DAYS, SYNONYMS
from kraft_desktop.reports.sheets.structure.surroundings import Surroundings

_LOOKED_AT = 200
"""Filled cells of a column by which it is known whether it holds days."""
_Rows = Sequence[Sequence[Cell]]


@dataclass(slots=True)
class Doubtful:
    """The ``fields`` that were answered to be in doubtful columns; and in ``columns`` those that are unread until their
    question is answered, those left aside with the reason, and the questions."""

    fields: dict[int, str] = field(default_factory=dict)
    columns: Amounts = field(default_factory=Amounts)

    def ask(self, column: int, ask: Ask) -> None:
        """Add the question about a column, which is unread until then."""
        self.columns.asks.append(ask)
        self.columns.unread[column] = ask.reason


def doubtful(
    kind: SheetKind, headings: Mapping[int, str], fields: Mapping[int, str], around: Surroundings, below: _Rows
) -> Doubtful:  # fmt: skip
    """What becomes of the columns that no field is known to be in; ``fields`` are the columns of those that are."""
    found = Doubtful()
    for c, name in _near(kind, headings, fields, below).items():
        ask = Ask(reason="column_near", column=headings[c], allowed=("use", "ignore"))
        answer = around.answers.get(ask.id)
        if answer == "use":
            found.fields[c] = name
        elif answer is None:
            found.ask(c, ask)
    asks = _without_days(kind, headings, {**fields, **found.fields}, around)
    found.columns.asks += [ask for ask in asks if ask.id not in around.answers]
    if kind is SheetKind.CASES:
        _unknown_days(headings, fields, around, below, found)
    if kind is SheetKind.HOURS:
        _second_time(headings, fields, around, below, found)
    return found


def _second_time(
    headings: Mapping[int, str], fields: Mapping[int, str], around: Surroundings, below: _Rows, found: Doubtful
) -> None:  # fmt: skip
    """A second column headed as the time that is read: minutes beside hours are added to them; of two alike it is asked which
    counts, and neither is read until then."""
    first = next((c for c, name in fields.items() if name == "duration"), None)
    if first is None or around.chosen.get("duration"):
        return
    words = plain_words(headings[first])
    filled = (c for c in headings if any(c < len(row) and not is_blank(row[c]) for row in below))
    second = next((c for c in filled if c not in fields and plain_words(headings[c]) == words), None)
    if second is None:
        return
    in_minutes = {c: "min" in (unit := fold(headings[c])) and "tim" not in unit for c in (first, second)}
    if in_minutes[first] != in_minutes[second] and "minutes" not in fields.values():
        found.fields.update({c: "minutes" if in_minutes[c] else "duration" for c in (first, second)})
        return
    ask = Ask(reason="column_twice", column=headings[first], allowed=("first", "last"))
    match around.answers.get(ask.id):
        case None:
            found.ask(first, ask)
            found.columns.unread[second] = ask.reason
        case "last":
            found.fields[second] = "duration"
            found.columns.unread[first] = ask.reason
        case _:
            found.columns.aside[second] = "not_read"


def _without_days(
    kind: SheetKind, headings: Mapping[int, str], fields: Mapping[int, str], around: Surroundings
) -> list[Ask]:  # fmt: skip
    """Questions about columns that are headed as days but hold none."""
    known = {word for name in DATE_FIELDS & SYNONYMS[kind].keys() for word in SYNONYMS[kind][name]}
    return [
        Ask(reason="column_words", column=heading, allowed=("ignore",))
        for c, heading in headings.items()
        if c not in fields and plain_words(heading) in known and not any(around.chosen.values())
    ]


def _near(kind: SheetKind, headings: Mapping[int, str], fields: Mapping[int, str], below: _Rows) -> dict[int, str]:
    """Columns of which the heading holds the words of a fact that no other column has, so that it may be meant."""
    missing = [name for name in SYNONYMS[kind] if name in FACTS and name not in fields.values()]
    return {
        c: name
        for name in missing
        for c, heading in headings.items()
        if c not in fields
        and _may_be(kind, name, plain_words(heading))
        and any(c < len(row) and not is_blank(row[c]) for row in below)
        and fits(name, below, c)
    }


def _may_be(kind: SheetKind, name: str, words: str) -> bool:
    return words in NEAR.get(kind, {}).get(name, ()) or any(is_near(words, synonym) for synonym in SYNONYMS[kind][name])


def _unknown_days(
    headings: Mapping[int, str], fields: Mapping[int, str], around: Surroundings, below: _Rows, found: Doubtful
) -> None:  # fmt: skip
    """Columns of days under an unknown heading: of which step they are is asked, if any has no column. Those that say
    themselves that they are of none, such as a planned day or the next meeting, are left aside."""
    for c, heading in headings.items():
        if (
            c in {*fields, *found.fields, *found.columns.unread}
            or is_private(plain_words(heading))
            or not _holds_days(below, c)
        ):
            continue
        known = {*fields.values(), *found.fields.values()}
        steps = [name for name in SYNONYMS[SheetKind.CASES] if name in DATE_FIELDS and name not in known]
        ask = Ask(reason="column_days", column=heading, allowed=(*steps, "ignore"))
        answer = around.answers.get(ask.id)
        if answer in steps:
            found.fields[c] = answer
        elif answer == "ignore" or not steps or any(word.startswith(OTHER_DAYS) for word in plain_words(heading).split()):
            found.columns.aside[c] = "other_days"
        else:
            found.ask(c, ask)


def _holds_days(below: _Rows, column: int) -> bool:
    """Whether most of what a column holds are days that are written as such, and not figures that could be another number."""
    filled = (row[column] for row in below if column < len(row) and not is_blank(row[column]))
    cells = [cell for cell in itertools.islice(filled, _LOOKED_AT) if not says_not_yet(cell)]
    return bool(cells) and 2 * sum(map(_is_day, cells)) > len(cells)


def _is_day(cell: Cell) -> bool:
    if not isinstance(cell, dt.date) and (not isinstance(cell, str) or re.fullmatch(r"\d{1,7}", cell.strip())):
        return False
    try:
        read_day(cell)
    except NotUnderstood:
        return False
    return True
