"""Import of a support sheet of 5,000 rows against openpyxl's own reading of the same file."""

from __future__ import annotations

import io
import random
import tempfile
from itertools import count, islice
from pathlib import Path

from openpyxl import Workbook, load_workbook

from kraft_desktop.services.imports import case_list
from kraft_desktop.services.imports import support_sheet as taking_support
from tests.benchmarks.measure import paired, report
from tests.given.nodes import new_session

PEOPLE, MONTHS, ROUNDS = 100, 50, 5


def numbers() -> list[str]:
    """Invented personal numbers of the tax agency's test form (serials 238 and 239)."""
    days = (f"{year}{month:02d}{day:02d}" for year in (1981, 1982) for month in range(1, 13) for day in range(1, 29))
    tried = (f"{day}{serial}" for day in days for serial in ("238", "239"))
    return [number + calculate_luhn(number[2:]) for number in islice(tried, PEOPLE * ROUNDS)]


def calculate_luhn(digits: str) -> str:
    """The check digit after nine digits."""
    doubled = (int(d) * (2 - place % 2) for place, d in enumerate(digits))
    return str(-sum(n // 10 + n % 10 for n in doubled) % 10)


def book(rows: list[list[object]]) -> bytes:
    """A workbook with one sheet of these rows."""
    made = Workbook(write_only=True)
    sheet = made.create_sheet("Blad1")
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def support_sheet(people: list[str]) -> bytes:
    """A row a payment."""
    rows: list[list[object]] = [["Personnummer", "Namn", "Avser månad", "Belopp", "Typ"]]
    for place in range(MONTHS):
        month = f"{2022 + place // 12}-{place % 12 + 1:02d}"
        rows += [[p, "Påhittad Person", month, 9000 + random.randrange(900), "Försörjningsstöd"] for p in people]
    return book(rows)


def read_with_openpyxl(content: bytes) -> int:
    """Every cell value, as anybody would read them."""
    sheet = load_workbook(io.BytesIO(content), read_only=True, data_only=True).worksheets[0]
    return sum(1 for row in sheet.iter_rows(values_only=True) for _ in row)


def main() -> None:
    """Print the ratio."""
    people = numbers()
    cases: list[list[object]] = [["Personnummer", "Kommun", "Aktualiserad"]]
    cases += [[p, "Nybro", "2025-10-01"] for p in people]
    turn = count()
    with tempfile.TemporaryDirectory() as folder:
        session = new_session(Path(folder, "store"), "sodra")
        with session.vault:
            case_list.cases(session, book(cases))
            contents = [support_sheet(people[start::ROUNDS]) for start in range(ROUNDS)]

            def take() -> None:
                outcome = taking_support.support(session, contents[next(turn)], "0881")
                if (outcome.rows, len(outcome.rejected)) != (PEOPLE * MONTHS, 0):
                    raise RuntimeError(outcome.rejected[:3])

            ours, theirs = paired(take, lambda: read_with_openpyxl(contents[0]), ROUNDS)
    report(f"import of {PEOPLE * MONTHS} rows / openpyxl reading them ({ours:.2f} s / {theirs:.2f} s)", ours / theirs, "x", 2.0)


if __name__ == "__main__":
    main()
