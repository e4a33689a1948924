"""The paper of what leaves the node, to be read before it is approved: the same as the summary in the open package."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.reports.package import contents
from kraft_desktop.reports.papers import package_paper
from kraft_desktop.reports.tables.package_words import PackageView
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import dispatch
from kraft_desktop.services.outgoing.dispatch import Letter, Prepared
from kraft_desktop.store.folder.files import write_atomically


def paper(session: Session, prepared: Prepared) -> bytes:
    """The PDF of a package: that of a package not yet sent says so, and has no words to read aloud. It has no names.

    Raises WrongStoreKind, NotAllowed, and KeyNotConfirmed for a package not yet sent while the owner's key is not confirmed.
    """
    dispatch.require(session)
    with session.vault.read() as data:
        if prepared.release is None:
            sent = records.read(data).sent(prepared.kind, prepared.period)
            if sent is None:
                raise RuntimeError(f"{prepared.period.id}: a package without a release has been sent")
            view = PackageView.of(sent.row.payload.encode(), session.programme, sent.row.sha256, sent.earlier)
            return package_paper.document(view)
        owner = dispatch.recipient(session, data)
        content = dispatch.payload_of(session, data, prepared.release, owner, Letter())
    view = PackageView.of(content, session.programme, earlier=prepared.earlier)
    return package_paper.document(view, draft=True)


def file_name(session: Session, prepared: Prepared) -> str:
    """The name to suggest for it."""
    name = f"{session.programme.id}_{session.node.id}_{prepared.period.id}_v{prepared.version}"
    return f"{contents.file_name(name, practice=session.vault.header.practice)}.pdf"


def save(session: Session, prepared: Prepared, file: Path) -> Path:
    """The file, written with the PDF. Raises as ``paper`` does, and CannotWrite, DiskFull, InStoreFolder."""
    write_atomically(file, paper(session, prepared))
    return file
