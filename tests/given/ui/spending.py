"""The pages of the hours and the budget, opened and their forms filled in."""

from __future__ import annotations

from collections.abc import Callable

from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.budget.page import BudgetPage
from kraft_desktop.ui.pages.hours.page import HoursPage
from tests.given.case_rig import read_and_shown

Settle = Callable[[], None]


def hours_page(needs: Needs, settle: Settle) -> HoursPage:
    """The page of the hours, shown."""
    return read_and_shown(HoursPage(needs), settle)


def budget_page(needs: Needs, settle: Settle) -> BudgetPage:
    """The page of the budget, shown."""
    return read_and_shown(BudgetPage(needs), settle)


def save(page: HoursPage | BudgetPage, settle: Settle, **texts: str) -> None:
    """Type texts into the form that is open, and save it."""
    assert page.form.form is not None
    page.form.form.set_texts(texts)
    page.form.findChildren(FormBox)[-1].save.click()
    settle()
