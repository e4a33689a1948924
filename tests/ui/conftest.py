"""One application for all tests of the window, and a way to wait for the worker; a warning of Qt's fails the test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.runtime.garbage import Collector

HARMLESS = {f"This plugin does not support {what}" for what in ("propagateSizeHints()", "raise()", "grabbing the keyboard")}
"""Of the offscreen platform, of every dialog and popup."""


@pytest.fixture(scope="session")
def _application() -> QApplication:
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(["kraft-desktop"])


@pytest.fixture
def app(_application: QApplication) -> Iterator[QApplication]:
    """The application, dressed light; no window survives the test, and Qt has complained of nothing."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg) and text not in HARMLESS:
            said.append(text)

    qInstallMessageHandler(hear)
    collector = Collector(_application)
    style.dress(_application, Theme.LIGHT, 100)
    yield _application
    for widget in _application.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    _application.processEvents()
    collector.stop()
    collector.deleteLater()
    _application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qInstallMessageHandler(None)
    assert said == []


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

    def run() -> None:
        deadline = QDeadlineTimer(60_000)
        for _ in range(4):  # what is painted or delivered may start more
            app.processEvents()
            while worker.busy:
                assert not deadline.hasExpired(), "the worker never finished"
                app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 1_000)

    return run


def focused(app: QApplication) -> QWidget:
    """The widget that has the keyboard."""
    widget = app.focusWidget()
    assert widget is not None
    return widget
