"""The roles of accounts and their rights."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.errors import NotAllowed


class Role(StrEnum):
    """The roles of a node store, and the project leader of an owner store."""

    THERAPIST = "therapist"
    DEPUTY = "deputy"
    CASEWORKER = "caseworker"
    READER = "reader"
    PROJECT_LEADER = "project_leader"


class Right(StrEnum):
    """An action on a store that needs a right."""

    SEE_CASES = "see_cases"
    EDIT_CASES = "edit_cases"
    IMPORT_CASES = "import_cases"
    IMPORT_SUPPORT = "import_support"
    IMPORT_HOURS = "import_hours"
    SEE_FIGURES = "see_figures"
    SEE_IDENTIFIED = "see_identified"
    MAKE_PACKAGE = "make_package"
    APPROVE_PACKAGE = "approve_package"
    RECEIVE = "receive"
    CONSOLIDATE = "consolidate"
    EXCHANGE_KEYS = "exchange_keys"
    MANAGE_ACCOUNTS = "manage_accounts"
    MANAGE_POLICY = "manage_policy"
    BACK_UP = "back_up"
    READ_TRAIL = "read_trail"


_NODE_WORK = frozenset(
    {
        Right.SEE_CASES,
        Right.EDIT_CASES,
        Right.IMPORT_CASES,
        Right.IMPORT_SUPPORT,
        Right.IMPORT_HOURS,
        Right.SEE_FIGURES,
        Right.SEE_IDENTIFIED,
        Right.MAKE_PACKAGE,
        Right.APPROVE_PACKAGE,
        Right.BACK_UP,
    }
)
_ADMINISTRATION = frozenset({Right.EXCHANGE_KEYS, Right.MANAGE_ACCOUNTS, Right.MANAGE_POLICY, Right.BACK_UP, Right.READ_TRAIL})
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.THERAPIST: _NODE_WORK | _ADMINISTRATION,
    Role.DEPUTY: _NODE_WORK,
    Role.CASEWORKER: frozenset({Right.SEE_CASES, Right.EDIT_CASES, Right.IMPORT_SUPPORT, Right.APPROVE_PACKAGE}),
    Role.READER: frozenset({Right.SEE_FIGURES}),
    Role.PROJECT_LEADER: frozenset({Right.RECEIVE, Right.CONSOLIDATE}) | _ADMINISTRATION,
}
NODE_ROLES = frozenset({Role.THERAPIST, Role.DEPUTY, Role.CASEWORKER, Role.READER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person who can open the store. ``municipalities`` are the codes of those a caseworker works for; empty for all."""

    id: str
    version: int = 1
    name: str
    role: Role
    municipalities: tuple[str, ...] = ()
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """The unit (a code) of their municipality that an account's person works in; ``id`` is that of the account. A record of
    its own, since accounts are read before an older store is brought to today's form."""

    id: str
    version: int = 1
    unit: str


def require(account: Account, right: Right, municipality: str | None = None) -> None:
    """Raise NotAllowed unless the account has the right, in that municipality when one is named."""
    if right not in RIGHTS[account.role] or not account.active:
        raise NotAllowed(right=right.value, role=account.role.value)
    if municipality and account.municipalities and municipality not in account.municipalities:
        raise NotAllowed(right=right.value, role=account.role.value)
