"""The questions of a sheet are answered on the screen, and what became of its cells is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from kraft_desktop import labels
from kraft_desktop.domain import programme as programmes
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.paths import programme_files
from kraft_desktop.reports.sheets.reading.records import Fate
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.imports.intake import Outcome, Question
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.case.support import support_card
from kraft_desktop.ui.pages.imports.account import sentences
from kraft_desktop.ui.pages.imports.questions import QuestionsCard
from kraft_desktop.ui.pages.imports.recipes import remembered_words
from kraft_desktop.ui.pages.imports.values import answer_words, question_words
from tests.given.case_rig import BO, DAY, LEYLA, check_fits, check_named, check_order, needs, session, words_on
from tests.given.services.imports.inputs import INPUTS
from tests.given.ui.import_page import choose, tried, wait

__all__ = ["needs", "session"]

HOURS = INPUTS / "layouts" / "25-hours-bare-minutes" / "timmar1.xlsx"
FUTURE = """Personnummer;Aktualiserad;Kommun
640823-3234;2036-10-01;Nybro
701063-2391;2036-11-01;Nybro
811228-9874;2025-11-01;Nybro
"""


def late(tmp_path: Path) -> Path:
    """A case list with two days that are far ahead."""
    file = tmp_path / "arenden.csv"
    file.write_text(FUTURE, "utf-8")
    return file


def test_a_question_is_answered_by_keyboard_and_the_answer_is_used(
    session: Session, needs: Needs, settle: Callable[[], None]
) -> None:
    page = tried(needs, settle, HOURS)
    (field,) = page.questions.fields.values()
    assert field.value() is None, "nothing is chosen beforehand"
    assert "det framgår inte om timmar eller minuter menas" in field.editor.accessibleName()
    assert "1 fråga saknar svar" in words_on(page)
    check_named(page)
    check_fits(page)
    check_order(page)
    field.editor.setFocus()
    QTest.keyClick(field.editor, Qt.Key.Key_Down)
    wait(page, settle)
    assert (field.value(), field.text()) == ("minutes", "Minuter")
    assert page.questions.isVisible(), "an answer can still be changed"
    assert list(page.questions.fields.values()) == [field]
    assert page.focusWidget() is field.editor, "the keyboard stays where it was"
    assert "saknar svar" not in words_on(page)
    page.take.click()
    wait(page, settle)
    with session.vault.read() as data:
        assert data.consultations.where()
    assert "Bladets " in page.notice.text()
    assert not page.questions.isVisible()


def test_one_answer_holds_for_all_of_a_kind_and_can_be_taken_back(
    session: Session, needs: Needs, settle: Callable[[], None], tmp_path: Path
) -> None:
    page = tried(needs, settle, late(tmp_path))
    rows = [name for name in page.questions.fields if name != "date_future"]
    assert len(rows) == 2
    assert "2 frågor: datumet ligger i framtiden" in words_on(page)
    choose(page, settle, "date_future", "take")
    assert [page.questions.fields[name].value() for name in rows] == ["take", "take"]
    choose(page, settle, rows[0], "leave")
    assert [page.questions.fields[name].value() for name in rows] == ["leave", "take"]
    choose(page, settle, "date_future", None)
    assert [page.questions.fields[name].value() for name in rows] == [None, None]
    assert "2 frågor saknar svar" in words_on(page)
    choose(page, settle, rows[0], "take")
    page.take.click()
    wait(page, settle)
    assert len(caseload.listing(session)) == 2, "the other one still waits"


def test_answers_go_with_their_sheet(needs: Needs, settle: Callable[[], None], tmp_path: Path) -> None:
    page = tried(needs, settle, late(tmp_path))
    choose(page, settle, "date_future", "take")
    page.put_away.click()
    page.receive([late(tmp_path)])
    wait(page, settle)
    assert page.questions.fields["date_future"].value() is None
    assert page.file.kind.value() is SheetKind.CASES
    page.file.kind.set_value(SheetKind.HOURS)
    page.file.kind.edited.emit()
    wait(page, settle)
    assert not page.questions.isVisible()


def test_every_cell_is_accounted_for_before_it_is_taken_in(needs: Needs, settle: Callable[[], None], tmp_path: Path) -> None:
    page = tried(needs, settle, late(tmp_path))
    said = words_on(page)
    assert "Bladets 12 celler: 3 tas in, 3 rubriker, 6 väntar på svar eller är inte förstådda." in said
    assert "Om personer i ärendena: 3 personer." in said


def test_every_fate_of_a_cell_is_said() -> None:
    outcome = Outcome()
    for cells, fate in enumerate(Fate, 2):
        outcome.account.put(fate, cells, "note" if fate is Fate.SET_ASIDE else "")
        outcome.account.total += cells
    outcome.control.stated["Belopp"] = 1_234_500
    outcome.recipe["date_order:Dag"] = "dmy"
    cells_said, sums, recipe = sentences(outcome)
    aside = f" ({labels.aside(outcome.account.aside)})"
    assert aside == f" (anteckningar {outcome.account.fates['set_aside']})"
    cells_said = cells_said.replace(aside, "")
    assert sorted(int(n) for n in re.findall(r"\d+", cells_said)) == sorted([outcome.account.total, *range(2, 2 + len(Fate))])
    assert sums == "Bladets egna summor: Belopp 12\u00a0345\u00a0kr."
    assert recipe == "1 svar från ett tidigare blad används."


def test_many_of_a_kind_are_answered_at_once_and_shared_ids_once(session: Session, settle: Callable[[], None]) -> None:
    card = QuestionsCard(session.programme)
    dates = [
        Question(sheet="A", row=n, column="Dag", reason="date_future", id=f"date_future:A!{n}", allowed=("take", "leave"))
        for n in range(2, 14)
    ]
    blank = [
        Question(sheet="B", row=n, column="Nr", reason="blank_row", id="blank_row", allowed=("no_support", "unknown"))
        for n in (4, 5)
    ]
    card.show_questions([*dates, *blank], {})
    card.show()
    settle()
    assert set(card.fields) == {"date_future", "blank_row"}, "one answer for all is asked for first"
    (unfold,) = card.findChildren(QPushButton)
    unfold.click()
    settle()
    assert len(card.fields) == 1 + 8 + 1
    assert "och 4 till, som besvaras av svaret för alla" in words_on(card)
    assert card.fields["blank_row"].editor.accessibleName().startswith("B, rad 4 och 1 rad till, Nr: ")


def test_answers_that_are_headings_are_shown_as_written(session: Session) -> None:
    programme = session.programme
    assert answer_words(programme, "amount_column", "amount") == "amount"
    assert answer_words(programme, "identical_row", "take") != answer_words(programme, "date_future", "take")


def test_a_word_is_shown_with_the_codes_it_can_mean(session: Session) -> None:
    asked = "word_unknown:recommended_kind:arbetsträning"
    assert question_words(asked) == "vad betyder \u201darbetsträning\u201d?"
    assert answer_words(session.programme, asked, "work_preparing") == "arbetsförberedande"
    assert answer_words(session.programme, asked, "ignore") == "Inget som ska sparas"
    assert answer_words(session.programme, "word_unknown:gender:tjej", "woman") == "kvinna"


def test_two_people_with_the_same_amounts_are_shown_by_code_and_name(
    session: Session, needs: Needs, settle: Callable[[], None], tmp_path: Path
) -> None:
    for person in (LEYLA, replace(BO, municipality="0881")):
        recording.register(session, person, DAY)
    numbers = (LEYLA.personal_number, BO.personal_number)
    file = tmp_path / "utbetalningar_nybro.csv"
    file.write_text("\n".join(("Personnummer;2026-01;2026-02", *(f"{n};8137;9001" for n in numbers), "")), "utf-8")
    page = tried(needs, settle, file)
    (name,) = (name for name in page.questions.fields if name.startswith("household:"))
    field, codes = page.questions.fields[name], name.partition(":")[2].split("+")
    spoken = field.editor.accessibleName()
    assert all(f"{code} " in spoken for code in codes)
    assert "Leyla Påhittberg" in spoken
    assert "Bo Fiktivsson" in spoken
    assert spoken.endswith("samma belopp i 2 månader: samma hushåll? Utan svar räknas bådas belopp.")
    assert {answer_words(session.programme, name, answer) for answer in ("yes", "no")} == {
        "Ja, ett hushåll",
        "Nej, två hushåll",
    }
    check_named(page)
    check_fits(page)
    choose(page, settle, name, "yes")
    assert set(page.questions.fields) == {"attribution", name}
    page.take.click()
    wait(page, settle)
    with session.vault.read() as data:
        (answer,) = data.households.where()
        assert answer.same
        case = next(case for case in data.cases.where() if case.code == codes[0])
    opened = overview.open_case(session, case.id)
    assert opened.household == (codes[1],)
    card = support_card(opened.support, opened.today, opened.household)
    card.show()
    settle()
    assert f"Ett hushåll: samma belopp räknas en gång med {codes[1]}." in words_on(card)


def test_an_answer_stands_after_the_question_with_a_single_mark() -> None:
    programme = programmes.parse(programme_files()["kraft"].read_text("utf-8"))
    known = {
        "attribution": "whole",
        "hidden_sheet:Blad2": "read",
        "amount_parts:Summa": "sum",
        "word_unknown:track:gammal": "ignore",
    }
    remembered = {name: remembered_words(programme, name, answer) for name, answer in known.items()}
    assert all("?:" not in words and "::" not in words for words in remembered.values()), remembered
    assert remembered["attribution"].endswith("? Hela hushållets")
    assert remembered["hidden_sheet:Blad2"].startswith("Blad2: ")
