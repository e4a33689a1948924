"""What a write has changed reaches the window once, in its own thread; what is only read or noted never does."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import accounts, drafts, partners, safekeeping
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import duplicates, overview, recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.figures import counting
from kraft_desktop.services.ledger import readiness
from kraft_desktop.services.outgoing import half_year_package, interim_reports
from kraft_desktop.services.published import entries
from kraft_desktop.services.risk import reidentification
from kraft_desktop.store.database.schema import METADATA
from kraft_desktop.store.units import SAFEKEEPING
from kraft_desktop.ui.kit.changes import Changes
from kraft_desktop.ui.kit.work import Job, Worker
from kraft_desktop.ui.pages.registry import PAGES
from kraft_desktop.ui.pages.safekeeping.backups import BackupsPage
from kraft_desktop.ui.runtime import late_loading
from tests.given.case_rig import BO, DAY, session, with_people
from tests.given.exchange import PASSPHRASE
from tests.given.exchange_rig import Pair, pair

__all__ = ["pair", "session"]
Settle = Callable[[], None]
UNSHOWN = {"trail", "drafts", "frozen_classes", "import_changes"}
"""Kept for the program itself: no page shows them."""


@pytest.fixture
def written(session: Session) -> Iterator[list[tuple[frozenset[str], threading.Thread]]]:
    """What was said to have changed, and in which thread."""
    changes, found = Changes(session), list[tuple[frozenset[str], threading.Thread]]()
    changes.written.connect(lambda kinds: found.append((kinds, threading.current_thread())))
    yield found
    changes.written.disconnect()


def test_a_write_beside_the_window_is_told_in_the_windows_thread(
    session: Session, worker: Worker, settle: Settle, written: list[tuple[frozenset[str], threading.Thread]]
) -> None:
    owner = QObject()
    worker.run(lambda: recording.register(session, BO, DAY), owner=owner)
    settle()
    assert written == [(frozenset({"cases", "participants", "step_events"}), threading.main_thread())]


def test_a_write_is_told_after_its_own_result_has_been_shown(session: Session, worker: Worker, settle: Settle) -> None:
    """A page filled anew may put away the card that waits for the result, with the way to undo it."""
    changes, order, owner = Changes(session), list[str](), QObject()
    changes.written.connect(lambda _: order.append("written"))

    def write(job: Job) -> None:
        recording.register(session, BO, DAY)
        job.step(1, 1, "")  # what is told before this arrives before it

    worker.run_stepwise(write, lambda _: order.append("shown"), owner=owner, stepped=lambda *_: order.append("step"))
    settle()
    assert order == ["step", "shown", "written"]


def test_what_is_read_looked_at_or_refused_changes_nothing(
    session: Session, settle: Settle, written: list[tuple[frozenset[str], threading.Thread]]
) -> None:
    leyla, _, _ = with_people(session)
    settle()
    del written[:]
    caseload.listing(session)
    overview.open_case(session, leyla)
    duplicates.possible_duplicates(session, "", "Leyla Påhittberg")
    counting.figures(session, "2026H1", identified=True)
    drafts.keep(session, "new", "", {"name": "Halv"})
    with contextlib.suppress(ZeroDivisionError), session.vault.write("test.broken") as tx:
        tx.put_setting("x", "y")
        raise ZeroDivisionError
    with session.vault.write("test.same") as tx:
        case = tx.cases.where()[0]
        tx.cases.update(case, case)
        tx.note("participants", "x", {"looked": True})
        assert tx.changed == frozenset()
    settle()
    assert written == []


def test_making_a_package_ready_changes_nothing(pair: Pair, settle: Settle) -> None:
    node, told = pair.node.session, list[object]()
    changes = Changes(node)
    changes.written.connect(told.append)
    prepared = half_year_package.prepare(node, "2025H2")
    reidentification.assess(node, prepared)
    readiness.half_years(node)
    readiness.readiness(node, "2025H2")
    interim_reports.interim_reports(node)
    entries.all_published(node)
    partners.partner_keys(node)
    safekeeping.policy(node)
    settle()
    assert told == []


def test_an_account_is_told_of_when_it_can_be_used(
    session: Session, settle: Settle, written: list[tuple[frozenset[str], threading.Thread]]
) -> None:
    """Its row is written first and its way in after: whoever reads at the first word would not find it in use yet."""
    accounts.add(session, "Cecilia Påhittad", Role.DEPUTY, (), PASSPHRASE)
    settle()
    assert [kinds - {SAFEKEEPING} for kinds, _ in written] == [frozenset({"accounts"})] * 2


def test_what_is_written_about_safekeeping_changes_no_figure(session: Session) -> None:
    with session.vault.write("test.kept") as tx:
        for name in ("backups", "log_reviews", "access.issued", "backup.folder"):
            tx.put_setting(name, "[]")
        assert tx.changed == {SAFEKEEPING}


def test_what_was_noted_in_a_write_is_not_said_to_have_changed(session: Session) -> None:
    with session.vault.write("test.both") as tx:
        tx.note("cases", "", {"exported": True})
        tx.put_setting("colour", "blue")
        assert tx.changed == {"settings"}
        assert tx.changes == 2


def test_a_page_shows_tables_and_every_table_is_shown() -> None:
    tables = {*METADATA.tables, SAFEKEEPING}
    shown = {listed.key: late_loading.load(listed.build) if isinstance(listed.build, str) else listed.build for listed in PAGES}
    shown["security"] = BackupsPage  # a function chooses it, or another that is listed too
    kinds = {key: page.shows for key, page in shown.items()}  # type: ignore[union-attr]  # all of them are classes
    assert {key: sorted(names - tables) for key, names in kinds.items() if names - tables} == {}
    assert tables - set().union(*kinds.values()) == UNSHOWN
