"""A sealed package as text, for mail that lets no other file through: the armor that ``age -a`` writes, over the same bytes."""

from __future__ import annotations

import base64
import codecs

from kraft_desktop.domain.errors import NotAPackage
from kraft_desktop.reports.package.envelope import AGE

EXTENSION = ".kraftpaket.txt"
BEGIN, END = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"
_COLUMNS = 64


def write(sealed: bytes) -> bytes:
    """The text form of an age file."""
    text = base64.b64encode(sealed)
    lines = [text[start : start + _COLUMNS] for start in range(0, len(text), _COLUMNS)]
    return b"\n".join((BEGIN, *lines, END, b""))


def sealed_bytes(content: bytes) -> bytes:
    """The sealed bytes of ``content``, which is either those bytes or their text form. Raises NotAPackage for a text form that
    ``write`` would not have made. Four changes that mail makes are accepted, since the bytes stay unambiguous: text before and
    after, a quote mark before every line, other line ends, and a missing last line end."""
    if content.startswith(AGE) or BEGIN not in content:
        return content
    lines = content.removeprefix(codecs.BOM_UTF8).splitlines()
    first = next(place for place, line in enumerate(lines) if BEGIN in line)
    quoted = lines[first].partition(BEGIN)[0]
    try:
        last = lines.index(quoted + END, first)
        text = [_unquoted(line, quoted) for line in lines[first : last + 1]]
        sealed = base64.b64decode(b"".join(text[1:-1]), validate=True)
    except ValueError as problem:  # no end, or no base64
        raise NotAPackage(problem="armor") from problem
    if content.count(BEGIN) != 1 or quoted.strip(b"> ") or write(sealed) != b"\n".join((*text, b"")):
        raise NotAPackage(problem="armor")
    return sealed


def _unquoted(line: bytes, quoted: bytes) -> bytes:
    if not line.startswith(quoted):
        raise NotAPackage(problem="armor")
    return line.removeprefix(quoted)
