"""Garbage collection of Python, in the window's thread alone.

Much of it belongs to Qt. If a worker's thread collected it, a signal being disconnected there could hold Qt's lock and
wait for Python's, while the window holds Python's and waits for Qt's: a deadlock.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 500  # ms


class Collector(QObject):
    """A timer that collects by Python's own thresholds, from its creation until ``stop``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_INTERVAL)

    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        due = [g for g, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > most]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Return to Python's automatic collection: there are no other threads any more."""
        self._timer.stop()
        gc.enable()
