"""The card for restoring a backup beside the store that is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.admin import backups, unlock
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.safekeeping.sections import PassingCard
from kraft_desktop.ui.pages.shared.restore_fields import RestoreFields
from kraft_desktop.ui.widgets.card import Notice, Tone, row
from kraft_desktop.words import translate


class RestoreCard(PassingCard):
    """The card for restoring, hidden until ``begin``. ``order`` carries a RestoreOrder; ``closed`` is sent when it is left."""

    order = Signal(object)

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("Restore", "Restore into a new place"))
        self.notice = Notice(" ")
        text = translate(
            "Restore",
            "The backup becomes a store of its own, in a folder that is empty or new. The store that is open is never touched.",
        )
        self.fields = RestoreFields(needs.worker, needs.ask, backups.contents, lambda _: None)
        for part in (style.label(text, Role.MUTED, wrap=True), self.notice, self.fields):
            self.body.addWidget(part)
        self.cancel = style.button(translate("Restore", "Cancel"))
        self.restore = style.button(translate("Restore", "Restore"), Role.PRIMARY)
        self.cancel.clicked.connect(self._leave)
        self.restore.clicked.connect(self._send)
        self.body.addLayout(row(None, self.cancel, self.restore))
        self.fields.edited.connect(lambda: self.restore.setEnabled(self.fields.ready()))
        self.fields.entered.connect(self._send)
        self.fields.looked.connect(self._tell)
        self.restore.setEnabled(False)
        needs.worker.run(unlock.passphrase_words, self.fields.show_words, owner=self)
        self.hide()

    def begin(self, file: Path | None) -> None:
        """Open the card for a backup, or for one still to be chosen."""
        self.fields.clear()
        self.notice.say("")
        self.show()
        if file is not None:
            self.fields.look(file)
        (self.fields.choose_folder if file is not None else self.fields.choose_file).setFocus()

    def end(self) -> None:
        """Forget what was typed, and close."""
        self.fields.clear()
        self.hide()

    def refuse(self, problem: KraftError) -> None:
        """Show why the backup was not restored; what was chosen stays."""
        self.notice.say(labels.sentence(problem), Tone.DANGER)
        self.notice.show()

    def _tell(self, problem: KraftError | None) -> None:
        if problem is None:
            self.notice.say("")
        else:
            self.refuse(problem)

    def _send(self) -> None:
        if self.restore.isEnabled():
            self.notice.say("")
            self.order.emit(self.fields.order())
