"""Keeping the window out of screen pictures and shared screens, where the system can: on Windows. See
installer/UNVERIFIED.md."""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtWidgets import QWidget

_SHOWN, _EXCLUDED = 0x00, 0x11  # WDA_NONE, WDA_EXCLUDEFROMCAPTURE


def can_hide() -> bool:
    """Whether this system can keep a window out of captures."""
    return sys.platform == "win32"


def affinity(*, captured: bool) -> int:
    """The number by which Windows is told whether a window may be captured."""
    return _SHOWN if captured else _EXCLUDED


def allow(window: QWidget, *, captured: bool) -> None:
    """Let a window be captured or not; does nothing where the system cannot."""
    if sys.platform == "win32":
        ctypes.windll.user32.SetWindowDisplayAffinity(int(window.winId()), affinity(captured=captured))
