"""The words of a package for paper, workbook and data dictionary alike: its heading, figures and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kraft_desktop import vocabulary
from kraft_desktop.disclosure.tables.table import Cell, make_key
from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.programme import Programme
from kraft_desktop.domain.statistics.classes import COSTS, COUNT, Dimension, PackageStep
from kraft_desktop.reports.package import contents, envelope
from kraft_desktop.reports.package.contents import Payload, of_class
from kraft_desktop.reports.package.parts import Amount, Replaced
from kraft_desktop.reports.tables.last_numbers import last_numbers
from kraft_desktop.reports.tables.printed_layout import PrintedCell, PrintedLayout, PrintedLine, printed_layouts
from kraft_desktop.reports.tables.summary_rows import Value
from kraft_desktop.vocabulary import class_name, step_names, sum_name
from kraft_desktop.words import number, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageView:
    """A package's payload, as signed bytes and as parsed, with the programme that names its codes, and the SHA-256 of the
    sealed file that its four words bind; empty when they bind the payload. ``earlier`` are the packages that the node had sent
    before, from which the last printed numbers are read."""

    content: bytes
    payload: Payload
    programme: Programme
    sealed: str = ""
    earlier: Sequence[Payload] = ()

    @classmethod
    def of(cls, content: bytes, programme: Programme, sealed: str = "", earlier: Sequence[Payload] = ()) -> PackageView:
        """The view of a payload in its canonical bytes. Raises MalformedPackage."""
        return cls(content=content, payload=contents.read(content), programme=programme, sealed=sealed, earlier=earlier)

    @property
    def node(self) -> str:
        """The name of the node."""
        return self.programme.node(self.payload.heading.node).name

    @property
    def title(self) -> str:
        """The title of the package."""
        text = {
            PackageKind.HALF_YEAR: translate("OpenPackage", "Half-year package {period}, {node}"),
            PackageKind.QUARTER: translate("OpenPackage", "Quarter file {period}, {node}"),
            PackageKind.STATUS: translate("OpenPackage", "Hours and budget {period}, {node}"),
        }[self.payload.heading.kind]
        return text.format(period=self.payload.heading.period.id, node=self.node)

    @property
    def bounds(self) -> str:
        """The words for the first and the last day of the period."""
        period = self.payload.heading.period
        return translate("OpenPackage", "{start} to {end} inclusive").format(start=period.start, end=period.end)

    @property
    def until(self) -> str:
        """The words for the time that every number of the package covers."""
        text = translate("OpenPackage", "since the start of the project up to and including {end}")
        return text.format(end=self.payload.heading.period.end)

    @property
    def about(self) -> str:
        """The sentence that describes the package."""
        if self.payload.heading.kind is PackageKind.STATUS:
            return translate(
                "OpenPackage", "How the physician's hours and the activity budget stand. Nothing in it is about people."
            )
        return translate("OpenPackage", "Protected counts of people {until}.").format(until=self.until)

    @property
    def layouts(self) -> tuple[PrintedLayout, ...]:
        """Its tables, those by step first."""
        tables = self.payload.tables
        return printed_layouts(tables, last_numbers(tables, self.payload.heading.period, self.earlier))

    @property
    def practice(self) -> str:
        """The warning that the people are invented; empty for a real package."""
        return vocabulary.practice_mark() if self.payload.heading.practice else ""

    @property
    def words(self) -> str:
        """The four check words, to be read aloud on the telephone."""
        return "  ".join(envelope.words_of(self.sealed) if self.sealed else envelope.check_words(self.content))


def facts(package: PackageView) -> list[tuple[str, str]]:
    """The lines of the heading as (name, value): sender, receiver, period, version and the like."""
    heading = package.payload.heading
    return [
        (translate("OpenPackage", "From"), f"{package.node}, {package.programme.full_name} ({package.programme.name})"),
        (translate("OpenPackage", "To"), package.programme.owner),
        (translate("OpenPackage", "Period"), f"{heading.period.id}: {package.bounds}"),
        (translate("OpenPackage", "Version"), str(heading.version)),
        *([(translate("OpenPackage", "Replaces"), _replaced(heading.replaces))] if heading.replaces else []),
        (translate("OpenPackage", "Number in the node's series"), str(heading.sequence)),
        *([(translate("OpenPackage", "Diary number"), heading.diary_number)] if heading.diary_number else []),
        (translate("OpenPackage", "Made"), f"{heading.day}, KRAFT Desktop {heading.program}"),
    ]


def _replaced(replaced: Replaced) -> str:
    text = translate("OpenPackage", "version {version}, which is not to be used any more. Reason: {reason}")
    return text.format(version=replaced.version, reason=replaced.reason)


# --- numbers -------------------------------------------------------------------------------------------------------------


def steps(payload: Payload) -> list[tuple[str, Cell]]:
    """The printed number of people of the whole node who have reached each step, by the step's name."""
    cells = {cell.key: cell for document in payload.tables.values() for cell in document.cells()}
    named = zip(PackageStep, step_names(), strict=True)
    return [(name, cells[key]) for step, name in named if (key := make_key({Dimension.STEP: step})) in cells]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure that is not a count of people: its value in a unit, None where it is not published, and its text on paper."""

    name: str
    value: int | None
    unit: str
    text: str


def key_figures(payload: Payload) -> list[Figure]:
    """The sums and means of the whole node, the physician's time, and the number of people withdrawn."""
    minutes, withdrawn = payload.physician_minutes, payload.withdrawals
    return [
        *(amount_figure(name, amount) for name, amount in payload.sums.items() if not of_class(name)[1]),
        *([time_figure(vocabulary.physician_time(), minutes)] if payload.tables else []),
        *([_withdrawals_figure(withdrawn)] if payload.heading.kind is PackageKind.HALF_YEAR else []),
    ]


def time_figure(name: str, minutes: int | None) -> Figure:
    """A figure of time: its value in minutes, None when it is not known, and its text in hours and minutes."""
    unit = translate("OpenPackage", "minutes")
    if minutes is None:
        return Figure(name=name, value=None, unit=unit, text=vocabulary.not_known())
    text = translate("OpenPackage", "{hours} h {minutes} min")
    hours, rest = divmod(abs(minutes), 60)
    formatted = text.format(hours=number(hours if minutes >= 0 else -hours), minutes=rest)
    return Figure(name=name, value=minutes, unit=unit, text=formatted)


def _withdrawals_figure(withdrawn: int | None) -> Figure:
    return Figure(
        name=vocabulary.withdrawn_people(),
        value=withdrawn,
        unit=translate("OpenPackage", "people"),
        text=translate("OpenPackage", "hidden: too few, or none") if withdrawn is None else number(withdrawn),
    )


def amount_figure(name: str, amount: Amount) -> Figure:
    """A sum in SEK, or a mean or median in months."""
    money = name in COSTS
    unit = translate("OpenPackage", "SEK") if money else translate("OpenPackage", "months")
    value = whole_sek(amount.value) if money and amount.value is not None else amount.value
    text = vocabulary.hidden() if value is None else f"{number(value)}\u00a0{unit}"
    return Figure(name=sum_name(name), value=value, unit=unit, text=text)


def printed(found: PrintedCell | None) -> Value:
    """The printed number, the span in place of a hidden one with the last number printed, or None where the table has no such
    number."""
    if found is None or found.value is not None:
        return None if found is None else found.value
    span = vocabulary.span(found.low, found.high)
    return f"{span} {vocabulary.last_number(found.last.value, found.last.day)}" if found.last else span


def printed_cell(cell: Cell) -> Value:
    """The printed number or span of a cell of the payload."""
    low, high = cell.interval or (0, None)
    return printed(PrintedCell(value=cell.value, low=low, high=high))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassSums:
    """The sums and means of the classes of a dimension: a line for each class, its name and its figures."""

    title: str
    headings: Sequence[str]
    lines: Sequence[tuple[str, Sequence[Figure | None]]]


def class_sums(package: PackageView) -> list[ClassSums]:
    """The published sums and means of classes, a table for each dimension."""
    made = []
    for dimension, by_code in package.payload.class_amounts().items():
        classes = {code: {name: amount_figure(name, amount) for name, amount in one.items()} for code, one in by_code.items()}
        figures = list(dict.fromkeys(figure for one in classes.values() for figure in one))
        title = translate("OpenPackage", "Sums and means: {dimension}")
        lines = [
            (class_name(package.programme, dimension, code), [one.get(f) for f in figures]) for code, one in classes.items()
        ]
        headings = [dimension_title(dimension), *map(sum_name, figures)]
        made.append(ClassSums(title=title.format(dimension=headings[0].lower()), headings=headings, lines=lines))
    return made


# --- tables --------------------------------------------------------------------------------------------------------------


def table_title(layout: PrintedLayout) -> str:
    """The title of a table."""
    if layout.rows == Dimension.REASON:
        return translate("OpenPackage", "Closed cases by closing reason")
    return vocabulary.table_title(layout.rows, layout.columns)


def dimension_title(dimension: str) -> str:
    """The heading over the classes of a dimension. Packages use another Swedish word for the closing reason than pages do, and
    keep it so that their forms stay the same from one half-year to the next."""
    if dimension == Dimension.REASON:
        return translate("OpenPackage", "Closing reason")
    return vocabulary.dimension_name(dimension)


def headings(package: PackageView, layout: PrintedLayout) -> list[str]:
    """The headings of a table's columns."""
    first = dimension_title(layout.rows) if layout.rows else ""
    if layout.columns == COUNT:
        return [first, vocabulary.dimension_name(COUNT)]
    return [first, *(class_name(package.programme, layout.columns, name) for name in layout.headings)]


def lines(package: PackageView, layout: PrintedLayout) -> list[list[Value]]:
    """The lines of a table, each with its name first; the whole node on the first line, and one last line for all classes that
    are not printed separately."""
    made = [[_line_name(package, layout, line), *map(printed, line.cells)] for line in layout.printed_lines]
    if layout.rest:
        made.append([translate("OpenPackage", "Other closing reasons, too few to be told one by one"), layout.rest])
    return made


def _line_name(package: PackageView, layout: PrintedLayout, line: PrintedLine) -> str:
    return class_name(package.programme, layout.rows, line.name) if line.name else vocabulary.whole_node()
