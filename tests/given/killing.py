"""Work done in a process of its own that is killed -9 at a random moment, or lives under limits; for any test that needs one.

The processes are forked from one that has imported the program already, so that a kill costs hundredths of a second. The work
is a module's function of (pipe, argument): it sends one value when it is ready, and one for each thing it was told is done.
What came of many kills is in tests/faults/README.md.
"""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Any

Work = Callable[[Connection, Any], None]
_PATIENCE = 120.0
_AT_ONE_PACE = 10
_IMPORTED = ("kraft_desktop.cli", "pytest", "tests.given.exchange")
"""What the one process that all others are forked from has imported, whichever test made it start."""


def kills(work: Work, argument: Any, *, times: int, longest: Callable[[], float], seed: int) -> Iterator[list[Any]]:
    """Start the work, kill it within ``longest`` seconds after it is ready, and give all that it sent; ``times`` times.

    ``longest`` is asked again after every few kills: a machine may become busier, or less so, meanwhile.
    """
    chance = random.Random(seed)
    seconds = 0.0
    for number in range(times):
        if number % _AT_ONE_PACE == 0:
            seconds = longest()
        pipe, process = _start(work, argument)
        ready = _receive(pipe)
        time.sleep(chance.uniform(0, seconds))  # the moment of the kill is what is tried here
        process.kill()
        process.join()
        yield [ready, *_left(pipe)]


def pace(work: Work, argument: Any, *, things: int = 3) -> float:
    """Seconds that the work takes for one thing it says is done, on this machine as busy as it is."""
    pipe, process = _start(work, argument)
    _receive(pipe)
    start = time.monotonic()
    for _ in range(things):
        _receive(pipe)
    taken = time.monotonic() - start
    process.kill()
    process.join()
    pipe.close()
    return taken / things


def answer_of(work: Work, argument: Any) -> Any:
    """The one value that the work sends, when it ends by itself."""
    pipe, process = _start(work, argument)
    answer = _receive(pipe)
    process.join()
    return answer


def _start(work: Work, argument: Any) -> tuple[Connection, multiprocessing.process.BaseProcess]:
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    if "forkserver" in methods:
        multiprocessing.set_forkserver_preload([*_IMPORTED, work.__module__])
    pipe, theirs = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(theirs, argument))  # type: ignore[attr-defined]  # both contexts have it
    process.start()
    theirs.close()
    return pipe, process


def _receive(pipe: Connection) -> Any:
    assert pipe.poll(_PATIENCE), "the process does not answer"
    return pipe.recv()


def _left(pipe: Connection) -> Iterator[Any]:
    """What was sent before the end; a value that was cut by it counts as not sent."""
    with pipe:
        while pipe.poll():
            try:
                yield pipe.recv()
            except (EOFError, OSError):
                return
