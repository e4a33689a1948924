"""The second person: the approval of a file before it leaves the store, and the decision that it goes although one insider
could work out a number from it, for exactly these figures, with a reason, in the trail."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import (
    ApprovalNeeded,
    InsiderFindsOut,
    NotUnderstood,
    SameApprover,
    UnknownAccount,
    WrongPassphrase,
)
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.roles import Account
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.outgoing.name_screening import refuse_names
from kraft_desktop.services.outgoing.release import Release
from kraft_desktop.store.keys import slots
from kraft_desktop.store.vault import Data

LONGEST_REASON = 300
_SETTING = "decided_over."


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
        with session.write("package.approve") as tx:
            tx.note("accounts", slot.account, {"failed_approval": slot.name})
        raise
    with session.vault.read() as data:
        account: Account | None = data.accounts.get(slot.account)
    if account is None:
        raise UnknownAccount(name=approval.name, known="")
    rights.require(account, "package.approve")
    return account.id


def is_decided(data: Data, question: str) -> bool:
    """Whether the second person has decided that a release goes, asked by the digest ``Release.question``."""
    return data.setting(_SETTING + question) is not None


def decide(session: Session, question: str, approval: Approval | None, reason: str) -> None:
    """Record the second person's decision that a release (``Release.question``) goes, with the reason.

    Raises NotUnderstood for a reason that is not one line, NamesSomebody, and as ``approvals.approve`` does; a second person is
    needed whatever the policy says.
    """
    session.require("package.decide")
    text = " ".join(reason.split())
    if not 1 <= len(text) <= LONGEST_REASON or not text.isprintable():
        raise NotUnderstood(reason="decision_reason")
    if approval is None:
        raise ApprovalNeeded
    with session.vault.read() as data:
        policy = policy_in(data)
        refuse_names(data, text, "text_decision")
    by = approve(session, policy, approval)
    with session.write("package.decide") as tx:
        tx.keep_setting(_SETTING + question, json.dumps({"by": by, "day": session.today.isoformat(), "reason": text}))
        tx.note("sent_packages", question, {"decided_by": by, "reason": text})


def decided_over(session: Session, data: Data, release: Release) -> bool:
    """Whether a release goes by such a decision. Raises InsiderFindsOut when one insider could state exactly a count of one or
    two others, and nobody has decided."""
    if not release.insiders:
        return False
    if not is_decided(data, release.question):
        names = [one.name for one in session.node.municipalities if one.code in release.insiders]
        raise InsiderFindsOut(period=release.order.period.id, municipality=", ".join(names))
    return True
