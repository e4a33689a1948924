"""The state of the activity budget: posts by month, what is left, the pace, and where it differs from the accounts."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from kraft_desktop.domain.budget import INTERPRETER, Budget, Post
from kraft_desktop.domain.casework.contacts import Interpreter
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.hours import own_pool
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.spending import entries, invoices
from kraft_desktop.domain.spending.entries import Bookings, BudgetEntry, Grant, LedgerRow, PostLine, whole_kronor
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """An entry as the account sees it. ``code`` is that of the case an interpreter was for, None where there is none, or where
    the account does not see it; what the entry was for is left out unless the account reads what was typed of that case."""

    entry: BudgetEntry
    code: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Öre in the budget and in the accounts for a post and a month, where they differ."""

    post: str
    month: str
    budget: int
    ledger: int

    @property
    def ore(self) -> int:
        """What the budget has more than the accounts."""
        return self.budget - self.ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetState:
    """Everything on the page. ``grants`` are the logged rows, ``unpriced`` are the physician's minutes that no rate prices,
    ``interpreters`` the bookings that contacts ahead need and no entry is about yet, ``passed`` the share of the programme that
    has passed, in percent. ``differences`` are None before any excerpt of the accounts."""

    lines: tuple[PostLine, ...]
    grants: tuple[Grant, ...]
    entries: tuple[EntryLine, ...]
    unpriced: int
    interpreters: Bookings
    differences: tuple[Difference, ...] | None
    passed: int
    today: dt.date

    @property
    def months(self) -> tuple[str, ...]:
        """The months in which anything was used, in order."""
        return tuple(sorted({month for line in self.lines for month in line.months}))

    @property
    def uncategorised(self) -> tuple[EntryLine, ...]:
        """The entries without a post."""
        return tuple(line for line in self.entries if line.entry.post is None)

    @property
    def over(self) -> tuple[PostLine, ...]:
        """The posts of which more is used or planned than was granted."""
        return tuple(line for line in self.lines if line.left is not None and line.left < 0)

    def rounding(self, line: PostLine, since: str = "") -> int:
        """Kronor by which the printed sum of a post differs from the sum of its printed months; the months before ``since`` are
        printed as one."""
        earlier = sum(ore for month, ore in line.months.items() if month < since)
        printed = (whole_kronor(ore) for month, ore in line.months.items() if month >= since)
        return whole_kronor(line.used) - whole_kronor(earlier) - sum(printed)


def budget_state(session: Session) -> BudgetState:
    """The state of the budget today. Raises NotAllowed."""
    session.require(Right.SEE_FIGURES if session.vault.header.node else Right.SHARE_OUT)
    with session.vault.read() as data:
        kept = in_force(data.budget_entries.where())
        cost, unpriced = _physician(session, data, session.today)
        programme = (session.programme.start, session.programme.end)
        grants = in_force(data.budget_grants.where())
        booked = _interpreters(data, kept, session.today)
        lines = entries.lines(kept, grants, cost, session.today, programme, booked.ore)
        days = (programme[1] - programme[0]).days
        return BudgetState(
            lines=lines,
            grants=grants,
            entries=_entry_lines(session, data, kept),
            unpriced=unpriced,
            interpreters=booked,
            differences=_differences(lines, in_force(data.ledger_rows.where())),
            passed=min(max((session.today - programme[0]).days, 0), days) * 100 // days,
            today=session.today,
        )


def kept_budget(session: Session, data: Data, through: Month) -> Budget | None:
    """The budget as it is kept here, up to the end of a month, for a file; a post of which nothing is kept is not stated, and
    what has no post is among the other costs. None when nothing is kept at all."""
    last = min(through.last_day, session.today)
    kept = [one for one in in_force(data.budget_entries.where()) if one.on <= last and not one.planned]
    cost, _ = _physician(session, data, last)
    grants = in_force(data.budget_grants.where())
    if not kept and not grants and not cost:
        return None
    programme = (session.programme.start, session.programme.end)
    found = {line.post: line for line in entries.lines(kept, grants, cost, last, programme)}
    posts = {}
    for code, line in found.items():
        if code is None:
            continue
        more = found[None].used if code == "other" and None in found else 0
        used = line.used + more
        stated = line.granted is not None or bool(line.months) or bool(more)
        posts[code] = Post(
            granted=None if line.granted is None else whole_kronor(line.granted), used=whole_kronor(used) if stated else None
        )
    return Budget(through=through, posts=posts)


def _physician(session: Session, data: Data, last: dt.date) -> tuple[Mapping[str, int], int]:
    """The physician's cost by month up to the month of a day, in öre, and the minutes without a price."""
    pool = own_pool(session.vault.header.node)
    own = [row for row in in_force(data.consultations.where(pool=pool)) if row.on <= last]
    charged = in_force(data.invoices.where())
    cost, unpriced = invoices.cost_by_month(own, in_force(data.hourly_rates.where()), charged, session.today)
    until = str(Month.containing(last))
    return {month: ore for month, ore in cost.items() if month <= until}, unpriced


def _interpreters(data: Data, kept: Iterable[BudgetEntry], today: dt.date) -> Bookings:
    """The bookings of an interpreter that contacts ahead need, at the price of their day."""
    rates, rows = in_force(data.hourly_rates.where()), in_force(data.contacts.where())
    needed = [
        (row.case_id, row.on)
        for row in rows
        if row.is_ahead and row.on >= today and row.interpreter is not Interpreter.NOT_NEEDED
    ]
    return entries.bookings(needed, kept, lambda day: invoices.rate_on(rates, day, INTERPRETER))


def _entry_lines(session: Session, data: Data, kept: Iterable[BudgetEntry]) -> tuple[EntryLine, ...]:
    rows = list(kept)
    ids = {one.case_id for one in rows if one.case_id}
    cases = {case.id: case for case in data.cases.among("id", ids)}
    seen = Visibility(session, data, ids)
    codes = {case.id: case.code for case in cases.values() if seen.sees(case)}
    read = {case.id for case in cases.values() if seen.sees_texts(case)}
    lines = [EntryLine(entry=_shown(one, read), code=codes.get(one.case_id or "")) for one in rows]
    return tuple(sorted(lines, key=lambda line: (line.entry.on, line.entry.id), reverse=True))


def _shown(entry: BudgetEntry, read: Collection[str]) -> BudgetEntry:
    """An entry without what it was for, which may name a language or a person, unless its case is read by the account."""
    return entry if entry.case_id is None or entry.case_id in read else replace(entry, what="")


def _differences(lines: Iterable[PostLine], ledger: Iterable[LedgerRow]) -> tuple[Difference, ...] | None:
    """Where the budget and the accounts differ, in the months that the accounts cover."""
    rows = list(ledger)
    if not rows:
        return None
    booked: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        booked[row.post, str(Month.containing(row.on))] += row.amount_ore
    first, last = min(month for _, month in booked), max(month for _, month in booked)
    used = {
        (line.post, month): ore for line in lines if line.post for month, ore in line.months.items() if first <= month <= last
    }
    places = sorted({*booked, *used})
    found = (
        Difference(post=post, month=month, budget=used.get((post, month), 0), ledger=booked.get((post, month), 0))
        for post, month in places
    )
    return tuple(one for one in found if one.ore)
