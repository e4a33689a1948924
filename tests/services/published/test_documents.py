"""Figures that have left are read from sheets and documents; what cannot be read for certain is left out by row and reason."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.table import Cell, parse_plain
from kraft_desktop.domain.errors import BadTables, ColumnsNotFound, NotAllowed
from kraft_desktop.reports.package import canonical
from kraft_desktop.reports.sheets.spreadsheets import Page, Value, workbook
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.published import documents
from tests.given.exchange import READER, Clock, found
from tests.given.nodes import as_account


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    store = found(tmp_path / "node", "sodra", Clock())
    with store.session.vault:
        yield store.session


def csv(*lines: str) -> bytes:
    return "\n".join(lines).encode("utf-8")


def told(cells: Sequence[Cell]) -> dict[str, int | None]:
    """The cells with their classes in one line of words."""
    return {" ".join(value for _, value in cell.key): cell.value for cell in cells}


def test_the_shape_that_sister_projects_publish(session: Session) -> None:
    rows: list[list[Value]] = [
        ["Deltagare per kommun och kön 31 december", None, None],
        ["Kommun", "Kön", "Antal"],
        ["Nybro", "Kvinnor", 9],
        ["Nybro", "Män", 7],
        ["Nybro", "Totalt", 16],
        ["Torsås kommun", "", 10],
        ["Borgholm", "Kvinnor", None],
        ["Totalt", None, 60],
        ["Källa: nodens egen lista", None, None],
    ]
    read = documents.read(session, workbook([Page(name="Blad1", rows=rows, heading_row=2)]))
    assert told(read.numbers.steps) == {
        "woman 0881 referred": 9,
        "man 0881 referred": 7,
        "0881 referred": 16,
        "0834 referred": 10,
        "referred": 60,
    }
    assert (read.rejected, read.rows, read.numbers.closings) == ((), 5, ())


def test_every_class_by_the_words_people_use(session: Session) -> None:
    read = documents.read(
        session,
        csv(
            "Ålder;Spår;Försörjningstid;Steg;Antal;Handläggare",
            "18–29 år;;;Aktualiserade;12;Eva",
            "30-49;;;Utredda;11;",
            "Ej angivet;;;Aktualiserad;0;",
            ";Reaktivt;;Ett steg närmare arbetsmarknaden;10;",
            ";;24-35 månader;Aktualiserade;9;",
            ";;60+;minst 25 %;8;",
            ";;60 månader eller mer;Utredda;1 007;",
            ";;60 eller fler månader;Aktualiserade;1 010;",
            "Ej uppgivet;;;Utredda;0;",
            ";;under 24 månader;Utredda;6;",
        ),
    )
    assert read.rejected == ()
    assert told(read.numbers.steps) == {
        "18-29 referred": 12,
        "30-49 investigated": 11,
        "unknown referred": 0,
        "closer reactive": 10,
        "24-35 referred": 9,
        "60+ capacity_25": 8,
        "60+ investigated": 1007,
        "60+ referred": 1010,
        "unknown investigated": 0,
        "0-23 investigated": 6,
    }
    assert read.dropped_columns == ("Handläggare",)


def test_closings_by_reason(session: Session) -> None:
    read = documents.read(session, csv("Kommun;Skäl;Antal", "Nybro;Arbete;5", ";Studier;6", ";Totalt;14"))
    assert told(read.numbers.closings) == {"0881 work": 5, "studies": 6, "": 14}
    assert read.numbers.steps == ()


def test_steps_and_reasons_in_one_sheet_go_apart(session: Session) -> None:
    lines = ("Steg;Orsak;Antal", "Aktualiserade;;40", ";Arbete;5", "Utredda;Arbete;3", ";;9")
    read = documents.read(session, csv(*lines))
    assert (told(read.numbers.steps), told(read.numbers.closings)) == ({"referred": 40}, {"work": 5})
    assert [(r.row, r.reason) for r in read.rejected] == [(4, "step_or_reason"), (5, "step_or_reason")]


@pytest.mark.parametrize(
    ("line", "column", "reason"),
    [
        ("Kalmar;;;9", "Kommun", "municipality_unknown"),
        ("Nybro;Hen?;;9", "Kön", "gender_unknown"),
        ("Nybro;;Halvvägs;9", "Steg", "step_unknown"),
        ("Nybro;;;<5", "Antal", "count"),
        ("Nybro;;;5-9", "Antal", "count"),
        ("Nybro;;;4,5", "Antal", "count"),
        ("Nybro;;;-3", "Antal", "count"),
        ("Torsås;;;8", "Antal", "number_twice"),
    ],
)
def test_what_is_not_certain_is_left_out(session: Session, line: str, column: str, reason: str) -> None:
    read = documents.read(session, csv("Kommun;Kön;Steg;Antal", "Torsås;;;7", line))
    assert [(r.row, r.column, r.reason) for r in read.rejected] == [(3, column, reason)]
    assert told(read.numbers.steps) == {"0834 referred": 7}


def test_bands_that_the_catalogue_does_not_have(session: Session) -> None:
    read = documents.read(session, csv("Ålder;Försörjningstid;Antal", "25-34;;3", ";12-24;4", ";<24;4"))
    assert [r.reason for r in read.rejected] == ["age_band_unknown", "duration_band_unknown", "duration_band_unknown"]


def test_a_sheet_without_numbers_says_what_it_lacks(session: Session) -> None:
    with pytest.raises(ColumnsNotFound) as refused:
        documents.read(session, csv("Kommun;Kön", "Nybro;K"))
    assert refused.value.fields == ["count"]


def test_a_column_can_be_pointed_out(session: Session) -> None:
    read = documents.read(session, csv("Kommun;N", "Nybro;9"), {"count": "N"})
    assert told(read.numbers.steps) == {"0881 referred": 9}


def test_a_document_as_protect_writes_it(session: Session) -> None:
    document = {
        "format": "kraft-tables/1",
        "release": 1,
        "dimensions": {"municipality": ["0881", "0885"], "step": ["referred", "investigated"]},
        "cumulative": ["step", "release"],
        "tables": [
            {
                "name": "t",
                "by": ["municipality", "step"],
                "cells": [
                    {"key": {"step": "referred"}, "value": 20},
                    {"key": {"step": "referred", "municipality": "0881"}, "value": 18},
                    {"key": {"step": "referred", "municipality": "0885"}, "value": 2},
                ],
            }
        ],
    }
    safe = protect(parse_plain(document))
    read = documents.read(session, canonical.write_indented(safe.as_json()))
    assert told(read.numbers.steps) == {"referred": 20, "0881 referred": None, "0885 referred": None}
    with pytest.raises(BadTables):
        documents.read(session, json.dumps({**document, "format": "other"}).encode())
    with pytest.raises(BadTables):
        documents.read(session, b'{"format": 1.5}')


def test_only_who_makes_packages_reads(session: Session) -> None:
    with pytest.raises(NotAllowed):
        documents.read(as_account(session, READER.role), csv("Antal", "5"))
