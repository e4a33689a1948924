"""Asking whether two participants with the same amounts are one household, and keeping the answer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from kraft_desktop.domain.cases.household import HouseholdAnswer, Households, Pair, likely_pairs, pairs_of
from kraft_desktop.domain.cases.support import Attribution
from kraft_desktop.domain.cases.visibility import Sight, sight
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.exchange import TakenSheet
from kraft_desktop.domain.programme import CodeList, Payer
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.intake import Outcome, Taking
from kraft_desktop.store import queries
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

_REASON = "household"
_YES, _NO = "yes", "no"
_ATTRIBUTION = "attribution"
_ATTRIBUTIONS = (Attribution.WHOLE, Attribution.SHARE, Attribution.ADULTS)
Place = tuple[str, int, str]
"""A sheet, a row and the heading of its column."""


def attribution(how: Taking) -> Attribution:
    """The part of a household's amount that the sender's rows carry, by the remembered answer."""
    answer = how.answers.get(_ATTRIBUTION)
    return Attribution(answer) if answer in _ATTRIBUTIONS else Attribution.UNSTATED


def settle(
    session: Session, tx: Writing, sheet: TakenSheet, outcome: Outcome, how: Taking, places: Mapping[str, Place]
) -> None:  # fmt: skip
    """Ask about the likely households of the imported people, each pair once, and store the answers that are given.

    ``places`` are where the file has its participants. Amounts stored before are compared too, also those of people whom the
    file does not name. Both must be cases that the account may see. A sender whose rows carry a person's own part has no
    household amounts. What the rows carry is asked with the first such question.
    """
    if attribution(how) in {Attribution.SHARE, Attribution.ADULTS}:
        return
    codes = _visible(session, tx)
    known = pairs_of(in_force(tx.households.where()))
    joined = Households(pairs=frozenset(pair for pair, answer in known.items() if answer.same)).keys()
    asked = False
    for pair, months in likely_pairs(_assistance(session, tx, sheet.municipality or "")).items():
        if not (codes.keys() >= set(pair) and places.keys() & set(pair)):
            continue
        cases = tuple(sorted(codes[person] for person in pair))
        question, answer = f"{_REASON}:{'+'.join(cases)}", known.get(pair)
        given = how.answers.get(question)
        if given in {_YES, _NO}:
            if answer is None or answer.same is not (given == _YES):
                tx.households.add(_answer(session, sheet, pair, answer, same=given == _YES))
        elif answer is None and (pair[0] not in joined or joined[pair[0]] != joined.get(pair[1])):
            where = min(places[person] for person in pair if person in places)
            outcome.ask(*where, _REASON, allowed=(_YES, _NO), id_of=question, cases=cases, months=len(months))
            asked = True
    if asked and attribution(how) is Attribution.UNSTATED:
        outcome.ask(min(places.values())[0], 0, "", _ATTRIBUTION, allowed=_ATTRIBUTIONS, id_of=_ATTRIBUTION)


def names(session: Session, outcome: Outcome) -> dict[str, str]:
    """The names of the people in the outcome's questions by case code, as far as the account may see them."""
    codes = {code for question in outcome.questions for code in question.cases}
    if not codes:
        return {}
    with session.vault.read() as data:
        people = {person.id: person.name for person in data.participants.where()}
        return {
            case.code: name
            for case in data.cases.where()
            if case.code in codes
            and sight(session.account, case.municipality, case.opened_by) is Sight.NAMED
            and (name := people[case.participant_id])
        }


def _visible(session: Session, data: Data) -> dict[str, str]:
    """The case codes of the participants whose case the account may see, with or without its name."""
    account = session.account
    return {
        case.participant_id: case.code
        for case in data.cases.where()
        if sight(account, case.municipality, case.opened_by) is not Sight.HIDDEN
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


def _answer(session: Session, sheet: TakenSheet, pair: Pair, old: HouseholdAnswer | None, *, same: bool) -> HouseholdAnswer:
    return HouseholdAnswer(
        id=new_id(),
        participants=pair,
        same=same,
        municipality=sheet.municipality or "",
        answered_by=session.account.name,
        at=utc(session.vault.now()),
        import_id=sheet.id,
        replaces=old.id if old else None,
    )
