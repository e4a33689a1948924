"""The card by which a node takes in the rules that the project owner has decided alike for all nodes."""

from __future__ import annotations

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.words import translate


class CommonRulesCard(Card):
    """What the owner's rules are, and the button that asks for their file (``choose``)."""

    def __init__(self) -> None:
        super().__init__(translate("Decisions", "Rules of the project owner"))
        text = translate(
            "Decisions",
            "The owner decides some rules alike for all nodes and sends them in a signed file. They hold here once the file is "
            "taken in; this node may only be stricter.",
        )
        self.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        self.choose = style.button(translate("Decisions", "Take in the owner's rules ..."), icon_name="file")
        self.body.addLayout(row(self.choose, None))
        self.body.addStretch()
