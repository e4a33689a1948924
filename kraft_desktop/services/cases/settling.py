"""Att reda ut: the open questions about cases, seen and answered by whoever may edit the case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.cases.household import HouseholdAnswer
from kraft_desktop.domain.cases.participant import Participant
from kraft_desktop.domain.errors import NoSuchQuestion, WrongAnswer
from kraft_desktop.domain.imports import AskedQuestion, QuestionAnswer
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.cases.overview import visible_case
from kraft_desktop.services.questions import answering, genders, households
from kraft_desktop.services.questions.households import OpenPair
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

_NAMES = frozenset({"two_names"})
_REFERENCES = frozenset({"number_corrected"})
"""Questions about a name, and about something that only the program can read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCase:
    """One of the two cases of a question about a household, with the name and the year of birth where the account sees them."""

    case_id: str
    code: str
    name: str | None
    born: str
    municipality: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseQuestion:
    """An open question about the case with that code, of the person with that name, ``born`` in a year (None and empty when the
    account does not see them, or there are none): the reason (a code), the two answers ``allowed``, what it is ``about``
    (a day with its field, or another name; empty when not shown or when the reason says it all), and the cell it was asked
    about last, with the day; none when no import asked. One about a household has the
    ``other`` case, and the number of ``months`` with the same amount."""

    id: str
    case_id: str
    code: str
    name: str | None
    municipality: str | None
    reason: str
    allowed: tuple[str, ...]
    about: str
    sheet: str
    row: int
    column: str
    asked: str
    born: str = ""
    other: OtherCase | None = None
    months: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredHousehold:
    """The answer in force whether the people of two ``cases`` are the ``same`` household, by whom and when (UTC). ``id``
    names it for another answer."""

    id: str
    cases: tuple[OtherCase, OtherCase]
    same: bool
    answered_by: str
    at: str

    @property
    def answer(self) -> str:
        """The answer that was given."""
        return next(answer for answer, same in households.ANSWERS.items() if same is self.same)

    @property
    def other_answer(self) -> str:
        """The answer that would change it."""
        return next(answer for answer, same in households.ANSWERS.items() if same is not self.same)


def open_questions(session: Session, case_id: str | None = None) -> tuple[CaseQuestion, ...]:
    """The open questions about the cases that the account may edit, or about one of them: those of imports, first asked first,
    then those that no import asked. Raises NotAllowed, or NoSuchCase for a case that the account may not see."""
    session.require(Right.EDIT_CASES)
    with session.vault.read() as data:
        if case_id is not None:
            visible_case(session, data, case_id)
        found = (*answering.open_questions(data, case_id), *genders.open_questions(data, case_id))
        visibility = Visibility(session, data)
        pairs = [one for one in households.open_pairs(session.programme, data) if case_id in {None, *(c.id for c in one.cases)}]
        cases = {case.id: case for case in data.cases.among("id", {one.case_id or "" for one in found})}
        known = {case.participant_id for case in (*cases.values(), *(case for one in pairs for case in one.cases))}
        people = {one.id: one for one in data.participants.among("id", known)}
    about = [(one, cases[one.case_id or ""]) for one in found]
    asked = [_question(one, case, people.get(case.participant_id), visibility) for one, case in about]
    asked += [_about_pair(one, people, visibility, case_id) for one in pairs]
    return tuple(question for question in asked if question is not None)


def _about_pair(
    asked: OpenPair, people: Mapping[str, Participant], visibility: Visibility, case_id: str | None
) -> CaseQuestion | None:  # fmt: skip
    """The question about a household, of the case with that id or of the first; None unless the account sees both cases."""
    case, other = asked.cases if asked.cases[1].id != case_id else (asked.cases[1], asked.cases[0])
    question = _question(asked.asked, case, people.get(case.participant_id), visibility)
    with_other = _seen(other, people.get(other.participant_id), visibility)
    if question is None or with_other is None or not visibility.sees_place(case):
        return None
    return replace(question, id=asked.asked.key, other=with_other, months=asked.months)


def _question(asked: AskedQuestion, case: Case, person: Participant | None, visibility: Visibility) -> CaseQuestion | None:
    """The question as the account sees it, without its place in a sheet where that of the case is secret; None when it may not
    see the case."""
    seen = visibility.of(case)
    if seen is Sight.HIDDEN or not visibility.may("question.settle", case):
        return None
    placed = visibility.sees_place(case)
    hidden = not placed or asked.reason in _REFERENCES or (asked.reason in _NAMES and seen is not Sight.NAMED)
    name, born = _identity(person, seen)
    return CaseQuestion(
        id=asked.id,
        case_id=case.id,
        code=case.code,
        name=name,
        born=born,
        municipality=visibility.place(case),
        reason=asked.reason,
        allowed=asked.allowed,
        about="" if hidden else asked.about,
        sheet=asked.sheet if placed else "",  # a sheet is often named after a municipality
        row=asked.row if placed else 0,
        column=asked.column if placed else "",
        asked=asked.at[:10],
    )


def _identity(person: Participant | None, seen: Sight) -> tuple[str | None, str]:
    """The name and the year of birth as the account sees them."""
    return (person.name, (person.personal_number or "")[:4]) if person and seen is Sight.NAMED else (None, "")


def answered_households(session: Session) -> tuple[AnsweredHousehold, ...]:
    """The answers about households of cases that the account sees, those given last first. Raises NotAllowed."""
    session.require(Right.EDIT_CASES)
    with session.vault.read() as data:
        found = _answered(session, data)
    return tuple(sorted((one for one, _ in found), key=lambda one: one.at, reverse=True))


def _answered(session: Session, data: Data) -> list[tuple[AnsweredHousehold, HouseholdAnswer]]:
    """The answers about pairs of which the account sees both cases, with the rows that hold them."""
    answers = households.Known.of(data).answers
    if not answers:
        return []
    whose = {person for pair in answers for person in pair}
    people = {person.id: person for person in data.participants.among("id", whose)}
    cases = data.cases.among("participant_id", whose)
    visibility = Visibility(session, data, {case.id for case in cases})
    seen = {
        case.participant_id: other
        for case in cases
        if (other := _seen(case, people.get(case.participant_id), visibility)) is not None
    }
    found = []
    for pair, answer in answers.items():
        if seen.keys() >= {*pair}:
            one, other = sorted((seen[person] for person in pair), key=lambda case: case.code)
            about = AnsweredHousehold(
                id=households.key_of((one.code, other.code)), cases=(one, other), same=answer.same,
                answered_by=answer.answered_by, at=answer.at,
            )  # fmt: skip
            found.append((about, answer))
    return found


def _seen(case: Case, person: Participant | None, visibility: Visibility) -> OtherCase | None:
    """A case as the account sees it; None when it may not, or not where it is: a household lives in one place."""
    seen = visibility.of(case)
    if seen is Sight.HIDDEN or not visibility.sees_place(case):
        return None
    name, born = _identity(person, seen)
    return OtherCase(case_id=case.id, code=case.code, name=name, born=born, municipality=case.municipality)


def settle(session: Session, question_id: str, answer: str) -> None:
    """Answer an open question and do what the answer means. It stays answered when a later list says the same again. An answer
    about a household is changed in the same way.

    Raises NotAllowed, NoSuchQuestion when there is none that the account may answer, WrongAnswer.
    """
    with session.write("question.settle") as tx:
        known = (_settle_pair, _change_pair, _settle_gender)
        if any(settled(session, tx, question_id, answer) for settled in known):
            return
        asked = tx.questions.get(question_id)
        of_case = answering.open_questions(tx, asked.case_id) if asked and asked.case_id else ()
        found = next((one for one in of_case if one.id == question_id), None)
        case = tx.cases.get(found.case_id or "") if found else None
        if found is None or case is None or _question(found, case, None, Visibility(session, tx, {case.id})) is None:
            raise NoSuchQuestion
        if answer not in found.allowed:
            raise WrongAnswer(allowed=list(found.allowed))
        who = session.account.name
        at = utc(session.vault.now())
        tx.answers.add(QuestionAnswer(id=new_id(), question_id=found.id, answer=answer, answered_by=who, at=at))
        answering.carry_out(tx, found, answer, who=who, today=session.today, update=tx.participants.update)


def _settle_pair(session: Session, tx: Writing, key: str, answer: str) -> bool:
    """Whether the key is that of an open question about a household, which is answered: from then on the amounts are counted
    by the answer. Raises WrongAnswer."""
    pair = next((one for one in households.open_pairs(session.programme, tx) if one.asked.key == key), None)
    if pair is None or _about_pair(pair, {}, Visibility(session, tx, {case.id for case in pair.cases}), None) is None:
        return False
    if answer not in households.ANSWERS:
        raise WrongAnswer(allowed=list(households.ANSWERS))
    who, at = session.account.name, utc(session.vault.now())
    same = households.ANSWERS[answer]
    tx.households.add(households.answer_about(pair.pair, None, same=same, municipality=pair.municipality, who=who, at=at))
    return True


def _settle_gender(session: Session, tx: Writing, key: str, answer: str) -> bool:
    """Whether the key is that of an open question about a gender, which is answered. Raises WrongAnswer."""
    asked = next((one for one in genders.open_questions(tx) if one.id == key), None)
    case = tx.cases.get(asked.case_id or "") if asked else None
    if asked is None or case is None or _question(asked, case, None, Visibility(session, tx, {case.id})) is None:
        return False
    genders.answer(tx, asked, answer)
    return True


def _change_pair(session: Session, tx: Writing, key: str, answer: str) -> bool:
    """Whether the key is that of an answered question about a household, which has this answer from now on. Raises
    WrongAnswer."""
    before = next((row for one, row in _answered(session, tx) if one.id == key), None)
    if before is None:
        return False
    if answer not in households.ANSWERS:
        raise WrongAnswer(allowed=list(households.ANSWERS))
    same, who, at = households.ANSWERS[answer], session.account.name, utc(session.vault.now())
    if same is not before.same:
        one, other = before.participants
        tx.households.add(
            households.answer_about((one, other), before, same=same, municipality=before.municipality, who=who, at=at)
        )
    return True


def count_by_case(session: Session, data: Data) -> Counter[str]:
    """The number of open questions by the id of their case: one about a household is of both, where the account sees both."""
    found = Counter(one.case_id or "" for one in (*answering.open_questions(data), *genders.open_questions(data)))
    pairs = households.open_pairs(session.programme, data)
    visibility = Visibility(session, data, {case.id for pair in pairs for case in pair.cases})
    for pair in pairs:
        if _about_pair(pair, {}, visibility, None) is not None:
            found.update(case.id for case in pair.cases)
    return found
