"""The rating sheet on paper: the areas of an instrument with its scale, to be filled in by hand."""

from __future__ import annotations

from dataclasses import dataclass

from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.reports.papers import pdf
from kraft_desktop.words import translate

_ROOM = 18
"""The room below the numbers, in points: for a ring drawn by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingSheet:
    """The contents: the instrument with its ``version``, the code of the case and no name, its areas, and what the ends of its
    scale mean. ``respondents`` are those who can fill it in."""

    letterhead: Letterhead
    instrument: str
    version: int
    case: str
    areas: tuple[str, ...]
    lowest: int
    highest: int
    lowest_means: str
    highest_means: str
    respondents: tuple[str, ...]


def write(sheet: RatingSheet) -> bytes:
    """The sheet as a PDF of one page."""
    scale = [str(number) for number in range(sheet.lowest, sheet.highest + 1)]
    title = translate("RatingSheet", "Rating sheet")
    about = translate(
        "RatingSheet",
        "How do you see your situation today? Put a ring around one number in each line: {lowest} means {lowest_means}, "
        "{highest} means {highest_means}. Leave a line that you do not want to answer empty.",
    ).format(lowest=sheet.lowest, highest=sheet.highest, lowest_means=sheet.lowest_means, highest_means=sheet.highest_means)
    headings = [translate("RatingSheet", "Area"), *scale]
    rows = [[area, *scale] for area in sheet.areas]
    by_hand = [
        translate("RatingSheet", "Day"),
        translate("RatingSheet", "Filled in by ({who})").format(who=" / ".join(sheet.respondents)),
        translate("RatingSheet", "Name of who was there"),
    ]
    content = [
        pdf.headline(f"{title}: {sheet.instrument}"),
        pdf.emphasised(
            translate("RatingSheet", "Case {code}, version {version}").format(code=sheet.case, version=sheet.version)
        ),
        pdf.gap(2),
        pdf.paragraph(about),
        pdf.gap(2),
        pdf.table([headings, *rows], (5, *[1] * len(scale)), figures_from=1, padding=_ROOM),
        pdf.gap(4),
        pdf.to_fill_in(by_hand, of_width=0.6, millimetres=12),
        pdf.gap(4),
        pdf.note(translate("RatingSheet", "Hand the sheet back to the team. It is destroyed when it has been registered.")),
    ]
    return pdf.document(f"{title}, {sheet.case}", content, practice=sheet.letterhead.practice, header=sheet.letterhead.text)
