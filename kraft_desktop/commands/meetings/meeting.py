"""meeting plan | agenda | minutes: the team meeting on paper"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.domain.errors import NoSuchMeeting
from kraft_desktop.phrases import meeting_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import agenda, meetings, minutes, papers
from kraft_desktop.services.meetings.agenda import AgendaLine
from kraft_desktop.services.meetings.minutes import MeetingMinutes, Paragraph
from kraft_desktop.store.folder.files import refuse_existing


def register(commands: Commands) -> None:
    """Add the commands."""
    meeting = commands.group("meeting", say("the team meeting: agenda and minutes"), "WHAT")
    planned = meeting.add("plan", _plan, say("plan a meeting"))
    planned.add_argument("day", type=dt.date.fromisoformat, metavar="YYYY-MM-DD")
    shown = meeting.add("agenda", _agenda, say("the agenda as it builds itself, under codes"))
    shown.add_argument("--out", type=Path, metavar="PDF", help=say("where to save it, to be printed"))
    shown.add_argument("--own", type=Path, metavar="PDF", help=say("where to save a page with names for each caseworker"))
    read = meeting.add("minutes", _minutes, say("the minutes: a common part, and an extract for each municipality"))
    read.add_argument(
        "--day", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("of which day, the latest if not given")
    )
    read.add_argument("--out", type=Path, metavar="DIR", help=say("where to save them as PDF"))


def _plan(args: Arguments) -> Answer:
    with opened(args) as session:
        row = meetings.plan(session, args.day)
    facts = {"meeting": row.meeting_id, "day": row.day.isoformat()}
    return Answer(facts=facts, lines=[say("A meeting is planned for {day}.", day=row.day)])


def _agenda(args: Arguments) -> Answer:
    with opened(args) as session:
        coming = meetings.coming(session)
        meeting_id = coming.meeting_id if coming else None
        shown = agenda.read(session, meeting_id)
        lines = [
            f"{line.place}. {papers.line_words(session, line)}: {meeting_words.reasons(line.reasons)}" for line in shown.lines
        ]
        files = _papers(session, meeting_id, args)
    if shown.hidden:
        lines.append(say_count("{count} case may not be shown.", "{count} cases may not be shown.", len(shown.hidden)))
    lines += meeting_words.taken_without(shown.without)
    facts: dict[str, Any] = {
        "meeting": meeting_id,
        "day": shown.meeting.day.isoformat(),
        "items": [_point(line) for line in shown.lines],
        "hidden": len(shown.hidden),
        "without": [list(names) for names in shown.without],
        "files": [str(file) for file in files],
    }
    return Answer(facts=facts, lines=lines or [say("There is nothing on the agenda.")])


def _papers(session: Session, meeting_id: str | None, args: Arguments) -> list[Path]:
    force, files = args.force, list[Path]()
    for out in (args.out, args.own):
        if out:
            refuse_existing(out, force=force)  # before the first is written
    if args.out:
        files.append(papers.save_agenda(session, meeting_id, args.out, force=force))
    if args.own:
        files.append(papers.save_own_cases(session, meeting_id, args.own, force=force))
    return files


def _point(line: AgendaLine) -> dict[str, Any]:
    return {
        "place": line.place,
        "case": line.code,
        "municipality": line.municipality,
        "step": line.step.value if line.step else None,
        "contact": line.contact,
        "waiting": line.waiting,
        "reasons": [reason.value for reason in line.reasons],
        "question": line.text or None,
        "done": line.item.outcome.value if line.item else None,
    }


def _minutes(args: Arguments) -> Answer:
    with opened(args) as session:
        read = minutes.read(session, _of_day(session, args.day))
        files = papers.save_minutes(session, read.meeting.meeting_id, args.out, force=args.force) if args.out else ()
        lines = _minutes_lines(session, read)
    paragraphs = [("common", one) for one in read.common]
    paragraphs += [(part.board, one) for part in read.extracts for one in part.paragraphs]
    facts: dict[str, Any] = {
        "meeting": read.meeting.meeting_id,
        "day": read.meeting.day.isoformat(),
        "state": read.state.value,
        "approver": read.row.approver if read.row else "",
        "diary_number": read.row.diary_number if read.row else "",
        "items": [_item(part, one) for part, one in paragraphs],
        "files": [str(file) for file in files],
    }
    return Answer(facts=facts, lines=lines)


def _of_day(session: Session, day: dt.date | None) -> str:
    """The id of the meeting of a day, the one being held or held last when None. Raises NoSuchMeeting."""
    if day is None:
        return papers.coming_or_latest(session)
    for row in meetings.listing(session):
        if row.day == day:
            return row.meeting_id
    raise NoSuchMeeting


def _minutes_lines(session: Session, read: MeetingMinutes) -> list[str]:
    state = meeting_words.minutes_state(read.state)
    lines = [say("Minutes {day}: {state}", day=read.meeting.day, state=state), meeting_words.no_right_to_assistance()]
    for part in (
        papers.common_part(session, read),
        *(papers.extract_part(session, read, one) for one in read.extracts),
    ):
        lines += ["", part.title]
        for one in part.paragraphs:
            lines.append(f"§ {one.number}  {one.title}")
            lines += [f"  {label}: {text}" if label else f"  {text}" for label, text in one.lines]
    return lines


def _item(part: str, one: Paragraph) -> dict[str, Any]:
    item = one.item
    return {
        "part": part,
        "paragraph": item.number,
        "kind": item.kind.value,
        "outcome": item.outcome.value,
        "case": one.code,
        "question": item.question,
        "proposal": item.proposal,
        "agreed": item.agreed,
        "decision": item.decision.value if item.decision else None,
        "municipalities": list(item.municipalities),
        "who": item.who,
        "by": item.due.isoformat() if item.due else None,
        "step": one.step.value if one.step else None,
        "physician_minutes": item.physician_minutes,
        "corrects": one.corrects,
    }
