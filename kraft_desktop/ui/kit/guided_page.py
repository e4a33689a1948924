"""The base of pages with steps: a bar of steps, one step shown at a time, and the buttons back and onward at the bottom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, Self, TypeVar

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollArea, QWidget

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.ui.kit.foot import Foot
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Tone
from kraft_desktop.ui.widgets.steps import StepsBar, StepWords
from kraft_desktop.words import translate


class Guided(Protocol):
    """The progress of a page with steps: a frozen value."""

    @property
    def at(self) -> int:
        """The place of the step shown, from 0."""

    @property
    def reached(self) -> int:
        """The place of the furthest step that can be shown."""

    @property
    def may_go_on(self) -> bool:
        """Whether the step shown is complete, as far as can be known."""

    @property
    def approval(self) -> object | None:
        """The approval by a second person, kept only while the page shows; None without one."""

    def onward_words(self) -> str:
        """The text of the onward button."""

    def steps(self) -> Sequence[StepWords]:
        """The steps for the bar."""

    def gone(self, step: int) -> Self:
        """The state at another step."""

    def unapproved(self) -> Self:
        """The state without the approval, at a step where it can be given again."""


_S = TypeVar("_S", bound=Guided)


class GuidedPage(Page, Generic[_S]):
    """A page that leads through steps. ``state`` says how far it has come; ``show_state`` shows it.

    A subclass defines its steps: it fills ``body``, overrides ``show_state``, ``entered`` (a step is shown), ``go_on`` (the
    onward button) and ``put_off`` (unfinished work is kept for later). ``sentence`` gives the words of a refusal. Ctrl+S
    puts off, as the button does.
    """

    def __init__(self, needs: Needs, state: _S, title: str, progress: Progress, sentence: Callable[[KraftError], str]) -> None:
        self.title, self.about = style.label(title, Role.TITLE), style.label("", Role.MUTED)
        self.bar = StepsBar(choosable=True)
        super().__init__(needs, Flow(self.title, self.about), self.bar, progress=progress)
        self.state = state
        self._sentence = sentence
        self.back = style.button(translate("GuidedPage", "Back"))
        self.later = style.button(translate("GuidedPage", "Save and go on later"), hint="Ctrl+S")
        self.onward = style.button("", Role.PRIMARY)
        self.top = self.findChildren(QScrollArea)[0].verticalScrollBar()
        self.bar.chosen.connect(self._jump)
        self.back.clicked.connect(lambda: self.go(self.state.at - 1))
        self.later.clicked.connect(self._put_off)
        self.onward.clicked.connect(self.go_on)
        self.stand_below(Foot(self.back, self.later, self.onward))

    # --- overridden by each page of this kind -----------------------------------------------------------------------------

    def show_state(self) -> None:
        """Show the state."""
        raise NotImplementedError

    def entered(self) -> None:
        """Called when a step is shown: begin its work, and set the keyboard focus."""

    def go_on(self) -> None:
        """Do the action of the onward button."""
        raise NotImplementedError

    def put_off(self) -> None:
        """Keep the unfinished work for later."""
        raise NotImplementedError

    # --- going through it -------------------------------------------------------------------------------------------------

    @property
    def free(self) -> bool:
        """Whether no task is running, so that the page can be used."""
        return not self.progress.running

    def _jump(self, step: int) -> None:
        if step <= self.state.reached and self.free:
            self.go(step)

    def go(self, step: int) -> None:
        """Show a step."""
        self.bar.setFocus()  # the focus must not wander down the page when what holds it is hidden
        self.state = self.state.gone(step)
        self.notice.say("")
        self.top.setValue(0)
        self.entered()

    def begin(self, start: Callable[[], None]) -> None:
        """Start long work."""
        self.notice.say("")
        start()
        self.show_state()

    def ended(self) -> None:
        """Show the result after long work. The keyboard focus is at the bar, since the onward button may have gone."""
        self.show_state()
        self.bar.setFocus()

    def show_ways(self, *parts: QWidget, later: bool, last: bool) -> None:
        """Show the bar and the buttons: ``later`` when unfinished work can be kept, ``last`` at the last step. While a task
        runs, the buttons and ``parts`` are disabled."""
        state, free = self.state, self.free
        for part in (*parts, self.back, self.later):
            part.setEnabled(free)
        self.bar.show_steps(state.steps())
        self.back.setVisible(state.at > 0)
        self.later.setVisible(later)
        self.onward.setVisible(not last)
        self.onward.setText(state.onward_words())
        self.onward.setEnabled(free and state.may_go_on)

    def refuse(self, problem: KraftError) -> None:
        self.notice.say(self._sentence(problem), Tone.ATTENTION)

    def _put_off(self) -> None:
        approved = self.state.approval is not None
        self.put_off()
        if approved:
            self._tell_lapsed()

    def _tell_lapsed(self) -> None:
        text = translate(
            "GuidedPage",
            "An approval holds only until the work is put off or another page is shown: somebody has to approve again.",
        )
        self.notice.say(text, Tone.ATTENTION)

    def leave(self) -> None:
        if self.state.approval is not None and self.free:  # a passphrase is not kept while nobody looks at the page
            self.state = self.state.unapproved()
            self._tell_lapsed()
            self.show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Save) and self.later.isVisible():
            self.later.click()
        else:
            super().keyPressEvent(event)
