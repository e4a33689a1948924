"""One process has a store, in all its parts; what it has started keeps the store from nobody after its end."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import StoreBusy
from kraft_desktop.store.folder.lease import Lease
from tests.given.killing import answer_of


def _holding(folder: Path) -> bool:
    try:
        Lease(folder).release()
    except StoreBusy:
        return True
    return False


def test_a_lease_is_taken_once_and_keeps_its_hold_when_it_was_tried_for(tmp_path: Path) -> None:
    lease = Lease(tmp_path, "Anna", "DATOR-12", "2026-11-22T09:14:00Z")
    for _ in range(2):
        with pytest.raises(StoreBusy) as caught:
            Lease(tmp_path)
        assert caught.value.facts["holder"] == "Anna"
    assert answer_of(_said_from_elsewhere, tmp_path)
    lease.release()
    assert not answer_of(_said_from_elsewhere, tmp_path)
    assert not _holding(tmp_path)


def _said_from_elsewhere(pipe: Connection, folder: Path) -> None:
    pipe.send(_holding(folder))


@contextlib.contextmanager
def _killed_while_it_starts_another(folder: Path) -> Iterator[None]:
    """A process that has the lease is killed; one that it has just forked, with all its files open, lives on meanwhile."""
    forked, go_on = os.pipe(), os.pipe()
    holder = os.fork()
    if holder == 0:
        Lease(folder, "Anna")
        child = os.fork()
        if child == 0:
            os.close(go_on[1])
            os.write(forked[1], b"1")
            os.read(go_on[0], 1)
            os._exit(0)
        signal.pause()
    os.close(go_on[0])
    os.read(forked[0], 1)
    os.kill(holder, signal.SIGKILL)
    os.waitpid(holder, 0)
    try:
        yield
    finally:
        for handle in (go_on[1], *forked):  # at the end of what it reads the other ends too
            os.close(handle)


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is forked there")
def test_what_a_killed_process_was_starting_does_not_keep_the_store(tmp_path: Path) -> None:
    with _killed_while_it_starts_another(tmp_path):
        assert not _holding(tmp_path)
