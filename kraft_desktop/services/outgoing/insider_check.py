"""Whether one insider could state exactly a count of one or two other people from a release: then it does not leave, unless the
second person decides so for exactly these figures.

An insider is one who knows every true figure of one municipality, as its manager does. What two of them could find out
together, and results that are narrow but not exact, are shown with their price before approval and stop nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from kraft_desktop.disclosure import attack
from kraft_desktop.disclosure.attack import FoundInterval, InsiderResult
from kraft_desktop.disclosure.search.progress import ProgressCallback, no_progress
from kraft_desktop.disclosure.tables.table import PlainTables, PublishedTables
from kraft_desktop.domain.errors import ApprovalNeeded, InsiderFindsOut, NotUnderstood
from kraft_desktop.domain.statistics.classes import Dimension
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.outgoing import release as releases_made
from kraft_desktop.services.outgoing.approvals import Approval, approve
from kraft_desktop.services.outgoing.name_screening import refuse_names
from kraft_desktop.services.outgoing.release import STEPS, Release
from kraft_desktop.store.vault import Data

DIMENSION = Dimension.MUNICIPALITY
MOST_PEOPLE = 2
"""An exact count of so many others, or fewer, stops a release."""
_LONGEST_REASON = 300
_SETTING = "decided_over."


def stops(insider: InsiderResult | Sequence[FoundInterval]) -> bool:
    """Whether the numbers that a single insider could work out stop a release."""
    cells = insider.cells if isinstance(insider, InsiderResult) else insider
    return any(cell.low == cell.high and 0 < cell.low <= MOST_PEOPLE for cell in cells)


def is_decided(data: Data, figures: str) -> bool:
    """Whether the second person has decided that a release with these figures (``Release.figures``) goes."""
    return data.setting(_SETTING + figures) is not None


def decide(session: Session, figures: str, approval: Approval | None, reason: str) -> None:
    """Record the second person's decision that a release with these figures goes, with the reason, in the trail too.

    Raises NotUnderstood for a reason that is not one line, NamesSomebody, and as ``approvals.approve`` does; a second person is
    needed whatever the policy says.
    """
    text = " ".join(reason.split())
    if not 1 <= len(text) <= _LONGEST_REASON:
        raise NotUnderstood(reason="decision_reason")
    if approval is None:
        raise ApprovalNeeded
    with session.vault.read() as data:
        policy = policy_in(data)
        refuse_names(data, text, "text_decision")
    by = approve(session, policy, approval)
    with session.vault.write("package.decide") as tx:
        tx.put_setting(_SETTING + figures, json.dumps({"by": by, "day": session.today.isoformat(), "reason": text}))
        tx.note("sent_packages", figures, {"decided_by": by, "reason": text})


def decided_over(session: Session, data: Data, release: Release) -> bool:
    """Whether the release goes by a decision of the second person. Raises InsiderFindsOut when one insider could state exactly
    a count of one or two others, and nobody has decided."""
    if is_decided(data, release.figures):
        return True
    found = findings(session, release)
    if found:
        raise InsiderFindsOut(period=release.order.period.id, municipality=", ".join(found))
    return False


def findings(session: Session, release: Release, progress: ProgressCallback = no_progress) -> tuple[str, ...]:
    """The municipalities whose insider the release lets state exactly a count of one or two others, apart from those whom
    earlier releases alone let do so."""
    if STEPS not in release.tables:
        return ()
    published = release.history.published(STEPS)
    true_before, now = releases_made.true_steps(session, release.history), release.tables[STEPS]
    true_now = releases_made.step_tables(session, release.order, release.policy, release.kept.joint)
    if not any(DIMENSION in tables.dimensions for tables in (*published, now)):
        return ()
    found = _exact([*published, now], [*true_before, true_now], progress)
    if found and published:
        before = _exact(published, true_before, progress)
        found = {known: new for known, numbers in found.items() if (new := numbers - before.get(known, frozenset()))}
    return tuple(sorted(found))


def _exact(
    releases: Sequence[PublishedTables], truth: Sequence[PlainTables], progress: ProgressCallback
) -> Mapping[str, frozenset[tuple[object, ...]]]:
    """By municipality, what its insider could state exactly of one or two others."""
    answers = attack.insiders(releases, truth, DIMENSION, together=False, progress=progress)
    return {
        one.known[0]: frozenset((c.kind, c.key, c.releases) for c in one.cells if stops([c])) for one in answers if stops(one)
    }
