"""The tables of a package as CSV files, and ``datapackage.json``, which describes each of their columns (Frictionless).

The CSV files are made from the payload and nothing else, with codes instead of words, so that a receiver can make them again
and compare. The words for the codes are in ``klasser.csv``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from kraft_desktop import vocabulary
from kraft_desktop.disclosure.tables.table import Cell, PublishedTables, Table
from kraft_desktop.domain.errors import MalformedPackage
from kraft_desktop.domain.statistics.classes import COSTS, TOTAL, SumName
from kraft_desktop.reports.package import contents
from kraft_desktop.reports.package.contents import Payload, of_class
from kraft_desktop.reports.package.csv_resource import Field, Resource, field
from kraft_desktop.reports.papers import situation
from kraft_desktop.reports.papers.package_rules import proof, reading, rules
from kraft_desktop.reports.sheets.spreadsheets import comma_separated
from kraft_desktop.reports.tables.package_words import PackageView, dimension_title, table_title
from kraft_desktop.vocabulary import class_name, sum_name
from kraft_desktop.words import language, translate

FILE = "datapackage.json"
CLASSES, KEY_FIGURES = "klasser", "nyckeltal"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
_ORE_OF_A_SEK = 100
_NUMBERS = ("value", "low", "high")
_FIGURE_COLUMNS = ("name", "figure", "dimension", "code", "kind", "unit", "value", "rounded_to")
_CLASS_COLUMNS = ("dimension", "code", "label")
Row = Sequence[str | int | None]


# --- files ---------------------------------------------------------------------------------------------------------------


def tables(payload: Payload) -> dict[str, bytes]:
    """The CSV files with the figures of the payload, by file name. Raises MalformedPackage when a table's name cannot be a file
    name."""
    found = {f"{KEY_FIGURES}.csv": comma_separated([_FIGURE_COLUMNS, *_figures(payload)])}
    for _, table in _named(payload):
        found[f"{table.name}.csv"] = comma_separated([[*table.by, *_NUMBERS], *map(_row(table), table.cells)])
    return {**found, **situation.tables(payload)}


def _named(payload: Payload) -> Iterator[tuple[PublishedTables, Table]]:
    names = {CLASSES, KEY_FIGURES, situation.HOURS, situation.TEXTS, situation.BUDGET}
    for document in sorted(payload.tables.values(), key=lambda one: one.step is None):
        for table in document.tables:
            if table.name in names or not _NAME.fullmatch(table.name) or set(table.by) & set(_NUMBERS):
                raise MalformedPackage(where="tables.name")
            names.add(table.name)
            yield document, table


def _row(table: Table) -> Any:
    def row(cell: Cell) -> Row:
        key = dict(cell.key)
        low, high = (cell.value, cell.value) if cell.value is not None else cell.interval or (0, None)
        return [*(key.get(name, TOTAL) for name in table.by), cell.value, low, high]

    return row


def _figures(payload: Payload) -> Iterator[Row]:
    for name, amount in payload.sums.items():
        figure, dimension, code = of_class(name)
        whole = figure in COSTS and amount.rounded_to % _ORE_OF_A_SEK == 0
        parts, unit = _ORE_OF_A_SEK if whole else 1, "SEK" if whole else "öre" if figure in COSTS else "months"
        value = None if amount.value is None else amount.value // parts
        yield name, figure, dimension, code, amount.kind, unit, value, amount.rounded_to // parts
    yield "physician_minutes", "physician_minutes", None, None, "sum", "minutes", payload.physician_minutes, 1
    for name, minutes in situation.figures(payload):
        yield name, name, None, None, "sum", "minutes", minutes, 1
    yield "withdrawals", "withdrawals", None, None, "count", "people", payload.withdrawals, 1


# --- the data dictionary -------------------------------------------------------------------------------------------------


def resources(package: PackageView) -> list[Resource]:
    """Every table with its description: the key figures, the counts, the situation report and the classes."""
    files, titles = tables(package.payload), {layout.name: table_title(layout) for layout in package.layouts}
    counts = [
        Resource(
            name=table.name,
            title=titles[table.name],
            description=_about(package, document, table),
            fields=[*(_class_field(package, document, name) for name in table.by), *_number_fields()],
            key=table.by,
            content=files[f"{table.name}.csv"],
        )
        for document, table in _named(package.payload)
    ]
    return [
        _figure_resource(files[f"{KEY_FIGURES}.csv"]),
        *counts,
        *situation.resources(package.payload),
        _class_resource(package),
    ]


def descriptor(package: PackageView, made: Sequence[Resource]) -> bytes:
    """The bytes of ``datapackage.json`` for the resources given."""
    heading, programme = package.payload.heading, package.programme
    period = heading.period
    nobody = translate("OpenPackage", "Protected counts of people; nothing in it is about one person.")
    about = [package.practice, nobody if package.payload.tables else ""]
    document = {
        "profile": "tabular-data-package",
        "name": heading.name.lower(),
        "id": f"sha256:{contents.digest(package.content)}",
        "title": package.title,
        "description": "\n\n".join(
            filter(
                None, [*about, *rules(package.payload), *proof(package.payload), *(reading() if package.payload.tables else [])]
            )
        ),
        "created": f"{heading.day}T00:00:00Z",
        "version": str(heading.version),
        "language": language(),
        "keywords": [heading.programme, heading.node, period.id],
        "licenses": [{"name": "notspecified", "title": translate("OpenPackage", "The package does not state terms of reuse")}],
        "sources": [{"title": translate("OpenPackage", "The case register of {node}").format(node=package.node)}],
        "contributors": [{"title": package.node, "role": "author"}, {"title": programme.owner, "role": "publisher"}],
        "temporal": {"name": period.id, "start": period.start.isoformat(), "end": period.end.isoformat()},
        "program": f"KRAFT Desktop {heading.program}",
        "diary_number": heading.diary_number,
        "practice": heading.practice,
        "resources": [resource.described() for resource in made],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _about(package: PackageView, document: PublishedTables, table: Table) -> str:
    people = translate("OpenPackage", "Number of people from {start} to {end}.")
    text = [people.format(start=package.programme.start, end=package.payload.heading.period.end)]
    if document.step in table.by:
        text.append(
            translate("OpenPackage", "The steps are nested: who has reached one is counted in every step before it as well.")
        )
    return " ".join(text)


def _class_field(package: PackageView, document: PublishedTables, dimension: str) -> Field:
    codes = _codes(document, dimension)
    words = "; ".join(f"{code} = {class_name(package.programme, dimension, code)}" for code in codes)
    return field(dimension, "string", dimension_title(dimension), words, {"required": True, "enum": codes})


def _codes(document: PublishedTables, dimension: str) -> list[str]:
    """The codes in the column of a dimension. Steps have no total, since each contains the next."""
    total = [] if dimension == document.step else [TOTAL]
    return [*document.dimensions[dimension], *document.groups.get(dimension, {}), *total]


def _number_fields() -> list[Field]:
    least = {"minimum": 0}
    return [
        field(
            "value",
            "integer",
            translate("OpenPackage", "Number of people"),
            translate("OpenPackage", "Empty where the number is hidden."),
            least,
        ),
        field(
            "low",
            "integer",
            translate("OpenPackage", "Least possible"),
            translate("OpenPackage", "The number itself, or the least that a hidden number can be for all that is published."),
            {**least, "required": True},
        ),
        field(
            "high",
            "integer",
            translate("OpenPackage", "Most possible"),
            translate(
                "OpenPackage", "The number itself, or the most that a hidden number can be; empty where there is no end."
            ),
            least,
        ),
    ]


def _figure_resource(content: bytes) -> Resource:
    return Resource(
        name=KEY_FIGURES,
        title=translate("OpenPackage", "Key figures"),
        description=translate(
            "OpenPackage", "Sums, means and times since the start of the project, of the whole node and of classes."
        ),
        fields=[*_figure_names(), *_figure_values()],
        key=["name"],
        content=content,
    )


def _figure_names() -> list[Field]:
    known = tuple(SumName)
    figures = [
        *(f"{name} = {sum_name(name)}" for name in known),
        *(f"{name} = {package}" for name, package in situation.figure_names().items()),
        f"physician_minutes = {vocabulary.physician_time()}",
        f"withdrawals = {vocabulary.withdrawn_people()}",
    ]
    full = translate("OpenPackage", "The figure, and the class when it is that of a class.")
    whole = translate("OpenPackage", "Empty for the whole node.")
    return [
        field("name", "string", translate("OpenPackage", "Name"), full, {"required": True, "unique": True}),
        field("figure", "string", translate("OpenPackage", "Figure"), "; ".join(figures), {"required": True}),
        field("dimension", "string", translate("OpenPackage", "Dimension"), whole, {}),
        field("code", "string", translate("OpenPackage", "Code"), whole, {}),
    ]


def _figure_values() -> list[Field]:
    kinds = {"required": True, "enum": ["sum", "mean", "median", "count"]}
    kind = translate("OpenPackage", "Sum, mean, median or count.")
    unit = translate("OpenPackage", "What the value counts.")
    value = translate("OpenPackage", "Empty where the number is hidden.")
    rounded = translate("OpenPackage", "The value is a multiple of this.")
    return [
        field("kind", "string", translate("OpenPackage", "Kind"), kind, kinds),
        field("unit", "string", translate("OpenPackage", "Unit"), unit, {"required": True}),
        field("value", "integer", translate("OpenPackage", "Value"), value, {}),
        field("rounded_to", "integer", translate("OpenPackage", "Rounded to"), rounded, {"required": True, "minimum": 1}),
    ]


def _class_resource(package: PackageView) -> Resource:
    rows: dict[tuple[str, str], str] = {}
    for document in package.payload.tables.values():
        for dimension in document.dimensions:
            for code in _codes(document, dimension):
                rows[dimension, code] = class_name(package.programme, dimension, code)
    titles = (
        translate("OpenPackage", "Dimension"),
        translate("OpenPackage", "Code"),
        translate("OpenPackage", "What it means"),
    )
    about = (
        translate("OpenPackage", "The column of the tables that the code stands in."),
        translate("OpenPackage", "As it stands in the tables."),
        translate("OpenPackage", "In words."),
    )
    return Resource(
        name=CLASSES,
        title=translate("OpenPackage", "The classes"),
        description=translate("OpenPackage", "What the codes in the tables mean."),
        fields=[
            field(name, "string", title, text, {"required": True})
            for name, title, text in zip(_CLASS_COLUMNS, titles, about, strict=True)
        ],
        key=_CLASS_COLUMNS[:2],
        content=comma_separated([_CLASS_COLUMNS, *([*key, label] for key, label in rows.items())]),
    )
