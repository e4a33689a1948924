"""Invented colleagues of a practice store, and what there is between them: a block, a protected registration, a planned absence
and tasks. From a random stream of their own: people and figures stay those of the seed."""

from __future__ import annotations

import datetime as dt
import random

from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.secrecy import blocks, protection, standing_in, tasks
from kraft_desktop.services.secrecy.standing_in import NewStandIn
from kraft_desktop.services.secrecy.tasks import NewTask

CASEWORKERS = ("Erik Exempel", "Sara Exempel")
"""One of each unit of one municipality: that of the case without a number, or the largest."""
AWAY, DEPUTY, READER = "Omar Exempel", "Britta Exempel", "Rut Exempel"
"""A caseworker of another municipality, the named deputy, and a reader."""
_ABSENT_DAYS = 7
_TASKS = ("Ring tolkförmedlingen", "Boka rum till nästa möte", "Fråga kommunerna om halvårets blad")


def fill(session: Session, seed: int, passphrase: str) -> None:
    """Add the colleagues, who all open the store with ``passphrase``, and what there is between them. A case without a number
    is the one with protected registration, so that no figure loses a person."""
    chance = random.Random(f"colleagues {seed}")  # noqa: S311  # invents people, keeps no secrets
    cases = sorted(caseload.listing(session), key=lambda row: row.personal_number or "")
    without_number = next((row for row in cases if not row.personal_number), None)
    sizes = {one.code: one.guide_number(session.today) or 0 for one in session.places}
    home = (without_number and without_number.municipality) or max(sizes, key=sizes.__getitem__)
    away = max(sizes.keys() - {home}, key=sizes.__getitem__)
    units = [unit.code for unit in session.programme.codes[CodeList.UNIT]]
    for name, unit in zip(CASEWORKERS, units, strict=False):
        accounts.add(session, name, Role.CASEWORKER, (home,), passphrase, unit=unit)
    accounts.add(session, AWAY, Role.CASEWORKER, (away,), passphrase, unit=units[0])
    deputy = accounts.add(session, DEPUTY, Role.DEPUTY, (), passphrase)
    accounts.add(session, READER, Role.READER, (), passphrase)
    of_home = [row for row in cases if row.closed is None and row.municipality == home and row.personal_number]
    if of_home:
        blocks.record(session, chance.choice(of_home).case_id, CASEWORKERS[0], BlockReason.WISH)
    if without_number is not None:
        protection.protect(session, without_number.case_id, CASEWORKERS)
    _share_out(session, chance, deputy)


def _share_out(session: Session, chance: random.Random, deputy: Account) -> None:
    """Tasks of the deputy, who is away from today and for whom the practice user stands in."""
    today = session.today
    for text in _TASKS:
        due = today + dt.timedelta(days=chance.randint(0, _ABSENT_DAYS))
        tasks.give(session, NewTask(text=text, assigned_to=deputy.id, due=due))
    until = today + dt.timedelta(days=_ABSENT_DAYS)
    standing_in.record(session, NewStandIn(absent=deputy.id, deputy=session.account.id, first=today, until=until))
