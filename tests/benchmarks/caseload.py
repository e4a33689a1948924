"""The list of 10,000 cases: how long after unlocking it shows, and how fast its filter answers while typing."""

from __future__ import annotations

import gc
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from tests.benchmarks.caseload_store import CASES, store_of
from tests.benchmarks.measure import report, seconds

ROUNDS = 5
TYPED = ("person 12 nyb", "borgholm reaktivt", "pahittad 999", "s-00", "utredningens 2026", "zz")


def main() -> None:
    """Print both, each as wall-clock time with nothing else going on."""
    app = QApplication(["benchmark"])
    style.dress(app, Theme.LIGHT, 100)

    def refused(problem: KraftError) -> None:
        raise problem

    worker = Worker(refused)
    with tempfile.TemporaryDirectory() as folder:
        session = store_of(Path(folder, "store"))
        with session.vault:
            page = CaseloadPage(Needs(session=session, worker=worker, ask=Ask()))
            page.resize(1178, 690)
            page.show()
            app.processEvents()
            gc.freeze()  # as the desk does when a store is open

            loop = QEventLoop()  # as the program waits: asking for events again and again would take turns with the worker
            page.table.model.modelReset.connect(loop.quit)

            def show() -> None:
                page.refresh(frozenset())
                loop.exec()
                page.repaint()

            times = []
            for _ in range(ROUNDS):
                times.append(seconds(show))
                worker.run(lambda: None, lambda _: loop.quit(), owner=page)  # what the search looks at is made meanwhile
                loop.exec()
            shown = min(times)
            if page.table.model.total != CASES:
                raise RuntimeError("the list does not show every case")
            report(f"list of {CASES} cases after unlock", shown * 1_000, "ms", 400)
            report("a keystroke in its filter, p95", _p95(app, page) * 1_000, "ms", 16)
            worker.finish()


def _p95(app: QApplication, page: CaseloadPage) -> float:
    """Seconds from a letter to its rows on the screen, the slowest twentieth left out."""
    line = page.table.filter_line

    def type_on(letter: str) -> None:
        line.insert(letter)
        app.processEvents()

    times = []
    for _ in range(ROUNDS):
        for words in TYPED:
            times += [seconds(lambda letter=letter: type_on(letter)) for letter in words]  # type: ignore[misc]  # bound now
            line.clear()
            app.processEvents()
    return sorted(times)[len(times) * 95 // 100]


if __name__ == "__main__":
    main()
