"""The heading of the page for one case: who it is, the five steps, and where the case is, in a few lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.progress import Place, StepProgress
from kraft_desktop.domain.programme import Programme
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import timeline
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.secrecy.consents import ConsentOfCase
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.beside import Beside
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.case.parts import about, name, standing_card, when
from kraft_desktop.ui.widgets.card import Badge, Tone, add
from kraft_desktop.ui.widgets.chart import ChartCard
from kraft_desktop.ui.widgets.steps import Standing, StepsBar, StepWords
from kraft_desktop.words import translate

_STANDING = {Place.BEHIND: Standing.DONE, Place.HERE: Standing.CURRENT, Place.AHEAD: Standing.COMING}


class CaseHeader(QWidget):
    """The heading, with the page's buttons at its right. A closed case is muted, with its closing in a badge. The time axis
    stays folded or open while going from case to case; ``counting`` is sent by the way to how its months are counted."""

    counting = Signal()

    def __init__(self, session: Session, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self._session = session
        self._title = style.label("", Role.TITLE, wrap=True)
        self._about = style.label("", Role.MUTED, wrap=True)
        self.closed = Badge("")
        self.steps = StepsBar()
        self._facts = Holder()
        how, self.fold = style.button(translate("Case", "How it was counted"), Role.LINK), style.button("", Role.LINK)
        how.clicked.connect(lambda _=False: self.counting.emit())
        self.fold.clicked.connect(self._turn)
        self.timeline = ChartCard(translate("Case", "Timeline"), how, self.fold)
        who, doing = QWidget(), QWidget()
        lines = QVBoxLayout(who)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(style.em(0.1))
        add(lines, self._title, self._about, 1)
        doing.setLayout(Flow(self.closed, *buttons, right=True))
        heading = Beside(who, doing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1))
        add(layout, heading, self.steps, self._facts, self.timeline)
        self._show_fold()
        self.clear()

    def show_case(self, opened: CaseFile, consent: ConsentOfCase) -> None:
        """Show where the case is."""
        programme, closing = self._session.programme, opened.closing
        self._title.setText(f"{opened.case.code}  {name(opened)}".strip())
        self._title.setEnabled(closing is None)
        self._about.setText(about(self._session, opened))
        if closing is not None:
            self.closed.show_status(translate("Case", "Closed {day}").format(day=formats.day(closing.on)), Tone.PLAIN)
        self.closed.setVisible(closing is not None)
        self.steps.show_steps([_step(programme, step, opened) for step in opened.steps])
        self._facts.put(standing_card(programme, opened, consent))
        self.timeline.show_chart(timeline.of_case(programme, opened))
        self.timeline.show()

    def clear(self) -> None:
        """Show no case."""
        self._title.clear()
        self._about.clear()
        self.closed.hide()
        self.steps.show_steps([])
        self._facts.put(None)
        self.timeline.hide()

    def _turn(self) -> None:
        """Fold the time axis to its title, or show it again."""
        self.timeline.chart.setVisible(self.timeline.chart.isHidden())
        self._show_fold()

    def _show_fold(self) -> None:
        hidden = self.timeline.chart.isHidden()
        self.timeline.chart.key.setHidden(hidden)
        self.fold.setText(translate("Case", "Show the timeline") if hidden else translate("Case", "Fold"))


def _step(programme: Programme, step: StepProgress, opened: CaseFile) -> StepWords:
    title = f"{step.step.value} {vocabulary.process_step(programme, step.step)}"
    standing = _STANDING[step.place]
    if standing is Standing.CURRENT and opened.closing is not None:
        standing = Standing.DONE  # no step is under way in a closed case
    if standing is Standing.DONE and step.last is None:
        standing = Standing.PASSED
    return StepWords(title=title, subtitle=when(step, opened), standing=standing)
