"""Every count on a list page is the number of lines that it counts: on an empty node, one with a few cases, and a full one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QTableView

from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import settling
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.imports.earlier import pending
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.ledger import readiness
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.page import Page
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.cases.settle import SettlePage
from kraft_desktop.ui.pages.package.page import PackagePage
from kraft_desktop.ui.startup import opening
from kraft_desktop.ui.widgets.table import RecordTable
from tests.given.case_rig import framed, page_in, session, with_people, words_on
from tests.given.exchange_rig import Pair, pair
from tests.given.nodes import as_account

__all__ = ["pair", "session"]
Settle = Callable[[], None]


def numbers(text: str) -> list[int]:
    """The whole numbers of a text, with their blanks for thousands."""
    return [int(re.sub(r"\s", "", found)) for found in re.findall(r"\d+(?:\u00a0\d{3})*", text)]


def check_tables(page: Page) -> None:
    """The count beside a table is its lines, shown and in all; a table without lines says so in words."""
    for table in page.findChildren(RecordTable):
        rows = table.findChildren(QTableView)[0].model().rowCount()
        assert rows == table.model.rowCount()
        stated = numbers(table.count.text().partition("\u00b7")[0])
        expected = [rows, table.model.total] if rows != table.model.total else [rows]
        assert stated == (expected if table.model.total else []), table.view.accessibleName()
        assert table.view.isVisible() <= bool(rows)


def check_cases(page: CaseloadPage, session: Session) -> None:
    rows = caseload.listing(session, again=True)
    still_open = [row for row in rows if row.closed is None]
    stated = numbers(page._summary.text())
    assert stated == ([len(still_open), len(rows) - len(still_open)] if rows else [])
    by_step = Counter(row.step for row in still_open)
    shown_counts = [numbers(words.subtitle)[0] for words in page._bar._steps]
    assert shown_counts == [by_step[step] for step in Step]
    for place in range(len(Step)):  # each step is what its list holds
        page._bar.chosen.emit(place)
        assert page.table.model.rowCount() == shown_counts[place]
        page._bar.chosen.emit(place)


def check_settle(page: SettlePage, session: Session) -> None:
    questions, files = settling.open_questions(session), pending.listed(session)
    assert numbers(page._count.text()) == ([count] if (count := len(questions) + sum(f.questions for f in files)) else [])
    assert len(page.questions.buttons) == len(questions)
    assert len(page.files.buttons) == len(files)
    to_settle = sum(row.questions for row in caseload.listing(session, again=True))
    assert to_settle == len(questions) + sum(question.other is not None for question in questions)


def check_package(page: PackagePage, session: Session) -> None:
    assert page.state.period is not None
    found = readiness.readiness(session, page.state.period.id)
    with_people = [one for one in found.municipalities if one.people]
    first = page.state.steps()[0].subtitle
    assert numbers(first) == ([sum(one.complete for one in with_people), len(with_people)] if with_people else [])
    assert ("ingen är aktualiserad" in first) is not bool(with_people)


CHECKS: dict[str, Callable[[Page, Session], None]] = {
    "cases": check_cases,  # type: ignore[dict-item]  # each is called with the page of its key
    "settle": check_settle,  # type: ignore[dict-item]
    "package": check_package,  # type: ignore[dict-item]
}


@pytest.fixture(params=["empty", "few", "full"])
def node(request: pytest.FixtureRequest) -> Session:
    """The session of a node."""
    if request.param == "full":
        full: Pair = request.getfixturevalue("pair")
        return full.node.session
    made: Session = request.getfixturevalue("session")
    if request.param == "few":
        with_people(made)
    return made


def test_every_count_is_the_length_of_its_list(node: Session, worker: Worker, settle: Settle) -> None:
    frame: Frame = framed(node, worker, settle)
    for listed in opening.pages(node):
        if listed.key in {"case", "new_case"}:
            continue
        page = page_in(frame, listed.key, settle)
        check_tables(page)
        assert not page.notice.text(), listed.key
        if listed.key in CHECKS:
            CHECKS[listed.key](page, node)
        assert not re.search(r"(?<![\d\u00a0])0 av 0|1 okända|\u2212\d+ tim", words_on(page)), listed.key
    worker.finish()


def test_the_owner_s_pages_count_their_lists_and_open_without_an_error(pair: Pair, worker: Worker, settle: Settle) -> None:
    for sent in (False, True):
        if sent:
            file = half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut").file
            receiving.receive(pair.owner.session, [file])
        frame = framed(pair.owner.session, worker, settle)
        for listed in opening.pages(pair.owner.session):
            page = page_in(frame, listed.key, settle)
            check_tables(page)
            assert not page.notice.text(), listed.key
    worker.finish()


def test_a_caseworker_s_bar_names_the_municipalities_worked_for(session: Session) -> None:
    assert opening.heading(as_account(session, Role.CASEWORKER, "0881")).about == "Nybro"
    assert "Nybro" in opening.heading(session).about
    assert opening.heading(session).about != "Nybro"
