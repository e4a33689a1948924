"""The papers of a meeting, written to files: the masked agenda, each caseworker's own cases, the minutes in parts."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.case import DecisionOutcome
from kraft_desktop.domain.meetings.meeting import ItemKind, ItemOutcome, Meeting
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.phrases import meeting_words
from kraft_desktop.reports.papers import meeting as paper
from kraft_desktop.reports.papers.meeting import AgendaEntry, Heading, MinutesPart, OwnCases, PrintedParagraph
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import agenda, meetings, minutes, standings
from kraft_desktop.services.meetings.agenda import Agenda, AgendaLine
from kraft_desktop.services.meetings.minutes import Extract, MeetingMinutes, Paragraph
from kraft_desktop.store.folder.files import make_place, refuse_existing, write_atomically
from kraft_desktop.words import translate


def agenda_name(session: Session, shown: Agenda) -> str:
    """The name of the file of the masked agenda."""
    return session.letterhead.file_name(f"dagordning_{shown.meeting.day.isoformat()}.pdf")


def own_name(session: Session, shown: Agenda) -> str:
    """The name of the file with the caseworkers' own cases."""
    return session.letterhead.file_name(f"egna_arenden_{shown.meeting.day.isoformat()}.pdf")


def save_agenda(session: Session, meeting_id: str | None, file: Path, *, force: bool = False) -> Path:
    """The file with the masked agenda. Raises NotAllowed, NoSuchMeeting, AlreadyThere."""
    shown = agenda.read(session, meeting_id)
    entries = [AgendaEntry(title=line_words(session, line), why=meeting_words.reasons(line.reasons)) for line in shown.lines]
    content = paper.agenda(
        _heading(session, shown.meeting), entries, len(shown.hidden), meeting_words.taken_without(shown.without)
    )
    return _save(session, shown.meeting, {file: content}, force=force)[0]


def save_own_cases(session: Session, meeting_id: str | None, file: Path, *, force: bool = False) -> Path:
    """The file with a page for each caseworker: names and codes of their own cases in the meeting's order, as far as the
    account sees the names. Raises as ``save_agenda``."""
    shown = agenda.read(session, meeting_id)
    content = paper.own_cases(_heading(session, shown.meeting), own_cases(session, shown))
    return _save(session, shown.meeting, {file: content}, force=force)[0]


def save_minutes(session: Session, meeting_id: str, folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """The files with the common part and an extract for each municipality, in a folder. Raises as ``save_agenda``."""
    read = minutes.read(session, meeting_id)
    heading = _heading(session, read.meeting)
    day = read.meeting.day.isoformat()
    file_name = session.letterhead.file_name
    common = folder / file_name(f"protokoll_{day}_gemensamt.pdf")
    contents = {common: paper.minutes(heading, common_part(session, read))}
    for part in read.extracts:
        name = f"protokoll_{day}_{part.board.replace(':', '_')}.pdf"
        contents[folder / file_name(name)] = paper.minutes(heading, extract_part(session, read, part))
    return _save(session, read.meeting, contents, force=force)


def _save(session: Session, row: Meeting, contents: dict[Path, bytes], *, force: bool) -> tuple[Path, ...]:
    for file in contents:
        refuse_existing(file, force=force)
    for folder in {file.parent for file in contents}:
        make_place(folder)
    with session.write("minutes.read") as tx:
        tx.note("meetings", row.meeting_id, {"files": len(contents)})
        for file, content in contents.items():
            write_atomically(file, content)
    return tuple(contents)


def line_words(session: Session, line: AgendaLine) -> str:
    """A point in one line, masked: code, municipality, step and contact; a question as it is asked."""
    programme = session.programme
    if line.code is None:
        return f"{meeting_words.place(programme, line.municipality)}: {line.text}"
    parts = [line.code, meeting_words.place(programme, line.municipality), meeting_words.step(programme, line.step)]
    return ", ".join([*parts, *([line.contact] if line.contact else [])])


def own_cases(session: Session, shown: Agenda) -> list[OwnCases]:
    """For each municipality and contact their cases on the agenda, with the names that the account sees."""
    with session.vault.read() as data:
        cases = standings.read(session, data, {line.case_id for line in shown.lines if line.case_id})
    found: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for line in shown.lines:
        if line.case_id is None or line.code is None:
            continue
        person = cases.people[line.case_id]
        named = cases.seen.of(person) is Sight.NAMED
        contact = line.contact or translate("MeetingPaper", "no contact recorded")
        who = f"{contact}, {meeting_words.place(session.programme, line.municipality)}"
        found[who].append((line.place, line.code, (person.name or "") if named else ""))
    return [OwnCases(who=who, rows=tuple(found[who])) for who in sorted(found)]


def common_part(session: Session, read: MeetingMinutes) -> MinutesPart:
    """The part without persons: who was present, the physician's time, ways of working."""
    title = translate("MeetingPaper", "Minutes {day}, common part").format(day=read.meeting.day.isoformat())
    return MinutesPart(
        title=title,
        facts=_facts(session, read),
        paragraphs=tuple(_paragraph(session, read, one) for one in read.common),
    )


def extract_part(session: Session, read: MeetingMinutes, part: Extract) -> MinutesPart:
    """The extract of one municipality or one board of it, with its own cases under codes."""
    name = vocabulary.board(session.programme, session.node.id, part.board)
    title = translate("MeetingPaper", "Minutes {day}, extract for {municipality}")
    return MinutesPart(
        title=title.format(day=read.meeting.day.isoformat(), municipality=name),
        facts=_facts(session, read),
        paragraphs=tuple(_paragraph(session, read, one) for one in part.paragraphs),
    )


def _facts(session: Session, read: MeetingMinutes) -> tuple[tuple[str, str], ...]:
    row, earlier = read.row, read.previous
    state = meeting_words.minutes_state(read.state)
    if row is not None and row.approver:
        state = translate("MeetingPaper", "{state}, approved by {name}").format(state=state, name=row.approver)
    before = translate("MeetingPaper", "no minutes before")
    if earlier is not None:
        number = read.previous_row.diary_number if read.previous_row else ""
        before = ", ".join([earlier.day.isoformat(), *([number] if number else [])])
    return (
        (translate("MeetingPaper", "Meeting"), f"{read.meeting.day.isoformat()}, {session.node.name}"),
        (translate("MeetingPaper", "State"), state),
        (
            translate("MeetingPaper", "Diary number"),
            (row.diary_number if row else "") or translate("MeetingPaper", "no diary number"),
        ),
        (translate("MeetingPaper", "Minutes before"), before),
    )


def _paragraph(session: Session, read: MeetingMinutes, one: Paragraph) -> PrintedParagraph:
    item = one.item
    title = one.code or meeting_words.kind(item)
    if item.kind is ItemKind.CORRECTION:
        text = translate("MeetingPaper", "Correction of § {number}").format(number=one.corrects)
        title = f"{text}, {one.code}" if one.code else text
    return PrintedParagraph(number=item.number, title=title, lines=tuple(paragraph_lines(session, read, one)))


def paragraph_lines(session: Session, read: MeetingMinutes, one: Paragraph) -> list[tuple[str, str]]:
    """The lines of a paragraph, label and text, for paper and screen."""
    item, programme = one.item, session.programme
    if item.kind is ItemKind.ATTENDANCE:
        units = _municipalities(session)
        return [("", meeting_words.attendance(programme, who, units.get(who.account_id or "", ()))) for who in read.present]
    if item.kind is ItemKind.HOURS:
        text = translate("MeetingPaper", "{minutes} min").format(minutes=item.physician_minutes)
        return [(translate("MeetingPaper", "The physician took part"), text)]
    found = [
        (translate("MeetingPaper", "The question"), item.question),
        (translate("MeetingPaper", "Proposal"), item.proposal),
    ]
    if item.decision is not None:
        places = vocabulary.joined([meeting_words.place(programme, code) for code in item.municipalities])
        found += [
            (translate("MeetingWords", "Decision"), vocabulary.raised(meeting_words.decision(item.decision))),
            (translate("MeetingPaper", "Municipalities present"), places or translate("MeetingPaper", "nobody from any")),
        ]
    found.append((_agreed_label(one), item.agreed))
    if one.event is not None:
        text = meeting_words.step_change(programme, one.event.step, one.event.change)
        found.append((translate("MeetingPaper", "Step"), text))
    due = item.due.isoformat() if item.due else ""
    found.append((translate("MeetingPaper", "Who and when"), ", ".join(part for part in (item.who, due) if part)))
    if item.physician_minutes:
        text = translate("MeetingPaper", "{minutes} min").format(minutes=item.physician_minutes)
        found.append((translate("MeetingWords", "The physician's time"), text))
    return [(label, text) for label, text in found if text]


def _agreed_label(one: Paragraph) -> str:
    """What the text of a paragraph is called: beside a decision it is the reason for it, or what goes with it."""
    item = one.item
    if item.decision is DecisionOutcome.DECLINED:
        return translate("MeetingPaper", "Reason")
    if item.kind in {ItemKind.COMMON, ItemKind.CORRECTION}:
        return ""
    if item.outcome is ItemOutcome.NOT_TODAY:
        return translate("MeetingWords", "Not today")
    return translate("MeetingWords", "We agreed")


def _municipalities(session: Session) -> dict[str, tuple[str, ...]]:
    """The municipalities (codes) of accounts, by id."""
    with session.vault.read() as data:
        return {account.id: account.municipalities for account in data.accounts.where()}


def _heading(session: Session, row: Meeting) -> Heading:
    made = translate("MeetingPaper", "Made {day} by {name}").format(day=session.today.isoformat(), name=session.account.name)
    return Heading(letterhead=session.letterhead, day=row.day.isoformat(), made=made)


def coming_or_latest(session: Session) -> str:
    """The id of the meeting that is being held, or else was held last. Raises NotAllowed, NoSuchMeeting."""
    row = meetings.coming(session)
    return row.meeting_id if row is not None and row.is_running else minutes.latest(session).meeting_id
