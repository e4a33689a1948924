"""Before and beside the meeting: the agenda, who is present, ways of working, and the minutes of the latest one."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kraft_desktop.phrases import meeting_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings.state import Shown
from kraft_desktop.services.secrecy.consents import recipients
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.beside import Beside
from kraft_desktop.ui.look.columns import stacked
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.meeting import field_help
from kraft_desktop.ui.pages.meeting.agenda_card import AgendaCard
from kraft_desktop.ui.pages.meeting.attendance import AttendanceCard
from kraft_desktop.ui.pages.meeting.minutes_card import MinutesCard
from kraft_desktop.ui.widgets.card import Card, page_heading
from kraft_desktop.ui.widgets.fields import DateField, NoteField
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import translate


class Prepare(QWidget):
    """The part of the page that is shown while no point is."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        programme, known = session.programme, recipients(session)
        places: list[tuple[object, str]] = [
            (code, meeting_words.place(programme, code)) for code in (*known.municipalities, *known.authorities)
        ]
        self._session = session
        self.summary = QLabel()
        style.give_role(self.summary, Role.MUTED)
        self.print = style.button(translate("Meeting", "Print the agenda ..."), icon_name="file")
        self.own = style.button(translate("Meeting", "Own cases for each caseworker ..."), icon_name="file")
        self.round = style.button(translate("CheckRound", "Check round"))
        self.call_off = style.button(translate("Meeting", "Call off"))
        self.begin = style.button("", Role.PRIMARY)
        heading = page_heading(
            translate("Navigation", "Meeting"), self.summary, self.call_off, self.round, self.print, self.own, self.begin
        )
        self.agenda = AgendaCard(programme, places[: len(known.municipalities)])
        self.attendance = AttendanceCard(programme, places)
        self.plan_card, self.plan, self.plan_button = _plan_card()
        self.held_card, self.held = _held_card()
        self.common_card, self.common, self.common_button = _common_card()
        self.minutes = MinutesCard()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1))
        layout.addLayout(heading)
        layout.addWidget(self.plan_card)
        layout.addWidget(self.held_card)
        self.held_card.hide()
        self._right = stacked(self.attendance, self.common_card)
        both = QWidget()
        both.setLayout(Beside(stacked(self.agenda, self.minutes), self._right, least=44, most=30))
        layout.addWidget(both, 1)

    def show_state(self, shown: Shown) -> None:
        """Show the meeting that is planned or being held, or that there is none."""
        coming = shown.coming
        running = coming is not None and coming.is_running
        if coming is None:
            text = translate("Meeting", "none is planned; this is the agenda as of today")
        elif running:
            text = translate("Meeting", "is being held since {day}").format(day=formats.day(coming.day))
        else:
            text = translate("Meeting", "is planned for {day}").format(day=formats.day(coming.day))
        self.summary.setText(text)
        self.begin.setText(
            translate("Meeting", "Back to the meeting") if running else translate("Meeting", "Begin the meeting")
        )
        self.plan_card.setVisible(coming is None)
        passed = coming is not None and not running and coming.day < self._session.today
        if coming is not None and passed and self.held_card.isHidden():
            self.held.set_values({"day": coming.day})
        self.held_card.setVisible(passed)
        self.call_off.setVisible(coming is not None and not running)
        self._right.setVisible(coming is not None)
        self.common_card.setVisible(running)
        self.agenda.show_agenda(shown.agenda, may_change=coming is not None)
        self.attendance.show_present(shown.accounts, shown.present, self._session.account.id)


def _plan_card() -> tuple[Card, Form, QPushButton]:
    card = Card(translate("Meeting", "Plan the next meeting"))
    means = translate("Meeting", "The day of the meeting; the agenda can be changed from then on.")
    form = Form(
        [
            Entry(
                name="day", label=translate("Meeting", "Day"), make=DateField, required=True, help=field_help.of_minutes(means)
            )
        ],
        room=6,
    )
    button = style.button(translate("Meeting", "Plan the meeting"))
    form.saved_by(button)
    card.body.addWidget(form)
    card.body.addLayout(Flow(button))
    return card, form, button


def _held_card() -> tuple[Card, Form]:
    card = Card(translate("Meeting", "The day of the meeting has passed"))
    means = translate(
        "Meeting",
        "If it was held without the program, on paper: the day it was held. Begin it then, and enter the notes in the same "
        "order.",
    )
    card.body.addWidget(style.label(means, Role.MUTED, wrap=True))
    day = Entry(
        name="day", label=translate("Meeting", "Was held"), make=DateField, required=True, help=field_help.of_minutes(means)
    )
    form = Form([day], room=6)
    card.body.addWidget(form)
    return card, form


def _common_card() -> tuple[Card, Form, QPushButton]:
    card = Card(translate("MeetingWords", "Ways of working"))
    means = translate("Meeting", "A paragraph of the common part of the minutes, about no person.")
    form = Form(
        [
            Entry(
                name="text",
                label=translate("Meeting", "Paragraph of the minutes"),
                make=lambda: NoteField(lines=3),
                help=field_help.of_minutes(means),
            )
        ],
        room=6,
    )
    button = style.button(translate("Meeting", "Save the paragraph"))
    card.body.addWidget(form)
    card.body.addLayout(Flow(button))
    return card, form, button
