"""Every text of the program is in the Swedish catalogue, and the catalogue holds nothing else."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop import labels, paths, words
from kraft_desktop.commands import usage
from kraft_desktop.domain import errors
from kraft_desktop.domain.errors import BadCatalogue, KraftError
from kraft_desktop.reasons import REASONS
from kraft_desktop.refusals import REFUSALS

PACKAGE = Path(words.__file__).parent
CATALOGUE = paths.CATALOGUES / "sv.ts"
LISTS = {
    "Error": labels.ERRORS,
    "Reason": REASONS,
    "Detail": labels.DETAILS,
    "Part": labels.PARTS,
    "Departed": labels.DEPARTED,
    "Refusal": REFUSALS,
    "Grammar": usage.ARGPARSE,
}


def texts(file: Path) -> Iterator[tuple[str, str]]:
    """Context and source of every text that a module has translated."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name | ast.Attribute):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        given = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if name == "translate" and len(given) == 2:
            yield given[0], given[1]
        elif name == "say" and file.parent.name == "commands" and given:
            yield "Cli", given[0]


def used() -> set[tuple[str, str]]:
    """Every text of the program."""
    found = {text for file in PACKAGE.rglob("*.py") for text in texts(file)}
    return found | {(context, text) for context, known in LISTS.items() for text in known.values()}


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_the_catalogue_is_complete_and_fresh() -> None:
    catalogue = words.read_catalogue(CATALOGUE)
    assert sorted(used() - set(catalogue)) == [], "untranslated"
    assert sorted(set(catalogue) - used()) == [], "no longer used"
    assert all(catalogue.values())


def test_placeholders_are_the_same_in_both_languages() -> None:
    for (context, source), translation in words.read_catalogue(CATALOGUE).items():
        assert placeholders(translation) == placeholders(source), (context, source)
        assert context != "Grammar" or re.findall(r"%\S", translation) == re.findall(r"%\S", source), source


def test_no_text_is_put_together_before_it_is_translated() -> None:
    for file in PACKAGE.rglob("*.py"):
        source = file.read_text("utf-8")
        assert not re.search(r"\b(translate|say)\((\"\w+\", )?f\"", source), file


def test_every_error_has_a_sentence() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, KraftError)]
    leaves = {kind.__name__ for kind in kinds if not kind.__subclasses__()}
    assert leaves - set(labels.ERRORS) - {"PackageRefused"} - {key.partition(".")[0] for key in REFUSALS} == set()


def test_a_missing_catalogue_is_said_loudly(tmp_path: Path) -> None:
    with pytest.raises(BadCatalogue):
        words.read_catalogue(tmp_path / "sv.ts")


def test_swedish_is_spoken_unless_asked_otherwise() -> None:
    assert words.translate("Reason", "the month is missing") == "månad saknas"
    words.use("en")
    try:
        assert words.translate("Reason", "the month is missing") == "the month is missing"
    finally:
        words.use("sv")
