"""A way into a store in steps: the steps gone through, the way back, and what was chosen so far."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.start.first_steps import Kind, KindStep, PlaceStep, Step
from kraft_desktop.ui.pages.start.restore import RestoreStep
from kraft_desktop.ui.pages.start.unlock import Doorway
from kraft_desktop.ui.runtime.preferences import Begun
from kraft_desktop.ui.widgets.card import Notice, Tone, row
from kraft_desktop.ui.widgets.steps import StepsBar
from kraft_desktop.words import translate


class SteppedDoorway(Doorway):
    """The frame around the steps, which begin with the choice of the kind. A page shows the first, says what its button does
    (``_enable``), draws its bar (``_show_bar``) and goes on (``_go_on``). ``begun`` carries what is chosen so far, or None."""

    begun = Signal(object)

    def __init__(self) -> None:
        super().__init__(46)
        self.bar = StepsBar()
        self.card.body.addWidget(self.bar)
        self.notice = Notice()
        self.card.body.addWidget(self.notice)
        self._holder = QVBoxLayout()
        self.card.body.addLayout(self._holder)
        self.back = style.button(translate("FirstStart", "Back"))
        self.back.clicked.connect(self._go_back)
        self.onward = style.button("", Role.PRIMARY)
        self.onward.clicked.connect(self._go_on)
        self.card.body.addSpacing(style.em(0.6))
        self.card.body.addLayout(row(self.back, None, self.onward))
        self.kinds = KindStep()
        self._steps: list[Step] = [self.kinds]
        self.step: Step = self.kinds

    def _enable(self) -> None:
        raise NotImplementedError

    def _show_bar(self) -> None:
        raise NotImplementedError

    def _go_on(self) -> None:
        raise NotImplementedError

    def _show(self, step: Step) -> None:
        self.step.hide()
        if self._holder.indexOf(step) < 0:
            self._holder.addWidget(step)
            step.edited.connect(self._enable)
            step.refused.connect(self._say)
        step.show()
        self.step = step
        QTimer.singleShot(0, step, step.setFocus)  # once it is in the window
        self.notice.say("")
        self._show_bar()
        self._enable()
        step.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.step.setFocus()  # the caller focuses the page after the step was shown

    def _go_back(self) -> None:
        gone = self._steps.pop()
        self._show(self._steps[-1])
        gone.deleteLater()
        self._keep_begun()

    def _onward(self, step: Step) -> None:
        self._steps.append(step)
        self._show(step)
        self._keep_begun()

    def _keep_begun(self) -> None:
        """Send what is chosen so far; nothing while the kind is still being chosen."""
        place = next((step for step in self._steps if isinstance(step, PlaceStep)), None)
        if place is not None:
            self.begun.emit(place.begun())
        elif isinstance(self.step, RestoreStep):
            file, folder = (str(path) if path != Path() else "" for path in (self.step.fields.file, self.step.fields.folder))
            self.begun.emit(Begun(kind=Kind.RESTORE, file=file, folder=folder))
        else:
            self.begun.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button to the next step, from any field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.onward.isEnabled():
            self.onward.click()
        else:
            super().keyPressEvent(event)

    def _work(self, doing: str) -> None:
        self.card.setEnabled(False)
        self.notice.say(doing)

    def _refused(self, problem: KraftError) -> None:
        self.card.setEnabled(True)
        self._say(problem)

    def _say(self, problem: KraftError | None) -> None:
        self.notice.say("" if problem is None else labels.sentence(problem), Tone.DANGER)
