"""The price of the physician: hourly rates with the day they begin, and invoices for the months they state."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kraft_desktop.domain.budget import PHYSICIAN
from kraft_desktop.domain.casework.text import happened, one_line
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.spending import invoices
from kraft_desktop.domain.spending.invoices import HourlyRate, Invoice
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id


def set_rate(session: Session, ore: int, valid_from: dt.date, what: str = PHYSICIAN) -> HourlyRate:
    """The price from a day on, in öre: of an hour of the physician, or of a booking of an interpreter. One of the same from the
    same day is replaced. Raises NotUnderstood, NotAllowed."""
    if not 0 < ore <= invoices.LARGEST_ORE:
        raise NotUnderstood(reason="invoice_amount")
    if valid_from > session.programme.end:
        raise NotUnderstood(reason="hours_outside")
    with session.write("hours.rate") as tx:
        held = in_force(tx.hourly_rates.where(what=what))
        same = next((one for one in held if one.valid_from == valid_from), None)
        rate = HourlyRate(
            id=new_id(),
            ore=ore,
            valid_from=valid_from,
            recorded_by=session.account.name,
            replaces=same.id if same else None,
            what=what,
        )
        tx.hourly_rates.add(rate)
    return rate


def enter(
    session: Session,
    *,
    on: dt.date,
    voucher: str,
    months: Sequence[str],
    amount_ore: int,
    minutes: int | None = None,
    replaces: str | None = None,
    why: str = "",
) -> Invoice:
    """The invoice for these months (YYYY-MM), which replaces the computed price of them. ``replaces`` is the id of an invoice
    that it corrects, and ``why`` the reason for that. Raises NotUnderstood with the reason, also for a month that another
    invoice states or that lies ahead, NotAllowed."""
    with session.write("hours.invoice") as tx:
        held = in_force(tx.invoices.where())
        if replaces is not None and replaces not in {one.id for one in held}:
            raise NotUnderstood(reason="invoice_changed")
        invoice = Invoice(
            id=new_id(),
            on=happened(on, session.today),
            voucher=one_line(voucher),
            months=tuple(months),
            amount_ore=amount_ore,
            minutes=minutes,
            recorded_by=session.account.name,
            replaces=replaces,
            why=one_line(why, "reason_missing" if replaces else "") or None,
        )
        others = [one for one in held if one.id != replaces]
        invoices.check(invoice, others, (session.programme.start, session.programme.end), session.today)
        tx.invoices.add(invoice)
    return invoice
