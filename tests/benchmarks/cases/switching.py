"""Going between the list, cases and their tabs, at 10,000 cases with 50 notes and 12 contacts each."""

from __future__ import annotations

import gc
import itertools
import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from kraft_desktop.domain.casework.contacts import Contact, ContactChange, ContactKind, Counterpart, Interpreter
from kraft_desktop.domain.casework.notes import RecordNote
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.practice import known
from kraft_desktop.store.database.records import new_id
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.startup import opening
from tests.benchmarks.caseload_store import CASES, store_of
from tests.benchmarks.measure import report

NOTES, CONTACTS, ROUNDS = 50, 12, 30
AIM = 100
_PAUSE = 0.0005


def main() -> None:
    """Print the slowest twentieth of each, from the key to the picture, and the longest time without an answer to a key."""
    app = QApplication(["benchmark"])
    style.dress(app, Theme.LIGHT, 100)

    def refused(problem: KraftError) -> None:
        raise problem

    worker = Worker(refused)
    with tempfile.TemporaryDirectory() as folder:
        session = store_of(Path(folder, "store"))
        with session.vault:
            ids = _filled(session)
            frame = Frame(opening.pages(session), Needs(session=session, worker=worker, ask=Ask()), opening.heading(session))
            frame.resize(1366, 768)
            frame.show()
            going = _Going(app, worker)
            going.time(lambda: frame.go("cases"))
            going.time(lambda: frame.go("case", ids[0]))
            page = frame.page("case")
            if not isinstance(page, CasePage):
                raise TypeError(page)
            keys = list(page.tabs.buttons)
            for key in keys:  # what is built once in a session is built
                going.time(lambda key=key: page.tabs.choose(key))  # type: ignore[misc]  # bound now
            gc.collect()
            gc.freeze()
            going.longest = 0.0
            tabs = [going.time(lambda key=key: page.tabs.choose(key)) for key in keys * (ROUNDS // len(keys) + 1)]  # type: ignore[misc]
            report("another tab, p95", _p95(tabs) * 1_000, "ms", AIM)
            for key in keys:
                going.time(lambda key=key: page.tabs.choose(key))  # type: ignore[misc]
                going.time(lambda: frame.go("case", ids[0]))
                cases = [going.time(lambda one=one: frame.go("case", one)) for one in ids[1:ROUNDS]]  # type: ignore[misc]
                report(f"another case with the tab {key} open, p95", _p95(cases) * 1_000, "ms", AIM)
            pages = [going.time(lambda key=key: frame.go(key)) for key in ("cases", "case") * (ROUNDS // 2)]  # type: ignore[misc]
            report("another page, p95", _p95(pages) * 1_000, "ms", AIM)
            report("the longest block", going.longest * 1_000, "ms", AIM)
            worker.finish()


class _Going:
    """Times from a change to its picture, and the longest turn of the event loop among them."""

    def __init__(self, app: QApplication, worker: Worker) -> None:
        self._app, self._worker, self.longest = app, worker, 0.0

    def time(self, change: Callable[[], object]) -> float:
        """Seconds until everything that the change began has been shown."""
        start = time.perf_counter()
        self._turn(change)
        for _ in itertools.count():
            self._turn(self._app.processEvents)
            if not self._worker.busy:
                break
            time.sleep(_PAUSE)  # as the window's own loop, it leaves the processor to what is being read
        self._turn(self._app.processEvents)
        return time.perf_counter() - start

    def _turn(self, task: Callable[[], object]) -> None:
        start = time.perf_counter()
        task()
        self.longest = max(self.longest, time.perf_counter() - start)


def _filled(session: Session) -> list[str]:
    """The ids of some of the cases, of which all is known, once every case has its notes and contacts."""
    with session.vault.write("benchmark.fill") as tx:
        cases = tx.cases.where()
        for case in cases:
            tx.record_notes.add_all([_note(case.id, session, place) for place in range(NOTES)], under="notes")
            tx.contacts.add_all([_contact(case.id, session) for _ in range(CONTACTS)], under="contacts")
        for case in cases[:: CASES // ROUNDS]:
            known.fill_one(session, tx, case, random.Random(case.code), 2)
    return [case.id for case in cases[:: CASES // ROUNDS]]


def _note(case_id: str, session: Session, place: int) -> RecordNote:
    return RecordNote(
        id=new_id(), case_id=case_id, base=1, on=session.today, text=f"Anteckning {place} om en påhittad", written_by="Anna",
        recorded_on=session.today, recorded_by="Anna",
    )  # fmt: skip


def _contact(case_id: str, session: Session) -> Contact:
    own = new_id()
    return Contact(
        id=own, contact_id=own, case_id=case_id, base=1, change=ContactChange.HELD, on=session.today, kind=ContactKind.CALL,
        counterpart=Counterpart.PARTICIPANT, interpreter=Interpreter.NOT_NEEDED, recorded_on=session.today, recorded_by="Anna",
    )  # fmt: skip


def _p95(times: list[float]) -> float:
    return sorted(times)[len(times) * 95 // 100]


if __name__ == "__main__":
    main()
