"""Absence and hand-over on the screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.overview import open_case
from kraft_desktop.services.secrecy import standing_in
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.absence.page import AbsencePage
from tests.given.case_rig import (
    DAY,
    LEYLA,
    check_fits,
    check_named,
    check_order,
    needs,
    read_and_shown,
    session,
    words_on,
)
from tests.given.nodes import colleague

__all__ = ["needs", "session"]
Settle = Callable[[], None]


def page_on(needs: Needs, settle: Settle) -> AbsencePage:
    return read_and_shown(AbsencePage(needs), settle)


def test_an_absence_is_recorded_and_ended(session: Session, needs: Needs, settle: Settle) -> None:
    anders = colleague(session, Role.DEPUTY, name="Anders")
    page = page_on(needs, settle)
    assert "Ingen är frånvarande" in words_on(page)
    page.stand_in.begin_button.click()
    check_named(page)
    check_fits(page)
    check_order(page)
    form = page.stand_in.form
    first, wrong = session.today, session.today - dt.timedelta(days=1)
    form.set_values({"deputy": anders.account.id, "first": first, "until": wrong})
    page.stand_in.box.save.click()
    settle()
    assert "den första dagen eller senare" in words_on(form)
    assert form.texts()["until"] == wrong.isoformat()
    assert standing_in.listed(session) == ()
    form.set_values({"until": first})
    page.stand_in.box.save.click()
    settle()
    assert "Anders vikarierar för Anna" in words_on(page)
    page.stand_in.end_buttons[0].click()
    settle()
    assert standing_in.listed(session) == ()


def test_a_caseworker_plans_the_own_absence_alone(session: Session, needs: Needs, settle: Settle) -> None:
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik")
    page = page_on(replace(needs, session=erik), settle)
    assert not page.leaving.isVisible()
    page.stand_in.begin_button.click()
    assert page.stand_in.form.field("absent").value() == erik.account.id
    assert "Ingen arbetar på samma ställe" in page.stand_in.form.texts()["deputy"]


def test_a_leavers_cases_are_handed_over(session: Session, needs: Needs, settle: Settle) -> None:
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik")
    nils = colleague(session, Role.CASEWORKER, "0881", name="Nils")
    karin = colleague(session, Role.CASEWORKER, "0834", name="Karin")
    case_id = recording.register(erik, replace(LEYLA, contact="Erik"), DAY)
    page = page_on(needs, settle)
    card = page.leaving
    card.choice("leaver").set_value(erik.account.id)
    card.form.edited.emit("leaver")
    settle()
    assert list(card.boxes) == [case_id]
    assert not card.hand_over.isEnabled()
    for taker, contact in ((karin, "Erik"), (nils, "Nils")):
        card.choice("successor").set_value(taker.account.id)
        card.form.edited.emit("successor")
        card.hand_over.click()
        settle()
        assert open_case(erik, case_id).case.contact == contact
        assert ("Karin skulle inte se" in words_on(page)) == (taker is karin)
    assert "Nils är kontaktperson för 1 ärende" in page.notice.text()
