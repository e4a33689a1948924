"""The safekeeping of a store: its decisions, checks, trail and backups."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kraft_desktop.domain.errors import PolicyLocked
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin import accounts, common_rules
from kraft_desktop.services.admin.access import Session, policy_in, save_policy
from kraft_desktop.store import backup, inspection
from kraft_desktop.store.backup import Copy
from kraft_desktop.store.inspection import Inspection
from kraft_desktop.store.keys import slots
from kraft_desktop.store.keys.passphrase import check_passphrase
from kraft_desktop.store.marks import Missing
from kraft_desktop.store.vault import Clock

_LOCKED = "half_year_scheme"


def policy(session: Session) -> Policy:
    """The decisions in force, open to every account: they are printed in each package."""
    with session.vault.read() as data:
        return policy_in(data)


def decide(session: Session, values: Mapping[str, str]) -> Policy:
    """The policy with decisions set by name, all of them or none. Raises NotAllowed, InvalidPolicy; PolicyLocked for the
    half-year scheme once figures have been sent, received or entered by hand; LooserThanCommon for what the project owner has
    decided more strictly for all nodes."""
    with session.write("policy.set") as tx:
        before = policy_in(tx)
        after = _policy_with(session, before, values)
        if getattr(after, _LOCKED) != getattr(before, _LOCKED) and (
            tx.sent.where() or tx.publications.where() or tx.received.where()
        ):
            raise PolicyLocked(key=_LOCKED)
        common_rules.check(session, tx, after)
        if after != before:
            save_policy(tx, after)
            tx.note("policy", "", {key: getattr(after, key) for key in values})
    return after


def preview_policy(session: Session, values: Mapping[str, str]) -> Policy:
    """The policy as it would be with these decisions; nothing is stored. Raises NotAllowed, InvalidPolicy."""
    session.require(Right.MANAGE_POLICY)
    return _policy_with(session, policy(session), values)


def _policy_with(session: Session, before: Policy, values: Mapping[str, str]) -> Policy:
    schemes = tuple(scheme.id for scheme in session.programme.schemes)
    sources = tuple(code.code for code in session.programme.codes[CodeList.SUPPORT_SOURCE])
    after = before
    for key, text in values.items():
        after = after.with_value(key, text, schemes, sources)
    return after


def check(folder: Path, name: str | None, passphrase: str) -> Inspection:
    """The result of checking a store, which is not changed. Any account's passphrase will do."""
    return inspection.inspect(folder, slots.with_passphrase(name, passphrase))


def accept(session: Session) -> Missing | None:
    """What is given up by going on with a store that is known to lack what was saved last: this state is the store from now on.
    None when nothing is known to be missing. Raises NotAllowed."""
    session.require(Right.BACK_UP)
    given_up = session.vault.missing
    session.vault.accept()
    return given_up


def back_up(session: Session, file: Path, *, force: bool = False) -> Copy:
    """A backup, written, opened again and checked. Raises NotAllowed, or AlreadyThere without ``force``."""
    session.require(Right.BACK_UP)
    return backup.make(session.vault, file, force=force)


def restore(file: Path, folder: Path, name: str | None, passphrase: str, *, machine: str, now: Clock) -> Copy:
    """The backup restored into a new folder, with a passphrase that opened the store when the backup was made.

    Raises NoSuchFile, DamagedBackup, UnknownAccount, WrongPassphrase, AlreadyThere, SyncedFolder.
    """
    vault, copy = backup.restore(file, folder, slots.with_passphrase(name, passphrase), machine=machine, now=now)
    vault.close()
    return copy


def restore_with_code(
    file: Path, folder: Path, code: str, passphrase: str, *, name: str | None, machine: str, now: Clock
) -> Copy:
    """The backup restored as by ``restore``, but with the recovery code that the store had then; an account (the first when
    ``name`` is None) gets a new passphrase."""
    check_passphrase(passphrase)
    vault, copy = backup.restore(file, folder, slots.with_recovery_code(code), machine=machine, now=now)
    with vault:
        accounts.give_passphrase(vault, name, passphrase)
    return copy
