"""What an owner makes of a package: whether it is whole, from whom, and how it fits with what came before."""

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
from kraft_desktop.reports.package.contents import Heading, Hours, Payload
from kraft_desktop.reports.package.envelope import Letter
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import amounts, catalogue, mergeable
from kraft_desktop.services.incoming import inbox
from kraft_desktop.services.incoming.inbox import Inbox, InboxEntry
from kraft_desktop.store.vault import Data

GAP, BACKWARDS, EXACT, NARROW = "gap", "anchor_went_back", "cells_exact", "cells_narrow"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPackage:
    """A package that is whole, of the form it must have, and by the one whose key is held here."""

    partner: Partner
    letter: Letter
    payload: Payload

    @property
    def place(self) -> tuple[str, int]:
        """Its node, and its place among the node's packages."""
        return self.payload.heading.node, self.payload.heading.sequence

    @property
    def digest(self) -> str:
        """SHA-256 of the payload."""
        return contents.digest(self.letter.payload)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """A package that may be taken in, or has been: ``before`` is its row then. ``earlier`` are those of its node that it was
    held against; ``questions`` are codes of what to ask about."""

    opened: OpenedPackage
    earlier: tuple[InboxEntry, ...]
    before: ReceivedPackage | None
    questions: tuple[str, ...]


def examine(session: Session, data: Data, content: bytes) -> Inspection:
    """Open a sealed package and check signature, form, receiver and order, in that order; raises what ``open_package`` and
    ``placed`` do."""
    opened = open_package(session, data, content)
    return placed(inbox.read_in(data, opened.partner.node), opened)


def open_package(session: Session, data: Data, content: bytes) -> OpenedPackage:
    """Open a sealed package and check signature, form and parties, in that order.

    NotAPackage, TamperedPackage, MalformedPackage, BadTables, or PackageRefused with the reason: unknown_key, unconfirmed_key,
    foreign_node, practice, not_practice, other_programme, other_recipient, other_period.
    """
    letter = envelope.open_sealed(content, keys.sealing_secret(data))
    partner = _signer(data, letter)
    payload = contents.read(letter.payload)
    _check_parties(session, data, payload, partner)
    _check_tables(session, payload)
    return OpenedPackage(partner=partner, letter=letter, payload=payload)


def placed(known: Inbox, opened: OpenedPackage) -> Inspection:
    """A package held against those of its node that are ``known``: taken in, or waiting to be.

    PackageRefused with the reason: mixed_schemes, replayed, corrects_unknown, older_sequence, broken_chain, period_order.
    """
    earlier = known.of(opened.partner.node)
    before = next((entry.row for entry in earlier if entry.row.payload_sha256 == opened.digest), None)
    questions = _order(opened.payload, opened.digest, earlier) if before is None else before.questions
    return Inspection(opened=opened, earlier=earlier, before=before, questions=questions)


def attacked(examined: Inspection) -> tuple[str, ...]:
    """Whether an outsider could work out, with this package and all that was taken in from the node before, numbers that its
    own proof calls safe: questions to ask.

    The figures have left the node, so refusing them would protect nobody; but the node has to know. What the proof itself
    declares (the exact totals that the policy asks for can give a small class away) was seen by whoever approved it.
    BadTables when the package contradicts itself; PackageRefused with the reason contradicts when it cannot be true together
    with those before.
    """
    payload = examined.opened.payload
    known = in_order([*(entry.payload for entry in examined.earlier), payload])
    found = []
    for name, tables in payload.tables.items():
        attack([tables])
        try:
            found.append(attack([one.tables[name] for one in known if name in one.tables]))
        except BadTables as problem:
            raise PackageRefused(reason="contradicts") from problem
    declared = payload.proof
    if any(one.exact for one in found) and not declared["exact"]:
        return (EXACT,)
    if any(one.narrow for one in found) and not declared["exact"] + declared["narrow"]:
        return (NARROW,)
    return ()


def in_order(payloads: Iterable[Payload]) -> list[Payload]:
    """Packages by the days they tell of, those of one day as they were sent."""
    return sorted(payloads, key=lambda payload: (payload.heading.period.end, payload.heading.sequence))


def _signer(data: Data, letter: Letter) -> Partner:
    """Whose signature it is, before a byte of the payload is read."""
    partners = data.partners.where()
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
        ("other_recipient", lambda: heading.recipient == keys.own_keys(session, data).fingerprint),
        ("other_period", lambda: _known_period(session, payload)),
    )
    for reason, holds in checks:
        if not holds():
            raise PackageRefused(reason=reason)


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
    """The tables must be those of the catalogue, with its classes; and what a kind does not tell must not be there."""
    node: Node = session.programme.node(payload.heading.node)
    known, kind = catalogue.dimensions(session.programme, node), payload.heading.kind
    if kind is PackageKind.QUARTER:
        known = {Dimension.STEP: known[Dimension.STEP]}
    for name, tables in payload.tables.items():
        for dimension, values in tables.dimensions.items():
            if {Dimension.REASON: catalogue.closing_reasons(session.programme), **known}.get(dimension) != values:
                raise MalformedPackage(where=f"tables.{name}.dimensions.{dimension}")
        if not mergeable.could_be_made(tables, known):
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
    """The cost must be that of the municipalities and the state, where all three are told, as far as they are rounded."""
    told = [payload.sums[name] for name in COSTS if name in payload.sums]
    values = [amount.value for amount in told if amount.value is not None]
    if len(values) == len(COSTS):
        whole, *parts = values
        if 2 * abs(whole - sum(parts)) > sum(amount.rounded_to for amount in told):
            raise BadTables(where="sums.cost", problem="contradiction")


def _check_hours(hours: Hours | None) -> None:
    """The weeks must stand in order, once each, and make up the whole."""
    if hours is None:
        return
    weeks = [week.week for week in hours.weeks]
    if any(later <= earlier for earlier, later in pairwise(weeks)):
        raise BadTables(where="hours.weeks", problem="order")
    whole = sum(week.done for week in hours.weeks), sum(week.planned for week in hours.weeks)
    if whole != (hours.done, hours.planned) or hours.left != hours.allotted - hours.done - hours.planned:
        raise BadTables(where="hours", problem="contradiction")


def _check_budget(session: Session, payload: Payload) -> None:
    """It must go up to the end of a month, in the programme, that had ended when the package was made: it may have been past
    midnight there and not yet by UTC."""
    made = dt.date.fromisoformat(payload.heading.created[:10])
    if payload.budget is not None and not session.programme.start <= payload.budget.through.last_day <= made:
        raise BadTables(where="budget.through", problem="contradiction")


def _order(payload: Payload, digest: str, entries: Sequence[InboxEntry]) -> tuple[str, ...]:
    """Where the package stands among those of its node; questions about what is odd but no reason to refuse.

    A number that was used for other content is refused as replayed. One lower than the latest taken in is refused as older,
    unless the package after it names it as the one before: then it is mail that was late. A missing number is asked about.
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
        (neighbour.sequence - heading.sequence) * (neighbour.anchor.sequence - heading.anchor.sequence) < 0
        for neighbour in neighbours
    )
    missing = heading.sequence > 1 and not follows
    return tuple(code for code, applies in ((GAP, missing), (BACKWARDS, went_back)) if applies)


def _fits_corrections(heading: Heading, digest: str, others: Iterable[Heading], earlier: Sequence[ReceivedPackage]) -> bool:
    """Whether the version it corrects is the one taken in here, and it the one that a correction taken in here names; versions
    that never came in cannot be told."""
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
