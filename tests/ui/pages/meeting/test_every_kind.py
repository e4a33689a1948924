"""A meeting of nine cases with every kind of point, by keyboard alone, while a consent is withdrawn and a block is set: the
minutes, extracts, tasks, steps and the physician's minutes are right, and nothing of a person is seen."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.meetings.agenda import Reason
from kraft_desktop.domain.meetings.meeting import ItemOutcome
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import agenda, papers
from kraft_desktop.services.meetings.agenda import AgendaLine
from kraft_desktop.services.secrecy import blocks, consents
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.meeting.page import MeetingPage
from kraft_desktop.ui.widgets.fields import Field
from tests.given.case_rig import Settle, framed, page_in, session, words_on
from tests.given.services.meetings import every_kind
from tests.given.ui.meeting import check_masked, press, saved, seen, write

__all__ = ["session"]
CONTROL = Qt.KeyboardModifier.ControlModifier
MOST_KEYS = 12
"""Besides letters, for a point with a decision, who, when and a step."""
DECIDED = (DecisionOutcome.ACCEPTED, DecisionOutcome.DECLINED, DecisionOutcome.QUEUED)


@dataclass
class Hands:
    """What takes the meeting through its page; ``keys`` are the keys pressed besides letters, by the place of the point."""

    page: MeetingPage
    settle: Settle
    keys: Counter[int] = field(default_factory=Counter)
    seconds: dict[int, float] = field(default_factory=dict)
    place: int = 0

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        press(key, modifiers)
        self.keys[self.place] += 1

    def to(self, name: str) -> None:
        """Tab to a field of what came of the point."""
        assert self.page.held.view.point is not None
        wanted: Field = self.page.held.view.point._came.field(name)
        for _ in range(9):
            if QApplication.focusWidget() is wanted.editor:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}")

    def choose(self, name: str, value: object) -> None:
        """Choose a value by the arrow keys."""
        assert self.page.held.view.point is not None
        self.to(name)
        wanted = self.page.held.view.point._came.field(name)
        for _ in range(9):
            if wanted.value() == value:
                return
            self.key(Qt.Key.Key_Down)
        raise AssertionError(f"{name} has no {value}")

    def report(self) -> dict[int, tuple[int, float]]:
        """By place the keys besides letters, and the seconds."""
        return {place: (self.keys[place], round(took, 2)) for place, took in self.seconds.items()}

    def take_up(self, line: AgendaLine, session: Session, decision: DecisionOutcome | None) -> None:
        """All of a point: the decision or the step, what was agreed, who and when, the physician's time; and save it."""
        self.place, began = line.place, time.perf_counter()
        point = self.page.held.view.point
        assert point is not None
        if decision is not None:
            self.choose("decision", decision)
        self.to("agreed")
        write(f"Sagt om {line.place}")
        if Reason.PROMISE in line.reasons or Reason.WAITING in line.reasons:
            self.choose("who", session.account.id)
            self.to("due")
            write("2026-12-01")
        if decision is DecisionOutcome.ACCEPTED or Reason.RECOMMENDATION in line.reasons:
            self.choose("step", next(one for one in point.shown.steps if one.change is StepChange.ENTERED))
        if Reason.PHYSICIAN in line.reasons:
            self.key(Qt.Key.Key_F6)
        if line.reasons == (Reason.ADDED,) and line.case_id:
            self.key(Qt.Key.Key_F7)
        else:
            self.key(Qt.Key.Key_Return, CONTROL)
        self.settle()
        self.seconds[line.place] = time.perf_counter() - began
        assert self.page.held.key != line.key or self.page.held.view.point is None, words_on(self.page)


def test_a_meeting_of_nine_cases_with_every_kind_of_point(
    session: Session, worker: Worker, settle: Settle, tmp_path: Path, record_testsuite_property: Callable[[str, object], None]
) -> None:
    meeting_id = every_kind(session)
    frame = framed(session, worker, settle)
    page = page_in(frame, "meeting", settle)
    assert isinstance(page, MeetingPage)
    points = agenda.read(session, meeting_id).lines
    check_points(points)
    gone = next(line for line in points if line.reasons == (Reason.WAITING,))
    closed = next(line for line in points if line.reasons == (Reason.CONSENT,))
    page.prepare.begin.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    hands, decisions, taken = Hands(page, settle), iter(DECIDED), list[AgendaLine]()
    decided: dict[str, DecisionOutcome] = {}
    blocked = False
    while (point := page.held.view.point) is not None:
        check_masked(frame)
        line = next(line for line in points if line.key == point.shown.line.key)
        if line is gone:
            consents.revoke(session, line.key)
            leave_it(frame, line, settle)
        elif line is closed and not blocked:
            blocks.record(session, line.key, "Kollega 0881", BlockReason.WISH)
            blocked = True
            leave_it(frame, line, settle)
            blocks.lift(session, line.key, "Kollega 0881")
            settle()
        else:
            if Reason.DECISION in line.reasons:
                decided[line.key] = next(decisions)
            hands.take_up(line, session, decided.get(line.key))
            taken.append(line)
    assert taken == [*(line for line in points if line not in {gone, closed}), closed]
    record_testsuite_property("keys and seconds by point", hands.report())
    assert max(hands.keys.values()) <= MOST_KEYS
    check_saved(session, meeting_id, taken, decided)
    press(Qt.Key.Key_Space)  # the button that ends the meeting has the keyboard
    settle()
    check_masked(frame)
    check_papers(session, meeting_id, points, tmp_path)


def check_points(points: tuple[AgendaLine, ...]) -> None:
    """There are nine cases and a question, and every reason for a point."""
    assert {reason for line in points for reason in line.reasons} == set(Reason)
    assert Counter(bool(line.case_id) for line in points) == {True: 9, False: 1}


def leave_it(frame: Frame, line: AgendaLine, settle: Settle) -> None:
    """The case has left the screen, where nothing says why, and a key goes on."""
    settle()
    text = "\n".join(seen(frame))
    assert (line.code or "?") not in text
    assert not re.search("spärr|stängt|samtycke", text.lower())
    press(Qt.Key.Key_PageDown, CONTROL)
    settle()


def check_saved(session: Session, meeting_id: str, points: list[AgendaLine], decided: dict[str, DecisionOutcome]) -> None:
    """Paragraphs, decisions, steps, tasks and the physician's minutes are those that were said, and no others."""
    found = {item.point: item for item in saved(session, meeting_id)}
    assert [*found] == [line.key for line in points]
    assert {key: item.decision for key, item in found.items() if item.decision} == decided
    with session.vault.read() as data:
        tasks = {row.about: row for row in in_force(data.tasks.where())}
        steps = {row.id: row for row in in_force(data.step_events.where())}
    for line in points:
        item = found[line.key]
        assert item.agreed == f"Sagt om {line.place}"
        assert (item.outcome is ItemOutcome.NOT_TODAY) == (line.reasons == (Reason.ADDED,) and line.case_id is not None)
        assert item.physician_minutes == (15 if Reason.PHYSICIAN in line.reasons else 0)
        promised = Reason.PROMISE in line.reasons or Reason.WAITING in line.reasons
        assert (item.id in tasks) == promised == (item.due is not None)
        moved = steps[item.step_event_id].step if item.step_event_id else None
        on = Step.ONWARD_SUPPORT if Reason.RECOMMENDATION in line.reasons else None
        assert moved == (Step.MAPPING if item.decision is DecisionOutcome.ACCEPTED else on)


def check_papers(session: Session, meeting_id: str, points: tuple[AgendaLine, ...], folder: Path) -> None:
    """Each extract has the codes of its own municipality that were taken up, and none of another's; the time adds up."""
    texts = {}
    for file in papers.save_minutes(session, meeting_id, folder):
        with pypdfium2.PdfDocument(file) as document:
            texts[file.stem.rpartition("_")[2]] = "\n".join(page.get_textpage().get_text_range() for page in document)
    taken = {item.case_id for item in saved(session, meeting_id)}
    for part, text in texts.items():
        for line in points:
            if line.code:
                assert (line.code in text) == (line.municipality == part and line.case_id in taken), (part, line.code)
    with session.vault.read() as data:
        booked = [row for row in in_force(data.consultations.where()) if row.attendance == meeting_id]
    assert sorted((bool(row.case_id), row.minutes) for row in booked) == [(False, 75), (True, 15)]
