"""What the forms of the page for hours do, in the worker, and the words around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.spending.booking import QUARTER
from kraft_desktop.domain.statistics.classes import UNKNOWN
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_with_code
from kraft_desktop.services.figures import allotment
from kraft_desktop.services.hours import allotting, booking, corrections, invoices
from kraft_desktop.services.hours.booking import Question, Time, Worked
from kraft_desktop.services.hours.calendar import CalendarRead
from kraft_desktop.services.hours.corrections import Recorded
from kraft_desktop.services.hours.overview import HoursLine
from kraft_desktop.ui.pages.hours.form import Asked
from kraft_desktop.words import plural, translate

_Rows = Sequence[Recorded]


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a form is about: the session, and the lines or the recorded row that were chosen when it began."""

    session: Session
    lines: Sequence[HoursLine] = ()
    row: Recorded | None = None

    def case_id(self, code: str | None) -> str | None:
        """The id of the case with a code that was typed; None for none. Raises NoSuchCase."""
        return case_with_code(self.session, code) if code else None


def titles(asked: Asked) -> tuple[str, str]:
    """The title of a form, and the words of the button that saves it."""
    return {
        Asked.QUESTION: (translate("Hours", "A question to the physician"), translate("Hours", "Put it in the queue")),
        Asked.TIME: (translate("Hours", "Book time with the physician"), translate("Hours", "Book")),
        Asked.QUEUE: (translate("Hours", "Book: {questions}"), translate("Hours", "Book")),
        Asked.DONE: (translate("Hours", "Done: {what}"), translate("Hours", "Record")),
        Asked.RECORD: (translate("Hours", "Record time"), translate("Hours", "Record")),
        Asked.ATTENDANCE: (translate("Hours", "The physician attended"), translate("Hours", "Record")),
        Asked.ALLOT: (translate("Hours", "The hours allotted"), translate("Hours", "State it")),
        Asked.MOVE: (translate("Hours", "Move hours from one pool to another"), translate("Hours", "Move")),
        Asked.INVOICE: (translate("Hours", "An invoice of the physician"), translate("Hours", "Enter")),
        Asked.RATE: (translate("Hours", "A price"), translate("Hours", "State it")),
        Asked.CORRECT_HOURS: (translate("Hours", "Put right: {what}"), translate("Hours", "Put it right")),
        Asked.CORRECT_INVOICE: (translate("Hours", "Put right: {what}"), translate("Hours", "Put it right")),
        Asked.STRIKE: (translate("Hours", "Strike: {what}"), translate("Hours", "Strike it")),
    }[asked]


def _ask(about: About, values: dict[str, Any], _over: bool) -> _Rows:
    question = Question(
        question=values["question"],
        why=values["why"] or "",
        quarters=values["quarters"],
        kind=values["kind"] or UNKNOWN,
        case_id=about.case_id(values.get("case")),
    )
    return (booking.ask(about.session, question),)


def _time(about: About, values: dict[str, Any]) -> Time:
    return Time(
        on=values["on"],
        at=values.get("at"),
        minutes=values["minutes"],
        kind=values.get("kind") or UNKNOWN,
        case_id=about.case_id(values.get("case")),
    )


def _book(about: About, values: dict[str, Any], over: bool) -> _Rows:
    return (booking.book(about.session, _time(about, values), over=over),)


def _book_queue(about: About, values: dict[str, Any], over: bool) -> _Rows:
    ids = [line.row.id for line in about.lines]
    return booking.book_questions(about.session, ids, values["on"], values["at"], over=over)


def _done(about: About, values: dict[str, Any], _over: bool) -> _Rows:
    worked = Worked(minutes=values["minutes"], on=values["on"], outcome=values["outcome"])
    return (booking.done(about.session, about.lines[0].row.id, worked),)


def _record(about: About, values: dict[str, Any], _over: bool) -> _Rows:
    return (booking.record(about.session, _time(about, values), values["outcome"]),)


def _attend(about: About, values: dict[str, Any], _over: bool) -> _Rows:
    shares = booking.shares_of(about.session, values.get("shares") or "")
    return booking.attend(about.session, _time(about, {**values, "minutes": values["quarters"] * QUARTER}), shares)


def _move(about: About, values: dict[str, Any], _over: bool) -> _Rows:
    pools = values["pool"], values["to_pool"]
    return allotting.reallocate(about.session, *pools, values["minutes"], values["on"], values["reason"])


def _invoice(about: About, values: dict[str, Any], _over: bool) -> _Rows:
    invoice = invoices.enter(
        about.session,
        on=values["on"],
        voucher=values["voucher"],
        months=[month.strip() for month in values["months"].split(",")],
        amount_ore=values["amount"],
        minutes=values["stated"],
        replaces=about.row.id if about.row else None,
        why=values.get("reason") or "",
    )
    return (invoice,)


def _allot(about: About, values: dict[str, Any], _over: bool) -> _Rows:
    row = allotment.state(about.session, values["hours"] * 60)
    return (row,) if row else ()


def _set_rate(about: About, values: dict[str, Any], _over: bool) -> _Rows:
    return (invoices.set_rate(about.session, values["amount"], values["on"], values["what"]),)


def _correct_hours(about: About, values: dict[str, Any], _over: bool) -> _Rows:
    chosen = about.row.id if about.row else ""
    minutes, since, why = values["more"], values["on"], values["reason"]
    return corrections.correct_allotment(about.session, chosen, minutes=minutes, valid_from=since, why=why)


def _strike(about: About, values: dict[str, Any], _over: bool) -> _Rows:
    return corrections.strike(about.session, about.row.id if about.row else about.lines[0].row.id, values["reason"])


TASKS: dict[Asked, Callable[[About, dict[str, Any], bool], _Rows]] = {
    Asked.QUESTION: _ask,
    Asked.TIME: _book,
    Asked.QUEUE: _book_queue,
    Asked.DONE: _done,
    Asked.RECORD: _record,
    Asked.ATTENDANCE: _attend,
    Asked.ALLOT: _allot,
    Asked.MOVE: _move,
    Asked.INVOICE: _invoice,
    Asked.RATE: _set_rate,
    Asked.CORRECT_HOURS: _correct_hours,
    Asked.CORRECT_INVOICE: _invoice,
    Asked.STRIKE: _strike,
}
"""What the form does by what it asks for, in the worker; the rows that can be taken back."""


def read_words(read: CalendarRead) -> str:
    """What was read of a calendar, with the events that are left out."""
    count = len(read.kept.busy)
    words = plural(
        "Hours", "{count} busy time was read, and nothing else.", "{count} busy times were read, and nothing else.", count
    )
    text = translate("Hours", "Left out, since they end before they begin: {times}.")
    return f"{words} {text.format(times=_moments(read))}" if read.left_out else words


def _moments(read: CalendarRead) -> str:
    return ", ".join(f"{one:%Y-%m-%d %H:%M}" for one in read.left_out)


def said(asked: Asked) -> str:
    return {
        Asked.QUESTION: translate("Hours", "The question waits in the queue."),
        Asked.TIME: translate("Hours", "The time is booked."),
        Asked.QUEUE: translate("Hours", "The questions are booked."),
        Asked.DONE: translate("Hours", "Recorded as done."),
        Asked.RECORD: translate("Hours", "Recorded as done."),
        Asked.ATTENDANCE: translate("Hours", "The attendance is recorded once and shared out."),
        Asked.ALLOT: translate("Hours", "The hours are stated, from the first day of the project."),
        Asked.MOVE: translate("Hours", "The hours are moved, with a row for each pool."),
        Asked.INVOICE: translate("Hours", "The invoice is entered; it replaces the computed price of its months."),
        Asked.RATE: translate("Hours", "The price is stated."),
        Asked.CORRECT_HOURS: translate("Hours", "It is put right, by a row of its own."),
        Asked.CORRECT_INVOICE: translate("Hours", "It is put right, by a row of its own."),
        Asked.STRIKE: translate("Hours", "It is struck, and stays in the log."),
    }[asked]
