"""The project leader's follow-up between packages: the physician's weeks, and whether an outsider can work out hidden
figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kraft_desktop import vocabulary
from kraft_desktop.services.incoming.outsider import Verdict
from kraft_desktop.services.incoming.physician_weeks import PhysicianWeek, PhysicianWeeks
from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.widgets.card import Card, Notice, Tone
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate


class WeeksCard(Card):
    """The physician's hours per week over all nodes."""

    def __init__(self) -> None:
        super().__init__(translate("Owner", "The physician's weeks"), translate("Owner", "all nodes, from their latest files"))
        self._table, self._missing = FigureTable(), style.label("", wrap=True)
        text = translate(
            "Owner",
            "The files tell minutes by week, not by day: that two nodes mean the same hour cannot be seen here. Call about the "
            "weeks in which several nodes have planned. The project leader's own hours are in no file.",
        )
        for part in (self._table, self._missing, style.label(text, Role.MUTED, wrap=True)):
            self.body.addWidget(part)
        self.body.addStretch()

    def show_weeks(self, found: PhysicianWeeks) -> None:
        """Show the past month and all planned weeks."""
        days = {node: package_tables.day(report.made) for node, report in found.reported.items()}
        reported = [node for node in found.nodes if node.id in found.reported]
        headings = [
            translate("Owner", "Week"),
            *(translate("Owner", "{node}, as of {day}").format(node=node.name, day=days[node.id]) for node in reported),
            translate("Owner", "Done"),
            translate("Owner", "Planned"),
            translate("Owner", "To agree on"),
        ]
        rows = [self._row(week, [node.id for node in reported], now=week.week == found.this_week) for week in found.weeks]
        self._table.show_rows(headings, rows)
        self._table.setVisible(bool(rows))
        names = ", ".join(node.name for node in found.missing)
        text = translate("Owner", "No file with physician's hours has come from: {nodes}.").format(nodes=names)
        self._missing.setText(text if names else "")
        self._missing.setVisible(bool(names))

    def _row(self, week: PhysicianWeek, nodes: Sequence[str], *, now: bool) -> Row:
        title = vocabulary.period_name(week.week)
        if now:
            title = translate("Owner", "{week} (now)").format(week=title)
        shared = Figure(text=translate("Owner", "several nodes"), marked=True) if week.shared else Figure(text="")
        cells = [*(_minutes(week, node) for node in nodes), _time(week.done), _time(week.planned), shared]
        return Row(title=title, cells=cells, strong=now)


def _minutes(week: PhysicianWeek, node: str) -> Figure:
    own = week.nodes.get(node)
    if own is None:
        return _time(0)
    if not own.planned:
        return _time(own.done)
    planned = translate("Owner", "{time} planned").format(time=formats.hours(own.planned))
    return Figure(text=f"{formats.hours(own.done)} + {planned}" if own.done else planned)


def _time(minutes: int) -> Figure:
    return Figure(text=formats.hours(minutes) if minutes else vocabulary.DASH)


class OutsiderCard(Card):
    """Whether an outsider could work out hidden figures from all received packages. ``wanted`` asks for the check."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Owner", "Can anybody work something out of all that has come in?"))
        text = translate(
            "Owner",
            "All packages of a node are held together, every version, as anybody can who has asked for them. The program then "
            "tries to work out the hidden numbers.",
        )
        self.progress, self._verdict, self._table = Progress(), Notice(), FigureTable()
        self.start = style.button(translate("Owner", "Try it now"))
        self.start.clicked.connect(self.wanted)
        doing = Flow()
        doing.addWidget(self.start)
        self.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        self.body.addLayout(doing)
        for part in (self.progress, self._verdict, self._table):
            self.body.addWidget(part)
        self.body.addStretch()
        self.forget()

    def forget(self) -> None:
        """Clear the result, since new files have come in."""
        self._verdict.say("")
        self._table.hide()

    def show_verdicts(self, found: Sequence[Verdict]) -> None:
        """Show the result for each node."""
        shown = [verdict for verdict in found if verdict.releases]
        if any(verdict.undeclared for verdict in shown):
            text = translate("Owner", "Yes: more than the nodes have said themselves. Call the nodes that are marked.")
            self._verdict.say(text, Tone.DANGER)
        elif any(verdict.exact + verdict.narrow for verdict in shown):
            text = translate("Owner", "Some, but no more than the nodes knew and approved when they sent.")
            self._verdict.say(text, Tone.ATTENTION)
        else:
            self._verdict.say(translate("Owner", "No. No sensitive number can be worked out, exactly or nearly."), Tone.GOOD)
        headings = [
            translate("Owner", "Node"),
            translate("Owner", "Files with people"),
            translate("Owner", "Worked out exactly"),
            translate("Owner", "Too nearly"),
            translate("Owner", "Known to the node"),
        ]
        self._table.show_rows(headings, [_verdict(verdict) for verdict in shown])
        self._table.setVisible(bool(shown))


def _verdict(verdict: Verdict) -> Row:
    found = [Figure(text=formats.number(n), marked=verdict.undeclared and n > 0) for n in (verdict.exact, verdict.narrow)]
    cells = [Figure(text=formats.number(verdict.releases)), *found, Figure(text=formats.number(verdict.declared))]
    more = translate("Owner", "{node}: more than it has said")
    return Row(title=more.format(node=verdict.node.name) if verdict.undeclared else verdict.node.name, cells=cells)
