"""The tables of what an import changes of what was known before, each with its value before and after."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.services.imports.case_history import REOPENED
from kraft_desktop.services.imports.intake import CaseChange, Change
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.imports.parts import field_words
from kraft_desktop.ui.widgets.card import Tone
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import translate

_LISTS = (CodeList.TRACK, CodeList.INTERVENTION_KIND, CodeList.CLOSING_REASON)
_NAMES = frozenset({"name", "local_number", "contact", "interpreter"})
"""Fields whose values are words of the sheet itself."""


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
            Column(title=translate("Import", "Known before"), words=lambda c: _value(programme, c.field, c.before), width=12),
            Column(title=translate("Import", "In the sheet"), words=lambda c: _value(programme, c.field, c.after), width=12),
            Column(title=translate("Import", "State"), words=_taken, width=9, tone=_tone),
        ]
        super().__init__(columns, name=translate("Import", "Changes of cases"))

    def show_changes(self, changes: Sequence[CaseChange]) -> None:
        """Show them; nothing at all when there are none."""
        self.show_records(changes)
        self.setVisible(bool(changes))
        self.fit_rows()


def _value(programme: Programme, field: str, value: str) -> str:
    """A field's value in words."""
    if not value:
        return translate("Import", "empty")
    if field == "municipality":
        return vocabulary.municipality(programme, value)
    if field == "gender":
        return vocabulary.gender(Gender(value))
    if field in _NAMES:
        return value
    return ", ".join(_part(programme, part) for part in value.split())


def _part(programme: Programme, part: str) -> str:
    """A part of a value in words: a code of the programme, or a day or a number as it is."""
    if part == REOPENED:
        return translate("Import", "open again")
    for code_list in _LISTS:
        with contextlib.suppress(KeyError):
            return vocabulary.code_name(programme, code_list, part)
    return part


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
