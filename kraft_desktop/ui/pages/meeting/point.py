"""One point on the screen: the question and what was promised on the left, what is agreed on the right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.tasks import OVER, TaskChange
from kraft_desktop.domain.meetings.meeting import QUARTER, ItemOutcome
from kraft_desktop.domain.programme import Programme
from kraft_desktop.phrases import meeting_words, task_phrases
from kraft_desktop.services.meetings.items import NewItem
from kraft_desktop.services.meetings.points import Promise, ShownPoint, StepChoice
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.giving import Giving
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.meeting import field_help
from kraft_desktop.ui.widgets.card import Badge, Card, Tone, row
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, NoteField, NumberField
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import translate

_ROOM = 12
"""Characters that a choice asks room for: what is read from afar leaves less of it in large type."""


class PointView(Giving):
    """The fields of a point; ``edited`` is sent when the user types. ``texts`` carry what was typed, for its draft."""

    edited = Signal(str)

    def __init__(self, shown: ShownPoint, programme: Programme, today: dt.date) -> None:
        super().__init__()
        self.shown = shown
        self._programme, self._today = programme, today
        style.give_role(self, Role.AFAR)
        self._asked, self._came = Form(self._left_entries(), room=6), Form(self._right_entries(), room=6)
        for form in (self._asked, self._came):
            form.edited.connect(self.edited)
            form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1.7))
        layout.addWidget(self._left(), 1)
        layout.addWidget(self._right(), 1)
        self._fill()
        self.gives_to = self._came

    # --- what is typed --------------------------------------------------------------------------------------------------

    def texts(self) -> dict[str, str]:
        """The texts as typed, by field name."""
        return {**self._asked.texts(), **self._came.texts()}

    def set_texts(self, texts: dict[str, str]) -> None:
        """Restore the texts of a draft."""
        self._asked.set_texts(texts)
        self._came.set_texts(texts)

    def new_item(self, *, not_today: bool = False) -> NewItem | None:
        """What came of the point, as typed; None when a field cannot be read, which then says so."""
        asked, came = self._asked.values(), self._came.values()
        if asked is None or came is None:
            return None
        decision = came.get("decision")
        outcome = ItemOutcome.DECIDED if decision else ItemOutcome.AGREED
        item = self.shown.line.item
        return NewItem(
            key=self.shown.line.key,
            outcome=ItemOutcome.NOT_TODAY if not_today else outcome,
            question=asked["question"] or "",
            proposal=asked["proposal"] or "",
            agreed=came["agreed"] or "",
            who="" if not_today else came["who"] or "",
            due=None if not_today else came["due"],
            decision=None if not_today else decision,
            step=None if not_today else came.get("step"),
            physician_minutes=came.get("physician") or 0,
            base=item.id if item else None,
        )

    def add_quarter(self) -> None:
        """Add a quarter of an hour of the physician's time to the case."""
        if self.shown.physician:
            minutes = self._came.field("physician")
            minutes.set_value((minutes.value() or 0) + QUARTER)
            self.edited.emit("physician")

    def refuse(self, name: str, words: str) -> bool:
        """Show an error beside a field; False when there is no such field."""
        for form in (self._asked, self._came):
            if name in form.texts():
                form.show_error(name, words)
                return True
        return False

    # --- how it is made -------------------------------------------------------------------------------------------------

    def _left(self) -> Card:
        card = Card()
        card.body.addWidget(self._asked)
        since = [*self._promises(), *self._before()]
        if since:
            card.body.addWidget(style.label(translate("Meeting", "Since last time"), Role.STRONG))
            for line in since:
                card.body.addWidget(line)
        card.body.addStretch()
        return card

    def _promises(self) -> Sequence[QWidget]:
        return [_promise_line(promise) for promise in self.shown.promises]

    def _before(self) -> Sequence[QWidget]:
        before, line = self.shown.before, self.shown.line
        found = []
        if before is not None and before.agreed:
            text = translate("Meeting", "§ {number}: {agreed}").format(number=before.number, agreed=before.agreed)
            found.append(style.label(text, Role.AFAR, wrap=True))
        if line.waiting:
            text = translate("Meeting", "In this step since {days}.").format(days=formats.days(line.waiting))
            found.append(style.label(text, Role.AFAR, wrap=True))
        return found

    def _right(self) -> Card:
        card = Card()
        if self.shown.decisions and not self.shown.own_present:
            text = translate(
                "Meeting", "Nobody is here from the case's own municipality. A decision can be saved all the same."
            )
            card.body.addWidget(style.label(text, Role.ATTENTION, wrap=True))
        card.body.addWidget(self._came)
        card.body.addStretch()
        return card

    def _left_entries(self) -> list[Entry]:
        return [
            Entry(
                name="question",
                label=translate("MeetingPaper", "The question"),
                make=lambda: NoteField(lines=4),
                help=field_help.of_point(translate("Meeting", "What the team is to answer. Codes and roles, no names.")),
            ),
            Entry(
                name="proposal",
                label=translate("MeetingPaper", "Proposal"),
                make=lambda: NoteField(lines=3),
                help=field_help.of_point(translate("Meeting", "What somebody proposes, if anything.")),
            ),
        ]

    def _right_entries(self) -> list[Entry]:
        shown, item = self.shown, self.shown.line.item
        found = []
        if shown.decisions and (item is None or item.decision_id is None):
            choices = [(outcome, vocabulary.raised(meeting_words.decision(outcome))) for outcome in shown.decisions]
            found.append(
                Entry(
                    name="decision",
                    label=translate("MeetingWords", "Decision"),
                    make=lambda: ChoiceField(choices, empty=translate("Meeting", "no decision today"), room=_ROOM),
                    help=field_help.of_point(
                        translate("Meeting", "The team's decision on taking part. A no needs its reason below.")
                    ),
                )
            )
        found.append(
            Entry(
                name="agreed",
                label=translate("MeetingWords", "We agreed"),
                make=lambda: NoteField(lines=4),
                help=field_help.of_point(
                    translate("Meeting", "What is to happen. For F7, not today, it is one line that says why.")
                ),
            )
        )
        found += [self._who_entry(), self._due_entry()]
        if shown.steps and (item is None or item.step_event_id is None):
            found.append(self._step_entry())
        if shown.physician:
            found.append(
                Entry(
                    name="physician",
                    label=translate("Meeting", "Physician"),
                    make=lambda: NumberField(0, 600, translate("Meeting", "min")),
                    hint=translate("Meeting", "F6 adds 15 minutes"),
                    help=field_help.of_point(translate("Meeting", "The part of the physician's time that this case took.")),
                )
            )
        return found

    def _who_entry(self) -> Entry:
        people: list[tuple[object, str]] = [(one.id, one.name) for one in self.shown.accounts]
        people += [(name, name) for name in self.shown.people]
        return Entry(
            name="who",
            label=translate("Meeting", "Who"),
            make=lambda: ChoiceField(people, empty=translate("Meeting", "nobody"), room=_ROOM),
            help=field_help.of_point(
                translate("Meeting", "Who does it, and gets it as a task. For somebody without an account you get it.")
            ),
        )

    def _due_entry(self) -> Entry:
        return Entry(
            name="due",
            label=translate("Meeting", "When"),
            make=DateField,
            help=field_help.of_point(translate("Meeting", "The day by which it is done, or none.")),
        )

    def _step_entry(self) -> Entry:
        choices: list[tuple[object, str]] = [(choice, self._step_words(choice)) for choice in self.shown.steps]
        here = translate("Meeting", "stays in {step}").format(step=meeting_words.step(self._programme, self.shown.line.step))
        return Entry(
            name="step",
            label=translate("MeetingPaper", "Step"),
            make=lambda: ChoiceField(choices, empty=here, room=_ROOM),
            help=field_help.of_point(
                translate(
                    "Meeting",
                    "The change of step that is saved together with the rest. "
                    "A yes alone does not begin the next step: choose it here.",
                )
            ),
        )

    def _step_words(self, choice: StepChoice) -> str:
        words = meeting_words.step_change(self._programme, choice.step, choice.change)
        return translate("Meeting", "{step} (with a yes)").format(step=words) if choice.if_accepted else words

    def _fill(self) -> None:
        line = self.shown.line
        if line.item is None:
            self._asked.set_values({"question": line.text or vocabulary.raised(meeting_words.reasons(line.reasons))})
            return
        item = line.item
        self._asked.set_values({"question": item.question, "proposal": item.proposal})
        came: dict[str, object] = {"agreed": item.agreed, "who": item.who_id or item.who or None, "due": item.due}
        if self.shown.physician:
            came["physician"] = item.physician_minutes or None
        self._came.set_values(came)


def _promise_line(promise: Promise) -> QWidget:
    text = promise.text if promise.text is not None else translate("Meeting", "a task whose text is not shown here")
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    done = promise.change is TaskChange.DONE
    when = formats.day(promise.on) if promise.change in OVER else formats.day(promise.due)
    words = " ".join(part for part in (task_phrases.task_change(promise.change), when) if part)
    badge = Badge(words, Tone.GOOD if done else Tone.PLAIN)
    layout.addLayout(row(style.label(f"{promise.who}: {text}", Role.AFAR, wrap=True), badge, None))
    return line
