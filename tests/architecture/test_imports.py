"""The import rule of the layers, and the house rules that a machine can watch."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kraft_desktop"
MAY_IMPORT = {
    "domain": {"domain"},
    "disclosure": {"domain", "disclosure"},
    "store": {"domain", "store", "paths"},
    "reports": {"domain", "disclosure", "reports", "design", "words", "paths", "labels", "vocabulary"},
    "services": {"domain", "disclosure", "store", "reports", "services", "words", "paths", "vocabulary"},
    "ui": {"domain", "services", "ui", "design", "words", "paths", "labels", "vocabulary"},
    "design": set[str](),
    "words": {"domain", "paths"},
    "paths": set[str](),
    "vocabulary": {"domain", "words"},
    "labels": {"domain", "words", "vocabulary", "refusals"},
    "refusals": {"domain"},
}
THIRD_PARTIES = {
    "domain": {"personnummer"},
    "disclosure": {"highspy", "numpy"},
    "store": {"sqlalchemy", "sqlcipher3", "keyring", "argon2", "cryptography"},
    "reports": {"reportlab", "openpyxl", "cryptography", "pyrage"},
    "services": set[str](),
    "ui": {"PySide6"},
}
KNOWN = {"personnummer", "sqlalchemy", "sqlcipher3", "keyring", "argon2", "cryptography", "reportlab", "openpyxl", "pyrage"}
KNOWN |= {"PySide6", "defusedxml", "highspy", "numpy"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def layer(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(file: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ""
            if node.module == "kraft_desktop":
                yield from ((node.lineno, f"kraft_desktop.{name.name}") for name in node.names)
        elif isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)


@pytest.mark.parametrize("file", MODULES, ids=lambda f: str(f.relative_to(PACKAGE)))
def test_layers_import_only_what_they_may(file: Path) -> None:
    here = layer(file)
    if here not in MAY_IMPORT:
        return
    for line, name in imports(file):
        parts = name.split(".")
        if parts[0] == "kraft_desktop" and len(parts) > 1:
            assert parts[1] in MAY_IMPORT[here], f"{file}:{line}: {here} may not import {parts[1]}"
        elif parts[0] in KNOWN:
            assert parts[0] in THIRD_PARTIES.get(here, set()), f"{file}:{line}: {here} may not import {parts[0]}"


@pytest.mark.parametrize("file", MODULES, ids=lambda f: str(f.relative_to(PACKAGE)))
def test_sizes_stay_livable(file: Path) -> None:
    source = file.read_text("utf-8")
    assert source.count("\n") <= 400, f"{file} is too long: move the walls"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, f"{file}:{node.lineno} {node.name} is too long"
    assert file.stem not in {"util", "utils", "helper", "helpers", "common", "base", "manager"}


def test_nothing_opens_a_network_connection() -> None:
    forbidden = {"socket", "http", "urllib", "ftplib", "smtplib", "requests", "httpx", "ssl", "asyncio", "xmlrpc"}
    for file in MODULES:
        for line, name in imports(file):
            assert name.split(".")[0] not in forbidden, f"{file}:{line} imports {name}"
            assert not name.startswith(("PySide6.QtNetwork", "PySide6.QtWeb")), f"{file}:{line} imports {name}"


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("app", "sqlalchemy"),
        ("ui.startup.opening", "numpy"),
        ("ui.pages.cases.caseload", "numpy"),
        ("ui.pages.cases.case", "numpy"),
    ],
)
def test_what_shows_first_loads_nothing_heavy(module: str, heavy: str) -> None:
    """The unlock page shows with Qt alone; the list and a case need nothing of what protects packages."""
    asked = f"import sys, kraft_desktop.{module}; sys.exit('{heavy}' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
