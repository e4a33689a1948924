"""The passphrases that a store takes."""

from __future__ import annotations

from kraft_desktop.domain.errors import GuessablePassphrase, WeakPassphrase
from kraft_desktop.domain.passphrase import MINIMUM, is_guessable, normal


def check_passphrase(passphrase: str) -> None:
    """Raise WeakPassphrase unless it is long enough, GuessablePassphrase unless it is more than a word and a year."""
    if len(normal(passphrase)) < MINIMUM:
        raise WeakPassphrase(minimum=MINIMUM)
    if is_guessable(passphrase):
        raise GuessablePassphrase
