"""Who is present: accounts to tick, people without an account, and the physician with the times."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError, NotUnderstood
from kraft_desktop.domain.meetings.meeting import Attendance
from kraft_desktop.domain.programme import Programme
from kraft_desktop.domain.roles import Account
from kraft_desktop.phrases import meeting_words
from kraft_desktop.services.meetings.meetings import NewAttendance
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.meeting import field_help
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.ui.widgets.fields import ChoiceField, TextField, TimeField
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import translate

_FIELDS = {"attendance_name": "name", "attendance_role": "role", "attendance_place": "place", "physician_times": "first"}
"""The field that a refusal is shown beside, by its reason."""


class AttendanceCard(Card):
    """The card. ``arrives`` carries somebody new, ``leaves`` the id of an attendance."""

    arrives = Signal(object)
    leaves = Signal(str)

    def __init__(self, programme: Programme, places: Sequence[tuple[object, str]]) -> None:
        super().__init__(translate("MeetingWords", "Present"))
        self._programme = programme
        self._accounts, self._others = Holder(), Holder()
        self.physician = Form(_physician_entries(), room=6)
        self.person = Form(_person_entries(places), room=6)
        self.body.addWidget(self._accounts)
        self.body.addWidget(self._others)
        self.body.addWidget(style.label(translate("Meeting", "The physician"), Role.STRONG))
        self.body.addWidget(self.physician)
        self.add_physician = style.button(translate("Meeting", "Note the physician as present"))
        self.body.addLayout(row(self.add_physician, None))
        self.body.addWidget(style.label(translate("Meeting", "Somebody without an account"), Role.STRONG))
        self.body.addWidget(self.person)
        self.add_person = style.button(translate("Meeting", "Note the person as present"))
        self.body.addLayout(row(self.add_person, None))
        self.body.addStretch()
        self.physician.saved_by(self.add_physician)
        self.person.saved_by(self.add_person)
        self.add_physician.clicked.connect(self._physician_arrives)
        self.add_person.clicked.connect(self._person_arrives)

    def show_present(self, accounts: Sequence[Account], present: Sequence[Attendance], own: str) -> None:
        """Show the accounts, those present of them ticked; ``own`` is the id of the account that holds the meeting, which is
        always there."""
        here = {one.account_id: one.id for one in present if one.account_id}
        boxes = []
        for account in accounts:
            places = [meeting_words.place(self._programme, code) for code in account.municipalities]
            box = QCheckBox(", ".join([account.name, *places]))
            box.setChecked(account.id in here or account.id == own)
            box.setEnabled(account.id != own)
            box.clicked.connect(lambda ticked, one=account: self._ticked(one, here.get(one.id), ticked=ticked))
            boxes.append(box)
        self._accounts.put(_flow(*boxes))
        lines = []
        for one in present:
            if one.account_id is None:
                words = meeting_words.attendance(self._programme, one)
                button = style.button(translate("Meeting", "{who}: take away").format(who=words), Role.LINK)
                button.clicked.connect(lambda _=False, one=one: self.leaves.emit(one.id))
                lines.append(button)
        self._others.put(_flow(*lines) if lines else None)

    def _ticked(self, account: Account, attendance_id: str | None, *, ticked: bool) -> None:
        if ticked:
            self.arrives.emit(NewAttendance(account_id=account.id))
        elif attendance_id is not None:
            self.leaves.emit(attendance_id)

    def _physician_arrives(self) -> None:
        values = self.physician.values()
        if values is not None:
            new = NewAttendance(
                name=values["name"] or "", physician=True, first=values["first"] or "", last=values["last"] or ""
            )
            self.arrives.emit(new)

    def _person_arrives(self) -> None:
        values = self.person.values()
        if values is not None:
            new = NewAttendance(name=values["name"] or "", role=values["role"] or "", place=values["place"])
            self.arrives.emit(new)

    def refuse(self, new: NewAttendance, problem: KraftError) -> bool:
        """Show a refusal of somebody beside the field that it is about; False when it is about none."""
        name = _FIELDS.get(problem.reason) if isinstance(problem, NotUnderstood) and new.account_id is None else None
        if name is not None:
            (self.physician if new.physician else self.person).show_error(name, labels.sentence(problem))
        return name is not None

    def clear(self) -> None:
        """Empty the fields of what was saved."""
        self.person.set_values({"name": None, "role": None, "place": None})


def _flow(*parts: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(Flow(*parts))
    return holder


def _physician_entries() -> list[Entry]:
    means = translate(
        "Meeting",
        "Who the physician is, and from when to when (09:00 or 9.30). The time is booked once, when the meeting ends. While "
        "the physician is here, only cases whose consent names the physician are shown. Other times: note the physician again.",
    )
    return [
        Entry(name="name", label=translate("Meeting", "Name"), make=TextField, help=field_help.of_minutes(means)),
        Entry(name="first", label=translate("Meeting", "From"), make=TimeField, help=field_help.of_minutes(means)),
        Entry(name="last", label=translate("Meeting", "To"), make=TimeField, help=field_help.of_minutes(means)),
    ]


def _person_entries(places: Sequence[tuple[object, str]]) -> list[Entry]:
    means = translate(
        "Meeting",
        "Somebody who has no account here: name, role (as social worker) and from where. A case is shown only when its consent "
        "covers everybody who is here.",
    )
    return [
        Entry(name="name", label=translate("Meeting", "Name"), make=TextField, help=field_help.of_minutes(means)),
        Entry(name="role", label=translate("Meeting", "Role"), make=TextField, help=field_help.of_minutes(means)),
        Entry(
            name="place",
            label=translate("Meeting", "From where"),
            make=lambda: ChoiceField(places, empty=translate("Meeting", "choose")),
            help=field_help.of_minutes(means),
        ),
    ]
