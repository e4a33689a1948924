"""Revoking an account: who remains is looked at, a new recovery sheet is proved, and only then the store has a new key."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.admin.accounts import Revocation
from kraft_desktop.services.admin.recovery import NewSheet
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.safekeeping.sections import PassingCard
from kraft_desktop.ui.pages.safekeeping.sheet import SheetSteps
from kraft_desktop.ui.widgets.card import Notice, Tone, row
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeOrder:
    """A revocation that is confirmed: the previewed one, the new sheet, and the groups typed from it."""

    revocation: Revocation
    sheet: NewSheet
    typed: dict[int, str]


class RevokeCard(PassingCard):
    """The card, hidden until ``begin``. ``order`` carries a RevokeOrder; ``closed`` is sent when it is left."""

    order = Signal(object)

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("Revoke", "Revoke an account"))
        self._revocation: Revocation | None = None
        self.notice = Notice("")
        self._who = style.label("", Role.STRONG, wrap=True)
        about = translate(
            "Revoke",
            "The store gets a new key that only these can open. Copies and backups from before still open with the old "
            "passphrases: they are listed under Backups, where they can be deleted.",
        )
        self._keys = FigureTable()
        self.seen = QCheckBox(translate("Revoke", "Only these accounts shall open the store; I know each of them"))
        self.seen.toggled.connect(self._judge)
        sheet = translate("Revoke", "The one who leaves may know the recovery code. So a new sheet is made, and replaces it.")
        self.steps = SheetSteps(needs)
        self.steps.edited.connect(self._judge)
        self.steps.refused.connect(self.refuse)
        self.cancel = style.button(translate("Revoke", "Cancel"))
        self.revoke = style.button(translate("Revoke", "Revoke the account"), Role.DANGER)
        self.cancel.clicked.connect(self._leave)
        self.revoke.clicked.connect(self._send)
        for part in (
            self._who,
            style.label(about, Role.MUTED, wrap=True),
            self.notice,
            self._keys,
            self.seen,
            style.label(sheet, Role.MUTED, wrap=True),
            self.steps,
        ):
            self.body.addWidget(part)
        self.body.addLayout(row(None, self.cancel, self.revoke))
        self.notice.say("")
        self.hide()

    def begin(self, revocation: Revocation) -> None:
        """Open the card for an account."""
        self._revocation = revocation
        who = translate("Revoke", "{name} shall no longer be able to open the store.").format(name=revocation.account.name)
        self._who.setText(who)
        headings = [translate("Revoke", "These remain"), translate("Revoke", "Number of the key")]
        rows = [Row(title=key.name, cells=[Figure(text=key.fingerprint)]) for key in revocation.keys]
        self._keys.show_rows(headings, rows)
        self.seen.setChecked(False)
        self.notice.say("")
        self.show()
        self._judge()
        self.seen.setFocus()

    def end(self) -> None:
        """Forget what was begun; a sheet that did not take effect is removed."""
        self.steps.discard()
        self._revocation = None
        self.hide()

    def done(self) -> None:
        """Close after the revocation: the new sheet holds."""
        self.steps.end()
        self.end()

    def refuse(self, problem: KraftError) -> None:
        """Show why nothing was revoked."""
        self.setEnabled(True)
        self.notice.say(labels.sentence(problem), Tone.DANGER)

    def _judge(self) -> None:
        self.revoke.setEnabled(self.seen.isChecked() and self.steps.ready())

    def _send(self) -> None:
        if self._revocation is not None and self.steps.sheet is not None:
            self.order.emit(RevokeOrder(revocation=self._revocation, sheet=self.steps.sheet, typed=self.steps.typed()))
