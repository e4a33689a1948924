"""Words typed by hand that leave the node: they may name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kraft_desktop.domain.errors import NamesSomebody
from kraft_desktop.domain.text import fold
from kraft_desktop.store.vault import Data

_NUMBER = re.compile(r"(?<!\d)(?:\d{2})?\d{6}\s?[-+−–]?\s?\d{4}(?!\d)")
"""What can be a personal number, with or without century and sign."""
_BORN = re.compile(r"(?<!\d)(?:19|20)\d{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])(?!\d)")
_CODE = re.compile(r"\b[A-ZÅÄÖ]-[0-9A-Z]{5}\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST = 3


def refuse_names(data: Data, text: str, where: str) -> None:
    """NamesSomebody when ``text`` has a name or the date of birth of somebody in the store, a case code, or what can be a
    personal number. ``where`` says which text it is (a code)."""
    for line, words in enumerate(text.splitlines() or [""], start=1):
        for found in _found(data, words):
            raise NamesSomebody(where=where, line=line, found=found)


def _found(data: Data, text: str) -> Iterator[str]:
    born, names = set[str](), set[str]()
    for participant in data.participants.where():
        if participant.personal_number:
            born.add(participant.personal_number[:8])
        names |= {fold(part) for part in _WORD.findall(participant.name or "") if len(part) >= _SHORTEST}
    yield from (match.group() for match in _NUMBER.finditer(text))
    yield from (match.group() for match in _BORN.finditer(text) if match.group().replace("-", "") in born)
    yield from (match.group() for match in _CODE.finditer(text))
    yield from (word for word in _WORD.findall(text) if word[:1].isupper() and fold(word) in names)
