"""Makes sheets of physician hours at random, with the minutes done by day that each of them means for the southern team."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from tests.given.services.imports.random_files import Cell, Page, Rows, filled, written

_KINDS = ("Läsning", "Konsult", "Rapport", "Teammöte")
_OTHERS = ("Norra", "Mellersta", "Projektledare")


@dataclass(slots=True, kw_only=True)
class RandomHours:
    """A file and the minutes done by day; ``answers`` are those to the questions, by reason, that it has to raise; ``named``:
    one row cannot be read for certain."""

    content: bytes
    layout: str
    minutes: dict[str, int]
    answers: dict[str, str] = field(default_factory=dict)
    named: bool = False
    filled: int = 0


class HoursWriter:
    """Writes bookings in one layout."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice
        days = sorted(dice.sample(range(120), dice.randint(3, 10)))
        first = dt.datetime(2026, 1, 5)
        self.done: list[tuple[dt.datetime, int]] = [
            (first + dt.timedelta(days=day), dice.choice((15, 30, 45, 60, 75, 90, 120))) for day in days
        ]
        self.answers: dict[str, str] = {}
        self.named = False
        self._day = dice.choice(("cell", "%Y-%m-%d", "%d/%m/%Y", "%y-%m-%d", "weekday"))
        self._time = dice.choice(("hours", "comma", "clock", "span", "words", "minutes"))

    @property
    def heading(self) -> str:
        if self._time == "minutes":
            return self.dice.choice(("Minuter", "Tid (min)", "Antal minuter"))
        return self.dice.choice(("Tid", "Timmar", "Antal timmar", "Tidsåtgång"))

    def day(self, day: dt.datetime) -> Cell:
        if self._day == "cell":
            return day
        if self._day == "weekday":
            months = ("jan", "feb", "mars", "april", "maj", "juni")
            weekday = ("Mån", "Tis", "Ons", "Tors", "Fre", "Lör", "Sön")[day.weekday()]
            return f"{weekday} {day.day} {months[day.month - 1]} {day.year}"
        return day.strftime(self._day)

    def time(self, minutes: int) -> Cell:
        forms: dict[str, Cell] = {
            "hours": minutes / 60, "comma": f"{minutes / 60:g}".replace(".", ","), "span": dt.timedelta(minutes=minutes),
            "clock": f"{minutes // 60}:{minutes % 60:02d}", "words": f"{minutes} min", "minutes": minutes,
        }  # fmt: skip
        return forms[self._time]

    def rows(self) -> Rows:
        return [[self.day(day), "Södra", self.dice.choice(_KINDS), self.time(minutes)] for day, minutes in self.done]


def plain(w: HoursWriter) -> list[Page]:
    rows: Rows = [["Datum", "Team", "Vad", w.heading], *w.rows()]
    return [Page(name="Timmar", rows=[["Läkartimmar 2026"], [], *rows] if w.dice.random() < 0.4 else rows)]


def other_teams(w: HoursWriter) -> list[Page]:
    rows = w.rows()
    others: Rows = [[w.day(day), w.dice.choice(_OTHERS), "Konsult", w.time(30)] for day, _ in w.done]
    rows += others
    w.dice.shuffle(rows)
    return [Page(name="Timmar", rows=[["Datum", "Team", "Vad", w.heading], *rows])]


def sheet_a_team(w: HoursWriter) -> list[Page]:
    heads: list[Cell] = ["Datum", "Vad", w.heading]
    mine: Rows = [heads, *([row[0], *row[2:]] for row in w.rows())]
    theirs: Rows = [heads, *([w.day(day), "Konsult", w.time(45)] for day, _ in w.done)]
    return [Page(name="Södra", rows=mine), Page(name=w.dice.choice(("Norra", "Mellersta")), rows=theirs)]


def month_sums(w: HoursWriter) -> list[Page]:
    rows: Rows = [["Datum", "Team", "Vad", w.heading]]
    months: dict[int, list[tuple[dt.datetime, int]]] = defaultdict(list)
    for day, minutes in w.done:
        months[day.month].append((day, minutes))
    for month, done in months.items():
        rows += [[w.day(day), "Södra", "Konsult", w.time(minutes)] for day, minutes in done]
        rows.append([f"Summa månad {month}", None, None, w.time(sum(minutes for _, minutes in done))])
    return [Page(name="Timmar", rows=rows)]


def cancelled(w: HoursWriter) -> list[Page]:
    """Hours that did not take place, as a status or a remark beside them."""
    status = w.dice.random() < 0.5
    word = w.dice.choice(("Avbokad", "Inställd", "Planerad") if status else ("Avbokat", "Inställt", "uteblev", "Preliminärt"))
    rows = [[*row, "Genomförd" if status else None] for row in w.rows()]
    rows.append([w.day(w.done[-1][0] + dt.timedelta(days=1)), "Södra", "Konsult", w.time(60), word])
    if not status:
        w.answers["row_word"] = "leave"
    return [Page(name="Timmar", rows=[["Datum", "Team", "Vad", w.heading, "Status" if status else "Kommentar"], *rows])]


def booked_and_used(w: HoursWriter) -> list[Page]:
    w._time = "comma"  # hours in both columns
    rows = [[*row[:3], "3", row[3]] for row in w.rows()]
    return [
        Page(
            name="Timmar", rows=[["Datum", "Team", "Vad", "Bokad tid", w.dice.choice(("Utförd tid", "Använda timmar"))], *rows]
        )
    ]


def clock_beside(w: HoursWriter) -> list[Page]:
    rows: Rows = [[w.day(day), f"{w.dice.randint(8, 16):02d}:00", "Konsult", minutes] for day, minutes in w.done]
    return [Page(name="Timmar", rows=[["Datum", "Tid", "Vad", "Minuter"], *rows])]


def bare_minutes(w: HoursWriter) -> list[Page]:
    w.answers["duration_unit"] = "minutes"
    rows: Rows = [[w.day(day), "Södra", minutes] for day, minutes in w.done]
    return [Page(name="Timmar", rows=[["Datum", "Team", "Tid"], *rows])]


def weeks(w: HoursWriter) -> list[Page]:
    w.done = [(day - dt.timedelta(days=day.weekday()), minutes) for day, minutes in w.done]
    rows: Rows = [[day.isocalendar()[0], day.isocalendar()[1], w.time(minutes)] for day, minutes in w.done]
    return [Page(name="Timmar", rows=[["År", "Vecka", w.heading], *rows])]


def points(w: HoursWriter) -> list[Page]:
    """Hours and minutes parted by a point, which could be decimals."""
    w.done = [(day, minutes if place else 45) for place, (day, minutes) in enumerate(w.done)]
    w.answers["hours_point"] = "minutes"
    rows: Rows = [[w.day(day), f"{minutes // 60}.{minutes % 60:02d}"] for day, minutes in w.done]
    return [Page(name="Timmar", rows=[["Datum", "Timmar"], *rows])]


def unreadable(w: HoursWriter) -> list[Page]:
    rows = w.rows()
    place = w.dice.randrange(len(rows))
    column, odd = w.dice.choice(((0, "v. 60"), (3, "ca 2-3 h"), (1, "Östra"), (3, "#N/A"), (0, "i våras")))
    rows[place][column] = odd
    del w.done[place]
    w.named = True
    return [Page(name="Timmar", rows=[["Datum", "Team", "Vad", w.heading], *rows])]


HOURS: dict[str, Callable[[HoursWriter], list[Page]]] = {
    layout.__name__: layout
    for layout in (
        plain, other_teams, sheet_a_team, month_sums, cancelled, booked_and_used, clock_beside, bare_minutes, weeks, points,
        unreadable,
    )
}  # fmt: skip


def random_hours(seed: int) -> RandomHours:
    """The sheet of a seed."""
    dice = Random(seed)
    writer = HoursWriter(dice)
    layout = dice.choice(tuple(HOURS))
    pages = HOURS[layout](writer)
    content = written(dice, pages, as_text=True)
    minutes: dict[str, int] = defaultdict(int)
    for day, done in writer.done:
        minutes[f"{day:%Y-%m-%d}"] += done
    return RandomHours(
        content=content, layout=layout, minutes=dict(minutes), answers=writer.answers, named=writer.named, filled=filled(pages)
    )
