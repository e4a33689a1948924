"""Packages verified and taken in by the owner, and the owner's receipts taken in by the node."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
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
from kraft_desktop.reports.open_package import signed_zip
from kraft_desktop.reports.package import armor, contents, envelope, receipt
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.reports.package.receipt import Acknowledgement
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import inbox
from kraft_desktop.services.incoming.inbox import Inbox
from kraft_desktop.services.incoming.inspection import Inspection, OpenedPackage, attacked, examine, open_package, placed
from kraft_desktop.services.outgoing import dispatch
from kraft_desktop.services.outgoing.name_screening import refuse_names
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.folder.files import read_bytes, refuse_existing, write_atomically
from kraft_desktop.store.keys.header import NODE, OWNER
from kraft_desktop.store.vault import Data, Writing

ACCEPTED, ALREADY, REFUSED, READY = receipt.ACCEPTED, "already", "refused", "ready"
Watch = Callable[[int, Path], None]


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
class InspectedFile:
    """A file that was opened and judged, and not kept yet: ready to be taken in, already (it was taken in before, or stands
    twice among these files) or refused with the error."""

    file: Path
    status: str
    error: KraftError | None = None
    content: bytes = field(default=b"", repr=False)
    examined: Inspection | None = field(default=None, repr=False)
    verified: Verified | None = None

    @property
    def questions(self) -> tuple[str, ...]:
        """What is to be asked about it (codes)."""
        return self.verified.questions if self.verified else ()

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands among the packages of its node; the refused come first."""
        return self.examined.opened.place if self.examined else ("", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedFile:
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
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedReceipt:
    """A receipt of the owner, and whether it had been taken in before."""

    receipt: Receipt
    already: bool


def verify(session: Session | None, file: Path) -> Verified:
    """Check a sealed package as far as the store allows: the owner opens it, the node that sent it knows its bytes.

    SealedPackage for whoever cannot open it; NotAPackage, TamperedPackage, MalformedPackage, BadTables or PackageRefused.
    """
    content = armor.bare(read_bytes(file, envelope.LIMIT))
    envelope.check_sealed(content)
    sha256 = contents.digest(content)
    if session is not None:
        with session.vault.read() as data:
            if session.vault.header.kind == OWNER:
                session.require(Right.RECEIVE)
                examined = examine(session, data, content)
                return _as_verified(examined, _questions(examined), sha256)
            sent = next(iter(data.sent.where(sha256=sha256)), None)
            if sent is not None:
                return Verified(
                    payload=contents.read(sent.payload.encode()),
                    sha256=sha256,
                    words=envelope.check_words(sent.payload.encode()),
                    signed_by=keys.own_keys(session, data).fingerprint,
                    known=True,
                    questions=(),
                )
    raise SealedPackage(path=str(file))


def inspect(session: Session, files: Sequence[Path], watch: Watch = lambda _place, _file: None) -> tuple[InspectedFile, ...]:
    """Open and judge packages, each on its own, and keep nothing; what is refused is logged. ``watch`` is called with the place
    and name of the file that comes next; what it raises stops the work.

    Whatever order the files come in, each is held against those that its node had numbered before it.
    """
    inbox.require(session, Right.RECEIVE)
    found, opened = dict[int, InspectedFile](), dict[int, tuple[bytes, OpenedPackage]]()
    for place, file in enumerate(files):
        try:
            content = _sealed(file)
            with session.vault.read() as data:
                opened[place] = content, open_package(session, data, content)
        except KraftError as problem:
            found[place] = InspectedFile(file=file, status=REFUSED, error=problem)
    known = inbox.read(session, Right.RECEIVE)
    for done, place in enumerate(sorted(opened, key=lambda place: opened[place][1].place)):
        watch(done, files[place])
        found[place] = one = _looked(files[place], *opened[place], known)
        if one.status == READY and one.examined is not None:  # the next is held against it
            row = _row(session, one.examined, one.content, one.questions, "")
            known = known.joined_by(row, one.examined.opened.payload)
    for one in found.values():
        if one.error is not None:
            _log(session, one.file, one.error)
    return tuple(found[place] for place in range(len(files)))


def take(
    session: Session, looked: Sequence[InspectedFile], remarks: Mapping[Path, str] | None = None, *, force: bool = False
) -> tuple[ReceivedFile, ...]:
    """Take in what was looked at and found in order, in one transaction each, and write the receipts beside the files: what is
    wrong with one stands in its result and does not stop the others.

    ``remarks`` are questions in the project leader's own words by file, each a line that goes into the receipt; NotUnderstood,
    NamesSomebody.
    """
    inbox.require(session, Right.RECEIVE)
    asked = {file: " ".join(remark.split()) for file, remark in (remarks or {}).items()}
    with session.vault.read() as data:
        for remark in asked.values():  # the receipt goes by plain mail
            dispatch.check_line(remark or None, "remark", receipt.LONGEST_REMARK)
            refuse_names(data, remark, "text_remark")
    found = dict[int, ReceivedFile]()
    for place in sorted(range(len(looked)), key=lambda place: looked[place].place):
        one = looked[place]
        found[place] = _take(session, one, asked.get(one.file, ""), force=force)
    return tuple(found[place] for place in range(len(looked)))


def receive(session: Session, files: Iterable[Path], *, remark: str = "", force: bool = False) -> tuple[ReceivedFile, ...]:
    """Look at packages and take them in at once; ``remark`` goes into the receipt of each."""
    found = inspect(session, tuple(files))
    return take(session, found, {one.file: remark for one in found}, force=force)


def take_receipt(session: Session, file: Path) -> ReceivedReceipt:
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
            remark=said.remark,
            received=said.received,
            taken_in=utc(session.vault.now()),
        )
        old = next(iter(tx.receipts.where(sha256=said.sha256)), None)
        if old is None:
            tx.receipts.add(new)
            return ReceivedReceipt(receipt=new, already=False)
        if replace(old, id=new.id, taken_in=new.taken_in) != new:
            raise ReceiptRefused(reason="other_content")
        return ReceivedReceipt(receipt=old, already=True)


# --- one package ---------------------------------------------------------------------------------------------------------


def _as_verified(examined: Inspection, questions: tuple[str, ...], sha256: str) -> Verified:
    return Verified(
        payload=examined.opened.payload,
        sha256=sha256,
        words=envelope.check_words(examined.opened.letter.payload),
        signed_by=examined.opened.partner.fingerprint,
        known=examined.before is not None,
        questions=questions,
    )


def _looked(file: Path, content: bytes, opened: OpenedPackage, known: Inbox) -> InspectedFile:
    """A package that could be opened, held against those that are ``known``."""
    try:
        examined = placed(known, opened)
        questions = _questions(examined)
    except KraftError as problem:
        return InspectedFile(file=file, status=REFUSED, error=problem)
    return InspectedFile(
        file=file,
        status=READY if examined.before is None else ALREADY,
        content=content,
        examined=examined,
        verified=_as_verified(examined, questions, contents.digest(content)),
    )


def _questions(examined: Inspection) -> tuple[str, ...]:
    """What to ask about a package: when it is new, also what an attack on it together with those before it finds."""
    return examined.questions if examined.before is not None else (*examined.questions, *attacked(examined))


def _take(session: Session, looked: InspectedFile, remark: str, *, force: bool) -> ReceivedFile:
    file, target = looked.file, looked.file.with_name(looked.file.name + receipt.EXTENSION)
    if looked.error is not None:
        return ReceivedFile(file=file, status=REFUSED, reason=_reason(looked.error), error=looked.error)
    try:
        with session.vault.write("package.receive") as tx:
            examined = examine(session, tx, looked.content)
            row = examined.before or _row(session, examined, looked.content, _still(looked, examined), remark)
            answer = _receipt(session, tx, row)
            if not (target.exists() and read_bytes(target) == answer):
                refuse_existing(target, force=force)
            if examined.before is None:
                tx.received.add(row)
    except KraftError as problem:
        _log(session, file, problem)
        return ReceivedFile(file=file, status=REFUSED, reason=_reason(problem), error=problem)
    error = _written(target, answer)
    return ReceivedFile(
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
        remark=row.remark,
    )


def _sealed(file: Path) -> bytes:
    """The sealed bytes of a file, which may be their text form; NotSealed for an archive: none is unpacked here."""
    content = read_bytes(file, envelope.LIMIT)
    if content.startswith(signed_zip.BEGIN):
        raise NotSealed
    return armor.bare(content)


def _still(looked: InspectedFile, examined: Inspection) -> tuple[str, ...]:
    """The questions as they were found, found anew when other packages have come in since."""
    held = [[entry.row.payload_sha256 for entry in one.earlier] for one in (looked.examined, examined) if one is not None]
    return looked.questions if held[:1] == held[1:] else _questions(examined)


def _row(session: Session, examined: Inspection, content: bytes, questions: tuple[str, ...], remark: str) -> ReceivedPackage:
    heading, letter = examined.opened.payload.heading, examined.opened.letter
    return ReceivedPackage(
        id=new_id(),
        kind=heading.kind,
        node=heading.node,
        period=heading.period.id,
        release=heading.period.release,
        package_version=heading.version,
        sequence=heading.sequence,
        sha256=contents.digest(content),
        payload_sha256=examined.opened.digest,
        previous=heading.previous,
        sealed=content,
        payload=letter.payload.decode(),
        questions=questions,
        remark=remark,
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
        remark=row.remark,
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
        return problem.reason
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(problem).__name__).lower()


def _check_receipt(session: Session, tx: Writing, said: Acknowledgement) -> None:
    if (said.programme, said.node) != (session.programme.id, session.node.id):
        raise ReceiptRefused(reason="other_node")
    sent = next(iter(tx.sent.where(sha256=said.sha256)), None)
    if sent is None:
        raise ReceiptRefused(reason="unknown_package")
    own = (sent.period, sent.package_version, contents.digest(sent.payload.encode()))
    if own != (said.period, said.version, said.payload_sha256):
        raise ReceiptRefused(reason="other_content")
