"""The separate process for a workbook that a password protects: it is decrypted there, in memory, and read as any other.

A program of its own beside ``process``, since what decrypts takes longer to load than most sheets take to read."""

from __future__ import annotations

import io
import json
import sys

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

from kraft_desktop.domain.errors import KraftError, SheetTooLarge, UnreadableSheet
from kraft_desktop.reports import capped
from kraft_desktop.reports.sheets.cells.grid import MAX_BYTES
from kraft_desktop.reports.sheets.files.kinds import is_locked
from kraft_desktop.reports.sheets.reading import process


def unlocked(content: bytes, password: str) -> bytes:
    """The workbook in an encrypted file; other files as they are. UnreadableSheet for a wrong password or a damaged file."""
    if not is_locked(content):
        return content
    if len(content) > MAX_BYTES:
        raise SheetTooLarge(what="bytes", limit=MAX_BYTES)
    out = io.BytesIO()
    try:
        file = msoffcrypto.OfficeFile(io.BytesIO(content))
        file.load_key(password=password, verify_password=True)
        file.decrypt(out)
    except (InvalidKeyError, DecryptionError) as problem:
        raise UnreadableSheet(problem="wrong_password") from problem
    except (FileFormatError, ParseError, ValueError, KeyError, OSError, IndexError, NotImplementedError) as problem:
        raise UnreadableSheet(problem="damaged") from problem
    return out.getvalue()


def answer(given: bytes) -> bytes:
    """The answer to one request, with the password beside it."""
    line, _, content = given.partition(b"\n")
    request = json.loads(line)
    try:
        opened = unlocked(content, request.pop("password"))
    except KraftError as problem:
        return process.failed(problem).encode()
    return process.answered(request, opened).encode()


def main(seconds: int = process.SECONDS) -> int:
    """Answer in a process of its own, within so many seconds of work."""
    return capped.serve(answer, process.MEMORY, seconds)


if __name__ == "__main__":
    sys.exit(main())
