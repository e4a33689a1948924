"""The table sorts, filters while typing, keeps the user's place, and works from the keyboard."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from kraft_desktop.ui.look.shares import shares
from kraft_desktop.ui.widgets.card import EmptyState, Tone
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import Narrowing, RecordTable

Row = tuple[str, str, int | None]
ROWS: list[Row] = [("a", "Övning Åkersdotter", 3), ("b", "Amal Påhittberg", 12), ("c", "Elin Modellgård", None)]


def made(app: QApplication, rows: list[Row]) -> RecordTable[Row]:
    table: RecordTable[Row] = RecordTable(
        [
            Column(title="Ärende", words=lambda r: r[0], width=5),
            Column(title="Namn", words=lambda r: r[1], width=14),
            Column(title="Månader", words=lambda r: "" if r[2] is None else str(r[2]), order=lambda r: r[2], right=True),
            Column(title="Läge", words=lambda r: "väntar" if r[2] else "", tone=lambda _: Tone.ATTENTION),
        ],
        name="Ärenden",
        key=lambda r: r[0],
        empty=EmptyState("Inga ärenden", "Lägg till ett."),
    )
    table.resize(900, 500)
    table.show_records(rows)
    table.show()
    app.processEvents()
    return table


def shown(table: RecordTable[Row]) -> str:
    return "".join(table.model.record(place)[0] for place in range(table.model.rowCount()))


def test_the_filter_takes_words_in_any_order_case_and_accent(app: QApplication) -> None:
    table = made(app, ROWS)
    table.filter_line.setFocus()
    for typed, left in (("a", "abc"), ("am", "b"), ("", "abc"), ("akers ovn", "a"), ("påhitt", "b"), ("zzz", "")):
        table.filter_line.clear()
        QTest.keyClicks(table.filter_line, typed)
        assert shown(table) == left, typed
    assert table.count.text() == "0 av 3"


def test_taking_letters_away_brings_rows_back(app: QApplication) -> None:
    table = made(app, ROWS)
    QTest.keyClicks(table.filter_line, "elin")
    QTest.keyClick(table.filter_line, Qt.Key.Key_Backspace)
    QTest.keyClick(table.filter_line, Qt.Key.Key_Backspace)
    assert shown(table) == "abc"[:0] + "".join(r[0] for r in ROWS if "el" in r[1].lower())


def test_sorting_goes_by_value_and_the_unknown_come_last(app: QApplication) -> None:
    table = made(app, ROWS)
    table.sort_by(2)
    assert shown(table) == "abc"
    table.sort_by(2, descending=True)
    assert shown(table) == "bac"
    table.sort_by(1)
    assert shown(table) == "bca"
    assert table.model.headerData(1, Qt.Orientation.Horizontal) == "Namn  \u2191"


def test_the_user_stays_on_the_same_record(app: QApplication) -> None:
    table = made(app, ROWS)
    table.select("c")
    table.sort_by(1)
    assert table.current() == ROWS[2]
    table.show_records([("c", "Elin Nygift", 1), ROWS[0]])
    assert table.current() == ("c", "Elin Nygift", 1)
    table.filter_by(lambda r: r[0] == "a")
    assert table.current() is None


def test_return_opens_the_line(app: QApplication) -> None:
    table = made(app, ROWS)
    opened: list[Row] = []
    table.chosen.connect(opened.append)
    table.view.setFocus()
    table.select("b")
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert opened == [ROWS[1]]
    QTest.keyClick(table.view, Qt.Key.Key_Tab)
    assert not table.view.hasFocus()


def test_empty_says_what_to_do_and_nothing_matching_says_so(app: QApplication) -> None:
    table = made(app, [])
    assert not table.view.isVisible()
    assert [empty.isVisible() for empty in table.findChildren(EmptyState)].count(True) == 1
    table.show_records(ROWS)
    assert table.view.isVisible()
    QTest.keyClicks(table.filter_line, "qqq")
    assert not table.view.isVisible()


def test_names_for_those_who_listen(app: QApplication) -> None:
    table = made(app, ROWS)
    assert (table.view.accessibleName(), table.filter_line.accessibleName()) == ("Ärenden", "Filtrera: Ärenden")
    assert table.model.data(table.model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole) == "Namn: Övning Åkersdotter"


def test_a_key_in_the_filter_answers_at_once_with_ten_thousand_rows(app: QApplication) -> None:
    """The aim is 16 ms (tests/benchmarks); the test measures what this thread does, and fails on anything quadratic."""
    names = ("Amal Påhittberg", "Elin Modellgård", "Övning Åkersdotter", "Karl Fiktivsson")
    table = made(app, [(f"S-{n:05d}", f"{names[n % 4]} {n}", n % 60) for n in range(10_000)])
    times: list[float] = []
    for letter in "modell 99":
        before = time.thread_time()
        QTest.keyClicks(table.filter_line, letter)
        app.processEvents()
        times.append(time.thread_time() - before)
    assert sorted(times)[len(times) // 2] < 0.1


def test_filters_say_that_they_are_on_and_are_cleared_together(app: QApplication) -> None:
    table, on = made(app, ROWS), ["Nybro"]
    table.narrowings.append(Narrowing(words=lambda: "".join(on), clear=on.clear))
    table.filter_by(lambda row: row[0] == "a" or not on)
    assert table.count.text() == "1 av 3  \u00b7  Filter: Nybro"
    assert table.clear.isVisible()
    table.cleared.connect(lambda: table.filter_by(None))
    table.filter_line.setText("övning")
    table.clear.click()
    assert (shown(table), table.count.text(), table.clear.isVisible()) == ("abc", "3 rader", False)
    table.filter_line.setText("zzz")
    assert table.clear.isVisible()


def test_a_row_has_its_actions_under_a_right_click_and_is_copied(app: QApplication) -> None:
    table, opened = made(app, ROWS), list[str]()
    assert table.menu.made().isEmpty()
    table.menu.add("Öppna", lambda row: opened.append(row[0]))
    off, on = QPushButton("Radera", table), QPushButton("Ta tillbaka ...", table)
    on.show()
    off.setEnabled(False)
    table.menu.add_buttons(off, on)
    table.select("b")
    menu = table.menu.made()
    assert [action.text() for action in menu.actions()] == ["Öppna", "Ta tillbaka ...", "Kopiera raden"]
    menu.actions()[0].trigger()
    assert opened == ["b"]
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert app.clipboard().text() == "b\tAmal Påhittberg\t12\tväntar"


def test_what_comes_last_does_so_in_any_order(app: QApplication) -> None:
    del app
    table: RecordTable[Row] = RecordTable(
        [Column(title="Namn", words=lambda r: r[1])], name="Ärenden", last=lambda row: row[0] == "b"
    )
    table.show_records(ROWS)
    for descending in (False, True):
        table.sort_by(0, descending=descending)
        assert shown(table)[-1] == "b"
    assert shown(table) == "acb"


def test_rows_keep_their_least_height_below_tools_that_break_into_lines(app: QApplication) -> None:
    table, holder = made(app, ROWS * 9), QWidget()
    table.add_tool(QPushButton("Spara som PDF ..."))
    table.view.setMinimumHeight(400)
    layout = QVBoxLayout(holder)
    layout.addWidget(table)
    assert layout.heightForWidth(700) > 400


def test_no_words_are_cut_short_while_there_is_room(app: QApplication) -> None:
    long = "Övning Åkersdotter-Påhittberg (1977)"
    table = made(app, [*ROWS, ("d", long, 5)])
    view, name = table.view, 1
    needed = view.fontMetrics().horizontalAdvance(long)
    assert view.columnWidth(name) > needed
    QTest.mousePress(view.window().windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    view.horizontalHeader().resizeSection(name, 60)  # as when it is dragged
    QTest.mouseRelease(view.window().windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    table.show_records(ROWS)
    table.resize(880, 500)
    app.processEvents()
    assert view.columnWidth(name) == 60


def test_a_narrow_table_gives_what_there_is_to_the_columns_that_lack_least() -> None:
    wanted, widths = {0: 60, 1: 300, 2: 90}, {0: 100, 1: 100, 2: 100}
    assert shares(1000, widths, wanted, wanted) == {0: 100, 1: 300, 2: 100}
    assert shares(300, widths, wanted, wanted) == {0: 60, 1: 150, 2: 90}
    usual = {0: 60, 1: 140, 2: 90}
    assert shares(320, widths, {**usual, 2: 160}, {**wanted, 2: 160}) == {0: 60, 1: 140, 2: 120}


def test_one_long_word_takes_no_room_from_the_others(app: QApplication) -> None:
    many = [(str(place), f"Namn {place}", place) for place in range(30)]
    long = "Maria Övningsdotter-Påhittberg, tidigare Skissholm (1977)"
    columns: list[Column[Row]] = [
        Column(title="Nr", words=lambda r: r[0], width=4),
        Column(title="Namn", words=lambda r: r[1], width=8),
        Column(title="Väntar", words=lambda _: "beslut av annan myndighet", width=6),
        Column(title="Dagar", words=lambda r: str(r[2]), width=4),
    ]
    table = RecordTable(columns, name="Ärenden", key=lambda record: record[0])
    table.show_records([*many, ("x", long, 5)])
    table.resize(420, 400)
    table.show()
    app.processEvents()
    needed = table.view.fontMetrics().horizontalAdvance("beslut av annan myndighet")
    assert table.view.columnWidth(2) > needed


def test_a_column_that_says_what_is_known_is_hidden(app: QApplication) -> None:
    columns: list[Column[Row]] = [
        Column(title="Namn", words=lambda r: r[1], width=8),
        Column(title="Kommun", words=lambda r: r[0], known="Torsås"),
    ]
    table = RecordTable(columns, name="Ärenden", key=lambda record: record[1])
    table.resize(600, 400)
    table.show()
    for places, hidden in ((["Torsås", "Torsås"], True), (["Torsås", "Nybro"], False), (["Torsås"], True)):
        table.show_records([(place, str(number), 0) for number, place in enumerate(places)])
        app.processEvents()
        assert table.view.isColumnHidden(1) is hidden


def test_no_table_scrolls_sideways_when_it_gets_narrower(app: QApplication) -> None:
    columns: list[Column[Row]] = [
        Column(title="Ärende", words=lambda r: r[0], width=9),
        Column(title="Varför", words=lambda _: "har väntat länge, rekommendation att ta ställning till", width=16),
        Column(title="Läge", words=lambda _: "", width=8, yields=1),
    ]
    table = RecordTable(columns, name="Dagordning", key=lambda record: record[0])
    table.show_records(ROWS)
    table.show()
    window = QWidget()
    QVBoxLayout(window).addWidget(table)
    window.show()
    needed = table.view.fontMetrics().horizontalAdvance("S-1234")
    for width in (900, 600, 420, 330, 600, 900, 500):
        window.resize(width, 300)
        app.processEvents()
        assert table.view.columnWidth(0) > needed, "the widths follow the window, as nobody has dragged one"
        assert table.view.columnWidth(0) < 150, width
        assert table.view.horizontalScrollBar().maximum() == 0, width
        assert sum(table.view.columnWidth(place) for place in range(3)) == table.view.viewport().width(), width


@pytest.mark.parametrize("whole", [True, False])
def test_words_that_are_whole_come_before_the_room_of_others(app: QApplication, whole: bool) -> None:
    many = [(str(place), f"Namn {place}", place) for place in range(30)]
    columns: list[Column[Row]] = [
        Column(title="Namn", words=lambda r: r[1], width=8, whole=whole),
        Column(title="Väntar", words=lambda _: "beslut av annan myndighet", width=6),
        Column(title="Nästa", words=lambda _: "telefonsamtal med deltagaren", width=6),
        Column(title="Dagar", words=lambda r: str(r[2]), width=4),
    ]
    table = RecordTable(columns, name="Ärenden", key=lambda record: record[0])
    table.show_records([*many, ("x", "Hassan Demoqvist (1983)", 5)])
    table.resize(560, 400)
    table.show()
    app.processEvents()
    needed = table.view.fontMetrics().horizontalAdvance("Hassan Demoqvist (1983)")
    assert (table.view.columnWidth(0) > needed) is whole
