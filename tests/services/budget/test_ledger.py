"""Excerpts of the accounts as payers give them: rows, sections, debit and credit, sums between; and what becomes of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from kraft_desktop.domain.errors import CannotUndoImport, NoLedgerRows, NotUnderstood
from kraft_desktop.reports.sheets.reading.ledger import read_ledger
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.budget import entering, ledger
from kraft_desktop.services.budget.entering import NewEntry
from kraft_desktop.services.budget.overview import BudgetState, budget_state
from kraft_desktop.services.imports.earlier import history
from tests.given.services.imports.ledgers import COSTS, SIDES, SIGNED
from tests.given.services.imports.random_files import Cell, Page, book

POSTS = {"ledger_account:4010": "material", "ledger_account:5800": "interpreter"}


def test_one_signed_amount_with_sums_between() -> None:
    file = read_ledger(SIGNED)
    assert [(one.account, one.voucher, one.on, one.ore) for one in file.entries] == [
        ("4010", "A1", "2026-09-03", 124_050),
        ("4010", "A2", "2026-09-20", 86_000),
        ("5800", "A3", "2026-10-02", 321_000),
        ("5800", "A4", "2026-10-05", -45_100),
    ]
    (wrong,) = file.wrong
    assert (wrong.row, wrong.label, wrong.stated, wrong.computed) == (7, "Summa 5800", 276_000, 275_900)
    assert (file.sums, file.rejected) == (2, [])


def test_debit_and_credit_under_the_name_of_the_account() -> None:
    file = read_ledger(SIDES)
    assert [(one.account, one.voucher, one.ore) for one in file.entries] == [
        ("4010", "A1", 124_050),
        ("4010", "A2", -86_000),
        ("5800", "A3", 321_000),
    ]
    assert file.names == {"4010": "Material", "5800": "Tolk"}
    assert (file.sums, file.opening, file.wrong) == (2, 1, [])


def test_the_sister_projects_cost_table() -> None:
    """``sources/sister-project-tables.md``: months added up, sums that are off by one named, rows with a sum alone named so."""
    file = read_ledger(COSTS)
    sums = Counter[str]()
    for one in file.entries:
        sums[one.account] += one.ore
    assert sums == {"Adm. tjänster, OH": 3_784_400, "Löner": 86_569_200, "IT, dator, mobil": 2_345_500}
    assert {one.on for one in file.entries} >= {"2019-10-31", "2020-02-29", "2020-05-31"}
    rows = {one.label: one.stated - one.computed for one in file.wrong if not one.label.startswith("Totalt")}
    assert rows == {"Adm. tjänster, OH": -100, "Löner": 100, "IT, dator, mobil": 100}
    assert [(row, label) for _, row, label in file.sums_only] == [(6, "Förbr.mat/trycksaker"), (7, "Tolk")]
    assert len([one for one in file.wrong if one.label.startswith("Totalt")]) == 9  # the rows with sums alone are not in them
    assert file.rejected == []


def test_a_cost_table_is_entered_from_a_sheet(anna: Session) -> None:
    asked = ledger.take(anna, COSTS)
    assert [one.account for one in asked.questions] == ["Adm. tjänster, OH", "IT, dator, mobil", "Löner"]
    outcome = ledger.take(anna, COSTS, {one.id: "other" for one in asked.questions})
    assert (outcome.taken, outcome.entered) == (22, 22)
    other = next(line for line in budget_state(anna).lines if line.post == "other")
    assert other.used == 3_784_400 + 86_569_200 + 2_345_500
    assert other.months["2019-10"] == 393_400 + 13_633_200 + 1_582_900


def test_what_is_no_excerpt_is_refused_and_odd_rows_are_named() -> None:
    with pytest.raises(NoLedgerRows):
        read_ledger(b"Namn;Ort\nAnna;Nybro\n")
    file = read_ledger(SIGNED.replace(b"2026-09-03", b"i september").replace(b"860,00", b"8600 EUR"))
    assert [row for _, row, _ in file.rejected] == [2, 3]


def test_an_amount_that_nothing_could_keep_is_named_and_the_others_are_taken(anna: Session) -> None:
    text = "Konto;Ver;Datum;Text;Debet;Kredit\n4010;V1;2026-03-01;Stor;99999999999999999999999;\n4010;V2;2026-03-01;Liten;5;\n"
    found = ledger.take(anna, text.encode(), {"ledger_account:4010": "material"})
    assert (found.taken, [(row, reason) for _, row, reason in found.rejected]) == (1, [(2, "entry_amount")])


def test_an_account_is_asked_about_once(anna: Session) -> None:
    asked = ledger.take(anna, SIGNED)
    assert [(one.id, one.rows, one.ore) for one in asked.questions] == [
        ("ledger_account:4010", 2, 210_050),
        ("ledger_account:5800", 2, 275_900),
    ]
    assert (asked.taken, budget_state(anna).entries) == (0, ())
    with pytest.raises(NotUnderstood):
        ledger.take(anna, SIGNED, {"ledger_account:4010": "nonsense"})
    taken = ledger.take(anna, SIGNED, POSTS)
    assert (taken.taken, taken.entered, taken.questions) == (4, 4, [])
    later = ledger.take(anna, SIGNED.replace(b"A3", b"B3"))
    assert (later.questions, later.taken, later.unchanged, later.removed) == ([], 1, 3, 1)
    state = budget_state(anna)
    assert state.differences == ()
    assert sum(line.used for line in state.lines) == 485_950


def test_the_same_file_twice_does_nothing(anna: Session) -> None:
    ledger.take(anna, SIGNED, POSTS)
    before = budget_state(anna).entries
    again = ledger.take(anna, SIGNED)
    assert (again.already, again.taken) == (True, 0)
    assert budget_state(anna).entries == before
    answered_again = ledger.take(anna, SIGNED, POSTS)
    assert (answered_again.taken, answered_again.unchanged) == (0, 4)
    assert budget_state(anna).entries == before


def test_an_entry_that_is_here_is_matched_and_the_difference_is_said(anna: Session) -> None:
    day = dt.date(2026, 9, 3)
    entering.enter(anna, NewEntry(on=day, what="Formulär", amount_ore=124_000, post="material", voucher="A1"))
    entering.enter(anna, NewEntry(on=dt.date(2026, 10, 20), what="Tolk", amount_ore=124_000, post="interpreter"))
    outcome = ledger.take(anna, SIGNED, POSTS)
    assert (outcome.matched, outcome.entered) == (1, 3)
    found = budget_state(anna).differences
    assert found is not None
    assert [(one.post, one.month, one.ore) for one in found] == [
        ("interpreter", "2026-10", 124_000),
        ("material", "2026-09", -50),
    ]


def test_what_the_physician_was_paid_is_compared_and_not_counted_again(anna: Session) -> None:
    ledger.take(anna, SIGNED, {**POSTS, "ledger_account:5800": "physician"})
    state = budget_state(anna)
    assert sum(line.used for line in state.lines) == 210_050
    found = state.differences
    assert found is not None
    assert [(one.post, one.ore) for one in found] == [("physician", -275_900)]


def test_a_row_that_goes_takes_its_entry_unless_somebody_changed_it(anna: Session) -> None:
    ledger.take(anna, SIGNED, POSTS)
    kuvert = next(line for line in budget_state(anna).entries if line.entry.voucher == "A2")
    entering.move(anna, kuvert.entry.id, "competence")
    shorter = b"\n".join(line for line in SIGNED.splitlines() if b"A2" not in line and b"A4" not in line and b";;;" not in line)
    outcome = ledger.take(anna, shorter)
    assert (outcome.removed, outcome.unchanged) == (2, 2)
    assert sorted(line.entry.voucher or "" for line in budget_state(anna).entries) == ["A1", "A2", "A3"]


def test_a_trial_writes_nothing(anna: Session) -> None:
    outcome = ledger.take(anna, SIGNED, POSTS, dry_run=True)
    assert (outcome.questions, outcome.rows) == ([], 4)
    assert budget_state(anna).entries == ()
    assert ledger.take(anna, SIGNED).questions


def test_an_excerpt_is_taken_back_until_something_is_built_on_it(anna: Session) -> None:
    ledger.take(anna, SIGNED, POSTS)
    first = budget_state(anna)
    fewer = SIGNED.replace(b"4010;A2;2026-09-20;Kuvert;860,00\n", b"")
    outcome = ledger.take(anna, fewer)
    assert (outcome.removed, outcome.taken) == (1, 0)
    later, earlier = history.listed(anna)
    assert (later.obstacle, earlier.obstacle) == ("", "built_on")
    history.undo(anna, later.sheet.id)
    assert _said(budget_state(anna)) == _said(first)
    history.undo(anna, earlier.sheet.id)
    assert not budget_state(anna).entries
    assert ledger.take(anna, SIGNED).taken == 4, "it can be taken in again"
    entering.move(anna, budget_state(anna).entries[0].entry.id, "other")
    assert history.listed(anna)[0].obstacle == "built_on"
    with pytest.raises(CannotUndoImport):
        history.undo(anna, history.listed(anna)[0].sheet.id)


def _said(state: BudgetState) -> Counter[tuple[dt.date, str | None, int]]:
    return Counter((one.entry.on, one.entry.post, one.entry.amount_ore) for one in state.entries)


def test_a_month_to_come_waits_and_is_taken_when_it_has_come(anna: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Today is the 22nd of November 2026."""
    text = SIGNED.replace(b"2026-10-05", b"2027-01-05").replace(b"Totalt", b"Summa allt")
    found = ledger.take(anna, text, POSTS)
    assert (found.taken, [(row, reason) for _, row, reason in found.rejected]) == (3, [(6, "month_future")])
    assert ledger.take(anna, text).already
    monkeypatch.setattr(anna.vault, "now", lambda: dt.datetime(2027, 1, 31, 9, tzinfo=dt.UTC))
    assert [ledger.take(anna, text).taken for _ in range(2)] == [1, 0]


def test_a_hidden_sheet_is_named() -> None:
    heads: list[Cell] = ["Konto", "Verifikat", "Datum", "Text", "Belopp"]
    rows: list[list[Cell]] = [heads, ["4010", "A1", "2026-09-03", "Kuvert", 5]]
    file = read_ledger(book([Page(name="2026", rows=rows), Page(name="Gammalt", rows=rows, hidden=True)]))
    assert (len(file.entries), file.rejected) == (1, [("Gammalt", 2, "hidden_sheet")])
