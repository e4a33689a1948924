"""The status file: the state of the physician's hours and the activity budget this week, with nothing about people."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import week
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.figures import counting
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import activity_budget, dispatch
from kraft_desktop.services.outgoing.dispatch import PLAIN, Delivery, Letter, Sent
from kraft_desktop.services.outgoing.release import Order


def send(session: Session, out: Path, delivery: Delivery = PLAIN, *, budget: Budget | None = None) -> Sent:
    """The status file, written into the folder ``out``; a new version when its hours or published budget have changed since the
    last file of the week. ``budget`` is in whole kronor and is published rounded as ``domain.budget`` says.

    Raises WrongBudget, KeyNotConfirmed, PackageRefused (a real node and a practice owner), AlreadyThere, NotAllowed,
    WrongStoreKind.
    """
    dispatch.require(session)
    if budget is not None:
        activity_budget.check(session, budget)
    with session.vault.read() as data:
        half_years = session.programme.periods(policy_in(data).half_year_scheme)
        order = Order(kind=PackageKind.STATUS, period=week(half_years, session.today))
        dispatch.recipient(session, data)
        leaves, last = (
            activity_budget.published(session, data, budget),
            records.read(data).sent(PackageKind.STATUS, order.period),
        )
        if last is not None and (last.payload.hours, last.payload.budget) == (counting.hours(session, data), leaves):
            return dispatch.deliver(session, last, out, delivery)
    version = last.payload.heading.version + 1 if last else 1
    order = Order(kind=order.kind, period=order.period, version=version)
    return dispatch.dispatch(session, order, out, Letter(budget=budget, published_budget=leaves), delivery)
