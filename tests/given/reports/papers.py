"""What a paper says, line by line, without how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportlab.graphics.shapes import Drawing, String
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Table


def lines(parts: Iterable[object]) -> Iterator[str]:
    """The text of a paper, a line for each paragraph and each row of a table."""
    for part in parts:
        match part:
            case Paragraph():
                yield part.getPlainText()
            case Table():
                yield from (" | ".join(lines(row)) for row in vars(part)["_cellvalues"])
            case KeepTogether():
                yield from lines(vars(part)["_content"])
            case Drawing():
                yield " | ".join(shape.text for shape in part.contents if isinstance(shape, String))
            case Flowable():
                continue
