"""The cards about the hours: the team's pool with its drawing, this week, what the hours gave, and pools and invoices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.hours import POOLS, TEAM_POOL, ConsultationStatus, Outcome
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.domain.spending.pace import PoolState
from kraft_desktop.services.hours.drawing import outcome_chart, pace_chart, pace_warning, pace_words
from kraft_desktop.services.hours.overview import HoursLine, HoursState
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Badge, Card, Tone, row
from kraft_desktop.ui.widgets.chart import Chart, Picture
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import language, translate


class PoolCard(Card):
    """The hours of the store's own pool in figures, and the drawing against even spending beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.figures, self.chart = FigureTable(), Chart()
        self.allot = style.button(translate("Hours", "State the hours ..."), Role.LINK)
        self._title = style.label("", Role.HEADING, wrap=True)
        left = QVBoxLayout()
        self._whose = style.label("", Role.HEADING)
        left.addWidget(self._whose)
        left.addWidget(self.figures)
        self.warning = style.label("", Role.ATTENTION, wrap=True)
        left.addWidget(self.warning)
        left.addLayout(Flow(self.allot))
        left.addStretch()
        right = QVBoxLayout()
        heading = QHBoxLayout()
        heading.addWidget(self._title, 1)
        heading.addWidget(self.chart.key)
        right.addLayout(heading)
        right.addWidget(self.chart)
        right.addStretch()
        both = QHBoxLayout()
        both.setSpacing(style.em(1.8))
        both.addLayout(left, 1)
        both.addLayout(right, 2)
        self.body.addLayout(both)

    def show_state(self, state: HoursState, programme: Programme) -> None:
        """Show the hours."""
        pool = state.own
        team, leader = translate("Hours", "The team's hours"), translate("Hours", "The project leader's hours")
        self._whose.setText(team if state.own_pool == TEAM_POOL else leader)
        self.setAccessibleName(self._whose.text())
        self.figures.show_rows(("", translate("Hours", "Time")), pool_rows(pool))
        self.warning.setText(pace_warning(pool))
        self.warning.setVisible(bool(self.warning.text()))
        self._title.setText(pace_words(pool))
        self.chart.show_chart(pace_chart(state, programme))


def pool_rows(pool: PoolState) -> list[Row]:
    """The figures of a pool as rows."""
    balance = pool.balance
    changed = translate("Hours", "Allotted, last changed {day}").format(day=formats.day(pool.changed_on))
    weeks = translate("Hours", "Per remaining week (remaining: {weeks})").format(weeks=pool.weeks_left)
    ahead = labels.detail("pace_too_early") if pool.forecast is None else formats.hours(pool.forecast)
    per_week = formats.hours(balance.per_week) if pool.weeks_left else vocabulary.DASH
    return [
        _row(changed if pool.changed_on else translate("Hours", "Allotted"), _if_stated(pool, balance.allotted)),
        _row(translate("Hours", "Done"), formats.hours(balance.done)),
        _row(translate("Hours", "Planned"), formats.hours(balance.planned)),
        Row(
            title=translate("Hours", "Left"),
            cells=[_left(pool)],
            strong=True,
        ),
        _row(weeks, per_week if pool.is_stated else vocabulary.DASH),
        _row(translate("Hours", "At this pace, by the end"), ahead),
    ]


def _if_stated(pool: PoolState, minutes: int) -> str:
    return formats.hours(minutes) if pool.is_stated else translate("Hours", "not stated")


def _left(pool: PoolState) -> Figure:
    return Figure(text=_if_stated(pool, pool.balance.left), marked=pool.is_stated and pool.balance.left < 0)


def _row(title: str, text: str) -> Row:
    return Row(title=title, cells=[Figure(text=text)])


class WeekCard(Card):
    """What is booked and done this week, with the busy times that clash. ``opened`` carries the id of a case."""

    opened = Signal(str)

    def __init__(self, programme: Programme) -> None:
        super().__init__()
        self._programme = programme
        self._title, self._read = style.label("", Role.HEADING), style.label("", Role.MUTED)
        self.body.addLayout(row(self._title, None, self._read))
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)
        self.read = style.button(translate("Hours", "Read the physician's calendar ..."), Role.LINK)
        self.body.addLayout(row(self.read, None))

    def show_state(self, state: HoursState) -> None:
        """Show the week."""
        week = state.monday.isocalendar().week
        self._title.setText(translate("Hours", "Week {week}").format(week=week))
        self.setAccessibleName(self._title.text())
        read = translate("Hours", "calendar read {day}")
        self._read.setText(read.format(day=formats.near_day(state.calendar.read_on, state.today)) if state.calendar else "")
        empty(self._lines)
        for line in state.this_week:
            self._lines.addWidget(self._line(line))
        if not state.this_week:
            self._lines.addWidget(style.label(translate("Hours", "Nothing is booked this week."), Role.MUTED, wrap=True))

    def _line(self, line: HoursLine) -> QWidget:
        made = QWidget()
        words = Flow(style.label(_when(line)), style.label(kind_words(self._programme, line)))
        if line.code is not None and line.row.case_id is not None:
            case, case_id = style.button(line.code, Role.LINK), line.row.case_id
            case.clicked.connect(lambda: self.opened.emit(case_id))
            words.addWidget(case)
        if line.status is ConsultationStatus.DONE:
            words.addWidget(Badge(translate("Hours", "done"), Tone.GOOD))
        if line.busy:
            words.addWidget(Badge(translate("Hours", "busy at the same time"), Tone.ATTENTION))
        across = QHBoxLayout(made)
        across.setContentsMargins(0, 0, 0, 0)
        across.addLayout(words, 1)
        across.addWidget(style.label(formats.hours(line.row.minutes)))
        return made


def _when(line: HoursLine) -> str:
    days = translate("Hours", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday").split()
    return " ".join(part for part in (days[line.row.on.weekday()], line.row.at or "") if part)


def kind_words(programme: Programme, line: HoursLine) -> str:
    """The kind of a time in words."""
    return dict(kinds(programme)).get(line.row.kind, translate("Hours", "kind not stated"))


def kinds(programme: Programme) -> list[tuple[str, str]]:
    """The kinds of time: code and words."""
    return [(code.code, code.name(language())) for code in programme.codes[CodeList.CONSULTATION_KIND]]


class OutcomesCard(Card):
    """What the hours gave: a bar of three parts and their numbers. ``chosen`` carries the outcome whose list is wanted."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Hours", "What the hours gave"), translate("Hours", "stays in the node"))
        self.bar = Picture()
        self.buttons = {one: style.button("", Role.LINK) for one in Outcome}
        self._none = style.label(
            translate("Hours", "Nothing yet. State it when a time is recorded as done."), Role.MUTED, wrap=True
        )
        self.body.addWidget(self.bar)
        self.body.addWidget(self._none)
        for one, button in self.buttons.items():
            words = vocabulary.raised(labels.detail(f"outcome_{one}"))
            self.body.addLayout(row(style.label(words), None, button))
            button.setAccessibleName(words)
            button.clicked.connect(lambda _=False, one=one: self.chosen.emit(one))

    def show_state(self, state: HoursState) -> None:
        """Show the numbers."""
        counts = [len(state.outcomes[one]) for one in Outcome]
        for (one, button), count in zip(self.buttons.items(), counts, strict=True):
            button.setText(formats.number(count))
            button.setAccessibleName(f"{vocabulary.raised(labels.detail(f'outcome_{one}'))}: {count}")
            button.setEnabled(count > 0)
        self.bar.show_chart(outcome_chart(state, {one: vocabulary.raised(labels.detail(f"outcome_{one}")) for one in Outcome}))
        self.bar.setVisible(any(counts))
        self._none.setVisible(not any(counts))


class PoolsCard(Card):
    """The pools, and the invoices beside what was booked."""

    def __init__(self) -> None:
        super().__init__(translate("Hours", "Pools and invoices"))
        self.move_hours = style.button(translate("Hours", "Move hours ..."))
        self.invoice = style.button(translate("Hours", "Enter an invoice ..."))
        self.rate = style.button(translate("Hours", "State the price ..."))
        self.pools, self.invoices = FigureTable(), FigureTable()
        self._rate = style.label("", Role.MUTED, wrap=True)
        self.body.addWidget(self.pools)
        self.body.addWidget(self.invoices)
        self.body.addWidget(self._rate)
        self.body.addLayout(Flow(self.move_hours, self.invoice, self.rate))

    def show_state(self, state: HoursState) -> None:
        """Show both."""
        self.pools.show_rows(
            (
                translate("Hours", "Pool"),
                translate("Hours", "Allotted"),
                translate("Hours", "Done"),
                translate("Hours", "Planned"),
                translate("Hours", "Left"),
            ),
            [_pool_row(name, state.pools[name]) for name in POOLS if _is_shown(state, name)],
        )
        self.invoices.setVisible(bool(state.invoiced))
        self.invoices.show_rows(
            (
                translate("Hours", "Invoice"),
                translate("Hours", "Stated"),
                translate("Hours", "Booked"),
                translate("Hours", "Difference"),
            ),
            [
                Row(
                    title=f"{one.invoice.voucher} ({', '.join(one.invoice.months)})",
                    cells=[
                        Figure(text=vocabulary.DASH if one.invoice.minutes is None else formats.hours(one.invoice.minutes)),
                        Figure(text=formats.hours(one.booked)),
                        Figure(
                            text=vocabulary.DASH if one.difference is None else formats.hours(one.difference),
                            marked=bool(one.difference),
                        ),
                    ],
                )
                for one in state.invoiced
            ],
        )
        price = translate("Hours", "An hour costs {amount}.")
        none = translate("Hours", "No price is stated, so the budget cannot price the minutes.")
        self._rate.setText(none if state.rate is None else price.format(amount=formats.kronor(state.rate)))


def _is_shown(state: HoursState, name: str) -> bool:
    """A node has both pools, the owner its own."""
    return state.own_pool in {TEAM_POOL, name}


def _pool_row(name: str, pool: PoolState) -> Row:
    balance = pool.balance
    figures = (_if_stated(pool, balance.allotted), formats.hours(balance.done), formats.hours(balance.planned))
    return Row(title=vocabulary.raised(labels.detail(name)), cells=[*(Figure(text=one) for one in figures), _left(pool)])
