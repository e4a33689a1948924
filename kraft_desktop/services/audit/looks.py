"""Who has looked at a case: each opening and each list that showed it, noted once an hour for an account, and read back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.domain.cases.case import Case, Step
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NoSuchCase, PlaceIsHidden
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Account, Right
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.secrecy.standing_in import StandIn, stood_in_for
from kraft_desktop.domain.trail import Ids, TrailEntry, utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.store.vault import Data

OPENED, LISTED = "case.read", "cases.list"
_IDS, _LIST = "ids", "list"
STANDINGS = OPEN, MINE, CLOSED, ALL = "open", "mine", "closed", "all"
TYPED, YES = "typed", "yes"
"""The choice that says that words were typed to find a case: not which, since they may be a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A look at a case in one hour: its moment (UTC), the account and the machine, those that the account stood in for on that
    day (names); for a list the choices of its ``filter`` (code by name), and ``rows``, the number of cases that it showed."""

    at: dt.datetime
    who: str
    machine: str
    stood_in_for: tuple[str, ...] = ()
    filter: Mapping[str, str] | None = None
    rows: int = 0

    @property
    def local(self) -> str:
        """The moment in the computer's time zone, to the minute."""
        return f"{self.at.astimezone():%Y-%m-%d %H:%M}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """Who has looked at a case, the latest first: those who opened it, and those who had it in a list."""

    opened: tuple[Look, ...]
    listed: tuple[Look, ...]


def choices(session: Session) -> Mapping[str, Collection[str]]:
    """The codes that each choice beside the list of cases can have, by the name of the choice."""
    return {
        "municipality": [municipality.code for municipality in session.node.municipalities],
        "track": [code.code for code in session.programme.codes[CodeList.TRACK]],
        "standing": STANDINGS,
        "step": [str(step.value) for step in Step],
        TYPED: [YES],
    }


def note_opened(session: Session, case_id: str) -> None:
    """Record in the trail that the account opened a case, unless it did so in this hour already. No page is refreshed."""
    with session.vault.read() as data:
        if data.trail.by(session.vault.actor.who, OPENED, _hour(session), case_id):
            return
    with session.write("case.read") as tx:
        tx.note("cases", case_id, {})


def note_listed(session: Session, case_ids: Collection[str], chosen: Mapping[str, str]) -> None:
    """Record in the trail that the account was shown these cases in a list, narrowed by the choices of a filter (code by name),
    unless it was shown them all by the same filter in this hour already. No page is refreshed. Raises NotAllowed."""
    session.require(Right.SEE_CASES)
    ids = Ids(case_ids)
    if not ids:
        return
    with session.vault.read() as data:
        entries = data.trail.by(session.vault.actor.who, LISTED, _hour(session))
        by_filter = {name: data.trail.reference(name, value) for name, value in chosen.items()}
        same = (one.fields for one in entries if {n: v for n, v in one.fields.items() if n != _IDS} == by_filter)
        if any(ids <= set(fields.get(_IDS, "").split()) for fields in same):
            return
    with session.write("cases.list") as tx:
        tx.note("cases", _LIST, {**chosen, _IDS: ids})


def of_case(session: Session, case_id: str, choices: Mapping[str, Collection[str]] | None = None) -> Looks:
    """Who has looked at a case. Of the filter of a list only what is among the ``choices`` (codes by name) can be read back,
    since the trail has no values. Raises NotAllowed, NoSuchCase, and PlaceIsHidden where the accounts would give away a place.
    """
    session.require("case.looked")
    with session.vault.read() as data:
        case = _visible(session, data, case_id)
        found = data.trail.concerning(case.id, {OPENED, LISTED})
        known = {data.trail.reference(name, code): (name, code) for name, codes in (choices or {}).items() for code in codes}
        acting = _Acting(in_force(data.stand_ins.where()), data.accounts.where())
    made = [(one.verb, _look(one, known, acting)) for one in reversed(found)]
    return Looks(
        opened=tuple(look for verb, look in made if verb == OPENED),
        listed=tuple(look for verb, look in made if verb == LISTED),
    )


def _visible(session: Session, data: Data, case_id: str) -> Case:
    case = data.cases.get(case_id)
    seen = Visibility(session, data, {case_id})
    if case is None or seen.of(case) is Sight.HIDDEN:
        raise NoSuchCase
    if not seen.sees_place(case):
        raise PlaceIsHidden
    return case


def _look(entry: TrailEntry, known: Mapping[str, tuple[str, str]], acting: _Acting) -> Look:
    at = dt.datetime.fromisoformat(entry.at)
    return Look(
        at=at,
        who=entry.who,
        machine=entry.machine,
        stood_in_for=acting.on(entry.who, at.astimezone().date()),
        filter=dict(known[ref] for ref in entry.fields.values() if ref in known) if entry.verb == LISTED else None,
        rows=len(entry.fields.get(_IDS, "").split()),
    )


class _Acting:
    """The accounts, and those that they stood in for."""

    def __init__(self, stand_ins: Sequence[StandIn], accounts: Iterable[Account]) -> None:
        self._stand_ins = stand_ins
        self._names = {account.id: account.name for account in accounts}
        self._ids = {name: account_id for account_id, name in self._names.items()}

    def on(self, who: str, day: dt.date) -> tuple[str, ...]:
        """The names of those that an account (its name) stood in for on a day."""
        return tuple(self._names[one] for one in stood_in_for(self._stand_ins, self._ids.get(who, ""), day))


def _hour(session: Session) -> str:
    return utc(session.vault.now().replace(minute=0, second=0, microsecond=0))
