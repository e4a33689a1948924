"""The cases that may be of the same person as a new one, shown before it is registered; nothing is ever merged."""

from __future__ import annotations

from dataclasses import dataclass

from kraft_desktop.domain.cases.case import closed_on
from kraft_desktop.domain.cases.likeness import Likeness, likeness
from kraft_desktop.domain.cases.participant import parse_personal_number
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.store import caseload
from kraft_desktop.store.caseload import ListedPerson
from kraft_desktop.store.vault import Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleDuplicate:
    """A case that may be the same person's. Of a case hidden from the account only its existence is given; of one seen as a
    code the name is left out."""

    likeness: Likeness
    participant_id: str | None = None
    case_id: str | None = None
    code: str | None = None
    name: str | None = None
    born: str = ""
    municipality: str | None = None
    closed: bool = False


def possible_duplicates(session: Session, number: str | None, name: str | None) -> tuple[PossibleDuplicate, ...]:
    """The cases that may be of a person with this number and name: by number first, then by name and year of birth.

    A case that is closed to the account is as if it were not there. Names are compared only with those that the account sees
    anyway. A number that cannot be read is ignored here; the error is shown when the case is saved.
    """
    digits = _read(session, number)
    with session.write("case.duplicates") as tx:
        found = [
            (how, person)
            for person in caseload.listed(tx)
            if (how := likeness(digits, name, person.personal_number, person.name))
        ]
        seen = Visibility(session, tx, {person.id for _, person in found})
        answers = [answer for how, person in found if (answer := _answer(session, tx, how, person, seen))]
        for answer in answers:
            tx.note("cases", answer.case_id or "hidden", {"likeness": answer.likeness.value})
    return tuple(sorted(answers, key=lambda answer: answer.likeness is not Likeness.NUMBER))


def _read(session: Session, number: str | None) -> str | None:
    try:
        return parse_personal_number(number, session.today) if number else None
    except NotUnderstood:
        return None


def _answer(session: Session, tx: Writing, how: Likeness, person: ListedPerson, seen: Visibility) -> PossibleDuplicate | None:
    visible = seen.of(person)
    if seen.is_blocked(person):
        return None
    if how is Likeness.NAME and visible is not Sight.NAMED:
        return None
    if visible is Sight.HIDDEN:
        return PossibleDuplicate(likeness=how)
    closings = caseload.closings_in_force(tx).get(person.id, ())
    return PossibleDuplicate(
        likeness=how,
        participant_id=person.participant_id,
        case_id=person.id,
        code=person.code,
        name=person.name if visible is Sight.NAMED else None,
        born=(person.personal_number or "")[:4] if visible is Sight.NAMED else "",
        municipality=seen.place(person),
        closed=closed_on(closings, session.today) is not None,
    )
