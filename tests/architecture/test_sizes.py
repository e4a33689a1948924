"""Files, functions, classes and folders stay small enough to be read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import MODULES, PACKAGE, ROOT, shown, tree

LINES, FUNCTION_LINES, PARAMETERS, METHODS, FILES_IN_A_FOLDER = 400, 50, 8, 20, 14


def methods(node: ast.ClassDef) -> int:
    return sum(isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef) for part in node.body)


def parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Those that a caller gives: ``self`` and ``cls`` are not counted."""
    given = [*node.args.posonlyargs, *node.args.args]
    own = bool(given) and given[0].arg in {"self", "cls"}
    return len(given) + len(node.args.kwonlyargs) - own


def too_large(file: Path) -> Iterator[tuple[str, str, str]]:
    if (lines := file.read_text("utf-8").count("\n")) > LINES:
        yield shown(file), file.name, f"{lines} lines"
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.ClassDef) and (count := methods(node)) > METHODS:
            yield shown(file), node.name, f"{count} methods"
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            if (lines := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES:
                yield shown(file), node.name, f"{lines} lines"
            if (count := parameters(node)) > PARAMETERS:
                yield shown(file), node.name, f"{count} parameters"


def test_sizes_stay_livable() -> None:
    found = {one for file in (*MODULES, *(ROOT / "installer").rglob("*.py")) for one in too_large(file)}
    assert found == set()


@pytest.mark.parametrize("top", ["kraft_desktop", "tests", "installer"])
def test_a_folder_can_be_taken_in_at_a_glance(top: str) -> None:
    for folder in {file.parent for file in (ROOT / top).rglob("*.py")}:
        assert len(list(folder.glob("*.py"))) <= FILES_IN_A_FOLDER, f"{shown(folder)}: what is it made of?"


def test_no_module_is_named_for_having_no_subject() -> None:
    assert not {file.stem for file in MODULES} & {"util", "utils", "helper", "helpers", "common", "base", "manager"}
    assert PACKAGE.is_dir()
