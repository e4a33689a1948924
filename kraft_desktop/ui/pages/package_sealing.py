"""The last step of the half-year package: it is sealed, sent and answered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QLabel

from kraft_desktop import labels
from kraft_desktop.services.readiness import SentFacts
from kraft_desktop.services.sending import Prepared
from kraft_desktop.ui import style
from kraft_desktop.ui.card import Badge, Card, EmptyState, Notice, Tone, row
from kraft_desktop.ui.columns import empty
from kraft_desktop.ui.fields import TextField
from kraft_desktop.ui.figure_table import ReadAloud
from kraft_desktop.ui.flow import Flow
from kraft_desktop.ui.pages import package_words as said
from kraft_desktop.ui.pages.package_steps import Part
from kraft_desktop.ui.style import Role
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Who sends what to whom."""

    node: str
    owner: str
    prepared: Prepared
    earlier: int


def default_folder() -> Path:
    """Where packages go unless somebody says otherwise."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) / translate("Package", "KRAFT packages")


class SealPart(Part):
    """Step 5. ``look_for`` asks for another folder, ``show_file`` to show a file or folder, ``copy`` for the text in the
    clipboard, ``receipt`` to take one in, ``keys`` for the page of keys, ``again`` for the files of a package that was sent."""

    look_for = Signal()
    show_file = Signal(object)
    copy = Signal()
    choose_receipt = Signal()
    keys = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.folder = default_folder()
        self.diary = TextField(placeholder=translate("Package", "if there is one"))
        self._where = style.label("", wrap=True)

    def show_unsealed(self, head: Letterhead, *, confirmed: bool) -> None:
        """Before it is sealed."""
        typed = self.diary.text()
        empty(self.cards)
        self.cards.addWidget(self._before(head, typed, confirmed=confirmed))
        self.cards.addWidget(self._way(head.owner))

    def _before(self, head: Letterhead, typed: str, *, confirmed: bool) -> Card:
        card = Card(translate("Package", "Seal the package"))
        if not confirmed:
            text = translate("Package", "The key of {owner} is not confirmed. Nothing can be sealed before it is.")
            card.body.addWidget(Notice(text.format(owner=head.owner), Tone.ATTENTION))
            to_keys = style.button(translate("Package", "Exchange keys"), Role.LINK)
            to_keys.clicked.connect(self.keys)
            card.body.addLayout(row(to_keys, None))
        text = translate("Package", "The file is signed by {node} and sealed, so that only {owner} can open it.")
        card.body.addWidget(style.label(text.format(node=head.node, owner=head.owner), wrap=True))
        self._where = style.label(str(self.folder), Role.STRONG, wrap=True)
        change = style.button(translate("Package", "Other folder ..."), Role.LINK)
        change.clicked.connect(self.look_for)
        card.body.addSpacing(style.em(0.3))
        card.body.addLayout(row(style.label(translate("Package", "Saved in"), Role.MUTED), None, change))
        card.body.addWidget(self._where)
        self.diary = TextField(placeholder=translate("Package", "if there is one"))
        self.diary.set_text(typed)
        diary = QLabel(translate("Package", "Diary number"))
        diary.setBuddy(self.diary.editor)
        self.diary.editor.setAccessibleName(diary.text())
        card.body.addSpacing(style.em(0.3))
        card.body.addWidget(diary)
        card.body.addWidget(self.diary)
        card.body.addStretch()
        return card

    def _way(self, owner: str) -> Card:
        card = Card(translate("Package", "What happens then"))
        for place, text in enumerate(
            (
                translate("Package", "The package is sealed and the store keeps exactly what was sent."),
                translate("Package", "You open the mail draft and send it from your own mail."),
                translate("Package", "You call {owner} and read four words aloud.").format(owner=owner),
                translate("Package", "Their receipt comes back by mail; you drop it here."),
            ),
            start=1,
        ):
            number = style.label(str(place), Role.STRONG)
            words = style.label(text, wrap=True)
            line = row(number)
            line.addWidget(words, 1)
            card.body.addLayout(line)
        note = translate("Package", "A package cannot be taken back. What changes later becomes part of the next half-year.")
        card.body.addWidget(style.label(note, Role.MUTED, wrap=True))
        card.body.addStretch()
        return card

    def move_to(self, folder: Path) -> None:
        """Another folder."""
        self.folder = folder
        self._where.setText(str(folder))

    def show_sent(self, facts: SentFacts, file: Path | None, owner: str) -> None:
        """After it was sealed; ``file`` when it was written just now."""
        empty(self.cards)
        self.cards.addWidget(self._file(facts, file))
        self.cards.addWidget(self._words(facts, owner))
        self.cards.addWidget(self._receipt(facts, owner))

    def _file(self, facts: SentFacts, file: Path | None) -> Card:
        card = Card(translate("Package", "The package is sealed"))
        card.heading.addWidget(Badge(translate("Package", "version {version}").format(version=facts.version)))
        doing = Flow()
        if file is not None:
            card.body.addWidget(style.label(file.name, Role.STRONG, wrap=True))
            card.body.addWidget(style.label(str(file.parent), Role.MUTED, wrap=True))
            text = translate(
                "Package", "Open the mail draft, check the receiver and send it yourself; the program sends nothing."
            )
            card.body.addWidget(style.label(text, wrap=True))
            for words, do, icon in (
                (translate("Package", "Open the folder"), lambda: self.show_file.emit(file.parent), "folder"),
                (translate("Package", "Open the mail draft"), lambda: self.show_file.emit(file.with_suffix(".eml")), "file"),
                (translate("Package", "Copy the text"), self.copy.emit, ""),
            ):
                button = style.button(words, icon_name=icon)
                button.clicked.connect(lambda _=False, do=do: do())
                doing.addWidget(button)
        else:
            text = translate("Package", "Made {day}. The store keeps it byte for byte, so the same file can be written again.")
            card.body.addWidget(style.label(text.format(day=said.day(facts.created)), wrap=True))
            again = style.button(translate("Package", "Write the same package again ..."))
            again.clicked.connect(self.again)
            doing.addWidget(again)
        card.body.addLayout(doing)
        card.body.addStretch()
        card.body.addWidget(style.label(f"SHA-256 {facts.sha256[:16]} ...", Role.SMALL))
        return card

    def _words(self, facts: SentFacts, owner: str) -> Card:
        card = Card(translate("Package", "Four words to read aloud"))
        card.body.addWidget(ReadAloud(facts.words))
        text = translate(
            "Package", "Call {owner} on a number you already have. The words must be the ones that their program shows."
        )
        card.body.addWidget(style.label(text.format(owner=owner), Role.MUTED, wrap=True))
        card.body.addStretch()
        return card

    def _receipt(self, facts: SentFacts, owner: str) -> Card:
        card, receipt = Card(translate("Package", "Receipt")), facts.receipt
        if receipt is None:
            text = translate("Package", "{owner} answers with a small file. Drop it anywhere on this page.")
            choose = translate("Package", "Choose the receipt ...")
            title = translate("Package", "No receipt yet")
            card.body.addWidget(EmptyState(title, text.format(owner=owner), choose, self.choose_receipt.emit))
            return card
        card.heading.addWidget(Badge(translate("Package", "received"), Tone.GOOD))
        text = translate("Package", "{owner} took the package in on {day}.")
        card.body.addWidget(style.label(text.format(owner=owner, day=said.day(receipt.received)), wrap=True))
        for question in receipt.questions:
            card.body.addWidget(style.label(f"{labels.detail(question)}.", Role.ATTENTION, wrap=True))
        if not receipt.questions:
            card.body.addWidget(style.label(translate("Package", "They have no questions."), Role.MUTED, wrap=True))
        card.body.addStretch()
        return card
