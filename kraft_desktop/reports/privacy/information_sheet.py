"""The information for participants on one page: easy Swedish on the left, lines for the interpreter's language on the right.

What the programme says is printed; what the municipality has to decide is a line to fill in (GDPR art. 13 and 14).
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from kraft_desktop import vocabulary
from kraft_desktop.domain.programme import Node, Programme
from kraft_desktop.reports.papers import pdf
from kraft_desktop.words import translate

_LINE = 7
"""Millimetres between the lines of the interpreter's language."""


def write(programme: Programme, node: Node, *, practice: bool) -> bytes:
    """The information as a PDF with one page."""
    title = translate("InformationSheet", "Information for you who are asked to take part in {programme}")
    title = title.format(programme=programme.name)
    own = translate("InformationSheet", "In my own language (filled in with an interpreter)")
    content = [
        pdf.subheadline(title),
        pdf.beside([], [pdf.note(own)]),
        *(_section(heading, text, lines) for heading, text, lines in _sections(programme, node)),
        pdf.to_fill_in(_blanks()),
    ]
    return pdf.document(title, content, practice=practice, header=f"{programme.name}: {node.name}")


def _section(heading: str, text: str, lines: int) -> Flowable:
    return pdf.beside(
        [pdf.gap(1), pdf.caption(heading), pdf.paragraph(text)],
        [pdf.to_fill_in([""] * lines, of_width=0.5, millimetres=_LINE)],
    )


def _sections(programme: Programme, node: Node) -> Sequence[tuple[str, str, int]]:
    names = vocabulary.joined([municipality.name for municipality in node.municipalities])
    who = translate(
        "InformationSheet",
        "{programme} is a project ({full_name}). A team from {municipalities} works together. {owner} owns the project and "
        "gets numbers only, not your name.",
    )
    who = who.format(programme=programme.name, full_name=programme.full_name, municipalities=names, owner=programme.owner)
    why = translate(
        "InformationSheet", "The team finds out what stands in the way of work or studies, and suggests a next step."
    )
    what = translate(
        "InformationSheet",
        "Your name and personal number. Your municipality and your contact. Meetings, decisions and interventions. How much "
        "you have the strength to do. What support you have had each month. Whether you need an interpreter. We write no "
        "diagnoses.",
    )
    sees = translate(
        "InformationSheet",
        "The unit that you already have contact with. Others see your data only if you say yes. You decide who. You can take "
        "back your yes at any time. Tell us if your address or identity is protected.",
    )
    rights = translate(
        "InformationSheet",
        "You may read what is written about you and have what is wrong corrected. You may object. You may complain to "
        "Integritetsskyddsmyndigheten, imy.se. You may ask who has looked at your case.",
    )
    return (
        (translate("InformationSheet", "Who we are"), who, 5),
        (translate("InformationSheet", "Why"), why, 3),
        (translate("InformationSheet", "What we write down"), what, 5),
        (translate("InformationSheet", "Who may see it"), sees, 5),
        (translate("InformationSheet", "Your rights"), rights, 5),
    )


def _blanks() -> Sequence[str]:
    """What the municipality decides and fills in."""
    return (
        translate("InformationSheet", "The board responsible for your data:"),
        translate("InformationSheet", "The law that lets us write this down:"),
        translate("InformationSheet", "How long it is kept:"),
        translate("InformationSheet", "Who else gets data about you, and why:"),
        translate("InformationSheet", "What happens to your support if you say no:"),
        translate("InformationSheet", "Your contact, telephone:"),
        translate("InformationSheet", "Data protection officer, telephone or e-mail:"),
    )
