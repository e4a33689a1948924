"""What holds for every test: nothing of the suite, nor of the processes it starts, ends up in the keyring of who runs it."""

from __future__ import annotations

import os

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Without a keyring, unless it is the keyring that is tried (in a private session, see pyproject.toml)."""
    if config.getoption("markexpr") != "keyring":
        os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
