"""A draft is kept about the record it was typed about, and about no other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal

from kraft_desktop.domain.period import Period
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.interim.parts import ReportCard
from tests.given.case_rig import needs, session

__all__ = ["needs", "session"]
Settle = Callable[[], None]
PAGE = drafts.QUARTER_PAGE


class Text(QObject):
    """Something that is typed."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def texts(self) -> dict[str, str]:
        return {"text": self.text}

    def type(self, text: str) -> None:
        self.text = text
        self.edited.emit()


@pytest.fixture
def text() -> Text:
    return Text()


@pytest.fixture
def keeper(session: Session, worker: Worker, text: Text) -> Drafting:
    made = Drafting(text, worker, session, PAGE, "2025Q4")
    made.follow(text)
    return made


def fire(parent: QObject) -> None:
    """Let the time run out of everything that was to be saved a little later."""
    for keeper in parent.findChildren(Drafting):
        if keeper._timer.isActive():
            keeper._timer.timeout.emit()


def test_going_on_to_another_record_saves_the_first_and_never_again(
    session: Session, text: Text, keeper: Drafting, settle: Settle
) -> None:
    text.type("om hösten")
    keeper.turn_to("2026Q1")
    assert drafts.read_draft(session, PAGE, "2025Q4") == {"text": "om hösten"}
    text.type("om våren")
    fire(text)
    settle()
    assert drafts.read_draft(session, PAGE, "2025Q4") == {"text": "om hösten"}
    assert drafts.read_draft(session, PAGE, "2026Q1") == {"text": "om våren"}


def test_a_quarter_that_was_left_is_not_written_over_with_the_next(session: Session, needs: Needs, settle: Settle) -> None:
    card = ReportCard(needs)
    first, second = (period for period in _quarters(session)[:2])
    field = card.form.field(session.node.id)
    for period, words in ((first, "Om första"), (second, "Om andra")):
        card.follow(period)
        settle()
        field.set_text(words)
        field.edited.emit()
        fire(card)
        settle()
    assert drafts.read_draft(session, PAGE, first.id) is not None
    assert drafts.read_draft(session, PAGE, first.id)[session.node.id] == "Om första"  # type: ignore[index]  # asserted above
    assert drafts.read_draft(session, PAGE, second.id)[session.node.id] == "Om andra"  # type: ignore[index]  # as above


def _quarters(session: Session) -> tuple[Period, ...]:
    scheme = session.programme.schemes[0]
    return tuple(session.programme.periods(scheme.id))


def test_what_was_found_of_a_record_that_was_left_is_not_offered(session: Session, keeper: Drafting, settle: Settle) -> None:
    drafts.keep(session, PAGE, "2025Q4", {"text": "om hösten"})
    found: list[dict[str, str]] = []
    keeper.offer(found.append)
    keeper.turn_to("2026Q1")
    settle()
    assert found == []
    keeper.turn_to("2025Q4")
    keeper.offer(found.append)
    settle()
    assert found == [{"text": "om hösten"}]


def test_what_is_found_does_not_take_the_place_of_what_is_typed_meanwhile(
    session: Session, text: Text, keeper: Drafting, settle: Settle
) -> None:
    drafts.keep(session, PAGE, "2025Q4", {"text": "om hösten"})
    found: list[dict[str, str]] = []
    keeper.offer(found.append)
    text.type("nytt")
    settle()
    assert found == []


def test_a_form_that_was_saved_while_its_draft_was_on_the_way_leaves_none(
    session: Session, text: Text, keeper: Drafting, settle: Settle
) -> None:
    text.type("om hösten")
    keeper.keep()
    keeper.over()
    keeper.turn_to("2026Q1")
    text.type("om våren")
    fire(text)
    settle()
    settle()
    assert drafts.read_draft(session, PAGE, "2025Q4") is None
    assert drafts.read_draft(session, PAGE, "2026Q1") == {"text": "om våren"}


def test_without_a_record_nothing_is_kept(session: Session, text: Text, keeper: Drafting, settle: Settle) -> None:
    keeper.turn_to(None)
    text.type("ingenstans")
    keeper.keep()
    keeper.flush()
    settle()
    assert drafts.drafted_records(session, PAGE) == ()
