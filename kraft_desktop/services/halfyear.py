"""The half-year package: prepared, looked at, approved, frozen and sent."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import kraft_desktop
from kraft_desktop.disclosure.choice import Watch
from kraft_desktop.disclosure.table import PublishedTables
from kraft_desktop.domain.errors import LaterPeriodSent, NotUnderstood, PackageRefused, PeriodNotEnded, WrongStoreKind
from kraft_desktop.domain.exchange import Partner, SentPackage
from kraft_desktop.domain.period import Period, find_period
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.trail import utc
from kraft_desktop.reports import envelope, mail, package
from kraft_desktop.reports.package import Anchor, Heading
from kraft_desktop.services import keys, ledger
from kraft_desktop.services.access import Session, policy_in
from kraft_desktop.services.approving import approve
from kraft_desktop.services.ledger import Kept, Sending
from kraft_desktop.services.release import Release, count_and_protect
from kraft_desktop.store.files import refuse_existing, remove_leftovers, write_atomically, writing, written_when_done
from kraft_desktop.store.header import NODE
from kraft_desktop.store.records import new_id
from kraft_desktop.store.vault import Data, Writing

EXTENSION = ".kraftpaket"
_LONGEST_DIARY_NUMBER = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What a package says, or would say if it went out now. ``already`` when it has gone out and is frozen.

    ``suppressed`` counts blanked cells by reason (primary, secondary, held), ``attack`` what the audit over all releases found;
    ``kept`` is what never leaves.
    """

    period: Period
    already: bool
    tables: Mapping[str, PublishedTables]
    sums: Mapping[str, int | None]
    physician_minutes: int
    withdrawals: int | None
    suppressed: Mapping[str, int]
    attack: Mapping[str, int]
    kept: Kept = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A package that went out: the sealed file, the draft and the text beside it, and what to read aloud."""

    file: Path
    mail: Path
    text: Path
    sha256: str
    words: tuple[str, ...]
    version: int
    already: bool
    prepared: Prepared


def prepare(session: Session, period_id: str, *, watch: Watch | None = None) -> Prepared:
    """The package as it is or would be, protected against everything sent before. ``watch`` is called with a stage and the
    share done of it; what it raises stops the work. UnknownPeriod, PeriodNotEnded, LaterPeriodSent."""
    _require(session)
    with session.vault.read() as data:
        period, sending = _asked_for(session, data, period_id)
        if sending is not None:
            return _as_sent(sending)
        return _as_prepared(count_and_protect(session, data, period, watch))


def send(
    session: Session,
    period_id: str,
    out: Path,
    *,
    approver: str | None = None,
    approver_passphrase: str | None = None,
    diary_number: str | None = None,
    force: bool = False,
    watch: Watch | None = None,
) -> Sent:
    """Freeze the package of a period and write it into the folder ``out``; a period that was sent gives its very bytes again.

    The file gets its name only after the store has committed, so that there is never one that the store does not know.
    PeriodNotEnded, LaterPeriodSent, KeyNotConfirmed, PackageRefused (a real node and a practice owner), ApprovalNeeded,
    SameApprover, WrongPassphrase, NotAllowed, AlreadyThere, NotUnderstood (the diary number).
    """
    _require(session)
    with session.vault.read() as data:
        period, sending = _asked_for(session, data, period_id)
        if sending is not None:
            return _deliver(session, sending, out, already=True, force=force)
        owner, policy = _recipient(session, data, period), policy_in(data)
    if diary_number is not None and not (diary_number.isprintable() and 1 <= len(diary_number) <= _LONGEST_DIARY_NUMBER):
        raise NotUnderstood(reason="diary_number")
    approved_by = approve(session, policy, approver, approver_passphrase)
    target = _target(out, f"{session.programme.id}_{session.node.id}_{period.id}_v1", force=force)
    with session.vault.read() as data:
        work = count_and_protect(session, data, period, watch)
    with contextlib.ExitStack() as files, session.vault.write("package.send") as tx:
        if tx.trail.head() != work.head:  # somebody wrote while the tables were protected
            owner, work = _recipient(session, tx, period), count_and_protect(session, tx, period, watch)
        frozen = _freeze(session, tx, work, owner, approved_by, diary_number)
        files.enter_context(written_when_done(target, base64.b64decode(frozen.row.sealed)))
    return _deliver(session, frozen, out, already=False, force=True)


# --- what is asked for ---------------------------------------------------------------------------------------------------


def _require(session: Session) -> None:
    if session.vault.header.kind != NODE:
        raise WrongStoreKind(needed=NODE)
    session.require(Right.MAKE_PACKAGE)


def _asked_for(session: Session, data: Data, period_id: str) -> tuple[Period, Sending | None]:
    """The period, and its package when it was sent; PeriodNotEnded or LaterPeriodSent when there can be none."""
    period = find_period(session.programme.periods(policy_in(data).half_year_scheme), period_id)
    history = ledger.sendings(data)
    sending = next((s for s in reversed(history) if s.row.period == period.id), None)
    if sending is None:
        if session.today <= period.end:
            raise PeriodNotEnded(period=period.id, end=period.end.isoformat())
        if history and history[-1].row.release > period.release:
            raise LaterPeriodSent(period=period.id, later=history[-1].row.period)
    return period, sending


def _recipient(session: Session, data: Data, period: Period) -> Partner:
    owner = keys.confirmed_owner(session, data)
    if owner.practice and not session.vault.header.practice:
        raise PackageRefused(reason="practice_owner", period=period.id, node=session.node.id)
    return owner


# --- freezing ------------------------------------------------------------------------------------------------------------


def _freeze(
    session: Session, tx: Writing, work: Release, owner: Partner, approved_by: str, diary_number: str | None
) -> Sending:
    """Add the package and the classes it counted for the first time, in the transaction given."""
    header, last = session.vault.header, work.history[-1].row if work.history else None
    heading = Heading(
        program=kraft_desktop.__version__,
        programme=session.programme.id,
        node=session.node.id,
        practice=header.practice,
        recipient=owner.fingerprint,
        scheme=work.policy.half_year_scheme,
        period=work.period,
        version=1,
        sequence=last.sequence + 1 if last else 1,
        previous=package.digest(last.payload.encode()) if last else "",
        created=utc(session.vault.now()),
        anchor=Anchor(generation=header.generation, sequence=work.head[0], hash=work.head[1]),
        policy=work.policy.plain(),
        diary_number=diary_number,
    )
    payload = package.write(
        heading,
        work.tables,
        work.sums,
        physician_minutes=work.physician_minutes,
        withdrawals=work.withdrawals,
    )
    read = package.read(payload)  # what is signed is what a strict reader takes
    signed = envelope.sign(payload, f"{package.FORMAT} {heading.name}", keys.signing_secret(tx))
    sealed = envelope.seal(signed, (owner.sealing, owner.reserve))
    kept = replace(work.kept, approved_by=approved_by)
    row = SentPackage(
        id=new_id(),
        period=work.period.id,
        release=work.period.release,
        package_version=heading.version,
        sequence=heading.sequence,
        created=heading.created,
        payload=payload.decode(),
        sealed=base64.b64encode(sealed).decode("ascii"),
        sha256=package.digest(sealed),
        summary=kept.as_text(),
    )
    tx.frozen_classes.add_all(work.frozen, under=row.id)
    tx.sent.add(row)
    return Sending(row=row, payload=read, kept=kept)


def _target(out: Path, name: str, *, force: bool) -> Path:
    """Where the package goes; AlreadyThere when any of its three files is in the way."""
    with writing(out):
        out.mkdir(parents=True, exist_ok=True)
    target = out / f"{name}{EXTENSION}"
    for file in _files(target):
        refuse_existing(file, force=force)
        remove_leftovers(file)
    return target


def _files(target: Path) -> tuple[Path, Path, Path]:
    return target, target.with_suffix(".eml"), target.with_suffix(".txt")


def _deliver(session: Session, sending: Sending, out: Path, *, already: bool, force: bool) -> Sent:
    """Write what is missing of a package that the store holds."""
    heading, content = sending.payload.heading, base64.b64decode(sending.row.sealed)
    target, draft, note = _files(_target(out, heading.name, force=force))
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
        sha256=sending.row.sha256,
        words=words,
        version=heading.version,
        already=already,
        prepared=_as_sent(sending) if already else replace(_as_sent(sending), already=False),
    )


def _as_sent(sending: Sending) -> Prepared:
    payload = sending.payload
    return Prepared(
        period=payload.heading.period,
        already=True,
        tables=payload.tables,
        sums={name: amount.value for name, amount in payload.sums.items()},
        physician_minutes=payload.physician_minutes,
        withdrawals=payload.withdrawals,
        suppressed=sending.kept.suppressed,
        attack=payload.proof,
        kept=sending.kept,
    )


def _as_prepared(work: Release) -> Prepared:
    return Prepared(
        period=work.period,
        already=False,
        tables=work.tables,
        sums={name: amount.value for name, amount in work.sums.items()},
        physician_minutes=work.physician_minutes,
        withdrawals=work.withdrawals,
        suppressed=work.kept.suppressed,
        attack=package.proof(work.tables),
        kept=work.kept,
    )
