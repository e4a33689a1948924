"""Who has a key to the store: accounts listed, added and revoked, passphrases changed and recovered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kraft_desktop.domain.errors import AccountExists, LastManager, MissingArgument, UnknownAccount, WrongStoreKind
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.domain.roles import NODE_ROLES, RIGHTS, Account, Right, Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.keys.header import NODE, OWNER
from kraft_desktop.store.keys.slots import with_recovery_code
from kraft_desktop.store.keys.wrapping import check_passphrase
from kraft_desktop.store.vault import Clock, Data, Vault


def account_name(text: str) -> str:
    """A name as an account keeps it: no blanks around it or doubled in it. MissingArgument when there is nothing left."""
    name = " ".join(text.split())
    if not name:
        raise MissingArgument(argument="--name")
    return name


def listed(session: Session) -> tuple[Account, ...]:
    """All accounts there have been, in the order they came; ``active`` for those that open the store.

    Open to every account: the names stand beside the lock of the store anyway.
    """
    with session.vault.read() as data:
        return _all(session.vault, data)


def add(session: Session, name: str, role: Role, municipalities: Sequence[str], passphrase: str) -> Account:
    """A new account with its passphrase, or one that was revoked brought back; names that differ only by case are the same.

    AccountExists, WeakPassphrase, UnknownMunicipality; WrongStoreKind when the role belongs to the other kind of store. An
    account without a way in, left by an interruption, is finished by adding it again.
    """
    session.require(Right.MANAGE_ACCOUNTS)
    vault, name = session.vault, account_name(name)
    if vault.header.kind == NODE and role not in NODE_ROLES:
        raise WrongStoreKind(needed=OWNER)
    if vault.header.kind == OWNER and role in NODE_ROLES:
        raise WrongStoreKind(needed=NODE)
    for code in municipalities:
        session.node.municipality(code)
    check_passphrase(passphrase)
    with vault.write("user.add") as tx:
        earlier = _find(_all(vault, tx), name)
        if earlier is not None and earlier.active:
            raise AccountExists(name=earlier.name)
        account = Account(id=new_id(), name=name, role=role, municipalities=tuple(municipalities))
        if earlier is None:
            tx.accounts.add(account)
        else:
            (stored,) = tx.accounts.where(id=earlier.id)
            account = tx.accounts.update(stored, replace(account, id=stored.id, version=stored.version))
    vault.set_slot(account, passphrase)
    return account


def revoke(session: Session, name: str) -> Account:
    """Take an account's way in: a new data key that only the others can open. UnknownAccount, LastManager.

    Copies of the store made before still open with the passphrases of their day.
    """
    session.require(Right.MANAGE_ACCOUNTS)
    with session.vault.read() as data:
        active = [account for account in _all(session.vault, data) if account.active]
        account = _find(active, account_name(name))
        if account is None:
            raise UnknownAccount(name=name, known=", ".join(a.name for a in active))
        if {a.id for a in active if Right.MANAGE_ACCOUNTS in RIGHTS[a.role]} == {account.id}:
            raise LastManager
    revoked = replace(account, active=False)
    session.vault.rotate(account.id, "user.revoke", lambda tx: tx.accounts.update(account, revoked))
    return revoked


def change_passphrase(session: Session, passphrase: str) -> None:
    """A new passphrase for the account that works; WeakPassphrase."""
    with session.vault.write("user.passphrase") as tx:
        tx.note("accounts", session.account.id, {"passphrase": "changed"})
        session.vault.set_slot(session.account, passphrase)


def recover(folder: Path, code: str, passphrase: str, *, name: str | None, machine: str, now: Clock) -> Account:
    """A new passphrase for an account, the first when ``name`` is None, with the recovery code and no passphrase at all.

    The code goes on working: it is used when things are at their worst, often without a printer, and a new code that nobody
    has printed would leave the store with none. UnknownAccount, WeakPassphrase, WrongRecoveryCode.
    """
    check_passphrase(passphrase)
    with Vault.unlock(folder, with_recovery_code(code), machine=machine, now=now) as vault:
        return give_passphrase(vault, name, passphrase)


def give_passphrase(vault: Vault, name: str | None, passphrase: str) -> Account:
    """A new passphrase for an account of a store that the recovery code has opened; UnknownAccount."""
    with vault.write("user.recover") as tx:
        active = {account.id: account for account in _all(vault, tx) if account.active}
        slot = vault.header.slot_for(name)
        if slot is None or slot.account not in active:
            raise UnknownAccount(name=name or "", known=", ".join(a.name for a in active.values()))
        account = active[slot.account]
        tx.note("accounts", account.id, {"passphrase": "recovered"})
        vault.set_slot(account, passphrase)
    return account


def _all(vault: Vault, data: Data) -> tuple[Account, ...]:
    """Every account, active when it also has its way in."""
    ways_in = {slot.account for slot in vault.header.slots}
    return tuple(replace(a, active=a.active and a.id in ways_in) for a in data.accounts.where())


def _find(accounts: Sequence[Account], name: str) -> Account | None:
    return next((account for account in accounts if name_key(account.name) == name_key(name)), None)
