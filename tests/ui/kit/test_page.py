"""What every page can do: read and show what is newest, do and be refused, and ask before files are replaced."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from kraft_desktop import labels
from kraft_desktop.domain.errors import AlreadyThere, DiskFull
from kraft_desktop.domain.roles import Account, Right, Role
from kraft_desktop.services.admin.access import save_policy
from kraft_desktop.ui.kit.page import Needs, Page, succeeded, way_to, way_to_file
from kraft_desktop.ui.kit.work import Job, Worker
from kraft_desktop.ui.pages.settings.decisions import DecisionsPage
from kraft_desktop.ui.pages.shared.second_person import SecondPerson
from tests.given.case_rig import Answers
from tests.given.exchange import APPROVER, SIMPLE, add_account
from tests.given.exchange_rig import Pair, needs_of, opened, pair

__all__ = ["pair"]
Settle = Callable[[], None]


class Probe(Page):
    shows = frozenset[str]()

    def __init__(self, needs: Needs) -> None:
        super().__init__(needs)
        self.shown: list[object] = []

    def keep(self, found: object) -> None:
        self.shown.append(found)


@pytest.fixture
def page(app: QApplication, worker: Worker) -> Probe:
    made = Probe(Needs(session=SimpleNamespace(), worker=worker, ask=Answers()))  # type: ignore[arg-type]  # no store is used
    made.show()
    app.processEvents()
    return made


def test_of_two_readings_the_later_is_shown(page: Probe, settle: Settle) -> None:
    gate = threading.Event()

    def slow() -> str:
        gate.wait(60)
        return "old"

    def fast() -> str:
        gate.set()
        return "new"

    page.read(slow, page.keep)
    page.read(fast, page.keep)
    page.read(lambda: "another", page.shown.append)
    settle()
    assert sorted(map(str, page.shown)) == ["another", "new"]


def test_a_reading_that_nobody_waits_for_is_not_begun(page: Probe, settle: Settle) -> None:
    gate, begun = threading.Event(), list[int]()
    for _ in range(2):  # both threads are taken
        page.do(lambda: gate.wait(60), page.keep)
    for number in range(3):
        page.read(lambda number=number: begun.append(number), page.keep)  # type: ignore[misc]  # bound now
    gate.set()
    settle()
    assert begun == [2]


def test_a_refusal_is_said_in_the_notice(page: Probe, settle: Settle) -> None:
    def fail(*_: object) -> None:
        raise DiskFull(path="/disk")

    said = labels.sentence(DiskFull(path="/disk"))
    ways: tuple[Callable[[], None], ...] = (
        lambda: page.read(fail, page.keep),
        lambda: page.do(fail, page.keep),
        lambda: page.work("Räknar", fail, page.keep),
    )
    for start in ways:
        page.notice.say("")
        start()
        settle()
        assert page.notice.text() == said
    assert page.shown == []
    assert not page.progress.running


def test_work_shows_how_far_it_has_come_and_can_be_cancelled(page: Probe, settle: Settle) -> None:
    ended: list[bool] = []

    def count(job: Job) -> int:
        while True:
            job.step(1, 2, "halvvägs")

    page.work("Räknar", count, page.keep, ended=lambda: ended.append(True))
    assert page.progress.isVisible()
    page.progress.cancel.click()
    settle()
    assert (page.shown, ended, page.progress.isVisible()) == ([], [True], False)


@pytest.mark.parametrize("yes", [True, False])
def test_files_in_the_way_are_replaced_only_when_that_is_wanted(page: Probe, settle: Settle, yes: bool) -> None:
    ask = page.needs.ask
    assert isinstance(ask, Answers)
    ask.yes = yes

    def write(*, force: bool = False) -> str:
        if not force:
            raise AlreadyThere(path="x.pdf")
        return "written"

    page.do(write, page.keep, instead=page.replacing("x.pdf finns", lambda: write(force=True)))
    settle()
    assert ask.asked == ["Ersätta filerna?"]
    assert page.shown == (["written"] if yes else [])
    assert bool(page.notice.text()) is not yes


def test_another_refusal_asks_nothing(page: Probe, settle: Settle) -> None:
    def fail() -> None:
        raise DiskFull(path="/disk")

    page.do(fail, page.keep, instead=page.replacing("x", lambda: None))
    settle()
    assert isinstance(page.needs.ask, Answers)
    assert page.needs.ask.asked == []
    assert page.notice.text()


def test_a_change_elsewhere_leaves_the_rules_that_are_being_chosen(pair: Pair, worker: Worker, settle: Settle) -> None:
    page = DecisionsPage(needs_of(pair.node, worker)[0])
    opened(page, settle)
    page.rules.form.field("threshold").set_value(7)
    page.rules.form.edited.emit("threshold")
    editor = page.rules.form.field("threshold").editor
    editor.setFocus()
    with pair.node.session.vault.write("test.policy") as tx:
        save_policy(tx, SIMPLE)
    settle()
    assert page.rules.form.field("threshold").value() == 7
    assert page.rules.form.field("second_approval").value() is SIMPLE.second_approval
    assert editor.hasFocus()
    assert page.rules.box.save.isEnabled()


def test_asking_again_leaves_the_passphrase_that_is_being_typed(pair: Pair, worker: Worker, settle: Settle) -> None:
    add_account(pair.node, APPROVER)
    second = SecondPerson(needs_of(pair.node, worker)[0], "ingen")
    second.show()
    second.ask()
    settle()
    line = second.passphrase.editor
    assert isinstance(line, QLineEdit)
    line.setText("halva lösen")
    second.ask()
    settle()
    assert line.text() == "halva lösen"
    second.ask("Materialet har ändrats.")
    settle()
    assert line.text() == ""


class Undoing(Probe):
    last = "S-0001"

    def undo_words(self) -> str:
        return self.last

    def undo(self) -> None:
        self.last = ""


@pytest.mark.usefixtures("app")
def test_what_was_done_comes_with_the_next_thing_to_do_and_its_undo(worker: Worker, tmp_path: Path) -> None:
    answers = Opener()
    account = Account(id="a", name="Läsare", role=Role.READER)
    session = SimpleNamespace(account=account)
    page = Undoing(Needs(session=session, worker=worker, ask=answers))  # type: ignore[arg-type]  # no store is used
    package = way_to(page, "Till halvårspaketet", "package", needs=Right.MAKE_PACKAGE)
    assert package is None  # this account has no such page
    succeeded(page, "Sparat.", package, way_to_file(page, tmp_path))
    assert [way.text() for way in page.notice.ways] == ["Öppna mappen", "Ångra"]
    for way in page.notice.ways:
        way.click()
    assert (answers.opened, page.last) == ([tmp_path], "")
    succeeded(page, "Ångrat.", way_to(page, "Till siffrorna", "figures", needs=Right.SEE_FIGURES))
    assert [way.text() for way in page.notice.ways] == ["Till siffrorna", ""]


class Opener(Answers):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    def open(self, path: Path) -> None:
        self.opened.append(path)


class Refreshing(Probe):
    def refresh(self, kinds: frozenset[str]) -> None:
        self.shown.append(kinds)


@pytest.mark.usefixtures("app")
def test_a_write_during_long_work_is_followed_when_the_work_has_been_shown(worker: Worker, settle: Settle) -> None:
    page = Refreshing(Needs(session=SimpleNamespace(), worker=worker, ask=Answers()))  # type: ignore[arg-type]  # no store is used
    may_end = threading.Event()
    page.work("", lambda _: may_end.wait(), page.keep)
    page.follow(frozenset({"sent_packages"}))
    page.follow(frozenset({"cases"}))
    assert page.shown == []
    may_end.set()
    settle()
    assert page.shown == [True, frozenset({"sent_packages", "cases"})]
    page.follow(frozenset({"cases"}))
    assert page.shown[2:] == [frozenset({"cases"})]
