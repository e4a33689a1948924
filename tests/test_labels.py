"""The sentence of each error says its facts, and only those it has."""

from __future__ import annotations

import string

import pytest

from kraft_desktop import labels
from kraft_desktop.domain import errors
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.errors.faults import fact_names
from kraft_desktop.error_sentences import ERRORS
from kraft_desktop.refusals import REFUSALS

KINDS = {k.__name__: k for k in vars(errors).values() if isinstance(k, type) and issubclass(k, KraftError)}
LEAVES = sorted(name for name, kind in KINDS.items() if not kind.__subclasses__())
OTHER_SENTENCES = {
    "MistypedRecoveryCode": "WrongRecoveryCode",
    "WrongWholeBudget": "WrongBudget",
    "CannotUndoImportOfCase": "CannotUndoImport",
    "UnusableKeyFile": "BadKeyFile",
    "UnusableRules": "BadRules",
    "BackupOfAnotherStore": "DamagedBackup",
}
NOT_SAID = {
    "BadTables": {"problem"},  # for whoever reads the traceback: where is what the user can do something with
    "BadReceipt": {"problem"},  # the user can only choose another file
    "DamagedBackup": {"problem"},  # as of a receipt; chooses the sentence
    "NotAPackage": {"problem"},  # chooses the sentence
    "NotShownInMeeting": {"reason"},  # the case can be closed to somebody who looks at the screen
    "TamperedPackage": {"problem"},
    "PackageRefused": {"reason"},
    "RowsRejected": {"outcome"},  # listed below the sentence
}
"""Facts that stand in no sentence, and why."""


def sentences(name: str) -> list[str]:
    """Every sentence that an error of this kind can get."""
    found = [text for key, text in ERRORS.items() if OTHER_SENTENCES.get(key, key) == name]
    found += labels.COUNTED.get(name, ())
    return found + [text for key, text in REFUSALS.items() if key.partition(".")[0] == name]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("name", [name for name in LEAVES if name != "PackageRefused"])
def test_every_placeholder_is_a_fact_and_every_fact_is_said(name: str) -> None:
    said = set[str]().union(*map(placeholders, sentences(name)))
    assert sentences(name), "without words"
    assert said | NOT_SAID.get(name, set()) == set(fact_names(KINDS[name]))
    assert not said & NOT_SAID.get(name, set())


def test_every_sentence_belongs_to_an_error() -> None:
    assert {OTHER_SENTENCES.get(key, key) for key in (*ERRORS, *labels.COUNTED)} <= set(LEAVES)
    reasons = {key for key in REFUSALS if key.partition(".")[0] not in LEAVES}
    assert all(not placeholders(REFUSALS[reason]) for reason in reasons), "of a PackageRefused, whose one fact chooses it"


@pytest.mark.parametrize("kind", ["BadKeyFile", "BadRules", "DamagedBackup"])
@pytest.mark.parametrize("problem", ["not UTF-8", "fields", "size", "mac"])
def test_a_file_of_another_kind_is_answered_by_what_to_choose(kind: str, problem: str) -> None:
    said = labels.sentence(KINDS[kind](problem=problem))
    assert labels.detail(problem) not in said
    assert "Välj" in said


def test_a_file_of_the_right_kind_that_cannot_be_used_is_answered_by_why() -> None:
    assert labels.detail("older") in labels.sentence(errors.BadRules(problem="older"))
    assert labels.detail("same_key") in labels.sentence(errors.BadKeyFile(problem="same_key"))
    assert "ett annat lager" in labels.sentence(errors.DamagedBackup(problem="store"))
