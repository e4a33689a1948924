"""The project owner's page of decisions: rules alike for all nodes, decided and saved for them as a signed file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kraft_desktop.domain.policy import LAST
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import common_rules, safekeeping
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.owner.page import OwnerPage
from kraft_desktop.ui.pages.settings.owner_decisions import OwnerDecisionsPage
from kraft_desktop.ui.startup import opening
from tests.given.case_rig import Told, check_fits, check_named, check_order, words_on
from tests.given.exchange_rig import Pair, Sender, check_not_sideways, needs_of, opened, pair

__all__ = ["pair"]
Settle = Callable[[], None]


@pytest.fixture
def rig(pair: Pair, worker: Worker, settle: Settle) -> tuple[OwnerDecisionsPage, Sender, Told]:
    needs, user = needs_of(pair.owner, worker)
    made = OwnerDecisionsPage(needs)
    return made, user, opened(made, settle)


@pytest.fixture
def page(rig: tuple[OwnerDecisionsPage, Sender, Told]) -> OwnerDecisionsPage:
    return rig[0]


@pytest.fixture
def user(rig: tuple[OwnerDecisionsPage, Sender, Told]) -> Sender:
    return rig[1]


def choose(page: OwnerDecisionsPage, name: str, value: object) -> None:
    """Choose as the user does."""
    page.rules.fields[name].set_value(value)
    page.rules.form.edited.emit(name)


def test_an_owners_rules_go_from_the_page_to_the_nodes(
    pair: Pair, page: OwnerDecisionsPage, user: Sender, settle: Settle
) -> None:
    assert "Inte sparade för noderna än." in words_on(page)
    assert page.file.save.property("role") == "primary"
    assert not page.rules.box.save.isEnabled()
    choose(page, "threshold", 7)
    choose(page, "detail_releases", (2, 4, 6))
    assert not page.file.save.isEnabled(), "what is not decided would not be in the file"
    assert "Spara först de regler du har ändrat" in words_on(page)
    check_fits(page)
    page.rules.fields["threshold"].editor.setFocus()
    QTest.keyClick(page.rules.fields["threshold"].editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    policy = safekeeping.policy(pair.owner.session)
    assert (policy.threshold, policy.detail_releases, policy.gap_tolerance) == (7, (2, 4, 6), 1)
    assert "spara reglerna för dem nu" in page.notice.text()
    user.where = pair.folder / "regler.json"
    page.file.save.click()
    settle()
    assert user.asked[-1] == "regler för noderna 2026-11-22.json"
    assert "Skicka filen till varje nod" in page.notice.text()
    assert "på sin sida Beslut" in page.notice.text()
    assert "Sparade för noderna 2026-11-22; inget har ändrats sedan dess." in words_on(page)
    assert page.file.save.property("role") == "button"
    for check in (check_named, check_fits, check_not_sideways, check_order):
        check(page)
    page.notice.way.click()
    assert user.opened == [pair.folder]
    taken = common_rules.take(pair.node.session, user.where)
    assert (taken.threshold, taken.detail_releases) == (7, (2, 4, 6))


def test_the_page_says_where_each_decision_comes_from_and_what_changed_since(
    pair: Pair, page: OwnerDecisionsPage, user: Sender, settle: Settle
) -> None:
    user.where = pair.folder / "regler.json"
    page.file.save.click()
    settle()
    before = words_on(page.file).count("beslutat här")
    safekeeping.decide(pair.owner.session, {"gap_tolerance": "2"})
    settle()
    said = words_on(page)
    assert words_on(page.file).count("beslutat här") == before + 1
    assert "Sparade för noderna 2026-11-22 och ändrade sedan dess" in said
    assert page.rules.fields["gap_tolerance"].value() == 2
    assert page.file.save.property("role") == "primary"
    for own in ("Minsta antal personer bakom en summa", "reaktiva spåret", "Ej angiven ålder"):
        assert own not in said, "each node decides it"


def test_the_kinds_of_support_are_ticked_and_never_none(pair: Pair, page: OwnerDecisionsPage, settle: Settle) -> None:
    session, boxes = pair.owner.session, page.rules.sources.boxes
    ticked = [code for code, box in boxes.items() if box.isChecked()]
    assert 0 < len(ticked) < len(boxes)
    for code in ticked:
        boxes[code].click()
    assert not page.rules.box.save.isEnabled()
    assert "Välj minst ett." in words_on(page)
    for code in ticked:
        boxes[code].click()
    assert not page.rules.is_changed, "as the programme says again"
    boxes[ticked[0]].click()
    page.rules.box.save.click()
    settle()
    assert safekeeping.policy(session).counted_sources == tuple(sorted(ticked[1:]))
    assert f"{len(ticked) - 1} av {len(boxes)}" in words_on(page.file)
    boxes[ticked[0]].click()
    page.rules.box.save.click()
    settle()
    assert safekeeping.policy(session).counted_sources == ()
    assert "som programmet anger" in words_on(page.file)


def test_the_last_half_year_stays_the_last_under_another_scheme(pair: Pair, page: OwnerDecisionsPage, settle: Settle) -> None:
    choose(page, "detail_releases", (3, LAST))
    assert page.rules.rhythm.text() == "Halvår 3 och 7"
    choose(page, "half_year_scheme", "project")
    page.rules.box.save.click()
    settle()
    assert page.rules.rhythm.text() == "Halvår 3 och 6"
    assert safekeeping.policy(pair.owner.session).detail_releases == (3, LAST)


def test_a_locked_scheme_is_refused_in_words(pair: Pair, page: OwnerDecisionsPage, worker: Worker, settle: Settle) -> None:
    sent = half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut")
    inbox = OwnerPage(needs_of(pair.owner, worker)[0])
    opened(inbox, settle)
    inbox.receive([sent.file])
    settle()
    inbox.looked.accept.click()
    settle()
    choose(page, "half_year_scheme", "project")
    page.rules.box.save.click()
    settle()
    assert page.notice.text()
    assert safekeeping.policy(pair.owner.session).half_year_scheme == "calendar"
    assert page.rules.is_changed, "what was chosen stays in the form"


def test_a_folder_that_cannot_be_written_is_told_and_nothing_counts_as_saved(
    pair: Pair, page: OwnerDecisionsPage, user: Sender, settle: Settle
) -> None:
    user.where = None
    page.file.save.click()
    settle()
    assert page.notice.text() == "", "nothing was chosen"
    user.where = pair.folder / "saknas" / "regler.json"
    page.file.save.click()
    settle()
    assert "Det går inte att skriva" in page.notice.text()
    assert "Ingen fil sparades" in page.notice.text()
    assert "Inte sparade för noderna än." in words_on(page)
    assert common_rules.exported(pair.owner.session) is None
    user.where = pair.folder / "regler.json"
    user.where.write_text("an earlier file", "utf-8")  # the file dialog has asked
    page.notice.way.click()
    settle()
    assert common_rules.exported(pair.owner.session) is not None
    assert common_rules.take(pair.node.session, user.where).threshold == 5


def test_f1_explains_each_rule(page: OwnerDecisionsPage) -> None:
    box = next(iter(page.rules.sources.boxes.values()))
    for editor in (*(page.rules.form.field(name).editor for name in page.rules.form.texts()), box):
        QTest.keyClick(editor, Qt.Key.Key_F1)
        assert "Lämnar noden: ja, står i varje paket" in editor.accessibleDescription()
    check_fits(page)


def test_the_page_belongs_to_the_project_leader(pair: Pair) -> None:
    assert pair.owner.session.account.role is Role.PROJECT_LEADER
    listed = {one.key: one for one in opening.pages(pair.owner.session)}
    assert str(listed["decisions"].build).endswith(":OwnerDecisionsPage")
