"""The Monday page shows each list with its number, and the number opens all of the list."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtWidgets import QPushButton

from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.meetings.monday import Rule
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures.goals import goals as goals_of
from kraft_desktop.services.meetings import meetings, monday
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.hours.page import HoursPage
from kraft_desktop.ui.pages.monday.ahead import GoalsCard, HalfYearCard, HoursLeftCard, TeamCard
from kraft_desktop.ui.pages.monday.page import MondayPage
from kraft_desktop.ui.pages.monday.section import FEW
from tests.given.case_rig import Settle, framed, page_in, session, words_on
from tests.given.exchange_rig import Pair, pair
from tests.given.nodes import colleague
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
    assert len(page.sections) == len(monday.read(session).sections) == len(Rule)
    for card in page.sections:
        count = int(re.match(r"\d+", card.number.text()).group())  # type: ignore[union-attr]  # a number is there
        assert len(card.shown) == min(count, FEW)
        card.number.click()
        settle()
        codes = {line.code for line in card.section.lines if line.code}
        shown = {button.text() for button in card.findChildren(QPushButton) if button.isVisible()}
        assert len(card.shown) == count
        assert codes <= shown


def test_a_node_without_cases_is_led_to_the_import(session: Session, worker: Worker, settle: Settle) -> None:
    frame = framed(session, worker, settle)
    page = frame.page(frame.key)
    assert isinstance(page, MondayPage)
    card = next(one for one in page.ahead.values() if isinstance(one, HalfYearCard))
    assert "kan göras" not in words_on(card)
    next(one for one in card.findChildren(QPushButton) if one.text() == "Importera ärendelista").click()
    settle()
    assert frame.key == "import"


def test_the_window_opens_here_and_the_numbers_beside_the_lists_open_theirs(pair: Pair, worker: Worker, settle: Settle) -> None:
    node = pair.node.session
    meetings.plan(node, node.today)
    for number in (3, 4):
        register(node, number)
    frame = framed(node, worker, settle)
    page = frame.page(frame.key)
    assert isinstance(page, MondayPage)
    by_kind = {type(card): card for card in page.ahead.values()}
    team, hours, half_year, goals = (by_kind[kind] for kind in (TeamCard, HoursLeftCard, HalfYearCard, GoalsCard))
    shown = monday.read(node).team
    assert shown is not None
    assert isinstance(team, TeamCard)
    reasons = Counter(reason.value for line in shown.lines for reason in line.reasons)
    assert {one.key: int(one.number.text()) for one in team.counted} == reasons
    assert re.findall(r"\d+", team.points.text()) == [str(len(shown.lines))]
    assert reasons
    assert {one.key: one.number.text() for one in goals.counted} == {
        one.goal.number: f"{one.reached} av {one.target}" for one in goals_of(node)
    }
    assert int(re.findall(r"\d+", goals.counted[0].number.text())[0])
    for card in (team, half_year, goals):
        for one in card.counted:
            assert not any(line.isVisible() for line in one.lines)
            one.number.click()
            settle()
            assert all(line.isVisible() for line in one.lines)
            stated = re.findall(r"\d+", one.number.text())
            assert int(stated[0 if card is goals else -1]) == len(one.lines)
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
    page.rules.boxes[rule].click()
    settle()
    assert rule not in {card.section.rule for card in page.sections}
    page.rules.boxes[rule].click()
    settle()
    assert rule in {card.section.rule for card in page.sections}


def test_the_team_sets_how_long_a_step_may_take(session: Session, worker: Worker, settle: Settle) -> None:
    accepted(session, register(session))
    page = page_in(framed(session, worker, settle), "monday", settle)
    assert isinstance(page, MondayPage)
    assert "Teamet har inte bestämt hur länge ett steg får ta." in words_on(page)
    page.rules.norms.set_texts({Step.MAPPING.name: "7"})
    page.rules.save.click()
    settle()
    card = next(card for card in page.sections if card.section.rule is Rule.STEP_LONG)
    assert card.number.text() == "1 av 1"
    assert page.rules.norms.values() == {step.name: 7 if step is Step.MAPPING else None for step in Step}


def test_only_those_who_lead_meetings_see_the_goals_and_set_the_rules(session: Session, worker: Worker, settle: Settle) -> None:
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik Påhittad")
    page = page_in(framed(erik, worker, settle), "monday", settle)
    assert isinstance(page, MondayPage)
    assert GoalsCard not in {type(card) for card in page.ahead.values()}
    assert not page.rules.norms.isVisible()
    assert not any(box.isEnabled() for box in page.rules.boxes.values())
