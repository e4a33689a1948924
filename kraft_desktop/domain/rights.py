"""Who may do what, and with which cases: one table of every verb, asked before anything is done.

Each municipal board is an authority of its own (OSL 8:1-2), so that a right is not enough: the table also states the boundary
within which it holds. How much of a case within it is shown, named or as a code, is the rule of ``domain.secrecy.sight``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from kraft_desktop.domain.errors import NotAllowed
from kraft_desktop.domain.roles import Account, Right, Role


class Position(StrEnum):
    """The columns of the table: the roles; a therapist whose account names municipalities is of another node, and works here
    for those alone."""

    THERAPIST = "therapist"
    VISITING_THERAPIST = "visiting_therapist"
    DEPUTY = "deputy"
    CASEWORKER = "caseworker"
    READER = "reader"
    PROJECT_LEADER = "project_leader"


class Reach(StrEnum):
    """The extent of a right: none; the cases of the own unit; those, and the ones that a consent opens to the own municipality
    while they are up in the meeting or one has a task on them; every case of the node (of the account's municipalities, when it
    names any); or ``ALL`` for what concerns no case."""

    NONE = "-"
    OWN = "own"
    CONSENT = "consent"
    NODE = "node"
    ALL = "all"


class Rule(NamedTuple):
    """A row of the table. ``right`` is what a refusal names, None for what everybody may."""

    right: Right | None
    reach: Mapping[Position, Reach]


_TABLE: Mapping[str, tuple[Right | None, str]] = {
    # verb                                            therapist visiting deputy caseworker reader leader
    "case.register":        (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.read":            (Right.SEE_CASES,        "node      node     node   consent    -      -  "),
    "case.change":          (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.step":            (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.decide":          (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.closed":          (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.reopened":        (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.undo":            (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.duplicates":      (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.looked":          (Right.SEE_CASES,        "node      node     node   consent    -      -  "),
    "cases.list":           (Right.SEE_CASES,        "node      node     node   consent    -      -  "),
    "cases.hand_over":      (Right.MANAGE_ACCOUNTS,  "node      -        -      -          -      all"),
    "case.contact":         (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.wait":            (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.queue":           (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.correct":         (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.strike":          (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.withdraw":        (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.request":         (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.copy":            (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.attach":          (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.transfer":        (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "note.write":           (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "note.remove":          (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "note.record":          (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "note.list":            (Right.SEE_CASES,        "node      node     node   consent    -      -  "),
    "attachment.read":      (Right.SEE_CASES,        "node      node     node   consent    -      -  "),
    "case.assess":          (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.capacity":        (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.rate":            (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.recommend":       (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.review":          (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.intervene":       (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.statement":       (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "case.follow_up":       (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "consent.record":       (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "consent.missing":      (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "consent.revoke":       (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "consent.withdraw":     (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "consent.renewal":      (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "block.record":         (Right.EDIT_CASES,       "node      node     own    own        -      -  "),
    "block.lift":           (Right.EDIT_CASES,       "node      node     own    own        -      -  "),
    "block.undo":           (Right.EDIT_CASES,       "node      node     own    own        -      -  "),
    "protection.record":    (Right.EDIT_CASES,       "node      node     own    own        -      -  "),
    "protection.end":       (Right.EDIT_CASES,       "node      node     own    own        -      -  "),
    "task.give":            (Right.EDIT_CASES,       "node      node     node   consent    -      -  "),
    "task.done":            (Right.EDIT_CASES,       "node      node     node   consent    -      -  "),
    "task.drop":            (Right.EDIT_CASES,       "node      node     node   consent    -      -  "),
    "task.move":            (Right.EDIT_CASES,       "node      node     node   consent    -      -  "),
    "task.hand_on":         (Right.EDIT_CASES,       "node      node     node   consent    -      -  "),
    "task.reopen":          (Right.EDIT_CASES,       "node      node     node   consent    -      -  "),
    "stand_in.record":      (Right.EDIT_CASES,       "all       all      all    all        -      -  "),
    "stand_in.end":         (Right.EDIT_CASES,       "all       all      all    all        -      -  "),
    "decline.record":       (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "decline.undo":         (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "meeting.hold":         (Right.LEAD_MEETINGS,    "node      node     node   -          -      -  "),
    "meeting.attend":       (Right.SEE_CASES,        "node      node     node   consent    -      -  "),
    "minutes.write":        (Right.LEAD_MEETINGS,    "node      node     node   -          -      -  "),
    "minutes.read":         (Right.SEE_CASES,        "node      node     node   consent    -      -  "),
    "hours.ask":            (Right.ASK_PHYSICIAN,    "node      node     node   own        -      all"),
    "hours.book":           (Right.BOOK_HOURS,       "node      node     node   -          -      all"),
    "hours.done":           (Right.BOOK_HOURS,       "node      node     node   -          -      all"),
    "hours.cancel":         (Right.BOOK_HOURS,       "node      node     node   -          -      all"),
    "hours.undo":           (Right.ASK_PHYSICIAN,    "node      node     node   own        -      all"),
    "hours.calendar":       (Right.BOOK_HOURS,       "node      node     node   -          -      all"),
    "hours.invoice":        (Right.SHARE_OUT,        "all       -        all    -          -      all"),
    "hours.rate":           (Right.SHARE_OUT,        "all       -        all    -          -      all"),
    "hours.allot":          (Right.SHARE_OUT,        "all       -        all    -          -      all"),
    "budget.set":           (Right.SHARE_OUT,        "all       -        all    -          -      all"),
    "budget.enter":         (Right.SHARE_OUT,        "all       -        all    -          -      all"),
    "import.ledger":        (Right.SHARE_OUT,        "all       -        all    -          -      all"),
    "import.cases":         (Right.IMPORT_CASES,     "node      -        node   -          -      -  "),
    "import.support":       (Right.IMPORT_SUPPORT,   "node      node     node   own        -      -  "),
    "import.hours":         (Right.IMPORT_HOURS,     "node      -        node   -          -      -  "),
    "import.undo":          (Right.IMPORT_SUPPORT,   "node      node     node   own        -      -  "),
    "import.undo_ledger":   (Right.SHARE_OUT,        "all       -        all    -          -      all"),
    "import.forget":        (Right.IMPORT_SUPPORT,   "node      node     node   own        -      -  "),
    "question.settle":      (Right.EDIT_CASES,       "node      node     node   own        -      -  "),
    "question.dismiss":     (Right.IMPORT_SUPPORT,   "node      node     node   own        -      -  "),
    "figures.read":         (Right.SEE_FIGURES,      "all       -        all    -          all    -  "),
    "figures.identified":   (Right.SEE_IDENTIFIED,   "node      -        node   -          -      -  "),
    "package.recognised":   (Right.MAKE_PACKAGE,     "node      -        node   -          -      -  "),
    "package.approve":      (Right.APPROVE_PACKAGE,  "all       all      all    all        -      -  "),
    "package.decide":       (Right.MAKE_PACKAGE,     "all       -        all    -          -      -  "),
    "package.send":         (Right.MAKE_PACKAGE,     "all       -        all    -          -      -  "),
    "package.open":         (Right.MAKE_PACKAGE,     "all       -        all    -          -      -  "),
    "receipt.take":         (Right.MAKE_PACKAGE,     "all       -        all    -          -      -  "),
    "publication.enter":    (Right.MAKE_PACKAGE,     "all       -        all    -          -      -  "),
    "publication.set_apart": (Right.MAKE_PACKAGE,    "all       -        all    -          -      -  "),
    "publication.withdraw": (Right.MAKE_PACKAGE,     "all       -        all    -          -      -  "),
    "package.receive":      (Right.RECEIVE,          "-         -        -      -          -      all"),
    "package.refuse":       (Right.RECEIVE,          "-         -        -      -          -      all"),
    "consolidate":          (Right.CONSOLIDATE,      "-         -        -      -          -      all"),
    "keys.export":          (Right.EXCHANGE_KEYS,    "all       -        -      -          -      all"),
    "keys.trust":           (Right.EXCHANGE_KEYS,    "all       -        -      -          -      all"),
    "policy.set":           (Right.MANAGE_POLICY,    "all       -        -      -          -      all"),
    "policy.export":        (Right.MANAGE_POLICY,    "all       -        -      -          -      all"),
    "policy.take":          (Right.MANAGE_POLICY,    "all       -        -      -          -      all"),
    "precondition.settle":  (Right.MANAGE_POLICY,    "all       -        -      -          -      all"),
    "precondition.reopen":  (Right.MANAGE_POLICY,    "all       -        -      -          -      all"),
    "user.add":             (Right.MANAGE_ACCOUNTS,  "all       -        -      -          -      all"),
    "user.unit":            (Right.MANAGE_ACCOUNTS,  "all       -        -      -          -      all"),
    "user.revoke":          (Right.MANAGE_ACCOUNTS,  "all       -        -      -          -      all"),
    "recovery.renew":       (Right.MANAGE_ACCOUNTS,  "all       -        -      -          -      all"),
    "recovery.prove":       (Right.MANAGE_ACCOUNTS,  "all       -        -      -          -      all"),
    "store.backup":         (Right.BACK_UP,          "all       -        all    -          -      all"),
    "backup.list":          (Right.BACK_UP,          "all       -        all    -          -      all"),
    "backup.delete":        (Right.BACK_UP,          "all       -        all    -          -      all"),
    "backup.rehearse":      (Right.BACK_UP,          "all       -        all    -          -      all"),
    "backup.damaged":       (Right.BACK_UP,          "all       -        all    -          -      all"),
    "log.export":           (Right.READ_TRAIL,       "all       -        -      -          -      all"),
    "log.review":           (Right.READ_TRAIL,       "all       -        -      -          -      all"),
    "precondition.papers":  (None,                   "all       all      all    all        all    all"),
    "keyring.on":           (None,                   "all       all      all    all        all    all"),
    "keyring.off":          (None,                   "all       all      all    all        all    all"),
    "page.print":           (None,                   "all       all      all    all        all    all"),
    "practice.consents":    (None,                   "all       all      all    all        all    all"),
    "practice.hours":       (None,                   "all       all      all    all        all    all"),
    "practice.declines":    (None,                   "all       all      all    all        all    all"),
    "practice.tasks":       (None,                   "all       all      all    all        all    all"),
    "practice.known":       (None,                   "all       all      all    all        all    all"),
    "practice.casework":    (None,                   "all       all      all    all        all    all"),
    "note.over":            (None,                   "all       all      all    all        all    all"),
    "draft.keep":           (None,                   "all       all      all    all        all    all"),
    "draft.forget":         (None,                   "all       all      all    all        all    all"),
    "user.passphrase":      (None,                   "all       all      all    all        all    all"),
    "user.recover":         (None,                   "all       all      all    all        all    all"),
    "store.create":         (None,                   "all       all      all    all        all    all"),
    "store.restore":        (None,                   "all       all      all    all        all    all"),
    "store.unlock":         (None,                   "all       all      all    all        all    all"),
    "store.unlock_failed":  (None,                   "all       all      all    all        all    all"),
    "store.clock_back":     (None,                   "all       all      all    all        all    all"),
    "store.foreign_key":    (None,                   "all       all      all    all        all    all"),
    "keys.begin":           (None,                   "all       all      all    all        all    all"),
    "keys.undo":            (None,                   "all       all      all    all        all    all"),
}  # fmt: skip
"""Every verb of the trail, those of what is still to come included. What everybody may is done with a passphrase, a recovery
code or nothing: it is asked for before there is an account, or belongs to the verb that it is a part of."""

RULES: Mapping[str, Rule] = {
    verb: Rule(right, dict(zip(Position, map(Reach, cells.split()), strict=True))) for verb, (right, cells) in _TABLE.items()
}
HELD: Mapping[Position, frozenset[Right]] = {
    position: frozenset(rule.right for rule in RULES.values() if rule.right and rule.reach[position] is not Reach.NONE)
    for position in Position
}
"""The rights of each position: a right is what a page is shown for, and what is asked for a read that leaves no line in the
trail; its verbs are of the same positions."""


def position(account: Account) -> Position:
    """The column of an account."""
    if account.role is Role.THERAPIST and account.municipalities:
        return Position.VISITING_THERAPIST
    return Position(account.role.value)


def reach(account: Account, verb: str) -> Reach:
    """How far a verb reaches for an account; none for one that is revoked."""
    return RULES[verb].reach[position(account)] if account.active else Reach.NONE


def held(account: Account) -> frozenset[Right]:
    """The rights of an account; none for one that is revoked."""
    return HELD[position(account)] if account.active else frozenset()


def require(account: Account, need: Right | str, municipality: str | None = None) -> None:
    """Raise NotAllowed unless the account may do what is needed (a verb, or a right), in that municipality when one is
    named."""
    right = need if isinstance(need, Right) else RULES[need].right
    allowed = right in held(account) if right is not None else account.active
    if not allowed or (municipality and account.municipalities and municipality not in account.municipalities):
        raise NotAllowed(right=(right or need), role=position(account).value)
