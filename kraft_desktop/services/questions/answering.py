"""The open questions about cases, and what an answer does; asked by imports, answered there or by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from kraft_desktop.domain.cases.case import (
    Case,
    Closing,
    ClosingChange,
    Step,
    StepChange,
    StepEvent,
    closed_on,
    out_of_order,
    reached,
)
from kraft_desktop.domain.cases.participant import Participant
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.imports import SUSPECTED, AskedQuestion
from kraft_desktop.domain.names.text import fold
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.questions import unanswered
from kraft_desktop.store.vault import Data, Writing

STEPS = (
    ("referred_on", Step.REFERRAL, StepChange.ENTERED),
    ("mapping_done_on", Step.MAPPING, StepChange.COMPLETED),
    ("recommended_on", Step.RECOMMENDATION, StepChange.COMPLETED),
    ("intervention_start", Step.ONWARD_SUPPORT, StepChange.ENTERED),
)
"""The fields of a case list that hold the day of a step, by which questions name it."""
_REFERRED = (Step.REFERRAL, StepChange.ENTERED)
Update = Callable[[Participant, Participant], Participant]


def open_questions(data: Data, case_id: str | None = None) -> tuple[AskedQuestion, ...]:
    """The unanswered questions about all cases, or about one, without those that the case itself has answered since."""
    found = unanswered(data) if case_id is None else unanswered(data, case_id=case_id)
    return tuple(one for one in found if not _is_moot(data, one))


def _is_moot(data: Data, question: AskedQuestion) -> bool:
    """Whether the case no longer is as asked about, so that there is nothing left to answer."""
    case = data.cases.get(question.case_id or "")
    person = data.participants.get(case.participant_id) if case else None
    if case is None or person is None:
        return True
    moot = _MOOT.get(question.reason)
    return moot is not None and moot(data, case, person, question.about)


def closing_of(data: Data, case_id: str) -> Closing | None:
    return closed_on(in_force(data.closings.where(case_id=case_id)), dt.date.max)


def _step_asked_about(events: Iterable[StepEvent], about: str) -> StepEvent | None:
    """The step event in force that ``about`` names by its field and day."""
    moves = {name: (step, change) for name, step, change in STEPS}
    return next(
        (e for e in events if any(f"{name} {e.on}" == about and moves[name] == (e.step, e.change) for name in moves)), None
    )


def carry_out(
    tx: Writing, question: AskedQuestion, answer: str, *, who: str, today: dt.date, update: Update, import_id: str | None = None
) -> None:
    """Do what an answer means for the case; most answers change nothing. ``update`` writes a changed participant."""
    case = tx.cases.get(question.case_id or "")
    person = tx.participants.get(case.participant_id) if case else None
    if case is None or person is None:
        return
    match question.reason, answer:
        case "protected_hint", "protect":
            update(person, replace(person, personal_number=None, name=None, protected=True))
        case "two_names", "take":
            update(person, replace(person, name=question.about))
        case "closing_removed", "reopen":
            closing = closing_of(tx, case.id)
            if closing is not None:
                opened = replace(
                    closing, id=new_id(), base=case.version, change=ClosingChange.REOPENED, on=max(closing.on, today),
                    reason=None, recorded_by=who, replaces=None, import_id=import_id,
                )  # fmt: skip
                tx.closings.add(opened)
        case "step_removed", "withdraw":
            event = _step_asked_about(in_force(tx.step_events.where(case_id=case.id)), question.about)
            if event is not None:
                tx.step_events.add(
                    replace(
                        event, id=new_id(), base=case.version, recorded_by=who, replaces=event.id, withdrawn=True,
                        import_id=import_id,
                    )
                )  # fmt: skip


def _events(data: Data, case: Case) -> tuple[StepEvent, ...]:
    return in_force(data.step_events.where(case_id=case.id))


def _has_reason(data: Data, case: Case) -> bool:
    closing = closing_of(data, case.id)
    return closing is None or closing.reason is not None


_MOOT: Mapping[str, Callable[[Data, Case, Participant, str], bool]] = {
    SUSPECTED: lambda _data, _case, person, _about: person.protected,
    "two_names": lambda _data, _case, person, about: person.protected or fold(person.name or "") == fold(about),
    "closing_removed": lambda data, case, _person, _about: closing_of(data, case.id) is None,
    "step_removed": lambda data, case, _person, about: _step_asked_about(_events(data, case), about) is None,
    "step_order": lambda data, case, _person, _about: not out_of_order(_events(data, case)),
    "no_referral": lambda data, case, _person, _about: reached(_events(data, case), *_REFERRED) is not None,
    "municipality_missing": lambda _data, case, _person, _about: case.municipality is not None,
    "closing_reason_unknown": lambda data, case, _person, _about: _has_reason(data, case),
    "closed_without_day": lambda data, case, _person, _about: closing_of(data, case.id) is not None,
    "start_without_kind": lambda data, case, _person, _about: bool(in_force(data.interventions.where(case_id=case.id))),
}
"""By reason, whether the case itself has answered: only what the question needs is read."""
