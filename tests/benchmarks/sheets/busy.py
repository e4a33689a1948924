"""Crafted files that keep the reader or the import busy: each is taken in or refused with a sentence within 20 s of work, here
and in the separate process together."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Iterable, Sequence

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.reports.sheets import spreadsheets
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import any_sheet, intake, support_sheet
from kraft_desktop.services.imports.intake import Taking
from tests.benchmarks.importing import caseload, numbers
from tests.benchmarks.measure import report

SECONDS = 20.0
PEOPLE = numbers()
HEADINGS = ["Personnummer", "Namn", "Avser månad", "Belopp", "Typ"]
Row = Sequence[object]


def row(number: int) -> list[object]:
    """A payment; another person, month and amount for every number."""
    month = f"{2015 + number // 500 % 10}-{number // 5000 % 12 + 1:02d}"
    return [PEOPLE[number % 500], "Påhittad Person", month, 9000 + number % 900, "Försörjningsstöd"]


def text(rows: Iterable[Row]) -> bytes:
    """Rows as delimited text."""
    return "\n".join(";".join(map(str, cells)) for cells in rows).encode()


def workbook(sheets: Sequence[Sequence[Row]], merged: Sequence[str] = ()) -> bytes:
    """A workbook of the parts that are read, and no others."""
    out = io.BytesIO()
    relations = "".join(f'<Relationship Id="r{n}" Target="worksheets/s{n}.xml"/>' for n in range(len(sheets)))
    names = "".join(f'<sheet name="Blad{n}" r:id="r{n}"/>' for n in range(len(sheets)))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", f'<workbook xmlns:r="r"><sheets>{names}</sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{relations}</Relationships>")
        for place, rows in enumerate(sheets):
            cells = "".join(f"<row>{''.join(map(_cell, one))}</row>" for one in rows)
            areas = "".join(f'<mergeCell ref="{area}"/>' for area in merged)
            archive.writestr(
                f"xl/worksheets/s{place}.xml",
                f"<worksheet><sheetData>{cells}</sheetData><mergeCells>{areas}</mergeCells></worksheet>",
            )
    return out.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    if str(value).startswith("="):
        return f"<c><f>{str(value)[1:]}</f></c>"
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def document(repeated: str) -> bytes:
    """An OpenDocument sheet of a heading and one row with these attributes."""
    cell = '<table:table-cell office:value-type="string" {}><text:p>{}</text:p></table:table-cell>'
    heading = "".join(cell.format("", name) for name in HEADINGS)
    body = (
        f"<table:table-row>{heading}</table:table-row><table:table-row {repeated}>{cell.format(COLUMNS, 'a')}</table:table-row>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<office:d xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table>{body}</table:table></office:d>',
        )
    return out.getvalue()


COLUMNS = 'table:number-columns-repeated="900"'
MONTHS = [f"{1990 + m // 12}-{m % 12 + 1:02d}" for m in range(500)]
FILES: dict[str, Callable[[], bytes]] = {
    "1,900 sheets": lambda: workbook([[HEADINGS, row(0)]] * 1_900),
    "490 sheets that say the same": lambda: workbook([[HEADINGS, *map(row, range(300))]] * 490),
    "overlapping merged areas": lambda: workbook(
        [[HEADINGS, *map(row, range(20_000))]], [f"A{n}:A1000000" for n in range(2, 20_000)]
    ),
    "formulas without values": lambda: workbook([[HEADINGS, *([*row(n), *["=A1+B2"] * 20] for n in range(20_000))]]),
    "500 columns of months": lambda: workbook(
        [[[HEADINGS[0], *MONTHS], *([PEOPLE[n % 500], *range(500)] for n in range(3_000))]]
    ),
    "a heading a row": lambda: text([HEADINGS] * 20_000),
    "150 tables beside each other": lambda: text([HEADINGS * 150, *(row(n) * 150 for n in range(400))]),
    "150,000 rows": lambda: text([HEADINGS, *map(row, range(149_000))]),
    "a million rows": lambda: text([HEADINGS, *([n, "a", "b"] for n in range(1_000_000))]),
    "a long heading": lambda: text(
        [["Personnummer", "Avser månad", "Belopp " + "x" * 9_000], *([PEOPLE[n % 500], "2026-01", n] for n in range(9_000))]
    ),
    "questions a row": lambda: text([HEADINGS, *([*row(n), PEOPLE[0]] for n in range(30_000))]),
    "words a row": lambda: text([HEADINGS, *([*row(n)[:4], f"ord {n}"] for n in range(60_000))]),
    "long cells": lambda: text([HEADINGS, *([PEOPLE[n], *["2026-01-01 - " * 2_400] * 4] for n in range(150))]),
    "repeated filled cells": lambda: document('table:number-rows-repeated="140000"'),
}


def take(session: Session, content: bytes, said: list[str]) -> None:
    """Recognise and try a file, and say what comes of it."""
    try:
        spreadsheets.recognise(any_sheet.kinds(session), content, words=intake.words(session))
        outcome = support_sheet.support(session, content, "0881", Taking(dry_run=True))
    except KraftError as problem:
        said.append(labels.sentence(problem))
    else:
        said.append(f"{outcome.taken} of {outcome.rows} rows, {len(outcome.questions)} questions")


def main() -> None:
    """Print how long each file takes, and what comes of it."""
    with caseload(PEOPLE) as session:
        for name, make in FILES.items():
            said = list[str]()
            content, before = make(), sum(os.times()[:4])
            take(session, content, said)
            report(f"{name} ({said[0]})", sum(os.times()[:4]) - before, "s of work", SECONDS)


if __name__ == "__main__":
    main()
