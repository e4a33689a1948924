"""What is known of a case in words, for the page, the command line and the text for the municipality's record."""

from __future__ import annotations

from collections.abc import Mapping

from kraft_desktop import vocabulary, words
from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.assessment.follow_up import Closer, FollowUp
from kraft_desktop.domain.assessment.ratings import Rating
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.assessment.statements import Statement, StatementKind
from kraft_desktop.domain.cases.measures import Assessment, Intervention, InterventionOutcome
from kraft_desktop.domain.instruments.instrument import Instrument
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.words import translate


def outcome(which: InterventionOutcome) -> str:
    """How an intervention ended, in words."""
    return {
        InterventionOutcome.COMPLETED: translate("Known", "carried through"),
        InterventionOutcome.DISCONTINUED: translate("Known", "broken off"),
        InterventionOutcome.CHANGED: translate("Known", "went on as another"),
    }[which]


def closer(which: Closer | None) -> str:
    """An answer to whether the participant came closer to work; None for no answer."""
    if which is None:
        return translate("Known", "not answered")
    return {
        Closer.YES: translate("Known", "yes"),
        Closer.NO: translate("Known", "no"),
        Closer.UNSURE: translate("Known", "not sure"),
    }[which]


def adaptation(needed: bool | None) -> str:  # an answer, or none
    """Whether an intervention needs adaptation, in words."""
    if needed is None:
        return translate("Known", "adaptation: not asked")
    return translate("Known", "adaptation needed") if needed else translate("Known", "no adaptation needed")


def statement_kind(kind: StatementKind) -> str:
    """What the participant's words are about."""
    return {
        StatementKind.INTERESTS: translate("Known", "What interests me"),
        StatementKind.COMMUNICATION: translate("Known", "How I communicate"),
        StatementKind.LANGUAGE: translate("Known", "Language"),
        StatementKind.DISAGREEMENT: translate("Known", "The participant does not agree"),
    }[kind]


def area(programme: Programme, code: str) -> str:
    """The name of an area of the joint assessment."""
    return vocabulary.code_name(programme, CodeList.ASSESSMENT_AREA, code)


def instrument_of(programme: Programme, rating: Rating) -> Instrument | None:
    """The version of an instrument that a rating was made with; None when the programme no longer has it."""
    wanted = (rating.instrument, rating.instrument_version)
    return next((one for one in programme.instruments if (one.code, one.version) == wanted), None)


def rated_area(instrument: Instrument | None, code: str) -> str:
    """The name of an area of an instrument; its code when the programme no longer has it."""
    found = next((one for one in instrument.areas if one.code == code), None) if instrument else None
    return found.name(words.language()) if found else code


def respondent(instrument: Instrument | None, code: str) -> str:
    """The word for who answered; the code when the programme no longer has it."""
    found = instrument.respondent(code) if instrument else None
    return found.name(words.language()) if found else code


def rating(programme: Programme, row: Rating) -> str:
    """A rating in one line: who answered, and the scores by area."""
    made_with = instrument_of(programme, row)
    scores = ", ".join(f"{rated_area(made_with, code)} {score(value)}" for code, value in _scores(made_with, row).items())
    who = respondent(made_with, row.respondent)
    who = f"{who} ({row.rater})" if row.rater else who
    return translate("Known", "Rated by {who}: {scores}").format(who=who, scores=scores)


def _scores(made_with: Instrument | None, row: Rating) -> Mapping[str, int | None]:
    """The scores in the order of the instrument's areas."""
    return {one.code: row.scores.get(one.code) for one in made_with.areas} if made_with else row.scores


def score(value: int | None) -> str:
    """A score as it is shown; a missing one is no number."""
    return translate("Known", "not rated") if value is None else str(value)


def finding(programme: Programme, row: AreaFinding) -> str:
    """A finding of the joint assessment in one text."""
    text = translate("Known", "{area}: {text} (took part: {who})")
    return text.format(area=area(programme, row.area), text=row.text, who=row.took_part)


def review(row: RecommendationReview) -> str:
    """That the recommendation was gone through, in words."""
    text = translate("Known", "The recommendation was gone through with the participant")
    if row.interpreter:
        text = translate("Known", "The recommendation was gone through with the participant, with an interpreter")
    return f"{text}: {row.says}" if row.says else text


def not_gone_through() -> str:
    """The words for a recommendation that the participant has not been told of."""
    return translate("Known", "Not gone through with the participant")


def statement(row: Statement) -> str:
    """The participant's words, with what they are about."""
    return f"{statement_kind(row.kind)}: {row.text}"


def follow_up(row: FollowUp) -> str:
    """A follow-up in one line."""
    text = translate("Known", "Closer to work? The worker: {worker}. The participant: {participant}.")
    return text.format(worker=closer(row.worker), participant=closer(row.participant))


def assessment(row: Assessment) -> str:
    """An assessment of activity capacity in one line."""
    text = translate("Case", "Activity capacity assessed at {capacity} %").format(capacity=row.capacity)
    parts = [part for part in (row.assessor, row.method) if part]
    if row.baseline:
        parts.append(translate("Known", "baseline"))
    return f"{text} ({', '.join(parts)})" if parts else text


def intervention(programme: Programme, row: Intervention) -> str:
    """An intervention in one line, without its first day."""
    kind = vocabulary.code_name(programme, CodeList.INTERVENTION_KIND, row.kind)
    if row.inferred:
        return translate("Case", "Intervention began: {kind} (by the imported list)").format(kind=kind)
    text = translate("Case", "Intervention began: {kind}").format(kind=kind)
    where = ", ".join(part for part in (row.provider, row.place) if part)
    ended = translate("Known", "ended {day}").format(day=row.ended_on) if row.ended_on else ""
    how = outcome(row.outcome) if row.outcome else ""
    return ", ".join(part for part in (text, where, ended, how) if part)
