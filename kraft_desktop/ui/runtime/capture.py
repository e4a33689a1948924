"""Keeping the window out of screen pictures and shared screens, where the system can: on Windows. See
installer/UNVERIFIED.md."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

_SHOWN, _BLACK, _EXCLUDED = 0x00, 0x01, 0x11  # WDA_NONE, WDA_MONITOR, WDA_EXCLUDEFROMCAPTURE


def can_hide() -> bool:
    """Whether this system can keep a window out of captures."""
    return sys.platform == "win32"


def affinities(*, captured: bool) -> tuple[int, ...]:
    """The numbers by which Windows is asked whether a window may be captured, the next one when it refuses one: before
    Windows 10 version 2004 a window can only be made black in a capture, not left out of it."""
    return (_SHOWN,) if captured else (_EXCLUDED, _BLACK)


def ask(set_affinity: Callable[[int], int], *, captured: bool) -> bool:
    """Whether the system took one of the numbers; ``set_affinity`` answers 0 when it refuses."""
    return any(set_affinity(number) for number in affinities(captured=captured))


def allow(window: QWidget, *, captured: bool) -> bool:
    """Let a window be captured or not; False where the system cannot or refuses."""
    if sys.platform == "win32":
        handle, system = int(window.winId()), ctypes.windll.user32
        return ask(lambda number: int(system.SetWindowDisplayAffinity(handle, number)), captured=captured)
    return False
