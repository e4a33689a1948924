"""One application for all tests of the window; a warning of Qt's fails the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

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


def focused(app: QApplication) -> QWidget:
    """The widget that has the keyboard."""
    widget = app.focusWidget()
    assert widget is not None
    return widget
