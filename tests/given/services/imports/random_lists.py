"""Makes case lists and sheets of physician hours at random, and the figures that each of them means.

The truth is drawn first; the oracle counts the figures from it by the definitions of the project's terms, and knows nothing of
how the program reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.given.services.imports.random_files import Cell, Page, Rows, filled, written
from tests.given.services.imports.random_sheets import people

START, END = dt.date(2025, 9, 1), dt.date(2026, 6, 30)
"""The project's first day, and the last of the period that is counted."""
PLACES = {"0881": "Nybro", "0885": "Borgholm", "0862": "Emmaboda", "0840": "Mörbylånga", "0834": "Torsås"}
KINDS = {"work_preparing": "Arbetsförberedande", "rehabilitating": "Rehab", "both": "Båda", "social": "Socialt"}
_STEP = {"work_preparing", "rehabilitating", "both"}


@dataclass(slots=True, kw_only=True)
class Course:
    """What is true of one person."""

    number: str
    place: str
    referred: dt.date
    mapped: dt.date | None = None
    recommended: dt.date | None = None
    kind: str | None = None
    started: dt.date | None = None
    capacity: int | None = None
    assessed: dt.date | None = None
    closed: dt.date | None = None


@dataclass(slots=True, kw_only=True)
class RandomList:
    """A file with the figures it means; ``named``: something in it cannot be read for certain, so that fewer may be counted;
    ``answers`` are those, by reason, with which all of it is read."""

    content: bytes
    layout: str
    figures: dict[str, int]
    courses: Sequence[Course] = ()
    named: bool = False
    answers: dict[str, str] = field(default_factory=dict)
    filled: int = 0


def figures(courses: Sequence[Course]) -> dict[str, int]:
    """The figures of the definitions table at the end of the period, counted from the truth."""
    referred = [c for c in courses if c.referred <= END]
    investigated = [c for c in referred if c.recommended is not None and c.recommended <= END]
    stepped = [c for c in investigated if c.kind in _STEP and c.started and c.started <= END]
    able = [
        c
        for c in stepped
        if (c.capacity or 0) >= 25 and (c.assessed is None or c.referred <= c.assessed <= END)
    ]  # fmt: skip
    return {
        "referred": len(referred),
        "women": sum(int(c.number[10]) % 2 == 0 for c in referred),
        "men": sum(int(c.number[10]) % 2 == 1 for c in referred),
        "investigated": len(investigated),
        "step_closer": len(stepped),
        "capacity_25": len(able),
        "closed": sum(c.closed is not None and c.closed <= END for c in referred),
    }


def course(dice: Random, number: str) -> Course:
    """One person's course, each step some weeks after the one before it."""
    found = Course(number=number, place=dice.choice(tuple(PLACES)), referred=START + dt.timedelta(days=dice.randint(0, 200)))

    def later(day: dt.date) -> dt.date:
        return day + dt.timedelta(days=dice.randint(3, 60))

    if dice.random() < 0.8:
        found.mapped = later(found.referred)
        if dice.random() < 0.8:
            found.recommended, found.kind = later(found.mapped), dice.choice(tuple(KINDS))
            if dice.random() < 0.7:
                found.started = later(found.recommended)
                if dice.random() < 0.8:
                    found.capacity, found.assessed = dice.choice((0, 10, 25, 50, 75, 100)), later(found.started)
    if dice.random() < 0.3:
        last = [d for d in (found.referred, found.mapped, found.recommended, found.started, found.assessed) if d]
        found.closed = later(max(last))
    return found


class ListWriter:
    """Writes courses in one layout."""

    def __init__(self, dice: Random, courses: list[Course]) -> None:
        self.dice, self.courses = dice, courses
        self.named = False
        self.answers: dict[str, str] = {}
        self._day = dice.choice(("cell", "%Y-%m-%d", "%Y%m%d", "%d/%m/%Y", "%d.%m.%Y", "%y-%m-%d", "%-d %b %Y"))
        self._capacity = dice.choice(("number", "percent", "fraction", "words"))
        self._number = dice.choice(("{0}-{1}", "{0}{1}", "{0} {1}"))

    def number(self, c: Course) -> str:
        return self._number.format(c.number[:8], c.number[8:])

    def day(self, day: dt.date | None) -> Cell:
        if day is None:
            return None
        moment = dt.datetime(day.year, day.month, day.day)
        if self._day == "cell":
            return moment
        months = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
        return moment.strftime(self._day.replace("%b", months[day.month - 1]))

    def capacity(self, value: int | None) -> Cell:
        if value is None:
            return None
        if self._capacity == "fraction" and any(0 < (c.capacity or 0) < 100 for c in self.courses):
            return value / 100
        return {"percent": f"{value} %", "words": f"{value} procent"}.get(self._capacity, value)

    def heads(self) -> list[Cell]:
        pick = self.dice.choice
        return [
            pick(("Personnummer", "Pnr", "Personnr")), "Namn", pick(("Kommun", "Hemkommun", "Kommunkod")),
            pick(("Aktualiserad", "Aktualiseringsdatum", "Aktualiserad (datum)")),
            pick(("Kartläggning klar", "Gemensam kartläggning")), pick(("Rekommendation", "Rek datum", "Rekommendationsdatum")),
            pick(("Rek insats", "Typ av insats", "Insatstyp")), pick(("Insats start", "Insatsstart", "Startdatum insats")),
            pick(("Aktivitetsförmåga", "Aktivitetsförmåga %", "Bedömd aktivitetsförmåga")),
            pick(("Bedömningsdatum", "Datum bedömning")), pick(("Avslutad", "Avslutsdatum", "Avslut")),
        ]  # fmt: skip

    def row(self, c: Course, place: Cell = "") -> list[Cell]:
        return [
            self.number(c), "Påhittad Person", place or PLACES[c.place], self.day(c.referred), self.day(c.mapped),
            self.day(c.recommended), KINDS[c.kind] if c.kind else None, self.day(c.started), self.capacity(c.capacity),
            self.day(c.assessed), self.day(c.closed),
        ]  # fmt: skip


def plain(w: ListWriter) -> list[Page]:
    heads = w.heads()
    codes = heads[2] == "Kommunkod"
    title: Rows = [["Ärendelista Södra, uttag 2026-07-01"], []] if w.dice.random() < 0.4 else []
    below: Rows = [[], ["Uppdaterad av LA"]] if title else []
    rows = [w.row(c, c.place if codes else "") for c in w.courses]
    return [Page(name="Lista", rows=[*title, heads, *rows, *below])]


def other_order(w: ListWriter) -> list[Page]:
    """The columns in any order, with others among them that are not read."""
    order = list(range(11))
    w.dice.shuffle(order)
    rows = [[line[n] for n in order] for line in [w.heads(), *map(w.row, w.courses)]]
    more: list[Cell] = ["F33", "0481-1234", "2026-12-24"]
    extra: Rows = [["Diagnos", "Telefon", "Planerat avslut"], *(more for _ in w.courses)]
    return [Page(name="Lista", rows=[[*line, *beside] for line, beside in zip(rows, extra, strict=True)])]


def ongoing_and_closed(w: ListWriter) -> list[Page]:
    heads = w.heads()
    one, two = ([c for c in w.courses if (c.closed is None) is open_] for open_ in (True, False))
    tables: Rows = [["Pågående"], heads, *map(w.row, one), [], ["Avslutade"], heads, *map(w.row, two)]
    if w.dice.random() < 0.5:
        return [Page(name="Lista", rows=tables)]
    return [Page(name="Pågående", rows=[heads, *map(w.row, one)]), Page(name="Avslutade", rows=[heads, *map(w.row, two)])]


def repeated_headings(w: ListWriter) -> list[Page]:
    heads, rows = w.heads(), Rows()
    for place, c in enumerate(w.courses):
        rows += [heads] if place % 3 == 0 else []
        rows.append(w.row(c))
    return [Page(name="Lista", rows=rows)]


def page_a_municipality(w: ListWriter) -> list[Page]:
    """A page, or a title over the rows, for each municipality, and no column for it."""
    heads = [h for n, h in enumerate(w.heads()) if n != 2]
    parts = [(name, [_less(w.row(c)) for c in w.courses if c.place == code]) for code, name in PLACES.items()]
    parts = [(name, rows) for name, rows in parts if rows]
    if w.dice.random() < 0.5 and len(parts) > 1:  # a page alone can become a text file, which has no name for it
        return [Page(name=name, rows=[heads, *rows]) for name, rows in parts]
    lines: Rows = [heads]
    for name, rows in parts:
        lines += [[name], *rows]
    return [Page(name="Lista", rows=lines)]


def _less(row: list[Cell]) -> list[Cell]:
    return [*row[:2], *row[3:]]


def qualified(w: ListWriter) -> list[Page]:
    """Days that are only planned, wished for or preliminary, and so not the fact."""
    heads = w.heads()
    place, heading = w.dice.choice(
        ((7, "Planerad insatsstart"), (7, "Insats start (planerad)"), (10, "Planerat avslut"), (5, "Preliminär rekommendation"),
         (10, "Avslut (preliminärt)"))
    )  # fmt: skip
    heads[place] = heading
    rows = [w.row(c) for c in w.courses]
    for c in w.courses:
        if place == 7:
            c.started = None
        elif place == 10:
            c.closed = None
        else:
            c.recommended = None
    return [Page(name="Lista", rows=[heads, *rows])]


def words_for_days(w: ListWriter) -> list[Page]:
    """Words where a day has not come yet; the row is read without it."""
    rows = [w.row(c) for c in w.courses]
    for row in rows:
        for n in (4, 5, 7, 10):
            if row[n] is None and w.dice.random() < 0.5:
                row[n] = w.dice.choice(("ej klart", "Nej", "pågår", "-"))
                w.named = w.named or row[n] != "-"
    return [Page(name="Lista", rows=[w.heads(), *rows])]


def unreadable(w: ListWriter) -> list[Page]:
    """One cell that nobody can be certain of, which costs its row and is named."""
    place = w.dice.randrange(len(w.courses))
    course = w.courses.pop(place)  # first: what shows how the others are written must be in the others
    rows = [w.row(c) for c in w.courses]
    rows.insert(place, w.row(course))
    column, odd = w.dice.choice(
        ((3, "våren 2026"), (0, "19800101-0000"), (2, "Kalmar län"), (8, "ca 30-40 %"), (3, "2026-02-30"))
    )
    rows[place][column] = odd
    w.named = True
    return [Page(name="Lista", rows=[w.heads(), *rows])]


def again(w: ListWriter) -> list[Page]:
    """A person who was referred again after a closing, the later row above the first."""
    c = w.courses[0]
    c.closed = max(d for d in (c.referred, c.mapped, c.recommended, c.started, c.assessed) if d) + dt.timedelta(days=5)
    first = w.row(c)
    reopened = c.closed + dt.timedelta(days=9)
    later: list[Cell] = [*first[:3], w.day(reopened), *(None for _ in range(7))]
    c.closed = None if reopened <= END else c.closed
    return [Page(name="Lista", rows=[w.heads(), later, first, *map(w.row, w.courses[1:])])]


def status_column(w: ListWriter) -> list[Page]:
    """A status that says closed where the list has no day for it has to be asked about."""
    rows = [[*w.row(c)[:10], "Avslutad" if c.closed else "Pågående"] for c in w.courses]
    w.named = any(c.closed for c in w.courses)
    for c in w.courses:
        c.closed = None
    return [Page(name="Lista", rows=[[*w.heads()[:10], "Status"], *rows])]


LISTS: dict[str, Callable[[ListWriter], list[Page]]] = {
    layout.__name__: layout
    for layout in (
        plain, other_order, ongoing_and_closed, repeated_headings, page_a_municipality, qualified, words_for_days, unreadable,
        again, status_column,
    )
}  # fmt: skip


def random_list(seed: int) -> RandomList:
    """The case list of a seed."""
    dice = Random(seed)
    writer = ListWriter(dice, [course(dice, number) for number in people(dice, dice.randint(3, 9))])
    layout = dice.choice(tuple(LISTS))
    pages = LISTS[layout](writer)
    return RandomList(
        content=written(dice, pages, as_text=True),
        layout=layout,
        figures=figures(writer.courses),
        courses=writer.courses,
        named=writer.named,
        answers=writer.answers,
        filled=filled(pages),
    )
