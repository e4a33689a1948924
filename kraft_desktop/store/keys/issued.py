"""The keys that the store has given out, written inside the encrypted store. The header's slots are compared with them, since
whoever has the data key can sign a header with a slot of their own."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Annotated

from kraft_desktop.domain.strict_json.records import matching, record, within
from kraft_desktop.domain.strict_json.text import LARGEST_NUMBER, parse
from kraft_desktop.store.keys.header import Header
from kraft_desktop.store.keys.wrapping import KEYRING, PASSPHRASE, RECOVERY, Slot, b64

SETTING = "access.issued"
"""The setting that holds them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedKey:
    """A slot that the store gave out: its public key is base64; ``account`` is empty for the recovery code."""

    id: str
    type: Annotated[str, matching(f"{PASSPHRASE}|{RECOVERY}|{KEYRING}")]
    account: str
    public: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyList:
    """The keys of one generation of the header."""

    generation: Annotated[int, within(1, LARGEST_NUMBER)]
    keys: tuple[IssuedKey, ...]

    def has(self, slot: Slot) -> bool:
        """Whether the slot is one of these."""
        return _key(slot) in self.keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The keys given out last, and those before them until the header that has the last ones is known to be in place.
    ``key_ids`` are the ids of all data keys that the store has had, or began to make."""

    now: KeyList
    before: KeyList | None = None
    key_ids: tuple[str, ...] = ()

    def dump(self) -> str:
        """The text for the setting."""
        return json.dumps(dataclasses.asdict(self), sort_keys=True)

    def followed_by(self, header: Header) -> Issued:
        """The keys when ``header`` is about to replace the present one."""
        return Issued(now=keys_of(header), before=self.now, key_ids=self.with_key_id(header.key_id).key_ids)

    def with_key_id(self, key_id: str) -> Issued:
        """The same with one more data key."""
        known = self.key_ids if key_id in self.key_ids else (*self.key_ids, key_id)
        return dataclasses.replace(self, key_ids=known)

    def in_place(self, header: Header) -> Issued:
        """The keys once it is certain which header is in place: a change that was cut off before its header is undone."""
        undone = self.before is not None and keys_of(header) == self.before
        now = self.before if undone and self.before is not None else self.now
        return Issued(now=now, key_ids=self.key_ids)

    def is_behind(self, header: Header) -> bool:
        """Whether a later header than this one has been in place."""
        return header.generation < self.now.generation and keys_of(header) != self.before

    def gave(self, slot: Slot) -> bool:
        """Whether the slot is among the keys of the header that is, or may be, in place."""
        return self.now.has(slot) or (self.before is not None and self.before.has(slot))


def read(text: str) -> Issued:
    """The keys in the text of the setting. Raises NotStrict."""
    return record(Issued, parse(text.encode(), any_sign=True), "issued")


def first(header: Header, active: Collection[str]) -> Issued:
    """The keys of a store that has no list yet: one for each active account, and one recovery code. No keyring's: a store that
    has one has a list."""
    kept: dict[tuple[str, str], Slot] = {}
    for slot in header.slots:
        if slot.type == RECOVERY or (slot.type == PASSPHRASE and slot.account in active):
            kept.setdefault((slot.type, slot.account), slot)
    keys = KeyList(generation=header.generation, keys=tuple(map(_key, kept.values())))
    return Issued(now=keys, key_ids=(header.key_id,))


def keys_of(header: Header) -> KeyList:
    """The keys in a header."""
    return KeyList(generation=header.generation, keys=tuple(map(_key, header.slots)))


def foreign(header: Header, issued: Issued, active: Collection[str]) -> tuple[Slot, ...]:
    """The header's slots that the store did not give out, or whose account is no longer active; a keyring's also when its
    account has no passphrase, since it is never the only way in."""
    own = [s for s in header.slots if issued.gave(s) and (s.type == RECOVERY or s.account in active)]
    with_passphrase = {s.account for s in own if s.type == PASSPHRASE}
    return tuple(s for s in header.slots if s not in own or (s.type == KEYRING and s.account not in with_passphrase))


def without(header: Header, foreign: Collection[Slot], issued: Issued) -> Header:
    """The header without its ``foreign`` slots, in the latest generation that the store has had."""
    own = tuple(slot for slot in header.slots if slot not in foreign)
    return dataclasses.replace(header, slots=own, generation=max(header.generation, issued.now.generation))


def fingerprint(*publics: bytes) -> str:
    """Four groups of five digits for public keys, to be read aloud and compared."""
    digest = hashlib.sha256(b"kraft-slot/1\n" + b"".join(publics)).digest()
    digits = f"{int.from_bytes(digest) % 10**20:020d}"
    return " ".join(digits[start : start + 5] for start in range(0, 20, 5))


def _key(slot: Slot) -> IssuedKey:
    return IssuedKey(id=slot.id, type=slot.type, account=slot.account, public=b64(slot.public))
