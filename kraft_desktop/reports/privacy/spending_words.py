"""The words for the stored fields of the physician's time and the budget."""

from __future__ import annotations

from collections.abc import Mapping

SPENDING: Mapping[str, Mapping[str, str]] = {
    "consultations": {
        "on": "day of the consultation",
        "minutes": "minutes used",
        "kind": "kind of consultation",
        "status": "asked, planned, done or cancelled",
        "asked_by": "the colleague who asked for it",
        "pool": "whose time",
        "at": "time of day",
        "question": "question to the physician, one line",
        "why": "why it takes a physician, or why the time was struck",
        "asked_on": "day from which the question has waited",
        "outcome": "whether it changed the recommendation; never leaves",
        "attendance": "the time that it is a share of",
    },
    "allotments": {
        "pool": "whose time",
        "minutes": "minutes allotted",
        "valid_from": "first day it applies",
        "why": "why it was moved, corrected or struck",
    },
    "calendar_readings": {
        "read_on": "day the calendar was read",
        "busy": "when the physician is busy, and nothing of what",
    },
    "hourly_rates": {
        "ore": "price of an hour or a booking",
        "valid_from": "first day it applies",
        "what": "post of the budget that it prices",
        "why": "why it was struck",
    },
    "invoices": {
        "on": "day of the invoice",
        "voucher": "number of the invoice",
        "months": "the months it states",
        "amount_ore": "amount",
        "minutes": "minutes it states, if any",
        "why": "why it was corrected or struck",
    },
    "budget_grants": {
        "post": "post of the budget",
        "amount_ore": "amount",
        "valid_from": "first day it applies",
        "why": "why it was moved or struck",
    },
    "budget_entries": {
        "on": "day of the entry",
        "post": "post of the budget, if chosen",
        "what": "what it was for, one line",
        "amount_ore": "amount",
        "voucher": "number in the accounts",
        "planned": "whether it is booked and not yet paid",
        "why": "why it was struck",
    },
    "ledger_rows": {
        "account": "account in the accounts",
        "voucher": "number in the accounts",
        "on": "day of the entry",
        "text": "text in the accounts",
        "amount_ore": "amount",
        "post": "post of the budget",
    },
}
"""By table and field."""
