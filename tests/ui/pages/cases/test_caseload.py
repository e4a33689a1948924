"""The list of cases: filtered while typing, narrowed by choices, opened from the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.lists import saved_lists
from kraft_desktop.services.imports import support_sheet
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.cases.new_case import NewCasePage
from kraft_desktop.ui.widgets.form import Form
from tests.given.case_rig import DAY, LEYLA, check_fits, check_named, heard, needs, session, shown, with_people, words_on
from tests.given.nodes import as_account

__all__ = ["needs", "session"]


def page_on(needs: Needs, settle: Callable[[], None]) -> CaseloadPage:
    page = CaseloadPage(needs)
    page.refresh(frozenset())
    shown(page, settle)
    return page


def names(page: CaseloadPage) -> list[str | None]:
    return [page.table.model.record(place).name for place in range(page.table.model.rowCount())]


def test_an_empty_list_says_what_to_do(needs: Needs, settle: Callable[[], None]) -> None:
    page = page_on(needs, settle)
    told = heard(page)
    assert "Importera listan ni för i dag, eller lägg till" in words_on(page)
    assert not page.table.filter_line.isVisible()
    page.table._empty.action.click()
    assert told.wants == [("import", None)]


def test_the_list_shows_open_cases_longest_waited_first(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    with_people(session)
    page = page_on(needs, settle)
    assert names(page) == ["Leyla Påhittberg", None]
    assert "2 öppna, 1 avslutat" in words_on(page)
    shown_words = [page.table.model.data(page.table.model.index(1, column)) for column in range(4)]
    assert shown_words[1:3] == ["visas efter samtycke", "Borgholm"]
    check_named(page)
    check_fits(page)


def test_typing_and_choosing_narrow_it(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    with_people(session)
    page = page_on(needs, settle)
    QTest.keyClicks(page.table.filter_line, "pahitt NYB")
    assert names(page) == ["Leyla Påhittberg"]
    page.table.filter_line.clear()
    page.standing.set_value("all")
    page.standing.edited.emit()
    assert len(names(page)) == 3
    page.municipality.set_value("0834")
    page.municipality.edited.emit()
    assert names(page) == ["Bo Fiktivsson"]
    page.municipality.set_value(None)
    page.track.set_value("reactive")
    page.track.edited.emit()
    assert "Bo Fiktivsson" not in names(page)


def test_a_step_is_chosen_in_the_bar_and_let_go_again(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    with_people(session)
    page = page_on(needs, settle)
    page._bar.chosen.emit(2)
    assert names(page) == []
    page._bar.chosen.emit(1)
    assert len(names(page)) == 2
    page._bar.chosen.emit(1)
    assert len(names(page)) == 2


def test_a_case_is_opened_from_the_keyboard(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle)
    told = heard(page)
    QTest.keyClicks(page.table.filter_line, "leyla")
    QTest.keyClick(page.table.filter_line, Qt.Key.Key_Return)
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert told.wants == [("case", leyla), ("new_case", None)]


def test_the_search_finds_cases_by_name_number_and_code(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle)
    told = heard(page)
    for text in ("leyla", "19640823", page.table.model.record(0).code.lower()):
        (found,) = page.search(text)
        assert found.title.endswith("Leyla Påhittberg")
        found.go()
    assert told.wants == [("case", leyla)] * 3
    assert list(page.search("  ")) == []
    assert list(page.search("dold")) == [], "a name that is not shown is not found either"


def test_a_caseworker_sees_their_own_and_a_change_elsewhere_is_read(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    page = page_on(replace(needs, session=as_account(session, Role.CASEWORKER, "0881")), settle)
    with_people(session)
    assert names(page) == []
    page.refresh(frozenset({"cases"}))
    settle()
    assert names(page) == ["Leyla Påhittberg"]


@pytest.mark.parametrize("scale", [100, 150])
def test_nothing_scrolls_sideways(
    app: QApplication, session: Session, needs: Needs, settle: Callable[[], None], scale: int
) -> None:
    with_people(session)
    style.dress(app, Theme.DARK, scale)
    page = CaseloadPage(needs)
    page.refresh(frozenset())
    shown(page, settle, round(1178 * scale / 100), 690)
    assert not page.table.view.horizontalScrollBar().isVisible()
    check_fits(page)


def test_short_support_in_the_reactive_track_is_told_and_unknown_is_not(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    with_people(session)
    page = page_on(needs, settle)
    tracks = {row.record.code: row.words[4] for row in page.table.model.rows_of(page._rows)}
    assert set(tracks.values()) == {"reaktivt", "förebyggande"}
    sheet = "Personnummer;2026-04;2026-05;2026-06;2026-07;2026-08\n640823-3234;1000;1000;;1000;"
    support_sheet.support(session, sheet.encode(), "0881")
    page.refresh(frozenset({"support_months"}))
    settle()
    short = [row.words[4] for row in page.table.model.rows_of(page._rows) if row.record.municipality == "0881"]
    assert short == ["reaktivt, 3 av 24 mån"]


def test_two_people_with_the_same_name_are_told_apart(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    for number, name in (("199001012385", "Anna Lik"), ("197101012388", "anna lik"), ("198001012387", "Bo Olik")):
        recording.register(session, replace(LEYLA, personal_number=number, name=name), DAY)
    page = page_on(needs, settle)
    column = [page.table.model.words(place, 1) for place in range(3)]
    assert sorted(column) == ["Anna Lik (1990)", "Bo Olik", "anna lik (1971)"]
    page.table.sort_by(1)
    assert page.table.model.words(0, 1) == "anna lik (1971)"
    settle()
    assert [found.about.split(" · ")[0] for found in page.search("anna")] == ["född 1990", "född 1971"]


def test_the_only_municipality_is_no_choice(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    with_people(session)
    one = as_account(session, Role.CASEWORKER, "0881")
    page = page_on(replace(needs, session=one), settle)
    assert not page.municipality.isVisible()
    assert page.standing.isVisible()
    new = NewCasePage(replace(needs, session=one))
    shown(new, settle)
    assert new.form.field("municipality").value() == "0881"


def test_a_list_is_saved_and_chosen_again_by_keyboard(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    with_people(session)
    page = page_on(needs, settle)
    page.standing.set_value("all")
    page.standing.edited.emit()
    page._bar.chosen.emit(1)
    page.table.sort_by(0)
    before = names(page)
    page.saved.begin()
    assert page.saved.box is not None
    form = page.saved.box.form
    assert isinstance(form, Form)
    page.saved.box.save.click()
    assert "Det här behöver fyllas i." in words_on(page)
    form.set_values({"name": "Nyss aktualiserade"})
    page.saved.box.save.click()
    settle()
    assert not page.saved.holds
    page.table.clear_filters()
    page.table.sort_by(1)
    (saved,) = saved_lists.of_account(session)
    menu = page.saved.menu_of((saved,))
    menu.actions()[0].trigger()
    assert names(page) == before
    assert page.table.model.order == (0, False)
    assert "Listan Nyss aktualiserade visas" in words_on(page)
