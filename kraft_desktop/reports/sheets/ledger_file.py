"""Reading of an excerpt of accounts, in a separate process."""

from __future__ import annotations

import json

from kraft_desktop.domain import errors
from kraft_desktop.domain.errors import KraftError, ReadingTooSlow, SheetTooLarge, UnreadableSheet
from kraft_desktop.reports import limited
from kraft_desktop.reports.sheets.cells.grid import MAX_BYTES
from kraft_desktop.reports.sheets.reading.ledger import LedgerEntry, LedgerFile, WrongSum
from kraft_desktop.reports.sheets.reading.process import MAX_ANSWER
from kraft_desktop.reports.sheets.reading.records import Account

_READER = "kraft_desktop.reports.sheets.reading.ledger"
_TIMEOUT = 40


def read(content: bytes) -> LedgerFile:
    """The excerpt in an untrusted file. UnreadableSheet, SheetTooLarge, ReadingTooSlow or NoLedgerRows."""
    if len(content) > MAX_BYTES:
        raise SheetTooLarge(what="bytes", limit=MAX_BYTES)
    try:
        done = json.loads(limited.run(_READER, content, seconds=_TIMEOUT, most=MAX_ANSWER))
    except limited.TooSlow as problem:
        raise ReadingTooSlow(seconds=_TIMEOUT) from problem
    except limited.Crashed as problem:
        raise UnreadableSheet(problem="crashed") from problem
    if "problem" in done:
        kind: type[KraftError] = getattr(errors, done["problem"])
        raise kind(**done["facts"])
    file = done["file"]
    return LedgerFile(
        entries=[LedgerEntry(**one) for one in file["entries"]],
        names=file["names"],
        wrong=[WrongSum(**one) for one in file["wrong"]],
        sums=file["sums"],
        opening=file["opening"],
        rejected=[(sheet, row, reason) for sheet, row, reason in file["rejected"]],
        sums_only=[(sheet, row, label) for sheet, row, label in file["sums_only"]],
        account=Account.of(file["account"]),
    )
