"""Undoing the registration of a case that should not be there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kraft_desktop.domain.cases.case import Case, StepEvent
from kraft_desktop.domain.casework.remarks import Remark, RemarkKind
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import CaseHasMore, CaseWasSent
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_for
from kraft_desktop.services.cases.recorded import remark
from kraft_desktop.services.casework.corrections import was_sent
from kraft_desktop.store.database.records import Records, new_id
from kraft_desktop.store.vault import Data, Writing

_BESIDE = (StepEvent, Remark)


def may_undo(data: Data, case: Case) -> bool:
    """Whether the registration of a case can be undone: it was registered here, nothing that was sent counts it, and nothing
    has been recorded in it but that it is there."""
    return case.opened_by is not None and not was_sent(data, case) and not _has_more(data, case)


def undo(session: Session, case_id: str, reason: str) -> None:
    """Undo the registration of a case: nothing counts or shows it, and of the person nothing is kept unless another case is
    theirs. Raises CaseWasSent (it can be closed as registered by mistake), CaseHasMore, NotUnderstood without a reason,
    NotAllowed, NoSuchCase, OfAnotherUnit."""
    with session.write("case.withdraw") as tx:
        case = case_for(session, tx, case_id, "case.withdraw")
        if was_sent(tx, case):
            raise CaseWasSent
        if _has_more(tx, case) or case.opened_by is None:
            raise CaseHasMore
        for event in in_force(tx.step_events.where(case_id=case.id)):
            fields: dict[str, Any] = {"id": new_id(), "base": case.version, "replaces": event.id, "withdrawn": True}
            row = replace(event, recorded_by=session.account.name, **fields)
            tx.step_events.add(row)
            remark(session, tx, event, RemarkKind.STRUCK, reason, row)
        _empty(session, tx, case)


def _empty(session: Session, tx: Writing, case: Case) -> None:
    at = utc(session.vault.now())
    others = [one for one in tx.cases.where(participant_id=case.participant_id) if one.id != case.id]
    tx.cases.update(case, case.emptied(at))
    person = tx.participants.get(case.participant_id)
    if person is not None and not others:
        tx.participants.update(person, person.emptied(at))
    drafts.forget_all_in(tx, case.id)


def _has_more(data: Data, case: Case) -> bool:
    """Whether anything is recorded in a case beside its first step."""
    kinds = [kind for kind in vars(data).values() if isinstance(kind, Records) and "case_id" in kind.table.c]
    more = any(kind.where(case_id=case.id) for kind in kinds if kind.record not in _BESIDE)
    return more or len(in_force(data.step_events.where(case_id=case.id))) != 1
