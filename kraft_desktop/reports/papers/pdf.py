"""Typesetting for paper: pages with header and footer, headings, running text, tables and QR codes."""

from __future__ import annotations

import functools
import html
import io
import unicodedata
from collections.abc import Collection, Sequence
from typing import Any

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from kraft_desktop import design, vocabulary
from kraft_desktop.reports.drawing import BOLD, REGULAR, SEMIBOLD, load_faces
from kraft_desktop.reports.letterhead import Letterhead

MARGIN = 22 * mm
TEXT_WIDTH = A4[0] - 2 * MARGIN
_CELL_PADDING = 4
_SLACK = 0.1  # points, so that a word that fits exactly is not broken
_BAND = 15  # points of a practice paper, above the header
_FRAME_PADDING = 6  # points that reportlab adds inside the margins: subtracted, so that text is aligned with header and footer


def not_printable(text: str) -> str:
    """The letters of a text that the typeface lacks or that are not set one by one from left to right, each once."""
    load_faces()
    face: Any = pdfmetrics.getFont(REGULAR)
    known = face.face.charToGlyph
    return "".join(
        dict.fromkeys(
            sign
            for sign in unicodedata.normalize("NFC", text)
            if ord(sign) not in known or unicodedata.combining(sign) or unicodedata.bidirectional(sign) in {"R", "AL", "AN"}
        )
    )


def _style(points: float, *, face: str = REGULAR, colour: str = design.INK, **more: Any) -> ParagraphStyle:
    load_faces()
    name = f"{face}-{points}-{colour}-{sorted(more.items())}"
    return ParagraphStyle(name, fontName=face, fontSize=points, leading=points * 1.4, textColor=HexColor(colour), **more)


def headline(text: str) -> Flowable:
    """The title of a document, or of a part that could be a document."""
    return _paragraph(text, _style(design.HEADLINE_POINTS, face=BOLD, spaceAfter=8))


def subheadline(text: str) -> Flowable:
    """The title of a section; stays with what follows."""
    return _paragraph(text, _style(design.SUBHEADLINE_POINTS, face=SEMIBOLD, spaceBefore=10, spaceAfter=4, keepWithNext=1))


def paragraph(text: str) -> Flowable:
    """Running text. Characters with a meaning in reportlab's markup are printed as they are."""
    return _paragraph(text, _style(design.BODY_POINTS, spaceAfter=6))


def caption(text: str) -> Flowable:
    """A heading of the lowest kind: the body's size, semibold."""
    return _paragraph(text, _style(design.BODY_POINTS, face=SEMIBOLD, spaceBefore=5, spaceAfter=2))


def note(text: str) -> Flowable:
    """Small muted text: a source, a reservation."""
    return _paragraph(text, _style(design.SMALL_POINTS, colour=design.MUTED, spaceAfter=6))


def numbered(texts: Sequence[str]) -> list[Flowable]:
    """Paragraphs numbered from 1."""
    style = _style(design.BODY_POINTS, leftIndent=16, bulletIndent=0, bulletFontName=REGULAR, spaceAfter=4)
    return [Paragraph(html.escape(text), style, bulletText=f"{place}.") for place, text in enumerate(texts, start=1)]


def emphasised(text: str) -> Flowable:
    """One line that must be read and copied without mistakes: large, with space around it."""
    return _paragraph(text, _style(design.SUBHEADLINE_POINTS, face=SEMIBOLD, spaceBefore=6, spaceAfter=8))


def gap(millimetres: float = 4) -> Flowable:
    """Empty space, in millimetres of height."""
    return Spacer(1, millimetres * mm)


def next_page() -> Flowable:
    """What follows begins on a new page."""
    return PageBreak()


def together(parts: Sequence[Flowable]) -> Flowable:
    """Parts that are kept on one page."""
    return KeepTogether(list(parts))


def table(
    rows: Sequence[Sequence[str]],
    widths: Sequence[float] | None = None,
    *,
    figures_from: int = 1,
    headings: int = 1,
    strong: Collection[int] = (),
    padding: float = _CELL_PADDING,
) -> Flowable:
    """A table of texts whose first ``headings`` rows are repeated on each page.

    ``widths`` are shares of the text width (equal when None); a column is never narrower than its longest word. Columns from
    ``figures_from`` on are set to the right. The rows ``strong`` (from 0) stand out. ``padding`` is the room below each text,
    in points, and half of it above.
    """
    size = design.SMALL_POINTS + 1

    def face(row: int) -> str:
        return SEMIBOLD if row < headings or row in strong else REGULAR

    def cell(text: str, row: int, column: int) -> Flowable:
        return _paragraph(text, _style(size, face=face(row), alignment=TA_RIGHT if column >= figures_from else TA_LEFT))

    cells = [[cell(text, r, c) for c, text in enumerate(row)] for r, row in enumerate(rows)]
    longest = [0.0] * len(rows[0])
    for r, row in enumerate(rows):
        longest = [max(known, _longest_word(text, face(r), size)) for known, text in zip(longest, row, strict=True)]
    made = Table(cells, colWidths=_column_widths(widths or [1] * len(longest), longest), repeatRows=headings, hAlign="LEFT")
    look: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor(design.LINE)),
        ("TOPPADDING", (0, 0), (-1, -1), padding / 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), padding),
        ("LEFTPADDING", (0, 0), (-1, -1), _CELL_PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), _CELL_PADDING),
    ]
    if headings:
        look.append(("BACKGROUND", (0, 0), (-1, headings - 1), HexColor(design.ACCENT_SOFT)))
    made.setStyle(TableStyle(look))
    return made


def _longest_word(text: str, face: str, points: float) -> float:
    """The width in points that the longest word of a cell needs."""
    return max((pdfmetrics.stringWidth(word, face, points) for word in text.split()), default=0) + 2 * _CELL_PADDING + _SLACK


def _column_widths(shares: Sequence[float], longest: Sequence[float]) -> list[float]:
    """The columns' widths in points by their shares of the text width, but for those whose longest word needs more: the others
    share what is left. By the shares alone where the words have no room together."""
    kept = dict[int, float]()
    while True:
        room, others = TEXT_WIDTH - sum(kept.values()), sum(share for place, share in enumerate(shares) if place not in kept)
        widths = [kept.get(place, room * share / others if others else 0) for place, share in enumerate(shares)]
        narrow = {place: need for place, need in enumerate(longest) if place not in kept and widths[place] < need}
        if not narrow:
            return widths
        kept |= narrow
        if len(kept) == len(shares) or sum(kept.values()) >= TEXT_WIDTH:
            return [TEXT_WIDTH * share / sum(shares) for share in shares]


def panel(text: str) -> Flowable:
    """A paragraph on a coloured background, for what must be noticed first."""
    made = Table([[_paragraph(text, _style(design.BODY_POINTS))]], colWidths=[TEXT_WIDTH], hAlign="LEFT")
    ground = ("BACKGROUND", (0, 0), (-1, -1), HexColor(design.ATTENTION_SOFT))
    made.setStyle(TableStyle([ground, ("BOTTOMPADDING", (0, 0), (-1, -1), 7)]))
    return made


def beside(left: Sequence[Flowable], right: Sequence[Flowable]) -> Flowable:
    """Two columns of the same width, their tops on one line."""
    half = TEXT_WIDTH / 2
    made = Table([[list(left), list(right)]], colWidths=[half, half], hAlign="LEFT")
    padding = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "TOP", "BOTTOM")]
    made.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *padding]))
    return made


def to_fill_in(labels: Sequence[str], *, of_width: float = 1, millimetres: float = 8) -> Flowable:
    """A line to write on by hand for each label, empty for a line alone; so many millimetres high, over that share of the text
    width."""
    size = design.SMALL_POINTS
    rows = [[_paragraph(label, _style(size, colour=design.MUTED))] for label in labels]
    made = Table(rows, colWidths=[TEXT_WIDTH * of_width], rowHeights=[millimetres * mm] * len(rows), hAlign="LEFT")
    look: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor(design.MUTED)),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
    ]
    made.setStyle(TableStyle(look))
    return made


def square_code(text: str, millimetres: float = 35) -> Flowable:
    """A QR code of ``text``, so many millimetres wide and high."""
    side = millimetres * mm
    code = QrCodeWidget(text, barLevel="M", barWidth=side, barHeight=side)
    drawing = Drawing(side, side)
    drawing.add(code)
    return drawing


def paper(letterhead: Letterhead, title: str, content: Sequence[Flowable], *, footer: str = "") -> bytes:
    """A document of a store, as ``document``; its title also names the store."""
    title = f"{title}, {letterhead.store}"
    return document(title, content, practice=letterhead.practice, header=letterhead.text, footer=footer)


def document(title: str, content: Sequence[Flowable], *, practice: bool, header: str = "", footer: str = "") -> bytes:
    """A PDF (A4) of the parts, in order; the same parts give the same bytes.

    ``header`` stands at the top of each page, ``footer`` at the bottom beside the page number. Above the header of a
    ``practice`` paper stands that its people are invented.
    """
    load_faces()
    out, side = io.BytesIO(), MARGIN - _FRAME_PADDING
    template = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=side, rightMargin=side, topMargin=MARGIN, bottomMargin=MARGIN, title=title, invariant=1
    )
    template.build(list(content), canvasmaker=functools.partial(_Pages, header=header, footer=footer, practice=practice))
    return out.getvalue()


def _paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(html.escape(text).replace("\n", "<br/>"), style)


class _Pages(Canvas):
    """A canvas that keeps its pages until the number of pages is known, and then draws header and footer on each."""

    def __init__(self, *args: Any, header: str, footer: str, practice: bool, **named: Any) -> None:
        super().__init__(*args, **named)
        self._texts, self._practice, self._held = (header, footer), practice, list[dict[str, object]]()

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        self._held.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # what the canvas itself does after a page

    def save(self) -> None:
        for number, page in enumerate(self._held, start=1):
            self.__dict__.update(page)
            self._furniture(number, len(self._held))
            super().showPage()
        super().save()

    def _furniture(self, number: int, pages: int) -> None:
        header, footer = self._texts
        width, height = A4
        self.setFont(REGULAR, design.SMALL_POINTS)
        self.setFillColor(HexColor(design.MUTED))
        self.drawString(MARGIN, height - MARGIN / 2, header)
        self.drawString(MARGIN, MARGIN / 2, footer)
        self.drawRightString(width - MARGIN, MARGIN / 2, f"{number} / {pages}")
        if self._practice:
            self._mark_practice()

    def _mark_practice(self) -> None:
        width, height = A4
        self.setFillColor(HexColor(design.LIGHT.practice))
        self.rect(0, height - _BAND, width, _BAND, stroke=0, fill=1)
        self.setFillColor(HexColor(design.LIGHT.practice_ink))
        self.setFont(SEMIBOLD, design.SMALL_POINTS)
        self.drawString(MARGIN, height - _BAND + 4, vocabulary.practice_mark())
