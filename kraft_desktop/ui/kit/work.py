"""Background threads, used only through here: a task runs beside the window, its result comes back in the window's thread."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from queue import Queue
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from kraft_desktop.domain.errors import KraftError

_T = TypeVar("_T")
_THREADS = 2
Refusal = Callable[[KraftError], None]
"""Shows a refusal of the rules, the computer or the data."""


class Cancelled(Exception):  # not an error: the user asked for it
    """The user cancelled the task; nothing of it is kept."""


class Job:
    """A task under way. ``cancel`` asks it to stop at its next step; the task's ``step`` says how far it has come.

    ``step(done, total, text)`` is called in the task's thread: ``done`` of ``total`` parts, ``text`` names the current step
    (already in the user's language). It raises Cancelled when the user has cancelled the task.
    """

    def __init__(self, stepped: Callable[[int, int, str], None] | None = None) -> None:
        self._stepped = stepped
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the task to stop at its next step; its answer, if one still comes, is not delivered."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether ``cancel`` has been called."""
        return self._cancelled.is_set()

    def step(self, done: int, total: int, text: str = "") -> None:
        """Report the task's progress; raises Cancelled when it has been cancelled."""
        if self.cancelled:
            raise Cancelled
        if self._stepped is not None:
            self._stepped(done, total, text)


Instead = Callable[[KraftError], Callable[[Job], _T] | None]
"""Gives a task to run in place of one that was refused, or None: then the refusal is shown."""


class _Relay(QObject):
    """Carries calls into the window's thread: a task's progress, and its end."""

    tell = Signal(object)
    done = Signal(int)


class _Run:
    """A task with everything it refers to; made, kept and dropped in the window's thread, for much of it is widgets."""

    __slots__ = ("afterwards", "ended", "instead", "job", "outcome", "owner", "refused", "task", "then")

    def __init__(
        self,
        job: Job,
        task: Callable[[Job], object],
        then: Callable[[Any], None] | None,
        owner: QObject,
        refused: Refusal,
        ended: Callable[[], None] | None = None,
        instead: Instead[object] | None = None,
    ) -> None:
        self.job, self.task, self.then, self.owner, self.refused, self.ended = job, task, then, owner, refused, ended
        self.instead = instead
        self.outcome: object = None
        self.afterwards: list[Callable[[], None]] = []  # what the task has said that waits for its result to be shown

    def attempt(self) -> None:
        """Run the task, unless it has been cancelled, and keep its result; called in the task's thread."""
        _here.run = self
        try:
            self.outcome = None if self.job.cancelled else self.task(self.job)
        except BaseException as problem:  # noqa: BLE001  # shown or raised again in the window's thread
            self.outcome = _Failed(problem)
        finally:
            _here.run = None

    def another(self) -> bool:
        """Whether the task was refused and there is another to do in its place, which is then the task."""
        problem = self.outcome.problem if isinstance(self.outcome, _Failed) else None
        if self.instead is None or self.job.cancelled or not isinstance(problem, KraftError):
            return False
        task, self.instead = self.instead(problem), None
        self.task = task or self.task
        return task is not None

    def settle(self) -> None:
        """Deliver the result; called in the window's thread."""
        try:
            problem = self.outcome.problem if isinstance(self.outcome, _Failed) else None
            if problem is not None and not isinstance(problem, KraftError | Cancelled):
                raise problem
            if self.job.cancelled or isinstance(problem, Cancelled):
                return
            if isinstance(problem, KraftError):
                self.refused(problem)
            elif self.then is not None:
                self.then(self.outcome)
        finally:
            if self.ended is not None and shiboken6.isValid(self.owner):
                self.ended()


class _Failed:
    """A task that raised."""

    __slots__ = ("problem",)

    def __init__(self, problem: BaseException) -> None:
        self.problem = problem


class Worker:
    """Runs tasks beside the window, two at a time, in the order given.

    ``refused`` shows a KraftError of a task whose caller named no other way. An exception that is no KraftError is our own
    mistake: it is raised in the window's thread, where the exception hook reports it. A thread is given only the number of
    a task: were the last reference to a page to end there, Qt would be made to destroy a widget outside its thread.
    """

    def __init__(self, refused: Refusal) -> None:
        self.refused = refused
        self._relay = _Relay()
        self._relay.tell.connect(_call, Qt.ConnectionType.QueuedConnection)
        self._relay.done.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        self._numbers: Queue[int | None] = Queue()
        self._threads: list[threading.Thread] = []
        self._runs: dict[int, _Run] = {}
        self._count = itertools.count()
        self._finished = False

    def run(
        self,
        task: Callable[[], _T],
        then: Callable[[_T], None] | None = None,
        *,
        owner: QObject,
        refused: Refusal | None = None,
        instead: Instead[_T] | None = None,
    ) -> Job:
        """Run ``task`` in a thread, then ``then`` with its value here, unless ``owner`` has died meanwhile.

        The task may not touch widgets. ``refused`` is called here, under the same condition, with a KraftError; before that
        ``instead`` is asked once for another task to run in place of the one that was refused.
        """
        job = Job()
        self._submit(_Run(job, lambda _: task(), then, owner, refused or self.refused, None, instead))
        return job

    def run_stepwise(
        self,
        task: Callable[[Job], _T],
        then: Callable[[_T], None] | None = None,
        *,
        owner: QObject,
        stepped: Callable[[int, int, str], None],
        refused: Refusal | None = None,
        ended: Callable[[], None] | None = None,
        instead: Instead[_T] | None = None,
    ) -> Job:
        """As ``run`` for long work: the task is given its Job, and its ``job.step`` calls reach ``stepped`` here.

        ``ended`` is called here last of all, however it went, also when it was cancelled.
        """

        def report(done: int, total: int, text: str) -> None:
            self._relay.tell.emit(lambda: stepped(done, total, text) if shiboken6.isValid(owner) else None)

        job = Job(report)
        self._submit(_Run(job, task, then, owner, refused or self.refused, ended, instead))
        return job

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._runs)

    def finish(self) -> None:
        """Take no new work, and wait until what is running is done: a write that has begun is completed."""
        self._finished = True
        for _ in self._threads:
            self._numbers.put(None)
        for thread in self._threads:
            thread.join()
        self._threads.clear()
        self._runs.clear()

    def _submit(self, run: _Run) -> None:
        if self._finished:
            return
        number = next(self._count)
        self._runs[number] = run
        self._numbers.put(number)
        if len(self._threads) < _THREADS:
            self._threads.append(threading.Thread(target=self._work, name="kraft", daemon=True))
            self._threads[-1].start()

    def _work(self) -> None:
        """The loop of a thread: one task after the other; tasks not begun when the worker finishes are dropped."""
        while (number := self._numbers.get()) is not None:
            if not self._finished:
                self._runs[number].attempt()
                self._relay.done.emit(number)

    def _settle(self, number: int) -> None:
        run = self._runs.pop(number, None)  # None when the worker has finished meanwhile
        if run is None:
            return
        told, run.afterwards = run.afterwards, []
        try:
            if not shiboken6.isValid(run.owner):
                return
            if run.another():
                self._submit(run)
            elif shiboken6.isValid(run.owner):  # it may have gone while a question was answered
                run.settle()
        finally:
            for call in told:
                call()


_here = threading.local()
"""``run``: the task that this thread is at."""


def after_task(call: Callable[[], None]) -> None:
    """Call something in the window's thread when the task of this thread has shown its result there; at once in a thread that
    is at none."""
    run: _Run | None = getattr(_here, "run", None)
    if run is None:
        call()
    else:
        run.afterwards.append(call)


def _call(what: Callable[[], None]) -> None:
    what()
