"""The words for codes of errors, reasons, rights and figures."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping

from kraft_desktop import vocabulary
from kraft_desktop.domain.errors import CannotUndoImport, KraftError, RowsRejected, WrongBudget, WrongRecoveryCode
from kraft_desktop.domain.strict_json.records import is_moment
from kraft_desktop.reasons import ANSWERS, ASIDE, REASONS
from kraft_desktop.refusals import REFUSALS, key
from kraft_desktop.words import plural, translate

ERRORS = {
    "MissingArgument": "{argument} has to be given.",
    "NotWrittenSo": "This cannot be understood ({problem}). It is written: {usage}",
    "BadTables": "The tables contradict themselves or do not follow the format ({where}).",
    "GuessablePassphrase": (
        "The passphrase is too easy to guess: one word with figures, or signs that repeat, however many they are. Four or five "
        "random words are best."
    ),
    "OlderStore": (
        "What was saved after {kept} is missing: this is an older state of the store. Everything up to then is here and is "
        "untouched. Nothing is written until you decide: restore a later backup, or go on from here with the command accept "
        "and record again what is missing."
    ),
    "ConsentOverlaps": (
        "The case has a consent from {first} until {until} already. Revoke it, or let the new one begin after it."
    ),
    "AlreadyBlocked": "The case is closed to {name} already.",
    "NotBlocked": "The case is not closed to {name}.",
    "PlaceIsHidden": "The registration of the case is protected: only its two handlers see and change this.",
    "ConsentNotInForce": "The case has no consent in force.",
    "UnknownRecipient": "{name} is not among those that a consent can name; these are: {known}.",
    "NoSuchTask": "There is no such task, or it is not yours to change.",
    "TaskNotForAccount": "{name} would not see the case or works on none. The task can be given to: {known}.",
    "CannotStandIn": "{name} works elsewhere than the absent person. These can stand in: {known}.",
    "StandInOverlaps": "There is a stand-in from {first} until {until} already. End it, or choose other days.",
    "NoSuchStandIn": "There is no such stand-in, it is over, or it is not yours to end.",
    "CannotTakeOver": "{name} would not see {cases}. Nothing was handed over; choose other cases or another colleague.",
    "KeysNotConfirmed": (
        "Look at the keys that will remain, and confirm them with their number {number}. Nothing is changed. The keys: {keys}."
    ),
    "ForeignKey": (
        "The key of {name} in header.json is not one that the store gave out, so it opens nothing. Open the store with another "
        "account or with the recovery sheet, look at the keys, and revoke the account."
    ),
    "NotTidied": (
        "Everything is done and saved; only the tidying up after it could not be finished ({path}). Make room on the disk, or "
        "see to it that the folder can be written to, and open the store again."
    ),
    "NotAllowed": "The role {role} does not give the right to {right}.",
    "NoDecline": "Nobody of the municipality is counted as having declined in {period}.",
    "OfAnotherUnit": "The case is of another unit, and only that unit records in it: it is shown to you for your task.",
    "UnknownUnit": "There is no unit called {name}; these exist: {known}.",
    "StepOutOfOrder": "The step {step} cannot follow {after}.",
    "DecisionOutOfOrder": (
        "The team's decision cannot be recorded while the case is in the step {step}, or after the team has said yes."
    ),
    "CaseClosed": "The case is closed since {on}; the only thing to record is that it is opened again.",
    "WeakPassphrase": (
        "The passphrase is too short: at least {minimum} characters are needed, four or five random words are best."
    ),
    "UnknownPeriod": "There is no period called {period}; these exist: {known}.",
    "PeriodNotEnded": "{period} does not end until {end}; its file can be made after that.",
    "CanBeWorkedOut": (
        "{period} is not sent: an outsider could work out sensitive numbers (exactly: {exact}, too nearly: {narrow}), whatever "
        "is held back. What has changed will be part of the next half-year, or try to tell classes as one."
    ),
    "InsiderFindsOut": (
        "{period} is not sent: whoever knows every figure of one municipality ({municipality}) could state exactly a count of "
        "one or two others. Tell classes as one, or let the second person decide on the page, with a reason."
    ),
    "LaterPeriodSent": (
        "The package for {later} has already been made, so {period} can no longer be sent: what has changed will be "
        "part of the next half-year."
    ),
    "NothingToCorrect": "There is nothing to correct in {period}: {reason}.",
    "CannotMerge": "{classes} cannot be told as one: {reason}. Nothing was counted.",
    "NamesSomebody": (
        "The text ({where}, line {line}) may point somebody out: “{found}”. It leaves the node, so write it without names, "
        "numbers and case codes."
    ),
    "ApprovalNeeded": "A second person has to approve the package: give their name and passphrase.",
    "SameApprover": "The one who approves must be somebody else than the one who made the package.",
    "KeyNotConfirmed": "There is no confirmed key for {party}: exchange key files and compare the numbers by telephone first.",
    "KeyChanged": (
        "WARNING: {party} already has another key here ({old}); the file holds {new}. Call and ask before you trust it."
    ),
    "PracticeKey": "The key belongs to a practice store, and this store is real. Ask {party} for the key file of the real one. "
    "Nothing is changed.",
    "NoDisplay": "There is no screen to open the window on; the same can be done from the command line, see --help.",
    "WrongRecipientKind": (
        "This store cannot exchange keys with a store of the kind {role}: nodes exchange with the project owner."
    ),
    "WrongStoreKind": "This belongs in a store of another kind: {needed}.",
    "InvalidPolicy": "The decision {key} cannot be {value}; allowed: {allowed}.",
    "LooserThanCommon": (
        "The decision {key} is the project owner's for all nodes; a node may only be stricter: a higher threshold, a second "
        "approval, details less often."
    ),
    "PolicyLocked": "The decision {key} is locked since the first package was sent.",
    "UnknownMunicipality": "The municipality {code} does not belong to this node; these do: {known}.",
    "UnknownNode": "There is no node called {node}; these exist: {known}.",
    "UnknownProgramme": "There is no programme called {programme}; these exist: {known}.",
    "UnknownAccount": "There is no account called {name} here; these exist: {known}.",
    "AccountExists": "There is already an account called {name}.",
    "NameNotPrintable": "The letters {letters} cannot be printed on the recovery sheet: write the name with Latin letters.",
    "LastManager": "The last account that can manage accounts cannot be revoked.",
    "NotPractice": "Only a practice store takes {option}.",
    "AlreadyThere": "{path} is already there and is not overwritten.",
    "InStoreFolder": "{path} is the folder of a store, and nothing else is written into it; choose another folder.",
    "ColumnsNotFound": "The sheet lacks columns for {fields}; its headings are: {seen}. Point the columns out with --map.",
    "NoSuchColumn": "There is no column {column} in the sheet; its headings are: {seen}.",
    "FiguresContradict": (
        "{number}: {published} has left; {against} {other} up to and including {day}. Correct the number, or enter the figures "
        "as figures by another definition if they count something else."
    ),
    "FiguresDisagree": (
        "{number}: this cannot be true together with the other figures, what has left and what the store counts. Correct the "
        "number, or enter the figures as figures by another definition if they count something else."
    ),
    "PublicationUsed": "The package for {package} was made with these figures, so they stay as they are.",
    "NoSuchPublication": "There are no figures {publication} entered by hand.",
    "NoSuchQuestion": "There is no open question with that id.",
    "WrongAnswer": "The question is answered with one of: {allowed}.",
    "CannotUndoImport": "The import is not taken back: {reason}.",
    "CannotUndoImportOfCase": "The import is not taken back: {reason} (case {case}).",
    "SyncedFolder": "{path} lies in a network or synced folder ({why}); a store must lie on this computer's own disk.",
    "ReceiptRefused": "The receipt is not taken in: {reason}.",
    "NoSuchFile": "There is no file {path}.",
    "NoSuchStore": "There is no store in {path}.",
    "StoreBusy": (
        "The store is open with {holder} on {machine} since {since}. "
        "It can be opened here when it has been locked or closed there."
    ),
    "WrongPassphrase": "The passphrase is not the right one for {account}.",
    "WrongRecoveryCode": "The recovery code is well formed but is not the one of this store.",
    "DiskFull": "The disk is full. The change was NOT saved, everything before it is untouched ({path}).",
    "CannotWrite": "It is not possible to write to {path}.",
    "SentNotWritten": (
        "The package for {period} is sealed, but {file} or what belongs beside it could not be written ({path}). Make room "
        "and write the same package again, replacing the file."
    ),
    "ReceiptNotWritten": (
        "The package is taken in, but its receipt could not be written ({path}). Make room and take the same package in again."
    ),
    "CannotRead": "It is not possible to read {path}.",
    "NotEnoughMemory": (
        "The computer does not have enough free memory to unlock: {mebibytes} MiB are needed. Close other programs "
        "and try again."
    ),
    "NewerStore": "The store was made by a newer version of the program ({found}; this one knows {known}). Update the program.",
    "OldLibrary": "{library} is too old: {found}, at least {needed} is needed. Run the installation again.",
    "KeyringUnavailable": "The computer's keyring cannot be used: {why}. The passphrase works all the same.",
    "SheetTooLarge": (
        "The file is larger than what is taken in ({what}, at most {limit}). Save only the table in a new file, or divide it "
        "into several."
    ),
    "ReadingTooSlow": (
        "The file could not be read within {seconds} s. Save only the table in a new file, or divide it into several."
    ),
    "SealedPackage": "The package {path} is sealed and can only be opened by its receiver, with --store.",
    "NothingToConsolidate": "No package for {period} has come in, so there is nothing to put together.",
    "BadProgramme": "The programme file is wrong at {where}: {problem}.",
    "DamagedHeader": "The store's header is damaged ({problem}); restore from a backup.",
    "DamagedStore": "The store is damaged ({problem}) and is not used; restore from a backup.",
    "BrokenTrail": "The log has been broken at entry {sequence}.",
    "BrokenLedger": (
        "What the store keeps of package number {sequence} is not what was sent, so nothing more is sent. Restore the latest "
        "backup."
    ),
    "DamagedBackup": "This is no backup, or it is damaged, and it is not used. Choose another backup.",
    "BackupOfAnotherStore": "The backup is of another store and is not used.",
    "UnreadableSheet": "The file cannot be read as a spreadsheet: {problem}.",
    "AlteredFile": "{file} in the package is not the file that was signed, so the package is not used; ask for it again.",
    "TableDiffers": "{file} in the package says something else than the signed paket.json, so the package is not used.",
    "BadKeyFile": (
        "This is no key file, or it is damaged. Choose the file that they saved as their key file; its name ends with .json."
    ),
    "UnusableKeyFile": "The key file cannot be used: {problem}.",
    "BadReceipt": "This is no receipt, or it is damaged. Choose the file whose name ends with .kvitto.json.",
    "BadRules": (
        "These are not the project owner's rules, or the file is damaged. Choose the file as the owner sent it; its name ends "
        "with .json."
    ),
    "UnusableRules": "The rules cannot be used: {problem}.",
    "BadCatalogue": "The program's words for {language} are missing; run the installation again.",
    "NotUnderstood": "{reason}.",
    "WrongBudget": "The budget cannot be used. In {row}: {reason}.",
    "WrongWholeBudget": "The budget cannot be used: {reason}.",
    "NumberOutOfRange": "{option} has to be between {least} and {most}.",
    "NoSuchCase": "There is no such case, or it is not yours to see.",
    "PersonExists": "The person is already here.",
    "ChangedMeanwhile": (
        "Somebody else changed the same thing in the meantime. Nothing was saved; what you wrote is still here."
    ),
    "NothingToUndo": "There is nothing to undo: {reason}.",
    "ClosingOutOfOrder": "A case cannot be closed or opened again out of turn ({on}).",
    "MistypedRecoveryCode": "The recovery code is mistyped in group {group}.",
}
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
