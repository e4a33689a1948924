"""The minutes: a common part, an extract for each municipality, paragraphs through the year, frozen and corrected."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from kraft_desktop.domain.cases.case import DecisionOutcome
from kraft_desktop.domain.errors import AlreadyThere, MinutesFrozen, NamesPerson, NotUnderstood
from kraft_desktop.domain.meetings.meeting import ItemKind, ItemOutcome, MeetingItem, MinutesState
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import agenda, holding, items, minutes, papers
from kraft_desktop.services.meetings.items import NewItem
from kraft_desktop.services.meetings.minutes import MeetingMinutes, Paragraph
from tests.given.services.meetings import NAMES, NUMBERS, begun, lines, on_another_day, register

PLACES = ("0881", "0885", "0834")


def held(session: Session) -> str:
    """The id of a meeting that has ended, with a decision in each of three municipalities, a question, and ways of working."""
    for number, code in enumerate(PLACES):
        register(session, number, code)
    meeting_id = begun(session, *PLACES)
    agenda.add_question(session, meeting_id, "Någon utan ärende, kan hen tas in?", "0885")
    for line in lines(session, meeting_id):
        decision = DecisionOutcome.ACCEPTED if line.case_id else None
        outcome = ItemOutcome.DECIDED if decision else ItemOutcome.AGREED
        new = NewItem(key=line.key, outcome=outcome, decision=decision, agreed="Vi börjar", who=session.account.id)
        items.save(session, meeting_id, new)
    holding.add_common(session, meeting_id, "Kortare lägesrundor från januari.")
    holding.end(session, meeting_id)
    return meeting_id


def text_of(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def named_in(text: str) -> set[str]:
    """The names of people, or parts of them, that are words of a text."""
    return {part for name in NAMES[:3] for part in name.split()} & set(re.findall(r"\w+", text))


def codes(session: Session) -> dict[str, set[str]]:
    """The codes of the cases by municipality."""
    with session.vault.read() as data:
        found = {code: set[str]() for code in PLACES}
        for case in data.cases.where():
            found[case.municipality or ""].add(case.code)
        return found


def test_the_common_part_has_no_person_and_each_extract_only_its_own(anna: Session, tmp_path: Path) -> None:
    meeting_id, of = held(anna), codes(anna)
    files = papers.save_minutes(anna, meeting_id, tmp_path)
    texts = {file.stem.rpartition("_")[2]: text_of(file) for file in files}
    assert texts.keys() == {"gemensamt", *PLACES}
    for part, text in texts.items():
        assert "prövar inte rätt till bistånd" in text
        for code, known in of.items():
            assert [one in text for one in known] == [part == code] * len(known)
        assert not named_in(text)
        assert not [number for number in NUMBERS if number[2:8] in re.sub(r"\D", "", text) or number[8:] in text]
    assert ("Någon utan ärende" in texts["0885"], "Någon utan ärende" in texts["gemensamt"]) == (True, False)
    with pytest.raises(AlreadyThere):
        papers.save_minutes(anna, meeting_id, tmp_path)


def extract_of(read: MeetingMinutes, municipality: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a municipality's extract."""
    return next(part.paragraphs for part in read.extracts if part.board == municipality)


def test_each_board_of_a_municipality_has_an_extract_of_its_own(anna: Session, tmp_path: Path) -> None:
    made = {unit: register(anna, number) for number, unit in enumerate(("labour_market", "assistance"))}
    with anna.write("case.change") as tx:
        for unit, case_id in made.items():
            case = tx.cases.get(case_id)
            assert case is not None
            tx.cases.update(case, replace(case, unit=unit))
    meeting_id = begun(anna)
    for line in lines(anna, meeting_id):
        items.save(anna, meeting_id, NewItem(key=line.key, agreed="Vi fortsätter."))
    holding.end(anna, meeting_id)
    found = {part.board: [one.item.case_id for one in part.paragraphs] for part in minutes.read(anna, meeting_id).extracts}
    assert found == {f"0881:{unit}": [case_id] for unit, case_id in made.items()}
    names = {file.stem.rpartition("0881")[2] for file in papers.save_minutes(anna, meeting_id, tmp_path)}
    assert {f"_{unit}" for unit in made} < names
    in_one = programme_with_one_board(anna, "0881")
    assert [part.board for part in minutes.read(in_one, meeting_id).extracts] == ["0881"]


def programme_with_one_board(session: Session, code: str) -> Session:
    """The same session where the units of a municipality answer to one board."""
    nodes = [
        replace(node, municipalities=tuple(replace(m, same_board=m.code == code) for m in node.municipalities))
        for node in session.programme.nodes
    ]
    return replace(session, programme=replace(session.programme, nodes=tuple(nodes)))


def test_paragraphs_run_on_through_the_year_and_none_is_used_twice(anna: Session) -> None:
    first = held(anna)
    numbers = [item.paragraph for item in _items(anna, first)]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    later = on_another_day(anna, 1)
    second = begun(later)
    holding.end(later, second)
    again = [item.paragraph for item in _items(later, second)]
    assert sorted(again) == list(range(len(numbers) + 1, len(numbers) + 1 + len(again)))
    assert minutes.read(later, second).previous == minutes.read(later, first).meeting
    next_year = on_another_day(later, 60)
    assert [item.number for item in _items(next_year, begun(next_year))] == ["2027:1"]


def _items(session: Session, meeting_id: str) -> list[MeetingItem]:
    with session.vault.read() as data:
        return list(holding.items_of(data, meeting_id))


def test_approved_by_another_then_frozen_and_corrected_by_a_new_paragraph(anna: Session) -> None:
    meeting_id = held(anna)
    with pytest.raises(NotUnderstood):
        minutes.freeze(anna, meeting_id)
    for nobody in ("", anna.account.name):
        with pytest.raises(NotUnderstood):
            minutes.approve(anna, meeting_id, nobody)
    minutes.approve(anna, meeting_id, "Handläggare 0881", "KS 2026/114")
    with pytest.raises(MinutesFrozen):
        holding.begin(anna, meeting_id)
    minutes.reopen(anna, meeting_id)
    minutes.approve(anna, meeting_id, "Handläggare 0881", "KS 2026/114")
    minutes.freeze(anna, meeting_id)
    for change in (minutes.reopen, minutes.freeze):
        with pytest.raises(MinutesFrozen):
            change(anna, meeting_id)
    read = minutes.read(anna, meeting_id)
    assert (read.state, read.intact) == (MinutesState.FROZEN, True)
    wrong = extract_of(read, "0881")[0]
    with pytest.raises(NamesPerson):
        minutes.correct(anna, meeting_id, wrong.item.number, "Leyla börjar senare")
    item = minutes.correct(anna, meeting_id, wrong.item.number, "Det ska stå: från vecka 50")
    after = minutes.read(anna, meeting_id)
    assert after.intact
    last = extract_of(after, "0881")[-1]
    assert (last.item.id, last.corrects, last.item.kind) == (item.id, wrong.item.number, ItemKind.CORRECTION)
    assert item.paragraph > max(one.paragraph for one in _items(anna, meeting_id) if one.id != item.id)
    assert not [one for part in after.extracts if part.municipality != "0881" for one in part.paragraphs if one.corrects]


def test_a_caseworker_reads_the_common_part_and_the_own_extract(anna: Session, erik: Session) -> None:
    read = minutes.read(erik, held(anna))
    assert [part.municipality for part in read.extracts] == ["0881"]
    assert [one.item.kind for one in read.common] == [ItemKind.ATTENDANCE, ItemKind.COMMON, ItemKind.HOURS]
    assert read.elsewhere == ()


def test_the_eve_has_codes_alone_and_each_caseworker_the_own_names(anna: Session, tmp_path: Path) -> None:
    for number, code in enumerate(PLACES):
        register(anna, number, code)
    masked = text_of(papers.save_agenda(anna, None, tmp_path / "dagordning.pdf"))
    assert all(code in masked for known in codes(anna).values() for code in known)
    assert not named_in(masked)
    with pypdfium2.PdfDocument(papers.save_own_cases(anna, None, tmp_path / "egna.pdf")) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) == len(PLACES)
    for name, page in itertools.product(NAMES[:3], pages):
        assert (name in page) == (pages.index(page) == _page_of(anna, name, pages))


def _page_of(session: Session, name: str, pages: list[str]) -> int:
    with session.vault.read() as data:
        person = next(one for one in data.participants.where() if one.name == name)
        code = data.cases.where(participant_id=person.id)[0].code
    return next(place for place, page in enumerate(pages) if code in page)
