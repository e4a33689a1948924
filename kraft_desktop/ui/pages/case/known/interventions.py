"""The interventions on the page of a case."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.measures import Intervention, InterventionOutcome
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.phrases import known_words
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known import interventions
from kraft_desktop.services.known.interventions import INTERVENTION_PAGE, NewIntervention
from kraft_desktop.services.known.reading import Known
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, Values, way
from kraft_desktop.ui.pages.case.known.known_card import KnownCard
from kraft_desktop.ui.pages.cases.case_fields import EARLY, help_of
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.widgets.answers import AnswersField
from kraft_desktop.ui.widgets.fields import ChoiceField, DateField, NoteField, TextField
from kraft_desktop.ui.widgets.form import Entry
from kraft_desktop.words import translate

_FIELDS = {
    "InterventionIsOpen": "kind",
    "intervention_kind_missing": "kind",
    "date_future": "started_on",
    "CaseClosed": "started_on",
    "end_before_start": "ended_on",
    "outcome_without_end": "ended_on",
    "line_long": "provider",
    "case_note_long": "note",
}
_YES, _NO = "yes", "no"


class InterventionsCard(KnownCard):
    """The card with the interventions of a case: those that go on first, then the latest to end."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Known", "Interventions"))
        self.new = way(translate("Known", "New intervention ..."), self.begin)
        self.heading.addWidget(self.new)

    def show_known(self, known: Known) -> None:
        super().show_known(known)
        self.new.setVisible(known.may_change)
        rows = sorted(known.interventions, key=lambda row: (row.ended_on is None, row.ended_on or row.started_on), reverse=True)
        of = [(self._title(row), self.with_disputes(self._below(known, row), row), self._ways(row)) for row in rows]
        more = ""
        if not rows:
            more = translate(
                "Known", "No intervention yet. One of the kinds that count as a step closer is counted from its first day."
            )
        self.shown.put(lines(of, more))

    def begin(self, row: Intervention | None = None) -> None:
        """Open the form for a new intervention, or for the change of one."""

        def do(values: Values) -> Undo:
            new = NewIntervention(
                kind=values["kind"],
                started_on=values["started_on"],
                provider=values["provider"],
                place=values["place"],
                ended_on=values["ended_on"],
                outcome=InterventionOutcome(values["outcome"]) if values["outcome"] else None,
                adaptation={_YES: True, _NO: False}.get(values["adaptation"]),
                note=values["note"],
                early=values[EARLY],
            )
            return interventions.record(self.session, self.case_id, new, row.id if row is not None else None)

        self.ask(
            Asked(
                title=translate("Known", "New intervention") if row is None else self._title(row),
                entries=self._entries(),
                save=translate("Known", "Record"),
                do=do,
                done=translate("Known", "The intervention is recorded"),
                page=draft_page(INTERVENTION_PAGE, row.id if row is not None else None),
                values={"started_on": self.session.today} if row is None else _values(row),
                fields=_FIELDS,
            )
        )

    def _confirm(self, row: Intervention) -> None:
        session, case_id = self.session, self.case_id
        words = translate("Known", "The intervention is confirmed")
        self.do(lambda: interventions.confirm(session, case_id, row.id), words)

    def _title(self, row: Intervention) -> str:
        kind = vocabulary.code_name(self.session.programme, CodeList.INTERVENTION_KIND, row.kind)
        where = ", ".join(part for part in (row.provider, row.place) if part)
        return vocabulary.raised(f"{kind}, {where}" if where else kind)

    @staticmethod
    def _below(known: Known, row: Intervention) -> str:
        first = formats.day(row.started_on)
        if row.ended_on is None:
            when = translate("Known", "since {day}").format(day=first)
        else:
            when = translate("Known", "{first} to {last}").format(first=first, last=formats.day(row.ended_on))
        parts = [when, known_words.outcome(row.outcome) if row.outcome else "", known_words.adaptation(row.adaptation)]
        if known.place_hidden:
            parts.append(translate("Known", "who gives it and where is hidden"))
        if row.inferred:
            parts.append(translate("Known", "from the imported list, not confirmed"))
        return "\n".join(part for part in (", ".join(part for part in parts if part), row.note or "") if part)

    def _ways(self, row: Intervention) -> list[QPushButton]:
        if self.known is None or not self.known.may_change:
            return []
        ways = [way(translate("Known", "That is right"), lambda: self._confirm(row), link=True)] if row.inferred else []
        change = translate("Known", "Correct ...") if row.inferred or row.ended_on else translate("Known", "Change or end ...")
        return [*ways, *self.dispute_ways(row), way(change, lambda: self.begin(row), link=True)]

    def _entries(self) -> tuple[Entry, ...]:
        programme = self.session.programme
        kinds = [
            (code.code, vocabulary.code_name(programme, CodeList.INTERVENTION_KIND, code.code))
            for code in programme.codes[CodeList.INTERVENTION_KIND]
        ]
        return (
            Entry(
                name="kind",
                label=translate("Known", "Kind of intervention"),
                make=lambda: ChoiceField(kinds, empty=translate("Known", "Choose")),
                required=True,
                help=help_of(translate("Known", "Two of one kind cannot go on at the same time."), counted=True),
            ),
            Entry(
                name="started_on",
                label=translate("Known", "First day"),
                make=DateField,
                required=True,
                help=help_of(translate("Known", "The day it began, not the day it was decided."), counted=True),
            ),
            *_of_provider(),
            *_of_end(),
        )


def _of_provider() -> tuple[Entry, ...]:
    """The fields for who gives it, where, and what has to be different for the participant."""
    adaptation = translate("Known", "Is adaptation needed?")
    answers = [(_YES, translate("Known", "yes")), (_NO, translate("Known", "no"))]
    return (
        Entry(
            name="provider",
            label=translate("Known", "Given by"),
            make=TextField,
            help=help_of(translate("Known", "The unit, employer or association that gives it.")),
        ),
        Entry(
            name="place",
            label=translate("Known", "Place"),
            make=TextField,
            help=help_of(translate("Known", "Where it is given.")),
        ),
        Entry(
            name="adaptation",
            label=adaptation,
            make=lambda: AnswersField(answers, spoken=adaptation),
            help=help_of(translate("Known", "Whether the participant needs something to be different; say what in the note.")),
        ),
        Entry(
            name="note",
            label=translate("Known", "Note"),
            make=lambda: NoteField(lines=2),
            help=help_of(translate("Known", "Which adaptation, or anything else that has to be known.")),
        ),
    )


def _of_end() -> tuple[Entry, ...]:
    """The fields for its end."""
    outcomes = [(one.value, known_words.outcome(one)) for one in InterventionOutcome]
    return (
        Entry(
            name="ended_on",
            label=translate("Known", "Last day"),
            make=DateField,
            hint=translate("Known", "Empty while it goes on."),
            help=help_of(translate("Known", "The last day of the intervention.")),
        ),
        Entry(
            name="outcome",
            label=translate("Known", "How it ended"),
            make=lambda: ChoiceField(outcomes, empty=translate("Known", "not stated")),
            help=help_of(translate("Known", "Carried through and broken off are two different things.")),
        ),
    )


def _values(row: Intervention) -> dict[str, object]:
    names = ("kind", "started_on", "provider", "place", "note", "ended_on", "outcome")
    adaptation = {True: _YES, False: _NO}.get(row.adaptation) if row.adaptation is not None else None
    return {**{name: getattr(row, name) for name in names}, "adaptation": adaptation}
