"""The store's own keys, and the keys of its partners."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import dataclass, field, replace
from pathlib import Path

from kraft_desktop.domain.errors import (
    BadKeyFile,
    KeyChanged,
    KeyNotConfirmed,
    PracticeKey,
    UnknownProgramme,
    WrongRecipientKind,
)
from kraft_desktop.domain.exchange import Partner
from kraft_desktop.domain.trail import utc
from kraft_desktop.reports.package import crypto, key_file
from kraft_desktop.reports.package.key_file import PublicKeys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.folder.files import read_bytes, refuse_existing, written_when_done
from kraft_desktop.store.keys.header import NODE, OWNER, Header
from kraft_desktop.store.vault import Data, NewStore, Writing

_SIGNING, _SEALING, _RESERVE = "keys.signing", "keys.sealing", "keys.reserve"
MADE = "keys.made"
"""The setting with the moment (UTC) at which the store was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIdentity:
    """The keys of a new store. ``reserve_secret`` (an age identity) opens packages when the owner's store is lost; it is shown
    once and never stored, and is None for a node."""

    reserve_secret: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trusted:
    """A partner's key, now stored; ``replaced`` is the fingerprint of the partner's earlier key, None when there was none."""

    partner: Partner
    replaced: str | None


def make_identity(tx: Writing, *, owner: bool, now: dt.datetime) -> NewIdentity:
    """The keys made for a store that has none: a signing pair, an age identity, and for an owner a reserve key."""
    if tx.setting(_SIGNING) is not None:
        raise RuntimeError("the store has its keys already")
    reserve_secret = crypto.new_sealing_secret() if owner else None
    reserve = crypto.sealing_public(reserve_secret) if reserve_secret else ""
    signing, sealing = crypto.new_signing_secret(), crypto.new_sealing_secret()
    for name, value in ((_SIGNING, signing), (_SEALING, sealing), (_RESERVE, reserve), (MADE, utc(now))):
        tx.put_setting(name, value)
    return NewIdentity(reserve_secret=reserve_secret)


def signing_secret(data: Data) -> str:
    """The store's signing secret."""
    return _own(data, _SIGNING)


def sealing_secret(data: Data) -> str:
    """The store's age identity."""
    return _own(data, _SEALING)


def own_keys(session: Session, data: Data) -> PublicKeys:
    """The store's public keys."""
    header = session.vault.header
    return new_keys(data, header, session.node.name if header.kind == NODE else session.programme.owner)


def new_keys(data: Data, store: Header | NewStore, name: str) -> PublicKeys:
    """The public keys of a store with this name, read within a unit of work."""
    return PublicKeys(
        kind=store.kind,
        programme=store.programme,
        node=store.node,
        name=name,
        practice=store.practice,
        signing=crypto.signing_public(signing_secret(data)),
        sealing=crypto.sealing_public(sealing_secret(data)),
        reserve=_own(data, _RESERVE),
    )


def export(session: Session, file: Path, *, force: bool = False) -> PublicKeys:
    """The store's public keys, written to a key file. Raises NotAllowed, or AlreadyThere without ``force``."""
    session.require("keys.export")
    refuse_existing(file, force=force)
    with contextlib.ExitStack() as files, session.write("keys.export") as tx:
        own = own_keys(session, tx)
        tx.note("keys", session.vault.header.store_id, {"fingerprint": own.fingerprint})
        files.enter_context(written_when_done(file, key_file.write(own, signing_secret(tx))))  # once the store has committed
    return own


def trust(session: Session, file: Path, *, confirmed: bool) -> Trusted:
    """The public key of another store, now stored: in a node an owner's, in an owner's store a node's.

    Until the fingerprint has been compared by telephone (``confirmed``) nothing can be sent to it or received from it. A new
    key for the same party must be ``confirmed``, else KeyChanged is raised. Raises NotAllowed, BadKeyFile, PracticeKey,
    WrongRecipientKind, UnknownProgramme, UnknownNode.
    """
    session.require("keys.trust")
    theirs = key_file.read(read_bytes(file, key_file.LIMIT))
    _check_party(session, theirs)
    with session.write("keys.trust") as tx:
        if any(p.signing == theirs.signing and p.node != theirs.node for p in tx.partners.where()):
            raise BadKeyFile(problem="same_key")
        old = partner_of(tx, theirs.node)
        new = _partner(theirs, confirmed=confirmed)
        if old is None:
            tx.partners.add(new)
            return Trusted(partner=new, replaced=None)
        if old.fingerprint == new.fingerprint:
            unchanged = replace(new, id=old.id, version=old.version, confirmed=confirmed or old.confirmed)
            return Trusted(partner=tx.partners.update(old, unchanged), replaced=None)
        if not confirmed:
            raise KeyChanged(party=theirs.name, old=old.fingerprint, new=new.fingerprint)
        tx.note("keys", old.id, {"replaced_key": old.fingerprint, "by_key": new.fingerprint})
        changed = tx.partners.update(old, replace(new, id=old.id, version=old.version))
        return Trusted(partner=changed, replaced=old.fingerprint)


def partner_of(data: Data, node: str) -> Partner | None:
    """The key held for a node, for the owner when ``node`` is empty; confirmed or not."""
    return next((partner for partner in partners_in(data) if partner.node == node), None)


def partners_in(data: Data) -> tuple[Partner, ...]:
    """Every partner, with the fingerprint of its keys in today's form; a row keeps the one it was stored with, and a partner
    that was confirmed under its keys stays so."""
    return tuple(replace(partner, fingerprint=_public_keys(partner).fingerprint) for partner in data.partners.where())


def _public_keys(partner: Partner) -> PublicKeys:
    return PublicKeys(
        kind=NODE if partner.node else OWNER,
        programme="",
        node=partner.node,
        name=partner.name,
        practice=partner.practice,
        signing=partner.signing,
        sealing=partner.sealing,
        reserve=partner.reserve,
    )


def confirmed_owner(session: Session, data: Data) -> Partner:
    """The owner's key, compared by telephone. Raises KeyNotConfirmed."""
    partner = partner_of(data, "")
    if partner is None or not partner.confirmed:
        raise KeyNotConfirmed(party=session.programme.owner)
    return partner


def _own(data: Data, name: str) -> str:
    value = data.setting(name)
    if value is None:
        raise RuntimeError("the store was created without keys")
    return value


def _check_party(session: Session, theirs: PublicKeys) -> None:
    wanted = OWNER if session.vault.header.kind == NODE else NODE
    if theirs.kind != wanted:
        raise WrongRecipientKind(role=theirs.kind)
    if theirs.practice and not session.vault.header.practice:  # nothing could ever be sealed to it or taken in from it
        raise PracticeKey(party=theirs.name)
    if theirs.programme != session.programme.id:
        raise UnknownProgramme(programme=theirs.programme, known=session.programme.id)
    name = session.programme.node(theirs.node).name if theirs.kind == NODE else session.programme.owner
    if theirs.name != name:  # the name is what a person reads; the key is stored under the node
        raise BadKeyFile(problem="other_name")


def _partner(theirs: PublicKeys, *, confirmed: bool) -> Partner:
    return Partner(
        id=new_id(),
        node=theirs.node,
        name=theirs.name,
        practice=theirs.practice,
        signing=theirs.signing,
        sealing=theirs.sealing,
        reserve=theirs.reserve,
        fingerprint=theirs.fingerprint,
        confirmed=confirmed,
    )
