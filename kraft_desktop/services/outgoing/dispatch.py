"""The steps that every package takes on its way out: prepared, frozen in the store, and written beside a draft of the mail."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import kraft_desktop
from kraft_desktop.disclosure.search.progress import ProgressCallback
from kraft_desktop.disclosure.tables.table import PublishedTables
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.errors import (
    CannotWrite,
    DiskFull,
    NotUnderstood,
    PackageRefused,
    SentNotWritten,
    WrongStoreKind,
)
from kraft_desktop.domain.exchange import PackageKind, Partner, SentPackage
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.trail import utc
from kraft_desktop.reports.package import contents, envelope, mail
from kraft_desktop.reports.package.contents import TRAIL_STEP, Heading, Payload
from kraft_desktop.reports.package.parts import Anchor, Hours, Replaced, Situation
from kraft_desktop.reports.tables.cell_counts import CellCounts
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.ledger.records import PrivateRecord, ReleaseRecord
from kraft_desktop.services.outgoing import approvals, open_forms
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.open_forms import Forms
from kraft_desktop.services.outgoing.release import Order, Release, count_and_protect, is_current
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.folder.files import (
    make_place,
    read_bytes,
    refuse_existing,
    remove_leftovers,
    write_atomically,
    written_when_done,
)
from kraft_desktop.store.keys.header import NODE
from kraft_desktop.store.vault import Data, Writing

EXTENSION = ".kraftpaket"
_LONGEST_DIARY_NUMBER = 60
Check = Callable[[Release], None]
Texts = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The contents of a package as sent (``already``: it is frozen), or as it would be if sent now.

    ``suppressed`` is the number of blanked cells by reason (primary, secondary, held), ``attack`` the result of the attack over
    all releases; ``holds`` says whether nothing can be worked out of the numbers. ``insiders`` are the municipalities
    over whose insiders the second person has to decide. ``kept`` is the private record, which never leaves; ``release`` is the
    count behind a package not yet sent; ``earlier`` are the packages that were sent before.
    """

    kind: PackageKind
    period: Period
    version: int
    replaces: Replaced | None
    already: bool
    tables: Mapping[str, PublishedTables]
    sums: Mapping[str, int | None]
    physician_minutes: int
    withdrawals: int | None
    hours: Hours | None
    budget: Budget | None
    texts: Texts
    suppressed: Mapping[str, int]
    attack: Mapping[str, int]
    holds: bool
    insiders: tuple[str, ...] = ()
    kept: PrivateRecord = field(repr=False)
    release: Release | None = field(default=None, repr=False, compare=False)
    earlier: Sequence[Payload] = field(repr=False, compare=False)

    @property
    def counts(self) -> CellCounts:
        """How many numbers it prints, and how many of them are hidden."""
        return CellCounts.of(self.tables.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A sent package: the sealed file, the mail draft and mail text beside it, its other forms, and the check words."""

    file: Path
    mail: Path
    text: Path
    forms: Forms
    sha256: str
    words: tuple[str, ...]
    version: int
    already: bool
    prepared: Prepared


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """How a package leaves: who approves it, whether an open zip is written too for a receiver without the program, and with
    ``force`` whether existing files are replaced. A ``ready`` package is not counted again while nothing has changed."""

    approval: Approval | None = None
    open_zip: bool = False
    force: bool = False
    ready: Prepared | None = None
    progress: ProgressCallback | None = None


PLAIN = Delivery()
"""No approval, the sealed file only, and no existing file replaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The sender's additions to the figures: the approver's id, a diary number, texts, and the activity budget, to the krona
    and as published; ``decided_over`` when the second person has decided over what an insider could work out."""

    approved_by: str = ""
    diary_number: str | None = None
    texts: Texts = field(default_factory=dict)
    budget: Budget | None = None
    published_budget: Budget | None = None
    decided_over: bool = False


def require(session: Session) -> None:
    """Raise WrongStoreKind outside a node's store, NotAllowed without the right to make packages."""
    if session.vault.header.kind != NODE:
        raise WrongStoreKind(needed=NODE)
    session.require(Right.MAKE_PACKAGE)


def check_line(text: str | None, reason: str, longest: int = _LONGEST_DIARY_NUMBER) -> None:
    """Raise NotUnderstood with the ``reason`` unless ``text`` is None or one line of at most ``longest`` characters."""
    if text is not None and not (text.isprintable() and 1 <= len(text.strip()) <= longest):
        raise NotUnderstood(reason=reason)


def recipient(session: Session, data: Data) -> Partner:
    """The owner that packages are sealed to. Raises KeyNotConfirmed, or PackageRefused for a real node with a practice
    owner."""
    owner = keys.confirmed_owner(session, data)
    if owner.practice and not session.vault.header.practice:
        raise PackageRefused(reason="practice_owner")
    return owner


def dispatch(
    session: Session,
    order: Order,
    out: Path,
    letter: Letter,
    delivery: Delivery,
    check: Check = lambda _: None,
) -> Sent:
    """The package ordered: counted, protected, frozen and written. A ``ready`` one that is still current is not counted again.
    An exception from ``check``, which gets the release, stops it.

    The file gets its name only after the store has committed, so that no file exists that the store does not know.
    """
    with session.vault.read() as data:
        owner = recipient(session, data)
    name = f"{session.programme.id}_{session.node.id}_{order.period.id}_v{order.version}"
    target = _target(out, session.letterhead.file_name(name), force=delivery.force)
    with session.vault.read() as data:
        release = delivery.ready.release if delivery.ready is not None else None
        if release is None or order not in {release.ordered, release.order} or not is_current(session, data, release):
            release = count_and_protect(session, data, order, delivery.progress)
    with session.vault.read() as data:
        decided = _may_leave(session, data, release, check)
    committed = False
    try:
        with contextlib.ExitStack() as files:
            with session.write("package.send") as tx:
                if not is_current(session, tx, release):  # another user wrote while the tables were protected
                    owner, release = recipient(session, tx), count_and_protect(session, tx, order, delivery.progress)
                    decided = _may_leave(session, tx, release, check)
                frozen = _freeze(session, tx, release, owner, replace(letter, decided_over=decided))
                files.enter_context(written_when_done(target, frozen.row.sealed))
            committed = True
        return deliver(session, frozen, out, replace(delivery, force=True), already=False)
    except (DiskFull, CannotWrite) as problem:
        if not committed:
            raise
        raise SentNotWritten(period=order.period.id, file=target.name, path=problem.path) from problem


def _may_leave(session: Session, data: Data, release: Release, check: Check) -> bool:
    """Whether a release goes by a decision of the second person over what an insider could work out. Raises InsiderFindsOut,
    and what ``check`` raises."""
    check(release)
    return approvals.decided_over(session, data, release)


def payload_of(session: Session, data: Data, release: Release, owner: Partner, letter: Letter) -> bytes:
    """The payload of a release in its canonical bytes, as it would be sent now."""
    header, last, order, head = session.vault.header, release.history.last, release.order, data.trail.head()
    heading = Heading(
        kind=order.kind,
        program=kraft_desktop.__version__,
        programme=session.programme.id,
        node=session.node.id,
        practice=header.practice,
        recipient=owner.fingerprint,
        scheme=release.policy.half_year_scheme,
        period=order.period,
        version=order.version,
        sequence=last.row.sequence + 1 if last else 1,
        previous=contents.digest(last.row.payload.encode()) if last else "",
        created=utc(session.vault.now())[:10],
        anchor=Anchor(generation=header.generation, sequence=head[0] // TRAIL_STEP * TRAIL_STEP, hash=head[1]),
        policy=release.policy.plain(),
        diary_number=letter.diary_number,
        replaces=order.replaces,
    )
    return _payload(heading, release, letter)


def _freeze(session: Session, tx: Writing, release: Release, owner: Partner, letter: Letter) -> ReleaseRecord:
    """The sent package, added within the given transaction together with the classes of people counted for the first time."""
    private = replace(release.kept, approved_by=letter.approved_by, budget=letter.budget)
    order = release.order
    payload = payload_of(session, tx, release, owner, letter)
    read = contents.read(payload)  # what is signed is what a strict reader takes
    heading = read.heading
    signed = envelope.sign(payload, f"{heading.format} {heading.name}", keys.signing_secret(tx))
    sealed = envelope.seal(signed, (owner.sealing, owner.reserve))
    row = SentPackage(
        id=new_id(),
        kind=order.kind,
        period=order.period.id,
        release=order.period.release,
        package_version=heading.version,
        sequence=heading.sequence,
        created=utc(session.vault.now()),
        payload=payload.decode(),
        sealed=sealed,
        sha256=contents.digest(sealed),
        summary=private.as_text(),
    )
    tx.frozen_classes.add_all(release.frozen, under=row.id)
    tx.sent.add(row)
    return ReleaseRecord(row=row, payload=read, kept=private, earlier=release.history.payloads)


def _payload(heading: Heading, release: Release, letter: Letter) -> bytes:
    return contents.write(
        heading,
        release.tables,
        release.sums,
        physician_minutes=release.physician_minutes,
        withdrawals=release.withdrawals,
        decided_over=letter.decided_over,
        situation=Situation(hours=release.hours, budget=letter.published_budget, texts=letter.texts),
    )


def _target(out: Path, name: str, *, force: bool) -> Path:
    """The path of the package file. Raises AlreadyThere when any of its files exists and ``force`` is not given."""
    make_place(out)
    target = out / f"{name}{EXTENSION}"
    for file in (*_files(target), *open_forms.files(target)):
        refuse_existing(file, force=force)
        remove_leftovers(file)
    return target


def _is_left_by_an_interruption(target: Path, sealed: bytes) -> bool:
    """Whether the sealed file is there as the store holds it, and not all that belongs beside it."""
    beside = (*_files(target)[1:], open_forms.files(target)[0])
    return not all(file.exists() for file in beside) and target.is_file() and read_bytes(target, len(sealed)) == sealed


def _files(target: Path) -> tuple[Path, Path, Path]:
    return target, target.with_suffix(".eml"), target.with_suffix(".txt")


def deliver(session: Session, record: ReleaseRecord, out: Path, delivery: Delivery, *, already: bool = True) -> Sent:
    """The files of a package that the store holds, written into ``out``; the sealed file only when ``already`` sent earlier."""
    heading, content = record.payload.heading, record.row.sealed
    target = out / f"{heading.file_name}{EXTENSION}"
    force = delivery.force or _is_left_by_an_interruption(target, content)
    target, draft, note = _files(_target(out, heading.file_name, force=force))
    words = record.words
    text = mail.text(heading, session.node.name, target.name, record.row.sha256, words)
    if already:
        write_atomically(target, content)
    write_atomically(draft, mail.draft(heading, session.node.name, text, target.name, content))
    write_atomically(note, text.encode())
    return Sent(
        file=target,
        mail=draft,
        text=note,
        forms=open_forms.deliver(session, record, target, open_zip=delivery.open_zip),
        sha256=record.row.sha256,
        words=words,
        version=heading.version,
        already=already,
        prepared=replace(prepared_from_record(record), already=already),
    )


def prepared_from_record(record: ReleaseRecord) -> Prepared:
    """The contents of a sent package."""
    payload = record.payload
    heading = payload.heading
    return Prepared(
        kind=heading.kind,
        period=heading.period,
        version=heading.version,
        replaces=heading.replaces,
        already=True,
        tables=payload.tables,
        sums={name: amount.value for name, amount in payload.sums.items()},
        physician_minutes=payload.physician_minutes,
        withdrawals=payload.withdrawals,
        hours=payload.hours,
        budget=payload.budget,
        texts=payload.texts,
        suppressed=record.kept.suppressed,
        holds=payload.proof.nothing_found,
        attack=record.kept.attack or payload.proof.counts(),
        kept=record.kept,
        earlier=record.earlier,
    )


def prepared_from_release(data: Data, release: Release) -> Prepared:
    """The contents of a package that has not been sent, read within a unit of work."""
    decided = bool(release.insiders) and approvals.is_decided(data, release.question)
    return Prepared(
        kind=release.order.kind,
        period=release.order.period,
        version=release.order.version,
        replaces=release.order.replaces,
        already=False,
        tables=release.tables,
        sums={name: amount.value for name, amount in release.sums.items()},
        physician_minutes=release.physician_minutes,
        withdrawals=release.withdrawals,
        hours=release.hours,
        budget=None,
        texts={},
        suppressed=release.kept.suppressed,
        holds=not release.insiders,
        insiders=() if decided else release.insiders,
        attack=release.kept.attack,
        kept=release.kept,
        release=release,
        earlier=release.history.payloads,
    )
