"""The pictures of cases and of the work round them: consents, tasks, meetings, and who may see."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QScrollArea

from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.domain.secrecy.protection import HIDDEN
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.casework import events
from kraft_desktop.services.meetings.meetings import NewAttendance
from kraft_desktop.services.practice import colleagues
from kraft_desktop.services.secrecy import blocks, consent_list, consents, preconditions
from kraft_desktop.services.secrecy import tasks as secrecy_tasks
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.services.secrecy.preconditions import Settlement
from kraft_desktop.services.secrecy.tasks import NewTask, Side
from kraft_desktop.services.secrecy.unsettled import unsettled
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.pages.absence.page import AbsencePage
from kraft_desktop.ui.pages.case.consents import ConsentsTab
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.case.log import LogTab
from kraft_desktop.ui.pages.meeting.check_round import CheckRoundPage
from kraft_desktop.ui.pages.meeting.page import MeetingPage
from kraft_desktop.ui.pages.preconditions.page import PreconditionsPage
from kraft_desktop.ui.pages.secrecy.consents import ConsentsPage
from kraft_desktop.ui.pages.tasks.page import TasksPage
from kraft_desktop.ui.pictures.studio import Studio
from kraft_desktop.words import translate


def case_tabs(studio: Studio, frame: Frame, session: Session) -> None:
    """Every tab of a case with next to nothing, of a usual one, and of one of many years, as far down as it goes."""
    seen = [row.case_id for row in caseload.listing(session, again=True) if row.closed is None and row.name]
    by_lines = sorted(seen, key=lambda case_id: len(events.of_case(session, case_id).lines))
    page = studio.at(frame, "case", CasePage)
    for name, case_id in (("empty", by_lines[0]), ("usual", by_lines[-2]), ("full", by_lines[-1])):
        frame.go("case", case_id)
        for key in page.tabs.buttons:
            page.tabs.choose(key)
            studio.keep(f"node-case-{name}-{key}", whole=page.findChildren(QScrollArea)[0])
    page.tabs.choose(next(iter(page.tabs.buttons)))


def who_may_see(studio: Studio, frame: Frame, session: Session) -> None:
    """A case that nobody is closed out of; closed to a colleague, with who has looked; and with protected registration."""
    cases = caseload.listing(session, again=True)
    first = next(row for row in cases if row.closed is None and row.municipality not in {None, HIDDEN})
    protected = next(row for row in cases if row.municipality == HIDDEN)
    page = studio.at(frame, "case", CasePage)
    frame.go("case", first.case_id)
    studio.settle()
    page.tabs.choose(ConsentsTab.key)
    studio.keep("node-case-closed-to-nobody")
    blocks.record(session, first.case_id, colleagues.AWAY, BlockReason.WISH)
    studio.settle()
    page.tabs.tab(LogTab).looks.begin()
    studio.keep("node-case-who-looked")
    call = NewTask(text=f"Ring {first.name}", assigned_to=session.account.id, case_id=first.case_id)
    secrecy_tasks.give(session, call)
    page.tabs.choose(ConsentsTab.key)
    page.tabs.tab(ConsentsTab).protection.begin()
    studio.keep("node-case-protecting")
    frame.go("case", protected.case_id)
    page.tabs.choose(ConsentsTab.key)
    studio.keep("node-case-protected-registration")


def settled_consents(studio: Studio, frame: Frame, session: Session) -> None:
    """A consent on its case; the page to settle them when no case has one, half filled in; and when all have one."""
    with_consent = next(one.consent for one in consent_list.listed(session) if one.consent.holding is not None)
    frame.go("case", with_consent.case_id)
    studio.settle()
    studio.at(frame, "case", CasePage).tabs.choose(ConsentsTab.key)
    studio.keep("node-case-consents")
    for one in consent_list.listed(session):
        for row in one.consent.rows:
            consents.withdraw(session, one.consent.case_id, row.id)
    page = studio.at(frame, "consents", ConsentsPage)
    first = session.node.municipalities[0].code
    tomorrow = session.today + dt.timedelta(days=1)
    page.form.set_texts({"first": tomorrow.isoformat(), "received_by": session.account.name, "to": first})
    page.form.field("form").set_value(ConsentForm.SPOKEN.value)
    page.box.save.click()
    studio.keep("node-consents-full")
    page.form.clear()
    given = NewConsent(form=ConsentForm.SIGNED, first=session.today, physician=True, received_by=session.account.name)
    for left in unsettled(session):
        consents.record(session, left.case_id, given)
    studio.keep("node-consents-empty")


def before_real_people(studio: Studio, frame: Frame, session: Session) -> None:
    """Half of the lines settled, with the form of the next one; and all of them."""
    lines = tuple(preconditions.lines(session))
    settled = Settlement(name="Per Påhittsson", on=session.today, diary_number="KS 2026/114", note="Beslutat i nämnden.")
    page = studio.at(frame, "preconditions", PreconditionsPage)
    half = len(lines) // 2
    for line in lines[:half]:
        preconditions.settle(session, *line, settled)
    studio.settle()
    page.table.select(lines[half])
    page.table.chosen.emit(page.table.current())
    studio.keep("node-preconditions-half")
    page.form.drop()
    for line in lines[half:]:
        preconditions.settle(session, *line, settled)
    studio.keep("node-preconditions-full")


def many_tasks(studio: Studio, frame: Frame, session: Session) -> None:
    """The tasks when there are many, of others too, with the form for a new one; an absence and a hand-over; and none."""
    colleague = next(one for one in secrecy_tasks.recipients(session) if one.name == colleagues.DEPUTY)
    cases = [row for row in caseload.listing(session, again=True) if row.closed is None]
    for place, case in enumerate(cases[:24]):
        whose, due = (colleague, session.account)[place % 2], session.today + dt.timedelta(days=place)
        text = translate("Tasks", "New task")
        secrecy_tasks.give(session, NewTask(text=f"{text} {place + 1}", assigned_to=whose.id, due=due, case_id=case.case_id))
    page = studio.at(frame, "tasks", TasksPage)
    page.new.click()
    studio.keep("node-tasks-full")
    page.form.end()
    page.list.history.click()
    studio.keep("node-tasks-history")
    page.history.put_away()
    page.list.choose(Side.STAND_IN)
    studio.keep("node-tasks-stand-in")
    absence = studio.at(frame, "absence", AbsencePage)
    absence.leaving.choice("leaver").set_value(colleague.id)
    absence.leaving.leaving.emit(colleague.id)
    studio.keep("node-absence-hand-over")
    for line in secrecy_tasks.listing(session):
        if line.is_open:
            secrecy_tasks.drop(session, line.task_id)
    page = studio.at(frame, "tasks", TasksPage)
    page.list.choose(Side.MINE)
    studio.keep("node-tasks-empty")


def meeting(studio: Studio, frame: Frame) -> None:
    """A meeting that has begun, with its first point on the whole window; the screen blank; and those present."""
    page = studio.at(frame, "meeting", MeetingPage)
    page.prepare.attendance.arrives.emit(NewAttendance(name="Lena Läkare", physician=True, first="10:00", last="11:30"))
    studio.settle()
    page.prepare.begin.click()
    studio.settle()
    point = page.held.view.point
    if point is None:
        raise RuntimeError("no case is up in the meeting of the practice node")
    point.set_texts({"agreed": "Börja praktik vecka 48, två dagar. Avstämning efter fyra veckor.", "physician": "15"})
    studio.keep("node-meeting-point")
    page.held.view.turn_blank()
    studio.keep("node-meeting-blank")
    page.held.view.turn_blank()
    page.held.view.who.click()
    studio.keep("node-meeting-present")
    studio.at(frame, "check_round", CheckRoundPage)
    studio.keep("node-check-round-full")
