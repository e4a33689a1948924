"""Uppgifter on the screen: given, done by one key, undone, handed on; and what a refusal leaves in the form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.services.secrecy.tasks import NewTask, Side
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.tasks.page import TasksPage
from tests.given.case_rig import (
    DAY,
    LEYLA,
    check_fits,
    check_named,
    check_order,
    heard,
    needs,
    read_and_shown,
    session,
    shown,
    words_on,
)
from tests.given.nodes import colleague

__all__ = ["needs", "session"]
Settle = Callable[[], None]


def page_on(needs: Needs, settle: Settle) -> TasksPage:
    return read_and_shown(TasksPage(needs), settle)


def fill(page: TasksPage, settle: Settle, **texts: str) -> None:
    """Type a new task and give it."""
    page.new.click()
    assert page.form.form is not None
    assert page.form.box is not None
    page.form.form.set_texts(texts)
    page.form.box.save.click()
    settle()


def test_nothing_to_do_says_so_and_offers_a_new_task(needs: Needs, settle: Settle) -> None:
    page = page_on(needs, settle)
    assert "Inga uppgifter" in words_on(page)
    assert not page.list.do.isVisible()
    check_named(page)
    check_fits(page)


def test_a_task_is_given_done_by_one_key_and_undone(session: Session, needs: Needs, settle: Settle) -> None:
    page = page_on(needs, settle)
    fill(page, settle, text="Ring läkaren", due=session.today.isoformat())
    (line,) = tasks.listing(session)
    assert (line.text, line.due, page.form.isVisible()) == ("Ring läkaren", session.today, False)
    assert page.list.table.view.hasFocus()
    check_order(page)
    QTest.keyClick(page.list.table.view, Qt.Key.Key_Space)
    settle()
    assert not tasks.listing(session)[0].is_open
    assert "Klar: Ring läkaren" in page.notice.text()
    assert page.undo_words()
    page.undo()
    settle()
    assert tasks.listing(session)[0].is_open
    assert not page.undo_words()
    page.list.state.set_value(False)
    page.list.state.edited.emit()
    assert page.list.table.current() is None


def test_a_refusal_names_the_field_and_leaves_the_text(session: Session, needs: Needs, settle: Settle) -> None:
    page = page_on(needs, settle)
    yesterday = (session.today - dt.timedelta(days=1)).isoformat()
    for name, text, word in (("due", yesterday, "passerat"), ("case", "X-00000", "ärende"), ("text", "x" * 501, "500")):
        fill(page, settle, **{"text": "Ring läkaren", "due": "", "case": "", name: text})
        form = page.form.form
        assert form is not None
        assert word in words_on(form)
        assert form.texts()[name] == text
    assert tasks.listing(session) == ()


def test_what_was_typed_is_there_again(needs: Needs, settle: Settle) -> None:
    page = page_on(needs, settle)
    page.new.click()
    assert page.form.form is not None
    page.form.form.set_texts({"text": "Ring läka"})
    page.form.form.edited.emit("text")
    page.leave()
    again = page_on(needs, settle)
    assert again.form.form is not None
    assert again.form.form.texts()["text"] == "Ring läka"


def test_a_task_is_handed_on_and_moved(session: Session, needs: Needs, settle: Settle) -> None:
    anders = colleague(session, Role.DEPUTY, name="Anders")
    tasks.give(session, NewTask(text="Ring läkaren", assigned_to=session.account.id))
    page = page_on(needs, settle)
    page.list.another_day.click()
    assert page.form.form is not None
    assert page.form.box is not None
    page.form.form.set_values({"due": session.today})
    page.form.box.save.click()
    settle()
    assert tasks.listing(session)[0].due == session.today
    page.list.pass_on.click()
    page.form.form.set_values({"assigned_to": anders.account.id})
    page.form.box.save.click()
    settle()
    assert [line.side for line in tasks.listing(session)] == [Side.GIVEN]
    page.list.choose(Side.GIVEN)
    assert page.list.table.current() is not None


def test_a_case_shows_its_next_task_and_begins_a_new_one(session: Session, needs: Needs, settle: Settle) -> None:
    case_id = recording.register(session, LEYLA, DAY)
    tasks.give(session, NewTask(text="Boka tolk", assigned_to=session.account.id, due=session.today, case_id=case_id))
    page = CasePage(needs)
    told = heard(page)
    page.show_subject(case_id)
    shown(page, settle)
    assert f"Boka tolk \u00b7 Anna \u00b7 {session.today}" in words_on(page)
    page.new_task.click()
    code = tasks.listing(session)[0].code
    assert told.wants == [("tasks", code)]
    listed = CaseloadPage(needs)
    listed.refresh(frozenset())
    shown(listed, settle)
    assert "Boka tolk" in " ".join(listed.table.model.words(0, place) for place in range(len(listed.table.model.columns)))
    begun = page_on(needs, settle)
    begun.show_subject(code)
    settle()
    assert begun.form.form is not None
    assert begun.form.form.texts()["case"] == code


def test_what_has_happened_to_a_task_is_shown_by_a_key_and_follows_the_list(
    session: Session, needs: Needs, settle: Settle
) -> None:
    page = page_on(needs, settle)
    fill(page, settle, text="Ring läkaren", due=session.today.isoformat())
    fill(page, settle, text="Boka rum")
    (late,) = (line for line in tasks.listing(session) if line.text == "Ring läkaren")
    tasks.move(session, late.task_id, session.today + dt.timedelta(days=2))
    page.refresh(frozenset({"tasks"}))
    settle()
    page.list.table.select(late.task_id)
    assert not page.history.isVisible()
    QTest.keyClick(page.list.table.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle()
    said = words_on(page.history)
    assert "given till Anna, senast 2026-11-22, registrerat av Anna" in said
    assert "flyttad, senast 2026-11-24, registrerat av Anna" in said
    tasks.done(session, late.task_id)
    page.refresh(frozenset({"tasks"}))
    settle()
    assert "Boka rum" in words_on(page.history), "the next task of the list is chosen now"
    QTest.keyClick(page.list.table.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert not page.history.isVisible()
    check_named(page)
    check_fits(page)
