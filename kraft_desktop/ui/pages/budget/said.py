"""The words around the forms of the budget, and what is in a form when it is begun."""

from __future__ import annotations

import datetime as dt

from kraft_desktop import labels
from kraft_desktop.domain.spending.entries import BudgetEntry, Grant
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.budget.form import Asked
from kraft_desktop.words import plural, translate


def titles(asked: Asked) -> tuple[str, str]:
    """The title of a form, and the words of the button that saves it."""
    return {
        Asked.ENTRY: (translate("Budget", "New entry"), translate("Budget", "Enter it")),
        Asked.MOVE: (translate("Budget", "The post of: {what}"), translate("Budget", "Choose it")),
        Asked.PAID: (translate("Budget", "Paid: {what}"), translate("Budget", "Enter it")),
        Asked.GRANT: (translate("Budget", "What a post has been granted in all"), translate("Budget", "State it")),
        Asked.WITHDRAW: (translate("Budget", "Withdraw: {what}"), translate("Budget", "Withdraw it")),
        Asked.STRIKE: (translate("Budget", "Strike: {what}"), translate("Budget", "Strike it")),
    }[asked]


def said(asked: Asked) -> str:
    """What is said when a form has been saved."""
    return {
        Asked.ENTRY: translate("Budget", "The amount is entered."),
        Asked.MOVE: translate("Budget", "The entry has its post, with a row of its own."),
        Asked.PAID: translate("Budget", "The entry is paid."),
        Asked.GRANT: translate("Budget", "What is granted is stated."),
        Asked.WITHDRAW: translate("Budget", "The entry is withdrawn, and stays in the log."),
        Asked.STRIKE: translate("Budget", "The granted amount is struck, and stays in the log."),
    }[asked]


def grant_words(one: Grant) -> str:
    """A granted amount in words."""
    return f"{labels.post(one.post)}, {formats.kronor(one.amount_ore)}"


def taken_back_words(rows: int) -> str:
    """What taking an excerpt of the accounts back did."""
    return plural("Budget", "Taken back; {count} row was put right.", "Taken back; {count} rows were put right.", rows)


def asked_again_words() -> str:
    """What forgetting the posts of accounts does."""
    return translate("Budget", "The next excerpt asks which post each account belongs to.")


def begun(asked: Asked, row: BudgetEntry | Grant | None, today: dt.date) -> dict[str, object]:
    """What is in a form when it is begun."""
    if asked is Asked.ENTRY:
        return {"on": today}
    if asked is Asked.MOVE and isinstance(row, BudgetEntry):
        return {"post": row.post}
    if asked is Asked.PAID and isinstance(row, BudgetEntry):
        return {"on": today, "amount": row.amount_ore}
    return {}
