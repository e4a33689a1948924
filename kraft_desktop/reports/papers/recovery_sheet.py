"""The recovery sheet: the printed recovery code, which opens a store when nobody remembers a passphrase."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.reports.papers import pdf
from kraft_desktop.words import translate

_APART = "\u00a0" * 4


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """The contents of the sheet. ``store`` is the display name of the store, ``code`` eight groups of six digits, and
    ``reserve_file`` the name of the file with the owner's reserve key (None for a node)."""

    letterhead: Letterhead
    store_id: str
    made: dt.date
    account: str
    fingerprint: str
    code: str
    reserve_file: str | None = None


def write(sheet: RecoverySheet) -> bytes:
    """The sheet as a PDF with one page."""
    title = translate("RecoverySheet", "Recovery sheet")
    intro = translate(
        "RecoverySheet",
        "With the code on this sheet the store is opened when nobody remembers a passphrase. Whoever holds both the code and "
        "the computer, or a backup, can read everything in the store.",
    )
    first, last = code_lines(sheet.code)
    content = [
        pdf.headline(title),
        pdf.paragraph(intro),
        pdf.table(_facts(sheet), (1, 3), figures_from=2, headings=0),
        pdf.subheadline(translate("RecoverySheet", "The recovery code")),
        pdf.note(translate("RecoverySheet", "Groups 1 to 4")),
        pdf.emphasised(first),
        pdf.note(translate("RecoverySheet", "Groups 5 to 8")),
        pdf.emphasised(last),
        pdf.square_code(sheet.code, 30),
        pdf.subheadline(translate("RecoverySheet", "Where to keep it")),
        *map(pdf.paragraph, _keeping(sheet)),
        pdf.subheadline(translate("RecoverySheet", "How to use it")),
        *pdf.numbered(_steps()),
    ]
    return pdf.paper(sheet.letterhead, title, content, footer=sheet.store_id)


def code_lines(code: str) -> tuple[str, str]:
    """The code in two lines of four groups, far enough apart to be read aloud and typed group by group."""
    groups = code.split("-")
    return _APART.join(groups[:4]), _APART.join(groups[4:])


def _facts(sheet: RecoverySheet) -> Sequence[Sequence[str]]:
    return (
        (translate("RecoverySheet", "Store"), sheet.letterhead.store),
        (translate("RecoverySheet", "Number of the store"), sheet.store_id),
        (translate("RecoverySheet", "Made on"), sheet.made.isoformat()),
        (translate("RecoverySheet", "First account"), _account(sheet.account)),
        (translate("RecoverySheet", "Key of the store"), sheet.fingerprint),
    )


def _account(name: str) -> str:
    """The name as it can be printed. An older account may have letters that cannot: then the sheet says so."""
    if not pdf.not_printable(name):
        return unicodedata.normalize("NFC", name)
    return translate("RecoverySheet", "(a name whose letters cannot be printed here; the code works all the same)")


def _keeping(sheet: RecoverySheet) -> list[str]:
    texts = [
        translate(
            "RecoverySheet",
            "Print the sheet, put it in a sealed envelope and lock it in the safe of your workplace: not with the computer, "
            "and not with a backup. Then delete this file. Do not photograph, scan or mail it.",
        )
    ]
    if sheet.reserve_file:
        text = translate(
            "RecoverySheet",
            "The reserve key in the file {file} opens the packages of the nodes if this store is lost. Move the file to a USB "
            "stick that is locked in with this sheet, and delete it from the computer.",
        )
        texts.append(text.format(file=sheet.reserve_file))
    return texts


def _steps() -> list[str]:
    return [
        translate(
            "RecoverySheet",
            "If the computer is gone: start KRAFT Desktop on another one (no administrator rights are needed) and restore the "
            "latest backup with the recovery code.",
        ),
        translate(
            "RecoverySheet",
            "If only the passphrase is forgotten: choose to recover the store on the computer where it is.",
        ),
        translate(
            "RecoverySheet",
            "Type the eight groups. If you slip, the program says in which group. Blanks and hyphens do not matter.",
        ),
        translate(
            "RecoverySheet",
            "Choose a new passphrase. Everybody else's passphrases go on working, and so does this code: put the sheet back in "
            "the safe.",
        ),
    ]
