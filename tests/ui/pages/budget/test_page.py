"""Budget on the screen: an amount entered, moved and undone; an excerpt of the accounts asked about once; what to look at."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.budget import entering
from kraft_desktop.services.budget.entering import NewEntry
from kraft_desktop.services.budget.overview import budget_state
from kraft_desktop.ui.kit.page import Needs
from tests.given.case_rig import check_fits, check_named, needs, session, words_on
from tests.given.nodes import colleague
from tests.given.ui.spending import Settle, budget_page, save

__all__ = ["needs", "session"]


def test_an_empty_budget_says_what_to_do(needs: Needs, settle: Settle) -> None:
    page = budget_page(needs, settle)
    words = words_on(page)
    assert "Inga händelser ännu" in words
    assert "Inget att titta på." in words
    check_named(page)
    check_fits(page)


def test_an_amount_is_entered_moved_and_undone(session: Session, needs: Needs, settle: Settle) -> None:
    page = budget_page(needs, settle)
    page.new.click()
    save(page, settle, what="Återbetalning", amount="-451", on=session.today.isoformat())
    (line,) = budget_state(session).entries
    assert (line.entry.post, line.entry.amount_ore) == (None, -45_100)
    page.refresh(frozenset())
    settle()
    assert "1 händelse saknar post: välj en." in words_on(page)
    page.entries.table.view.selectRow(0)
    page.entries.move_entry.click()
    assert page.form.form is not None
    page.form.form.set_values({"post": "material"})
    save(page, settle)
    assert [one.entry.post for one in budget_state(session).entries] == ["material"]
    page.undo()
    settle()
    assert [one.entry.post for one in budget_state(session).entries] == [None]


def test_a_post_that_is_over_is_said_and_nothing_is_stopped(session: Session, needs: Needs, settle: Settle) -> None:
    entering.state_granted(session, "network", 3_000_000)
    entering.enter(session, NewEntry(on=dt.date(2026, 9, 1), what="Träff", amount_ore=3_125_000, post="network"))
    page = budget_page(needs, settle)
    assert "Nätverksträffar är 1\u00a0250\u00a0kr över det beviljade." in words_on(page)
    row = next(cells for cells in page.posts.rows if cells[0] == "Nätverksträffar")
    assert row[-1] == "−1\u00a0250"


def test_an_excerpt_asks_for_its_accounts_once(needs: Needs, settle: Settle, tmp_path: Path) -> None:
    file = tmp_path / "huvudbok.csv"
    file.write_text("Konto;Ver;Datum;Text;Belopp\n4010;A1;2026-09-03;Papper;1240,00\nSumma;;;;1241,00\n", "utf-8")
    page = budget_page(needs, settle)
    page.take_accounts(file)
    settle()
    assert page.form.form is not None
    assert page.notice.text().startswith("Bladets 12 celler: 5 rubriker, 1 läses inte (summeringar 1), 6 ")
    page.form.form.set_values({"ledger_account:4010": "material"})
    save(page, settle)
    assert "1 rad togs in." in page.notice.text()
    assert "Summa anger 1\u00a0241 kr, och dess rader ger 1\u00a0240 kr" in page.notice.text()
    page.refresh(frozenset())
    settle()
    assert "Bladets 12 celler: 5 togs in, 5 rubriker, " in words_on(page)
    page.take_accounts(file)
    settle()
    assert page.notice.text() == "Filen har tagits in förut; inget är ändrat."


def test_a_reader_sees_the_posts_and_enters_nothing(session: Session, needs: Needs, settle: Settle) -> None:
    entering.enter(session, NewEntry(on=dt.date(2026, 9, 1), what="Träff", amount_ore=100, post="network"))
    reader = colleague(session, Role.READER, name="Ros")
    page = budget_page(replace(needs, session=reader), settle)
    for button in (page.new, page.grant, page.accounts, page.entries.move_entry):
        assert not button.isVisible()


def test_what_is_typed_comes_back_until_it_is_saved(needs: Needs, settle: Settle) -> None:
    page = budget_page(needs, settle)
    page.new.click()
    assert page.form.form is not None
    QTest.keyClicks(page.form.form.field("what").editor, "Tolk i oktober")
    page.leave()
    again = budget_page(needs, settle)
    settle()
    assert again.form.form is not None
    assert again.form.form.texts()["what"] == "Tolk i oktober"
    save(again, settle, amount="500")
    settle()
    assert budget_page(needs, settle).form.form is None
