"""What has been done: each line says who recorded it, and opens to be corrected or struck."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from kraft_desktop.domain.cases.case import DecisionOutcome, TeamDecision
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.casework import corrections, events
from kraft_desktop.services.casework.events import Line
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.case.basics import BasicsTab
from kraft_desktop.ui.pages.case.done import DoneCard
from kraft_desktop.ui.pages.case.frame.page import CasePage
from tests.given.case_rig import check_fits, check_named, heard, needs, session, shown, with_people, words_on

__all__ = ["needs", "session"]
Settle = Callable[[], None]
DAY = dt.date(2026, 10, 5)


def opened(needs: Needs, settle: Settle, case_id: str) -> tuple[CasePage, DoneCard]:
    page = CasePage(needs)
    heard(page)
    page.show_subject(case_id)
    shown(page, settle)
    return page, page.tabs.tab(BasicsTab).done


def decision(session: Session, case_id: str) -> Line:
    return next(line for line in events.of_case(session, case_id).lines if isinstance(line.row, TeamDecision))


def save(card: DoneCard, settle: Settle, **values: object) -> None:
    assert card.form is not None
    assert card.box is not None
    card.form.set_values(values)
    card.form.edited.emit("what")
    card.box.save.click()
    settle()


def test_a_line_is_corrected_and_struck_where_it_stands(session: Session, needs: Needs, settle: Settle) -> None:
    leyla = with_people(session)[0]
    recording.decide(session, leyla, DecisionOutcome.DECLINED, DAY)
    page, card = opened(needs, settle, leyla)
    card.correct(decision(session, leyla))
    check_fits(page)
    check_named(page)
    save(card, settle, what="correct", code="accepted")
    assert "Det här behöver fyllas i." in words_on(card)
    save(card, settle, reason="fel knapp")
    assert "rättat 2026-11-22 av Anna: fel knapp" in words_on(card)
    assert "Teamet sade ja" in words_on(card)
    card.correct(decision(session, leyla))
    save(card, settle, what="strike", reason="fel ärende")
    assert "struket 2026-11-22 av Anna: fel ärende" in words_on(card)
    page.undo()
    settle()
    assert "struket" not in words_on(card)
    page.undo()
    settle()
    assert "Teamet sade nej" in words_on(card)


def test_what_the_rules_refuse_keeps_the_form(session: Session, needs: Needs, settle: Settle) -> None:
    leyla = with_people(session)[0]
    recording.decide(session, leyla, DecisionOutcome.ACCEPTED, DAY)
    _, card = opened(needs, settle, leyla)
    card.correct(decision(session, leyla))
    save(card, settle, what="correct", day=dt.date(2027, 1, 1), reason="fel dag")
    assert "Datumet ligger i framtiden." in words_on(card)
    assert card.form is not None
    assert card.form.texts()["reason"] == "fel dag"


def test_a_new_case_is_undone_from_its_page(session: Session, needs: Needs, settle: Settle) -> None:
    leyla = with_people(session)[0]
    _, card = opened(needs, settle, leyla)
    card.undo.click()
    save(card, settle, reason="skulle till Oskarshamn")
    assert leyla not in {row.case_id for row in caseload.listing(session)}


def test_a_correction_being_typed_is_kept_when_the_page_goes(session: Session, needs: Needs, settle: Settle) -> None:
    leyla = with_people(session)[0]
    recording.decide(session, leyla, DecisionOutcome.DECLINED, DAY)
    page, card = opened(needs, settle, leyla)
    card.correct(decision(session, leyla))
    assert card.form is not None
    card.form.set_values({"what": "correct", "reason": "fel knapp"})
    card.form.edited.emit("reason")
    page.leave()
    assert [one.page.partition(".")[0] for one in drafts.unsaved_pages(session)] == [corrections.CORRECTION_PAGE]
    page, card = opened(needs, settle, leyla)
    card.correct(decision(session, leyla))
    settle()
    assert card.form is not None
    assert card.form.texts()["reason"] == "fel knapp"
    save(card, settle, code="accepted")
    assert "Teamet sade ja" in words_on(card)
    assert drafts.unsaved_pages(session) == ()


def test_the_lines_stay_at_the_top_of_a_card_as_high_as_its_neighbour(session: Session, needs: Needs, settle: Settle) -> None:
    _, card = opened(needs, settle, with_people(session)[0])
    card.setMinimumHeight(card.sizeHint().height() * 4)
    settle()
    assert card.shown.geometry().bottom() < card.sizeHint().height()
