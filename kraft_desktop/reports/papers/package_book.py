"""A package as a workbook for people: what it is first, then the key figures, then a sheet a table, laid out as on the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kraft_desktop.domain.budget import Budget
from kraft_desktop.reports.papers import package_rules, situation
from kraft_desktop.reports.sheets.spreadsheets import Page, Value, workbook
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables import package_words as words
from kraft_desktop.reports.tables.package_words import ClassSums, Fact, Figure
from kraft_desktop.reports.tables.printed_layout import PrintedLayout
from kraft_desktop.words import translate

FILE = "tabeller.xlsx"
_LONGEST_NAME = 31
_LABELS, _TEXTS = 28, 90


def book(said: Fact) -> bytes:
    """The workbook; the same payload gives the same bytes."""
    taken: set[str] = set()
    pages = [_key_figures(said), *(_table(said, one) for one in said.laid)]
    pages += [_class_sums(said, one) for one in words.class_sums(said)]
    if weeks := situation.weeks(said.payload):
        pages.append(Page(name=translate("OpenPackage", "The physician's hours by week"), rows=weeks, figures_from=2))
    if said.payload.budget is not None:
        pages.append(_budget(said.payload.budget))
    made = dt.datetime.fromisoformat(said.payload.heading.created)
    named = [_named(page, taken) for page in pages]
    return workbook([_about(said, [page.name for page in named]), *named], made=made)


def _named(page: Page, taken: set[str]) -> Page:
    """The page under a name that a workbook takes and no other page has."""
    name = page.name[:_LONGEST_NAME]
    number = 2
    while name.casefold() in taken:
        name = f"{page.name[: _LONGEST_NAME - 4]} {number}"
        number += 1
    taken.add(name.casefold())
    return replace(page, name=name)


def _about(said: Fact, sheets: list[str]) -> Page:
    rows: list[list[Value]] = [[said.title], []]
    if said.practice:
        rows += [["", said.practice]]
    rows += [list(fact) for fact in words.facts(said)]
    rows += [[translate("OpenPackage", "Four words"), said.words]]
    reports = situation.texts(said)
    parts: tuple[tuple[str, Sequence[str]], ...] = (
        *((translate("OpenPackage", "Situation report: {about}").format(about=about), texts) for about, texts in reports),
        (translate("OpenPackage", "How to read it"), package_rules.reading() if said.payload.tables else []),
        (translate("OpenPackage", "How the numbers are protected"), package_rules.rules(said.payload)),
        (translate("OpenPackage", "The proof"), package_rules.proof(said.payload)),
        (translate("OpenPackage", "The sheets"), sheets),
    )
    for title, texts in parts:
        rows += [[]] if texts else []
        rows += [[title if place == 0 else "", text] for place, text in enumerate(texts)]
    return Page(name=translate("OpenPackage", "Read first"), rows=rows, widths=(_LABELS, _TEXTS))


def _key_figures(said: Fact) -> Page:
    title = translate("OpenPackage", "Key figures")
    headings = [translate("OpenPackage", "Figure"), translate("OpenPackage", "Value"), translate("OpenPackage", "Unit")]
    rows: list[list[Value]] = [[f"{title} {said.until}"], [*headings]]
    people = translate("OpenPackage", "people")
    rows.extend([name, words.printed_cell(cell), people] for name, cell in words.steps(said.payload))
    names = situation.figure_names()
    hours = [words.time_figure(names[name], minutes) for name, minutes in situation.figures(said.payload)]
    rows.extend([one.name, _value(one), one.unit] for one in (*hours, *words.key_figures(said.payload)))
    return Page(name=title, rows=rows, heading_row=2, figures_from=2, figures_to=2)


def _class_sums(said: Fact, sums: ClassSums) -> Page:
    rows: list[list[Value]] = [[f"{sums.title}, {said.until}"], [*sums.headings]]
    rows.extend([name, *map(_value, figures)] for name, figures in sums.lines)
    return Page(name=sums.title.replace(":", ""), rows=rows, heading_row=2, figures_from=2)


def _budget(budget: Budget) -> Page:
    rows: list[list[Value]] = [[budget_tables.title(budget)]]
    rows.extend([*row] for row in budget_tables.rows(budget))
    return Page(name=translate("Budget", "The activity budget"), rows=rows, heading_row=2, figures_from=2)


def _value(figure: Figure | None) -> Value:
    """A figure as a number, in words where it is not told, nothing where there is none."""
    if figure is None:
        return None
    return figure.text if figure.value is None else figure.value


def _table(said: Fact, laid: PrintedLayout) -> Page:
    title = words.table_title(laid)
    about = translate("OpenPackage", "{table}: number of people {until}").format(table=title, until=said.until)
    rows: list[list[Value]] = [[about], [*words.headings(said, laid)]]
    rows.extend([*line] for line in words.lines(said, laid))
    return Page(name=title, rows=rows, heading_row=2, figures_from=2)
