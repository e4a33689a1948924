"""A page on paper: what it shows in words and tables, in reading order, as a document to look at and print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QLabel, QLayout, QScrollArea, QStackedWidget, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Badge
from kraft_desktop.ui.widgets.figure_table import FigureTable
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import translate

_HEADINGS = frozenset({Role.TITLE, Role.HEADING})
_STYLE = """
body { font-size: 9pt; } th { text-align: left; font-weight: 600; } td, th { padding: 2pt 8pt 2pt 0; }
td.number { text-align: right; } h1 { font-size: 14pt; } h2 { font-size: 11pt; } p.about { font-size: 8pt; }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text of the page; ``heading`` when it is one."""

    text: str
    heading: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of the page: its headings, its rows, and the number of columns of text before those of figures."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    texts: int


def parts(widget: QWidget) -> Iterator[Words | Table]:
    """What a widget shows, in reading order: its texts and its tables, with every row that the filters let through. What is
    typed into fields, and hidden parts, are left out."""
    if isinstance(widget, RecordTable):
        model = widget.model
        rows = [[model.words(row, place) for place in range(len(model.columns))] for row in range(model.rowCount())]
        if widget.count.text():
            yield Words(text=widget.count.text(), heading=False)  # so that the paper says what was filtered out
        yield Table(headings=[column.title for column in model.columns], rows=rows, texts=len(model.columns))
    elif isinstance(widget, FigureTable):
        rows = [[row.title, *(cell.text for cell in row.cells)] for row in widget.rows]
        yield Table(headings=widget.headings, rows=rows, texts=1)
    elif isinstance(widget, Badge):
        yield Words(text=widget.accessibleName(), heading=False)
    elif isinstance(widget, QLabel):
        if widget.text().strip():
            yield Words(text=widget.text(), heading=widget.property("role") in _HEADINGS)
    else:
        for child in _inside(widget):
            yield from parts(child)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """The visible widgets directly inside, in the order of the layout."""
    if isinstance(widget, QScrollArea):
        found = [widget.widget()]
    elif isinstance(widget, QStackedWidget):
        found = [widget.currentWidget()]
    else:
        found = list(_of_layout(widget.layout()))
    return (child for child in found if child is not None and not child.isHidden())


def _of_layout(layout: QLayout | None) -> Iterator[QWidget]:
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place)  # type: ignore[union-attr]  # the range is empty without a layout
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _of_layout(inner)


def document(page: QWidget, heading: str) -> QTextDocument:
    """A page as a document, with ``heading`` (the store, the day, who prints) above it."""
    body = "".join(map(_html, parts(page)))
    made = QTextDocument()
    made.setDefaultStyleSheet(_STYLE)
    made.setHtml(f'<p class="about">{escape(heading)}</p>{body}')
    return made


def _html(part: Words | Table) -> str:
    if isinstance(part, Words):
        tag = "h2" if part.heading else "p"
        return f"<{tag}>{_escaped(part.text)}</{tag}>"
    head = "".join(f"<th>{_escaped(text)}</th>" for text in part.headings)
    rows = "".join(
        f"<tr>{''.join(_cell(text, part.texts <= place) for place, text in enumerate(row))}</tr>" for row in part.rows
    )
    return f"<table><thead><tr>{head}</tr></thead>{rows}</table>"


def _cell(text: str, number: bool) -> str:  # a state, named at the call
    return f'<td class="number" align="right">{_escaped(text)}</td>' if number else f"<td>{_escaped(text)}</td>"


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def preview(page: QWidget, heading: str) -> None:
    """Show a page as it will be printed, with the choice of printer; PDF is one of them."""
    paper = document(page, heading)
    dialog = QPrintPreviewDialog(QPrinter(QPrinter.PrinterMode.HighResolution), page)
    dialog.setWindowTitle(translate("Frame", "Print"))
    dialog.resize(style.em(70), style.em(50))
    dialog.paintRequested.connect(paper.print_)
    dialog.exec()
