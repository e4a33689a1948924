"""A sealed file: its folder, the fingerprint words to read aloud, and its receipt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kraft_desktop import labels
from kraft_desktop.domain.exchange import Receipt
from kraft_desktop.services.ledger.readiness import SentFacts
from kraft_desktop.services.outgoing.dispatch import Sent
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns, empty
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.widgets.card import Badge, Card, Tone
from kraft_desktop.ui.widgets.fields import CheckField
from kraft_desktop.ui.widgets.figure_table import ReadAloud
from kraft_desktop.words import translate


class SentPart(QWidget):
    """The part that shows a sent file. ``show_file`` asks to open a file or folder, ``copy`` carries the mail text file for the
    clipboard, ``receipt`` asks to read a receipt, ``again`` to write the sent files again. ``answer`` carries a receipt with a
    question to answer by mail, ``copy_answer`` one whose answer goes to the clipboard."""

    show_file = Signal(object)
    copy = Signal(object)
    receipt = Signal()
    again = Signal()
    answer = Signal(object)
    copy_answer = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._cards = Columns(least=36)
        self.setLayout(self._cards)
        self.open_zip = open_zip_field()

    def show_sent(self, title: str, facts: SentFacts, sent: Sent | None, owner: str) -> None:
        """Show the sent file; ``sent`` is given when it was written just now."""
        empty(self._cards)
        for card in (self._file(title, facts, sent), self._words(facts, owner), self._receipt(facts, owner)):
            card.body.addStretch()
            self._cards.addWidget(card)

    def _file(self, title: str, facts: SentFacts, sent: Sent | None) -> Card:
        card, doing = Card(title), Flow()
        card.heading.addWidget(Badge(translate("Sent", "version {version}").format(version=facts.version)))
        if sent is None:
            text = translate("Sent", "Made {day}. The store keeps it byte for byte, so the same file can be written again.")
            card.body.addWidget(style.label(text.format(day=package_tables.day(facts.created)), wrap=True))
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
            self._offer(doing, translate("Sent", "Open the mail draft"), sent.mail, "file", Role.PRIMARY)
            copy, text_file = style.button(translate("Sent", "Copy the text")), sent.text
            copy.clicked.connect(lambda: self.copy.emit(text_file))
            doing.addWidget(copy)
            self._offer(doing, translate("Sent", "Open the folder"), sent.file.parent, "folder")
        card.body.addLayout(doing)
        return card

    def _offer(self, doing: Flow, words: str, path: Path, icon: str, role: Role = Role.BUTTON) -> None:
        button = style.button(words, role, icon_name=icon)
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
        card.body.addWidget(style.label(text.format(owner=owner, day=package_tables.day(receipt.received)), wrap=True))
        if is_asking(receipt):
            card.heading.addWidget(Badge(translate("Sent", "asks something"), Tone.ATTENTION))
            self._asked(card, receipt)
        else:
            card.body.addWidget(style.label(translate("Sent", "They have no questions."), Role.MUTED, wrap=True))
        return card

    def _asked(self, card: Card, receipt: Receipt) -> None:
        """Add the owner's question in the receipt to the card, with buttons to answer it."""
        asked = [f"{labels.detail(question)}." for question in receipt.questions]
        if receipt.remark:
            asked.append(translate("Sent", "They ask: {remark}").format(remark=receipt.remark))
        for line in asked:
            card.body.addWidget(style.label(line, Role.ATTENTION, wrap=True))
        text = translate("Sent", "Answer by mail or on the telephone, and name nobody: the mail goes as it is, without a seal.")
        card.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        by_mail = style.button(translate("Sent", "Answer by mail ..."), icon_name="file")
        copy, doing = style.button(translate("Sent", "Copy the question")), Flow()
        by_mail.clicked.connect(lambda: self.answer.emit(receipt))
        copy.clicked.connect(lambda: self.copy_answer.emit(receipt))
        for button in (by_mail, copy):
            doing.addWidget(button)
        card.body.addLayout(doing)


def is_asking(receipt: Receipt) -> bool:
    """Whether the owner asks a question in the receipt."""
    return bool(receipt.questions or receipt.remark)


def with_receipt(words: str, receipt: Receipt) -> tuple[str, Tone]:
    """The status text and tone of a file with a receipt: ``words``, and a note when the owner asks a question."""
    if not is_asking(receipt):
        return words, Tone.GOOD
    return translate("Sent", "{standing}, with a question").format(standing=words), Tone.ATTENTION


def open_zip_field() -> CheckField:
    """A check box for also writing the unsealed file beside the sealed one."""
    return CheckField(translate("Sent", "Also an open, signed zip for a receiver without the program"))


def _other_forms(sent: Sent) -> Iterator[tuple[str, Role]]:
    text = translate("Sent", "If the mail filter stops it: the same as text, {file}")
    yield text.format(file=sent.forms.armored.name), Role.MUTED
    if sent.forms.open is not None:
        text = translate("Sent", "Open and signed, for a receiver without the program: {file}")
        yield text.format(file=sent.forms.open.name), Role.MUTED
