"""How set-up talks: short lines on screen, the rest in a log, one sentence when something is in the way."""

import errno
import functools
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

if sys.platform != "win32":
    import fcntl

CHECKOUT = Path(__file__).resolve().parent.parent
LOG = CHECKOUT / ".setup.log"
WORLD_SAYS_NO = 4
INTERRUPTED = 130


class CannotContinueError(Exception):
    """Something outside the program is in the way; the message is the sentence to show."""


def say(text: str) -> None:
    """Print one line at once, so that it stands before what a child process prints."""
    print(text, flush=True)


def speak_swedish() -> None:
    """Let å, ä and ö through whatever locale the terminal was started in."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


@functools.cache
def take_turn() -> TextIO:
    """Open the log and hold it for this process alone; wait while an earlier set-up still works.

    Child processes write to the log and so share the hold: a pip that outlived its set-up is waited for too.
    """
    log = LOG.open("a+", encoding="utf-8", errors="replace")
    if sys.platform != "win32":
        try:
            fcntl.flock(log, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("En tidigare start arbetar fortfarande; väntar på den.")
            fcntl.flock(log, fcntl.LOCK_EX)
    log.truncate(0)
    return log


def run_logged(command: Sequence[str], environment: Mapping[str, str]) -> tuple[int, str]:
    """Run a command with its output in the log; give its exit code and what it wrote."""
    log = take_turn()
    log.write(f"\n$ {' '.join(command)}\n")
    log.flush()
    start = log.tell()
    code = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        env=dict(environment),
        cwd=CHECKOUT,
        check=False,
    ).returncode
    log.seek(start)
    return code, log.read()


def exit_code_of(task: Callable[[], int]) -> int:
    """Run a whole command; turn what the world does to it into one sentence and an exit code."""
    speak_swedish()
    try:
        return task()
    except CannotContinueError as reason:
        print(reason, file=sys.stderr)
    except OSError as error:
        print(_sentence(error), file=sys.stderr)
    except KeyboardInterrupt:
        print("\nAvbrutet. Kör samma kommando igen, så tar det vid.", file=sys.stderr)
        return INTERRUPTED
    return WORLD_SAYS_NO


def _sentence(error: OSError) -> str:
    where = error.filename or CHECKOUT
    if error.errno == errno.ENOSPC:
        return f"Disken är full. Frigör utrymme och kör samma kommando igen (mapp: {CHECKOUT})."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"Det går inte att skriva i {where}. Ge dig skrivrätt där eller flytta programmappen."
    return f"Datorn svarade: {error.strerror or error} ({where})."
