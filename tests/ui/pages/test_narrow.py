"""What gives way in a narrow window: columns of a table, the steps of a bar, the words of the search line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QTableView

from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.services.secrecy.tasks import NewTask
from kraft_desktop.ui.frame.search import SearchBox
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.widgets.card import Elided
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.steps import Standing, StepsBar, StepWords
from kraft_desktop.ui.widgets.table import RecordTable
from tests.given.case_rig import framed, page_in, session, with_people

__all__ = ["session"]
Settle = Callable[[], None]


def shown(view: QTableView) -> list[int]:
    return [place for place in range(view.model().columnCount()) if not view.isColumnHidden(place)]


def test_the_columns_that_yield_most_are_hidden_first_and_come_back(app: QApplication) -> None:
    columns: list[Column[str]] = [
        Column(title=str(place), words=str, width=10, yields=yields) for place, yields in enumerate((0, 2, 1))
    ]
    table = RecordTable(columns, name="Ord", filtered=False)
    table.show_records(["ett", "två"])
    table.show()
    seen = []
    for width in (40, 25, 40):
        table.resize(style.em(width), 300)
        app.processEvents()
        seen.append(shown(table.view))
        assert table.view.horizontalScrollBar().maximum() == 0
    assert seen == [[0, 1, 2], [0, 2], [0, 1, 2]]


def test_a_long_task_never_makes_a_case_scroll_sideways(session: Session, worker: Worker, settle: Settle) -> None:
    leyla, _, _ = with_people(session)
    text = "Fråga kommunen om beslutet och beställ tolk till nästa samtal " * 7
    tasks.give(session, NewTask(text=text, assigned_to=session.account.id, case_id=leyla))
    frame = framed(session, worker, settle)
    page = page_in(frame, "case", settle)
    frame.go("case", leyla)
    frame.resize(1024, 600)
    settle()
    assert text.strip() in "".join(label.text() for label in page.findChildren(Elided))
    areas = [area for area in page.findChildren(QScrollArea) if area.isVisible()]
    assert areas
    assert {area.horizontalScrollBar().maximum() for area in areas} == {0}
    worker.finish()


def test_steps_share_the_room_by_their_words_when_it_is_scarce(app: QApplication) -> None:
    steps = [StepWords(title="1 Kort"), StepWords(title="2 Ett mycket längre steg att läsa", standing=Standing.CURRENT)]
    bar = StepsBar(steps, choosable=True)
    bar.resize(style.em(60), bar.sizeHint().height())
    bar.show()
    app.processEvents()
    assert bar._cell(0).width() == bar._cell(1).width()
    bar.resize(style.em(28), bar.height())
    assert bar._cell(1).width() > 2 * bar._cell(0).width()
    assert bar._cell(1).right() == bar.width()
    chosen: list[int] = []
    bar.chosen.connect(chosen.append)
    for x in (1, round(bar._cell(1).left()) + 2, bar.width() - 1):
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(x, 5))
    assert chosen == [0, 1, 1]
    spoken = QAccessible.queryAccessibleInterface(bar)
    assert spoken.role() == QAccessible.Role.Button
    bar.click()  # as a screen reader presses it: the step the arrows are at
    assert chosen == [0, 1, 1, 1]


def test_the_search_line_says_less_when_narrow(app: QApplication) -> None:
    box = SearchBox(lambda _: ())
    box.show()
    said = []
    for width in (30, 12):
        box.resize(style.em(width), box.height())
        app.processEvents()
        said.append(box.placeholderText())
    assert said == ["Sök ärende, sida eller åtgärd    Ctrl+K", "Sök    Ctrl+K"]


def test_a_day_of_this_year_is_said_without_the_year() -> None:
    today = dt.date(2026, 11, 22)
    assert formats.near_day(dt.date(2026, 5, 3), today) == "3\u00a0maj"
    assert formats.near_day(dt.date(2025, 12, 31), today) == "2025-12-31"
