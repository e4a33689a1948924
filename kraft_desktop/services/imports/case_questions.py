"""Questions about cases: asked by an import, kept until they are answered, and what an answer does."""

from __future__ import annotations

import datetime as dt
from typing import Any

from kraft_desktop.domain.cases.case import (
    Case,
    StepChange,
    StepEvent,
    out_of_order,
)
from kraft_desktop.domain.cases.participant import Participant, age_on, birth_date
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.exchange import TakenSheet
from kraft_desktop.domain.imports import ANSWERS, SUSPECTED, AskedQuestion, QuestionAnswer
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.trail import utc
from kraft_desktop.reports.sheets.reading.records import Fate
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.case_history import REOPENED
from kraft_desktop.services.imports.case_rows import UNKNOWN, CaseRow
from kraft_desktop.services.imports.intake import CaseChange, Outcome, Question, Taking, leave_out_unseen
from kraft_desktop.services.questions.answering import STEPS, Update, carry_out, closing_of
from kraft_desktop.services.questions.files import about_cases, about_file
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.questions import Identity, answers_given, identity
from kraft_desktop.store.vault import Data, Writing


class CaseQuestions:
    """The questions that a case list asks about its rows, and the answers known: those given with the list, and earlier ones to
    the same question."""

    def __init__(self, session: Session, tx: Writing, how: Taking, outcome: Outcome, import_id: str, update: Update) -> None:
        self._session, self._tx, self._how, self._outcome = session, tx, how, outcome
        self._import_id, self._update = import_id, update
        self._known = answers_given(tx)
        self._asked: list[AskedQuestion] = []
        self._answered: list[QuestionAnswer] = []
        self._let_in: dict[tuple[str, int], tuple[str, str, str]] = {}

    def answer(self, row: CaseRow, case: Case | None, reason: str, about: str = "") -> str | None:
        """The answer to a question about a row, None while there is none."""
        given = self._how.answer(reason, row.sheet.name, row.read.row)
        if given in ANSWERS[reason] or case is None:
            return given
        return self._known.get(Identity(case.id, reason, about))

    def hold(self, row: CaseRow, case: Case | None, field: str, reason: str, about: str) -> None:
        """Ask about a row that waits for the answer."""
        self._outcome.ask(
            row.sheet.name, row.read.row, _heading(row, field), reason, allowed=ANSWERS[reason], case=case.code if case else ""
        )
        if case is not None:
            self._record(row, case, field, reason, about)

    def ask(self, row: CaseRow, case: Case, field: str, reason: str, about: str = "") -> str | None:
        """The answer to a question that holds nothing up, None while there is none; the answer is carried out when it is given
        with the list."""
        known = self._known.get(Identity(case.id, reason, about))
        found = self.answer(row, case, reason, about)
        if found is not None and found == known:
            return found
        if found is None:
            self._outcome.ask(
                row.sheet.name, row.read.row, _heading(row, field), reason,
                allowed=ANSWERS[reason], waits=False, case=case.code,
            )  # fmt: skip
        question = self._record(row, case, field, reason, about)
        if found in ANSWERS[reason]:
            who, today = self._session.account.name, self._session.today
            self._remember(question, str(found))
            carry_out(
                self._tx, question, str(found), who=who, today=today, update=self._update, import_id=self._import_id
            )  # fmt: skip
        return found

    def let_in(self, row: CaseRow, field: str, reason: str, about: str) -> None:
        """Note that a row that would wait has its answer, so that it is imported and the next list need not ask again."""
        self._let_in[row.sheet.name, row.read.row] = field, reason, about

    def ask_removed(self, row: CaseRow, case: Case) -> None:
        """Ask about a closing or a step that the list no longer has, though it has the column; it is kept until answered."""
        if "closed_on" in row.sheet.fields and row.day("closed_on") is None:
            closing = closing_of(self._tx, case.id)
            if closing is not None:
                self._ask_about(row, case, "closed_on", "closing_removed", closing.on)
        for name, step, moved in STEPS[1:]:
            if name in row.sheet.fields and row.day(name) is None:
                events = in_force(self._tx.step_events.where(case_id=case.id, step=step))
                if old := next((event for event in events if event.change is moved), None):
                    self._ask_about(row, case, name, "step_removed", old.on)

    def _ask_about(self, row: CaseRow, case: Case, field: str, reason: str, day: dt.date) -> None:
        """Ask about a day that the list no longer has; while nothing is answered it is named as kept."""
        answer = self.ask(row, case, field, reason, f"{field} {day}")
        after = f"{REOPENED} {max(day, self._session.today)}" if answer == "reopen" else ""
        if answer is None or answer in {"reopen", "withdraw"}:
            change = CaseChange(case=case.code, field=field, before=str(day), after=after, taken=answer is not None)
            self._outcome.case_changes.append(change)

    def ask_all(self, row: CaseRow, case: Case, before: Participant | None) -> str | None:
        """Ask about an imported row, which blocks nothing; the answer to whether the identity is protected. ``before`` is the
        person as known before the row."""
        for reason in _doubts(row):
            self.ask(row, case, "personal_number", reason)
        if let_in := self._let_in.get((row.sheet.name, row.read.row)):
            self._keep_answer(row, case, *let_in)
        if before is not None and not before.protected and is_renamed(row, before):
            self.ask(row, case, "name", "two_names", str(row.name))
        if row.read.protected_hint and row.number and not (before and before.protected):
            return self.ask(row, case, "personal_number", SUSPECTED)
        return None

    def _keep_answer(self, row: CaseRow, case: Case, field: str, reason: str, about: str) -> None:
        given = self._how.answer(reason, row.sheet.name, row.read.row)
        if given in ANSWERS[reason] and given != self._known.get(Identity(case.id, reason, about)):
            self._remember(self._record(row, case, field, reason, about), str(given))

    def _record(self, row: CaseRow, case: Case, field: str, reason: str, about: str) -> AskedQuestion:
        question = AskedQuestion(
            id=new_id(), import_id=self._import_id, case_id=case.id, key=f"{reason}:{row.sheet.name}!{row.read.row}",
            sheet=row.sheet.name, row=row.read.row, column=_heading(row, field), reason=reason, about=about,
            allowed=ANSWERS[reason], at=utc(self._session.vault.now()),
        )  # fmt: skip
        self._asked.append(question)
        return question

    def _remember(self, question: AskedQuestion, answer: str) -> None:
        self._answered.append(
            QuestionAnswer(
                id=new_id(), question_id=question.id, answer=answer, answered_by=self._session.account.name,
                at=question.at, import_id=self._import_id,
            )
        )  # fmt: skip
        self._known[identity(question)] = answer

    def write(self) -> None:
        """Store the questions and the answers."""
        self._tx.questions.add_all(self._asked, under=self._import_id)
        self._tx.answers.add_all(self._answered, under=self._import_id)


def ask_words(outcome: Outcome, row: CaseRow) -> None:
    """Ask what the words of a row mean that are not understood; the row is imported without them."""
    outcome.account.put(Fate.NOT_UNDERSTOOD, len(row.unread))
    for field, means in row.unread.items():
        outcome.ask(row.sheet.name, row.read.row, _heading(row, field), UNKNOWN, allowed=means.allowed, id_of=means.question)
    who = row.contact
    if who.question:  # kept as written until then
        heading = _heading(row, "contact")
        outcome.ask(
            row.sheet.name, row.read.row, heading, UNKNOWN, allowed=who.allowed, id_of=who.question, waits=False
        )  # fmt: skip


def is_renamed(row: CaseRow, known: Participant) -> bool:
    """Whether the row gives the same number a wholly different name: that is asked about, and the known one kept."""
    words, before = set(fold(row.name or "").split()), set(fold(known.name or "").split())
    return bool(words and before) and not words & before


def _doubts(row: CaseRow) -> list[str]:
    """The reasons to ask about a row that is imported all the same."""
    days = [(step, day) for name, step, _ in STEPS if (day := row.day(name))]
    fields: dict[str, Any] = {"case_id": "", "base": 0, "recorded_by": "", "change": StepChange.ENTERED}
    events = [StepEvent(id=str(step), step=step, on=day, **fields) for step, day in days]
    referred = row.day("referred_on")
    asked = {
        "step_order": bool(out_of_order(events)),
        "no_referral": referred is None,
        "age": bool(referred and row.number and not 18 <= age_on(referred, birth_date(row.number)) <= 65),
        "municipality_missing": row.municipality is None,
        "closing_reason_unknown": row.closing_reason is None and "closing_reason" in row.values.keys() - row.unread.keys(),
        "closed_without_day": row.read.closed_hint,
        "start_without_kind": "intervention_start" in row.values and row.kind is None and "recommended_kind" not in row.unread,
    }
    return [reason for reason, is_so in asked.items() if is_so]


def _heading(row: CaseRow, field: str) -> str:
    return row.sheet.fields.get(field, row.sheet.fields["personal_number"])


def known_file(session: Session, data: Data, before: TakenSheet) -> Outcome:
    """The outcome of a file that was imported before and needs no reading: its questions that are still open."""
    codes = {case.id: case.code for case in data.cases.where()}
    questions = [
        Question(
            sheet=one.sheet, row=one.row, column=one.column, reason=one.reason, id=one.key, allowed=one.allowed,
            waits=one.case_id is None, case=codes.get(one.case_id or "", ""),
        )
        for one in (*about_file(session.programme, data, before), *about_cases(data, before))
    ]  # fmt: skip
    entry = data.import_log.get(before.id)
    outcome = Outcome(already=before, questions=questions, unknown_persons=entry.unknown if entry else 0)
    leave_out_unseen(session, data, outcome)
    return outcome
