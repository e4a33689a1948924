"""What is ahead of the node, in cards beside the lists: the next meeting, the physician's hours, the half-year's package, the
goals."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.meetings.agenda import Reason
from kraft_desktop.phrases import meeting_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.hours.drawing import pace_words
from kraft_desktop.services.hours.overview import HoursState
from kraft_desktop.services.meetings import papers
from kraft_desktop.services.meetings.agenda import Agenda, AgendaLine
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.words import plural, translate

if TYPE_CHECKING:
    from kraft_desktop.services.figures.goals import NodeGoal
    from kraft_desktop.services.ledger.readiness import Readiness, Reported


class Counted(QWidget):
    """A line of words and a number that opens the list of what it counts, below it. ``key`` names the line on its page."""

    def __init__(self, key: str, words: str, number: str, lines: Sequence[QWidget]) -> None:
        super().__init__()
        self.key, self.lines = key, lines
        self.number = style.button(number, Role.LINK)
        self.number.setAccessibleName(f"{words}: {number}")
        self.number.clicked.connect(self.turn)
        self._list = QWidget()
        inside = QVBoxLayout(self._list)
        inside.setContentsMargins(style.em(0.8), 0, 0, 0)
        inside.setSpacing(style.em(0.1))
        for line in lines:
            inside.addWidget(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(_wrapped(words, self.number))
        layout.addWidget(self._list)
        self._list.hide()
        self.is_open = False

    def turn(self) -> None:
        """Open the list, or close it."""
        self.is_open = not self.is_open
        self._list.setVisible(self.is_open)


class AheadCard(Card):
    """A card whose numbers open lists (``counted``). ``opened`` carries the key of a page and its subject, if any."""

    opened = Signal(str, object)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.counted: list[Counted] = []

    def open_lists(self, keys: Collection[str]) -> None:
        """Open the lists with these keys."""
        for one in self.counted:
            if one.key in keys:
                one.turn()

    def _count(self, key: str, words: str, number: str, lines: Sequence[QWidget]) -> None:
        made = Counted(key, words, number, lines)
        self.counted.append(made)
        self.body.addWidget(made)

    def _link(self, text: str, key: str, subject: object = None) -> QPushButton:
        made = style.button(text, Role.LINK)
        made.clicked.connect(lambda: self.opened.emit(key, subject))
        return made


class TeamCard(AheadCard):
    """The next meeting: when it is, and for each reason how many points it brings."""

    def __init__(self, session: Session, shown: Agenda) -> None:
        super().__init__(translate("Monday", "The next meeting"))
        self._session = session
        planned = formats.day(shown.meeting.day) if shown.meeting.meeting_id else translate("Monday", "none is planned")
        count = plural("Monday", "{count} point on the agenda", "{count} points on the agenda", len(shown.lines))
        self.points = self._link(count, "meeting")
        self.body.addLayout(row(style.label(planned, Role.MUTED), None, self.points))
        for reason in Reason:
            lines = [line for line in shown.lines if reason in line.reasons]
            if lines:
                self._count(reason.value, meeting_words.reason(reason), str(len(lines)), [self._line(one) for one in lines])

    def _line(self, line: AgendaLine) -> QWidget:
        if line.case_id is None or line.code is None:
            return style.label(papers.line_words(self._session, line), wrap=True)
        made = self._link(line.code, "case", line.case_id)
        made.setToolTip(papers.line_words(self._session, line))
        return made


class HoursLeftCard(AheadCard):
    """The team's hours: what is left, also for each week; both numbers open the page of the hours."""

    def __init__(self, state: HoursState) -> None:
        super().__init__(translate("Navigation", "Physician hours"))
        pool = state.team
        each = formats.hours(pool.balance.per_week) if pool.weeks_left and pool.is_stated else vocabulary.DASH
        left = formats.hours(pool.balance.left) if pool.is_stated else translate("Hours", "not stated")
        self.per_week = self._link(each, "hours")
        self.left = self._link(left, "hours")
        for words, number in (
            (translate("Monday", "left for each week"), self.per_week),
            (translate("Monday", "left"), self.left),
        ):
            number.setAccessibleName(f"{words}: {number.text()}")
            self.body.addLayout(_wrapped(words, number))
        self.body.addWidget(style.label(pace_words(pool), Role.SMALL, wrap=True))


class HalfYearCard(AheadCard):
    """The package of the half-year that comes next: the days to its end, and the municipalities whose sheets cover it."""

    def __init__(self, session: Session, found: Readiness) -> None:
        super().__init__(translate("Navigation", "Half-year package"))
        days = (found.period.end - session.today).days
        name = vocabulary.period_name(found.period.id)
        ends = plural(
            "Monday", "{count} day to the end of {period}.", "{count} days to the end of {period}.", days, period=name
        )
        over = translate("Monday", "{period} has ended; its package can be made.").format(period=name)
        nobody = translate("Monday", "{period} has ended, and nobody is registered as referred by then.").format(period=name)
        ended = over if found.referred else nobody
        self.body.addWidget(style.label(ends if days >= 0 else ended, wrap=True))
        asked = [one for one in found.municipalities if one.people]
        number = translate("Monday", "{count} of {all}").format(count=sum(one.complete for one in asked), all=len(asked))
        if asked:
            lines = [style.label(_reported(one), wrap=True) for one in asked]
            self._count("reported", translate("Monday", "Municipalities whose sheets are here"), number, lines)
        begin, package = translate("Caseload", "Import a case list"), translate("Monday", "To the package")
        way = self._link(package, "package") if found.referred else self._link(begin, "import")
        self.body.addLayout(row(way, None))


class GoalsCard(AheadCard):
    """The node's part of the project's goals: what is reached since the start, and the cases that are counted."""

    def __init__(self, session: Session, found: Sequence[NodeGoal]) -> None:
        super().__init__(translate("Monday", "The goals"))
        self.body.addWidget(style.label(session.node.name, Role.MUTED))
        for one in found:
            number = translate("Monday", "{count} of {all}").format(count=one.reached, all=one.target)
            self._count(one.goal.number, vocabulary.goal(one.goal), number, [*self._cases(one), *_not_seen(one)])

    def _cases(self, one: NodeGoal) -> list[QWidget]:
        return [self._link(code, "case", case_id) for case_id, code in one.cases]


def _not_seen(one: NodeGoal) -> list[QWidget]:
    count = one.reached - len(one.cases)
    text = plural("Monday", "{count} case that you may not see", "{count} cases that you may not see", count)
    return [style.label(text, Role.MUTED, wrap=True)] if count else []


def _reported(one: Reported) -> str:
    if one.complete:
        return translate("Monday", "{municipality}: the sheets cover the half-year").format(municipality=one.name)
    if one.latest is None:
        return translate("Monday", "{municipality}: nothing yet").format(municipality=one.name)
    text = translate("Monday", "{municipality}: up to {month}")
    return text.format(municipality=one.name, month=formats.month(one.latest))


def _wrapped(words: str, number: QPushButton) -> QHBoxLayout:
    made = QHBoxLayout()
    made.addWidget(style.label(words, wrap=True), 1)
    made.addWidget(number)
    return made
