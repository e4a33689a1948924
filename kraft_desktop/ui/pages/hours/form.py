"""The form for a question, a booking, a time that is done, attendance, a reallocation, an invoice and a price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from kraft_desktop import labels
from kraft_desktop.domain.budget import INTERPRETER, PHYSICIAN
from kraft_desktop.domain.errors import KraftError, NoSuchCase, NotUnderstood
from kraft_desktop.domain.hours import POOLS, Outcome
from kraft_desktop.ui.kit.form_box import FormCard
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, MoneyField, NoteField, NumberField, TextField, TimeField
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import translate

_MOST_QUARTERS, _MOST_MINUTES = 96, 1440
_MOST_HOURS = 9_999


class Asked(StrEnum):
    """What the form asks for."""

    QUESTION = "question"
    TIME = "time"
    QUEUE = "queue"
    DONE = "done"
    RECORD = "record"
    ATTENDANCE = "attendance"
    ALLOT = "allot"
    MOVE = "move"
    INVOICE = "invoice"
    RATE = "rate"
    CORRECT_HOURS = "correct_hours"
    CORRECT_INVOICE = "correct_invoice"
    STRIKE = "strike"


_FIELDS = {
    Asked.QUESTION: ("question", "why", "quarters", "kind", "case"),
    Asked.TIME: ("on", "at", "minutes", "kind", "case"),
    Asked.QUEUE: ("on", "at"),
    Asked.DONE: ("on", "minutes", "outcome"),
    Asked.RECORD: ("on", "minutes", "kind", "case", "outcome"),
    Asked.ATTENDANCE: ("on", "at", "quarters", "kind", "shares"),
    Asked.ALLOT: ("hours",),
    Asked.MOVE: ("pool", "to_pool", "minutes", "on", "reason"),
    Asked.INVOICE: ("voucher", "on", "months", "amount", "stated"),
    Asked.RATE: ("what", "amount", "on"),
    Asked.CORRECT_HOURS: ("more", "on", "reason"),
    Asked.CORRECT_INVOICE: ("voucher", "on", "months", "amount", "stated", "reason"),
    Asked.STRIKE: ("reason",),
}
_OPTIONAL = {"why", "kind", "case", "at", "outcome", "shares", "stated"}
_FIELD_OF_REASON: Mapping[str, str | Sequence[str]] = {
    "hours_question": "question",
    "hours_long": "question",
    "hours_minutes": "minutes",
    "allot_minutes": ("minutes", "more"),
    "allot_over": ("minutes", "more", "reason"),
    "hours_time": "at",
    "hours_outside": "on",
    "hours_future": "on",
    "hours_past": "on",
    "hours_shares": "shares",
    "hours_case_twice": "shares",
    "allot_same_pool": "to_pool",
    "allot_why_long": "reason",
    "reason_missing": "reason",
    "invoice_months": "months",
    "invoice_outside": "months",
    "invoice_ahead": "months",
    "line_long": ("reason", "voucher"),
    "date_future": "on",
    "invoice_overlaps": "months",
    "invoice_amount": "amount",
}


class HoursForm(FormCard):
    """The forms of the hours, with the ``kinds`` of consultation by code. Without ``of_cases`` no case is asked about."""

    def __init__(self, kinds: Sequence[tuple[str, str]], *, of_cases: bool) -> None:
        super().__init__(Asked.QUESTION)
        self._kinds, self._left_out = kinds, set() if of_cases else {"case", "shares"}

    def begin(self, asked: Asked, title: str, save: str, values: dict[str, object] | None = None) -> Form:
        """Open the form under a title, with these values to begin with; ``save`` is what its button does."""
        names = [name for name in _FIELDS[asked] if name not in self._left_out]
        entries = [_entry(name, self._kinds, required=name not in _OPTIONAL) for name in names]
        form = self.open_form(asked, title, entries, (save, translate("Hours", "Cancel")))
        form.set_values(values or {})
        self.begin_typing()
        return form

    def refuse(self, problem: KraftError) -> bool:
        """Show a refusal beside the field that it is about; False when it is about none of them."""
        names: str | Sequence[str] = ""
        if isinstance(problem, NoSuchCase):
            names = "shares" if self.asked is Asked.ATTENDANCE else "case"
        elif isinstance(problem, NotUnderstood):
            names = _FIELD_OF_REASON.get(problem.reason, "")
        return any(self.refuse_at(name, problem) for name in ((names,) if isinstance(names, str) else names))


def price_words(what: str) -> str:
    """What a price is of, in words."""
    return {
        PHYSICIAN: translate("Hours", "an hour of the physician"),
        INTERPRETER: translate("Hours", "a booking of an interpreter"),
    }[what]


def _entry(name: str, kinds: Sequence[tuple[str, str]], *, required: bool) -> Entry:
    pools = [(pool, labels.detail(pool)) for pool in POOLS]
    outcomes = [(one, labels.detail(f"outcome_{one}")) for one in Outcome]
    unknown = translate("Hours", "not stated")
    priced = [(PHYSICIAN, price_words(PHYSICIAN)), (INTERPRETER, price_words(INTERPRETER))]
    made = {
        "question": (translate("Hours", "Question"), lambda: TextField(placeholder=translate("Hours", "One line, no name"))),
        "why": (translate("Hours", "Why a physician"), TextField),
        "quarters": (translate("Hours", "Quarters of an hour"), lambda: NumberField(1, _MOST_QUARTERS)),
        "kind": (translate("Hours", "Kind"), lambda: ChoiceField(kinds, empty=unknown)),
        "case": (translate("Hours", "Case"), lambda: TextField(placeholder=translate("Hours", "Code, or empty"))),
        "on": (translate("Hours", "Day"), DateField),
        "at": (translate("Hours", "Time of day"), TimeField),
        "minutes": (translate("Hours", "Minutes"), lambda: NumberField(1, _MOST_MINUTES * 100)),
        "more": (
            translate("Hours", "Minutes, fewer with a minus"),
            lambda: NumberField(-_MOST_MINUTES * 100, _MOST_MINUTES * 100),
        ),
        "what": (translate("Hours", "Price of"), lambda: ChoiceField(priced)),
        "hours": (translate("Hours", "Hours allotted in all"), lambda: NumberField(1, _MOST_HOURS)),
        "outcome": (translate("Hours", "It gave"), lambda: ChoiceField(outcomes, empty=unknown)),
        "shares": (
            translate("Hours", "For cases"),
            lambda: NoteField(lines=3, placeholder=translate("Hours", "One line for each: code and quarters, S-ABCDE 2")),
        ),
        "pool": (translate("Hours", "From"), lambda: ChoiceField(pools)),
        "to_pool": (translate("Hours", "To"), lambda: ChoiceField(list(reversed(pools)))),
        "reason": (translate("Hours", "Reason"), TextField),
        "voucher": (translate("Hours", "Invoice"), TextField),
        "months": (
            translate("Hours", "Months"),
            lambda: TextField(placeholder=translate("Hours", "yyyy-mm, several with commas")),
        ),
        "amount": (translate("Hours", "Amount"), MoneyField),
        "stated": (translate("Hours", "Minutes stated"), lambda: NumberField(0, _MOST_MINUTES * 100)),
    }
    label, make = made[name]
    return Entry(name=name, label=label, make=make, required=required, help=_help(label))


def _help(label: str) -> Help:
    return Help(
        means=translate("Hours", "{what}, as the team books and follows up the physician's time.").format(what=label),
        seen_by=translate("Hours", "those who work on cases; what is about a case, those who see it"),
        kept=translate("Hours", "as long as the hours are followed up, with every change"),
        leaves=translate("Hours", "no; only cumulative hours leave the node, in steps of five"),
    )
