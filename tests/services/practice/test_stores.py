"""What practice invents can be nobody, is the same for the same seed, and comes through the importers whole."""

from __future__ import annotations

import datetime as dt
import io
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kraft_desktop.domain import programme as programmes
from kraft_desktop.domain.cases.household import likely_pairs
from kraft_desktop.domain.cases.participant import Gender, gender_in, parse_personal_number
from kraft_desktop.domain.errors import AlreadyThere, KraftError, NumberOutOfRange, UnknownNode
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.period import Month, Period
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.paths import programme_files
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import policy_in
from kraft_desktop.services.cases import settling
from kraft_desktop.services.figures import counting
from kraft_desktop.services.imports import support_sheet
from kraft_desktop.services.practice import invention, sheet_writer, stores
from kraft_desktop.services.practice.invention import Caseload
from tests.given.nodes import new_session, now
from tests.given.records import OTHER_PROGRAMME
from tests.given.services.practice import make, opened

KRAFT = programmes.parse(programme_files()["kraft"].read_text("utf-8"))
HALF_YEARS = KRAFT.periods("calendar")[:3]


def caseload(count: int, seed: int = 1, node: str = "sodra") -> Caseload:
    return invention.invent(KRAFT, KRAFT.node(node), HALF_YEARS, count, seed)


def cells(content: bytes) -> list[list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]


def written(count: int, seed: int) -> dict[str, list[list[tuple[object, ...]]]]:
    node = KRAFT.node("sodra")
    files = sheet_writer.sheets(KRAFT, node, caseload(count, seed), seed, HALF_YEARS[-1].last_month)
    return {file.name: cells(file.content) for file in files}


def test_numbers_are_of_the_test_series_and_nobody_shares_one() -> None:
    people = caseload(108).people
    numbers = [p.personal_number for p in people if p.personal_number]
    assert len(set(numbers)) == len(numbers) == 107
    for number in numbers:
        assert parse_personal_number(number, dt.date(2027, 1, 15)) == number
        assert number[8:11] in {"238", "239"}
    assert any(int(number[6:8]) > 60 for number in numbers)
    assert all(gender_in(p.personal_number) is p.gender for p in people if p.personal_number and p.gender is not Gender.OTHER)


def test_the_same_seed_gives_the_same_sheets() -> None:
    assert written(20, 7) == written(20, 7)
    assert written(20, 7) != written(20, 8)


def test_hardly_anybody_is_asked_about_as_a_household() -> None:
    """Amounts that are the same by chance: in twenty caseloads of strangers a question at most."""
    asked = 0
    for seed in range(20):
        paid: dict[str, dict[str, Counter[int]]] = {}
        for person in caseload(108, seed).people:
            months = paid.setdefault(person.municipality, {}).setdefault(str(person.number), Counter())
            for payment in person.payments or ():
                months[payment.month.ordinal] += payment.ore if payment.source == "economic_assistance" else 0
        asked += sum(len(likely_pairs(own)) for own in paid.values())
    assert asked <= 1


def test_the_caseload_is_like_one() -> None:
    people = caseload(108).people
    assert all(HALF_YEARS[0].start <= p.referred_on <= HALF_YEARS[-1].end for p in people)
    investigated = [p for p in people if p.recommended_on]
    assert 0.7 <= len(investigated) / len(people) <= 0.9
    assert {p.recommended_kind for p in investigated} == {code.code for code in KRAFT.codes[CodeList.INTERVENTION_KIND]}
    reasons = Counter(p.closing_reason for p in people if p.closed_on)
    assert set(reasons) == {code.code for code in KRAFT.codes[CodeList.CLOSING_REASON]}
    assert min(reasons.values()) < 5
    assert {p.track for p in people} == {"reactive", "preventive"}
    assert len({m.source for p in people for m in p.payments or ()}) >= 4
    assert any(m.ore < 0 for p in people for m in p.payments or ())
    assert any(p.payments is None for p in people)
    assert any(p.payments == () for p in people)


@pytest.mark.parametrize(("node", "count", "seed"), [("sodra", 40, 1), ("norra", 5, 2), ("mellersta", 1, 3)])
def test_the_importers_read_every_sheet_whole(tmp_path: Path, node: str, count: int, seed: int) -> None:
    invented = caseload(count, seed, node)
    session = new_session(tmp_path / "store", node)
    with session.vault:
        files = sheet_writer.sheets(session.programme, session.node, invented, seed, HALF_YEARS[-1].last_month)
        outcomes = [stores.import_sheet(session, file) for file in files]
        assert [outcome.rejected for outcome in outcomes] == [[]] * len(files)
        assert sum(outcome.unknown_persons for outcome in outcomes) == 0
        for period in HALF_YEARS:
            figures = counting.figures(session, period.id)
            assert (figures.count(FigureName.REFERRED), figures.count(FigureName.INVESTIGATED)) == counted(invented, period)
            assert figures.support_unknown == unknown(invented, period)


def test_every_payment_arrives_and_the_correction_changes_some(tmp_path: Path) -> None:
    """The cost is that of the invented payments themselves, whatever layout carried them."""
    invented = caseload(20)
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        *files, correction = sheet_writer.sheets(session.programme, session.node, invented, 1, Month.containing(session.today))
        for file in files:
            stores.import_sheet(session, file)
        counts = {code.code for code in KRAFT.codes[CodeList.SUPPORT_SOURCE] if code.counted}
        paid = [m.ore for p in invented.people for m in p.payments or () if m.source in counts]
        assert counting.figures(session, HALF_YEARS[-1].id).cost_ore == sum(paid)
        assert correction.later
        assert correction.name == f"rattelse_{correction.municipality}.xlsx"
        outcome = support_sheet.support(session, correction.content, correction.municipality)
        assert (outcome.rejected, outcome.unknown_persons) == ([], 0)
        assert outcome.replaced > 0
        assert [question.reason for question in outcome.questions] == [], "nothing in it is ahead of the day it was made"


def test_there_is_something_to_settle_and_it_changes_no_figure(tmp_path: Path) -> None:
    invented = caseload(20)
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        first, *_ = sheets = sheet_writer.sheets(session.programme, session.node, invented, 1, HALF_YEARS[-1].last_month)
        lists = [sheet for sheet in sheets if sheet.kind is SheetKind.CASES]
        stores.import_sheet(session, first)
        before = [counting.figures(session, period.id) for period in HALF_YEARS]
        for later in lists[1:]:
            stores.import_sheet(session, later)
        assert [counting.figures(session, period.id) for period in HALF_YEARS] == before
        asked = {question.reason for question in settling.open_questions(session)}
    assert {"two_names", "closing_removed", "step_removed"} <= asked


def test_another_programme_can_be_practised_too() -> None:
    fjord = programmes.parse(OTHER_PROGRAMME)
    coast = fjord.node("kust")
    invented = invention.invent(fjord, coast, fjord.periods("termin")[:3], invention.guide_sum(coast, fjord.start), 1)
    assert len(invented.people) == 7
    assert sheet_writer.sheets(fjord, coast, invented, 1, invented.last_month)


def test_a_practice_folder_holds_two_stores_that_know_each_other(tmp_path: Path) -> None:
    made = make(tmp_path / "ovning", node="norra")
    assert (made.participants, len(made.sheets)) == (12, 7)
    assert all(sheet.is_file() for sheet in made.sheets)
    node, owner = opened(made, made.store), opened(made, made.owner_store)
    with node.vault, owner.vault:
        assert node.vault.header.practice
        assert owner.vault.header.practice
        with node.vault.read() as data, owner.vault.read() as other:
            assert keys.confirmed_owner(node, data).practice
            (partner,) = other.partners.where()
            assert (partner.node, partner.confirmed) == ("norra", True)
            assert not policy_in(data).second_approval
            assert {account.name for account in data.accounts.where()} == {stores.USER}
        assert counting.figures(node, "2026H2").count(FigureName.REFERRED) == 12
    assert len(list((tmp_path / "ovning").glob("*.pdf"))) == 2


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mitt.txt").write_text("rör ej", "utf-8")
    with pytest.raises(AlreadyThere):
        make(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["mitt.txt"]


def test_nothing_remains_of_a_practice_that_was_interrupted(tmp_path: Path) -> None:
    moments = iter([now()] * 3)

    def interrupted() -> dt.datetime:
        try:
            return next(moments)
        except StopIteration as problem:
            raise KeyboardInterrupt from problem

    with pytest.raises(KeyboardInterrupt):
        make(tmp_path / "ovning", now=interrupted)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("chosen", "error"), [({"participants": 0}, NumberOutOfRange), ({"node": "vastra"}, UnknownNode)])
def test_what_cannot_be_made_is_refused_before_anything_is(
    tmp_path: Path, chosen: dict[str, Any], error: type[KraftError]
) -> None:
    with pytest.raises(error):
        make(tmp_path / "ovning", **chosen)
    assert list(tmp_path.iterdir()) == []


def counted(invented: Caseload, period: Period) -> tuple[int, int]:
    referred = [p for p in invented.people if p.referred_on <= period.end]
    return len(referred), sum(p.recommended_on is not None and p.recommended_on <= period.end for p in referred)


def unknown(invented: Caseload, period: Period) -> int:
    return sum(p.payments is None for p in invented.people if p.referred_on <= period.end)
