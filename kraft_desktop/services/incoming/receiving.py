"""Packages verified and accepted by the owner, and the owner's receipts accepted by the node."""

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
    ReceiptNotWritten,
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
from kraft_desktop.reports.tables.cell_counts import CellCounts
from kraft_desktop.reports.tables.printed_layout import PrintedLayout, not_repeated, printed_layouts
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import inbox
from kraft_desktop.services.incoming.inbox import Inbox
from kraft_desktop.services.incoming.inspection import (
    Inspection,
    OpenedPackage,
    attack_questions,
    check_sequence,
    inspect_package,
    open_package,
)
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
    """A sealed package that passed every check. ``signed_by`` is the fingerprint of the signer's keys; ``known`` says whether
    this store sent it or has accepted it."""

    payload: Payload
    sha256: str
    words: tuple[str, ...]
    signed_by: str
    known: bool
    questions: tuple[str, ...]

    @property
    def layouts(self) -> tuple[PrintedLayout, ...]:
        """Its tables of counts, as they are read."""
        return not_repeated(printed_layouts(self.payload.tables, {}))

    @property
    def counts(self) -> CellCounts:
        """How many numbers it prints, and how many of them are hidden."""
        return CellCounts.of(self.payload.tables.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectedFile:
    """A file that was opened and checked but not stored: ready to be accepted, already (accepted earlier, or twice among these
    files), or refused with the error."""

    file: Path
    status: str
    error: KraftError | None = None
    content: bytes = field(default=b"", repr=False)
    inspection: Inspection | None = field(default=None, repr=False)
    verified: Verified | None = None

    @property
    def questions(self) -> tuple[str, ...]:
        """The codes of what to ask the node about it."""
        return self.verified.questions if self.verified else ()

    @property
    def place(self) -> tuple[str, int]:
        """The node and the sequence number, to sort by; refused files come first."""
        return self.inspection.opened.place if self.inspection else ("", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedFile:
    """The outcome for one file: accepted, already (accepted earlier) or refused, with the reason as a code and the error.

    ``receipt`` is the file written beside it. An accepted package whose receipt could not be written has an error too.
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
    """A receipt from the owner, and whether it had been accepted before."""

    receipt: Receipt
    already: bool


def verify(session: Session | None, file: Path) -> Verified:
    """A sealed package, checked as far as the store allows: the owner can open it, the node that sent it knows its bytes.

    Raises SealedPackage when this store can do neither, or there is none; NotAPackage, TamperedPackage, MalformedPackage,
    BadTables or PackageRefused.
    """
    content = armor.sealed_bytes(read_bytes(file, envelope.LIMIT))
    envelope.check_sealed(content)
    sha256 = contents.digest(content)
    if session is not None:
        with session.vault.read() as data:
            if session.vault.header.kind == OWNER:
                session.require(Right.RECEIVE)
                inspection = inspect_package(session, data, content)
                return _as_verified(inspection, _questions(inspection), content)
            sent = next(iter(data.sent.where(sha256=sha256)), None)
            if sent is not None:
                payload = contents.read(sent.payload.encode())
                return Verified(
                    payload=payload,
                    sha256=sha256,
                    words=payload.heading.check_words(sent.payload.encode(), sent.sealed),
                    signed_by=keys.own_keys(session, data).fingerprint,
                    known=True,
                    questions=(),
                )
    raise SealedPackage(path=str(file))


def inspect(session: Session, files: Sequence[Path], watch: Watch = lambda _place, _file: None) -> tuple[InspectedFile, ...]:
    """The result of opening and checking each package; nothing is stored, but refusals are logged. ``watch`` is called with the
    index and path of the next file; an exception from it stops the work.

    Whatever the order of the files, each is compared with the packages that its node numbered before it.
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
        found[place] = inspected = _inspected(files[place], *opened[place], known)
        if inspected.status == READY and inspected.inspection is not None:  # the next is compared with it too
            row = _row(session, inspected.inspection, inspected.content, inspected.questions, "")
            known = known.joined_by(row, inspected.inspection.opened.payload)
    for inspected in found.values():
        if inspected.error is not None:
            _log(session, inspected.file, inspected.error)
    return tuple(found[place] for place in range(len(files)))


def take(
    session: Session, inspected: Sequence[InspectedFile], remarks: Mapping[Path, str] | None = None, *, force: bool = False
) -> tuple[ReceivedFile, ...]:
    """The outcome for each inspected file. Those found in order are accepted, each in its own transaction, and their receipts
    are written beside the files; an error with one is in its outcome and does not stop the others.

    ``remarks`` are questions in the project leader's own words by file, one line each, that go into the receipts. Raises
    NotUnderstood for a remark that is not one short line, NamesSomebody for one with a name in it.
    """
    inbox.require(session, Right.RECEIVE)
    asked = {file: " ".join(remark.split()) for file, remark in (remarks or {}).items()}
    with session.vault.read() as data:
        for remark in asked.values():  # the receipt goes by plain mail
            dispatch.check_line(remark or None, "remark", receipt.LONGEST_REMARK)
            refuse_names(data, remark, "text_remark")
    found = dict[int, ReceivedFile]()
    for place in sorted(range(len(inspected)), key=lambda place: inspected[place].place):
        ready = inspected[place]
        found[place] = _take(session, ready, asked.get(ready.file, ""), force=force)
    return tuple(found[place] for place in range(len(inspected)))


def receive(session: Session, files: Iterable[Path], *, remark: str = "", force: bool = False) -> tuple[ReceivedFile, ...]:
    """The outcome for each file, inspected and accepted at once; ``remark`` goes into every receipt."""
    found = inspect(session, tuple(files))
    return take(session, found, {one.file: remark for one in found}, force=force)


def take_receipt(session: Session, file: Path) -> ReceivedReceipt:
    """The owner's receipt for a package of this node, now stored; storing the same receipt twice is harmless.

    Raises WrongStoreKind, NotAllowed, KeyNotConfirmed, BadReceipt, or ReceiptRefused with the reason: other_node,
    unknown_package, other_content.
    """
    if session.vault.header.kind != NODE:
        raise WrongStoreKind(needed=NODE)
    session.require("receipt.take")
    content = read_bytes(file, receipt.LIMIT)
    with session.write("receipt.take") as tx:
        acknowledgement = receipt.read(content, keys.confirmed_owner(session, tx).signing)
        _check_receipt(session, tx, acknowledgement)
        new = Receipt(
            id=new_id(),
            period=acknowledgement.period,
            package_version=acknowledgement.version,
            sha256=acknowledgement.sha256,
            status=acknowledgement.status,
            questions=acknowledgement.questions,
            remark=acknowledgement.remark,
            received=acknowledgement.received[:10],
            taken_in=utc(session.vault.now()),
        )
        old = next(iter(tx.receipts.where(sha256=acknowledgement.sha256)), None)
        if old is None:
            tx.receipts.add(new)
            return ReceivedReceipt(receipt=new, already=False)
        if replace(old, id=new.id, received=old.received[:10], taken_in=new.taken_in) != new:
            raise ReceiptRefused(reason="other_content")
        return ReceivedReceipt(receipt=old, already=True)


# --- one package ---------------------------------------------------------------------------------------------------------


def _as_verified(inspection: Inspection, questions: tuple[str, ...], content: bytes) -> Verified:
    opened = inspection.opened
    return Verified(
        payload=opened.payload,
        sha256=contents.digest(content),
        words=opened.payload.heading.check_words(opened.letter.payload, content),
        signed_by=inspection.opened.partner.fingerprint,
        known=inspection.before is not None,
        questions=questions,
    )


def _inspected(file: Path, content: bytes, opened: OpenedPackage, known: Inbox) -> InspectedFile:
    """The inspection of a package that could be opened, compared with the ``known`` ones."""
    try:
        inspection = check_sequence(known, opened)
        questions = _questions(inspection)
    except KraftError as problem:
        return InspectedFile(file=file, status=REFUSED, error=problem)
    return InspectedFile(
        file=file,
        status=READY if inspection.before is None else ALREADY,
        content=content,
        inspection=inspection,
        verified=_as_verified(inspection, questions, content),
    )


def _questions(inspection: Inspection) -> tuple[str, ...]:
    """The codes of what to ask about a package; for a new one including what an attack on it and the earlier ones finds."""
    return inspection.questions if inspection.before is not None else (*inspection.questions, *attack_questions(inspection))


def _take(session: Session, inspected: InspectedFile, remark: str, *, force: bool) -> ReceivedFile:
    file, target = inspected.file, inspected.file.with_name(inspected.file.name + receipt.EXTENSION)
    if inspected.error is not None:
        return ReceivedFile(file=file, status=REFUSED, reason=_reason(inspected.error), error=inspected.error)
    try:
        with session.write("package.receive") as tx:
            inspection = inspect_package(session, tx, inspected.content)
            row = inspection.before or _row(
                session, inspection, inspected.content, _current_questions(inspected, inspection), remark
            )
            answer = _receipt(session, tx, row)
            if not (target.exists() and read_bytes(target) == answer):
                refuse_existing(target, force=force)
            if inspection.before is None:
                tx.received.add(row)
    except KraftError as problem:
        _log(session, file, problem)
        return ReceivedFile(file=file, status=REFUSED, reason=_reason(problem), error=problem)
    error = _written(target, answer)
    return ReceivedFile(
        file=file,
        status=ALREADY if inspection.before else ACCEPTED,
        reason="receipt_not_written" if error else None,
        error=error,
        receipt=None if error else target,
        node=row.node,
        period=row.period,
        version=row.package_version,
        words=inspection.opened.payload.heading.check_words(row.payload.encode(), row.sealed),
        questions=row.questions,
        remark=row.remark,
    )


def _sealed(file: Path) -> bytes:
    """The sealed bytes of a file, which may be their text form; NotSealed for an archive: none is unpacked here."""
    content = read_bytes(file, envelope.LIMIT)
    if content.startswith(signed_zip.BEGIN):
        raise NotSealed
    return armor.sealed_bytes(content)


def _current_questions(inspected: InspectedFile, inspection: Inspection) -> tuple[str, ...]:
    """The questions found at inspection, or fresh ones when other packages have been accepted since."""
    compared = [
        [entry.row.payload_sha256 for entry in one.earlier] for one in (inspected.inspection, inspection) if one is not None
    ]
    return inspected.questions if compared[:1] == compared[1:] else _questions(inspection)


def _row(session: Session, inspection: Inspection, content: bytes, questions: tuple[str, ...], remark: str) -> ReceivedPackage:
    heading, letter = inspection.opened.payload.heading, inspection.opened.letter
    return ReceivedPackage(
        id=new_id(),
        kind=heading.kind,
        node=heading.node,
        period=heading.period.id,
        release=heading.period.release,
        package_version=heading.version,
        sequence=heading.sequence,
        sha256=contents.digest(content),
        payload_sha256=inspection.opened.digest,
        previous=heading.previous,
        sealed=content,
        payload=letter.payload.decode(),
        questions=questions,
        remark=remark,
        received=utc(session.vault.now()),
    )


def _receipt(session: Session, data: Data, row: ReceivedPackage) -> bytes:
    """The receipt for a package: the same bytes every time."""
    acknowledgement = Acknowledgement(
        programme=session.programme.id,
        node=row.node,
        period=row.period,
        version=row.package_version,
        sha256=row.sha256,
        payload_sha256=row.payload_sha256,
        status=ACCEPTED,
        questions=row.questions,
        remark=row.remark,
        received=row.received[:10],
    )
    return receipt.write(acknowledgement, keys.signing_secret(data))


def _written(target: Path, answer: bytes) -> KraftError | None:
    """The error from writing the receipt, None when it was written: the package is accepted in either case."""
    try:
        write_atomically(target, answer)
    except (DiskFull, CannotWrite):
        return ReceiptNotWritten(path=str(target))
    return None


def _log(session: Session, file: Path, problem: KraftError) -> None:
    with session.write("package.refuse") as tx:
        tx.note("received_packages", "", {"reason": _reason(problem), "file": file.name})


def _reason(problem: KraftError) -> str:
    """The code for why a package was refused: the reason that PackageRefused states, else the kind of error."""
    if isinstance(problem, PackageRefused):
        return problem.reason
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(problem).__name__).lower()


def _check_receipt(session: Session, tx: Writing, acknowledgement: Acknowledgement) -> None:
    if (acknowledgement.programme, acknowledgement.node) != (session.programme.id, session.node.id):
        raise ReceiptRefused(reason="other_node")
    sent = next(iter(tx.sent.where(sha256=acknowledgement.sha256)), None)
    if sent is None:
        raise ReceiptRefused(reason="unknown_package")
    own = (sent.period, sent.package_version, contents.digest(sent.payload.encode()))
    if own != (acknowledgement.period, acknowledgement.version, acknowledgement.payload_sha256):
        raise ReceiptRefused(reason="other_content")
