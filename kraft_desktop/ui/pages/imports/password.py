"""The password of a protected workbook."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.ui.widgets.passphrase import PassphraseField
from kraft_desktop.words import translate


class PasswordCard(Card):
    """Asks for the password of a workbook. ``given`` carries what was typed, which is not kept here; ``put_away`` is sent when
    another file is wanted."""

    given = Signal(str)
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Import", "The workbook is protected by a password"))
        self._about = style.label("", wrap=True)
        self.field = PassphraseField(translate("Import", "Password of the workbook"))
        self.field.setMaximumWidth(style.em(26))
        self.open = style.button(translate("Import", "Open the workbook"), Role.PRIMARY)
        other = style.button(translate("Import", "Another file"))
        self.field.entered.connect(self._give)
        self.open.clicked.connect(self._give)
        other.clicked.connect(self.put_away)
        for part in (self._about, self.field):
            self.body.addWidget(part)
        self.body.addLayout(row(self.open, other, None))
        self.hide()

    def ask(self, name: str, *, wrong: bool) -> None:
        """Ask for the password of a file; ``wrong`` when another was tried."""
        text = (
            translate("Import", "That is not the password of {name}. Nothing was read.")
            if wrong
            else translate("Import", "Type the password of {name}. It is used to read the file and is not kept.")
        )
        self._about.setText(text.format(name=name))
        self.show()
        self.field.setFocus()

    def forget(self) -> None:
        """Nothing is asked any more."""
        self.field.editor.clear()
        self.hide()

    def _give(self) -> None:
        typed = self.field.editor.text()
        if typed:
            self.field.editor.clear()
            self.given.emit(typed)
