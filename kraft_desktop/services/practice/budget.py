"""An invented activity budget of a practice store, from a random stream of its own."""

from __future__ import annotations

import datetime as dt
import random

from kraft_desktop.domain.budget import INTERPRETER, PHYSICIAN, POSTS
from kraft_desktop.domain.spending.entries import BudgetEntry, Grant
from kraft_desktop.domain.spending.invoices import HourlyRate
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id

_GRANTED = dict(zip(POSTS, (40_000, 90_000, 80_000, 162_000, 30_000, 60_000, 0), strict=True))
_KINDS = (
    ("material", "Bedömningsformulär", 400, 2_400, 0.5),
    ("competence", "Utbildningsdag", 4_000, 14_000, 0.3),
    ("interpreter", "Tolk", 900, 2_600, 0.9),
    ("network", "Nätverksträff", 2_000, 5_500, 0.4),
)
"""By post: what for, the least and the largest amount in kronor, and how often a month has one."""
_PRICES = {PHYSICIAN: 135_000, INTERPRETER: 95_000}
"""In öre: of an hour, and of a booking."""
_DAYS = 30


def fill(session: Session, seed: int) -> None:
    """State grants and prices, and enter amounts month by month up to today; one has no post."""
    chance = random.Random(f"budget {seed}")  # noqa: S311  # invents amounts, keeps no secrets
    start, by = session.programme.start, session.account.name
    with session.write("practice.hours") as tx:
        for what, ore in _PRICES.items():
            tx.hourly_rates.add(HourlyRate(id=new_id(), ore=ore, valid_from=start, recorded_by=by, what=what))
        for post, kronor in _GRANTED.items():
            if kronor:
                tx.budget_grants.add(Grant(id=new_id(), post=post, amount_ore=kronor * 100, valid_from=start, recorded_by=by))
        number = 2000
        for back in reversed(range((session.today - start).days // _DAYS + 1)):
            for post, what, least, largest, often in _KINDS:
                if chance.random() < often:
                    number += chance.randint(1, 9)
                    day = max(start, session.today - dt.timedelta(days=back * _DAYS + chance.randint(0, _DAYS - 1)))
                    ore = chance.randint(least, largest) * 100
                    tx.budget_entries.add(_entry(session, day, post, what, ore, str(number)))
        tx.budget_entries.add(
            _entry(session, session.today - dt.timedelta(days=9), None, "Återbetalning", -45_100, str(number + 1))
        )


def _entry(session: Session, day: dt.date, post: str | None, what: str, ore: int, voucher: str) -> BudgetEntry:
    return BudgetEntry(
        id=new_id(), on=day, post=post, what=what, amount_ore=ore, voucher=voucher, recorded_by=session.account.name
    )
