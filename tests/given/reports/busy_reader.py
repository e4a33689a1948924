"""A reader of sheets that never answers: run in place of the real one, in a process of its own."""

from __future__ import annotations

from typing import NoReturn

from kraft_desktop.reports import limited


def main() -> NoReturn:
    """Use up the time of the process, one second."""
    limited.cap(2 << 30, 1)
    while True:
        pass
