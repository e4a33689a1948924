"""case note | record: working notes, notes of the record, and what is new for the municipality's record"""

from __future__ import annotations

import datetime as dt
from typing import Any

from kraft_desktop.commands.casework.contacts import line_facts, line_words
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.domain.casework.notes import WorkingNote
from kraft_desktop.domain.errors import NoSuchRow
from kraft_desktop.phrases import record_words
from kraft_desktop.services.cases import overview
from kraft_desktop.services.casework import events, notes, transfers
from kraft_desktop.services.casework.notes import NewRecordNote, StillThere


def register(commands: Commands) -> None:
    """Add the commands."""
    case = commands.group("case", say("work on a case, as on its page"), "WHAT")
    note = case.add("note", _note, say("the own working notes of a case; write one, or put it in the record"))
    note.add_argument("code", metavar="CODE")
    note.add_argument("--text", metavar="TEXT", help=say("the text of a new note, or of one that is changed"))
    which = note.add_mutually_exclusive_group()
    which.add_argument("--note", metavar="ID", help=say("the working note that this is about"))
    which.add_argument("--list-all", action="store_true", help=say("every working note still there about the person"))
    how = note.add_mutually_exclusive_group()
    how.add_argument("--record", action="store_true", help=say("it belongs to the record"))
    how.add_argument("--remove", action="store_true", help=say("remove the working note for good"))
    note.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day, today if not given"))
    note.add_argument("--shown-to", default="", metavar="NAME", help=say("the authority that it was shown to"))
    note.add_argument("--early", metavar="TEXT", help=say("why the day is before the referral or the project"))
    record = case.add("record", _record, say("what is new in a case for the municipality's record, as text"))
    record.add_argument("code", metavar="CODE")
    record.add_argument("--mark", action="store_true", help=say("mark it as transferred today"))


def _note(args: Arguments) -> Answer:
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        notes.remove_old(session)
        if args.list_all:
            return _still_there(args.code, notes.still_there(session, case_id))
        if args.note is not None and args.note not in {one.id for one in events.of_case(session, case_id).notes}:
            raise NoSuchRow  # also one of another case than the one named
        new = NewRecordNote(on=args.on or session.today, text=args.text or "", shown_to=args.shown_to, early=args.early)
        if args.note and args.remove:
            notes.remove(session, args.note)
        elif args.note and args.record:
            text = args.text or _text_of(events.of_case(session, case_id).notes, args.note)
            notes.put_in_record(session, args.note, NewRecordNote(on=new.on, text=text, shown_to=new.shown_to, early=new.early))
        elif args.note and args.text is not None:
            notes.change(session, args.note, args.text)
        elif args.record:
            notes.record(session, case_id, new)
        elif args.text is not None:
            notes.write(session, case_id, args.text)
        found = events.of_case(session, case_id)
    facts: dict[str, Any] = {"case": args.code, "notes": [_facts(one) for one in found.notes]}
    facts["record_notes"] = [
        {"id": one.id, "on": one.on.isoformat(), "text": one.text, "by": one.written_by, "shown_to": one.shown_to or None}
        for one in found.record_notes
    ]
    lines = [f"{one.id}  {one.written_on}  {one.text}" for one in found.notes]
    lines += [f"{one.id}  {one.on}  {one.text} ({one.written_by})" for one in found.record_notes]
    return Answer(facts=facts, lines=lines or [say("No notes.")])


def _text_of(found: tuple[WorkingNote, ...], note_id: str) -> str:
    return next((one.text for one in found if one.id == note_id), "")


def _facts(one: WorkingNote) -> dict[str, Any]:
    return {"id": one.id, "on": one.written_on.isoformat(), "text": one.text, "until": one.last_day().isoformat()}


def _still_there(code: str, found: tuple[StillThere, ...]) -> Answer:
    facts = [
        {"case": one.case, "by": one.writer, "on": one.on.isoformat(), "until": one.until.isoformat(), "text": one.text}
        for one in found
    ]
    lines = [f"{one.case}  {one.on}  {one.writer}: {one.text or say('ask the writer')}" for one in found]
    return Answer(facts={"case": code, "working_notes": facts}, lines=lines or [say("No working note is still there.")])


def _record(args: Arguments) -> Answer:
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        found = transfers.of_case(session, case_id)
        if args.mark:
            transfers.mark(session, case_id, {line.key for line in found.lines})
            after = transfers.of_case(session, case_id)
        else:
            after = found
    done = sorted({record_words.transferred(line.transferred) for line in after.before if line.transferred})
    facts = {
        "case": args.code,
        "text": found.text,
        "new": [line_facts(line) for line in found.lines],
        "not_transferred": [line_facts(line) for line in after.lines],
        "transferred": done,
    }
    count = say_count("{count} line is not in the record.", "{count} lines are not in the record.", len(after.lines))
    lines = [found.text, "", *(line_words(line) for line in after.lines if args.mark), *done, count]
    return Answer(facts=facts, lines="\n".join(lines).splitlines())
