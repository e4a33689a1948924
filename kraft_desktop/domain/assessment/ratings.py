"""Ratings by an instrument of the programme, and the progress from the first to the latest by the same respondent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kraft_desktop.domain.errors import NotUnderstood, OutsideScale
from kraft_desktop.domain.instruments.instrument import Instrument
from kraft_desktop.domain.period import months_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One filled-in sheet: the ``scores`` by area, None for one that was not rated, which is never 0. ``respondent`` is a code
    of the instrument, ``rater`` the name of the person, None when it does not say. Never
    edited."""

    id: str
    case_id: str
    base: int
    instrument: str
    instrument_version: int
    respondent: str
    rater: str | None
    on: dt.date
    scores: Mapping[str, int | None]
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The first and the latest rating by one respondent with one version of an instrument; the same one when there is but one.
    ``rater_changed``: another person rated the latest, or it is not known that it was the same. ``due`` is the day of the next
    rating."""

    instrument: str
    version: int
    respondent: str
    first: Rating
    latest: Rating
    count: int
    rater_changed: bool
    due: dt.date | None

    def pair(self, area: str) -> tuple[int | None, int | None]:
        """The first and the latest score of an area, each None where it was not rated. With one rating there is no latest."""
        latest = self.latest.scores.get(area) if self.count > 1 else None
        return self.first.scores.get(area), latest


def check(new: Rating, instrument: Instrument, language: str) -> None:
    """Raise unless a rating fits its instrument: OutsideScale with the area's name in ``language``, or NotUnderstood with the
    reason."""
    if instrument.respondent(new.respondent) is None:
        raise NotUnderstood(reason="respondent_unknown")
    codes = [area.code for area in instrument.areas]
    if any(area not in codes for area in new.scores):
        raise NotUnderstood(reason="rated_area_unknown")
    if all(new.scores.get(code) is None for code in codes):
        raise NotUnderstood(reason="rating_empty")
    for area in instrument.areas:
        score = new.scores.get(area.code)
        if score is not None and not instrument.lowest <= score <= instrument.highest:
            raise OutsideScale(area=area.name(language), lowest=instrument.lowest, highest=instrument.highest)


def progress(ratings: Iterable[Rating], instruments: Iterable[Instrument]) -> tuple[Progress, ...]:
    """The progress by each respondent with each version of an instrument, among ratings in force, in the order first rated.

    Ratings with different versions are not compared: their questions may differ.
    """
    months = {(one.code, one.version): one.months for one in instruments}
    groups: dict[tuple[str, int, str], list[Rating]] = {}
    for rating in sorted(ratings, key=lambda one: one.on):
        groups.setdefault((rating.instrument, rating.instrument_version, rating.respondent), []).append(rating)
    return tuple(_progress(key, rated, months.get(key[:2])) for key, rated in groups.items())


def _progress(key: tuple[str, int, str], rated: list[Rating], months: int | None) -> Progress:
    first, latest = rated[0], rated[-1]
    return Progress(
        instrument=key[0],
        version=key[1],
        respondent=key[2],
        first=first,
        latest=latest,
        count=len(rated),
        rater_changed=len(rated) > 1 and (first.rater or "").casefold() != (latest.rater or "").casefold(),
        due=months_after(latest.on, months) if months else None,
    )
