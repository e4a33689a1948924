"""The tests lie as the program lies, and share what they share through ``tests.given``."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, ROOT, shown

TESTS = ROOT / "tests"
OF_THE_WHOLE = {"architecture", "benchmarks", "faults", "given", "golden", "installer", "journeys", "sheets"}
"""Folders that are about no single part of the program, and the one about its set-up."""
FILES = sorted(TESTS.rglob("*.py"))


def test_folders_of_tests_are_folders_of_the_program() -> None:
    for folder in {file.parent.relative_to(TESTS) for file in FILES} - {Path()}:
        place = folder.relative_to("given") if folder.parts[0] == "given" else folder
        assert folder.parts[0] in OF_THE_WHOLE - {"given"} or (PACKAGE / place).is_dir(), folder


def test_there_are_tests_in_every_layer() -> None:
    layers = {folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").is_file()}
    assert layers <= {file.relative_to(TESTS).parts[0] for file in FILES if file.name.startswith("test_")}


@pytest.mark.parametrize("file", FILES, ids=shown)
def test_nothing_is_imported_from_tests(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            names = [*(node.module or "").split("."), *(alias.name for alias in node.names)] if _of_tests(node) else []
            for name in names:
                assert not name.startswith(("test_", "conftest")), f"{shown(file)}:{node.lineno}: put it in tests/given"


def _of_tests(node: ast.ImportFrom) -> bool:
    return (node.module or "").split(".")[0] == "tests"
