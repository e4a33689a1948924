"""A sheet that keeps the reader busy, or whoever reads its answer, is given up with an error that says what to do."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from kraft_desktop import labels
from kraft_desktop.domain.errors import ReadingTooSlow, SheetTooLarge
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports import limited
from kraft_desktop.reports.sheets import spreadsheets
from kraft_desktop.reports.sheets.reading import process
from tests.given.reports import busy_reader


def test_a_sheet_that_takes_all_its_time_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheets, "_READER", busy_reader.__name__)
    monkeypatch.setattr(spreadsheets, "_TIMEOUT", 20)
    with pytest.raises(ReadingTooSlow) as given_up:
        spreadsheets.read(SheetKind.SUPPORT, b"Pnr;Belopp", dt.date(2026, 11, 22), {})
    assert str(given_up.value.facts["seconds"]) in labels.sentence(given_up.value)


def test_the_reading_has_the_work_that_the_recognition_left(monkeypatch: pytest.MonkeyPatch) -> None:
    given = []

    def run(*_: object, work: int, **__: object) -> bytes:
        given.append(work)
        raise limited.TooSlow(worked=True)

    monkeypatch.setattr(limited, "run", run)
    for worked in (0, 11.2, 19.9, 30):
        with pytest.raises(ReadingTooSlow):
            spreadsheets.read(
                SheetKind.SUPPORT, b"Pnr;Belopp", dt.date(2026, 11, 22), {}, opening=spreadsheets.Opening(worked=worked)
            )
    assert given == [process.SECONDS, process.TOGETHER - 12, 1, 1]


REQUEST = {"kind": "support", "today": "2026-11-22", "chosen": {}, "source_words": [], "answers": {}, "keep_cells": False}
SHEET = ("Pnr;Månad;Belopp;\n" + "19810628-2380;2026-01;100;810628-2380\n" * 5).encode()


@pytest.mark.parametrize(
    ("limit", "most", "what"), [("MAX_NOTES", 4, "questions"), ("MAX_AMOUNTS", 4, "amounts"), ("MAX_ANSWER", 1_000, "answer")]
)
def test_an_answer_that_is_much_work_to_read_is_refused(
    monkeypatch: pytest.MonkeyPatch, limit: str, most: int, what: str
) -> None:
    assert "file" in json.loads(process.answered(REQUEST, SHEET))
    monkeypatch.setattr(process, limit, most)
    refused = json.loads(process.answered(REQUEST, SHEET))
    assert refused == {"problem": "SheetTooLarge", "facts": {"what": what, "limit": most}}


def test_memory_that_ends_while_the_answer_is_written_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> dict[str, object]:
        raise MemoryError

    monkeypatch.setattr(process, "fields_of", full)
    assert json.loads(process.answered(REQUEST, SHEET))["facts"]["what"] == "memory"


@pytest.mark.parametrize(
    "what",
    ["bytes", "memory", "rows", "columns", "sheets", "cells", "amounts", "questions", "parts", "unpacked", "ratio", "answer"],
)
def test_every_limit_is_named_and_says_what_to_do(what: str) -> None:
    sentence = labels.sentence(SheetTooLarge(what=what, limit=7))
    assert what in labels.DETAILS
    assert f"({labels.detail(what)}, högst 7)" in sentence
    assert "dela upp den" in sentence
