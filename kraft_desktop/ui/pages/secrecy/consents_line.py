"""The number of cases without a consent, with the way to the page where they are settled."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, add, row
from kraft_desktop.words import plural, translate


class ConsentsLine(Card):
    """The number in words; hidden when every consent is settled. ``go`` asks for the page."""

    go = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Consents", "Consents"))
        self._text = style.label("", wrap=True)
        self.button = style.button(translate("Consents", "Settle the consents"))
        self.button.clicked.connect(self.go)
        add(self.body, self._text, row(self.button, None))
        self.hide()

    def show_count(self, count: int, *, alone: bool) -> None:
        """Show the number of cases; ``alone`` when they are all there is to do on the page."""
        style.give_role(self.button, Role.PRIMARY if alone else Role.BUTTON)
        words = plural("Consents", "{count} open case has no consent.", "{count} open cases have no consent.", count)
        self._text.setText(words)
        self.setVisible(count > 0)
