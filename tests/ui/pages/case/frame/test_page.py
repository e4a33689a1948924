"""One case on the screen: where it is, recording what has happened, changing what is held, taking the last back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview
from kraft_desktop.services.cases import recording as casework
from kraft_desktop.services.cases.recording import NewStep
from kraft_desktop.services.imports import case_list, support_sheet
from kraft_desktop.store.database.records import new_id
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.case.basics import BasicsTab
from kraft_desktop.ui.pages.case.details import DetailsCard
from kraft_desktop.ui.pages.case.done import DoneCard
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.case.record import RecordCard
from kraft_desktop.ui.widgets.form import Form
from tests.given.case_rig import (
    DAY,
    check_fits,
    check_named,
    heard,
    needs,
    session,
    shown,
    with_people,
    words_on,
)
from tests.given.nodes import SETS
from tests.given.ui.window import focused

__all__ = ["needs", "session"]


def page_on(needs: Needs, settle: Callable[[], None], case_id: str) -> CasePage:
    page = CasePage(needs)
    page.show_subject(case_id)
    shown(page, settle)
    return page


def details(page: CasePage) -> DetailsCard:
    return page.tabs.tab(BasicsTab).details


def recording(page: CasePage) -> RecordCard:
    page.record.click()
    QApplication.processEvents()
    assert page.recording is not None
    return page.recording


def choose(card: RecordCard, words: str) -> None:
    """Choose what has happened by its words."""
    place = next(place for place, choice in enumerate(card._choices) if choice.words == words)
    card.form.set_values({"what": place})
    card.form.edited.emit("what")


def test_the_header_answers_where_the_case_is(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    said = words_on(page)
    assert "Leyla Påhittberg" in said
    assert "62 år · Nybro · reaktivt spår · kontakt EH · tolk arabiska" in said
    assert "för 52 dagar sedan" in said
    assert "sedan 2026-10-01, 52 dagar" in page.header.steps.accessibleName() + page.header.steps.accessibleDescription()
    check_named(page)
    check_fits(page)


def test_a_step_that_lies_ahead_is_told_by_its_day(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    session.vault.now = lambda: dt.datetime(2026, 9, 16, 12, tzinfo=dt.UTC)
    page = page_on(needs, settle, leyla)
    assert "2026-10-01" in words_on(page)
    assert "från 2026-10-01" in page.header.steps.accessibleName() + page.header.steps.accessibleDescription()
    assert "\u2212" not in words_on(page)


def test_what_lies_ahead_is_not_said_to_be_done(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    with session.vault.write("test.planned") as tx:
        for day, status in ((dt.date(2027, 1, 12), ConsultationStatus.DONE), (dt.date(2026, 11, 2), ConsultationStatus.ASKED)):
            talk = Consultation(id=new_id(), on=day, minutes=60, kind="reading", status=status, case_id=leyla)
            tx.consultations.add(talk)
        tx.step_events.add(replace(tx.step_events.where(case_id=leyla)[0], id=new_id(), on=dt.date(2027, 2, 1)))
    page = page_on(needs, settle, leyla)
    card = page.findChildren(DoneCard)[-1]
    done, ahead = "\n".join(label.text() for label in card.findChildren(QLabel)).split("Framåt, ej gjort ännu")
    assert "2027" not in done
    assert "efterfrågad" not in done
    assert "2026-10-01" in done
    assert [day for day in ahead.split("\n") if day[:2] == "20"] == ["2026-11-02", "2027-01-12", "2027-02-01"]


def test_a_case_seen_as_a_code_shows_no_identity(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    _, _, coded = with_people(session)
    page = page_on(needs, settle, coded)
    said = words_on(page)
    assert "Dold" not in said
    assert "9874" not in said
    details(page).begin()
    form = details(page).form
    assert form is not None
    assert "name" not in form.texts()


def test_what_has_happened_is_recorded_and_taken_back(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    told = heard(page)
    for words in ("Teamet säger ja till deltagande", "Börjar: 3 Gemensam kartläggning"):
        card = recording(page)
        choose(card, words)
        card.box.save.click()
        settle()
        assert words in page.notice.text()
    assert overview.open_case(session, leyla).steps[2].entered == session.today
    assert len(told.changed) == 2
    assert "Börjar: 3" in page.undo_words()
    page.notice.way.click()
    settle()
    assert overview.open_case(session, leyla).steps[2].entered is None
    assert page.notice.text().startswith("Ångrat:")
    assert "Teamet säger ja" in page.undo_words(), "the change before it can be taken back too"
    page.notice.way.click()
    settle()
    assert overview.open_case(session, leyla).decision is None
    assert not page.notice.way.isVisible()
    assert page.undo_words() == ""


def test_what_is_begun_is_kept_with_its_case_and_never_shown_under_another(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    leyla, bo, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    card = recording(page)
    choose(card, "Teamet säger nej till deltagande")
    card.form.set_texts({"reason": "Har redan arbete"})
    card.form.edited.emit("reason")
    page.show_subject(bo)
    settle()
    assert page.recording is None
    assert drafts.unsaved_pages(session)[0].page == casework.RECORD_PAGE
    page.show_subject(leyla)
    settle()
    card = recording(page)
    settle()
    assert card.form.texts()["reason"] == "Har redan arbete"
    assert card.form.field("reason").isVisible()
    QTest.keyClick(card.form.field("reason").editor, Qt.Key.Key_F1)
    assert "personen får läsa" in words_on(card)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    settle()
    assert page.recording is None
    assert [draft.page for draft in drafts.unsaved_pages(session)] == [casework.RECORD_PAGE], "Esc keeps the draft"
    recording(page).box.cancel.click()
    settle()
    assert page.recording is None
    assert drafts.unsaved_pages(session) == ()


def test_what_is_recorded_leaves_no_draft(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    card = recording(page)
    choose(card, "Teamet säger ja till deltagande")
    card.form.edited.emit("what")
    page.leave()
    assert len(drafts.unsaved_pages(session)) == 1
    card.box.save.click()
    settle()
    assert drafts.unsaved_pages(session) == ()


def test_only_what_may_happen_is_offered(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, bo, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    offered = [choice.words for choice in recording(page)._choices]
    assert "Börjar: 3 Gemensam kartläggning" not in offered
    assert offered[0] == "Teamet säger ja till deltagande"
    page.show_subject(bo)
    settle()
    assert [choice.words for choice in recording(page)._choices] == ["Ärendet öppnas igen"]


def test_a_closing_needs_a_reason_and_a_day_that_has_been(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    heard(page)
    card = recording(page)
    choose(card, "Ärendet avslutas")
    card.box.save.click()
    assert "Det här behöver fyllas i." in words_on(card)
    card.form.set_values({"closing_reason": "studies", "on": session.today.replace(year=2027)})
    card.box.save.click()
    assert "ligger framåt" in words_on(card)
    card.form.set_values({"on": session.today})
    card.box.save.click()
    settle()
    assert "studier" in words_on(page)
    assert overview.open_case(session, leyla).closing is not None


def test_a_recommendation_names_the_kind_and_a_return_its_reason(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    leyla, _, _ = with_people(session)
    casework.decide(session, leyla, DecisionOutcome.ACCEPTED, DAY)
    for step in (Step.MAPPING, Step.RECOMMENDATION):
        casework.record_step(session, leyla, NewStep(step=step, change=StepChange.ENTERED, on=DAY))
    page = page_on(needs, settle, leyla)
    heard(page)
    card = recording(page)
    choose(card, "Tillbaka till: 3 Gemensam kartläggning")
    card.box.save.click()
    assert "Det här behöver fyllas i." in words_on(card)
    choose(card, "4 Utredningens rekommendation klar")
    card.form.set_values({"recommended": "work_preparing", "on": DAY})
    card.box.save.click()
    assert "Det här behöver fyllas i." in words_on(card), "the reasons"
    card.form.set_values({"reason": "har prövat"})
    card.box.save.click()
    assert "Det här behöver fyllas i." in words_on(card), "who agreed"
    card.form.set_values({"agreed": "teamet", "on": DAY.replace(month=9)})
    card.box.save.click()
    assert "kan inte ligga före" in words_on(card)
    card.form.set_values({"on": DAY})
    card.box.save.click()
    settle()
    assert "Utredningens rekommendation, klart: arbetsförberedande" in words_on(page)


def test_details_are_changed_in_the_form_and_taken_back(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    heard(page)
    details(page).change.click()
    form = details(page).form
    assert form is not None
    form.set_values({"name": "Leyla Låtsasberg", "contact": "LB"})
    check_fits(page)
    details(page)._save()
    settle()
    assert details(page).form is None
    assert "Leyla Låtsasberg" in words_on(page)
    page.undo()
    settle()
    assert "Leyla Påhittberg" in words_on(page)


def test_a_change_in_between_is_said_and_what_was_typed_stays(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    details(page).begin()
    form = details(page).form
    assert form is not None
    form.set_values({"contact": "min"})
    opened = overview.open_case(session, leyla)
    casework.change(session, opened, replace(casework.details_of(opened), contact="annans"))
    page.refresh(frozenset({"cases"}))
    settle()
    details(page)._save()
    settle()
    assert page.notice.text()
    assert form.texts()["contact"] == "min"
    assert overview.open_case(session, leyla).case.contact == "annans"
    kept = drafts.read_draft(session, casework.CASE_PAGE, leyla)
    assert kept is not None
    assert kept["contact"] == "min"


def test_an_unsaved_change_comes_back_after_a_lock(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    details(page).begin()
    form = details(page).form
    assert form is not None
    form.set_values({"contact": "halv"})
    form.edited.emit("contact")
    page.leave()
    again = page_on(needs, settle, leyla)
    form = details(again).form
    assert form is not None
    assert form.texts()["contact"] == "halv"
    assert "finns kvar" in again.notice.text()
    details(again)._cancel()
    settle()
    assert drafts.read_draft(session, casework.CASE_PAGE, leyla) is None


def test_a_wrong_number_is_said_beside_the_field(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    details(page).begin()
    form = details(page).form
    assert form is not None
    form.set_values({"personal_number": None})
    details(page)._save()
    settle()
    assert "Personnummer saknas." in words_on(page)


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_imported_cases_with_support_fit(
    app: QApplication, session: Session, needs: Needs, settle: Callable[[], None], scale: int
) -> None:
    folder = SETS / "sodra_kolumner"
    case_list.cases(session, (folder / "arendelista.xlsx").read_bytes())
    support_sheet.support(session, (folder / "utbetalningar_0881_nybro.xlsx").read_bytes(), "0881")
    style.dress(app, Theme.DARK, scale)
    with session.vault.read() as data:
        supported = {row.participant_id for row in data.support_months.where()}
        case_id = next(case.id for case in data.cases.where() if case.participant_id in supported)
    page = CasePage(needs)
    page.show_subject(case_id)
    shown(page, settle, round(1178 * min(scale, 150) / 100), 900)
    assert "i följd" in words_on(page)
    check_fits(page)


def test_escape_puts_the_details_away_and_keeps_what_was_typed(
    app: QApplication, session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    card = details(page)
    card.begin()
    settle()
    assert form_of(card).isAncestorOf(focused(app))
    editor = form_of(card).field("contact").editor
    editor.setFocus()
    QTest.keyClicks(editor, "XY")
    typed = form_of(card).texts()["contact"]
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    settle()
    assert card.change.isVisible()
    assert [draft.page for draft in drafts.unsaved_pages(session)] == [casework.CASE_PAGE]
    card.change.click()
    settle()
    assert form_of(card).texts()["contact"] == typed
    QTest.keyClick(form_of(card).field("contact").editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert card.change.isVisible()
    assert drafts.unsaved_pages(session) == ()


def form_of(card: DetailsCard) -> Form:
    assert card.form is not None
    return card.form


def test_details_that_were_saved_show_as_they_are_now(session: Session, needs: Needs, settle: Callable[[], None]) -> None:
    """Whichever comes first: what was written read anew, or the form told that it was saved."""
    leyla, _, _ = with_people(session)
    page = page_on(needs, settle, leyla)
    card = details(page)
    card.begin()
    settle()
    newer = overview.open_case(session, leyla)
    changed = replace(newer, case=replace(newer.case, contact="Nyaste"))
    card.show_case(changed)
    assert form_of(card).isVisible()
    card._end()
    settle()
    assert "Nyaste" in words_on(card)
