"""The charts of what is known of a case."""

from __future__ import annotations

from kraft_desktop import words
from kraft_desktop.domain.assessment.ratings import Progress
from kraft_desktop.domain.programme import Programme
from kraft_desktop.phrases import known_words
from kraft_desktop.reports.figures import Series, Spider
from kraft_desktop.words import translate


def spider(programme: Programme, found: Progress) -> Spider | None:
    """The first and the latest rating by one respondent; None when the programme no longer has the instrument."""
    made_with = known_words.instrument_of(programme, found.latest)
    if made_with is None:
        return None
    pairs = [found.pair(area.code) for area in made_with.areas]
    series = [Series(name=f"{found.first.on}", values=tuple(first for first, _ in pairs))]
    if found.count > 1:
        series.insert(0, Series(name=f"{found.latest.on}", values=tuple(latest for _, latest in pairs)))
    return Spider(
        title=_title(known_words.respondent(made_with, found.respondent), pairs, several=found.count > 1),
        areas=tuple(area.name(words.language()) for area in made_with.areas),
        series=tuple(series),
        top=made_with.highest,
    )


def _title(who: str, pairs: list[tuple[int | None, int | None]], *, several: bool) -> str:
    """What there is to see: how many areas are higher and lower than the first time."""
    if not several:
        return translate("Known", "{who}: one rating so far").format(who=who)
    known = [(first, latest) for first, latest in pairs if first is not None and latest is not None]
    higher = sum(latest > first for first, latest in known)
    lower = sum(latest < first for first, latest in known)
    text = translate("Known", "{who}: higher in {higher}, lower in {lower} of {all} areas rated both times")
    return text.format(who=who, higher=higher, lower=lower, all=len(known))
