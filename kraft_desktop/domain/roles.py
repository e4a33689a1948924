"""The roles of accounts, and the rights that ``domain.rights`` gives them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The roles of a node store, and the project leader of an owner store."""

    THERAPIST = "therapist"
    DEPUTY = "deputy"
    CASEWORKER = "caseworker"
    READER = "reader"
    PROJECT_LEADER = "project_leader"


class Right(StrEnum):
    """What a page is shown for and a refusal names: the verbs of ``domain.rights`` that go together."""

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
    LEAD_MEETINGS = "lead_meetings"
    SHARE_OUT = "share_out"
    BOOK_HOURS = "book_hours"
    ASK_PHYSICIAN = "ask_physician"


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
