"""The follow-up after closing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kraft_desktop.domain.assessment import follow_up
from kraft_desktop.domain.assessment.follow_up import Closer, FollowUp
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known.rows import adding

FOLLOW_UP_PAGE = "known_follow_up"
"""The name under which the draft is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFollowUp:
    """The answers as typed; None for one who was not asked or did not answer."""

    on: dt.date
    worker: Closer | None = None
    participant: Closer | None = None


def record(session: Session, case_id: str, new: NewFollowUp, correcting: str | None = None) -> Undo:
    """The undo of a follow-up of a closed case, or of the correction of one (its id). Raises NotUnderstood with the reason,
    ChangedMeanwhile, NotAllowed, NoSuchCase, OfAnotherUnit."""
    with adding(session, case_id, "case.follow_up") as work:
        before = work.before(FollowUp, correcting)
        row = FollowUp(on=new.on, worker=new.worker, participant=new.participant, **work.stamp(FollowUp, before))
        follow_up.check(row, work.closed)
        return work.done(draft_page(FOLLOW_UP_PAGE, correcting), work.add(row, new.on, after_closing=True))
