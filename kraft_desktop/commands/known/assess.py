"""case assess: what is known of a case, and what the team and the participant say of it"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kraft_desktop import vocabulary
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say
from kraft_desktop.commands.known.choices import check_code, check_rating
from kraft_desktop.domain.assessment.statements import StatementKind
from kraft_desktop.domain.errors import MissingArgument, NotUnderstood
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.phrases import known_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview
from kraft_desktop.services.known import areas, capacity, rating_sheet, ratings, reading, recommendation, statements
from kraft_desktop.services.known.areas import NewFindings
from kraft_desktop.services.known.capacity import NewAssessment
from kraft_desktop.services.known.ratings import NewRating
from kraft_desktop.services.known.reading import Known
from kraft_desktop.services.known.recommendation import NewRecommendation, NewReview
from kraft_desktop.services.known.statements import NewStatement

_SCORE = re.compile(r"-?[0-9]{1,9}|")
_WORDS = {
    "interests": StatementKind.INTERESTS,
    "communication": StatementKind.COMMUNICATION,
    "language": StatementKind.LANGUAGE,
    "disagrees": StatementKind.DISAGREEMENT,
}


def register(commands: Commands) -> None:
    """Add the command."""
    case = commands.group("case", say("work on a case, as on its page"), "WHAT")
    assess = case.add("assess", _assess, say("what is known of a case; record a part of it"))
    assess.add_argument("code", metavar="CODE")
    what = assess.add_mutually_exclusive_group()
    what.add_argument("--area", metavar="AREA", help=say("an area of the joint assessment, with --text and --took-part"))
    what.add_argument("--capacity", type=int, metavar="PERCENT", help=say("assessed activity capacity"))
    what.add_argument("--rating", metavar="INSTRUMENT", help=say("a rating, with --respondent and --score"))
    what.add_argument("--recommend", metavar="KIND", help=say("the recommended kind of intervention, with --text and --agreed"))
    what.add_argument("--reviewed", action="store_true", help=say("the recommendation was gone through with the participant"))
    what.add_argument("--interests", metavar="TEXT", help=say("what interests the participant"))
    what.add_argument("--communication", metavar="TEXT", help=say("how the participant communicates"))
    what.add_argument("--language", metavar="TEXT", help=say("the participant's language"))
    what.add_argument("--disagrees", metavar="ID", help=say("the row that the participant does not agree with, with --text"))
    what.add_argument("--sheet", metavar="INSTRUMENT", help=say("a rating sheet on paper, with --out"))
    assess.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day, today if not given"))
    assess.add_argument("--undated", action="store_true", help=say("the day of the assessment is not known"))
    assess.add_argument("--text", metavar="TEXT", help=say("what was found or said, or why"))
    assess.add_argument("--took-part", metavar="NAMES", help=say("those who took part"))
    assess.add_argument("--agreed", metavar="NAMES", help=say("who agreed"))
    assess.add_argument("--assessor", metavar="NAME", help=say("who assessed it"))
    assess.add_argument("--method", metavar="TEXT", help=say("the method of the assessment"))
    assess.add_argument("--baseline", action="store_true", help=say("it is what later ones are compared with"))
    assess.add_argument("--respondent", metavar="WHO", help=say("who answered, as the instrument has it"))
    assess.add_argument("--rater", metavar="NAME", help=say("the name of who answered"))
    score = say("the score of an area, empty for not rated; may be repeated")
    assess.add_argument("--score", action="append", default=[], metavar="AREA=NUMBER", help=score)
    assess.add_argument("--instrument-version", type=int, metavar="N", help=say("the version that the sheet says"))
    assess.add_argument("--interpreter", action="store_true", help=say("an interpreter was present"))
    assess.add_argument("--change", metavar="ID", help=say("the row that this comes in place of"))
    assess.add_argument("--early", metavar="TEXT", help=say("why the day is before the referral or the project"))
    assess.add_argument("--out", type=Path, metavar="PDF", help=say("the file of the rating sheet"))


def _assess(args: Arguments) -> Answer:
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        if args.sheet is not None:
            out = _needed(args, "out")
            rating_sheet.write(session, case_id, args.sheet, out, respondent=args.respondent, force=args.force)
            return Answer(facts={"case": args.code, "file": str(out)}, lines=[say("Written: {file}", file=out)])
        _record(session, case_id, args)
        found = reading.of_case(session, case_id)
        return Answer(facts={"case": args.code, **facts_of(session, found)}, lines=_lines(session, found))


def _needed(args: Arguments, name: str) -> Any:
    """The value of an option. Raises MissingArgument without it."""
    if (value := getattr(args, name)) is None:
        raise MissingArgument(argument=f"--{name.replace('_', '-')}")
    return value


def _record(session: Session, case_id: str, args: Arguments) -> None:
    on, said = args.on or session.today, [name for name in _WORDS if getattr(args, name) is not None]
    if args.area is not None:
        seen = {args.area: args.change} if args.change else {}
        texts = {args.area: args.text or ""}
        check_code(session.programme, CodeList.ASSESSMENT_AREA, "--area", args.area)
        took_part = _needed(args, "took_part")
        areas.record(session, case_id, NewFindings(on=on, took_part=took_part, texts=texts, seen=seen, early=args.early))
    elif args.capacity is not None:
        new = NewAssessment(
            capacity=args.capacity,
            assessed_on=None if args.undated else on,
            assessor=args.assessor,
            method=args.method,
            baseline=args.baseline or None,
            early=args.early,
        )
        capacity.record(session, case_id, new, args.change)
    elif args.rating is not None:
        scores = _scores(args.score)
        check_rating(session.programme, args.rating, args.respondent, scores)
        rated = NewRating(
            instrument=args.rating,
            respondent=_needed(args, "respondent"),
            on=on,
            scores=scores,
            version=args.instrument_version,
            rater=args.rater,
            early=args.early,
        )
        ratings.record(session, case_id, rated, args.change)
    elif args.recommend is not None:
        check_code(session.programme, CodeList.INTERVENTION_KIND, "--recommend", args.recommend)
        recommended = NewRecommendation(
            kind=args.recommend, on=on, reasons=args.text or "", agreed=args.agreed or "", early=args.early
        )
        recommendation.recommend(session, case_id, recommended, args.change)
    elif args.reviewed:
        review = NewReview(on=on, interpreter=args.interpreter, says=args.text)
        recommendation.review(session, case_id, review, args.change)
    elif said:
        about = args.disagrees if said[0] == "disagrees" and not args.change else None
        text = args.text or "" if said[0] == "disagrees" else getattr(args, said[0])
        statement = NewStatement(kind=_WORDS[said[0]], text=text, on=on, about=about)
        statements.record(session, case_id, statement, args.change)


def _scores(typed: list[str]) -> Mapping[str, int | None]:
    scores: dict[str, int | None] = {}
    for one in typed:
        area, equals, number = one.partition("=")
        if not equals or area in scores or not _SCORE.fullmatch(number):
            raise NotUnderstood(reason="score_form")
        scores[area] = int(number) if number else None
    return scores


def facts_of(session: Session, found: Known) -> dict[str, Any]:
    """What is known of a case, for scripts."""
    return {
        "areas": [
            {"id": one.id, "area": one.area, "text": one.text, "took_part": one.took_part, "on": one.on.isoformat()}
            for one in found.findings.values()
        ],
        "capacity": [
            {
                "id": one.id,
                "percent": one.capacity,
                "on": one.assessed_on.isoformat() if one.assessed_on else None,
                "assessor": one.assessor,
                "method": one.method,
                "baseline": one.baseline,
            }
            for one in found.assessments
        ],
        "ratings": [
            {
                "id": one.id,
                "instrument": one.instrument,
                "version": one.instrument_version,
                "respondent": one.respondent,
                "rater": one.rater,
                "on": one.on.isoformat(),
                "scores": dict(one.scores),
            }
            for one in found.ratings
        ],
        "progress": [_progress(session, one) for one in found.progress],
        "recommendation": _recommendation(found),
        "words": [
            {"id": one.id, "kind": one.kind.value, "about": one.about, "text": one.text, "on": one.on.isoformat()}
            for one in found.statements
        ],
        "interpreter": found.interpreter,
        "hidden": found.hidden,
    }


def _recommendation(found: Known) -> dict[str, Any] | None:
    row, review = found.recommendation, found.review
    if row is None:
        return None
    return {
        "id": row.id,
        "on": row.on.isoformat(),
        "kind": row.recommended,
        "reasons": row.reason,
        "agreed": row.agreed,
        "gone_through": review.on.isoformat() if review else None,
        "interpreter": review.interpreter if review else None,
        "participant_says": review.says if review else None,
    }


def _progress(session: Session, one: Any) -> dict[str, Any]:
    made_with = known_words.instrument_of(session.programme, one.latest)
    codes = [area.code for area in made_with.areas] if made_with else list(one.latest.scores)
    return {
        "instrument": one.instrument,
        "version": one.version,
        "respondent": one.respondent,
        "first": one.first.on.isoformat(),
        "latest": one.latest.on.isoformat() if one.count > 1 else None,
        "rater_changed": one.rater_changed,
        "next": one.due.isoformat() if one.due else None,
        "areas": {code: dict(zip(("first", "latest"), one.pair(code), strict=True)) for code in codes},
    }


def _lines(session: Session, found: Known) -> list[str]:
    programme = session.programme
    lines = [f"{one.id}  {one.on}  {known_words.finding(programme, one)}" for one in found.findings.values()]
    lines += [f"{one.id}  {one.assessed_on or say('no day')}  {known_words.assessment(one)}" for one in found.assessments]
    lines += [f"{one.id}  {one.on}  {known_words.rating(programme, one)}" for one in found.ratings]
    if found.recommendation is not None:
        kind = vocabulary.code_name(programme, CodeList.INTERVENTION_KIND, found.recommendation.recommended)
        gone = known_words.review(found.review) if found.review else known_words.not_gone_through()
        lines.append(f"{found.recommendation.id}  {found.recommendation.on}  {say('Recommended: {kind}', kind=kind)}. {gone}")
    lines += [f"{one.id}  {one.on}  {known_words.statement(one)}" for one in found.statements]
    return lines or [say("Nothing is recorded.")]
