"""What the program says it consists of: every shipped package with its licence, and nothing that is not shipped."""

from __future__ import annotations

import importlib.metadata
import re

from kraft_desktop.services import shipped
from kraft_desktop.services.admin.access import Session
from tests.architecture.source import ROOT
from tests.given.case_rig import session

__all__ = ["session"]
BUILD_ONLY = {"hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
"""Locked because the wheel is built with them; they do not come along."""


def test_every_locked_package_has_a_licence() -> None:
    locked = set(re.findall(r"^([\w.-]+)==", (ROOT / "installer" / "runtime.lock").read_text("utf-8"), re.MULTILINE))
    assert locked - BUILD_ONLY == set(shipped.LICENCES)


def test_a_licence_is_the_one_that_the_package_names() -> None:
    named = {
        name: importlib.metadata.metadata(name).json.get("license_expression")
        for name in shipped.LICENCES
        if shipped._version(name)
    }
    wrong = {name for name, licence in named.items() if licence and shipped.LICENCES[name] not in str(licence)}
    assert wrong == set()


def test_the_page_is_given_versions_and_the_folder(session: Session) -> None:
    about = shipped.about(session)
    versions = {part.name: part.version for part in about.parts}
    assert versions["SQLCipher"].startswith("4.")
    assert versions["sqlalchemy"]
    assert about.folder == session.vault.folder.absolute()
    assert about.store_id == session.vault.header.store_id
