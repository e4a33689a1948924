"""What the headings and the cells of a sheet mean together; every case was read wrong in silence once, or could be."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from kraft_desktop.domain.errors import ColumnsNotFound
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.sheets.reading import process
from kraft_desktop.reports.sheets.reading.records import ReadFile

ADA, BO = "19810628-2380", "19750314-2395"
MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def read(kind: SheetKind, *lines: str, **answers: str) -> ReadFile:
    request = {
        "kind": kind.value,
        "today": dt.date(2026, 11, 22).isoformat(),
        "chosen": {},
        "source_words": ["forsorjningsstod", "eb"],
        "answers": {name.replace("__", ":"): answer for name, answer in answers.items()},
        "keep_cells": False,
    }
    return process.read(request, "\n".join((*lines, "")).encode())


def paid(file: ReadFile) -> dict[str, int]:
    """Kronor by month, of all rows."""
    found: dict[str, int] = {}
    for payment in (p for sheet in file.sheets for row in sheet.rows for p in row.payments):
        assert payment.month is not None
        month = f"{payment.month // 12 % 100}{MONTHS[payment.month % 12]}"
        found[month] = found.get(month, 0) + payment.amount_ore // 100
    return found


def asked(file: ReadFile) -> list[str]:
    return [note.reason for sheet in file.sheets for note in sheet.notes] + [note.reason for _, note in file.notes]


@pytest.mark.parametrize(
    ("lines", "kronor", "questions"),
    [
        (("Pnr;Månad;Brutto;Netto", f"{ADA};2026-01;5000;4000"), {"26jan": 5000}, []),
        (("Pnr;Månad;Belopp;Summa", f"{ADA};2026-01;5000;6000"), {}, ["amount_column"]),
        (
            ("Pnr;Månad;Sökt;Beslut", f"{ADA};2026-01;5000;Bifall", f"{ADA};2026-02;6000;Avslag"),
            {"26jan": 5000, "26feb": 0},
            [],
        ),
        (("Pnr;Månad;Ansökt belopp", f"{ADA};2026-01;5000"), {}, ["applied_only"]),
        (("Pnr;Månad;Belopp i kr;Extra tillägg", f"{ADA};2026-01;5000;300"), {"26jan": 5000}, ["column_unknown"]),
        (("Pnr;Månad;Hyra;El;Summa", f"{ADA};2026-01;5000;300;5300"), {"26jan": 5300}, []),
        (("Pnr;Månad;Utbetalt;Återkrav", f"{ADA};2026-01;5000;1000"), {"26jan": 4000}, []),
        (("Pnr;Månad;Preliminärt belopp", f"{ADA};2026-01;5000"), {}, ["column_unknown"]),
        (("Pnr;Månad;Belopp", f"{ADA};01/01/2026;100", f"{ADA};02/01/2026;200"), {"26jan": 100, "26feb": 200}, []),
        (("Pnr;Period;Belopp", f"{ADA};2026-01-01 - 2026-03-31;9000"), {"26jan": 3000, "26feb": 3000, "26mar": 3000}, []),
        (("2025-2026", "Pnr;Nov;Dec;Jan", f"{ADA};100;200;300"), {"25nov": 100, "25dec": 200, "26jan": 300}, []),
        (("2026", "Pnr;Dec;Jan", f"{ADA};1;2"), {}, ["year_missing"]),
        (("2026", "Pnr;Månad;Belopp", f"{ADA};januari;500"), {"26jan": 500}, []),
        (("Pnr;jan 2026 (tkr);feb 2026 (tkr)", f"{ADA};5,4;5500kr"), {"26jan": 5400, "26feb": 5500}, []),
        (("Pnr;jan 2026;Summa", f"{ADA};500;600"), {"26jan": 500}, ["sum_differs"]),
        (("Pnr;jan 2026;feb 2026;Jan-feb 2026", f"{ADA};500;600;1100"), {"26jan": 500, "26feb": 600}, []),
        (("Pnr;jan 2026;Feb-mars 2026", f"{ADA};500;600"), {"26jan": 500}, ["sum_differs"]),
        (("Pnr;Månad;Belopp (tkr)", f"{ADA};2026-01;5,4321"), {"26jan": 5432}, []),
        (("Pnr;Månad;Belopp (mkr)", f"{ADA};2026-01;0,0054"), {"26jan": 5400}, []),
        (("Pnr;Månad;Belopp", f"{ADA};2601;100", f"{ADA};0226;200"), {"26jan": 100, "26feb": 200}, []),
        (("Pnr;Månad;Belopp exkl. hyra;Hyra;Belopp inkl. hyra", f"{ADA};2026-01;300;700;1000"), {"26jan": 1000}, []),
        (("Pnr;Månad;Norm;Inkomst;Utbetalt", f"{ADA};2026-01;800;300;500"), {}, ["column_unknown", "amount_parts"]),
        (("Pnr;Månad;Hyra;Extra tillägg", f"{ADA};2026-01;700;300"), {}, ["column_unknown"]),
        (("Pnr;Kvartal 1 2026;Kvartal 2 2026", f"{ADA};700;300"), {}, ["column_span", "column_span"]),
        (("Pnr;Utbetalningsmånad;Belopp", f"{ADA};2026-01;700"), {}, ["payment_month"]),
        (("Huvudsökande;Månad;Belopp", f"{ADA};2026-01;700"), {"26jan": 700}, []),
        (("Förnamn;Efternamn;Pnr;Månad;Belopp", f"Ada;Summa;{ADA};2026-01;700"), {"26jan": 700}, []),
        (("Pnr;2512;2601", f"{ADA};100;200"), {"25dec": 100, "26jan": 200}, []),
        (("Pnr;Månad;Belopp", f"{ADA};2026-01;500", "Antal personer;;1", "Medel;;500", "Summa;;500"), {"26jan": 500}, []),
        (("Pnr;Medsökande;Månad;Belopp", f"{ADA};{BO};2026-01;500"), {"26jan": 500}, ["second_person"]),
    ],
)  # fmt: skip
def test_columns_of_amounts(lines: tuple[str, ...], kronor: dict[str, int], questions: list[str]) -> None:
    file = read(SheetKind.SUPPORT, *lines)
    assert (paid(file), asked(file)) == (kronor, questions)


@pytest.mark.parametrize(
    ("lines", "kronor", "problems"),
    [
        (("Pnr;Månad;Belopp;Valuta", f"{ADA};2026-01;540;EUR", f"{BO};2026-01;41;SEK"), {"26jan": 41}, ["currency"]),
        (("Pnr;Månad;Belopp (EUR)", f"{ADA};2026-01;540"), {}, ["currency"]),
        (("Belopp i euro", "Pnr;Månad;Belopp", f"{ADA};2026-01;540", f"{BO};2026-01;41 kr"), {"26jan": 41}, ["currency"]),
        (("Medel ur euroområdet 2026", "Pnr;Månad;Belopp", f"{ADA};2026-01;540"), {"26jan": 540}, []),
        (("Pnr;Månad;Belopp", f"{ADA};2026-01;540 NOK"), {}, ["currency"]),
        (
            ("Pnr;Månad;Belopp;Enhet", f"{ADA};2026-01;5,4;tkr", f"{BO};2026-01;41;", f"{BO};2026-02;37;st"),
            {"26jan": 5441},
            ["amount_unit"],
        ),
        (("Pnr;Månad;Belopp;Enhet", f"{ADA};2026-01;540;Vuxen"), {"26jan": 540}, []),
        (("Pnr;Månad;Belopp;Andel", f"{ADA};2026-01;540;1/2"), {}, ["share"]),
        (("Pnr;Månad;Belopp;Andel", f"{ADA};2026-01;540;hälften"), {}, ["share"]),
        (("Pnr;Månad;Belopp;Andel", f"{ADA};2026-01;540;hela", f"{BO};2026-01;41;100 %"), {"26jan": 581}, []),
        (
            ("Pnr;Månad;Norm;Hyra;Utbetalt", f"{BO};2026-01;30;11;41", f"{BO};2026-02;30;11;41", f"{ADA};2026-01;900;400;600"),
            {"26jan": 41, "26feb": 41},
            ["sum_differs"],
        ),
        (("Pnr;Månad;Norm;Hyra;Summa", f"{ADA};2026-01;5000,40;4000,40;9001"), {"26jan": 9000}, []),
        (
            (";jan 2026;;;feb 2026;;", "Pnr;Norm;Hyra;Summa;Norm;Hyra;Summa", f"{BO};1;2;3;1;2;3", f"{ADA};500;4;504;5;4;18"),
            {"26jan": 507, "26feb": 3},
            ["sum_differs"],
        ),
    ],
)  # fmt: skip
def test_what_is_no_certain_sum_of_kronor_costs_its_row_and_is_named(
    lines: tuple[str, ...], kronor: dict[str, int], problems: list[str]
) -> None:
    file = read(SheetKind.SUPPORT, *lines)
    found = [reason for sheet in file.sheets for row in sheet.rows for _, reason in row.problems]
    assert (paid(file), found) == (kronor, problems)


def test_an_answer_says_which_year_months_begin_in() -> None:
    file = read(SheetKind.SUPPORT, "Pnr;Dec;Jan", f"{ADA};100;200", year_missing__="2025")
    assert (paid(file), asked(file)) == ({"25dec": 100, "26jan": 200}, [])


@pytest.mark.parametrize(
    ("lines", "values", "questions"),
    [
        (("Datum;Tid;Minuter", "2026-01-12;13:00;60"), {"minutes": 60}, []),
        (("Datum;Bokade timmar;Använda timmar", "2026-01-12;2;1"), {"minutes": 60}, []),
        (("Vad;Datum;Timmar", "Summa av journaler;2026-01-12;2"), {"minutes": 120}, []),
        (("Datum;Tid", "2026-01-12;30"), {"minutes": None}, ["duration_unit"]),
        (("Datum;Tid", "2026-01-12;1.45 h"), {"minutes": None}, ["hours_point"]),
        (("Datum;Tid", "2026-01-12;1.30"), {"minutes": None}, ["hours_point"]),
        (("Datum;Tid", "2026-01-12;1.50"), {"minutes": 90}, []),
        (("Läkartimmar 2026", "Vecka;Minuter", "3;60"), {"on": "2026-01-12"}, []),
        (("Datum;Tid (tim);Tid (min)", "2026-01-12;1;30"), {"minutes": 90}, []),
        (("Datum;Tid (min);Tid (tim)", "2026-01-12;30;1"), {"minutes": 90}, []),
        (("Datum;Timmar;Timmar", "2026-01-12;1;2"), {"minutes": None}, ["column_twice"]),
        (("Datum;Timmar;Restid (tim)", "2026-01-12;1;2"), {"minutes": 60}, []),
    ],
)
def test_columns_of_time(lines: tuple[str, ...], values: dict[str, Any], questions: list[str]) -> None:
    file = read(SheetKind.HOURS, *lines)
    ((row,),) = (sheet.rows for sheet in file.sheets)
    assert ({name: row.values.get(name) for name in values}, asked(file)) == (values, questions)


def test_words_where_days_are_meant_cost_the_value_and_not_the_row() -> None:
    head = "Pnr;Namn;Aktualiserad;Kartläggning klar"
    mixed = read(SheetKind.CASES, head, f"{ADA};Ada;2026-01-15;ej klart", f"{BO};Bo;2026-01-15;2026-02-01")
    assert [row.problems for row in mixed.sheets[0].rows] == [[], []]
    assert asked(mixed) == ["not_yet"]
    assert asked(read(SheetKind.CASES, head, f"{ADA};Ada;2026-01-15;Ja")) == ["column_words"]
    doubtful = read(SheetKind.CASES, head, f"{ADA};Ada;13/12/2025;", f"{BO};Bo;12/31/2025;")
    assert asked(doubtful) == ["date_order"]
    assert [row.problems for row in doubtful.sheets[0].rows] == [[("Aktualiserad", "date_order")]] * 2


def test_a_month_of_payment_is_the_month_when_that_is_answered() -> None:
    lines = ("Pnr;Utbetalningsmånad;Belopp", f"{ADA};2026-01;700")
    file = read(SheetKind.SUPPORT, *lines, payment_month__Utbetalningsmånad="use")
    assert (paid(file), asked(file)) == ({"26jan": 700}, [])
    with pytest.raises(ColumnsNotFound):
        read(SheetKind.SUPPORT, *lines, payment_month__Utbetalningsmånad="ignore")


def test_days_under_an_unknown_heading_are_asked_about_and_those_of_no_step_left_aside() -> None:
    lines = (
        "Pnr;Aktualiserad;Lämnade oss;Nästa möte;Diagnosdatum;Telefon",
        f"{ADA};2026-01-15;2026-03-01;2026-12-01;2020-01-01;0701234567",
    )
    file = read(SheetKind.CASES, *lines)
    (note,) = file.sheets[0].notes
    assert (note.reason, note.column) == ("column_days", "Lämnade oss")
    assert note.allowed[0] == "decided_on", "not the referral, which has a column"
    account = file.sheets[0].account
    assert (account.fates["not_understood"], dict(account.aside)) == (1, {"other_days": 1, "not_read": 2})
    closed = read(SheetKind.CASES, *lines, **{"column_days__Lämnade oss": "closed_on"})
    assert (asked(closed), closed.sheets[0].rows[0].values["closed_on"]) == ([], "2026-03-01")
    left = read(SheetKind.CASES, *lines, **{"column_days__Lämnade oss": "ignore"})
    assert (asked(left), left.sheets[0].account.aside["other_days"]) == ([], 2)


def test_people_across_the_columns_are_no_headings() -> None:
    with pytest.raises(ColumnsNotFound) as caught:
        read(SheetKind.SUPPORT, f"Personnummer;{ADA};{BO}", "2026-01;5000;7400", "2026-02;5200;")
    assert not any(number in str(caught.value.facts) for number in (ADA, BO))


def test_an_error_about_a_sheet_without_headings_says_nothing_of_the_people_in_it() -> None:
    with pytest.raises(ColumnsNotFound) as caught:
        read(SheetKind.SUPPORT, f"{ADA};Kalle Hemlig bor på gatan;5000")
    assert list(caught.value.seen) == ["A", "B", "C"]
