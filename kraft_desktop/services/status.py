"""The status file: how the physician's hours stand this week, and nothing about anybody."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import week
from kraft_desktop.services import counting, ledger, sending
from kraft_desktop.services.access import Session, policy_in
from kraft_desktop.services.release import Order
from kraft_desktop.services.sending import Letter, Sent


def send(session: Session, out: Path, *, open_zip: bool = False, force: bool = False) -> Sent:
    """Write how the hours stand into the folder ``out``; a new version when they have changed since the last file of the week.

    KeyNotConfirmed, PackageRefused (a real node and a practice owner), AlreadyThere, NotAllowed, WrongStoreKind.
    """
    sending.require(session)
    with session.vault.read() as data:
        half_years = session.programme.periods(policy_in(data).half_year_scheme)
        order = Order(kind=PackageKind.STATUS, period=week(half_years, session.today))
        sending.recipient(session, data, order.period)
        last = ledger.read(data).sent(PackageKind.STATUS, order.period)
        if last is not None and last.payload.hours == counting.hours(session, data):
            return sending.deliver(session, last, out, open_zip=open_zip, already=True, force=force)
    version = last.payload.heading.version + 1 if last else 1
    order = Order(kind=order.kind, period=order.period, version=version)
    return sending.dispatch(session, order, out, Letter(), open_zip=open_zip, force=force)
