"""Tasks run beside the window, answers come back in its thread, and a callback dies with its owner."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Callable
from types import TracebackType

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from kraft_desktop.domain.errors import DiskFull, KraftError
from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.kit.work import Job, Worker
from kraft_desktop.ui.runtime.garbage import Collector

Settle = Callable[[], None]


def test_the_task_runs_elsewhere_and_the_answer_here(worker: Worker, settle: Settle) -> None:
    seen: list[object] = []
    owner = QObject()
    worker.run(threading.current_thread, lambda thread: seen.extend((thread, threading.current_thread())), owner=owner)
    settle()
    assert seen[0] is not threading.main_thread()
    assert seen[1] is threading.main_thread()


def test_a_callback_dies_with_its_owner(worker: Worker, settle: Settle) -> None:
    gate, seen = threading.Event(), list[object]()
    owner = QObject()
    worker.run(gate.wait, seen.append, owner=owner)
    shiboken6.delete(owner)
    gate.set()
    settle()
    assert seen == []


def test_a_refusal_comes_to_whoever_listens(worker: Worker, settle: Settle, refusals: list[KraftError]) -> None:
    def fail() -> None:
        raise DiskFull(path="x")

    owner, own = QObject(), list[KraftError]()
    worker.run(fail, owner=owner)
    worker.run(fail, owner=owner, refused=own.append)
    settle()
    assert [type(problem) for problem in (*refusals, *own)] == [DiskFull, DiskFull]


def test_our_own_mistake_reaches_the_exception_hook(
    worker: Worker, settle: Settle, monkeypatch: pytest.MonkeyPatch, refusals: list[KraftError]
) -> None:
    hooked: list[type[BaseException]] = []

    def hook(kind: type[BaseException], _problem: BaseException, _trace: TracebackType | None) -> None:
        hooked.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook)
    owner = QObject()
    worker.run(lambda: 1 // 0, owner=owner)
    settle()
    assert hooked == [ZeroDivisionError]
    assert refusals == []


def test_steps_are_told_and_cancelling_stops_the_task(worker: Worker, settle: Settle) -> None:
    stepped, ended, answers = list[tuple[int, int, str]](), list[bool](), list[int]()
    begun, gate = threading.Event(), threading.Event()
    owner = QObject()

    def task(job: Job) -> int:
        job.step(1, 3, "one")
        begun.set()
        gate.wait()
        job.step(2, 3, "two")
        return 1

    job = worker.run_stepwise(
        task, answers.append, owner=owner, stepped=lambda *step: stepped.append(step), ended=lambda: ended.append(True)
    )
    begun.wait()
    job.cancel()
    gate.set()
    settle()
    assert stepped == [(1, 3, "one")]
    assert (answers, ended) == ([], [True])


def test_many_answers_do_not_wear_anything_out(worker: Worker, settle: Settle) -> None:
    """PySide6 6.12.0 on Python 3.11 aborts after some five hundred signals."""
    seen: list[int] = []
    owner = QObject()
    for number in range(1500):
        worker.run(lambda number=number: number, seen.append, owner=owner)  # type: ignore[misc]  # bound now
    settle()
    assert sorted(seen) == list(range(1500))


def test_finishing_waits_for_what_runs(worker: Worker) -> None:
    begun, done = threading.Event(), list[bool]()

    def task() -> None:
        begun.set()
        done.append(True)

    worker.run(task, owner=QObject())
    begun.wait()
    worker.finish()
    assert done == [True]


def test_what_a_task_refers_to_is_destroyed_in_the_thread_of_the_window(worker: Worker, settle: Settle) -> None:
    """Qt may destroy a widget in its own thread only, and a task is often the last that knows its page."""
    ended: list[threading.Thread] = []
    owner = QObject()
    for _ in range(200):
        page = QObject()
        weakref.finalize(page, lambda: ended.append(threading.current_thread()))
        worker.run(lambda page=page: page.objectName(), owner=owner)  # type: ignore[misc]  # bound now
        del page
    settle()
    assert len(ended) == 200
    assert set(ended) == {threading.main_thread()}


def test_garbage_is_left_for_the_thread_of_the_window(app: QApplication, worker: Worker, settle: Settle) -> None:
    class Ring:
        """Only the collector finds it."""

        def __init__(self) -> None:
            self.own = self

    where = list[threading.Thread]()
    ring = weakref.ref(Ring(), lambda _: where.append(threading.current_thread()))
    worker.run(lambda: [[place] for place in range(200 * gc.get_threshold()[0])], owner=app)
    settle()
    app.findChildren(Collector)[-1].collect()
    gc.collect()
    assert ring() is None
    assert where == [threading.main_thread()]


def test_the_keyboard_comes_back_to_what_began_the_work(app: QApplication, worker: Worker, settle: Settle) -> None:
    window, progress, asked, back = QWidget(), Progress(), QPushButton(), QPushButton()
    layout = QVBoxLayout(window)
    for part in (asked, progress, back):
        layout.addWidget(part)
    window.show()
    window.activateWindow()
    app.processEvents()
    for wanted in (asked, back):
        asked.setFocus()
        ended = None if wanted is asked else back.setFocus
        progress.run(worker, "", lambda _job: None, lambda _: None, owner=window, ended=ended)
        progress.cancel.setFocus()
        settle()
        assert app.focusWidget() is wanted
