"""The owner's checks of a package: whether it is intact, who signed it, and whether it fits the node's earlier packages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.domain.errors import BadTables, MalformedPackage, PackageRefused, TamperedPackage
from kraft_desktop.domain.exchange import PackageKind, Partner, ReceivedPackage
from kraft_desktop.domain.period import quarters, week
from kraft_desktop.domain.programme import Node
from kraft_desktop.domain.statistics.classes import COSTS, Dimension, SumName
from kraft_desktop.reports.package import contents, envelope
from kraft_desktop.reports.package.contents import Heading, Payload
from kraft_desktop.reports.package.envelope import Letter
from kraft_desktop.reports.package.key_file import PublicKeys
from kraft_desktop.reports.package.parts import Hours
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import amounts, catalogue, merge_rules
from kraft_desktop.services.incoming import inbox
from kraft_desktop.services.incoming.inbox import Inbox, InboxEntry
from kraft_desktop.store.vault import Data

GAP, BACKWARDS, EXACT, NARROW = "gap", "anchor_went_back", "cells_exact", "cells_narrow"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPackage:
    """A package that is intact, well formed and signed by a partner whose key this store trusts."""

    partner: Partner
    letter: Letter
    payload: Payload

    @property
    def place(self) -> tuple[str, int]:
        """The node, and the package's sequence number among those of the node."""
        return self.payload.heading.node, self.payload.heading.sequence

    @property
    def digest(self) -> str:
        """SHA-256 of the payload."""
        return contents.digest(self.letter.payload)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """A package that may be accepted, or already is: ``before`` is then its row. ``earlier`` are the packages of its node that
    it was compared with; ``questions`` are the codes of what to ask the node."""

    opened: OpenedPackage
    earlier: tuple[InboxEntry, ...]
    before: ReceivedPackage | None
    questions: tuple[str, ...]


def inspect_package(session: Session, data: Data, content: bytes) -> Inspection:
    """A sealed package with signature, form, receiver and sequence checked, in that order. Raises as ``open_package`` and
    ``check_sequence`` do."""
    opened = open_package(session, data, content)
    return check_sequence(inbox.read_in(data, opened.partner.node), opened)


def open_package(session: Session, data: Data, content: bytes) -> OpenedPackage:
    """A sealed package opened, with signature, form and parties checked, in that order.

    Raises NotAPackage, TamperedPackage, MalformedPackage, BadTables, or PackageRefused with the reason: unknown_key,
    unconfirmed_key, foreign_node, practice, not_practice, other_programme, other_recipient, other_period.
    """
    letter = envelope.open_sealed(content, keys.sealing_secret(data))
    partner = _signer(data, letter)
    payload = contents.read(letter.payload)
    _check_parties(session, data, payload, partner)
    _check_tables(session, payload)
    return OpenedPackage(partner=partner, letter=letter, payload=payload)


def check_sequence(known: Inbox, opened: OpenedPackage) -> Inspection:
    """A package compared with those of its node that are ``known``: accepted, or waiting to be.

    Raises PackageRefused with the reason: mixed_schemes, replayed, corrects_unknown, older_sequence, broken_chain,
    period_order.
    """
    earlier = known.of(opened.partner.node)
    before = next((entry.row for entry in earlier if entry.row.payload_sha256 == opened.digest), None)
    questions = _order(opened.payload, opened.digest, earlier) if before is None else before.questions
    return Inspection(opened=opened, earlier=earlier, before=before, questions=questions)


def attack_questions(inspection: Inspection) -> tuple[str, ...]:
    """The codes of questions to ask when an outsider, combining this package with the node's earlier ones, could work out
    numbers that the package's own proof calls safe; empty when there are none.

    The figures have already left the node, so refusing them would protect nobody; but the node has to know. What the proof
    itself declares (the exact totals that the policy asks for can reveal a small class) was seen by the person who approved it.
    Raises BadTables when the package contradicts itself; PackageRefused with the reason contradicts when it contradicts the
    earlier ones.
    """
    payload = inspection.opened.payload
    known = in_order([*(entry.payload for entry in inspection.earlier), payload])
    found = []
    for name, tables in payload.tables.items():
        attack([tables])
        try:
            found.append(attack([one.tables[name] for one in known if name in one.tables]))
        except BadTables as problem:
            raise PackageRefused(reason="contradicts") from problem
    declared = payload.proof
    if any(one.exact for one in found) and not declared.exact:
        return (EXACT,)
    if any(one.narrow for one in found) and not declared.exact + declared.narrow:
        return (NARROW,)
    return ()


def in_order(payloads: Iterable[Payload]) -> list[Payload]:
    """The packages by the last day of their period, those of the same day in the order they were sent."""
    return sorted(payloads, key=lambda payload: (payload.heading.period.end, payload.heading.sequence))


def _signer(data: Data, letter: Letter) -> Partner:
    """The partner that signed the package, established before a byte of the payload is read."""
    partners = keys.partners_in(data)
    partner = next((p for p in partners if letter.claims(p.signing)), None)
    if partner is None:
        raise PackageRefused(reason="unknown_key")
    if not letter.is_from(partner.signing):
        raise TamperedPackage(problem="signature")
    if not partner.confirmed:
        raise PackageRefused(reason="unconfirmed_key")
    return partner


def _check_parties(session: Session, data: Data, payload: Payload, partner: Partner) -> None:
    heading, practice = payload.heading, session.vault.header.practice
    checks: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("foreign_node", lambda: heading.node == partner.node),
        ("practice", lambda: practice or not (heading.practice or partner.practice)),
        ("not_practice", lambda: heading.practice or not practice),
        ("other_programme", lambda: heading.programme == session.programme.id),
        ("other_recipient", lambda: _is_recipient(heading, keys.own_keys(session, data))),
        ("other_period", lambda: _known_period(session, payload)),
    )
    for reason, holds in checks:
        if not holds():
            raise PackageRefused(reason=reason)


def _is_recipient(heading: Heading, own: PublicKeys) -> bool:
    return heading.recipient == (own.fingerprint if heading.format == contents.FORMAT else own.first_fingerprint)


def _known_period(session: Session, payload: Payload) -> bool:
    programme, heading = session.programme, payload.heading
    if heading.scheme not in [scheme.id for scheme in programme.schemes]:
        return False
    half_years = programme.periods(heading.scheme)
    if heading.kind is PackageKind.HALF_YEAR:
        return heading.period in half_years
    if heading.kind is PackageKind.QUARTER:
        return heading.period in quarters(half_years)
    return replace(heading.period, release=0) == replace(week(half_years, heading.period.start), release=0)


_SUMS_OF_FIRST_PACKAGES = ("mean_cost",)
"""Amounts that are not made any more; packages that have them are still read."""


def _check_tables(session: Session, payload: Payload) -> None:
    """Raise MalformedPackage unless the tables are those of the catalogue, with its classes, and nothing is included that this
    kind of package does not contain."""
    node: Node = session.programme.node(payload.heading.node)
    known, kind = catalogue.dimensions(session.programme, node), payload.heading.kind
    if kind is PackageKind.QUARTER:
        known = {Dimension.STEP: known[Dimension.STEP]}
    classes = {Dimension.REASON: catalogue.closing_reasons(session.programme), **known}
    for name, tables in payload.tables.items():
        for dimension, values in tables.dimensions.items():
            if not catalogue.could_be_printed(dimension, values, classes.get(dimension, ())):
                raise MalformedPackage(where=f"tables.{name}.dimensions.{dimension}")
        if not merge_rules.could_be_made(tables, known):
            raise MalformedPackage(where=f"tables.{name}.groups")
    half_year = kind is PackageKind.HALF_YEAR
    allowed = {*amounts.SUMS, *_SUMS_OF_FIRST_PACKAGES, *amounts.class_names(known)} if half_year else set[str]()
    required = {*amounts.SUMS} - {SumName.MEDIAN_DURATION} if half_year else set[str]()  # the first packages had no median
    if not required <= set(payload.sums) <= allowed:
        raise MalformedPackage(where="sums")
    if payload.withdrawals is not None and kind is not PackageKind.HALF_YEAR:
        raise MalformedPackage(where="withdrawals")
    about = {node.id, *(m.code for m in node.municipalities)} if kind is PackageKind.QUARTER else set[str]()
    if not set(payload.texts) <= about:
        raise MalformedPackage(where="texts")
    _check_sums(payload)
    _check_hours(payload.hours)
    _check_budget(session, payload)


def _check_sums(payload: Payload) -> None:
    """Raise BadTables when all three costs are printed and the whole is not the municipalities' plus the state's, within what
    rounding allows."""
    printed = [payload.sums[name] for name in COSTS if name in payload.sums]
    values = [amount.value for amount in printed if amount.value is not None]
    if len(values) == len(COSTS):
        whole, *parts = values
        if 2 * abs(whole - sum(parts)) > sum(amount.rounded_to for amount in printed):
            raise BadTables(where="sums.cost", problem="contradiction")


def _check_hours(hours: Hours | None) -> None:
    """Raise BadTables unless the hours add up, and in the first form the weeks are in order, each once, and add up to them."""
    if hours is None:
        return
    if hours.left != hours.allotted - hours.done - hours.planned:
        raise BadTables(where="hours", problem="contradiction")
    if hours.weeks is None:
        return
    weeks = [week.week for week in hours.weeks]
    if any(later <= earlier for earlier, later in pairwise(weeks)):
        raise BadTables(where="hours.weeks", problem="order")
    if (hours.done, hours.planned) != (sum(week.done for week in hours.weeks), sum(week.planned for week in hours.weeks)):
        raise BadTables(where="hours", problem="contradiction")


def _check_budget(session: Session, payload: Payload) -> None:
    """Raise BadTables unless the budget goes up to the end of a month in the programme that had ended when the package was
    made. The day of making itself counts as ended: it may have been past midnight at the node and not yet by UTC."""
    made = dt.date.fromisoformat(payload.heading.created[:10])
    if payload.budget is not None and not session.programme.start <= payload.budget.through.last_day <= made:
        raise BadTables(where="budget.through", problem="contradiction")


def _order(payload: Payload, digest: str, entries: Sequence[InboxEntry]) -> tuple[str, ...]:
    """The codes of questions about the package's place in the node's sequence: what is odd but no reason to refuse it.

    A sequence number already used for other content is refused as replayed. One lower than the latest accepted is refused as
    older, unless the next package names this one as its predecessor: then its mail was late. A missing number is asked about.
    """
    heading = payload.heading

    def refuse(reason: str) -> PackageRefused:
        return PackageRefused(reason=reason)

    earlier = [entry.row for entry in entries]
    if any(row.sequence == heading.sequence or _same_version(row, payload) for row in earlier):
        raise refuse("replayed")
    headings = {entry.row.sequence: entry.payload.heading for entry in entries}
    if not _fits_corrections(heading, digest, headings.values(), earlier):
        raise refuse("corrects_unknown")
    below = [row for row in earlier if row.sequence < heading.sequence]
    above = [row for row in earlier if row.sequence > heading.sequence]
    if above and not (above[0].sequence == heading.sequence + 1 and above[0].previous == digest):
        raise refuse("older_sequence")
    follows = bool(below) and below[-1].sequence == heading.sequence - 1
    if follows and below[-1].payload_sha256 != heading.previous:
        raise refuse("broken_chain")
    if (heading.sequence == 1) is bool(heading.previous):
        raise refuse("broken_chain")
    same = [other for other in headings.values() if other.kind is heading.kind]
    dated = heading.kind is not PackageKind.STATUS  # a clock that was wrong for a week must not shut out the weeks after it
    if dated and any((other.period.end - heading.period.end).days * (other.sequence - heading.sequence) < 0 for other in same):
        raise refuse("period_order")
    neighbours = [headings[row.sequence] for row in (*below[-1:], *above[:1])]
    if any(neighbour.scheme != heading.scheme for neighbour in neighbours):
        raise refuse("mixed_schemes")
    went_back = any(
        (neighbour.sequence - heading.sequence) * (_trail_steps(neighbour) - _trail_steps(heading)) < 0
        for neighbour in neighbours
    )
    missing = heading.sequence > 1 and not follows
    return tuple(code for code, applies in ((GAP, missing), (BACKWARDS, went_back)) if applies)


def _trail_steps(heading: Heading) -> int:
    """The trail's length in whole steps, all that a package states of it; earlier programs stated the exact length."""
    return heading.anchor.sequence // contents.TRAIL_STEP


def _fits_corrections(heading: Heading, digest: str, others: Iterable[Heading], earlier: Sequence[ReceivedPackage]) -> bool:
    """Whether the version that the package corrects is the one accepted here, and the package is the one that any correction
    accepted here names. Versions that were never received cannot be checked and pass."""
    corrects = heading.replaces
    if corrects is not None:
        own = [row for row in earlier if (row.period, row.package_version) == (heading.period.id, corrects.version)]
        if corrects.version != heading.version - 1 or any(row.payload_sha256 != corrects.payload for row in own):
            return False
    later = (other.replaces for other in others if other.period.id == heading.period.id and other.replaces is not None)
    return all(replaced.payload == digest for replaced in later if replaced.version == heading.version)


def _same_version(row: ReceivedPackage, payload: Payload) -> bool:
    heading = payload.heading
    return (row.period, row.package_version) == (heading.period.id, heading.version)
