"""The page of decisions: no rhythm is decided before its price has been seen, and rules are kept as they were chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kraft_desktop.services.admin import common_rules, safekeeping
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.settings.decisions import DecisionsPage
from tests.given.case_rig import Told, check_fits, check_named, check_order, words_on
from tests.given.exchange_rig import Pair, Sender, check_not_sideways, drop, needs_of, opened, pair

__all__ = ["pair"]
Settle = Callable[[], None]


@pytest.fixture
def rig(pair: Pair, worker: Worker, settle: Settle) -> tuple[DecisionsPage, Told]:
    made = DecisionsPage(needs_of(pair.node, worker)[0])
    return made, opened(made, settle)


@pytest.fixture
def page(rig: tuple[DecisionsPage, Told]) -> DecisionsPage:
    return rig[0]


@pytest.fixture
def told(rig: tuple[DecisionsPage, Told]) -> Told:
    return rig[1]


def test_the_price_comes_before_the_decision(pair: Pair, page: DecisionsPage, told: Told, settle: Settle) -> None:
    session = pair.node.session
    assert [button.text() for button in page.rhythm.choices.values()] == [
        "Halvår 3 och 7",
        "Halvår 3 och 6",
        "Halvår 2, 4 och 6",
        "Varje halvår",
        "Aldrig",
    ]
    assert page.first() in page.rhythm.choices.values()  # what is to decide, before the rules
    page.rhythm.choices[2, 4, 6].click()
    assert not page.rhythm.choose.isEnabled()
    assert page.rhythm.price.property("role") == "primary"
    page.rhythm.price.click()
    settle()
    said = words_on(page.rhythm)
    assert "2025H2" in said
    assert "2026H1" in said
    assert " av " in said
    check_named(page)
    check_fits(page)
    check_not_sideways(page)
    check_order(page)
    assert safekeeping.policy(session).detail_releases == ()
    page.rhythm.choose.click()
    settle()
    assert safekeeping.policy(session).detail_releases == (2, 4, 6)
    assert told.changed == [frozenset({"settings"})]
    assert "Beslutat" in page.notice.text()
    assert not page.rhythm.choose.isEnabled()


def test_the_reckoning_can_be_stopped(page: DecisionsPage, settle: Settle) -> None:
    page.rhythm.choices[3, 6].click()
    page.rhythm.price.click()
    page.rhythm.progress.cancel.click()
    settle()
    assert not page.rhythm.choose.isEnabled()
    assert page.rhythm.price.isEnabled()


def test_rules_are_decided_and_only_what_was_changed(pair: Pair, page: DecisionsPage, told: Told, settle: Settle) -> None:
    assert page.rules.form is not None
    assert not page.rules.box.save.isEnabled()
    for name, value in (("threshold", 7), ("second_approval", True)):
        field = page.rules.form.field(name)
        field.set_value(value)
        page.rules.form.edited.emit(name)
    assert page.rules.box.save.isEnabled()
    page.rules.box.save.click()
    settle()
    policy = safekeeping.policy(pair.node.session)
    assert (policy.threshold, policy.second_approval, policy.sum_minimum) == (7, True, 5)
    assert told.changed == [frozenset({"settings"})]
    with pair.node.session.vault.read() as data:
        noted = [one for one in data.trail.entries("") if (one.verb, one.kind) == ("policy.set", "policy")]
    assert "threshold" in str(noted[-1])
    assert "sum_minimum" not in str(noted[-1])
    assert "Kalenderhalvår" in words_on(page.rules)


def test_f1_says_of_every_rule_what_it_means_and_that_it_is_printed(page: DecisionsPage) -> None:
    assert page.rules.form is not None
    for name in ("threshold", "sum_minimum", "second_approval", "gap_tolerance", "reactive_months"):
        editor = page.rules.form.field(name).editor
        QTest.keyClick(editor, Qt.Key.Key_F1)
        assert "Lämnar noden: ja, står i varje paket" in editor.accessibleDescription(), name
        assert editor.accessibleDescription() in words_on(page)
    check_fits(page)


def test_the_owners_rules_are_taken_in_and_what_is_not_theirs_is_refused(
    pair: Pair, page: DecisionsPage, settle: Settle
) -> None:
    rules, other = pair.folder / "regler.json", pair.folder / "andra.json"
    safekeeping.decide(pair.owner.session, {"threshold": "6"})
    common_rules.export(pair.owner.session, rules)
    other.write_bytes(rules.read_bytes().replace(b'"threshold": 6', b'"threshold": 5'))
    drop(page, other)
    settle()
    assert "Det här är inte projektägarens regler" in page.notice.text()
    assert safekeeping.policy(pair.node.session).threshold == 5
    ask = page.needs.ask
    assert isinstance(ask, Sender)
    ask.where = rules
    page.common.choose.click()
    settle()
    assert "Projektägarens regler gäller här" in page.notice.text()
    assert safekeeping.policy(pair.node.session).threshold == 6
    assert "beslutat av projektägaren för alla noder" in words_on(page.rules)
    check_named(page)
    check_fits(page)
    check_order(page)
