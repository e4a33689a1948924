"""A reader of sheets that never comes to an end, with one second of work allowed."""

from __future__ import annotations

from typing import NoReturn

from kraft_desktop.reports.sheets.reading import process


def busy(*_: object) -> NoReturn:
    while True:
        pass


def main() -> int:
    """Answer one request, or not."""
    process.SECONDS, process.read = 1, busy
    return process.main()
