"""The consents of one case: recorded, revoked, found missing, and withdrawn when recorded by mistake."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kraft_desktop.domain.cases.case import Case, closed_on
from kraft_desktop.domain.cases.tasks import TaskChange, TaskKind
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import ConsentNotInForce, NotUnderstood
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy import consent as consents
from kraft_desktop.domain.secrecy.consent import Consent, Consented, ConsentForm, Recipients
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.cases.overview import case_for, visible_case
from kraft_desktop.services.cases.recording import Undo, undo_of
from kraft_desktop.services.secrecy.consent_tasks import end_tasks, is_sought, task_for_contact, to_renew
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

CONSENT_PAGE = "consent"
"""The name under which the draft of a consent is stored, wherever it is typed."""
_EARLIEST = 366
"""The days before the project's start from which a consent may be: one much older is a mistyped year. Nothing prescribes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewConsent:
    """A consent as typed. ``until`` is None for the default end; ``received_by`` is the name of who received it."""

    form: ConsentForm
    first: dt.date
    until: dt.date | None = None
    municipalities: tuple[str, ...] = ()
    physician: bool = False
    authorities: tuple[str, ...] = ()
    interpreter: bool = False
    received_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentOfCase:
    """The consent of a case today: its state, the one in force, and every row in force in the order recorded. ``last`` is the
    last day of the one in force, ``renew`` whether it is to be renewed. ``places_hidden``: what tells the place of the case is
    left out, since the account does not see it."""

    case_id: str
    state: Consented
    holding: Consent | None
    last: dt.date | None
    renew: bool
    rows: tuple[Consent, ...]
    closed: dt.date | None = None
    places_hidden: bool = False


def recipients(session: Session) -> Recipients:
    """Those that a consent can name: the municipalities of the node, and the other authorities of the programme."""
    return Recipients(
        municipalities=tuple(m.code for m in session.node.municipalities),
        authorities=tuple(code.code for code in session.programme.codes[CodeList.AUTHORITY]),
    )


def of_case(session: Session, case_id: str) -> ConsentOfCase:
    """The consent of a case. Raises NotAllowed, NoSuchCase."""
    session.require(Right.SEE_CASES)
    with session.vault.read() as data:
        case, _ = visible_case(session, data, case_id)
        found = _of_case(session, data, case_id)
        if Visibility(session, data, {case_id}).sees_place(case):
            return found
    return without_places(found)


def without_places(found: ConsentOfCase) -> ConsentOfCase:
    """The same for an account that does not see the place of the case: neither the municipalities, nor the language, nor the
    colleagues who received and recorded it, since they work there."""

    def shown(row: Consent) -> Consent:
        return replace(row, municipalities=(), interpreter=False, received_by="", recorded_by="")

    rows = tuple(shown(row) for row in found.rows)
    holding = found.holding and shown(found.holding)
    return replace(found, rows=rows, holding=holding, places_hidden=True)


def _of_case(session: Session, data: Data, case_id: str) -> ConsentOfCase:
    rows = in_force(data.consents.where(case_id=case_id))
    return as_of(case_id, rows, _closed(session, data, case_id), session.today)


def as_of(case_id: str, rows: Sequence[Consent], closed: dt.date | None, today: dt.date) -> ConsentOfCase:
    """The consent of a case ``closed`` on a day, by its rows in force."""
    holding = consents.in_force_on(rows, today, closed)
    last = holding.last(closed) if holding else None
    return ConsentOfCase(
        case_id=case_id,
        state=consents.state_on(rows, today, closed),
        holding=holding,
        last=last,
        renew=last is not None and to_renew(last, today),
        rows=tuple(rows),
        closed=closed,
    )


def record(session: Session, case_id: str, new: NewConsent) -> Undo:
    """The undo of a consent recorded for a case. What it does holds at once, and the tasks to get or renew one are done.

    Raises NotUnderstood with the reason, UnknownRecipient, ConsentOverlaps, NotAllowed, NoSuchCase.
    """
    if new.first < session.programme.start - dt.timedelta(days=_EARLIEST):
        raise NotUnderstood(reason="consent_early")
    with session.write("consent.record") as tx:
        case, closed = case_for(session, tx, case_id, "consent.record"), _closed(session, tx, case_id)
        row = _add(session, tx, case, replace(new, until=new.until or consents.default_end(new.first, closed)))
        done = end_tasks(session, tx, case_id, TaskChange.DONE) if row.holds(session.today, closed) else ()
        drafts.forget_in(session, tx, CONSENT_PAGE, case_id)
        return undo_of(session, tx, case_id, rows=(row, *done), counted=False)


def find_missing(session: Session, case_id: str) -> Undo:
    """The undo of the finding that there is no consent, and of the task for the case's contact to get one. After
    ``MISSING_DAYS`` without one an account that works for the whole node sees the case as a code. Raises as ``record``, and
    NotUnderstood when a consent is in force or one is being sought already."""
    with session.write("consent.missing") as tx:
        case, found = case_for(session, tx, case_id, "consent.missing"), _of_case(session, tx, case_id)
        if found.state is Consented.IN_FORCE:
            raise NotUnderstood(reason="consent_in_force")
        if is_sought(tx, case_id) or found.state in {Consented.SOUGHT, Consented.MISSING}:
            raise NotUnderstood(reason="consent_sought")
        row = _add(
            session, tx, case, NewConsent(form=ConsentForm.MISSING, first=session.today, received_by=session.account.name)
        )
        due = session.today + dt.timedelta(days=consents.MISSING_DAYS)
        task = task_for_contact(session, tx, case, TaskKind.GET_CONSENT, row, due)
        tx.tasks.add(task)
        drafts.forget_in(session, tx, CONSENT_PAGE, case_id)
        return undo_of(session, tx, case_id, rows=(row, task), counted=False)


def revoke(session: Session, case_id: str) -> Undo:
    """The undo of revoking the consent in force: from today on it no longer holds. Raises ConsentNotInForce, NotAllowed,
    NoSuchCase."""
    with session.write("consent.revoke") as tx:
        case = case_for(session, tx, case_id, "consent.revoke")
        return _replace(session, tx, case, _of_case(session, tx, case_id).holding, {"revoked_on": session.today})


def withdraw(session: Session, case_id: str, consent_id: str) -> Undo:
    """The undo of withdrawing a consent, or a finding that there is none, that was recorded by mistake: it counts as never
    recorded. Raises ConsentNotInForce when no row in force has that id, NotAllowed, NoSuchCase."""
    with session.write("consent.withdraw") as tx:
        case = case_for(session, tx, case_id, "consent.withdraw")
        rows = in_force(tx.consents.where(case_id=case_id))
        mistake = next((row for row in rows if row.id == consent_id), None)
        return _replace(session, tx, case, mistake, {"withdrawn": True})


def _replace(session: Session, tx: Writing, case: Case, row: Consent | None, change: dict[str, object]) -> Undo:
    """The undo of a row that comes in place of a consent; the open tasks about it are dropped."""
    if row is None:
        raise ConsentNotInForce
    added = replace(
        row, id=new_id(), base=case.version, recorded_by=session.account.name, replaces=row.id, **change  # type: ignore[arg-type]
    )  # fmt: skip
    tx.consents.add(added)
    dropped = end_tasks(session, tx, case.id, TaskChange.DROPPED)
    return undo_of(session, tx, case.id, rows=(added, *dropped), counted=False)


def _add(session: Session, tx: Writing, case: Case, new: NewConsent) -> Consent:
    """The row added for a consent, once the rules have allowed it."""
    known = recipients(session)
    row = Consent(
        id=new_id(),
        case_id=case.id,
        base=case.version,
        form=new.form,
        first=new.first,
        until=new.until,
        municipalities=tuple(dict.fromkeys(new.municipalities)),
        physician=new.physician,
        authorities=tuple(dict.fromkeys(new.authorities)),
        interpreter=new.interpreter,
        received_by=new.received_by.strip(),
        recorded_by=session.account.name,
    )
    others = in_force(tx.consents.where(case_id=case.id))
    consents.check(row, others, known, session.today, _closed(session, tx, case.id))
    tx.consents.add(row)
    return row


def _closed(session: Session, data: Data, case_id: str) -> dt.date | None:
    closing = closed_on(in_force(data.closings.where(case_id=case_id)), session.today)
    return closing.on if closing else None
