"""Writing a new case in: who might be there already, what is wrong beside its field, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from kraft_desktop.domain.errors import DiskFull
from kraft_desktop.services.admin import accounts, drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import declines, overview, recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.cases.new_case import NewCasePage
from kraft_desktop.ui.startup import opening
from tests.given.case_rig import (
    BO,
    DAY,
    LEYLA,
    Answers,
    check_fits,
    check_named,
    heard,
    needs,
    session,
    shown,
    with_people,
    words_on,
)

__all__ = ["needs", "session"]


def page_on(needs: Needs, settle: Callable[[], None]) -> NewCasePage:
    page = NewCasePage(needs)
    page.refresh(frozenset())
    shown(page, settle)
    return page


def fill(page: NewCasePage, **values: object) -> None:
    page.form.set_values({"personal_number": "19811228-9874", "name": "Ny Person", "municipality": "0881", **values})
    page._look()


def press(page: NewCasePage, words: str) -> None:
    next(b for b in page.findChildren(QPushButton) if b.text() == words and b.isVisible()).click()


def test_a_case_is_saved_and_opened(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    page = page_on(needs, settle)
    told = heard(page)
    check_named(page)
    check_fits(page)
    fill(page, referred_on=DAY)
    settle()
    page.box.save.click()
    settle()
    (row,) = caseload.listing(session)
    assert told.wants == [("case", row.case_id)]
    assert (row.name, row.since) == ("Ny Person", DAY)
    assert told.changed
    assert set(page.form.texts().values()) & {"Ny Person"} == set(), "ready for the next one"


def test_what_is_missing_or_wrong_is_said_beside_its_field(needs: Needs, settle: Callable[[], None]) -> None:
    page = page_on(needs, settle)
    page.box.save.click()
    assert "Det här behöver fyllas i." in words_on(page)
    fill(page, personal_number="811228-9870")
    page.box.save.click()
    assert "Kontrollsiffran i personnumret är fel." in words_on(page)
    fill(page, personal_number=None)
    page.box.save.click()
    settle()
    assert "Personnummer saknas." in words_on(page)
    assert page.form.values() is not None, "nothing typed is lost"


def test_a_known_number_is_shown_and_never_merged(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle)
    told = heard(page)
    fill(page, personal_number=LEYLA.personal_number)
    settle()
    assert "Samma personnummer" in words_on(page.found)
    page.box.save.click()
    settle()
    assert len(caseload.listing(session)) == 3
    assert "Inget sparades" in page.notice.text()
    press(page, "Öppna ärendet")
    assert told.wants == [("case", leyla)]


def test_a_closed_persons_new_case_is_confirmed(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    with_people(session)
    page = page_on(needs, settle)
    fill(page, personal_number=BO.personal_number, name=BO.name)
    settle()
    press(page, "Nytt ärende för samma person")
    settle()
    assert sum(row.name == BO.name for row in caseload.listing(session)) == 2


def test_the_same_name_is_asked_about(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    with_people(session)
    page = page_on(needs, settle)
    assert isinstance(needs.ask, Answers)
    fill(page, personal_number="640819-2380", name="påhittberg, leyla")
    settle()
    assert "Samma namn" in words_on(page.found)
    needs.ask.yes = False
    page.box.save.click()
    settle()
    assert needs.ask.asked == ["Är det samma person?"]
    assert len(caseload.listing(session)) == 3
    needs.ask.yes = True
    page.box.save.click()
    settle()
    assert len(caseload.listing(session)) == 4


def test_protected_identity_keeps_neither_name_nor_number(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    page = page_on(needs, settle)
    fill(page)
    page.form.set_values({"protected": True})
    page._edited("protected")
    assert not page.form.field("name").isVisible()
    page.box.save.click()
    settle()
    (row,) = caseload.listing(session)
    assert (row.protected, row.name, row.personal_number) == (True, None, None)


def test_what_was_typed_comes_back_after_a_lock(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    page = page_on(needs, settle)
    page.form.set_values({"name": "Halvskriven"})
    page.form.edited.emit("name")
    page.leave()
    again = page_on(needs, settle)
    assert again.form.texts()["name"] == "Halvskriven"
    assert "finns kvar" in again.notice.text()
    press(again, "Avbryt")
    settle()
    assert drafts.read_draft(session, recording.NEW_PAGE, "") is None


def test_what_was_typed_is_spoken_of_when_the_store_opens_again(session: Session, needs: Needs) -> None:
    assert opening.unsaved(session) == ""
    case_id = recording.register(session, recording.Details(personal_number="198112289874", municipality="0881"), None)
    drafts.keep(session, recording.CASE_PAGE, case_id, {"name": "Elin M"})
    (row,) = caseload.listing(session)
    assert row.code in opening.unsaved(session)
    drafts.keep(session, recording.NEW_PAGE, "", {"name": "Amal"})
    assert len(drafts.unsaved_pages(session)) == 2
    assert "nytt ärende" in opening.unsaved(session)
    assert "Amal" not in opening.unsaved(session)
    drafts.forget(session, recording.NEW_PAGE, "")
    drafts.forget(session, recording.CASE_PAGE, case_id)
    assert opening.unsaved(session) == ""
    del needs


def test_a_day_of_birth_alone_is_asked_for_its_last_digits(needs: Needs) -> None:
    page = NewCasePage(needs)
    page.form.set_texts({"personal_number": "19811218"})
    page.form.field("personal_number").left.emit()
    assert "Skriv också de fyra sista siffrorna." in [label.text() for label in page.findChildren(QLabel)]


def test_a_full_disk_is_said_and_what_was_typed_stays(
    needs: Needs, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_on(needs, settle)
    fill(page)

    def full(*_: object) -> str:
        raise DiskFull(path="/disk")

    monkeypatch.setattr(recording, "register", full)
    page.box.save.click()
    settle()
    assert "Disken är full. Ändringen sparades INTE" in words_on(page)
    assert "Det du skrev finns kvar i rutorna." in words_on(page)
    assert page.form.texts()["name"] == "Ny Person"


def test_the_draft_is_saved_by_itself_while_typing(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    page = page_on(needs, settle)
    page.form.set_values({"name": "Halv"})
    page.form.edited.emit("name")
    page.draft._timer.setInterval(0)
    page.draft._timer.start()
    while page.draft._timer.isActive():
        settle()
    settle()
    kept = drafts.read_draft(session, recording.NEW_PAGE, "")
    assert kept is not None
    assert kept["name"] == "Halv"


def test_escape_leaves_for_the_cases_and_keeps_what_was_typed(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    page = page_on(needs, settle)
    told = heard(page)
    editor = page.form.field("name").editor
    editor.setFocus()
    QTest.keyClicks(editor, "Halv")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert told.wants == [("cases", None)]
    page.leave()  # as the window does before another page
    assert [draft.page for draft in drafts.unsaved_pages(session)] == [recording.NEW_PAGE]


def test_an_account_with_a_unit_has_none_to_choose(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    page = page_on(needs, settle)
    assert page.form.field("unit").editor.isVisible()
    heard(page)
    accounts.set_unit(session, "Anna", "AME")
    settle()
    assert not page.form.field("unit").editor.isVisible()
    fill(page, referred_on=DAY)
    page.box.save.click()
    settle()
    (row,) = caseload.listing(session)
    assert overview.open_case(session, row.case_id).case.unit == "labour_market"


def test_those_who_declined_are_counted_and_nothing_else(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    page = page_on(needs, settle)
    heard(page)
    card = page.declined
    assert not card.take_back.isEnabled()
    card.count.click()
    assert declines.counted(session) == {}, "the municipality is not chosen"
    card.form.set_values({"municipality": "0881"})
    for _ in range(2):
        card.count.click()
        settle()
    assert "2026, andra halvåret: Nybro 2" in words_on(card)
    card.take_back.click()
    settle()
    assert "2026, andra halvåret: Nybro 1" in words_on(card)
    card.form.set_values({"municipality": "0834"})
    card.take_back.click()
    settle()
    assert "Ingen i kommunen är räknad" in page.notice.text()
    check_named(page)
    check_fits(page)
