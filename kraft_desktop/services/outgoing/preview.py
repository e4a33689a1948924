"""The contents of a package laid out for the screen exactly as in its other forms, and as a paper to read before approval."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.reports.package.contents import by_class
from kraft_desktop.reports.papers import package_paper
from kraft_desktop.reports.tables import printed_layout
from kraft_desktop.reports.tables.last_numbers import last_numbers
from kraft_desktop.reports.tables.package_words import PackageView
from kraft_desktop.reports.tables.printed_layout import PrintedCell, PrintedLayout, PrintedLine
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import dispatch
from kraft_desktop.services.outgoing.dispatch import Letter, Prepared
from kraft_desktop.store.folder.files import write_atomically

__all__ = [
    "ClassAmounts",
    "PrintedCell",
    "PrintedLayout",
    "PrintedLine",
    "class_amounts",
    "layouts_to_read",
    "paper",
    "paper_name",
    "printed_layouts",
    "save_paper",
]


def printed_layouts(prepared: Prepared) -> tuple[PrintedLayout, ...]:
    """Every table of a package, with the node's totals as the first line of each table that has them, and the
    last numbers printed of hidden cells."""
    last = last_numbers(prepared.tables, prepared.period, prepared.earlier)
    return printed_layout.printed_layouts(prepared.tables, last)


def layouts_to_read(prepared: Prepared) -> tuple[PrintedLayout, ...]:
    """The same without the table of the whole node alone where its line is the first of another one."""
    return printed_layout.not_repeated(printed_layouts(prepared))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassAmounts:
    """The sums and means of the classes of a dimension: a line for each class with its figures in the order of ``names``; None
    for a figure held back."""

    dimension: str
    names: tuple[str, ...]
    lines: tuple[tuple[str, tuple[int | None, ...]], ...]


def class_amounts(prepared: Prepared) -> tuple[ClassAmounts, ...]:
    """The sums and means of classes that a package prints, by dimension, in the order of its file."""
    made = []
    for dimension, lines in by_class(prepared.sums, prepared.tables).items():
        names = tuple(dict.fromkeys(figure for line in lines.values() for figure in line))
        shown = tuple((own, tuple(line.get(name) for name in names)) for own, line in lines.items())
        made.append(ClassAmounts(dimension=dimension, names=names, lines=shown))
    return tuple(made)


def paper(session: Session, prepared: Prepared, letter: Letter | None = None) -> bytes:
    """The PDF of a package: that of a package not yet sent says so, has the ``letter`` and no words to read aloud. No names.

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
        content = dispatch.payload_of(session, data, prepared.release, owner, letter or Letter())
    view = PackageView.of(content, session.programme, earlier=prepared.earlier)
    return package_paper.document(view, draft=True)


def paper_name(session: Session, prepared: Prepared) -> str:
    """The name to suggest for it."""
    name = f"{session.programme.id}_{session.node.id}_{prepared.period.id}_v{prepared.version}"
    return f"{session.letterhead.file_name(name)}.pdf"


def save_paper(session: Session, prepared: Prepared, file: Path, letter: Letter | None = None) -> Path:
    """The file, written with the PDF. Raises as ``paper`` does, and CannotWrite, DiskFull, InStoreFolder."""
    write_atomically(file, paper(session, prepared, letter))
    return file
