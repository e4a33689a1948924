"""Restoring a backup into a new place: which backup, where to, and by whose passphrase or the recovery sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.admin import backups, unlock
from kraft_desktop.services.admin.backups import ENDING, Contents
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.safekeeping.sections import PassingCard
from kraft_desktop.ui.widgets.card import Notice, Tone, row
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


class RestoreCard(PassingCard):
    """The card for restoring, hidden until ``begin``. ``order`` carries a RestoreOrder; ``closed`` is sent when it is left."""

    order = Signal(object)

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("Restore", "Restore into a new place"))
        self._needs = needs
        self._file, self._folder = Path(), Path()
        self.notice = Notice(" ")
        text = translate(
            "Restore",
            "The backup becomes a store of its own, in a folder that is empty or new. The store that is open is never touched.",
        )
        for part in (style.label(text, Role.MUTED, wrap=True), self.notice):
            self.body.addWidget(part)
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
        needs.worker.run(unlock.passphrase_words, self.new.set_words, owner=self)
        self.hide()

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
        help_old = translate("Restore", "The passphrase that the account had then; it may have been changed since.")
        name = translate("Restore", "Passphrase of that day")
        self._old = explained(self.body, name, self.passphrase, self.passphrase.editor, _help(help_old))
        help_code = translate("Restore", "The eight groups of the sheet that was valid when the backup was made.")
        name = translate("Restore", "The recovery code, eight groups of six digits")
        self._coded = explained(self.body, name, self.code, self.code, _help(help_code))
        self.body.addWidget(self.new)
        self.cancel = style.button(translate("Restore", "Cancel"))
        self.restore = style.button(translate("Restore", "Restore"), Role.PRIMARY)
        self.cancel.clicked.connect(self._leave)
        self.restore.clicked.connect(self._send)
        self.body.addLayout(row(None, self.cancel, self.restore))
        self.passphrase.edited.connect(self._judge)
        self.passphrase.entered.connect(self._send)
        self.code.textChanged.connect(self._judge)
        self.new.edited.connect(self._judge)
        self.who.edited.connect(self._judge)

    # --- what is shown ----------------------------------------------------------------------------------------------------

    def begin(self, file: Path | None) -> None:
        """Open the card for a backup, or for one still to be chosen."""
        self.notice.say("")
        self.show()
        self._where.setText("")
        self._folder = Path()
        if file is not None:
            self._look(file)
        else:
            self._about.setText("")
        self._judge()
        (self.choose_folder if file is not None else self.choose_file).setFocus()

    def end(self) -> None:
        """Forget what was typed, and close."""
        self.passphrase.editor.clear()
        self.code.clear()
        self.new.clear()
        self.hide()

    def refuse(self, problem: KraftError) -> None:
        """Show why the backup was not restored; what was chosen stays."""
        self.notice.say(labels.sentence(problem), Tone.DANGER)
        self.notice.show()

    def _look(self, file: Path) -> None:
        self._file = file
        self._about.setText(str(file))
        self._needs.worker.run(lambda: backups.contents(file), self._show, owner=self, refused=self._not_readable)

    def _show(self, found: Contents) -> None:
        made = formats.local_minute(found.created)
        text = translate("Restore", "{file}, made {moment}").format(file=self._file, moment=made)
        self._about.setText(text)
        self.who.set_choices([(name, name) for name in found.accounts])
        self.who.set_value(found.accounts[0])
        self._judge()

    def _not_readable(self, problem: KraftError) -> None:
        self._file = Path()
        self.refuse(problem)
        self._judge()

    def _judge(self) -> None:
        coded = self.by_code.isChecked()
        self._old.setVisible(not coded)
        for part in (self._coded, self.new):
            part.setVisible(coded)
        secret = bool(self.code.text().strip()) and self.new.ready() if coded else bool(self.passphrase.editor.text())
        placed = self._file != Path() and self._folder != Path() and self.who.value() is not None
        self.restore.setEnabled(placed and secret)

    # --- what is done -----------------------------------------------------------------------------------------------------

    def _choose_file(self) -> None:
        kinds = translate("Restore", "Backups (*{ending} *.zip)").format(ending=ENDING)
        found = self._needs.ask.files(self, translate("Restore", "Choose the backup"), kinds)
        if found:
            self.notice.say("")
            self._look(found[0])

    def _choose_folder(self) -> None:
        folder = self._needs.ask.folder(self, translate("Restore", "A folder that is empty or new"))
        if folder is not None:
            self._folder = folder
            self._where.setText(str(folder))
            self._judge()

    def _send(self) -> None:
        if not self.restore.isEnabled():
            return
        coded = self.by_code.isChecked()
        self.notice.say("")
        self.order.emit(
            RestoreOrder(
                file=self._file,
                folder=self._folder,
                name=self.who.value(),
                passphrase=self.new.text() if coded else self.passphrase.editor.text(),
                code=self.code.text() if coded else "",
            )
        )


def _help(means: str) -> Help:
    return Help(
        means=means,
        seen_by=translate("Restore", "nobody"),
        kept=translate("Restore", "not at all; it is used once and forgotten"),
        leaves=translate("Restore", "no"),
    )
