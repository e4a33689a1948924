"""Ratings by the instruments of the programme."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kraft_desktop import words
from kraft_desktop.domain.assessment import ratings
from kraft_desktop.domain.assessment.ratings import Rating
from kraft_desktop.domain.instruments.instrument import in_use
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known.rows import adding, line

RATING_PAGE = "known_rating"
"""The name under which the draft is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRating:
    """A filled-in sheet as typed. ``version`` is what the sheet says, None for the one in use; ``scores`` are by area, None or
    left out for one that was not rated."""

    instrument: str
    respondent: str
    on: dt.date
    scores: Mapping[str, int | None]
    version: int | None = None
    rater: str | None = None
    early: str | None = None


def record(session: Session, case_id: str, new: NewRating, correcting: str | None = None) -> Undo:
    """The undo of a rating, or of the correction of one (its id). Raises OlderInstrument for a sheet of an older version,
    OutsideScale, NotUnderstood with the reason, ChangedMeanwhile, CaseClosed, NotAllowed, NoSuchCase, OfAnotherUnit."""
    instrument = in_use(session.programme.instruments, new.instrument, new.version)
    with adding(session, case_id, "case.rate") as work:
        before = work.before(Rating, correcting)
        row = Rating(
            instrument=instrument.code,
            instrument_version=instrument.version,
            respondent=new.respondent,
            rater=line(new.rater),
            on=new.on,
            scores={area.code: None for area in instrument.areas} | dict(new.scores),
            **work.stamp(Rating, before),
        )
        ratings.check(row, instrument, words.language())
        return work.done(draft_page(RATING_PAGE, correcting), work.add(row, new.on, new.early))
