"""The rows of a table of records: their columns and words, sorted and filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from kraft_desktop.domain.names.text import alphabetical, fold
from kraft_desktop.ui.widgets.card import Tone

_R = TypeVar("_R")
_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LONGEST = 5
"""So many words are measured, those with most letters: letters are of different widths, and the broadest count twice."""
_BROAD = str.maketrans(dict.fromkeys("MWmwÖOQGDÅÄHNU@", "xx"))
_UNUSUAL = 0.1
"""The share of a column's words that are longer than its usual ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[_R]):
    """One column: its heading, the words of a record in it, and its sort key when that is not the words.

    ``right`` aligns numbers, ``width`` is in ems (the last column takes what is left over), ``tone`` draws the words in a pill,
    ``tip`` is the tooltip. ``order`` may give None: those come last. In a narrow table the columns that ``yields`` are
    hidden, the highest first, until the rest fits; those with 0 always show. A column whose every row says what is ``known``
    already is hidden too. Words that are ``strong`` or ``whole`` are cut short last. ``code`` is a name for it that is stored.
    """

    title: str
    words: Callable[[_R], str]
    order: Callable[[_R], Any] | None = None
    right: bool = False
    width: float = 9
    tone: Callable[[_R], Tone] | None = None
    tip: Callable[[_R], str] | None = None
    strong: bool = False
    whole: bool = False
    yields: int = 0
    known: str = ""
    code: str = ""


class TableRow(Generic[_R]):
    """A record with its words, computed once."""

    __slots__ = ("haystack", "record", "words")

    def __init__(self, record: _R, columns: Sequence[Column[_R]]) -> None:
        self.record = record
        self.words = tuple(column.words(record) for column in columns)
        self.haystack = " ".join(map(fold, self.words))  # most words occur in many rows, and fold remembers them


class RecordModel(QAbstractTableModel, Generic[_R]):
    """The rows shown, in the order shown."""

    def __init__(self, columns: Sequence[Column[_R]], last: Callable[[_R], bool] | None = None) -> None:
        """``last`` says which records come after the others, whatever column they are sorted by."""
        super().__init__()
        self.columns, self._last = tuple(columns), last
        self._all: list[TableRow[_R]] = []
        self._kept: list[TableRow[_R]] = []
        self._shown: list[TableRow[_R]] = []
        self._longest: dict[tuple[int, bool], list[str]] = {}
        self._wanted: tuple[str, ...] = ()
        self._also: Callable[[_R], bool] | None = None
        self._order: tuple[int, bool] | None = None

    def rows_of(self, records: Iterable[_R]) -> list[TableRow[_R]]:
        """Records as rows to ``show``; thousands are best computed in the worker."""
        return [TableRow(record, self.columns) for record in records]

    def show(self, rows: list[TableRow[_R]]) -> None:
        """Show other rows, under the filter and order in force."""
        self._all = rows
        self._longest.clear()
        self._sort_all()
        self._keep()

    def filter(self, text: str) -> None:
        """Keep the rows that hold every word of ``text``, whatever case and accents."""
        wanted = tuple(fold(text).split())
        narrower = len(wanted) >= len(self._wanted) and all(
            new.startswith(old) for old, new in zip(self._wanted, wanted, strict=False)
        )
        self._wanted = wanted
        self._again(self._shown if narrower else self._kept)

    def filter_by(self, keep: Callable[[_R], bool] | None) -> None:
        """Keep only the records for which ``keep`` is true, besides the filter by words; None keeps all."""
        self._also = keep
        self._keep()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order is Qt.SortOrder.DescendingOrder)
        self._sort_all()
        self._keep()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def record(self, place: int) -> _R:
        """The record in row ``place`` from the top."""
        return self._shown[place].record

    def words(self, place: int, column: int) -> str:
        """The words in a column of row ``place`` from the top."""
        return self._shown[place].words[column]

    def place_of(self, same: Callable[[_R], bool]) -> int | None:
        """The row of the first record shown for which ``same`` is true; None without one."""
        return next((place for place, held in enumerate(self._shown) if same(held.record)), None)

    def longest(self, column: int, *, usual: bool) -> list[str]:
        """The longest words of a column, by their letters, in the rows shown or not; the ``usual`` ones leave out the tenth of
        the rows with the longest of all."""
        if (column, usual) not in self._longest:
            words = [held.words[column] for held in self._all]
            left_out = round(sum(map(bool, words)) * _UNUSUAL) if usual else 0
            longest = nlargest(_LONGEST + left_out, words if usual else set(words), key=lambda one: len(one.translate(_BROAD)))
            self._longest[column, usual] = longest[left_out:]
        return self._longest[column, usual]

    @property
    def total(self) -> int:
        """The number of records, shown or not."""
        return len(self._all)

    def _sort_all(self) -> None:
        if self._order is None:
            return
        place, reverse = self._order
        by = self.columns[place].order

        def value(held: TableRow[_R]) -> Any:
            return by(held.record) if by else alphabetical(held.words[place])

        known = [(found, held) for held in self._all if (found := value(held)) not in (None, "")]
        missing = [held for held in self._all if value(held) in (None, "")]
        known.sort(key=lambda pair: pair[0], reverse=reverse)
        self._all = [held for _, held in known] + missing
        last = self._last
        if last is not None:
            self._all.sort(key=lambda held: last(held.record))

    def _keep(self) -> None:
        """Call ``keep`` once for each record, so that typing need not call it again."""
        keep = self._also
        self._kept = self._all if keep is None else [held for held in self._all if keep(held.record)]
        self._again(self._kept)

    def _again(self, among: list[TableRow[_R]]) -> None:
        self.beginResetModel()
        shown = among
        for word in self._wanted:
            shown = [held for held in shown if word in held.haystack]
        self._shown = shown
        self.endResetModel()

    def _mark(self, section: int) -> str:
        if self._order is None or self._order[0] != section:
            return ""
        return "  \u2193" if self._order[1] else "  \u2191"

    @property
    def order(self) -> tuple[int, bool] | None:
        """The place of the sort column, and whether it descends; None in the order given."""
        return self._order

    # --- called by Qt -------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[index.column()].right else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            tip = self.columns[index.column()].tip
            return tip(self._shown[index.row()].record) if tip else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.columns[index.column()].title}: {self.words(index.row(), index.column())}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title + self._mark(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else _LEFT
        return None
