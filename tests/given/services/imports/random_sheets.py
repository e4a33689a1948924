"""Makes support sheets as municipalities lay them out, at random, and the months and kronor that each of them means.

The truth is drawn first, as months and kronor of persons; the sheet is then written from it in one of many layouts with its
oddities. Nothing here knows how the program reads: the oracle is the truth itself, in the definitions of the project's terms.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.given.services.imports.random_files import Cell, Page, Rows, filled, written

MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
LONG = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
Month = tuple[int, int]
"""Year and number."""


@dataclass(slots=True, kw_only=True)
class RandomSheet:
    """A sheet, the truth in it (kronor by person and month), and how it was laid out; ``doubtful`` are the persons of whom
    something in it cannot be read for certain, which has to be named; ``answers`` are those to the questions, by their reason,
    that it has to raise and with which all of it is read."""

    content: bytes
    truth: dict[str, dict[str, int]]
    layout: str
    doubtful: set[str] = field(default_factory=set)
    answers: dict[str, str] = field(default_factory=dict)
    filled: int = 0


def people(dice: Random, count: int) -> list[str]:
    """Invented personal numbers of the tax agency's test form (serials 238 and 239), twelve digits."""
    found: set[str] = set()
    while len(found) < count:
        day = f"{dice.randint(1962, 2004)}{dice.randint(1, 12):02d}{dice.randint(1, 28):02d}{dice.choice(('238', '239'))}"
        found.add(day + _check_digit(day[2:]))
    return sorted(found)


def _check_digit(digits: str) -> str:
    doubled = (int(d) * (2 - place % 2) for place, d in enumerate(digits))
    return str(-sum(n // 10 + n % 10 for n in doubled) % 10)


def random_sheet(seed: int, layouts: Mapping[str, Layout]) -> RandomSheet:
    """The sheet of a seed, in one of the layouts."""
    dice = Random(seed)
    persons = people(dice, dice.randint(2, 7))
    first = dice.randint(0, 14)
    months = [(2025 + n // 12, n % 12 + 1) for n in range(first, first + dice.randint(2, 7))]
    truth = {p: {m: dice.randint(10, 160) * 100 for m in months if dice.random() < 0.75} for p in persons}
    for known in truth.values():
        if not known:
            known[months[0]] = 5_000
    writer = Writer(dice, persons, months, truth)
    layout = dice.choice(tuple(layouts))
    pages = layouts[layout](writer)
    content = written(dice, pages, as_text=not layout.startswith("sheet_a"))
    stated = {p: {f"{y}-{m:02d}": amount for (y, m), amount in known.items()} for p, known in truth.items()}
    return RandomSheet(
        content=content, truth=stated, layout=layout, doubtful=writer.doubtful, answers=writer.answers, filled=filled(pages)
    )


class Writer:
    """Writes the truth in one layout."""

    def __init__(self, dice: Random, persons: list[str], months: list[Month], truth: dict[str, dict[Month, int]]) -> None:
        self.dice, self.persons, self.months, self.truth = dice, persons, months, truth
        self.doubtful: set[str] = set()
        self.answers: dict[str, str] = {}
        self._number_form = dice.randrange(4)
        self._month_form = dice.randrange(6)
        self._amount_form = dice.randrange(5)

    # --- cells ---

    def number(self, person: str) -> str:
        short = f"{person[2:8]}-{person[8:]}"
        return (person, f"{person[:8]}-{person[8:]}", short, f"{person[:8]} {person[8:]}")[self._number_form]

    def month(self, month: Month) -> Cell:
        year, number = month
        forms: tuple[Cell, ...] = (
            f"{year}-{number:02d}", f"{MONTHS[number - 1]} {year}", f"{LONG[number - 1]} {year}", f"{year}{number:02d}",
            dt.datetime(year, number, 1), f"{MONTHS[number - 1]}-{year % 100:02d}",
        )  # fmt: skip
        return forms[self._month_form]

    def amount(self, kronor: int) -> Cell:
        grouped = f"{kronor:,}"
        forms: tuple[Cell, ...] = (
            kronor, float(kronor), f"{kronor} kr", grouped.replace(",", "\u00a0"), grouped.replace(",", " ") + ",00",
        )  # fmt: skip
        return forms[self._amount_form]

    def name(self, person: str) -> str:
        return ("Ada Prov", "Summa Testsson", "Antal Påhittsson", "Bo Prov")[int(person) % 4]

    def headings(self) -> str:
        return self.dice.choice(("Personnummer", "Pnr", "Personnr", "Sökandes personnummer"))

    def titled(self, rows: Rows, title: str = "Utbetalt ekonomiskt bistånd") -> Rows:
        """Perhaps a title above and a remark below."""
        above: Rows = [[title], []] if self.dice.random() < 0.4 else []
        below: Rows = [[], ["Uttaget ur systemet av LA"]] if self.dice.random() < 0.3 else []
        return [*above, *rows, *below]

    # --- layouts ---

    def payments(self) -> list[tuple[str, Month, int]]:
        found = [(p, m, amount) for p in self.persons for m, amount in self.truth[p].items()]
        if self.dice.random() < 0.5:
            self.dice.shuffle(found)
        return found

    def row_a_payment(self) -> list[Page]:
        heads: list[Cell] = [
            self.headings(),
            "Namn",
            "Avser månad",
            self.dice.choice(("Belopp", "Utbetalt belopp", "Summa kr")),
        ]
        rows: Rows = [heads]
        repeat = self.dice.random() < 0.3
        for place, (p, m, amount) in enumerate(self.payments()):
            if repeat and place and place % 5 == 0:
                rows += [[f"Sida {place // 5 + 1}"], heads]
            rows.append([self.number(p), self.name(p), self.month(m), self.amount(amount)])
        if self.dice.random() < 0.5:
            total = sum(amount for known in self.truth.values() for amount in known.values())
            rows.append([self.dice.choice(("Summa", "S:a", "Totalt")), None, None, self.amount(total)])
        return [Page(name="Blad1", rows=self.titled(rows))]

    def column_a_month(self) -> list[Page]:
        rows: Rows = [[self.headings(), "Namn", *map(self.month, self.months)]]
        rows += [[self.number(p), self.name(p), *self.cells(p, self.months)] for p in self.persons]
        if self.dice.random() < 0.4:
            sums = [sum(self.truth[p].get(m, 0) for p in self.persons) for m in self.months]
            rows.append(["Summa", None, *map(self.amount, sums)])
        return [Page(name="Blad1", rows=self.titled(rows))]

    def cells(self, person: str, months: Sequence[Month]) -> list[Cell]:
        return [self.amount(self.truth[person][m]) if m in self.truth[person] else None for m in months]

    def words_among_months(self) -> list[Page]:
        """A month column in which words stand where nothing was paid; they have to be named."""
        (page,) = self.column_a_month()
        rows = page.rows
        word = self.dice.choice(("avslag", "ej klart", "?"))
        for row in rows:
            who = next((p for p in self.persons if row and row[0] == self.number(p)), None)
            gap = next((c for c in range(2, 2 + len(self.months)) if who and c < len(row) and row[c] is None), None)
            if who and gap is not None:
                row[gap] = word
                self.doubtful.add(who)
        return [page]

    def years(self) -> list[int]:
        return sorted({year for year, _ in self.months})

    def of_year(self, year: int) -> list[Month]:
        return [m for m in self.months if m[0] == year]

    def table_a_year(self) -> list[Page]:
        rows: Rows = []
        for year in self.years():
            months = self.of_year(year)
            rows += [[year], [self.headings(), "Namn", *(LONG[m - 1] for _, m in months)]]
            rows += [[self.number(p), self.name(p), *self.cells(p, months)] for p in self.with_months(months)]
            rows.append([])
        return [Page(name="Blad1", rows=rows)]

    def with_months(self, months: Sequence[Month]) -> list[str]:
        return [p for p in self.persons if any(m in self.truth[p] for m in months)]

    def sheet_a_year(self) -> list[Page]:
        found = []
        for year in self.years():
            months = self.of_year(year)
            rows: Rows = [[self.headings(), "Namn", *(MONTHS[m - 1] for _, m in months)]]
            rows += [[self.number(p), self.name(p), *self.cells(p, months)] for p in self.with_months(months)]
            found.append(Page(name=str(year), rows=rows))
        return found

    def sheet_a_month(self) -> list[Page]:
        found = []
        for month in self.months:
            who = self.with_months([month])
            rows: Rows = [[self.headings(), "Namn", "Belopp"]]
            rows += [[self.number(p), self.name(p), self.amount(self.truth[p][month])] for p in who]
            if who:
                found.append(Page(name=f"{MONTHS[month[1] - 1]} {month[0]}", rows=rows))
        return found

    def years_above(self) -> list[Page]:
        above: list[Cell] = [None, None, *(None for _ in self.months)]
        for year in self.years():
            places = [n for n, m in enumerate(self.months) if m[0] == year]
            above[2 + self.dice.choice(places)] = year
        rows: Rows = [above, [self.headings(), "Namn", *(MONTHS[m - 1] for _, m in self.months)]]
        return [
            Page(
                name="Blad1", rows=[*rows, *([self.number(p), self.name(p), *self.cells(p, self.months)] for p in self.persons)]
            )
        ]

    def year_in_a_column(self) -> list[Page]:
        rows: Rows = [[self.headings(), "År", *(name.capitalize() for name in MONTHS)]]
        for p in self.persons:
            for year in self.years():
                cells = self.cells(p, [(year, m) for m in range(1, 13)])
                if any(cell is not None for cell in cells):
                    rows.append([self.number(p), year, *cells])
        return [Page(name="Blad1", rows=self.titled(rows))]

    def periods(self) -> list[Page]:
        """From and to: months of the same amount that run on are one row."""
        heads = self.dice.choice((("Fr o m", "T o m"), ("Period från", "Period till"), ("Avser fr o m", "Avser t o m")))
        rows: Rows = [[self.headings(), *heads, "Belopp"]]
        for p, m, amount in self.payments():
            last = (dt.datetime(m[0] + m[1] // 12, m[1] % 12 + 1, 1) - dt.timedelta(days=1)).strftime("%Y-%m-%d")
            rows.append([self.number(p), f"{m[0]}-{m[1]:02d}-01", last, self.amount(amount)])
        return [Page(name="Blad1", rows=self.titled(rows))]

    def parts_and_sum(self) -> list[Page]:
        parts = self.dice.choice((("Riksnorm", "Boende"), ("Norm", "Hyra"), ("Försörjningsstöd", "Tandvård")))
        rows: Rows = [[self.headings(), "Månad", *parts, self.dice.choice(("Summa", "Totalt"))]]
        for p, m, amount in self.payments():
            one = amount // 3 // 100 * 100
            rows.append([self.number(p), self.month(m), self.amount(one), self.amount(amount - one), self.amount(amount)])
        return [Page(name="Blad1", rows=self.titled(rows))]

    def days_and_amount(self) -> list[Page]:
        top: list[Cell] = [self.headings(), "Namn"]
        sub: list[Cell] = [None, None]
        for m in self.months:
            top += [self.month(m), None]
            sub += ["Dagar", "Belopp"]
        rows: Rows = [top, sub]
        for p in self.persons:
            row: list[Cell] = [self.number(p), self.name(p)]
            for m in self.months:
                row += [30, self.amount(self.truth[p][m])] if m in self.truth[p] else [None, None]
            rows.append(row)
        return [Page(name="Blad1", rows=rows)]

    def thousands(self) -> list[Page]:
        rows: Rows = [[self.headings(), "Månad", "Belopp (tkr)"]]
        rows += [[self.number(p), self.month(m), amount / 1000] for p, m, amount in self.payments()]
        return [Page(name="Blad1", rows=rows)]

    def applied_and_granted(self) -> list[Page]:
        rows: Rows = [[self.headings(), "Månad", "Sökt belopp", "Beviljat belopp"]]
        for p, m, amount in self.payments():
            rows.append([self.number(p), self.month(m), self.amount(amount + 700), self.amount(amount)])
        return [Page(name="Blad1", rows=rows)]

    def number_once(self) -> list[Page]:
        rows: Rows = [[self.headings(), "Månad", "Belopp"]]
        for p in self.persons:
            for place, (m, amount) in enumerate(self.truth[p].items()):
                rows.append([self.number(p) if place == 0 else None, self.month(m), self.amount(amount)])
        return [Page(name="Blad1", rows=rows)]

    def side_by_side(self) -> list[Page]:
        found = self.payments()
        half = -(-len(found) // 2)
        heads: list[Cell] = [self.headings(), "Månad", "Belopp"]
        rows: Rows = [[*heads, None, *heads]]
        for place in range(half):
            row: list[Cell] = [*self.three(found[place]), None]
            rows.append([*row, *(self.three(found[place + half]) if place + half < len(found) else [])])
        return [Page(name="Blad1", rows=rows)]

    def three(self, payment: tuple[str, Month, int]) -> list[Cell]:
        return [self.number(payment[0]), self.month(payment[1]), self.amount(payment[2])]


Layout = Callable[[Writer], list[Page]]
LAYOUTS: dict[str, Layout] = {
    name: getattr(Writer, name)
    for name in (
        "row_a_payment", "column_a_month", "words_among_months", "table_a_year", "sheet_a_year", "sheet_a_month", "years_above",
        "year_in_a_column", "periods", "parts_and_sum", "days_and_amount", "thousands", "applied_and_granted", "number_once",
        "side_by_side",
    )
}  # fmt: skip
