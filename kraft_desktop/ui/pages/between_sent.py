"""A file that was sealed: where it lies, what is read aloud, and the receipt for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kraft_desktop import labels
from kraft_desktop.services.readiness import SentFacts
from kraft_desktop.services.sending import Sent
from kraft_desktop.ui import style
from kraft_desktop.ui.card import Badge, Card, Tone, row
from kraft_desktop.ui.columns import Columns, empty
from kraft_desktop.ui.figure_table import ReadAloud
from kraft_desktop.ui.flow import Flow
from kraft_desktop.ui.pages import package_words as said
from kraft_desktop.ui.pages.package_sealing import default_folder
from kraft_desktop.ui.style import Role
from kraft_desktop.words import translate


class SentPart(QWidget):
    """``show_file`` asks to show a file or folder, ``copy`` carries the file of the text for the clipboard, ``receipt`` asks
    for a receipt to take in, ``again`` for the files of what was sent before."""

    show_file = Signal(object)
    copy = Signal(object)
    receipt = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards = Columns(least=36)
        self.setLayout(self._cards)

    def show_sent(self, title: str, facts: SentFacts, sent: Sent | None, owner: str) -> None:
        """Show what has gone out; ``sent`` when it was written just now."""
        empty(self._cards)
        for card in (self._file(title, facts, sent), self._words(facts, owner), self._receipt(facts, owner)):
            card.body.addStretch()
            self._cards.addWidget(card)

    def _file(self, title: str, facts: SentFacts, sent: Sent | None) -> Card:
        card, doing = Card(title), Flow()
        card.heading.addWidget(Badge(translate("Between", "version {version}").format(version=facts.version)))
        if sent is None:
            text = translate("Between", "Made {day}. The store keeps it byte for byte, so the same file can be written again.")
            card.body.addWidget(style.label(text.format(day=said.day(facts.created)), wrap=True))
            again = style.button(translate("Between", "Write the same file again ..."))
            again.clicked.connect(self.again)
            doing.addWidget(again)
        else:
            text = translate(
                "Between", "Open the mail draft, check the receiver and send it yourself; the program sends nothing."
            )
            lines = ((sent.file.name, Role.STRONG), (str(sent.file.parent), Role.MUTED), (text, None))
            for words, role in lines:
                card.body.addWidget(style.label(words, role, wrap=True))
            self._offer(doing, translate("Between", "Open the folder"), sent.file.parent, "folder")
            self._offer(doing, translate("Between", "Open the mail draft"), sent.mail, "file")
            copy, text_file = style.button(translate("Between", "Copy the text")), sent.text
            copy.clicked.connect(lambda: self.copy.emit(text_file))
            doing.addWidget(copy)
        card.body.addLayout(doing)
        return card

    def _offer(self, doing: Flow, words: str, path: Path, icon: str) -> None:
        button = style.button(words, icon_name=icon)
        button.clicked.connect(lambda: self.show_file.emit(path))
        doing.addWidget(button)

    def _words(self, facts: SentFacts, owner: str) -> Card:
        card = Card(translate("Between", "Four words to read aloud"))
        card.body.addWidget(ReadAloud(facts.words))
        text = translate(
            "Between", "Call {owner} on a number you already have. The words must be the ones that their program shows."
        )
        card.body.addWidget(style.label(text.format(owner=owner), Role.MUTED, wrap=True))
        return card

    def _receipt(self, facts: SentFacts, owner: str) -> Card:
        card, receipt = Card(translate("Between", "Receipt")), facts.receipt
        if receipt is None:
            text = translate("Between", "No receipt yet. {owner} answers with a small file. Drop it anywhere on this page.")
            card.body.addWidget(style.label(text.format(owner=owner), Role.MUTED, wrap=True))
            choose, line = style.button(translate("Between", "Choose the receipt ...")), Flow()
            choose.clicked.connect(self.receipt)
            line.addWidget(choose)
            card.body.addLayout(line)
            return card
        card.heading.addWidget(Badge(translate("Between", "received"), Tone.GOOD))
        text = translate("Between", "{owner} took the file in on {day}.")
        card.body.addWidget(style.label(text.format(owner=owner, day=said.day(receipt.received)), wrap=True))
        for question in receipt.questions:
            card.body.addWidget(style.label(f"{labels.detail(question)}.", Role.ATTENTION, wrap=True))
        if receipt.remark:
            text = translate("Between", "They ask: {remark}").format(remark=receipt.remark)
            card.body.addWidget(style.label(text, Role.ATTENTION, wrap=True))
        if not receipt.questions and not receipt.remark:
            card.body.addWidget(style.label(translate("Between", "They have no questions."), Role.MUTED, wrap=True))
        return card


class SealCard(Card):
    """Where the file of a quarter will lie, before it is sealed. ``look_for`` asks for another folder."""

    look_for = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Between", "Seal the quarter file"))
        self.folder = default_folder()
        self._about, self._where = style.label("", wrap=True), style.label(str(self.folder), Role.STRONG, wrap=True)
        change = style.button(translate("Between", "Other folder ..."), Role.LINK)
        change.clicked.connect(self.look_for)
        note = translate("Between", "A file cannot be taken back. What changes later becomes part of the next one.")
        self.body.addWidget(self._about)
        self.body.addLayout(row(style.label(translate("Between", "Saved in"), Role.MUTED), None, change))
        for part in (self._where, style.label(note, Role.MUTED, wrap=True)):
            self.body.addWidget(part)
        self.body.addStretch()

    def show_parties(self, node: str, owner: str) -> None:
        """Say who signs and who can open it."""
        text = translate("Between", "The file is signed by {node} and sealed, so that only {owner} can open it.")
        self._about.setText(text.format(node=node, owner=owner))

    def move_to(self, folder: Path) -> None:
        """Another folder."""
        self.folder = folder
        self._where.setText(str(folder))
