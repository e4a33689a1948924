"""OpenDocument spreadsheets: their visible contents, read with the same parser and limits as for other workbooks."""

from __future__ import annotations

import datetime as dt
import re
from xml.parsers import expat

from kraft_desktop.domain.errors import UnreadableSheet
from kraft_desktop.reports.sheets.cells.grid import MAX_CELL, Grid, Room, Rows, clean
from kraft_desktop.reports.sheets.cells.values import Cell, Foreign, Odd, Percent
from kraft_desktop.reports.sheets.files.xlsx import DAMAGE, Archive

_DURATION = re.compile(r"(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?")


class _Sheets:
    """The sheets of a document, collected while it is parsed."""

    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self._space = Room()
        self._unseen: set[str] = set()
        self._style = ""
        self._tables = 0
        self._attributes: dict[str, str] = {}
        self._pieces: list[str] = []
        self._inside, self._note = 0, 0
        self._room = MAX_CELL  # blanks that a cell may still hold: the document states their number, whatever it is
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        self.parser = parser

    def _start(self, tag: str, attributes: dict[str, str]) -> None:  # noqa: C901  # one branch an element
        if tag == "style:style":
            self._style = attributes.get("style:name", "")
        elif tag == "style:table-properties" and attributes.get("table:display") == "false":
            self._unseen.add(self._style)
        elif tag == "table:table":
            self._tables += 1
            self._space.take_sheet()
            self._kept, self._row, self._column = Rows(self._space), 0, 0
            self._merged: dict[tuple[int, int], tuple[int, int]] = {}
            self._name, self._hidden = attributes.get("table:name", ""), attributes.get("table:style-name") in self._unseen
        elif tag == "table:table-row":
            self._column, self._times = 0, _number_of(attributes, "rows-repeated")
        elif tag in {"table:table-cell", "table:covered-table-cell"}:
            self._attributes, self._room = attributes, MAX_CELL
            self._pieces.clear()
        elif tag == "office:annotation":
            self._note += 1
        elif tag == "text:p" and not self._note:
            if self._pieces:
                self._pieces.append("\n")
            self._inside += 1
        elif tag == "text:s":
            blanks = max(0, min(int(attributes.get("text:c", "1")), self._room))
            self._room -= blanks
            self._pieces.append(" " * blanks)
        elif tag in {"text:tab", "text:line-break"}:
            self._pieces.append(" ")

    def _characters(self, text: str) -> None:
        if self._inside:
            self._pieces.append(text)

    def _end(self, tag: str) -> None:
        if tag == "text:p" and not self._note:
            self._inside -= 1
        elif tag == "office:annotation":
            self._note -= 1
        elif tag in {"table:table-cell", "table:covered-table-cell"}:
            self._cell(covered=tag.startswith("table:covered"))
        elif tag == "table:table-row":
            self._row += self._times
        elif tag == "table:table":
            self.grids.append(Grid(name=self._name, rows=self._kept.rows, merged=self._merged, hidden=self._hidden))

    def _cell(self, *, covered: bool) -> None:
        attributes, times = self._attributes, _number_of(self._attributes, "columns-repeated")
        value = None if covered else _value(attributes, "".join(self._pieces))
        down, right = _number_of(attributes, "rows-spanned"), _number_of(attributes, "columns-spanned")
        if down > 1 or right > 1:
            self._merged[self._row, self._column] = self._row + down - 1, self._column + right - 1
        if value is not None:
            for place in range(self._row, self._row + self._times):
                for column in range(self._column, self._column + times):
                    self._kept.put(place, column, value)
        self._column += times


def _number_of(attributes: dict[str, str], what: str) -> int:
    """How many rows or columns an element is for; ValueError for less than one."""
    number = int(attributes.get(f"table:number-{what}", "1"))
    if number < 1:
        raise ValueError(what)
    return number


def _value(attributes: dict[str, str], shown: str) -> Cell:
    kind = attributes.get("office:value-type", attributes.get("calcext:value-type", ""))
    if attributes.get("calcext:value-type") == "error":
        return Odd("error_cell", shown[:20])
    stated = attributes.get("office:value", "")
    if kind in {"float", "percentage", "currency"}:
        return _number(kind, stated, attributes.get("office:currency", "SEK"))
    if kind in {"date", "time"}:
        return _moment(kind, attributes, shown)
    if kind == "boolean":
        return attributes.get("office:boolean-value") == "true"
    if not shown.strip() and "table:formula" in attributes and kind != "string":
        return Odd("formula_empty", "=")
    return clean(shown)


def _moment(kind: str, attributes: dict[str, str], shown: str) -> Cell:
    if kind == "date":
        try:
            return dt.datetime.fromisoformat(attributes.get("office:date-value", ""))
        except ValueError:
            return Odd("date_range", shown[:20])
    found = _DURATION.fullmatch(attributes.get("office:time-value", ""))
    if found is None or found[1]:
        return Odd("date_range", shown[:20])
    try:
        return dt.timedelta(hours=int(found[2] or 0), minutes=int(found[3] or 0), seconds=int(found[4] or 0))
    except (OverflowError, ValueError):
        return Odd("date_range", shown[:20])


def _number(kind: str, stated: str, currency: str) -> Cell:
    try:
        number = float(stated)
    except ValueError:
        return Odd("number_cell", stated[:20])
    if number != number or abs(number) > 1e15:  # noqa: PLR0124  # not a number
        return Odd("number_cell", stated[:20])
    if kind == "percentage":
        return Percent(number)
    if currency not in {"SEK", ""}:
        return Foreign(number)
    return int(number) if number.is_integer() else number


def read_document(content: bytes) -> list[Grid]:
    """Every sheet of the document in its order, hidden ones too. UnreadableSheet, SheetTooLarge."""
    archive, sheets = Archive(content), _Sheets()
    if "content.xml" not in archive.names:
        raise UnreadableSheet(problem="damaged")
    try:
        if any(tag == "encryption-data" for tag, _ in archive.elements("META-INF/manifest.xml")):
            raise UnreadableSheet(problem="locked_ods")
        archive.parse("content.xml", sheets.parser)
    except DAMAGE as problem:
        raise UnreadableSheet(problem="damaged") from problem
    return sheets.grids
