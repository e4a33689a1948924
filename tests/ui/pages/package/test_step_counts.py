"""Every count on the steps of the package is that of its list: step for step, from the material to what the approver sees."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.package.page import PackagePage
from kraft_desktop.ui.pages.package.state import At
from kraft_desktop.ui.widgets.card import Badge, Card
from kraft_desktop.ui.widgets.figure_table import FigureTable, Row
from tests.given.case_rig import words_on
from tests.given.exchange_rig import Pair, needs_of, opened, pair

__all__ = ["pair"]
Settle = Callable[[], None]


def number(text: str) -> int:
    found = re.search(r"\d[\d\u00a0]*", text)
    return int(re.sub(r"\s", "", found[0])) if found else 0


def column(rows: list[Row], place: int) -> list[int]:
    return [number(row.cells[place].text) for row in rows]


def tables(part: QWidget) -> list[FigureTable]:
    return [table for table in part.findChildren(FigureTable) if table.isVisible()]


def counts_of(rows: list[Row]) -> tuple[int, int]:
    """How many numbers are hidden in the rows of a table, and how many there are."""
    cells = [cell for row in rows for cell in row.cells if cell.text]
    return sum(cell.marked for cell in cells), len(cells)


def shown_and_hidden(part: QWidget) -> dict[str, tuple[int, int]]:
    """By the title of each table of numbers that leave. The first row of each is the same one, and counted by itself."""
    found = {}
    for card in part.findChildren(Card):
        for table in card.findChildren(FigureTable):
            rows = [row for row in table.rows if row.title != vocabulary.other_reasons()]
            below = [row for row in rows if not row.strong]
            found[card.findChildren(QLabel)[0].text()] = counts_of(below or rows)
            if below:
                whole = counts_of([row for row in rows if row.strong])
                found[vocabulary.whole_node()] = max(whole, found.get(vocabulary.whole_node(), whole), key=lambda one: one[1])
    return found


def check_material(page: PackagePage) -> None:
    """The whole is the sum of its rows, and a number beside a list is its length."""
    (table,) = [one for one in tables(page.material) if len(one.headings) == 4]
    whole, *rows = table.rows
    for place in (0, 1):
        assert number(whole.cells[place].text) == sum(column(rows, place)), table.headings[place + 1]
    links = [one for one in page.material.findChildren(QPushButton) if one.text().startswith("S-") and one.isVisible()]
    more = [
        number(one.text()) for one in page.material.findChildren(QLabel) if one.text().startswith("och ") and one.isVisible()
    ]
    badges = [number(one.text()) for one in page.material.findChildren(Badge) if re.match(r"\d+ (okän|räkn)", one.text())]
    assert sum(badges) == len(links) + sum(more)


def check_tried(page: PackagePage) -> None:
    """The sensitive numbers by kind add up to those that the sentence on the same step says were tried."""
    (why,) = [one for one in tables(page.approval) if one.headings[0] == "Varför ett tal är känsligt"]
    *kinds, whole = why.rows
    assert number(whole.cells[0].text) == sum(column(kinds, 0)) > 0
    assert f"{whole.cells[0].text} känsliga tal prövades." in words_on(page.approval)


def test_each_step_counts_what_the_step_before_shows(pair: Pair, worker: Worker, settle: Settle) -> None:
    needs, _ = needs_of(pair.node, worker)
    page = PackagePage(needs)
    opened(page, settle)
    check_material(page)
    page.onward.click()
    settle()
    assert page.state.at is At.LEAVING
    leaving = shown_and_hidden(page.leaving)
    titles = [card.findChildren(QLabel)[0].text() for card in page.leaving.findChildren(Card)]
    page.onward.click()
    settle()
    (hidden,) = [one for one in tables(page.proof) if len(one.headings) == 3 and one.rows[-1].title in leaving]
    counted = {row.title: (number(row.cells[0].text), number(row.cells[1].text)) for row in hidden.rows}
    assert counted == {title: leaving[title] for title in counted}
    assert len(counted) > 1
    read = [title for title in titles if title in counted]
    assert len(read) == len(set(read))
    total = sum(count for count, _ in counted.values())
    said = vocabulary.hidden_numbers(total)
    subtitles = [step.subtitle for step in page.state.steps()]
    assert subtitles[At.PROOF] == said.removesuffix(".")
    assert not any(subtitle.endswith(".") for subtitle in subtitles)  # a label in the bar is no sentence
    assert said in words_on(page.proof)
    page.onward.click()
    settle()
    letter = {row.title: row.cells[0].text for row in tables(page.approval)[0].rows}
    assert number(letter["Tabeller"]) == len(read)
    assert number(letter["Tal i dem"]) == sum(count for _, count in counted.values())
    assert number(letter["varav dolda"]) == total
    check_tried(page)
    below = shown_and_hidden(page.approval)
    assert {title: below[title] for title in counted} == counted
    worker.finish()
