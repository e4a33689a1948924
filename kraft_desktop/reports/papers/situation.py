"""The parts of quarter and status files besides counts: the physician's hours, the activity budget, the situation report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kraft_desktop import vocabulary
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.reports.package.csv_resource import Resource, field
from kraft_desktop.reports.sheets.spreadsheets import comma_separated
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables.package_words import PackageView
from kraft_desktop.words import translate

HOURS, TEXTS, BUDGET = "lakartimmar", "texter", budget_tables.NAME
_HOUR_COLUMNS = ("week", "done", "planned")
_TEXT_COLUMNS = ("about", "paragraph", "text")
_BALANCE = ("allotted", "done", "planned", "left")


def tables(payload: Payload) -> dict[str, bytes]:
    """The CSV files of hours, budget and texts, by name, as far as the payload has them."""
    found = {}
    if payload.hours is not None and payload.hours.weeks is not None:  # of the first form
        rows = [(week.week, week.done, week.planned) for week in payload.hours.weeks]
        found[f"{HOURS}.csv"] = comma_separated([_HOUR_COLUMNS, *rows])
    if payload.budget is not None:
        found[f"{BUDGET}.csv"] = budget_tables.csv(payload.budget)
    if payload.texts:
        found[f"{TEXTS}.csv"] = comma_separated([_TEXT_COLUMNS, *_paragraphs(payload)])
    return found


def _paragraphs(payload: Payload) -> Iterator[tuple[str, int, str]]:
    for about, paragraphs in payload.texts.items():
        for place, text in enumerate(paragraphs, start=1):
            yield about, place, text


def figures(payload: Payload) -> Iterator[tuple[str, int]]:
    """The physician's hours in minutes, by name: allotted, done, planned and left."""
    if payload.hours is not None:
        for name in _BALANCE:
            yield f"hours_{name}", getattr(payload.hours, name)


def printed(payload: Payload) -> Iterator[tuple[str, int | None]]:
    """The ``figures`` as papers print them: None for what the node has not stated."""
    for name, minutes in figures(payload):
        yield name, payload.hours.stated(name.removeprefix("hours_")) if payload.hours else minutes


def hours_note(payload: Payload) -> list[str]:
    """The sentence that says up to when the hours go and how they are rounded; none for hours of the first form."""
    if payload.hours is None or payload.hours.through is None:
        return []
    text = translate(
        "OpenPackage",
        "The physician's hours go up to and including {month} and stand in whole five hours, so that nobody can make out a"
        " single conversation.",
    )
    return [text.format(month=payload.hours.through)]


def figure_names() -> dict[str, str]:
    """The printed names of ``figures``."""
    return {
        "hours_allotted": translate("OpenPackage", "Physician's hours, allotted"),
        "hours_done": translate("OpenPackage", "Physician's hours, done"),
        "hours_planned": translate("OpenPackage", "Physician's hours, planned"),
        "hours_left": translate("OpenPackage", "Physician's hours, left"),
    }


def texts(package: PackageView) -> list[tuple[str, Sequence[str]]]:
    """The texts of the situation report with the name of the node or municipality each is about, the node first."""
    payload = package.payload
    ordered = sorted(payload.texts.items(), key=lambda named: (named[0] != payload.heading.node, named[0]))
    return [(_about(package, about), paragraphs) for about, paragraphs in ordered]


def _about(package: PackageView, code: str) -> str:
    return package.node if code == package.payload.heading.node else vocabulary.municipality(package.programme, code)


def resources(payload: Payload) -> list[Resource]:
    """The CSV files of ``tables`` as resources of the open package, with titles and field descriptions."""
    made, files, least = [], tables(payload), {"required": True, "minimum": 0}
    if f"{HOURS}.csv" in files:
        week = field("week", "string", translate("OpenPackage", "Week"), "ISO 8601", {"required": True, "unique": True})
        done, planned = translate("OpenPackage", "Minutes done"), translate("OpenPackage", "Minutes planned")
        made.append(
            Resource(
                name=HOURS,
                title=translate("OpenPackage", "The physician's hours by week"),
                description=translate("OpenPackage", "Weeks without any are left out."),
                fields=[
                    week,
                    field("done", "integer", done, done, least),
                    field("planned", "integer", planned, planned, least),
                ],
                key=["week"],
                content=files[f"{HOURS}.csv"],
            )
        )
    if payload.budget is not None:
        made.append(budget_tables.resource(payload.budget))
    if f"{TEXTS}.csv" in files:
        about = translate("OpenPackage", "The code of a municipality, or the id of the node.")
        text = translate("OpenPackage", "A text that begins as a formula does has an apostrophe before it.")
        made.append(
            Resource(
                name=TEXTS,
                title=translate("OpenPackage", "The situation report"),
                description=translate("OpenPackage", "Written by the node, a line for each paragraph."),
                fields=[
                    field("about", "string", translate("OpenPackage", "About"), about, {"required": True}),
                    field("paragraph", "integer", translate("OpenPackage", "Paragraph"), "1, 2, 3 ...", least),
                    field("text", "string", translate("OpenPackage", "Text"), text, {"required": True}),
                ],
                key=_TEXT_COLUMNS[:2],
                content=files[f"{TEXTS}.csv"],
            )
        )
    return made
