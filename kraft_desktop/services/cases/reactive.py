"""Support before the referral of cases in a track that requires long support; too little gives a warning and blocks nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from kraft_desktop.domain.cases.support import SupportBefore, months_before
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.figures.counting import counted_sources
from kraft_desktop.store import queries
from kraft_desktop.store.vault import Data

Lookup = Callable[[str, str | None, dt.date | None], SupportBefore | None]
_UNKNOWN = queries.ReportedSupport(since=None, supported=())


def support_before(session: Session, data: Data, participant_id: str | None = None) -> Lookup:
    """A function of participant id, track and day of referral that gives the support before the referral, None for a track that
    does not require long support. With ``participant_id`` it knows that participant only."""
    policy = policy_in(data)
    municipal, state = counted_sources(session, policy)
    reported = queries.support_reported(data, (*municipal, *state), participant_id)
    tracks = frozenset(code.code for code in session.programme.codes[CodeList.TRACK] if code.long_support)

    def look_up(who: str, track: str | None, referred: dt.date | None) -> SupportBefore | None:
        if track not in tracks:
            return None
        known = reported.get(who, _UNKNOWN)
        months = months_before(referred, known.supported, known.since, policy.gap_tolerance)
        return SupportBefore(months=months, needed=policy.reactive_months)

    return look_up
