"""A file that was sealed: where it lies, what is read aloud, and the receipt for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kraft_desktop import labels
from kraft_desktop.services.readiness import SentFacts
from kraft_desktop.services.sending import Sent
from kraft_desktop.ui import style
from kraft_desktop.ui.card import Badge, Card, Tone
from kraft_desktop.ui.columns import Columns, empty
from kraft_desktop.ui.fields import CheckField
from kraft_desktop.ui.figure_table import ReadAloud
from kraft_desktop.ui.flow import Flow
from kraft_desktop.ui.pages import package_words as said
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
        self.open_zip = open_zip_field()

    def show_sent(self, title: str, facts: SentFacts, sent: Sent | None, owner: str) -> None:
        """Show what has gone out; ``sent`` when it was written just now."""
        empty(self._cards)
        for card in (self._file(title, facts, sent), self._words(facts, owner), self._receipt(facts, owner)):
            card.body.addStretch()
            self._cards.addWidget(card)

    def _file(self, title: str, facts: SentFacts, sent: Sent | None) -> Card:
        card, doing = Card(title), Flow()
        card.heading.addWidget(Badge(translate("Sent", "version {version}").format(version=facts.version)))
        if sent is None:
            text = translate("Sent", "Made {day}. The store keeps it byte for byte, so the same file can be written again.")
            card.body.addWidget(style.label(text.format(day=said.day(facts.created)), wrap=True))
            again = style.button(translate("Sent", "Write the same file again ..."))
            again.clicked.connect(self.again)
            self.open_zip = open_zip_field()
            card.body.addWidget(self.open_zip)
            doing.addWidget(again)
        else:
            text = translate("Sent", "Open the mail draft, check the receiver and send it yourself; the program sends nothing.")
            lines = ((sent.file.name, Role.STRONG), (str(sent.file.parent), Role.MUTED), (text, None), *_other_forms(sent))
            for words, role in lines:
                card.body.addWidget(style.label(words, role, wrap=True))
            self._offer(doing, translate("Sent", "Open the folder"), sent.file.parent, "folder")
            self._offer(doing, translate("Sent", "Open the mail draft"), sent.mail, "file")
            copy, text_file = style.button(translate("Sent", "Copy the text")), sent.text
            copy.clicked.connect(lambda: self.copy.emit(text_file))
            doing.addWidget(copy)
        card.body.addLayout(doing)
        return card

    def _offer(self, doing: Flow, words: str, path: Path, icon: str) -> None:
        button = style.button(words, icon_name=icon)
        button.clicked.connect(lambda: self.show_file.emit(path))
        doing.addWidget(button)

    def _words(self, facts: SentFacts, owner: str) -> Card:
        card = Card(translate("Sent", "Four words to read aloud"))
        card.body.addWidget(ReadAloud(facts.words))
        text = translate(
            "Sent", "Call {owner} on a number you already have. The words must be the ones that their program shows."
        )
        card.body.addWidget(style.label(text.format(owner=owner), Role.MUTED, wrap=True))
        return card

    def _receipt(self, facts: SentFacts, owner: str) -> Card:
        card, receipt = Card(translate("Sent", "Receipt")), facts.receipt
        if receipt is None:
            text = translate("Sent", "No receipt yet. {owner} answers with a small file. Drop it anywhere on this page.")
            card.body.addWidget(style.label(text.format(owner=owner), Role.MUTED, wrap=True))
            choose, line = style.button(translate("Sent", "Choose the receipt ...")), Flow()
            choose.clicked.connect(self.receipt)
            line.addWidget(choose)
            card.body.addLayout(line)
            return card
        card.heading.addWidget(Badge(translate("Sent", "received"), Tone.GOOD))
        text = translate("Sent", "{owner} took the file in on {day}.")
        card.body.addWidget(style.label(text.format(owner=owner, day=said.day(receipt.received)), wrap=True))
        for question in receipt.questions:
            card.body.addWidget(style.label(f"{labels.detail(question)}.", Role.ATTENTION, wrap=True))
        if receipt.remark:
            text = translate("Sent", "They ask: {remark}").format(remark=receipt.remark)
            card.body.addWidget(style.label(text, Role.ATTENTION, wrap=True))
        if not receipt.questions and not receipt.remark:
            card.body.addWidget(style.label(translate("Sent", "They have no questions."), Role.MUTED, wrap=True))
        return card


def open_zip_field() -> CheckField:
    """Whether the open form is wanted beside the sealed file."""
    return CheckField(translate("Sent", "Also an open, signed zip for a receiver without the program"))


def _other_forms(sent: Sent) -> Iterator[tuple[str, Role]]:
    text = translate("Sent", "If the mail filter stops it: the same as text, {file}")
    yield text.format(file=sent.forms.armored.name), Role.MUTED
    if sent.forms.open is not None:
        text = translate("Sent", "Open and signed, for a receiver without the program: {file}")
        yield text.format(file=sent.forms.open.name), Role.MUTED
