"""Two windows with the same form open: the one that saves last is told so, and neither text is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from kraft_desktop.domain.assessment.statements import StatementKind
from kraft_desktop.domain.casework.contacts import ContactChange
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.casework import events
from kraft_desktop.services.known import reading
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.case.form_card import FormCard
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.case.happens.tab import HappensTab
from kraft_desktop.ui.pages.case.known.tabs import AssessmentTab, InterventionsTab
from tests.given.case_rig import heard, needs, session, shown, words_on
from tests.given.nodes import LEYLA
from tests.given.services import full_case

__all__ = ["needs", "session"]
Settle = Callable[[], None]
Open = Callable[[CasePage], FormCard]
TODAY = dt.date(2026, 11, 22)


def _forms(known: reading.Known, happened: events.Happened) -> dict[str, tuple[Open, dict[str, Any], dict[str, Any]]]:
    """The forms that change something which is there: what opens it, what the first types, and what the second types."""
    contact, note = happened.next_contact, happened.notes[0]
    assert contact is not None
    recommendation, review, intervention = known.recommendation, known.review, known.interventions[0]
    assert recommendation is not None
    assert review is not None

    def of(tab: type[Any], card: str, begin: Callable[[Any], object]) -> Open:
        def open_(page: CasePage) -> FormCard:
            found: FormCard = getattr(page.tabs.tab(tab), card)
            begin(found)
            return found

        return open_

    texts = {"text": "Den första"}, {"text": "Den andra"}
    days = {"on": TODAY + dt.timedelta(days=9)}, {"on": TODAY + dt.timedelta(days=12)}
    return {
        "contact": (of(HappensTab, "contacts", lambda card: card._change(contact, ContactChange.MOVED)), *days),
        "waiting": (of(HappensTab, "waiting", lambda card: card.begin()), {"reason": "physician"}, {"reason": "interpreter"}),
        "working note": (of(HappensTab, "notes", lambda card: card._change(note)), *texts),
        "to the record": (of(HappensTab, "notes", lambda card: card._put_in_record(happened.notes[1])), *texts),
        "areas": (of(AssessmentTab, "areas", lambda card: card.begin()), {"health": "Ett"}, {"health": "Två"}),
        "capacity": (
            of(AssessmentTab, "capacity", lambda card: card.begin(known.assessments[0])),
            {"capacity": 15},
            {"capacity": 20},
        ),
        "rating": (of(AssessmentTab, "ratings", lambda card: card.begin(known.ratings[0])), {"rater": "A"}, {"rater": "B"}),
        "recommendation": (
            of(AssessmentTab, "recommendation", lambda card: card.begin(recommendation)),
            {"reasons": "Ett skäl"},
            {"reasons": "Ett annat"},
        ),
        "review": (of(AssessmentTab, "recommendation", lambda card: card.begin_review(review)), *texts),
        "own words": (of(AssessmentTab, "own_words", lambda card: card.begin(StatementKind.INTERESTS)), *texts),
        "intervention": (
            of(InterventionsTab, "interventions", lambda card: card.begin(intervention)),
            {"provider": "Den ena"},
            {"provider": "Den andra"},
        ),
    }


def test_the_second_to_save_is_told_and_what_was_typed_stays(session: Session, needs: Needs, settle: Settle) -> None:
    leyla = recording.register(session, LEYLA, dt.date(2025, 10, 1))
    full_case.fill(session, leyla, TODAY)
    forms = _forms(reading.of_case(session, leyla), events.of_case(session, leyla))
    pages = (CasePage(needs), CasePage(needs))
    for page in pages:
        heard(page)
        page.show_subject(leyla)
        shown(page, settle)
    for name, (begin, first, second) in forms.items():
        for page in pages:
            page.tabs.choose(_tab_of(name))
            settle()
        cards = [begin(page) for page in pages]
        settle()
        for card, typed in zip(cards, (first, second), strict=True):
            assert card.form is not None, name
            assert card.box is not None
            card.form.set_values(typed)
            card.box.save.click()
            settle()
        assert cards[0].form is None, f"{name}: the first is saved: {words_on(cards[0])}"
        assert cards[1].form is not None, f"{name}: the second wrote over the first in silence"
        said = pages[1].notice.text()
        assert "Någon annan ändrade" in said or "Raden finns inte längre" in said, f"{name}: {said}"
        values = cards[1].form.values()
        assert values is not None
        assert {field: values[field] for field in second} == second, name
        cards[1]._cancel()
        settle()


def _tab_of(name: str) -> str:
    if name in {"contact", "waiting", "working note", "to the record"}:
        return HappensTab.key
    return InterventionsTab.key if name == "intervention" else AssessmentTab.key
