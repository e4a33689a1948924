"""Att reda ut on the screen: what an import asked about cases is answered in the list and on the case."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import settling
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.imports import case_list, support_sheet
from kraft_desktop.services.imports.earlier import pending
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.cases.settle import SettlePage
from kraft_desktop.ui.pages.imports.page import ImportPage
from tests.given.case_rig import (
    Answers,
    check_fits,
    check_named,
    check_order,
    heard,
    needs,
    read_and_shown,
    session,
    shown,
    tab_order,
    words_on,
)

__all__ = ["needs", "session"]

Settle = Callable[[], None]
LIST = """Nr;Personnummer;Namn;Aktualiserad;Kommun;Anteckning
1;640823-3234;Leyla Påhittad;2025-10-01;Nybro;OBS skyddad identitet?
2;811228-9874;Mira Exempel;2025-11-01;;
"""


def page_on(needs: Needs, settle: Settle) -> SettlePage:
    return read_and_shown(SettlePage(needs), settle)


def test_nothing_to_settle_says_so(needs: Needs, settle: Settle) -> None:
    page = page_on(needs, settle)
    assert page.empty.isVisible()
    assert not page.questions.isVisible()
    check_named(page)


def test_a_question_is_answered_and_the_keyboard_stays(session: Session, needs: Needs, settle: Settle) -> None:
    case_list.cases(session, LIST.encode())
    page = page_on(needs, settle)
    assert "2 öppna frågor" in words_on(page)
    assert "Leyla" not in words_on(page), "the name is masked while protection is suspected"
    assert "Mira Exempel" in words_on(page)
    check_named(page)
    check_fits(page)
    right = page.questions.buttons[1][0]
    right.setFocus()
    QTest.keyClick(right, Qt.Key.Key_Space)
    settle()
    assert "1 öppen fråga" in words_on(page)
    assert page.questions.buttons[0][0].hasFocus()
    assert "Stämmer" in page.notice.text()


def test_protecting_is_asked_about_first(session: Session, needs: Needs, settle: Settle) -> None:
    case_list.cases(session, LIST.encode())
    page = page_on(needs, settle)
    protect = page.questions.buttons[0][0]
    assert protect.text() == "Skydda"
    assert isinstance(needs.ask, Answers)
    needs.ask.yes = False
    protect.click()
    settle()
    assert len(settling.open_questions(session)) == 2
    needs.ask.yes = True
    page.questions.buttons[0][0].click()
    settle()
    assert len(settling.open_questions(session)) == 1
    with session.vault.read() as data:
        assert all("Leyla" not in (person.name or "") for person in data.participants.where())


def test_a_question_leads_to_its_case_and_is_answered_there(session: Session, needs: Needs, settle: Settle) -> None:
    case_list.cases(session, LIST.encode())
    page = page_on(needs, settle)
    told = heard(page)
    asked = next(one for one in settling.open_questions(session) if one.reason == "protected_hint")
    page.questions.opened.emit(asked.case_id)
    assert told.wants == [("case", asked.case_id)]
    case = CasePage(needs)
    heard(case)
    case.show_subject(asked.case_id)
    shown(case, settle)
    assert case.questions.isVisible()
    assert "Leyla" not in words_on(case)
    assert "Skyddad identitet?" in words_on(case)
    assert "visas när det är utrett" in words_on(case)
    case.questions.buttons[0][1].click()
    settle()
    assert not case.questions.isVisible()
    assert "Leyla Påhittad" in words_on(case)


def test_the_list_of_cases_marks_those_with_questions(session: Session, needs: Needs, settle: Settle) -> None:
    case_list.cases(session, LIST.encode())
    page = CaseloadPage(needs)
    page.refresh(frozenset())
    shown(page, settle)
    by_name = {row.words[1]: row.words[-1] for row in page.table.model.rows_of(caseload.listing(session))}
    assert by_name == {"Skyddad identitet?": "1 fråga", "Mira Exempel": "1 fråga"}


PEOPLE = """Nr;Personnummer;Namn;Aktualiserad;Kommun
1;640823-3234;Leyla Påhittad;2025-10-01;Nybro
2;811228-9874;Mira Exempel;2025-11-01;Nybro
3;750314-2395;Bo Prov;2025-11-01;Nybro
"""
PAID = """Personnummer;2026-01;2026-02
640823-3234;8137;9001
811228-9874;8137;9001
750314-2395;;
"""


def test_a_household_is_answered_for_both_cases(session: Session, needs: Needs, settle: Settle) -> None:
    case_list.cases(session, PEOPLE.encode())
    support_sheet.support(session, PAID.encode(), "0881")
    page = page_on(needs, settle)
    words = words_on(page)
    assert "samma belopp i 2 månader" in words
    assert all(name in words for name in ("Leyla Påhittad", "Mira Exempel"))
    check_named(page)
    check_fits(page)
    asked = next(one for one in settling.open_questions(session) if one.other is not None)
    case = CasePage(needs)
    heard(case)
    assert asked.other is not None
    case.show_subject(asked.other.case_id)
    shown(case, settle)
    assert f"med {asked.code}" in words_on(case)
    check_named(case)
    page.questions.buttons[0][0].click()
    settle()
    assert settling.open_questions(session) == ()


def test_an_answer_about_a_household_is_changed_by_the_keyboard(session: Session, needs: Needs, settle: Settle) -> None:
    case_list.cases(session, PEOPLE.encode())
    (asked,) = (one for one in support_sheet.support(session, PAID.encode(), "0881").questions if one.cases)
    settling.settle(session, asked.id, "yes")
    page = page_on(needs, settle)
    assert "Ja, ett hushåll" in words_on(page.households)
    check_named(page)
    check_fits(page)
    button = page.households.buttons[0]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle()
    assert [one.same for one in settling.answered_households(session)] == [False]
    assert "Nej, två hushåll" in page.notice.text()
    assert page.households.buttons[0].hasFocus()


def test_a_sheet_with_questions_leads_to_the_import_page_or_is_let_be(session: Session, needs: Needs, settle: Settle) -> None:
    case_list.cases(session, PEOPLE.encode())
    support_sheet.support(session, PAID.encode(), "0881")
    page = page_on(needs, settle)
    told = heard(page)
    assert "2 frågor om bladet är obesvarade" in words_on(page)
    page.files.buttons[0][0].click()
    ((key, file),) = told.wants
    assert (key, file) == ("import", pending.listed(session)[0])
    importing = ImportPage(needs)
    importing.show_subject(file)
    assert "Nybro" in importing.notice.text()
    assert isinstance(needs.ask, Answers)
    needs.ask.yes = False
    page.files.buttons[0][1].click()
    settle()
    assert page.files.isVisible()
    needs.ask.yes = True
    page.files.buttons[0][1].click()
    settle()
    assert not page.files.isVisible()


def test_every_line_is_reached_in_order_in_a_small_window_with_large_text(
    app: QApplication, session: Session, needs: Needs, settle: Settle
) -> None:
    style.dress(app, Theme.DARK, 200)
    case_list.cases(session, LIST.encode() + PEOPLE.partition("\n")[2].encode())
    (asked,) = (one for one in support_sheet.support(session, PAID.encode(), "0881").questions if one.cases)
    settling.settle(session, asked.id, "yes")
    page = page_on(needs, settle)
    page.resize(836, 522)
    settle()
    (area,) = page.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert page.households.isVisible()
    check_order(page)
    last = tab_order(page)[-1]
    assert last.visibleRegion().isEmpty()
    last.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert last.visibleRegion().boundingRect().height() == last.height(), "what has the keyboard is scrolled to"
