"""python -m kraft_desktop: makes the process safe and hands over."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

from kraft_desktop import cli
from kraft_desktop.commands.command import warn
from kraft_desktop.words import translate


def main() -> int:
    """The program; gives its exit code."""
    _prepare_process()
    return cli.main(sys.argv[1:])


def _prepare_process() -> None:
    """Nothing that is written is readable for others, no core dumps, no personal data in a crash, UTF-8 everywhere."""
    os.umask(0o077)
    sys.excepthook = _own_mistake
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # does not exist on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _own_mistake(kind: type[BaseException], _problem: BaseException, trace: TracebackType | None) -> None:
    """Say type and place of a mistake of ours, and no value: it could be somebody's."""
    place = traceback.extract_tb(trace)[-1] if trace else None
    where = f"{Path(place.filename).name}:{place.lineno}" if place else "?"
    text = translate("Cli", "A mistake in the program ({kind} at {where}). Nothing half was saved; please report it.")
    warn(text.format(kind=kind.__name__, where=where))


if __name__ == "__main__":
    sys.exit(main())
