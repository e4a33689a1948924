"""The rating sheet on paper (Skattningsblad), for a case or blank."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop import words
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.instruments.instrument import in_use
from kraft_desktop.reports.papers import rating_sheet
from kraft_desktop.reports.papers.rating_sheet import RatingSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import visible_case
from kraft_desktop.store.folder.files import refuse_existing, write_atomically


def content(session: Session, case_id: str, code: str, respondent: str | None = None) -> bytes:
    """The sheet of an instrument in use as a PDF, with the code of the case and no name. Raises NotUnderstood with the reason,
    NotAllowed, NoSuchCase."""
    instrument = in_use(session.programme.instruments, code)
    who = instrument.respondent(respondent) if respondent is not None else None
    if respondent is not None and who is None:
        raise NotUnderstood(reason="respondent_unknown")
    session.require("case.read")
    with session.vault.read() as data:
        case, _ = visible_case(session, data, case_id)
    language = words.language()
    return rating_sheet.write(
        RatingSheet(
            letterhead=session.letterhead,
            instrument=instrument.name(language),
            version=instrument.version,
            case=case.code,
            areas=tuple(area.name(language) for area in instrument.areas),
            lowest=instrument.lowest,
            highest=instrument.highest,
            lowest_means=instrument.lowest_means[language],
            highest_means=instrument.highest_means[language],
            respondents=tuple(one.name(language) for one in ((who,) if who else instrument.respondents)),
        )
    )


def write(session: Session, case_id: str, code: str, out: Path, *, respondent: str | None = None, force: bool = False) -> None:
    """Write the sheet to a file; the trail says so. Raises AlreadyThere without ``force``, else as ``content``."""
    refuse_existing(out, force=force)
    sheet = content(session, case_id, code, respondent)
    with session.write("page.print") as tx:
        tx.note("cases", case_id, {"rating_sheet": code})
        write_atomically(out, sheet)
