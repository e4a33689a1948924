from __future__ import annotations

import copy
import dataclasses
import json
import re
from pathlib import Path
from typing import Any

import pytest

import kraft_desktop.disclosure
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.certificate import Certificate
from kraft_desktop.disclosure.tables.table import SafeTables, parse_plain, parse_published
from kraft_desktop.domain.errors import BadTables
from tests.given.disclosure.caseloads import DATA, load


def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / "releases" / "south_3.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.json")), ids=lambda path: path.stem)
def test_plain_tables_go_to_json_and_back(path: Path) -> None:
    given = json.loads(path.read_text("utf-8"))
    assert parse_plain(given).as_json() == given


def test_safe_tables_go_to_json_and_back_and_the_public_form_says_no_reasons() -> None:
    safe = protect(load("releases/south_3"))
    assert parse_published(safe.as_json()).as_json() == safe.as_json()
    public = json.dumps(safe.public_json())
    assert "primary" in json.dumps(safe.as_json())
    assert not any(word in public for word in ("primary", "secondary", 'held"}', "why"))
    assert [c.value for c in parse_published(safe.public_json()).cells()] == [c.value for c in safe.cells()]


def test_only_protect_makes_safe_tables() -> None:
    safe = protect(load("mun_stage"))
    parts = {f.name: getattr(safe, f.name) for f in dataclasses.fields(safe)}
    with pytest.raises(TypeError):
        SafeTables(**parts, seal=object())
    with pytest.raises((TypeError, ValueError)):
        dataclasses.replace(safe, tables=())  # type: ignore[call-arg]  # what is tried
    parts["certificate"] = Certificate(claims=(), caseloads=())
    with pytest.raises(TypeError):
        SafeTables(**parts, seal=None)
    package = Path(kraft_desktop.disclosure.__file__).parents[1]
    named = {f.name for f in package.rglob("*.py") if re.search(r"import.*\bSEAL\b|^SEAL = ", f.read_text("utf-8"), re.M)}
    assert named == {"table.py", "protect.py"}


def wrong(change: str) -> dict[str, Any]:
    given = document()
    cells = given["tables"][0]["cells"]
    changes: dict[str, Any] = {
        "unknown field": lambda: given.update(extra=1),
        "no format": lambda: given.pop("format"),
        "other format": lambda: given.update(format="kraft-tables/2"),
        "release text": lambda: given.update(release="3"),
        "release zero": lambda: given.update(release=0),
        "period number": lambda: given.update(period=3),
        "no dimensions": lambda: given.update(dimensions=[]),
        "value twice": lambda: given["dimensions"]["sex"].append(given["dimensions"]["sex"][0]),
        "group of strangers": lambda: given.update(groups={"sex": {"all": ["K", "X"]}}),
        "group named as a value": lambda: given.update(groups={"sex": {"K": ["K"]}}),
        "two nested dimensions": lambda: given.update(cumulative=["step", "sex"]),
        "table twice": lambda: given["tables"].append(given["tables"][0]),
        "by nothing known": lambda: given["tables"][0].update(by=["height"]),
        "cell not by": lambda: cells[0]["key"].update(sex="K"),
        "unknown class": lambda: cells[-1]["key"].update(municipality="nowhere"),
        "no step": lambda: cells[0]["key"].pop("step"),
        "negative": lambda: cells[0].update(value=-1),
        "fraction": lambda: cells[0].update(value=1.0),
        "truth value": lambda: cells[0].update(value=True),
        "null in plain": lambda: cells[0].update(value=None),
        "cell twice": lambda: cells.append(copy.deepcopy(cells[0])),
        "tables disagree": lambda: cells[0].update(value=cells[0]["value"] + 1),
        "reason in plain": lambda: cells[0].update(why="primary"),
        "pin of no cell": lambda: given["pinned"].append({"key": {"step": "referred", "sex": "X"}}),
        "threshold": lambda: given["parameters"].update(threshold=2),
        "misspelt parameter": lambda: given["parameters"].update(treshold=5),
    }
    changes[change]()
    return given


CHANGES = [
    "unknown field", "no format", "other format", "release text", "release zero", "period number", "no dimensions",
    "value twice", "group of strangers", "group named as a value", "two nested dimensions", "table twice",
    "by nothing known", "cell not by", "unknown class", "no step", "negative", "fraction", "truth value",
    "null in plain", "cell twice", "tables disagree", "reason in plain", "pin of no cell", "threshold",
    "misspelt parameter",
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_malformed_tables_are_refused(change: str) -> None:
    with pytest.raises(BadTables) as caught:
        parse_plain(wrong(change))
    assert caught.value.where


@pytest.mark.parametrize("given", [None, [], "x", 3, {}])
def test_what_is_no_document_is_refused(given: object) -> None:
    with pytest.raises(BadTables):
        parse_plain(given)
    with pytest.raises(BadTables):
        parse_published(given)


@pytest.mark.parametrize(
    "cell",
    [{"interval": [3]}, {"interval": [4, 3]}, {"interval": [-1, 3]}, {"why": "small"}, {"value": 4, "why": "primary"}],
)
def test_malformed_suppression_is_refused(cell: dict[str, Any]) -> None:
    given = protect(load("mun_stage")).as_json()
    next(c for c in given["tables"][0]["cells"] if c["value"] is None).update(cell)
    with pytest.raises(BadTables):
        parse_published(given)
