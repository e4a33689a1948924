"""case attach | copy: signed papers, and copies of journals that were read"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say
from kraft_desktop.domain.casework.attachments import AttachmentKind
from kraft_desktop.domain.casework.copies import CopyEnd
from kraft_desktop.domain.errors import MissingArgument
from kraft_desktop.phrases import record_words
from kraft_desktop.services.cases import overview
from kraft_desktop.services.casework import attachments, copies, events
from kraft_desktop.services.casework.attachments import NewAttachment
from kraft_desktop.services.casework.copies import NewCopy


def register(commands: Commands) -> None:
    """Add the commands."""
    case = commands.group("case", say("work on a case, as on its page"), "WHAT")
    attach = case.add("attach", _attach, say("the signed papers of a case; attach one"))
    attach.add_argument("code", metavar="CODE")
    attach.add_argument("--file", type=Path, metavar="FILE", help=say("the file: pdf, png or jpeg"))
    attach.add_argument("--kind", choices=[one.value for one in AttachmentKind], help=say("what it is"))
    attach.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day it was signed"))
    attach.add_argument("--early", metavar="TEXT", help=say("why the day is before the referral or the project"))
    copy = case.add("copy", _copy, say("the copies of journals that were read; note one, or what became of it"))
    copy.add_argument("code", metavar="CODE")
    copy.add_argument("--whose", metavar="TEXT", help=say("whose journal it is"))
    copy.add_argument("--from", dest="source", metavar="TEXT", help=say("where the copy came from"))
    copy.add_argument("--copy", metavar="ID", help=say("the copy that was returned or destroyed"))
    copy.add_argument("--end", choices=[one.value for one in CopyEnd], help=say("what became of it"))
    copy.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day, today if not given"))
    copy.add_argument("--early", metavar="TEXT", help=say("why the day is before the referral or the project"))


def _attach(args: Arguments) -> Answer:
    if args.file and not (args.kind and args.on):
        raise MissingArgument(argument="--on" if args.kind else "--kind")
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        if args.file:
            new = NewAttachment(kind=AttachmentKind(args.kind), on=args.on, early=args.early)
            attachments.attach(session, case_id, args.file, new)
        found = events.of_case(session, case_id).attachments
    facts: list[dict[str, Any]] = [
        {
            "id": one.id,
            "kind": one.kind.value,
            "form": one.medium.value,
            "on": one.on.isoformat(),
            "pages": one.pages,
            "bytes": one.size,
            "sha256": one.sha256,
        }
        for one in found
    ]
    lines = [f"{one.id}  {one.on}  {record_words.attachment_kind(one.kind)}, {one.medium.value}" for one in found]
    return Answer(facts={"case": args.code, "attachments": facts}, lines=lines or [say("Nothing is attached.")])


def _copy(args: Arguments) -> Answer:
    if args.copy is not None and not args.end:
        raise MissingArgument(argument="--end")
    with opened(args) as session:
        case_id, on = overview.case_with_code(session, args.code), args.on or session.today
        if args.copy is not None:
            copies.end(session, case_id, args.copy, CopyEnd(args.end), on)
        elif args.whose is not None or args.source is not None:
            new = NewCopy(whose=args.whose or "", source=args.source or "", read_on=on, early=args.early)
            copies.record(session, case_id, new)
        found = events.of_case(session, case_id).copies
        lines = [f"{one.id}  {one.read_on}  {record_words.words(session.programme, one)}" for one in found]
    facts: list[dict[str, Any]] = [
        {
            "id": one.id,
            "whose": one.whose,
            "from": one.source,
            "consent": one.consent_id,
            "read": one.read_on.isoformat(),
            "end": one.end.value if one.end else None,
            "ended": one.ended_on.isoformat() if one.ended_on else None,
        }
        for one in found
    ]
    return Answer(facts={"case": args.code, "copies": facts}, lines=lines or [say("No copy of a journal is noted.")])
