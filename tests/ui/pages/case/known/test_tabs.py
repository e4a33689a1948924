"""The tabs Kartläggning and Insatser: filled in by keyboard, refused beside the field with the text still there, undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kraft_desktop.domain.assessment.statements import StatementKind
from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.cases.measures import Intervention
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.recording import NewStep
from kraft_desktop.services.known import areas, capacity, interventions, ratings, reading, recommendation
from kraft_desktop.services.known.areas import NewFindings
from kraft_desktop.services.known.capacity import NewAssessment
from kraft_desktop.services.known.interventions import NewIntervention
from kraft_desktop.services.known.ratings import NewRating
from kraft_desktop.services.known.recommendation import NewRecommendation
from kraft_desktop.store.database.records import new_id
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.case.known.known_card import KnownCard
from kraft_desktop.ui.pages.case.known.tabs import AssessmentTab, InterventionsTab
from tests.given.case_rig import (
    DAY,
    Answers,
    check_fits,
    check_named,
    heard,
    needs,
    session,
    shown,
    with_people,
    words_on,
)

__all__ = ["needs", "session"]
Settle = Callable[[], None]
FOUND = NewFindings(on=DAY, took_part="Leyla, Anna", texts={"work": "Städat i tolv år", "health": "Ont i ryggen"})


@pytest.fixture
def leyla(session: Session) -> str:
    """A case at the step of the recommendation."""
    case_id = with_people(session)[0]
    recording.decide(session, case_id, DecisionOutcome.ACCEPTED, DAY)
    for step in (Step.MAPPING, Step.RECOMMENDATION):
        recording.record_step(session, case_id, NewStep(step=step, change=StepChange.ENTERED, on=DAY))
    return case_id


def page_of(needs: Needs, settle: Settle, case_id: str) -> CasePage:
    page = CasePage(needs)
    heard(page)
    page.show_subject(case_id)
    shown(page, settle)
    return page


@pytest.fixture
def page(needs: Needs, settle: Settle, leyla: str) -> CasePage:
    """Its page."""
    return page_of(needs, settle, leyla)


def errors(card: KnownCard) -> str:
    assert card.form is not None
    return "\n".join(
        one.text() for one in card.form.findChildren(QLabel) if one.isVisible() and one.property("role") == "error"
    )


def save(card: KnownCard, settle: Settle) -> None:
    assert card.box is not None
    QTest.keyClick(card.box, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()


def left(card: KnownCard, settle: Settle) -> None:
    assert card.box is not None
    QTest.keyClick(card.box, Qt.Key.Key_Escape)
    settle()


def pressed(card: KnownCard, words: str, settle: Settle) -> None:
    button = next(one for one in card.findChildren(QPushButton) if one.text() == words and one.isVisible())
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle()


def test_an_intervention_is_recorded_by_keyboard_refused_with_its_texts_there_and_undone(
    session: Session, page: CasePage, settle: Settle, leyla: str
) -> None:
    card = page.tabs.tab(InterventionsTab).interventions
    settle()
    assert "Ingen insats än" in words_on(card)
    pressed(card, "Ny insats ...", settle)
    assert card.form is not None
    card.form.set_values({"kind": "social", "started_on": DAY, "ended_on": DAY.replace(month=9), "provider": "Nybro AME"})
    save(card, settle)
    assert "Sista dagen är före den första" in errors(card)
    assert card.form.texts()["provider"] == "Nybro AME"
    assert reading.of_case(session, leyla).interventions == ()
    card.form.set_values({"ended_on": None, "started_on": DAY.replace(month=9)})
    save(card, settle)
    assert "före" in errors(card)
    card.form.set_values({"early": "Började hos kommunen"})
    save(card, settle)
    assert "Social, Nybro AME" in words_on(card)
    pressed(card, "Ny insats ...", settle)
    card.form.set_values({"kind": "social", "started_on": DAY})
    save(card, settle)
    assert "En insats av samma typ" in errors(card)
    left(card, settle)
    page.undo()
    settle()
    assert reading.of_case(session, leyla).interventions == ()


def test_one_from_a_sheet_is_confirmed_with_one_key(session: Session, page: CasePage, settle: Settle, leyla: str) -> None:
    row = Intervention(id=new_id(), case_id=leyla, base=1, kind="both", started_on=DAY, inferred=True, recorded_by="Anna")
    with session.vault.write("import.cases") as tx:
        tx.interventions.add(row)
    card = page.tabs.tab(InterventionsTab).interventions
    settle()
    assert "ej bekräftad" in words_on(card)
    pressed(card, "Den stämmer", settle)
    assert [one.inferred for one in reading.of_case(session, leyla).interventions] == [False]
    assert "ej bekräftad" not in words_on(card)


def test_areas_are_written_in_one_form_and_a_colleagues_change_is_not_written_over(
    session: Session, page: CasePage, settle: Settle, leyla: str
) -> None:
    areas.record(session, leyla, FOUND)
    settle()
    card = page.tabs.tab(AssessmentTab).areas
    settle()
    pressed(card, "Skriv ...", settle)
    assert card.form is not None
    assert card.form.texts()["work"] == "Städat i tolv år"
    seen = reading.of_case(session, leyla).findings["work"].id
    areas.record(session, leyla, replace(FOUND, texts={"work": "Städat i tio år"}, seen={"work": seen}))
    settle()
    card.form.set_values({"work": "Städat i elva år", "network": "Två systrar"})
    save(card, settle)
    assert card.form is not None, "refused, with the text still there"
    assert card.form.texts()["work"] == "Städat i elva år"
    assert set(reading.of_case(session, leyla).findings) == {"work", "health"}


def test_what_is_typed_is_a_draft_until_it_is_recorded(page: CasePage, settle: Settle, session: Session, leyla: str) -> None:
    card = page.tabs.tab(AssessmentTab).capacity
    settle()
    pressed(card, "Ny bedömning ...", settle)
    assert card.form is not None
    card.form.set_values({"capacity": 25, "method": "AWP"})
    card.form.field("method").edited.emit()
    left(card, settle)
    settle()
    card.begin()
    settle()
    assert card.form.texts()["method"] == "AWP"
    save(card, settle)
    assert [one.method for one in reading.of_case(session, leyla).assessments] == ["AWP"]
    card.begin()
    settle()
    assert card.form.texts()["method"] == ""


def test_a_recommendation_is_made_gone_through_and_disputed(page: CasePage, settle: Settle) -> None:
    card = page.tabs.tab(AssessmentTab).recommendation
    settle()
    pressed(card, "Rekommendera ...", settle)
    assert card.form is not None
    card.form.set_values({"kind": "both", "on": DAY, "reasons": "Orkar två timmar", "agreed": "Teamet"})
    save(card, settle)
    assert "Ej genomgången med deltagaren" in words_on(card)
    pressed(card, "Genomgången ...", settle)
    card.form.set_values({"on": DAY, "interpreter": True, "text": "Jag vill börja lugnt"})
    save(card, settle)
    assert "Deltagaren säger: Jag vill börja lugnt" in words_on(card)
    assert "med tolk" in words_on(card)
    pressed(card, "Håller inte med ...", settle)
    card.form.set_values({"text": "Två timmar är för mycket"})
    save(card, settle)
    assert "Deltagaren håller inte med" in words_on(card)
    page.undo()
    settle()
    assert "Deltagaren håller inte med" not in words_on(card)


def test_a_rating_is_taken_from_its_sheet_and_drawn(
    session: Session,
    page: CasePage,
    needs: Needs,
    settle: Settle,
    leyla: str,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ratings.record(
        session, leyla, NewRating(instrument="six_areas", respondent="participant", on=DAY, scores={"goals": 2, "health": 3})
    )
    settle()
    card = page.tabs.tab(AssessmentTab).ratings
    settle()
    pressed(card, "Ny skattning ...", settle)
    assert card.form is not None
    card.form.set_values({"respondent": "participant", "area_goals": 4})
    card.form.field("area_health").set_text("9")
    save(card, settle)
    assert "mellan 1 och 5" in errors(card)
    card.form.set_values({"area_health": None, "version": 2})
    save(card, settle)
    assert "senare" in errors(card)
    card.form.set_values({"version": 1})
    save(card, settle)
    assert "högre i 1, lägre i 0 av 1 områden" in words_on(card)
    assert isinstance(needs.ask, Answers)
    needs.ask.where = tmp_path_factory.mktemp("papper") / "blad.pdf"
    opened: list[Path] = []
    monkeypatch.setattr(needs.ask, "open", opened.append)
    pressed(card, "Skattningsblad ...", settle)
    assert opened == [needs.ask.where]
    assert needs.ask.where.read_bytes().startswith(b"%PDF")


def test_the_follow_up_is_there_when_the_case_is_closed(session: Session, page: CasePage, settle: Settle, leyla: str) -> None:
    card = page.tabs.tab(AssessmentTab).follow_up
    settle()
    assert not card.isVisible()
    recording.close(session, leyla, DAY, "work", note="Anställd")
    settle()
    assert "Anställd" in words_on(card)
    pressed(card, "Följ upp ...", settle)
    assert card.form is not None
    save(card, settle)
    assert "varken" in errors(card).lower()
    card.form.set_values({"worker": "yes"})
    save(card, settle)
    assert "Handläggaren: ja. Deltagaren: ej besvarat." in words_on(card)


@pytest.mark.parametrize("scale", [100, 200])
def test_both_tabs_fit_full_and_empty(
    app: QApplication, session: Session, needs: Needs, settle: Settle, leyla: str, scale: int
) -> None:
    style.dress(app, Theme.LIGHT if scale == 100 else Theme.DARK, scale)
    page = page_of(needs, settle, leyla)
    for kind in (AssessmentTab, InterventionsTab):
        page.tabs.tab(kind)
        settle()
        check_fits(page)
        check_named(page)
    areas.record(session, leyla, replace(FOUND, texts={"work": "Städat på hotell. " * 60, "health": "Ont"}))
    capacity.record(session, leyla, NewAssessment(capacity=25, assessor="A" * 200))
    recommendation.recommend(session, leyla, NewRecommendation(kind="both", on=DAY, reasons="Skäl " * 200, agreed="B" * 200))
    for place in range(12):
        new = NewIntervention(kind="social", started_on=DAY, ended_on=DAY, provider=f"Anordnare {place}", place="Å" * 150)
        interventions.record(session, leyla, new)
    for kind in (AssessmentTab, InterventionsTab):
        tab = page.tabs.tab(kind)
        settle()
        check_fits(page)
        check_named(page)
        for card in tab.cards:
            begin = getattr(card, "begin", None)
            if begin is not None and card.isVisible():
                begin(*([StatementKind.INTERESTS] if card is getattr(tab, "own_words", None) else []))
                settle()
                check_fits(page)
                check_named(page)
    style.dress(app, Theme.LIGHT, 100)
