"""What may no longer be seen leaves every open page at once: those on screen, those behind it, and search."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTableView, QWidget

from kraft_desktop.domain.cases.tasks import Task, TaskChange
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.block import Block, BlockReason
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.cases import recording
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.case.basics import BasicsTab
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.registry import PAGES
from kraft_desktop.ui.runtime import late_loading
from kraft_desktop.ui.startup import opening
from tests.given.case_rig import DAY, LEYLA, Answers, changes_of
from tests.given.exchange import Clock
from tests.given.nodes import anna, colleague, erik

__all__ = ["anna", "erik"]

Settle = Callable[[], None]
NAME, NUMBER = "Leyla Påhittberg", "19640823-3234"
GIVEN = NewConsent(form=ConsentForm.SIGNED, first=DAY, municipalities=("0881", "0834"), physician=True, received_by="Erik Ek")
WITHOUT_CASES = {
    *("between", "published", "keys", "decisions"),  # figures, keys and decisions
    *("received", "security", "accounts", "about", "preconditions"),
}
"""The pages that show no case, neither by name nor by code."""


@pytest.fixture
def case_id(erik: Session) -> str:
    """A case of Nybro with a consent."""
    made = recording.register(erik, LEYLA, DAY)
    consents.record(erik, made, GIVEN)
    return made


def texts(widget: QWidget) -> str:
    """Every text a widget holds, shown or hidden, with what is read aloud and what a tooltip says."""
    found = [text for part in widget.findChildren(QWidget) for text in (part.accessibleName(), part.toolTip())]
    found += [part.text() for part in widget.findChildren(QLabel)]
    found += [part.text() for part in widget.findChildren(QAbstractButton)]
    found += [part.text() for part in widget.findChildren(QLineEdit)]
    for view in widget.findChildren(QTableView):
        model: Any = view.model()
        found += [model.words(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return "\n".join(found)


def opened(session: Session, worker: Worker, settle: Settle, case_id: str) -> Frame:
    """Every page that shows cases, with the case in each that can show it; the list of cases on the screen."""
    frame = Frame(opening.pages(session), Needs(session=session, worker=worker, ask=Answers()), opening.heading(session))
    changes_of(session).written.connect(frame.refresh)
    changes_of(session).turned.connect(frame.turn_day)
    frame.show()
    for listed in opening.pages(session):
        if listed.key not in WITHOUT_CASES:
            frame.go(listed.key, case_id if listed.key == "case" else None)
            settle()
    new: Any = frame.page("new_case")
    new.form.set_texts({"personal_number": NUMBER})
    new._look()
    frame.go("cases")
    settle()
    return frame


def pages_with(frame: Frame, text: str) -> set[str]:
    """The pages that hold a text, and "search" when the search finds it."""
    found = {key for key in frame._built if text in texts(frame._built[key])}
    by_search = [one for one in frame._find("påhittberg") if text in one.title]
    return found | {"search"} if by_search else found


def test_every_page_that_shows_cases_follows_what_decides_who_sees_them() -> None:
    for listed in PAGES:
        page = late_loading.load(listed.build) if isinstance(listed.build, str) else listed.build
        if listed.key not in WITHOUT_CASES:
            assert isinstance(page, type)
            assert issubclass(page, Page)
            assert page.shows >= SECRECY, listed.key


def test_a_revoked_consent_empties_every_open_page(
    anna: Session, erik: Session, case_id: str, worker: Worker, settle: Settle
) -> None:
    frame = opened(anna, worker, settle, case_id)
    assert pages_with(frame, NAME) == {"cases", "case", "new_case", "search"}
    consents.revoke(erik, case_id)
    settle()
    assert pages_with(frame, NAME) == set()
    assert pages_with(frame, NUMBER) <= {"new_case"}  # as typed there
    worker.finish()


def test_the_last_day_of_a_consent_empties_them_at_midnight(
    anna: Session, case_id: str, worker: Worker, settle: Settle
) -> None:
    clock = Clock(dt.datetime(2027, 9, 30, 10, tzinfo=dt.UTC).astimezone().replace(hour=12))
    anna.vault.now = clock
    frame, changes = opened(anna, worker, settle, case_id), changes_of(anna)
    assert NAME in texts(frame._built["case"])
    changes.look()
    assert changes._timer.interval() == 60_000
    clock.moment += dt.timedelta(hours=11, minutes=59, seconds=50)
    changes.look()
    assert changes._timer.interval() in range(10_000, 10_002)
    settle()
    assert pages_with(frame, NAME) == {"cases", "case", "new_case", "search"}
    clock.moment += dt.timedelta(seconds=10)
    changes._timer.timeout.emit()
    settle()
    assert pages_with(frame, NAME) == set()
    worker.finish()


def test_details_being_changed_are_closed_when_the_name_may_no_longer_be_seen(
    anna: Session, erik: Session, case_id: str, worker: Worker, settle: Settle
) -> None:
    frame = opened(anna, worker, settle, case_id)
    frame.go("case", case_id)
    settle()
    page = frame.page("case")
    assert isinstance(page, CasePage)
    page.tabs.tab(BasicsTab).details.begin()
    settle()
    assert NAME in texts(page)
    consents.revoke(erik, case_id)
    settle()
    assert NAME not in texts(page)
    worker.finish()


def test_a_block_empties_them_of_the_code_too(
    anna: Session, erik: Session, case_id: str, worker: Worker, settle: Settle
) -> None:
    frame = opened(anna, worker, settle, case_id)
    page: Any = frame.page("case")
    code = page._opened.case.code
    assert {"cases", "case", "search"} <= pages_with(frame, code)
    with erik.vault.write("test") as tx:
        tx.blocks.add(
            Block(
                id="b1", case_id=case_id, base=1, account_id=anna.account.id, reason=BlockReason.DISQUALIFIED,
                first=anna.today, recorded_by="Erik",
            )
        )  # fmt: skip
    settle()
    assert pages_with(frame, code) == set()
    assert pages_with(frame, NAME) == set()
    worker.finish()


def test_the_end_of_a_task_empties_the_pages_of_the_colleague_it_was_given_to(
    anna: Session, erik: Session, case_id: str, worker: Worker, settle: Settle
) -> None:
    karin = colleague(anna, Role.CASEWORKER, "0834", name="Karin")
    task = Task(
        id="u1", task_id="u1", case_id=case_id, text="Ring", assigned_to=karin.account.id, given_by=erik.account.id,
        on=anna.today, recorded_by="Erik",
    )  # fmt: skip
    with erik.vault.write("test") as tx:
        tx.tasks.add(task)
    frame = opened(karin, worker, settle, case_id)
    assert {"cases", "case", "search"} <= pages_with(frame, NAME)
    with erik.vault.write("test") as tx:
        tx.tasks.add(replace(task, id="u2", change=TaskChange.DONE, replaces="u1"))
    settle()
    assert pages_with(frame, NAME) == set()
    worker.finish()
