"""The cards for the own passphrase: changing it, the old one asked for and the new one with its strength; and remembering the
store on this computer instead of typing it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError, WrongPassphrase
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, Notice, Tone
from kraft_desktop.ui.widgets.form import Help, explained
from kraft_desktop.ui.widgets.new_passphrase import NewPassphrase
from kraft_desktop.ui.widgets.passphrase import PassphraseField
from kraft_desktop.words import translate


class OwnPassphraseCard(Card):
    """The card. ``ready()`` is true when the old passphrase is typed and the new one can be used."""

    def __init__(self, name: str) -> None:
        super().__init__(translate("Accounts", "Your own passphrase"), name)
        about = translate("Accounts", "Nobody can find it out for you, and only the recovery sheet helps if it is forgotten.")
        self.body.addWidget(style.label(about, Role.MUTED, wrap=True))
        self.old, self.new = PassphraseField(translate("Accounts", "The passphrase of today")), NewPassphrase()
        self._wrong = style.label("", Role.ERROR, wrap=True)
        self._wrong.hide()
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.6))
        explained(layout, translate("Accounts", "The passphrase of today"), self.old, self.old.editor, _help())
        layout.addWidget(self._wrong)
        layout.addWidget(self.new)
        self.box = FormBox(inside, translate("Accounts", "Change the passphrase"))
        self.box.gives_to = self.old
        self.body.addWidget(self.box)
        self.body.addStretch()
        self.old.edited.connect(self._judge)
        self.new.edited.connect(self._judge)
        self._judge()

    def ready(self) -> bool:
        """Whether the change can be made."""
        return bool(self.old.editor.text()) and self.new.ready()

    def wrong(self) -> None:
        """Say that the old passphrase is another."""
        self._wrong.setText(translate("Accounts", "That is not your passphrase of today. Nothing is changed."))
        self._wrong.show()
        self.old.setFocus()
        self.old.editor.selectAll()

    def end(self) -> None:
        """Forget what was typed."""
        self.setEnabled(True)
        self.old.editor.clear()
        self.new.clear()
        self._wrong.hide()

    def _judge(self) -> None:
        self.box.save.setEnabled(self.ready())


class RememberCard(Card):
    """The card for having this computer's keyring open the store. ``wanted`` carries whether to turn it on or off."""

    wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__(translate("Accounts", "Remember on this computer"))
        self._on = False
        about = translate(
            "Accounts",
            "The next time you start the program you can unlock without typing the passphrase: this computer's keyring keeps a "
            "key for you. It also means that whoever can use your login on this computer can open the store. After a lock, or "
            "if the program was not closed in order, the passphrase is asked for as before. It ends when you change your "
            "passphrase, and when somebody's account is revoked.",
        )
        self._state = style.label("", Role.STRONG, wrap=True)
        self.notice = Notice()
        name = translate("Accounts", "Your passphrase")
        self.passphrase = PassphraseField(name)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        explained(layout, name, self.passphrase, self.passphrase.editor, _help())
        self.box = FormBox(inside, translate("Accounts", "Remember on this computer"))
        self.box.gives_to = self.passphrase
        for part in (style.label(about, Role.MUTED, wrap=True), self._state, self.notice, self.box):
            self.body.addWidget(part)
        self.body.addStretch()
        self.passphrase.edited.connect(self._judge)
        self.box.saving.connect(self._send)
        self.notice.say("")
        self._judge()

    def show_state(self, *, on: bool) -> None:
        """Show whether it is on, and offer the other."""
        self._on = on
        yes, no = translate("Accounts", "On"), translate("Accounts", "Off: the passphrase is asked for at every start")
        self._state.setText(yes if on else no)
        end, begin = translate("Accounts", "Ask for the passphrase again"), translate("Accounts", "Remember on this computer")
        self.box.save.setText(end if on else begin)

    def refuse(self, problem: KraftError) -> None:
        """Say why nothing was changed."""
        self.setEnabled(True)
        wrong = translate("Accounts", "That is not your passphrase of today. Nothing is changed.")
        self.notice.say(wrong if isinstance(problem, WrongPassphrase) else labels.sentence(problem), Tone.DANGER)
        self.passphrase.setFocus()
        self.passphrase.editor.selectAll()

    def end(self) -> None:
        """Forget what was typed."""
        self.setEnabled(True)
        self.passphrase.editor.clear()
        self.notice.say("")

    def _judge(self) -> None:
        self.box.save.setEnabled(bool(self.passphrase.editor.text()))

    def _send(self) -> None:
        if self.box.save.isEnabled():
            self.setEnabled(False)
            self.wanted.emit(not self._on)


def _help() -> Help:
    return Help(
        means=translate("Accounts", "Asked for so that nobody changes it on a computer that was left open."),
        seen_by=translate("Accounts", "nobody"),
        kept=translate("Accounts", "not at all; the store keeps only a lock that it opens"),
        leaves=translate("Accounts", "no"),
    )
