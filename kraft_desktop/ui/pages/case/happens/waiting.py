"""What a case waits for, and what somebody in the queue does meanwhile."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kraft_desktop.domain.cases.case import DecisionOutcome
from kraft_desktop.domain.casework.waiting import QueueActivity
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.phrases import record_words
from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.casework import waiting
from kraft_desktop.services.casework.events import Happened
from kraft_desktop.services.casework.waiting import QUEUE_PAGE, WAITING_PAGE, NewActivity, NewWaiting
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, FormCard, Values, way
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.case_fields import EARLY
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, TextField
from kraft_desktop.ui.widgets.form import Entry
from kraft_desktop.words import translate

_FIELDS = {"date_future": "since", "until_before_first": "until", "line_long": "details", "activity_missing": "details"}


class WaitingCard(FormCard):
    """The card with what one case waits for."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Casework", "Waiting"))
        self._now = ""
        self.new = way(translate("Casework", "Waits for ..."), self.begin)
        self.queue = way(translate("Casework", "In the queue ..."), self.begin_activity)
        self.heading.addWidget(self.queue)
        self.heading.addWidget(self.new)

    def show_happened(self, happened: Happened, opened: CaseFile) -> None:
        """Show what is waited for now; a form that is open stays as it is."""
        self._now = happened.waiting.id if happened.waiting else ""
        decision, may = opened.decision, happened.may_change
        queued = decision is not None and decision.outcome is DecisionOutcome.QUEUED
        self.new.setVisible(may)
        self.queue.setVisible(may and queued)
        of: list[tuple[str, str, list[QPushButton]]] = []
        if happened.waiting is not None:
            now = happened.waiting
            days = translate("Casework", "since {day}, {days}").format(
                day=formats.day(now.since), days=formats.days((happened.today - now.since).days)
            )
            over = [way(translate("Casework", "No longer"), self._no_longer)] if may else []
            of.append((record_words.waiting_for(self.session.programme, now.reason), days, over))
        of += [(one.details, self._when(one), self._over(one) if may else []) for one in happened.activities]
        self.shown.put(lines(of, "" if happened.waiting else translate("Casework", "The case waits for nothing.")))

    def begin(self) -> None:
        """Open the form for what is waited for."""
        reasons = [
            (code.code, record_words.waiting_for(self.session.programme, code.code))
            for code in self.session.programme.codes[CodeList.WAITING_REASON]
        ]
        empty, seen = translate("Casework", "Choose"), self._now
        self.ask(
            Asked(
                title=translate("Casework", "The case waits for"),
                entries=(
                    Entry(
                        name="reason",
                        label=translate("Casework", "What"),
                        make=lambda: ChoiceField(reasons, empty=empty),
                        required=True,
                        help=case_fields.help_of(translate("Casework", "What has to come before the case moves on.")),
                    ),
                    Entry(name="since", label=translate("Casework", "Since"), make=DateField, required=True),
                ),
                save=translate("Casework", "Record"),
                do=lambda values: self._begin(values, seen),
                done=translate("Casework", "It is recorded what the case waits for"),
                page=WAITING_PAGE,
                values={"since": self.session.today},
                fields=_FIELDS,
            )
        )

    def begin_activity(self) -> None:
        """Open the form for an activity of the queue."""
        self.ask(
            Asked(
                title=translate("Casework", "Meanwhile in the queue"),
                entries=(
                    Entry(
                        name="details",
                        label=translate("Casework", "What"),
                        make=TextField,
                        required=True,
                        help=case_fields.help_of(
                            translate("Casework", "What the person does meanwhile; it is no intervention, and not counted.")
                        ),
                    ),
                    Entry(name="since", label=translate("Casework", "From"), make=DateField, required=True),
                    Entry(name="until", label=translate("Casework", "Until"), make=DateField),
                ),
                save=translate("Casework", "Record"),
                do=self._begin_activity,
                done=translate("Casework", "The activity is recorded"),
                page=QUEUE_PAGE,
                values={"since": self.session.today},
                fields=_FIELDS,
            )
        )

    def _begin(self, values: Values, seen: str) -> Undo:
        new = NewWaiting(reason=values["reason"], since=values["since"], early=values[EARLY], seen=seen)
        return waiting.begin(self.session, self.case_id, new)

    def _begin_activity(self, values: Values) -> Undo:
        new = NewActivity(details=values["details"], first=values["since"], until=values["until"], early=values[EARLY])
        return waiting.begin_activity(self.session, self.case_id, new)

    def _no_longer(self) -> None:
        session, case_id, seen = self.session, self.case_id, self._now
        self.do(lambda: waiting.end(session, case_id, session.today, seen), translate("Casework", "The case waits no longer"))

    def _over(self, one: QueueActivity) -> list[QPushButton]:
        if one.until is not None:
            return []
        session, case_id = self.session, self.case_id
        words = translate("Casework", "The activity is over")
        return [
            way(
                translate("Casework", "Over"),
                lambda: self.do(lambda: waiting.end_activity(session, case_id, one.id, session.today), words),
            )
        ]

    @staticmethod
    def _when(one: QueueActivity) -> str:
        first = formats.day(one.first)
        if one.until is None:
            return translate("Casework", "in the queue, from {day}").format(day=first)
        return translate("Casework", "in the queue, {first} to {until}").format(first=first, until=formats.day(one.until))
