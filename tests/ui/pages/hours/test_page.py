"""Läkartimmar on the screen: a question asked, booked in one go, done with what it gave, undone; and what is not refused."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QTest

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.hours import allotting, booking
from kraft_desktop.services.hours.booking import Question, Time
from kraft_desktop.services.hours.overview import hours_state
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.hours.cards import pool_rows
from tests.given.case_rig import DAY, LEYLA, Answers, check_fits, check_named, needs, session, words_on
from tests.given.nodes import colleague
from tests.given.ui.spending import Settle, hours_page, save

__all__ = ["needs", "session"]


def test_an_empty_node_says_what_to_do(needs: Needs, settle: Settle) -> None:
    page = hours_page(needs, settle)
    words = words_on(page)
    assert "Ingen fråga väntar" in words
    assert "Inget är bokat den här veckan." in words
    check_named(page)
    check_fits(page)


def test_hours_that_nobody_has_stated_are_not_zero_and_can_be_stated(session: Session, needs: Needs, settle: Settle) -> None:
    page = hours_page(needs, settle)
    assert [row.cells[0].text for row in pool_rows(hours_state(session).team)][::3] == ["ej uppgivet", "ej uppgivet"]
    page.pool.allot.click()
    save(page, settle, hours="120")
    page.refresh(frozenset())
    settle()
    assert [row.cells[0].text for row in pool_rows(hours_state(session).team)][::3] == ["120 tim", "120 tim"]
    assert "inte angivna" not in words_on(page)


def test_a_question_is_asked_booked_done_and_undone(session: Session, needs: Needs, settle: Settle) -> None:
    allotting.allot(session, "team", 7200, session.programme.start)
    page = hours_page(needs, settle)
    page.ask.click()
    save(page, settle, question="Vilka hinder finns?", quarters="2")
    page.refresh(frozenset())
    settle()
    (line,) = hours_state(session).queue
    assert line.row.minutes == 30
    page.queue.book_fitting.click()
    save(page, settle, on=session.today.isoformat(), at="9.30")
    page.refresh(frozenset())
    settle()
    (planned,) = hours_state(session).this_week
    assert planned.row.at == "09:30"
    page.times.table.view.selectRow(0)
    page.times.do.click()
    save(page, settle, minutes="45")
    found = hours_state(session)
    assert (found.team.balance.done, found.team.balance.planned) == (45, 0)
    assert page.undo_words()
    page.undo()
    settle()
    assert hours_state(session).team.balance.planned == 30


def test_more_than_is_left_is_asked_about(session: Session, needs: Needs, settle: Settle) -> None:
    page = hours_page(needs, settle)
    answers = needs.ask
    assert isinstance(answers, Answers)
    answers.yes = False
    page.book.click()
    save(page, settle, on=session.today.isoformat(), minutes="30")
    assert answers.asked == ["Boka mer än det finns?"]
    assert not hours_state(session).this_week
    answers.yes = True
    save(page, settle)
    assert len(hours_state(session).this_week) == 1


def test_a_refusal_stands_beside_its_field(session: Session, needs: Needs, settle: Settle) -> None:
    page = hours_page(needs, settle)
    page.times.attend.click()
    save(page, settle, on=session.today.isoformat(), quarters="4", shares="S-FINNSEJ 2")
    assert page.form.isVisible()
    assert "Ärendet" in words_on(page.form) or "ärende" in words_on(page.form)


def test_a_caseworker_asks_and_cannot_book(session: Session, needs: Needs, settle: Settle) -> None:
    recording.register(session, LEYLA, DAY)
    booking.ask(session, Question(question="Vad krävs?", quarters=1))
    booking.record(session, Time(on=session.today, minutes=15))
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik")
    page = hours_page(replace(needs, session=erik), settle)
    for button in (page.book, page.times.record, page.times.attend, page.queue.book_one, page.pools.move_hours, page.times.do):
        assert not button.isVisible()
    assert page.ask.isVisible()


def test_a_question_that_is_typed_comes_back_and_goes_when_it_is_cancelled(needs: Needs, settle: Settle) -> None:
    page = hours_page(needs, settle)
    page.ask.click()
    assert page.form.form is not None
    QTest.keyClicks(page.form.form.field("question").editor, "Vilka hinder?")
    page.leave()
    again = hours_page(needs, settle)
    settle()
    assert again.form.form is not None
    assert again.form.form.texts()["question"] == "Vilka hinder?"
    again.form.findChildren(FormBox)[-1].cancel.click()
    settle()
    assert hours_page(needs, settle).form.form is None
