"""What people of the inside could work out: whoever knows every true figure of one municipality, or two such together."""

from __future__ import annotations

from dataclasses import dataclass

from kraft_desktop.disclosure import attack, merging
from kraft_desktop.disclosure.choice import Watch
from kraft_desktop.domain.figures import UNKNOWN
from kraft_desktop.domain.roles import Right
from kraft_desktop.services import retelling
from kraft_desktop.services.access import Session
from kraft_desktop.services.release import STEPS
from kraft_desktop.services.sending import Prepared

DIMENSION, STAGE = "municipality", "insiders"


@dataclass(frozen=True, slots=True, kw_only=True)
class Insider:
    """Who knows all of the municipalities ``known``, and how many sensitive numbers of others they could work out: exactly, or
    within a narrower span than the rules ask for."""

    known: tuple[str, ...]
    exact: int
    narrow: int

    @property
    def found(self) -> int:
        """Both together."""
        return self.exact + self.narrow


@dataclass(frozen=True, slots=True, kw_only=True)
class Insiders:
    """``alone`` one for each municipality, in the node's order; ``together`` the pairs that could work out more than either
    alone and the other together, the worst first."""

    alone: tuple[Insider, ...]
    together: tuple[Insider, ...]


def insiders(session: Session, prepared: Prepared, *, watch: Watch) -> Insiders | None:
    """What insiders could work out of a package that has not gone out and all before it; None when no package tells of
    municipalities. ``watch`` is called meanwhile; what it raises stops the work."""
    session.require(Right.MAKE_PACKAGE)
    known = retelling.behind(session, prepared)
    told = prepared.tables[STEPS]
    releases, plain = [*known.history, told], merging.merge(known.plain, merging.merges(told))
    if not any(DIMENSION in release.dimensions for release in releases):
        return None
    answers = attack.insiders(releases, [*known.truth, plain], DIMENSION, watch=watch)
    found = {a.known: Insider(known=a.known, exact=a.exact, narrow=a.narrow) for a in answers if UNKNOWN not in a.known}
    alone = {insider.known[0]: insider for insider in found.values() if len(insider.known) == 1}
    pairs = [i for i in found.values() if len(i.known) == 2 and i.found > sum(alone[code].found for code in i.known)]
    pairs.sort(key=lambda insider: (-insider.exact, -insider.narrow, insider.known))
    return Insiders(alone=tuple(alone.values()), together=tuple(pairs))
