"""Packages verified and taken in by the owner, and the owner's receipts taken in by the node."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kraft_desktop.domain.errors import (
    CannotWrite,
    DiskFull,
    KraftError,
    NotSealed,
    PackageRefused,
    ReceiptRefused,
    SealedPackage,
    WrongStoreKind,
)
from kraft_desktop.domain.exchange import Receipt, ReceivedPackage
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.trail import utc
from kraft_desktop.reports import armor, envelope, openpack, package, receipt
from kraft_desktop.reports.package import Payload
from kraft_desktop.reports.receipt import Acknowledgement
from kraft_desktop.services import keys
from kraft_desktop.services.access import Session
from kraft_desktop.services.examining import Examined, attacked, examine
from kraft_desktop.store.files import read_bytes, refuse_existing, write_atomically
from kraft_desktop.store.header import NODE, OWNER
from kraft_desktop.store.records import new_id
from kraft_desktop.store.vault import Data, Writing

ACCEPTED, ALREADY, REFUSED = receipt.ACCEPTED, "already", "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What a sealed package says, once everything about it was found in order. ``signed_by`` is the fingerprint of the signer's
    keys. ``known`` when this store sent it or has taken it in."""

    payload: Payload
    sha256: str
    words: tuple[str, ...]
    signed_by: str
    known: bool
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of one file: accepted, already (it had been taken in) or refused, with the reason as a code and the error.

    ``receipt`` is the file written beside it. An accepted package whose receipt could not be written has the error too.
    """

    file: Path
    status: str
    reason: str | None = None
    error: KraftError | None = None
    receipt: Path | None = None
    node: str | None = None
    period: str | None = None
    version: int | None = None
    words: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenReceipt:
    """A receipt of the owner, and whether it had been taken in before."""

    receipt: Receipt
    already: bool


def verify(session: Session | None, file: Path) -> Verified:
    """Check a sealed package as far as the store allows: the owner opens it, the node that sent it knows its bytes.

    SealedPackage for whoever cannot open it; NotAPackage, TamperedPackage, MalformedPackage, BadTables or PackageRefused.
    """
    content = armor.bare(read_bytes(file, envelope.LIMIT))
    envelope.check_sealed(content)
    sha256 = package.digest(content)
    if session is not None:
        with session.vault.read() as data:
            if session.vault.header.kind == OWNER:
                session.require(Right.RECEIVE)
                return _as_verified(_judged(session, data, content), sha256)
            sent = next(iter(data.sent.where(sha256=sha256)), None)
            if sent is not None:
                return Verified(
                    payload=package.read(sent.payload.encode()),
                    sha256=sha256,
                    words=envelope.check_words(sent.payload.encode()),
                    signed_by=keys.own_keys(session, data).fingerprint,
                    known=True,
                    questions=(),
                )
    raise SealedPackage(path=str(file), size=len(content), sha256=sha256)


def receive(session: Session, files: Iterable[Path], *, force: bool = False) -> tuple[Taken, ...]:
    """Take packages in, each on its own: what is wrong with one stands in its result and does not stop the others."""
    if session.vault.header.kind != OWNER:
        raise WrongStoreKind(needed=OWNER)
    session.require(Right.RECEIVE)
    return tuple(_receive(session, file, force=force) for file in files)


def take_receipt(session: Session, file: Path) -> TakenReceipt:
    """Take in the owner's receipt for a package of this node; the same twice is harmless.

    KeyNotConfirmed, BadReceipt, or ReceiptRefused with the reason: other_node, unknown_package, other_content.
    """
    if session.vault.header.kind != NODE:
        raise WrongStoreKind(needed=NODE)
    session.require(Right.MAKE_PACKAGE)
    content = read_bytes(file, receipt.LIMIT)
    with session.vault.write("receipt.take") as tx:
        said = receipt.read(content, keys.confirmed_owner(session, tx).signing)
        _check_receipt(session, tx, said)
        new = Receipt(
            id=new_id(),
            period=said.period,
            package_version=said.version,
            sha256=said.sha256,
            status=said.status,
            questions=said.questions,
            received=said.received,
            taken_in=utc(session.vault.now()),
        )
        old = next(iter(tx.receipts.where(sha256=said.sha256)), None)
        if old is None:
            tx.receipts.add(new)
            return TakenReceipt(receipt=new, already=False)
        if (old.status, old.questions, old.received) != (new.status, new.questions, new.received):
            raise ReceiptRefused(reason="other_content")
        return TakenReceipt(receipt=old, already=True)


# --- one package ---------------------------------------------------------------------------------------------------------


def _as_verified(examined: Examined, sha256: str) -> Verified:
    return Verified(
        payload=examined.payload,
        sha256=sha256,
        words=envelope.check_words(examined.letter.payload),
        signed_by=examined.partner.fingerprint,
        known=examined.before is not None,
        questions=examined.questions,
    )


def _receive(session: Session, file: Path, *, force: bool) -> Taken:
    target = file.with_name(file.name + receipt.EXTENSION)
    try:
        content = _sealed(file)
        with session.vault.read() as data:
            head, examined = data.trail.head(), _judged(session, data, content)
        with session.vault.write("package.receive") as tx:
            if tx.trail.head() != head:  # somebody wrote while the package was looked at
                examined = _judged(session, tx, content)
            row = examined.before or _row(session, examined, content)
            answer = _receipt(session, tx, row)
            if not (target.exists() and read_bytes(target) == answer):
                refuse_existing(target, force=force)
            if examined.before is None:
                tx.received.add(row)
    except KraftError as problem:
        _log(session, file, problem)
        return Taken(file=file, status=REFUSED, reason=_reason(problem), error=problem)
    error = _written(target, answer)
    return Taken(
        file=file,
        status=ALREADY if examined.before else ACCEPTED,
        reason="receipt_not_written" if error else None,
        error=error,
        receipt=None if error else target,
        node=row.node,
        period=row.period,
        version=row.package_version,
        words=envelope.check_words(row.payload.encode()),
        questions=row.questions,
    )


def _sealed(file: Path) -> bytes:
    """The sealed bytes of a file, which may be their text form; NotSealed for an archive: none is unpacked here."""
    content = read_bytes(file, envelope.LIMIT)
    if content.startswith(openpack.BEGIN):
        raise NotSealed(path=file.name)
    return armor.bare(content)


def _judged(session: Session, data: Data, content: bytes) -> Examined:
    """The package examined and, when it is new, attacked together with those before it."""
    examined = examine(session, data, content)
    if examined.before is not None:
        return examined
    return replace(examined, questions=(*examined.questions, *attacked(data, examined)))


def _row(session: Session, examined: Examined, content: bytes) -> ReceivedPackage:
    heading = examined.payload.heading
    return ReceivedPackage(
        id=new_id(),
        kind=heading.kind,
        node=heading.node,
        period=heading.period.id,
        release=heading.period.release,
        package_version=heading.version,
        sequence=heading.sequence,
        sha256=package.digest(content),
        payload_sha256=package.digest(examined.letter.payload),
        previous=heading.previous,
        sealed=base64.b64encode(content).decode("ascii"),
        payload=examined.letter.payload.decode(),
        questions=examined.questions,
        received=utc(session.vault.now()),
    )


def _receipt(session: Session, data: Data, row: ReceivedPackage) -> bytes:
    """The receipt of a package, the same each time it is asked for."""
    said = Acknowledgement(
        programme=session.programme.id,
        node=row.node,
        period=row.period,
        version=row.package_version,
        sha256=row.sha256,
        payload_sha256=row.payload_sha256,
        status=ACCEPTED,
        questions=row.questions,
        received=row.received,
    )
    return receipt.write(said, keys.signing_secret(data))


def _written(target: Path, answer: bytes) -> KraftError | None:
    """Write the receipt; the package is taken in whether or not that works, so the error goes into the result."""
    try:
        write_atomically(target, answer)
    except (DiskFull, CannotWrite) as problem:
        return problem
    return None


def _log(session: Session, file: Path, problem: KraftError) -> None:
    with session.vault.write("package.refuse") as tx:
        tx.note("received_packages", "", {"reason": _reason(problem), "file": file.name})


def _reason(problem: KraftError) -> str:
    """Why, as a code: the reason a refusal states, else the kind of error."""
    if isinstance(problem, PackageRefused):
        return str(problem.facts["reason"])
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(problem).__name__).lower()


def _check_receipt(session: Session, tx: Writing, said: Acknowledgement) -> None:
    if (said.programme, said.node) != (session.programme.id, session.node.id):
        raise ReceiptRefused(reason="other_node")
    sent = next(iter(tx.sent.where(sha256=said.sha256)), None)
    if sent is None:
        raise ReceiptRefused(reason="unknown_package")
    own = (sent.period, sent.package_version, package.digest(sent.payload.encode()))
    if own != (said.period, said.version, said.payload_sha256):
        raise ReceiptRefused(reason="other_content")
