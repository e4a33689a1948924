"""The minutes after a meeting: read, saved as papers, approved, frozen and corrected."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.domain.meetings.meeting import MinutesState
from kraft_desktop.phrases import meeting_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import papers
from kraft_desktop.services.meetings.minutes import MeetingMinutes
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.meeting import field_help
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.fields import NoteField, TextField
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import translate


class MinutesCard(Card):
    """The card. ``approved`` carries the approver and the diary number, ``corrected`` the number of a paragraph and a text."""

    saving = Signal()
    approved = Signal(str, str)
    frozen = Signal()
    reopened = Signal()
    corrected = Signal(str, str)
    taken_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = style.label("", Role.HEADING)
        self._state = style.label("", Role.MUTED, wrap=True)
        self.body.addWidget(self._title)
        self.body.addWidget(self._state)
        self._text = Holder()
        self.approval = Form(_approval_entries(), room=8)
        self.correction = Form(_correction_entries(), room=8)
        self.save = style.button(translate("Meeting", "Save the minutes ..."), Role.PRIMARY)
        self.approve = style.button(translate("Meeting", "Approve"))
        self.freeze = style.button(translate("Meeting", "Freeze"))
        self.draft = style.button(translate("Meeting", "Back to a draft"))
        self.again = style.button(translate("Meeting", "Take up the meeting again"))
        self.correct = style.button(translate("Meeting", "Add the correction"))
        self.save.clicked.connect(self.saving)
        self.approve.clicked.connect(self._approve)
        self.freeze.clicked.connect(self.frozen)
        self.draft.clicked.connect(self.reopened)
        self.again.clicked.connect(self.taken_up)
        self.correct.clicked.connect(self._correct)
        self.body.addLayout(Flow(self.save, self.approve, self.freeze, self.draft, self.again))
        self.body.addWidget(self.approval)
        self.body.addWidget(self.correction)
        self.body.addLayout(Flow(self.correct))
        self.body.addWidget(self._text)

    def show_minutes(self, session: Session, read: MeetingMinutes) -> None:
        """Show the parts of the minutes, and what can be done with them now."""
        self._title.setText(translate("Meeting", "Minutes {day}").format(day=read.meeting.day.isoformat()))
        facts = " · ".join(f"{label}: {text}" for label, text in papers.common_part(session, read).facts[1:])
        self._state.setText(facts)
        draft, approved = read.state is MinutesState.DRAFT, read.state is MinutesState.APPROVED
        frozen = read.state is MinutesState.FROZEN
        for part, shown in (
            (self.approve, draft),
            (self.approval, draft),
            (self.again, draft),
            (self.freeze, approved),
            (self.draft, approved),
            (self.correction, frozen),
            (self.correct, frozen),
        ):
            part.setVisible(shown)
        self._text.put(minutes_parts(session, read))

    def clear(self) -> None:
        """Empty the fields of what was saved."""
        self.correction.set_values({"number": None, "text": None})

    def _approve(self) -> None:
        values = self.approval.values()
        if values is not None:
            self.approved.emit(values["approver"] or "", values["diary_number"] or "")

    def _correct(self) -> None:
        values = self.correction.values()
        if values is not None:
            self.corrected.emit(values["number"] or "", values["text"] or "")


def minutes_parts(session: Session, read: MeetingMinutes) -> QWidget:
    """The common part and the extracts that the account reads."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(style.label(meeting_words.no_right_to_assistance(), Role.MUTED, wrap=True))
    parts = [papers.common_part(session, read)]
    parts += [papers.extract_part(session, read, part) for part in read.extracts]
    for part in parts:
        layout.addWidget(style.label(part.title, Role.HEADING, wrap=True))
        for one in part.paragraphs:
            layout.addWidget(style.label(f"§ {one.number}  {one.title}", Role.STRONG, wrap=True))
            for label, text in one.lines:
                layout.addWidget(style.label(f"{label}: {text}" if label else text, wrap=True))
    return holder


def _approval_entries() -> list[Entry]:
    means = translate(
        "Meeting",
        "Somebody who was there and did not write the minutes. Approved minutes can be a draft again; frozen ones cannot, and "
        "a mistake is then put right by a new paragraph.",
    )
    number = translate("Meeting", "The number in the municipality's or the node's diary, if there is one.")
    return [
        Entry(name="approver", label=translate("Meeting", "Approved by"), make=TextField, help=field_help.of_minutes(means)),
        Entry(
            name="diary_number",
            label=translate("MeetingPaper", "Diary number"),
            make=TextField,
            help=field_help.of_minutes(number),
        ),
    ]


def _correction_entries() -> list[Entry]:
    means = translate("Meeting", "Frozen minutes are not changed: the correction is a new paragraph that names the old one.")
    return [
        Entry(
            name="number",
            label=translate("Meeting", "Paragraph of the minutes"),
            make=lambda: TextField(placeholder="2026:17"),
            help=field_help.of_minutes(means),
        ),
        Entry(
            name="text",
            label=translate("MeetingWords", "Correction"),
            make=lambda: NoteField(lines=2),
            help=field_help.of_minutes(means),
        ),
    ]
