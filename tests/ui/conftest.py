"""A worker for every test of the window, and a way to wait for it; foreign bytes are read in the process of the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.ui.kit.work import Worker
from tests.given.reports.same_process import same_process
from tests.given.ui import waiting
from tests.given.ui.window import _application, app

__all__ = ["_application", "app", "same_process"]


@pytest.fixture(autouse=True)
def _without_a_process_for_each_file(same_process: None) -> None:
    """What a file is read as does not depend on where it is read."""


@pytest.fixture
def refusals() -> list[KraftError]:
    """What the worker was refused when nobody else listened."""
    return []


@pytest.fixture
def worker(app: QApplication, refusals: list[KraftError]) -> Iterator[Worker]:
    """A worker of the test's own."""
    del app
    made = Worker(refusals.append)
    yield made
    made.finish()


@pytest.fixture
def settle(app: QApplication, worker: Worker) -> Callable[[], None]:
    """Let the window run until the worker has nothing left."""
    return lambda: waiting.settle(app, worker)
