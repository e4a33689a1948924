"""Work on foreign bytes in a separate process, limited in memory, time and files: a library that hangs or crashes on them takes
nothing with it.

A module that works there has a function ``answer`` from bytes to bytes, and a ``main`` that serves it (``capped``), if need be
with the seconds of work that it may take.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path

_OUT_OF_TIME = (-24, -9, 152)
"""How a process ends that has used up its time: by signal, or as a shell counts it."""
_PIECE = 1 << 20
_ROOT = Path(__file__).resolve().parents[2]


class Crashed(Exception):
    """The process ended otherwise than by answering, or answered more than it may."""


class TooSlow(Exception):
    """The process did not answer in time; ``worked`` when it used up its time of work, not the time in all."""

    def __init__(self, *, worked: bool = False) -> None:
        super().__init__(worked)
        self.worked = worked


def run(module: str, given: bytes, *, seconds: float, most: int, work: int | None = None) -> bytes:
    """What ``main`` of a module wrote to standard output in a process of its own, with ``given`` as its standard input: at most
    ``most`` bytes. ``work`` is the seconds of work it is given, in place of its own limit. Raises Crashed, or TooSlow after
    ``seconds`` in all."""
    environment = {k: v for k, v in os.environ.items() if k in {"SYSTEMROOT", "PATH", "TEMP", "TMP"}}
    environment |= {"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"}
    start = f"import gc, sys; gc.disable();from {module} import main; sys.exit(main({'' if work is None else work}))"
    late = threading.Event()
    with subprocess.Popen(  # noqa: S603  # our own interpreter and module
        [sys.executable, "-W", "ignore", "-c", start],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    ) as process:

        def give_up() -> None:
            late.set()
            process.kill()

        clock = threading.Timer(seconds, give_up)
        clock.start()
        try:
            answer = _exchanged(process, given, most)
        finally:
            clock.cancel()
            process.kill()
    if late.is_set():
        raise TooSlow
    if len(answer) > most:
        raise Crashed
    if process.returncode in _OUT_OF_TIME:
        raise TooSlow(worked=True)
    if process.returncode != 0:
        raise Crashed
    return answer


def _exchanged(process: subprocess.Popen[bytes], given: bytes, most: int) -> bytes:
    """The answer of a process that is given its input, up to one byte more than it may be; it has ended then."""
    feeder = threading.Thread(target=_feed, args=(process, given))
    feeder.start()
    answer = bytearray()
    if process.stdout is not None:
        while len(answer) <= most and (piece := process.stdout.read(min(_PIECE, most + 1 - len(answer)))):
            answer += piece
    if len(answer) > most:
        process.kill()
    process.wait()
    feeder.join()
    return bytes(answer)


def _feed(process: subprocess.Popen[bytes], given: bytes) -> None:
    """Give a process its input; one that has ended needs no more of it."""
    with contextlib.suppress(OSError):
        if process.stdin is not None:
            with process.stdin as pipe:
                pipe.write(given)
