"""The import page in a test: shown, given files, its questions answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.imports.page import ImportPage
from tests.given.case_rig import heard, shown

Settle = Callable[[], None]


def page_on(needs: Needs, settle: Settle) -> ImportPage:
    """The page, shown, which hears what is written as in the window."""
    page = ImportPage(needs)
    page.refresh(frozenset())
    heard(page)
    shown(page, settle)
    return page


def wait(page: ImportPage, settle: Settle) -> None:
    """Until a file has been looked at and then tried, or taken in."""
    settle()
    while page.progress.running:
        settle()
    settle()


def tried(needs: Needs, settle: Settle, file: Path) -> ImportPage:
    """The page when a file has been looked at and tried."""
    page = page_on(needs, settle)
    page.receive([file])
    wait(page, settle)
    return page


def choose(page: ImportPage, settle: Settle, name: str, answer: str | None) -> None:
    """Answer a question, or take the answer away."""
    field = page.questions.fields[name]
    field.set_value(answer)
    field.edited.emit()
    wait(page, settle)
