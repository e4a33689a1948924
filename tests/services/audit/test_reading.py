"""The log as people read it: every verb has words, a unit of work is one line, and a hidden case has no code."""

from __future__ import annotations

from pathlib import Path

import pytest

from kraft_desktop.domain.errors import AlreadyThere, NotAllowed
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import reading, verbs
from kraft_desktop.services.cases import overview
from tests.architecture.source import written_verbs
from tests.given.case_rig import session, with_people
from tests.given.nodes import as_account

__all__ = ["session"]
UNWRITTEN = {"draft.keep", "draft.forget"}
"""Verbs of units of work that leave no entry in the trail."""
SHOWN_AS = {"backup.list": "store.backup"}


def test_every_verb_has_words() -> None:
    found = {SHOWN_AS.get(verb, verb) for verb in written_verbs()} - UNWRITTEN
    assert len(found) > 25
    assert {verb for verb in found if verbs.verb_words(verb) == verb} == set()


def test_a_unit_of_work_is_one_line_with_the_code_of_its_case(session: Session) -> None:
    leyla, _, _ = with_people(session)
    overview.open_case(session, leyla)
    log = reading.read(session)
    assert log.broken_at is None
    assert [line.sequence for line in log.lines] == sorted((line.sequence for line in log.lines), reverse=True)
    read_, registered = log.lines[0], next(line for line in reversed(log.lines) if line.verb == "case.register")
    with session.vault.read() as data:
        code = data.cases.where(id=leyla)[0].code
        total = data.trail.head()[0]
    assert (read_.what, read_.about, read_.entries) == ("läste ett ärende", code, 1)
    assert (registered.what, registered.about) == ("registrerade ett ärende", code)
    assert registered.entries > 1
    assert sum(line.entries for line in log.lines) == log.total == total


def test_a_case_that_the_account_may_not_see_has_no_code(session: Session) -> None:
    leyla, _, _ = with_people(session)
    overview.open_case(session, leyla)
    line = reading.read(as_account(session, Role.PROJECT_LEADER)).lines[0]  # who sees no cases
    assert line.about == "ett ärende som inte visas för dig"


def test_the_log_names_nobody_of_the_participants(session: Session) -> None:
    with_people(session)
    words = " ".join(f"{line.what} {line.about} {line.who}" for line in reading.read(session).lines)
    for secret in ("Leyla", "Påhittberg", "19640823"):
        assert secret not in words


def test_only_who_may_read_the_log_reads_and_exports_it(session: Session, tmp_path: Path) -> None:
    deputy = as_account(session, Role.DEPUTY)
    for attempt in (lambda: reading.read(deputy), lambda: reading.export(deputy, tmp_path / "x.pdf", ())):
        with pytest.raises(NotAllowed):
            attempt()
    assert not (tmp_path / "x.pdf").exists()


def test_the_log_on_paper_is_itself_in_the_log(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "logg.pdf"
    reading.export(session, file, reading.read(session).lines)
    assert file.read_bytes().startswith(b"%PDF")
    assert reading.read(session).lines[0].verb == "log.export"
    with pytest.raises(AlreadyThere):
        reading.export(session, file, ())


def test_a_failed_attempt_to_unlock_is_a_line_of_its_own(session: Session) -> None:
    with session.vault.write("store.unlock") as tx:
        tx.note("store", "s", {"failed_unlock": "2026-11-21T08:00:00Z"})
        tx.note("store", "s", {"slot": "passphrase"})
    assert [line.what for line in reading.read(session).lines[:2]] == [
        "låste upp lagret",
        "ett försök att låsa upp misslyckades",
    ]
