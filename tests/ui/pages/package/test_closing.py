"""Before a later half-year is made, the page says which ones that closes for good, and offers the first of them."""

from __future__ import annotations

from collections.abc import Callable

from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.package.page import PackagePage
from kraft_desktop.ui.pages.package.state import At
from kraft_desktop.ui.widgets.card import Notice
from tests.given.case_rig import words_on
from tests.given.exchange_rig import Pair, needs_of, opened, pair

__all__ = ["pair"]
Settle = Callable[[], None]
CLOSES = "kan inget längre göras för 2025, andra halvåret"


def warning(page: PackagePage) -> Notice:
    return page.material.closing


def test_the_later_half_year_warns_and_offers_the_earlier(pair: Pair, worker: Worker, settle: Settle) -> None:
    needs, _ = needs_of(pair.node, worker)
    page = PackagePage(needs)
    opened(page, settle)
    assert page.state.period is not None
    assert page.state.period.id == "2025H2"  # the earliest is proposed
    assert CLOSES not in words_on(page)
    assert "kan göras, stänger tidigare" in page.material.choices["2026H1"].accessibleDescription()
    page.material.choices["2026H1"].click()
    settle()
    assert CLOSES in warning(page).text()
    warning(page).way.click()
    settle()
    assert page.state.period.id == "2025H2"
    page.material.choices["2026H1"].click()
    settle()
    for _ in range(4):
        page.onward.click()
        settle()
    assert page.state.at is At.SEALING
    assert CLOSES in words_on(page.sealing)  # once more, where it is done
    page.onward.click()
    settle()
    assert page.state.is_sent
    assert CLOSES not in words_on(page)


def test_quarters_that_close_have_a_way_to_their_page(pair: Pair, worker: Worker, settle: Settle) -> None:
    needs, _ = needs_of(pair.node, worker)
    page = PackagePage(needs)
    opened(page, settle)
    wanted: list[str] = []
    page.wants.connect(lambda key, _: wanted.append(key))
    assert "2025, kvartal 3" in warning(page).text()
    warning(page).way.click()
    assert wanted == ["between"]
