"""A card about what is known of a case, with the participant's disagreement beside what it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QPushButton

from kraft_desktop.domain.assessment.statements import Statement, StatementKind
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known import statements
from kraft_desktop.services.known.reading import Known
from kraft_desktop.services.known.statements import STATEMENT_PAGE, NewStatement
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, FormCard, Values, way
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.widgets.fields import DateField, NoteField
from kraft_desktop.ui.widgets.form import Entry
from kraft_desktop.words import translate

WORDS_FIELDS = {"statement_missing": "text", "case_note_long": "text", "date_future": "on"}
"""The fields that refusals of the participant's words are about."""


class KnownCard(FormCard):
    """The card; ``known`` is what it shows, None before the first."""

    def __init__(self, needs: Needs, case_id: str, title: str) -> None:
        super().__init__(needs, case_id, title)
        self.known: Known | None = None

    def show_known(self, known: Known) -> None:
        """Show what is known now; a form that is open stays as it is."""
        self.known = known

    def with_disputes(self, below: str, row: Any) -> str:
        """The text below a row's line, with what the participant says against the row."""
        said = self.known.disagreement(row) if self.known is not None else ()
        text = translate("Known", "The participant does not agree ({day}): {words}")
        return "\n".join(
            part for part in (below, *(text.format(day=formats.day(one.on), words=one.text) for one in said)) if part
        )

    def dispute_ways(self, row: Any) -> list[QPushButton]:
        """The button that records what the participant says against a row, or changes it."""
        said: Sequence[Statement] = self.known.disagreement(row) if self.known is not None else ()
        if self.known is None or not self.known.may_change:
            return []
        before = said[-1] if said else None
        return [way(translate("Known", "Does not agree ..."), lambda: self._dispute(row, before), link=True)]

    def _dispute(self, row: Any, before: Statement | None) -> None:
        session, case_id, about = self.session, self.case_id, row.id

        def do(values: Values) -> Undo:
            kind = StatementKind.DISAGREEMENT
            new = NewStatement(
                kind=kind, text=values["text"] or "", on=values["on"], about=None if before is not None else about
            )
            return statements.record(session, case_id, new, before.id if before is not None else None)

        self.ask(
            Asked(
                title=translate("Known", "The participant does not agree"),
                entries=(words_entry(), day_entry()),
                save=translate("Known", "Record"),
                do=do,
                done=translate("Known", "The participant's words are recorded"),
                page=draft_page(STATEMENT_PAGE, about),
                values={"on": session.today, "text": before.text if before is not None else ""},
                fields=WORDS_FIELDS,
            )
        )


def words_entry(label: str = "") -> Entry:
    """The field for the participant's own words."""
    return Entry(
        name="text",
        label=label or translate("Known", "In the participant's own words"),
        make=lambda: NoteField(lines=3),
        help=case_fields.help_of(
            translate(
                "Known", "What the participant says, as they say it. It stands beside what the team says; empty takes it away."
            )
        ),
    )


def day_entry(label: str = "") -> Entry:
    """The field for the day of something."""
    return Entry(
        name="on",
        label=label or translate("Known", "Day"),
        make=DateField,
        required=True,
        help=case_fields.help_of(translate("Known", "The day it was said or done, not the day it is written.")),
    )
