"""The cards of a case on who may see it: closing and opening it again, protecting its place, and who has looked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from kraft_desktop.domain.errors import NoSuchCase
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.domain.secrecy.standing_in import StandIn
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import looks
from kraft_desktop.services.cases import overview
from kraft_desktop.services.secrecy import blocks, protection, tasks
from kraft_desktop.services.secrecy.tasks import NewTask
from kraft_desktop.store.database.records import new_id
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.case.consents import ConsentsTab
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.case.log import LogTab
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from tests.given.case_rig import Answers, check_fits, check_named, heard, needs, session, shown, with_people, words_on
from tests.given.nodes import colleague, logged_in

__all__ = ["needs", "session"]


def page_on(needs: Needs, settle: Callable[[], None], case_id: str) -> CasePage:
    page = CasePage(needs)
    heard(page)
    page.tabs.choose(ConsentsTab.key)
    page.show_subject(case_id)
    shown(page, settle)
    return page


def cards(page: CasePage) -> ConsentsTab:
    return page.tabs.tab(ConsentsTab)


def press(inside: QWidget, words: str, settle: Callable[[], None]) -> None:
    """Press the button with these words."""
    button = next(one for one in inside.findChildren(QPushButton) if one.isVisible() and one.text() == words)
    button.click()
    settle()


def fill(inside: QWidget, settle: Callable[[], None], **values: object) -> None:
    """Fill in the open form of a card and save it."""
    form = inside.form  # type: ignore[attr-defined]
    form.set_values(values)
    box = form.parentWidget()
    box.save.click()
    settle()


def test_a_case_is_closed_to_somebody_and_that_is_taken_back(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    leyla, _, _ = with_people(session)
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik")
    page = page_on(needs, settle, leyla)
    assert "Ärendet är inte spärrat för någon." in words_on(page)
    card = cards(page).blocks
    press(card, "Spärra för ...", settle)
    fill(card, settle, account="Erik")
    assert "Måste fyllas i" in words_on(card) or card.form is not None, "the reason is missing"
    fill(card, settle, account="Erik", reason=BlockReason.DISQUALIFIED)
    assert "Erik, sedan 2026-11-22: jäv" in words_on(card)
    with pytest.raises(NoSuchCase):
        overview.open_case(erik, leyla)
    assert page.undo_words().endswith(": Ärendet är spärrat för Erik")
    page.undo()
    settle()
    assert "Ärendet är inte spärrat för någon." in words_on(page)
    assert overview.open_case(erik, leyla).case.id == leyla
    check_named(page)
    check_fits(page)


def test_what_is_refused_leaves_the_form_as_it_was(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    colleague(session, Role.CASEWORKER, "0881", name="Erik")
    page = page_on(needs, settle, leyla)
    card = cards(page).protection
    press(card, "Registrera skyddad folkbokföring ...", settle)
    fill(card, settle, first="Erik", second="Erik")
    assert "handläggarna ska vara två olika konton" in words_on(card).lower()
    assert card.form is not None
    assert card.form.texts() == {"first": "Erik", "second": "Erik"}
    assert overview.open_case(session, leyla).participant.name == "Leyla Påhittberg"


def test_protecting_the_registration_takes_the_name_and_the_place_off_the_page(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    leyla, _, _ = with_people(session)
    for name in ("Erik", "Sara"):
        colleague(session, Role.CASEWORKER, "0881", name=name)
    ask = needs.ask
    assert isinstance(ask, Answers)
    ask.yes = False
    page = page_on(needs, settle, leyla)
    card = cards(page).protection
    press(card, "Registrera skyddad folkbokföring ...", settle)
    fill(card, settle, first="Erik", second="Sara")
    assert "Leyla Påhittberg" in words_on(page), "nothing is done before the user agrees"
    ask.yes = True
    fill(card, settle, first="Erik", second="Sara")
    said = re.sub(r"\bS-\w{5}\b", "", words_on(page))  # a code may have any letters
    assert "Kommunen är dold. Två handläggare ser den." in said
    for secret in ("Leyla", "Nybro", "arabiska", "640823", "EH"):
        assert secret not in said, secret
    listed = CaseloadPage(needs)
    listed.refresh(frozenset())
    shown(listed, settle)
    (place,) = {row.municipality_name for row in listed._rows if row.case_id == leyla}
    assert place == "dold"
    listed.municipality.set_value("0881")
    listed._narrow()
    assert leyla not in [listed.table.model.record(n).case_id for n in range(listed.table.model.rowCount())]
    check_fits(page)


def test_a_block_empties_the_open_page_of_the_one_it_closes_out(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    leyla, bo, _ = with_people(session)
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik")
    page = page_on(replace(needs, session=erik), settle, leyla)
    listed = CaseloadPage(replace(needs, session=erik))
    heard(listed)
    listed.refresh(frozenset())
    shown(listed, settle)
    assert "Leyla Påhittberg" in words_on(page)
    assert [row.case_id for row in listed._rows] == [leyla]
    blocks.record(session, leyla, "Erik", BlockReason.WISH)
    settle()
    said = words_on(page)
    for secret in ("Leyla", "Nybro", "arabiska", "640823"):
        assert secret not in said, secret
    assert "Det finns inget sådant ärende" in said
    assert listed._rows == ()
    page.show_subject(bo)
    settle()


def test_who_has_looked_is_shown_with_stand_ins_and_filters(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik")
    karin = colleague(session, Role.CASEWORKER, "0834", name="Karin")
    row = StandIn(
        id=new_id(), absent=erik.account.id, deputy=karin.account.id, first=session.today, until=session.today,
        recorded_by="Anna",
    )  # fmt: skip
    with session.vault.write("stand_in.record") as tx:
        tx.stand_ins.add(row)
    with logged_in(karin):
        overview.open_case(karin, leyla)
    with logged_in(erik):
        looks.note_listed(erik, [leyla], {"municipality": "0881", "standing": "open", "typed": "yes"})
    page = page_on(needs, settle, leyla)
    log = page.tabs.tab(LogTab)
    press(log, "Visa", settle)
    said = words_on(log)
    assert f"{looks.of_case(session, leyla).opened[-1].local}  Karin (vikarie för Erik)" in said
    assert "Nybro, Öppna, med ord skrivna i filtret, 1 ärende" in said
    assert "Anna" in said
    check_fits(page)


def test_the_list_notes_what_it_shows_once_it_is_left_alone(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, bo, _ = with_people(session)
    page = CaseloadPage(needs)
    page.refresh(frozenset())
    shown(page, settle)
    page.noting.note()
    settle()
    page.standing.set_value("closed")
    page._narrow()
    page.leave()
    page.leave()
    found = [
        [look.filter for look in looks.of_case(session, one, {"standing": ("open", "closed")}).listed] for one in (leyla, bo)
    ]
    assert found == [[{"standing": "open"}], [{"standing": "closed"}]]


def test_a_handler_sees_the_place_and_the_language(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik")
    protection.protect(session, leyla, ("Anna", "Erik"))
    page = page_on(replace(needs, session=erik), settle, leyla)
    said = words_on(page)
    assert "Handläggare: Anna och Erik. Ingen annan ser kommunen." in said
    assert "Nybro" in said
    assert "tolk arabiska" in said
    assert "Leyla" not in said


def test_the_texts_that_name_the_person_are_shown_before_and_can_be_kept(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    leyla, _, _ = with_people(session)
    for name in ("Erik", "Leyla"):
        colleague(session, Role.CASEWORKER, "0881", name=name)
    own = tasks.give(session, NewTask(text="Ring Leylas syster", assigned_to=session.account.id, case_id=leyla))
    full = tasks.give(session, NewTask(text="Ring Leyla Påhittberg", assigned_to=session.account.id, case_id=leyla))
    tasks.give(session, NewTask(text="Leyla ordnar fika", assigned_to=session.account.id))
    page = page_on(needs, settle, leyla)
    card = cards(page).protection
    press(card, "Registrera skyddad folkbokföring ...", settle)
    said = words_on(card)
    assert "2 texter nämner deltagaren" in said
    assert "1 text om något annat har en del av namnet som också är någon annans" in said
    assert "Ring NN" in said
    assert "Leyla" not in said.replace("Leyla\n", ""), "but for the account of that name"
    card.refresh()
    settle()
    assert "2 texter nämner deltagaren" in words_on(card), "as long as the form is open"
    fill(card, settle, first="Erik", second="Anna", **{f"tasks.text.{own.id}": False})
    with session.vault.read() as data:
        texts = [row.text for row in (data.tasks.get(own.id), data.tasks.get(full.id)) if row is not None]
    assert texts == ["Ring Leylas syster", "Ring NN"]
    assert "Här har namnet strukits" in words_on(cards(page).protection)
    check_named(page)
    check_fits(page)
