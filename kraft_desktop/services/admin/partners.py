"""Whom this store exchanges packages with, and how far it trusts their keys."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kraft_desktop.domain.errors import KeyChanged, KeyNotConfirmed
from kraft_desktop.domain.exchange import Partner
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.keys.header import NODE


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerKeys:
    """The other end: the owner (``node`` empty) or a node; ``key`` is what is held of theirs, confirmed or not, else None."""

    node: str
    name: str
    key: Partner | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Our own fingerprint and everybody we exchange with."""

    name: str
    fingerprint: str
    counterparts: tuple[PartnerKeys, ...]


def exchange(session: Session) -> Exchange:
    """How the keys stand; open to every account, since fingerprints are there to be read aloud."""
    programme = session.programme
    wanted = [("", programme.owner)]
    if session.vault.header.kind != NODE:
        wanted = [(node.id, node.name) for node in programme.nodes]
    with session.vault.read() as data:
        own = keys.own_keys(session, data)
        counterparts = tuple(PartnerKeys(node=node, name=name, key=keys.partner_of(data, node)) for node, name in wanted)
    return Exchange(name=own.name, fingerprint=own.fingerprint, counterparts=counterparts)


def confirm(session: Session, node: str, fingerprint: str) -> Partner:
    """Confirm the key held for a node (the owner when empty) after its numbers were compared by telephone.

    ``fingerprint`` is what was compared: KeyChanged when another key is held by now, KeyNotConfirmed when none is.
    """
    session.require(Right.EXCHANGE_KEYS)
    with session.vault.write("keys.trust") as tx:
        held = keys.partner_of(tx, node)
        if held is None:
            raise KeyNotConfirmed(party=node or session.programme.owner)
        if held.fingerprint != fingerprint:
            raise KeyChanged(party=held.name, old=fingerprint, new=held.fingerprint)
        return tx.partners.update(held, replace(held, confirmed=True))
