"""One rule for keys in every form: Ctrl+S, Esc and Enter, in the order popup, filter, form."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.widgets.fields import ChoiceField, NoteField, TextField
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable

CONTROL = Qt.KeyboardModifier.ControlModifier


class Rig:
    """A page with a form on it, and what was asked of the form."""

    def __init__(self, app: QApplication, worker: Worker, form: QWidget, cancel: str = "Avbryt") -> None:
        self.page = _Page(Needs(session=SimpleNamespace(), worker=worker, ask=Ask()))  # type: ignore[arg-type]  # none is used
        self.box, self.beside = FormBox(form, "Spara", cancel), QPushButton("Något annat")
        self.said: list[str] = []
        self.box.saving.connect(lambda: self.said.append("save"))
        self.box.closing.connect(lambda: self.said.append("close"))
        self.box.cancelling.connect(lambda: self.said.append("cancel"))
        for part in (self.box, self.beside):
            self.page.body.addWidget(part)
        self.page.show()
        self.page.activateWindow()
        app.processEvents()


class _Page(Page):
    shows = frozenset[str]()


@pytest.fixture
def fields() -> Form:
    return Form(
        [
            Entry(name="name", label="Namn", make=TextField),
            Entry(name="town", label="Kommun", make=lambda: ChoiceField([(n, f"Kommun {n}") for n in range(20)])),
            Entry(name="note", label="Not", make=NoteField),
        ]
    )


@pytest.fixture
def rig(app: QApplication, worker: Worker, fields: Form) -> Rig:
    return Rig(app, worker, fields)


@pytest.mark.parametrize("name", ["name", "town", "note"])
def test_the_keys_are_the_same_in_every_field(rig: Rig, fields: Form, name: str) -> None:
    editor = fields.field(name).editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert rig.said == ["save", "close"]


def test_the_form_that_is_open_hears_the_keys_from_elsewhere_on_the_page(rig: Rig) -> None:
    rig.beside.setFocus()
    QTest.keyClick(rig.beside, Qt.Key.Key_S, CONTROL)
    QTest.keyClick(rig.beside, Qt.Key.Key_Escape)
    assert rig.said == ["save", "close"]
    rig.box.hide()
    QTest.keyClick(rig.beside, Qt.Key.Key_S, CONTROL)
    assert rig.said == ["save", "close"]


def test_what_cannot_be_saved_now_is_not(rig: Rig, fields: Form) -> None:
    rig.box.save.setEnabled(False)
    QTest.keyClick(fields.field("name").editor, Qt.Key.Key_S, CONTROL)
    assert rig.said == []


def test_enter_goes_on_in_a_form_of_one_line(app: QApplication, worker: Worker) -> None:
    line = TextField()
    rig = Rig(app, worker, line, cancel="")
    line.setFocus()
    QTest.keyClick(line.editor, Qt.Key.Key_Return)
    assert rig.said == ["save"]
    QTest.keyClick(line.editor, Qt.Key.Key_Escape)
    assert rig.said == ["save"], "a form that is always open does not close"


def test_escape_closes_the_popup_first(app: QApplication, rig: Rig, fields: Form) -> None:
    box = fields.field("town").editor
    QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    app.processEvents()
    popup = app.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    app.processEvents()
    assert app.activePopupWidget() is None
    assert rig.said == []


def test_a_popup_is_as_tall_as_its_entries(app: QApplication, rig: Rig, fields: Form) -> None:
    del rig
    box = fields.field("town").editor
    box.showPopup()  # type: ignore[attr-defined]  # a box to choose from
    app.processEvents()
    view = box.view()  # type: ignore[attr-defined]  # as above
    assert view.verticalScrollBar().maximum() == 0
    assert view.viewport().height() >= 20 * view.sizeHintForRow(0)
    box.hidePopup()  # type: ignore[attr-defined]  # as above


def test_escape_empties_the_filter_before_it_closes_the_form(app: QApplication, worker: Worker) -> None:
    table: RecordTable[str] = RecordTable([Column(title="Namn", words=str)], name="Namn", key=str)
    table.show_records(["Alva", "Bo"])
    opened: list[str] = []
    table.chosen.connect(opened.append)
    holder = QWidget()
    QVBoxLayout(holder).addWidget(table)
    rig = Rig(app, worker, holder)
    QTest.keyClicks(table.filter_line, "bo")
    QTest.keyClick(table.filter_line, Qt.Key.Key_Return)
    assert table.view.hasFocus()
    table.select("Bo")
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert (opened, rig.said) == (["Bo"], []), "Enter does what the row says"
    QTest.keyClick(table.view, Qt.Key.Key_Escape)
    assert (table.filter_line.text(), rig.said) == ("", [])
    QTest.keyClick(table.view, Qt.Key.Key_Escape)
    assert rig.said == ["close"]


def test_the_first_field_has_the_keyboard_when_the_page_opens(app: QApplication, rig: Rig, fields: Form) -> None:
    assert rig.page.isVisible()
    assert app.focusWidget() is fields.field("name").editor
    assert isinstance(app.focusWidget(), QLineEdit)


def test_a_field_that_comes_late_gets_the_keyboard_unless_somebody_is_typing(
    app: QApplication, worker: Worker, settle: Callable[[], None]
) -> None:
    for typing in (False, True):
        page = _Page(Needs(session=SimpleNamespace(), worker=worker, ask=Ask()))  # type: ignore[arg-type]  # as above
        window, search = QWidget(), QLineEdit()
        layout = QVBoxLayout(window)
        for part in (search, page):
            layout.addWidget(part)
        line = QLineEdit()
        page.read(lambda: None, lambda _, page=page, line=line: page.body.addWidget(line))  # type: ignore[misc]  # bound now
        window.show()
        window.activateWindow()
        app.processEvents()
        if typing:
            search.setFocus()
        else:
            search.clearFocus()
        settle()
        assert app.focusWidget() is (search if typing else line)


def test_ctrl_f_goes_to_the_filter_of_a_list(app: QApplication, worker: Worker) -> None:
    table: RecordTable[str] = RecordTable([Column(title="Namn", words=str)], name="Namn", key=str)
    rig = Rig(app, worker, TextField())
    rig.page.body.addWidget(table)
    app.processEvents()
    rig.beside.setFocus()
    QTest.keyClick(rig.beside, Qt.Key.Key_F, CONTROL)
    assert table.filter_line.hasFocus()
