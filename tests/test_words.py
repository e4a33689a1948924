"""Every text of the program is in the Swedish catalogue, and the catalogue holds nothing else."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from kraft_desktop import labels, paths, words
from kraft_desktop.answers import ANSWERS, ASIDE
from kraft_desktop.commands import usage
from kraft_desktop.domain import errors
from kraft_desktop.domain.errors import BadCatalogue, KraftError
from kraft_desktop.error_sentences import ERRORS
from kraft_desktop.reasons import REASONS
from kraft_desktop.refusals import REFUSALS
from kraft_desktop.reports.privacy.field_words import EVERYWHERE, FIELDS, LEAVING
from kraft_desktop.reports.privacy.table_words import CLOCKS, TABLES, WHOSE

PACKAGE = Path(words.__file__).parent
CATALOGUE = paths.CATALOGUES / "sv.ts"
LISTS: dict[str, Mapping[Any, str]] = {
    "Error": ERRORS,
    "Reason": REASONS,
    "Answer": ANSWERS,
    "Aside": ASIDE,
    "Detail": labels.DETAILS,
    "Part": labels.PARTS,
    "Refusal": REFUSALS,
    "Grammar": usage.ARGPARSE,
    "StoredField": dict(enumerate(text for known in (*FIELDS.values(), EVERYWHERE, LEAVING) for text in known.values())),
    "StoredTable": dict(enumerate((*chain(*TABLES.values()), *CLOCKS.values(), *WHOSE.values()))),
}
TEXTS = {"translate": None, "say": "Cli"}
COUNTED = {"plural": None, "say_count": "Cli"}
"""Functions that have a text translated, those of ``words`` with its context first."""


def calls(file: Path, functions: dict[str, str | None]) -> Iterator[list[str]]:
    """Context and texts of every call of one of the functions."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name | ast.Attribute):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        given = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if name in functions and given:
            context = functions[name]
            if context is None:
                yield given
            elif "commands" in file.parts:
                yield [context, *given]


def texts() -> set[tuple[str, str]]:
    """Every text of the program that does not depend on a number."""
    found = {(call[0], call[1]) for file in PACKAGE.rglob("*.py") for call in calls(file, TEXTS) if len(call) == 2}
    return found | {(context, text) for context, known in LISTS.items() for text in known.values()}


def counted() -> dict[tuple[str, str], str]:
    """Every text that says how many, and how it says one."""
    found = [call for file in PACKAGE.rglob("*.py") for call in calls(file, COUNTED) if len(call) == 3]
    found += [["Error", one, other] for one, other in labels.COUNTED.values()]
    return {(context, other): one for context, one, other in found}


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_the_catalogue_is_complete_and_fresh() -> None:
    catalogue = words.read_catalogue(CATALOGUE)
    used = {**dict.fromkeys(texts(), 1), **dict.fromkeys(counted(), 2)}
    assert sorted(used.keys() - catalogue) == [], "untranslated"
    assert sorted(catalogue.keys() - used) == [], "no longer used"
    assert {key: len(forms) for key, forms in catalogue.items()} == used
    assert all(map(all, catalogue.values()))
    assert texts().isdisjoint(counted())


def test_placeholders_are_the_same_in_both_languages() -> None:
    one = counted()
    for (context, source), forms in words.read_catalogue(CATALOGUE).items():
        sources = (one[context, source], source) if (context, source) in one else (source,)
        for text, form in zip(sources, forms, strict=True):
            assert placeholders(form) == placeholders(text), (context, source)
            assert context != "Grammar" or re.findall(r"%\S", form) == re.findall(r"%\S", text), source


def test_no_text_is_put_together_before_it_is_translated() -> None:
    for file in PACKAGE.rglob("*.py"):
        source = file.read_text("utf-8")
        assert not re.search(r"\b(translate|say|plural|say_count)\(\s*(\"\w+\",\s*)?f\"", source), file


# --- one word for one thing -----------------------------------------------------------------------------------------------

TWO_MEANINGS: dict[str, str] = {}
"""English texts that are not the same thing everywhere, each with the reason why it has two translations."""


def test_a_text_has_one_translation() -> None:
    found: dict[str, set[tuple[str, ...]]] = {}
    for (_, source), forms in words.read_catalogue(CATALOGUE).items():
        found.setdefault(source, set()).add(forms)
    assert {source for source, translations in found.items() if len(translations) > 1} == TWO_MEANINGS.keys()


COUNTABLE = {
    "en": "amounts cases caseloads cells characters columns days entries files half-years months municipalities nodes numbers "
    "others packages parts people persons posts reasons rows seconds sums texts times values versions weeks years minutes "
    "hidden open closed new replaced unchanged unknown withdrawn complete protected ready",
    "sv": "ärenden ärendemängder celler tecken kolumner dagar poster filer halvår månader kommuner noder tal andra paket delar "
    "personer skäl orsaker rader sekunder summor texter gånger värden versioner veckor år minuter deltagare dolda öppna "
    "avslutade nya ersatta oförändrade okända klara skyddade återtagna borttagna påhittade uppsättningar",
}
"""Nouns in the plural, and adjectives that stand alone, which a number decides the form of."""
_RULES = "the rules allow no fewer than 2"
NEVER_ONE = {
    "{age} years": "people take part from 18 years on",
    "{band} years": "a span",
    "{band} months": "a span",
    "{least} or more months": "the widest band begins at 24",
    ERRORS["WeakPassphrase"]: "14 at least",
    "Increases by 1 to {small} people since an earlier package are protected in the same way.": _RULES,
    "A sum is shown when at least {people} people are behind it and none of them is most of it, a mean when they are at least "
    "{mean}, and only where all sums together tell nothing of fewer than five people. Otherwise it is held back.": _RULES,
    "Numbers from 1 to {small} and those that would give them away are hidden; sums need at least {people} people. Months are "
    "counted as in a row over gaps of at most {gap} mo.": _RULES,
}
"""Texts whose number is never 1, each with the reason."""
NAMES = "node|owner|file|name"
"""What stands in a text and is no number."""


def numbers_without_plural(language: str, translated: dict[tuple[str, str], str]) -> set[str]:
    """Sources of the texts in which a number is followed by something countable: by three words at most, and not by "of", where
    another number decides."""
    countable = "|".join(COUNTABLE[language].split())
    pattern = re.compile(rf"(?<!of )(?<!av )\{{(?!(?:{NAMES})\}})\w+\}}(?: (?!\{{|av |of )[\w-]+){{0,2}} (?:{countable})\b")
    return {source for (_, source), text in translated.items() if pattern.search(text)}


def test_a_number_that_is_followed_by_something_countable_has_a_plural() -> None:
    plain = {key: forms[0] for key, forms in words.read_catalogue(CATALOGUE).items() if len(forms) == 1}
    found = numbers_without_plural("sv", plain) | numbers_without_plural("en", {key: key[1] for key in plain})
    assert found == NEVER_ONE.keys()


def test_no_number_is_put_before_a_word_without_the_seam() -> None:
    for file in PACKAGE.rglob("*.py"):
        assert not re.search(r"\{(?:\w+\.)?number\([^}]*\)\} \{?\w", file.read_text("utf-8")), file


def test_one_and_many_are_worded_in_both_languages() -> None:
    said = [words.plural("Package", "{count} unknown", "{count} unknown", count) for count in (0, 1, 2, 1_000)]
    assert said == ["0 okända", "1 okänd", "2 okända", "1\u00a0000 okända"]
    words.use("en")
    try:
        assert [words.plural("Formats", "{count} case", "{count} cases", n) for n in (0, 1, -2)] == [
            "0 cases",
            "1 case",
            "\u22122 cases",
        ]
        assert words.number(12_345) == "12,345"
    finally:
        words.use("sv")


def test_every_error_has_a_sentence() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, KraftError)]
    leaves = {kind.__name__ for kind in kinds if not kind.__subclasses__()}
    worded = {*ERRORS, *labels.COUNTED, *(key.partition(".")[0] for key in REFUSALS)}
    assert leaves - worded - {"PackageRefused"} == set()


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
