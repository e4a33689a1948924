"""The tables of what an import changes of what was known before, each with its value before and after."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop import vocabulary
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.services.imports.intake import CaseChange, Change
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.imports.values import value_words
from kraft_desktop.ui.pages.shared.sheet_fields import field_words
from kraft_desktop.ui.widgets.card import Tone
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import translate


class ChangesTable(RecordTable[Change]):
    """What a later sheet changes of what the municipality reported before."""

    def __init__(self, programme: Programme) -> None:
        def ore(amount: int | None) -> str:
            return translate("Import", "withdrawn") if amount is None else formats.kronor(amount)

        columns: list[Column[Change]] = [
            Column(title=translate("Import", "Case"), words=lambda c: c.case, width=7, strong=True),
            Column(title=translate("Import", "Month"), words=lambda c: str(c.month), width=7),
            Column(title=translate("Import", "Reported before"), words=lambda c: ore(c.before_ore), width=10, right=True),
            Column(title=translate("Import", "Now"), words=lambda c: ore(c.after_ore), width=10, right=True),
            Column(
                title=translate("Import", "Kind of support"),
                words=lambda c: _source(programme, c.source),
                width=16,
                yields=1,
            ),
        ]
        super().__init__(columns, name=translate("Import", "Changes of what was reported before"))

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show them; nothing at all when there are none."""
        self.show_records(changes)
        self.setVisible(bool(changes))
        self.fit_rows()


class CaseChangesTable(RecordTable[CaseChange]):
    """What a later case list says otherwise of a case, taken in or not."""

    def __init__(self, programme: Programme) -> None:
        columns: list[Column[CaseChange]] = [
            Column(title=translate("Import", "Case"), words=lambda c: c.case, width=7, strong=True),
            Column(title=translate("Import", "What"), words=lambda c: field_words(c.field), width=11),
            Column(
                title=translate("Import", "Known before"), words=lambda c: value_words(programme, c.field, c.before), width=12
            ),
            Column(
                title=translate("Import", "In the sheet"), words=lambda c: value_words(programme, c.field, c.after), width=12
            ),
            Column(title=translate("Import", "State"), words=_taken, width=9, tone=_tone),
        ]
        super().__init__(columns, name=translate("Import", "Changes of cases"))

    def show_changes(self, changes: Sequence[CaseChange]) -> None:
        """Show them; nothing at all when there are none."""
        self.show_records(changes)
        self.setVisible(bool(changes))
        self.fit_rows()


def _taken(change: CaseChange) -> str:
    return translate("Import", "changes") if change.taken else translate("Import", "is kept")


def _tone(change: CaseChange) -> Tone:
    return Tone.ACCENT if change.taken else Tone.ATTENTION


def _source(programme: Programme, source: str) -> str:
    known = {code.code for code in programme.codes[CodeList.SUPPORT_SOURCE]}
    return (
        vocabulary.code_name(programme, CodeList.SUPPORT_SOURCE, source)
        if source in known
        else translate("Import", "no support")
    )
