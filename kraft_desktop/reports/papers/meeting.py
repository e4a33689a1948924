"""The papers of a team meeting: the masked agenda of the eve, a caseworker's own cases, and the minutes in parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from kraft_desktop.phrases.meeting_words import no_right_to_assistance
from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.reports.papers import pdf
from kraft_desktop.words import plural, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What stands at the head of each paper, in words."""

    letterhead: Letterhead
    day: str
    made: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """A point of the agenda in words: its ``title`` (code, municipality, step, contact) and why it is taken up."""

    title: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCases:
    """The cases of one caseworker in the meeting's order: (place, code, name), with empty names where they are not shown."""

    who: str
    rows: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedParagraph:
    """A paragraph of the minutes: its number, what it is about, and lines of a label and a text."""

    number: str
    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPart:
    """A part of the minutes on paper: ``title``, the lines of ``facts`` (label and text) and the paragraphs."""

    title: str
    facts: tuple[tuple[str, str], ...]
    paragraphs: tuple[PrintedParagraph, ...]


def agenda(heading: Heading, entries: Sequence[AgendaEntry], hidden: int, without: Sequence[str]) -> bytes:
    """The masked agenda with room for notes by hand, in the order in which they are entered afterwards; and below it that cases
    are taken up ``without`` somebody, in sentences."""
    title = translate("MeetingPaper", "Agenda {day}").format(day=heading.day)
    content = [*_head(title), pdf.note(translate("MeetingPaper", "Codes only. Notes made here are entered in the same order."))]
    for place, entry in enumerate(entries, start=1):
        room = [translate("MeetingPaper", "We agreed"), translate("MeetingPaper", "Who and when")]
        content.append(
            pdf.together([pdf.caption(f"{place}. {entry.title}"), pdf.note(entry.why), pdf.to_fill_in(room), pdf.gap(3)])
        )
    if not entries:
        content.append(pdf.paragraph(translate("MeetingPaper", "There is nothing on the agenda.")))
    if hidden:
        words = plural(
            "MeetingPaper",
            "{count} case is not on this paper, since it may not be shown to everybody.",
            "{count} cases are not on this paper, since they may not be shown to everybody.",
            hidden,
        )
        content.append(pdf.note(words))
    content += map(pdf.note, without)
    return _document(heading, title, content)


def own_cases(heading: Heading, parts: Sequence[OwnCases]) -> bytes:
    """A page for each caseworker with the names and codes of their own cases, in the meeting's order."""
    title = translate("MeetingPaper", "Own cases for the meeting {day}").format(day=heading.day)
    names = [translate("MeetingPaper", "Point"), translate("MeetingPaper", "Code"), translate("MeetingPaper", "Name")]
    content: list[Flowable] = []
    for place, part in enumerate(parts):
        rows = [[str(number), code, name] for number, code, name in part.rows]
        content += [
            *([pdf.next_page()] if place else []),
            *_head(title),
            pdf.subheadline(part.who),
            pdf.panel(
                translate(
                    "MeetingPaper",
                    "For {who} alone. The page has names: take it with you, and destroy it after the meeting.",
                ).format(who=part.who)
            ),
            pdf.gap(2),
            pdf.table([names, *rows], (1, 2, 6), figures_from=len(names)),
        ]
    if not parts:
        content = [*_head(title), pdf.paragraph(translate("MeetingPaper", "There is nothing on the agenda."))]
    return _document(heading, title, content)


def minutes(heading: Heading, part: MinutesPart) -> bytes:
    """A part of the minutes: the common one without persons, or the extract of one municipality under codes."""
    content = [*_head(part.title), pdf.table([list(row) for row in part.facts], (1, 3), figures_from=2, headings=0)]
    for one in part.paragraphs:
        rows = [list(row) for row in one.lines]
        parts = [pdf.subheadline(f"§ {one.number}  {one.title}")]
        parts += [pdf.table(rows, (1, 3), figures_from=2, headings=0)] if rows else []
        content.append(pdf.together(parts))
    if not part.paragraphs:
        content.append(pdf.paragraph(translate("MeetingPaper", "There is no paragraph in this part.")))
    return _document(heading, part.title, content)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPart:
    """A list on a worker's page: its title, with the number of its rows, the headings of its columns, and the rows."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def weeks(heading: Heading, pages: Sequence[tuple[str, Sequence[WeekPart]]]) -> bytes:
    """A page for each worker (by name or initials) with what may need them this week, under codes."""
    title = translate("MeetingPaper", "The week from {day}").format(day=heading.day)
    content: list[Flowable] = []
    for place, (who, parts) in enumerate(pages):
        content += [*([pdf.next_page()] if place else []), *_head(title), pdf.subheadline(who)]
        for part in parts:
            content.append(pdf.caption(part.title))
            content.append(pdf.table([part.headings, *part.rows], figures_from=len(part.headings)))
        if not parts:
            content.append(pdf.paragraph(translate("MeetingPaper", "Nothing that the rules find.")))
    return _document(heading, title, content)


def _head(title: str) -> list[Flowable]:
    return [pdf.headline(title), pdf.note(no_right_to_assistance())]


def _document(heading: Heading, title: str, content: Sequence[Flowable]) -> bytes:
    return pdf.paper(heading.letterhead, title, content, footer=heading.made)
