"""The display of long work: a progress bar, the current step, and a cancel button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget

from kraft_desktop.ui.kit.work import Instead, Job, Refusal, Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.widgets.card import row
from kraft_desktop.words import translate

_T = TypeVar("_T")


class Progress(QWidget):
    """Hidden until ``run`` starts a task; shows its steps and a cancel button, and hides when it has ended. ``finished`` is
    sent once the task's result has been shown, also after an error."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._text = style.label("", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(style.em(0.6))
        self.cancel = style.button(translate("Progress", "Cancel"))
        self.cancel.clicked.connect(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row(self._text, None, self.cancel))
        layout.addWidget(self._bar)
        self.hide()

    def run(
        self,
        worker: Worker,
        title: str,
        task: Callable[[Job], _T],
        then: Callable[[_T], None],
        *,
        owner: QObject,
        refused: Refusal | None = None,
        ended: Callable[[], None] | None = None,
        instead: Instead[_T] | None = None,
    ) -> None:
        """Run a task (see ``Worker.run_stepwise``) and show its steps; ``title`` shows until the first step."""
        self._text.setText(title)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self.cancel.setEnabled(True)
        self.show()

        before = QApplication.focusWidget()

        def finished() -> None:
            held = self.cancel.hasFocus()
            if held:
                self.cancel.clearFocus()  # hidden, it would hand the keyboard to what comes next, often the way back
            if self._job is job:  # else another task has begun meanwhile
                self._job = None
                self.hide()
            if ended is not None:
                ended()
            if held and QApplication.focusWidget() is None:  # nothing else has been focused
                _give_back(before)
            self.finished.emit()

        job = self._job = worker.run_stepwise(
            task, then, owner=owner, stepped=self._step, refused=refused, ended=finished, instead=instead
        )

    @property
    def running(self) -> bool:
        """Whether a task is under way."""
        return self._job is not None

    def stop(self) -> None:
        """Cancel the running task, if any: its result is no longer needed."""
        if self._job is not None:
            self._job.cancel()

    def _step(self, done: int, total: int, text: str) -> None:
        if self._job is None or self._job.cancelled:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if text:
            self._text.setText(text)
            self._bar.setAccessibleName(text)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)
            self._text.setText(translate("Progress", "Cancelling; nothing of this is kept."))


def _give_back(widget: QWidget | None) -> None:
    """Return the keyboard focus to the widget that had it before."""
    if widget is not None and shiboken6.isValid(widget) and widget.isVisible() and widget.isEnabled():
        widget.setFocus()
