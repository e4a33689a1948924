"""Sleep and screen lock on Windows, from its window messages. Loaded there only; see installer/UNVERIFIED.md."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication

_POWER, _SUSPENDS = 0x0218, 0x0004  # WM_POWERBROADCAST, PBT_APMSUSPEND
_SESSION, _LOCKED = 0x02B1, 0x0007  # WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK
_LEAVING = frozenset({(_POWER, _SUSPENDS), (_SESSION, _LOCKED)})


class MessageFilter(QAbstractNativeEventFilter):
    """A filter that calls ``leaving`` when the computer goes to sleep or the session is locked."""

    def __init__(self, leaving: Callable[[], None]) -> None:
        super().__init__()
        self._leaving = leaving

    def watch(self, app: QCoreApplication, window: int) -> None:
        """Install the filter, and have the session's messages sent to the ``window`` with that handle."""
        app.installNativeEventFilter(self)
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(window), 0)

    def nativeEventFilter(self, _kind: Any, message: Any) -> Any:
        found = wintypes.MSG.from_address(int(message))
        if (found.message, found.wParam) in _LEAVING:
            self._leaving()
        return False, 0
