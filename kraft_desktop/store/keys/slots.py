"""The ways into a store: the slot for a secret, and how the header's slots are made, changed and sealed under a new data
key."""

from __future__ import annotations

import dataclasses
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from kraft_desktop.domain.errors import (
    DamagedHeader,
    KeyringUnavailable,
    UnknownAccount,
    WrongPassphrase,
    WrongRecoveryCode,
)
from kraft_desktop.domain.roles import Account
from kraft_desktop.store.keys import system_keyring, wrapping
from kraft_desktop.store.keys.header import Header
from kraft_desktop.store.keys.passphrase import check_passphrase
from kraft_desktop.store.keys.wrapping import KEYRING, PASSPHRASE, RECOVERY, KdfCost, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSecrets:
    """The secrets of a new store: the passphrase of its first account and the recovery code; ``cost`` is that of trying one."""

    passphrase: str = field(repr=False)
    recovery_code: str = field(repr=False)
    cost: KdfCost = field(default_factory=KdfCost)


Way = Callable[[Header], tuple[Slot, str]]
"""A way into a store: a function of its header that gives the slot to try and the secret for it."""


def with_passphrase(name: str | None, passphrase: str) -> Way:
    """The way in by the passphrase of an account, the first when ``name`` is None. The way raises UnknownAccount."""

    def way(header: Header) -> tuple[Slot, str]:
        slot = header.slot_for(name)
        if slot is None:
            raise UnknownAccount(name=name or "", known=", ".join(s.name for s in header.slots if s.type == PASSPHRASE))
        return slot, passphrase

    return way


def with_recovery_code(code: str) -> Way:
    """The way in by the recovery code as typed. The way raises WrongRecoveryCode with the mistyped group, or DamagedHeader."""

    def way(header: Header) -> tuple[Slot, str]:
        slot = next((s for s in header.slots if s.type == RECOVERY), None)
        if slot is None:
            raise DamagedHeader(problem="no recovery slot")
        return slot, wrapping.read_recovery_code(code)

    return way


def data_key(header: Header, slot: Slot, secret: str) -> bytes:
    """The data key in a slot of a header whose MAC is not checked. Raises WrongPassphrase, WrongRecoveryCode or
    KeyringUnavailable for a wrong secret."""
    found = wrapping.open_slot(slot, secret, binding=header.store_id, key_id=header.key_id)
    if found is None:
        if slot.type == KEYRING:
            raise KeyringUnavailable(why=system_keyring.WRONG)
        raise (WrongPassphrase(account=slot.name) if slot.type == PASSPHRASE else WrongRecoveryCode(group=None))
    return found


def trusted_key(header: Header, slot: Slot, secret: str) -> bytes:
    """The data key in a slot, as ``data_key``. Raises DamagedHeader when the header was not made with that key."""
    found = data_key(header, slot, secret)
    if not header.authentic(found):
        raise DamagedHeader(problem="mac")
    return found


def first_slots(key: bytes, account: Account, chosen: FirstSecrets, *, store_id: str, key_id: str) -> tuple[Slot, ...]:
    """The slots of a new store: its first account and the recovery code."""
    ways = ((PASSPHRASE, account.id, account.name, chosen.passphrase), (RECOVERY, "", "", chosen.recovery_code))
    return tuple(
        wrapping.make_slot(secret, key, chosen.cost, binding=store_id, key_id=key_id, type_=type_, account=owner, name=name)
        for type_, owner, name, secret in ways
    )


Change = Callable[[Header, bytes], Header]
"""A change of the header under its data key."""


def for_account(account: Account, passphrase: str) -> Change:
    """The change that gives an account a slot with the passphrase, in place of its old one and of those for keyrings. Raises
    WeakPassphrase."""
    check_passphrase(passphrase)

    def change(header: Header, key: bytes) -> Header:
        slot = _new_slot(header, key, header.key_id, passphrase, type_=PASSPHRASE, account=account.id, name=account.name)
        slots = [s for s in header.slots if s.account != account.id or s.type != KEYRING]
        held = [place for place, s in enumerate(slots) if s.account == account.id]
        if held:
            slots[held[0]] = slot
        else:
            slots.insert(len(slots) - 1, slot)
        return dataclasses.replace(header, slots=tuple(slots), generation=header.generation + 1).signed(key)

    return change


def for_recovery(code: str) -> Change:
    """The change that replaces the recovery code."""

    def change(header: Header, key: bytes) -> Header:
        slots = [s for s in header.slots if s.type != RECOVERY]
        slots.append(_new_slot(header, key, header.key_id, code, type_=RECOVERY))
        return dataclasses.replace(header, slots=tuple(slots), generation=header.generation + 1).signed(key)

    return change


def with_new_data_key(header: Header, without: str, recovery_code: str) -> tuple[Header, bytes]:
    """The header under a new data key, and that key: every account's slot but that of ``without`` gets the new key, for which
    no passphrase is needed, and a new recovery code replaces the old one. No keyring gets it: who opens the store by one was
    not among the keys that were confirmed."""
    key, key_id = wrapping.random_key(), secrets.token_hex(8)
    resealed = [
        dataclasses.replace(s, sealed=wrapping.seal_data_key(key, s.public, f"{header.store_id}/{key_id}/{s.id}"))
        for s in header.slots
        if s.type == PASSPHRASE and s.account != without
    ]
    recovery = _new_slot(header, key, key_id, recovery_code, type_=RECOVERY)
    changed = dataclasses.replace(header, slots=(*resealed, recovery), key_id=key_id, generation=header.generation + 1)
    return changed.signed(key), key


def _new_slot(header: Header, key: bytes, key_id: str, secret: str, *, type_: str, account: str = "", name: str = "") -> Slot:
    """A new slot of a store, with the same cost as its other slots."""
    cost = next(s.cost for s in header.slots if s.type != KEYRING)
    return wrapping.make_slot(
        secret, key, cost, binding=header.store_id, key_id=key_id, type_=type_, account=account, name=name
    )
