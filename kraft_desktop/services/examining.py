"""What an owner makes of a package: whether it is whole, from whom, and how it fits with what came before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.domain.errors import BadTables, MalformedPackage, PackageRefused, TamperedPackage
from kraft_desktop.domain.exchange import Partner, ReceivedPackage
from kraft_desktop.domain.programme import Node
from kraft_desktop.reports import envelope, package
from kraft_desktop.reports.envelope import Letter
from kraft_desktop.reports.package import Payload
from kraft_desktop.services import catalogue, keys
from kraft_desktop.services.access import Session
from kraft_desktop.store.vault import Data

GAP, BACKWARDS, EXACT, NARROW = "gap", "anchor_went_back", "cells_exact", "cells_narrow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A package that may be taken in, or has been: ``before`` is its row then. ``questions`` are codes of what to ask about."""

    partner: Partner
    letter: Letter
    payload: Payload
    before: ReceivedPackage | None
    questions: tuple[str, ...]


def examine(session: Session, data: Data, content: bytes) -> Examined:
    """Open a sealed package and check signature, form, receiver and order, in that order.

    NotAPackage, TamperedPackage, MalformedPackage, or PackageRefused with the reason: unknown_key, unconfirmed_key,
    foreign_node, practice, not_practice, other_programme, other_recipient, other_period, mixed_schemes, replayed,
    older_sequence, broken_chain, period_order.
    """
    letter = envelope.open_sealed(content, keys.sealing_secret(data))
    partner = _signer(data, letter)
    payload = package.read(letter.payload)
    _check_parties(session, data, payload, partner)
    _check_tables(session, payload)
    earlier = sorted(data.received.where(node=partner.node), key=lambda row: row.sequence)
    before = next((row for row in earlier if row.payload_sha256 == package.digest(letter.payload)), None)
    if before is not None:
        return Examined(partner=partner, letter=letter, payload=payload, before=before, questions=before.questions)
    questions = _order(payload, package.digest(letter.payload), earlier)
    return Examined(partner=partner, letter=letter, payload=payload, before=None, questions=questions)


def attacked(data: Data, examined: Examined) -> tuple[str, ...]:
    """Whether an outsider could work out, with this package and all that was taken in from the node before, numbers that its
    own proof calls safe: questions to ask.

    The figures have left the node, so refusing them would protect nobody; but the node has to know. What the proof itself
    declares (the exact totals that the policy asks for can give a small class away) was seen by whoever approved it.
    PackageRefused with the reason contradicts when the packages cannot all be true.
    """
    heading = examined.payload.heading
    rows = sorted(data.received.where(node=heading.node), key=lambda row: row.sequence)
    earlier = [package.read(row.payload.encode()) for row in rows]
    found = []
    for name, tables in examined.payload.tables.items():
        try:
            found.append(attack([*(payload.tables[name] for payload in earlier), tables]))
        except BadTables as problem:
            raise PackageRefused(reason="contradicts", period=heading.period.id, node=heading.node) from problem
    declared = examined.payload.proof
    if any(one.exact for one in found) and not declared["exact"]:
        return (EXACT,)
    if any(one.narrow for one in found) and not declared["exact"] + declared["narrow"]:
        return (NARROW,)
    return ()


def _signer(data: Data, letter: Letter) -> Partner:
    """Whose signature it is, before a byte of the payload is read."""
    partners = data.partners.where()
    partner = next((p for p in partners if letter.claims(p.signing)), None)
    if partner is None:
        raise PackageRefused(reason="unknown_key", period="", node="")
    if not letter.is_from(partner.signing):
        raise TamperedPackage(problem="signature")
    if not partner.confirmed:
        raise PackageRefused(reason="unconfirmed_key", period="", node=partner.node)
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
            raise PackageRefused(reason=reason, period=heading.period.id, node=partner.node)


def _known_period(session: Session, payload: Payload) -> bool:
    programme, heading = session.programme, payload.heading
    schemes = [scheme.id for scheme in programme.schemes]
    return heading.scheme in schemes and heading.period in programme.periods(heading.scheme)


def _check_tables(session: Session, payload: Payload) -> None:
    """The tables must be those of the catalogue, with its classes."""
    node: Node = session.programme.node(payload.heading.node)
    known = catalogue.dimensions(session.programme, node)
    for dimension, values in payload.tables["steps"].dimensions.items():
        if known.get(dimension) != values:
            raise MalformedPackage(where=f"tables.steps.dimensions.{dimension}")
    if dict(payload.tables["closings"].dimensions) != {"reason": catalogue.closing_reasons(session.programme)}:
        raise MalformedPackage(where="tables.closings.dimensions")
    if set(payload.sums) != set(catalogue.SUMS):
        raise MalformedPackage(where="sums")


def _order(payload: Payload, digest: str, earlier: list[ReceivedPackage]) -> tuple[str, ...]:
    """Where the package stands among those of its node; questions about what is odd but no reason to refuse.

    A number that was used for other content is refused as replayed. One lower than the latest taken in is refused as older,
    unless the package after it names it as the one before: then it is mail that was late. A missing number is asked about.
    """
    heading = payload.heading

    def refuse(reason: str) -> PackageRefused:
        return PackageRefused(reason=reason, period=heading.period.id, node=heading.node)

    if any(row.sequence == heading.sequence or _same_version(row, payload) for row in earlier):
        raise refuse("replayed")
    below = [row for row in earlier if row.sequence < heading.sequence]
    above = [row for row in earlier if row.sequence > heading.sequence]
    if above and not (above[0].sequence == heading.sequence + 1 and above[0].previous == digest):
        raise refuse("older_sequence")
    follows = bool(below) and below[-1].sequence == heading.sequence - 1
    if follows and below[-1].payload_sha256 != heading.previous:
        raise refuse("broken_chain")
    if (heading.sequence == 1) is bool(heading.previous):
        raise refuse("broken_chain")
    if any(row.release > heading.period.release for row in below) or any(row.release < heading.period.release for row in above):
        raise refuse("period_order")
    neighbours = [package.read(row.payload.encode()).heading for row in (*below[-1:], *above[:1])]
    if any(neighbour.scheme != heading.scheme for neighbour in neighbours):
        raise refuse("mixed_schemes")
    went_back = any(
        (neighbour.sequence < heading.sequence) is not (neighbour.anchor.sequence < heading.anchor.sequence)
        for neighbour in neighbours
    )
    missing = heading.sequence > 1 and not follows
    return tuple(code for code, applies in ((GAP, missing), (BACKWARDS, went_back)) if applies)


def _same_version(row: ReceivedPackage, payload: Payload) -> bool:
    heading = payload.heading
    return (row.period, row.package_version) == (heading.period.id, heading.version)
