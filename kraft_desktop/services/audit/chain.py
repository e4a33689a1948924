"""The trail as it is stored: the entries that the account may know of, and of the others their number and a digest."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from kraft_desktop.domain.errors import BrokenTrail
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.trail import TrailEntry, utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit.reading import Subjects


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """The number of entries that are not shown, and the SHA-256 of their hashes in order; empty for none."""

    count: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The entries of the trail in order, those that are ``sealed`` for the account, and whether the whole chain is unbroken."""

    entries: tuple[TrailEntry, ...]
    sealed: Sealed
    chain_ok: bool


def read(session: Session, since: dt.date | None = None) -> Chain:
    """The trail from the beginning of a day (local time) on, or all of it. Sealed are the entries about a case that the account
    does not see, or not the place of: a random id beside the name of a colleague would say that there is one, and where.
    Raises NotAllowed."""
    session.require(Right.READ_TRAIL)
    start = utc(dt.datetime.combine(since, dt.time()).astimezone()) if since else ""
    with session.vault.read() as data:
        try:
            data.trail.verify()
            chain_ok = True
        except BrokenTrail:
            chain_ok = False
        found = data.trail.entries(start)
        subjects = Subjects(session, data, {entry.kind for entry in found})
        shown = tuple(entry for entry in found if not subjects.seals(entry))
    kept = {entry.sequence for entry in shown}
    hashes = "\n".join(entry.hash for entry in found if entry.sequence not in kept)
    digest = hashlib.sha256(hashes.encode()).hexdigest() if hashes else ""
    return Chain(entries=shown, sealed=Sealed(count=len(found) - len(shown), digest=digest), chain_ok=chain_ok)
