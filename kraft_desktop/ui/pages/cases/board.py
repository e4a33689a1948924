"""The cases as a board: a column for each of the five steps, those that have been there longest first."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.programme import Programme
from kraft_desktop.services.cases.lists.caseload import CaseRow
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.giving import Giving
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases.columns import CaseColumns, case_name, in_step
from kraft_desktop.words import plural

_MOST = 50
"""Cases shown in a column; the rest are counted below them, and found by the filter."""


class Board(Giving):
    """The board. ``chosen`` is sent with the case on Return or double click; the arrows go within a column and between them."""

    chosen = Signal(object)

    def __init__(self, programme: Programme, columns: CaseColumns) -> None:
        super().__init__()
        self._columns = columns
        self.lists = {step: _Column() for step in Step}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.5))
        for step, one in self.lists.items():
            title = f"{step.value} {vocabulary.process_step(programme, step)}"
            one.setAccessibleName(title)
            one.chosen.connect(self.chosen)
            one.sideways.connect(lambda by, step=step: self._go(step, by))
            column = QVBoxLayout()
            column.addWidget(style.label(title, Role.STRONG, wrap=True))
            column.addWidget(one, 1)
            layout.addLayout(column, 1)
        self.gives_to = self.lists[Step.REFERRAL]

    def show_cases(self, cases: Iterable[CaseRow]) -> None:
        """Show these cases; those without a step are in no column."""
        by_step: dict[Step, list[CaseRow]] = {step: [] for step in Step}
        for case in cases:
            if case.step is not None:
                by_step[case.step].append(case)
        for step, found in by_step.items():
            found.sort(key=lambda case: -(case.waiting or 0))
            self.lists[step].show_cases(found, self._columns)

    def _go(self, step: Step, by: int) -> None:
        """Move the keyboard to the nearest column in a direction that has a case."""
        for other in range(step + by, (len(Step) + 1) if by > 0 else 0, by):
            if self.lists[Step(other)].take_keyboard():
                return


class _Column(QListWidget):
    """The cases in one step."""

    chosen = Signal(object)
    sideways = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        style.give_role(self, Role.TABLE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumWidth(style.em(6))
        self.itemDoubleClicked.connect(self._choose)

    def show_cases(self, cases: list[CaseRow], columns: CaseColumns) -> None:
        """Show cases, the current one staying current if it is among them."""
        before = self._current()
        self.clear()
        for case in cases[:_MOST]:
            item = QListWidgetItem(_words(case, columns), self)
            item.setData(Qt.ItemDataRole.UserRole, case)
            if before is not None and case.case_id == before.case_id:
                self.setCurrentItem(item)
        if len(cases) > _MOST:
            left = plural("Caseload", "{count} more; use the filter", "{count} more; use the filter", len(cases) - _MOST)
            QListWidgetItem(left, self).setFlags(Qt.ItemFlag.NoItemFlags)

    def take_keyboard(self) -> bool:
        """Whether the keyboard is here now: there is a case in the column."""
        if not self.count():
            return False
        self.setFocus()
        if self.currentRow() < 0:
            self.setCurrentRow(0)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in ways:
            self.sideways.emit(ways[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current() is not None:
            self.chosen.emit(self._current())
        else:
            super().keyPressEvent(event)

    def _current(self) -> CaseRow | None:
        row = self.currentRow()
        found: CaseRow | None = self.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 else None
        return found

    def _choose(self, item: QListWidgetItem) -> None:
        case = item.data(Qt.ItemDataRole.UserRole)
        if case is not None:
            self.chosen.emit(case)


def _words(case: CaseRow, columns: CaseColumns) -> str:
    """The case, who it is, what it waits for, and how long it has been in the step."""
    first = " \u00b7 ".join(part for part in (case.code, in_step(case)) if part)
    return "\n".join(part for part in (first, case_name(case), columns.waits(case)) if part)
