"""Choosing a new passphrase: typed twice or suggested, with an estimate of its strength."""

from __future__ import annotations

import math
import secrets
from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.passphrase import GENERATED_WORDS, MINIMUM, is_guessable
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import row
from kraft_desktop.ui.widgets.form import Explained, Help
from kraft_desktop.ui.widgets.passphrase import PassphraseField
from kraft_desktop.words import translate

_FAIR, _GOOD = 33, 45


class Strength(StrEnum):
    """The strength of a passphrase against a person with a copy of the store."""

    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


def strength(passphrase: str, known: Sequence[str]) -> Strength:
    """A low estimate of the guesses needed: for a word of the list that suggestions are drawn from the bits that it is drawn
    with, at most 13 for any other, 2 for each further character, nothing for repetitions. 45 bits are some thousand years on
    one graphics card at the cost the store derives its keys with."""
    if len(passphrase.strip()) < MINIMUM:
        return Strength.SHORT
    words = set(fold(passphrase).split())
    drawn = max(8.0, math.log2(max(len(known), 2)))
    common = {fold(word) for word in known}
    bits = sum(drawn if word in common else min(2.0 * len(set(word)), 13.0) for word in words)
    return Strength.GOOD if bits >= _GOOD else Strength.FAIR if bits >= _FAIR else Strength.WEAK


def suggestion(known: Sequence[str]) -> str:
    """A passphrase of words drawn from the list, with a blank between."""
    return " ".join(secrets.SystemRandom().sample(list(known), GENERATED_WORDS))


def strength_words(found: Strength) -> str:
    """A strength in words."""
    return {
        Strength.SHORT: translate("Passphrase", "Too short: at least 14 characters are needed."),
        Strength.WEAK: translate("Passphrase", "Weak: whoever has a copy of the store could guess it in days or weeks."),
        Strength.FAIR: translate("Passphrase", "Fair: it holds against most people; one more word makes it much stronger."),
        Strength.GOOD: translate("Passphrase", "Strong: guessing it would take thousands of years."),
    }[found]


class NewPassphrase(QWidget):
    """A new passphrase, typed twice or suggested. ``ready()`` is true when it can be used, ``edited`` is sent on every change.

    ``set_words`` gives the list that suggestions are drawn from; until then nothing is suggested.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words: Sequence[str] = ()
        self.first = PassphraseField(translate("Passphrase", "New passphrase"))
        self.second = PassphraseField(translate("Passphrase", "The same again"))
        self.suggest = style.button(translate("Passphrase", "Suggest five words"), Role.LINK)
        self.suggest.clicked.connect(self._suggest)
        self.suggest.setEnabled(False)
        self._verdict = style.label("", Role.SMALL, wrap=True)
        self._again = style.label("", Role.ERROR, wrap=True)
        self._again.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.4))
        new = QLabel(translate("Passphrase", "New passphrase"))
        new.setBuddy(self.first.editor)
        layout.addLayout(row(new, None, self.suggest))
        layout.addWidget(self.first)
        layout.addWidget(self._verdict)
        again = QLabel(translate("Passphrase", "The same again"))
        again.setBuddy(self.second.editor)
        layout.addWidget(again)
        layout.addWidget(self.second)
        layout.addWidget(self._again)
        below = style.label("", Role.HELP, wrap=True)
        below.hide()
        layout.addWidget(below)
        for field in (self.first, self.second):
            Explained(field.editor, _help(), below)
        self.first.edited.connect(self._judge)
        self.second.edited.connect(self._judge)
        self._judge()

    def set_words(self, words: Sequence[str]) -> None:
        """Draw suggestions from these words."""
        self._words = words
        self.suggest.setEnabled(bool(words))
        self._judge()

    def text(self) -> str:
        """The passphrase."""
        return self.first.editor.text()

    def clear(self) -> None:
        """Forget what was typed, and hide it again."""
        for field in (self.first, self.second):
            field.editor.clear()
            field.show_it(shown=False)

    def ready(self) -> bool:
        """Whether the store would take it, and it is typed the same twice."""
        allowed = strength(self.text(), self._words) is not Strength.SHORT and not is_guessable(self.text())
        return allowed and self.text() == self.second.editor.text()

    def _suggest(self) -> None:
        self.first.show_it(shown=True)
        self.first.editor.setText(suggestion(self._words))
        self.second.editor.clear()
        self.second.editor.setFocus()

    def _judge(self) -> None:
        text, again = self.text(), self.second.editor.text()
        usual = translate("Passphrase", "Four to six random words are best; nobody but you can know what you choose.")
        self._verdict.setText(strength_words(strength(text, self._words)) if text else usual)
        different = bool(again) and not text.startswith(again)
        self._again.setText(translate("Passphrase", "The two are not the same.") if different else "")
        self._again.setVisible(different)
        self.edited.emit()


def _help() -> Help:
    return Help(
        means=translate(
            "Passphrase", "Opens the store for this account; five random words are easy to remember and hard to guess."
        ),
        seen_by=translate("Accounts", "nobody"),
        kept=translate("Accounts", "not at all; the store keeps only a lock that it opens"),
        leaves=translate("Accounts", "no"),
    )
