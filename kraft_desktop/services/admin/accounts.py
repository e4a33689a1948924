"""The accounts of a store: listed, added and revoked, their passphrases changed and recovered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import (
    AccountExists,
    KeysNotConfirmed,
    LastManager,
    MissingArgument,
    NameNotPrintable,
    OfAnotherUnit,
    UnknownAccount,
    WrongStoreKind,
)
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.domain.rights import Reach
from kraft_desktop.domain.roles import NODE_ROLES, Account, Right, Role, Workplace
from kraft_desktop.reports.papers import pdf
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.recovery import NewSheet, prove
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.keys import issued, slots
from kraft_desktop.store.keys.header import NODE, OWNER
from kraft_desktop.store.keys.passphrase import check_passphrase
from kraft_desktop.store.keys.wrapping import PASSPHRASE, Slot
from kraft_desktop.store.vault import Clock, Data, Vault, Writing


def account_name(text: str) -> str:
    """The name in the form that accounts have, without surrounding or doubled blanks. Raises MissingArgument for an empty
    one."""
    name = " ".join(text.split())
    if not name:
        raise MissingArgument(argument="--name")
    return name


def check_printable(name: str) -> None:
    """Raise NameNotPrintable for a new account's name that papers cannot show: no letter is printed as an empty box."""
    letters = pdf.not_printable(name)
    if letters:
        raise NameNotPrintable(letters=letters)


def listed(session: Session) -> tuple[Account, ...]:
    """All accounts, revoked ones included, in the order added; ``active`` for those that can open the store.

    Open to every account, since the names are shown before the store is unlocked.
    """
    with session.vault.read() as data:
        return _with_slots(session.vault, data)


def units(session: Session) -> Mapping[str, str]:
    """The units (codes) that the accounts work in, by account id; an account whose unit is not stated has none."""
    with session.vault.read() as data:
        return {one.id: one.unit for one in data.workplaces.where() if one.unit}


def named(session: Session, name: str) -> Account:
    """The account with that name, however it is written, that can open the store. Raises UnknownAccount."""
    return called([account for account in listed(session) if account.active], name)


def called(known: Sequence[Account], name: str) -> Account:
    """The account of that name, however it is written, among those ``known``. Raises UnknownAccount with their names."""
    found = _find(known, name)
    if found is None:
        raise UnknownAccount(name=name.strip(), known=", ".join(account.name for account in known))
    return found


def own_unit(session: Session, data: Data) -> str | None:
    """The unit (a code) of the session's account; None when it is not stated."""
    found = data.workplaces.get(session.account.id)
    return found.unit or None if found else None


def lifting_unit(session: Session, data: Data, chosen: str | None) -> str | None:
    """The unit that lifts a new case in: the account's own when none is chosen. Raises OfAnotherUnit when an account that
    reaches its own unit alone chose another."""
    own = own_unit(session, data)
    if own and chosen not in {None, own} and rights.reach(session.account, "case.register") is Reach.OWN:
        raise OfAnotherUnit
    return chosen or own


def set_unit(session: Session, name: str, unit: str | None) -> Account:
    """The account, which works in a unit (its code, or words for it) from now on; in none that is stated when that is None.

    Raises NotAllowed, UnknownAccount, UnknownUnit.
    """
    code = session.programme.unit(unit) if unit else None
    with session.write("user.unit") as tx:
        found = _find(_with_slots(session.vault, tx), account_name(name))
        if found is None:
            raise UnknownAccount(name=name, known=", ".join(one.name for one in tx.accounts.where(active=True)))
        _put_unit(tx, found, code)
    return found


def _put_unit(tx: Writing, account: Account, unit: str | None) -> None:
    stored, wanted = tx.workplaces.get(account.id), Workplace(id=account.id, unit=unit or "")
    if stored is not None:
        tx.workplaces.update(stored, replace(stored, unit=wanted.unit))
    elif unit:
        tx.workplaces.add(wanted)


def add(
    session: Session, name: str, role: Role, municipalities: Sequence[str], passphrase: str, *, unit: str | None = None
) -> Account:
    """A new account with its passphrase, or a revoked one restored; names that differ only by case are the same. ``unit`` is
    the code of the unit that the person works in, or words for it.

    Raises NotAllowed, AccountExists, NameNotPrintable, WeakPassphrase, UnknownMunicipality, UnknownUnit; WrongStoreKind when
    the role belongs to the other kind of store. An account without a key slot, left by an interruption, is completed by adding
    it again.
    """
    session.require("user.add")
    vault, name = session.vault, account_name(name)
    if vault.header.kind == NODE and role not in NODE_ROLES:
        raise WrongStoreKind(needed=OWNER)
    if vault.header.kind == OWNER and role in NODE_ROLES:
        raise WrongStoreKind(needed=NODE)
    for code in municipalities:
        session.node.municipality(code)
    unit = session.programme.unit(unit) if unit else None
    with vault.read() as data:
        earlier = _find(_with_slots(vault, data), name)
        stored = data.accounts.get(earlier.id) if earlier is not None else None
    if earlier is not None and earlier.active:
        raise AccountExists(name=earlier.name)
    if earlier is None:
        check_printable(name)
    account = Account(id=new_id(), name=name, role=role, municipalities=tuple(municipalities))
    if stored is not None:
        account = replace(account, id=stored.id, version=stored.version)
    added: list[Account] = []

    def fill(tx: Writing) -> None:
        tx.note("accounts", account.id, {f"role_{role.value}": role.value})
        added.append(tx.accounts.update(stored, account) if stored is not None else account)
        if stored is None:
            tx.accounts.add(account)
        _put_unit(tx, account, unit)

    vault.change_keys(slots.for_account(account, passphrase), "user.add", fill)
    return added[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldKey:
    """A key that remains after a revocation: the account's name, and the key's fingerprint to compare."""

    name: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation:
    """A revocation to confirm: the account, the keys that remain, and the ``number`` that confirms exactly those."""

    account: Account
    keys: tuple[HeldKey, ...]
    number: str


def preview_revocation(session: Session, name: str) -> Revocation:
    """The revocation of an account, to be confirmed; nothing is changed. Raises NotAllowed, UnknownAccount, LastManager."""
    session.require("user.revoke")
    vault = session.vault
    with vault.read() as data:
        active = [account for account in _with_slots(vault, data) if account.active]
    account = _find(active, account_name(name))
    if account is None:
        raise UnknownAccount(name=name, known=", ".join(a.name for a in active))
    if {a.id for a in active if Right.MANAGE_ACCOUNTS in rights.held(a)} == {account.id}:
        raise LastManager
    publics = {slot.account: slot.public for slot in _typed(vault)}
    remaining = [a for a in active if a.id != account.id]
    return Revocation(
        account=account,
        keys=tuple(HeldKey(name=a.name, fingerprint=issued.fingerprint(publics[a.id])) for a in remaining),
        number=issued.fingerprint(*(publics[a.id] for a in remaining)),
    )


def revoke(session: Session, name: str, *, confirmed: str, sheet: NewSheet, typed: Mapping[int, str]) -> Account:
    """The revoked account: the store has a new data key that only the other accounts and the new recovery ``sheet`` can open.

    ``confirmed`` is the number of the previewed revocation, and ``typed`` are groups of the new code by number, from the paper.
    Copies made earlier still open with the passphrases and the code they had then. Raises NotAllowed, UnknownAccount,
    LastManager, KeysNotConfirmed, WrongRecoveryCode, NotTidied.
    """
    found = preview_revocation(session, name)
    if confirmed != found.number:
        raise KeysNotConfirmed(keys=tuple(f"{k.name} {k.fingerprint}" for k in found.keys), number=found.number)
    prove(sheet, typed)
    revoked = replace(found.account, active=False)

    def fill(tx: Writing) -> None:
        (stored,) = tx.accounts.where(id=revoked.id)
        tx.accounts.update(stored, replace(stored, active=False))
        tx.note("accounts", revoked.id, {"keys_left": found.number})

    session.vault.rotate(revoked.id, "user.revoke", fill, recovery_code=sheet.code)
    return revoked


def change_passphrase(session: Session, passphrase: str) -> None:
    """Give the session's own account a new passphrase. Raises WeakPassphrase."""

    def fill(tx: Writing) -> None:
        tx.note("accounts", session.account.id, {"passphrase": "changed"})

    session.vault.change_keys(slots.for_account(session.account, passphrase), "user.passphrase", fill)


def change_own_passphrase(session: Session, old: str, new: str) -> None:
    """As ``change_passphrase``, once the ``old`` one was typed. Raises WrongPassphrase, WeakPassphrase."""
    check_passphrase(new)
    check_own_passphrase(session, old)
    change_passphrase(session, new)


def check_own_passphrase(session: Session, typed: str) -> None:
    """Raise WrongPassphrase unless that is the passphrase of the session's own account."""
    slot = next((slot for slot in _typed(session.vault) if slot.account == session.account.id), None)
    if slot is None:
        raise UnknownAccount(name=session.account.name, known="")
    slots.trusted_key(session.vault.header, slot, typed)


def recover(folder: Path, code: str, passphrase: str, *, name: str | None, machine: str, now: Clock) -> Account:
    """The account (the first when ``name`` is None) that got a new passphrase by the recovery code.

    The code remains valid: it is used in an emergency, often without a printer, and a new code that nobody has printed would
    leave the store with none. Raises UnknownAccount, WeakPassphrase, WrongRecoveryCode, and as ``Vault.unlock`` does.
    """
    check_passphrase(passphrase)
    way = slots.with_recovery_code(code)
    with Vault.unlock(folder, way, machine=machine, now=now, even_if_older=True) as vault:  # else an old header locks all out
        return give_passphrase(vault, name, passphrase)


def give_passphrase(vault: Vault, name: str | None, passphrase: str) -> Account:
    """The account that got a new passphrase in a store opened by the recovery code. Raises UnknownAccount, WeakPassphrase."""
    with vault.read() as data:
        active = {account.id: account for account in _with_slots(vault, data) if account.active}
    slot = vault.header.slot_for(name)
    if slot is None or slot.account not in active:
        raise UnknownAccount(name=name or "", known=", ".join(a.name for a in active.values()))
    account = active[slot.account]

    def fill(tx: Writing) -> None:
        tx.note("accounts", account.id, {"passphrase": "recovered"})

    vault.change_keys(slots.for_account(account, passphrase), "user.recover", fill)
    return account


def _with_slots(vault: Vault, data: Data) -> tuple[Account, ...]:
    """Every account; ``active`` only when it also has a passphrase."""
    ways_in = {slot.account for slot in _typed(vault)}
    return tuple(replace(a, active=a.active and a.id in ways_in) for a in data.accounts.where())


def _typed(vault: Vault) -> tuple[Slot, ...]:
    """The slots that the passphrases of accounts open."""
    return tuple(slot for slot in vault.header.slots if slot.type == PASSPHRASE and slot not in vault.foreign)


def _find(accounts: Sequence[Account], name: str) -> Account | None:
    return next((account for account in accounts if name_key(account.name) == name_key(name)), None)
