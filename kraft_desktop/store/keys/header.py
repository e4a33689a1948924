"""header.json: which data file is the store, and the key slots that open it. Replacing it is the single point of commit."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kraft_desktop.domain.errors import DamagedHeader, NoSuchFile, NoSuchStore
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.store.folder.files import erase, read_bytes, write_atomically
from kraft_desktop.store.keys.wrapping import PASSPHRASE, RECOVERY, KdfCost, Slot, b64, subkey

NAME = "header.json"
FORMAT = "kraft-store/1"
NODE, OWNER = "node", "owner"
_LIMIT = 1 << 20
_ID = re.compile(r"[0-9a-f]{8,64}")
_DATA_FILE = re.compile(r"data-([0-9a-f]{8,64})\.(db|before-[0-9]+\.copy)(-wal|-shm|-journal)?")
_TEMPORARY = re.compile(r"\.(header|holder)\.json\.[0-9]+\.tmp")
_TEXTS = ("store_id", "kind", "programme", "node", "key_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """``kind`` is node or owner; ``node`` is empty for an owner. ``generation`` counts the headers the store has had."""

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
        """The same with its MAC made anew."""
        return replace(self, mac=_mac(self, data_key))

    def authentic(self, data_key: bytes) -> bool:
        """Whether the header was made by somebody who had the data key."""
        return hmac.compare_digest(self.mac, _mac(self, data_key))


def _body(header: Header) -> dict[str, Any]:
    return {
        "format": FORMAT,
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
            }
            for s in header.slots
        ],
    }


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _mac(header: Header, data_key: bytes) -> str:
    return hmac.new(subkey(data_key, "header"), _canonical(_body(header)), hashlib.sha256).hexdigest()


def dump(header: Header) -> bytes:
    """The header as bytes. The checksum tells damage from a wrong passphrase; the MAC proves origin after unlocking."""
    body = {**_body(header), "mac": header.mac}
    return json.dumps({**body, "checksum": hashlib.sha256(_canonical(body)).hexdigest()}, indent=1, ensure_ascii=False).encode()


def write(folder: Path, header: Header) -> None:
    """Make ``header`` the store's header."""
    write_atomically(folder / NAME, dump(header))


def clear_remains(folder: Path) -> None:
    """Remove what a cut change left behind: data files that the header in force does not name, and temporary files."""
    named = read(folder).key_id
    for file in folder.iterdir():
        data_file = _DATA_FILE.fullmatch(file.name)
        if data_file is not None and data_file[1] != named:
            erase(file)
        elif _TEMPORARY.fullmatch(file.name):
            file.unlink()


def read(folder: Path) -> Header:
    """The header of the store in ``folder``; NoSuchStore, or DamagedHeader when anything about it is wrong."""
    try:
        content = read_bytes(folder / NAME, _LIMIT)
    except NoSuchFile as problem:
        raise NoSuchStore(path=str(folder)) from problem
    return parse(content)


def parse(content: bytes) -> Header:
    """A header from its bytes, strictly; DamagedHeader."""
    if len(content) > _LIMIT:
        raise DamagedHeader(problem="size")
    try:
        data = json.loads(content.decode("utf-8"))
        checksum = data.pop("checksum")
        if hashlib.sha256(_canonical(data)).hexdigest() != checksum:
            raise DamagedHeader(problem="checksum")
        return _checked(data)
    except DamagedHeader:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise DamagedHeader(problem=type(problem).__name__) from problem


def _checked(data: dict[str, Any]) -> Header:
    mac, slots = data.pop("mac"), data.pop("slots")
    if data.pop("format") != FORMAT or data["kind"] not in {NODE, OWNER}:
        raise DamagedHeader(problem="format")
    if not all(isinstance(data[key], str) for key in _TEXTS) or not isinstance(data["practice"], bool):
        raise DamagedHeader(problem="types")
    if not _ID.fullmatch(data["key_id"]) or not _ID.fullmatch(data["store_id"]):
        raise DamagedHeader(problem="ids")
    if type(data["generation"]) is not int or data["generation"] < 1 or not isinstance(mac, str):
        raise DamagedHeader(problem="generation")
    read_slots = tuple(_slot(s) for s in slots)
    if len({s.id for s in read_slots}) != len(read_slots) or not read_slots:
        raise DamagedHeader(problem="slots")
    return Header(slots=read_slots, mac=mac, **data)


def _slot(data: dict[str, Any]) -> Slot:
    cost = KdfCost(passes=data.pop("passes"), memory=data.pop("memory"), lanes=data.pop("lanes"))
    bounds = ((cost.passes, 16), (cost.memory, 1 << 20), (cost.lanes, 16))
    if not all(type(value) is int and 1 <= value <= top for value, top in bounds):
        raise DamagedHeader(problem="kdf")
    try:
        blobs = {key: base64.b64decode(data.pop(key), validate=True) for key in ("salt", "public", "wrapped", "sealed")}
    except binascii.Error as problem:
        raise DamagedHeader(problem="base64") from problem
    if [len(blobs[k]) for k in ("salt", "public", "wrapped", "sealed")] != [16, 32, 60, 92]:
        raise DamagedHeader(problem="lengths")
    if not all(isinstance(value, str) for value in data.values()) or data["type"] not in {
        PASSPHRASE,
        RECOVERY,
    }:
        raise DamagedHeader(problem="slot")
    texts = {key: data[key] for key in ("id", "type", "account", "name")}
    return Slot(cost=cost, **texts, **blobs)  # type: ignore[arg-type]  # the lengths above prove which is which
