"""The signed consent and the signed recommendation of a case: kept encrypted in the store, drawn inside the program."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain.casework import attachments, text
from kraft_desktop.domain.casework.attachments import Attachment, AttachmentContent, AttachmentKind, Medium
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import AttachmentRefused, NoSuchRow
from kraft_desktop.reports import limited, signed_paper
from kraft_desktop.reports.signed_paper import DrawnPage, UnreadablePaper
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_of_handler, visible_case
from kraft_desktop.services.cases.recorded import explain_early, stamp
from kraft_desktop.services.cases.shown_rows import sees_texts
from kraft_desktop.services.casework.corrections import first_id
from kraft_desktop.store.folder.files import read_bytes
from kraft_desktop.store.vault import Data

__all__ = ["DrawnPage", "NewAttachment", "attach", "page"]


ATTACHMENT_PAGE = "attachment"
"""The name under which the draft is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAttachment:
    """A file to attach: what it is, and the day of the signature; ``early`` is the reason for an unusually early day."""

    kind: AttachmentKind
    on: dt.date
    early: str | None = None


def attach(session: Session, case_id: str, file: Path, new: NewAttachment) -> Attachment:
    """The file attached; what undoes it is striking it, which removes its content. Raises AttachmentRefused with the reason,
    NotUnderstood, NotAllowed, NoSuchCase, OfAnotherUnit, and what reading a file raises."""
    session.require("case.attach")
    content, medium, drawn = _read(file)
    with session.write("case.attach") as tx:
        case = case_of_handler(session, tx, case_id, "case.attach")
        row = Attachment(
            kind=new.kind,
            medium=medium,
            on=text.happened(new.on, session.today),
            pages=drawn.pages,
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            **stamp(session, case),
        )
        tx.attachments.add(row)
        tx.attachment_contents.add(AttachmentContent(id=row.id, content=content))
        explain_early(session, tx, row, row.on, new.early)
        drafts.forget_in(session, tx, ATTACHMENT_PAGE, case.id)
    return row


def page(session: Session, case_id: str, attachment_id: str, number: int, width: int) -> DrawnPage:
    """A page of an attachment, drawn; the trail records that it was read. Raises NoSuchRow, AttachmentRefused, NotAllowed,
    NoSuchCase."""
    with session.vault.read() as data:
        row = _attachment(session, data, case_id, attachment_id)
        content = data.attachment_contents.where(id=first_id(data, row))[0].content
    with session.write("attachment.read") as tx:
        tx.note("attachments", row.id, {"page": number})
    return _drawn(row.medium, content, number, width)


def _read(file: Path) -> tuple[bytes, Medium, DrawnPage]:
    content = read_bytes(file, attachments.LARGEST)
    medium = attachments.medium_of(file.name, content)
    drawn = _drawn(medium, content, 0, signed_paper.WIDEST // 10)
    if drawn.pages > signed_paper.MOST_PAGES:
        raise AttachmentRefused(reason="attachment_pages")
    return content, medium, drawn


def _drawn(medium: Medium, content: bytes, number: int, width: int) -> DrawnPage:
    try:
        return signed_paper.draw(medium.value, content, number, width)
    except UnreadablePaper as problem:
        raise AttachmentRefused(reason="attachment_unreadable") from problem
    except limited.TooSlow as problem:
        raise AttachmentRefused(reason="attachment_slow") from problem


def _attachment(session: Session, data: Data, case_id: str, attachment_id: str) -> Attachment:
    session.require("attachment.read")
    case, _ = visible_case(session, data, case_id)
    rows = in_force(data.attachments.where(case_id=case_id)) if sees_texts(session, data, case) else ()
    found = next((row for row in rows if row.id == attachment_id), None)
    if found is None:
        raise NoSuchRow
    return found
