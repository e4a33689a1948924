"""How much of a case an account sees: the boundary between authorities inside one store.

Each municipal board is an authority of its own (OSL 8:1-2, ch. 26), and its units are named in the programme. A case is named
in its own unit; others need a consent that covers them, and a reason: it is up in the meeting, or they have a task on it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from kraft_desktop.domain import rights
from kraft_desktop.domain.rights import Reach
from kraft_desktop.domain.roles import Account
from kraft_desktop.domain.secrecy.consent import Consented


class Sight(StrEnum):
    """The extent to which an account sees a case: with its name, as a code only, or not at all."""

    NAMED = "named"
    CODED = "coded"
    HIDDEN = "hidden"


class CaseSecrecy(NamedTuple):
    """What decides who sees a case, on one day. ``unit`` is the code of the unit that lifted the case in, None when unknown;
    ``opened_by`` the id of the account that registered it, None for a sheet. ``suspected``: the identity may be protected, and
    nobody has answered yet. ``handlers`` are the ids of the two accounts that see the place of a protected registration, empty
    for others. ``municipalities`` are those that the consent in force covers; ``blocked`` and ``tasks`` are ids of accounts
    that the case is closed to, and that have an open task on it."""

    municipality: str | None
    unit: str | None = None
    opened_by: str | None = None
    suspected: bool = False
    handlers: tuple[str, ...] = ()
    consent: Consented = Consented.NOT_RECORDED
    municipalities: Collection[str] = ()
    blocked: Collection[str] = ()
    tasks: Collection[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """An account, the accounts it stands in for today, the units that they work in (codes by account id; an account whose unit
    is not stated has none), and the municipalities whose units answer to one and the same board, so that there is no secrecy
    between them."""

    account: Account
    stands_in_for: tuple[Account, ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    one_board: frozenset[str] = frozenset()

    def sight(self, case: CaseSecrecy) -> Sight:
        """The viewer's sight of a case. A block on the viewer holds over everything; one on an absent colleague over what is
        seen in that colleague's place."""
        if self.account.id in case.blocked:
            return Sight.HIDDEN
        seen = {self._as(account, case) for account in (self.account, *self.stands_in_for)}
        return next((one for one in (Sight.NAMED, Sight.CODED) if one in seen), Sight.HIDDEN)

    def sees_place(self, case: CaseSecrecy) -> bool:
        """Whether the viewer sees the municipality of a case: of a protected registration only its handlers do."""
        who = (self.account, *self.stands_in_for)
        return not case.handlers or any(account.id in case.handlers for account in who)

    def may(self, verb: str, case: CaseSecrecy) -> bool:
        """Whether the viewer may do a verb in a case that it sees: one that reaches no further than the own unit needs the
        case to be of that unit, the viewer's or that of a colleague it stands in for; of a protected registration, whose unit
        is secret, it needs a handler."""
        return self.sight(case) is not Sight.HIDDEN and any(
            rights.reach(one, verb) is not Reach.OWN or (one.id in case.handlers if case.handlers else self._is_own(one, case))
            for one in (self.account, *self.stands_in_for)
            if self._as(one, case) is not Sight.HIDDEN
        )

    def _as(self, account: Account, case: CaseSecrecy) -> Sight:
        reach = rights.reach(account, "case.read")
        if reach is Reach.NONE or account.id in case.blocked:
            return Sight.HIDDEN
        of_node = reach is Reach.NODE
        if case.handlers:
            handles = account.id in case.handlers
            return Sight.CODED if handles or of_node else Sight.HIDDEN
        if of_node and (not account.municipalities or case.municipality in account.municipalities):
            return Sight.NAMED if self._named_for_node(account, case) and not case.suspected else Sight.CODED
        if not of_node and self._is_own(account, case):
            return Sight.CODED if case.suspected else Sight.NAMED
        covered = any(code in case.municipalities for code in account.municipalities)
        if covered and account.id in case.tasks:
            return Sight.CODED if case.suspected else Sight.NAMED
        return Sight.HIDDEN

    def _is_own(self, account: Account, case: CaseSecrecy) -> bool:
        """Whether a case is of the account's own unit. A unit that is not stated, of the account or of the case, leaves the
        municipality as the boundary; an account that works for the whole node is of no unit."""
        if not account.municipalities and rights.reach(account, "case.read") is Reach.NODE:
            return False
        if account.municipalities and case.municipality not in account.municipalities:
            return False
        unit = self.units.get(account.id)
        return unit is None or case.unit in {None, unit} or case.municipality in self.one_board

    @staticmethod
    def _named_for_node(account: Account, case: CaseSecrecy) -> bool:
        """Whether an account that works for the whole node sees the name: by consent; until there is one also in a case that
        it registered itself, or that came in a sheet and is to be settled."""
        if case.consent is Consented.IN_FORCE:
            return True
        return case.consent in {Consented.NOT_RECORDED, Consented.SOUGHT} and case.opened_by in {None, account.id}
