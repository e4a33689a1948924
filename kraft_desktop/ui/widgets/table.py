"""A table of records, sorted by any column and filtered while typing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import EmptyState, Tone, paint_panel, tone_colours
from kraft_desktop.ui.widgets.record_model import Column, RecordModel, TableRow
from kraft_desktop.words import translate

_R = TypeVar("_R")
_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Active).value


class _Cells(QStyledItemDelegate):
    """Draws a row as a line of a form: a hairline below, a soft ground when chosen, a status in a pill."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model: RecordModel[Any] = index.model()  # type: ignore[assignment]  # the only model it is used with
        column = model.columns[index.column()]
        rect, state = option.rect, option.state.value  # a plain number: flags take a third of the time to paint a cell
        if state & _SELECTED:
            painter.fillRect(rect, style.colour("accent_soft"))
        painter.setPen(style.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if text := model.words(index.row(), index.column()):
            margin = style.em(0.6)
            room = rect.adjusted(margin, 0, -margin, 0)
            painter.setFont(style.face(weight=style.SEMIBOLD) if column.strong else option.font)
            if column.tone is not None:
                self._pill(painter, room, text, column.tone(model.record(index.row())))
            else:
                painter.setPen(style.colour("ink"))
                side = _RIGHT if column.right else _LEFT
                fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(room, side, fitting)
        if state & _FOCUSED == _FOCUSED:
            painter.setPen(style.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _pill(self, painter: QPainter, room: QRect, text: str, tone: Tone) -> None:
        metrics = painter.fontMetrics()
        width = min(metrics.horizontalAdvance(text) + style.em(1.5), room.width())
        height = metrics.height() + style.em(0.25)
        pill = QRectF(room.left() - style.em(0.2), room.center().y() - height / 2, width, height)
        ground, ink, border = tone_colours(tone)
        painter.save()
        paint_panel(painter, pill, ground, border, height / 2)
        painter.setPen(QColor(ink))
        fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(width - style.em(1.2)))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, fitting)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(style.em(5), style.em(2.4))


class _View(QTableView):
    pressed_enter = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # the headings have their face only now

    def _fit(self) -> None:
        """Hide the columns that yield, as many as have to."""
        model: RecordModel[Any] = self.model()  # type: ignore[assignment]  # the only model it is used with
        room = self.viewport().width()
        hint = self.horizontalHeader().sectionSizeHint
        widths = {place: max(style.em(c.width), hint(place) + style.em(1.3)) for place, c in enumerate(model.columns)}
        for place in sorted(widths, key=lambda place: -model.columns[place].yields):
            hide = model.columns[place].yields > 0 and sum(widths.values()) > room
            self.setColumnHidden(place, hide)
            if hide:
                del widths[place]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed_enter.emit()
        else:
            super().keyPressEvent(event)


class RecordTable(QWidget, Generic[_R]):
    """Frozen records as a table with a filter line above it.

    ``chosen`` is sent with the record on Return or double click, ``selected`` with the record (or None) of the current row.
    ``show_records`` replaces the rows and keeps the place of the record with the same ``key``. ``filter_by`` narrows further
    from a control of the page's own, put beside the filter by ``add_tool``. ``empty`` shows while there is nothing.
    """

    chosen = Signal(object)
    selected = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[_R]],
        *,
        name: str,
        key: Callable[[_R], Hashable] = hash,
        empty: EmptyState | None = None,
        filtered: bool = True,
    ) -> None:
        super().__init__()
        self._key = key
        self.model: RecordModel[_R] = RecordModel(columns)
        self.filter_line = style.give_role(QLineEdit(), Role.FIELD)
        self.count = style.label("", Role.SMALL)
        self.view = self._make_view(columns, name)
        self.tools = Flow(self.filter_line, self.count)
        self._prepare_filter(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.7))
        layout.addLayout(self.tools)
        self._stack = QStackedLayout()
        self._empty = empty or EmptyState(translate("Table", "Nothing here yet"), "")
        self._none = EmptyState(translate("Table", "Nothing matches"), translate("Table", "Take away a word in the filter."))
        layout.addLayout(self._stack, 1)  # first: a stack without a place shows what it is given as a window of its own
        for widget in (self.view, self._empty, self._none):
            self._stack.addWidget(widget)
        self.filter_line.setVisible(filtered)
        self._tell_count()

    def _make_view(self, columns: Sequence[Column[_R]], name: str) -> _View:
        view = style.give_role(_View(), Role.TABLE)
        view.setModel(self.model)
        view.setItemDelegate(_Cells(view))
        view.setAccessibleName(name)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(style.em(2.4))
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(style.em(3))
        for place, column in enumerate(columns):
            view.setColumnWidth(place, max(style.em(column.width), header.sectionSizeHint(place) + style.em(1.3)))
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._clicked)
        view.doubleClicked.connect(lambda index: self.chosen.emit(self.model.record(index.row())))
        view.pressed_enter.connect(self._choose)
        view.selectionModel().currentRowChanged.connect(lambda *_: self.selected.emit(self.current()))
        return view

    def _prepare_filter(self, name: str) -> None:
        self.filter_line.setPlaceholderText(translate("Table", "Filter"))
        self.filter_line.setAccessibleName(translate("Table", "Filter: {name}").format(name=name))
        self.filter_line.setClearButtonEnabled(True)
        self.filter_line.setFixedWidth(style.em(26))
        self.filter_line.textChanged.connect(self._filter)
        self.filter_line.returnPressed.connect(self.view.setFocus)

    def add_tool(self, widget: QWidget) -> None:
        """Put a control of the page's own after those beside the filter, for Tab too."""
        place = self.tools.count() - 1
        before = self.tools.itemAt(place - 1).widget()
        self.tools.insert_widget(place, widget)
        if before is not None:
            QWidget.setTabOrder(before.focusProxy() or before, widget.focusProxy() or widget)

    def show_records(self, records: Iterable[_R]) -> None:
        """Show other records; the user stays on the record with the same key, if it is still there."""
        self.show_rows(self.model.rows_of(records))

    def show_rows(self, rows: list[TableRow[_R]]) -> None:
        """As ``show_records``, with rows from ``model.rows_of``."""
        self._keeping_place(lambda: self.model.show(rows))

    def filter_by(self, keep: Callable[[_R], bool] | None) -> None:
        """Show only the records for which ``keep`` is true, besides the words in the filter line; None shows all."""
        self._keeping_place(lambda: self.model.filter_by(keep))

    def fit_rows(self, most: int = 8) -> None:
        """Be as high as the rows, up to ``most`` of them; with a filter only where there are more."""
        rows = self.model.total
        for part in (self.filter_line, self.count):
            part.setVisible(rows > most)
        self.setFixedHeight(style.em(2.4 * min(rows, most) + (6.2 if rows > most else 3)))

    def sort_by(self, column: int, *, descending: bool = False) -> None:
        """Sort by a column, as a click on its heading does."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._keeping_place(lambda: self.model.sort(column, order))

    def current(self) -> _R | None:
        """The record of the current row; None without one."""
        index = self.view.currentIndex()
        return self.model.record(index.row()) if index.isValid() else None

    def select(self, key: Hashable) -> None:
        """Make the row of the record with that key current, if it is shown."""
        place = self.model.place_of(lambda record: self._key(record) == key)
        if place is not None:
            self.view.setCurrentIndex(self.model.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter_line.text():
            self.filter_line.clear()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # the filter and the rows have handled it
            super().keyPressEvent(event)

    def _choose(self) -> None:
        record = self.current()
        if record is not None:
            self.chosen.emit(record)

    def _filter(self, text: str) -> None:
        self._keeping_place(lambda: self.model.filter(text))

    def _clicked(self, column: int) -> None:
        self.sort_by(column, descending=self.model.order == (column, False))

    def _keeping_place(self, change: Callable[[], None]) -> None:
        before = self.current()
        change()
        if before is not None:
            self.select(self._key(before))
        self._tell_count()

    def _tell_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        text = translate("Table", "{shown} of {total}") if shown != total else "{total}"
        self.count.setText(text.format(shown=shown, total=total) if total else "")
        self._stack.setCurrentWidget(self.view if shown else (self._none if total else self._empty))
