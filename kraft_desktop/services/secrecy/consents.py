"""Consents: recorded, revoked, found missing, and the list of cases of which none is recorded yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from kraft_desktop.domain.cases.case import Case, closed_on
from kraft_desktop.domain.cases.tasks import Task, TaskKind
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import ConsentNotInForce, NotUnderstood
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy import consent as consents
from kraft_desktop.domain.secrecy.consent import Consent, Consented, ConsentForm
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.cases.overview import visible_case
from kraft_desktop.store import caseload
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

_UNSETTLED = frozenset({Consented.NOT_RECORDED, Consented.SOUGHT, Consented.MISSING})


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
    last day of the one in force, ``renew`` whether it is to be renewed."""

    state: Consented
    holding: Consent | None
    last: dt.date | None
    renew: bool
    rows: tuple[Consent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled:
    """A case of which no consent is recorded. ``since`` is the day from which one has been sought, None before that; ``name``
    is None where it is not stored or not shown."""

    case_id: str
    code: str
    name: str | None
    municipality: str | None
    contact: str | None
    since: dt.date | None


def recipients(session: Session) -> tuple[str, ...]:
    """The codes that a consent can name: the municipalities of the node, and the other authorities of the programme."""
    authorities = session.programme.codes[CodeList.AUTHORITY]
    return (*(m.code for m in session.node.municipalities), *(code.code for code in authorities))


def of_case(session: Session, case_id: str) -> ConsentOfCase:
    """The consent of a case. Raises NotAllowed."""
    session.require(Right.SEE_CASES)
    with session.vault.read() as data:
        visible_case(session, data, case_id)
        return _of_case(session, data, case_id)


def _of_case(session: Session, data: Data, case_id: str) -> ConsentOfCase:
    rows, closed = in_force(data.consents.where(case_id=case_id)), _closed(session, data, case_id)
    holding = consents.in_force_on(rows, session.today, closed)
    last = holding.last(closed) if holding else None
    return ConsentOfCase(
        state=consents.state_on(rows, session.today, closed),
        holding=holding,
        last=last,
        renew=last is not None and (last - session.today).days <= consents.RENEWAL_DAYS,
        rows=rows,
    )


def record(session: Session, case_id: str, new: NewConsent) -> Consent:
    """The consent recorded for a case. What it does holds at once.

    Raises NotUnderstood with the reason, UnknownRecipient, ConsentOverlaps, NotAllowed, NoSuchCase.
    """
    with session.vault.write("consent.record") as tx:
        case, closed = _case_to_edit(session, tx, case_id), _closed(session, tx, case_id)
        until = new.until or consents.default_end(new.first, closed)
        row = _row(session, case, new, until)
        return _add(session, tx, row)


def find_missing(session: Session, case_id: str) -> Task:
    """The task, for the case's contact, to get a consent: there is none. After ``MISSING_DAYS`` without one an account that
    works for the whole node sees the case as a code. Raises as ``record``, and NotUnderstood when a consent is in force."""
    with session.vault.write("consent.missing") as tx:
        case = _case_to_edit(session, tx, case_id)
        if _of_case(session, tx, case_id).state is Consented.IN_FORCE:
            raise NotUnderstood(reason="consent_in_force")
        none = NewConsent(form=ConsentForm.MISSING, first=session.today, received_by=session.account.name)
        row = _add(session, tx, _row(session, case, none, None))
        task_id = new_id()
        task = Task(
            id=task_id,
            task_id=task_id,
            case_id=case.id,
            kind=TaskKind.GET_CONSENT,
            about=row.id,
            text="",
            assigned_to=_contact(session, tx, case),
            given_by=session.account.id,
            due=session.today + dt.timedelta(days=consents.MISSING_DAYS),
            on=session.today,
            recorded_by=session.account.name,
        )
        tx.tasks.add(task)
    return task


def revoke(session: Session, case_id: str) -> Consent:
    """The consent in force as revoked: from today on it no longer holds. Raises ConsentNotInForce, NotAllowed, NoSuchCase."""
    with session.vault.write("consent.revoke") as tx:
        case = _case_to_edit(session, tx, case_id)
        holding = _of_case(session, tx, case_id).holding
        if holding is None:
            raise ConsentNotInForce
        revoked = replace(
            holding, id=new_id(), base=case.version, revoked_on=session.today, recorded_by=session.account.name,
            replaces=holding.id,
        )  # fmt: skip
        tx.consents.add(revoked)
    return revoked


def unsettled(session: Session) -> tuple[Unsettled, ...]:
    """The open cases that the account may settle, of which no consent is recorded, in the order added. Raises NotAllowed."""
    session.require(Right.EDIT_CASES)
    with session.vault.read() as data:
        seen, closings = Visibility(session, data), caseload.closings_in_force(data)
        people = {person.id: person.name for person in data.participants.where()}
        open_cases = [c for c in data.cases.where() if closed_on(closings.get(c.id, ()), session.today) is None]
        return tuple(
            Unsettled(
                case_id=case.id,
                code=case.code,
                name=people[case.participant_id] if sight is Sight.NAMED else None,
                municipality=seen.place(case),
                contact=seen.shown(case).contact,
                since=min((row.first for row in seen.consents(case.id)), default=None),
            )
            for case in open_cases
            if (sight := seen.of(case)) is not Sight.HIDDEN and seen.secrecy(case).consent in _UNSETTLED
        )


def _row(session: Session, case: Case, new: NewConsent, until: dt.date | None) -> Consent:
    return Consent(
        id=new_id(),
        case_id=case.id,
        base=case.version,
        form=new.form,
        first=new.first,
        until=until,
        municipalities=new.municipalities,
        physician=new.physician,
        authorities=new.authorities,
        interpreter=new.interpreter,
        received_by=new.received_by.strip(),
        recorded_by=session.account.name,
    )


def _add(session: Session, tx: Writing, row: Consent) -> Consent:
    consents.check(row, in_force(tx.consents.where(case_id=row.case_id)), recipients(session), session.today)
    tx.consents.add(row)
    return row


def _case_to_edit(session: Session, tx: Writing, case_id: str) -> Case:
    session.require(Right.EDIT_CASES)
    return visible_case(session, tx, case_id)[0]


def _closed(session: Session, data: Data, case_id: str) -> dt.date | None:
    closing = closed_on(in_force(data.closings.where(case_id=case_id)), session.today)
    return closing.on if closing else None


def _contact(session: Session, data: Data, case: Case) -> str:
    """The id of the account with the name of a case's contact; the session's own when nobody has it."""
    wanted = name_key(case.contact or "")
    found = (account.id for account in data.accounts.where(active=True) if name_key(account.name) == wanted)
    return next(found, session.account.id)
