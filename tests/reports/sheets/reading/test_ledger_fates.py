"""Every cell of an excerpt of the accounts is accounted for: in those that payers give, and in random ones."""

from __future__ import annotations

from random import Random

import pytest

from kraft_desktop.reports.sheets import ledger_file
from kraft_desktop.reports.sheets.reading.ledger import LedgerFile, read_ledger
from tests.given.services.imports.ledgers import COSTS, SIDES, SIGNED, random_pages
from tests.given.services.imports.random_files import filled, written

_HEAD = "Konto;Verifikat;Datum;Text;Belopp;Saldo\n4010;A1;2026-09-03;Papper;5,00;5,00\n"
_TABLE = "Post;jan-20;feb-20;Summa\nLöner;2;3;5\n"


@pytest.mark.parametrize("content", [SIGNED, SIDES, COSTS], ids=["signed", "sides", "costs"])
def test_every_cell_of_a_payers_excerpt_is_accounted_for(content: bytes) -> None:
    cells = sum(bool(cell.strip()) for line in content.decode().splitlines() for cell in line.split(";"))
    assert _accounted(read_ledger(content)) == cells


@pytest.mark.parametrize("seed", range(60))
def test_every_cell_of_a_random_excerpt_is_accounted_for(seed: int) -> None:
    dice = Random(seed)
    pages = random_pages(dice)
    assert _accounted(read_ledger(written(dice, pages, as_text=True))) == filled(pages)


def _accounted(file: LedgerFile) -> int:
    """The total of the account, to which the fates and the cells of entries have to add up."""
    account = file.account
    assert sum(account.fates.values()) + sum(one.cells for one in file.entries) == account.total
    assert sum(account.aside.values()) == account.fates["set_aside"]
    return account.total


@pytest.mark.parametrize(
    ("row", "fates", "aside"),
    [
        ("4010;A2;i september;Kuvert;860,00;", {"rejected": 5}, {}),
        ("4010;A2;;Kuvert;ca 8;", {"rejected": 4}, {}),
        ("Porto;A2;2026-09-04;Kuvert;8;", {"rejected": 4}, {"not_read": 1}),
        ("Summa;;;;5,00;", {"sum": 1}, {"summary": 1}),
        ("Summa;;;;6,00;", {"not_understood": 1}, {"summary": 1}),
        (";;;Ingående balans;7,00;", {}, {"opening": 2}),
        (";;;Ingående balans;sju;", {"not_understood": 1}, {"opening": 1}),
        ("4020 Porto;;;;;", {"heading": 1}, {}),
        ("Utskriven av ekonomi;;;;;", {}, {"title": 1}),
        (";;;Kuvert;;12,00", {"not_understood": 1}, {"title": 1}),
        ("-;;;;;", {}, {"dash": 1}),
        (_HEAD.splitlines()[0], {"heading": 6}, {}),
    ],
)
def test_the_fates_of_a_row(row: str, fates: dict[str, int], aside: dict[str, int]) -> None:
    before, after = read_ledger(_HEAD.encode()), read_ledger((_HEAD + row + "\n").encode())
    _check(before, after, fates, aside)


@pytest.mark.parametrize(
    ("row", "fates", "aside"),
    [
        ("Tolk;;;7", {"rejected": 2}, {}),
        (";1;1;", {"rejected": 2}, {}),
        (";2;3;5", {"sum": 3}, {}),
        ("Totalt;2;4;5", {"sum": 2, "not_understood": 1}, {"summary": 1}),
        ("Tolk;0;0;0", {"sum": 1}, {"zero": 2, "title": 1}),
        ("Tolk;x;0;0", {"rejected": 4}, {}),
    ],
)
def test_the_fates_of_a_row_of_months(row: str, fates: dict[str, int], aside: dict[str, int]) -> None:
    before, after = read_ledger(_TABLE.encode()), read_ledger((_TABLE + row + "\n").encode())
    _check(before, after, fates, aside)


def _check(before: LedgerFile, after: LedgerFile, fates: dict[str, int], aside: dict[str, int]) -> None:
    assert after.entries == before.entries
    put = dict(after.account.fates - before.account.fates)
    assert put.pop("set_aside", 0) == sum(aside.values())
    assert put == fates
    assert dict(after.account.aside - before.account.aside) == aside
    _accounted(after)


def test_a_second_day_in_an_entry_does_not_make_it_a_row_of_months() -> None:
    text = "Ver;Datum;Transaktionsdag;Konto;Belopp\nA1;2026-09-30;2026-10-02;4010;5\nA2;2026-10-01;2026-11-02;4010;6\n"
    file = read_ledger(text.encode())
    assert [(one.voucher, one.ore) for one in file.entries] == [("A1", 500), ("A2", 600)]


def test_the_account_comes_through_the_reading_process() -> None:
    assert ledger_file.read(SIGNED) == read_ledger(SIGNED)
