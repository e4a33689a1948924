"""Checks of an open package, for anyone who has the file: whether it is intact, and whose key signed it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain.errors import TamperedPackage
from kraft_desktop.reports.open_package import signed_zip
from kraft_desktop.reports.package import contents, envelope
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.folder.files import read_bytes
from kraft_desktop.store.keys.header import NODE


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedOpen:
    """An open package that passed every check. ``key`` is the number that minisign gives the key in it; ``signed_by`` is the
    fingerprint of the node's keys when this store trusts that key, None when it does not know it."""

    payload: Payload
    sha256: str
    words: tuple[str, ...]
    key: str
    signed_by: str | None
    files: tuple[str, ...]


def is_open(file: Path) -> bool:
    """Whether a file is an archive, as an open package is. Raises NoSuchFile, CannotRead."""
    return read_bytes(file, len(signed_zip.BEGIN)).startswith(signed_zip.BEGIN)


def verify_open(session: Session | None, file: Path) -> VerifiedOpen:
    """An open package, checked against the key that the store holds of the node, or without a store against the key in the
    file.

    Raises NotAPackage, TamperedPackage, AlteredFile, TableDiffers, MalformedPackage.
    """
    content = read_bytes(file, envelope.LIMIT)
    opened = signed_zip.read(content)
    return VerifiedOpen(
        payload=opened.payload,
        sha256=contents.digest(content),
        words=envelope.words_of(opened.sealed) if opened.sealed else envelope.check_words(opened.content),
        key=envelope.key_number(opened.signing),
        signed_by=None if session is None else _trusted(session, opened.payload.heading.node, opened.signing),
        files=opened.files,
    )


def _trusted(session: Session, node: str, signing: str) -> str | None:
    """The fingerprint of the node's keys when they were compared by telephone, or are the store's own; None when they were not
    compared or the store holds none. Raises TamperedPackage when the store holds another key of the node than the signing
    one."""
    with session.vault.read() as data:
        known = [(p.signing, p.fingerprint, p.confirmed) for p in keys.partners_in(data) if p.node == node]
        if session.vault.header.kind == NODE and session.node.id == node:
            own = keys.own_keys(session, data)
            known.append((own.signing, own.fingerprint, True))
    for key, fingerprint, confirmed in known:
        if key == signing:
            return fingerprint if confirmed else None
    if known:
        raise TamperedPackage(problem="not_nodes_key")
    return None
