"""The consolidation of the nodes' packages of a half-year or quarter, made by the project owner."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain.errors import NothingToConsolidate
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import find_period, quarters
from kraft_desktop.domain.programme import Node
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.papers import consolidation
from kraft_desktop.reports.tables.last_numbers import last_numbers
from kraft_desktop.reports.tables.summary import NodePackage, NodePart, Summary
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import inbox
from kraft_desktop.services.incoming.inbox import Inbox, InboxEntry
from kraft_desktop.store.folder.files import make_place, refuse_existing, write_atomically


@dataclass(frozen=True, slots=True, kw_only=True)
class Consolidated:
    """The combined figures of the nodes, and the files they were written to."""

    summary: Summary
    files: tuple[Path, ...]


def summarise(session: Session, period_id: str) -> Summary:
    """The combined figures of the nodes at the end of a half-year or a quarter; a node without a file is missing, never
    guessed.

    Raises WrongStoreKind, NotAllowed, UnknownPeriod, or NothingToConsolidate when no package of the period has been accepted.
    """
    received, programme = inbox.read(session, Right.CONSOLIDATE), session.programme
    half_years = [programme.periods(scheme.id) for scheme in programme.schemes]
    known = (*(p for periods in half_years for p in periods), *(p for periods in half_years for p in quarters(periods)))
    period = find_period(known, period_id)
    parts = [_part(node, received, period.id) for node in programme.nodes]
    if not any(part.arrived for part in parts):
        raise NothingToConsolidate(period=period.id)
    kind = PackageKind.HALF_YEAR if any(period in periods for periods in half_years) else PackageKind.QUARTER
    return Summary(programme=programme, kind=kind, period=period, made=session.today, parts=parts)


def consolidate(session: Session, period_id: str, out: Path, *, force: bool = False) -> Consolidated:
    """The consolidation of a half-year or a quarter, written into the folder ``out`` as PDF, workbook and JSON, and logged.

    Raises as ``summarise`` does, and AlreadyThere when one of the files exists and ``force`` is not given.
    """
    summary = summarise(session, period_id)
    contents = {
        ".pdf": consolidation.document(summary),
        ".xlsx": consolidation.book(summary),
        ".json": consolidation.data(summary),
    }
    name = session.letterhead.file_name(f"sammanstallning_{summary.period.id}")
    files = {out / f"{name}{ending}": content for ending, content in contents.items()}
    for file in files:
        refuse_existing(file, force=force)
    make_place(out)
    with session.write("consolidate") as tx:
        versions = {part.node.id: part.arrived.sha256 for part in summary.here if part.arrived}
        tx.note("received_packages", summary.period.id, versions)
        for file, content in files.items():
            write_atomically(file, content)
    return Consolidated(summary=summary, files=tuple(files))


def _part(node: Node, received: Inbox, period_id: str) -> NodePart:
    """A node's part: its latest package of the period, and its latest package of the half-year before."""
    entry = received.of_period(period_id).get(node.id)
    if entry is None:
        return NodePart(node=node, arrived=None, before=None, first=False)
    row, before = entry.row, _before(entry, received)
    earlier = [other.payload for other in received.of(node.id) if other.row.sequence < row.sequence]
    last = last_numbers(entry.payload.tables, entry.payload.heading.period, earlier)
    return NodePart(
        node=node,
        arrived=NodePackage(
            payload=entry.payload,
            sha256=row.sha256,
            words=entry.words,
            received=row.received,
            last={key: number for numbers in last.values() for key, number in numbers.items()},
        ),
        before=before.payload if before else None,
        first=row.release == 1 and row.kind is PackageKind.HALF_YEAR,
    )


def _before(entry: InboxEntry, received: Inbox) -> InboxEntry | None:
    """The latest version of the node's package for the half-year before; None for a quarter, whose increase is not printed."""
    row = entry.row
    if row.kind is not PackageKind.HALF_YEAR:
        return None
    halves = [e for e in received.of(row.node) if e.row.kind is PackageKind.HALF_YEAR and e.row.release == row.release - 1]
    return max(halves, key=lambda earlier: earlier.row.package_version, default=None)
