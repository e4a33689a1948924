"""The approval by a second person at this computer, with their own passphrase, before anything leaves the node."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.figures import counting
from kraft_desktop.services.outgoing import approvals
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.widgets.card import Notice, Tone
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.passphrase import PassphraseField
from kraft_desktop.words import translate


class SecondPerson(QWidget):
    """The form for the approver's passphrase; shows ``nobody`` when no other account may approve. ``approved`` carries the
    Approval, ``found`` the names of the accounts that may approve; ``settled`` is sent when nobody is asked, and ``keys`` asks
    for the keys page."""

    approved = Signal(object)
    found = Signal(object)
    settled = Signal()
    keys = Signal()

    def __init__(self, needs: Needs, nobody: str) -> None:
        super().__init__()
        self._needs, self._nobody, self._asks = needs, nobody, False
        self._asked: tuple[Sequence[str], str] | None = None
        self.account = ChoiceField([])
        self.passphrase = PassphraseField(translate("SecondPerson", "Passphrase of the one who approves"))
        self._notice, fields = Notice(), QWidget()
        form = QVBoxLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(style.em(0.4))
        who, how = QLabel(translate("SecondPerson", "Who approves")), QLabel(translate("SecondPerson", "Their passphrase"))
        who.setBuddy(self.account.editor)
        how.setBuddy(self.passphrase.editor)
        self.account.editor.setAccessibleName(who.text())
        for part in (who, self.account, how, self.passphrase):
            form.addWidget(part)
        self._form = FormBox(fields, translate("SecondPerson", "Approve"))
        self.button = self._form.save
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._notice)
        layout.addWidget(self._form)
        self._form.saving.connect(self._approve)
        self.passphrase.entered.connect(self._approve)

    def ask(self, reason: str = "") -> None:
        """Show the form for an approver, with an optional ``reason`` for asking."""
        session, self._asks = self._needs.session, True

        def others() -> list[str]:
            may = (a for a in accounts.listed(session) if a.active and a.id != session.account.id)
            return [a.name for a in may if Right.APPROVE_PACKAGE in rights.held(a)]

        self._needs.worker.run(others, lambda names: self._offer(names, reason), owner=self)

    def wait_for_key(self, owner: str) -> None:
        """Wait until the key of the ``owner`` is confirmed: an approval would lapse while the keys are exchanged."""
        text = translate(
            "SecondPerson",
            "First the key of {owner} has to be confirmed, under Keys: an approval holds only while this page is shown.",
        )
        self.settle("")
        self._notice.say(text.format(owner=owner), Tone.ATTENTION, (translate("Package", "Exchange keys"), self.keys.emit))

    def settle(self, text: str) -> None:
        """Close the form and show why no approval is asked for."""
        self._asks, self._asked = False, None
        self._form.hide()
        self._notice.say(text, Tone.GOOD)
        self.settled.emit()

    def _offer(self, names: Sequence[str], reason: str) -> None:
        if not self._asks or (names, reason) == self._asked:
            return  # no approval is asked for any more, or the form is open already and the approver may be typing
        self._asked = names, reason
        self.account.set_choices([(name, name) for name in names])
        self.passphrase.editor.clear()
        self._form.setVisible(bool(names))
        self._notice.say(reason if names else self._nobody, Tone.ATTENTION)
        if names:
            self.passphrase.setFocus()
        self.found.emit(names)

    def _approve(self) -> None:
        session, name, passphrase = self._needs.session, self.account.value(), self.passphrase.editor.text()
        if name is None:
            return

        def approve() -> Approval:
            approval = Approval(name=name, passphrase=passphrase)
            approvals.approve(session, counting.decisions(session), approval)
            return approval

        self.button.setEnabled(False)
        self._needs.worker.run(approve, self._approved, owner=self, refused=self._refused)

    def _approved(self, approval: Approval) -> None:
        self.button.setEnabled(True)
        self.settle(translate("SecondPerson", "Approved by {name}.").format(name=approval.name))
        self.approved.emit(approval)

    def _refused(self, problem: KraftError) -> None:
        self.button.setEnabled(True)
        self._notice.say(labels.sentence(problem), Tone.DANGER)
        self.passphrase.editor.clear()
        self.passphrase.editor.setFocus()
