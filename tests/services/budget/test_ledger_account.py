"""What became of every cell of an excerpt of the accounts that was taken in."""

from __future__ import annotations

from typing import Any

from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.budget import ledger
from kraft_desktop.services.budget.ledger import LedgerOutcome

_SHEET = b"""Konto;Verifikat;Datum;Text;Belopp;Saldo
4010;A1;2026-09-03;Papper;5,00;
5800;A2;2026-09-04;Tolk;;
5800;A3;2026-09-05;Tolk;7,00;7,00
4010;A4;2027-01-05;Papper;9,00;
Summa;;;;21,00;
"""
_POSTS = {"ledger_account:4010": "material", "ledger_account:5800": "ignore"}
_ALWAYS = {"heading": 6, "sum": 1, "rejected": 9}


def test_cells_wait_for_the_answer_then_are_taken_and_then_known(anna: Session) -> None:
    """Today is the 22nd of November 2026: the entry of January waits for its month."""
    aside = {"summary": 1, "not_read": 1}
    assert _cells(ledger.take(anna, _SHEET)) == ({**_ALWAYS, "set_aside": 2, "not_understood": 10}, aside)
    answered = {**_ALWAYS, "set_aside": 7}
    aside["answered"] = 5
    for dry_run in (True, False):
        assert _cells(ledger.take(anna, _SHEET, _POSTS, dry_run=dry_run)) == ({**answered, "taken": 5}, aside)
    assert _cells(ledger.take(anna, _SHEET)) == ({**answered, "unchanged": 5}, aside)
    assert _cells(ledger.take(anna, _SHEET, _POSTS)) == ({**answered, "unchanged": 5}, aside)


def _cells(outcome: LedgerOutcome) -> tuple[dict[str, Any], dict[str, int]]:
    """The fates that any cell met, which add up to the total, and why cells were set aside."""
    counts = outcome.account.counts
    total, aside = counts.pop("total"), counts.pop("set_aside_reasons")
    assert sum(counts.values()) == total == 28
    return {fate: count for fate, count in counts.items() if count}, aside
