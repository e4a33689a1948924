"""The Monday page on paper: a page for the account itself, and for those who work for the node one for each contact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kraft_desktop import vocabulary
from kraft_desktop.domain import rights
from kraft_desktop.domain.meetings.monday import Rule
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.phrases import meeting_words, task_phrases
from kraft_desktop.reports.papers import meeting as paper
from kraft_desktop.reports.papers.meeting import Heading, WeekPart
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import monday
from kraft_desktop.services.meetings.monday import Monday, MondayLine, Section
from kraft_desktop.store.folder.files import refuse_existing, write_atomically
from kraft_desktop.words import translate


def file_name(session: Session) -> str:
    """The name of the file."""
    return session.letterhead.file_name(f"veckan_{session.today.isoformat()}.pdf")


def save(session: Session, file: Path, *, force: bool = False) -> Path:
    """The file with a page for each worker; that is recorded in the trail. Raises NotAllowed, AlreadyThere."""
    found = monday.read(session)
    made = translate("MeetingPaper", "Made {day} by {name}").format(day=session.today.isoformat(), name=session.account.name)
    heading = Heading(letterhead=session.letterhead, day=session.today.isoformat(), made=made)
    content = paper.weeks(heading, pages(session, found))
    refuse_existing(file, force=force)
    with session.write("page.print") as tx:
        tx.note("monday", session.vault.header.store_id, {"cases": len(found.sections)})
        write_atomically(file, content)
    return file


def pages(session: Session, found: Monday) -> list[tuple[str, list[WeekPart]]]:
    """The pages: the account's own tasks, and each contact's cases; an account of some municipalities has one page."""
    if Right.LEAD_MEETINGS not in rights.held(session.account):
        return [(session.account.name, _parts(session, found.sections))]
    own = [section for section in found.sections if section.rule is Rule.TASKS]
    others = [section for section in found.sections if section.rule is not Rule.TASKS]
    contacts = sorted({_who(session, line) for section in others for line in section.lines})
    return [
        (session.account.name, _parts(session, own)),
        *((who, _parts(session, [_of(session, section, who) for section in others])) for who in contacts),
    ]


def _of(session: Session, section: Section, who: str) -> Section:
    """The section with the lines of one contact alone."""
    return replace(section, lines=tuple(line for line in section.lines if _who(session, line) == who))


def _who(session: Session, line: MondayLine) -> str:
    contact = line.contact or translate("MeetingPaper", "no contact recorded")
    return ", ".join((contact, *_place(session, line)))


def _place(session: Session, line: MondayLine) -> tuple[str, ...]:
    """The municipality of a line's case in words; none when it is the only one of the account."""
    only = session.only_municipality
    alone = only is not None and line.municipality == only.code
    return () if alone else (meeting_words.place(session.programme, line.municipality),)


def _parts(session: Session, sections: Sequence[Section]) -> list[WeekPart]:
    parts = []
    for section in sections:
        if section.lines:
            title = translate("MeetingPaper", "{number}. {title} ({count})")
            words = title.format(number=section.rule.number, title=meeting_words.rule(section.rule), count=len(section.lines))
            rows = tuple(row_words(session, section.rule, line) for line in section.lines)
            parts.append(WeekPart(title=words, headings=headings(section.rule), rows=rows))
    return parts


def headings(rule: Rule) -> tuple[str, ...]:
    """The headings of a rule's list."""
    case = translate("Tasks", "Case")
    if rule is Rule.TASKS:
        return translate("Meeting", "When"), case, translate("MeetingPaper", "What"), translate("MeetingPaper", "From whom")
    about = {
        Rule.NO_CONTACT: translate("MeetingPaper", "Latest contact"),
        Rule.CONSENT_ENDS: translate("MeetingPaper", "The consent ends"),
        Rule.PROMISE_LATE: translate("MeetingPaper", "Should be done"),
        Rule.NOT_TRANSFERRED: translate("MeetingPaper", "Recorded from"),
        Rule.STEP_LONG: translate("MeetingPaper", "In the step since"),
    }[rule]
    return case, translate("MeetingPaper", "Step"), translate("CheckRound", "Waits for"), translate("Meeting", "Contact"), about


def row_words(session: Session, rule: Rule, line: MondayLine) -> tuple[str, ...]:
    """A line of a rule's list, in words."""
    programme = session.programme
    day = line.day.isoformat() if line.day else ""
    if rule is Rule.TASKS:
        return day or translate("Tasks", "no day"), line.code or "", task_phrases.task(line.task, line.text), line.who
    if rule is Rule.PROMISE_LATE:
        day = ", ".join(part for part in (line.who, day) if part)
    return (
        line.code or "",
        meeting_words.step(programme, line.step),
        vocabulary.code_name(programme, CodeList.WAITING_REASON, line.waiting_for) or translate("MeetingPaper", "not recorded"),
        ", ".join(part for part in (line.contact, *_place(session, line)) if part),
        day or translate("MeetingPaper", "not recorded"),
    )
