"""The fields for restoring a backup into a new place: which backup, where to, and by whose passphrase or the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.admin.backups import ENDING, Contents
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import row
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.form import Help, explained
from kraft_desktop.ui.widgets.new_passphrase import NewPassphrase
from kraft_desktop.ui.widgets.passphrase import PassphraseField
from kraft_desktop.words import translate

_WIDE = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreOrder:
    """A restore that is asked for. With a ``code`` the ``passphrase`` is the new one of the account, else its old one."""

    file: Path
    folder: Path
    name: str
    passphrase: str = field(repr=False)
    code: str = field(default="", repr=False)


class RestoreFields(QWidget):
    """The fields. ``edited`` is sent when ``ready`` may have changed, ``entered`` on Return in the passphrase; ``looked``
    carries None when a backup is about to be read, and the error when it could not be.

    ``contents`` reads what a backup says of itself, in the worker; ``place`` proposes a folder for it, None for no proposal.
    """

    edited = Signal()
    entered = Signal()
    looked = Signal(object)

    def __init__(
        self, worker: Worker, ask: Ask, contents: Callable[[Path], Contents], place: Callable[[Contents], Path | None]
    ) -> None:
        super().__init__()
        self._worker, self._ask, self._contents, self._place = worker, ask, contents, place
        self.file, self.folder = Path(), Path()
        self._chosen = False
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(style.em(0.6))
        self._about, self._where = style.label("", wrap=True), style.label("", wrap=True)
        self.choose_file = style.button(translate("Restore", "Choose the backup ..."), icon_name="file")
        self.choose_folder = style.button(translate("Restore", "Choose the new folder ..."), icon_name="folder")
        self.choose_file.clicked.connect(self._choose_file)
        self.choose_folder.clicked.connect(self._choose_folder)
        for button, words in ((self.choose_file, self._about), (self.choose_folder, self._where)):
            line = row(button, words)
            line.setStretch(1, 1)
            self.body.addLayout(line)
        self.who = ChoiceField([], empty=translate("Restore", "Choose the backup first"))
        self.passphrase = PassphraseField(translate("Restore", "Passphrase of that day"))
        self.code = style.give_role(QLineEdit(), Role.FIELD)
        self.code.setPlaceholderText("000000-000000-000000-000000-000000-000000-000000-000000")
        self.new = NewPassphrase()
        self._lay_out()
        self._judge()

    def _lay_out(self) -> None:
        for part in (self.who, self.passphrase, self.code, self.new):
            part.setMaximumWidth(style.em(_WIDE))
        help_who = translate("Restore", "Whose passphrase opened the store when the backup was made.")
        explained(self.body, translate("Restore", "Who"), self.who, self.who.editor, _help(help_who))
        self.by_passphrase = QRadioButton(translate("Restore", "With the passphrase of the day the backup was made"))
        self.by_code = QRadioButton(translate("Restore", "With the recovery sheet of that day"))
        self._ways = QButtonGroup(self)
        for button in (self.by_passphrase, self.by_code):
            self._ways.addButton(button)
            self.body.addWidget(button)
        self.by_passphrase.setChecked(True)
        self.by_code.toggled.connect(self._judge)
        self.by_code.clicked.connect(self.code.setFocus)
        help_old = translate("Restore", "The passphrase that the account had then; it may have been changed since.")
        name = translate("Restore", "Passphrase of that day")
        self._old = explained(self.body, name, self.passphrase, self.passphrase.editor, _help(help_old))
        help_code = translate("Restore", "The eight groups of the sheet that was valid when the backup was made.")
        name = translate("Restore", "The recovery code, eight groups of six digits")
        self._coded = explained(self.body, name, self.code, self.code, _help(help_code))
        self.body.addWidget(self.new)
        self.passphrase.edited.connect(self._judge)
        self.passphrase.entered.connect(self.entered)
        self.code.textChanged.connect(self._judge)
        self.new.edited.connect(self._judge)
        self.who.edited.connect(self._judge)

    # --- what is shown ----------------------------------------------------------------------------------------------------

    def look(self, file: Path) -> None:
        """Choose a backup, and show what it says of itself."""
        self.file = file
        self._about.setText(file.name)
        self._about.setToolTip(str(file))
        self.looked.emit(None)
        self._worker.run(lambda: self._contents(file), self._show, owner=self, refused=self._not_readable)

    def move_to(self, folder: Path) -> None:
        """Choose the folder of the restored store."""
        self.folder, self._chosen = folder, True
        self._where.setText(str(folder))
        self._judge()

    def clear(self) -> None:
        """Forget what was typed and chosen."""
        self.passphrase.editor.clear()
        self.code.clear()
        self.new.clear()
        self.file = self.folder = Path()
        self._chosen = False
        for words in (self._about, self._where):
            words.setText("")
        self._judge()

    def show_words(self, words: Sequence[str]) -> None:
        """Give the words that a new passphrase is suggested from."""
        self.new.set_words(words)

    def _show(self, found: Contents) -> None:
        made = formats.local_minute(found.created)
        text = translate("Restore", "{file}, made {moment}").format(file=self.file.name, moment=made)
        self._about.setText(text)
        self.who.set_choices([(name, name) for name in found.accounts])
        self.who.set_value(found.accounts[0])
        proposed = None if self._chosen else self._place(found)
        if proposed is not None:
            self.folder = proposed
            self._where.setText(str(proposed))
        self._judge()

    def _not_readable(self, problem: KraftError) -> None:
        self.file = Path()
        self.looked.emit(problem)
        self._judge()

    def _judge(self) -> None:
        coded = self.by_code.isChecked()
        self._old.setVisible(not coded)
        for part in (self._coded, self.new):
            part.setVisible(coded)
        self.edited.emit()

    # --- what is chosen ---------------------------------------------------------------------------------------------------

    def ready(self) -> bool:
        """Whether everything is chosen and typed."""
        coded = self.by_code.isChecked()
        secret = bool(self.code.text().strip()) and self.new.ready() if coded else bool(self.passphrase.editor.text())
        return secret and self.file != Path() and self.folder != Path() and self.who.value() is not None

    def order(self) -> RestoreOrder:
        """The restore that is asked for."""
        coded = self.by_code.isChecked()
        return RestoreOrder(
            file=self.file,
            folder=self.folder,
            name=self.who.value(),
            passphrase=self.new.text() if coded else self.passphrase.editor.text(),
            code=self.code.text() if coded else "",
        )

    def _choose_file(self) -> None:
        kinds = translate("Restore", "Backups (*{ending} *.zip)").format(ending=ENDING)
        found = self._ask.files(self, translate("Restore", "Choose the backup"), kinds)
        if found:
            self.look(found[0])

    def _choose_folder(self) -> None:
        folder = self._ask.folder(self, translate("Restore", "A folder that is empty or new"))
        if folder is not None:
            self.move_to(folder)


def _help(means: str) -> Help:
    return Help(
        means=means,
        seen_by=translate("Restore", "nobody"),
        kept=translate("Restore", "not at all; it is used once and forgotten"),
        leaves=translate("Restore", "no"),
    )
