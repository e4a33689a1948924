"""The tabs of a case: chosen by keyboard, kept while going from case to case, and holding nothing that is not shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kraft_desktop.domain.assessment.statements import StatementKind
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.casework import events
from kraft_desktop.services.known import reading
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.case.basics import BasicsTab
from kraft_desktop.ui.pages.case.consents import ConsentsTab
from kraft_desktop.ui.pages.case.form_card import FormCard
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.case.frame.tabs import TABS
from kraft_desktop.ui.pages.case.happens.tab import HappensTab
from kraft_desktop.ui.pages.case.known.tabs import AssessmentTab, InterventionsTab
from kraft_desktop.ui.pages.case.support import SupportTab
from tests.given.case_rig import check_fits, check_named, heard, needs, session, shown, with_people, words_on
from tests.given.ui.window import focused

__all__ = ["needs", "session"]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def page_on(needs: Needs, settle: Callable[[], None], case_id: str) -> CasePage:
    page = CasePage(needs)
    heard(page)
    page.show_subject(case_id)
    shown(page, settle)
    return page


def test_a_number_an_arrow_and_a_page_key_choose_a_tab(
    app: QApplication, session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    page = page_on(needs, settle, with_people(session)[0])
    tabs, keys = page.tabs, [kind.key for kind in TABS]
    for place, key in enumerate(keys, start=1):
        QTest.keyClick(page, Qt.Key(Qt.Key.Key_0 + place), ALT)
        assert tabs.chosen == key
        assert focused(app) is tabs.buttons[key]
        assert [one for one, button in tabs.buttons.items() if button.isChecked()] == [key]
    QTest.keyClick(page, Qt.Key.Key_PageDown, CTRL)
    assert tabs.chosen == keys[0], "after the last comes the first"
    QTest.keyClick(tabs.buttons[keys[0]], Qt.Key.Key_Right)
    assert tabs.chosen == keys[1]
    QTest.keyClick(page, Qt.Key.Key_PageUp, CTRL)
    assert tabs.chosen == keys[0]


def test_the_tab_is_the_same_in_the_next_case(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, bo, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    page.tabs.choose(SupportTab.key)
    assert "Ej uppgivet." in words_on(page)
    page.show_subject(bo)
    settle()
    assert page.tabs.chosen == SupportTab.key
    assert page.tabs.tab(SupportTab).opened.case.id == bo


def test_a_tab_that_is_not_shown_is_kept_only_while_something_is_typed_in_it(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    page.tabs.choose(ConsentsTab.key)
    changed = overview.open_case(session, leyla)
    recording.change(session, changed, replace(recording.details_of(changed), contact="Annan"))
    settle()
    page.tabs.choose(BasicsTab.key)
    assert "Annan" in words_on(page)
    card = page.tabs.tab(BasicsTab).details
    card.begin()
    settle()
    assert card.form is not None
    card.form.set_values({"contact": "Halv"})
    page.tabs.choose(ConsentsTab.key)
    changed = overview.open_case(session, leyla)
    recording.change(session, changed, replace(recording.details_of(changed), contact="Tredje"))
    settle()
    assert page.tabs.tab(BasicsTab).details is card
    assert card.form.texts()["contact"] == "Halv"
    assert drafts.unsaved_pages(session) == ()


def test_a_closed_case_looks_closed(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, bo, _ = with_people(session)
    page = page_on(needs, settle, bo)
    assert page.header.closed.isVisible()
    assert page.header.closed.text() == "Avslutat 2026-10-01"
    assert "pågår" not in page.header.steps.accessibleName()
    page.show_subject(leyla)
    settle()
    assert not page.header.closed.isVisible()
    assert "pågår" in page.header.steps.accessibleName()


@pytest.mark.parametrize("scale", [100, 200])
def test_every_tab_fits_and_is_named(
    app: QApplication, session: Session, needs: Needs, settle: Callable[[], None], scale: int
) -> None:
    style.dress(app, Theme.LIGHT, scale)
    page = page_on(needs, settle, with_people(session)[0])
    for kind in TABS:
        page.tabs.choose(kind.key)
        settle()
        check_fits(page)
        check_named(page)


def test_several_steps_are_undone_across_the_tabs_the_last_first(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)

    def save(card: FormCard, **typed: object) -> None:
        assert card.form is not None
        assert card.box is not None
        card.form.set_values(typed)
        card.box.save.click()
        settle()
        assert card.form is None, words_on(card)

    for tab, card, typed in (
        (HappensTab, "record_notes", {"text": "Vill börja i liten grupp"}),
        (AssessmentTab, "own_words", {"text": "Djur, helst hästar"}),
        (InterventionsTab, "interventions", {"kind": "social"}),
    ):
        made = page.tabs.tab(tab)
        settle()
        opened = getattr(made, card)
        opened.begin(*((StatementKind.INTERESTS,) if card == "own_words" else ()))
        save(opened, **typed)

    def there() -> tuple[int, int, int]:
        known, happened = reading.of_case(session, leyla), events.of_case(session, leyla)
        return len(happened.record_notes), len(known.statements), len(known.interventions)

    assert there() == (1, 1, 1)
    page.tabs.choose(HappensTab.key)
    found = []
    while page.undo_words():
        page.undo()
        settle()
        found.append(there())
    assert found == [(1, 1, 0), (1, 0, 0), (0, 0, 0)]
    assert "Vill börja i liten grupp" not in words_on(page)
