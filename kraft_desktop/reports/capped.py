"""The separate process's own side of ``limited``: caps itself and answers. It starts for every file, so it imports little."""

from __future__ import annotations

import sys
from collections.abc import Callable


def cap(memory: int, seconds: int) -> None:
    """Cap memory (bytes) and time (seconds of work) of this process and forbid it to write files, where the system can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # does not exist on Windows

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def serve(answer: Callable[[bytes], bytes], memory: int, seconds: int) -> int:
    """The exit code of this process, capped, that answers one request: standard input to standard output."""
    cap(memory, seconds)
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
    return 0
