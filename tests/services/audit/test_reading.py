"""The log as people read it: every verb has words, a unit of work is one line, and a hidden case has no code."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import AlreadyThere, NotAllowed
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import chain, reading, verbs
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.casework import notes
from kraft_desktop.services.secrecy import blocks, protection, tasks
from kraft_desktop.services.secrecy.tasks import NewTask
from tests.architecture.source import written_verbs
from tests.given.case_rig import session, with_people
from tests.given.nodes import LEYLA, as_account, colleague, logged_in

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


def test_of_a_case_that_is_closed_to_the_account_only_the_chain_is_known(session: Session) -> None:
    """Neither its ids nor those of its rows, removed ones included, nor the lists that it was in."""
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik")
    with logged_in(erik):
        leyla = recording.register(erik, LEYLA, erik.today)
        note = notes.write(erik, leyla, "minns").id
        notes.remove(erik, note)
        caseload.listing(erik)
        task = tasks.give(erik, NewTask(text="Ring", assigned_to=erik.account.id, case_id=leyla)).id
        blocks.record(erik, leyla, "Anna", BlockReason.WISH)
    whole, found = chain.read(erik_as_therapist(erik)), chain.read(session)
    assert found.chain_ok
    assert found.sealed.count == len(whole.entries) - len(found.entries) > 5
    assert (len(found.sealed.digest), whole.sealed.count, whole.sealed.digest) == (64, 0, "")
    assert not [secret for secret in (leyla, note, task) if secret in repr(found)]
    assert "note.remove" not in {line.verb for line in reading.read(session).lines}


def erik_as_therapist(erik: Session) -> Session:
    return replace(erik, account=replace(erik.account, role=Role.THERAPIST, municipalities=()))


def test_what_a_handler_did_with_a_protected_case_is_sealed_for_others(session: Session) -> None:
    erik = colleague(session, Role.CASEWORKER, "0881", name="Erik")
    colleague(session, Role.CASEWORKER, "0881", name="Sara")
    with logged_in(erik):
        leyla = recording.register(erik, LEYLA, erik.today)
        protection.protect(erik, leyla, ("Erik", "Sara"))
    found = chain.read(session)
    assert found.sealed.count
    assert "Erik" not in {entry.who for entry in found.entries if entry.verb.startswith(("case.", "protection."))}
    assert leyla not in repr(found)
