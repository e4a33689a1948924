"""More layouts of support sheets, one for each of the kinds that were found to be read wrong; each writes the same truth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tests.given.services.imports.random_files import Cell, Page, Rows
from tests.given.services.imports.random_sheets import LAYOUTS, LONG, MONTHS, Layout, Month, Writer


def _sheet(rows: Rows, name: str = "Blad1") -> list[Page]:
    return [Page(name=name, rows=rows)]


def _short(month: Month) -> str:
    return f"{MONTHS[month[1] - 1]} {month[0]}"


def _kronor(w: Writer) -> list[tuple[str, Month, int]]:
    return [(p, m, amount) for p in w.persons for m, amount in w.truth[p].items()]


def _plain(w: Writer, *more: str) -> Rows:
    return [[w.headings(), "Avser månad", "Belopp", *more]]


def month_sections(w: Writer) -> list[Page]:
    rows: Rows = [[w.headings(), "Namn", "Belopp"]]
    for month in w.months:
        who = w.with_months([month])
        rows += [[w.dice.choice((_short(month), f"{LONG[month[1] - 1].capitalize()} {month[0]}"))]] if who else []
        rows += [[w.number(p), w.name(p), w.amount(w.truth[p][month])] for p in who]
    return _sheet(rows)


def two_row_headings(w: Writer) -> list[Page]:
    top: list[Cell] = [w.headings(), "Namn", *(None for _ in w.months)]
    for year in w.years():
        top[2 + next(n for n, m in enumerate(w.months) if m[0] == year)] = year
    rows: Rows = [top, [None, None, *(MONTHS[m - 1] for _, m in w.months)]]
    rows += [[w.number(p), w.name(p), *w.cells(p, w.months)] for p in w.persons]
    merged = ["A1:A2", "B1:B2"] if w.dice.random() < 0.5 else []
    return [Page(name="Blad1", rows=rows, merged=merged)]


def person_opens_group(w: Writer) -> list[Page]:
    rows: Rows = [[w.headings(), "Namn", "Månad", "Belopp"]]
    for p in w.persons:
        rows.append([w.number(p), w.name(p)])
        rows += [[None, None, w.month(m), w.amount(amount)] for m, amount in w.truth[p].items()]
    return _sheet(rows)


def name_and_number(w: Writer) -> list[Page]:
    rows: Rows = [[w.dice.choice(("Klient", "Person", "Sökande")), "Månad", "Belopp"]]
    form = w.dice.choice(("{name} {number}", "{number} {name}", "{name} ({number})", "{name}, {number}"))
    for p, m, amount in w.payments():
        person = form.format(name=("Ada Prov", "Bo Prov")[int(p) % 2], number=w.number(p))
        rows.append([person, w.month(m), w.amount(amount)])
    return _sheet(rows)


def outline_totals(w: Writer) -> list[Page]:
    rows: Rows = _plain(w)
    label = w.dice.choice(("{0} Summa", "Summa {0}", "{0} Totalt"))
    for p in w.persons:
        rows += [[w.number(p), w.month(m), w.amount(amount)] for m, amount in w.truth[p].items()]
        rows.append([label.format(w.number(p)), None, w.amount(sum(w.truth[p].values()))])
    return _sheet([*rows, ["Totalsumma", None, w.amount(sum(a for _, _, a in _kronor(w)))]])


def total_in_month_column(w: Writer) -> list[Page]:
    rows: Rows = _plain(w)
    for p in w.persons:
        rows += [[w.number(p), w.month(m), w.amount(amount)] for m, amount in w.truth[p].items()]
        rows.append([w.number(p), w.dice.choice(("Summa", "Totalt")), w.amount(sum(w.truth[p].values()))])
    return _sheet(rows)


def parts_in_rows(w: Writer) -> list[Page]:
    """Norm and housing a row each, with the sum as a third that must not be added to them."""
    rows: Rows = [[w.headings(), w.dice.choice(("Post", "Typ", "Ändamål")), *map(w.month, w.months)]]
    for p in w.persons:
        norm: list[Cell] = [w.amount(w.truth[p][m] // 2) if m in w.truth[p] else None for m in w.months]
        housing: list[Cell] = [w.amount(w.truth[p][m] - w.truth[p][m] // 2) if m in w.truth[p] else None for m in w.months]
        rows += [[w.number(p), "Norm", *norm], [w.number(p), "Boende", *housing]]
        rows += [[w.number(p), "Summa", *w.cells(p, w.months)]]
    return _sheet(rows)


def ongoing_and_closed(w: Writer) -> list[Page]:
    half = len(w.persons) // 2
    one, two = w.persons[:half], w.persons[half:]
    rows: Rows = [["Pågående"], [w.headings(), "Månad", "Belopp"]]
    rows += [[w.number(p), w.month(m), w.amount(a)] for p, m, a in _kronor(w) if p in one]
    rows += [[], ["Avslutade"], ["Namn", "Pnr", "Belopp", "Månad"]]
    return _sheet([*rows, *([w.name(p), w.number(p), w.amount(a), w.month(m)] for p, m, a in _kronor(w) if p in two)])


def unit_in_title(w: Writer) -> list[Page]:
    title = w.dice.choice(("Utbetalt bistånd (tkr)", "Belopp i tkr", "Alla belopp i tusental kronor"))
    return _sheet([[title], *_plain(w), *([w.number(p), w.month(m), a / 1000] for p, m, a in w.payments())])


def unit_in_column(w: Writer) -> list[Page]:
    return _sheet([*_plain(w, "Enhet"), *([w.number(p), w.month(m), a / 1000, "tkr"] for p, m, a in w.payments())])


def unit_missing(w: Writer) -> list[Page]:
    """Thousands of kronor, as nothing but their size shows."""
    w.answers["amount_unit"] = "thousands"
    return _sheet([*_plain(w), *([w.number(p), w.month(m), a / 1000] for p, m, a in w.payments())])


def ore(w: Writer) -> list[Page]:
    heads: list[Cell] = [w.headings(), "Månad", "Belopp (öre)"]
    return _sheet([heads, *([w.number(p), w.month(m), a * 100] for p, m, a in w.payments())])


def part_payments(w: Writer) -> list[Page]:
    rows = _plain(w)
    for p, m, amount in w.payments():
        rows += [[w.number(p), w.month(m), w.amount(100)], [w.number(p), w.month(m), w.amount(amount - 100)]]
    return _sheet(rows) if all(a != 200 for _, _, a in _kronor(w)) else part_payments_by_column(w)


def part_payments_by_column(w: Writer) -> list[Page]:
    heads: list[Cell] = [w.headings(), "Månad", "Försörjningsstöd", "Aktivitetsstöd"]
    return _sheet([heads, *([w.number(p), w.month(m), w.amount(a - 500), w.amount(500)] for p, m, a in w.payments())])


def repaid(w: Writer) -> list[Page]:
    rows = _plain(w, "Händelse")
    for p, m, amount in w.payments():
        rows += [[w.number(p), w.month(m), amount + 300, "Utbetalning"], [w.number(p), w.month(m), -300, "Återkrav"]]
    return _sheet(rows)


def repaid_column(w: Writer) -> list[Page]:
    heads: list[Cell] = [w.headings(), "Månad", "Utbetalt belopp", "Återkrav"]
    return _sheet([heads, *([w.number(p), w.month(m), w.amount(a + 300), w.amount(300)] for p, m, a in w.payments())])


def cancelled(w: Writer) -> list[Page]:
    rows = _plain(w, w.dice.choice(("Status", "Läge", "Anm")))
    word = w.dice.choice(("Makulerad", "Annullerad", "Ej utbetald", "Stoppad", "Avslag"))
    for p, m, amount in w.payments():
        rows.append([w.number(p), w.month(m), w.amount(amount), "Utbetald"])
    p, m, amount = w.payments()[0]
    w.answers["row_word"] = "leave"
    return _sheet([*rows, [w.number(p), w.month(m), w.amount(amount + 700), word]])


def hidden_sheet(w: Writer) -> list[Page]:
    shown: Rows = [*_plain(w), *([w.number(p), w.month(m), w.amount(a)] for p, m, a in w.payments())]
    old: Rows = [*_plain(w), *([w.number(p), w.month(m), w.amount(a + 900)] for p, m, a in w.payments())]
    w.answers["hidden_sheet"] = "skip"
    return [Page(name="Blad1", rows=shown), Page(name="Gammalt", rows=old, hidden=True)]


def month_twice(w: Writer) -> list[Page]:
    """A month in two columns, a part of the amount in each."""
    twice = w.months[0]
    heads: list[Cell] = [w.headings(), *map(_short, [twice, *w.months])]
    rows: Rows = [heads]
    for p in w.persons:
        amount = w.truth[p].get(twice)
        first: list[Cell] = [w.amount(amount - 400), w.amount(400)] if amount else [None, None]
        rows.append([w.number(p), *first, *w.cells(p, w.months[1:])])
    w.answers["month_twice"] = "add"
    return _sheet(rows)


def _runs(known: dict[Month, int]) -> list[list[Month]]:
    """Months that follow on each other."""
    found: list[list[Month]] = []
    for month in sorted(known):
        last = found[-1][-1] if found else (0, 0)
        if month == (last[0] + last[1] // 12, last[1] % 12 + 1):
            found[-1].append(month)
        else:
            found.append([month])
    return found


def _last_day(month: Month) -> dt.datetime:
    return dt.datetime(month[0] + month[1] // 12, month[1] % 12 + 1, 1) - dt.timedelta(days=1)


def long_periods(w: Writer) -> list[Page]:
    """Whole months from one day to another: their amount in all, or for every month where the heading says so."""
    each = w.dice.random() < 0.5
    rows: Rows = [[w.headings(), "Fr o m", "T o m", w.dice.choice(("Belopp per månad", "Månadsbelopp")) if each else "Belopp"]]
    for p in w.persons:
        for run in _runs(w.truth[p]):
            amount = w.truth[p][run[0]]
            w.truth[p].update(dict.fromkeys(run, amount))
            first: Cell = dt.datetime(*run[0], 1)
            rows.append([w.number(p), first, _last_day(run[-1]), w.amount(amount if each else amount * len(run))])
    return _sheet(rows)


def period_in_one_cell(w: Writer) -> list[Page]:
    form = w.dice.choice(("%Y-%m-%d", "%Y%m%d", "%y%m%d"))
    sign = w.dice.choice((" - ", "-", " – "))
    rows: Rows = [[w.headings(), "Avser period", "Belopp"]]
    for p, m, amount in w.payments():
        period = dt.datetime(*m, 1).strftime(form) + sign + _last_day(m).strftime(form)
        rows.append([w.number(p), period, w.amount(amount)])
    return _sheet(rows)


def first_days(w: Writer) -> list[Page]:
    """Months as their first days, in one of the orders that days are written in."""
    form = w.dice.choice(("%d/%m/%Y", "%d.%m.%Y", "%y-%m-%d", "%Y/%m/%d", "%y%m%d"))
    return _sheet([*_plain(w), *([w.number(p), dt.datetime(*m, 1).strftime(form), w.amount(a)] for p, m, a in w.payments())])


def dots_group(w: Writer) -> list[Page]:
    rows = _plain(w)
    for p, m, amount in w.payments():
        w.truth[p][m] = max(amount, 1000)
        rows.append([w.number(p), w.month(m), f"{max(amount, 1000):,}".replace(",", ".")])
    return _sheet(rows)


def other_columns(w: Writer) -> list[Page]:
    """Columns of an export that are none of the figures."""
    heads: list[Cell] = ["Utbetalningsdatum", "Ärendenr", w.headings(), "Efternamn", "Förnamn", "Telefon", "Antal barn"]
    heads += ["Försörjningshinder", "Avser månad", "Utbetalt belopp", "Handläggare", "Kontonr"]
    rows: Rows = [heads]
    for place, (p, m, amount) in enumerate(w.payments()):
        paid: Cell = dt.datetime(*m, 1) - dt.timedelta(days=4)
        row: list[Cell] = [paid, 1000 + place, w.number(p), "Prov", "Ada", "0481-123456", place % 3, "Ohälsa"]
        rows.append([*row, w.month(m), w.amount(amount), "LA", 81230000 + place])
    return _sheet(w.titled(rows))


def quarter_sums(w: Writer) -> list[Page]:
    half = max(1, len(w.months) // 2)
    one, two = w.months[:half], w.months[half:]

    def line(p: str) -> list[Cell]:
        sums = [sum(w.truth[p].get(m, 0) for m in part) for part in (one, w.months)]
        return [w.number(p), *w.cells(p, one), sums[0], *w.cells(p, two), sums[1]]

    return _sheet([[w.headings(), *map(_short, one), "Delsumma", *map(_short, two), "Totalt"], *map(line, w.persons)])


def merged_persons(w: Writer) -> list[Page]:
    rows: Rows = _plain(w)
    merged = []
    for p in w.persons:
        first = len(rows) + 1
        for place, (m, amount) in enumerate(w.truth[p].items()):
            rows.append([w.number(p) if place == 0 else None, w.month(m), w.amount(amount)])
        if len(rows) > first:
            merged.append(f"A{first}:A{len(rows)}")
    return [Page(name="Blad1", rows=rows, merged=merged)]


def failed_cells(w: Writer) -> list[Page]:
    """An amount that is a failed formula, one never calculated, or one that only a person can read."""
    found = w.payments()
    p, m, _ = found[0]
    odd = w.dice.choice(("#N/A", "#VALUE!", "=SUM(1,2)", "ca 5000", "2500+2500", "se anteckning"))
    w.doubtful.add(p)
    del w.truth[p][m]
    rows: Rows = [*_plain(w), [w.number(p), w.month(m), odd]]
    rows += [[w.number(p), w.month(m), w.amount(a)] for p, m, a in found[1:]]
    return [Page(name="Blad1", rows=rows, only_book=True)]


def blank_person(w: Writer) -> list[Page]:
    """A row with a person and nothing else, which is unknown and asked about."""
    (page,) = w.column_a_month()
    p = w.persons[0]
    page.rows = [[row[0]] if row and row[0] == w.number(p) else row for row in page.rows if not _is_sum(row)]
    w.truth[p].clear()
    w.answers["blank_row"] = "unknown"
    return [page]


def _is_sum(row: Sequence[Cell]) -> bool:
    return bool(row) and row[0] == "Summa"


def none_in_cells(w: Writer) -> list[Page]:
    """Marks and zeros where nothing was paid."""
    (page,) = w.column_a_month()
    for row in page.rows:
        if row and any(row[0] == w.number(p) for p in w.persons):
            row[2:] = [w.dice.choice((0, "-", "–", None)) if cell is None else cell for cell in row[2 : 2 + len(w.months)]]
    return [page]


def sources_in_rows(w: Writer) -> list[Page]:
    rows = _plain(w, "Biståndstyp")
    for p, m, amount in w.payments():
        rows.append([w.number(p), w.month(m), w.amount(amount), w.dice.choice(("Försörjningsstöd", "EB", "Aktivitetsstöd"))])
    return _sheet(w.titled(rows))


def repeated_wide_headings(w: Writer) -> list[Page]:
    heads: list[Cell] = [w.headings(), "Namn", *map(_short, w.months)]
    rows: Rows = []
    for place, p in enumerate(w.persons):
        rows += [heads] if place % 3 == 0 else []
        rows.append([w.number(p), w.name(p), *w.cells(p, w.months)])
    return _sheet(rows)


def year_in_title(w: Writer) -> list[Page]:
    """A page a year, with the year in the title and beside it the day on which it was printed."""
    pages: list[Page] = []
    for year in w.years():
        months = w.of_year(year)
        rows: Rows = [[f"Försörjningsstöd {year}"], ["Uttaget 2026-10-05"], [w.headings(), *(LONG[m - 1] for _, m in months)]]
        rows += [[w.number(p), *w.cells(p, months)] for p in w.with_months(months)]
        pages.append(Page(name=f"Flik {len(pages) + 1}", rows=rows))
    return pages


def sheet_a_month_of_year(w: Writer) -> list[Page]:
    """A page a month, named by it alone, with the year in its title."""
    months = w.of_year(w.months[-1][0])
    for p in w.persons:
        w.truth[p] = {m: a for m, a in w.truth[p].items() if m in months} or {months[0]: 4_000}
    pages: list[Page] = []
    for month in months:
        rows: Rows = [[f"Utbetalningar {LONG[month[1] - 1]} {month[0]}"], [w.headings(), "Belopp"]]
        rows += [[w.number(p), w.amount(w.truth[p][month])] for p in w.with_months([month])]
        pages += [Page(name=LONG[month[1] - 1].capitalize(), rows=rows)] if len(rows) > 2 else []
    return pages


def year_missing(w: Writer) -> list[Page]:
    """Month names without a year, but for the day on which the list was printed."""
    months = w.of_year(w.months[-1][0])
    for p in w.persons:
        w.truth[p] = {m: a for m, a in w.truth[p].items() if m in months} or {months[0]: 4_000}
    w.answers["year_missing"] = str(months[0][0])
    rows: Rows = [
        [w.dice.choice(("Utskrivet 2027-01-04", "Uttag 3 januari 2024"))],
        [w.headings(), *(MONTHS[m - 1] for _, m in months)],
    ]
    return _sheet([*rows, *([w.number(p), *w.cells(p, months)] for p in w.persons)])


MORE: dict[str, Layout] = {
    layout.__name__: layout
    for layout in (
        month_sections, two_row_headings, person_opens_group, name_and_number, outline_totals, total_in_month_column,
        parts_in_rows, ongoing_and_closed, unit_in_title, unit_in_column, unit_missing, ore, part_payments,
        part_payments_by_column, repaid, repaid_column, cancelled, hidden_sheet, month_twice, long_periods, period_in_one_cell,
        first_days, dots_group, other_columns, quarter_sums, merged_persons, failed_cells, blank_person, none_in_cells,
        sources_in_rows, repeated_wide_headings, year_in_title, sheet_a_month_of_year, year_missing,
    )
}  # fmt: skip
EVERY = LAYOUTS | MORE
