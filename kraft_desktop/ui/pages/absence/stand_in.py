"""The card for planned absences: those that are going on or to come, and a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import CannotStandIn, KraftError, NotUnderstood, StandInOverlaps
from kraft_desktop.domain.roles import Account
from kraft_desktop.services.secrecy.standing_in import Absence, NewStandIn
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, Field
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import translate

_FIELD_OF_REASON = {
    "stand_in_same": "deputy",
    "deputy_absent": "deputy",
    "absent_deputises": "absent",
    "until_before_first": "until",
    "until_past": "until",
    "absence_long": "until",
}
Possible = Sequence[tuple[Account, Sequence[Account]]]
"""Those whose absence may be recorded, each with those who may stand in."""


class StandInCard(Card):
    """The absences, and the form for a new one. ``wanted`` carries a NewStandIn, ``ending`` an Absence."""

    wanted = Signal(object)
    ending = Signal(object)

    def __init__(self, own: str) -> None:
        super().__init__(translate("Absence", "Planned absence"))
        self._own, self._possible = own, dict[str, Sequence[Account]]()
        about = translate(
            "Absence",
            "The stand-in sees and does what you may, from the first day to the last. It ends by itself. A stand-in works in "
            "the same place, so that nothing is opened to another authority.",
        )
        self.body.addWidget(style.label(about, Role.MUTED, wrap=True))
        self._lines = Holder()
        self.body.addWidget(self._lines)
        self.end_buttons: list[QPushButton] = []
        self.form = Form(_entries(), room=7)
        self.form.edited.connect(self._edited)
        self.box = FormBox(self.form, translate("Absence", "Record the absence"))
        self.box.saving.connect(self._save)
        self.box.hide()
        self.begin_button = style.button(translate("Absence", "Planned absence ..."), icon_name="plus")
        self.begin_button.clicked.connect(self.begin)
        self.body.addLayout(Flow(self.begin_button))
        self.body.addWidget(self.box)
        self.body.addStretch()

    def show_absences(self, found: Sequence[Absence], possible: Possible) -> None:
        """Show the absences, and let the form choose among those possible."""
        self._possible = {absent.id: deputies for absent, deputies in possible}
        self._choice("absent").set_choices([(absent.id, absent.name) for absent, _ in possible])
        self._choose_deputies()
        self.end_buttons = []
        self._lines.put(self._grid(found))

    def _grid(self, found: Sequence[Absence]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for place, one in enumerate(found):
            text = translate("Absence", "{deputy} stands in for {absent} from {first} until {until}")
            days = {"first": formats.day(one.row.first), "until": formats.day(one.row.until)}
            words = text.format(deputy=one.deputy, absent=one.absent, **days)
            grid.addWidget(style.label(words, Role.STRONG if one.begun else None, wrap=True), place, 0)
            if one.may_end:
                button = style.button(translate("Absence", "End"))
                button.setAccessibleName(f"{button.text()}: {words}")
                button.clicked.connect(lambda _=False, one=one: self.ending.emit(one))
                self.end_buttons.append(button)
                grid.addWidget(button, place, 1)
        if not found:
            grid.addWidget(style.label(translate("Absence", "Nobody is absent, and no absence is planned."), Role.MUTED), 0, 0)
        return holder

    def begin(self) -> None:
        """Open the form."""
        self.box.show()
        self.begin_button.hide()
        if self._own in self._possible:
            self.form.set_values({"absent": self._own})
            self._choose_deputies()
        self.form.setFocus()

    def end(self) -> None:
        """Empty the form, and close it."""
        self.form.set_values({"first": None, "until": None})
        self.box.hide()
        self.begin_button.show()

    def refuse(self, problem: KraftError) -> bool:
        """Show a refusal beside the field that it is about; False when it is about none of them."""
        name = _field_of(problem)
        if name:
            self.form.show_error(name, labels.sentence(problem))
        return bool(name)

    def _edited(self, name: str) -> None:
        if name == "absent":
            self._choose_deputies()

    def _choose_deputies(self) -> None:
        deputies = self._possible.get(self._choice("absent").value() or "", ())
        empty = translate("Absence", "Choose") if deputies else translate("Absence", "Nobody works in the same place")
        self._choice("deputy").set_choices([(one.id, one.name) for one in deputies], empty=empty)

    def _choice(self, name: str) -> ChoiceField:
        field: Field = self.form.field(name)
        if not isinstance(field, ChoiceField):
            raise TypeError(name)
        return field

    def _save(self) -> None:
        values: Mapping[str, Any] | None = self.form.values()
        if values is not None:
            self.wanted.emit(NewStandIn(**values))


def _field_of(problem: KraftError) -> str:
    if isinstance(problem, CannotStandIn):
        return "deputy"
    if isinstance(problem, StandInOverlaps):
        return "first"
    return _FIELD_OF_REASON.get(problem.reason, "") if isinstance(problem, NotUnderstood) else ""


def _entries() -> list[Entry]:
    def entry(name: str, label: str, means: str, *, is_day: bool) -> Entry:
        return Entry(
            name=name,
            label=label,
            make=DateField if is_day else lambda: ChoiceField(()),
            required=True,
            help=Help(
                means=means,
                seen_by=translate("Absence", "the two, and those who manage accounts"),
                kept=translate("Absence", "as long as the store"),
                leaves=translate("Absence", "no"),
            ),
        )

    absent, deputy = translate("Absence", "Who is absent"), translate("Absence", "Who stands in")
    return [
        entry("absent", absent, translate("Absence", "The account of the one who is away."), is_day=False),
        entry(
            "deputy",
            deputy,
            translate(
                "Absence",
                "A colleague who works in the same place: sees the same cases and has the same tasks through the last day. "
                "Keys, accounts and decisions are not handed over.",
            ),
            is_day=False,
        ),
        entry("first", translate("Absence", "From"), translate("Absence", "The first day of the absence."), is_day=True),
        entry(
            "until",
            translate("Absence", "Until"),
            translate("Absence", "The last day, at most 92 days after the first; nobody stands in after it."),
            is_day=True,
        ),
    ]
