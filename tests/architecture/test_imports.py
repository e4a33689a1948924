"""Who may import whom: layer by layer, inside each layer folder by folder, and nobody in a circle."""

from __future__ import annotations

import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.architecture.source import FILES, MODULES, folder, imports, layer, module, shown, within

MAY_IMPORT: dict[str, set[str]] = {
    "domain": {"domain"},
    "disclosure": {"domain", "disclosure"},
    "store": {"domain", "store", "paths"},
    "phrases": {"domain", "phrases", "labels", "vocabulary", "words"},
    "reports": {"domain", "disclosure", "reports", "design", "words", "paths", "labels", "vocabulary", "phrases"},
    "services": {
        "domain",
        "disclosure",
        "store",
        "reports",
        "services",
        "words",
        "paths",
        "vocabulary",
        "phrases",
    },
    "ui": {"domain", "services", "ui", "design", "words", "paths", "labels", "vocabulary", "phrases"},
    "commands": {
        *("domain", "services", "commands", "words", "labels", "vocabulary", "phrases"),
        *("disclosure", "reports.package.canonical"),  # for protect and attack, which work on files alone
        *("store.folder.files", "reports.sheets.cells.grid"),  # files are read and written here, up to their limits
        *("store.backup", "store.keys.header", "reports.tables.summary"),  # values that services hand out
    },
    "cli": {"commands", "services", "domain", "words", "labels"},
    "app": {"ui", "services.admin", "domain", "words", "labels"},
    "__main__": {"app", "cli", "domain", "words", "labels"},
    "__init__": set(),
    "design": set(),
    "words": {"domain", "paths"},
    "paths": set(),
    "vocabulary": {"domain", "words"},
    "error_sentences": set[str](),
    "answers": set[str](),
    "reasons": set[str](),
    "labels": {"domain", "words", "vocabulary", "error_sentences", "answers", "reasons", "refusals"},
    "refusals": {"domain"},
}
"""For each layer, and each module beside them, what it may import of the program: whole layers, folders or modules."""

_KIT = {"ui.kit", "ui.look", "ui.widgets"}
INSIDE: dict[str, set[str]] = {
    "domain": {"domain.errors", "domain.instruments", "domain.names"},
    "domain.assessment": {"domain", "domain.errors", "domain.instruments"},
    "domain.cases": {"domain", "domain.errors", "domain.names"},
    "domain.casework": {"domain.errors"},
    "domain.errors": set(),
    "domain.meetings": {"domain", "domain.cases", "domain.errors", "domain.names", "domain.secrecy"},
    "domain.instruments": {"domain.errors"},
    "domain.names": set(),
    "domain.secrecy": {"domain", "domain.errors"},
    "domain.spending": {"domain", "domain.errors"},
    "domain.strict_json": set(),
    "domain.statistics": {"domain", "domain.cases"},
    "disclosure": {"disclosure.search", "disclosure.solver", "disclosure.tables"},
    "disclosure.amounts": {"disclosure.solver", "disclosure.tables"},
    "disclosure.search": {"disclosure.solver", "disclosure.tables"},
    "disclosure.solver": {"disclosure.tables"},
    "disclosure.tables": set(),
    "store": {"store.database", "store.folder", "store.keys"},
    "store.database": {"store.database.steps", "store.folder"},
    "store.database.steps": set(),
    "store.folder": set(),
    "store.keys": {"store.folder"},
    "phrases": set[str](),
    "reports": set(),
    "reports.calendars": {"reports"},
    "reports.open_package": {"reports.package", "reports.papers", "reports.sheets", "reports.tables"},
    "reports.package": {"reports"},
    "reports.papers": {"reports", "reports.package", "reports.sheets", "reports.tables"},
    "reports.privacy": {"reports", "reports.package", "reports.papers"},
    "reports.sheets": {"reports", "reports.sheets.cells", "reports.sheets.reading"},
    "reports.sheets.cells": set(),
    "reports.sheets.files": {"reports.sheets.cells"},
    "reports.sheets.reading": {"reports", "reports.sheets.cells", "reports.sheets.files", "reports.sheets.structure"},
    "reports.sheets.structure": {"reports.sheets.cells"},
    "reports.tables": {"reports.package", "reports.sheets"},
    "services": {"services.admin"},
    "services.admin": set(),
    "services.audit": {"services.admin"},
    "services.budget": {"services.admin", "services.cases", "services.hours", "services.imports", "services.imports.earlier"},
    "services.cases": {"services.admin", "services.audit", "services.figures", "services.names", "services.questions"},
    "services.cases.lists": {"services.admin", "services.audit", "services.cases"},
    "services.casework": {"services.admin", "services.cases"},
    "services.figures": {"services.admin"},
    "services.hours": {"services.admin", "services.cases"},
    "services.imports": {"services.admin", "services.imports.earlier", "services.questions"},
    "services.imports.earlier": {"services.admin", "services.names", "services.questions"},
    "services.incoming": {"services.admin", "services.budget", "services.figures", "services.hours", "services.outgoing"},
    "services.known": {"services.admin", "services.cases"},
    "services.ledger": {"services.admin", "services.figures"},
    "services.meetings": {"services.admin", "services.audit", "services.cases", "services.casework", "services.secrecy"},
    "services.names": {"services.admin"},
    "services.outgoing": {"services.admin", "services.budget", "services.figures", "services.ledger", "services.names"},
    "services.practice": {
        *("services.admin", "services.cases", "services.figures", "services.imports", "services.incoming", "services.meetings"),
        *("services.cases.lists", "services.outgoing", "services.secrecy"),
    },
    "services.published": {*("services.admin", "services.figures", "services.imports", "services.ledger", "services.outgoing")},
    "services.questions": {"services.names"},
    "services.secrecy": {"services.admin", "services.cases", "services.names"},
    "services.risk": {"services.admin", "services.figures", "services.ledger", "services.outgoing"},
    "commands": set(),
    "commands.meetings": {"commands"},
    "commands.casework": {"commands", "commands.known"},
    "commands.known": {"commands"},
    "commands.secrecy": {"commands"},
    "commands.spending": {"commands", "commands.known"},
    "ui": set(),
    "ui.pictures": {
        *("ui.frame", "ui.kit", "ui.startup", "ui.pages.absence", "ui.pages.case.frame", "ui.pages.case", "ui.pages.cases"),
        *("ui.pages.imports", "ui.pages.interim", "ui.pages.meeting"),
        *("ui.pages.owner", "ui.pages.package", "ui.pages.preconditions", "ui.pages.secrecy", "ui.pages.settings"),
        *("ui.pages.start", "ui.pages.tasks", "ui.runtime"),
    },
    "ui.frame": {*_KIT, "ui.runtime"},
    "ui.kit": {"ui.look", "ui.widgets"},
    "ui.look": set(),
    "ui.pages": {"ui.kit", "ui.pages.case.frame", "ui.pages.cases", "ui.pages.monday", "ui.pages.secrecy"},
    "ui.pages.absence": {*_KIT, "ui.pages.safekeeping"},
    "ui.pages.budget": {*_KIT, "ui.pages.imports"},
    "ui.pages.case": {*_KIT, "ui.pages.cases", "ui.pages.secrecy"},
    "ui.pages.case.frame": {*_KIT, "ui.pages.case", "ui.pages.case.happens", "ui.pages.case.known", "ui.pages.cases"},
    "ui.pages.case.known": {*_KIT, "ui.pages.case", "ui.pages.cases"},
    "ui.pages.case.happens": {*_KIT, "ui.pages.case", "ui.pages.cases"},
    "ui.pages.cases": {*_KIT, "ui.pages.secrecy", "ui.pages.shared"},
    "ui.pages.hours": _KIT,
    "ui.pages.imports": {*_KIT, "ui.pages.cases", "ui.pages.shared"},
    "ui.pages.interim": {*_KIT, "ui.pages.package", "ui.pages.shared"},
    "ui.pages.meeting": _KIT,
    "ui.pages.monday": {*_KIT, "ui.runtime"},
    "ui.pages.owner": {*_KIT, "ui.pages.shared"},
    "ui.pages.package": {*_KIT, "ui.pages.risk", "ui.pages.shared", "ui.pages.start"},
    "ui.pages.preconditions": _KIT,
    "ui.pages.published": {*_KIT, "ui.pages.imports"},
    "ui.pages.risk": {*_KIT, "ui.pages.shared"},
    "ui.pages.safekeeping": {*_KIT, "ui.pages.shared", "ui.runtime"},
    "ui.pages.secrecy": {*_KIT, "ui.pages.shared"},
    "ui.pages.settings": {*_KIT, "ui.frame", "ui.pages.shared", "ui.runtime"},
    "ui.pages.shared": _KIT,
    "ui.pages.start": {*_KIT, "ui.pages.shared", "ui.runtime"},
    "ui.pages.tasks": _KIT,
    "ui.runtime": {"ui.look"},
    "ui.startup": {
        *("ui.frame", "ui.kit", "ui.look", "ui.pages", "ui.pages.settings", "ui.pages.shared", "ui.pages.start", "ui.runtime")
    },
    "ui.widgets": {"ui.look", "ui.runtime"},
}
"""For each folder, which others of its own layer it uses: exactly these."""

THIRD_PARTIES: dict[str, set[str]] = {
    "domain": {"personnummer"},
    "disclosure": {"highspy", "numpy"},
    "store": {"sqlalchemy", "sqlcipher3", "keyring", "argon2", "cryptography"},
    "reports": {
        *("reportlab", "openpyxl", "cryptography", "pyrage", "msoffcrypto", "pypdfium2", "PIL"),
        *("icalendar", "recurring_ical_events"),
    },
    "ui": {"PySide6", "shiboken6"},
    "app": {"PySide6"},
}
"""What is neither ours nor the standard library's may be imported here and nowhere else."""

CLOSED_BY_TYPES = {("disclosure.tables.table", "disclosure.tables.certificate")}
"""Imports for the type checker alone that would close a circle, were they made at run time: exactly these."""


@pytest.mark.parametrize("file", MODULES, ids=shown)
def test_layers_import_only_what_they_may(file: Path) -> None:
    here = layer(file)
    assert here in MAY_IMPORT, f"{shown(file)}: no rule says what {here} may import"
    for one in imports(file):
        if one.ours:
            allowed = not one.name or any(within(one.name, place) for place in MAY_IMPORT[here])
            assert allowed, f"{shown(file)}:{one.line}: {here} may not import {one.name}"
        elif one.name.split(".")[0] not in sys.stdlib_module_names:
            package = one.name.split(".")[0]
            assert package in THIRD_PARTIES.get(here, ()), f"{shown(file)}:{one.line}: {here} may not import {package}"


def test_every_rule_is_of_something() -> None:
    there = {layer(file) for file in MODULES}
    assert there == MAY_IMPORT.keys()
    assert there >= THIRD_PARTIES.keys()
    known = {*FILES, *map(folder, MODULES)}
    assert {place for places in MAY_IMPORT.values() for place in places} <= known


def test_folders_of_a_layer_use_the_folders_that_are_declared() -> None:
    found: dict[str, set[str]] = {folder(file): set() for file in MODULES if folder(file)}
    for file in MODULES:
        for one in imports(file):
            other = folder(FILES[one.name]) if one.ours else ""
            if other not in {"", folder(file)} and layer(FILES[one.name]) == layer(file):
                found[folder(file)].add(other)
    assert found.keys() == INSIDE.keys()
    assert {place: sorted(found[place] ^ INSIDE[place]) for place in found if found[place] != INSIDE[place]} == {}


def test_no_folder_uses_itself_by_way_of_others() -> None:
    TopologicalSorter(INSIDE).prepare()


def test_no_module_imports_itself_by_way_of_others() -> None:
    """Nor would one if the imports for types were made, but for those that are listed."""
    real = {module(file): {one.name for one in imports(file) if one.ours and not one.for_types} for file in MODULES}
    TopologicalSorter(real).prepare()
    typed = {(module(file), one.name) for file in MODULES for one in imports(file) if one.ours and one.for_types}
    assert {(here, there) for here, there in typed if here in _reached(real, there)} == CLOSED_BY_TYPES


def _reached(graph: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    ahead = [start]
    while ahead:
        more = graph[ahead.pop()] - found
        found |= more
        ahead += more
    return found


def test_nothing_opens_a_network_connection() -> None:
    forbidden = {"socket", "http", "urllib", "ftplib", "smtplib", "requests", "httpx", "ssl", "asyncio", "xmlrpc"}
    for file in MODULES:
        for one in imports(file):
            assert one.name.split(".")[0] not in forbidden, f"{shown(file)}:{one.line} imports {one.name}"
            assert not one.name.startswith(("PySide6.QtNetwork", "PySide6.QtWeb")), f"{shown(file)}:{one.line}: {one.name}"


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("app", "sqlalchemy"),
        ("ui.startup.opening", "numpy"),
        ("ui.pages.cases.caseload", "numpy"),
        ("ui.pages.case.frame.page", "numpy"),
    ],
)
def test_what_shows_first_loads_nothing_heavy(module: str, heavy: str) -> None:
    """The unlock page shows with Qt alone; the list and a case need nothing of what protects packages."""
    asked = f"import sys, kraft_desktop.{module}; sys.exit('{heavy}' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
