"""The approval of a quarter file with texts by a second person."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.interim.state import At, State
from kraft_desktop.ui.pages.package.colleague import ColleagueCard
from kraft_desktop.ui.pages.shared.second_person import SecondPerson
from kraft_desktop.ui.widgets.card import Card, add
from kraft_desktop.words import translate


class ApprovalPart(QWidget):
    """The reason why an approval is needed, the form for it in ``second``, and a new account when nobody may give it."""

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        card = Card(translate("InterimReports", "A second person approves"))
        text = translate(
            "InterimReports",
            "Words can say more than numbers do. Somebody else reads the texts and the numbers here, and approves with their "
            "own passphrase.",
        )
        nobody = translate(
            "InterimReports",
            "Nobody else has an account here that may approve. The file waits until a colleague has, or goes without texts.",
        )
        self.second = SecondPerson(needs, nobody)
        self.colleague = ColleagueCard(needs, self.second)
        add(card.body, style.label(text, Role.MUTED, wrap=True), self.second, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1))
        add(layout, card, self.colleague, 0)

    def ask(self, state: State) -> None:
        """Ask for the approval where ``state`` needs one, once the owner's key is confirmed."""
        if state.at is not At.SENDING or not state.needs_approval or state.found is None:
            return
        if state.found.owner_confirmed:
            self.second.ask()
        else:
            self.second.wait_for_key(state.found.owner)
