"""A keyring at the rim of the program, kept in a dictionary."""

from __future__ import annotations

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from kraft_desktop.store.keys import system_keyring


class MemoryKeyring(KeyringBackend):
    """A keyring at the rim of the program, kept in a dictionary; ``broken`` for one that fails."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}
        self.broken = False

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002  # the library's signature
        if self.broken:
            raise KeyringError
        return self.held.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002  # as above
        if self.broken:
            raise KeyringError
        self.held[username] = password

    def delete_password(self, service: str, username: str) -> None:  # noqa: ARG002  # as above
        del self.held[username]


def in_place(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    """The keyring that the program asks for the rest of the test."""
    made = MemoryKeyring()
    monkeypatch.setattr(system_keyring, "_backend", lambda: made)
    return made
