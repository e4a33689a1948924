"""The half-year package: prepared, reviewed, approved, frozen and sent; and corrected when it has to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kraft_desktop.disclosure.search.progress import ProgressCallback
from kraft_desktop.disclosure.tables.merging import Merge
from kraft_desktop.domain.errors import LaterPeriodSent, NothingToCorrect, PeriodNotEnded
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period, find_period
from kraft_desktop.reports.package import contents
from kraft_desktop.reports.package.parts import Replaced
from kraft_desktop.services.admin.access import Session, dated_policy, policy_in
from kraft_desktop.services.figures import catalogue, merge_rules
from kraft_desktop.services.figures.catalogue import Joint
from kraft_desktop.services.ledger import overtaking, records
from kraft_desktop.services.ledger.records import Ledger, ReleaseRecord
from kraft_desktop.services.outgoing import dispatch, release
from kraft_desktop.services.outgoing.approvals import approve
from kraft_desktop.services.outgoing.dispatch import PLAIN, Delivery, Letter, Prepared, Sent
from kraft_desktop.services.outgoing.name_screening import refuse_names
from kraft_desktop.services.outgoing.release import Order, Release, count_and_protect
from kraft_desktop.store.vault import Data

Merges = Sequence[Merge] | None
_LONGEST_REASON = 200


def prepare(
    session: Session,
    period_id: str,
    *,
    correct: str | None = None,
    merges: Merges = None,
    progress: ProgressCallback | None = None,
) -> Prepared:
    """The package as sent, or as it would be, protected against everything sent before. ``progress`` is called with a stage and
    the share of it done (0 to 1); an exception from it stops the work. ``correct`` is the reason for replacing a sent package.
    ``merges`` are the classes to merge; when not given, those of the policy, and in a correction those of the sent package.

    Raises UnknownPeriod, PeriodNotEnded, LaterPeriodSent, NothingToCorrect, CannotMerge, WrongStoreKind, NotAllowed.
    """
    dispatch.require(session)
    with session.vault.read() as data:
        order_or_record = _order_or_record(session, data, period_id, correct, merges)
        if isinstance(order_or_record, ReleaseRecord):
            return dispatch.prepared_from_record(order_or_record)
        release_made = count_and_protect(session, data, order_or_record, progress)
        _refuse_unchanged(release_made)
        return dispatch.prepared_from_release(data, release_made)


def send(
    session: Session,
    period_id: str,
    out: Path,
    delivery: Delivery = PLAIN,
    *,
    correct: str | None = None,
    merges: Merges = None,
    diary_number: str | None = None,
) -> Sent:
    """The package of a period, frozen and written into the folder ``out``. For a period already sent the same bytes are written
    again, unless ``correct`` gives the reason for a new version. ``merges`` as for ``prepare``.

    Raises UnknownPeriod, PeriodNotEnded, LaterPeriodSent, NothingToCorrect, CannotMerge, KeyNotConfirmed, PackageRefused (a
    real node and a practice owner), ApprovalNeeded, SameApprover, WrongPassphrase, NotAllowed, AlreadyThere, NotUnderstood (the
    diary number or the reason), NamesSomebody.
    """
    dispatch.require(session)
    with session.vault.read() as data:
        order_or_record = _order_or_record(session, data, period_id, correct, merges)
        if isinstance(order_or_record, ReleaseRecord):
            return dispatch.deliver(session, order_or_record, out, delivery)
        dispatch.recipient(session, data)
        dispatch.check_line(diary_number, "diary_number")
        refuse_names(data, diary_number or "", "text_diary_number")
        policy = policy_in(data)
    approved_by = approve(session, policy, delivery.approval)
    letter = Letter(approved_by=approved_by, diary_number=diary_number)
    return dispatch.dispatch(session, order_or_record, out, letter, delivery, _refuse_unchanged)


def closes(session: Session, period_id: str) -> tuple[Period, ...]:
    """The periods that can be made now, and no longer once the package of this one is sealed. Raises UnknownPeriod,
    WrongStoreKind, NotAllowed."""
    dispatch.require(session)
    with session.vault.read() as data:
        half_years = session.programme.periods(dated_policy(session, data).half_year_scheme)
        period, history = find_period(half_years, period_id), records.read(data)
    return overtaking.closed_by(history, half_years, PackageKind.HALF_YEAR, period, session.today)


def figures(prepared: Prepared) -> str:
    """A digest of every number in a package: equal for equal numbers, whenever they were counted."""
    return release.figures_digest(prepared.tables, prepared.sums, prepared.physician_minutes, prepared.withdrawals)


def _order_or_record(
    session: Session, data: Data, period_id: str, correct: str | None, merges: Merges
) -> Order | ReleaseRecord:
    """The order for a period's package, or the record of the sent package when there is one and no correction is asked for."""
    policy = dated_policy(session, data)
    period = find_period(session.programme.periods(policy.half_year_scheme), period_id)
    history = records.read(data)
    sent = history.sent(PackageKind.HALF_YEAR, period)
    if correct is None and sent is not None:
        return sent
    if session.today <= period.end:
        raise PeriodNotEnded(period=period.id, end=period.end.isoformat())
    _refuse_when_later_sent(history, period)
    before = release.order_of(sent) if sent is not None else None
    shapes = catalogue.shapes(PackageKind.HALF_YEAR, period.release, policy) if before is None else before.shapes
    merge_rules.check(merges or (), catalogue.dimensions(session.programme, session.node), shapes or ())
    if correct is None:
        return Order(kind=PackageKind.HALF_YEAR, period=period, merges=None if merges is None else tuple(merges))
    if sent is None or before is None:
        raise NothingToCorrect(period=period.id, reason="not_sent")
    dispatch.check_line(correct, "correction_reason", _LONGEST_REASON)
    refuse_names(data, correct, "text_correction")
    version, payload = sent.payload.heading.version, contents.digest(sent.row.payload.encode())
    replaces = Replaced(version=version, payload=payload, reason=correct.strip())
    chosen = before.merges if merges is None else tuple(merges)
    return replace(before, version=version + 1, replaces=replaces, merges=chosen)


def _refuse_when_later_sent(history: Ledger, period: Period) -> None:
    """Raise LaterPeriodSent when a later half-year has been sent: changes since then are in that package or go into the
    next."""
    later = overtaking.later_release(history, PackageKind.HALF_YEAR, period)
    if later is not None:
        raise LaterPeriodSent(period=period.id, later=later.row.period)


def _refuse_unchanged(correction: Release) -> None:
    """Raise NothingToCorrect when a correction would change nothing that is printed, or when all that it would change waits for
    the next half-year, since one or two people are behind it."""
    sent = correction.history.sent(correction.order.kind, correction.order.period)
    if correction.order.replaces is None or sent is None:
        return
    before = dispatch.prepared_from_record(sent)
    if _counts_alike(sent, correction):
        before = replace(before, tables=correction.tables)
    if figures(before) == correction.figures:
        reason = "small_change" if correction.waits else "unchanged"
        raise NothingToCorrect(period=correction.order.period.id, reason=reason)


def _counts_alike(sent: ReleaseRecord, correction: Release) -> bool:
    """Whether a sent package and a correction count the same people, in the same tables: only blanks can differ then."""
    keys = [
        {name: [cell.key for cell in document.cells()] for name, document in tables.items()}
        for tables in (sent.payload.tables, correction.tables)
    ]
    own, now = sent.kept, correction.kept
    return keys[0] == keys[1] and (own.closings, _people(own.joint)) == (now.closings, _people(now.joint))


def _people(counts: Joint) -> Joint:
    return {key: steps for key, steps in counts.items() if any(steps)}
