"""What is known of the cases of a practice store, invented from a random stream of its own: no figure changes by it."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any, NamedTuple

from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.assessment.follow_up import Closer, FollowUp
from kraft_desktop.domain.assessment.ratings import Rating
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.assessment.statements import Statement, StatementKind
from kraft_desktop.domain.cases.case import Case, ClosingChange, Step, StepChange, StepEvent, reached
from kraft_desktop.domain.cases.measures import Intervention, InterventionOutcome
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.instruments.instrument import Instrument, latest
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Writing

_FOUND = ("Talade om hur det har varit och vad som vore ett bra nästa steg.", "Vill prova något nytt i lugn takt.")
_FOUND_IN = {
    "work": ("Har arbetat i kök och butik i många år, trivs bland folk.", "Har kört lastbil; saknar arbetskamraterna."),
    "education": ("Gick två år på gymnasiet, läser gärna i lugn och ro.", "Läser svenska på kvällstid, förstår det mesta."),
    "health": ("Sover oroligt och har ont när det blir kallt; går på promenader.", "Mår bättre sedan i våras."),
    "everyday": ("Klarar vardagen själv och hjälper grannen med handlingen.", "Bor i en egen lägenhet och vill bo kvar."),
    "economy": ("Har ordning på räkningarna, oroar sig när något oväntat kommer.", "Får hjälp av budgetrådgivaren."),
    "network": ("Har kontakt med en syster och några vänner, saknar arbetskamrater.", "Träffar sin bror varje helg."),
    "goals": ("Vill prova något praktiskt, gärna utomhus.", "Vill ha en fast plats att gå till på morgonen."),
}
"""What comes out in each area; in one of a programme with other areas, something of ``_FOUND``."""
_INTERESTS = ("Trädgård och att laga cyklar", "Att laga mat till många", "Djur, helst hästar", "Musik och att sy")
_COMMUNICATION = ("En sak i taget, gärna skriftligt efteråt", "Helst i telefon på förmiddagen", "Korta möten, samma person")
_PROVIDERS = ("Träffpunkten", "Studieförbundet", "Friskvården", "Föreningen Påhittet")
_BESIDE = ("social", "health")
"""The kinds of intervention that are invented: they are no step closer, so that no figure counts them."""
_SHARE = 3
"""One case in so many is filled."""


class _About(NamedTuple):
    """One case, and who records in it."""

    session: Session
    chance: random.Random
    case: Case
    since: dt.date

    def day(self, earliest: dt.date, within: int) -> dt.date:
        """A day so many days after another, up to today."""
        return min(self.session.today, earliest + dt.timedelta(days=self.chance.randint(0, within)))

    def stamp(self) -> dict[str, Any]:
        """The fields of every row."""
        who = self.session.account.name
        return {"id": new_id(), "case_id": self.case.id, "base": self.case.version, "recorded_by": who}

    def dated(self) -> dict[str, Any]:
        """The same, with the day it is recorded."""
        return {**self.stamp(), "recorded_on": self.session.today}


def fill(session: Session, seed: int) -> None:
    """Add what is known, to one in ``_SHARE`` of the cases whose joint assessment is done."""
    chance = random.Random(f"known {seed}")  # noqa: S311  # invents people, keeps no secrets
    with session.write("practice.known") as tx:
        for case in tx.cases.where():
            events = in_force(tx.step_events.where(case_id=case.id))
            since = reached(events, Step.MAPPING, StepChange.COMPLETED)
            if since is None or since > session.today or chance.randrange(_SHARE):
                continue
            _fill(tx, _About(session, chance, case, since), events)


def _fill(tx: Writing, about: _About, events: tuple[StepEvent, ...]) -> None:
    chance = about.chance
    tx.area_findings.add_all(_areas(about), under=about.case.id)
    tx.statements.add_all(_words(about), under=about.case.id)
    for instrument in latest(about.session.programme.instruments):
        tx.ratings.add_all(_ratings(about, instrument), under=about.case.id)
    recommended = [event for event in events if event.recommended is not None and event.on <= about.session.today]
    if recommended and chance.random() < 0.6:
        tx.reviews.add(_review(about, recommended[-1]))
    if recommended and chance.random() < 0.5:
        tx.interventions.add(_beside(about, recommended[-1].on))
    closings = in_force(tx.closings.where(case_id=about.case.id))
    if closings and closings[-1].change is ClosingChange.CLOSED and closings[-1].on <= about.session.today:
        tx.follow_ups.add(_follow_up(about, closings[-1].on))


def may_be_filled(session: Session, tx: Writing, case: Case) -> bool:
    """Whether a case has come as far as a recommendation, and nothing is known of it yet."""
    recommended = reached(in_force(tx.step_events.where(case_id=case.id)), Step.RECOMMENDATION, StepChange.COMPLETED)
    come = recommended is not None and recommended <= session.today
    return come and not tx.statements.where(case_id=case.id)


def fill_one(session: Session, tx: Writing, case: Case, chance: random.Random, beside: int) -> None:
    """Add all that comes to be known of one case that ``may_be_filled``, with so many interventions ``beside`` the recommended
    one, the latest of them going on."""
    events = in_force(tx.step_events.where(case_id=case.id))
    since = reached(events, Step.MAPPING, StepChange.COMPLETED) or events[0].on
    about, recommended = _About(session, chance, case, since), [event for event in events if event.recommended is not None]
    tx.area_findings.add_all(_areas(about), under=case.id)
    tx.statements.add_all(_words(about), under=case.id)
    for instrument in latest(session.programme.instruments):
        tx.ratings.add_all(_ratings(about, instrument), under=case.id)
    if recommended:
        tx.reviews.add(_review(about, recommended[-1]))
    days = max((session.today - since).days // (beside + 1), 1)
    for place in range(beside):
        first, goes_on = since + dt.timedelta(days=days * (place + 1)), place == beside - 1
        last = None if goes_on else min(first + dt.timedelta(days=days - 1), session.today)
        tx.interventions.add(_dated_beside(about, _BESIDE[place % len(_BESIDE)], min(first, session.today), last))


def _areas(about: _About) -> list[AreaFinding]:
    codes = [code.code for code in about.session.programme.codes[CodeList.ASSESSMENT_AREA]]
    on = about.day(about.since, 20)
    return [
        AreaFinding(
            area=area,
            text=about.chance.choice(_FOUND_IN.get(area, _FOUND)),
            took_part="Deltagaren, handläggaren, arbetsterapeuten",
            on=on,
            **about.dated(),
        )
        for area in about.chance.sample(codes, min(len(codes), 4))
    ]


def _words(about: _About) -> list[Statement]:
    on = about.day(about.since, 20)
    texts = {StatementKind.INTERESTS: _INTERESTS, StatementKind.COMMUNICATION: _COMMUNICATION}
    return [
        Statement(kind=kind, about=None, text=about.chance.choice(words), on=on, **about.dated())
        for kind, words in texts.items()
    ]


def _ratings(about: _About, instrument: Instrument) -> list[Rating]:
    """A rating of each respondent, and a second one when its time has come: a little higher, with an area left empty."""
    found, chance = list[Rating](), about.chance
    middle = (instrument.lowest + instrument.highest) // 2
    for respondent in instrument.respondents:
        scores: dict[str, int | None] = {area.code: chance.randint(instrument.lowest, middle) for area in instrument.areas}
        on = about.day(about.since, 15)
        while on <= about.session.today and len(found) < 4:
            row = Rating(
                instrument=instrument.code,
                instrument_version=instrument.version,
                respondent=respondent.code,
                rater=None,
                on=on,
                scores=dict(scores),
                **about.dated(),
            )
            found.append(row)
            scores = {
                area: max(instrument.lowest, min(instrument.highest, (score or middle) + chance.randint(-1, 2)))
                for area, score in scores.items()
            }
            scores[chance.choice(sorted(scores))] = None
            on += dt.timedelta(days=30 * instrument.months + 5)
    return found


def _review(about: _About, recommended: StepEvent) -> RecommendationReview:
    return RecommendationReview(
        about=recommended.id,
        on=about.day(recommended.on, 14),
        interpreter=about.chance.random() < 0.3,
        says=about.chance.choice(("Det känns bra att börja lugnt.", "Jag vill gärna prova.", "")),
        **about.dated(),
    )


def _beside(about: _About, since: dt.date) -> Intervention:
    """An intervention beside the recommended one, that still goes on or has ended."""
    chance, first = about.chance, about.day(since, 30)
    last = about.day(first, 90) if chance.random() < 0.5 else None
    return _dated_beside(about, chance.choice(_BESIDE), first, last)


def _dated_beside(about: _About, kind: str, first: dt.date, last: dt.date | None) -> Intervention:
    chance = about.chance
    return Intervention(
        kind=kind,
        started_on=first,
        inferred=False,
        provider=chance.choice(_PROVIDERS),
        place=about.session.node.place,
        ended_on=last,
        outcome=InterventionOutcome.COMPLETED if last else None,
        adaptation=chance.choice((True, False, None)),
        **about.stamp(),
    )


def _follow_up(about: _About, closed: dt.date) -> FollowUp:
    worker, participant = (about.chance.choice((Closer.YES, Closer.YES, Closer.NO, Closer.UNSURE)) for _ in range(2))
    return FollowUp(on=about.day(closed, 120), worker=worker, participant=participant, **about.dated())
