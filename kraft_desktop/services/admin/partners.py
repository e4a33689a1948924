"""The partners that this store exchanges packages with, and whether their keys are confirmed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kraft_desktop.domain.errors import KeyChanged, KeyNotConfirmed
from kraft_desktop.domain.exchange import Partner
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.keys.header import NODE


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerKeys:
    """A partner: the owner (``node`` empty) or a node; ``key`` is its stored key, confirmed or not, None when there is none."""

    node: str
    name: str
    key: Partner | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAndPartnerKeys:
    """The store's own name and fingerprint, and its partners."""

    name: str
    fingerprint: str
    counterparts: tuple[PartnerKeys, ...]


def partner_keys(session: Session) -> OwnAndPartnerKeys:
    """The store's own key and those of its partners; open to every account, since fingerprints are meant to be read aloud."""
    programme = session.programme
    wanted = [("", programme.owner)]
    if session.vault.header.kind != NODE:
        wanted = [(node.id, node.name) for node in programme.nodes]
    with session.vault.read() as data:
        own = keys.own_keys(session, data)
        counterparts = tuple(PartnerKeys(node=node, name=name, key=keys.partner_of(data, node)) for node, name in wanted)
    return OwnAndPartnerKeys(name=own.name, fingerprint=own.fingerprint, counterparts=counterparts)


def confirm(session: Session, node: str, fingerprint: str) -> Partner:
    """The stored key of a node (the owner when empty), now confirmed after a comparison by telephone.

    ``fingerprint`` is the one compared. Raises KeyChanged when another key is stored by now, KeyNotConfirmed when none is,
    NotAllowed.
    """
    with session.write("keys.trust") as tx:
        held = keys.partner_of(tx, node)
        if held is None:
            raise KeyNotConfirmed(party=node or session.programme.owner)
        if held.fingerprint != fingerprint:
            raise KeyChanged(party=held.name, old=fingerprint, new=held.fingerprint)
        return tx.partners.update(held, replace(held, confirmed=True))
