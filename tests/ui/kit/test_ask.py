"""File choices start where the user last was, and what cannot be opened is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from kraft_desktop.ui.kit.ask import Ask


class Told(Ask):
    """Keeps what the user is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def tell(self, _parent: QWidget | None, _title: str, text: str) -> None:
        self.told.append(text)


def test_a_file_choice_starts_in_documents_and_then_where_the_user_was(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del app
    ask, started, parent = Ask(), list[str](), QWidget()

    def chosen(_parent: QWidget, _title: str, start: str, *_kinds: str) -> tuple[list[str], str]:
        started.append(start)
        return [str(tmp_path / "lista.xlsx")], ""

    def saved(_parent: QWidget, _title: str, start: str, *_kinds: str) -> tuple[str, str]:
        started.append(start)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", chosen)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", saved)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert ask.files(parent, "Välj") == [tmp_path / "lista.xlsx"]
    assert ask.save_as(parent, "Spara", "nyckel.json") is None
    ask.last_folder = tmp_path / "gone"
    ask.save_as(parent, "Spara", "nyckel.json")
    assert started == [documents, str(tmp_path / "nyckel.json"), str(Path(documents) / "nyckel.json")]


def test_what_nothing_can_open_or_is_gone_is_said(app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del app
    ask, sheet, opens = Told(), tmp_path / "blad.pdf", [False, True]
    ask.open(sheet)
    assert "inte kvar" in ask.told[-1]
    assert str(sheet) in ask.told[-1]
    sheet.write_bytes(b"%PDF")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: opens.pop(0))
    ask.open(sheet)
    assert "inget program" in ask.told[-1]
    ask.open(sheet)
    assert len(ask.told) == 2
