"""What became of every cell of a sheet, and the totals to compare with the sender's own."""

from __future__ import annotations

from kraft_desktop.reports.sheets.reading.records import Fate
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


def sentences(outcome: Outcome) -> list[str]:
    """All cells by what becomes of them, the totals of the people of the caseload, the sheet's own sums, and how many
    remembered answers were used; only what there is anything to say of."""
    lines = []
    if total := outcome.account.total:
        cells = _cells(outcome)
        lines.append(
            plural("Import", "The sheet's {count} cell: {parts}.", "The sheet's {count} cells: {parts}.", total, parts=cells)
        )
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


def _cells(outcome: Outcome) -> str:
    def words(fate: Fate, count: int) -> str:
        match fate:
            case Fate.TAKEN:
                return plural("Import", "{count} is taken in", "{count} are taken in", count)
            case Fate.UNCHANGED:
                return plural("Import", "{count} is known already", "{count} are known already", count)
            case Fate.HEADING:
                return plural("Import", "{count} heading", "{count} headings", count)
            case Fate.SUM:
                return plural("Import", "{count} sum that agrees", "{count} sums that agree", count)
            case Fate.SET_ASIDE:
                return plural("Import", "{count} is left aside", "{count} are left aside", count)
            case Fate.REJECTED:
                return plural("Import", "{count} cannot be taken in", "{count} cannot be taken in", count)
            case Fate.UNKNOWN_PERSON:
                return plural(
                    "Import",
                    "{count} is about people outside the caseload",
                    "{count} are about people outside the caseload",
                    count,
                )
            case Fate.NOT_UNDERSTOOD:
                return plural(
                    "Import",
                    "{count} waits for an answer or is not understood",
                    "{count} wait for an answer or are not understood",
                    count,
                )

    order = (Fate.TAKEN, Fate.UNCHANGED, *(fate for fate in Fate if fate not in {Fate.TAKEN, Fate.UNCHANGED}))
    return ", ".join(words(fate, count) for fate in order if (count := outcome.account.fates.get(fate.value, 0)))


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
