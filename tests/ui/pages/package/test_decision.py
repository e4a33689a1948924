"""What one insider could state is decided over by the second person on the page, and the package goes on from there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.policy import Policy
from kraft_desktop.services.admin.access import save_policy
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.outgoing.protection import InsiderCheck
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.package.page import PackagePage
from kraft_desktop.ui.pages.package.state import At
from tests.given.case_rig import words_on
from tests.given.exchange import APPROVER, PASSPHRASE, SIMPLE, add_account
from tests.given.exchange_rig import Pair, needs_of, opened, pair

__all__ = ["pair"]
Settle = Callable[[], None]
QUESTION = "skulle exakt kunna säga ett antal om en eller två andra"


@pytest.fixture(params=[False, True], ids=["no second person otherwise", "a second person always"])
def policy(request: pytest.FixtureRequest) -> Policy:
    return replace(SIMPLE, second_approval=request.param)


@pytest.fixture
def page(pair: Pair, policy: Policy, worker: Worker, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> PackagePage:
    """The page at the step where the second person is asked, as if an insider found something whatever is hidden."""
    monkeypatch.setattr(InsiderCheck, "cells_to_hide", lambda *_: (set(), {0: frozenset()}))
    monkeypatch.setattr(InsiderCheck, "municipalities", lambda _check, found: ("0834",) if found else ())
    with pair.node.session.vault.write("test.policy") as tx:
        save_policy(tx, policy)
    add_account(pair.node, APPROVER)
    made = PackagePage(needs_of(pair.node, worker)[0])
    made.sealing.folder = pair.folder / "ut"
    opened(made, settle)
    for _ in range(3):
        made.onward.click()
        settle()
    assert made.state.at is At.APPROVAL
    return made


def approve(page: PackagePage, settle: Settle, reason: str) -> None:
    """Type the reason and the second person's passphrase, in fields that are there to type in."""
    second = page.approval.second
    assert page.approval.reason.isVisible()
    assert second.passphrase.isVisible()
    page.approval.reason.set_value(reason)
    second.passphrase.editor.setText(PASSPHRASE)
    second.button.click()
    settle()


def test_the_package_that_was_decided_over_is_sealed_without_starting_again(
    page: PackagePage, pair: Pair, settle: Settle
) -> None:
    assert QUESTION in words_on(page)
    assert not page.onward.isEnabled()
    approve(page, settle, "Kommunerna har enats om att siffran får redovisas")
    assert page.state.at is At.APPROVAL
    assert QUESTION not in words_on(page)
    assert f"Godkänt av {APPROVER.name}." in words_on(page)
    for _ in range(2):
        page.onward.click()
        settle()
    assert page.state.is_sent
    (file,) = Path(pair.folder / "ut").glob("*.kraftpaket")
    assert not receiving.verify(pair.owner.session, file).payload.proof.holds
    assert "Ingen kan räknas fram" not in words_on(page)


def test_a_reason_that_is_missing_or_names_somebody_is_asked_for_again(page: PackagePage, settle: Settle) -> None:
    for reason, said in (("", "Skälet för beslutet ska vara en rad"), ("720314-1234 vet om det", "720314-1234")):
        approve(page, settle, reason)
        assert said in words_on(page)
        assert QUESTION in words_on(page)
        assert not page.onward.isEnabled()
    approve(page, settle, "Kommunerna har enats om att siffran får redovisas")
    assert page.onward.isEnabled()
    assert "720314" not in words_on(page)
