"""The columns of the list of cases: the words, the order and the width of each."""

from __future__ import annotations

import datetime as dt

from kraft_desktop import vocabulary
from kraft_desktop.domain.names.text import by_family_name
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.phrases import record_words, task_phrases
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.lists.caseload import CaseRow
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.cases import case_fields, task_words
from kraft_desktop.ui.widgets.card import Tone
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.words import plural, translate

IN_STEP = 7
"""The place of the column with the days in the step, by which the list is sorted at first."""


class CaseColumns:
    """The columns, in the words of the session's programme, as of its day."""

    def __init__(self, session: Session) -> None:
        self._session, self._programme = session, session.programme

    def all(self) -> list[Column[CaseRow]]:
        """Every column, in order."""
        return [*self._of_the_case(), *self._of_the_way()]

    def _of_the_case(self) -> list[Column[CaseRow]]:
        return [
            Column(code="case", title=translate("Caseload", "Case"), words=lambda c: c.code, width=6.3, strong=True),
            Column(
                code="name",
                title=translate("Caseload", "Name"),
                words=case_name,
                order=lambda c: (by_family_name(case_name(c)), c.born, c.code),
                width=10,
                tip=_about,
                whole=True,  # the year of birth at its end tells namesakes apart
            ),
            Column(
                code="municipality",
                title=translate("Caseload", "Municipality"),
                words=lambda c: c.municipality_name or "",
                width=8,
                yields=1,
                known=only.name if (only := self._session.only_municipality) else "",
            ),
            Column(code="contact", title=translate("Caseload", "Contact"), words=_contact, width=5.6, tip=_contact, yields=6),
            Column(code="track", title=translate("Caseload", "Track"), words=self._track, width=12.2, tip=_support, yields=4),
            Column(code="step", title=translate("Caseload", "Step"), words=self.standing, order=_way, width=17.8, tone=_tone),
            Column(
                code="since",
                title=translate("Caseload", "Since"),
                words=lambda c: formats.day(c.closed or c.since),
                width=6.7,
                yields=5,
            ),
            Column(
                code="days",
                title=translate("Caseload", "In the step"),
                words=in_step,
                order=lambda c: c.waiting,
                width=6.2,
                right=True,
            ),
        ]

    def _of_the_way(self) -> list[Column[CaseRow]]:
        return [
            Column(
                code="waits",
                title=translate("Case", "Waits for"),
                words=self.waits,
                order=lambda c: c.where.waits_since,
                width=8.8,
                tip=lambda c: task_words.waiting(self._programme, c.where, self._session.today),
                yields=2,
            ),
            Column(
                code="next",
                title=translate("Case", "Next"),
                words=self._next,
                order=lambda c: task_words.next_day(c.task, c.where.coming) or (dt.date.max if c.task else None),
                width=9.6,
                tip=lambda c: task_words.next_up(c.task, c.where.coming, self._session.today),
                yields=2,
            ),
            Column(
                code="last_contact",
                title=translate("Case", "Last contact"),
                words=lambda c: formats.day(c.where.last_contact),
                width=7.4,
                yields=3,
            ),
            Column(
                code="questions",
                title=translate("Caseload", "To settle"),
                words=_questions,
                order=lambda c: c.questions or None,
                width=6.4,
                tone=lambda _: Tone.ATTENTION,
                yields=4,
            ),
        ]

    def _track(self, case: CaseRow) -> str:
        track, before = vocabulary.code_name(self._programme, CodeList.TRACK, case.track), case.before_referral
        if before is None or not before.is_short:
            return track
        return translate("Caseload", "{track}, {months} of {needed} mon.").format(
            track=track, months=before.months, needed=before.needed
        )

    def waits(self, case: CaseRow) -> str:
        """What a case waits for; empty when it waits for nothing."""
        return record_words.waiting_for(self._programme, case.where.waits_for) if case.where.waits_for else ""

    def _next(self, case: CaseRow) -> str:
        """What comes first, its day before it."""
        task, contact, today = case.task, case.where.coming, self._session.today
        if contact is not None and (task is None or task.due is None or contact.on <= task.due):
            return f"{formats.near_day(contact.on, today)} {record_words.contact_kind(contact.kind)}"
        if task is None:
            return ""
        words = task_phrases.task(task.kind, task.text)
        if task.is_late:
            return translate("Caseload", "late: {task}").format(task=words)
        return f"{formats.near_day(task.due, today)} {words}" if task.due else words

    def standing(self, case: CaseRow) -> str:
        """The step of a case, or that it is closed."""
        if case.closed:
            return translate("Caseload", "closed: {reason}").format(
                reason=vocabulary.code_name(self._programme, CodeList.CLOSING_REASON, case.closing_reason)
                or translate("Caseload", "reason not known")
            )
        return f"{case.step.value} {vocabulary.process_step(self._programme, case.step)}" if case.step else ""


def case_name(case: CaseRow) -> str:
    """The name in a case, or why it is not shown."""
    if case.suspected:
        return translate("Caseload", "Protected identity?")
    if case.protected:
        return translate("Caseload", "Protected identity")
    if case.sight is Sight.CODED:
        return translate("Caseload", "shown after consent")
    name = case.name or translate("Caseload", "no name")
    return formats.person(name, case.born) if case.same_name else name


def _about(case: CaseRow) -> str:
    return formats.personal_number(case.personal_number)


def _support(case: CaseRow) -> str:
    before = case.before_referral
    return case_fields.short_support(before) if before is not None and before.is_short else ""


def _way(case: CaseRow) -> tuple[bool, int]:
    """The sort key of a case: open ones by step, then the closed ones."""
    return (case.closed is not None, case.step or 0)


def _tone(case: CaseRow) -> Tone:
    return Tone.PLAIN if case.closed else Tone.ACCENT


def _contact(case: CaseRow) -> str:
    return case.contact or ""


def in_step(case: CaseRow) -> str:
    """How long a case has been in its step."""
    if case.waiting == 0:
        return translate("Caseload", "today")
    return formats.days(case.waiting) if case.waiting is not None else ""


def _questions(case: CaseRow) -> str:
    return plural("Caseload", "{count} question", "{count} questions", case.questions) if case.questions else ""
