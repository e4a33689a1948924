"""The open questions about cases, and what an answer does; asked by imports, answered there or by hand."""

from __future__ import annotations

import datetime as dt
import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

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
from kraft_desktop.domain.cases.measures import Intervention
from kraft_desktop.domain.cases.participant import Participant
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.imports import SUSPECTED, AskedQuestion
from kraft_desktop.domain.names.text import fold
from kraft_desktop.services.names import identity
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
_Row = TypeVar("_Row", StepEvent, Closing, Intervention)
Update = Callable[[Participant, Participant], Participant]


def open_questions(data: Data, case_id: str | None = None) -> tuple[AskedQuestion, ...]:
    """The unanswered questions about all cases, or about one, without those that the case itself has answered since."""
    found = unanswered(data) if case_id is None else unanswered(data, case_id=case_id)
    if not found:
        return ()
    cases = _Cases(data, found)
    return tuple(one for one in found if not cases.is_moot(one))


def closing_of(data: Data, case_id: str) -> Closing | None:
    """The closing of a case that is in force."""
    return _closing(data.closings.where(case_id=case_id))


def _closing(rows: Iterable[Closing]) -> Closing | None:
    return closed_on(in_force(rows), dt.date.max)


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
            identity.protect(tx, person, update)
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


class _Cases:
    """The cases that questions are about; of each kind of row what is needed is read once for all of them."""

    def __init__(self, data: Data, questions: Iterable[AskedQuestion]) -> None:
        self._data = data
        self._ids = {one.case_id for one in questions if one.case_id is not None}
        self._cases = {case.id: case for case in data.cases.among("id", self._ids)}
        whose = {case.participant_id for case in self._cases.values()}
        self._people = {person.id: person for person in data.participants.among("id", whose)}

    def is_moot(self, question: AskedQuestion) -> bool:
        """Whether the case no longer is as asked about, so that there is nothing left to answer."""
        case = self._cases.get(question.case_id or "")
        person = self._people.get(case.participant_id) if case else None
        if case is None or person is None:
            return True
        moot = _MOOT.get(question.reason)
        return moot is not None and moot(self, case, person, question.about)

    def events(self, case: Case) -> tuple[StepEvent, ...]:
        """The step events of a case that are in force."""
        return in_force(self._events.get(case.id, ()))

    def closing(self, case: Case) -> Closing | None:
        """The closing of a case that is in force."""
        return _closing(self._closings.get(case.id, ()))

    def has_intervention(self, case: Case) -> bool:
        """Whether a case has an intervention in force."""
        return bool(in_force(self._interventions.get(case.id, ())))

    @functools.cached_property
    def _events(self) -> Mapping[str, Sequence[StepEvent]]:
        return _by_case(self._data.step_events.among("case_id", self._ids))

    @functools.cached_property
    def _closings(self) -> Mapping[str, Sequence[Closing]]:
        return _by_case(self._data.closings.among("case_id", self._ids))

    @functools.cached_property
    def _interventions(self) -> Mapping[str, Sequence[Intervention]]:
        return _by_case(self._data.interventions.among("case_id", self._ids))


def _by_case(rows: Iterable[_Row]) -> Mapping[str, Sequence[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        found[row.case_id].append(row)
    return found


_MOOT: Mapping[str, Callable[[_Cases, Case, Participant, str], bool]] = {
    SUSPECTED: lambda _cases, _case, person, _about: person.protected,
    "two_names": lambda _cases, _case, person, about: person.protected or fold(person.name or "") == fold(about),
    "closing_removed": lambda cases, case, _person, _about: cases.closing(case) is None,
    "step_removed": lambda cases, case, _person, about: _step_asked_about(cases.events(case), about) is None,
    "step_order": lambda cases, case, _person, _about: not out_of_order(cases.events(case)),
    "no_referral": lambda cases, case, _person, _about: reached(cases.events(case), *_REFERRED) is not None,
    "municipality_missing": lambda _cases, case, _person, _about: case.municipality is not None,
    "closing_reason_unknown": lambda cases, case, _person, _about: _has_reason(cases.closing(case)),
    "closed_without_day": lambda cases, case, _person, _about: cases.closing(case) is not None,
    "start_without_kind": lambda cases, case, _person, _about: cases.has_intervention(case),
}
"""By reason, whether the case itself has answered: only what the question needs is read."""


def _has_reason(closing: Closing | None) -> bool:
    return closing is None or closing.reason is not None
