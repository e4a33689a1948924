"""The consents of all cases that the account may see."""

from __future__ import annotations

from dataclasses import dataclass

from kraft_desktop.domain.cases.case import closed_on
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.secrecy.consents import ConsentOfCase, as_of, without_places
from kraft_desktop.store import caseload


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedConsent:
    """A case, by its code, with its consent."""

    code: str
    consent: ConsentOfCase


def listed(session: Session) -> tuple[ListedConsent, ...]:
    """Every case that the account may see and of which something about a consent is recorded, in the order added. Raises
    NotAllowed."""
    session.require(Right.SEE_CASES)
    with session.vault.read() as data:
        seen, closings = Visibility(session, data), caseload.closings_in_force(data)
        found = []
        for case in data.cases.where():
            rows = seen.consents(case.id)
            if not rows or seen.of(case) is Sight.HIDDEN:
                continue
            closing = closed_on(closings.get(case.id, ()), session.today)
            consent = as_of(case.id, rows, closing.on if closing else None, session.today)
            found.append(ListedConsent(code=case.code, consent=consent if seen.sees_place(case) else without_places(consent)))
    return tuple(found)
