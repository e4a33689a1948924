"""The second person who approves a quarter file with texts, at this computer with a passphrase of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import RIGHTS, Right
from kraft_desktop.services import accounts, approving, counting
from kraft_desktop.ui import style
from kraft_desktop.ui.card import Card, Notice, Tone, row
from kraft_desktop.ui.fields import ChoiceField
from kraft_desktop.ui.page import Needs
from kraft_desktop.ui.pages.package_state import Approval
from kraft_desktop.ui.passphrase import PassphraseField
from kraft_desktop.ui.style import Role
from kraft_desktop.words import translate


class ApprovalCard(Card):
    """Asks for a second person. ``approved`` carries an Approval."""

    approved = Signal(object)

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("Between", "A second person approves"))
        self._needs, self._approval = needs, False
        text = translate(
            "Between",
            "Words can say more than numbers do. Somebody else reads the texts and the numbers here, and approves with their "
            "own passphrase.",
        )
        self.account = ChoiceField([])
        self.passphrase = PassphraseField(translate("Between", "Passphrase of the one who approves"))
        self.button = style.button(translate("Between", "Approve"))
        self._notice, self._form = Notice(), QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        who, how = QLabel(translate("Between", "Who approves")), QLabel(translate("Between", "Their passphrase"))
        who.setBuddy(self.account.editor)
        how.setBuddy(self.passphrase.editor)
        self.account.editor.setAccessibleName(who.text())
        for part in (who, self.account, how, self.passphrase):
            form.addWidget(part)
        form.addLayout(row(self.button, None))
        for below in (style.label(text, Role.MUTED, wrap=True), self._notice, self._form):
            self.body.addWidget(below)
        self.body.addStretch()
        self.button.clicked.connect(self._approve)
        self.passphrase.entered.connect(self._approve)

    def ask(self) -> None:
        """Ask for one of those who may, or say that there is nobody."""
        session, self._approval = self._needs.session, False
        self.passphrase.editor.clear()

        def others() -> list[str]:
            may = (a for a in accounts.listed(session) if a.active and a.id != session.account.id)
            return [a.name for a in may if Right.APPROVE_PACKAGE in RIGHTS[a.role]]

        self._needs.worker.run(others, self._offer, owner=self)

    def _offer(self, names: Sequence[str]) -> None:
        if self._approval:
            return
        self.account.set_choices([(name, name) for name in names])
        self._form.setVisible(bool(names))
        text = translate(
            "Between",
            "Nobody else has an account here that may approve. A colleague is added in the fourth step of the half-year "
            "package; until then the file can be sent without texts.",
        )
        self._notice.say("" if names else text, Tone.ATTENTION)
        if names:
            self.passphrase.setFocus()

    def _approve(self) -> None:
        session, name, passphrase = self._needs.session, self.account.value(), self.passphrase.editor.text()
        if name is None:
            return

        def approve() -> Approval:
            approving.approve(session, counting.decisions(session), name, passphrase)
            return Approval(name=name, passphrase=passphrase)

        self.button.setEnabled(False)
        self._needs.worker.run(approve, self._approved, owner=self, refused=self._refused)

    def _approved(self, approval: Approval) -> None:
        self._approval = True
        self.button.setEnabled(True)
        self._form.hide()
        self._notice.say(translate("Between", "Approved by {name}.").format(name=approval.name), Tone.GOOD)
        self.approved.emit(approval)

    def _refused(self, problem: KraftError) -> None:
        self.button.setEnabled(True)
        self._notice.say(labels.sentence(problem), Tone.DANGER)
        self.passphrase.editor.clear()
        self.passphrase.editor.setFocus()
