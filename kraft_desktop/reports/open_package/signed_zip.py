"""The open package: the one payload as tables, workbook and summary in a signed zip, for a receiver without the program.

The zip has one form only, so that nothing can be hidden in it: its members are uncompressed, sorted by name, and all dated when
the payload was made. The reader makes the zip again from its members and compares.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.domain.errors import AlteredFile, MalformedPackage, NotAPackage, TableDiffers, TamperedPackage
from kraft_desktop.domain.programme import Programme
from kraft_desktop.reports.open_package import datapackage
from kraft_desktop.reports.package import contents, crypto, envelope
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.reports.papers import package_book, package_paper
from kraft_desktop.reports.tables.package_words import PackageView

EXTENSION = ".zip"
BEGIN = b"PK\x03\x04"
PAYLOAD, SUMS, KEY, SIGNED = "paket.json", "SHA256SUMS", "nod.pub", ".minisig"
_FIXED = frozenset(
    {
        PAYLOAD,
        PAYLOAD + SIGNED,
        SUMS,
        SUMS + SIGNED,
        KEY,
        datapackage.FILE,
        f"{datapackage.CLASSES}.csv",
        package_book.FILE,
        package_paper.FILE,
    }
)
_END, _END_LENGTH = b"PK\x05\x06", 22
_MOST_MEMBERS = 100
_UNIX = 3
_SEALED = re.compile(r" ([0-9a-f]{64})$")
_BAD_ZIP = (
    *(zipfile.BadZipFile, struct.error, zlib.error, ValueError, NotImplementedError, RuntimeError, EOFError, OSError),
    *(LookupError, ArithmeticError),
)
"""What the library raises for damaged archives, not only its own error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An open package that is consistent: its payload, and the public key inside that signed it. ``sealed`` is the SHA-256 of
    the sealed file that it was written beside, empty where the signature does not state it."""

    content: bytes
    sealed: str
    payload: Payload
    signing: str
    files: tuple[str, ...]


# --- writing -------------------------------------------------------------------------------------------------------------


def write(
    content: bytes, programme: Programme, signing_secret: str, sealed: str = "", earlier: Sequence[Payload] = ()
) -> bytes:
    """The zip of a payload in its canonical bytes; the same payloads and key give the same zip. ``sealed`` is the SHA-256 of
    the sealed file, which the four words bind here too; the signature states it. ``earlier`` are the packages that the node had
    sent before, whose numbers the summary and the workbook repeat for cells that are hidden now."""
    package = PackageView.of(content, programme, sealed, earlier)
    name = " ".join(filter(None, [package.payload.heading.name, sealed]))
    made = datapackage.resources(package)
    files = {
        PAYLOAD: content,
        PAYLOAD + SIGNED: envelope.sign_detached(content, f"{package.payload.heading.format} {name}", signing_secret),
        KEY: envelope.key_file(crypto.signing_public(signing_secret)),
        datapackage.FILE: datapackage.descriptor(package, made),
        package_book.FILE: package_book.book(package),
        package_paper.FILE: package_paper.document(package),
        **{f"{resource.name}.csv": resource.content for resource in made},
    }
    files[SUMS] = _sums(files)
    files[SUMS + SIGNED] = envelope.sign_detached(
        files[SUMS], f"{package.payload.heading.format} {name} {SUMS}", signing_secret
    )
    return _zip(files, package.payload.heading.created)


def _sums(files: Mapping[str, bytes]) -> bytes:
    """The file of checksums that ``sha256sum -c`` reads, over every file but itself and its signature."""
    return "".join(f"{contents.digest(files[name])}  {name}\n" for name in sorted(files)).encode()


def _zip(files: Mapping[str, bytes], created: str) -> bytes:
    out, made = io.BytesIO(), dt.datetime.fromisoformat(created).timetuple()[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, made)
            entry.create_system, entry.external_attr = _UNIX, 0o644 << 16
            archive.writestr(entry, files[name])
    return out.getvalue()


# --- reading -------------------------------------------------------------------------------------------------------------


def read(content: bytes) -> Opened:
    """The open package, after checks of its form, signatures, checksums and tables. Whether its key is trusted is for the
    caller to judge.

    Raises NotAPackage, TamperedPackage, AlteredFile, MalformedPackage, or TableDiffers.
    """
    files = _unpacked(content)
    signing = envelope.read_key_file(files[KEY])
    remark = _check_signed(files, PAYLOAD, signing, "payload_signature")
    _check_signed(files, SUMS, signing, "sums_signature")
    _check_sums(files)
    payload = contents.read(files[PAYLOAD])
    tables = datapackage.tables(payload)
    if set(files) != _FIXED | set(tables):
        raise TamperedPackage(problem="zip_members")
    for name, table in tables.items():
        if files[name] != table:
            raise TableDiffers(file=name)
    try:
        again = _zip(files, payload.heading.created)
    except ValueError as problem:
        raise MalformedPackage(where="package.created") from problem
    if again != content:
        raise TamperedPackage(problem="zip_form")
    stated = _SEALED.search(remark)
    sealed = stated.group(1) if stated else ""
    return Opened(content=files[PAYLOAD], sealed=sealed, payload=payload, signing=signing, files=tuple(sorted(files)))


def _unpacked(content: bytes) -> dict[str, bytes]:
    """The members by name. Before any is read, their number and sizes are checked, and that none is compressed or listed
    twice."""
    if len(content) > envelope.LIMIT:
        raise NotAPackage(problem="too_large")
    if content[-_END_LENGTH : -_END_LENGTH + 4] != _END:  # a cut archive would be read up to the end of the workbook in it
        raise TamperedPackage(problem="zip_cut")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            names = {member.filename for member in members}
            if len(names) < len(members) or len(members) > _MOST_MEMBERS or not names >= _FIXED:
                raise TamperedPackage(problem="zip_members")
            packed = any(m.compress_type != zipfile.ZIP_STORED or m.file_size != m.compress_size for m in members)
            if packed or sum(member.file_size for member in members) > len(content):
                raise TamperedPackage(problem="zip_form")
            return {member.filename: archive.read(member) for member in members}
    except _BAD_ZIP as problem:
        raise TamperedPackage(problem="zip_cut") from problem


def _check_signed(files: Mapping[str, bytes], name: str, signing: str, problem: str) -> str:
    """The remark of a signature that holds. Raises TamperedPackage."""
    letter = envelope.read_detached(files[name], files[name + SIGNED])
    if not letter.claims(signing):
        raise TamperedPackage(problem="other_key")
    if not letter.is_from(signing):
        raise TamperedPackage(problem=problem)
    return letter.remark


def _check_sums(files: Mapping[str, bytes]) -> None:
    """Raise AlteredFile for the first file whose checksum differs, TamperedPackage when files and checksums do not match up."""
    summed = {name: content for name, content in files.items() if name not in {SUMS, SUMS + SIGNED}}
    expected, found = files[SUMS], _sums(summed)
    if expected == found:
        return
    lines = set(expected.split(b"\n"))
    for name in sorted(summed):
        line = f"{contents.digest(summed[name])}  {name}".encode()
        if line not in lines and any(other.endswith(f"  {name}".encode()) for other in lines):
            raise AlteredFile(file=name)
    raise TamperedPackage(problem="zip_members")
