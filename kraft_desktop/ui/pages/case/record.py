"""The form for recording a change of a case: a step, the team's decision, a closing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.cases.case import ClosingChange, DecisionOutcome, StepChange
from kraft_desktop.domain.cases.permitted_changes import Change, PermittedChange, awaits_decision
from kraft_desktop.domain.errors import KraftError, NotUnderstood
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.cases.recording import NewStep, Undo
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.case_fields import EARLY, early_entry
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, TextField
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import translate

_ASKS: dict[Change, tuple[str, ...]] = {
    StepChange.RETURNED: ("reason",),
    ClosingChange.REOPENED: ("reason",),
    ClosingChange.CLOSED: ("closing_reason", "note"),
    **dict.fromkeys(DecisionOutcome, ("reason",)),
}
"""The fields of each change besides the day; for a completed step, those that the domain requires."""
_OF_CHANGES = ("recommended", "closing_reason", "reason", "agreed", "note")
"""The fields that some changes ask for and others do not."""
_FIELDS = {
    "recommended_missing": "recommended",
    "recommendation_reasons_missing": "reason",
    "recommendation_agreed_missing": "agreed",
    "code_unknown": "closing_reason",
}
"""The fields that reasons of refusals are about; the others are about the day."""
Values = Mapping[str, str | None]
"""The field values by name, None when empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordableEvent:
    """A change that can be recorded: its label, its fields besides the day, and the function that records it. ``do`` gets the
    day and the values of the fields in ``asks``; those in ``must`` are required."""

    words: str
    do: Callable[[dt.date, Values], Undo]
    asks: frozenset[str] = frozenset()
    must: frozenset[str] = frozenset()
    first: dt.date | None = None


def recordable_events(session: Session, opened: CaseFile) -> list[RecordableEvent]:
    """The changes allowed in the present state of the case, the likeliest first, as the domain orders them."""
    return [_event(session, opened, following) for following in opened.may_follow]


def _event(session: Session, opened: CaseFile, following: PermittedChange) -> RecordableEvent:
    asks = frozenset(_ASKS.get(following.change, ()))
    if following.needs == "recommended":
        asks |= {"recommended", "reason", "agreed"}
    return RecordableEvent(
        words=_words(session, following),
        do=_recorder(session, opened, following),
        asks=asks,
        must=_must(following),
        first=following.first,
    )


def _must(following: PermittedChange) -> frozenset[str]:
    """The fields that a change cannot do without."""
    if following.change is ClosingChange.CLOSED:
        return frozenset({"closing_reason"})
    if following.needs == "recommended":
        return frozenset({"recommended", "reason", "agreed"})  # as on the card of the recommendation itself
    return frozenset({following.needs} if following.needs else ())


def _recorder(session: Session, opened: CaseFile, following: PermittedChange) -> Callable[[dt.date, Values], Undo]:
    case_id, change, step = opened.case.id, following.change, following.step

    def do(on: dt.date, values: Values) -> Undo:
        if isinstance(change, StepChange) and step is not None:
            new = NewStep(
                step=step,
                change=change,
                on=on,
                reason=values["reason"],
                recommended=values["recommended"],
                agreed=values["agreed"],
                early=values[EARLY],
            )
            return recording.record_step(session, case_id, new)
        if isinstance(change, DecisionOutcome):
            return recording.decide(session, case_id, change, on, values["reason"], values[EARLY])
        if change is ClosingChange.CLOSED:
            return recording.close(session, case_id, on, values["closing_reason"] or "", values[EARLY], values["note"])
        return recording.reopen(session, case_id, on, values["reason"])

    return do


def _words(session: Session, following: PermittedChange) -> str:
    words = {
        StepChange.ENTERED: translate("CaseRecord", "Begins: {step}"),
        StepChange.COMPLETED: translate("CaseRecord", "Done: {step}"),
        StepChange.RETURNED: translate("CaseRecord", "Back to: {step}"),
        DecisionOutcome.ACCEPTED: translate("CaseRecord", "The team says yes to taking part"),
        DecisionOutcome.QUEUED: translate("CaseRecord", "The team puts the case in the queue"),
        DecisionOutcome.DECLINED: translate("CaseRecord", "The team says no to taking part"),
        ClosingChange.CLOSED: translate("CaseRecord", "The case is closed"),
        ClosingChange.REOPENED: translate("CaseRecord", "The case is opened again"),
    }[following.change]
    step = following.step
    return words if step is None else words.format(step=f"{step.value} {vocabulary.process_step(session.programme, step)}")


class RecordCard(Card):
    """The card for recording a change of a case; the likeliest is chosen beforehand, but never a decision of the team.
    ``recorded`` carries the undo and a description of the change, ``refused`` the
    error; ``left`` asks for the card to be closed."""

    recorded = Signal(object, str)
    refused = Signal(object)
    left = Signal()

    def __init__(self, needs: Needs, opened: CaseFile) -> None:
        super().__init__(translate("CaseRecord", "Record what has happened"))
        self._needs, self._opened = needs, opened
        self._choices = recordable_events(needs.session, opened)
        self._is_open = isinstance(opened.may_follow[0].change, DecisionOutcome)
        self.form = Form(self._entries())
        self.form.set_values({"what": None if self._is_open else 0, "on": needs.session.today})
        self.form.edited.connect(lambda name: self._show_asked() if name == "what" else None)
        self._draft = Drafting(self, needs.worker, needs.session, recording.RECORD_PAGE, opened.case.id)
        self._draft.follow(self.form)
        self._draft.offer(self._offer)
        self.box = FormBox(self.form, translate("CaseRecord", "Record"), translate("CaseRecord", "Cancel"))
        self.box.saving.connect(self._save)
        self.box.closing.connect(self.left)
        self.box.cancelling.connect(self._cancel)
        self.body.addWidget(self.box)
        self.setMaximumWidth(style.em(58))
        self.gives_to = self.box
        self._show_asked()

    def flush(self) -> None:
        """Save the fields as a draft at once, before the case or the store is closed."""
        self._draft.flush()

    def _cancel(self) -> None:
        """Close the form and delete its draft."""
        self._draft.forget()
        self.left.emit()

    def _offer(self, texts: dict[str, str]) -> None:
        self.form.set_texts(texts)
        self._show_asked()

    def _entries(self) -> list[Entry]:
        empty = translate("CaseRecord", "Choose")
        whats = [(place, choice.words) for place, choice in enumerate(self._choices)]
        return [
            Entry(
                name="what",
                label=translate("CaseRecord", "What"),
                make=lambda: ChoiceField(whats, empty=empty if self._is_open else None),
                hint=self._missing(),
                required=True,
                help=case_fields.help_of(
                    translate("CaseRecord", "What may follow where the case is; nothing is skipped."), counted=True
                ),
            ),
            Entry(
                name="on",
                label=translate("CaseRecord", "Day"),
                make=DateField,
                required=True,
                check=self._check_day,
                help=case_fields.help_of(
                    translate("CaseRecord", "The day it happened, not the day it is written."), counted=True
                ),
            ),
            *self._of_changes(),
            early_entry(),
        ]

    def _of_changes(self) -> list[Entry]:
        """The fields that some of the changes ask for."""
        programme, empty = self._needs.session.programme, translate("CaseRecord", "Choose")

        def codes(code_list: CodeList) -> list[tuple[str, str]]:
            return [(c.code, vocabulary.code_name(programme, code_list, c.code)) for c in programme.codes[code_list]]

        return [
            Entry(
                name="recommended",
                label=translate("CaseRecord", "Recommended intervention"),
                make=lambda: ChoiceField(codes(CodeList.INTERVENTION_KIND), empty=empty),
                help=case_fields.help_of(
                    translate("CaseRecord", "The kind of intervention that the team recommends."), counted=True
                ),
            ),
            Entry(
                name="closing_reason",
                label=translate("CaseRecord", "Reason for closing"),
                make=lambda: ChoiceField(codes(CodeList.CLOSING_REASON), empty=empty),
                help=case_fields.help_of(
                    translate("CaseRecord", "What the person goes on to when the case is closed."), counted=True
                ),
            ),
            Entry(
                name="reason",
                label=translate("CaseRecord", "Reason"),
                make=TextField,
                help=case_fields.help_of(translate("CaseRecord", "Why, in a few words that the person may read.")),
            ),
            Entry(
                name="agreed",
                label=translate("CaseRecord", "Agreed"),
                make=TextField,
                help=case_fields.help_of(translate("CaseRecord", "The names or functions of those behind the recommendation.")),
            ),
            Entry(
                name="note",
                label=translate("CaseRecord", "Remark"),
                make=TextField,
                help=case_fields.help_of(translate("CaseRecord", "More about the closing, that the person may read.")),
            ),
        ]

    def _missing(self) -> str:
        """Why the current step cannot be completed, if a decision of the team is missing."""
        step = awaits_decision(self._opened.history)
        if step is None:
            return ""
        words = f"{step.value} {vocabulary.process_step(self._needs.session.programme, step)}"
        text = translate("CaseRecord", "Done: {step} is missing, since no decision of the team is recorded. Record that first.")
        return text.format(step=words)

    def _check_day(self, day: dt.date) -> str | None:
        if day > self._needs.session.today:
            return translate("CaseRecord", "The day lies ahead. What is planned is not recorded here.")
        chosen = self._chosen()
        first = chosen.first if chosen else None
        if first is not None and day < first:
            message = translate("CaseRecord", "The latest recorded change is of {day}; this cannot be before it.")
            return message.format(day=formats.day(first))
        return None

    def _chosen(self) -> RecordableEvent | None:
        place: int | None = self.form.field("what").value()
        return None if place is None else self._choices[place]

    def _show_asked(self) -> None:
        chosen = self._chosen()
        for name in _OF_CHANGES:
            self.form.show_row(name, visible=chosen is not None and name in chosen.asks)
        self.form.show_row(EARLY, visible=bool(self.form.texts()[EARLY]))
        closes = chosen is not None and "closing_reason" in chosen.asks
        self.form.show_hint("closing_reason", self._about_notes() if closes else "")

    @staticmethod
    def _about_notes() -> str:
        """What becomes of the working notes of a case that is closed."""
        return translate(
            "CaseRecord",
            "Working notes go when the store is next opened. Does anything in them belong to the record?",
        )

    def _save(self) -> None:
        values = self.form.values()
        chosen = self._chosen()
        if values is None or chosen is None:
            return
        missing = next((name for name in _OF_CHANGES if name in chosen.must and values[name] is None), None)
        if missing is not None:
            self.form.show_error(missing, translate("CaseRecord", "This has to be filled in."))
            return
        asked = {name: values[name] if name in chosen.asks else None for name in _OF_CHANGES}
        asked[EARLY] = values[EARLY]
        day = values["on"]
        self.box.save.setEnabled(False)
        self._draft.over()

        def done(undo: Undo) -> None:
            self._draft.forget()
            self.recorded.emit(undo, f"{chosen.words}, {formats.day(day)}")

        self._needs.worker.run(lambda: chosen.do(day, asked), done, owner=self, refused=self._refused)

    def _refused(self, problem: KraftError) -> None:
        self.box.save.setEnabled(True)
        self._draft.keep()
        if isinstance(problem, NotUnderstood) and problem.reason.startswith(EARLY):
            self.form.show_row(EARLY, visible=True)
            self.form.show_error(EARLY, f"{vocabulary.raised(labels.reason(problem.reason))}.")
        elif isinstance(problem, NotUnderstood):
            self.form.show_error(_FIELDS.get(problem.reason, "on"), f"{vocabulary.raised(labels.reason(problem.reason))}.")
        else:
            self.refused.emit(problem)
