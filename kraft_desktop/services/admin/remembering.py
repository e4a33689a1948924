"""A store that the computer's keyring opens for an account: turned on and off by the account with its passphrase, and used
only when the user asks for it, never after a lock."""

from __future__ import annotations

import contextlib
from pathlib import Path

from kraft_desktop.domain.errors import CannotWrite
from kraft_desktop.services.admin import access
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.accounts import check_own_passphrase
from kraft_desktop.store.folder.files import writing
from kraft_desktop.store.keys import keyring_slot
from kraft_desktop.store.keys.wrapping import Slot
from kraft_desktop.store.vault import Clock, Writing


def is_on(session: Session) -> bool:
    """Whether the keyring of this computer opens the store for the session's own account."""
    return _own_slot(session) is not None


def turn_on(session: Session, passphrase: str) -> None:
    """Let the keyring of this computer open the store for the session's own account from the next start on. Raises
    WrongPassphrase, KeyringUnavailable."""
    check_own_passphrase(session, passphrase)
    change = keyring_slot.turned_on(session.account, _machine(session))
    session.vault.change_keys(change, "keyring.on", lambda tx: _note(session, tx))


def turn_off(session: Session, passphrase: str) -> None:
    """Have the passphrase asked for again on this computer. Raises WrongPassphrase."""
    check_own_passphrase(session, passphrase)
    if is_on(session):
        change = keyring_slot.turned_off(session.account, _machine(session))
        session.vault.change_keys(change, "keyring.off", lambda tx: _note(session, tx))


def open_session(folder: Path, name: str | None, *, machine: str, now: Clock, day_chosen: bool = False) -> Session:
    """A session as by ``access.open_session``, with the keyring in place of the passphrase. Raises KeyringUnavailable."""
    way = keyring_slot.with_keyring(name, machine)
    return access.unlock_session(folder, way, machine=machine, now=now, day_chosen=day_chosen)


def begin(session: Session, *, by_keyring: bool) -> None:
    """Have the passphrase asked for until the store is closed in order, so that a lock, a crash or a power cut ends what the
    keyring can do. Raises CannotWrite where that cannot be noted and the keyring was used."""
    slot = _own_slot(session)
    if slot is not None:
        with contextlib.suppress(*(() if by_keyring else (CannotWrite,))), writing(session.vault.folder):
            keyring_slot.hinder_use(slot)


def end(session: Session) -> None:
    """Note that the user closed the store in order, so that the keyring may open it next time."""
    slot = _own_slot(session)
    if slot is not None:
        keyring_slot.let_use(slot)


def _own_slot(session: Session) -> Slot | None:
    return keyring_slot.slot_of(session.vault.header, session.account.id, _machine(session))


def _machine(session: Session) -> str:
    return session.vault.actor.machine


def _note(session: Session, tx: Writing) -> None:
    tx.note("accounts", session.account.id, {"machine": _machine(session)})
