"""The slot by which one account opens the store on one computer without its passphrase: optional, and never the only one.

Its secret is in the computer's keyring, which whoever uses the computer's account can read. So it opens the store only after
an orderly close: after a lock, a crash or a power cut the passphrase is asked for.
"""

from __future__ import annotations

import contextlib
import dataclasses
import secrets
from pathlib import Path

from kraft_desktop import paths
from kraft_desktop.domain.errors import KeyringUnavailable
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.domain.roles import Account
from kraft_desktop.store.keys import system_keyring, wrapping
from kraft_desktop.store.keys.header import Header
from kraft_desktop.store.keys.slots import Change, Way
from kraft_desktop.store.keys.wrapping import KEYRING, KdfCost, Slot

LOCKED_SINCE, NOT_ON = "keyring_after_lock", "keyring_not_on"
"""Why the keyring does not open a store, beside the reasons of the keyring itself: the store was locked, or not closed, since
it was open; the account is not remembered on this computer."""
_COST = KdfCost(passes=1, memory=1024, lanes=1)
"""The secret has 256 random bits: no work of deriving a key makes trying it harder."""
_LONGEST = 200


def slot_of(header: Header, account: str, machine: str) -> Slot | None:
    """The slot of an account (its id) for a computer."""
    wanted = (KEYRING, account, machine[:_LONGEST])
    return next((s for s in header.slots if (s.type, s.account, s.machine) == wanted), None)


def remembered(header: Header, machine: str) -> tuple[Slot, ...]:
    """The slots for a computer that may open the store now."""
    return tuple(s for s in header.slots if s.type == KEYRING and s.machine == machine[:_LONGEST] and _note(s).is_file())


def with_keyring(name: str | None, machine: str) -> Way:
    """The way in by the computer's keyring for an account, the first that it opens when ``name`` is None. The way raises
    KeyringUnavailable."""

    def way(header: Header) -> tuple[Slot, str]:
        here = [s for s in header.slots if s.type == KEYRING and s.machine == machine[:_LONGEST]]
        slot = next((s for s in here if name is None or name_key(s.name) == name_key(name)), None)
        if slot is None:
            raise KeyringUnavailable(why=NOT_ON)
        if not _note(slot).is_file():
            raise KeyringUnavailable(why=LOCKED_SINCE)
        secret = system_keyring.get(_item(header, slot), system_keyring.ASKED_SECONDS)
        if secret is None:
            raise KeyringUnavailable(why=system_keyring.GONE)
        return slot, secret

    return way


def turned_on(account: Account, machine: str) -> Change:
    """The change that gives an account a slot for a computer, in place of the one it had there, once the computer's keyring
    keeps its secret and has given it back. The change raises KeyringUnavailable."""

    def change(header: Header, key: bytes) -> Header:
        secret = secrets.token_hex(32)
        made = wrapping.make_slot(
            secret,
            key,
            _COST,
            binding=header.store_id,
            key_id=header.key_id,
            type_=KEYRING,
            account=account.id,
            name=account.name,
        )
        slot = dataclasses.replace(made, machine=machine[:_LONGEST])
        _keep(_item(header, slot), secret)
        *others, recovery = _without(header, account.id, machine)
        return _changed(header, (*others, slot, recovery), key)

    return change


def turned_off(account: Account, machine: str) -> Change:
    """The change that takes the slot of an account for a computer away."""
    return lambda header, key: _changed(header, _without(header, account.id, machine), key)


def forget_ended(before: Header, after: Header, machine: str) -> None:
    """Delete the secrets of the slots for a computer that one header has and another has no longer. Without its slot a secret
    opens nothing, so a keyring that does not answer is no error."""
    for slot in before.slots:
        if slot.type == KEYRING and slot.machine == machine[:_LONGEST] and slot not in after.slots:
            with contextlib.suppress(KeyringUnavailable, OSError):
                hinder_use(slot)
                system_keyring.delete(_item(before, slot))


def let_use(slot: Slot) -> None:
    """Note that the store was closed in order, so that the keyring may open it next time; without the note it may not."""
    with contextlib.suppress(OSError):
        _note(slot).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _note(slot).touch(mode=0o600)


def hinder_use(slot: Slot) -> None:
    """Take the note away, so that only the passphrase opens the store from now on. Raises OSError."""
    _note(slot).unlink(missing_ok=True)


def _changed(header: Header, slots: tuple[Slot, ...], key: bytes) -> Header:
    return dataclasses.replace(header, slots=slots, generation=header.generation + 1).signed(key)


def _without(header: Header, account: str, machine: str) -> tuple[Slot, ...]:
    ended = slot_of(header, account, machine)
    return tuple(s for s in header.slots if s is not ended)


def _keep(item: str, secret: str) -> None:
    system_keyring.put(item, secret, system_keyring.ASKED_SECONDS)
    found = system_keyring.get(item)
    if found != secret:
        raise KeyringUnavailable(why=system_keyring.GONE if found is None else system_keyring.UNREADABLE)


def _item(header: Header, slot: Slot) -> str:
    """The name of the secret among the keyring's items of this program."""
    return f"{header.store_id}/{slot.id}"


def _note(slot: Slot) -> Path:
    return paths.state_folder() / "closed" / slot.id
