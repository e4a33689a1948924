"""The computer's keyring: the few that are trusted, asked on a thread of their own, each failure with its own reason."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import keyring
import keyring.errors
from keyring.backend import KeyringBackend

from kraft_desktop.domain.errors import KeyringUnavailable

NO_SERVICE, NOT_TRUSTED, LOCKED = "keyring_no_service", "keyring_not_trusted", "keyring_locked"
NO_ANSWER, FAILED, UNREADABLE = "keyring_no_answer", "keyring_failed", "keyring_unreadable"
DENIED, GONE, WRONG = "keyring_denied", "keyring_gone", "keyring_wrong"
"""Why a keyring cannot be used: no service answers, it is of a kind that is not trusted, it is locked, it does not answer in
time, it reports an error, or what it keeps under the program's name is something else; somebody refused, it keeps no secret for
the store, or one that does not open it."""
SECONDS, ASKED_SECONDS = 2.0, 30.0
"""How long a keyring is waited for, and how long when a user asked for it and may have to type its password."""
_REFUSALS = frozenset({"PromptDismissedException", "KeychainDenied"})
_SERVICE = "KRAFT Desktop"
_TRUSTED = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.kwallet",
    }
)
_CHAINER = "keyring.backends.chainer"


def get(name: str, patience: float = SECONDS) -> str | None:
    """The text of an item of this program; None when there is none. ``patience`` in seconds. Raises KeyringUnavailable."""
    return _Call(lambda backend: backend.get_password(_SERVICE, name), patience).finish()


def put(name: str, text: str, patience: float = SECONDS) -> None:
    """Keep a text as an item. Raises KeyringUnavailable."""
    _Call(lambda backend: backend.set_password(_SERVICE, name, text), patience).finish()


def delete(name: str) -> None:
    """Delete an item; harmless when there is none. Raises KeyringUnavailable."""

    def ask(backend: KeyringBackend) -> None:
        if backend.get_password(_SERVICE, name) is not None:
            backend.delete_password(_SERVICE, name)

    _Call(ask).finish()


def _has_session_bus() -> bool:
    """Whether a keyring could answer at all; asking takes a tenth of a second where there is none."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return runtime is not None and (Path(runtime) / "bus").exists()


def _backend() -> KeyringBackend:
    if not _has_session_bus():
        raise KeyringUnavailable(why=NO_SERVICE)
    backend = keyring.get_keyring()
    kind = type(backend).__module__
    if kind == "keyring.backends.fail":
        raise KeyringUnavailable(why=NO_SERVICE)
    members = getattr(backend, "backends", [backend]) if kind == _CHAINER else [backend]
    usable = [member for member in members if type(member).__module__ in _TRUSTED]
    if not usable:
        raise KeyringUnavailable(why=NOT_TRUSTED)
    found: KeyringBackend = usable[0]
    return found


class _Call(threading.Thread):
    """A keyring call on a thread of its own, since a locked keyring may wait for its password for ever."""

    def __init__(self, ask: Callable[[KeyringBackend], str | None], patience: float = SECONDS) -> None:
        super().__init__(daemon=True)
        self._ask, self._patience = ask, patience
        self.result: str | None = None
        self.problem: KeyringUnavailable | None = None

    def run(self) -> None:
        try:
            self.result = self._answer()
        except KeyringUnavailable as problem:
            self.problem = problem

    def finish(self) -> str | None:
        """The result. Raises KeyringUnavailable when the call failed or took too long."""
        self.start()
        self.join(self._patience)
        if self.is_alive():
            raise KeyringUnavailable(why=NO_ANSWER)
        if self.problem is not None:
            raise self.problem
        return self.result

    def _answer(self) -> str | None:
        """The backend's answer. What lies behind the library raises kinds of its own: every one means that there is no answer,
        and none may pass for the answer that nothing is kept."""
        try:
            return self._ask(_backend())
        except KeyringUnavailable:
            raise
        except Exception as problem:
            raise KeyringUnavailable(why=_reason(problem)) from problem


def _reason(problem: Exception) -> str:
    named = {type(one).__name__ for one in (problem, problem.__cause__, problem.__context__)}
    if named & _REFUSALS or "AccessDenied" in str(getattr(problem, "name", "")):  # D-Bus gives its errors names
        return DENIED
    if isinstance(problem, keyring.errors.KeyringLocked) or type(problem).__name__ == "LockedException":
        return LOCKED
    if isinstance(problem, keyring.errors.NoKeyringError | keyring.errors.InitError):
        return NO_SERVICE
    return FAILED
