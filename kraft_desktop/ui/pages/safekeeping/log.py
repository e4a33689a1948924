"""The section for the log: who did what when, whether the chain is whole, on paper, and reviewed each month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.audit import reading, review
from kraft_desktop.services.audit.reading import Log, LogLine
from kraft_desktop.services.audit.review import Draw, Reviews
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.page import Needs, succeeded, way_to_file
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.safekeeping.review import ReviewCard
from kraft_desktop.ui.pages.safekeeping.sections import LOG, SafekeepingPage
from kraft_desktop.ui.widgets.card import Badge, Card, EmptyState, Tone, add
from kraft_desktop.ui.widgets.choice import ChoiceBox
from kraft_desktop.ui.widgets.record_model import Column, TableRow
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import plural, translate

Read = tuple[Log, list[TableRow[LogLine]]]
_DAYS = (30, 90, 365, None)
_ROWS, _FEW = 10, 4


class LogPage(SafekeepingPage):
    """The section for the log."""

    shows = frozenset({"safekeeping", "settings"}) | SECRECY

    def __init__(self, needs: Needs) -> None:
        super().__init__(needs, LOG, translate("Log", "who did what; nothing in it can be changed"))
        self.card = Card(translate("Log", "Everything that was done"))
        self.chain = Badge("")
        self.card.heading.addWidget(self.chain)
        nothing = EmptyState(translate("Log", "Nothing in this time"), translate("Log", "Choose a longer time."))
        self.table: RecordTable[LogLine] = RecordTable(
            _columns(), name=translate("Log", "Everything that was done"), key=lambda line: line.sequence, empty=nothing
        )
        self.span = ChoiceBox()
        self.span.addItems([_span_words(days) for days in _DAYS])
        self.span.setFixedWidth(style.em(14))
        self.span.setAccessibleName(translate("Log", "Time"))
        self.span.activated.connect(lambda _: self._read())
        self.table.add_tool(self.span)
        self.paper = style.button(translate("Log", "Save as PDF ..."), icon_name="file")
        self.paper.clicked.connect(self._export)
        self.table.add_tool(self.paper)
        self.card.body.addWidget(self.table)
        hint = translate("Log", "Cases are named by their codes. The chain was checked from its first entry, just now.")
        self.card.body.addWidget(style.label(hint, Role.SMALL, wrap=True))
        self.review = ReviewCard()
        self.review.sign.connect(self._sign)
        self.review.filled.connect(lambda: tab_order.in_order(self))
        add(self.body, self.review, self.card, 0)

    def refresh(self, kinds: frozenset[str]) -> None:
        session = self.session
        self._read()
        if not kinds or not self.review.begun:
            self.read(lambda: review.reviews(session), self._show_reviews)

    def _read(self) -> None:
        session, days = self.session, _DAYS[self.span.currentIndex()]
        since = session.today - dt.timedelta(days=days) if days else None

        def read() -> Read:
            log = reading.read(session, since)
            return log, self.table.model.rows_of(log.lines)

        self.read(read, self._show)

    def _show(self, found: Read) -> None:
        log, rows = found
        self.table.show_rows(rows)
        self.table.view.setMinimumHeight(style.em(2.4 * (min(max(len(rows), _FEW), _ROWS) + 1.2)))
        if log.broken_at is None:
            text = plural("Log", "the chain is whole, {count} entry", "the chain is whole, {count} entries", log.total)
            without = plural(
                "Log",
                "{count} of them not shown: their place is hidden",
                "{count} of them not shown: their place is hidden",
                log.sealed,
            )
            self.chain.show_status(f"{text}, {without}" if log.sealed else text, Tone.GOOD)
        else:
            text = translate("Log", "the chain is broken from entry {number} on")
            self.chain.show_status(text.format(number=formats.number(log.broken_at)), Tone.DANGER)
        tab_order.in_order(self)

    def _show_reviews(self, found: Reviews) -> None:
        self.review.show_reviews(found)
        tab_order.in_order(self)

    # --- on paper ---------------------------------------------------------------------------------------------------------

    def shown(self) -> Sequence[LogLine]:
        """The lines in the table, as filtered and sorted."""
        model = self.table.model
        return [model.record(place) for place in range(model.rowCount())]

    def _export(self) -> None:
        session, lines = self.session, self.shown()
        name = session.letterhead.file_name(translate("Log", "log {day}").format(day=session.today.isoformat()))
        file = self.needs.ask.save_as(self, translate("Log", "Save the log"), f"{name}.pdf", translate("Log", "PDF (*.pdf)"))
        if file is None:
            return

        def task(job: Job) -> Path:
            job.step(0, 0, translate("Log", "Setting the log on paper"))
            reading.export(session, file, lines, force=True)  # the file dialog has asked already
            return file

        def saved(where: Path) -> None:
            text = translate(
                "Log", "The log is saved: {file}. It names staff and codes of cases: keep it as you keep the store."
            )
            succeeded(self, text.format(file=where), way_to_file(self, where))
            self._read()

        self.work(translate("Log", "Saving the log"), task, saved)

    # --- reviewed ---------------------------------------------------------------------------------------------------------

    def _sign(self, draw: Draw, remark: str) -> None:
        session = self.session

        def signed(_: object) -> None:
            self.review.end()
            text = translate("Log", "The review of {month} is signed by {name}.")
            self.notice.say(text.format(month=formats.month(draw.month), name=session.account.name), Tone.GOOD)
            self.read(lambda: review.reviews(session), self._show_reviews)

        self.do(lambda: review.sign(session, draw, remark), signed)


def _span_words(days: int | None) -> str:
    if days is None:
        return translate("Log", "Everything")
    return translate("Log", "Last year") if days == 365 else plural("Log", "Last {count} day", "Last {count} days", days)


def _columns() -> list[Column[LogLine]]:
    return [
        Column(title=translate("Log", "When"), words=lambda line: line.local, order=lambda line: line.sequence, width=10.5),
        Column(title=translate("Log", "Who"), words=lambda line: line.who, tip=lambda line: line.who, width=10.5),
        Column(title=translate("Log", "What"), words=lambda line: line.what, tip=lambda line: line.what, width=17),
        Column(
            title=translate("Log", "Concerns"), words=lambda line: line.about, tip=lambda line: line.about, width=9.5, yields=1
        ),
        Column(
            title=translate("Log", "Entries"),
            words=lambda line: formats.number(line.entries),
            order=lambda line: line.entries,
            right=True,
            width=5.5,
            yields=3,
        ),
        Column(title=translate("Log", "Computer"), words=lambda line: line.machine, width=8, yields=2),
    ]
