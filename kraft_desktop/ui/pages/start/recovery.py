"""The page for setting a new passphrase with the code of the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.start.doors import Doors
from kraft_desktop.ui.pages.start.unlock import Doorway, labelled
from kraft_desktop.ui.widgets.card import Notice, Tone, row
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.new_passphrase import NewPassphrase
from kraft_desktop.words import translate

if TYPE_CHECKING:
    from kraft_desktop.services.admin.unlock import StoreFacts


class RecoveryPage(Doorway):
    """The recovery page. ``back`` carries the folder of the store, after a cancel or once the new passphrase is set."""

    back = Signal(object)

    def __init__(self, doors: Callable[[], Doors], worker: Worker, facts: StoreFacts) -> None:
        super().__init__(36)
        self._doors, self._worker, self._store = doors, worker, Path(facts.folder)
        body = self.card.body
        body.addWidget(style.label(translate("Recovery", "A new passphrase with the recovery sheet"), Role.TITLE, wrap=True))
        about = translate(
            "Recovery",
            "Fetch the sheet from the safe and type its eight groups. The passphrases of others go on working, and so does the "
            "sheet: put it back afterwards.",
        )
        body.addWidget(style.label(about, Role.MUTED, wrap=True))
        self.notice = Notice()
        body.addWidget(self.notice)
        self.code = style.give_role(QLineEdit(), Role.FIELD)
        self.code.setPlaceholderText("000000-000000-000000-000000-000000-000000-000000-000000")
        labelled(body, translate("Recovery", "The recovery code, eight groups of six digits"), self.code, self.code)
        self.account = ChoiceField([(name, name) for name in facts.accounts])
        self.account.set_value(facts.accounts[0])
        labelled(body, translate("Recovery", "Whose passphrase"), self.account, self.account.editor)
        self.passphrase = NewPassphrase()
        body.addWidget(self.passphrase)
        self.save = style.button(translate("Recovery", "Save the new passphrase"), Role.PRIMARY)
        self.save.clicked.connect(self._save)
        leave = style.button(translate("Recovery", "Back"))
        leave.clicked.connect(lambda: self.back.emit(self._store))
        body.addSpacing(style.em(0.6))
        body.addLayout(row(leave, None, self.save))
        self.passphrase.edited.connect(self._enable)
        self.code.textChanged.connect(self._enable)
        self.setFocusProxy(self.code)
        self._enable()
        worker.run(lambda: doors().check_words(), self.passphrase.set_words, owner=self)

    def _enable(self) -> None:
        self.save.setEnabled(self.passphrase.ready() and bool(self.code.text().strip()))

    def _save(self) -> None:
        store, code, name, new = self._store, self.code.text(), self.account.value(), self.passphrase.text()
        self.card.setEnabled(False)
        self._worker.run(
            lambda: self._doors().recover(store, code, name, new),
            lambda _: self.back.emit(store),
            owner=self,
            refused=self._refused,
        )

    def _refused(self, problem: KraftError) -> None:
        self.card.setEnabled(True)
        self.notice.say(labels.sentence(problem), Tone.DANGER)
        self.code.setFocus()
