"""The second person who approves a file before it leaves the store."""

from __future__ import annotations

from dataclasses import dataclass, field

from kraft_desktop.domain.errors import ApprovalNeeded, SameApprover, UnknownAccount, WrongPassphrase
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.roles import Account, Right, require
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.keys import slots


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """The second person's account name, and the passphrase that they type again when the file they approved is frozen."""

    name: str
    passphrase: str = field(repr=False)


def approve(session: Session, policy: Policy, approval: Approval | None) -> str:
    """The id of the approving account, proved by its passphrase; empty when the policy requires no second person.

    Raises ApprovalNeeded, SameApprover, UnknownAccount, WrongPassphrase, NotAllowed.
    """
    if approval is None:
        if policy.second_approval:
            raise ApprovalNeeded
        return ""
    header = session.vault.header
    slot, secret = slots.with_passphrase(approval.name, approval.passphrase)(header)
    if slot.account == session.account.id:
        raise SameApprover
    try:
        slots.data_key(header, slot, secret)
    except WrongPassphrase:
        with session.vault.write("package.approve") as tx:
            tx.note("accounts", slot.account, {"failed_approval": slot.name})
        raise
    with session.vault.read() as data:
        account: Account | None = data.accounts.get(slot.account)
    if account is None:
        raise UnknownAccount(name=approval.name, known="")
    require(account, Right.APPROVE_PACKAGE)
    return account.id
