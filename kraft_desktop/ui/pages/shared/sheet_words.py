"""What the senders of sheets and the imported files are called."""

from __future__ import annotations

from kraft_desktop import vocabulary
from kraft_desktop.domain.programme import Node
from kraft_desktop.services.imports.earlier.pending import PendingFile
from kraft_desktop.words import translate


def sender_words(node: Node, sender: str | None) -> str:
    """The name of a sender: a municipality, or the node itself."""
    names = {municipality.code: municipality.name for municipality in node.municipalities}
    return names.get(sender or "", translate("Import", "the node"))


def file_words(node: Node, file: PendingFile) -> str:
    """An imported file by its kind, senders, day and account: its name is not stored."""
    senders = ", ".join(sender_words(node, sender) for sender in file.senders if sender) or sender_words(node, None)
    text = translate("Import", "{kind} from {sender}, imported {day} by {who}")
    return text.format(kind=vocabulary.sheet_kind(file.kind), sender=senders, day=file.at[:10], who=file.by)
