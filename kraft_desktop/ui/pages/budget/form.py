"""The form for an entry, its post, its payment, and what is granted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from kraft_desktop import labels
from kraft_desktop.domain.budget import PHYSICIAN, POSTS
from kraft_desktop.domain.errors import KraftError, NoSuchCase, NotUnderstood
from kraft_desktop.services.budget.ledger import IGNORED, AccountQuestion
from kraft_desktop.ui.kit.form_box import FormCard
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.widgets.fields import CheckField, ChoiceField, DateField, MoneyField, TextField
from kraft_desktop.ui.widgets.form import Entry, Help
from kraft_desktop.words import translate


class Asked(StrEnum):
    """What the form asks for."""

    ENTRY = "entry"
    MOVE = "move"
    PAID = "paid"
    GRANT = "grant"
    ACCOUNTS = "accounts"
    WITHDRAW = "withdraw"
    STRIKE = "strike"


_FIELDS = {
    Asked.ENTRY: ("what", "post", "on", "amount", "voucher", "case", "planned"),
    Asked.MOVE: ("post",),
    Asked.PAID: ("on", "amount"),
    Asked.GRANT: ("granted_post", "amount"),
    Asked.ACCOUNTS: (),
    Asked.WITHDRAW: ("reason",),
    Asked.STRIKE: ("reason",),
}
_REQUIRED = {"what", "on", "amount", "granted_post", "reason"}
_FIELD_OF_REASON: Mapping[str, str | Sequence[str]] = {
    "entry_post": "post",
    "entry_amount": "amount",
    "entry_what": "what",
    "entry_case": "case",
    "entry_language": "what",
    "hours_outside": "on",
    "date_future": "on",
    "line_long": ("voucher", "reason"),
    "reason_missing": "reason",
    "grant_negative": ("amount", "reason"),
}


class BudgetForm(FormCard):
    """The forms of the budget."""

    def __init__(self) -> None:
        super().__init__(Asked.ENTRY)

    def begin(self, asked: Asked, title: str, save: str, values: dict[str, object]) -> None:
        """Open the form under a title, with these values to begin with; ``save`` is what its button does."""
        self._open(asked, title, save, [_entry(name) for name in _FIELDS[asked]])
        if self.form is not None:
            self.form.set_values(values)

    def ask_accounts(self, questions: Sequence[AccountQuestion], title: str, save: str) -> None:
        """Ask for the post of each account of an excerpt; the values are those of its questions by their ids."""
        self._open(Asked.ACCOUNTS, title, save, [_account(one) for one in questions])

    def _open(self, asked: Asked, title: str, save: str, entries: Sequence[Entry]) -> None:
        self.open_form(asked, title, entries, (save, translate("Hours", "Cancel")))
        self.begin_typing()

    def refuse(self, problem: KraftError) -> bool:
        """Show a refusal beside the field that it is about; False when it is about none of them."""
        reason = problem.reason if isinstance(problem, NotUnderstood) else ""
        names = "case" if isinstance(problem, NoSuchCase) else _FIELD_OF_REASON.get(reason, "")
        return any(self.refuse_at(name, problem) for name in ((names,) if isinstance(names, str) else names))


def posts(*, physician: bool) -> Sequence[tuple[str, str]]:
    """The posts by code, in words; that of the physician only where it can be chosen."""
    return [(code, labels.post(code)) for code in POSTS if physician or code != PHYSICIAN]


def _account(question: AccountQuestion) -> Entry:
    choices = [*posts(physician=True), (IGNORED, translate("Budget", "none, leave its rows out"))]
    text = translate("Budget", "{account}, {kronor}")
    names = (question.account, question.name or question.first_text)
    label = text.format(account=" ".join(filter(None, dict.fromkeys(names))), kronor=formats.kronor(question.ore))
    return Entry(name=question.id, label=label, make=lambda: ChoiceField(choices, empty=""), required=True)


def _entry(name: str) -> Entry:
    none = translate("Budget", "not chosen yet")
    made = {
        "what": (translate("Budget", "What for"), lambda: TextField(placeholder=translate("Budget", "One line, no name"))),
        "post": (translate("Budget", "Post"), lambda: ChoiceField(posts(physician=False), empty=none)),
        "granted_post": (translate("Budget", "Post"), lambda: ChoiceField(posts(physician=True))),
        "on": (translate("Budget", "Day"), DateField),
        "amount": (translate("Budget", "Amount"), MoneyField),
        "voucher": (translate("Budget", "Voucher"), TextField),
        "reason": (translate("Budget", "Reason"), TextField),
        "case": (
            translate("Budget", "Case"),
            lambda: TextField(placeholder=translate("Budget", "Only for an interpreter: the code")),
        ),
        "planned": (translate("Budget", "Not yet paid"), lambda: CheckField(translate("Budget", "booked, and not yet paid"))),
    }
    label, make = made[name]
    help_ = Help(
        means=translate("Budget", "{what}, in the node's own budget.").format(what=label),
        seen_by=translate("Budget", "those who follow up the budget; the case, those who see it"),
        kept=translate("Budget", "as long as the accounts of the project, with every change"),
        leaves=translate("Budget", "only as the sum of a post, rounded"),
    )
    return Entry(name=name, label=label, make=make, required=name in _REQUIRED, help=help_)
