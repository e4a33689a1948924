"""Search finds every page, and every action that a page shows, by its own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.foot import Foot
from kraft_desktop.ui.kit.page import Page
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.budget.entries import EntriesCard
from kraft_desktop.ui.pages.budget.granted import GrantsCard, TakenCard
from kraft_desktop.ui.pages.cases.pending_files import FilesCard
from kraft_desktop.ui.pages.cases.questions import QuestionsCard
from kraft_desktop.ui.pages.hours.cards import OutcomesCard, PoolCard
from kraft_desktop.ui.pages.hours.queue import QueueCard, TimesCard
from kraft_desktop.ui.pages.hours.recorded import RecordedCard
from kraft_desktop.ui.pages.monday.ahead import AheadCard
from kraft_desktop.ui.pages.monday.section import SectionCard
from kraft_desktop.ui.pages.safekeeping.backup_list import BackupList
from kraft_desktop.ui.pages.safekeeping.sections import SectionRow
from kraft_desktop.ui.pages.shared.missing_lines import MissingLines
from kraft_desktop.ui.startup import opening
from kraft_desktop.ui.widgets.card import Notice
from tests.given.case_rig import framed, page_in
from tests.given.exchange_rig import Pair, pair

__all__ = ["pair"]
Settle = Callable[[], None]
_APART = (
    QuestionsCard,
    FilesCard,
    BackupList,
    SectionRow,
    MissingLines,
    SectionCard,
    AheadCard,
    QueueCard,
    TimesCard,
    EntriesCard,
    OutcomesCard,
    PoolCard,
    RecordedCard,
    GrantsCard,
    TakenCard,
    Notice,
)
"""Parts whose buttons are about one line of a list, which is what is looked for, or lead to pages with words of their own."""
_WITHIN = frozenset({"case", "new_case", "consents"})
"""Pages about one record: their buttons act on it."""


def own(page: Page, button: QPushButton) -> bool:
    """Whether a button that shows is an action of the page, and not of a record or the way back through steps."""
    above: QWidget | None = button.parentWidget()
    while above is not None and above is not page:
        if isinstance(above, _APART) or (isinstance(above, Foot) and button.property("role") != Role.PRIMARY.value):
            return False
        above = above.parentWidget()
    return button.isVisible() and bool(button.text())


def titles(frame: Frame, words: str) -> list[str]:
    frame.search.textEdited.emit(words)
    return [found.title for found in frame.search.answers()]


@pytest.mark.parametrize("kind", ["node", "owner"])
def test_every_page_and_every_action_is_found_by_its_words(pair: Pair, kind: str, worker: Worker, settle: Settle) -> None:
    session = (pair.node if kind == "node" else pair.owner).session
    fresh = framed(session, worker, settle)
    frame = framed(session, worker, settle)
    looked_for: list[str] = []
    for listed in opening.pages(session):
        looked_for += [words() for words in (listed.title, listed.action) if words is not None]
        page = page_in(frame, listed.key, settle)
        if listed.key not in _WITHIN:
            looked_for += [one.text() for one in page.findChildren(QPushButton) if own(page, one)]
    assert len(looked_for) > 15
    plain = [words.removesuffix(" ...") for words in looked_for]
    assert [words for words in plain if words not in titles(fresh, words)] == []
    worker.finish()


def test_a_found_action_has_the_keyboard(pair: Pair, app: QApplication, worker: Worker, settle: Settle) -> None:
    frame = framed(pair.node.session, worker, settle)
    frame.activateWindow()
    for words, key in (("Spara som PDF", "log"), ("Välj en fil", "import"), ("Lägg till", "published")):
        titles(frame, words)
        next(found for found in frame.search.answers() if found.title == words).go()
        settle()
        assert frame.key == key
        held = app.focusWidget()
        assert isinstance(held, QPushButton)
        assert held.text().startswith(words)
    worker.finish()
