"""The words for codes of errors, reasons, rights and figures."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from kraft_desktop import vocabulary
from kraft_desktop.answers import ANSWERS, ASIDE
from kraft_desktop.domain.errors import CannotUndoImport, KraftError, RowsRejected, WrongBudget, WrongRecoveryCode
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.domain.strict_json.records import is_moment
from kraft_desktop.error_sentences import ERRORS
from kraft_desktop.reasons import REASONS
from kraft_desktop.refusals import REFUSALS, key
from kraft_desktop.words import number, plural, translate

COUNTED = {
    "RowsRejected": (
        "{count} cell could not be read for certain, so nothing was taken in.",
        "{count} cells could not be read for certain, so nothing was taken in.",
    ),
}
"""The sentences of errors with a number, for one and for any other number."""
DETAILS = {
    "nobody": "nobody",
    "post_material": "Material",
    "post_competence": "Competence",
    "post_interpreter": "Interpreter",
    "post_physician": "Physician",
    "post_network": "Network meetings",
    "post_conference": "Final conference",
    "post_other": "Other costs",
    "post_none": "No post chosen",
    "post_not_stated": "not stated",
    "post_granted": "granted",
    "post_used": "used",
    "therapist": "occupational therapist",
    "deputy": "deputy",
    "visiting_therapist": "occupational therapist of another node",
    "caseworker": "caseworker",
    "reader": "reader",
    "project_leader": "project leader",
    "import_cases": "take in case lists",
    "import_support": "take in support for that municipality",
    "import_hours": "take in physician hours",
    "see_cases": "see cases",
    "edit_cases": "change cases",
    "lead_meetings": "lead meetings and write their minutes",
    "book_hours": "book the physician's time",
    "ask_physician": "put questions to the physician",
    "team": "the team",
    "leader": "the project leader",
    "pace_too_early": "too little to say",
    "pace_even": "in step",
    "pace_faster": "faster than even",
    "pace_slower": "slower than even",
    "outcome_changed": "changed the recommendation",
    "outcome_confirmed": "confirmed it",
    "outcome_no_effect": "changed nothing",
    "share_out": "share out hours and money",
    "see_figures": "see the figures",
    "see_identified": "see figures for named persons",
    "make_package": "make packages",
    "approve_package": "approve packages",
    "receive": "receive packages",
    "consolidate": "put the nodes together",
    "exchange_keys": "exchange keys",
    "manage_accounts": "manage accounts",
    "manage_policy": "change decisions",
    "back_up": "make backups",
    "read_trail": "read the log",
    "protect_case": "close the case to somebody or protect it; the therapist and the case's own unit may",
    "node": "node",
    "owner": "project owner",
    "personal_number": "personal number",
    "person": "personal number or case code",
    "referred_on": "date of referral",
    "month": "month",
    "amount": "amount",
    "on": "date or week",
    "duration": "time",
    "crashed": "reading it went wrong",
    "empty": "it is empty",
    "charset": "its characters cannot be understood",
    "damaged": "it is damaged",
    "cut": "it has been cut off",
    "not_a_sheet": "it is neither .xlsx, .ods nor .csv",
    "xls": "it is in the old .xls format; open it in Excel or LibreOffice and save it as .xlsx",
    "xlsb": "it is a binary workbook (.xlsb); open it in Excel and save it as .xlsx",
    "locked": "it is locked by a password, which is needed to read it",
    "wrong_password": "the password is not the right one",
    "locked_ods": "it is locked by a password; save it as .xlsx, with the password or without",
    "web_page": "it is a web page whatever its name says; open it in Excel and save it as .xlsx",
    "xml_2003": "it is an XML spreadsheet of 2003; open it in Excel and save it as .xlsx",
    "xml": "it is XML and no workbook; save it as .xlsx",
    "second_person": "second person",
    "period_from": "first day of the period",
    "bytes": "size in bytes",
    "memory": "memory",
    "rows": "rows",
    "columns": "columns",
    "sheets": "sheets",
    "cells": "cells",
    "amounts": "amounts",
    "questions": "things to settle",
    "parts": "parts in the packed file",
    "unpacked": "bytes when unpacked",
    "ratio": "times larger when unpacked",
    "answer": "bytes of content",
    "not_sent": "its package has not been sent",
    "unchanged": "a new version would say the same",
    "small_change": "what has changed is about one or two people and goes into the next half-year",
    "unknown_class": "they are not classes of one and the same kind, by their codes (0881,0885 or 18-29,30-49)",
    "no_detail": "the package of the half-year does not tell them one by one",
    "not_neighbours": "only bands that follow on each other can be",
    "overlap": "one of them is told together with others already",
    "nothing_left": "nothing would be left beside them",
    "gap": "A package before this one has not come in",
    "anchor_went_back": "The node's store has gone back in time, as one does that was restored",
    "receipt_not_written": "the receipt could not be written",
    "other_node": "it is for another node",
    "unknown_package": "this store has not sent that package",
    "other_content": "it speaks of other content than what was sent",
    "undo_locked": "the store has been locked since",
    "undo_protected": "the identity is protected, and neither the name nor the number is kept",
    "undo_sent": "it is part of a package that was sent",
    "signature": "the signature does not fit",
    "size": "the size is wrong",
    "form": "it does not follow the format",
    "fields": "a field is wrong or missing",
    "other_name": "the name in it is not that of the node or owner that it says it is for",
    "same_key": "the key in it is already trusted as another's",
    "header_damaged": "the store's header is damaged",
    "header_forged": "the store's header was not made with the store's key",
    "data_damaged": "the store's data are damaged",
    "newer_store": "the store was made by a newer version of the program",
    "trail_broken": "the log has been broken",
    "older_copy": "a later state of the store has been seen: it is an old copy, or what was saved last is missing",
    "parted_copy": "two copies have gone apart: each has something that the other has not",
    "foreign_key": "the store's header has a key that the store did not give out",
    "network": "network",
    "KeyringUnavailable": "cannot be used here; the program does without it",
    "keyring_no_service": "no keyring is running on this computer",
    "keyring_not_trusted": "it is of a kind that keeps secrets in plain text or is unknown",
    "keyring_locked": "it is locked",
    "keyring_no_answer": "it does not answer; it may be waiting for its password",
    "keyring_failed": "it reports an error",
    "keyring_unreadable": "what it keeps for this program has been changed",
    "keyring_denied": "it was not allowed to answer",
    "keyring_gone": "the secret that it kept for this store is gone",
    "keyring_wrong": "the secret that it keeps does not open this store",
    "keyring_after_lock": "the store was locked, or not closed in order, and the passphrase is asked for after that",
    "keyring_not_on": "the store is not remembered on this computer",
    "not_tried": "not tried",
    "not UTF-8": "its signs are not UTF-8",
    "not JSON": "it is not JSON",
    "nested too deeply": "it is nested too deeply",
    "a key stands twice": "a field stands twice",
    "a number that is not whole": "a number in it is not whole",
    "a number that is none": "a number in it is none",
    "a number too large": "a number in it is too large",
    "a sign that no text may hold": "a text in it holds a sign that no text may hold",
    "cells_exact": "An outsider can work out numbers that the package says are protected",
    "cells_narrow": "An outsider can come too near numbers that the package says are protected",
    "remark": "a question of your own has to be one line of at most 300 characters",
    "diary_number": "the diary number has to be one short line of at most 60 characters",
    "decision_reason": "the reason for the decision has to be one line of at most 300 characters",
    "correction_reason": "the reason for a correction has to be one line of at most 200 characters",
    "allotment_not_positive": "the hours allotted must be more than 0",
    "report_too_long": "a text of the report is too long",
    "report_signs": "a text of the report has signs that cannot be sent",
    "published_sheet": "it holds figures that have left; take it in on the page for those",
    "figures_together": "The figures taken together",
    "against_store": "the store counts",
    "against_package": "a package says",
    "against_entered": "figures entered before say",
    "text_source": "source",
    "text_diary_number": "diary number",
    "text_correction": "reason for the correction",
    "older": "rules made later have been taken in already",
    "origin_owner": "decided by the project owner for all nodes",
    "origin_own": "decided here",
    "origin_default": "the default",
    "text_decision": "reason for the decision",
    "text_remark": "question to the node",
}
"""The words for codes in the facts of errors: rights, roles, kinds of store, fields of sheets, problems of files."""
OTHER_SENTENCES = {
    ("BadKeyFile", "same_key"): "UnusableKeyFile",
    ("BadKeyFile", "other_name"): "UnusableKeyFile",
    ("BadRules", "older"): "UnusableRules",
    ("DamagedBackup", "store"): "BackupOfAnotherStore",
}
"""The errors whose file is of the right kind and whole, by their problem, and the sentence that names the problem."""
PARTS = {
    "paper": "Paper",
    "store": "Store",
    "sheets": "Sheets",
    "figures": "Figures",
    "backup": "Backup and restore",
    "package": "Package",
    "receipt": "Receipt and consolidation",
    "keyring": "Keyring",
}
"""The words for the parts of the self-test."""


def sentence(error: KraftError) -> str:
    """The sentence for an error, with its facts."""
    kind, facts = type(error).__name__, {name: detail(value) for name, value in error.facts.items()}
    if isinstance(error, WrongRecoveryCode) and error.group is not None:
        kind = "MistypedRecoveryCode"
    if isinstance(error, WrongBudget) and not error.row:
        kind = "WrongWholeBudget"
    if isinstance(error, CannotUndoImport) and error.case:
        kind = "CannotUndoImportOfCase"
    kind = OTHER_SENTENCES.get((kind, str(error.facts.get("problem"))), kind)
    if isinstance(error, RowsRejected):
        return plural("Error", *COUNTED[kind], error.count)
    words = translate("Error", ERRORS[kind]) if kind in ERRORS else translate("Refusal", REFUSALS[key(error)])
    return words.format(**facts)


def sentence_on_screen(error: KraftError) -> str:
    """The sentence for an error with its periods in words; in names of files periods stay codes."""
    text = sentence(error)
    for fact in ("period", "later"):
        code = error.facts.get(fact)
        if isinstance(code, str) and code:
            text = re.sub(rf"\b{re.escape(code)}\b", vocabulary.period_name(code), text)
    return text


def refusal(error: KraftError) -> str:
    """The sentence for why a package was not accepted: as ``sentence``, but with words of its own for contradicting tables."""
    if key(error) not in REFUSALS:
        return sentence(error)
    return translate("Refusal", REFUSALS[key(error)]).format(where=detail(error.facts.get("where", "")))


def detail(value: object) -> str:
    """A fact of an error in words, a moment (UTC) in the computer's time zone; a value without words is returned as text."""
    if isinstance(value, list | tuple):
        return ", ".join(map(detail, value))
    text = str(value)
    if is_moment(text):
        return dt.datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M")
    return translate("Detail", DETAILS[text]) if text in DETAILS else reason(text)


def post(code: str) -> str:
    """A post of the activity budget in words."""
    return detail(f"post_{code}")


def differs(post_code: str, month: str, kronor: int) -> str:
    """The sentence that says by how much the budget differs from the accounts, for a post and a month."""
    text = translate("Budget", "{post}, {month}: differs by {kronor} kr from Kommunförbundet")
    return text.format(post=post(post_code), month=month, kronor=number(kronor))


def differs_in(post_code: str, months: Sequence[tuple[str, int]]) -> str:
    """The same of several months of a post, each with its kronor."""
    first, *rest = months
    more = translate("Budget", ", {month} by {kronor} kr")
    return differs(post_code, *first) + "".join(more.format(month=month, kronor=number(kronor)) for month, kronor in rest)


def wrong_sum(label: str, row: int, stated: int, computed: int) -> str:
    """The sentence that names a sum in a sheet that is not the sum of its rows, in kronor."""
    text = translate("Budget", "Row {row}: {label} says {stated} kr, and its rows add up to {computed} kr")
    return text.format(row=row, label=label, stated=number(stated), computed=number(computed))


def sum_only(label: str, row: int) -> str:
    """The sentence that names a row of a cost table with a sum and no months."""
    return translate("Budget", "Row {row}: {label} has a sum and no months; it is not taken in").format(row=row, label=label)


def answer(reason_code: str, code: str) -> str:
    """An answer to a question in words; one without words is returned as it is."""
    known = next((name for name in (f"{reason_code}:{code}", code) if name in ANSWERS), None)
    return translate("Answer", ANSWERS[known]) if known else code


def part(name: str) -> str:
    """A part of the self-test in words."""
    return translate("Part", PARTS[name])


def reason(code: str) -> str:
    """The words for a reason; a code without words is returned as it is."""
    return translate("Reason", REASONS[code]) if code in REASONS else code


def aside(reasons: Mapping[str, int]) -> str:
    """Why cells are set aside, with how many: the most of them first."""
    counted = Counter[str]()
    for code, count in reasons.items():
        counted[translate("Aside", ASIDE[code if code in ASIDE else "answered"])] += count
    return ", ".join(f"{words} {count}" for words, count in counted.most_common())


def block_reason(reason: BlockReason) -> str:
    """The words for the reason of a block."""
    return {
        BlockReason.WISH: translate("Vocabulary", "the participant's wish"),
        BlockReason.DISQUALIFIED: translate("Vocabulary", "disqualified"),
    }[reason]
