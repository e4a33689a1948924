"""A page of a signed paper (pdf, png or jpeg) drawn as a picture, in the limited process: the file never lies on disk in clear,
and a file made to break what reads it takes nothing with it."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageOps

from kraft_desktop.reports import capped, limited

_MODULE = "kraft_desktop.reports.signed_paper"
_MEMORY, _WORK, _SECONDS = 1 << 30, 20, 30.0
_MOST = 40_000_000
"""Bytes of the largest answer."""
MOST_PAGES = 40
"""The pages of the longest paper that is taken for a signed consent or recommendation."""
WIDEST = 2000
"""The dots across the widest picture."""


class UnreadablePaper(Exception):
    """The file cannot be drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnPage:
    """A page as a png picture, and the number of pages of its paper."""

    pages: int
    picture: bytes


def draw(medium: str, content: bytes, page: int = 0, width: int = 1000) -> DrawnPage:
    """A page of a paper (its number from 0), at most ``width`` dots across. Raises UnreadablePaper, limited.TooSlow."""
    request = json.dumps({"medium": medium, "page": page, "width": min(width, WIDEST)}).encode()
    try:
        answer = limited.run(_MODULE, request + b"\n" + content, seconds=_SECONDS, most=_MOST, work=_WORK)
    except limited.Crashed as problem:
        raise UnreadablePaper from problem
    pages, _, picture = answer.partition(b"\n")
    if not picture:
        raise UnreadablePaper
    return DrawnPage(pages=int(pages), picture=picture)


def answer(given: bytes) -> bytes:
    """What the limited process answers: the number of pages, a line break, and the page as png; nothing after it for a paper
    that cannot be drawn."""
    asked, _, content = given.partition(b"\n")
    request = json.loads(asked)
    try:
        pages, picture = _picture(request["medium"], content, request["page"], request["width"])
    except (pypdfium2.PdfiumError, OSError, ValueError, IndexError, SyntaxError, Image.DecompressionBombError):
        return b"0\n"
    drawn = io.BytesIO()
    picture.save(drawn, "png", compress_level=1)
    return b"%d\n" % pages + drawn.getvalue()


def _picture(medium: str, content: bytes, page: int, width: int) -> tuple[int, Image.Image]:
    if medium == "pdf":
        paper = pypdfium2.PdfDocument(content)
        one = paper[page]
        scale = min(width / one.get_width(), WIDEST * 2 / one.get_height())
        return len(paper), one.render(scale=scale).to_pil()
    if page:
        raise IndexError
    with Image.open(io.BytesIO(content), formats=[medium]) as read:
        read.draft("RGB", (width, width * 4))
        picture = ImageOps.exif_transpose(read).convert("RGB")
    picture.thumbnail((width, WIDEST * 2))
    return 1, picture


def main(work: int = _WORK) -> int:
    """Serve one request."""
    return capped.serve(answer, _MEMORY, work)
