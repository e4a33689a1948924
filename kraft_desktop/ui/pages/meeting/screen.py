"""The calm view of a running meeting: one masked point at a time, by keyboard alone, and a key that blanks it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from kraft_desktop.domain.meetings.meeting import Attendance
from kraft_desktop.domain.programme import Programme
from kraft_desktop.phrases import meeting_words
from kraft_desktop.services.meetings.agenda import Agenda
from kraft_desktop.services.meetings.points import ShownPoint
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.meeting.point import PointView
from kraft_desktop.ui.widgets.card import Notice, Tone
from kraft_desktop.words import translate


class MeetingScreen(QWidget):
    """The view. Its signals are what the user asks for: to ``save`` and go on, the point before or after (``turn``), that the
    point is ``not_today``, its ``name``, who is ``present``, and the ``end`` of the meeting."""

    save = Signal()
    turn = Signal(int)
    not_today = Signal()
    name = Signal()
    present = Signal()
    end = Signal()

    def __init__(self, programme: Programme) -> None:
        super().__init__()
        self._programme = programme
        self.point: PointView | None = None
        self._stack = QStackedLayout(self)
        self._shown, self._blank = QWidget(), QWidget()
        self._stack.addWidget(self._shown)
        self._stack.addWidget(self._blank)
        self._make_parts()
        self._lay_out()
        self._lay_out_blank()

    def _make_parts(self) -> None:
        self._day, self._place = style.label("", Role.STRONG), style.label("", Role.MUTED)
        self._physician = style.label("", Role.MUTED)
        self._code, self._about = style.label("", Role.AFAR_CODE), style.label("", Role.AFAR, wrap=True)
        self.holder, self.notice = Holder(), Notice()
        self.before = style.button(translate("Meeting", "← Previous"), hint="Ctrl+PgUp")
        self.after = style.button(translate("Meeting", "Next →"), hint="Ctrl+PgDown")
        self.later = style.button(translate("Meeting", "Not today  F7"), hint=translate("Meeting", "Saves one line: why"))
        self.show_name = style.button(translate("Meeting", "Show the name  F8"))
        self.blank = style.button(translate("Meeting", "Blank the screen  F9"))
        self.who = style.button(translate("Meeting", "Present  F4"))
        self.over = style.button(translate("Meeting", "End the meeting ..."))
        self.onward = style.button(translate("Meeting", "Save and go on  Ctrl+Enter"), Role.PRIMARY)
        for button, signal in (
            (self.later, self.not_today),
            (self.show_name, self.name),
            (self.who, self.present),
            (self.over, self.end),
            (self.onward, self.save),
        ):
            button.clicked.connect(signal)
        self.before.clicked.connect(lambda: self.turn.emit(-1))
        self.after.clicked.connect(lambda: self.turn.emit(1))
        self.blank.clicked.connect(self.turn_blank)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self._shown)
        layout.setContentsMargins(style.em(3), style.em(1.4), style.em(3), style.em(1.2))
        layout.setSpacing(style.em(1))
        top = QHBoxLayout()
        top.setSpacing(style.em(1.2))
        for part in (self._day, self._place, self._physician):
            top.addWidget(part)
        top.addStretch()
        top.addWidget(self.blank)
        layout.addLayout(top)
        title = QHBoxLayout()
        title.setSpacing(style.em(1.2))
        title.addWidget(self._code)
        title.addWidget(self._about, 1, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(title)
        layout.addWidget(self.holder, 1)
        layout.addWidget(self.notice)
        below = QHBoxLayout()
        below.addLayout(Flow(self.before, self.after, self.later, self.show_name, self.who, self.over), 1)
        below.addWidget(self.onward)
        layout.addLayout(below)

    def _lay_out_blank(self) -> None:
        layout = QVBoxLayout(self._blank)
        words = style.label(translate("Meeting", "The screen is blank. F9 brings it back."), Role.MUTED)
        layout.addWidget(words, 0, Qt.AlignmentFlag.AlignCenter)
        self._blank.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._blank.setAccessibleName(translate("Meeting", "The screen is blank. F9 brings it back."))

    # --- showing --------------------------------------------------------------------------------------------------------

    @property
    def is_blank(self) -> bool:
        """Whether nothing is shown."""
        return self._stack.currentWidget() is self._blank

    def turn_blank(self) -> None:
        """Blank the screen, or bring it back."""
        back = self.is_blank
        self._stack.setCurrentWidget(self._shown if back else self._blank)
        (self.point or self.onward if back else self._blank).setFocus()

    def show_agenda(self, shown: Agenda, key: str) -> None:
        """Show where the meeting is: its day, and the place of the point; from one that is not shown it goes on to the next."""
        self._day.setText(translate("Meeting", "Team meeting {day}").format(day=formats.day(shown.meeting.day)))
        place = next((line.place for line in shown.lines if line.key == key), None)
        text = translate("Meeting", "Point {place} of {count}").format(place=place, count=len(shown.lines))
        self._place.setText(text if place else "")
        self.before.setEnabled(place is not None and place > 1)
        self.after.setEnabled(place < len(shown.lines) if place else bool(shown.lines))

    def show_point(self, shown: ShownPoint, today: dt.date) -> PointView:
        """Show a point, masked, with what came of it already."""
        line = shown.line
        self._code.setText(line.code or translate("MeetingWords", "Question about nobody named"))
        self._say_about(shown, translate("Meeting", "name hidden") if line.code else "")
        self.show_name.setVisible(line.code is not None)
        self.show_name.setEnabled(True)
        self._can_save(possible=True)
        self.point = PointView(shown, self._programme, today)
        self.holder.put(self.point)
        tab_order.in_order(self._shown)
        return self.point

    def _say_about(self, shown: ShownPoint, name: str) -> None:
        line = shown.line
        parts = [name, meeting_words.place(self._programme, line.municipality)]
        if line.code:
            parts.append(translate("Meeting", "step {step}").format(step=meeting_words.step(self._programme, line.step)))
        if line.contact:
            parts.append(translate("Meeting", "contact {name}").format(name=line.contact))
        parts.append(meeting_words.reasons(line.reasons))
        self._about.setText(" · ".join(part for part in parts if part))

    def say_name(self, name: str | None) -> None:
        """Show the name of the person, until the next point."""
        if self.point is not None:
            self._say_about(self.point.shown, name or translate("Meeting", "the name is not shown to you"))
            self.show_name.setEnabled(False)

    def show_nothing(self, title: str, why: str) -> None:
        """Show no point: why, and nothing about the case."""
        self.point = None
        self.holder.put(None)
        self._code.setText(title)
        self._about.setText(why)
        self.show_name.setVisible(False)
        self._can_save(possible=False)

    def _can_save(self, *, possible: bool) -> None:
        for button in (self.onward, self.later):
            button.setEnabled(possible)

    def show_physician(self, present: tuple[Attendance, ...], now: dt.datetime) -> None:
        """Show until when the physician takes part, and how long that is from now."""
        one = next((one for one in present if one.physician), None)
        if one is None:
            self._physician.setText("")
            return
        last = dt.time.fromisoformat(one.last)
        left = max(last.hour * 60 + last.minute - now.hour * 60 - now.minute, 0)
        text = translate("Meeting", "The physician takes part until {time} · {minutes} min left")
        self._physician.setText(text.format(time=one.last, minutes=left))

    def say(self, text: str, tone: Tone = Tone.GOOD) -> None:
        """Show a sentence above the buttons."""
        self.notice.say(text, tone)
