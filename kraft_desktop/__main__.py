"""python -m kraft_desktop: makes the process safe and hands over."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from kraft_desktop.words import translate


def main() -> int:
    """The program; gives its exit code. The window and the command line each load only what is theirs: the one shows before
    the services are read, the other needs no Qt."""
    _prepare_process()
    typed = sys.argv[1:]
    if not typed or (len(typed) == 1 and Path(typed[0]).is_dir()):
        from kraft_desktop import app  # noqa: PLC0415  # see above

        return app.main(Path(typed[0]) if typed else None)
    from kraft_desktop import cli  # noqa: PLC0415  # see above

    return cli.main(typed, _screenshots)


def _screenshots(folder: Path, **how: Any) -> Sequence[Path]:
    from kraft_desktop import app  # noqa: PLC0415  # see above

    return app.screenshots(folder, **how)


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
    sys.stderr.write(text.format(kind=kind.__name__, where=where) + "\n")


if __name__ == "__main__":
    sys.exit(main())
