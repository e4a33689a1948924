"""The drawing of the team's hours against even spending."""

from __future__ import annotations

from collections.abc import Mapping

from kraft_desktop.domain.hours import Outcome
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import Programme
from kraft_desktop.domain.spending.pace import Pace, PoolState
from kraft_desktop.reports.figures import Lines, Parts, Series
from kraft_desktop.services.hours.overview import HoursState
from kraft_desktop.words import number, translate

_HOUR = 60
_MIDDLE = 15


def pace_chart(state: HoursState, programme: Programme) -> Lines:
    """The hours done by month up to today, and what they come to at the present pace, over the programme's months."""
    first, last = Month.containing(programme.start).ordinal, Month.containing(programme.end).ordinal
    bounds = [Month(place).first_day for place in range(first, last + 2)]
    now = Month.containing(min(max(state.today, programme.start), programme.end)).ordinal - first
    now += state.today.day > _MIDDLE or state.today > programme.end
    done = [_done_before(state, place, bounds[place].isoformat(), now) for place in range(len(bounds))]
    return Lines(
        title=pace_words(state.own),
        places=tuple(_month_words(Month(place)) for place in range(first, last + 2)),
        series=(
            Series(name=translate("Hours", "done, h"), values=tuple(done)),
            *_ahead(state.own, now, len(bounds)),
        ),
        target=state.own.balance.allotted / _HOUR if state.own.is_stated else None,
        pace_name=translate("Hours", "even pace") if state.own.is_stated else "",
        marks_last=True,
    )


def outcome_chart(state: HoursState, names: Mapping[Outcome, str]) -> Parts:
    """What the hours gave, as parts of all of them; ``names`` are the words for the outcomes."""
    parts = tuple((names[one], len(state.outcomes[one])) for one in Outcome)
    return Parts(title=", ".join(f"{name} {number(count)}" for name, count in parts), parts=parts)


def pace_words(pool: PoolState) -> str:
    """What to see: whether the hours are used evenly; without an allotment, what is done."""
    if not pool.is_stated:
        text = translate("Hours", "{done} h done; the hours allotted are not stated")
        return text.format(done=number(pool.balance.done // _HOUR))
    words = {
        Pace.TOO_EARLY: translate("Hours", "Too little to say: {done} h done, {even} h at an even pace"),
        Pace.EVEN: translate("Hours", "In step: {done} h of {even} h at an even pace"),
        Pace.FASTER: translate("Hours", "Faster: {done} h, {even} h at an even pace"),
        Pace.SLOWER: translate("Hours", "Slower: {done} h, {even} h at an even pace"),
    }[pool.pace]
    return words.format(done=number(pool.balance.done // _HOUR), even=number(pool.balance.even_pace // _HOUR))


def pace_warning(pool: PoolState) -> str:
    """What to warn of: more done and planned than is allotted, or more by the end at the present pace; empty for nothing."""
    if not pool.is_stated:
        return ""
    if pool.over:
        return translate("Hours", "{minutes} min more than allotted is done and planned.").format(minutes=number(pool.over))
    ahead = pool.forecast or 0
    if pool.pace is Pace.FASTER or ahead > pool.balance.allotted:
        text = translate("Hours", "At this pace {hours} h are used by the end, of {allotted} h.")
        return text.format(hours=number(ahead // _HOUR), allotted=number(pool.balance.allotted // _HOUR))
    return ""


def _done_before(state: HoursState, place: int, day: str, now: int) -> float | None:
    """The hours done before a day; all that is done at the place of today, and None after it."""
    if place > now:
        return None
    if place == now:
        return state.own.balance.done / _HOUR
    return sum(minutes for on, minutes in state.done_days if on < day) / _HOUR


def _ahead(pool: PoolState, now: int, count: int) -> tuple[Series, ...]:
    """The line from today to the forecast."""
    if pool.forecast is None or now >= count - 1:
        return ()
    done, end = pool.balance.done / _HOUR, pool.forecast / _HOUR
    values = (None if place < now else done + (end - done) * (place - now) / (count - 1 - now) for place in range(count))
    name = translate("Hours", "at this pace {hours} h").format(hours=number(pool.forecast // _HOUR))
    return (Series(name=name, values=tuple(values)),)


def _month_words(month: Month) -> str:
    names = translate("Formats", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
    first = month.first_day
    return f"{names[first.month - 1]} {first.year}"
