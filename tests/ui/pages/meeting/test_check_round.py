"""A check round through its page, by keyboard: each row is saved and the next has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kraft_desktop.domain.casework.contacts import ContactChange, ContactKind, Counterpart
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.casework import contacts
from kraft_desktop.services.casework.contacts import NewContact
from kraft_desktop.services.meetings import check_round
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.meeting.check_round import CheckRoundPage
from tests.given.case_rig import Settle, framed, page_in, session, words_on
from tests.given.services.meetings import NAMES, REFERRED, register

__all__ = ["session"]


def test_three_rows_by_keyboard(session: Session, worker: Worker, settle: Settle) -> None:
    made = [register(session, number) for number in range(3)]
    register(session, 3, "0885")
    before = NewContact(change=ContactChange.HELD, on=REFERRED, kind=ContactKind.CALL, counterpart=Counterpart.PARTICIPANT)
    for case_id in made[1:]:
        contacts.record(session, case_id, before)
    frame = framed(session, worker, settle)
    frame.go("check_round")
    settle()
    page = frame.page("check_round")
    assert isinstance(page, CheckRoundPage)
    page.form.set_values({"told_by": "EH"})
    assert len(page.lines) == 3
    page.lines[0].last.setFocus(Qt.FocusReason.TabFocusReason)
    for number in range(3):
        held = QApplication.focusWidget()
        assert held is page.lines[number].last.editor
        QTest.keyClicks(held, session.today.isoformat())
        QTest.keyClick(held, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle()
    assert {row.last_contact for row in check_round.rows(session, "0881")} == {session.today}
    assert "registrerat av Anna åt EH" in words_on(page)
    assert not [name for name in NAMES if name in words_on(page)]


def test_the_last_row_is_undone_and_what_is_not_recorded_comes_back(session: Session, worker: Worker, settle: Settle) -> None:
    for number in range(2):
        register(session, number)
    frame = framed(session, worker, settle)
    page = page_in(frame, "check_round", settle)
    assert isinstance(page, CheckRoundPage)
    frame.last_change.undo()
    assert "Det finns inget att ångra" in words_on(frame)
    before = check_round.rows(session, "0881")
    page.form.set_values({"told_by": "EH"})
    QTest.keyClicks(page.lines[0].last.editor, session.today.isoformat())
    QTest.keyClicks(page.lines[0].next.editor, "Ring AME")
    QTest.keyClicks(page.lines[1].next.editor, "Boka tolk")
    page.lines[0].saving.emit()
    settle()
    assert check_round.rows(session, "0881") != before
    frame.leave()
    again = page_in(framed(session, worker, settle), "check_round", settle)
    settle()
    assert isinstance(again, CheckRoundPage)
    assert [line.next.text() for line in again.lines] == ["", "Boka tolk"]
    assert again.form.field("told_by").text() == "EH"
    frame.last_change.undo()
    settle()
    assert check_round.rows(session, "0881") == before
    assert not page.undo_words()
    worker.finish()
