"""A list of the Monday page: its number opens all of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kraft_desktop.domain.meetings.monday import Rule
from kraft_desktop.phrases import meeting_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import week_paper
from kraft_desktop.services.meetings.monday import MondayLine, Section
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.folding import FoldingRows
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.words import translate

FEW = 5
"""The rows that show until the number is pressed."""


class SectionCard(Card):
    """The card of a section. ``opened`` carries the id of a case."""

    opened = Signal(str)

    def __init__(self, session: Session, section: Section) -> None:
        super().__init__()
        self.section, self._session = section, session
        self.whole = False
        title = translate("Monday", "{number}. {title}")
        words = title.format(number=section.rule.number, title=meeting_words.rule(section.rule))
        self.heading.addWidget(style.label(words, Role.HEADING, wrap=True), 1)
        self.number = style.button(self._count(), Role.LINK)
        self.number.setAccessibleName(f"{words}: {self._count()}")
        self.number.clicked.connect(self._turn)
        self.heading.addWidget(self.number)
        self.body.addLayout(self.heading)
        self._holder = Holder()
        self.body.addWidget(self._holder)
        self._fill()

    @property
    def shown(self) -> tuple[MondayLine, ...]:
        """The lines that show."""
        return self.section.lines if self.whole else self.section.lines[:FEW]

    def _count(self) -> str:
        count = len(self.section.lines)
        if self.section.rule is Rule.TASKS:
            return str(count)
        return translate("Monday", "{count} of {all}").format(count=count, all=self.section.of)

    def _turn(self) -> None:
        self.whole = not self.whole
        self._fill()

    def _fill(self) -> None:
        rule = self.section.rule
        if not self.section.lines:
            nothing = translate("Monday", "Nothing here now.")
            unset = translate("Monday", "The team has not set how long a step may take.")
            self._holder.put(style.label(unset if self.section.unset else nothing, Role.MUTED))
            return
        case_column = 1 if rule is Rule.TASKS else 0
        rows = FoldingRows(wide=case_column + 1, least=10, spacing=0.15)
        rows.begin(week_paper.headings(rule))
        for line in self.shown:
            texts = enumerate(week_paper.row_words(self._session, rule, line))
            rows.add_row(*(self._cell(line, column, text, linked=column == case_column) for column, text in texts))
        self._holder.put(rows)

    def _cell(self, line: MondayLine, column: int, text: str, *, linked: bool) -> QWidget:
        if linked and line.case_id is not None:
            button = style.button(text, Role.LINK)
            button.clicked.connect(lambda _=False, case_id=line.case_id: self.opened.emit(case_id))
            return button
        late = self.section.rule is Rule.TASKS and column == 0 and line.days > 0
        cell = style.label(text, Role.ATTENTION if late else None, wrap=column == 2)
        cell.setMinimumHeight(style.em(2.2))  # a row with a link is as high as one without
        return cell
