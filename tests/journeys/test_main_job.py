"""From the first start to a package that the owner has received, in the real window; with the mouse, and by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kraft_desktop.app import Desk
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.ledger import readiness
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.frame.window import Window
from kraft_desktop.ui.kit.page import Page
from kraft_desktop.ui.pages.imports.page import ImportPage
from kraft_desktop.ui.pages.owner.page import OwnerPage
from kraft_desktop.ui.pages.package.page import PackagePage
from kraft_desktop.ui.pages.package.state import At
from kraft_desktop.ui.pages.settings.keys import KeysPage
from kraft_desktop.ui.pages.start.first_start import FirstStartPage
from kraft_desktop.ui.pages.start.first_steps import Kind, PassphraseStep, PlaceStep, SheetStep
from kraft_desktop.ui.pages.start.unlock import UnlockPage
from kraft_desktop.ui.startup import opening
from kraft_desktop.ui.widgets.figure_table import ReadAloud
from tests.given import seeds
from tests.given.hands import Hands, Keys, User
from tests.given.ui import waiting

SHEETS = Path(__file__).resolve().parents[1] / "sheets" / "norra_2025h2"
CASES = ("arendelista.xlsx", "utbetalningar_0860_hultsfred.csv", "utbetalningar_0883_vastervik.xlsx")
PASSPHRASE, OTHER = "kornblixt grusväg lavendel måne", "pilgrim tvättlina havre nyckel"


class Seat:
    """Somebody at a computer: a desk with its window, hands, and answers to what is asked."""

    def __init__(self, app: QApplication, folder: Path, hands: type[Hands]) -> None:
        self.app, self.folder, self.user = app, folder, User()
        self.desk = Desk(app, self.user, file=folder / "preferences.json", relaunch=lambda _: None)
        self.hands = hands(app, self.desk.window, self.settle)

    def settle(self) -> None:
        """Let the window run until nothing is under way."""
        waiting.settle(self.app, self.desk.worker)

    def come_forward(self) -> None:
        """Be the window that has the keyboard."""
        self.desk.window.activateWindow()
        self.settle()

    @property
    def frame(self) -> Frame:
        found = self.desk.window.content
        assert isinstance(found, Frame)
        return found

    def page(self, title: str) -> Page:
        """Go to a page by the navigation."""
        buttons = [b for b in self.frame.navigation.findChildren(QPushButton) if b.isCheckable()]
        place = [b.accessibleName() for b in buttons].index(title)
        self.hands.page(buttons[place], place + 1)
        return self.shown()

    def shown(self) -> Page:
        found = self.frame.page(self.frame.key)
        assert found is not None
        return found

    def button(self, text: str) -> QPushButton:
        """The button on the page that says so."""
        return next(b for b in self.shown().findChildren(QPushButton) if b.isVisible() and b.text() == text)

    def says(self, text: str) -> bool:
        """Whether anything on the screen does."""
        return any(text in label.text() for label in self.desk.window.findChildren(QLabel) if label.isVisible())

    def aloud(self) -> list[tuple[str, ...]]:
        """What is set large."""
        return [part.groups for part in self.shown().findChildren(ReadAloud) if part.isVisible()]

    # --- from the first start to an open store --------------------------------------------------------------------------------

    def make_store(self, kind: Kind, name: str) -> None:
        """The first start, until the store is made and its recovery sheet proved; then the passphrase opens it."""
        self.desk.start(None)
        self.come_forward()
        start = self.desk.window.content
        assert isinstance(start, FirstStartPage)
        self.hands.choose(start.kinds.choices[kind])
        self.hands.press(start.onward)
        place = start.step
        assert isinstance(place, PlaceStep)
        for typed, text in ((place.name, name), (place.folder, str(self.folder / "lager"))):
            self.hands.type(typed.editor, text)  # type: ignore[arg-type]  # lines
        self.hands.press(start.onward)
        step = start.step
        assert isinstance(step, PassphraseStep)
        for field in (step.passphrase.first, step.passphrase.second):
            self.hands.type(field.editor, PASSPHRASE)
        self.hands.press(start.onward)
        sheet = start.step
        assert isinstance(sheet, SheetStep)
        for number, line in zip(sheet.proof.asked, sheet.proof.fields, strict=True):
            self.hands.type(line, sheet.proof._groups[number])
        self.hands.press(start.onward)
        unlock = self.desk.window.content
        assert isinstance(unlock, UnlockPage)
        self.hands.type(unlock.passphrase.editor, PASSPHRASE)
        self.hands.press(unlock.button)

    def give_key(self, file: Path) -> None:
        """Save the own key file."""
        page = self.shown()
        assert isinstance(page, KeysPage)
        self.user.next = [file]
        self.hands.press(page.own.save)

    def take_key(self, party: str, file: Path) -> None:
        """Take the other's in, and say that the numbers are the same."""
        page = self.shown()
        assert isinstance(page, KeysPage)
        self.user.next = [file]
        self.hands.press(page.theirs[party].choose)
        self.hands.press(page.theirs[party].same)


class Flashes(QObject):
    """Keeps every window that shows and is not the program's: a part without a place flashes up and takes the keyboard."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.seen: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            known = isinstance(watched, Window) or watched.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup
            self.seen += [] if known else [repr(watched)]
        return False


@pytest.fixture
def seats(
    app: QApplication, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Seat, Seat]]:
    """A node and an owner, each at their own computer. Keys are cheap to derive, and the day is that of the sheets' tests."""
    cheap = seeds.making()
    monkeypatch.setattr(opening, "making", lambda: cheap)
    monkeypatch.setattr(opening, "now", seeds.now)
    node, owner = (Seat(app, tmp_path / name, request.param) for name in ("nod", "agare"))
    flashes = Flashes(app)
    for seat in (node, owner):
        seat.folder.mkdir()
    yield node, owner
    app.removeEventFilter(flashes)
    assert flashes.seen == []
    for seat in (node, owner):
        seat.desk.window.close()


@pytest.mark.parametrize("seats", [Hands, Keys], indirect=True, ids=["mouse", "keyboard"])
def test_from_the_first_start_to_a_package_that_is_received(seats: tuple[Seat, Seat], tmp_path: Path) -> None:
    node, owner = seats
    owner.make_store(Kind.OWNER, "Birger Exempelgren")
    owner.page("Nycklar")
    owner.give_key(tmp_path / "agare.json")

    node.make_store(Kind.NODE, "Anna Exempelgren")
    import_sheets(node)
    package = node.page("Halvårspaket")
    assert isinstance(package, PackagePage)
    assert node.says("är inte bekräftad")
    node.hands.press(node.button("Utväxla nycklar"))
    node.give_key(tmp_path / "nod.json")
    node.take_key("", tmp_path / "agare.json")
    owner.come_forward()
    owner.take_key("norra", tmp_path / "nod.json")

    node.come_forward()
    file = send_package(node, tmp_path / "ut")
    owner.come_forward()
    receipt = receive_package(owner, file, node)
    node.come_forward()
    node.user.next = [receipt]
    node.hands.press(node.button("Välj kvittot ..."))
    assert node.says("De har inga frågor.")


def import_sheets(node: Seat) -> None:
    """Take in the sheets as they are."""
    page = node.page("Importera")
    assert isinstance(page, ImportPage)
    assert page.empty.action is not None
    node.user.next = [SHEETS / name for name in CASES]
    node.hands.press(page.empty.action)
    for _ in CASES:
        assert page.take.isVisible(), page.notice.text()
        node.hands.press(page.take)
    assert caseload.listing(session_of(node))


def session_of(node: Seat) -> Session:
    """The session that is open there."""
    session = node.desk._session
    assert session is not None
    return session


def send_package(node: Seat, folder: Path) -> Path:
    """Through the five steps, a colleague added who approves."""
    page = node.page("Halvårspaket")
    assert isinstance(page, PackagePage)
    node.hands.choose(page.material.choices["2025H2"])
    for _ in range(3):
        node.hands.press(page.onward)
    assert page.state.at is At.APPROVAL
    colleague = page.approval.colleague
    node.hands.type(colleague.name.editor, "Cecilia Påhittad")  # type: ignore[arg-type]  # a line
    node.hands.pick(colleague.municipality.editor, "Vimmerby")  # type: ignore[arg-type]  # a list
    for field in (colleague.passphrase.first, colleague.passphrase.second):
        node.hands.type(field.editor, OTHER)
    node.hands.press(colleague.add)
    node.hands.type(page.approval.second.passphrase.editor, OTHER)
    node.hands.press(page.approval.second.button)
    assert node.says("Godkänt av Cecilia Påhittad.")
    node.hands.press(page.onward)
    node.user.next = [folder]
    node.hands.press(node.button("Annan mapp ..."))
    node.hands.press(page.onward)
    assert readiness.half_years(session_of(node)).half_years[0].sent is not None
    node.hands.press(node.button("Öppna e-postutkastet"))
    (draft,) = node.user.opened[-1:]
    assert draft.read_bytes().startswith(b"X-Unsent: 1")
    return draft.with_suffix(".kraftpaket")


def receive_package(owner: Seat, file: Path, node: Seat) -> Path:
    """Verify the package, compare the words, and give the receipt."""
    page = owner.page("Paket")
    assert isinstance(page, OwnerPage)
    owner.user.next = [file]
    owner.hands.press(page.choose)
    assert owner.says("Norra noden: halvårspaket 2025, andra halvåret, version 1")
    assert owner.aloud() == node.aloud()
    owner.hands.press(page.looked.accept)
    assert owner.says("Norra noden, 2025, andra halvåret, version 1")
    return file.with_name(f"{file.name}.kvitto.json")
