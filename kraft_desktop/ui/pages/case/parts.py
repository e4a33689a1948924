"""The parts of the page for one case: its steps, its status, months of public support, and history."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.cases.case import DecisionOutcome
from kraft_desktop.domain.cases.progress import Place, StepProgress
from kraft_desktop.domain.hours import done_minutes
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.secrecy.consents import ConsentOfCase
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases import case_fields, task_words
from kraft_desktop.ui.pages.secrecy import consent_words
from kraft_desktop.ui.widgets.card import Badge, Card, Elided, Tone, row
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


def place(programme: Programme, code: str | None, opened: CaseFile) -> str:
    """The municipality of the case in words; that it is hidden for those who are not to know it."""
    if opened.place_hidden:
        return translate("Case", "municipality hidden")
    return vocabulary.municipality(programme, code) if code else ""


def standing_card(programme: Programme, opened: CaseFile, found: ConsentOfCase) -> Card:
    """The card that answers where the case is: what it waits for, what comes next, the last contact and the consent; below
    them what is known in short, and the matters to settle."""
    card = Card()
    first = Flow()
    first.setSpacing(style.em(1.6))
    for title, value in _where(programme, opened):
        first.addWidget(_pair(title, value))
    first.addWidget(_pair(translate("Case", "Consent"), Badge(*consent_words.state(found))))
    card.body.addLayout(first)
    known = " \u00b7 ".join(f"{title} {words}" for title, words in _facts(programme, opened))
    if known:
        card.body.addWidget(style.label(known, Role.MUTED, wrap=True))
    if opened.before_referral is not None and opened.before_referral.is_short:
        card.body.addWidget(style.label(case_fields.short_support(opened.before_referral), Role.ATTENTION, wrap=True))
    for reason in opened.concerns:
        text = translate("Case", "To settle: {reason}").format(reason=labels.reason(reason))
        card.body.addWidget(style.label(text, Role.ATTENTION, wrap=True))
    return card


def _pair(title: str, value: QWidget) -> QWidget:
    """A label and its value, kept on one line when the text wraps."""
    holder = QWidget()
    layout = row(style.label(title, Role.STRONG), value)
    layout.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(layout)
    return holder


def _where(programme: Programme, opened: CaseFile) -> list[tuple[str, QWidget]]:
    """The answers to where the case is, each as its label and its value."""
    where, today = opened.where, opened.today
    last = task_words.ago(where.last_contact, today) if where.last_contact else translate("Case", "not registered")
    contact = (translate("Case", "Last contact"), style.label(last))
    if opened.closing is not None:
        reason = vocabulary.code_name(programme, CodeList.CLOSING_REASON, opened.closing.reason) or translate(
            "Case", "reason not known"
        )
        closed = style.label(f"{formats.day(opened.closing.on)}, {reason}")
        return [(translate("Case", "Case closed"), closed), contact]
    waits = task_words.waiting(programme, where, today)
    coming = task_words.next_up(opened.task, where.coming, today)
    return [
        (
            translate("Case", "Waits for"),
            Badge(waits, Tone.ATTENTION) if waits else style.label(translate("Case", "nothing registered")),
        ),
        (translate("Case", "Next"), Elided(coming or translate("Case", "nothing planned"))),
        contact,
    ]


def _facts(programme: Programme, opened: CaseFile) -> list[tuple[str, str]]:
    """What is known of the case in short, each as label and value."""
    found: list[tuple[str, str]] = []
    if opened.closing is None and opened.since is not None:
        found.append((translate("Case", "Latest step"), task_words.ago(opened.since, opened.today)))
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
