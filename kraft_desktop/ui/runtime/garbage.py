"""Python's garbage is collected in the window's thread alone.

Much of it belongs to Qt. Were it collected in a worker's thread, a signal being disconnected there could hold Qt's lock and
wait for Python's, while the window holds Python's and waits for Qt's: both would stand still for ever.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 500  # ms


class Collector(QObject):
    """Collects now and then, by Python's own thresholds, from the moment it is made until it is stopped."""

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
        """Let Python collect wherever it is again: there are no other threads any more."""
        self._timer.stop()
        gc.enable()
