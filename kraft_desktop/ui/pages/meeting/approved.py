"""Protokoll: approved minutes, the common part and the account's own extracts; and the agenda of the next meeting, cut to what
the account may see."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kraft_desktop.domain.meetings.meeting import Meeting
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.meetings import agenda, meetings, minutes, papers
from kraft_desktop.services.meetings.agenda import Agenda
from kraft_desktop.services.meetings.minutes import MeetingMinutes
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.page import Needs, Page, succeeded, way_to_file
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.meeting.minutes_card import minutes_parts
from kraft_desktop.ui.widgets.card import Card, page_heading
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """The agenda of the meeting that is planned or being held, None without one; the meetings with approved minutes; and the
    minutes of the chosen one, else of the latest."""

    agenda: Agenda | None
    approved: tuple[Meeting, ...]
    chosen: MeetingMinutes | None


class ApprovedMinutesPage(Page):
    """The page."""

    shows = SECRECY | frozenset(
        {
            *("meetings", "attendances", "agenda_changes", "meeting_items", "meeting_minutes"),
            *("cases", "participants", "step_events", "decisions", "closings", "consultations"),
        }
    )

    def __init__(self, needs: Needs) -> None:
        self.save = style.button(translate("Meeting", "Save the minutes ..."), icon_name="file")
        self.own = style.button(translate("Meeting", "My cases on paper ..."), icon_name="file")
        super().__init__(needs, page_heading(translate("Meeting", "Approved minutes"), "", self.own, self.save))
        self._agenda, self._days, self._text = Holder(), Holder(), Holder()
        for part in (self._agenda, self._days, self._text):
            self.body.addWidget(part)
        self.body.addStretch()
        self.days: list[QPushButton] = []
        self.save.clicked.connect(self._save)
        self.own.clicked.connect(self._save_own)
        self._found: _Found | None = None
        self._chosen: str | None = None

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session, chosen = self.session, self._chosen
        self.read(lambda: _found(session, chosen), self._show)

    def _choose(self, meeting_id: str) -> None:
        self._chosen = meeting_id
        self.refresh(frozenset())

    def _save(self) -> None:
        session, found = self.session, self._found
        folder = self.needs.ask.folder(self, translate("Meeting", "Where to save the minutes"))
        if found is not None and found.chosen is not None and folder is not None:
            meeting_id, said = found.chosen.meeting.meeting_id, translate("Meeting", "Saved: {files}")
            self.do(
                lambda: papers.save_minutes(session, meeting_id, folder, force=True),
                lambda files: succeeded(
                    self, said.format(files=", ".join(file.name for file in files)), way_to_file(self, folder)
                ),
            )

    def _save_own(self) -> None:
        session, shown = self.session, self._found.agenda if self._found else None
        if shown is None:
            return
        name, kinds = papers.own_name(self.session, shown), translate("Log", "PDF (*.pdf)")
        file = self.needs.ask.save_as(self, translate("Meeting", "Save the paper"), name, kinds)
        if file is not None:
            meeting_id = shown.meeting.meeting_id
            self.do(lambda: papers.save_own_cases(session, meeting_id, file, force=True), self.needs.ask.open)

    def _show(self, found: _Found) -> None:
        self._found = found
        self.save.setVisible(found.chosen is not None)
        self.own.setVisible(found.agenda is not None)
        self._agenda.put(_agenda(self.session, found.agenda) if found.agenda is not None else None)
        self.days = []
        for row in found.approved:
            button = style.button(formats.day(row.day), Role.LINK)
            button.clicked.connect(lambda _=False, row=row: self._choose(row.meeting_id))
            self.days.append(button)
        days = QWidget()
        days.setLayout(Flow(*self.days))
        self._days.put(days if self.days else None)
        card = Card()
        if found.chosen is None:
            card.body.addWidget(style.label(translate("Meeting", "No minutes are approved yet."), Role.MUTED))
        else:
            card.body.addWidget(minutes_parts(self.session, found.chosen))
        self._text.put(card)
        tab_order.in_order(self)


def _found(session: Session, chosen: str | None) -> _Found:
    coming, approved = meetings.coming(session), minutes.approved(session)
    known = [row.meeting_id for row in approved]
    shown = chosen if chosen in known else next(iter(known), None)
    return _Found(
        agenda=agenda.read(session, coming.meeting_id) if coming else None,
        approved=approved,
        chosen=minutes.read(session, shown) if shown else None,
    )


def _agenda(session: Session, shown: Agenda) -> Card:
    title = translate("Meeting", "Agenda {day}: what you may see")
    card = Card(title.format(day=formats.day(shown.meeting.day)))
    lines = QVBoxLayout()
    for line in shown.lines:
        lines.addWidget(style.label(papers.line_words(session, line), wrap=True))
    if not shown.lines:
        lines.addWidget(style.label(translate("Meeting", "None of its points is yours to see."), Role.MUTED, wrap=True))
    card.body.addLayout(lines)
    return card
