"""A package as a workbook: a sheet about the package first, then the key figures, then one sheet for each table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kraft_desktop.domain.budget import Budget
from kraft_desktop.reports.papers import package_rules, situation
from kraft_desktop.reports.sheets.spreadsheets import Page, Value, workbook
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables import package_words as words
from kraft_desktop.reports.tables.package_words import ClassSums, Figure, PackageView
from kraft_desktop.reports.tables.printed_layout import PrintedLayout
from kraft_desktop.words import translate

FILE = "tabeller.xlsx"
_LONGEST_NAME = 31
_LABELS, _TEXTS = 28, 90


def book(package: PackageView) -> bytes:
    """The workbook; the same payload gives the same bytes."""
    taken: set[str] = set()
    pages = [_key_figures(package), *(_table(package, one) for one in package.layouts)]
    pages += [_class_sums(package, one) for one in words.class_sums(package)]
    if package.payload.budget is not None:
        pages.append(_budget(package.payload.budget))
    made = dt.datetime.fromisoformat(package.payload.heading.day)
    named = [_named(page, taken) for page in pages]
    return workbook([_about(package, [page.name for page in named]), *named], made=made)


def _named(page: Page, taken: set[str]) -> Page:
    """The page with a name that a workbook allows and no page in ``taken`` has; the name is added to ``taken``."""
    name = page.name[:_LONGEST_NAME]
    number = 2
    while name.casefold() in taken:
        name = f"{page.name[: _LONGEST_NAME - 4]} {number}"
        number += 1
    taken.add(name.casefold())
    return replace(page, name=name)


def _about(package: PackageView, sheets: list[str]) -> Page:
    rows: list[list[Value]] = [[package.title], []]
    if package.practice:
        rows += [["", package.practice]]
    rows += [list(fact) for fact in words.facts(package)]
    rows += [[translate("OpenPackage", "Four words"), package.words]]
    reports = situation.texts(package)
    reading = package_rules.reading(last_numbers=any(layout.has_last_numbers for layout in package.layouts))
    parts: tuple[tuple[str, Sequence[str]], ...] = (
        *((translate("OpenPackage", "Situation report: {about}").format(about=about), texts) for about, texts in reports),
        (translate("OpenPackage", "How to read it"), reading if package.payload.tables else []),
        (translate("OpenPackage", "How the numbers are protected"), package_rules.rules(package.payload)),
        (translate("OpenPackage", "The proof"), package_rules.proof(package.payload)),
        (translate("OpenPackage", "The sheets"), sheets),
    )
    for title, texts in parts:
        rows += [[]] if texts else []
        rows += [[title if place == 0 else "", text] for place, text in enumerate(texts)]
    return Page(name=translate("OpenPackage", "Read first"), rows=rows, widths=(_LABELS, _TEXTS))


def _key_figures(package: PackageView) -> Page:
    title = translate("OpenPackage", "Key figures")
    headings = [translate("OpenPackage", "Figure"), translate("OpenPackage", "Value"), translate("OpenPackage", "Unit")]
    rows: list[list[Value]] = [[f"{title} {package.until}"], [*headings]]
    people = translate("OpenPackage", "people")
    rows.extend([name, words.printed_cell(cell), people] for name, cell in words.steps(package.payload))
    names = situation.figure_names()
    hours = [words.time_figure(names[name], minutes) for name, minutes in situation.printed(package.payload)]
    rows.extend([one.name, _value(one), one.unit] for one in (*hours, *words.key_figures(package.payload)))
    return Page(name=title, rows=rows, heading_row=2, figures_from=2, figures_to=2)


def _class_sums(package: PackageView, sums: ClassSums) -> Page:
    rows: list[list[Value]] = [[f"{sums.title}, {package.until}"], [*sums.headings]]
    rows.extend([name, *map(_value, figures)] for name, figures in sums.lines)
    return Page(name=sums.title.replace(":", ""), rows=rows, heading_row=2, figures_from=2)


def _budget(budget: Budget) -> Page:
    rows: list[list[Value]] = [[budget_tables.title(budget)]]
    rows.extend([*row] for row in budget_tables.rows(budget))
    return Page(name=translate("Budget", "The activity budget"), rows=rows, heading_row=2, figures_from=2)


def _value(figure: Figure | None) -> Value:
    """A figure as a number, or as text when it is held back; None when there is none."""
    if figure is None:
        return None
    return figure.text if figure.value is None else figure.value


def _table(package: PackageView, layout: PrintedLayout) -> Page:
    title = words.table_title(layout)
    about = translate("OpenPackage", "{table}: number of people {until}").format(table=title, until=package.until)
    rows: list[list[Value]] = [[about], [*words.headings(package, layout)]]
    rows.extend([*line] for line in words.lines(package, layout))
    return Page(name=title, rows=rows, heading_row=2, figures_from=2)
