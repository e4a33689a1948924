"""Import of support sheets of 5,000 and 100,000 rows against openpyxl's own reading of the same file."""

from __future__ import annotations

import io
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count, islice
from pathlib import Path

from openpyxl import Workbook, load_workbook

from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import case_list
from kraft_desktop.services.imports import support_sheet as taking_support
from tests.benchmarks.measure import paired, report
from tests.given.nodes import new_session

PEOPLE, MONTHS, ROUNDS = 100, 50, 5
LARGE, SECONDS = 200, 10.0
"""Months of the large file, for all people; its import may take so many seconds."""


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


def support_sheet(people: list[str], months: int = MONTHS) -> bytes:
    """A row a payment; the months begin in 2009."""
    rows: list[list[object]] = [["Personnummer", "Namn", "Avser månad", "Belopp", "Typ"]]
    for place in range(months):
        month = f"{2009 + place // 12}-{place % 12 + 1:02d}"
        rows += [[p, "Påhittad Person", month, 9000 + random.randrange(900), "Försörjningsstöd"] for p in people]
    return book(rows)


def read_with_openpyxl(content: bytes) -> int:
    """Every cell value, as anybody would read them."""
    sheet = load_workbook(io.BytesIO(content), read_only=True, data_only=True).worksheets[0]
    return sum(1 for row in sheet.iter_rows(values_only=True) for _ in row)


@contextmanager
def caseload(people: list[str]) -> Iterator[Session]:
    """A session with a new store that has a case for everyone."""
    cases: list[list[object]] = [["Personnummer", "Kommun", "Aktualiserad"]]
    cases += [[p, "Nybro", "2025-10-01"] for p in people]
    with tempfile.TemporaryDirectory() as folder:
        session = new_session(Path(folder, "store"), "sodra")
        with session.vault:
            case_list.cases(session, book(cases))
            yield session


def measure(what: str, session: Session, contents: list[bytes], rows: int) -> float:
    """Seconds of the fastest import of the files, one of each; reports the ratio to openpyxl."""
    turn = count()

    def take() -> None:
        outcome = taking_support.support(session, contents[next(turn)], "0881")
        if (outcome.rows, len(outcome.rejected)) != (rows, 0):
            raise RuntimeError(outcome.rejected[:3])

    ours, theirs = paired(take, lambda: read_with_openpyxl(contents[0]), len(contents))
    report(f"{what} / openpyxl reading them ({ours:.2f} s / {theirs:.2f} s)", ours / theirs, "x", 2.0)
    return ours


def main() -> None:
    """Print the ratios, and the seconds of the large file."""
    people = numbers()
    with caseload(people) as session:
        contents = [support_sheet(people[start::ROUNDS]) for start in range(ROUNDS)]
        measure(f"import of {PEOPLE * MONTHS} rows", session, contents, PEOPLE * MONTHS)
    with caseload(people) as session:
        what, rows = f"import of {len(people) * LARGE} rows", len(people) * LARGE
        report(what, measure(what, session, [support_sheet(people, LARGE)], rows), "s", SECONDS)


if __name__ == "__main__":
    main()
