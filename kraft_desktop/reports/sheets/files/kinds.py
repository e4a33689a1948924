"""The kind of a sheet's file, by its content and never by its name; other kinds are refused with their own reason."""

from __future__ import annotations

import re

from kraft_desktop.domain.errors import SheetTooLarge, UnreadableSheet
from kraft_desktop.reports.sheets.cells.grid import MAX_BYTES, Grid
from kraft_desktop.reports.sheets.files import delimited, opendocument, xlsx

_COMPOUND = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_BIFF = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
_NO_SHEETS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def read_books(content: bytes) -> list[list[Grid]]:
    """The readings that a file allows: one for a workbook, one a delimiter for text. UnreadableSheet or SheetTooLarge."""
    if len(content) > MAX_BYTES:
        raise SheetTooLarge(what="bytes", limit=MAX_BYTES)
    if content.startswith(b"PK\x03\x04"):
        return [_archive(content)]
    if content.startswith(_COMPOUND):
        raise UnreadableSheet(problem="locked" if is_locked(content) else "xls")
    if content.startswith(_NO_SHEETS) or (content.startswith(_OLD_BIFF) and b"\x00" in content[:64]):
        raise UnreadableSheet(problem="not_a_sheet" if content.startswith(_NO_SHEETS) else "xls")
    if problem := _markup(content[:4096]):
        raise UnreadableSheet(problem=problem)
    return [[grid] for grid in delimited.read_text(content)]


def is_locked(content: bytes) -> bool:
    """Whether a file is a workbook that a password protects."""
    return content.startswith(_COMPOUND) and _ENCRYPTED in content


def _archive(content: bytes) -> list[Grid]:
    archive = xlsx.Archive(content)
    if "mimetype" in archive.names and "content.xml" in archive.names:
        return opendocument.read_document(content)
    return xlsx.read_any(content)


def _markup(start: bytes) -> str | None:
    """The kind of markup that a text begins with; None without any."""
    text = start.decode("latin-1").replace("\x00", "").lstrip("ï»¿ÿþ \t\r\n").lower()
    if re.match(r"<(?:!doctype html|html|head|body|table|meta|style)\b", text) or text.startswith("mime-version:"):
        return "web_page"
    if text.startswith(("<?xml", "<workbook")):
        if "urn:schemas-microsoft-com:office:spreadsheet" in text:
            return "xml_2003"
        return "web_page" if "<html" in text else "xml"
    return None
