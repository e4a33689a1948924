"""What every package goes through on its way out: prepared, frozen in the store, and written beside a draft of the mail."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import kraft_desktop
from kraft_desktop.disclosure.search.progress import ProgressCallback
from kraft_desktop.disclosure.tables.table import PublishedTables
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.errors import CannotWrite, DiskFull, NotUnderstood, PackageRefused, SentNotWritten, WrongStoreKind
from kraft_desktop.domain.exchange import PackageKind, Partner, SentPackage
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.trail import utc
from kraft_desktop.reports.package import contents, envelope, mail
from kraft_desktop.reports.package.contents import Anchor, Heading, Hours, Replaced
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.ledger.records import PrivateRecord, ReleaseRecord
from kraft_desktop.services.outgoing import open_forms
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.open_forms import Forms
from kraft_desktop.services.outgoing.release import Order, Release, count_and_protect, is_current
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.folder.files import refuse_existing, remove_leftovers, write_atomically, writing, written_when_done
from kraft_desktop.store.keys.header import NODE
from kraft_desktop.store.vault import Data, Writing

EXTENSION = ".kraftpaket"
_LONGEST_DIARY_NUMBER = 60
_COARSE = 1000
"""The trail's number is told in thousands: the exact one would say how little was entered since the package before."""
Check = Callable[[Release], None]
Texts = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What a package says, or would say if it went out now. ``already`` when it has gone out and is frozen.

    ``suppressed`` counts blanked cells by reason (primary, secondary, held), ``attack`` what the audit over all releases found;
    ``kept`` is what never leaves, and ``release`` what was counted, while it has not gone out.
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
    kept: PrivateRecord = field(repr=False)
    release: Release | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A package that went out: the sealed file, the draft and the text beside it, its other forms, and what to read aloud."""

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
    """How a package leaves: approved by whom, also as an open zip for a receiver without the program, with ``force`` in place
    of files that are there. What was made ``ready`` is not counted again while nothing has changed."""

    approval: Approval | None = None
    open_zip: bool = False
    force: bool = False
    ready: Prepared | None = None
    progress: ProgressCallback | None = None


PLAIN = Delivery()
"""Approved by nobody, sealed only, in no file's place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What the sender adds to the figures: who approved, a diary number, texts, and the activity budget to the krona."""

    approved_by: str = ""
    diary_number: str | None = None
    texts: Texts = field(default_factory=dict)
    budget: Budget | None = None


def require(session: Session) -> None:
    """WrongStoreKind outside a node, NotAllowed without the right."""
    if session.vault.header.kind != NODE:
        raise WrongStoreKind(needed=NODE)
    session.require(Right.MAKE_PACKAGE)


def check_line(text: str | None, reason: str, longest: int = _LONGEST_DIARY_NUMBER) -> None:
    """NotUnderstood with the ``reason`` unless ``text`` is None or one short line."""
    if text is not None and not (text.isprintable() and 1 <= len(text.strip()) <= longest):
        raise NotUnderstood(reason=reason)


def recipient(session: Session, data: Data) -> Partner:
    """The owner that packages are sealed to; KeyNotConfirmed, or PackageRefused between a real node and a practice owner."""
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
    """Count, protect, freeze and write what is ordered; what was made ready and is current is not counted again. What ``check``
    raises of the release stops it.

    The file gets its name only after the store has committed, so that there is never one that the store does not know.
    """
    with session.vault.read() as data:
        owner = recipient(session, data)
    target = _target(out, f"{session.programme.id}_{session.node.id}_{order.period.id}_v{order.version}", force=delivery.force)
    with session.vault.read() as data:
        work = delivery.ready.release if delivery.ready is not None else None
        if work is None or work.order != order or not is_current(session, data, work):
            work = count_and_protect(session, data, order, delivery.progress)
    check(work)
    with contextlib.ExitStack() as files, session.vault.write("package.send") as tx:
        if not is_current(session, tx, work):  # somebody wrote while the tables were protected
            owner, work = recipient(session, tx), count_and_protect(session, tx, order, delivery.progress)
            check(work)
        frozen = _freeze(session, tx, work, owner, letter)
        files.enter_context(written_when_done(target, frozen.row.sealed))
    try:
        return deliver(session, frozen, out, replace(delivery, force=True), already=False)
    except (DiskFull, CannotWrite) as problem:  # the package stands all the same
        raise SentNotWritten(period=order.period.id, file=target.name, path=problem.path) from problem


def _freeze(session: Session, tx: Writing, work: Release, owner: Partner, letter: Letter) -> ReleaseRecord:
    """Add the package and the classes it counted for the first time, in the transaction given."""
    kept = replace(work.kept, approved_by=letter.approved_by, budget=letter.budget)
    header, last, order, head = session.vault.header, work.history.last, work.order, tx.trail.head()
    heading = Heading(
        kind=order.kind,
        program=kraft_desktop.__version__,
        programme=session.programme.id,
        node=session.node.id,
        practice=header.practice,
        recipient=owner.fingerprint,
        scheme=work.policy.half_year_scheme,
        period=order.period,
        version=order.version,
        sequence=last.row.sequence + 1 if last else 1,
        previous=contents.digest(last.row.payload.encode()) if last else "",
        created=utc(session.vault.now()),
        anchor=Anchor(generation=header.generation, sequence=head[0] // _COARSE * _COARSE, hash=head[1]),
        policy=work.policy.plain(),
        diary_number=letter.diary_number,
        replaces=order.replaces,
    )
    payload = _written(heading, work, letter)
    read = contents.read(payload)  # what is signed is what a strict reader takes
    signed = envelope.sign(payload, f"{contents.FORMAT} {heading.name}", keys.signing_secret(tx))
    sealed = envelope.seal(signed, (owner.sealing, owner.reserve))
    row = SentPackage(
        id=new_id(),
        kind=order.kind,
        period=order.period.id,
        release=order.period.release,
        package_version=heading.version,
        sequence=heading.sequence,
        created=heading.created,
        payload=payload.decode(),
        sealed=sealed,
        sha256=contents.digest(sealed),
        summary=kept.as_text(),
    )
    tx.frozen_classes.add_all(work.frozen, under=row.id)
    tx.sent.add(row)
    return ReleaseRecord(row=row, payload=read, kept=kept)


def _written(heading: Heading, work: Release, letter: Letter) -> bytes:
    return contents.write(
        heading,
        work.tables,
        work.sums,
        physician_minutes=work.physician_minutes,
        withdrawals=work.withdrawals,
        hours=work.hours,
        budget=letter.budget.published() if letter.budget else None,
        texts=letter.texts,
    )


def _target(out: Path, name: str, *, force: bool) -> Path:
    """Where the package goes; AlreadyThere when any of its files is in the way."""
    with writing(out):
        out.mkdir(parents=True, exist_ok=True)
    target = out / f"{name}{EXTENSION}"
    for file in (*_files(target), *open_forms.files(target)):
        refuse_existing(file, force=force)
        remove_leftovers(file)
    return target


def _files(target: Path) -> tuple[Path, Path, Path]:
    return target, target.with_suffix(".eml"), target.with_suffix(".txt")


def deliver(session: Session, sending: ReleaseRecord, out: Path, delivery: Delivery, *, already: bool = True) -> Sent:
    """Write what is missing of a package that the store holds."""
    heading, content = sending.payload.heading, sending.row.sealed
    target, draft, note = _files(_target(out, heading.name, force=delivery.force))
    words = envelope.check_words(sending.row.payload.encode())
    text = mail.text(heading, session.node.name, target.name, sending.row.sha256, words)
    if already:
        write_atomically(target, content)
    write_atomically(draft, mail.draft(heading, session.node.name, text, target.name, content))
    write_atomically(note, text.encode())
    return Sent(
        file=target,
        mail=draft,
        text=note,
        forms=open_forms.deliver(session, sending, target, open_zip=delivery.open_zip),
        sha256=sending.row.sha256,
        words=words,
        version=heading.version,
        already=already,
        prepared=replace(as_sent(sending), already=already),
    )


def as_sent(sending: ReleaseRecord) -> Prepared:
    """What a package said that was sent."""
    payload = sending.payload
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
        suppressed=sending.kept.suppressed,
        attack=payload.proof,
        kept=sending.kept,
    )


def as_prepared(work: Release) -> Prepared:
    """What a release would say."""
    return Prepared(
        kind=work.order.kind,
        period=work.order.period,
        version=work.order.version,
        replaces=work.order.replaces,
        already=False,
        tables=work.tables,
        sums={name: amount.value for name, amount in work.sums.items()},
        physician_minutes=work.physician_minutes,
        withdrawals=work.withdrawals,
        hours=work.hours,
        budget=None,
        texts={},
        suppressed=work.kept.suppressed,
        attack=contents.proof(work.tables),
        kept=work.kept,
        release=work,
    )
