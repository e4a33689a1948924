"""The project leader's follow-up between packages: the physician's hours, and whether an outsider can work out hidden
figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kraft_desktop.services.incoming.outsider import Verdict
from kraft_desktop.services.incoming.physician_hours import PhysicianHours, ReportedHours
from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.widgets.card import Card, Notice, Tone
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate


class HoursCard(Card):
    """The physician's hours over all nodes."""

    def __init__(self) -> None:
        super().__init__(translate("Owner", "The physician's hours"), translate("Owner", "all nodes, from their latest files"))
        self._table, self._missing = FigureTable(), style.label("", wrap=True)
        text = translate(
            "Owner",
            "Each node tells its hours up to the end of a month, in whole five hours. Which weeks are free stands in the "
            "physician's own calendar. The project leader's own hours are in no file.",
        )
        for part in (self._table, self._missing, style.label(text, Role.MUTED, wrap=True)):
            self.body.addWidget(part)
        self.body.addStretch()

    def show_hours(self, found: PhysicianHours) -> None:
        """Show a line for each node that has reported."""
        headings = [
            translate("Owner", "Node"),
            translate("Owner", "Up to and including"),
            translate("Owner", "Allotted"),
            translate("Owner", "Done"),
            translate("Owner", "Planned"),
            translate("Owner", "Left"),
        ]
        rows = [_line(node.name, found.reported[node.id]) for node in found.nodes if node.id in found.reported]
        self._table.show_rows(headings, rows)
        self._table.setVisible(bool(rows))
        names = ", ".join(node.name for node in found.missing)
        text = translate("Owner", "No file with physician's hours has come from: {nodes}.").format(nodes=names)
        self._missing.setText(text if names else "")
        self._missing.setVisible(bool(names))


def _line(node: str, reported: ReportedHours) -> Row:
    hours = reported.hours
    return Row(
        title=node, cells=[Figure(text=hours.through or package_tables.day(reported.made)), *package_tables.hours_cells(hours)]
    )


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
            translate("Owner", "Given away before"),
        ]
        self._table.show_rows(headings, [_verdict(verdict) for verdict in shown])
        self._table.setVisible(bool(shown))


def _verdict(verdict: Verdict) -> Row:
    found = [Figure(text=formats.number(n), marked=verdict.undeclared and n > 0) for n in (verdict.exact, verdict.narrow)]
    cells = [
        Figure(text=formats.number(verdict.releases)),
        *found,
        *(Figure(text=formats.number(n)) for n in (verdict.declared, verdict.disclosed)),
    ]
    more = translate("Owner", "{node}: more than it has said")
    return Row(title=more.format(node=verdict.node.name) if verdict.undeclared else verdict.node.name, cells=cells)
