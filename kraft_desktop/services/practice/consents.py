"""Invented consents of a practice store, from a random stream of their own: people and amounts stay those of the seed."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from kraft_desktop.domain.cases.case import Case, closed_on
from kraft_desktop.domain.cases.tasks import TaskKind
from kraft_desktop.domain.secrecy.consent import MISSING_DAYS, Consent, ConsentForm, default_end
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy import consent_tasks
from kraft_desktop.services.secrecy.consents import recipients
from kraft_desktop.store import caseload
from kraft_desktop.store.database.records import new_id

_GIVEN, _MISSING = 0.6, 0.68
"""The share of the open cases with a consent, and with those where none was found; the others are unsettled."""
_OLDEST = 355
"""The most days since an invented consent was given: it lasts a year, so some are to be renewed and none has ended."""
_SPOKEN, _TO_AUTHORITY = 0.25, 0.3


def fill(session: Session, seed: int) -> None:
    """Add the consents of the open cases."""
    chance = random.Random(f"consents {seed}")  # noqa: S311  # invents people, keeps no secrets
    with session.write("practice.consents") as tx:
        closings, people = caseload.closings_in_force(tx), {person.id: person for person in tx.participants.where()}
        for case in tx.cases.where():
            drawn, days = chance.random(), chance.randrange(_OLDEST)
            if closed_on(closings.get(case.id, ()), session.today) is not None:
                continue
            if drawn < _GIVEN:
                given = _given(session, case, chance, days)
                tx.consents.add(replace(given, interpreter=people[case.participant_id].interpreter is not None))
            elif drawn < _MISSING:
                none = _none(session, case, days % MISSING_DAYS)
                tx.consents.add(none)
                due = none.first + dt.timedelta(days=MISSING_DAYS)
                tx.tasks.add(consent_tasks.task_for_contact(session, tx, case, TaskKind.GET_CONSENT, none, due))


def _given(session: Session, case: Case, chance: random.Random, days: int) -> Consent:
    known, first = recipients(session), session.today - dt.timedelta(days=days)
    authorities = known.authorities[:1] if chance.random() < _TO_AUTHORITY else ()
    return Consent(
        id=new_id(),
        case_id=case.id,
        base=case.version,
        form=ConsentForm.SPOKEN if chance.random() < _SPOKEN else ConsentForm.SIGNED,
        first=first,
        until=default_end(first),
        municipalities=known.municipalities,
        physician=True,
        authorities=authorities,
        received_by=case.contact or session.account.name,
        recorded_by=session.account.name,
    )


def _none(session: Session, case: Case, days: int) -> Consent:
    return Consent(
        id=new_id(),
        case_id=case.id,
        base=case.version,
        form=ConsentForm.MISSING,
        first=session.today - dt.timedelta(days=days),
        received_by=session.account.name,
        recorded_by=session.account.name,
    )
