"""Signals of sleep and screen lock from the system, where it sends them: on Linux over D-Bus.

The bus is a socket of this computer, no network. Without these signals, ``idle.WakeGuard`` notices the sleep afterwards.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVariant
from PySide6.QtWidgets import QApplication, QWidget

from kraft_desktop.ui.runtime import late_loading

_LOGIND = "org.freedesktop.login1"
_MANAGER = (_LOGIND, "/org/freedesktop/login1", f"{_LOGIND}.Manager")
_PATIENCE = 2000
"""Milliseconds that logind has to say which session this is."""
_SYSTEM = ((*_MANAGER, "PrepareForSleep", "turned(bool)"),)
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
        system = QDBusConnection.systemBus()
        lock = (_LOGIND, _own_session(system), f"{_LOGIND}.Session", "Lock", "locked()")
        buses = ((system, (*_SYSTEM, lock)), (QDBusConnection.sessionBus(), _DESKTOP))
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


def _own_session(bus: QDBusConnection) -> str:
    """The path of the session that this program runs in, so that another user's lock is not taken for ours; empty, which is the
    path of every session, when logind cannot tell: to lock once too often does less harm than not to lock."""
    session = os.environ.get("XDG_SESSION_ID") or _answer(
        bus, (_LOGIND, f"{_MANAGER[1]}/session/auto", "org.freedesktop.DBus.Properties"), "Get", [f"{_LOGIND}.Session", "Id"]
    )
    return _answer(bus, _MANAGER, "GetSession", [session]) if session else ""


def _answer(bus: QDBusConnection, whom: tuple[str, str, str], method: str, values: list[str]) -> str:
    """The one text or path that a service answers with; empty when it does not."""
    message = QDBusMessage.createMethodCall(*whom, method)
    message.setArguments(values)
    message.setAutoStartService(False)
    reply = bus.call(message, QDBus.CallMode.Block, _PATIENCE)
    if reply.type() != QDBusMessage.MessageType.ReplyMessage or len(reply.arguments()) != 1:
        return ""
    (found,) = reply.arguments()
    if isinstance(found, QDBusVariant):
        found = found.variant()
    return str(found.path() if isinstance(found, QDBusObjectPath) else found)
