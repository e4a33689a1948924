"""The Monday page shows each list with its number, and the number opens all of the list."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QPushButton

from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import monday
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.monday.page import MondayPage
from kraft_desktop.ui.pages.monday.section import FEW
from tests.given.case_rig import Settle, framed, session
from tests.given.services.meetings import accepted, register

__all__ = ["session"]


def test_every_number_opens_its_list_and_they_agree(session: Session, worker: Worker, settle: Settle) -> None:
    for number in range(FEW + 2):
        accepted(session, register(session, number))
    frame = framed(session, worker, settle)
    frame.go("monday")
    settle()
    page = frame.page("monday")
    assert isinstance(page, MondayPage)
    assert len(page.sections) == len(monday.read(session).sections) == 5
    for card in page.sections:
        count = int(re.match(r"\d+", card.number.text()).group())  # type: ignore[union-attr]  # a number is there
        assert len(card.shown) == min(count, FEW)
        card.number.click()
        settle()
        codes = {line.code for line in card.section.lines if line.code}
        shown = {button.text() for button in card.findChildren(QPushButton) if button.isVisible()}
        assert len(card.shown) == count
        assert codes <= shown


def test_a_rule_switched_off_takes_its_list_away(session: Session, worker: Worker, settle: Settle) -> None:
    frame = framed(session, worker, settle)
    frame.go("monday")
    settle()
    page = frame.page("monday")
    assert isinstance(page, MondayPage)
    rule = page.sections[1].section.rule
    page.rules[rule].click()
    settle()
    assert rule not in {card.section.rule for card in page.sections}
    page.rules[rule].click()
    settle()
    assert rule in {card.section.rule for card in page.sections}
