"""What the physician costs is counted once, whatever is booked, invoiced, corrected, struck and found in the accounts."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from typing import Any

import pytest

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.spending.invoices import Invoice
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.budget import ledger
from kraft_desktop.services.budget.overview import budget_state
from kraft_desktop.services.hours import booking, corrections, invoices
from kraft_desktop.services.hours.booking import Time

_STEPS = ("work", "work", "invoice", "invoice", "correct", "strike", "undo")
_ORE, _COUNT = 6_000, 25
"""The price of an hour, so that a minute is a krona; and the steps of a run."""


@pytest.mark.parametrize("seed", range(3))
def test_no_step_counts_the_physician_twice(anna: Session, seed: int) -> None:
    """After any steps the cost is that of the invoices in force, and the price of the minutes in months that none states."""
    chance = random.Random(seed)  # repeatable, keeps no secrets
    invoices.set_rate(anna, _ORE, anna.programme.start)
    last: Sequence[Any] = ()
    for place, what in enumerate([*chance.choices(_STEPS, k=_COUNT), "accounts"]):
        last = _do(anna, chance, what, place, last)
        _check(anna)


def _do(session: Session, chance: random.Random, what: str, place: int, last: Sequence[Any]) -> Sequence[Any]:
    held = _held(session)
    if what == "work":
        on = dt.date(2026, 6, 1) + dt.timedelta(days=chance.randrange(170))
        return (booking.record(session, Time(on=on, minutes=chance.randint(1, 600))),)
    if what == "accounts":
        text = "Konto;Verifikat;Datum;Text;Belopp\n6550;A1;2026-09-03;Läkare;4500,00\n"
        ledger.take(session, text.encode(), {"ledger_account:6550": "physician"})
    elif what == "undo" and last:
        corrections.undo(session, last)
    elif what == "strike" and held:
        return corrections.strike(session, chance.choice(held).id, "Fel")
    elif what in {"invoice", "correct"}:
        charged = [row for row in held if isinstance(row, Invoice)]
        return _charge(session, chance, str(place), chance.choice(charged) if charged and what == "correct" else None)
    return ()


def _held(session: Session) -> list[Any]:
    with session.vault.read() as data:
        return [*in_force(data.invoices.where()), *in_force(data.consultations.where())]


def _charge(session: Session, chance: random.Random, voucher: str, corrected: Invoice | None) -> Sequence[Any]:
    """An invoice; none when one of its months is stated already."""
    months = chance.sample([f"2026-{month:02d}" for month in range(6, 12)], chance.randint(1, 3))
    stated = {month for row in _held(session) if isinstance(row, Invoice) and row != corrected for month in row.months}
    typed: dict[str, Any] = {
        "on": session.today,
        "voucher": voucher,
        "months": months,
        "amount_ore": chance.randint(-50_000, 900_000),
    }
    replacing: dict[str, Any] = {"replaces": corrected.id, "why": "Fel"} if corrected else {}
    if stated & set(months):
        with pytest.raises(NotUnderstood):
            invoices.enter(session, **typed, **replacing)
        return ()
    return (invoices.enter(session, **typed, **replacing),)


def _check(session: Session) -> None:
    held = _held(session)
    charged = [row for row in held if isinstance(row, Invoice)]
    stated = {month for row in charged for month in row.months}
    outside = sum(row.minutes for row in held if row not in charged and str(Month.containing(row.on)) not in stated)
    lines = {line.post: line.used for line in budget_state(session).lines}
    assert lines.pop("physician") == sum(row.amount_ore for row in charged) + outside * _ORE // 60
    assert not any(lines.values())
