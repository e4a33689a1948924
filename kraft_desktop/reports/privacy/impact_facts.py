"""The facts of the impact assessment (GDPR art. 35): what is stored and why, who sees it, how long it is kept, what leaves.

Everything is read from the program: the tables, the clocks of retention, the rights, the rule of sight, the records that leave.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from kraft_desktop import vocabulary
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.reports.package.contents import Heading, Payload
from kraft_desktop.reports.package.key_file import PublicKeys
from kraft_desktop.reports.package.receipt import Acknowledgement
from kraft_desktop.reports.papers import pdf
from kraft_desktop.reports.privacy import field_words, rights_tables, table_words
from kraft_desktop.words import translate

_STAR = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTable:
    """A table of the store: its fields, whose data its rows are (a code), and what its retention is counted from, as
    "table.field", empty for as long as the store. ``append_only``: its rows are never changed, only corrected by new ones."""

    name: str
    fields: tuple[str, ...]
    whose: str
    clock: str
    append_only: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactFacts:
    """The contents of the paper."""

    letterhead: Letterhead
    made: dt.date
    by: str
    version: str
    tables: tuple[StoredTable, ...]


def write(facts: ImpactFacts) -> bytes:
    """The facts as a PDF. Raises KeyError or ValueError for a table, field or clock without words."""
    title = translate("ImpactFacts", "Facts for the impact assessment")
    order = list(table_words.TABLES)
    tables = sorted(facts.tables, key=lambda table: order.index(table.name))
    made = translate("ImpactFacts", "Written by KRAFT Desktop {version} out of the program itself, {day}, for {name}.")
    content = [
        pdf.headline(title),
        pdf.paragraph(made.format(version=facts.version, day=facts.made.isoformat(), name=facts.by)),
        pdf.paragraph(
            translate(
                "ImpactFacts",
                "These are facts about the program. Whether the processing is needed and in proportion, on which legal ground "
                "it rests and which risks remain, the authority assesses itself, on the lines at the end.",
            )
        ),
        *_stored(tables),
        *_seen(),
        *_kept(tables),
        *_leaves(),
        *_protected(),
        *_to_assess(),
    ]
    return pdf.paper(facts.letterhead, title, content, footer=title)


def _stored(tables: Sequence[StoredTable]) -> Iterator[Flowable]:
    yield pdf.subheadline(translate("ImpactFacts", "1. What is stored, and why"))
    yield pdf.note(
        translate(
            "ImpactFacts",
            "{star} says something of health, economy or protection, or is free text. Diagnoses and journals are not stored; "
            "columns of a sheet that are not needed are never read in.",
        ).format(star=_STAR)
    )
    everywhere = "; ".join(field_words.everywhere().values())
    beside = translate("ImpactFacts", "Beside the fields named, for keeping order in the rows: {fields}.")
    yield pdf.note(beside.format(fields=everywhere))
    for whose in table_words.WHOSE:
        yield pdf.caption(translate("ImpactFacts", "About {whose}").format(whose=table_words.whose(whose)))
        rows = [
            [table_words.name(table.name), vocabulary.raised(table_words.purpose(table.name)), _field_list(table)]
            for table in tables
            if table.whose == whose
        ]
        headings = [
            translate("ImpactFacts", "Table"),
            translate("ImpactFacts", "Purpose"),
            translate("ImpactFacts", "Fields"),
        ]
        yield pdf.table([headings, *rows], (5, 6, 11), figures_from=len(headings))


def _field_list(table: StoredTable) -> str:
    def words(field: str) -> str:
        star = _STAR if f"{table.name}.{field}" in table_words.SENSITIVE else ""
        return f"{field_words.stored(table.name, field)}{star}"

    own = [words(field) for field in table.fields if field not in field_words.everywhere()]
    return vocabulary.raised("; ".join(own))


def _seen() -> Iterator[Flowable]:
    yield pdf.subheadline(translate("ImpactFacts", "2. Who may do what"))
    yield _table(rights_tables.rights())
    yield pdf.subheadline(translate("ImpactFacts", "3. Who sees a case"))
    yield pdf.paragraph(
        translate(
            "ImpactFacts",
            "The boundary is the unit that lifted the case in. Others see it by a consent that names them, while it is up in "
            "the meeting or with a task on it. Every reading is logged; the log is reviewed each month.",
        )
    )
    yield _table(rights_tables.sights())


def _table(rows: Sequence[Sequence[str]]) -> Flowable:
    columns = len(rows[0])
    return pdf.table(rows, (2, *[1.15] * (columns - 1)), figures_from=columns)


def _kept(tables: Sequence[StoredTable]) -> Iterator[Flowable]:
    yield pdf.subheadline(translate("ImpactFacts", "4. How long it is kept"))
    yield pdf.paragraph(
        translate(
            "ImpactFacts",
            "The plan for documents of the authority decides how long; the program knows from which day the time is counted. "
            "This version of the program does not erase by itself.",
        )
    )
    corrected = translate("ImpactFacts", "never changed, corrected by a new row")
    changed = translate("ImpactFacts", "changed in place; the log tells what was changed")
    rows = [
        [
            table_words.name(table.name),
            table_words.counted_from(table.clock),
            corrected if table.append_only else changed,
            "",
        ]
        for table in tables
    ]
    headings = [
        translate("ImpactFacts", "Table"),
        translate("ImpactFacts", "Time is counted"),
        translate("ImpactFacts", "Rows are"),
        translate("ImpactFacts", "Time by the plan"),
    ]
    yield pdf.table([headings, *rows], (3, 4, 3, 2), figures_from=len(headings))


def _leaves() -> Iterator[Flowable]:
    yield pdf.subheadline(translate("ImpactFacts", "5. What leaves the node"))
    kinds = ", ".join(vocabulary.lowered(vocabulary.published_kind(kind)) for kind in PackageKind)
    yield pdf.paragraph(
        translate(
            "ImpactFacts",
            "By the program: {kinds}, each without names, numbers and dates of birth, signed and sealed to the project owner. "
            "A status file has hours and budget only. Small numbers, and those that would give them away, are hidden; all that "
            "has left before is counted in.",
        ).format(kinds=kinds)
    )
    for heading, records in (
        (translate("ImpactFacts", "In a package"), (Heading, Payload)),
        (translate("ImpactFacts", "In a receipt, from the project owner to the node"), (Acknowledgement,)),
        (translate("ImpactFacts", "In a key file"), (PublicKeys,)),
    ):
        yield pdf.caption(heading)
        names = [
            field_words.leaving(record.__name__, field.name)
            for record in records
            for field in dataclasses.fields(record)
            if (record, field.name) != (Payload, "heading")
        ]
        yield pdf.paragraph(f"{vocabulary.raised('; '.join(names))}.")
    yield pdf.paragraph(
        translate(
            "ImpactFacts",
            "By the user, with personal data, where the user chooses: an encrypted backup, the log as a PDF (names of staff, "
            "codes of cases), and a sender's own sheet with its wrong cells marked.",
        )
    )


def _protected() -> Iterator[Flowable]:
    yield pdf.subheadline(translate("ImpactFacts", "6. How it is protected"))
    yield from pdf.numbered(
        [
            translate("ImpactFacts", "Everything is stored in one encrypted file on the node's own computer (SQLCipher)."),
            translate("ImpactFacts", "The program opens no network connection."),
            translate("ImpactFacts", "Each account has a passphrase of its own; a revoked account no longer opens the store."),
            translate("ImpactFacts", "The log is a chain: an entry that was removed or altered is found."),
            translate(
                "ImpactFacts",
                "The boundary between units inside a store is kept by the program and not by encryption. The program does not "
                "protect against malware or an administrator on an unlocked computer.",
            ),
        ]
    )


def _to_assess() -> Iterator[Flowable]:
    lines = [
        translate("ImpactFacts", "Legal ground (GDPR art. 6, and art. 9 for health):"),
        translate("ImpactFacts", "Why it is needed and in proportion:"),
        translate("ImpactFacts", "Risks for the participants, and what is done about them:"),
        translate("ImpactFacts", "The views of participants:"),
        translate("ImpactFacts", "The data protection officer's advice:"),
        translate("ImpactFacts", "Decided by, day, diary number:"),
    ]
    heading = pdf.subheadline(translate("ImpactFacts", "7. What the authority assesses"))
    yield pdf.together([heading, pdf.to_fill_in(lines, millimetres=13)])
