"""Signed papers are kept encrypted and drawn page by page; copies of journals leave only the note of them."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from kraft_desktop.domain.casework.attachments import AttachmentKind
from kraft_desktop.domain.casework.copies import CopyEnd
from kraft_desktop.domain.errors import AttachmentRefused, ConsentNotInForce, NoSuchRow
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.casework import attachments, copies, corrections, events
from kraft_desktop.services.casework.attachments import NewAttachment
from kraft_desktop.services.casework.copies import NewCopy

NEW = NewAttachment(kind=AttachmentKind.CONSENT, on=dt.date(2026, 1, 1))
MARK = b"Kanariefagel Samtycke"


def pdf(pages: int = 2) -> bytes:
    drawn = io.BytesIO()
    canvas = Canvas(drawn, pageCompression=0)
    for number in range(pages):
        canvas.drawString(100, 700, f"{MARK.decode()} {number}")
        canvas.showPage()
    canvas.save()
    return drawn.getvalue()


def picture(kind: str) -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (400, 300), "white").save(drawn, kind)
    return drawn.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "pages"), [("s.pdf", pdf(), 2), ("s.png", picture("png"), 1), ("S.JPG", picture("jpeg"), 1)]
)
def test_a_signed_paper_is_drawn_and_never_lies_in_clear(
    anna: Session, case: str, tmp_path: Path, name: str, content: bytes, pages: int
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    attachments.attach(anna, case, file, NEW)
    file.unlink()
    row = events.of_case(anna, case).attachments[0]
    drawn = attachments.page(anna, case, row.id, pages - 1, 500)
    with Image.open(io.BytesIO(drawn.picture)) as shown:
        assert (drawn.pages, shown.format) == (pages, "PNG")
        assert 0 < shown.width <= 500
    start = content[:40]
    assert not [one for one in tmp_path.rglob("*") if one.is_file() and (MARK in (body := one.read_bytes()) or start in body)]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("s.pdf", picture("png"), "attachment_another"),
        ("s.png", pdf(), "attachment_another"),
        ("s.docx", pdf(), "attachment_ending"),
        ("s", pdf(), "attachment_ending"),
        ("s.pdf", b"", "attachment_empty"),
        ("s.pdf", b"%PDF-1.7 nothing more", "attachment_unreadable"),
        ("s.png", picture("png")[:60], "attachment_unreadable"),
        ("s.pdf", pdf(41), "attachment_pages"),
        ("s.pdf", b"%PDF-" + bytes(20_000_000), "attachment_large"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(
    anna: Session, case: str, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(AttachmentRefused) as refused:
        attachments.attach(anna, case, file, NEW)
    assert refused.value.reason == reason
    assert events.of_case(anna, case).attachments == ()


def test_the_content_of_a_struck_paper_is_gone(anna: Session, case: str, tmp_path: Path) -> None:
    file = tmp_path / "s.pdf"
    file.write_bytes(pdf())
    attachments.attach(anna, case, file, NEW)
    row = events.of_case(anna, case).attachments[0]
    corrections.strike(anna, case, row.id, "någon annans samtycke")
    with anna.vault.read() as data:
        assert data.attachment_contents.where() == ()
    with pytest.raises(NoSuchRow):
        attachments.page(anna, case, row.id, 0, 500)


def test_a_copy_is_noted_under_the_consent_of_its_day_and_ended(anna: Session, case: str) -> None:
    with pytest.raises(ConsentNotInForce):
        copies.record(anna, case, NewCopy(whose="deltagaren", source="Region Kalmar", read_on=dt.date(2025, 12, 31)))
    copies.record(anna, case, NewCopy(whose="deltagaren", source="Region Kalmar", read_on=dt.date(2026, 2, 1)))
    row = events.of_case(anna, case).copies[0]
    with anna.vault.read() as data:
        assert data.consents.get(row.consent_id) is not None
    copies.end(anna, case, row.id, CopyEnd.DESTROYED, anna.today)
    assert events.of_case(anna, case).copies[0].end is CopyEnd.DESTROYED
    with pytest.raises(NoSuchRow):
        copies.end(anna, case, row.id, CopyEnd.RETURNED, anna.today)
