"""Till akten: what is new in a case since the last transfer, as text for the municipality's record, and marking it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kraft_desktop.domain.casework import transfers
from kraft_desktop.domain.casework.remarks import RemarkKind
from kraft_desktop.domain.casework.transfers import Transfer
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NothingToTransfer
from kraft_desktop.phrases import record_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_for
from kraft_desktop.services.cases.recorded import stamp
from kraft_desktop.services.cases.recording import Undo, undo_of
from kraft_desktop.services.casework import events
from kraft_desktop.services.casework.events import Happened, Line
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class ToRecord:
    """What is new in a case, the earliest first, as ``lines`` and as the signed ``text`` to copy (empty for nothing);
    ``before`` are the lines that have been transferred."""

    lines: tuple[Line, ...]
    before: tuple[Line, ...]
    text: str


def of_case(session: Session, case_id: str) -> ToRecord:
    """What is to be transferred of a case. What is planned does not belong there, nor do working notes; a line that was struck
    only when the record has it. Raises NotAllowed, NoSuchCase, OfAnotherUnit."""
    return of_happened(session, events.of_case(session, case_id))


def of_happened(session: Session, happened: Happened) -> ToRecord:
    """What is to be transferred of a case whose lines have been read. Raises as ``of_case``."""
    with session.vault.read() as data:
        case = case_for(session, data, happened.case.id, "case.transfer")
        done = set(transfers.transferred(in_force(data.transfers.where(case_id=case.id))))
    return _of(session, case.code, happened.lines, done)


def mark(session: Session, case_id: str, shown: Collection[str]) -> Undo:
    """The undo of marking the lines with the keys in ``shown`` as transferred today. A line that came meanwhile stays to be
    transferred. Raises NothingToTransfer when none of them remains, else as ``of_case``."""
    new = [line.key for line in of_case(session, case_id).lines if line.key in shown]
    if not new:
        raise NothingToTransfer
    with session.write("case.transfer") as tx:
        case = case_for(session, tx, case_id, "case.transfer")
        row = Transfer(on=session.today, rows=tuple(new), **stamp(session, case))
        tx.transfers.add(row)
        return undo_of(session, tx, case.id, rows=(row,), counted=False)


def _of(session: Session, code: str, lines: Iterable[Line], done: Collection[str]) -> ToRecord:
    past = [line for line in lines if not line.ahead]
    new = tuple(line for line in past if line.transferred is None and (line.struck is None or _is_known(line, done)))
    return ToRecord(
        lines=new, before=tuple(line for line in past if line.transferred), text=_text(session, code, new, done) if new else ""
    )


def _is_known(line: Line, done: Collection[str]) -> bool:
    """Whether the record has what a line says, or said before it was corrected or struck."""
    return line.row.id in done or any(remark.about in done for remark in line.remarks)


def _text(session: Session, code: str, lines: Iterable[Line], done: Collection[str]) -> str:
    """The text: a heading, a line for each day and event with who recorded it, and the signature."""
    written = [translate("Casework", "Case {code}").format(code=code), ""]
    for line in lines:
        day = line.on.isoformat() if line.on else translate("Case", "no date")
        body = f"{_prefix(line, done)}{line.words}".replace("\n", "\n            ")
        written.append(f"{day}  {body} ({line.by})" if line.by else f"{day}  {body}")
    name, role = session.account.name, record_words.title(session.account.role)
    signature = translate("Casework", "Signed {day}: {name}, {title}").format(day=session.today, name=name, title=role)
    return "\n".join([*written, "", signature])


def _prefix(line: Line, done: Collection[str]) -> str:
    if line.struck is not None:
        return translate("Casework", "Struck ({reason}): ").format(reason=line.struck.reason)
    corrected = [remark for remark in line.remarks if remark.kind is RemarkKind.CORRECTED]
    if corrected and _is_known(line, done):
        return translate("Casework", "Corrected ({reason}): ").format(reason=corrected[-1].reason)
    return ""
