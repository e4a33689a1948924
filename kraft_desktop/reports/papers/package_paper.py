"""A package as a summary on paper: the figures first, then every table, how they are protected, and how to make sure of it."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from kraft_desktop.disclosure.tables.table import Cell
from kraft_desktop.reports.package.contents import WITH_HOURS
from kraft_desktop.reports.papers import charts, package_rules, pdf, situation
from kraft_desktop.reports.papers.charts import Bar
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables import package_words as words
from kraft_desktop.reports.tables.package_words import ClassSums, Fact
from kraft_desktop.reports.tables.printed_layout import PrintedLayout
from kraft_desktop.reports.tables.table_rows import Value
from kraft_desktop.words import number, translate

FILE = "sammanfattning.pdf"
_LATEST_WEEKS = 13
_FIRST, _AROUND = 24, 3
"""Widths of tables in signs: the column of names, and the room around the heading of a number."""


def document(said: Fact) -> bytes:
    """The PDF; the same payload gives the same bytes."""
    programme = said.programme
    header = " · ".join(filter(None, [programme.name, programme.owner, said.practice]))
    heading = said.payload.heading
    footer = translate("OpenPackage", "{period}, version {version}, made {day}")
    return pdf.document(
        said.title,
        content(said),
        header=header,
        footer=footer.format(period=heading.period.id, version=heading.version, day=heading.created[:10]),
    )


def content(said: Fact) -> list[Flowable]:
    """The parts of the summary, in order. The line of the whole node alone is left to the bars."""
    tables = [part for laid in said.laid if laid.rows for part in _table(said, laid)]
    return [
        pdf.headline(said.title),
        pdf.paragraph(said.about),
        pdf.table([list(fact) for fact in words.facts(said)], (3, 9), figures_from=2, headings=0),
        *_so_far(said),
        *_key_figures(said),
        *_situation(said),
        *([pdf.gap(3), *map(pdf.note, package_rules.reading())] if tables else []),
        *tables,
        *(part for sums in words.class_sums(said) for part in _class_sums(sums)),
        *_numbered(translate("OpenPackage", "How the numbers are protected"), package_rules.rules(said.payload)),
        *_paragraphs(translate("OpenPackage", "The proof"), package_rules.proof(said.payload)),
        *_sure(said),
    ]


def _so_far(said: Fact) -> list[Flowable]:
    """How far the participants have come, as bars of those referred; nothing when the package does not say."""
    steps = words.steps(said.payload)
    if not steps:
        return []
    whole = steps[0][1].value
    notes = [
        translate("OpenPackage", "since {start}").format(start=said.programme.start),
        *(_share(c, whole) for _, c in steps[1:]),
    ]
    bars = [_bar(name, cell, note, whole) for (name, cell), note in zip(steps, notes, strict=True)]
    title = translate("OpenPackage", "How far the participants have come since the start of the project")
    return [pdf.together([pdf.subheadline(title), pdf.gap(1), *bars])]


def _share(cell: Cell, whole: int | None) -> str:
    """Whole percent, from published counts only."""
    if cell.value is None or not whole:
        return ""
    return translate("OpenPackage", "{percent} % of those referred").format(percent=round(100 * cell.value / whole))


def _bar(name: str, cell: Cell, note: str, whole: int | None) -> Flowable:
    value, end = cell.value or 0, whole or cell.value or 1
    bar = Bar(label=name, figure=_text(words.printed_cell(cell)), note=note, value=value, end=end)
    return charts.bar(bar, pdf.TEXT_WIDTH)


def _key_figures(said: Fact) -> list[Flowable]:
    names = situation.figure_names()
    hours = [words.time_figure(names[name], minutes) for name, minutes in situation.figures(said.payload)]
    rows = [[figure.name, figure.text] for figure in (*hours, *words.key_figures(said.payload))]
    return [pdf.together([pdf.subheadline(translate("OpenPackage", "Key figures")), pdf.table(rows, (7, 5), headings=0)])]


def _situation(said: Fact) -> list[Flowable]:
    """The activity budget, the situation report, and the hours by week."""
    made = _budget(said)
    for about, paragraphs in situation.texts(said):
        title = translate("OpenPackage", "Situation report: {about}").format(about=about)
        first, *rest = map(pdf.paragraph, paragraphs)
        made += [pdf.together([pdf.subheadline(title), first]), *rest]
    headings, *weeks = situation.weeks(said.payload) or [[]]
    if weeks:
        rows = [[_text(value) for value in row] for row in (headings, *weeks[-_LATEST_WEEKS:])]
        over = pdf.subheadline(translate("OpenPackage", "The physician's hours by week, the latest"))
        made.append(pdf.together([over, pdf.table(rows, (4, 3, 3))]))
        if len(weeks) > _LATEST_WEEKS:
            made.append(pdf.note(translate("OpenPackage", "The weeks before these are in the workbook.")))
    return made


def _budget(said: Fact) -> list[Flowable]:
    budget = said.payload.budget
    if budget is None:
        return [pdf.note(budget_tables.none())] if said.payload.heading.kind in WITH_HOURS else []
    rows = [[_text(value) for value in row] for row in budget_tables.rows(budget)]
    table = pdf.table(rows, (5, 3, 3, 5), strong=[len(rows) - 1])
    return [pdf.together([pdf.subheadline(budget_tables.title(budget)), table])]


def _table(said: Fact, laid: PrintedLayout) -> list[Flowable]:
    headings = words.headings(said, laid)
    rows = [headings, *([_text(value) for value in line] for line in words.lines(said, laid))]
    widths = [_FIRST, *(len(heading) + _AROUND for heading in headings[1:])]
    strong = [1] if not laid.lines[0].name and any(laid.lines[0].cells) else []
    return [pdf.together([pdf.subheadline(words.table_title(laid)), pdf.table(rows, widths, strong=strong)])]


def _class_sums(sums: ClassSums) -> list[Flowable]:
    rows = [[*sums.headings], *([name, *(one.text if one else "–" for one in figures)] for name, figures in sums.lines)]
    return [pdf.together([pdf.subheadline(sums.title), pdf.table(rows, (3, *[3] * (len(sums.headings) - 1)))])]


def _numbered(title: str, texts: Sequence[str]) -> list[Flowable]:
    if not texts:
        return []
    first, *rest = pdf.numbered(texts)
    return [pdf.together([pdf.subheadline(title), first]), *rest]


def _paragraphs(title: str, texts: Sequence[str]) -> list[Flowable]:
    return [pdf.together([pdf.subheadline(title), *map(pdf.paragraph, texts)])] if texts else []


def _sure(said: Fact) -> list[Flowable]:
    """The four words, and how the files are checked."""
    return [
        pdf.together(
            [
                pdf.subheadline(translate("OpenPackage", "Four words to make sure")),
                pdf.paragraph(
                    translate(
                        "OpenPackage", "The words are made from what the package says: with other content they are other words."
                    )
                ),
                pdf.emphasised(said.words),
                pdf.subheadline(translate("OpenPackage", "How the package is checked")),
                *pdf.numbered(package_rules.checking()),
                pdf.table(
                    [
                        [translate("OpenPackage", "Type"), translate("OpenPackage", "The answer")],
                        *map(list, package_rules.CHECKS),
                    ],
                    (1, 1),
                    figures_from=2,
                ),
            ]
        )
    ]


def _text(value: Value) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else number(value)
