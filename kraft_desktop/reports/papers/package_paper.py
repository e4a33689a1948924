"""A package as a summary on paper: key figures, tables, how they are protected, and how the package is verified."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from kraft_desktop.disclosure.tables.table import Cell
from kraft_desktop.reports.figures import Bar
from kraft_desktop.reports.package.contents import WITH_HOURS
from kraft_desktop.reports.papers import package_rules, pdf, situation
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables import package_words as words
from kraft_desktop.reports.tables.package_words import ClassSums, PackageView
from kraft_desktop.reports.tables.printed_layout import PrintedLayout
from kraft_desktop.reports.tables.summary_rows import Value
from kraft_desktop.words import number, translate

FILE = "sammanfattning.pdf"
_FIRST, _AROUND = 24, 3
"""Column widths in characters: the column of names, and the space around the heading of a number."""


def document(package: PackageView, *, draft: bool = False) -> bytes:
    """The PDF; the same payload gives the same bytes. A ``draft`` says that it is not sealed yet, and not how to check it."""
    programme = package.programme
    unsealed = translate("OpenPackage", "Not sealed yet: to be read before it is approved") if draft else ""
    header = " · ".join(filter(None, [programme.name, programme.owner, unsealed]))
    heading = package.payload.heading
    footer = translate("OpenPackage", "{period}, version {version}, made {day}")
    return pdf.document(
        package.title,
        content(package, draft=draft),
        practice=heading.practice,
        header=header,
        footer=footer.format(period=heading.period.id, version=heading.version, day=heading.day),
    )


def content(package: PackageView, *, draft: bool = False) -> list[Flowable]:
    """The parts of the summary, in order; of a draft without how it is checked. A table that has only the line of the whole
    node is left out: the bars show it."""
    layouts = [layout for layout in package.layouts if layout.rows]
    tables = [part for layout in layouts for part in _table(package, layout)]
    reading = package_rules.reading(last_numbers=any(layout.has_last_numbers for layout in layouts))
    return [
        pdf.headline(package.title),
        pdf.paragraph(package.about),
        pdf.table([list(fact) for fact in words.facts(package)], (3, 9), figures_from=2, headings=0),
        *_so_far(package),
        *_key_figures(package),
        *_situation(package),
        *([pdf.gap(3), *map(pdf.note, reading)] if tables else []),
        *tables,
        *(part for sums in words.class_sums(package) for part in _class_sums(sums)),
        *_numbered(translate("OpenPackage", "How the numbers are protected"), package_rules.rules(package.payload)),
        *_paragraphs(translate("OpenPackage", "The proof"), package_rules.proof(package.payload)),
        *([] if draft else _sure(package)),
    ]


def _so_far(package: PackageView) -> list[Flowable]:
    """The steps as bars, each a share of the people referred; nothing when the package has no steps."""
    steps = words.steps(package.payload)
    if not steps:
        return []
    whole = steps[0][1].value
    notes = [
        translate("OpenPackage", "since {start}").format(start=package.programme.start),
        *(_share(c, whole) for _, c in steps[1:]),
    ]
    bars = [_bar(name, cell, note, whole) for (name, cell), note in zip(steps, notes, strict=True)]
    title = translate("OpenPackage", "How far the participants have come since the start of the project")
    return [pdf.together([pdf.subheadline(title), pdf.gap(1), *bars])]


def _share(cell: Cell, whole: int | None) -> str:
    """The share of those referred in whole percent, from published counts only; empty when a count is suppressed."""
    if cell.value is None or not whole:
        return ""
    return translate("OpenPackage", "{percent} % of those referred").format(percent=round(100 * cell.value / whole))


def _bar(name: str, cell: Cell, note: str, whole: int | None) -> Flowable:
    value, end = cell.value or 0, whole or cell.value or 1
    bar = Bar(title=name, figure=_text(words.printed_cell(cell)), note=note, value=value, end=end)
    return bar.draw(pdf.TEXT_WIDTH)


def _key_figures(package: PackageView) -> list[Flowable]:
    names = situation.figure_names()
    hours = [words.time_figure(names[name], minutes) for name, minutes in situation.printed(package.payload)]
    rows = [[figure.name, figure.text] for figure in (*hours, *words.key_figures(package.payload))]
    return [pdf.together([pdf.subheadline(translate("OpenPackage", "Key figures")), pdf.table(rows, (7, 5), headings=0)])]


def _situation(package: PackageView) -> list[Flowable]:
    """The activity budget, the situation report, and how far the hours go."""
    made = _budget(package)
    for about, paragraphs in situation.texts(package):
        title = translate("OpenPackage", "Situation report: {about}").format(about=about)
        first, *rest = map(pdf.paragraph, paragraphs)
        made += [pdf.together([pdf.subheadline(title), first]), *rest]
    made += map(pdf.note, situation.hours_note(package.payload))
    return made


def _budget(package: PackageView) -> list[Flowable]:
    budget = package.payload.budget
    if budget is None:
        return [pdf.note(budget_tables.no_budget())] if package.payload.heading.kind in WITH_HOURS else []
    rows = [[_text(value) for value in row] for row in budget_tables.rows(budget)]
    table = pdf.table(rows, (5, 3, 3, 5), strong=[len(rows) - 1])
    return [pdf.together([pdf.subheadline(budget_tables.title(budget)), table])]


def _table(package: PackageView, layout: PrintedLayout) -> list[Flowable]:
    headings = words.headings(package, layout)
    rows = [headings, *([_text(value) for value in line] for line in words.lines(package, layout))]
    widths = [_FIRST, *(len(heading) + _AROUND for heading in headings[1:])]
    strong = [1] if not layout.lines[0].name and any(layout.lines[0].cells) else []
    return [pdf.together([pdf.subheadline(words.table_title(layout)), pdf.table(rows, widths, strong=strong)])]


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


def _sure(package: PackageView) -> list[Flowable]:
    """How the package is verified: the four words, and the commands that check the files."""
    return [
        pdf.together(
            [
                pdf.subheadline(translate("OpenPackage", "Four words to make sure")),
                pdf.paragraph(
                    translate(
                        "OpenPackage", "The words are made from what the package says: with other content they are other words."
                    )
                ),
                pdf.emphasised(package.words),
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
