"""The activity budget as it is kept: grants and entries in öre, and the table of posts by month."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kraft_desktop.domain.budget import INTERPRETER, PHYSICIAN, POSTS
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.hours import even_minutes
from kraft_desktop.domain.period import Month

LONGEST_TEXT = 200
LARGEST_ORE = 99_999_999_900


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """Öre granted to a post from a day on; a reallocation is two rows, one of them negative. ``why`` is the reason of one,
    or of a withdrawal."""

    id: str
    post: str
    amount_ore: int
    valid_from: dt.date
    why: str | None = None
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetEntry:
    """An amount in öre on a day; negative for what comes back. ``post`` is None where nobody has said which. Only an
    interpreter is for a case, and which language is not kept beside it. ``planned``: booked, and not yet paid. ``import_id``
    names the ledger excerpt it came from, ``why`` is the reason of a withdrawal."""

    id: str
    on: dt.date
    post: str | None
    what: str
    amount_ore: int
    voucher: str | None = None
    case_id: str | None = None
    planned: bool = False
    import_id: str | None = None
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """A row of the accounts as the payer keeps them, in öre: debit less credit."""

    id: str
    import_id: str
    account: str
    voucher: str
    on: dt.date
    text: str
    amount_ore: int
    post: str
    replaces: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLine:
    """A post with its amounts in öre: used by month (YYYY-MM), planned, granted (None where nothing was granted), and what even
    use over the programme would have used by now. ``post`` is None for what no post was chosen for."""

    post: str | None
    granted: int | None
    months: Mapping[str, int]
    used: int
    planned: int
    even: int | None

    @property
    def left(self) -> int | None:
        """What is left of the grant when the planned is paid too; None without a grant."""
        return None if self.granted is None else self.granted - self.used - self.planned


def check(entry: BudgetEntry) -> None:
    """Raise NotUnderstood with the reason for an entry that cannot be."""
    if entry.post is not None and entry.post not in POSTS:
        raise NotUnderstood(reason="entry_post")
    if entry.post == PHYSICIAN:
        raise NotUnderstood(reason="entry_physician")  # it would be paid for twice
    if entry.amount_ore == 0 or abs(entry.amount_ore) > LARGEST_ORE:
        raise NotUnderstood(reason="entry_amount")
    if not entry.what.strip() or len(entry.what) > LONGEST_TEXT:
        raise NotUnderstood(reason="entry_what")
    if entry.case_id is not None and entry.post != INTERPRETER:
        raise NotUnderstood(reason="entry_case")


def lines(
    entries: Iterable[BudgetEntry],
    grants: Iterable[Grant],
    physician: Mapping[str, int],
    today: dt.date,
    programme: tuple[dt.date, dt.date],
    interpreters: int = 0,
) -> tuple[PostLine, ...]:
    """Every post in its order, and a last line for what has no post, if there is any. ``physician`` is the computed cost by
    month (``invoices.cost_by_month``), which is all that this post has; ``interpreters`` what bookings ahead are planned to
    cost (``Bookings``)."""
    used: dict[str | None, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    planned = defaultdict[str | None, int](int, {INTERPRETER: interpreters} if interpreters else {})
    for entry in entries:
        if entry.planned:
            planned[entry.post] += entry.amount_ore
        else:
            used[entry.post][str(Month.containing(entry.on))] += entry.amount_ore
    for month, ore in physician.items():
        used[PHYSICIAN][month] += ore
    granted = defaultdict[str, int](int)
    for grant in grants:
        if grant.valid_from <= today:
            granted[grant.post] += grant.amount_ore
    posts: tuple[str | None, ...] = (*POSTS, *((None,) if None in used or None in planned else ()))
    return tuple(_line(post, granted, used[post], planned[post], today, programme) for post in posts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookings:
    """The bookings of an interpreter that contacts ahead need and no entry is about yet: how many, their price together in öre,
    and how many of them no price is stated for."""

    count: int
    ore: int
    unpriced: int


def bookings(
    needed: Iterable[tuple[str, dt.date]], kept: Iterable[BudgetEntry], price_on: Callable[[dt.date], int | None]
) -> Bookings:
    """The bookings that contacts need, by case (its id) and day. An entry that is planned for an interpreter of a case is one
    of its bookings, the first that no other entry is, so that none is planned twice."""
    planned = Counter(one.case_id for one in kept if one.planned and one.post == INTERPRETER)
    left = []
    for case_id, day in sorted(needed, key=lambda one: one[1]):
        if planned[case_id]:
            planned[case_id] -= 1
        else:
            left.append(price_on(day))
    priced = [ore for ore in left if ore is not None]
    return Bookings(count=len(left), ore=sum(priced), unpriced=len(left) - len(priced))


def _line(
    post: str | None,
    granted: Mapping[str, int],
    months: Mapping[str, int],
    planned: int,
    today: dt.date,
    programme: tuple[dt.date, dt.date],
) -> PostLine:
    amount = granted[post] if post is not None and post in granted else None
    return PostLine(
        post=post,
        granted=amount,
        months={month: months[month] for month in sorted(months) if months[month]},
        used=sum(months.values()),
        planned=planned,
        even=None if amount is None else even_minutes(amount, today, programme),
    )


def whole_kronor(ore: int) -> int:
    """Öre as whole kronor, halves away from zero, as accounts print them."""
    return (abs(ore) + 50) // 100 * (1 if ore >= 0 else -1)
