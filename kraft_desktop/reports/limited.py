"""Work on foreign bytes in a separate process, limited in memory, time and files: a library that hangs or crashes on them takes
nothing with it.

A module that works there has a function ``answer`` from bytes to bytes, and a ``main`` that serves it (``capped``).
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_OUT_OF_TIME = (-24, -9, 152)
"""How a process ends that has used up its time: by signal, or as a shell counts it."""
_ROOT = Path(__file__).resolve().parents[2]


class Crashed(Exception):
    """The process ended otherwise than by answering."""


class TooSlow(Exception):
    """The process did not answer in time; ``worked`` when it used up its time of work, not the time in all."""

    def __init__(self, *, worked: bool = False) -> None:
        super().__init__(worked)
        self.worked = worked


def run(module: str, given: bytes, *, seconds: int) -> bytes:
    """What ``main`` of a module wrote to standard output in a process of its own, with ``given`` as its standard input. Raises
    Crashed, or TooSlow after ``seconds`` in all."""
    environment = {k: v for k, v in os.environ.items() if k in {"SYSTEMROOT", "PATH", "TEMP", "TMP"}}
    environment |= {"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"}
    start = f"import gc, sys; gc.disable();from {module} import main; sys.exit(main())"
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter and module
            [sys.executable, "-W", "ignore", "-c", start],
            input=given,
            capture_output=True,
            timeout=seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as problem:
        raise TooSlow from problem
    if done.returncode in _OUT_OF_TIME:
        raise TooSlow(worked=True)
    if done.returncode != 0:
        raise Crashed
    return done.stdout
