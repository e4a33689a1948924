"""What holds for every test: nothing of it, nor of the processes it starts, ends up on the screen or in the keyring of a user.

A test marked ``seeds(few, all)`` is run with each ``seed`` below the first number, below the second with --all-seeds. One
that counts its random trials itself makes ``share(few, all)`` of them.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Iterator

import pytest

from kraft_desktop import words
from tests.given.shares import Share


def pytest_addoption(parser: pytest.Parser) -> None:
    """The switch between some random caseloads and all of them."""
    parser.addoption("--all-seeds", action="store_true", help="every random caseload and kill, not a share of them")


def pytest_configure(config: pytest.Config) -> None:
    """Without a screen, and without a keyring unless it is the keyring that is tried (in a private session)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["XDG_STATE_HOME"] = os.environ["LOCALAPPDATA"] = tempfile.mkdtemp()  # for what is made outside a test
    if config.getoption("markexpr") != "keyring":
        os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The seeds of a test that has them."""
    for marker in metafunc.definition.iter_markers("seeds"):
        few, every = marker.args
        metafunc.parametrize("seed", range(every if metafunc.config.getoption("--all-seeds") else few))


@pytest.fixture
def share(request: pytest.FixtureRequest) -> Share:
    """How many random trials a test makes of those it has: the first number, the second with --all-seeds."""
    return lambda few, every: every if request.config.getoption("--all-seeds") else few


@pytest.fixture(autouse=True)
def own_state(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What a machine remembers between starts is remembered for one test: each has a machine of its own."""
    folder = tmp_path_factory.getbasetemp() / "state" / secrets.token_hex(8)  # made when something is remembered
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(folder))


@pytest.fixture(autouse=True)
def default_language() -> Iterator[None]:
    """The language that the program speaks is one for the whole process: each test hands it on as it found it."""
    before = words.language()
    yield
    words.use(before)
