"""The accounts that a block or a protected registration can name."""

from __future__ import annotations

from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.errors import NotAllowed
from kraft_desktop.domain.roles import Account, Right
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.cases.overview import visible_case
from kraft_desktop.store.vault import Data


def nameable(data: Data) -> tuple[Account, ...]:
    """The active accounts that see cases."""
    return tuple(one for one in data.accounts.where(active=True) if Right.SEE_CASES in rights.held(one))


def named(data: Data, name: str) -> Account:
    """The account called ``name`` among them. Raises UnknownAccount."""
    return accounts.called(nameable(data), name)


def case_to_protect(session: Session, tx: Data, verb: str, case_id: str) -> tuple[Case, Visibility]:
    """A case that the account may close to others or protect, by the table of rights. Raises NotAllowed, NoSuchCase."""
    case = visible_case(session, tx, case_id)[0]
    seen = Visibility(session, tx, {case.id})
    if not seen.may(verb, case):
        raise NotAllowed(right="protect_case", role=session.account.role.value)
    return case, seen
