"""How much of a case an account sees."""

from __future__ import annotations

from enum import StrEnum

from kraft_desktop.domain.roles import RIGHTS, Account, Right, Role


class Sight(StrEnum):
    """The extent to which an account sees a case: with its name, as a code only, or not at all."""

    NAMED = "named"
    CODED = "coded"
    HIDDEN = "hidden"


def sight(account: Account, municipality: str | None, opened_by: str | None, *, suspected: bool) -> Sight:
    """The sight that ``account`` has of a case of ``municipality`` that was ``opened_by`` an account (its id, None for a
    sheet). ``suspected``: the person's identity may be protected, and nobody has answered yet.

    A caseworker sees the cases of their own municipalities and no others. An account that works for the whole node sees a case
    registered by another account as a code, until consents are recorded. A case from a sheet is shown with its name, since
    consents are not recorded for sheets; an account always sees the name in a case that it registered itself.
    While an identity is suspected to be protected, nobody sees the name.
    """
    if not account.active or Right.SEE_CASES not in RIGHTS[account.role]:
        return Sight.HIDDEN
    if account.municipalities and municipality not in account.municipalities:
        return Sight.HIDDEN
    if suspected:
        return Sight.CODED
    if account.role is Role.CASEWORKER or opened_by in {None, account.id}:
        return Sight.NAMED
    return Sight.CODED
