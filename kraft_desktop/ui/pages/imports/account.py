"""What became of every cell of a sheet, and the totals to compare with the sender's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kraft_desktop import labels
from kraft_desktop.services.imports.intake import Outcome
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.words import plural, translate


class AccountCard(Card):
    """The account of a sheet, a sentence a line."""

    def __init__(self) -> None:
        super().__init__(translate("Import", "What the sheet holds"))
        self._text = style.label("", wrap=True)
        self.body.addWidget(self._text)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the account of a sheet."""
        self._text.setText("\n".join(sentences(outcome)))


def sentences(outcome: Outcome, *, done: bool = False) -> list[str]:
    """All cells by what becomes of them, or when that is ``done`` by what became of them, the totals of the people of the
    caseload, the sheet's own sums, and how many remembered answers were used; only what there is anything to say of."""
    lines = []
    if outcome.account.total:
        lines.append(cells_sentence(outcome.account.counts, done=done))
    if totals := _totals(outcome):
        lines.append(translate("Import", "In the caseload: {totals}.").format(totals=totals))
    if stated := outcome.control.stated:
        sums = ", ".join(f"{heading} {formats.kronor(ore)}" for heading, ore in stated.items())
        lines.append(translate("Import", "The sheet's own sums: {sums}.").format(sums=sums))
    if used := len(outcome.recipe):
        lines.append(
            plural(
                "Import", "{count} answer from an earlier sheet is used.", "{count} answers from earlier sheets are used.", used
            )
        )
    return lines


def cells_sentence(cells: Mapping[str, Any], *, done: bool) -> str:
    """All cells of a file by what becomes of them, or when that is ``done`` by what became of them; those taken in first."""
    taken, known, headings, sums = cells["taken"], cells["unchanged"], cells["heading"], cells["sum"]
    aside, rejected, others, waiting = (
        cells[fate] for fate in ("set_aside", "rejected", "unknown_person", "not_understood")
    )  # fmt: skip
    parts = (
        (taken, _taken(taken, done=done)),
        (known, plural("Import", "{count} is known already", "{count} are known already", known)),
        (headings, plural("Import", "{count} heading", "{count} headings", headings)),
        (sums, plural("Import", "{count} sum that agrees", "{count} sums that agree", sums)),
        (aside, _aside(aside, cells["set_aside_reasons"])),
        (rejected, plural("Import", "{count} cannot be taken in", "{count} cannot be taken in", rejected)),
        (
            others,
            plural(
                "Import",
                "{count} is about people outside the caseload",
                "{count} are about people outside the caseload",
                others,
            ),
        ),
        (
            waiting,
            plural(
                "Import",
                "{count} waits for an answer or is not understood",
                "{count} wait for an answer or are not understood",
                waiting,
            ),
        ),
    )
    said = ", ".join(words for count, words in parts if count)
    return plural(
        "Import", "The sheet's {count} cell: {parts}.", "The sheet's {count} cells: {parts}.", cells["total"], parts=said
    )


def _taken(count: int, *, done: bool) -> str:
    if done:
        return plural("Import", "{count} was taken in", "{count} were taken in", count)
    return plural("Import", "{count} is taken in", "{count} are taken in", count)


def _aside(count: int, reasons: Mapping[str, int]) -> str:
    words = plural("Import", "{count} is left aside", "{count} are left aside", count)
    return f"{words} ({labels.aside(reasons)})"


def _totals(outcome: Outcome) -> str:
    control = outcome.control
    persons = plural("Import", "{count} person", "{count} persons", control.persons)
    parts = (
        (control.persons, persons),
        (control.months, formats.months(control.months)),
        (control.ore, formats.kronor(control.ore)),
        (control.minutes, formats.hours(control.minutes)),
    )
    return " · ".join(words for value, words in parts if value)
