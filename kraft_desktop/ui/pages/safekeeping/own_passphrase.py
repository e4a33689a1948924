"""The card for changing the own passphrase: the old one asked for, the new one with its strength."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card
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
        self.box.setFocusProxy(self.old)
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


def _help() -> Help:
    return Help(
        means=translate("Accounts", "Asked for so that nobody changes it on a computer that was left open."),
        seen_by=translate("Accounts", "nobody"),
        kept=translate("Accounts", "not at all; the store keeps only a lock that it opens"),
        leaves=translate("Accounts", "no"),
    )
