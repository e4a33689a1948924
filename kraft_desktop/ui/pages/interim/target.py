"""The folder and parties of a quarter file, shown before it is sealed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from kraft_desktop.phrases import period_words
from kraft_desktop.services.outgoing.interim_reports import Quarter
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.package.sealing import default_folder
from kraft_desktop.ui.widgets.card import Card, Notice, Tone, row
from kraft_desktop.words import translate


class SealCard(Card):
    """The folder and parties of a quarter file before sealing. ``look_for`` asks for another folder."""

    look_for = Signal()

    def __init__(self, *, practice: bool) -> None:
        super().__init__(translate("InterimReports", "Seal the quarter file"))
        self.folder = default_folder(practice=practice)
        self._about, self._where = style.label("", wrap=True), style.label(str(self.folder), Role.STRONG, wrap=True)
        change = style.button(translate("InterimReports", "Other folder ..."), Role.LINK)
        change.clicked.connect(self.look_for)
        note = translate("InterimReports", "A file cannot be taken back. What changes later becomes part of the next one.")
        self._closes = Notice()
        self.body.addWidget(self._closes)
        self.body.addWidget(self._about)
        self.body.addLayout(row(style.label(translate("InterimReports", "Saved in"), Role.MUTED), None, change))
        for part in (self._where, style.label(note, Role.MUTED, wrap=True)):
            self.body.addWidget(part)
        self.body.addStretch()

    def show_parties(self, node: str, owner: str, quarter: Quarter | None) -> None:
        """Show the signing node and the owner who can open the file, and what sealing closes for good."""
        closes = [one.id for one in quarter.closes] if quarter else []
        self._closes.say(period_words.closed_for_good(quarter.period.id, closes) if quarter else "", Tone.ATTENTION)
        text = translate("InterimReports", "The file is signed by {node} and sealed, so that only {owner} can open it.")
        self._about.setText(text.format(node=node, owner=owner))

    def move_to(self, folder: Path) -> None:
        """Seal into another folder."""
        self.folder = folder
        self._where.setText(str(folder))
