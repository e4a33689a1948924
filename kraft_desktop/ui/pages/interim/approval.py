"""The approval of a quarter file with texts by a second person."""

from __future__ import annotations

from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.interim.state import At, State
from kraft_desktop.ui.pages.shared.second_person import SecondPerson
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.words import translate


class ApprovalCard(Card):
    """The reason why an approval is needed, and the form for it in ``second``."""

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("InterimReports", "A second person approves"))
        text = translate(
            "InterimReports",
            "Words can say more than numbers do. Somebody else reads the texts and the numbers here, and approves with their "
            "own passphrase.",
        )
        nobody = translate(
            "InterimReports",
            "Nobody else has an account here that may approve. A colleague is added in the fourth step of the half-year "
            "package; until then the file can be sent without texts.",
        )
        self.second = SecondPerson(needs, nobody)
        self.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        self.body.addWidget(self.second)
        self.body.addStretch()

    def ask(self, state: State) -> None:
        """Ask for the approval where ``state`` needs one, once the owner's key is confirmed."""
        if state.at is not At.SENDING or not state.needs_approval or state.found is None:
            return
        if state.found.owner_confirmed:
            self.second.ask()
        else:
            self.second.wait_for_key(state.found.owner)
