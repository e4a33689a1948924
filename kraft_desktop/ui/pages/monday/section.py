"""A list of the Monday page: its number opens all of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kraft_desktop.domain.meetings.monday import Rule
from kraft_desktop.phrases import meeting_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import week_paper
from kraft_desktop.services.meetings.monday import MondayLine, Section
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
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
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.em(1))
        grid.setVerticalSpacing(style.em(0.15))
        rule = self.section.rule
        case_column = 1 if rule is Rule.TASKS else 0
        grid.setColumnStretch(2 if rule is Rule.TASKS else 1, 1)
        if not self.section.lines:
            nothing = translate("Monday", "Nothing here now.")
            unset = translate("Monday", "The team has not set how long a step may take.")
            grid.addWidget(style.label(unset if self.section.unset else nothing, Role.MUTED), 0, 0)
            self._holder.put(holder)
            return
        for column, heading in enumerate(week_paper.headings(rule)):
            grid.addWidget(style.label(heading, Role.SMALL), 0, column)
        for place, line in enumerate(self.shown, start=1):
            grid.setRowMinimumHeight(place, style.em(2.2))  # a row with a link is as high as one without
            for column, text in enumerate(week_paper.row_words(self._session, rule, line)):
                if column == case_column and line.case_id is not None:
                    button = style.button(text, Role.LINK)
                    button.clicked.connect(lambda _=False, case_id=line.case_id: self.opened.emit(case_id))
                    grid.addWidget(button, place, column)
                else:
                    late = rule is Rule.TASKS and column == 0 and line.days > 0
                    grid.addWidget(style.label(text, Role.ATTENTION if late else None, wrap=column == 2), place, column)
        self._holder.put(holder)
