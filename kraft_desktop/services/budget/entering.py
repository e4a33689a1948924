"""Entries and grants of the activity budget: each change a row of its own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.budget import POSTS
from kraft_desktop.domain.casework.text import FARTHEST_DAYS, happened, one_line
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NoSuchEntry, NotUnderstood
from kraft_desktop.domain.spending import entries
from kraft_desktop.domain.spending.entries import BudgetEntry, Grant
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.cases.overview import visible_case
from kraft_desktop.services.hours import rows
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """An entry as typed. ``post`` None: nobody has chosen one yet. ``planned``: booked, and not yet paid."""

    on: dt.date
    what: str
    amount_ore: int
    post: str | None = None
    voucher: str = ""
    case_id: str | None = None
    planned: bool = False


def enter(session: Session, new: NewEntry) -> BudgetEntry:
    """The entry. Raises NotUnderstood with the reason, NoSuchCase, NotAllowed."""
    with session.write("budget.enter") as tx:
        case_id = visible_case(session, tx, new.case_id)[0].id if new.case_id else None
        entry = BudgetEntry(
            id=new_id(),
            on=new.on,
            post=new.post,
            what=" ".join(new.what.split()),
            amount_ore=new.amount_ore,
            voucher=one_line(new.voucher) or None,
            case_id=case_id,
            planned=new.planned,
            recorded_by=session.account.name,
        )
        entries.check(entry)
        _check_day(session, entry)
        _check_language(tx, entry)
        tx.budget_entries.add(entry)
    return entry


def move(session: Session, entry_id: str, post: str | None) -> BudgetEntry:
    """The entry on another post, or on none; a new row. Raises NotUnderstood with the reason, NoSuchEntry, NotAllowed."""
    with session.write("budget.enter") as tx:
        return _change(session, tx, entry_id, post=post)


def paid(session: Session, entry_id: str, on: dt.date, amount_ore: int) -> BudgetEntry:
    """A planned entry as paid on a day. Raises as ``move``."""
    with session.write("budget.enter") as tx:
        entry = _change(session, tx, entry_id, on=on, amount_ore=amount_ore, planned=False)
        _check_day(session, entry)
        return entry


def withdraw(session: Session, entry_id: str, why: str) -> BudgetEntry:
    """The row that withdraws an entry made by mistake. Raises NotUnderstood without a reason, NoSuchEntry, NotAllowed."""
    with session.write("budget.enter") as tx:
        gone: BudgetEntry = rows.strike(session, tx, _entry(session, tx, entry_id), why)
        return gone


def strike_grant(session: Session, grant_id: str, why: str) -> Grant:
    """The row that withdraws an amount granted by mistake. Raises NotUnderstood without a reason, and when the post would be
    left with less than nothing, NoSuchEntry, NotAllowed."""
    with session.write("budget.set") as tx:
        gone: Grant = rows.strike(session, tx, rows.row_in_force(tx, Grant, grant_id), why)
        _check_granted(tx, gone.post)
        return gone


def undo(session: Session, last: BudgetEntry | Grant) -> None:
    """Take back the latest change of an entry or a grant: a new one is withdrawn, another is as before. Raises ChangedMeanwhile
    when it was changed since, NotUnderstood when a post would be left with less than nothing, NotAllowed."""
    with session.write("budget.set" if isinstance(last, Grant) else "budget.enter") as tx:
        rows.take_back(session, tx, [last])
        if isinstance(last, Grant):
            _check_granted(tx, last.post)


def grant(session: Session, post: str, amount_ore: int, valid_from: dt.date, why: str = "") -> Grant:
    """The row that gives a post so much more from a day on, less where negative. Raises NotUnderstood, also when less than
    nothing would be granted in all, NotAllowed."""
    if post not in POSTS or amount_ore == 0 or abs(amount_ore) > entries.LARGEST_ORE:
        raise NotUnderstood(reason="entry_post" if post not in POSTS else "entry_amount")
    with session.write("budget.set") as tx:
        row = Grant(
            id=new_id(),
            post=post,
            amount_ore=amount_ore,
            valid_from=valid_from,
            why=" ".join(why.split()) or None,
            recorded_by=session.account.name,
        )
        tx.budget_grants.add(row)
        _check_granted(tx, post)
    return row


def state_granted(session: Session, post: str, amount_ore: int) -> Grant | None:
    """State that a post has been granted so much in all: the row with the difference, from the programme's first day when it is
    the first; None when that is stated already. Raises NotUnderstood, NotAllowed."""
    session.require("budget.set")
    with session.vault.read() as data:
        held: Sequence[Grant] = in_force(data.budget_grants.where(post=post))
    more = amount_ore - sum(row.amount_ore for row in held)
    return grant(session, post, more, session.today if held else session.programme.start) if more else None


def _check_granted(tx: Writing, post: str) -> None:
    """Raise NotUnderstood when less than nothing is granted to a post in all."""
    if sum(row.amount_ore for row in in_force(tx.budget_grants.where(post=post))) < 0:
        raise NotUnderstood(reason="grant_negative")


def _check_day(session: Session, entry: BudgetEntry) -> None:
    """Raise NotUnderstood for a day that was typed and cannot be: before the project, ahead of today for what is paid, or
    farther ahead than anything is planned."""
    if entry.on < session.programme.start:
        raise NotUnderstood(reason="hours_outside")
    if entry.planned and entry.on > session.today + dt.timedelta(days=FARTHEST_DAYS):
        raise NotUnderstood(reason="hours_outside")
    if not entry.planned:
        happened(entry.on, session.today)


def _check_language(data: Data, entry: BudgetEntry) -> None:
    """Raise NotUnderstood when what an interpreter of a case was for names a language that a participant has: beside the code
    it would say who that is."""
    words = set(re.findall(r"\w+", entry.what.casefold())) if entry.case_id else set()
    if any(one.interpreter and one.interpreter.casefold() in words for one in data.participants.where()):
        raise NotUnderstood(reason="entry_language")


def _change(session: Session, tx: Writing, entry_id: str, **changes: Any) -> BudgetEntry:
    new: BudgetEntry = rows.change(session, tx, _entry(session, tx, entry_id), **changes)
    entries.check(new)
    return new


def _entry(session: Session, data: Data, entry_id: str) -> BudgetEntry:
    """An entry in force; one for a case only where the account sees that. Raises NoSuchEntry."""
    entry = next((one for one in in_force(data.budget_entries.where()) if one.id == entry_id), None)
    case = data.cases.get(entry.case_id) if entry is not None and entry.case_id else None
    if entry is None or (entry.case_id and (case is None or not Visibility(session, data, [entry.case_id]).sees(case))):
        raise NoSuchEntry
    return entry
