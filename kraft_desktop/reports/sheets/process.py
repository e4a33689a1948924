"""The separate process in which an untrusted sheet is read: limited in memory, time and files, it answers in JSON and ends.

Reads one line of JSON (the request) and then the file's bytes from standard input.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import sys
from typing import Any

from kraft_desktop.domain.errors import (
    ColumnsNotFound,
    KraftError,
    NoSuchColumn,
    SheetTooLarge,
    UnreadableSheet,
)
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.sheets.columns import column_letter
from kraft_desktop.reports.sheets.grid import Grid, read_grids
from kraft_desktop.reports.sheets.layout import ReadSheet, find_columns, read_sheet

MEMORY, SECONDS = 2 << 30, 60


def _limit() -> None:
    """Cap memory and time and forbid writing files, where the system can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # does not exist on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def read(request: dict[str, Any], content: bytes) -> list[ReadSheet]:
    """Every visible sheet with the columns the kind needs; of a text file the delimiter understood best.

    ColumnsNotFound names what the best sheet lacks.
    """
    kind, chosen = SheetKind(request["kind"]), request["chosen"]
    words = frozenset(request["source_words"])
    grids = read_grids(content, formats=kind is SheetKind.CASES)
    found = [(grid, columns) for grid in grids if (columns := find_columns(kind, grid, chosen, words))]
    if not found:
        raise UnreadableSheet(problem="empty")
    usable = [(grid, columns) for grid, columns in found if not columns.missing(kind)]
    if not usable:
        _, best = max(found, key=lambda pair: pair[1].score)
        shown = [h if sum(c.isdigit() for c in h) < 6 else column_letter(c) for c, h in best.headings.items()]
        raise ColumnsNotFound(fields=list(best.missing(kind)), seen=shown[:30])
    if not usable[0][0].name:
        usable = [max(usable, key=lambda pair: pair[1].score)]
    for field, wanted in chosen.items():
        if wanted and not any(field in columns.fields.values() for _, columns in usable):
            raise NoSuchColumn(column=wanted, seen=[h for _, c in usable for h in c.headings.values()][:30])
    today = dt.date.fromisoformat(request["today"])
    return [_read(kind, grid, columns, today, request) for grid, columns in usable]


def _read(kind: SheetKind, grid: Grid, columns: Any, today: dt.date, request: dict[str, Any]) -> ReadSheet:
    return read_sheet(kind, grid, columns, today, keep_cells=request["keep_cells"])


def main() -> int:
    """Answer one request."""
    _limit()
    request = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read()
    answer: dict[str, Any]
    try:
        answer = {"sheets": read(request, content)}
    except KraftError as problem:
        answer = {"problem": type(problem).__name__, "facts": problem.facts}
    except MemoryError:
        answer = {"problem": SheetTooLarge.__name__, "facts": {"what": "memory", "limit": MEMORY}}
    sys.stdout.write(json.dumps(answer, default=_fields))
    return 0


def _fields(record: Any) -> dict[str, Any]:
    """A record as JSON has it, one level at a time: ``asdict`` copies all that lies below."""
    return {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}


if __name__ == "__main__":
    sys.exit(main())
