"""Every kind of file that comes to the program from elsewhere, with what reads it and the command that takes it in.

``mend`` changes what is inside and makes the checksums and signatures right again, as the one who made the file could.
"""

from __future__ import annotations

import contextlib
import io
import json
import random
import shutil
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.package import canonical, crypto, envelope, key_file, receipt
from kraft_desktop.reports.sheets import spreadsheets
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import session_of
from kraft_desktop.services.incoming import inspection, receiving
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.store import backup
from kraft_desktop.store.keys import header, slots
from kraft_desktop.store.keys.slots import with_passphrase
from kraft_desktop.store.vault import Vault
from tests.given.exchange import FIRST_END, PASSPHRASE, START, Clock, exchange, found, people
from tests.given.nodes import SETS
from tests.given.reports.guide import Mutate
from tests.given.reports.mutants import altered, damaged
from tests.given.store.crafted_backups import rewritten, with_checksum

BY_PASS = with_passphrase(None, PASSPHRASE)
Reading = Callable[[bytes], object]
UNPACKABLE = (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, LookupError, struct.error, zlib.error)
"""How the library of zip archives fails on damaged ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """``read`` opens what reads the ``content`` of such a file; ``same`` says whether what was read of another content, made by
    ``mend`` or not, may be accepted; ``file`` gives the file its content lies in; ``command`` takes the file in."""

    content: bytes
    read: Callable[[], contextlib.AbstractContextManager[Reading]]
    command: Callable[[Path], tuple[object, ...]]
    mend: Mutate | None = None
    same: Callable[[bytes, object], bool] = lambda _content, _answer: False
    file: Callable[[bytes], bytes] = lambda content: content


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A node, an owner, and one file of each kind that goes between them."""

    folder: Path
    signing: str
    owner_signing: str
    recipient: str

    @contextlib.contextmanager
    def opened(self, name: str) -> Iterator[Vault]:
        """One of the two stores."""
        with Vault.open(self.folder / name, None, PASSPHRASE, machine="m", now=Clock()) as vault:
            yield vault


def make(folder: Path) -> World:
    """The world in a folder."""
    node, owner = found(folder / "node", "sodra", Clock()), found(folder / "owner", "", Clock())
    with node.session.vault as mine, owner.session.vault as theirs:
        exchange(node, owner, folder)
        people(node, 12, START, FIRST_END)
        keys.export(node.session, folder / "nyckel")
        (package,) = (file for file in [half_year_package.send(node.session, "2025H2", folder / "out").file])
        (taken,) = receiving.receive(owner.session, [package])
        assert taken.receipt is not None
        shutil.copy(package, folder / "paket")
        shutil.copy(taken.receipt, folder / "kvitto")
        backup.make(mine, folder / "kopia")
        with mine.read() as data, theirs.read() as other:
            secrets = keys.signing_secret(data), keys.signing_secret(other)
            return World(
                folder=folder,
                signing=secrets[0],
                owner_signing=secrets[1],
                recipient=crypto.sealing_public(keys.sealing_secret(other)),
            )


def foreign_files(world: World) -> dict[str, Callable[[], Foreign]]:
    """Each kind, by name."""
    kinds = {"header": _header, "backup": _backup, "package": _package, "letter": _letter, "receipt": _receipt, "key": _key}
    sheets = {"xlsx": "norra_grund/arendelista.xlsx", "csv": "mellersta_csv/arendelista.csv"}
    made: dict[str, Callable[[], Foreign]] = {name: lambda kind=kind: kind(world) for name, kind in kinds.items()}  # type: ignore[misc]
    return made | {name: lambda file=file: _sheet(world, SETS / file) for name, file in sheets.items()}


def _of_json(sound: bytes, write: Callable[[object], bytes]) -> Mutate:
    """Alter the JSON of a file, and write it again; what is no JSON any more gives way to what is sound."""

    def mend(content: bytes, chance: random.Random) -> bytes:
        try:
            body = json.loads(content)
        except (ValueError, RecursionError):
            body = json.loads(sound)
        found = altered(body, chance)
        return write(found) if isinstance(found, dict) else json.dumps(found).encode()

    return mend


def _header(world: World) -> Foreign:
    content = (world.folder / "node" / header.NAME).read_bytes()
    sound = header.parse(content)

    def read(found: bytes) -> object:
        parsed = header.parse(found)
        slots.trusted_key(parsed, *BY_PASS(parsed))
        return parsed

    return Foreign(
        content=content,
        read=lambda: contextlib.nullcontext(read),
        mend=_of_json(content, lambda body: with_checksum(dict(body))),  # type: ignore[call-overload]
        same=lambda _, answer: answer == sound,
        command=lambda file: ("check", _with_header(world, file)),
    )


def _with_header(world: World, file: Path) -> Path:
    """A copy of the node's store that has the file as its header."""
    folder = file.with_name("changed")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(world.folder / "node", folder)
    shutil.copy(file, folder / header.NAME)
    return folder


def _backup(world: World) -> Foreign:
    place, content = world.folder / "mutant", (world.folder / "kopia").read_bytes()
    rows = backup.describe(world.folder / "kopia")

    def read(found: bytes) -> object:
        place.write_bytes(found)
        target = world.folder / "restored"
        shutil.rmtree(target, ignore_errors=True)
        said = backup.describe(place)
        backup.restore(place, target, BY_PASS, machine="m", now=Clock())[0].close()
        return said

    def mend(found: bytes, chance: random.Random) -> bytes:
        place.write_bytes(found if _unpacked(found) else content)
        with contextlib.suppress(*UNPACKABLE, AttributeError):
            rewritten(place, lambda manifest, head: _replace(chance.choice((manifest, head)), chance))
        return place.read_bytes()

    return Foreign(
        content=content,
        read=lambda: contextlib.nullcontext(read),
        mend=mend,
        same=lambda _, answer: answer == rows,
        command=lambda file: ("restore", file, _nowhere(file)),
    )


def _replace(part: dict[str, object], chance: random.Random) -> None:
    found = altered(part, chance)
    if isinstance(found, dict):
        part.clear()
        part.update(found)


def _nowhere(file: Path) -> Path:
    folder = file.with_name("restored")
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def _package(world: World) -> Foreign:
    """The sealed file itself."""
    content = (world.folder / "paket").read_bytes()
    return Foreign(
        content=content,
        read=lambda: _opening(world),
        same=lambda found, _: found == content,
        command=lambda file: ("receive", world.folder / "owner", file),
    )


def _letter(world: World) -> Foreign:
    """What lies in the seal, which a sender can make as it likes."""
    with world.opened("owner") as vault, vault.read() as data:
        letter = envelope.open_sealed((world.folder / "paket").read_bytes(), keys.sealing_secret(data))
    content = envelope.sign(letter.payload, letter.remark, world.signing)

    def seal(found: bytes) -> bytes:
        return envelope.seal(found, (world.recipient,))

    def mend(found: bytes, chance: random.Random) -> bytes:
        payload = found.split(b"\n", 5)[-1]
        return envelope.sign(_of_json(letter.payload, canonical_or_not)(payload, chance), letter.remark, world.signing)

    @contextlib.contextmanager
    def read() -> Iterator[Reading]:
        with _opening(world) as opening:
            yield lambda found: opening(seal(found))

    return Foreign(
        content=content,
        read=read,
        mend=mend,
        same=lambda found, _: envelope.read(found).is_from(crypto.signing_public(world.signing)),
        file=seal,
        command=lambda file: ("receive", world.folder / "owner", file),
    )


def canonical_or_not(body: object) -> bytes:
    """The JSON as the program writes it, or as it never would where it holds what the program does not write."""
    try:
        return canonical.write(body)
    except (TypeError, ValueError):
        return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode(errors="surrogatepass")


@contextlib.contextmanager
def _opening(world: World) -> Iterator[Reading]:
    with world.opened("owner") as vault, vault.read() as data:
        session = session_of(vault)
        yield lambda found: inspection.open_package(session, data, found)


def _signed(body: object, secret: str) -> bytes:
    fields = {name: value for name, value in dict(body).items() if name != "signature"}  # type: ignore[call-overload]
    return json.dumps({**fields, "signature": crypto.sign(secret, canonical_or_not(fields))}, ensure_ascii=False).encode(
        errors="surrogatepass"
    )


def _says(found: bytes, written: bytes) -> bool:
    """Whether a file says what the program would write, but for its signature."""
    return {**json.loads(found), "signature": ""} == {**json.loads(written), "signature": ""}


def _receipt(world: World) -> Foreign:
    public, content = crypto.signing_public(world.owner_signing), (world.folder / "kvitto").read_bytes()

    def same(found: bytes, answer: object) -> bool:
        assert isinstance(answer, receipt.Acknowledgement)
        return _says(found, receipt.write(answer, world.owner_signing))

    return Foreign(
        content=content,
        read=lambda: contextlib.nullcontext(lambda found: receipt.read(found, public)),
        mend=_of_json(content, lambda body: _signed(body, world.owner_signing)),
        same=same,
        command=lambda file: ("receipt", world.folder / "node", file),
    )


def _key(world: World) -> Foreign:
    content = (world.folder / "nyckel").read_bytes()

    def same(found: bytes, answer: object) -> bool:
        assert isinstance(answer, key_file.PublicKeys)
        return _says(found, key_file.write(answer, world.signing))

    return Foreign(
        content=content,
        read=lambda: contextlib.nullcontext(key_file.read),
        mend=_of_json(content, lambda body: _signed(body, world.signing)),
        same=same,
        command=lambda file: ("keys", "trust", world.folder / "owner", file, "--confirmed"),
    )


def _unpacked(content: bytes) -> dict[str, bytes]:
    """The parts of an archive, none when it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except UNPACKABLE:
        return {}


def _sheet(world: World, file: Path) -> Foreign:
    content = file.read_bytes()

    def mend(found: bytes, chance: random.Random) -> bytes:
        """Damage one part of a workbook, and pack it again."""
        parts = _unpacked(found) or _unpacked(content)
        name = chance.choice(list(parts))
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for one, part in parts.items():
                archive.writestr(one, damaged(part, chance) if one == name else part)
        return packed.getvalue()

    return Foreign(
        content=content,
        read=lambda: contextlib.nullcontext(
            lambda found: spreadsheets.read(SheetKind.CASES, found, Clock()().date(), {}),
        ),
        mend=mend if file.suffix == ".xlsx" else None,
        same=lambda _found, _answer: True,
        command=lambda found: ("import", "cases", world.folder / "node", found, "--dry-run"),
    )
