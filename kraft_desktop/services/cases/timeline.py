"""The time axis of a case: months of public support, steps, interventions, consultations and assessments over the same days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from kraft_desktop import vocabulary, words
from kraft_desktop.domain.cases.case import StepChange
from kraft_desktop.domain.cases.support import MonthState, SupportTime, whole_sek
from kraft_desktop.domain.hours import ConsultationStatus, status_on
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.reports.figures import Mark
from kraft_desktop.reports.time_axis import Fill, Lane, Point, Span, TimeAxis
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.words import plural, translate

_ONE_DAY = dt.timedelta(days=1)
_LEAST_DAYS = 365


def of_case(programme: Programme, opened: CaseFile) -> TimeAxis:
    """The time axis of a case, with a lane for each kind of which there is something."""
    lanes = tuple(
        lane
        for lane in (
            *(() if opened.support is None else (support_lane(opened.support),)),
            _steps(programme, opened),
            _interventions(programme, opened),
            _consultations(programme, opened),
            _assessments(opened),
        )
        if lane.spans or lane.points or lane.undated
    )
    return _axis(lanes, _title(opened), opened.today)


def of_support(support: SupportTime, today: dt.date) -> TimeAxis:
    """The months of public support alone."""
    return _axis((support_lane(support),), support_words(support), today)


def support_words(support: SupportTime) -> str:
    """The counted time in public support, and its cost."""
    months = plural("Formats", "{count} month", "{count} months", support.continuous)
    text = translate("Case", "{continuous} in a row, {total} in all · {cost}")
    return text.format(continuous=months, total=support.total, cost=f"{words.number(whole_sek(support.cost_ore))}\u00a0kr")


def support_lane(support: SupportTime) -> Lane:
    """The months of public support: filled in the chain that counts, pale before it, open where a gap is bridged."""
    looks = {
        MonthState.CHAIN: (Fill.SOLID, translate("Case", "counted in a row")),
        MonthState.EARLIER: (Fill.PALE, translate("Case", "counted in all")),
        MonthState.BRIDGED: (Fill.OPEN, translate("Case", "no support, bridged and not counted")),
    }
    spans = (
        Span(first=month.first_day, last=month.last_day, fill=looks[state][0], about=looks[state][1])
        for month, state in support.timeline()
        if state in looks
    )
    return Lane(title=translate("Case", "Public support"), spans=tuple(spans))


def _axis(lanes: tuple[Lane, ...], title: str, today: dt.date) -> TimeAxis:
    days = [day for lane in lanes for span in lane.spans for day in (span.first, span.last)]
    days += [point.on for lane in lanes for point in lane.points]
    first, last = min(days, default=today), max([*days, today])
    first = min(first, last - dt.timedelta(days=_LEAST_DAYS)).replace(day=1)
    return TimeAxis(title=title, first=first, last=last + dt.timedelta(days=31), today=today, lanes=lanes)


def _title(opened: CaseFile) -> str:
    if opened.support is not None:
        return support_words(opened.support)
    return translate("Case", "Support not reported yet: unknown is not zero")


def _steps(programme: Programme, opened: CaseFile) -> Lane:
    """The stay in each step, until the next change; the last until the closing or today."""
    moves = sorted((event for event in opened.events if event.on <= opened.today), key=lambda event: event.on)
    begun = [event for place, event in enumerate(moves) if not place or event.step is not moves[place - 1].step]
    ends = [event.on - _ONE_DAY for event in begun[1:]] + [_end(opened)]
    spans = []
    for event, end in zip(begun, ends, strict=False):  # nothing has begun in a case whose referral lies ahead
        name = vocabulary.process_step(programme, event.step)
        back = event.change is StepChange.RETURNED
        about = translate("Case", "Back to {step}").format(step=name) if back else name
        fill = Fill.SOLID if event is begun[-1] and opened.closing is None else Fill.PALE
        spans.append(Span(first=event.on, last=max(end, event.on), fill=fill, words=str(event.step.value), about=about))
    return Lane(title=translate("Case", "Step"), spans=tuple(spans))


def _end(opened: CaseFile) -> dt.date:
    """The day until which what has not ended goes on."""
    return opened.closing.on if opened.closing is not None else opened.today


def _interventions(programme: Programme, opened: CaseFile) -> Lane:
    spans = []
    for given in opened.interventions:
        kind = vocabulary.code_name(programme, CodeList.INTERVENTION_KIND, given.kind)
        about = translate("Case", "{kind} (by the imported list)").format(kind=kind) if given.inferred else kind
        fill = Fill.HATCHED if given.inferred else Fill.SOLID
        last = given.ended_on or max(_end(opened), given.started_on)
        spans.append(Span(first=given.started_on, last=last, fill=fill, words=kind, about=about))
    return Lane(title=translate("Case", "Interventions"), spans=tuple(spans))


def _consultations(programme: Programme, opened: CaseFile) -> Lane:
    points = []
    for talk in opened.consultations:
        status = status_on(talk, opened.today)
        if status is ConsultationStatus.CANCELLED:
            continue
        done = status is ConsultationStatus.DONE
        kind = vocabulary.code_name(programme, CodeList.CONSULTATION_KIND, talk.kind)
        about = ", ".join(part for part in (kind, "" if done else translate("Case", "ahead")) if part)
        points.append(Point(on=talk.on, mark=Mark.DOT if done else Mark.RING, about=about))
    return Lane(title=translate("Case", "Physician"), points=_by_day(points))


def _assessments(opened: CaseFile) -> Lane:
    dated = [one for one in opened.assessments if one.assessed_on is not None]
    points = [Point(on=one.assessed_on, mark=Mark.DIAMOND, words=f"{one.capacity}\u00a0%") for one in dated if one.assessed_on]
    text = translate("Case", "{capacity} %, no date")
    undated = tuple(text.format(capacity=one.capacity) for one in opened.assessments if one.assessed_on is None)
    return Lane(title=translate("Case", "Capacity"), points=_by_day(points), undated=undated)


def _by_day(points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: point.on))
