"""Invented declines of a practice store, from a random stream of their own: people and figures stay those of the seed."""

from __future__ import annotations

import random

from kraft_desktop.domain.cases.declines import Decline
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.store.database.records import new_id

_SHARES = (0.5, 0.35, 0.15)
"""The shares of municipalities where none, one and two people declined in a half-year."""


def fill(session: Session, seed: int) -> None:
    """Add those who declined in each half-year that has begun."""
    chance = random.Random(f"declines {seed}")  # noqa: S311  # invents people, keeps no secrets
    with session.write("practice.declines") as tx:
        periods = session.programme.periods(policy_in(tx).half_year_scheme)
        for period in (one for one in periods if one.start <= session.today):
            for municipality in session.places:
                for _ in range(chance.choices(range(len(_SHARES)), _SHARES)[0]):
                    tx.declines.add(
                        Decline(id=new_id(), municipality=municipality.code, period=period.id, recorded_by=session.account.name)
                    )
