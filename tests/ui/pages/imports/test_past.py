"""Earlier imports on the screen, listed and taken back; what is remembered of a sender; the changes of a later list by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.imports import hours_sheet
from kraft_desktop.services.imports.intake import Taking
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.imports.page import ImportPage
from tests.given.case_rig import Answers, check_fits, check_named, needs, session, words_on
from tests.given.services.imports.inputs import INPUTS
from tests.given.ui.import_page import choose, page_on, wait

__all__ = ["needs", "session"]

HOURS = INPUTS / "layouts" / "25-hours-bare-minutes" / "timmar1.xlsx"
FIRST = "Personnummer;Namn;Aktualiserad;Kommun;Avslutad\n640823-3234;Leyla;2025-10-01;Nybro;2026-02-01\n"
LATER = "Personnummer;Namn;Aktualiserad;Kommun;Avslutad\n640823-3234;Leyla;2025-10-01;Borgholm;2026-03-01\n"


def given(tmp_path: Path, name: str, text: str) -> Path:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    return file


def take(page: ImportPage, settle: Callable[[], None], file: Path) -> None:
    page.receive([file])
    wait(page, settle)
    page.take.click()
    wait(page, settle)


@pytest.mark.parametrize("agrees", [True, False])
def test_an_import_is_taken_back_after_a_question(needs: Needs, settle: Callable[[], None], agrees: bool) -> None:
    page = page_on(needs, settle)
    assert not page.past.earlier.isVisible()
    page.receive([HOURS])
    wait(page, settle)
    choose(page, settle, next(iter(page.questions.fields)), "minutes")
    page.take.click()
    wait(page, settle)
    earlier = page.past.earlier
    assert earlier.isVisible()
    assert not earlier.undo.isEnabled(), "nothing is chosen"
    earlier.table.view.selectRow(0)
    assert earlier.undo.isEnabled()
    check_named(page)
    check_fits(page)
    assert isinstance(needs.ask, Answers)
    needs.ask.yes = agrees
    earlier.undo.click()
    settle()
    assert needs.ask.asked[-1] == "Ta tillbaka importen?"
    assert ("Tillbakataget" in page.notice.text()) is agrees
    assert ("tillbakatagen" in earlier.table.model.data(earlier.table.model.index(0, 5))) is agrees
    assert earlier.undo.isEnabled() is not agrees


def test_what_is_remembered_is_shown_when_used_and_asked_again(
    session: Session, needs: Needs, settle: Callable[[], None], tmp_path: Path
) -> None:
    name = _unit_question(session)
    page = page_on(needs, settle)
    page.receive([HOURS])
    wait(page, settle)
    choose(page, settle, name, "minutes")
    page.take.click()
    wait(page, settle)
    assert "Minuter" in words_on(page.past.recipes)
    again = tmp_path / "again.xlsx"
    again.write_bytes(HOURS.read_bytes() + b" ")
    page.receive([again])
    wait(page, settle)
    assert page.used.isVisible()
    assert "Minuter" in words_on(page.used)
    assert not page.questions.isVisible()
    (again_button,) = page.used.buttons
    assert again_button.text() == "Fråga igen"
    again_button.setFocus()
    QTest.keyClick(again_button, Qt.Key.Key_Space)
    wait(page, settle)
    assert not page.used.isVisible()
    assert page.questions.isVisible()
    assert page.questions.fields[name].value() is None, "nothing is chosen beforehand"
    choose(page, settle, name, "hours")
    page.take.click()
    wait(page, settle)
    assert "Timmar" in words_on(page.past.recipes), "the last answer holds"
    page.past.recipes.buttons[0].click()
    settle()
    assert not page.past.recipes.isVisible()


def _unit_question(session: Session) -> str:
    outcome = hours_sheet.hours(session, HOURS.read_bytes(), Taking(dry_run=True))
    return outcome.open_questions[0].id


def test_a_later_list_names_what_it_says_otherwise(
    session: Session, needs: Needs, settle: Callable[[], None], tmp_path: Path
) -> None:
    page = page_on(needs, settle)
    take(page, settle, given(tmp_path, "ett.csv", FIRST))
    page.receive([given(tmp_path, "tva.csv", LATER)])
    wait(page, settle)
    table = page.result.case_changes
    (one,) = caseload.listing(session)
    rows = [[table.model.data(table.model.index(row, column)) for column in range(5)] for row in range(table.model.total)]
    assert sorted(row[1:] for row in rows) == [
        ["Avslutad", "2026-02-01", "2026-03-01", "ändras"],
        ["Kommun", "Nybro", "Borgholm", "ändras"],
    ]
    assert {row[0] for row in rows} == {one.code}
