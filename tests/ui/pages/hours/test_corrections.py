"""Putting right what is recorded of the hours, on the page; drafts of forms about a line; and the page in the owner's store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.hours import allotting, booking, corrections, invoices
from kraft_desktop.services.hours.booking import Question, Time
from kraft_desktop.services.hours.overview import hours_state
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.hours.page import HoursPage
from tests.given.case_rig import check_fits, check_named, needs, session, words_on
from tests.given.exchange_rig import Pair, needs_of, pair
from tests.given.ui.spending import Settle, hours_page, save

__all__ = ["needs", "pair", "session"]


def choose(page: HoursPage, row_id: str) -> None:
    rows = page.recorded.table.model
    page.recorded.table.view.selectRow(next(n for n in range(rows.rowCount()) if rows.record(n).id == row_id))


def test_an_allotment_is_put_right_struck_and_taken_back(session: Session, needs: Needs, settle: Settle) -> None:
    row = allotting.allot(session, "team", 600, session.programme.start)
    page = hours_page(needs, settle)
    choose(page, row.id)
    page.recorded.correct.click()
    save(page, settle, more="60", reason="En nolla för mycket")
    page.refresh(frozenset({"allotments"}))
    settle()
    assert hours_state(session).team.balance.allotted == 60
    choose(page, hours_state(session).allotments[0].id)
    page.recorded.strike.click()
    save(page, settle, reason="Fel pott")
    assert hours_state(session).allotments == ()
    page.undo()
    settle()
    assert hours_state(session).team.balance.allotted == 60


def test_an_invoice_is_put_right_from_what_it_was_and_a_price_is_only_struck(
    session: Session, needs: Needs, settle: Settle
) -> None:
    rate = invoices.set_rate(session, 100_000, session.programme.start)
    invoice = invoices.enter(session, on=dt.date(2026, 11, 2), voucher="7", months=["2026-10"], amount_ore=900_000)
    page = hours_page(needs, settle)
    choose(page, rate.id)
    assert not page.recorded.correct.isEnabled()
    choose(page, invoice.id)
    page.recorded.correct.click()
    save(page, settle, amount="900", reason="Ett kommatecken")
    (right,) = hours_state(session).invoiced
    assert (right.invoice.amount_ore, right.invoice.voucher, right.invoice.why) == (90_000, "7", "Ett kommatecken")


def test_a_time_that_was_not_used_is_struck(session: Session, needs: Needs, settle: Settle) -> None:
    booking.record(session, Time(on=session.today, minutes=45))
    page = hours_page(needs, settle)
    page.times.table.view.selectRow(0)
    assert not page.times.cancel.isVisible()
    page.times.strike.click()
    save(page, settle, reason="Läkaren var sjuk")
    assert hours_state(session).team.balance.done == 0


def test_what_is_typed_about_a_line_comes_back_with_its_line(session: Session, needs: Needs, settle: Settle) -> None:
    allotting.allot(session, "team", 600, session.programme.start)
    asked = booking.ask(session, Question(question="Vad krävs?", quarters=1))
    booked = booking.book_questions(session, [asked.id], session.today)[0]
    page = hours_page(needs, settle)
    page.times.table.view.selectRow(0)
    page.times.do.click()
    assert page.form.form is not None
    editor = page.form.form.field("minutes").editor
    assert isinstance(editor, QLineEdit)
    editor.clear()
    QTest.keyClicks(editor, "40")
    page.leave()
    again = hours_page(needs, settle)
    settle()
    assert again.form.form is not None
    assert again.form.form.texts()["minutes"] == "40"
    save(again, settle)
    assert hours_state(session).team.balance.done == 40
    page.leave()
    assert hours_page(needs, settle).form.form is None
    assert booked.id not in {line.row.id for line in hours_state(session).lines}


def test_what_was_typed_about_a_row_that_is_gone_is_not_offered(session: Session, needs: Needs, settle: Settle) -> None:
    row = allotting.allot(session, "team", 600, session.programme.start)
    page = hours_page(needs, settle)
    choose(page, row.id)
    page.recorded.strike.click()
    assert page.form.form is not None
    QTest.keyClicks(page.form.form.field("reason").editor, "Fel")
    page.leave()
    corrections.strike(session, row.id, "Av någon annan")
    again = hours_page(needs, settle)
    settle()
    assert again.form.form is None


def test_the_project_leader_has_a_pool_of_its_own(pair: Pair, worker: Worker, settle: Callable[[], None]) -> None:
    owner, (needed, _) = pair.owner.session, needs_of(pair.owner, worker)
    page = hours_page(needed, settle)
    page.pool.allot.click()
    save(page, settle, hours="20")
    page.times.record.click()
    assert page.form.form is not None
    assert not {"case", "shares"} & page.form.form.texts().keys()
    save(page, settle, on=owner.today.isoformat(), minutes="90")
    page.refresh(frozenset())
    settle()
    state = hours_state(owner)
    assert (state.own.balance.allotted, state.own.balance.done, state.pools["team"].balance.allotted) == (1200, 90, 0)
    words = words_on(page)
    assert "Projektledarens timmar" in words
    assert "Teamet" not in words
    assert not page.pools.move_hours.isVisible()
    page.undo()
    settle()
    assert hours_state(owner).own.balance.done == 0
    check_named(page)
    check_fits(page)
