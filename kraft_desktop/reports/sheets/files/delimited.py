"""Delimited text: its character encoding, its delimiter, and the rows spoilt by unbalanced quotes."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kraft_desktop.domain.errors import SheetTooLarge, UnreadableSheet
from kraft_desktop.reports.sheets.cells.grid import Grid, Room, Rows, clean
from kraft_desktop.reports.sheets.cells.values import Cell, Odd

_DELIMITERS = ";\t,|"
_SWEDISH = frozenset("åäöÅÄÖ")
_CHARSETS = ("cp1252", "cp850", "mac-roman")
_TWICE = re.compile(r"Ã[\u0080-\u00bf¤¥¶©¨¼…–„\u2026\u2013\u201e]")
_AS_TEXT = re.compile(r"""^(?:="(.*)"|'(?=\d)(.*))$""", re.DOTALL)
"""A formula or an apostrophe that keeps figures from being read as a number."""
_JOINED = 50
"""The most lines that a quoted field may span."""


def read_text(content: bytes) -> list[Grid]:
    """The readings of a text file with each delimiter that it could have. UnreadableSheet, SheetTooLarge."""
    text = decode(content)
    if "\x00" in text or not text.strip():
        raise UnreadableSheet(problem="not_a_sheet" if text.strip() else "empty")
    repaired = mended(text)
    text = (repaired or text).replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = text.partition("\n")
    candidates = [sign for sign in _DELIMITERS if sign in text] or [";"]
    if first.strip().lower().startswith("sep="):
        text, candidates = "\n" + rest, [first.strip()[4:5] or "\t"]
    csv.field_size_limit(1 << 20)
    too_large: SheetTooLarge | None = None
    readings = []
    for delimiter in candidates:
        try:
            readings.append(Grid(name="", rows=_rows(text, delimiter), delimited=True, repaired=repaired is not None))
        except SheetTooLarge as problem:  # a delimiter that occurs in running text makes thousands of columns
            too_large = problem
    if not readings and too_large is not None:
        raise too_large
    return readings


def decode(content: bytes) -> str:
    """The text of a file: Unicode where it shows, else the charset of Windows, DOS or Macintosh that makes Swedish of it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(content, "utf-16")
    if content[1:200:2].count(0) > 50 or (len(content) < 200 and content[1::2].count(0) > len(content) // 4):
        return _decoded(content, "utf-16-le")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    readings = [(charset, content.decode(charset, errors="replace")) for charset in _CHARSETS]
    return max(readings, key=lambda reading: _swedish(reading[1]))[1]


def _decoded(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset)
    except UnicodeDecodeError as problem:
        raise UnreadableSheet(problem="charset") from problem


def _swedish(text: str) -> int:
    """How Swedish a reading looks: its own letters count for it, other letters and signs within words against it."""
    points = 0
    for found in re.finditer(r"[^\x00-\x7f]", text):
        sign, place = found[0], found.start()
        beside = text[max(place - 1, 0) : place + 2]
        if sign in _SWEDISH:
            points += 2
        elif sign == "\ufffd":
            points -= 4
        elif sign.isalpha():
            points -= 0 if sign in "éÉüÜ" else 1
        elif sign == "\u00a0":
            points += sum(c.isdigit() for c in beside) == 2
        elif sum(c.isalnum() for c in beside) == 2:
            points -= 3
    return points


def mended(text: str) -> str | None:
    """The text as it was before it was read with the wrong letters and saved so; None when it was not."""
    if not _TWICE.search(text):
        return None
    try:
        return text.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


def _rows(text: str, delimiter: str) -> dict[int, list[Cell]]:
    kept = Rows(Room())
    for place, record in enumerate(_records(text, delimiter)):
        if isinstance(record, Odd):
            kept.put(place, 0, record)
            continue
        for column, value in enumerate(record):
            if value:
                kept.put(place, column, clean(_AS_TEXT.sub(r"\1\2", value)))
    return kept.rows


def _records(text: str, delimiter: str) -> Iterator[Sequence[str] | Odd]:
    """The records of a file. A quotation mark that is never closed spoils its own line and no other."""
    if '"' not in text:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE)
        return
    try:
        records = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        records = None
    if records is not None and not _has_swallowed(records, delimiter):
        yield from records
        return
    yield from _line_by_line(text.split("\n"), delimiter)


def _has_swallowed(records: Sequence[Sequence[str]], delimiter: str) -> bool:
    """Whether a field holds line ends and what looks like further rows."""
    widths = Counter(len(record) for record in records if len(record) > 1)
    usual = widths.most_common(1)[0][0] if widths else 1
    return any(
        "\n" in field and any(line.count(delimiter) >= max(usual - 1, 1) for line in field.split("\n")[1:])
        for record in records
        for field in record
    )


def _line_by_line(lines: Sequence[str], delimiter: str) -> Iterator[Sequence[str] | Odd]:
    place = 0
    while place < len(lines):
        used, record = _one_record(lines, place, delimiter)
        yield record
        place += used


def _one_record(lines: Sequence[str], place: int, delimiter: str) -> tuple[int, Sequence[str] | Odd]:
    joined = lines[place]
    if joined.count('"') % 2 == 0:
        whole = _parsed(joined, delimiter)
        return 1, Odd("quote", joined[:40]) if whole is None else whole
    for used in range(1, min(_JOINED, len(lines) - place)):
        line = lines[place + used]
        joined += "\n" + line
        if line.count('"') % 2:
            found = _parsed(joined, delimiter)
            if found is not None and not _has_swallowed([found], delimiter):
                return used + 1, found
            break
    return 1, Odd("quote", lines[place][:40])


def _parsed(record: str, delimiter: str) -> list[str] | None:
    try:
        found = list(csv.reader(io.StringIO(record, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return found[0] if len(found) == 1 else None if found else []
