"""before-real-people list, settle, reopen, papers: what has to be settled before real people (Innan riktiga personer)"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.secrecy.preconditions import Precondition, SettledPrecondition, line_id
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy import precondition_papers, preconditions
from kraft_desktop.services.secrecy.preconditions import Settlement


def register(commands: Commands) -> None:
    """Add the commands."""
    group = commands.group("before-real-people", say("what has to be settled before real people"), "WHAT")
    group.add("list", _list, say("list the lines, with what settles each"))
    settle = group.add("settle", _settle, say("settle a line, or correct it"))
    settle.add_argument("line", metavar="LINE")
    settle.add_argument("--name", required=True, help=say("who has settled it"))
    settle.add_argument("--on", type=dt.date.fromisoformat, required=True, metavar="YYYY-MM-DD", help=say("the day"))
    settle.add_argument("--diary-number", required=True, metavar="NUMBER", help=say("the diary number"))
    settle.add_argument("--note", default="", metavar="TEXT", help=say("what was decided, in short"))
    group.add("reopen", _reopen, say("open a settled line again")).add_argument("line", metavar="LINE")
    papers = group.add("papers", _papers, say("write the list, the facts of the impact assessment and the information text"))
    papers.add_argument("--out", type=Path, required=True, metavar="DIR")


def _list(args: Arguments) -> Answer:
    with opened(args) as session:
        return _answer(session)


def _answer(session: Session) -> Answer:
    found = preconditions.lines(session)
    lack = sum(row is None for row in found.values())
    facts = {
        "lines": [_facts(session, *line, row) for line, row in found.items()],
        "missing": lack,
        "shown": bool(preconditions.missing(session)),
    }
    first = say_count("{count} line is missing.", "{count} lines are missing.", lack) if lack else say("Every line is settled.")
    return Answer(facts=facts, lines=[first, *(_line(session, *line, row) for line, row in found.items())])


def _facts(session: Session, precondition: Precondition, board: str, row: SettledPrecondition | None) -> dict[str, Any]:
    return {
        "line": line_id(precondition, board),
        "words": preconditions.line_words(session, precondition, board),
        "name": row.name if row else None,
        "on": row.on.isoformat() if row else None,
        "diary_number": row.diary_number if row else None,
        "note": row.note or None if row else None,
        "recorded_by": row.recorded_by if row else None,
    }


def _line(session: Session, precondition: Precondition, board: str, row: SettledPrecondition | None) -> str:
    words = preconditions.line_words(session, precondition, board)
    settled = f"{row.name}, {row.on.isoformat()}, {row.diary_number}" if row else say("missing")
    return f"{line_id(precondition, board)}  {words}: {settled}"


def _named(text: str) -> tuple[Precondition, str]:
    name, _, board = text.partition(":")
    if name not in {one.value for one in Precondition}:
        raise NotUnderstood(reason="precondition_unknown")
    return Precondition(name), board


def _settle(args: Arguments) -> Answer:
    line = _named(args.line)
    settlement = Settlement(name=args.name, on=args.on, diary_number=args.diary_number, note=args.note)
    with opened(args) as session:
        preconditions.settle(session, *line, settlement)
        return _answer(session)


def _reopen(args: Arguments) -> Answer:
    line = _named(args.line)
    with opened(args) as session:
        preconditions.reopen(session, *line)
        return _answer(session)


def _papers(args: Arguments) -> Answer:
    with opened(args) as session:
        files = precondition_papers.write(session, args.out, force=args.force)
    return Answer(facts={"files": [str(file) for file in files]}, lines=[str(file) for file in files])
