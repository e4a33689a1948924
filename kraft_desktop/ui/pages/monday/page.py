"""Översikt: what may need the account now, what the team has before it, and the rules by which it was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.meetings.monday import Rule
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.hours.overview import HoursState, hours_state
from kraft_desktop.services.meetings import monday, week_paper
from kraft_desktop.services.meetings.monday import Monday
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.beside import Beside
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.monday.ahead import AheadCard, GoalsCard, HalfYearCard, HoursLeftCard, TeamCard
from kraft_desktop.ui.pages.monday.rules import RulesCard
from kraft_desktop.ui.pages.monday.section import SectionCard
from kraft_desktop.ui.runtime import late_loading
from kraft_desktop.ui.widgets.card import Tone, page_heading
from kraft_desktop.words import plural, translate

if TYPE_CHECKING:
    from kraft_desktop.services.figures.goals import NodeGoal
    from kraft_desktop.services.ledger.readiness import Readiness

_HOLDS_ALL = frozenset({Right.SEE_FIGURES, Right.LEAD_MEETINGS})
"""The rights of those who see the goals: they are the node's, of all its municipalities."""


class MondayPage(Page):
    """The page."""

    shows = SECRECY | frozenset(
        {
            *("cases", "participants", "closings", "step_events", "decisions", "contacts", "waiting_periods", "record_notes"),
            *("transfers", "settings", "meetings", "attendances", "agenda_changes", "meeting_items"),
            *("consultations", "allotments", "support_months", "taken_sheets", "interventions", "sent_packages", "assessments"),
        }
    )

    def __init__(self, needs: Needs) -> None:
        self._summary = style.label("", Role.MUTED)
        self.print = style.button(translate("Monday", "Print the week ..."), icon_name="file")
        self.minutes = style.button(translate("Monday", "Approved minutes"))
        self.prepare = style.button(translate("Monday", "Prepare the meeting"), Role.PRIMARY)
        doing = (self.minutes, self.print, self.prepare)
        super().__init__(needs, page_heading(translate("Navigation", "Overview"), self._summary, *doing))
        self.minutes.clicked.connect(lambda: self.wants.emit("minutes", None))
        self.print.clicked.connect(self._print)
        self.prepare.clicked.connect(lambda: self.wants.emit("meeting", None))
        self._lists, self.rules = Holder(), RulesCard(needs.session.programme)
        self.rules.switched.connect(self._switch)
        self.rules.set_norms.connect(self._set_norms)
        self._team, self._hours, self._half_year, self._goals = Holder(), Holder(), Holder(), Holder()
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._team, self._hours, self._half_year, self._goals, self.rules):
            column.addWidget(part)
        column.addStretch()
        both = QWidget()
        both.setLayout(Beside(self._lists, beside, least=40))
        self.body.addWidget(both)
        self.body.addStretch()
        self.sections: list[SectionCard] = []
        self.ahead: dict[Holder, AheadCard] = {}

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session
        self.read(lambda: monday.read(session), self._show)
        self.read(lambda: hours_state(session), self._show_hours)
        if Right.MAKE_PACKAGE in rights.held(session.account):
            self.read(lambda: _due(session), self._show_half_year)
        if rights.held(session.account) >= _HOLDS_ALL:
            self.read(lambda: _reached(session), self._show_goals)

    def first(self) -> QWidget | None:
        return self.print

    def _show(self, found: Monday) -> None:
        count = plural("Monday", "{count} thing waits for you", "{count} things wait for you", found.waiting)
        self._summary.setText(f"{formats.day(self.session.today)}, {count}")
        self.prepare.setVisible(found.team is not None)
        whole = {card.section.rule for card in self.sections if card.whole}
        self.sections = [SectionCard(self.session, section) for section in found.sections]
        lists = QWidget()
        layout = QVBoxLayout(lists)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1))
        for card in self.sections:
            card.opened.connect(lambda case_id: self.wants.emit("case", case_id))
            if card.section.rule in whole:
                card.number.click()
            layout.addWidget(card)
        self._lists.put(lists)
        self._put(self._team, TeamCard(self.session, found.team) if found.team is not None else None)
        self.rules.show_rules(found)
        tab_order.in_order(self)

    def _show_hours(self, state: HoursState) -> None:
        self._put(self._hours, HoursLeftCard(state))

    def _show_half_year(self, found: Readiness | None) -> None:
        self._put(self._half_year, HalfYearCard(self.session, found) if found is not None else None)

    def _show_goals(self, found: tuple[NodeGoal, ...]) -> None:
        self._put(self._goals, GoalsCard(self.session, found) if found else None)

    def _put(self, place: Holder, card: AheadCard | None) -> None:
        """Put a card in its place, with the lists open that were open in the one before."""
        old = self.ahead.pop(place, None)
        place.put(card)
        if card is not None:
            self.ahead[place] = card
            card.opened.connect(self.wants)
            card.open_lists([one.key for one in old.counted if one.is_open] if old is not None else [])
        tab_order.in_order(self)  # it may have come before what is above it

    def _set_norms(self, norms: Mapping[Step, int]) -> None:
        session, said = self.session, translate("Monday", "The days of the steps are set.")
        self.do(lambda: monday.set_norms(session, norms), lambda _: self.notice.say(said, Tone.GOOD))

    def _switch(self, rule: Rule, on: bool) -> None:  # as its signal carries it
        session = self.session
        self.do(lambda: monday.switch(session, rule, on=on), lambda _: self.notice.say(""))

    def _print(self) -> None:
        session, kinds = self.session, translate("Log", "PDF (*.pdf)")
        file = self.needs.ask.save_as(self, translate("Meeting", "Save the paper"), week_paper.file_name(session), kinds)
        if file is not None:
            self.do(lambda: week_paper.save(session, file, force=True), self.needs.ask.open)


def _due(session: Session) -> Readiness | None:
    """How complete the next half-year is; what counts it is loaded in the worker."""
    found: Readiness | None = late_loading.load("kraft_desktop.services.ledger.readiness:due")(session)
    return found


def _reached(session: Session) -> tuple[NodeGoal, ...]:
    """The node's part of the goals; what counts it is loaded in the worker."""
    found: tuple[NodeGoal, ...] = late_loading.load("kraft_desktop.services.figures.goals:goals")(session)
    return found
