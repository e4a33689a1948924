"""The machine's memory of how far a store had come, kept in the system's keyring: an older copy passes every other check."""

from __future__ import annotations

import json
import threading
from dataclasses import asdict, dataclass

import keyring
import keyring.errors
from keyring.backend import KeyringBackend

from kraft_desktop.domain.errors import KeyringUnavailable

_SERVICE = "KRAFT Desktop"
_SECONDS = 5.0
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
    """How far a store had come: its generation, and sequence and hash of the latest entry of its trail."""

    generation: int
    sequence: int
    hash: str


def _backend() -> KeyringBackend:
    backend = keyring.get_keyring()
    members = getattr(backend, "backends", [backend])
    usable = [b for b in members if type(b).__module__ in _ALLOWED - {"keyring.backends.chainer"}]
    if not usable:
        raise KeyringUnavailable(why=type(backend).__module__)
    found: KeyringBackend = usable[0]
    return found


class _Call(threading.Thread):
    """A keyring call off the caller's thread: a locked keyring may wait for its password for ever."""

    def __init__(self, store_id: str, value: str | None) -> None:
        super().__init__(daemon=True)
        self._store_id, self._value = store_id, value
        self.result: str | None = None
        self.problem: Exception | None = None

    def run(self) -> None:
        try:
            backend = _backend()
            if self._value is None:
                self.result = backend.get_password(_SERVICE, self._store_id)
            else:
                backend.set_password(_SERVICE, self._store_id, self._value)
        except (keyring.errors.KeyringError, KeyringUnavailable, RuntimeError, OSError) as problem:
            self.problem = problem

    def finish(self) -> str | None:
        """The result; KeyringUnavailable when it failed or took too long."""
        self.start()
        self.join(_SECONDS)
        if self.is_alive():
            raise KeyringUnavailable(why="no answer")
        if self.problem is not None:
            raise KeyringUnavailable(why=type(self.problem).__name__) from self.problem
        return self.result


def recall(store_id: str) -> Anchor | None:
    """What this machine remembers of a store; None when nothing. KeyringUnavailable when there is no usable keyring."""
    text = _Call(store_id, None).finish()
    if text is None:
        return None
    try:
        return Anchor(**json.loads(text))
    except (ValueError, TypeError) as problem:
        raise KeyringUnavailable(why="unreadable") from problem


def remember(store_id: str, anchor: Anchor) -> None:
    """Keep how far a store has come. KeyringUnavailable when there is no usable keyring."""
    _Call(store_id, json.dumps(asdict(anchor))).finish()
