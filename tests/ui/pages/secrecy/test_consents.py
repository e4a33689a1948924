"""The consents to settle, worked by the keyboard alone: each by itself, none without a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kraft_desktop.domain.cases.tasks import TaskKind
from kraft_desktop.domain.secrecy.consent import Consented, ConsentForm
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.unsettled import unsettled
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.secrecy.consents import ConsentsPage
from tests.given.case_rig import DAY, LEYLA, check_fits, check_named, heard, needs, session, shown, with_people, words_on
from tests.given.hands import Keys

__all__ = ["needs", "session"]
Settle = Callable[[], None]
FORTY = 40


def with_cases(session: Session, count: int) -> list[str]:
    """That many open cases without a consent."""
    return [
        recording.register(session, replace(LEYLA, personal_number=None, name=None, protected=True, contact=f"K{n}"), DAY)
        for n in range(count)
    ]


def opened(needs: Needs, settle: Settle) -> ConsentsPage:
    page = ConsentsPage(needs)
    heard(page)
    page.refresh(frozenset())
    shown(page, settle)
    page.activateWindow()
    return page


def press(
    page: ConsentsPage, key: Qt.Key, settle: Settle, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key, wherever the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or page, key, modifier)
    settle()


def test_forty_are_settled_by_the_keyboard_and_none_without_a_day(
    app: QApplication, session: Session, needs: Needs, settle: Settle
) -> None:
    case_ids = with_cases(session, FORTY)
    page = opened(needs, settle)
    keys, form = Keys(app, page, settle), page.form
    save = (Qt.Key.Key_S, settle, Qt.KeyboardModifier.ControlModifier)
    for number in range(FORTY):
        assert form.texts() == dict.fromkeys(form.texts(), ""), "something was chosen beforehand"
        left = len(unsettled(session))
        if number % 5 == 4:
            press(page, Qt.Key.Key_F8, settle)
            continue
        press(page, *save)
        assert "undertecknat eller muntligt" in words_on(form)
        keys.press(form.field("form").buttons["signed"])  # type: ignore[attr-defined]
        press(page, *save)
        assert "Skriv dagen" in words_on(form)
        keys.type(form.field("first").editor, "2026-10-01")  # type: ignore[arg-type]
        press(page, *save)
        assert "Skriv namnet" in words_on(form)
        keys.type(form.field("received_by").editor, "Erik Ek")  # type: ignore[arg-type]
        press(page, *save)
        assert "Kryssa för minst en" in words_on(form)
        assert len(unsettled(session)) == left, "saved with something missing"
        keys.press(form.field("to").team)  # type: ignore[attr-defined]
        press(page, *save)
    found = [consents.of_case(session, case_id) for case_id in case_ids]
    given = [row for one in found for row in one.rows if row.is_given]
    assert len(given) == FORTY * 4 // 5
    assert {(row.first, row.received_by, row.form) for row in given} == {(DAY, "Erik Ek", ConsentForm.SIGNED)}
    assert sum(one.state is Consented.SOUGHT for one in found) == FORTY // 5
    with session.vault.read() as data:
        assert [task.kind for task in data.tasks.where()] == [TaskKind.GET_CONSENT] * (FORTY // 5)
    assert "8 söks" in words_on(page)


def fill(page: ConsentsPage) -> None:
    """Everything a consent needs, as typed."""
    typed = {"form": "Undertecknat", "first": "2026-10-01", "received_by": "Erik", "to": "0881,physician"}
    page.form.set_texts(typed)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("first", "2026-11-23", "Samtyckets första dag är i dag eller tidigare."),
        ("first", "1926-10-01", "Samtyckets första dag är högst ett år före projektets start."),
        ("first", "igår", "Skriv dagen som 2026-05-04."),
        ("until", "2026-09-30", "Den sista dagen är den första dagen eller senare."),
        ("received_by", "E" * 101, "Den som tog emot samtycket skrivs som ett namn på högst 100 tecken."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_stays_typed(
    session: Session, needs: Needs, settle: Settle, name: str, text: str, says: str
) -> None:
    case_id = with_people(session)[0]
    page = opened(needs, settle)
    fill(page)
    page.form.set_texts({name: text})
    typed = page.form.texts()
    page.box.save.click()
    settle()
    assert says in words_on(page.form)
    assert page.form.texts() == typed
    assert consents.of_case(session, case_id).rows == ()


def test_what_is_typed_about_a_case_comes_back_with_the_case(session: Session, needs: Needs, settle: Settle) -> None:
    with_cases(session, 2)
    page = opened(needs, settle)
    page.form.field("received_by").set_text("Erik")
    page.form.edited.emit("received_by")
    press(page, Qt.Key.Key_Down, settle, Qt.KeyboardModifier.ControlModifier)
    assert page.form.texts()["received_by"] == ""
    press(page, Qt.Key.Key_Up, settle, Qt.KeyboardModifier.ControlModifier)
    assert page.form.texts()["received_by"] == "Erik"
    page.leave()
    again = opened(needs, settle)
    assert again.form.texts()["received_by"] == "Erik"


def test_the_last_one_can_be_undone(session: Session, needs: Needs, settle: Settle) -> None:
    with_cases(session, 2)
    page = opened(needs, settle)
    press(page, Qt.Key.Key_F8, settle)
    assert [one.since for one in unsettled(session)] == [session.today, None]
    assert "finns inte" in page.undo_words()
    page.undo()
    settle()
    assert [one.since for one in unsettled(session)] == [None, None]
    assert page.undo_words() == ""


def test_people_with_the_same_name_are_told_apart_and_sorted_by_family_name(
    session: Session, needs: Needs, settle: Settle
) -> None:
    for number, name in (("199001012385", "Bo Lik"), ("197101012388", "Bo Lik"), ("198001012387", "Östen Ek")):
        recording.register(session, replace(LEYLA, personal_number=number, name=name), DAY)
    page = opened(needs, settle)
    page.table.sort_by(1)
    names = [page.table.model.words(place, 1) for place in range(3)]
    assert names == ["Östen Ek (1980)", "Bo Lik (1971)", "Bo Lik (1990)"]


def test_when_all_are_settled_it_says_so(needs: Needs, settle: Settle) -> None:
    page = opened(needs, settle)
    assert "Alla samtycken är utredda" in words_on(page)
    assert not page.form.isVisible()


def test_it_is_named_and_fits(session: Session, needs: Needs, settle: Settle) -> None:
    with_people(session)
    page = opened(needs, settle)
    check_named(page)
    check_fits(page)


def test_one_near_its_end_gives_the_task_to_renew_it(session: Session, needs: Needs, settle: Settle) -> None:
    case_id = with_people(session)[0]
    new = consents.NewConsent(
        form=ConsentForm.SPOKEN, first=DAY, until=session.today + dt.timedelta(days=9), physician=True, received_by="Erik"
    )
    consents.record(session, case_id, new)
    opened(needs, settle)
    with session.vault.read() as data:
        assert [task.kind for task in data.tasks.where()] == [TaskKind.RENEW_CONSENT]
