"""Signals of sleep and screen lock from the system, where it sends them: on Linux over D-Bus.

The bus is a socket of this computer, no network. Without these signals, ``idle.WakeGuard`` notices the sleep afterwards.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication, QWidget

from kraft_desktop.ui.runtime import late_loading

_LOGIND = "org.freedesktop.login1"
_SYSTEM = (
    (_LOGIND, "/org/freedesktop/login1", f"{_LOGIND}.Manager", "PrepareForSleep", "turned(bool)"),
    (_LOGIND, "", f"{_LOGIND}.Session", "Lock", "locked()"),
)
_DESKTOP = tuple(
    (service, "", service, "ActiveChanged", "turned(bool)")
    for service in ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver")
)
"""For each signal: service, path, interface, signal name, and the slot called."""


class SystemGuard(QObject):
    """A guard that sends ``leaving`` when the computer goes to sleep or the screen is locked. ``listen`` may block: call it in
    the worker."""

    leaving = Signal()

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__()
        if sys.platform == "win32":
            self._filter = late_loading.load("kraft_desktop.ui.runtime.system_windows:MessageFilter")(self.leaving.emit)
            self._filter.watch(app, int(window.winId()))

    def listen(self) -> int:
        """The number of signals that were subscribed to."""
        if sys.platform != "linux":
            return 0
        buses = ((QDBusConnection.systemBus(), _SYSTEM), (QDBusConnection.sessionBus(), _DESKTOP))
        return sum(
            bus.connect(service, path, kind, signal, self, SLOT(slot))  # type: ignore[call-overload]  # its stub asks for bytes
            for bus, signals in buses
            if bus.isConnected()
            for service, path, kind, signal, slot in signals
        )

    def stop(self) -> None:
        """Stop sending ``leaving``."""
        self.blockSignals(True)
        self.deleteLater()

    @Slot(bool)
    def turned(self, begins: bool) -> None:  # as the bus sends it
        """Called when sleep or a locked screen begins or ends."""
        if begins:
            self.leaving.emit()

    @Slot()
    def locked(self) -> None:
        """Called when the session is locked."""
        self.leaving.emit()
