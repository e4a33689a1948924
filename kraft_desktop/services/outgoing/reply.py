"""The node's reply to the owner's questions in a receipt: the beginning of a mail that the user completes and sends."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.domain.errors import ReceiptRefused
from kraft_desktop.domain.exchange import Receipt
from kraft_desktop.reports.package import contents, mail
from kraft_desktop.reports.package.contents import Heading
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.outgoing import dispatch
from kraft_desktop.store.folder.files import make_place, refuse_existing, write_atomically

EXTENSION = ".svar.eml"


def text(session: Session, receipt: Receipt) -> str:
    """The beginning of the reply: the owner's questions in their own words, and nothing else. Raises WrongStoreKind,
    NotAllowed, or ReceiptRefused for a package that this node did not send."""
    return mail.answer(_heading(session, receipt), receipt)


def draft(session: Session, receipt: Receipt, folder: Path, *, force: bool = False) -> Path:
    """The file of the reply, written as a draft that a mail program opens. Raises AlreadyThere, and as ``text`` does."""
    heading = _heading(session, receipt)
    make_place(folder)
    file = folder / f"{heading.file_name}{EXTENSION}"
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
