"""A picture of every page of a practice node, for the README and for looking at what was changed."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kraft_desktop import words
from kraft_desktop.domain.budget import Budget, Post
from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.errors import CannotWrite, KraftError
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.domain.secrecy.protection import HIDDEN
from kraft_desktop.services.admin import access, backups, unlock
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.casework import events
from kraft_desktop.services.imports import support_sheet
from kraft_desktop.services.imports.intake import Taking
from kraft_desktop.services.meetings.meetings import NewAttendance
from kraft_desktop.services.practice import colleagues, stores
from kraft_desktop.services.practice.stores import Invented
from kraft_desktop.services.secrecy import blocks, consent_list, consents, preconditions
from kraft_desktop.services.secrecy import tasks as secrecy_tasks
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.services.secrecy.preconditions import Settlement
from kraft_desktop.services.secrecy.tasks import NewTask, Side
from kraft_desktop.services.secrecy.unsettled import unsettled
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.frame.window import Window
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.changes import Changes
from kraft_desktop.ui.kit.page import Listed, Needs, Page
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.absence.page import AbsencePage
from kraft_desktop.ui.pages.case.consents import ConsentsTab
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.case.log import LogTab
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.cases.settle import SettlePage
from kraft_desktop.ui.pages.imports.page import ImportPage
from kraft_desktop.ui.pages.interim.page import InterimPage
from kraft_desktop.ui.pages.meeting.check_round import CheckRoundPage
from kraft_desktop.ui.pages.meeting.page import MeetingPage
from kraft_desktop.ui.pages.owner.page import OwnerPage
from kraft_desktop.ui.pages.package.page import PackagePage
from kraft_desktop.ui.pages.preconditions.page import PreconditionsPage
from kraft_desktop.ui.pages.secrecy.consents import ConsentsPage
from kraft_desktop.ui.pages.settings.preferences import PreferencesPage
from kraft_desktop.ui.pages.start.doors import Doors
from kraft_desktop.ui.pages.start.first_start import FirstStartPage
from kraft_desktop.ui.pages.start.recovery import RecoveryPage
from kraft_desktop.ui.pages.start.unlock import UnlockPage
from kraft_desktop.ui.pages.tasks.page import TasksPage
from kraft_desktop.ui.runtime.preferences import Preferences
from kraft_desktop.ui.startup import opening
from kraft_desktop.words import translate

_DAY = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
_SEED = 1
_PERIOD, _QUARTER = "2025H2", "2026Q3"
_BUDGET = Budget(
    through=Month.of(2026, 10),
    posts={
        "material": Post(granted=40_000, used=21_480), "competence": Post(granted=120_000, used=64_300),
        "interpreter": Post(granted=80_000, used=33_915), "physician": Post(granted=450_000, used=212_700),
        "network": Post(granted=30_000, used=31_250), "conference": Post(granted=60_000), "other": Post(used=-1_200),
    },
)  # fmt: skip
_MONTHS, _SAME = "2026-09;2026-10", "8137;9001"
"""Two months, and amounts in them that are asked about when two people have them."""
_P = TypeVar("_P", bound=Page)


def take(folder: Path, size: tuple[int, int]) -> tuple[Path, ...]:
    """Make a practice node, open every page, and write what it looks like; gives the files in order."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        made = stores.practice(
            Path(place) / "kraft", invented=Invented(seed=_SEED, colleagues=True), machine="DATOR-12", now=lambda: _DAY
        )
        passphrase = made.passphrase_file.read_text("utf-8").strip()
        studio = _Studio(folder, size)
        studio.doorways(made.store)

        def opened(store: Path) -> Session:
            return access.open_session(store, None, passphrase, machine="DATOR-12", now=lambda: _DAY)

        node = opened(made.store)
        with node.vault:
            backups.make_in(node, Path(place) / "USB" / "KRAFT")
            backups.rehearse(node)
            frame = studio.pages(node)
            studio.taking_in(frame, made.sheets)
            sealed = studio.sealing(frame, Path(place) / "KRAFT-paket")
            studio.between(frame)
            studio.case_tabs(frame, node)
            studio.unsettled(frame, node, Path(place))
            studio.who_may_see(frame, node)
            studio.consents(frame, node)
            studio.before_real_people(frame, node)
            studio.tasks(frame, node)
            studio.meeting(frame)
        owner = opened(made.owner_store)
        with owner.vault:
            studio.receiving(studio.pages(owner), sealed)
        studio.close()
    return tuple(studio.files)


class _Studio:
    """One window, one page in it at a time."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self.files: list[Path] = []
        self._folder, self._problems = folder, list[KraftError]()
        self._worker, self._ask = Worker(self._problems.append), Ask()
        self._window = Window(lambda: None)
        self._window.setMinimumSize(QSize(1, 1))
        self._window.resize(*size)
        self._window.show()

    def doorways(self, store: Path) -> None:
        """The ways into a store."""
        facts = opening.DOORS.look(store)
        shown = replace(facts, folder=Path("KRAFT") / "nod", passphrase_file=Path("KRAFT") / unlock.PRACTICE_FILE)

        def doors() -> Doors:
            return replace(opening.DOORS, look=lambda _: shown)

        pages: Sequence[tuple[str, QWidget]] = (
            ("first-start", FirstStartPage(opening.making, self._worker, self._ask)),
            ("unlock", UnlockPage(doors, self._worker, self._ask, shown.folder)),
            ("recovery", RecoveryPage(lambda: opening.DOORS, self._worker, shown)),
        )
        for name, page in pages:
            self._window.show_content(page)
            self._keep(name)

    def pages(self, session: Session) -> Frame:
        """Every page of an open store; that of one case shows the one that has waited longest."""
        needs = Needs(session=session, worker=self._worker, ask=self._ask)
        own = Listed(
            key="preferences",
            build=lambda needs: PreferencesPage(
                needs, Preferences(language=words.language()), lambda _: None, cases=opening.has_cases(session)
            ),
            title=lambda: translate("Navigation", "Settings"),
            icon="settings",
            group=9,
        )
        listed = (*opening.pages(session), own)
        heading = opening.heading(session)
        frame = Frame(listed, needs, heading)
        Changes(session).written.connect(frame.refresh)
        self._window.show_content(frame, title=heading.title, practice=True)
        frame.status.say_kept(opening.kept(session))
        for page in listed:
            frame.go(page.key)
            self._settle()
            if page.key == "case":
                frame.go(page.key, self._at(frame, "cases", CaseloadPage).table.model.record(0).case_id)
            self._keep(f"{session.vault.header.kind}-{page.key}")
        return frame

    def taking_in(self, frame: Frame, sheets: Sequence[Path]) -> None:
        """The first sheet and the last as they are understood, before they are taken in."""
        page = self._at(frame, "import", ImportPage)
        for sheet in (sheets[0], sheets[-1]):
            page.receive([sheet])
            self._keep(f"node-import-{sheet.stem}")
            page.put_away.click()

    def sealing(self, frame: Frame, folder: Path) -> Path:
        """The guided flow from its second step to the sealed package; gives the file."""
        page = self._at(frame, "package", PackagePage)
        page.material.choices[_PERIOD].click()
        page.sealing.move_to(folder)
        for _ in page.parts:
            page.onward.click()
            self._settle()
            sent = page.state.sent
            self._keep("node-package-sealed" if sent else f"node-package-step-{page.state.at + 1}")
            if sent:
                return sent.file
        raise RuntimeError("the package of the practice node was not sealed")

    def between(self, frame: Frame) -> None:
        """A quarter's activity budget, its numbers, the situation report that goes with them, and all of it before sealing."""
        page = self._at(frame, "between", InterimPage)
        page.quarters.choices[_QUARTER].click()
        page.seal.move_to(Path("KRAFT") / "KRAFT-paket")
        page.budget.form.show_budget(_BUDGET)
        page.budget.form.edited.emit("budget")
        self._settle()
        page.findChildren(QScrollArea)[0].ensureWidgetVisible(page.budget)
        self._keep("node-between-budget")
        for name in ("numbers", "report", "sealing"):
            page.onward.click()
            self._keep(f"node-between-{name}")

    def unsettled(self, frame: Frame, session: Session, folder: Path) -> None:
        """What a sheet leaves to settle, on its page and on a case; what is remembered of its sender; and a later case list."""
        rows = [row for row in caseload.listing(session, again=True) if row.personal_number and row.name]
        home = Counter(row.municipality for row in rows).most_common(1)[0][0]
        one, other, blank = [row for row in rows if row.municipality == home][:3]
        paid = [f"{row.personal_number};{amounts}" for row, amounts in ((one, _SAME), (other, _SAME), (blank, ";"))]
        sheet = "\n".join((f"Personnummer;{_MONTHS}", *paid, "")).encode()
        support_sheet.support(session, sheet, home, Taking(answers={"attribution": "whole"}))
        page = self._at(frame, "settle", SettlePage)
        self._keep("node-settle-open")
        frame.go("case", one.case_id)
        self._keep("node-case-household")
        frame.go("settle")
        self._settle()
        page.files.buttons[0][0].click()
        self._settle()
        importing = self._at(frame, "import", ImportPage)
        self._keep("node-import-again")
        importing.findChildren(QScrollArea)[0].ensureWidgetVisible(importing.past.recipes)
        self._keep("node-import-remembered")
        moved = next(row.municipality_name for row in rows if row.municipality != home)
        listed = folder / "Arendelista.csv"
        referred = next(event.on for event in overview.open_case(session, one.case_id).events if event.step is Step.REFERRAL)
        row = f"{one.personal_number};{one.name};{moved};{referred}"
        listed.write_text(f"Personnummer;Namn;Kommun;Aktualiserad\n{row}\n", "utf-8")
        importing.receive([listed])
        self._keep("node-import-changes")
        importing.put_away.click()

    def case_tabs(self, frame: Frame, session: Session) -> None:
        """Every tab of a case with next to nothing, of a usual one, and of one of many years, as far down as it goes."""
        seen = [row.case_id for row in caseload.listing(session, again=True) if row.closed is None and row.name]
        by_lines = sorted(seen, key=lambda case_id: len(events.of_case(session, case_id).lines))
        page = self._at(frame, "case", CasePage)
        for name, case_id in (("empty", by_lines[0]), ("usual", by_lines[-2]), ("full", by_lines[-1])):
            frame.go("case", case_id)
            for key in page.tabs.buttons:
                page.tabs.choose(key)
                self._keep(f"node-case-{name}-{key}", whole=page.findChildren(QScrollArea)[0])
        page.tabs.choose(next(iter(page.tabs.buttons)))

    def consents(self, frame: Frame, session: Session) -> None:
        """A consent on its case; the page to settle them when no case has one, half filled in; and when all have one."""
        with_consent = next(one.consent for one in consent_list.listed(session) if one.consent.holding is not None)
        frame.go("case", with_consent.case_id)
        self._settle()
        self._at(frame, "case", CasePage).tabs.choose(ConsentsTab.key)
        self._keep("node-case-consents")
        for one in consent_list.listed(session):
            for row in one.consent.rows:
                consents.withdraw(session, one.consent.case_id, row.id)
        page = self._at(frame, "consents", ConsentsPage)
        first = session.node.municipalities[0].code
        tomorrow = session.today + dt.timedelta(days=1)
        page.form.set_texts({"first": tomorrow.isoformat(), "received_by": session.account.name, "to": first})
        page.form.field("form").set_value(ConsentForm.SPOKEN.value)
        page.box.save.click()
        self._keep("node-consents-full")
        page.form.clear()
        given = NewConsent(form=ConsentForm.SIGNED, first=session.today, physician=True, received_by=session.account.name)
        for left in unsettled(session):
            consents.record(session, left.case_id, given)
        self._keep("node-consents-empty")

    def before_real_people(self, frame: Frame, session: Session) -> None:
        """Half of the lines settled, with the form of the next one; and all of them."""
        lines = tuple(preconditions.lines(session))
        settled = Settlement(name="Per Påhittsson", on=session.today, diary_number="KS 2026/114", note="Beslutat i nämnden.")
        page = self._at(frame, "preconditions", PreconditionsPage)
        half = len(lines) // 2
        for line in lines[:half]:
            preconditions.settle(session, *line, settled)
        self._settle()
        page.table.select(lines[half])
        page.table.chosen.emit(page.table.current())
        self._keep("node-preconditions-half")
        page.form.drop()
        for line in lines[half:]:
            preconditions.settle(session, *line, settled)
        self._keep("node-preconditions-full")

    def meeting(self, frame: Frame) -> None:
        """A meeting that has begun, with its first point on the whole window; the screen blank; and those present."""
        page = self._at(frame, "meeting", MeetingPage)
        page.prepare.attendance.arrives.emit(NewAttendance(name="Lena Läkare", physician=True, first="10:00", last="11:30"))
        self._settle()
        page.prepare.begin.click()
        self._settle()
        point = page.held.view.point
        if point is None:
            raise RuntimeError("no case is up in the meeting of the practice node")
        point.set_texts({"agreed": "Börja praktik vecka 48, två dagar. Avstämning efter fyra veckor.", "physician": "15"})
        self._keep("node-meeting-point")
        page.held.view.turn_blank()
        self._keep("node-meeting-blank")
        page.held.view.turn_blank()
        page.held.view.who.click()
        self._keep("node-meeting-present")
        self._at(frame, "check_round", CheckRoundPage)
        self._keep("node-check-round-full")

    def tasks(self, frame: Frame, session: Session) -> None:
        """The tasks when there are many, of others too, with the form for a new one; an absence and a hand-over; and none."""
        colleague = next(one for one in secrecy_tasks.recipients(session) if one.name == colleagues.DEPUTY)
        cases = [row for row in caseload.listing(session, again=True) if row.closed is None]
        for place, case in enumerate(cases[:24]):
            whose, due = (colleague, session.account)[place % 2], session.today + dt.timedelta(days=place)
            text = translate("Tasks", "New task")
            secrecy_tasks.give(
                session, NewTask(text=f"{text} {place + 1}", assigned_to=whose.id, due=due, case_id=case.case_id)
            )
        page = self._at(frame, "tasks", TasksPage)
        page.new.click()
        self._keep("node-tasks-full")
        page.form.end()
        page.list.history.click()
        self._keep("node-tasks-history")
        page.history.put_away()
        page.list.choose(Side.STAND_IN)
        self._keep("node-tasks-stand-in")
        absence = self._at(frame, "absence", AbsencePage)
        absence.leaving.choice("leaver").set_value(colleague.id)
        absence.leaving.leaving.emit(colleague.id)
        self._keep("node-absence-hand-over")
        for line in secrecy_tasks.listing(session):
            if line.is_open:
                secrecy_tasks.drop(session, line.task_id)
        page = self._at(frame, "tasks", TasksPage)
        page.list.choose(Side.MINE)
        self._keep("node-tasks-empty")

    def who_may_see(self, frame: Frame, session: Session) -> None:
        """A case that nobody is closed out of; closed to a colleague, with who has looked; and with protected registration."""
        cases = caseload.listing(session, again=True)
        first = next(row for row in cases if row.closed is None and row.municipality not in {None, HIDDEN})
        protected = next(row for row in cases if row.municipality == HIDDEN)
        page = self._at(frame, "case", CasePage)
        frame.go("case", first.case_id)
        self._settle()
        page.tabs.choose(ConsentsTab.key)
        self._keep("node-case-closed-to-nobody")
        blocks.record(session, first.case_id, colleagues.AWAY, BlockReason.WISH)
        self._settle()
        page.tabs.tab(LogTab).looks.begin()
        self._keep("node-case-who-looked")
        call = NewTask(text=f"Ring {first.name}", assigned_to=session.account.id, case_id=first.case_id)
        secrecy_tasks.give(session, call)
        page.tabs.choose(ConsentsTab.key)
        page.tabs.tab(ConsentsTab).protection.begin()
        self._keep("node-case-protecting")
        frame.go("case", protected.case_id)
        page.tabs.choose(ConsentsTab.key)
        self._keep("node-case-protected-registration")

    def receiving(self, frame: Frame, file: Path) -> None:
        """The project owner's page when a package has been verified, and when it has come in."""
        page = self._at(frame, "received", OwnerPage)
        page.receive([file])
        self._keep("owner-received-look")
        page.looked.accept.click()
        self._keep("owner-received-package")

    def _at(self, frame: Frame, key: str, kind: type[_P]) -> _P:
        frame.go(key)
        self._settle()
        page = frame.page(key)
        if not isinstance(page, kind):
            raise TypeError(key)
        return page

    def close(self) -> None:
        """Finish, and say so loudly when a page was refused something."""
        self._worker.finish()
        self._window.close()
        if self._problems:
            raise self._problems[0]

    def _keep(self, name: str, *, whole: QScrollArea | None = None) -> None:
        """Write a picture of the window; with ``whole`` as tall as what scrolls there needs to be seen to its end."""
        self._settle()
        usual = self._window.size()
        if whole is not None:
            self._window.resize(usual.width(), usual.height() + whole.verticalScrollBar().maximum())
            self._settle()
        file = self._folder / f"{len(self.files) + 1:02d}-{name}.png"
        if not self._window.grab().save(str(file)):
            raise CannotWrite(path=str(file))
        self.files.append(file)
        self._window.resize(usual)

    def _settle(self) -> None:
        """Let the window run until nothing is under way."""
        for _ in range(6):  # what is painted or delivered may start more; a height passes on a level at a time
            QApplication.processEvents()
            while self._worker.busy:
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
