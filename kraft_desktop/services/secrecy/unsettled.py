"""The list to settle: the open cases of which no consent is recorded, and those for which one is being sought."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kraft_desktop.domain.cases.case import closed_on
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.consent import MISSING_DAYS, Consented
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.store import caseload

_UNSETTLED = frozenset({Consented.NOT_RECORDED, Consented.SOUGHT, Consented.MISSING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled:
    """An open case without a consent. ``since`` is the day from which one has been sought, None before anybody has looked;
    ``named_until`` the last day on which an account that works for the whole node sees the name for settling. ``name`` is None,
    and ``born``, the year of birth, empty where they are not stored or not shown; ``municipality`` is HIDDEN, and ``contact``
    None, where the place is not shown."""

    case_id: str
    code: str
    name: str | None
    born: str
    protected: bool
    municipality: str | None
    contact: str | None
    since: dt.date | None

    @property
    def named_until(self) -> dt.date | None:
        return self.since + dt.timedelta(days=MISSING_DAYS) if self.since else None


def unsettled(session: Session) -> tuple[Unsettled, ...]:
    """The open cases that the account may settle, of which no consent is recorded, in the order added. Raises NotAllowed."""
    session.require(Right.EDIT_CASES)
    with session.vault.read() as data:
        seen, closings = Visibility(session, data), caseload.closings_in_force(data)
        people = {person.id: person for person in data.participants.where()}
        open_cases = [c for c in data.cases.where() if closed_on(closings.get(c.id, ()), session.today) is None]
        found = []
        for case in open_cases:
            sight, person = seen.of(case), people[case.participant_id]
            if sight is Sight.HIDDEN or seen.secrecy(case).consent not in _UNSETTLED:
                continue
            findings = [row.first for row in seen.consents(case.id) if not row.is_given]
            one = Unsettled(
                case_id=case.id,
                code=case.code,
                name=person.name if sight is Sight.NAMED else None,
                born=(person.personal_number or "")[:4] if sight is Sight.NAMED else "",
                protected=person.protected,
                municipality=seen.place(case),
                contact=seen.shown(case).contact,
                since=min(findings, default=None),
            )
            found.append(one)
    return tuple(found)
