"""The page for unlocking a store: the store, the account, the passphrase, and links to other pages. Imports Qt alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import Damaged, KraftError, StoreBusy, WrongPassphrase
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.start.doors import Doors
from kraft_desktop.ui.widgets.card import Badge, Card, Notice, Tone, row
from kraft_desktop.ui.widgets.choice import ChoiceBox
from kraft_desktop.ui.widgets.passphrase import PassphraseField
from kraft_desktop.words import translate

if TYPE_CHECKING:
    from kraft_desktop.services.admin.access import Session
    from kraft_desktop.services.admin.unlock import StoreFacts


_ALL_BUT = 1000
"""The share of the width that the card takes, up to its own, of each that is left around it."""


class Doorway(QWidget):
    """A centred card for the pages shown before a store is open, narrower than ``width`` where the window is. ``card`` is the
    frame to fill."""

    def __init__(self, width: float = 32) -> None:
        super().__init__()
        self.card = Card()
        space = style.em(2)
        self.card.body.setContentsMargins(space, space, space, space)
        self.card.setMaximumWidth(style.em(width))
        inner = QWidget()
        column = QVBoxLayout(inner)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card, _ALL_BUT)
        middle.addStretch(1)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def labelled(layout: QVBoxLayout, words: str, field: QWidget, buddy: QWidget) -> QLabel:
    """The label above a field, both added to the layout."""
    label = QLabel(words)
    label.setWordWrap(True)
    label.setBuddy(buddy)
    buddy.setAccessibleName(words)
    pair = QVBoxLayout()
    pair.setSpacing(style.em(0.3))
    pair.addWidget(label)
    pair.addWidget(field)
    layout.addLayout(pair)
    return label


def _choice(lines: Sequence[str]) -> ChoiceBox:
    """A choice box made of Qt alone, since the form fields import more than this page may load."""
    box = ChoiceBox()
    box.addItems(lines)
    return box


class UnlockPage(Doorway):
    """The unlock page. ``opened`` carries the session, ``looked`` the facts of the store shown, ``recover`` the same facts,
    ``other`` the folder of another store; ``new`` asks for a new store."""

    opened = Signal(object)
    looked = Signal(object)
    recover = Signal(object)
    other = Signal(object)
    new = Signal()

    def __init__(
        self, doors: Callable[[], Doors], worker: Worker, ask: Ask, store: Path, remembered: Sequence[Path] = ()
    ) -> None:
        super().__init__()
        self._doors, self._worker, self._ask, self._store = doors, worker, ask, store
        self._known = tuple(remembered) if len(remembered) > 1 else ()
        self._facts: StoreFacts | None = None
        self._waiting = False
        self._lay_out(remembered)
        self.card.installEventFilter(self)

    def _lay_out(self, remembered: Sequence[Path]) -> None:
        body = self.card.body
        self._title = style.label(self._store.name, Role.TITLE, wrap=True)
        self._practice = Badge(translate("Unlock", "PRACTICE"), Tone.ATTENTION)
        self._practice.hide()
        heading = QHBoxLayout()
        heading.addWidget(self._title, 1)
        heading.addWidget(self._practice)
        body.addLayout(heading)
        self._about = style.label(str(self._store), Role.SMALL, wrap=True)
        body.addWidget(self._about)
        self.notice = Notice()
        body.addWidget(self.notice)
        if self._known:
            self.stores = _choice([folder.name for folder in remembered])
            self.stores.setCurrentIndex(remembered.index(self._store) if self._store in remembered else -1)
            self.stores.activated.connect(lambda place: self.other.emit(remembered[place]))
            labelled(body, translate("Unlock", "Store"), self.stores, self.stores)
        self.account = _choice([translate("Unlock", "Looking ...")])
        self.account.setEnabled(False)
        labelled(body, translate("Unlock", "Who"), self.account, self.account)
        name = translate("Unlock", "Passphrase")
        self.passphrase = PassphraseField(name)
        labelled(body, name, self.passphrase, self.passphrase.editor)
        self.passphrase.entered.connect(self.unlock)
        self.setFocusProxy(self.passphrase)
        self.button = style.button(translate("Unlock", "Unlock"), Role.PRIMARY, icon_name="lock")
        self.button.clicked.connect(self.unlock)
        self.keyring = style.button(translate("Unlock", "Unlock with this computer's keyring"))
        self.keyring.clicked.connect(self._unlock_by_keyring)
        self.keyring.hide()
        self.account.currentTextChanged.connect(lambda _: self._offer_keyring())
        body.addSpacing(style.em(0.4))
        body.addWidget(self.button)
        body.addWidget(self.keyring)
        self._lay_out_links()

    def _lay_out_links(self) -> None:
        body = self.card.body
        self.sheet = style.button(translate("Unlock", "Forgotten? Use the recovery sheet"), Role.LINK)
        self.sheet.clicked.connect(lambda: self.recover.emit(self._facts))
        self.sheet.setEnabled(False)
        self.elsewhere = style.button(translate("Unlock", "Open another store"), Role.LINK)
        self.elsewhere.clicked.connect(self._choose_other)
        self.make = style.button(translate("Unlock", "Make a new store"), Role.LINK)
        self.make.clicked.connect(self.new)
        body.addLayout(row(self.sheet, None))
        body.addLayout(Flow(self.elsewhere, self.make))

    # --- looking --------------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start loading the rest of the program once the card was painted, so that the page shows early."""
        if event.type() is QEvent.Type.Paint:
            self.card.removeEventFilter(self)
            QTimer.singleShot(0, self, self._look)
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        store = self._store
        self._worker.run(lambda: self._doors().look(store), self._show, owner=self, refused=self._no_store)
        if self._known:
            self._worker.run(lambda: self._doors().names(self._known), self._show_names, owner=self)

    def _show_names(self, names: Sequence[str]) -> None:
        """Show what the stores are called, with the folder of those that have the same name; the whole path is a tooltip."""
        for place, (folder, name) in enumerate(zip(self._known, names, strict=True)):
            text = name if names.count(name) == 1 else f"{name}  \u00b7  {folder.parent.name}/{folder.name}"
            self.stores.setItemText(place, text)
            self.stores.setItemData(place, str(folder), Qt.ItemDataRole.ToolTipRole)

    def _show(self, facts: StoreFacts) -> None:
        self._facts = facts
        self._title.setText(facts.title)
        lines = [facts.about, str(facts.folder)]
        self._practice.setVisible(facts.practice)
        if facts.passphrase_file is not None:
            text = translate("Unlock", "This is practice: the passphrase stands in the file {file}.")
            lines.append(text.format(file=Path(facts.passphrase_file.parent.name) / facts.passphrase_file.name))
        self._about.setText("\n".join(lines))
        self.account.clear()
        self.account.addItems(facts.accounts)
        self.account.setEnabled(True)
        self.sheet.setEnabled(True)
        self._offer_keyring()
        if facts.busy is not None:
            self._tell(facts.busy)
        self.looked.emit(facts)
        if self._waiting:
            self.unlock()

    def _no_store(self, problem: KraftError) -> None:
        self.account.clear()
        for widget in (self.passphrase, self.button):
            widget.setEnabled(False)
        self._waiting = False
        self._tell(problem)
        self.elsewhere.setFocus()

    def _choose_other(self) -> None:
        folder = self._ask.folder(self, translate("Unlock", "The folder of the store"))
        if folder is not None:
            self.other.emit(folder)

    # --- unlocking ------------------------------------------------------------------------------------------------------------

    def unlock(self) -> None:
        """Try the passphrase; waits for the list of accounts if it is not loaded yet."""
        self._waiting = self._facts is None
        if self._facts is None or not self.button.isEnabled():
            return
        if not self.passphrase.editor.text():
            self.notice.say(translate("Unlock", "Write the passphrase first."), Tone.ATTENTION)
            self.passphrase.setFocus()
            return
        store, name, typed = self._store, self.account.currentText(), self.passphrase.editor.text()
        self._busy(busy=True)
        self._worker.run(lambda: self._doors().unlock(store, name, typed), self._opened, owner=self, refused=self._refused)

    def _unlock_by_keyring(self) -> None:
        store, name = self._store, self.account.currentText()
        self._busy(busy=True)
        self._worker.run(
            lambda: self._doors().unlock_by_keyring(store, name), self._opened, owner=self, refused=self._keyring_refused
        )

    def _offer_keyring(self) -> None:
        """Show the button for an account that the keyring may open the store for. It is never pressed by itself."""
        self.keyring.setVisible(self._facts is not None and self.account.currentText() in self._facts.remembered)

    def _keyring_refused(self, problem: KraftError) -> None:
        self.keyring.hide()
        self._refused(problem)

    def _opened(self, session: Session) -> None:
        self.passphrase.editor.clear()
        self.opened.emit(session)

    def _refused(self, problem: KraftError) -> None:
        self._busy(busy=False)
        self._tell(problem)
        self.passphrase.setFocus()
        self.passphrase.editor.selectAll()

    def _busy(self, *, busy: bool) -> None:
        for widget in (self.button, self.keyring, self.passphrase.editor, self.account, self.sheet, self.elsewhere, self.make):
            widget.setEnabled(not busy)
        unlocking, unlock = translate("Unlock", "Unlocking ..."), translate("Unlock", "Unlock")
        self.button.setText(unlocking if busy else unlock)
        if busy:
            self.notice.say("")

    def _tell(self, problem: KraftError) -> None:
        message = labels.sentence(_local(problem) if isinstance(problem, StoreBusy) else problem)
        if isinstance(problem, WrongPassphrase):
            more = translate("Unlock", "Nothing is changed. Try again, or use the recovery sheet.")
        elif isinstance(problem, StoreBusy):
            more = translate("Unlock", "Nothing is lost.")
        elif isinstance(problem, Damaged):
            more = translate("Unlock", "Nothing has been written to it. Do not delete the folder.")
        else:
            more = ""
        whole = f"{message} {more}".strip()
        self.notice.say(whole, Tone.ATTENTION if isinstance(problem, StoreBusy) else Tone.DANGER)


def _local(problem: StoreBusy) -> StoreBusy:
    """The error with its time in the local time zone."""
    since = QDateTime.fromString(problem.since, Qt.DateFormat.ISODate)
    if not since.isValid():
        return problem
    return StoreBusy(holder=problem.holder, machine=problem.machine, since=since.toLocalTime().toString("yyyy-MM-dd HH:mm"))
