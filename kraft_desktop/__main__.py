"""python -m kraft_desktop: makes the process safe and hands over."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from kraft_desktop import labels
from kraft_desktop.domain.errors import NoDisplay
from kraft_desktop.words import translate

_INTERRUPTED, _WORLD_SAYS_NO = 130, 4


def main() -> int:
    """The program; gives its exit code. The window and the command line each load only what is theirs: the one shows before
    the services are read, the other needs no Qt."""
    _prepare_process()
    try:
        code = _run(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        text = translate(
            "Cli", "Interrupted. Run the command again to see whether it was finished; everything saved before it remains."
        )
        sys.stderr.write(text + "\n")
        return _INTERRUPTED
    except BrokenPipeError:  # whoever was reading has what they wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _run(typed: list[str]) -> int:
    if not typed or (len(typed) == 1 and Path(typed[0]).is_dir()):
        if _without_screen():
            sys.stderr.write(labels.sentence(NoDisplay()) + "\n")
            return _WORLD_SAYS_NO
        from kraft_desktop import app  # noqa: PLC0415  # see above

        return app.main(Path(typed[0]) if typed else None)
    from kraft_desktop import cli  # noqa: PLC0415  # see above

    return cli.main(typed, _screenshots)


def _without_screen() -> bool:
    """Whether Qt would find nothing to draw on, and abort."""
    return sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & set(os.environ)


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
