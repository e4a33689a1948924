"""Putting right on the page for the budget: entries, granted amounts and accounts taken in, also by the owner; and drafts."""

from __future__ import annotations

import datetime as dt

from PySide6.QtTest import QTest

from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.budget import entering, ledger
from kraft_desktop.services.budget.entering import NewEntry
from kraft_desktop.services.budget.overview import budget_state
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.work import Worker
from tests.given.case_rig import check_fits, check_named, needs, session, words_on
from tests.given.exchange_rig import Pair, needs_of, pair
from tests.given.ui.spending import Settle, budget_page, save

__all__ = ["needs", "pair", "session"]
ACCOUNTS = b"Konto;Ver;Datum;Text;Belopp\n4010;A1;2026-09-03;Papper;1240,00\n"
POSTS = {"ledger_account:4010": "material"}


def test_an_entry_and_a_granted_amount_are_struck_with_a_reason(session: Session, needs: Needs, settle: Settle) -> None:
    entering.enter(session, NewEntry(on=dt.date(2026, 9, 1), what="Papper", amount_ore=100, post="material"))
    entering.state_granted(session, "network", 3_000_000)
    page = budget_page(needs, settle)
    page.entries.table.view.selectRow(0)
    page.entries.withdraw.click()
    save(page, settle)
    assert page.form.isVisible(), "a reason is asked for"
    save(page, settle, reason="Hörde till ett annat projekt")
    assert budget_state(session).entries == ()
    page.undo()
    settle()
    assert len(budget_state(session).entries) == 1
    page.grants.table.view.selectRow(0)
    page.grants.strike.click()
    save(page, settle, reason="Fel post")
    assert budget_state(session).grants == ()
    page.undo()
    settle()
    assert len(budget_state(session).grants) == 1


def test_less_than_nothing_granted_is_refused_beside_its_field(session: Session, needs: Needs, settle: Settle) -> None:
    page = budget_page(needs, settle)
    page.grant.click()
    assert page.form.form is not None
    page.form.form.set_values({"granted_post": "material"})
    save(page, settle, amount="-5")
    assert "kan inte vara under noll" in words_on(page.form)
    assert budget_state(session).grants == ()


def test_what_is_typed_about_an_entry_comes_back_with_it(session: Session, needs: Needs, settle: Settle) -> None:
    entering.enter(session, NewEntry(on=dt.date(2026, 12, 1), what="Tolk", amount_ore=90_000, post="interpreter", planned=True))
    page = budget_page(needs, settle)
    page.entries.table.view.selectRow(0)
    page.entries.pay.click()
    assert page.form.form is not None
    QTest.keyClicks(page.form.form.field("amount").editor, "0")
    typed = page.form.form.texts()["amount"]
    page.leave()
    again = budget_page(needs, settle)
    settle()
    assert again.form.form is not None
    assert again.form.form.texts()["amount"] == typed
    save(again, settle, amount="950", on=session.today.isoformat())
    (line,) = budget_state(session).entries
    assert (line.entry.amount_ore, line.entry.planned) == (95_000, False)


def test_the_owner_takes_its_accounts_back(pair: Pair, worker: Worker, settle: Settle) -> None:
    owner, (needed, ask) = pair.owner.session, needs_of(pair.owner, worker)
    ledger.take(owner, ACCOUNTS, POSTS)
    page = budget_page(needed, settle)
    page.taken.table.view.selectRow(0)
    ask.yes = True
    page.taken.take_back.click()
    settle()
    assert budget_state(owner).entries == ()
    page.refresh(frozenset())
    settle()
    assert not page.taken.take_back.isEnabled()
    assert ledger.take(owner, ACCOUNTS + b"4010;A2;2026-09-03;Kuvert;1,00\n", dry_run=True).questions == []
    page.taken.ask_again.click()
    settle()
    assert len(ledger.take(owner, ACCOUNTS).questions) == 1
    check_named(page)
    check_fits(page)


def test_accounts_that_somebody_built_on_say_why_they_stay(session: Session, needs: Needs, settle: Settle) -> None:
    ledger.take(session, ACCOUNTS, POSTS)
    entering.move(session, budget_state(session).entries[0].entry.id, "other")
    page = budget_page(needs, settle)
    page.taken.table.view.selectRow(0)
    assert not page.taken.take_back.isEnabled()
    assert "går inte att ta tillbaka" in words_on(page.taken)
