"""A record becomes a form and a form a record; what cannot be read is said beside the field."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kraft_desktop import words
from kraft_desktop.domain.period import Month
from kraft_desktop.ui.widgets.card import Notice, Tone
from kraft_desktop.ui.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    Field,
    MoneyField,
    MonthField,
    NoteField,
    NotReadable,
    NumberField,
    TextField,
    TimeField,
)
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from tests.given.ui.window import focused


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    name: str | None = "Amal"
    on: dt.date | None = dt.date(2026, 5, 4)
    month: Month | None = None
    percent: int | None = 25
    untouched: str = "kept"


def entries() -> list[Entry]:
    helped = Help(means="Vad det betyder.", seen_by="teamet", leaves="nej")
    return [
        Entry(name="name", label="Namn", required=True, help=helped),
        Entry(name="on", label="Dag", hint="tom om okänd"),
        Entry(name="month", label="Månad"),
        Entry(name="percent", label="Förmåga", make=lambda: NumberField(0, 100)),
    ]


def made(app: QApplication) -> Form:
    form = Form(entries(), Sample())
    form.show()
    app.processEvents()
    return form


def editor(form: Form, name: str) -> QLineEdit:
    found = form.field(name).editor
    assert isinstance(found, QLineEdit)
    return found


@pytest.mark.parametrize(
    ("field", "typed", "value", "tidy"),
    [
        (DateField, "2026-05-04", dt.date(2026, 5, 4), "2026-05-04"),
        (DateField, "260504", dt.date(2026, 5, 4), "2026-05-04"),
        (DateField, " 20260504 ", dt.date(2026, 5, 4), "2026-05-04"),
        (DateField, "", None, ""),
        (MonthField, "202605", Month.of(2026, 5), "2026-05"),
        (TimeField, "9.30", "09:30", "09:30"),
        (TimeField, "0930", "09:30", "09:30"),
        (MoneyField, "12400", 1_240_000, "12\u00a0400"),
        (MoneyField, "12 400,5 kr", 1_240_050, "12\u00a0400,50"),
        (MoneyField, "12400.5", 1_240_050, "12\u00a0400,50"),
        (MoneyField, "-300", -30_000, "\u2212300"),
        (MoneyField, "\u2212300", -30_000, "\u2212300"),
        (NumberField, "25 %", 25, "25"),
        (TextField, "  Nybro ", "Nybro", "  Nybro "),
    ],
)
def test_what_is_typed_is_read_and_tidied(app: QApplication, field: type[Field], typed: str, value: Any, tidy: str) -> None:
    del app
    made = field()  # type: ignore[call-arg]  # none of these needs an argument
    made.set_text(typed)
    assert made.value() == value
    made.left.emit()
    assert made.text() == tidy


def test_an_amount_is_read_and_shown_as_the_language_has_it(app: QApplication) -> None:
    del app
    words.use("en")
    made = MoneyField()
    for typed in ("12,400.5", "12 400,50", "12400.50 kr"):
        made.set_text(typed)
        assert made.value() == 1_240_050
        made.left.emit()
        assert made.text() == "12,400.50"
    made.set_text("1.240")
    with pytest.raises(NotReadable, match=r"12,400\.50"):
        made.value()


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        (DateField, "2026-02-30"),
        (DateField, "i maj"),
        (DateField, "4/5"),
        (MonthField, "2026-13"),
        (TimeField, "09"),
        (TimeField, "24:00"),
        (TimeField, "kl 9:30"),
        (MoneyField, "1.240"),
        (MoneyField, "1,240"),
        (MoneyField, "tolv"),
        (NumberField, "2,5"),
        (NumberField, "-1"),
    ],
)
def test_what_cannot_be_read_is_said_and_never_guessed(app: QApplication, field: type[Field], typed: str) -> None:
    del app
    made = field()  # type: ignore[call-arg]  # as above
    made.set_text(typed)
    with pytest.raises(NotReadable, match=r"^Skriv "):
        made.value()
    made.left.emit()
    assert made.text() == typed


def test_a_choice_and_a_note_and_a_tick_carry_their_values(app: QApplication) -> None:
    del app
    choice = ChoiceField([("a", "Arbete"), ("s", "Studier")], empty="Ej angivet")
    assert choice.value() is None
    choice.set_value("s")
    assert (choice.value(), choice.text()) == ("s", "Studier")
    choice.set_choices([("s", "Studier"), ("x", "Annat")])
    assert choice.value() == "s"
    note = NoteField()
    note.set_value("två\nrader")
    assert note.value() == "två\nrader"
    tick = CheckField("Skyddad")
    tick.set_text("1")
    assert tick.value() is True


def test_a_record_comes_back_with_what_was_changed(app: QApplication) -> None:
    form = made(app)
    assert form.record() == Sample()
    edited: list[str] = []
    form.edited.connect(edited.append)
    editor(form, "name").setFocus()
    editor(form, "name").selectAll()
    QTest.keyClicks(editor(form, "name"), "Elin")
    form.field("month").set_text("202601")
    assert form.record() == Sample(name="Elin", month=Month.of(2026, 1))
    assert set(edited) == {"name"}


def test_what_is_wrong_stands_beside_the_field_and_has_the_keyboard(app: QApplication) -> None:
    form = made(app)
    form.field("on").set_text("i maj")
    form.field("name").set_text("  ")
    assert form.record() is None
    app.processEvents()
    said = [label.text() for label in form.findChildren(QLabel) if label.property("role") == "error" and label.isVisible()]
    assert said == ["Det här behöver fyllas i.", "Skriv dagen som 2026-05-04."]
    assert editor(form, "on").accessibleDescription() == "Skriv dagen som 2026-05-04."
    assert editor(form, "name").hasFocus()
    form.field("on").set_text("260504")
    form.field("name").set_text("Amal")
    assert form.record() == Sample()
    assert editor(form, "on").accessibleDescription() == "tom om okänd"


def test_every_field_has_a_label_and_a_name_and_the_order_of_reading(app: QApplication) -> None:
    form = made(app)
    labels = [label for label in form.findChildren(QLabel) if label.buddy() is not None]
    assert [(label.text(), label.buddy()) for label in labels] == [
        (entry.label, form.field(entry.name).editor) for entry in entries()
    ]
    assert [form.field(entry.name).editor.accessibleName() for entry in entries()] == [entry.label for entry in entries()]
    editor(form, "name").setFocus()
    for name in ("on", "month", "percent"):
        QTest.keyClick(focused(app), Qt.Key.Key_Tab)
        assert app.focusWidget() is editor(form, name)


def test_f1_opens_and_closes_the_help_of_the_field(app: QApplication) -> None:
    form = made(app)

    def shown() -> list[str]:
        return [w.text() for w in form.findChildren(QLabel) if w.property("role") == "help" and w.isVisible()]

    editor(form, "name").setFocus()
    QTest.keyClick(editor(form, "name"), Qt.Key.Key_F1)
    assert shown() == ["Vad det betyder.\nSes av: teamet\nLämnar noden: nej"]
    QTest.keyClick(editor(form, "name"), Qt.Key.Key_F1)
    assert shown() == []


def test_what_was_typed_can_be_kept_as_a_draft(app: QApplication) -> None:
    form = made(app)
    form.field("on").set_text("halvskriv")
    again = made(app)
    again.set_texts(form.texts() | {"gone": "x"})
    assert again.texts() == form.texts()


def test_enter_in_a_line_of_a_small_form_presses_its_button(app: QApplication) -> None:
    entries = [Entry(name="code", label="Ärende", make=TextField), Entry(name="note", label="Not", make=NoteField)]
    form, button = Form(entries), QPushButton("Lägg till")
    form.saved_by(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    form.show()
    app.processEvents()
    for name, count in (("note", 0), ("code", 1)):
        form.field(name).editor.setFocus()
        QTest.keyClick(focused(app), Qt.Key.Key_Return)
        assert len(pressed) == count, name


def test_an_error_takes_away_what_was_told_as_done_but_not_a_warning(app: QApplication) -> None:
    """A green sentence beside an error would be read as its answer."""
    page, good, warning = QWidget(), Notice(), Notice()
    form = Form(entries(), Sample(name=None))
    layout = QVBoxLayout(page)
    for part in (form, good, warning):
        layout.addWidget(part)
    page.show()
    app.processEvents()
    good.say("Sparat.", Tone.GOOD)
    warning.say("Spara först en säkerhetskopia.", Tone.ATTENTION)
    form.show_error("name", "Skriv namnet.")
    assert not good.isVisible()
    assert warning.isVisible()
    good.say("Sparat.", Tone.GOOD)
    assert form.values() is None
    assert not good.isVisible()
    page.close()
