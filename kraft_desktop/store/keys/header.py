"""The header file header.json: it names the store's data file and has the key slots that open it. Changes of keys take effect
when this file is replaced."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

from kraft_desktop.domain.errors import DamagedHeader, NewerStore, NoSuchFile, NoSuchStore
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.domain.strict_json.records import matching, may_be_left_out, record, sized, within
from kraft_desktop.domain.strict_json.text import LARGEST_NUMBER, NotStrict
from kraft_desktop.domain.strict_json.text import parse as parse_json
from kraft_desktop.store.folder.files import erase, read_bytes, write_atomically, written_when_done
from kraft_desktop.store.keys.wrapping import KEYRING, PASSPHRASE, RECOVERY, KdfCost, Slot, b64, subkey

NAME = "header.json"
FORMAT, WITH_KEYRING = "kraft-store/1", "kraft-store/2"
"""The formats of a header: only one with slots for keyrings needs the second, which earlier programs do not read."""
_KNOWN, _LATER = 2, re.compile(r"kraft-store/([1-9][0-9]{0,5})")
NODE, OWNER = "node", "owner"
_LIMIT = 1 << 20
_ID = r"[0-9a-f]{8,64}"
_DATA_FILE = re.compile(r"data-([0-9a-f]{8,64})\.(db|before-[0-9]+\.copy)(-wal|-shm|-journal)?")
_TEMPORARY = re.compile(r"\.(header|holder)\.json\.[0-9]+\.tmp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The header of a store. ``kind`` is node or owner; ``node`` is empty for an owner. ``generation`` counts the headers that
    the store has had."""

    store_id: str
    kind: str
    practice: bool
    programme: str
    node: str
    key_id: str
    generation: int
    slots: tuple[Slot, ...]
    mac: str = ""

    @property
    def data_file(self) -> str:
        """The name of the database file beside the header."""
        return f"data-{self.key_id}.db"

    def slot_for(self, name: str | None) -> Slot | None:
        """The passphrase slot of the account with that name, of the first account when None."""
        slots = [s for s in self.slots if s.type == PASSPHRASE]
        return next((s for s in slots if name is None or name_key(s.name) == name_key(name)), None)

    def signed(self, data_key: bytes) -> Header:
        """The header with a new MAC."""
        return replace(self, mac=_mac(self, data_key))

    def authentic(self, data_key: bytes) -> bool:
        """Whether the header was made with the data key."""
        return hmac.compare_digest(self.mac, _mac(self, data_key))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    """The JSON object of a slot."""

    id: str
    type: Annotated[str, matching(f"{PASSPHRASE}|{RECOVERY}|{KEYRING}")]
    account: str
    name: str
    passes: Annotated[int, within(1, 16)]
    memory: Annotated[int, within(1, 1 << 20)]
    lanes: Annotated[int, within(1, 16)]
    salt: Annotated[bytes, sized(16, 16)]
    public: Annotated[bytes, sized(32, 32)]
    wrapped: Annotated[bytes, sized(60, 60)]
    sealed: Annotated[bytes, sized(92, 92)]
    machine: Annotated[str, sized(0, 200), may_be_left_out] = ""

    def as_slot(self) -> Slot:
        """The slot in the form that the program uses."""
        return Slot(
            id=self.id,
            type=self.type,
            account=self.account,
            name=self.name,
            cost=KdfCost(passes=self.passes, memory=self.memory, lanes=self.lanes),
            salt=self.salt,
            public=self.public,
            wrapped=self.wrapped,
            sealed=self.sealed,
            machine=self.machine,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    """The JSON object of the header; the checksum covers all other fields."""

    format: Annotated[str, matching(f"{FORMAT}|{WITH_KEYRING}")]
    store_id: Annotated[str, matching(_ID)]
    kind: Annotated[str, matching(f"{NODE}|{OWNER}")]
    practice: bool
    programme: str
    node: str
    key_id: Annotated[str, matching(_ID)]
    generation: Annotated[int, within(1, LARGEST_NUMBER)]
    slots: Annotated[tuple[_Slot, ...], sized(1, 1_000)]
    mac: Annotated[str, matching(r"[0-9a-f]{64}")]
    checksum: Annotated[str, matching(r"[0-9a-f]{64}")]


def _body(header: Header) -> dict[str, object]:
    return {
        "format": WITH_KEYRING if any(s.type == KEYRING for s in header.slots) else FORMAT,
        "store_id": header.store_id,
        "kind": header.kind,
        "practice": header.practice,
        "programme": header.programme,
        "node": header.node,
        "key_id": header.key_id,
        "generation": header.generation,
        "slots": [
            {
                "id": s.id,
                "type": s.type,
                "account": s.account,
                "name": s.name,
                "passes": s.cost.passes,
                "memory": s.cost.memory,
                "lanes": s.cost.lanes,
                **{key: b64(getattr(s, key)) for key in ("salt", "public", "wrapped", "sealed")},
                **({"machine": s.machine} if s.type == KEYRING else {}),
            }
            for s in header.slots
        ],
    }


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _mac(header: Header, data_key: bytes) -> str:
    return hmac.new(subkey(data_key, "header"), _canonical(_body(header)), hashlib.sha256).hexdigest()


def dump(header: Header) -> bytes:
    """The bytes of the header. The checksum distinguishes damage from a wrong passphrase; the MAC proves the origin once the
    store is unlocked."""
    body = {**_body(header), "mac": header.mac}
    return json.dumps({**body, "checksum": hashlib.sha256(_canonical(body)).hexdigest()}, indent=1, ensure_ascii=False).encode()


def write(folder: Path, header: Header) -> None:
    """Make ``header`` the store's header."""
    write_atomically(folder / NAME, dump(header))


@contextlib.contextmanager
def replacing(folder: Path, header: Header) -> Iterator[None]:
    """Write ``header`` beside the store's header, and make it that one when the block ends without an error."""
    with written_when_done(folder / NAME, dump(header)):
        yield


def remove_remains(folder: Path, key_ids: Collection[str]) -> None:
    """Remove what an interrupted change left behind: temporary files, and data files under one of the ``key_ids`` that the
    present header does not name. Any other data file is left alone: it may be newer than the header."""
    named = read(folder).key_id
    for file in folder.iterdir():
        data_file = _DATA_FILE.fullmatch(file.name)
        if data_file is not None and data_file[1] != named and data_file[1] in key_ids:
            erase(file)
        elif _TEMPORARY.fullmatch(file.name):
            file.unlink()


def other_data_files(folder: Path, key_ids: Collection[str]) -> tuple[str, ...]:
    """The names of data files under keys that are not among ``key_ids``."""
    found = ((file.name, _DATA_FILE.fullmatch(file.name)) for file in sorted(folder.iterdir()))
    return tuple(name for name, data_file in found if data_file is not None and data_file[1] not in key_ids)


def read(folder: Path) -> Header:
    """The header of the store in ``folder``. Raises NoSuchStore, or DamagedHeader when anything in it is wrong."""
    try:
        content = read_bytes(folder / NAME, _LIMIT)
    except NoSuchFile as problem:
        raise NoSuchStore(path=str(folder)) from problem
    return parse(content)


def parse(content: bytes) -> Header:
    """The header in its bytes, read strictly. Raises DamagedHeader, or NewerStore for a whole one of a later format."""
    if len(content) > _LIMIT:
        raise DamagedHeader(problem="size")
    try:
        data = parse_json(content, any_sign=True)
        _refuse_later(data)
        body = record(_Body, data, "header")
    except NotStrict as problem:
        raise DamagedHeader(problem=str(problem)) from problem
    slots = tuple(slot.as_slot() for slot in body.slots)
    if len({slot.id for slot in slots}) != len(slots) or any(s.cost.memory < 8 * s.cost.lanes for s in slots):
        raise DamagedHeader(problem="slots")
    header = Header(
        store_id=body.store_id,
        kind=body.kind,
        practice=body.practice,
        programme=body.programme,
        node=body.node,
        key_id=body.key_id,
        generation=body.generation,
        slots=slots,
        mac=body.mac,
    )
    if hashlib.sha256(_canonical({**_body(header), "mac": header.mac})).hexdigest() != body.checksum:
        raise DamagedHeader(problem="checksum")
    return header


def _refuse_later(data: object) -> None:
    """Raise NewerStore for a header of a later format whose checksum is right, so that it is not taken for damage."""
    if isinstance(data, dict) and isinstance(data.get("format"), str) and (found := _LATER.fullmatch(data["format"])):
        rest = {name: value for name, value in data.items() if name != "checksum"}
        if int(found[1]) > _KNOWN and hashlib.sha256(_canonical(rest)).hexdigest() == data.get("checksum"):
            raise NewerStore(found=int(found[1]), known=_KNOWN)
