"""Activity capacity on the page of a case."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kraft_desktop.domain.cases.measures import Assessment
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known import capacity
from kraft_desktop.services.known.capacity import CAPACITY_PAGE, NewAssessment
from kraft_desktop.services.known.reading import Known
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, Values, way
from kraft_desktop.ui.pages.case.known.known_card import KnownCard
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.case_fields import EARLY
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.widgets.fields import CheckField, DateField, NumberField, TextField
from kraft_desktop.ui.widgets.form import Entry
from kraft_desktop.words import translate

_FIELDS = {"date_future": "assessed_on", "line_long": "method", "CaseClosed": "assessed_on"}


class CapacityCard(KnownCard):
    """The card with the assessments of activity capacity, the latest first."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Known", "Activity capacity"))
        self.new = way(translate("Known", "New assessment ..."), self.begin)
        self.heading.addWidget(self.new)

    def show_known(self, known: Known) -> None:
        super().show_known(known)
        self.new.setVisible(known.may_change)
        rows = sorted(known.assessments, key=lambda row: (row.assessed_on is not None, str(row.assessed_on)), reverse=True)
        of = [(self._title(known, row), self.with_disputes(_below(row), row), self._ways(row)) for row in rows]
        more = "" if rows else translate("Known", "Not assessed yet. An assessment without a day is counted too, and marked.")
        self.shown.put(lines(of, more))

    def begin(self, row: Assessment | None = None) -> None:
        """Open the form for a new assessment, or for the correction of one."""

        def do(values: Values) -> Undo:
            new = NewAssessment(
                capacity=values["capacity"],
                assessed_on=values["assessed_on"],
                assessor=values["assessor"],
                method=values["method"],
                baseline=values["baseline"] or None,
                early=values[EARLY],
            )
            return capacity.record(self.session, self.case_id, new, row.id if row is not None else None)

        values = {"assessed_on": self.session.today} if row is None else _values(row)
        title = translate("Known", "New assessment") if row is None else translate("Known", "Correct the assessment")
        self.ask(
            Asked(
                title=title,
                entries=_entries(),
                save=translate("Known", "Record"),
                do=do,
                done=translate("Known", "The assessment is recorded"),
                page=draft_page(CAPACITY_PAGE, row.id if row is not None else None),
                values=values,
                fields=_FIELDS,
            )
        )

    def _title(self, known: Known, row: Assessment) -> str:
        percent = f"{row.capacity}{formats.NO_BREAK}%"
        deciding = known.deciding
        if len(known.assessments) > 1 and deciding is not None and deciding.id == row.id:
            return translate("Known", "{percent}, the latest").format(percent=percent)
        return percent

    def _ways(self, row: Assessment) -> list[QPushButton]:
        if self.known is None or not self.known.may_change:
            return []
        return [*self.dispute_ways(row), way(translate("Known", "Correct ..."), lambda: self.begin(row), link=True)]


def _below(row: Assessment) -> str:
    day = formats.day(row.assessed_on) if row.assessed_on else translate("Known", "the day is not stated")
    baseline = translate("Known", "baseline") if row.baseline else ""
    return ", ".join(part for part in (day, row.assessor, row.method, baseline) if part)


def _values(row: Assessment) -> dict[str, object]:
    return {name: getattr(row, name) for name in ("capacity", "assessed_on", "assessor", "method", "baseline")}


def _entries() -> tuple[Entry, ...]:
    return (
        Entry(
            name="capacity",
            label=translate("Known", "Activity capacity"),
            make=lambda: NumberField(0, 100, "%"),
            required=True,
            help=case_fields.help_of(
                translate("Known", "Assessed activity capacity in percent of full time, 0 to 100."), counted=True
            ),
        ),
        Entry(
            name="assessed_on",
            label=translate("Known", "Day"),
            make=DateField,
            hint=translate("Known", "Empty when it is not known."),
            help=case_fields.help_of(translate("Known", "The day of the assessment."), counted=True),
        ),
        Entry(
            name="assessor",
            label=translate("Known", "Assessed by"),
            make=TextField,
            help=case_fields.help_of(translate("Known", "The name of who made the assessment.")),
        ),
        Entry(
            name="method",
            label=translate("Known", "Method"),
            make=TextField,
            help=case_fields.help_of(translate("Known", "The method or instrument of the assessment, one line.")),
        ),
        Entry(
            name="baseline",
            label=translate("Known", "Baseline"),
            make=lambda: CheckField(translate("Known", "Later ones are compared with this")),
            help=case_fields.help_of(translate("Known", "The assessment that the others are compared with.")),
        ),
    )
