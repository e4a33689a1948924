"""When a passphrase is strong enough, and the form in which it is compared."""

from __future__ import annotations

import unicodedata

from kraft_desktop.domain.errors import WeakPassphrase

MINIMUM = 14
"""Characters that a passphrase has at least."""


def normal(secret: str) -> str:
    """The secret as every keyboard gives it: composed letters (NFC), without blanks at the ends."""
    return unicodedata.normalize("NFC", secret).strip()


def check_passphrase(passphrase: str) -> None:
    """Raise WeakPassphrase unless it is long enough."""
    if len(normal(passphrase)) < MINIMUM:
        raise WeakPassphrase(minimum=MINIMUM)
