"""The consent of a case on its page: recorded, revoked and withdrawn where it is shown."""

from __future__ import annotations

from collections.abc import Callable

from kraft_desktop.domain.secrecy.consent import Consented
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy import consents
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.case.consents import ConsentsTab
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.secrecy.consent_card import ConsentCard
from tests.given.case_rig import check_fits, check_named, heard, needs, session, shown, with_people, words_on

__all__ = ["needs", "session"]
Settle = Callable[[], None]


def opened(needs: Needs, settle: Settle, case_id: str) -> CasePage:
    page = CasePage(needs)
    heard(page)
    page.tabs.choose(ConsentsTab.key)
    page.show_subject(case_id)
    shown(page, settle)
    return page


def card_of(page: CasePage) -> ConsentCard:
    card = page.tabs.tab(ConsentsTab).consent
    assert card is not None
    return card


def fill(page: CasePage, **texts: str) -> None:
    form = card_of(page).form
    assert form is not None
    typed = {"form": "Muntligt", "first": "2026-10-01", "received_by": "Erik Ek", "to": "0881,physician,region", **texts}
    form.set_texts(typed)


def save(page: CasePage, settle: Settle) -> None:
    box = card_of(page).box
    assert box is not None
    box.save.click()
    settle()


def test_it_is_recorded_revoked_and_undone_on_the_page(session: Session, needs: Needs, settle: Settle) -> None:
    case_id = with_people(session)[0]
    page = opened(needs, settle, case_id)
    card = card_of(page)
    assert card.badge.text() == "ej registrerat"
    card.record.click()
    settle()
    fill(page, interpreter="1")
    save(page, settle)
    assert card.badge.text() == "till och med 2027-09-30"
    words = words_on(card)
    assert all(text in words for text in ("Nybro, läkaren, Region Kalmar län", "2026-10-01", "tolk närvarande", "Erik Ek"))
    check_named(page)
    check_fits(page)
    card.revoke.click()
    settle()
    assert card_of(page).badge.text() == "återkallat"
    assert "återkallat 2026-11-22" in words_on(card_of(page))
    page.undo()
    settle()
    assert consents.of_case(session, case_id).state is Consented.IN_FORCE


def test_what_was_typed_is_still_there_after_an_error_and_after_the_page_was_left(
    session: Session, needs: Needs, settle: Settle
) -> None:
    case_id = with_people(session)[0]
    page = opened(needs, settle, case_id)
    card_of(page).record.click()
    settle()
    fill(page, until="2026-09-01")
    save(page, settle)
    assert "Den sista dagen är den första dagen eller senare." in words_on(page)
    form = card_of(page).form
    assert form is not None
    typed = form.texts()
    assert typed["until"] == "2026-09-01"
    page.leave()
    again = card_of(opened(needs, settle, case_id)).form
    assert again is not None
    assert again.texts() == typed


def test_one_in_the_same_time_is_refused_beside_the_day(session: Session, needs: Needs, settle: Settle) -> None:
    case_id = with_people(session)[0]
    page = opened(needs, settle, case_id)
    for _ in range(2):
        card_of(page).record.click()
        settle()
        fill(page)
        save(page, settle)
    assert "Ärendet har redan ett samtycke" in words_on(page)
    assert len(consents.of_case(session, case_id).rows) == 1


def test_finding_none_and_a_mistake(session: Session, needs: Needs, settle: Settle) -> None:
    case_id = with_people(session)[0]
    page = opened(needs, settle, case_id)
    card_of(page).missing.click()
    settle()
    assert card_of(page).badge.text() == "söks"
    (row,) = consents.of_case(session, case_id).rows
    card_of(page)._withdraw(row)
    settle()
    assert card_of(page).badge.text() == "ej registrerat"
