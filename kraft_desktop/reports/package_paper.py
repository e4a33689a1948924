"""A package as a summary on paper: the figures first, then every table, how they are protected, and how to make sure of it."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from kraft_desktop.reports import figures, pdf
from kraft_desktop.reports import package_words as words
from kraft_desktop.reports.figures import Bar
from kraft_desktop.reports.laid import Laid, lay_out
from kraft_desktop.reports.package_words import Said
from kraft_desktop.reports.summary_tables import Value, grouped
from kraft_desktop.words import translate

FILE = "sammanfattning.pdf"
_NARROW = 4
"""Columns up to which a table is set narrower than the page, so that a number stays near its name."""


def document(said: Said) -> bytes:
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


def content(said: Said) -> list[Flowable]:
    """The parts of the summary, in order."""
    return [
        pdf.headline(said.title),
        pdf.paragraph(said.bounds),
        pdf.table([list(fact) for fact in words.facts(said)], (3, 9), figures_from=2, headings=0),
        *_so_far(said),
        *_key_figures(said),
        *(part for laid in lay_out(said.payload.tables) for part in _table(said, laid)),
        pdf.gap(2),
        *map(pdf.note, words.reading()),
        *_numbered(translate("OpenPackage", "How the numbers are protected"), words.rules(said.payload)),
        *_paragraphs(translate("OpenPackage", "The proof"), words.proof(said.payload)),
        *_sure(said),
    ]


def _so_far(said: Said) -> list[Flowable]:
    """How far the participants have come, as bars of those referred; nothing when the package does not say."""
    steps = words.steps(said.payload)
    if not steps:
        return []
    whole = steps[0][1].value
    bars = [figures.bar(_bar(name, cell.value, words.printed_cell(cell), whole), pdf.TEXT_WIDTH) for name, cell in steps]
    title = translate("OpenPackage", "How far the participants have come since the start of the project")
    return [pdf.together([pdf.subheadline(title), pdf.gap(1), *bars])]


def _bar(name: str, value: int | None, shown: Value, whole: int | None) -> Bar:
    share = translate("OpenPackage", "{percent} % of those referred")
    note = share.format(percent=round(100 * value / whole)) if value is not None and whole else ""
    return Bar(label=name, figure=_text(shown), note=note, value=value or 0, end=whole or value or 1)


def _key_figures(said: Said) -> list[Flowable]:
    rows = [[translate("OpenPackage", "Key figures"), ""]]
    rows += [[name, _text(value)] for name, value in words.key_figures(said.payload)]
    return [pdf.together([pdf.subheadline(rows[0][0]), pdf.table(rows[1:], (7, 5), headings=0)])]


def _table(said: Said, laid: Laid) -> list[Flowable]:
    rows, strong = [words.headings(said, laid)], []
    for line, values in words.lines(said, laid):
        if not line.name:
            strong.append(len(rows))
        rows.append([_text(value) for value in values])
    widths = [4.4, *[2] * (len(rows[0]) - 1)]
    return [pdf.together([pdf.subheadline(words.table_title(laid)), pdf.table(rows, widths, strong=strong)])]


def _numbered(title: str, texts: Sequence[str]) -> list[Flowable]:
    first, *rest = pdf.numbered(texts)
    return [pdf.together([pdf.subheadline(title), first]), *rest]


def _paragraphs(title: str, texts: Sequence[str]) -> list[Flowable]:
    return [pdf.together([pdf.subheadline(title), *map(pdf.paragraph, texts)])]


def _sure(said: Said) -> list[Flowable]:
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
                *pdf.numbered(words.checking()),
            ]
        )
    ]


def _text(value: Value) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else grouped(value)
