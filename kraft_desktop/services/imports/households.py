"""Asking whether two participants with the same amounts are one household, and keeping the answer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.cases.household import HouseholdAnswer, Households, Pair, likely_pairs, pairs_of
from kraft_desktop.domain.cases.support import Attribution
from kraft_desktop.domain.cases.visibility import Sight, sight
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.exchange import TakenSheet
from kraft_desktop.domain.programme import CodeList, Payer
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.intake import Outcome, Taking
from kraft_desktop.services.imports.support_changes import Key, RowId
from kraft_desktop.store import queries
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.questions import suspected_cases
from kraft_desktop.store.vault import Data, Writing

_REASON = "household"
_ANSWERS = {"yes": True, "no": False}
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
    about them, and whether they are the ``same`` household by that answer or by answers about others; None for not known."""

    pair: Pair
    cases: tuple[str, ...]
    months: int
    answer: HouseholdAnswer | None
    same: bool | None

    @property
    def question(self) -> str:
        """The id of the question about the pair."""
        return f"{_REASON}:{'+'.join(self.cases)}"


def settle(
    session: Session, tx: Writing, sheet: TakenSheet, outcome: Outcome, how: Taking, places: Mapping[str, Place]
) -> None:  # fmt: skip
    """Ask about the likely households of the imported people, each pair once, and store the answers that are given.

    ``places`` are where the file has its participants. What part of a household's amount the rows carry is asked first, as long
    as a pair may be a household: where it is the person's own part, the same amounts are two.
    """
    if attribution(how) in {Attribution.SHARE, Attribution.ADULTS}:
        return
    questions, may_be_any = [], False
    for likely in _likely(session, tx, sheet.municipality or "", places):
        same = _ANSWERS.get(how.answers.get(likely.question, ""), likely.same)
        if same is None:
            questions.append(likely)
        elif same is not likely.same:
            tx.households.add(_answer(session, sheet, likely, same=same))
        may_be_any = may_be_any or same is not False
    if may_be_any and attribution(how) is Attribution.UNSTATED:
        first, _, _ = min(places.values())
        outcome.ask(first, 0, "", _ATTRIBUTION, allowed=_ATTRIBUTIONS, id_of=_ATTRIBUTION)
    for likely in questions:
        where = min(places[person] for person in likely.pair if person in places)
        about: dict[str, Any] = {"id_of": likely.question, "cases": likely.cases, "months": likely.months}
        outcome.ask(*where, _REASON, allowed=tuple(_ANSWERS), **about)


def _likely(session: Session, data: Data, municipality: str, places: Collection[str]) -> list[_Likely]:
    """The likely households of the people in ``places`` with each other and with people whose amounts were stored before; both
    must have cases that the account may see."""
    codes, known = _visible(session, data), pairs_of(in_force(data.households.where()))
    joined = Households(pairs=frozenset(pair for pair, answer in known.items() if answer.same)).keys()
    found = []
    for pair, months in likely_pairs(_assistance(session, data, municipality)).items():
        if codes.keys() >= set(pair) and any(person in places for person in pair):
            answer, implied = known.get(pair), joined.get(pair[0], "") == joined.get(pair[1])
            same = answer.same if answer else True if implied else None
            cases = tuple(sorted(codes[person] for person in pair))
            found.append(_Likely(pair=pair, cases=cases, months=len(months), answer=answer, same=same))
    return found


def names(session: Session, outcome: Outcome) -> dict[str, str]:
    """The names of the people in the outcome's questions by case code, as far as the account may see them."""
    codes = {code for question in outcome.questions for code in question.cases}
    if not codes:
        return {}
    with session.vault.read() as data:
        people = {person.id: person.name for person in data.participants.where()}
        suspected = suspected_cases(data)
        return {
            case.code: name
            for case in data.cases.where()
            if case.code in codes
            and sight(session.account, case.municipality, case.opened_by, suspected=case.id in suspected) is Sight.NAMED
            and (name := people[case.participant_id])
        }


def _visible(session: Session, data: Data) -> dict[str, str]:
    """The case codes of the participants whose case the account may see, with or without its name."""
    account, suspected = session.account, suspected_cases(data)
    return {
        case.participant_id: case.code
        for case in data.cases.where()
        if sight(account, case.municipality, case.opened_by, suspected=case.id in suspected) is not Sight.HIDDEN
    }


def _assistance(session: Session, data: Data, municipality: str) -> dict[str, Counter[int]]:
    """The municipality's assistance in öre by participant and month."""
    codes = session.programme.codes[CodeList.SUPPORT_SOURCE]
    paid: dict[str, Counter[int]] = defaultdict(Counter)
    for amount in queries.household_amounts(
        data, [code.code for code in codes if code.payer == Payer.MUNICIPALITY], municipality=municipality
    ):
        paid[amount.participant_id][amount.month] += amount.ore
    return paid


def _answer(session: Session, sheet: TakenSheet, likely: _Likely, *, same: bool) -> HouseholdAnswer:
    return HouseholdAnswer(
        id=new_id(),
        participants=likely.pair,
        same=same,
        municipality=sheet.municipality or "",
        answered_by=session.account.name,
        at=utc(session.vault.now()),
        import_id=sheet.id,
        replaces=likely.answer.id if likely.answer else None,
    )
