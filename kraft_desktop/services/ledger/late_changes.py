"""Late changes: data entered after a package was sent, shown as the change to its counts, and counted in the next one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import Dimension, PackageStep
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import catalogue, counting
from kraft_desktop.services.figures.catalogue import Joint
from kraft_desktop.services.ledger import records
from kraft_desktop.services.ledger.records import ReleaseRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class LateChange:
    """A count of a package that was sent, people of a municipality who had reached ``step``: as published, as known today."""

    period_id: str
    municipality: str
    step: str
    published: int
    now: int

    @property
    def by(self) -> int:
        """How many more (or, negative, fewer) there are."""
        return self.now - self.published


def late_changes(session: Session) -> tuple[LateChange, ...]:
    """The changes to the latest version of each half-year that was sent, in order of time; NotAllowed.

    ``published`` is the true count behind the package, whether or not it was printed: this is for the node's own eyes.
    """
    session.require(Right.SEE_FIGURES)
    known = catalogue.dimensions(session.programme, session.node)
    with session.vault.read() as data:
        latest = {sending.row.period: sending for sending in records.read(data).of(PackageKind.HALF_YEAR)}
        found: list[LateChange] = []
        for sending in latest.values():
            now = catalogue.joint(counting.count(session, data, sending.period), known)
            found += _differences(sending, now, known[Dimension.MUNICIPALITY])
    return tuple(found)


def _differences(sending: ReleaseRecord, now: Joint, municipalities: tuple[str, ...]) -> Iterator[LateChange]:
    for municipality in municipalities:
        for place, step in enumerate(PackageStep):
            published, today = (_count(joint, municipality, place) for joint in (sending.kept.joint, now))
            if published != today:
                yield LateChange(
                    period_id=sending.row.period, municipality=municipality, step=step, published=published, now=today
                )


def _count(joint: Joint, municipality: str, place: int) -> int:
    return sum(steps[place] for key, steps in joint.items() if key[0] == municipality)
