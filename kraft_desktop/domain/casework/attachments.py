"""Attachments: only the signed consent and the signed recommendation, as pdf, png or jpeg."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.errors import AttachmentRefused

LARGEST = 20_000_000
"""Bytes of the largest file."""


class AttachmentKind(StrEnum):
    """What may be attached."""

    CONSENT = "consent"
    RECOMMENDATION = "recommendation"


class Medium(StrEnum):
    """The form of a file."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpeg"


_BEGINS = {Medium.PDF: b"%PDF-", Medium.PNG: b"\x89PNG\r\n\x1a\n", Medium.JPEG: b"\xff\xd8\xff"}
_ENDINGS = {"pdf": Medium.PDF, "png": Medium.PNG, "jpg": Medium.JPEG, "jpeg": Medium.JPEG}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A signed paper of a case: its form, its number of ``pages`` and bytes, and the digest of its content, which is kept
    apart. ``on`` is the day of the signature. Never edited: striking one is a row, and its content is then removed."""

    id: str
    case_id: str
    base: int
    kind: AttachmentKind
    medium: Medium
    on: dt.date
    pages: int
    size: int
    sha256: str
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentContent:
    """The bytes of an attachment, with its id."""

    id: str
    content: bytes


def medium_of(name: str, content: bytes) -> Medium:
    """The form of a file by its name and by how it begins. Raises AttachmentRefused, also when the content is not what
    the name says."""
    medium = _ENDINGS.get(name.rpartition(".")[2].lower())
    if medium is None:
        raise AttachmentRefused(reason="attachment_ending")
    if not content:
        raise AttachmentRefused(reason="attachment_empty")
    if len(content) > LARGEST:
        raise AttachmentRefused(reason="attachment_large")
    if not content.startswith(_BEGINS[medium]):
        raise AttachmentRefused(reason="attachment_another")
    return medium
