"""A release in the making: counted, and protected against everything that left before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kraft_desktop.disclosure.choice import Watch
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.sums import SafeAmount
from kraft_desktop.disclosure.table import PlainTables, PublishedTables, SafeTables, parse_published
from kraft_desktop.domain.figures import FrozenClasses
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.services import catalogue, counting, ledger
from kraft_desktop.services.access import Session, policy_in
from kraft_desktop.services.ledger import Kept, Sending
from kraft_desktop.store.records import new_id
from kraft_desktop.store.vault import Data

_REASONS = ("primary", "secondary", "held")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What will go out, what will be kept of it, and the head of the trail that it was counted at."""

    head: tuple[int, str]
    period: Period
    policy: Policy
    history: tuple[Sending, ...]
    tables: Mapping[str, SafeTables]
    sums: Mapping[str, SafeAmount]
    physician_minutes: int
    withdrawals: int | None
    frozen: tuple[FrozenClasses, ...]
    kept: Kept


def count_and_protect(session: Session, data: Data, period: Period, watch: Watch | None) -> Release:
    """Make the release of a period within a unit of work. ``watch`` is called with a stage and the share done of it."""
    policy, history = policy_in(data), ledger.sendings(data)
    figures = counting.count(session, data, period)
    known = catalogue.dimensions(session.programme, session.node)
    before = history[-1].kept if history else None
    now = catalogue.joint(figures, known)
    counts = catalogue.kept(now, before.joint if before else {})
    closings = catalogue.closings(figures) | Counter(before.closings if before else {})
    plain = {
        "steps": catalogue.step_tables(counts, period, known, policy),
        "closings": catalogue.closing_table(closings, period, session.programme, policy),
    }
    truth = [catalogue.step_tables(s.kept.joint, s.payload.heading.period, known, s.policy) for s in history]
    tables = {
        "steps": _protected(plain["steps"], ledger.published(history, "steps"), truth, watch),
        "closings": _protected(plain["closings"], ledger.published(history, "closings"), (), watch),
    }
    have = {classes.participant_id: classes.id for classes in data.frozen_classes.where()}
    frozen = tuple(
        replace(person.classes, id=new_id(), release=period.release)
        for person in figures.people
        if person.participant.id not in have
    )
    have |= {classes.participant_id: classes.id for classes in frozen}
    amounts = {have[who]: support for who, support in catalogue.support_of(figures).items()}
    printed = [(s.kept.amounts, frozenset(n for n, sum_ in s.payload.sums.items() if sum_.value is not None)) for s in history]
    reasons = Counter(str(cell.why) for table in tables.values() for cell in table.cells())
    return Release(
        head=data.trail.head(),
        period=period,
        policy=policy,
        history=history,
        tables=tables,
        sums=catalogue.sums(amounts, printed, policy),
        physician_minutes=figures.physician_minutes,
        withdrawals=_withdrawals(history, catalogue.withdrawn(now, counts), policy),
        frozen=frozen,
        kept=Kept(
            joint=counts,
            closings=closings,
            amounts=amounts,
            suppressed={reason: reasons[reason] for reason in _REASONS},
            certificates={name: table.certificate for name, table in tables.items()},
            approved_by="",
        ),
    )


def _protected(
    plain: PlainTables, history: tuple[PublishedTables, ...], truth: Sequence[PlainTables], watch: Watch | None
) -> SafeTables:
    """Tables whose proof holds over what an outsider will have: every release as it was sent, and this one."""
    safe = protect(plain, history, truth=truth) if watch is None else protect(plain, history, truth=truth, watch=watch)
    safe.certificate.check([*history, parse_published(safe.public_json())])
    return safe


def _withdrawals(history: tuple[Sending, ...], withdrawn: int, policy: Policy) -> int | None:
    """How many places in the counts belong to nobody any more; told anew only when the number grew by the threshold or more."""
    told = history[-1].payload.withdrawals if history else None
    return withdrawn if withdrawn - (told or 0) >= policy.threshold else told
