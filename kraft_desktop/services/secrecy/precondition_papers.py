"""The papers before real people: the list, the facts of the impact assessment, and the information for participants."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop import __version__
from kraft_desktop.domain.errors import WrongStoreKind
from kraft_desktop.domain.secrecy.preconditions import SettledPrecondition
from kraft_desktop.reports.privacy import impact_facts, information_sheet, lines_paper
from kraft_desktop.reports.privacy.impact_facts import ImpactFacts, StoredTable
from kraft_desktop.reports.privacy.lines_paper import LineRow, LinesPaper
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy.preconditions import line_words, lines
from kraft_desktop.store.database import schema
from kraft_desktop.store.database.retention import RETENTION
from kraft_desktop.store.folder.files import make_place, refuse_existing, write_atomically
from kraft_desktop.store.keys.header import NODE

LIST, FACTS, INFORMATION = "innan_riktiga_personer.pdf", "fakta_konsekvensbedomning.pdf", "information_till_deltagare.pdf"


def write(session: Session, folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """The three papers, written to a folder; that is recorded in the trail. No participant is named in them. Raises
    WrongStoreKind, or AlreadyThere without ``force``."""
    if session.vault.header.kind != NODE:
        raise WrongStoreKind(needed=NODE)
    contents = {
        LIST: lines_paper.write(_list(session)),
        FACTS: impact_facts.write(_facts(session)),
        INFORMATION: information_sheet.write(session.programme, session.node, practice=session.vault.header.practice),
    }
    files = tuple(folder / session.letterhead.file_name(name) for name in contents)
    for file in files:
        refuse_existing(file, force=force)
    make_place(folder)
    with session.write("precondition.papers") as tx:
        tx.note("preconditions", session.vault.header.store_id, {"files": len(files)})
        for file, content in zip(files, contents.values(), strict=True):
            write_atomically(file, content)
    return files


def stored_tables() -> tuple[StoredTable, ...]:
    """Every table of a store, as it is."""
    return tuple(
        StoredTable(
            name=name,
            fields=tuple(table.c.keys()),
            whose=RETENTION[name].whose.value,
            clock=RETENTION[name].clock,
            append_only=table in schema.APPEND_ONLY,
        )
        for name, table in schema.METADATA.tables.items()
    )


def _list(session: Session) -> LinesPaper:
    return LinesPaper(
        letterhead=session.letterhead,
        made=session.today,
        by=session.account.name,
        rows=tuple(_row(line_words(session, *line), row) for line, row in lines(session).items()),
    )


def _row(words: str, row: SettledPrecondition | None) -> LineRow:
    if row is None:
        return LineRow(line=words)
    return LineRow(line=words, name=row.name, day=row.on.isoformat(), diary_number=row.diary_number, note=row.note)


def _facts(session: Session) -> ImpactFacts:
    return ImpactFacts(
        letterhead=session.letterhead,
        made=session.today,
        by=session.account.name,
        version=__version__,
        tables=stored_tables(),
    )
