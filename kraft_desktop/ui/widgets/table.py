"""A table of records, sorted by any column and filtered while typing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kraft_desktop import design
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.shares import shares
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Elided, EmptyState, Tone, paint_panel, tone_colours
from kraft_desktop.ui.widgets.record_model import Column, RecordModel, TableRow
from kraft_desktop.words import plural, translate

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
    pressed_enter, copied = Signal(), Signal()
    _fitting = _by_hand = False

    def sizeHint(self) -> QSize:
        """Never below the least height: beside lines that break, a layout asks for what is wanted, not for what is needed."""
        return super().sizeHint().expandedTo(self.minimumSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._fit)
            self.horizontalHeader().sectionResized.connect(self._dragged)

    def _dragged(self, place: int, _before: int, _after: int) -> None:
        """Leave the widths to a user who drags one (Qt changes some by itself); the last column's follows from the others'."""
        dragged = bool(QGuiApplication.mouseButtons()) and place < self.horizontalHeader().count() - 1
        self._by_hand |= self.isVisible() and not self._fitting and dragged

    def _fit(self) -> None:
        """Hide the columns that say what is known, and those that have to yield; widen those whose words are cut short."""
        model: RecordModel[Any] = self.model()  # type: ignore[assignment]  # the only model it is used with
        room, small = self.viewport().width(), QFontMetrics(style.face(design.SCREEN_SMALL, style.SEMIBOLD))
        known = {place for place, column in enumerate(model.columns) if model.longest(place, usual=False) == [column.known]}
        least = {p: small.horizontalAdvance(c.title) + style.em(2.7) for p, c in enumerate(model.columns) if p not in known}
        widths = {place: max(style.em(model.columns[place].width), least[place]) for place in least}
        self._fitting = True
        for place in sorted(least, key=lambda place: -model.columns[place].yields):
            if model.columns[place].yields > 0 and sum(widths.values()) > room:
                del widths[place]
        for place in range(len(model.columns)):
            self.setColumnHidden(place, place not in widths)
        if not self._by_hand:
            needs = [{p: max(least[p], self._wanted(model, p, usual=usual)) for p in widths} for usual in (True, False)]
            widths |= {p: min(needs[1][p], room // 3) for p in widths if model.columns[p].whole}
            for place, width in shares(room, widths, *needs).items():
                self.setColumnWidth(place, width)
        last = max(widths)  # takes what is left, also where that is less than it needs
        self.setColumnWidth(last, max(style.em(3), room - sum(self.columnWidth(place) for place in widths if place != last)))
        self._fitting = False

    def _wanted(self, model: RecordModel[Any], place: int, *, usual: bool) -> int:
        """The pixels that the longest words of a column need, or the ``usual`` ones: all, where they are strong or whole."""
        column = model.columns[place]
        metrics = QFontMetrics(style.face(weight=style.SEMIBOLD)) if column.strong else self.fontMetrics()
        longest = model.longest(place, usual=usual and not (column.strong or column.whole))
        return max(map(metrics.horizontalAdvance, longest), default=0) + style.em(1.4 if column.tone is None else 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed_enter.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)


class RowMenu(Generic[_R]):
    """What can be done with the record of the current row of ``view``: the actions given to ``add``, and to copy the row."""

    def __init__(self, view: QTableView, model: RecordModel[_R]) -> None:
        self._view, self._model = view, model
        self._actions: list[tuple[str, Callable[[_R], Any]]] = []
        self._buttons: list[QPushButton] = []
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show)

    def add(self, words: str, do: Callable[[_R], Any]) -> None:
        """Offer an action."""
        self._actions.append((words, do))

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Offer what buttons beside the table do with the current row, while they can be pressed."""
        self._buttons += buttons

    def made(self) -> QMenu:
        """The menu of the current row; empty without one."""
        menu, row = QMenu(self._view), self._view.currentIndex().row()
        if row < 0:
            return menu
        record = self._model.record(row)
        for words, do in self._actions:
            menu.addAction(words).triggered.connect(lambda _=False, do=do: do(record))
        for button in self._buttons:
            if button.isEnabled() and not button.isHidden():
                menu.addAction(button.text()).triggered.connect(lambda _=False, button=button: button.click())
        menu.addAction(translate("Table", "Copy the row")).triggered.connect(lambda _=False: self.copy())
        return menu

    def copy(self) -> None:
        """Copy the words of the current row, as a line of a spreadsheet."""
        row = self._view.currentIndex().row()
        if row >= 0:
            words = (self._model.words(row, place) for place in range(len(self._model.columns)))
            QGuiApplication.clipboard().setText("\t".join(words))

    def _show(self, place: QPoint) -> None:
        index = self._view.indexAt(place)
        if index.isValid():
            self._view.setCurrentIndex(index)
        elif self._view.currentIndex().isValid():  # asked for by key
            place = self._view.visualRect(self._view.currentIndex()).center()
        menu = self.made()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not menu.isEmpty():
            menu.popup(self._view.viewport().mapToGlobal(place))


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """A filter of the page's own: ``words`` says what it lets through, empty while it is off; ``clear`` turns it off."""

    words: Callable[[], str]
    clear: Callable[[], None]


class RecordTable(QWidget, Generic[_R]):
    """Frozen records as a table with a filter line above it.

    ``chosen`` is sent with the record on Return or double click, ``selected`` with the record (or None) of the current row.
    ``show_records`` replaces the rows and keeps the place of the record with the same ``key``. ``filter_by`` narrows further
    from a control of the page's own, put beside the filter by ``add_tool``; with its ``Narrowing`` in ``narrowings`` the table
    says that it is on, and clears it with the others: ``cleared`` follows. ``empty`` shows while there is nothing.
    A right click, or the menu key, offers what the ``menu`` was given for the record, and Ctrl+C copies its row.
    """

    chosen = Signal(object)
    selected = Signal(object)
    cleared = Signal()

    def __init__(
        self,
        columns: Sequence[Column[_R]],
        *,
        name: str,
        key: Callable[[_R], Hashable] = hash,
        empty: EmptyState | None = None,
        filtered: bool = True,
        last: Callable[[_R], bool] | None = None,
    ) -> None:
        super().__init__()
        self._key = key
        self.model: RecordModel[_R] = RecordModel(columns, last)
        self.filter_line = style.give_role(QLineEdit(), Role.FIELD)
        self.count = Elided("", Role.SMALL)
        self.narrowings: list[Narrowing] = []
        self.clear = style.button(translate("Table", "Clear the filters"), Role.LINK)
        self.clear.clicked.connect(self.clear_filters)
        (keeping := self.clear.sizePolicy()).setRetainSizeWhenHidden(True)
        self.clear.setSizePolicy(keeping)
        self.clear.hide()
        self.view = self._make_view(name)
        self.menu: RowMenu[_R] = RowMenu(self.view, self.model)
        self.view.copied.connect(self.menu.copy)
        self.tools = Flow(self.filter_line)
        self._prepare_filter(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.7))
        layout.addLayout(self.tools)
        self._counts = self._below()
        layout.addWidget(self._counts)
        self._stack = QStackedLayout()
        self._empty = empty or EmptyState(translate("Table", "Nothing here yet"), "")
        self._none = EmptyState(
            translate("Table", "Nothing matches"), translate("Table", "Take away a word in the filter, or clear the filters.")
        )
        layout.addLayout(self._stack, 1)  # first: a stack without a place shows what it is given as a window of its own
        for widget in (self.view, self._empty, self._none):
            self._stack.addWidget(widget)
        self._rows: QWidget = self.view
        self.filter_line.setVisible(filtered)
        self._tell_count()

    def _make_view(self, name: str) -> _View:
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
        header.setMinimumSectionSize(style.em(3))
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._clicked)
        view.doubleClicked.connect(lambda index: self.chosen.emit(self.model.record(index.row())))
        view.pressed_enter.connect(self._choose)
        view.selectionModel().currentRowChanged.connect(lambda *_: self.selected.emit(self.current()))
        return view

    def _below(self) -> QWidget:
        """The line of its own for the count and the filters that are on: the rows stay where they are when it changes."""
        line = QWidget()
        inner = QHBoxLayout(line)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(style.em(0.8))
        inner.addWidget(self.count)
        inner.addWidget(self.clear)
        inner.addStretch()
        return line

    def _prepare_filter(self, name: str) -> None:
        self.filter_line.setPlaceholderText(translate("Table", "Filter"))
        self.filter_line.setAccessibleName(translate("Table", "Filter: {name}").format(name=name))
        self.filter_line.setClearButtonEnabled(True)
        self.filter_line.setFixedWidth(style.em(26))
        self.filter_line.textChanged.connect(self._filter)
        self.filter_line.returnPressed.connect(self.view.setFocus)

    def add_tool(self, widget: QWidget) -> None:
        """Put a control of the page's own after those beside the filter, for Tab too."""
        before = self.tools.itemAt(self.tools.count() - 1).widget()
        self.tools.addWidget(widget)
        if before is not None:
            QWidget.setTabOrder(before, widget)  # not the fields in them: Tab would come back to where they were

    def show_rows_in(self, other: QWidget | None) -> None:
        """Show the records in another widget in place of the rows, below the same filters; None shows the rows again."""
        self._rows = other or self.view
        if self._stack.indexOf(self._rows) < 0:
            self._stack.addWidget(self._rows)
        self._tell_count()

    def clear_filters(self) -> None:
        """Turn off the filter line and every filter of the page's own."""
        self.filter_line.clear()
        for narrowing in self.narrowings:
            narrowing.clear()
        self.cleared.emit()
        self._tell_count()
        self.filter_line.setFocus()

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
        for part in (self.filter_line, self._counts):
            part.setVisible(rows > most)
        self.setFixedHeight(style.em(2.4 * min(rows, most) + (8.2 if rows > most else 3)))

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
        narrowed = translate("Table", "{shown} of {total}").format(shown=shown, total=total)
        counted = plural("Table", "{count} row", "{count} rows", total) if shown == total else narrowed
        on = [words for narrowing in self.narrowings if (words := narrowing.words())]
        filtered = translate("Table", "Filter: {filters}").format(filters=", ".join(on)) if on else ""
        self.count.show_text("  \u00b7  ".join(part for part in (counted if total else "", filtered) if part))
        self.clear.setVisible(bool(total) and bool(on or self.filter_line.text()))
        self._stack.setCurrentWidget(self._rows if shown else (self._none if total else self._empty))
