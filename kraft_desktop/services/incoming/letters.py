"""What the project owner writes to the nodes: the e-mail that carries a receipt, and a reminder of what has not come in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.programme import Node
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.package import contents, mail
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import arrivals, inbox
from kraft_desktop.services.incoming.arrivals import Arrivals, Expected
from kraft_desktop.services.incoming.receiving import ReceivedFile
from kraft_desktop.store.folder.files import read_bytes, write_atomically

EXTENSION = ".eml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What a node has not sent although the time for it has ended: half-years and quarters, each from the earliest on."""

    node: Node
    half_years: tuple[str, ...]
    quarters: tuple[str, ...]


def receipt_draft(session: Session, taken: ReceivedFile) -> Path:
    """The draft of the e-mail that carries the receipt, written beside it; written again it is the same. Raises NotUnderstood
    for a file without a receipt, WrongStoreKind, NotAllowed."""
    body, file, heading = _letter(session, taken)
    draft = file.with_name(file.name + EXTENSION)
    content = read_bytes(file)
    node = session.programme.node(heading.node).name
    write_atomically(draft, mail.receipt_draft(heading, node, body, file.name, content))
    return draft


def receipt_text(session: Session, taken: ReceivedFile) -> str:
    """The text of that e-mail. Raises as ``receipt_draft`` does."""
    return _letter(session, taken)[0]


def missing(found: Arrivals) -> tuple[Missing, ...]:
    """The nodes from which something is missing, in the programme's order."""
    lacking = [
        Missing(node=node, half_years=_missing(found.periods, node), quarters=_missing(found.quarters, node))
        for node in found.nodes
    ]
    return tuple(one for one in lacking if one.half_years or one.quarters)


def reminder(session: Session, node_id: str) -> str:
    """The text of a reminder to a node of what has not come in; empty when nothing is missing. Raises WrongStoreKind,
    NotAllowed."""
    one = next((one for one in missing(arrivals.read_arrivals(session)) if one.node.id == node_id), None)
    if one is None:
        return ""
    return mail.reminder(one.node.name, one.half_years, one.quarters, practice=session.vault.header.practice)


def _missing(expected: tuple[Expected, ...], node: Node) -> tuple[str, ...]:
    return tuple(one.period.id for one in expected if one.lacks(node.id))


def _letter(session: Session, taken: ReceivedFile) -> tuple[str, Path, contents.Heading]:
    inbox.require(session, Right.RECEIVE)
    if taken.receipt is None:
        raise NotUnderstood(reason="receipt_not_written")
    with session.vault.read() as data:
        row = next(
            row for row in data.received.where(node=taken.node, period=taken.period) if row.package_version == taken.version
        )
    heading = contents.read(row.payload.encode()).heading
    body = mail.receipt_text(heading, row.questions, row.remark, taken.receipt.name)
    return body, taken.receipt, heading
