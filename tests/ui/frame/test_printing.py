"""A page on paper holds what it shows, and nothing that is hidden, filtered out or typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from kraft_desktop.services.audit import reading
from kraft_desktop.ui.frame import printing
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Badge
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from tests.given import seeds
from tests.given.ui.rim import Rim, rim

__all__ = ["rim"]


def page() -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    table: RecordTable[str] = RecordTable([Column(title="Namn", words=str)], name="Lista")
    table.show_records(["Åsa <b>", "Bo"])
    table.filter_line.setText("åsa")
    hidden = style.label("det dolda")
    typed = QLineEdit("lösenfrasen")
    figures = FigureTable(["Kommun", "Antal"], [Row(title="Nybro", cells=[Figure(text="12")])])
    for part in (style.label("Rubrik", Role.HEADING), table, hidden, typed, figures, Badge("klart")):
        layout.addWidget(part)
    made.show()
    hidden.hide()
    return made


def test_what_shows_is_printed_in_order_and_as_plain_text(app: QApplication, tmp_path: Path) -> None:
    shown = page()
    app.processEvents()
    paper = printing.document(shown, "Södra noden · 2026-11-23")
    lines = [line for line in paper.toPlainText().split("\n") if line]
    assert lines == [
        *("Södra noden · 2026-11-23", "Rubrik", "1 av 2", "Namn", "Åsa <b>"),
        *("Kommun", "Antal", "Nybro", "12", "klart"),
    ]
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "sida.pdf"))
    paper.print_(printer)
    assert (tmp_path / "sida.pdf").read_bytes().startswith(b"%PDF")


def test_ctrl_p_shows_the_page_as_it_is_printed_and_the_log_says_so(
    rim: Rim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _ = seeds.new_store(tmp_path / "sodra")
    frame, seen = rim.unlock(store), list[tuple[str, str]]()
    monkeypatch.setattr(printing, "preview", lambda page, heading: seen.append((type(page).__name__, heading)))
    frame.search.setText("skriv ut")
    frame.search.textEdited.emit("skriv ut")
    next(found for found in frame.search.answers() if found.title == "Skriv ut sidan ...").go()
    rim.settle()
    assert seen[0][0] == "MondayPage"
    assert "Södra noden" in seen[0][1]
    session = rim.desk._session
    assert session is not None
    assert "skrev ut en sida" in [line.what for line in reading.read(session).lines]
