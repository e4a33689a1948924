"""The open questions whether two participants are one household: asked by imports, kept until they are answered or moot."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.cases.household import HouseholdAnswer, Households, Pair, likely_pairs, pair_of, pairs_of
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.imports import HOUSEHOLD, AskedQuestion
from kraft_desktop.domain.programme import CodeList, Payer, Programme
from kraft_desktop.store import queries
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data

ANSWERS = {"yes": True, "no": False}
"""The answers to the question, and whether the two are one household."""
_JOINT = "+"


def key_of(codes: Collection[str]) -> str:
    """The key of the question about the cases with those codes."""
    return f"{HOUSEHOLD}:{_JOINT.join(sorted(codes))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was answered about pairs of participants, from the answers in force."""

    answers: dict[Pair, HouseholdAnswer]
    keys: dict[str, str]

    @classmethod
    def of(cls, data: Data) -> Known:
        """The answers in a store."""
        answers = pairs_of(in_force(data.households.where()))
        return cls(answers=answers, keys=Households(pairs=frozenset(p for p, one in answers.items() if one.same)).keys())

    def same(self, pair: Pair) -> bool | None:
        """Whether a pair is one household, by the answer about it or by answers about others; None for not known."""
        if answer := self.answers.get(pair):
            return answer.same
        return True if self.keys.get(pair[0], "") == self.keys.get(pair[1]) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPair:
    """A pair of participants of ``cases`` (in the order of their codes) with the same amount of a municipality in a number of
    ``months``, about whom nobody has answered; as it was last ``asked``."""

    pair: Pair
    cases: tuple[Case, Case]
    municipality: str
    months: int
    asked: AskedQuestion


def open_pairs(programme: Programme, data: Data) -> tuple[OpenPair, ...]:
    """The pairs that an import asked about and that are still likely households, each once, those first asked first."""
    asked = _last_asked(data)
    if not asked:
        return ()
    cases, known = {case.code: case for case in data.cases.where()}, Known.of(data)
    found = []
    for question, municipality in asked.values():
        one, other = (cases.get(code) for code in codes_in(question.key))
        if one is not None and other is not None:
            pair = pair_of(one.participant_id, other.participant_id)
            if known.same(pair) is None:
                found.append(OpenPair(pair=pair, cases=(one, other), municipality=municipality, months=0, asked=question))
    people = {person for one in found for person in one.pair}
    paid = assistance(programme, data, participants=people) if found else {}
    counted = [replace(one, months=_months(paid.get(one.municipality, {}), one.pair)) for one in found]
    return tuple(one for one in counted if one.months)


def _last_asked(data: Data) -> dict[str, tuple[AskedQuestion, str]]:
    """By key, the last question of an import that holds, with the municipality whose amounts it is about."""
    asked = data.questions.where(reason=HOUSEHOLD)
    if not asked:
        return {}
    undone = {entry.id for entry in data.import_log.where(undone=True)}
    senders = {sheet.id: sheet.municipality or "" for sheet in data.taken_sheets.where()}
    return {one.key: (one, senders.get(one.import_id or "", "")) for one in asked if one.import_id not in undone}


def _months(paid: dict[str, Counter[int]], pair: Pair) -> int:
    """In how many months a pair has the same amount; none where they no longer are a likely household."""
    return len(likely_pairs({person: paid.get(person, Counter()) for person in pair}).get(pair, ()))


def codes_in(key: str) -> tuple[str, str]:
    """The codes of the two cases in a question's key."""
    one, _, other = key.removeprefix(f"{HOUSEHOLD}:").partition(_JOINT)
    return one, other


def assistance(
    programme: Programme, data: Data, *, municipality: str | None = None, participants: Collection[str] | None = None
) -> dict[str, dict[str, Counter[int]]]:
    """The assistance in öre by municipality, participant and month (ordinal) that may be a household's."""
    municipal = [code.code for code in programme.codes[CodeList.SUPPORT_SOURCE] if code.payer == Payer.MUNICIPALITY]
    paid: dict[str, dict[str, Counter[int]]] = defaultdict(lambda: defaultdict(Counter))
    for amount in queries.household_amounts(data, municipal, municipality=municipality, participants=participants):
        paid[amount.municipality][amount.participant_id][amount.month] += amount.ore
    return paid


def answer_about(
    pair: Pair,
    before: HouseholdAnswer | None,
    *,
    same: bool,
    municipality: str,
    who: str,
    at: str,
    import_id: str | None = None,
) -> HouseholdAnswer:
    """The answer about a pair, which replaces the one ``before``."""
    return HouseholdAnswer(
        id=new_id(), participants=pair, same=same, municipality=municipality, answered_by=who, at=at,
        import_id=import_id, replaces=before.id if before else None,
    )  # fmt: skip
