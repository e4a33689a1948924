"""The latest state of each store seen by this machine, stored in the system's keyring: it reveals an older copy of a store,
which passes every other check."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum

from kraft_desktop.domain.errors import KeyringUnavailable
from kraft_desktop.domain.strict_json.records import record
from kraft_desktop.domain.strict_json.text import NotStrict, parse
from kraft_desktop.store.keys import system_keyring


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A state of a store: its generation, and the sequence number and hash of the latest entry of its trail."""

    generation: int
    sequence: int
    hash: str


class Standing(StrEnum):
    """The result of comparing a store with the machine's memory: unknown (no keyring), current, or older."""

    UNKNOWN = "unknown"
    CURRENT = "current"
    OLDER = "older"


def compare(store_id: str, own: Anchor, hash_at: Callable[[int], str | None]) -> Standing:
    """Whether this machine has seen a later state of the store. ``hash_at`` gives the hash of the trail's entry with a sequence
    number, None when there is none.

    A store whose trail differs from the one remembered counts as older too.
    """
    try:
        remembered = recall(store_id)
    except KeyringUnavailable:
        return Standing.UNKNOWN
    if remembered is None:
        return Standing.CURRENT
    behind = own.generation < remembered.generation or hash_at(remembered.sequence) != remembered.hash
    return Standing.OLDER if behind else Standing.CURRENT


def recall(store_id: str) -> Anchor | None:
    """The state of a store that this machine remembers, None when it remembers none. Raises KeyringUnavailable when there is no
    usable keyring."""
    text = system_keyring.get(store_id)
    if text is None:
        return None
    try:
        return record(Anchor, parse(text.encode()), "anchor")
    except NotStrict as problem:
        raise KeyringUnavailable(why=system_keyring.UNREADABLE) from problem


def remember(store_id: str, anchor: Anchor) -> None:
    """Remember the state of a store. Raises KeyringUnavailable when there is no usable keyring."""
    system_keyring.put(store_id, json.dumps(asdict(anchor)))


def forget(store_id: str) -> None:
    """Delete the remembered state of a store. Raises KeyringUnavailable when there is no usable keyring."""
    system_keyring.delete(store_id)
