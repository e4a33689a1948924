"""Reads workbooks of Office Open XML, ordinary and strict: only what a sheet shows, with a parser that follows no reference."""

from __future__ import annotations

import datetime as dt
import functools
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from kraft_desktop.domain.errors import SheetTooLarge, UnreadableSheet
from kraft_desktop.reports.sheets.cells.grid import Grid, Room, Rows, clean
from kraft_desktop.reports.sheets.cells.values import Cell, Foreign, Odd, Percent, Scaled, Yearless

MAX_MEMBERS, MAX_UNPACKED, MAX_RATIO = 2_000, 300 << 20, 200
_CHUNK = 1 << 16
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.')
_BRACKETS = re.compile(r"\[(?!(?:h+|m+|s+)\])[^\]]*\]", re.IGNORECASE)
_FOREIGN = re.compile(r"[€£¥]|(?<!\[)\$|\bEUR\b|\bUSD\b|\bGBP\b|\bNOK\b|\bDKK\b")
_GENERAL = frozenset({"", "general", "standard", "allmänt", "normal", "yleinen", "estándar"})
_BUILT_IN = {
    **dict.fromkeys((9, 10), "percent"), **dict.fromkeys((14, 15, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57, 58), "day"),
    16: "yearless", **dict.fromkeys((18, 19, 20, 21), "time"), **dict.fromkeys((45, 46, 47), "time"),
}  # fmt: skip
_LAST_DAY = 2_958_465
_AFTER_FONTS = frozenset({"fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"})
"""The parts of the styles after the fonts; some have fonts of their own."""


DAMAGE = (
    expat.ExpatError,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,
    EOFError,
    LookupError,
    RuntimeError,
    OSError,
)
"""What the libraries raise for a damaged archive or a part of one; RuntimeError for what only looks encrypted or new."""


class Archive:
    """The parts of a workbook by their names, with forward slashes; limited in number, size and ratio before any is read."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except DAMAGE as problem:
            raise UnreadableSheet(problem="cut") from problem
        members = self._zip.infolist()
        unpacked = sum(member.file_size for member in members)
        if len(members) > MAX_MEMBERS:
            raise SheetTooLarge(what="parts", limit=MAX_MEMBERS)
        if unpacked > MAX_UNPACKED:
            raise SheetTooLarge(what="unpacked", limit=MAX_UNPACKED)
        if any(m.file_size > 1 << 20 and m.file_size > MAX_RATIO * max(m.compress_size, 1) for m in members):
            raise SheetTooLarge(what="ratio", limit=MAX_RATIO)
        self.names = {member.filename.replace("\\", "/").lstrip("/"): member for member in members}

    def parse(self, name: str, parser: expat.XMLParserType) -> None:
        """Feed a part to a parser, piece by piece; nothing for one that is not there."""
        member = self.names.get(name)
        if member is None:
            return
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        with self._zip.open(member) as part:
            while piece := part.read(_CHUNK):
                parser.Parse(piece, False)
            parser.Parse(b"", True)

    def elements(self, name: str) -> list[tuple[str, dict[str, str]]]:
        """The elements of a small part: local name and attributes."""
        found: list[tuple[str, dict[str, str]]] = []
        parser = expat.ParserCreate()
        parser.StartElementHandler = lambda tag, attributes: found.append((local(tag), attributes))
        self.parse(name, parser)
        return found


def _refuse(*_: object) -> None:
    raise UnreadableSheet(problem="damaged")


def local(tag: str) -> str:
    """The name of an element without its prefix: strict and ordinary workbooks differ in nothing else."""
    return tag.rpartition(":")[2]


def read_workbook(archive: Archive) -> Iterator[Grid]:
    """Every sheet of a workbook in its order, hidden ones too."""
    book = next((name for name in archive.names if name.lower().endswith("xl/workbook.xml")), None)
    if book is None:
        raise UnreadableSheet(
            problem="xlsb" if any(n.lower().endswith("workbook.bin") for n in archive.names) else "not_a_sheet"
        )
    base = book[: -len("workbook.xml")]
    parts = {
        attributes.get("Id", ""): _path(base, attributes.get("Target", ""))
        for tag, attributes in archive.elements(f"{base}_rels/workbook.xml.rels")
        if tag == "Relationship"
    }
    elements = archive.elements(book)
    from_1904 = any(tag == "workbookPr" and a.get("date1904") in {"1", "true"} for tag, a in elements)
    room = Room()
    texts, styles = _shared_texts(archive, f"{base}sharedStrings.xml"), _styles(archive, f"{base}styles.xml")
    for tag, attributes in elements:
        part = parts.get(next((v for k, v in attributes.items() if local(k) == "id" and k != "sheetId"), ""))
        if tag == "sheet" and part is not None and "chartsheets" not in part:
            room.take_sheet()
            reader = _SheetReader(texts, styles, room, from_1904=from_1904)
            archive.parse(part, reader.parser)
            name, hidden = attributes.get("name", ""), attributes.get("state", "visible") != "visible"
            yield Grid(name=name, rows=reader.ordered(), merged=reader.merged, hidden=hidden, struck=frozenset(reader.struck))


def _path(base: str, target: str) -> str:
    target = target.replace("\\", "/")
    return target.lstrip("/") if target.startswith("/") else base + target.removeprefix("./")


def _shared_texts(archive: Archive, part: str) -> list[Cell]:
    texts: list[Cell] = []
    pieces: list[str] = []
    inside, skipped = False, 0

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal inside, skipped
        name = local(tag)
        skipped += name == "rPh"
        inside = name == "t" and not skipped
        if name == "si":
            pieces.clear()

    def end(tag: str) -> None:
        nonlocal inside, skipped
        name = local(tag)
        inside = False
        skipped -= name == "rPh"
        if name == "si":
            texts.append(_text("".join(pieces)))

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = lambda text: pieces.append(text) if inside else None
    archive.parse(part, parser)
    return texts


@functools.lru_cache(maxsize=4096)
def _text(text: str) -> Cell:
    """A text with the characters that a workbook writes as _xHHHH_ decoded."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        text = re.sub(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]+", " ", text)
    return clean(text)


class _Styles(NamedTuple):
    """By style: how its numbers are shown: day, yearless (a day), time, percent, foreign, scaled or nothing of it; and the
    styles whose text is struck through."""

    formats: list[str]
    struck: frozenset[int]


def _styles(archive: Archive, part: str) -> _Styles:
    codes: dict[int, str] = {}
    kinds: list[str] = []
    inside = False
    fonts, font, struck_fonts, struck = False, -1, set[int](), set[int]()
    for tag, attributes in archive.elements(part):
        fonts = tag == "fonts" or (fonts and tag not in _AFTER_FONTS)
        font += fonts and tag == "font"
        if fonts and tag == "strike" and attributes.get("val", "1") not in {"0", "false"}:
            struck_fonts.add(font)
        if tag == "numFmt":
            codes[int(attributes.get("numFmtId", "0"))] = format_kind(attributes.get("formatCode", ""))
        inside = tag == "cellXfs" or (inside and tag not in {"cellStyles", "dxfs", "cellStyleXfs"})
        if tag == "xf" and inside:
            number = int(attributes.get("numFmtId", "0"))
            if int(attributes.get("fontId", "0")) in struck_fonts:
                struck.add(len(kinds))
            kinds.append(codes.get(number, _BUILT_IN.get(number, "")))
    return _Styles(kinds, frozenset(struck))


def format_kind(code: str) -> str:
    """The kind of value that a number format shows; text in it, such as a percent sign in quotes, changes nothing."""
    first = code.split(";", 1)[0]
    if first.strip().lower() in _GENERAL:
        return ""
    if _FOREIGN.search(first):
        return "foreign"
    plain = _BRACKETS.sub("", _QUOTED.sub("", first)).lower()
    if "%" in plain:
        return "percent"
    if re.search(r"[ydå]|m(?!\])", plain) and not re.search(r"[0#?]", plain.replace("s.0", "").replace("ss.00", "")):
        if "d" in plain and "m" in plain and not re.search(r"[yåhs]", plain):
            return "yearless"
        return "day" if re.search(r"[ydå]|(?<![h:\]])m{3,}|^m+$", plain) else "time"
    if re.search(r"[hs]", plain) and not re.search(r"[#?]", plain):
        return "time"
    return "scaled" if re.search(r"[0#?],+(?:[^0#?,]|$)", plain) else ""


class _SheetReader:
    """The cells of one sheet, collected while it is parsed."""

    def __init__(self, texts: list[Cell], styles: _Styles, room: Room, *, from_1904: bool) -> None:
        self._texts, self._formats, self._struck = texts, styles.formats, styles.struck
        self.struck = set[int]()
        self._zero = dt.datetime(1904, 1, 1) if from_1904 else dt.datetime(1899, 12, 30)  # noqa: DTZ001  # a sheet's days
        self._kept = Rows(room)
        self.merged: dict[tuple[int, int], tuple[int, int]] = {}
        self._columns: dict[str, int] = {}
        self._row, self._column = -1, -1
        self._kind, self._style, self._formula = "n", 0, False
        self._pieces: list[str] = []
        self._listening = False
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        self.parser = parser

    def ordered(self) -> Mapping[int, list[Cell]]:
        """The rows from the top."""
        rows = self._kept.rows
        places = list(rows)
        return rows if places == sorted(places) else {place: rows[place] for place in sorted(rows)}

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if ":" in tag:
            tag = local(tag)
        if tag == "c":
            self._cell(attributes)
        elif tag in {"v", "t"}:
            self._listening = True
        elif tag == "f":
            self._formula = True
        elif tag == "row":
            stated = attributes.get("r")
            self._row = int(stated) - 1 if stated else self._row + 1
            self._column = -1
        elif tag == "rPh":
            self._listening = False
        elif tag == "mergeCell" and (found := _AREA.fullmatch(attributes.get("ref", ""))):
            first = int(found[2]) - 1, self._place(found[1])
            self.merged[first] = int(found[4]) - 1, self._place(found[3])

    def _cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference:
            letters = reference.rstrip("0123456789")
            column = self._columns.get(letters)
            self._column = self._place(letters) if column is None else column
        else:
            self._column += 1
        self._kind = attributes.get("t", "n")
        self._style = int(attributes.get("s", "0"))
        self._formula = False
        self._pieces.clear()

    def _place(self, letters: str) -> int:
        if letters not in self._columns:
            place = 0
            for letter in letters:
                place = place * 26 + ord(letter) - 64
            self._columns[letters] = place - 1
        return self._columns[letters]

    def _characters(self, text: str) -> None:
        if self._listening:
            self._pieces.append(text)

    def _end(self, tag: str) -> None:
        if tag in {"v", "t"} or tag.endswith((":v", ":t")):
            self._listening = False
        elif tag == "c" or tag.endswith(":c"):
            pieces = self._pieces
            if pieces or self._formula:
                self._kept.put(self._row, self._column, self._value("".join(pieces)))
                if self._style in self._struck:
                    self.struck.add(self._row)

    def _value(self, raw: str) -> Cell:
        kind = self._kind
        if kind == "s":
            return self._texts[int(raw)] if raw.isdigit() and int(raw) < len(self._texts) else Odd("damaged_cell", raw)
        if kind in {"str", "inlineStr"}:
            return _text(raw)
        if not raw.strip():
            return Odd("formula_empty", "=") if self._formula else None
        if kind == "e":
            return Odd("error_cell", raw[:20])
        if kind == "b":
            return raw.strip() == "1"
        if kind == "d":
            return _iso(raw)
        return self._number(raw)

    def _number(self, raw: str) -> Cell:
        try:
            number: int | float = int(raw) if raw.isdigit() and len(raw) < 16 else float(raw)
        except ValueError:
            return Odd("number_cell", raw[:20])
        if number != number or abs(number) > 1e15:  # noqa: PLR0124  # not a number
            return Odd("number_cell", raw[:20])
        kind = self._formats[self._style] if self._style < len(self._formats) else ""
        if not kind:
            return int(number) if isinstance(number, float) and number.is_integer() else number
        return self._shown(number, kind, raw)

    def _shown(self, number: float, kind: str, raw: str) -> Cell:
        match kind:
            case "percent":
                return Percent(number)
            case "foreign":
                return Foreign(number)
            case "scaled":
                return Scaled(number)
            case "time":
                return dt.timedelta(seconds=round(number * 86_400)) if 0 <= number < 1_000 else Odd("date_range", raw[:20])
        if not 1 <= number <= _LAST_DAY:
            return Odd("date_range", raw[:20])
        moment = (self._zero + dt.timedelta(days=number, milliseconds=500)).replace(microsecond=0)
        return Yearless(*moment.timetuple()[:6]) if kind == "yearless" else moment


def _iso(raw: str) -> Cell:
    try:
        return dt.datetime.fromisoformat(raw.strip().removesuffix("Z"))
    except ValueError:
        return Odd("date_range", raw[:20])


def read_any(content: bytes) -> list[Grid]:
    """The sheets of a workbook; UnreadableSheet when it is damaged in any way."""
    archive = Archive(content)
    try:
        return list(read_workbook(archive))
    except DAMAGE as problem:
        raise UnreadableSheet(problem="damaged") from problem
