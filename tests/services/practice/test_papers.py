"""The papers of a practice store: their files say ÖVNING, and so does every page of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from kraft_desktop import vocabulary
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import reading
from kraft_desktop.services.meetings import agenda, papers, week_paper
from kraft_desktop.services.practice.stores import Practice
from kraft_desktop.services.secrecy import precondition_papers
from tests.given.services.practice import make, opened


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    return make(tmp_path_factory.mktemp("practice"), participants=12)


def week(session: Session, folder: Path) -> tuple[Path, ...]:
    return (week_paper.save(session, folder / week_paper.file_name(session)),)


def meeting(session: Session, folder: Path) -> tuple[Path, ...]:
    shown = agenda.read(session, None)
    return (
        papers.save_agenda(session, None, folder / papers.agenda_name(session, shown)),
        papers.save_own_cases(session, None, folder / papers.own_name(session, shown)),
    )


def log(session: Session, folder: Path) -> tuple[Path, ...]:
    file = folder / session.letterhead.file_name("logg.pdf")
    reading.export(session, file, reading.read(session).lines)
    return (file,)


@pytest.mark.parametrize("write", [week, meeting, log, precondition_papers.write])
def test_a_paper_of_a_practice_store_is_not_taken_for_a_real_one(
    practised: Practice, tmp_path: Path, write: Callable[[Session, Path], tuple[Path, ...]]
) -> None:
    with (session := opened(practised, practised.store)).vault:
        files = write(session, tmp_path)
    assert files
    for file in files:
        assert file.name.startswith("ÖVNING_")
        with pypdfium2.PdfDocument(file) as document:
            assert all(vocabulary.practice_mark() in page.get_textpage().get_text_range() for page in document)
