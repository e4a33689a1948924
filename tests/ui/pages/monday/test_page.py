"""The Monday page shows each list with its number, and the number opens all of the list."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtWidgets import QPushButton

from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import meetings, monday
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.hours.page import HoursPage
from kraft_desktop.ui.pages.monday.ahead import HalfYearCard, HoursLeftCard, TeamCard
from kraft_desktop.ui.pages.monday.page import MondayPage
from kraft_desktop.ui.pages.monday.section import FEW
from tests.given.case_rig import Settle, framed, session
from tests.given.exchange_rig import Pair, pair
from tests.given.services.meetings import accepted, register

__all__ = ["pair", "session"]


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


def test_the_window_opens_here_and_the_numbers_beside_the_lists_open_theirs(pair: Pair, worker: Worker, settle: Settle) -> None:
    node = pair.node.session
    meetings.plan(node, node.today)
    for number in (3, 4):
        register(node, number)
    frame = framed(node, worker, settle)
    page = frame.page(frame.key)
    assert isinstance(page, MondayPage)
    by_kind = {type(card): card for card in page.ahead.values()}
    team, hours, half_year = by_kind[TeamCard], by_kind[HoursLeftCard], by_kind[HalfYearCard]
    shown = monday.read(node).team
    assert shown is not None
    assert isinstance(team, TeamCard)
    reasons = Counter(reason.value for line in shown.lines for reason in line.reasons)
    assert {one.key: int(one.number.text()) for one in team.counted} == reasons
    assert re.findall(r"\d+", team.points.text()) == [str(len(shown.lines))]
    assert reasons
    for card in (team, half_year):
        for one in card.counted:
            assert not any(line.isVisible() for line in one.lines)
            one.number.click()
            settle()
            assert all(line.isVisible() for line in one.lines)
            assert int(re.findall(r"\d+", one.number.text())[-1]) == len(one.lines)
    assert isinstance(hours, HoursLeftCard)
    left = (hours.per_week.text(), hours.left.text())
    hours.left.click()
    settle()
    pool = frame.page("hours")
    assert isinstance(pool, HoursPage)
    assert set(left) <= {row.cells[0].text for row in pool.pool.figures.rows}


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
