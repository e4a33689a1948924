"""A meeting through the window, by keyboard alone: nothing of a person is seen, and nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from kraft_desktop.domain.cases.case import DecisionOutcome
from kraft_desktop.domain.errors import DiskFull
from kraft_desktop.domain.meetings.meeting import ItemOutcome
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import agenda, meetings
from kraft_desktop.services.secrecy import consents
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.meeting.page import MeetingPage
from tests.given.case_rig import Settle, framed, page_in, session, words_on
from tests.given.nodes import now
from tests.given.services.meetings import NAMES, nine_points, on_another_day
from tests.given.ui.meeting import check_masked, press, saved, seen, write

__all__ = ["session"]


@pytest.fixture
def planned(session: Session) -> str:
    """The id of a meeting of nine points."""
    return nine_points(session)


@pytest.fixture
def frame(session: Session, worker: Worker, settle: Settle, planned: str) -> Frame:
    """The window, with the meeting shown."""
    del planned
    made = framed(session, worker, settle)
    made.go("meeting")
    settle()
    return made


def page_of(frame: Frame) -> MeetingPage:
    page = frame.page("meeting")
    assert isinstance(page, MeetingPage)
    return page


def to_agreed() -> None:
    """Tab to what was agreed."""
    for _ in range(12):
        held = QApplication.focusWidget()
        if isinstance(held, QPlainTextEdit) and "överens" in held.accessibleName():
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError("Tab never comes to what was agreed")


def test_nine_points_by_keyboard_alone(frame: Frame, session: Session, settle: Settle, planned: str) -> None:
    page = page_of(frame)
    check_masked(frame)
    page.prepare.begin.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    assert page.held.isVisible()
    assert not frame.navigation.isVisible()
    order = [line.key for line in agenda.read(session, planned).lines]
    assert len(order) == 9
    for place, key in enumerate(order):
        assert page.held.key == key
        check_masked(frame)
        point = page.held.view.point
        assert point is not None
        if point.shown.decisions:
            press(Qt.Key.Key_Down)  # accepts: the first after none
        to_agreed()
        write(f"Punkt {place + 1} sagd")
        if place == 1:
            press(Qt.Key.Key_F6)
        if place == 8:
            press(Qt.Key.Key_F7)
        else:
            press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle()
    found = saved(session, planned)
    assert [item.point for item in found] == order
    assert [item.agreed for item in found] == [f"Punkt {place} sagd" for place in range(1, 10)]
    assert [item.outcome for item in found][-1] is ItemOutcome.NOT_TODAY
    assert [item.decision for item in found[:3]] == [DecisionOutcome.ACCEPTED] * 3
    assert found[1].physician_minutes == 15
    assert drafts.drafted_records(session, meetings.PAGE) == ()
    assert page.held.view.point is None
    page.held.view.over.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert frame.navigation.isVisible()
    assert page.prepare.minutes.isVisible()
    check_masked(frame)


def begun(frame: Frame, settle: Settle) -> MeetingPage:
    page = page_of(frame)
    page.prepare.begin.click()
    settle()
    return page


def test_a_key_blanks_the_screen_and_brings_it_back(frame: Frame, session: Session, settle: Settle, planned: str) -> None:
    page = begun(frame, settle)
    code = agenda.read(session, planned).lines[0].code or ""
    assert code in "\n".join(seen(frame))
    press(Qt.Key.Key_F9)
    settle()
    text = "\n".join(seen(frame))
    assert code not in text
    assert page.held.view.is_blank
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert saved(session, planned) == []
    press(Qt.Key.Key_F9)
    settle()
    assert code in "\n".join(seen(frame))


def test_the_name_is_there_on_purpose_until_the_next_point(frame: Frame, settle: Settle) -> None:
    page = begun(frame, settle)
    name = next(name for name in NAMES[:3])
    for _ in range(9):
        press(Qt.Key.Key_F8)
        settle()
        if name in "\n".join(seen(frame)):
            break
        press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        settle()
    assert name in "\n".join(seen(frame))
    press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    settle()
    check_masked(frame)
    assert page.held.view.show_name.isEnabled()


def test_a_consent_withdrawn_takes_the_case_from_the_screen_and_keeps_what_was_typed(
    frame: Frame, session: Session, settle: Settle
) -> None:
    page = begun(frame, settle)
    key = page.held.key or ""
    code = page.held.view.point.shown.line.code if page.held.view.point else ""
    to_agreed()
    write("Halvskriv")
    consents.revoke(session, key)
    settle()
    assert page.held.view.point is None
    assert (code or "?") not in "\n".join(seen(frame))
    assert (drafts.read_draft(session, meetings.PAGE, key) or {})["agreed"] == "Halvskriv"


def test_a_full_disk_keeps_no_case_on_the_screen(
    frame: Frame, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begun(frame, settle)
    key = page.held.key or ""
    to_agreed()
    write("Halvskriv")

    def full(*_: object) -> None:
        raise DiskFull(path="")

    with monkeypatch.context() as patch:
        patch.setattr(drafts, "keep", full)
        consents.revoke(session, key)
        settle()
    assert page.held.view.point is None
    assert "Disken är full" in page.held.view.notice.text()


def test_at_the_next_unlock_the_meeting_stands_where_it_was(
    frame: Frame, session: Session, worker: Worker, settle: Settle, planned: str
) -> None:
    page = begun(frame, settle)
    press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    settle()
    key = page.held.key
    assert key == agenda.read(session, planned).lines[1].key
    to_agreed()
    write("Mitt i ett or")
    frame.leave()  # as the window does when it locks
    again = framed(session, worker, settle)
    again.go("meeting")
    settle()
    held = page_of(again).held
    assert held.key == key
    assert held.view.point is not None
    assert held.view.point.texts()["agreed"] == "Mitt i ett or"


def test_a_name_in_what_is_typed_is_refused_and_nothing_is_saved(
    frame: Frame, session: Session, settle: Settle, planned: str
) -> None:
    page = begun(frame, settle)
    to_agreed()
    write("Maja Exempelgren kommer")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert saved(session, planned) == []
    assert page.held.view.notice.text()


def test_nothing_is_pressed_in_vain_in_a_meeting_without_points(
    frame: Frame, session: Session, settle: Settle, planned: str
) -> None:
    page = page_of(frame)
    for line in agenda.read(session, planned).lines:
        agenda.cut(session, planned, line.key)
    settle()
    page.prepare.begin.click()
    settle()
    page.prepare.begin.click()
    assert "Det finns ingen punkt att ta upp" in "\n".join(seen(page.notice))
    with session.vault.read() as data:
        case = next(case for case in data.cases.where() if case.municipality == "0881")
    page.prepare.agenda.case_added.emit(case.code)
    settle()
    assert f"{case.code} står på dagordningen." in "\n".join(seen(page.notice))
    agenda.cut(session, planned, case.id)
    consents.revoke(session, case.id)
    settle()
    page.prepare.agenda.case_added.emit(case.code)
    settle()
    assert "Ärendet är tillagt men visas inte" in "\n".join(seen(page.notice))


def test_notes_on_paper_are_entered_for_the_day_of_the_meeting(
    session: Session, worker: Worker, settle: Settle, planned: str
) -> None:
    later = on_another_day(session, 2)
    page = page_in(framed(later, worker, settle), "meeting", settle)
    assert isinstance(page, MeetingPage)
    assert page.prepare.held.values() == {"day": now().date()}
    page.prepare.begin.click()
    settle()
    assert page.held.view.point is not None
    assert agenda.read(later, planned).meeting.day == now().date()


def test_what_is_wrong_with_somebody_present_is_said_beside_the_field(
    frame: Frame, session: Session, settle: Settle, planned: str
) -> None:
    card = page_of(frame).prepare.attendance
    card.physician.set_texts({"name": "Lena", "first": "10:30", "last": "9.00"})
    card.add_physician.click()
    settle()
    assert QApplication.focusWidget() is card.physician.field("first").editor
    assert "09:00 och 10:30" in words_on(card)
    assert [one.last for one in meetings.present(session, planned) if one.physician] == ["10:30"]
