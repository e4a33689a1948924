"""The quarter file: the node's core totals, hours, budget and situation report, sent between half-year packages and protected
together with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kraft_desktop.disclosure.search.progress import ProgressCallback
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.errors import (
    KraftError,
    LaterPeriodSent,
    NamesSomebody,
    NotUnderstood,
    PeriodNotEnded,
    UnknownMunicipality,
)
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period, find_period, quarters
from kraft_desktop.reports.package import contents
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.ledger import overtaking, records
from kraft_desktop.services.ledger.records import ReleaseRecord
from kraft_desktop.services.outgoing import activity_budget, dispatch
from kraft_desktop.services.outgoing.approvals import approve
from kraft_desktop.services.outgoing.dispatch import PLAIN, Delivery, Letter, Prepared, Sent, Texts
from kraft_desktop.services.outgoing.name_screening import refuse_names
from kraft_desktop.services.outgoing.release import Order, count_and_protect
from kraft_desktop.store.vault import Data


def prepare(session: Session, period_id: str, *, progress: ProgressCallback | None = None) -> Prepared:
    """The quarter file as sent, or as it would be without texts. Raises as ``send`` does."""
    dispatch.require(session)
    with session.vault.read() as data:
        order_or_record = _order_or_record(session, data, period_id)
        if isinstance(order_or_record, ReleaseRecord):
            return dispatch.prepared_from_record(order_or_record)
        return dispatch.prepared_from_release(data, count_and_protect(session, data, order_or_record, progress))


def send(
    session: Session,
    period_id: str,
    out: Path,
    delivery: Delivery = PLAIN,
    *,
    texts: Mapping[str, str] | None = None,
    budget: Budget | None = None,
) -> Sent:
    """The file of a quarter, frozen and written into the folder ``out``. For a quarter already sent the same bytes are written
    again.

    ``texts`` are those of the situation report by municipality code, the node's own under its id. Free text can reveal more
    than counts, so a file with texts needs the second approval that packages need. ``budget`` is in whole kronor and is
    published rounded as ``domain.budget`` says. Raises UnknownPeriod, PeriodNotEnded, LaterPeriodSent, UnknownMunicipality,
    NamesSomebody, NotUnderstood, WrongBudget, and what ``half_year_package.send`` raises.
    """
    dispatch.require(session)
    with session.vault.read() as data:
        order_or_record = _order_or_record(session, data, period_id)
        if isinstance(order_or_record, ReleaseRecord):
            return dispatch.deliver(session, order_or_record, out, delivery)
        dispatch.recipient(session, data)
        written, policy = _letter(session, data, texts or {}, budget), policy_in(data)
    approved_by = approve(session, policy, delivery.approval) if written.texts or delivery.approval else ""
    return dispatch.dispatch(session, order_or_record, out, replace(written, approved_by=approved_by), delivery)


def letter(session: Session, texts: Mapping[str, str], budget: Budget | None) -> Letter:
    """What a quarter file adds to the figures, not yet approved. Raises UnknownMunicipality, NamesSomebody, NotUnderstood,
    WrongBudget."""
    dispatch.require(session)
    with session.vault.read() as data:
        return _letter(session, data, texts, budget)


def _letter(session: Session, data: Data, texts: Mapping[str, str], budget: Budget | None) -> Letter:
    if budget is not None:
        activity_budget.check(session, budget)
    published = activity_budget.published(session, data, budget)
    return Letter(texts=_report(session, data, texts), budget=budget, published_budget=published)


def closes(session: Session, period_id: str) -> tuple[Period, ...]:
    """The quarters whose file can be made now, and no longer once the file of this one is sealed. Raises UnknownPeriod,
    WrongStoreKind, NotAllowed."""
    dispatch.require(session)
    with session.vault.read() as data:
        half_years, history = session.programme.periods(policy_in(data).half_year_scheme), records.read(data)
    period = find_period(quarters(half_years), period_id)
    return overtaking.closed_by(history, half_years, PackageKind.QUARTER, period, session.today)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text as they are sent; empty lines separate them."""
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")))
    return [part for part in parts if part]


def wrong_texts(session: Session, texts: Mapping[str, str]) -> dict[str, KraftError]:
    """The error of each text that may not be sent as it is, by municipality code: NamesSomebody or NotUnderstood."""
    dispatch.require(session)
    found: dict[str, KraftError] = {}
    with session.vault.read() as data:
        for code, text in texts.items():
            try:
                _report(session, data, {code: text})
            except (NamesSomebody, NotUnderstood) as problem:
                found[code] = problem
    return found


def _order_or_record(session: Session, data: Data, period_id: str) -> Order | ReleaseRecord:
    known = quarters(session.programme.periods(policy_in(data).half_year_scheme))
    period, history = find_period(known, period_id), records.read(data)
    sent = history.sent(PackageKind.QUARTER, period)
    if sent is not None:
        return sent
    if session.today <= period.end:
        raise PeriodNotEnded(period=period.id, end=period.end.isoformat())
    later = overtaking.later_release(history, PackageKind.QUARTER, period)
    if later is not None:
        raise LaterPeriodSent(period=period.id, later=later.row.period)
    return Order(kind=PackageKind.QUARTER, period=period)


def _report(session: Session, data: Data, texts: Mapping[str, str]) -> Texts:
    """The texts in paragraphs. Raises UnknownMunicipality, NotUnderstood, or NamesSomebody when a text points out a person."""
    known = (session.node.id, *(m.code for m in session.node.municipalities))
    report = {}
    for code, text in texts.items():
        if code not in known:
            raise UnknownMunicipality(code=code, known=", ".join(known))
        refuse_names(data, text, code)
        parts = paragraphs(text)
        if len(parts) > contents.MOST_PARAGRAPHS or any(len(part) > contents.LONGEST_PARAGRAPH for part in parts):
            raise NotUnderstood(reason="report_too_long")
        if not all(part.isprintable() for part in parts):
            raise NotUnderstood(reason="report_signs")
        if parts:
            report[code] = parts
    return report
