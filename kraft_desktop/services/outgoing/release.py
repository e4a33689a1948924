"""A release in the making: counted, and protected against everything that left before."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kraft_desktop.disclosure.amounts.sums import SafeAmount
from kraft_desktop.disclosure.search.progress import ProgressCallback
from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.merging import Merge
from kraft_desktop.disclosure.tables.table import PlainTables, PublishedTables, SafeTables, make_key
from kraft_desktop.domain.errors import BadTables
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.hours import whole_steps
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.programme import Programme
from kraft_desktop.domain.statistics.classes import Dimension, PackageStep, SumName
from kraft_desktop.domain.statistics.figures import Figures, FrozenClasses
from kraft_desktop.reports.package import contents
from kraft_desktop.reports.package.parts import Hours, Replaced
from kraft_desktop.services.admin.access import Session, dated_policy
from kraft_desktop.services.figures import amounts, catalogue, counting, merge_rules
from kraft_desktop.services.figures.amounts import Amounts
from kraft_desktop.services.figures.catalogue import Joint, Shapes
from kraft_desktop.services.figures.support_unknown import SupportUnknown
from kraft_desktop.services.ledger import consistency, outsider_check, records
from kraft_desktop.services.ledger.records import Ledger, PrivateRecord, ReleaseRecord
from kraft_desktop.services.outgoing.protection import Counted, protect_all
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data

_READING_VERBS = frozenset(
    {
        *("case.read", "cases.list", "case.duplicates", "package.recognised", "package.approve", "package.decide"),
        *("store.backup", "backup.list", "backup.rehearse", "backup.damaged", "backup.delete", "log.export", "log.review"),
        "keys.export",
    }
)
"""The verbs of the trail that change no count."""
STEPS, CLOSINGS = "steps", "closings"
"""The tables of people by step, in every package that counts people, and of closed people by reason."""
_REASONS = ("primary", "secondary", "held")
Closed = tuple[Mapping[str, int], Period, Policy]
"""The closed people of a period by reason, and the policy that chose which reasons to print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The package to make: its kind and period, the version it replaces, the classes it merges and those it counts by (None for
    those of the policy). A correction counts by the same as what it replaces, by whatever decisions that was made."""

    kind: PackageKind
    period: Period
    version: int = 1
    replaces: Replaced | None = None
    merges: tuple[Merge, ...] | None = ()
    shapes: Shapes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The figures to send, the private record to keep of them, and the head of the trail and the day at which they were
    counted. ``insiders`` are the municipalities whose insider could state exactly a count of one or two others, whatever
    more is hidden. ``ordered`` is the order as it was given; ``order`` has the merges that were made. ``waits``: changes of
    one or two people are left to the next half-year."""

    head: tuple[int, str]
    day: dt.date
    ordered: Order
    order: Order
    policy: Policy
    history: Ledger
    tables: Mapping[str, SafeTables]
    sums: Mapping[str, SafeAmount]
    physician_minutes: int
    withdrawals: int | None
    hours: Hours | None
    frozen: tuple[FrozenClasses, ...]
    insiders: tuple[str, ...]
    waits: bool
    kept: PrivateRecord

    @property
    def figures(self) -> str:
        """The digest of its figures."""
        return figures_digest(self.tables, {n: a.value for n, a in self.sums.items()}, self.physician_minutes, self.withdrawals)

    @property
    def question(self) -> str:
        """The digest of what the second person is asked: whether these figures, of this package, go although the insiders of
        these municipalities can state a number."""
        order = self.order
        asked = (order.kind.value, order.period.id, str(order.version), *self.insiders, self.figures)
        return contents.digest(json.dumps(asked).encode())


def figures_digest(
    tables: Mapping[str, PublishedTables], sums: Mapping[str, int | None], physician_minutes: int, withdrawals: int | None
) -> str:
    """A digest of every number in a package: equal for equal numbers, whenever they were counted."""
    numbers = {
        "tables": {name: document.public_json()["tables"] for name, document in tables.items()},
        "sums": dict(sums),
        "physician_minutes": physician_minutes,
        "withdrawals": withdrawals,
    }
    return contents.digest(json.dumps(numbers, sort_keys=True).encode())


def count_and_protect(session: Session, data: Data, order: Order, progress: ProgressCallback | None) -> Release:
    """The release for an order, counted and protected within a unit of work. ``progress`` is called with a stage and the share
    of it done (0 to 1). Raises FiguresContradict or FiguresDisagree for figures entered by hand that cannot be true, BadTables
    for other contradictions, CanBeWorkedOut when an outsider could work something out whatever is hidden."""
    policy, history, period = dated_policy(session, data), records.read(data), order.period
    figures = counting.count(session, data, period)
    now = catalogue.joint(figures, catalogue.dimensions(session.programme, session.node))
    whole = history.to_publish(figures, now)
    counts, closings = _as_corrected(order, history, policy, *whole)
    ordered, order = order, with_merges(order, policy, counts)
    plain = plain_tables(session, order, policy, counts, closings, true_closings(session, history))
    known = {STEPS: true_steps(session, history), CLOSINGS: true_closings(session, history, list(plain.values()))}
    published = {name: history.as_read(name) for name in plain}
    between = order.kind is PackageKind.QUARTER or order.replaces is not None
    try:
        people = [*counted(session, history), as_counted(session, order, policy, counts)]
        tables, insiders = protect_all(plain, published, known, people, progress, between=between)
        tables = outsider_check.against_outsiders(tables, history, known, plain)
    except BadTables:
        consistency.refuse_contradictions(session, data, history)  # says which number it is, when it was entered by hand
        raise
    frozen = _newly_frozen(data, figures, period) if tables and not catalogue.withdrawn(counts, whole[0]) else ()
    classes = {own.id: own for own in (*data.frozen_classes.where(), *frozen)}
    support, households = _support(figures, classes), _households(figures, classes)
    hours = counting.hours(session, data)
    return Release(
        head=data.trail.head(),
        day=session.today,
        ordered=ordered,
        order=order,
        policy=policy,
        history=history,
        tables=tables,
        sums=_sums(order, policy, history, support, classes, tables, households, people),
        physician_minutes=hours.done if order.kind is PackageKind.STATUS else whole_steps(figures.physician_minutes),
        withdrawals=_withdrawals(order, history, catalogue.withdrawn(now, counts), policy),
        hours=hours if order.kind in contents.WITH_HOURS else None,
        frozen=frozen,
        insiders=insiders,
        waits=(counts, closings) != whole,
        kept=PrivateRecord(
            joint=counts,
            closings=closings,
            amounts=support if order.kind is PackageKind.HALF_YEAR else {},
            suppressed=_suppressed(tables),
            certificates={name: table.certificate for name, table in tables.items()},
            approved_by="",
            attack=_attack(tables),
        ),
    )


def _suppressed(tables: Mapping[str, SafeTables]) -> dict[str, int]:
    """How many cells are suppressed, by reason."""
    reasons = Counter(str(cell.why) for table in tables.values() for cell in table.cells())
    return {reason: reasons[reason] for reason in _REASONS}


def _as_corrected(
    order: Order, history: Ledger, policy: Policy, counts: Joint, closings: Counter[str]
) -> tuple[Joint, Counter[str]]:
    """The people by class and the closings by reason as a release counts them: in a correction without what has grown by one
    or two people in the whole node since the last release, which goes into the next half-year."""
    before = history.before(order.period)
    if order.replaces is None or before is None:
        return counts, closings
    least = catalogue.parameters(policy).increment_threshold
    if 0 < sum(closings.values()) - sum(before.kept.closings.values()) < least:
        closings = Counter(before.kept.closings)
    return catalogue.without_small_growth(counts, before.kept.joint, least), closings


def with_merges(order: Order, policy: Policy, counts: Joint) -> Order:
    """The order with the merges of the policy, unless it names its own."""
    if order.merges is not None:
        return order
    return replace(order, merges=merge_rules.of_policy(policy, _shapes(order, policy), counts))


def _shapes(order: Order, policy: Policy) -> Shapes:
    return catalogue.shapes(order.kind, order.period.release, policy) if order.shapes is None else order.shapes


def _attack(tables: Mapping[str, SafeTables]) -> dict[str, int]:
    """What the attack on all tables found, in counts that stay in the store but for those a file states."""
    found = Counter(dict.fromkeys(("targets", "exact", "narrow", "held", "certificate", "disclosed"), 0))
    for table in tables.values():
        found.update(table.verdict.counts() if table.verdict else {})
    return dict(found)


def is_current(session: Session, data: Data, release: Release) -> bool:
    """Whether nothing but reading has been done since a release was counted, so that a new count would be the same."""
    sequence, head = release.head
    unbroken = data.trail.hash_at(sequence) == head
    return unbroken and release.day == session.today and data.trail.verbs_since(sequence) <= _READING_VERBS


def counted(session: Session, history: Ledger) -> list[Counted]:
    """What the packages that were sent counted by step."""
    known = catalogue.dimensions(session.programme, session.node)
    return [_as_sent(record, {**known, **record.payload.tables[STEPS].dimensions}) for record in history.of_table(STEPS)]


def _as_sent(record: ReleaseRecord, dimensions: Mapping[str, tuple[str, ...]]) -> Counted:
    sent = record.payload.tables[STEPS]
    shapes, merges = catalogue.shapes_of(sent), merging.merges(sent)

    def tables(people: Joint) -> PlainTables:
        return merging.merge(catalogue.step_tables(people, record.period, dimensions, shapes, record.policy), merges)

    return Counted(joint=record.kept.joint, tables=tables)


def as_counted(session: Session, order: Order, policy: Policy, counts: Joint) -> Counted:
    """What a package for an order counts by step: its people, and how its tables are made of them, or of some of them."""
    known = catalogue.printed_dimensions(catalogue.dimensions(session.programme, session.node), counts)
    shapes = _shapes(order, policy)

    def tables(people: Joint) -> PlainTables:
        return merging.merge(catalogue.step_tables(people, order.period, known, shapes, policy), order.merges or ())

    return Counted(joint=counts, tables=tables)


def true_steps(session: Session, history: Ledger) -> list[PlainTables]:
    """The true counts by step behind the packages that were sent."""
    return [one.tables(one.joint) for one in counted(session, history)]


def true_closings(
    session: Session, history: Ledger, now: Sequence[PlainTables] = (), tried: Sequence[Closed] = ()
) -> list[PlainTables]:
    """The true counts of closed people behind the packages that were sent, and those ``tried`` after them, whether or not these
    printed them, each with the remainders of all of them and of the tables ``now``."""
    known = [*((r.kept.closings, r.period, r.policy) for r in history.of_table(CLOSINGS)), *tried]
    return closing_tables(session.programme, known, now)


def closing_tables(programme: Programme, known: Sequence[Closed], now: Sequence[PlainTables] = ()) -> list[PlainTables]:
    """The true counts of closed people, each with the remainders of all of them and of the tables ``now``."""

    def tables(others: Sequence[PlainTables]) -> list[PlainTables]:
        return [catalogue.closing_table(closed, p, programme, policy, others) for closed, p, policy in known]

    return tables([*tables(()), *now])


def order_of(record: ReleaseRecord) -> Order:
    """The order that a sent package was made from."""
    heading, steps = record.payload.heading, record.payload.tables.get(STEPS)
    return Order(
        kind=heading.kind,
        period=heading.period,
        version=heading.version,
        replaces=heading.replaces,
        merges=merging.merges(steps) if steps else (),
        shapes=catalogue.shapes_of(steps) if steps else (),
    )


def step_tables(session: Session, order: Order, policy: Policy, counts: Joint) -> PlainTables:
    """The true counts by step for an order."""
    return as_counted(session, order, policy, counts).tables(counts)


def plain_tables(
    session: Session,
    order: Order,
    policy: Policy,
    counts: Joint,
    closings: Mapping[str, int],
    closed_before: Sequence[PlainTables],
) -> dict[str, PlainTables]:
    """The true counts for an order by the names of its tables."""
    made = {}
    for name in contents.TABLES[order.kind]:
        if name == STEPS:
            made[name] = step_tables(session, order, policy, counts)
        else:
            made[name] = catalogue.closing_table(closings, order.period, session.programme, policy, closed_before)
    return made


def _newly_frozen(data: Data, figures: Figures, period: Period) -> tuple[FrozenClasses, ...]:
    have = {classes.participant_id for classes in data.frozen_classes.where()}
    return tuple(
        replace(figures.published_classes(person), id=new_id(), release=period.release)
        for person in figures.people
        if person.participant.id not in have
    )


def _support(figures: Figures, classes: Mapping[str, FrozenClasses]) -> Amounts:
    """Each person's support by the id of their frozen classes."""
    keys = {own.participant_id: own.id for own in classes.values()}
    return {keys[who]: support for who, support in amounts.support_of(figures).items() if who in keys}


def _households(figures: Figures, classes: Mapping[str, FrozenClasses]) -> Mapping[str, str]:
    """The households of the figures by the ids of their members' frozen classes."""
    return {
        own.id: figures.households[own.participant_id] for own in classes.values() if own.participant_id in figures.households
    }


def _sums(
    order: Order,
    policy: Policy,
    history: Ledger,
    support: Amounts,
    classes: Mapping[str, FrozenClasses],
    tables: Mapping[str, SafeTables],
    households: Mapping[str, str],
    people: Sequence[Counted],
) -> dict[str, SafeAmount]:
    """The sums of a half-year; those of classes with the detail, and only where the number of people is printed."""
    if order.kind is not PackageKind.HALF_YEAR:
        return {}
    earlier = [
        (s.kept.amounts, frozenset(name for name, amount in s.payload.sums.items() if amount.value is not None))
        for s in history.of(PackageKind.HALF_YEAR)
    ]
    releases, truth = [*history.as_read(STEPS), tables[STEPS]], [one.tables(one.joint) for one in people]
    allowed = SupportUnknown(releases, truth, policy).stays_hidden
    found = amounts.sums(support, earlier, policy, classes, households, allowed=allowed)
    found[SumName.MEDIAN_DURATION] = amounts.median(_referred(tables[STEPS], Dimension.DURATION_BAND))
    if set(catalogue.DETAIL) <= set(_shapes(order, policy)):
        printed = {d: [v for v, n in _referred(tables[STEPS], d).items() if n is not None] for d in amounts.DIMENSIONS}
        whole = {name for name, amount in found.items() if amount.value is not None}
        found |= amounts.of_classes(support, earlier, classes, printed, whole, policy, households, allowed=allowed)
    return found


def _referred(tables: SafeTables, dimension: str) -> dict[str, int | None]:
    """The printed number of people referred in each class of a dimension; None where it is hidden."""
    step = PackageStep.REFERRED
    cells = {cell.key: cell.value for cell in tables.cells()}
    return {v: cells.get(make_key({dimension: v, Dimension.STEP: step})) for v in tables.dimensions.get(dimension, ())}


def _withdrawals(order: Order, history: Ledger, withdrawn: int, policy: Policy) -> int | None:
    """The number of people counted earlier and withdrawn since; the new number only when it grew by the threshold or more, else
    the number last printed."""
    if order.kind is not PackageKind.HALF_YEAR:
        return None
    sent = history.of(PackageKind.HALF_YEAR)
    printed = sent[-1].payload.withdrawals if sent else None
    return withdrawn if withdrawn - (printed or 0) >= policy.threshold else printed
