"""The earlier imports, each with what it held and whether it can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.programme import Node
from kraft_desktop.services.imports.earlier.history import EarlierImport
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared.sheet_words import sender_words
from kraft_desktop.ui.widgets.card import Card, Tone, row
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import translate

_ROWS = 6
"""Imports shown without scrolling."""


class EarlierCard(Card):
    """The earlier imports, the latest first; hidden without any. ``take_back`` carries the import to take back."""

    take_back = Signal(object)

    def __init__(self, node: Node) -> None:
        super().__init__(translate("Import", "Earlier imports"))
        columns: list[Column[EarlierImport]] = [
            Column(
                title=translate("Import", "Day"), words=lambda one: one.sheet.at[:16].replace("T", " "), width=10, strong=True
            ),
            Column(title=translate("Import", "What"), words=lambda one: vocabulary.sheet_kind(one.sheet.kind), width=11),
            Column(
                title=translate("Import", "From"),
                words=lambda one: sender_words(node, one.sheet.municipality),
                width=8,
                yields=1,
            ),
            Column(title=translate("Import", "By"), words=lambda one: one.sheet.taken_by, width=11, yields=3),
            Column(title=translate("Import", "Rows"), words=_rows, width=5, right=True, yields=2),
            Column(title=translate("Import", "State"), words=_state, width=13, tone=_tone),
        ]
        self.table: RecordTable[EarlierImport] = RecordTable(
            columns, name=translate("Import", "Earlier imports"), key=lambda one: one.sheet.id
        )
        self.table.selected.connect(self._selected)
        self.undo = style.button(translate("Import", "Take back ..."))
        self.table.menu.add_buttons(self.undo)
        self.undo.clicked.connect(lambda: self.take_back.emit(self.table.current()))
        self._about = style.label("", Role.MUTED, wrap=True)
        self.body.addWidget(self.table)
        self.body.addWidget(self._about)
        self.body.addLayout(row(self.undo, None))
        self.hide()

    def show_imports(self, found: Sequence[EarlierImport]) -> None:
        """Show the imports."""
        self.table.show_records(found)
        self.table.fit_rows(_ROWS)
        self.setVisible(bool(found))
        self._selected(self.table.current())

    def _selected(self, one: EarlierImport | None) -> None:
        self.undo.setEnabled(one is not None and not one.obstacle)
        if one is None:
            text = translate("Import", "Choose an import to take it back.")
        elif one.obstacle:
            text = translate("Import", "It cannot be taken back: {reason}.").format(reason=_obstacle(one))
        else:
            text = translate("Import", "What held before it holds again when it is taken back.")
        self._about.setText(text)


def _obstacle(one: EarlierImport) -> str:
    return labels.detail(f"undo_{one.obstacle}")


def _rows(one: EarlierImport) -> str:
    return formats.number(one.about.rows) if one.known else vocabulary.not_known()


def _state(one: EarlierImport) -> str:
    if one.about.undone:
        return translate("Import", "taken back")
    return translate("Import", "holds") if one.obstacle else translate("Import", "can be taken back")


def _tone(one: EarlierImport) -> Tone:
    return Tone.ATTENTION if one.about.undone else Tone.PLAIN
