"""The lines before real people as a table."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHeaderView

from kraft_desktop.domain.secrecy.preconditions import Precondition, SettledPrecondition
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy import preconditions
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.widgets.card import Tone
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line: its words with the name of its board, what settles it, None while missing, and its place among the lines."""

    precondition: Precondition
    board: str
    words: str
    row: SettledPrecondition | None
    place: int

    @property
    def key(self) -> Hashable:
        """What tells the line from others."""
        return self.precondition, self.board


def read(session: Session) -> list[Line]:
    """Every line, in order."""
    return [
        Line(
            precondition=precondition,
            board=board,
            words=preconditions.line_words(session, precondition, board),
            row=row,
            place=place,
        )
        for place, ((precondition, board), row) in enumerate(preconditions.lines(session).items())
    ]


def next_missing(lines: Sequence[Line], after: int) -> Line | None:
    """The first missing line after a place, or the first of all; None when every line is settled."""
    missing = [line for line in lines if line.row is None]
    return next((line for line in missing if line.place > after), missing[0] if missing else None)


def table() -> RecordTable[Line]:
    """The table, empty."""
    made: RecordTable[Line] = RecordTable(
        _columns(), name=translate("Preconditions", "Before real people"), key=lambda line: line.key
    )
    header = made.view.horizontalHeader()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return made


def _columns() -> list[Column[Line]]:
    return [
        Column(
            title=translate("Preconditions", "Line"),
            words=lambda line: line.words,
            order=lambda line: line.place,
            tip=lambda line: line.words,
            width=30,
            strong=True,
        ),
        Column(
            title=translate("Preconditions", "State"),
            words=_state,
            tone=lambda line: Tone.GOOD if line.row else Tone.ATTENTION,
            width=6.5,
        ),
        Column(
            title=translate("Preconditions", "Name"), words=lambda line: line.row.name if line.row else "", width=11, yields=3
        ),
        Column(
            title=translate("Preconditions", "Day"),
            words=lambda line: formats.day(line.row.on) if line.row else "",
            width=6.7,
            yields=1,
        ),
        Column(
            title=translate("Preconditions", "Diary number"),
            words=lambda line: line.row.diary_number if line.row else "",
            width=11,
            yields=2,
        ),
    ]


def _state(line: Line) -> str:
    return translate("Preconditions", "settled") if line.row else translate("Preconditions", "missing")
