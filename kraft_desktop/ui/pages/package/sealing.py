"""The last step of the half-year package: sealing it, sending it, and its receipt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QLabel

from kraft_desktop.phrases import period_words
from kraft_desktop.services.ledger.readiness import SentFacts
from kraft_desktop.services.outgoing.dispatch import Prepared, Sent
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.guided_step import GuidedStep
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.package.state import State
from kraft_desktop.ui.pages.shared.sent_file import SentPart, open_zip_field
from kraft_desktop.ui.widgets.card import Card, Notice, Tone, add, row
from kraft_desktop.ui.widgets.fields import TextField
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The sender, receiver and subject of a package."""

    node: str
    owner: str
    prepared: Prepared
    earlier: int


def letterhead(state: State, prepared: Prepared, node: str) -> Letterhead:
    """The letterhead of a package from ``node``."""
    owner, earlier = (state.years.owner, state.years.earlier(prepared.period)) if state.years else ("", 0)
    return Letterhead(node=node, owner=owner, prepared=prepared, earlier=earlier)


def default_folder(*, practice: bool) -> Path:
    """The folder that packages are written to by default; those of a practice store have one of their own."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = translate("Package", "KRAFT packages PRACTICE") if practice else translate("Package", "KRAFT packages")
    return Path(documents) / name


class SealPart(GuidedStep):
    """Step 5, sealing. ``look_for`` asks for another folder, ``keys`` for the keys page; ``correct`` carries the reason for
    replacing the sent package. The signals of the sent file come from ``sent``; ``edited`` is sent when a field changed."""

    look_for = Signal()
    keys = Signal()
    correct = Signal(str)
    edited = Signal()

    def __init__(self, *, practice: bool) -> None:
        super().__init__()
        self.folder = default_folder(practice=practice)
        self.diary = _diary_field()
        self._where = style.label("", wrap=True)
        self._shown: tuple[object, ...] = ()
        self.sent, self.open_zip = SentPart(), open_zip_field()
        self.sent.hide()
        self.stand_above(self.sent)

    def show_state(self, state: State, node: str) -> None:
        """Show the state of the package, unless it is shown already."""
        half_year, years = state.half_year, state.years
        if half_year is None or years is None or state.prepared is None:
            return
        shown = (state.period, half_year.sent, half_year.closes, state.sent, years.owner_confirmed, state.is_correcting)
        if shown == self._shown:
            return
        self._shown = shown
        if half_year.sent is not None and not state.is_correcting:
            self.show_sent(half_year.sent, state.sent, years.owner, corrects=state.may_correct)
        else:
            closing = period_words.closed_for_good(half_year.period.id, [one.id for one in half_year.closes])
            self.show_unsealed(letterhead(state, state.prepared, node), confirmed=years.owner_confirmed, closing=closing)

    def show_unsealed(self, head: Letterhead, *, confirmed: bool, closing: str = "") -> None:
        """Show the package before sealing, with a warning of what that closes for good."""
        typed = self.diary.text(), self.open_zip.text()
        self.sent.hide()
        empty(self.cards)
        self.cards.addWidget(self._before(head, typed, confirmed=confirmed, closing=closing))
        self.cards.addWidget(self._way(head.owner))

    def _before(self, head: Letterhead, typed: tuple[str, str], *, confirmed: bool, closing: str) -> Card:
        card = Card(translate("Package", "Seal the package"))
        if closing:
            card.body.addWidget(Notice(closing, Tone.ATTENTION))
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
        self.diary = _diary_field()
        self.diary.set_text(typed[0])
        self.diary.edited.connect(self.edited)
        diary = QLabel(translate("Package", "Diary number"))
        diary.setBuddy(self.diary.editor)
        self.diary.editor.setAccessibleName(diary.text())
        card.body.addSpacing(style.em(0.3))
        card.body.addWidget(diary)
        card.body.addWidget(self.diary)
        self.open_zip = open_zip_field()
        self.open_zip.set_text(typed[1])
        self.open_zip.edited.connect(self.edited)
        card.body.addSpacing(style.em(0.3))
        card.body.addWidget(self.open_zip)
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
        """Seal into another folder."""
        self.folder = folder
        self._where.setText(str(folder))
        self.edited.emit()

    def show_sent(self, facts: SentFacts, sent: Sent | None, owner: str, *, corrects: bool) -> None:
        """Show the package after sealing; ``sent`` is given when it was written just now. ``corrects`` when a new version is
        allowed."""
        empty(self.cards)
        self.diary, self.open_zip = _diary_field(), open_zip_field()  # the previous fields were deleted with their card
        self._where = style.label("", wrap=True)
        self.sent.show()
        self.sent.show_sent(translate("Package", "The package is sealed"), facts, sent, owner)
        if corrects:
            self.cards.addWidget(self._correction())

    def _correction(self) -> Card:
        card = Card(translate("Package", "Was something wrong in it?"))
        text = translate(
            "Package",
            "What is learnt late is counted in the next half-year by itself. A new version is for figures that were wrong: "
            "totals, and changes of three people or more. It names the version that it replaces, and why.",
        )
        card.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        why = TextField(placeholder=translate("Package", "without names, numbers and case codes"))
        label = QLabel(translate("Package", "Why it is corrected"))
        label.setBuddy(why.editor)
        why.editor.setAccessibleName(label.text())
        box = FormBox(why, translate("Package", "Make a new version"))
        style.give_role(box.save, Role.BUTTON)
        box.save.setEnabled(False)
        why.edited.connect(lambda: box.save.setEnabled(why.value() is not None))
        box.saving.connect(lambda: self.correct.emit(why.value()))
        add(card.body, label, box, 0)
        return card


def _diary_field() -> TextField:
    return TextField(placeholder=translate("Package", "if there is one"))
