"""A call of every verb, for a session of any position, to try the table of rights with. A new verb gets its call here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kraft_desktop.domain.assessment.follow_up import Closer
from kraft_desktop.domain.assessment.statements import StatementKind
from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.errors import (
    ApprovalNeeded,
    CannotStandIn,
    CannotTakeOver,
    CannotUndoImport,
    ColumnsNotFound,
    ConsentNotInForce,
    ConsentOverlaps,
    KraftError,
    NoLedgerRows,
    NoSuchBooking,
    NoSuchFile,
    NoSuchMeeting,
    NoSuchPublication,
    NoSuchQuestion,
    NoSuchRow,
    NoSuchStandIn,
    NoSuchTask,
    NotBlocked,
    NothingToConsolidate,
    NotUnderstood,
    StepOutOfOrder,
    UnknownAccount,
    UnknownPeriod,
    UnreadableCalendar,
    WrongRecoveryCode,
)
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.rights import Position
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.domain.secrecy.preconditions import Precondition
from kraft_desktop.services.admin import (
    accounts,
    backups,
    common_rules,
    drafts,
    keys,
    recovery,
    safekeeping,
)
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import looks, reading, review
from kraft_desktop.services.audit.review import Draw
from kraft_desktop.services.budget import entering, ledger
from kraft_desktop.services.budget.entering import NewEntry
from kraft_desktop.services.cases import declines, duplicates, overview, recording, settling
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.cases.recording import Details, NewStep
from kraft_desktop.services.casework import (
    notes,
)
from kraft_desktop.services.figures import allotment, counting
from kraft_desktop.services.hours import booking, calendar, invoices
from kraft_desktop.services.hours.booking import Question, Time
from kraft_desktop.services.imports import case_list, hours_sheet, support_sheet
from kraft_desktop.services.imports.earlier import history, pending
from kraft_desktop.services.incoming import consolidated, receiving
from kraft_desktop.services.known import (
    areas,
    capacity,
    follow_up,
    interventions,
    ratings,
    recommendation,
    statements,
)
from kraft_desktop.services.known import reading as known
from kraft_desktop.services.known.areas import NewFindings
from kraft_desktop.services.known.capacity import NewAssessment
from kraft_desktop.services.known.follow_up import NewFollowUp
from kraft_desktop.services.known.interventions import NewIntervention
from kraft_desktop.services.known.ratings import NewRating
from kraft_desktop.services.known.recommendation import NewRecommendation, NewReview
from kraft_desktop.services.known.statements import NewStatement
from kraft_desktop.services.meetings import agenda, minutes
from kraft_desktop.services.outgoing import approvals, half_year_package
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.published import entries
from kraft_desktop.services.published.entries import EnteredNumbers, PublicationFacts
from kraft_desktop.services.risk import reidentification
from kraft_desktop.services.secrecy import (
    blocks,
    consents,
    hand_over,
    precondition_papers,
    preconditions,
    protection,
    standing_in,
    tasks,
)
from kraft_desktop.services.secrecy.preconditions import Settlement
from kraft_desktop.services.secrecy.standing_in import NewStandIn
from kraft_desktop.services.secrecy.tasks import NewTask
from kraft_desktop.store.keys.wrapping import new_recovery_code
from tests.given.exchange import PASSPHRASE
from tests.given.services.casework_verbs import CASEWORK_CALLS
from tests.given.services.verb_rig import DAY, GIVEN, HOME, OF_HOME, Call, CaseCall, Cases, Rig

__all__ = ["CALLS", "CASE_CALLS", "OF_HOME", "WITHOUT_ACCOUNT", "Call", "CaseCall", "Cases", "Rig"]


def _undo(rig: Rig, session: Session, case_id: str) -> None:
    opened = overview.open_case(rig.anna(), case_id)
    details = replace(recording.details_of(opened), local_number=str(next(rig.numbers)))
    recording.undo(session, recording.change(rig.anna(), opened, details))


def _change(rig: Rig, session: Session, case_id: str) -> None:
    opened = overview.open_case(rig.anna(), case_id)
    recording.change(session, opened, replace(recording.details_of(opened), local_number=str(next(rig.numbers))))


def _assess(_rig: Rig, session: Session, case_id: str) -> None:
    held = known.of_case(session, case_id).findings
    seen = {area: row.id for area, row in held.items()}
    texts = {"work": f"Har arbetat {len(held)} år"}
    areas.record(session, case_id, NewFindings(on=DAY, took_part="Teamet", texts=texts, seen=seen))


def _intervene(rig: Rig, session: Session, case_id: str) -> None:
    last = DAY + dt.timedelta(days=next(rig.numbers))
    interventions.record(session, case_id, NewIntervention(kind="social", started_on=DAY, ended_on=last))


def _reopen(rig: Rig, session: Session, case_id: str) -> None:
    if overview.open_case(rig.anna(), case_id).closing is None:
        recording.close(rig.anna(), case_id, DAY, "other")
    recording.undo(rig.anna(), recording.reopen(session, case_id, rig.anna().today))


def _block(rig: Rig, session: Session, case_id: str) -> None:
    blocks.undo(rig.anna(), blocks.record(session, case_id, rig.closed_to.name, BlockReason.WISH))


def _undo_block(rig: Rig, session: Session, case_id: str) -> None:
    last = blocks.record(rig.anna(), case_id, rig.closed_to.name, BlockReason.WISH)
    try:
        blocks.undo(session, last)
    except KraftError:
        blocks.undo(rig.anna(), last)
        raise


def _protect(rig: Rig, session: Session, case_id: str) -> None:
    protection.protect(session, case_id, (rig.anna().account.name, rig.closed_to.name))
    protection.end(rig.anna(), case_id)


def _undo_decline(rig: Rig, session: Session) -> None:
    declines.record(rig.anna(), HOME)
    declines.undo(session, HOME)


def _approve(_rig: Rig, session: Session) -> None:
    maker = replace(session, account=Account(id="maker", name="Den som gör", role=Role.THERAPIST))
    approvals.approve(maker, Policy(), Approval(name=session.account.name, passphrase=PASSPHRASE))


def _write(verb: str) -> Callable[[Rig, Session], None]:
    """The unit of work of a verb that is a part of another."""

    def do(_rig: Rig, session: Session) -> None:
        with session.write(verb):
            pass

    return do


def _stand_in(_rig: Rig, session: Session) -> None:
    today = session.today
    standing_in.record(session, NewStandIn(absent=session.account.id, deputy="nobody", first=today, until=today))


def _settle_line(_rig: Rig, session: Session) -> None:
    settled = Settlement(name="Per Påhittsson", on=session.today, diary_number="KS 2026/114")
    preconditions.settle(session, Precondition.LOG_REVIEWER, "", settled)


def _reopen_line(rig: Rig, session: Session) -> None:
    _settle_line(rig, rig.anna())
    preconditions.reopen(session, Precondition.LOG_REVIEWER, "")


def _undo_ledger(rig: Rig, session: Session) -> None:
    text = f"Konto;Verifikat;Datum;Text;Belopp\n4010;A{next(rig.numbers)};2026-09-03;Papper;100,00\n"
    ledger.take(rig.anna(), text.encode(), {"ledger_account:4010": "material"})
    history.undo(session, history.listed(rig.anna())[0].sheet.id)


_LIST = "Personnummer;Namn;Kommun;Aktualiserad\n196408233234;Leyla Påhittberg;Nybro;2025-10-01\n".encode()
_PAID = b"Personnummer;2026-01\n196408233234;8137\n"
_FACTS: dict[str, Any] = {"until": dt.date(2025, 12, 31), "published": dt.date(2026, 1, 1), "source": "Styrgruppen"}

CASE_CALLS: dict[str, CaseCall] = {
    "case.read": CaseCall(lambda _, s, case: overview.open_case(s, case)),
    "case.change": CaseCall(_change),
    "case.step": CaseCall(
        lambda _, s, case: recording.record_step(s, case, NewStep(step=Step.REFERRAL, change=StepChange.COMPLETED, on=DAY))
    ),
    "case.decide": CaseCall(lambda _, s, case: recording.decide(s, case, DecisionOutcome.ACCEPTED, DAY)),
    "case.closed": CaseCall(lambda _, s, case: recording.close(s, case, DAY, "other")),
    "case.reopened": CaseCall(_reopen),
    "case.undo": CaseCall(_undo),
    "case.assess": CaseCall(_assess),
    "case.capacity": CaseCall(lambda _, s, case: capacity.record(s, case, NewAssessment(capacity=25, assessed_on=DAY))),
    "case.rate": CaseCall(
        lambda _, s, case: ratings.record(
            s, case, NewRating(instrument="six_areas", respondent="participant", on=DAY, scores={"goals": 3})
        )
    ),
    "case.recommend": CaseCall(
        lambda _, s, case: recommendation.recommend(
            s, case, NewRecommendation(kind="both", on=DAY, reasons="Orkar mer", agreed="Teamet")
        ),
        StepOutOfOrder,
    ),
    "case.review": CaseCall(lambda _, s, case: recommendation.review(s, case, NewReview(on=DAY)), NotUnderstood),
    "case.intervene": CaseCall(_intervene),
    "case.statement": CaseCall(
        lambda _, s, case: statements.record(
            s, case, NewStatement(kind=StatementKind.DISAGREEMENT, text="Nej", on=DAY, about="nothing")
        ),
        NotUnderstood,
    ),
    "case.follow_up": CaseCall(
        lambda _, s, case: follow_up.record(s, case, NewFollowUp(on=DAY, worker=Closer.YES)), NotUnderstood
    ),
    "consent.record": CaseCall(
        lambda _, s, case: consents.record(s, case, GIVEN),
        ConsentOverlaps,
    ),
    "consent.missing": CaseCall(lambda _, s, case: consents.find_missing(s, case), NotUnderstood),
    "consent.withdraw": CaseCall(lambda _, s, case: consents.withdraw(s, case, "nobody"), ConsentNotInForce),
    "consent.revoke": CaseCall(lambda _, s, case: consents.revoke(s, case)),
    **CASEWORK_CALLS,
    "hours.ask": CaseCall(lambda _, s, case: booking.ask(s, Question(question="Vilka hinder?", quarters=2, case_id=case))),
    "hours.book": CaseCall(lambda _, s, case: booking.book(s, Time(on=s.today, minutes=30, case_id=case), over=True)),
    "hours.done": CaseCall(lambda _, s, case: booking.record(s, Time(on=s.today, minutes=30, case_id=case))),
    "case.looked": CaseCall(lambda _, s, case: looks.of_case(s, case)),
    "block.record": CaseCall(_block),
    "block.lift": CaseCall(lambda rig, s, case: blocks.lift(s, case, rig.closed_to.name), NotBlocked),
    "block.undo": CaseCall(_undo_block),
    "protection.record": CaseCall(_protect),
    "protection.end": CaseCall(lambda _, s, case: protection.end(s, case), NotUnderstood),
}
CALLS: dict[str, Call] = {
    "note.remove": Call(lambda _, s: notes.remove(s, "nobody"), NoSuchRow),
    "case.register": Call(lambda _, s: recording.register(s, Details(protected=True, municipality=HOME), DAY)),
    "case.duplicates": Call(lambda _, s: duplicates.possible_duplicates(s, None, "Leyla Påhittberg")),
    "cases.list": Call(lambda _, s: caseload.listing(s)),
    "cases.hand_over": Call(lambda _, s: hand_over.hand_over(s, "nobody", "nobody else"), CannotTakeOver),
    "consent.renewal": Call(_write("consent.renewal")),
    "task.give": Call(lambda _, s: tasks.give(s, NewTask(text="Ring", assigned_to=s.account.id))),
    "task.move": Call(lambda _, s: tasks.move(s, "nobody", None), NoSuchTask),
    "task.hand_on": Call(lambda _, s: tasks.hand_on(s, "nobody", s.account.id), NoSuchTask),
    "task.done": Call(lambda _, s: tasks.done(s, "nobody"), NoSuchTask),
    "task.drop": Call(lambda _, s: tasks.drop(s, "nobody"), NoSuchTask),
    "task.reopen": Call(lambda _, s: tasks.reopen(s, "nobody"), NoSuchTask),
    "stand_in.record": Call(_stand_in, CannotStandIn),
    "stand_in.end": Call(lambda _, s: standing_in.end(s, "nobody"), NoSuchStandIn),
    "precondition.settle": Call(_settle_line),
    "precondition.reopen": Call(_reopen_line),
    "precondition.papers": Call(lambda rig, s: precondition_papers.write(s, rig.folder, force=True)),
    "hours.cancel": Call(lambda _, s: booking.cancel(s, "nobody"), NoSuchBooking),
    "hours.undo": Call(lambda _, s: booking.undo(s, ())),
    "hours.calendar": Call(lambda _, s: calendar.read(s, b""), UnreadableCalendar),
    "hours.invoice": Call(lambda _, s: invoices.enter(s, on=DAY, voucher="1", months=(), amount_ore=100), NotUnderstood),
    "import.ledger": Call(lambda _, s: ledger.take(s, b"Namn;Ort\nAnna;Nybro\n"), NoLedgerRows),
    "budget.set": Call(lambda rig, s: entering.state_granted(s, "material", 100 + next(rig.numbers))),
    "budget.enter": Call(lambda _, s: entering.enter(s, NewEntry(on=DAY, what="Papper", amount_ore=100, post="material"))),
    "hours.rate": Call(lambda _, s: invoices.set_rate(s, 120_000, DAY)),
    "hours.allot": Call(lambda rig, s: allotment.state(s, 600 + next(rig.numbers))),
    "decline.record": Call(lambda _, s: declines.record(s, HOME)),
    "decline.undo": Call(_undo_decline),
    "meeting.hold": Call(lambda _, s: agenda.cut(s, "nobody", "nobody"), NoSuchMeeting),
    "meeting.attend": Call(lambda _, s: agenda.read(s, None)),
    "minutes.write": Call(lambda _, s: minutes.freeze(s, "nobody"), NoSuchMeeting),
    "minutes.read": Call(lambda _, s: minutes.read(s, "nobody"), NoSuchMeeting),
    "import.cases": Call(lambda _, s: case_list.cases(s, _LIST)),
    "import.support": Call(lambda _, s: support_sheet.support(s, _PAID, HOME)),
    "import.hours": Call(lambda _, s: hours_sheet.hours(s, _PAID), ColumnsNotFound),
    "import.undo": Call(lambda _, s: history.undo(s, "nobody"), CannotUndoImport),
    "import.undo_ledger": Call(_undo_ledger),
    "import.forget": Call(lambda _, s: history.forget(s, SheetKind.SUPPORT, HOME)),
    "question.settle": Call(lambda _, s: settling.settle(s, "nobody", "yes"), NoSuchQuestion),
    "question.dismiss": Call(lambda _, s: pending.dismiss(s, "nobody"), NoSuchQuestion),
    "figures.read": Call(lambda _, s: counting.figures(s, "2025H2")),
    "figures.identified": Call(lambda _, s: counting.figures(s, "2025H2", identified=True)),
    "package.recognised": Call(lambda rig, s: reidentification.assess(s, half_year_package.prepare(rig.anna(), "2025H2"))),
    "package.approve": Call(_approve),
    "package.decide": Call(lambda _, s: approvals.decide(s, "figures", None, "Skäl"), ApprovalNeeded),
    "package.send": Call(lambda rig, s: half_year_package.send(s, "1999H1", rig.folder), UnknownPeriod),
    "package.open": Call(_write("package.open")),
    "receipt.take": Call(lambda rig, s: receiving.take_receipt(s, rig.file()), NoSuchFile),
    "publication.enter": Call(lambda _, s: entries.enter(s, PublicationFacts(**_FACTS), EnteredNumbers()), NotUnderstood),
    "publication.set_apart": Call(lambda _, s: entries.mark_other_definition(s, "nobody"), NoSuchPublication),
    "publication.withdraw": Call(lambda _, s: entries.withdraw(s, "nobody"), NoSuchPublication),
    "package.receive": Call(lambda _, s: receiving.inspect(s, ()), at_owner=True),
    "package.refuse": Call(_write("package.refuse"), at_owner=True),
    "consolidate": Call(lambda rig, s: consolidated.consolidate(s, "2025H2", rig.file()), NothingToConsolidate, at_owner=True),
    "keys.export": Call(lambda rig, s: keys.export(s, rig.file())),
    "keys.trust": Call(lambda rig, s: keys.trust(s, rig.file(), confirmed=False), NoSuchFile),
    "policy.set": Call(lambda _, s: safekeeping.decide(s, {"gap_tolerance": "0"})),
    "policy.export": Call(lambda rig, s: common_rules.export(s, rig.file()), at_owner=True),
    "policy.take": Call(lambda rig, s: common_rules.take(s, rig.file()), NoSuchFile),
    "user.add": Call(lambda rig, s: accounts.add(s, f"Ny {next(rig.numbers)}", Role.READER, (), PASSPHRASE)),
    "user.unit": Call(lambda rig, s: accounts.set_unit(s, rig.of[Position.READER].name, "EB")),
    "user.revoke": Call(lambda _, s: accounts.preview_revocation(s, "Ingen"), UnknownAccount),
    "recovery.renew": Call(lambda rig, s: recovery.new_sheet(s, rig.file())),
    "recovery.prove": Call(lambda _, s: recovery.prove_whole(s, new_recovery_code()), WrongRecoveryCode),
    "store.backup": Call(lambda rig, s: safekeeping.back_up(s, rig.file())),
    "backup.list": Call(_write("backup.list")),
    "backup.delete": Call(lambda rig, s: backups.delete(s, rig.file())),
    "backup.rehearse": Call(lambda _, s: backups.rehearse(s)),
    "backup.damaged": Call(_write("backup.damaged")),
    "log.export": Call(lambda rig, s: reading.export(s, rig.file(), ())),
    "log.review": Call(lambda _, s: review.sign(s, Draw(month=Month(24000), lines=()))),
    "page.print": Call(lambda _, s: reading.note_print(s, "cases")),
    "draft.keep": Call(lambda _, s: drafts.keep(s, recording.NEW_PAGE, "", {"name": "x"})),
    "draft.forget": Call(lambda _, s: drafts.forget(s, recording.NEW_PAGE, "")),
}
"""In no case, or in those that the call finds itself."""
WITHOUT_ACCOUNT = frozenset(
    {
        *("store.create", "store.unlock", "store.unlock_failed", "store.clock_back", "store.foreign_key", "store.restore"),
        *("keys.begin", "keys.undo", "user.recover", "user.passphrase", "keyring.on", "keyring.off"),
        *("practice.consents", "practice.declines", "practice.tasks", "practice.known", "practice.casework"),
        *("practice.hours", "note.over"),
    }
)
"""Verbs that nobody needs a right for: they are asked for with a passphrase or the recovery code, or belong to others."""
