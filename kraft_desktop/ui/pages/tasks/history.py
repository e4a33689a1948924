"""The card with what has happened to a task, change by change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.domain.cases.tasks import TaskChange
from kraft_desktop.phrases import task_phrases
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.services.secrecy.tasks import TaskLine, TaskStep
from kraft_desktop.ui.kit.page import Needs, reveal
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.tasks.list import words
from kraft_desktop.ui.widgets.card import Card, add
from kraft_desktop.words import translate


class HistoryCard(Card):
    """The changes of one task, the first first; hidden until it is asked for. ``closed`` is sent when it is put away."""

    closed = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("Tasks", "What has happened"))
        self._needs, self._task_id = needs, ""
        close = style.button(translate("Tasks", "Hide the history"), Role.LINK)
        close.clicked.connect(self.put_away)
        self.heading.addWidget(close)
        self._inside = Holder()
        self.body.addWidget(self._inside)
        self.hide()

    def look_back(self, line: TaskLine | None) -> None:
        """Show what has happened to a task; put it away where it is shown already."""
        if self.isVisible() and line is not None and line.task_id == self._task_id:
            self.put_away()
        elif line is not None:
            self._read(line)

    def follow(self, line: TaskLine | None) -> None:
        """While the card is open: show the task that is chosen now, which may have changed; nothing where none is."""
        if self.isVisible():
            self.put_away() if line is None else self._read(line)

    def _read(self, line: TaskLine) -> None:
        session, self._task_id = self._needs.session, line.task_id

        def show(steps: Sequence[TaskStep]) -> None:
            if line.task_id == self._task_id:
                self._show(line, steps)

        self._needs.worker.run(
            lambda: tasks.history(session, line.task_id), show, owner=self, refused=lambda _: self.put_away()
        )  # fmt: skip

    def _show(self, line: TaskLine, steps: Sequence[TaskStep]) -> None:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.35))
        add(layout, style.label(words(line), Role.STRONG, wrap=True), *(style.label(_step(one), wrap=True) for one in steps))
        self._inside.put(holder)
        self.show()
        reveal(self)

    def put_away(self) -> None:
        """Show nothing any more."""
        self._task_id = ""
        if self.isVisible():
            self._inside.put(None)
            self.hide()
            self.closed.emit()


def _step(step: TaskStep) -> str:
    """A change in words: its day, what was done, to whom and by when where that is what changed, and who recorded it where the
    name may be shown."""
    given = step.change in {TaskChange.GIVEN, TaskChange.HANDED_ON}
    who = translate("Tasks", "to {name}").format(name=step.who) if given and step.who else ""
    due = translate("Tasks", "due {day}").format(day=formats.day(step.due)) if step.due else translate("Tasks", "no day")
    by = translate("Tasks", "recorded by {name}").format(name=step.recorded_by) if step.recorded_by else ""
    done = f"{formats.day(step.on)}: {task_phrases.task_change(step.change)} {who}".rstrip()
    return ", ".join(part for part in (done, due if given or step.change is TaskChange.MOVED else "", by) if part)
