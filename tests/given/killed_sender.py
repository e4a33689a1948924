"""Sends a package again and again from fresh copies of a store, killed at each file it is about to open, rename or remove.

Run as a program of its own: ``python -m tests.given.killed_sender STORE WORK``; prints one JSON line a kill.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import sys
from pathlib import Path

from kraft_desktop.reports.package import contents
from kraft_desktop.services.admin.access import Session, session_of
from kraft_desktop.services.outgoing import dispatch, half_year_package
from kraft_desktop.services.outgoing.dispatch import Delivery
from kraft_desktop.store.vault import Vault
from tests.given.exchange import PASSPHRASE, Clock

EVENTS = frozenset({"open", "os.rename", "os.remove", "os.mkdir"})
PERIOD = "2025H2"


def opened(folder: Path) -> Session:
    """The store, by its first account, on a machine of its own: the copies of a store do not know of each other."""
    os.environ["XDG_STATE_HOME"] = str(folder.with_name(f"{folder.name}-state"))
    return session_of(Vault.open(folder, None, PASSPHRASE, machine="m", now=Clock()))


def send(folder: Path, out: Path, stop_at: int) -> None:
    """Send, and be killed at the file event with that number."""
    session = opened(folder)
    seen = 0

    def count(event: str, _: object) -> None:
        nonlocal seen
        if event in EVENTS:
            seen += 1
            if seen == stop_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    with session.vault:
        half_year_package.send(session, PERIOD, out)


def attempt(store: Path, work: Path, stop_at: int) -> dict[str, object]:
    """One kill, what it left, and what sending again gives."""
    folder, out = work / f"store{stop_at}", work / f"out{stop_at}"
    shutil.copytree(store, folder)
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            send(folder, out, stop_at)
            os._exit(0)
        os._exit(1)
    _, status = os.waitpid(child, 0)
    session = opened(folder)
    with session.vault:
        with session.vault.read() as data:
            known = [row.sha256 for row in data.sent.where()]
            frozen = len(data.frozen_classes.where())
            data.trail.verify()
        left = [contents.digest(file.read_bytes()) for file in out.glob(f"*{dispatch.EXTENSION}")]
        again = half_year_package.send(session, PERIOD, out, Delivery(force=True))
    return {
        "killed": os.WIFSIGNALED(status),
        "failed": os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0,
        "known": known,
        "frozen": frozen,
        "left": left,
        "again": again.sha256,
        "files": sorted(file.suffix for file in out.iterdir()),
    }


def main(store: Path, work: Path) -> None:
    """Kill at the first event, the second, and so on, until one attempt comes through."""
    stop_at, killed = 0, True
    while killed:
        stop_at += 1
        result = attempt(store, work, stop_at)
        killed = bool(result["killed"])
        sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
