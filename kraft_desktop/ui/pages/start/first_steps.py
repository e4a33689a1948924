"""The steps of the first start: kind of store, its programme and folder, the passphrase, the recovery sheet."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.start.unlock import labelled
from kraft_desktop.ui.runtime import preferences
from kraft_desktop.ui.runtime.preferences import Begun
from kraft_desktop.ui.widgets.card import Notice, Tone, row
from kraft_desktop.ui.widgets.fields import ChoiceField, TextField
from kraft_desktop.ui.widgets.new_passphrase import NewPassphrase
from kraft_desktop.ui.widgets.sheet_proof import SheetProof
from kraft_desktop.words import translate

if TYPE_CHECKING:
    from kraft_desktop.domain.programme import Programme
    from kraft_desktop.services.admin.store_creation import CreatedStore


class Kind(StrEnum):
    """The kinds of store to start with."""

    NODE = "node"
    OWNER = "owner"
    PRACTICE = "practice"
    OPEN = "open"
    RESTORE = "restore"


class Step(QWidget):
    """A step: its widgets in ``body``; ``edited`` is sent when ``ready`` may have changed, ``refused`` carries the error of
    what was chosen in it, None for none."""

    edited = Signal()
    refused = Signal(object)

    def __init__(self, title: str, about: str) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(style.em(0.6))
        self.body.addWidget(style.label(title, Role.TITLE, wrap=True))
        self.body.addWidget(style.label(about, Role.MUTED, wrap=True))

    def ready(self) -> bool:
        return True


class KindStep(Step):
    """The choice between a node, the project owner, practice, an existing store, and a backup."""

    def __init__(self) -> None:
        about = translate("FirstStart", "Everything is kept encrypted on this computer. No network connection is ever used.")
        super().__init__(translate("FirstStart", "Welcome to KRAFT Desktop"), about)
        self._group = QButtonGroup(self)
        self.choices: dict[Kind, QRadioButton] = {}
        for kind, title, more in (
            (
                Kind.PRACTICE,
                translate("FirstStart", "Practise with invented people"),
                translate("FirstStart", "A whole node to try everything on. Nothing in it is real."),
            ),
            (
                Kind.NODE,
                translate("FirstStart", "Start a node"),
                translate("FirstStart", "For the team that works with the cases."),
            ),
            (
                Kind.OWNER,
                translate("FirstStart", "Start as project owner"),
                translate("FirstStart", "Receives the packages of the nodes. Holds no people."),
            ),
            (
                Kind.OPEN,
                translate("FirstStart", "Open a store that exists"),
                translate("FirstStart", "On this computer, made earlier or restored from a backup."),
            ),
            (
                Kind.RESTORE,
                translate("FirstStart", "Restore from a backup"),
                translate("FirstStart", "From a USB stick, when the computer with the store is lost or broken."),
            ),
        ):
            button = QRadioButton(title)
            button.setAccessibleDescription(more)
            self._group.addButton(button)
            self.choices[kind] = button
            below = style.label(more, Role.SMALL, wrap=True)
            below.setContentsMargins(style.em(2.2), 0, 0, 0)
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(button)
            pair.addWidget(below)
            self.body.addSpacing(style.em(0.5))
            self.body.addLayout(pair)
        self.choices[Kind.PRACTICE].setChecked(True)
        self.setFocusProxy(self.choices[Kind.PRACTICE])

    def kind(self) -> Kind:
        return next(kind for kind, button in self.choices.items() if button.isChecked())


class PlaceStep(Step):
    """The programme and node, the name of the first account, and the folder."""

    def __init__(self, kind: Kind, ask: Ask) -> None:
        about = translate(
            "FirstStart",
            "The store lies in a folder on this computer's own disk, not in OneDrive, Dropbox or on a server: such folders "
            "lose what was saved. A copy for safety is made as a backup instead.",
        )
        super().__init__(translate("FirstStart", "Whose store, and where"), about)
        self._kind, self._ask, self._moved = kind, ask, False
        self._earlier: Begun | None = None
        self._programmes: Sequence[Programme] = ()
        waiting = translate("FirstStart", "Looking ...")
        self.programme = ChoiceField([], empty=waiting)
        self.node = ChoiceField([], empty=waiting)
        self.name = TextField(placeholder=translate("FirstStart", "First name and surname"))
        self.folder = TextField()
        labels_ = [labelled(self.body, translate("FirstStart", "Programme"), self.programme, self.programme.editor)]
        self._programme_parts = [*labels_, self.programme]
        if kind is not Kind.OWNER:
            labelled(self.body, translate("FirstStart", "Node"), self.node, self.node.editor)
        if kind is not Kind.PRACTICE:
            labelled(self.body, translate("FirstStart", "Your name, as it will stand in the log"), self.name, self.name.editor)
        labelled(self.body, translate("FirstStart", "Folder"), self.folder, self.folder.editor)
        choose = style.button(translate("FirstStart", "Another folder"), Role.LINK, icon_name="folder")
        choose.clicked.connect(self._choose)
        self.body.addLayout(row(choose, None))
        self.programme.edited.connect(self._offer_nodes)
        self.node.edited.connect(self._propose)
        self.folder.edited.connect(self._move)
        for field in (self.name, self.folder, self.node):
            field.edited.connect(self.edited)
        self.setFocusProxy(self.name.editor if kind is not Kind.PRACTICE else self.node.editor)

    def show_programmes(self, programmes: Sequence[Programme]) -> None:
        """Fill in the programmes and their nodes."""
        earlier = self._earlier or Begun()
        self._programmes = programmes
        self.programme.set_choices([(p, f"{p.name}, {p.full_name}") for p in programmes])
        self.programme.set_value(next((p for p in programmes if p.id == earlier.programme), programmes[0]))
        for part in self._programme_parts:
            part.setVisible(len(programmes) > 1)
        self._offer_nodes()
        if earlier.node in {node.id for node in self.programme.value().nodes}:
            self.node.set_value(earlier.node)
            self._propose()
        if earlier.folder:
            self._moved = True
            self.folder.set_value(earlier.folder)

    def begin(self, earlier: Begun) -> None:
        """Choose, as soon as there is something to choose from, what was chosen before the program was closed."""
        self._earlier = earlier

    def begun(self) -> Begun:
        """What is chosen so far, but for the name, which is kept nowhere outside a store."""
        if not self._programmes:
            return Begun(kind=self._kind)
        node = "" if self._kind is Kind.OWNER else self.node.value()
        return Begun(kind=self._kind, programme=self.programme.value().id, node=node, folder=self.folder.value() or "")

    def _offer_nodes(self) -> None:
        programme = self.programme.value()
        self.node.set_choices([(node.id, f"{node.name}, {node.place}") for node in programme.nodes])
        self.node.set_value(programme.nodes[0].id)
        self._propose()

    def _propose(self) -> None:
        if not self._moved:
            last = {Kind.OWNER: "owner", Kind.PRACTICE: translate("FirstStart", "practice")}.get(self._kind, self.node.value())
            self.folder.set_value(str(preferences.default_place() / str(last)))
        self.edited.emit()

    def _move(self) -> None:
        self._moved = True

    def _choose(self) -> None:
        found = self._ask.folder(self, translate("FirstStart", "A folder for the store"))
        if found is not None:
            self._moved = True
            self.folder.set_value(str(found))
            self.edited.emit()

    def ready(self) -> bool:
        named = self._kind is Kind.PRACTICE or self.name.value() is not None
        return bool(self._programmes) and named and self.folder.value() is not None


class PassphraseStep(Step):
    """The passphrase of the first account."""

    def __init__(self) -> None:
        about = translate(
            "FirstStart",
            "It opens the store each day. Nobody can find it out for you; if it is forgotten, only the recovery sheet helps.",
        )
        super().__init__(translate("FirstStart", "Your passphrase"), about)
        self.passphrase = NewPassphrase()
        self.passphrase.edited.connect(self.edited)
        self.body.addWidget(self.passphrase)
        self.setFocusProxy(self.passphrase.first)

    def ready(self) -> bool:
        return self.passphrase.ready()


class SheetStep(Step):
    """The recovery sheet: printed, and checked by typing two of its groups. ``erasing`` carries its file, when that is no
    longer needed."""

    erasing = Signal(object)

    def __init__(self, founded: CreatedStore, ask: Ask) -> None:
        about = translate(
            "FirstStart",
            "The store is made. Print the recovery sheet now: it is the only way in if the passphrase is forgotten. Then type "
            "two of its groups from the paper.",
        )
        super().__init__(translate("FirstStart", "Print the recovery sheet"), about)
        self.body.addWidget(style.label(str(founded.recovery_sheet), Role.SMALL, wrap=True))
        show = style.button(translate("FirstStart", "Open the sheet to print it"), Role.BUTTON, icon_name="file")
        show.clicked.connect(lambda: ask.open(founded.recovery_sheet))
        self.body.addLayout(row(show, None))
        self.proof = SheetProof(founded.recovery_code)
        self.proof.edited.connect(self._judge)
        self.body.addWidget(self.proof)
        self.erase = style.button(translate("FirstStart", "Delete the file, the sheet is printed"), icon_name="close")
        self.erase.clicked.connect(lambda: self.erasing.emit(founded.recovery_sheet))
        self.erase.setEnabled(False)
        self.body.addLayout(row(self.erase, None))
        keep = translate(
            "FirstStart",
            "Lock the sheet in at your workplace, not beside the computer, and delete the file afterwards. Backups belong on a "
            "USB stick that is locked in too, never in a synced folder.",
        )
        if founded.reserve_key is not None:
            more = translate("FirstStart", "Move the reserve key {file} to that USB stick.").format(
                file=founded.reserve_key.name
            )
            keep = f"{keep} {more}"
        self.notice = Notice(keep, Tone.ATTENTION)
        self.body.addWidget(self.notice)
        self.setFocusProxy(show)

    def ready(self) -> bool:
        return self.proof.ready()

    def erased(self) -> None:
        """Say that the file is gone."""
        self.erase.setEnabled(False)
        self.erase.setText(translate("FirstStart", "The file is deleted"))

    def _judge(self) -> None:
        self.erase.setEnabled(self.ready())
        self.edited.emit()


class PracticeStep(Step):
    """The result of making a practice store, with its passphrase, which is not secret."""

    def __init__(self, passphrase: str) -> None:
        about = translate(
            "FirstStart",
            "Its passphrase also stands in a file beside the store, since nothing in it is secret. Copy it into the next page.",
        )
        super().__init__(translate("FirstStart", "The practice node is ready"), about)
        line = style.give_role(QLineEdit(passphrase), Role.FIELD)
        line.setReadOnly(True)
        line.selectAll()  # so that it can be copied at once
        labelled(self.body, translate("FirstStart", "Passphrase"), line, line)
        self.setFocusProxy(line)
