"""The computer's keyring: only trusted kinds are used, and a failure never passes for an answer."""

from __future__ import annotations

import keyring
import pytest
from keyring.errors import InitError, KeyringLocked

from kraft_desktop import labels
from kraft_desktop.domain.errors import KeyringUnavailable
from kraft_desktop.store.keys import system_keyring


class Foreign(Exception):
    """What a library below the keyring's raises; none of the kinds that the keyring's library declares."""


class PromptDismissedException(Exception):
    """As the library for Linux's keyrings names the refusal of a question to the user."""


class Failing:
    """A keyring, at the rim of the program, that fails with ``problem``."""

    def __init__(self, problem: Exception) -> None:
        self.problem = problem

    def get_password(self, service: str, username: str) -> str | None:
        del service, username
        raise self.problem


class Chain:
    """A keyring of an unknown kind that says it holds others."""

    backends = (Failing(KeyringLocked()),)


@pytest.mark.parametrize(
    ("problem", "why"),
    [
        (KeyringLocked(), system_keyring.LOCKED),
        (InitError(), system_keyring.NO_SERVICE),
        (OSError(), system_keyring.FAILED),
        (Foreign(), system_keyring.FAILED),
        (PromptDismissedException(), system_keyring.DENIED),
    ],
)
def test_each_failure_has_its_own_sentence(monkeypatch: pytest.MonkeyPatch, problem: Exception, why: str) -> None:
    monkeypatch.setattr(system_keyring, "_backend", lambda: Failing(problem))
    with pytest.raises(KeyringUnavailable) as caught:
        system_keyring.get("f" * 32)
    assert caught.value.why == why
    sentence = labels.sentence(caught.value)
    assert labels.detail(why) in sentence
    assert why not in sentence


@pytest.mark.parametrize("backend", [Failing(KeyringLocked()), Chain()])
def test_an_unknown_kind_is_not_used(monkeypatch: pytest.MonkeyPatch, backend: object) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    with pytest.raises(KeyringUnavailable) as caught:
        system_keyring.get("f" * 32)
    assert caught.value.why == system_keyring.NOT_TRUSTED
