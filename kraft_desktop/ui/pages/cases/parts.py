"""The parts of the page for one case: its steps, its status, months of public support, and history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.cases.case import Closing, ClosingChange, DecisionOutcome, StepChange, StepEvent
from kraft_desktop.domain.cases.measures import Intervention
from kraft_desktop.domain.cases.progress import Place, StepProgress
from kraft_desktop.domain.cases.support import SupportTime
from kraft_desktop.domain.hours import Consultation, ConsultationStatus, done_minutes, status_on
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.next_tasks import NextTask
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.secrecy.consents import ConsentOfCase
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.secrecy import consent_words
from kraft_desktop.ui.widgets.card import Badge, Card, row
from kraft_desktop.ui.widgets.support_months import SupportMonths
from kraft_desktop.words import translate


def when(step: StepProgress, opened: CaseFile) -> str:
    """The line below a step: the day it was completed; for the current step also the days in it."""
    if step.place is Place.AHEAD:
        return ""
    if step.place is Place.BEHIND:
        return formats.day(step.last) or translate("Case", "not registered")
    if step.completed is not None and step.completed > opened.today:
        return translate("Case", "planned {day}").format(day=formats.day(step.completed))
    if step.completed is not None:
        return translate("Case", "done {day}").format(day=formats.day(step.completed))
    if step.entered is None or opened.since is None:
        return translate("Case", "here now")
    waited = (opened.today - step.entered).days
    if waited < 0:
        return translate("Case", "from {day}").format(day=formats.day(step.entered))
    if opened.closing is not None or not waited:
        return translate("Case", "since {day}").format(day=formats.day(step.entered))
    return translate("Case", "since {day}, {days}").format(day=formats.day(step.entered), days=formats.days(waited))


def name(opened: CaseFile) -> str:
    """The name of the person; for a protected identity a label instead."""
    if opened.participant.protected:
        return translate("Case", "Protected identity")
    return translate("Caseload", "Protected identity?") if opened.is_suspected else opened.participant.name or ""


def hidden_name(opened: CaseFile) -> str:
    """Why the name of the person is not shown."""
    if opened.is_suspected:
        return translate("Case", "shown when it is settled that the identity is not protected")
    if opened.participant.protected:
        return translate("Case", "protected identity: kept neither here nor elsewhere")
    return translate("Case", "shown when a consent is registered")


def about(session: Session, opened: CaseFile) -> str:
    """The line below the name: age, municipality, track and other known facts."""
    case, programme = opened.case, session.programme
    track = vocabulary.code_name(programme, CodeList.TRACK, case.track)
    parts = (
        translate("Case", "{age} years").format(age=opened.age) if opened.age is not None else "",
        place(programme, case.municipality, opened),
        vocabulary.code_name(programme, CodeList.UNIT, case.unit),
        translate("Case", "{track} track").format(track=track) if track else "",
        translate("Case", "contact {name}").format(name=case.contact) if case.contact else "",
        translate("Case", "interpreter {language}").format(language=opened.participant.interpreter)
        if opened.participant.interpreter
        else "",
    )
    return " · ".join(part for part in parts if part)


def next_task(task: NextTask) -> str:
    """The task of a case that comes first, in words: what, who, by when, and how late."""
    due = f"{formats.day(task.due)}" if task.due else ""
    late = translate("Case", "late") if task.is_late else ""
    return " \u00b7 ".join(part for part in (vocabulary.task(task.kind, task.text), task.who, due, late) if part)


def place(programme: Programme, code: str | None, opened: CaseFile) -> str:
    """The municipality of the case in words; that it is hidden for those who are not to know it."""
    if opened.place_hidden:
        return translate("Case", "municipality hidden")
    return vocabulary.municipality(programme, code) if code else ""


def standing_card(programme: Programme, opened: CaseFile, found: ConsentOfCase) -> Card:
    """The card with the status of the case in one line, and the matters to settle."""
    card = Card()
    known = Flow()
    known.setSpacing(style.em(1.6))
    for title, words in _facts(programme, opened):
        known.addWidget(_pair(title, style.label(words)))
    consent = Badge(*consent_words.state(found))
    line = row(_pair(translate("Case", "Consent"), consent))
    line.insertLayout(0, known, 1)
    card.body.addLayout(line)
    if opened.task is not None:  # on a line of its own: its words may be many
        card.body.addWidget(_pair(translate("Case", "Next task"), style.label(next_task(opened.task), wrap=True), long=True))
    if opened.before_referral is not None and opened.before_referral.is_short:
        card.body.addWidget(style.label(case_fields.short_support(opened.before_referral), Role.ATTENTION, wrap=True))
    for reason in opened.concerns:
        text = translate("Case", "To settle: {reason}").format(reason=labels.reason(reason))
        card.body.addWidget(style.label(text, Role.ATTENTION, wrap=True))
    return card


def _pair(title: str, value: QWidget, *, long: bool = False) -> QWidget:
    """A label and its value, kept on one line when the text wraps; a ``long`` value takes what room there is."""
    holder = QWidget()
    layout = row(style.label(title, Role.STRONG), value)
    layout.setStretch(1, int(long))
    layout.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(layout)
    return holder


def _facts(programme: Programme, opened: CaseFile) -> list[tuple[str, str]]:
    """The facts in the line below the steps, each as label and value."""
    found: list[tuple[str, str]] = []
    if opened.closing is not None:
        reason = vocabulary.code_name(programme, CodeList.CLOSING_REASON, opened.closing.reason) or translate(
            "Case", "reason not known"
        )
        found.append((translate("Case", "Case closed"), f"{formats.day(opened.closing.on)}, {reason}"))
    elif opened.since is not None:
        found.append((translate("Case", "Latest step"), _ago(opened.since, opened.today)))
    if opened.decision is not None:
        words = {
            DecisionOutcome.ACCEPTED: translate("Case", "yes {day}"),
            DecisionOutcome.QUEUED: translate("Case", "in the queue since {day}"),
            DecisionOutcome.DECLINED: translate("Case", "no {day}"),
        }[opened.decision.outcome]
        found.append((translate("Case", "The team"), words.format(day=formats.day(opened.decision.on))))
    if opened.before_referral is not None:
        months = opened.before_referral.months
        known = formats.months(months) if months is not None else translate("Case", "not known")
        found.append((translate("Case", "Support before the referral"), known))
    done = done_minutes(opened.consultations, opened.today, programme.start, programme.end)
    if done:
        found.append((translate("Case", "Physician"), formats.hours(done)))
    latest = max(opened.assessments, key=lambda a: (a.assessed_on is not None, a.assessed_on), default=None)
    if latest is not None:
        found.append((translate("Case", "Activity capacity"), f"{latest.capacity}{formats.NO_BREAK}%"))
    return found


def _ago(day: dt.date, today: dt.date) -> str:
    days = (today - day).days
    if days == 0:
        return translate("Case", "today")
    if days < 0:  # an imported sheet may have a planned date
        return formats.day(day)
    return translate("Case", "{days} ago").format(days=formats.days(days))


def support_card(support: SupportTime | None, household: Sequence[str] = ()) -> Card:
    """The card with the counted months of public support, in words and as a month grid, and the cases of the ``household``
    whose amounts are counted once."""
    if support is None:
        card = Card(translate("Case", "Public support"))
        text = translate("Case", "Not reported yet. It comes with the municipality's sheet; unknown is not zero.")
        card.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        return card
    words = translate("Case", "{continuous} in a row, {total} in all · {cost}").format(
        continuous=formats.months(support.continuous), total=support.total, cost=formats.kronor(support.cost_ore)
    )
    card = Card(translate("Case", "Public support"), words)
    drawing = SupportMonths()
    drawing.show_support(support, words)
    card.body.addWidget(drawing)
    card.body.addWidget(style.label(_how_counted(support), Role.SMALL, wrap=True))
    if household:
        text = translate("Case", "One household: the same amount is counted once with {cases}.")
        card.body.addWidget(style.label(text.format(cases=", ".join(household)), Role.SMALL, wrap=True))
    return card


def _how_counted(support: SupportTime) -> str:
    if not support.supported:
        return translate("Case", "The municipality has answered that there was no support.")
    text = translate(
        "Case",
        "From {first} to {last}. An open square is a month without support: not counted, and up to {gap} bridges the row.",
    )
    return text.format(first=support.chain[0], last=support.chain[-1], gap=formats.months(support.gap_tolerance))


class _Line(NamedTuple):
    """An entry of the history: its day, its words, and whether it has been done or is ahead."""

    on: dt.date | None
    words: str
    done: bool


class DoneCard(Card):
    """The history of the case, the latest first, and below it what is ahead."""

    def __init__(self, programme: Programme, opened: CaseFile) -> None:
        super().__init__(translate("Case", "What has been done"))
        self.heading.addStrut(style.em(2.1))
        self._programme = programme
        lines = self._lines(opened)
        done = sorted((line for line in lines if line.done), key=lambda line: formats.day(line.on), reverse=True)
        ahead = sorted((line for line in lines if not line.done), key=lambda line: formats.day(line.on))
        if not done:
            self.body.addWidget(style.label(translate("Case", "Nothing recorded yet."), Role.MUTED))
        self.body.addLayout(_dated(done))
        if ahead:
            self.body.addWidget(style.label(translate("Case", "Ahead, not done yet"), Role.STRONG))
            self.body.addLayout(_dated(ahead))
        self.body.addStretch()

    def _lines(self, opened: CaseFile) -> list[_Line]:
        """Every entry, the last recorded of each kind first. One dated in the future is ahead, however it was recorded."""
        lines: list[tuple[dt.date | None, str]] = [(event.on, self._step(event)) for event in reversed(opened.events)]
        lines += [(row.on, self._with(_decided(row.outcome), row.reason)) for row in reversed(opened.history.decisions)]
        lines += [(row.on, self._closing(row)) for row in reversed(opened.closings)]
        lines += [(given.started_on, self._intervention(given)) for given in opened.interventions]
        for assessment in opened.assessments:
            text = translate("Case", "Activity capacity assessed at {capacity} %").format(capacity=assessment.capacity)
            lines.append((assessment.assessed_on, text))
        found = [_Line(on=on, words=words, done=on is None or on <= opened.today) for on, words in lines]
        return found + [self._talk(talk, opened) for talk in opened.consultations]

    @staticmethod
    def _with(text: str, more: str | None) -> str:
        return f"{text}: {more}" if more else text

    def _step(self, event: StepEvent) -> str:
        text = {
            StepChange.ENTERED: translate("Case", "{step}, begun"),
            StepChange.COMPLETED: translate("Case", "{step}, done"),
            StepChange.RETURNED: translate("Case", "Back to {step}"),
        }[event.change].format(step=vocabulary.process_step(self._programme, event.step))
        return self._with(
            text, event.reason or vocabulary.code_name(self._programme, CodeList.INTERVENTION_KIND, event.recommended)
        )

    def _closing(self, row: Closing) -> str:
        if row.change is ClosingChange.REOPENED:
            return self._with(translate("Case", "Opened again"), row.reason)
        return self._with(
            translate("Case", "Case closed"), vocabulary.code_name(self._programme, CodeList.CLOSING_REASON, row.reason)
        )

    def _intervention(self, given: Intervention) -> str:
        kind = vocabulary.code_name(self._programme, CodeList.INTERVENTION_KIND, given.kind)
        if given.inferred:
            return translate("Case", "Intervention began: {kind} (by the imported list)").format(kind=kind)
        return translate("Case", "Intervention began: {kind}").format(kind=kind)

    def _talk(self, talk: Consultation, opened: CaseFile) -> _Line:
        kind = vocabulary.code_name(self._programme, CodeList.CONSULTATION_KIND, talk.kind)
        now = status_on(talk, opened.today)
        status = {
            ConsultationStatus.ASKED: translate("Case", "asked"),
            ConsultationStatus.PLANNED: translate("Case", "planned"),
            ConsultationStatus.DONE: "",
            ConsultationStatus.CANCELLED: translate("Case", "cancelled"),
        }[now]
        parts = (kind, formats.hours(talk.minutes), status)
        words = translate("Case", "Physician: {words}").format(words=", ".join(part for part in parts if part))
        return _Line(on=talk.on, words=words, done=now in {ConsultationStatus.DONE, ConsultationStatus.CANCELLED})


def _dated(lines: Sequence[_Line]) -> QGridLayout:
    """The lines under each other, the day first."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(style.em(1))
    grid.setVerticalSpacing(style.em(0.45))
    grid.setColumnStretch(1, 1)
    for place, line in enumerate(lines):
        when = style.label(formats.day(line.on) or translate("Case", "no date"), Role.MUTED)
        grid.addWidget(when, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(style.label(line.words, wrap=True), place, 1)
    return grid


def _decided(outcome: DecisionOutcome) -> str:
    return {
        DecisionOutcome.ACCEPTED: translate("Case", "The team said yes"),
        DecisionOutcome.QUEUED: translate("Case", "The team put the case in the queue"),
        DecisionOutcome.DECLINED: translate("Case", "The team said no"),
    }[outcome]
