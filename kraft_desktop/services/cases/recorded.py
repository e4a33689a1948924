"""What every row about a case has, and the reason that an unusually early day asks for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from kraft_desktop.domain.cases.case import Case, Step, StepChange, StepEvent, reached
from kraft_desktop.domain.cases.measures import Intervention
from kraft_desktop.domain.casework import remarks, text
from kraft_desktop.domain.casework.remarks import EarlyDay, Remark, RemarkKind
from kraft_desktop.domain.casework.waiting import WaitingPeriod
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import ChangedMeanwhile
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing


def stamp(session: Session, case: Case, replaces: Any = None) -> dict[str, Any]:
    """The fields of a new row that say who recorded it on what; ``replaces`` is the row that it comes in place of."""
    return {
        "id": new_id(),
        "case_id": case.id,
        "base": case.version,
        "recorded_on": session.today,
        "recorded_by": session.account.name,
        "replaces": replaces.id if replaces is not None else None,
    }


def early_day(session: Session, data: Data, case_id: str, on: dt.date | None) -> EarlyDay | None:
    """Whether a day in a case asks for a reason."""
    referred = reached(in_force(data.step_events.where(case_id=case_id)), Step.REFERRAL, StepChange.ENTERED)
    return remarks.early_day(on, session.programme.start, referred)


def explain_early(session: Session, tx: Writing, row: Any, on: dt.date | None, reason: str | None) -> None:
    """Add the remark that says why the day of a new row is unusually early, if it is. Raises NotUnderstood without a
    reason."""
    found = early_day(session, tx, row.case_id, on)
    if isinstance(row, StepEvent) and row.step <= Step.REFERRAL and found is EarlyDay.BEFORE_REFERRAL:
        return  # the identification comes before the referral
    remarks.check_early(found, reason)
    if found is not None:
        remark(session, tx, row, RemarkKind.EARLY_DAY, reason or "")


def remark(session: Session, tx: Writing, about: Any, kind: RemarkKind, reason: str, row: Any = None) -> Remark:
    """A remark added about a row; ``row`` is the one that came in its place."""
    added = Remark(
        id=new_id(),
        case_id=about.case_id,
        kind=kind,
        table=tx.of(type(about)).table.name,
        about=about.id,
        row=row.id if row is not None else None,
        reason=text.one_line(reason, "correction_reason_missing"),
        recorded_on=session.today,
        recorded_by=session.account.name,
    )
    tx.remarks.add(added)
    return added


def restored(row: Any, others: Iterable[Any]) -> Any:
    """A row that is restored. Raises ChangedMeanwhile when it would go on beside one of ``others`` that was begun since: an
    intervention of the same kind, or a waiting. The row that it comes in place of is none of them."""
    if not isinstance(row, Intervention | WaitingPeriod) or row.withdrawn or _kind_going_on(row) is None:
        return row
    if any(_kind_going_on(one) == _kind_going_on(row) for one in others if one.id != row.replaces):
        raise ChangedMeanwhile
    return row


def _kind_going_on(row: Intervention | WaitingPeriod) -> str | None:
    """The kind of what goes on, one at a time; None when it has ended."""
    if isinstance(row, Intervention):
        return row.kind if row.ended_on is None else None
    return "" if row.until is None else None
