"""The project owner's inbox: every package accepted, each parsed once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kraft_desktop.domain.errors import WrongStoreKind
from kraft_desktop.domain.exchange import PackageKind, ReceivedPackage
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.package import contents
from kraft_desktop.reports.package.contents import WITH_HOURS, Payload
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.keys.header import OWNER
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxEntry:
    """An accepted package: its row in the store and its payload."""

    row: ReceivedPackage
    payload: Payload

    @property
    def words(self) -> tuple[str, ...]:
        """The check words that the two sides read aloud on the telephone."""
        return self.payload.heading.check_words(self.row.payload.encode(), self.row.sealed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """Every accepted package, by node and then by the node's own sequence number."""

    entries: tuple[InboxEntry, ...]

    def of(self, node: str) -> tuple[InboxEntry, ...]:
        """The packages of a node, by sequence number."""
        return tuple(entry for entry in self.entries if entry.row.node == node)

    def of_period(self, period_id: str) -> dict[str, InboxEntry]:
        """The latest version for a period, by node."""
        own = [entry for entry in self.entries if entry.row.period == period_id]
        return {entry.row.node: entry for entry in sorted(own, key=lambda entry: entry.row.package_version)}

    def of_kind(self, *kinds: PackageKind) -> dict[str, InboxEntry]:
        """The latest package of these kinds, by node."""
        return {entry.row.node: entry for entry in self.entries if entry.row.kind in kinds}

    def with_budget(self) -> dict[str, InboxEntry]:
        """The latest package that states an activity budget, by node."""
        return {e.row.node: e for e in self.entries if e.row.kind in WITH_HOURS and e.payload.budget is not None}

    def joined_by(self, row: ReceivedPackage, payload: Payload) -> Inbox:
        """The inbox with one more package."""
        return _ordered((*self.entries, InboxEntry(row=row, payload=payload)))


def read(session: Session, right: Right) -> Inbox:
    """The inbox. Raises WrongStoreKind outside an owner's store, NotAllowed when the account lacks the right."""
    require(session, right)
    with session.vault.read() as data:
        return read_in(data)


def read_in(data: Data, node: str | None = None) -> Inbox:
    """The inbox, read within a unit of work; that of one node when ``node`` is given."""
    rows = data.received.where() if node is None else data.received.where(node=node)
    return _ordered(InboxEntry(row=row, payload=contents.read(row.payload.encode())) for row in rows)


def require(session: Session, right: Right) -> None:
    """Raise WrongStoreKind outside an owner's store, NotAllowed without the right."""
    if session.vault.header.kind != OWNER:
        raise WrongStoreKind(needed=OWNER)
    session.require(right)


def _ordered(entries: Iterable[InboxEntry]) -> Inbox:
    return Inbox(entries=tuple(sorted(entries, key=lambda entry: (entry.row.node, entry.row.sequence))))
