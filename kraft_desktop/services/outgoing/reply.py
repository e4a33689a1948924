"""The node's answer to what the owner asks in a receipt: the beginning of a mail, which somebody goes on with and sends."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.domain.errors import ReceiptRefused
from kraft_desktop.domain.exchange import Receipt
from kraft_desktop.reports.package import contents, mail
from kraft_desktop.reports.package.contents import Heading
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.outgoing import dispatch
from kraft_desktop.store.folder.files import refuse_existing, write_atomically, writing

EXTENSION = ".svar.eml"


def text(session: Session, receipt: Receipt) -> str:
    """How the answer begins: what was asked, in their words, and nothing else; ReceiptRefused for a package not sent here."""
    return mail.answer(_heading(session, receipt), receipt)


def draft(session: Session, receipt: Receipt, folder: Path, *, force: bool = False) -> Path:
    """Write the answer as a draft that a mail program opens; AlreadyThere, and what ``text`` raises."""
    heading = _heading(session, receipt)
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{heading.name}{EXTENSION}"
    refuse_existing(file, force=force)
    write_atomically(file, mail.answer_draft(heading, session.node.name, mail.answer(heading, receipt)))
    return file


def _heading(session: Session, receipt: Receipt) -> Heading:
    dispatch.require(session)
    with session.vault.read() as data:
        sent = next(iter(data.sent.where(sha256=receipt.sha256)), None)
    if sent is None:
        raise ReceiptRefused(reason="unknown_package")
    return contents.read(sent.payload.encode()).heading
