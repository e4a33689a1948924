"""Asking whether two participants with the same amounts are one household, and keeping the question or its answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.cases.household import HouseholdAnswer, Pair, likely_pairs
from kraft_desktop.domain.cases.support import Attribution
from kraft_desktop.domain.exchange import TakenSheet
from kraft_desktop.domain.imports import HOUSEHOLD, AskedQuestion
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.imports.intake import Outcome, Question, Taking
from kraft_desktop.services.imports.support_changes import Key, RowId
from kraft_desktop.services.questions.households import ANSWERS, Known, answer_about, assistance, key_of, open_pairs
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

_ATTRIBUTION = "attribution"
_ATTRIBUTIONS = (Attribution.WHOLE, Attribution.SHARE, Attribution.ADULTS)
Place = tuple[str, int, str]
"""A sheet, a row and the heading of its column."""


def attribution(how: Taking) -> Attribution:
    """The part of a household's amount that the sender's rows carry, by the remembered answer."""
    answer = how.answers.get(_ATTRIBUTION)
    return Attribution(answer) if answer in _ATTRIBUTIONS else Attribution.UNSTATED


def places(outcome: Outcome, rows: Mapping[Key, Iterable[tuple[RowId, int, int]]]) -> dict[str, Place]:
    """The first row of each participant in the file; ``rows`` are tables and rows by participant, month and source."""
    found: dict[str, Place] = {}
    for (person, _, _), behind in rows.items():
        for (table, row), _, _ in behind:
            place = (outcome.sheets[table].name, row, outcome.sheets[table].fields["person"])
            found[person] = min(place, found.get(person, place))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Likely:
    """A pair of participants with the codes of their cases, the months in which they have the same amount, the answer in force
    about them, whether they are the ``same`` household as far as is known, and whether the account may see both cases."""

    pair: Pair
    cases: tuple[str, ...]
    months: int
    answer: HouseholdAnswer | None
    same: bool | None
    is_seen: bool

    @property
    def question(self) -> str:
        """The id of the question about the pair."""
        return key_of(self.cases)


def settle(
    session: Session, tx: Writing, sheet: TakenSheet, outcome: Outcome, how: Taking, places: Mapping[str, Place]
) -> None:  # fmt: skip
    """Ask about the likely households of the imported people, and store the answers that are given. A question without an
    answer is kept; it is asked here only of an account that may see both cases.

    ``places`` are where the file has its participants. What part of a household's amount the rows carry is asked first, as long
    as a pair may be a household: where it is the person's own part, the same amounts are two.
    """
    if attribution(how) in {Attribution.SHARE, Attribution.ADULTS}:
        return
    likely = _likely(session, tx, sheet.municipality or "", places)
    answers = {
        one.pair: ANSWERS.get(how.answers.get(one.question, ""), one.same) if one.is_seen else one.same for one in likely
    }
    seen = [one for one in likely if one.is_seen]
    for one in seen:
        same = answers[one.pair]
        if same is not None and same is not one.same:
            tx.households.add(_answer(session, sheet, one, same=same))
    if any(answers[one.pair] is not False for one in seen) and attribution(how) is Attribution.UNSTATED:
        first, _, _ = min(places.values())
        outcome.ask(first, 0, "", _ATTRIBUTION, allowed=_ATTRIBUTIONS, id_of=_ATTRIBUTION)
    kept = []
    for one in (one for one in likely if answers[one.pair] is None):
        where = min(places[person] for person in one.pair if person in places)
        kept.append(_kept(session, sheet, one, where))
        if one.is_seen:
            about: dict[str, Any] = {"id_of": one.question, "cases": one.cases, "months": one.months}
            outcome.ask(*where, HOUSEHOLD, allowed=tuple(ANSWERS), **about)
    tx.questions.add_all(kept, under=sheet.id)


def _likely(session: Session, data: Data, municipality: str, places: Collection[str]) -> list[_Likely]:
    """The likely households of the people in ``places`` with each other and with people whose amounts were stored before."""
    codes, seen, known = _codes(data), _visible(session, data), Known.of(data)
    paid = assistance(session.programme, data, municipality=municipality).get(municipality, {})
    found = []
    for pair, months in likely_pairs(paid).items():
        if codes.keys() >= set(pair) and any(person in places for person in pair):
            cases = tuple(sorted(codes[person] for person in pair))
            found.append(
                _Likely(
                    pair=pair, cases=cases, months=len(months), answer=known.answers.get(pair), same=known.same(pair),
                    is_seen=seen >= set(cases),
                )
            )  # fmt: skip
    return found


def still_open(session: Session, import_id: str) -> list[Question]:
    """The questions of an earlier import about pairs that are open, as far as the account may see both cases."""
    with session.vault.read() as data:
        asked = {one.key: one for one in data.questions.where(import_id=import_id, reason=HOUSEHOLD)}
        pairs = [one for one in open_pairs(session.programme, data) if one.asked.key in asked] if asked else []
        seen = _visible(session, data) if pairs else frozenset()
    found = []
    for one in pairs:
        cases, question = tuple(case.code for case in one.cases), asked[one.asked.key]
        if seen >= set(cases):
            found.append(
                Question(
                    sheet=question.sheet, row=question.row, column=question.column, reason=HOUSEHOLD, id=question.key,
                    allowed=question.allowed, cases=cases, months=one.months,
                )
            )  # fmt: skip
    return found


def names(session: Session, outcome: Outcome) -> dict[str, str]:
    """The names of the people in the outcome's questions by case code, as far as the account may see them."""
    codes = {code for question in outcome.questions for code in question.cases}
    if not codes:
        return {}
    with session.vault.read() as data:
        people = {person.id: person.name for person in data.participants.where()}
        seen = Visibility(session, data)
        return {
            case.code: name
            for case in data.cases.where()
            if case.code in codes and seen.of(case) is Sight.NAMED and (name := people[case.participant_id])
        }


def _codes(data: Data) -> dict[str, str]:
    """The case codes of the participants."""
    return {case.participant_id: case.code for case in data.cases.where()}


def _visible(session: Session, data: Data) -> frozenset[str]:
    """The codes of the cases that the account may see with their place, with or without their names."""
    seen = Visibility(session, data)
    return frozenset(case.code for case in data.cases.where() if seen.of(case) is not Sight.HIDDEN and seen.sees_place(case))


def _kept(session: Session, sheet: TakenSheet, likely: _Likely, where: Place) -> AskedQuestion:
    return AskedQuestion(
        id=new_id(), import_id=sheet.id, key=likely.question, sheet=where[0], row=where[1], column=where[2],
        reason=HOUSEHOLD, about="", allowed=tuple(ANSWERS), at=utc(session.vault.now()),
    )  # fmt: skip


def _answer(session: Session, sheet: TakenSheet, likely: _Likely, *, same: bool) -> HouseholdAnswer:
    who, at = session.account.name, utc(session.vault.now())
    return answer_about(
        likely.pair, likely.answer, same=same, municipality=sheet.municipality or "", who=who, at=at, import_id=sheet.id
    )  # fmt: skip
