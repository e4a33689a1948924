"""A reader of sheets that never comes to an end, with one second of work allowed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kraft_desktop.reports.sheets.reading import process
from kraft_desktop.reports.sheets.reading.records import ReadFile


def busy(request: Mapping[str, Any], content: bytes) -> ReadFile:  # noqa: ARG001  # the signature of the reader
    while True:
        pass


def main() -> int:
    """Answer one request, or not."""
    process.SECONDS, process.read = 1, busy
    return process.main()
