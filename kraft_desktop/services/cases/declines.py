"""People who declined to take part: counted by municipality and half-year, with nothing of the person and no day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from kraft_desktop.domain.cases.declines import Decline
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NoDecline
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data

Counts = Mapping[str, Mapping[str, int]]
"""Numbers of people by half-year (its id) and municipality (its code)."""


def record(session: Session, municipality: str) -> str:
    """The half-year (its id) of today, in which somebody of a municipality is counted as having declined. Raises NotAllowed,
    UnknownMunicipality."""
    session.node.municipality(municipality)
    session.require("decline.record", municipality)
    with session.write("decline.record") as tx:
        period = _period(session, tx)
        tx.declines.add(
            Decline(id=new_id(), municipality=municipality, period=period, recorded_by=session.account.name)
        )  # fmt: skip
    return period


def undo(session: Session, municipality: str) -> str:
    """The half-year (its id) of today, which counts one less of a municipality: one recorded by mistake is taken back. Raises
    NotAllowed, UnknownMunicipality, NoDecline when none is counted."""
    session.node.municipality(municipality)
    session.require("decline.undo", municipality)
    with session.write("decline.undo") as tx:
        period = _period(session, tx)
        counted = in_force(tx.declines.where(municipality=municipality, period=period))
        if not counted:
            raise NoDecline(period=period)
        tx.declines.add(
            Decline(
                id=new_id(),
                municipality=municipality,
                period=period,
                recorded_by=session.account.name,
                replaces=counted[-1].id,
                withdrawn=True,
            )
        )
    return period


def counted(session: Session) -> Counts:
    """The numbers of those who declined, by half-year (its id, in order) and municipality (its code), those with any; a
    caseworker's of the own municipalities. They concern nobody, so every account of the node may see them."""
    mine = session.account.municipalities
    with session.vault.read() as data:
        rows = [row for row in in_force(data.declines.where()) if not mine or row.municipality in mine]
    found: dict[str, Counter[str]] = {}
    for row in rows:
        found.setdefault(row.period, Counter())[row.municipality] += 1
    return {period: dict(sorted(found[period].items())) for period in sorted(found)}


def _period(session: Session, data: Data) -> str:
    periods = session.programme.periods(policy_in(data).half_year_scheme)
    return next((one.id for one in periods if session.today <= one.end), periods[-1].id)
