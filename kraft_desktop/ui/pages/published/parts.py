"""The parts of the page for published figures: the list, and the form and grid for new ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.statistics.classes import Dimension, PackageStep
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.published import entries
from kraft_desktop.services.published.documents import ReadFigures
from kraft_desktop.services.published.entries import EnteredNumbers, PublishedFigures
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.imports.parts import ResultTable
from kraft_desktop.ui.widgets.card import Card, Elided, EmptyState, Tone
from kraft_desktop.ui.widgets.fields import BlockPaste, CheckField, DateField, NotReadable, NumberField, TextField
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import plural, translate

_MOST_PEOPLE = 9_999
_SHAPE: tuple[dict[str, str], ...] = (
    {Dimension.STEP: PackageStep.REFERRED},
    {Dimension.STEP: PackageStep.REFERRED, Dimension.GENDER: Gender.WOMAN},
    {Dimension.STEP: PackageStep.REFERRED, Dimension.GENDER: Gender.MAN},
    {Dimension.STEP: PackageStep.INVESTIGATED},
    {Dimension.STEP: PackageStep.CLOSER},
    {Dimension.STEP: PackageStep.CAPACITY_25},
)
"""The classes of the grid's columns, as tables compiled by hand most often have them for a municipality."""


class PublishedTable(RecordTable[PublishedFigures]):
    """The table of all published figures, newest first."""

    def __init__(self) -> None:
        columns: list[Column[PublishedFigures]] = [
            Column(title=translate("Published", "Left on"), words=lambda d: formats.day(d.left), width=8),
            Column(title=translate("Published", "What"), words=_what, width=13, strong=True),
            Column(title=translate("Published", "Up to"), words=lambda d: formats.day(d.until), width=8, yields=1),
            Column(
                title=translate("Published", "Numbers"),
                words=lambda d: formats.number(d.numbers),
                order=lambda d: d.numbers,
                right=True,
                width=6,
                yields=2,
            ),
            Column(title="", words=_standing, tone=lambda _: Tone.ATTENTION, width=12),
            Column(title=translate("Published", "Which"), words=_which, tip=_which, width=14),
        ]
        empty = EmptyState(
            translate("Published", "Nothing with figures has left yet"),
            translate(
                "Published",
                "If figures of the node were handed out before the program was in use, or in another table, enter them with "
                "Add: then no later package can be subtracted from them.",
            ),
        )
        super().__init__(columns, name=translate("Published", "What has left"), key=lambda d: d.id, empty=empty)


def _what(one: PublishedFigures) -> str:
    return vocabulary.published_kind(one.kind)


def _which(one: PublishedFigures) -> str:
    if one.kind is None:
        return one.source
    return translate("Published", "{period}, version {version}").format(
        period=vocabulary.period_name(one.period), version=one.version
    )


def _standing(one: PublishedFigures) -> str:
    return translate("Published", "Other definition") if one.other_definition else ""


def is_by_hand(one: PublishedFigures | None) -> bool:
    """Whether the figures were entered here, rather than sent in a package."""
    return one is not None and not isinstance(one.kind, PackageKind)


class FigureGrid(QWidget):
    """The entry grid: municipalities and the whole node as rows, steps as columns; an empty field is a number not published."""

    edited = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._fields: dict[tuple[tuple[str, str], ...], NumberField] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(style.em(0.6))
        layout.setVerticalSpacing(style.em(0.35))
        titles = [_column_words(session, shape) for shape in _SHAPE]
        for column, title in enumerate(titles, start=1):
            label = style.label(title, Role.SMALL, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
            layout.addWidget(label, 0, column)
            layout.setColumnStretch(column, 1)
        layout.setColumnStretch(0, 2)
        for row, municipality in enumerate((*session.node.municipalities, None), start=1):
            name = municipality.name if municipality else vocabulary.whole_node()
            layout.addWidget(style.label(name, None if municipality else Role.STRONG), row, 0)
            for column, (shape, title) in enumerate(zip(_SHAPE, titles, strict=True), start=1):
                place: dict[str, str] = {Dimension.MUNICIPALITY: municipality.code} if municipality else {}
                layout.addWidget(self._field({**place, **shape}, f"{name}, {title}"), row, column)
        fields, wide = list(self._fields.values()), len(_SHAPE)
        rows = [fields[first : first + wide] for first in range(0, len(fields), wide)]
        BlockPaste(self, rows).refused.connect(self._refuse)
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before.editor, after.editor)
        self.error = style.label("", Role.ERROR, wrap=True)
        self.error.hide()
        layout.addWidget(self.error, layout.rowCount(), 0, 1, len(_SHAPE) + 1)

    def _field(self, key: Mapping[str, str], name: str) -> NumberField:
        field = NumberField(most=_MOST_PEOPLE)
        field.editor.setAccessibleName(name)
        field.editor.setMinimumWidth(style.em(4))
        field.edited.connect(self.edited)
        field.left.connect(self.read)
        self._fields[tuple(sorted(key.items()))] = field
        return field

    def _refuse(self, text: str) -> None:
        self.error.setText(text)
        self.error.show()

    def field(self, **key: str) -> NumberField:
        """The field for the number with this key."""
        return self._fields[tuple(sorted(key.items()))]

    def read(self) -> EnteredNumbers | None:
        """The numbers as entered; None when one cannot be read, and the error is then shown."""
        found: list[tuple[Mapping[str, str], int]] = []
        message = ""
        for key, field in self._fields.items():
            try:
                value, wrong = field.value(), False
            except NotReadable as problem:
                value, wrong, message = None, True, str(problem)
            field.set_wrong(wrong)
            if value is not None:
                found.append((dict(key), value))
        self.error.setText(message)
        self.error.setVisible(bool(message))
        return None if message else entries.cells_of_people(found)

    def texts(self) -> dict[str, str]:
        """The texts typed in the fields, by key of the number."""
        return {_text(key): field.text() for key, field in self._fields.items() if field.text()}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Fill in the texts of a draft; fields without one are emptied."""
        for key, field in self._fields.items():
            field.set_text(texts.get(_text(key), ""))
        self.read()


def _text(key: Sequence[tuple[str, str]]) -> str:
    return " ".join(f"{name}={value}" for name, value in key)


def _column_words(session: Session, shape: Mapping[str, str]) -> str:
    if Dimension.GENDER in shape:
        gender = vocabulary.class_name(session.programme, Dimension.GENDER, shape[Dimension.GENDER])
        return translate("Published", "of whom {gender}").format(gender=gender.lower())
    return vocabulary.step_name(shape[Dimension.STEP])


class FiguresForm(Form):
    """The place where figures were published, and the figures: typed into the grid, or read from a file shown instead of it."""

    def __init__(self, session: Session) -> None:
        super().__init__(_entries())
        self._today = session.today
        self.grid, self.file = FigureGrid(session), FileCard()
        self.grid.edited.connect(lambda: self.edited.emit("figures"))
        for part in (self.grid, self.file):
            self._layout.addWidget(part, self._layout.rowCount(), 0, 1, 2)
        self.show_file("", None)

    def show_file(self, name: str, read: ReadFigures | None) -> None:
        """Show the figures of a file instead of the grid; None shows the grid again."""
        self.read_figures = read
        self.grid.setVisible(read is None)
        self.file.setVisible(read is not None)
        if read is not None:
            self.file.show_read(name, read, typed=bool(self.grid.texts()))

    def numbers(self) -> EnteredNumbers | None:
        """The numbers to save; None when a field cannot be read."""
        if self.read_figures is not None:
            return self.read_figures.numbers
        return self.grid.read()

    def clear(self) -> None:
        """Empty every field, and set the day of publication to today."""
        self.set_values({"until": None, "published": self._today, "source": None, "other_definition": False})
        self.grid.set_texts({})
        self.show_file("", None)

    def texts(self) -> dict[str, str]:
        return {**super().texts(), **self.grid.texts()}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        super().set_texts(texts)
        self.grid.set_texts(texts)


def _entries() -> tuple[Entry, ...]:
    leaves = translate("Published", "no; the figures themselves have left already")
    return (
        Entry(
            name="until",
            label=translate("Published", "Up to"),
            make=DateField,
            required=True,
            help=Help(
                means=translate("Published", "The last day that the figures count, often the end of a month."), leaves=leaves
            ),
        ),
        Entry(
            name="published",
            label=translate("Published", "Left on"),
            make=DateField,
            required=True,
            help=Help(means=translate("Published", "The day they were handed out, sent or put on paper."), leaves=leaves),
        ),
        Entry(
            name="source",
            label=translate("Published", "Where they stood"),
            make=TextField,
            hint=translate("Published", "For example: steering group, appendix 2. Name nobody."),
            required=True,
        ),
        Entry(
            name="other_definition",
            label="",
            make=lambda: CheckField(translate("Published", "They count something else than the packages do: only list them")),
        ),
    )


class FileCard(Card):
    """The summary of a file: the number of figures read, and the cells that could not be read reliably."""

    def __init__(self) -> None:
        super().__init__()
        self._name = Elided("", Role.STRONG)
        self._count = style.label("", wrap=True)
        self.table = ResultTable()
        self.other = style.button(translate("Published", "Type them in instead"), Role.LINK)
        for part in (self._name, self._count, self.table):
            self.body.addWidget(part)
        self.body.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)

    def show_read(self, name: str, read: ReadFigures, *, typed: bool) -> None:
        """Show the summary of a file; ``typed`` when the grid has numbers too, which will not be used."""
        self._name.show_text(name)
        count = len(read.numbers.steps) + len(read.numbers.closings)
        text = plural("Published", "{count} number is read.", "{count} numbers are read.", count)
        if typed:
            text += " " + translate("Published", "What was typed in the fields is not entered with them.")
        if read.rejected:
            text += " " + translate("Published", "These are left out:")
        self._count.setText(text)
        self.table.show_found(read.rejected)
