"""The latest state of each store seen by this machine, stored in the system's keyring: it reveals an older copy of a store,
which passes every other check."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

import keyring
import keyring.errors
from keyring.backend import KeyringBackend

from kraft_desktop.domain.errors import KeyringUnavailable
from kraft_desktop.domain.strict_json.records import record
from kraft_desktop.domain.strict_json.text import NotStrict, parse

_SERVICE = "KRAFT Desktop"
_SECONDS = 2.0
_ALLOWED = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.kwallet",
        "keyring.backends.chainer",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A state of a store: its generation, and the sequence number and hash of the latest entry of its trail."""

    generation: int
    sequence: int
    hash: str


class Standing(StrEnum):
    """The result of comparing a store with the machine's memory: unknown (no keyring), current, or older."""

    UNKNOWN = "unknown"
    CURRENT = "current"
    OLDER = "older"


def compare(store_id: str, own: Anchor, hash_at: Callable[[int], str | None]) -> Standing:
    """Whether this machine has seen a later state of the store. ``hash_at`` gives the hash of the trail's entry with a sequence
    number, None when there is none.

    A store whose trail differs from the one remembered counts as older too.
    """
    try:
        remembered = recall(store_id)
    except KeyringUnavailable:
        return Standing.UNKNOWN
    if remembered is None:
        return Standing.CURRENT
    behind = own.generation < remembered.generation or hash_at(remembered.sequence) != remembered.hash
    return Standing.OLDER if behind else Standing.CURRENT


def _has_session_bus() -> bool:
    """Whether a keyring could answer at all; asking takes a tenth of a second where there is none."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return runtime is not None and (Path(runtime) / "bus").exists()


def _backend() -> KeyringBackend:
    if not _has_session_bus():
        raise KeyringUnavailable(why="no session bus")
    backend = keyring.get_keyring()
    members = getattr(backend, "backends", [backend])
    usable = [b for b in members if type(b).__module__ in _ALLOWED - {"keyring.backends.chainer"}]
    if not usable:
        raise KeyringUnavailable(why=type(backend).__module__)
    found: KeyringBackend = usable[0]
    return found


class _Call(threading.Thread):
    """A keyring call on a thread of its own, since a locked keyring may wait for its password for ever."""

    def __init__(self, ask: Callable[[KeyringBackend], str | None]) -> None:
        super().__init__(daemon=True)
        self._ask = ask
        self.result: str | None = None
        self.problem: Exception | None = None

    def run(self) -> None:
        try:
            self.result = self._ask(_backend())
        except (keyring.errors.KeyringError, KeyringUnavailable, RuntimeError, OSError) as problem:
            self.problem = problem

    def finish(self) -> str | None:
        """The result. Raises KeyringUnavailable when the call failed or took too long."""
        self.start()
        self.join(_SECONDS)
        if self.is_alive():
            raise KeyringUnavailable(why="no answer")
        if self.problem is not None:
            raise KeyringUnavailable(why=type(self.problem).__name__) from self.problem
        return self.result


def recall(store_id: str) -> Anchor | None:
    """The state of a store that this machine remembers, None when it remembers none. Raises KeyringUnavailable when there is no
    usable keyring."""
    text = _Call(lambda backend: backend.get_password(_SERVICE, store_id)).finish()
    if text is None:
        return None
    try:
        return record(Anchor, parse(text.encode()), "anchor")
    except NotStrict as problem:
        raise KeyringUnavailable(why="unreadable") from problem


def remember(store_id: str, anchor: Anchor) -> None:
    """Remember the state of a store. Raises KeyringUnavailable when there is no usable keyring."""
    _Call(lambda backend: backend.set_password(_SERVICE, store_id, json.dumps(asdict(anchor)))).finish()


def forget(store_id: str) -> None:
    """Delete the remembered state of a store. Raises KeyringUnavailable when there is no usable keyring."""
    _Call(lambda backend: backend.delete_password(_SERVICE, store_id)).finish()
