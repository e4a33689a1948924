"""Invented questions to the physician and judgements of a practice store, from a random stream of their own: no minute is
added, and the hours stay those of the seed."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from kraft_desktop.domain.cases.case import closed_on
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.hours import Consultation, ConsultationStatus, Outcome
from kraft_desktop.domain.spending.booking import QUARTER
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store import caseload
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Writing

_QUESTIONS = (
    ("Vilka begränsningar följer av utlåtandet från 2024?", "Inför rekommendationen"),
    ("Behövs nytt underlag innan arbetsprövning?", "Intyget är äldre än ett år"),
    ("Kan pågående behandling förenas med praktik?", "Två läkemedel har ändrats"),
    ("Läsa journal, 40 sidor", "Rekommendationen bygger på den"),
    ("Är hel dag rimligt från mars?", "Neurologen har svarat"),
)
_OUTCOMES = (Outcome.CHANGED, Outcome.CONFIRMED, Outcome.CONFIRMED, Outcome.NO_EFFECT)
_SHARE_JUDGED = 0.6
_LONGEST_WAIT = 14


def fill(session: Session, seed: int) -> None:
    """Put the questions in the queue, and state what most of the times about a case gave."""
    chance = random.Random(f"hours {seed}")  # noqa: S311  # invents people, keeps no secrets
    with session.write("practice.hours") as tx:
        for row in in_force(tx.consultations.where()):
            if row.case_id and row.status is ConsultationStatus.DONE and chance.random() < _SHARE_JUDGED:
                outcome = chance.choice(_OUTCOMES)
                tx.consultations.add(
                    replace(row, id=new_id(), replaces=row.id, outcome=outcome, recorded_by=session.account.name)
                )
        _ask(session, tx, chance)


def _ask(session: Session, tx: Writing, chance: random.Random) -> None:
    closings = caseload.closings_in_force(tx)
    cases = [case.id for case in tx.cases.where() if closed_on(closings.get(case.id, ()), session.today) is None]
    about = chance.sample(cases, min(len(cases), len(_QUESTIONS)))
    for case_id, (question, why) in zip(about, _QUESTIONS, strict=False):
        day = session.today - dt.timedelta(days=chance.randint(1, _LONGEST_WAIT))
        tx.consultations.add(
            Consultation(
                id=new_id(),
                on=day,
                minutes=chance.randint(1, 3) * QUARTER,
                kind="consultation",
                status=ConsultationStatus.ASKED,
                case_id=case_id,
                asked_by=session.account.name,
                question=question,
                why=why,
                asked_on=day,
                recorded_by=session.account.name,
            )
        )
