"""The longest time the window does not answer: from the unlock page over list, import and a case to a package prepared.

    python -m tests.benchmarks.gaps [--where]

A timer beats every two milliseconds in the window's own loop; a beat that comes late is a gap. With ``--where``
standard error shows what every thread was doing in the long ones.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer

from kraft_desktop import app as program
from kraft_desktop.services.practice import stores
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.pages.start.unlock import UnlockPage
from kraft_desktop.ui.startup import opening
from tests.benchmarks.measure import report

PERIOD = "2025H2"
AIM, LONG = 100, 0.06
"""Milliseconds that no gap may last, and seconds that make one worth looking at."""
_EVERY = 2


class Beat:
    """Counts how late the beats come."""

    def __init__(self, *, where: bool) -> None:
        self.longest, self.last, self._where = 0.0, time.perf_counter(), where
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_EVERY)
        self._loop, self._watch = QEventLoop(), QTimer()
        self._watch.timeout.connect(self._look)
        self._until: Callable[[], object] = bool

    def _beat(self) -> None:
        if self._where:
            faulthandler.dump_traceback_later(LONG)
        now = time.perf_counter()
        self.longest, self.last = max(self.longest, now - self.last - _EVERY / 1000), now

    def during(self, do: Callable[[], object], until: Callable[[], object]) -> float:
        """Do something, and let the window run until it has led somewhere; the longest gap meanwhile, in milliseconds."""
        self._until = until
        self._watch.start(_EVERY * 10)
        QTimer.singleShot(0, do)
        self.longest, self.last = 0.0, time.perf_counter()
        self._loop.exec()
        self._watch.stop()
        return self.longest * 1000

    def _look(self) -> None:
        if self._until():
            self._loop.quit()


def main(arguments: list[str]) -> None:
    with tempfile.TemporaryDirectory() as place:
        made = stores.practice(Path(place) / "kraft", machine="m", now=opening.now)
        passphrase = made.passphrase_file.read_text("utf-8").strip()
        desk = program.Desk(program.application(), Ask(), file=Path(place) / "preferences.json", relaunch=lambda _: None)
        beat = Beat(where="--where" in arguments)
        for name, gap in stages(desk, beat, made.store, passphrase, made.sheets[-1]):
            report(f"longest gap: {name}", gap, "ms", AIM)
        desk.window.close()


def stages(desk: program.Desk, beat: Beat, store: Path, passphrase: str, sheet: Path) -> list[tuple[str, float]]:
    """What a user does one after the other, and the longest gap in each."""
    found: list[tuple[str, float]] = []

    def idle() -> bool:
        return not desk.worker.busy

    def unlock() -> None:
        page = desk.window.content
        assert isinstance(page, UnlockPage)
        page.passphrase.editor.setText(passphrase)
        page.unlock()

    def page(key: str) -> Any:
        frame = desk.window.content
        assert isinstance(frame, Frame)
        return frame.page(key)

    def go(key: str, subject: object = None) -> None:
        frame = desk.window.content
        assert isinstance(frame, Frame)
        frame.go(key, subject)

    def there(key: str) -> bool:
        return idle() and page(key) is not None

    def take(name: str, do: Callable[[], object], until: Callable[[], object]) -> None:
        found.append((name, beat.during(do, until)))

    take("to the unlock page", lambda: desk.start(store), lambda: idle() and isinstance(desk.window.content, UnlockPage))
    take("unlocking, with the list", unlock, lambda: idle() and isinstance(desk.window.content, Frame))
    take("a case", lambda: go("case", page("cases").table.model.record(0).case_id), lambda: there("case"))
    take("a new case", lambda: go("new_case"), lambda: there("new_case"))
    take("the page of imports", lambda: go("import"), lambda: there("import"))
    take("a sheet looked at and tried", lambda: page("import").receive([sheet]), lambda: idle() and page("import")._trial)
    take("the sheet taken in", page("import").take.click, lambda: idle() and not page("import")._sheet)
    take("the page of packages", lambda: go("package"), lambda: there("package"))
    take("a half-year counted", page("package").material.choices[PERIOD].click, idle)
    for _ in range(2):
        take("onward in the package", page("package").onward.click, idle)
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
