"""Översikt: what may need the account now, what the team has before it, and the rules by which it was found."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from kraft_desktop.domain.meetings.agenda import Reason
from kraft_desktop.domain.meetings.monday import Rule
from kraft_desktop.phrases import meeting_words
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.meetings import monday, week_paper
from kraft_desktop.services.meetings.agenda import Agenda
from kraft_desktop.services.meetings.monday import Monday
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.monday.section import SectionCard
from kraft_desktop.ui.widgets.card import Card, page_heading, row
from kraft_desktop.words import plural, translate


class MondayPage(Page):
    """The page."""

    shows = SECRECY | frozenset(
        {
            *("cases", "participants", "closings", "step_events", "decisions", "contacts", "waiting_periods", "record_notes"),
            *("transfers", "settings", "meetings", "attendances", "agenda_changes", "meeting_items"),
        }
    )

    def __init__(self, needs: Needs) -> None:
        self._summary = style.label("", Role.MUTED)
        self.print = style.button(translate("Monday", "Print the week ..."), icon_name="file")
        self.prepare = style.button(translate("Monday", "Prepare the meeting"), Role.PRIMARY)
        super().__init__(needs, page_heading(translate("Navigation", "Overview"), self._summary, self.print, self.prepare))
        self.print.clicked.connect(self._print)
        self.prepare.clicked.connect(lambda: self.wants.emit("meeting", None))
        self._holder = Holder()
        self.body.addWidget(self._holder)
        self.body.addStretch()
        self.sections: list[SectionCard] = []
        self.rules: dict[Rule, QCheckBox] = {}

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session
        self.read(lambda: monday.read(session), self._show)

    def first(self) -> QWidget | None:
        return self.print

    def _show(self, found: Monday) -> None:
        count = plural("Monday", "{count} thing waits for you", "{count} things wait for you", found.waiting)
        self._summary.setText(f"{formats.day(self.session.today)}, {count}")
        self.prepare.setVisible(found.team is not None)
        whole = {card.section.rule for card in self.sections if card.whole}
        self.sections = [SectionCard(self.session, section) for section in found.sections]
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1))
        left, right = QVBoxLayout(), QVBoxLayout()
        for card in self.sections:
            card.opened.connect(lambda case_id: self.wants.emit("case", case_id))
            if card.section.rule in whole:
                card.number.click()
            left.addWidget(card)
        left.addStretch()
        if found.team is not None:
            right.addWidget(_team(found.team))
        right.addWidget(self._rules(found))
        right.addStretch()
        layout.addLayout(left, 5)
        layout.addLayout(right, 2)
        self._holder.put(holder)

    def _rules(self, found: Monday) -> Card:
        card = Card(translate("Monday", "What is shown here"))
        self.rules = {}
        for rule in Rule:
            box = QCheckBox(f"{rule.number}. {meeting_words.rule_name(rule)}")
            box.setChecked(rule not in found.off)
            box.setEnabled(found.may_switch)
            box.setToolTip(meeting_words.rule(rule))
            box.clicked.connect(lambda on, rule=rule: self._switch(rule, on=on))
            self.rules[rule] = box
            card.body.addWidget(box)
        text = translate("Monday", "They say what is not registered, not that it was not done. Contacts: not in weeks 27-31.")
        card.body.addWidget(style.label(text, Role.SMALL, wrap=True))
        return card

    def _switch(self, rule: Rule, *, on: bool) -> None:
        session = self.session
        self.do(lambda: monday.switch(session, rule, on=on), lambda _: self.notice.say(""))

    def _print(self) -> None:
        session, kinds = self.session, translate("Log", "PDF (*.pdf)")
        file = self.needs.ask.save_as(self, translate("Meeting", "Save the paper"), week_paper.file_name(session), kinds)
        if file is not None:
            self.do(lambda: week_paper.save(session, file, force=True), self.needs.ask.open)


def _team(shown: Agenda) -> Card:
    card = Card(translate("Monday", "The next meeting"))
    count = plural("Monday", "{count} point on the agenda", "{count} points on the agenda", len(shown.lines))
    planned = formats.day(shown.meeting.day) if shown.meeting.meeting_id else translate("Monday", "none is planned")
    card.body.addWidget(style.label(f"{planned}, {count}", Role.MUTED, wrap=True))
    reasons = Counter(reason for line in shown.lines for reason in line.reasons)
    for reason in Reason:
        if reasons[reason]:
            card.body.addLayout(
                row(style.label(meeting_words.reason(reason), wrap=True), None, style.label(str(reasons[reason])))
            )
    return card
