"""Ratings on the page of a case: the first beside the latest, each rating, and the sheet on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kraft_desktop import words
from kraft_desktop.domain.assessment.ratings import Progress, Rating
from kraft_desktop.domain.instruments.instrument import Instrument, latest
from kraft_desktop.phrases import known_words
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known import charts, rating_sheet, ratings
from kraft_desktop.services.known.ratings import RATING_PAGE, NewRating
from kraft_desktop.services.known.reading import Known
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.case.form_card import Asked, Values, way
from kraft_desktop.ui.pages.case.known.known_card import KnownCard, day_entry
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.case_fields import EARLY
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.widgets.card import add
from kraft_desktop.ui.widgets.chart import Chart
from kraft_desktop.ui.widgets.fields import ChoiceField, NumberField, TextField
from kraft_desktop.ui.widgets.form import Entry
from kraft_desktop.words import translate

_FIELDS = {
    "date_future": "on",
    "CaseClosed": "on",
    "OlderInstrument": "version",
    "instrument_later": "version",
    "line_long": "rater",
}
_AREA = "area_"
"""What the names of the fields for areas begin with."""


class RatingsCard(KnownCard):
    """The card with the ratings by every respondent."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Known", "Ratings"))
        self.sheet = way(translate("Known", "Rating sheet ..."), self._print)
        self.new = way(translate("Known", "New rating ..."), self.begin)
        self.heading.addWidget(self.sheet)
        self.heading.addWidget(self.new)

    def show_known(self, known: Known) -> None:
        super().show_known(known)
        self.new.setVisible(known.may_change and self._instrument() is not None)
        self.sheet.setVisible(self._instrument() is not None)
        programme = self.session.programme
        of = [
            (known_words.rating(programme, row), self.with_disputes(formats.day(row.on), row), self._ways(row))
            for row in sorted(known.ratings, key=lambda row: row.on, reverse=True)
        ]
        more = "" if of else translate("Known", "Nothing is rated yet. Print the sheet, or fill it in here together.")
        shown = QWidget()
        below = QVBoxLayout(shown)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(style.em(0.8))
        for found in known.progress:
            add(below, *self._progress(found))
        add(below, lines(of, more))
        self.shown.put(shown)

    def begin(self, row: Rating | None = None) -> None:
        """Open the form for a filled-in sheet, or for the correction of one."""
        made_with = self._instrument()
        if made_with is None:
            return

        def do(values: Values) -> Undo:
            new = NewRating(
                instrument=made_with.code,
                respondent=values["respondent"],
                on=values["on"],
                scores={area.code: values[f"{_AREA}{area.code}"] for area in made_with.areas},
                version=values["version"],
                rater=values["rater"],
                early=values[EARLY],
            )
            return ratings.record(self.session, self.case_id, new, row.id if row is not None else None)

        values: dict[str, object] = {"on": self.session.today, "version": made_with.version}
        if row is not None:
            scores = {f"{_AREA}{code}": score for code, score in row.scores.items()}
            values = {
                "on": row.on,
                "version": row.instrument_version,
                "respondent": row.respondent,
                "rater": row.rater,
                **scores,
            }
        self.ask(
            Asked(
                title=made_with.name(words.language()),
                entries=_entries(made_with),
                save=translate("Known", "Record"),
                do=do,
                done=translate("Known", "The rating is recorded"),
                page=draft_page(RATING_PAGE, row.id if row is not None else None),
                values=values,
                fields={**_FIELDS, "rating_empty": f"{_AREA}{made_with.areas[0].code}"},
            )
        )

    def _print(self) -> None:
        made_with, session, case_id, ask = self._instrument(), self.session, self.case_id, self.needs.ask
        if made_with is None or self.known is None:
            return
        title, kinds = translate("Known", "Save the rating sheet"), translate("Log", "PDF (*.pdf)")
        name = session.letterhead.file_name(translate("Known", "rating_sheet_{code}.pdf").format(code=self.known.case.code))
        file = ask.save_as(self, title, name, kinds)
        if file is not None:
            self.needs.worker.run(
                lambda: rating_sheet.write(session, case_id, made_with.code, file, force=True),
                lambda _: ask.open(file),
                owner=self,
                refused=self.refused.emit,
            )

    def _instrument(self) -> Instrument | None:
        return next(iter(latest(self.session.programme.instruments)), None)

    def _progress(self, found: Progress) -> Sequence[QWidget]:
        drawn = charts.spider(self.session.programme, found)
        if drawn is None:
            return ()
        chart = Chart()
        chart.show_chart(drawn)
        says = [style.label(drawn.title, Role.STRONG, wrap=True), chart, chart.key]
        if found.rater_changed:
            text = translate("Known", "The first and the latest were not filled in by the same person: {first}, {latest}.")
            unknown = translate("Known", "not stated")
            says.append(
                style.label(
                    text.format(first=found.first.rater or unknown, latest=found.latest.rater or unknown), Role.MUTED, wrap=True
                )
            )
        if found.due is not None and self.known is not None and self.known.closing is None:
            text = translate("Known", "Next rating from {day}").format(day=formats.day(found.due))
            says.append(style.label(text, Role.MUTED, wrap=True))
        return says

    def _ways(self, row: Rating) -> list[QPushButton]:
        made_with = self._instrument()
        known = self.known
        if known is None or not known.may_change or made_with is None:
            return []
        if (row.instrument, row.instrument_version) != (made_with.code, made_with.version):
            return self.dispute_ways(row)
        return [*self.dispute_ways(row), way(translate("Known", "Correct ..."), lambda: self.begin(row), link=True)]


def _entries(made_with: Instrument) -> tuple[Entry, ...]:
    language = words.language()
    respondents = [(one.code, one.name(language)) for one in made_with.respondents]
    hint = translate("Known", "From {lowest} to {highest}; empty when it was not rated.").format(
        lowest=made_with.lowest, highest=made_with.highest
    )
    scale = translate("Known", "{lowest} means {lowest_means}, {highest} means {highest_means}.").format(
        lowest=made_with.lowest,
        lowest_means=made_with.lowest_means[language],
        highest=made_with.highest,
        highest_means=made_with.highest_means[language],
    )
    return (
        day_entry(),
        Entry(
            name="respondent",
            label=translate("Known", "Filled in by"),
            make=lambda: ChoiceField(respondents, empty=translate("Known", "Choose")),
            required=True,
            help=case_fields.help_of(translate("Known", "Ratings are compared with earlier ones by the same respondent only.")),
        ),
        Entry(
            name="rater",
            label=translate("Known", "Name"),
            make=TextField,
            help=case_fields.help_of(translate("Known", "The name of who filled it in: a change of person is marked.")),
        ),
        Entry(
            name="version",
            label=translate("Known", "Version of the sheet"),
            make=lambda: NumberField(1, 999),
            required=True,
            help=case_fields.help_of(
                translate("Known", "The version that the sheet says; one of an older version is not taken.")
            ),
        ),
        *(
            Entry(
                name=f"{_AREA}{area.code}",
                label=area.name(language),
                make=lambda: NumberField(made_with.lowest, made_with.highest),
                hint=hint if place == 0 else "",
                help=case_fields.help_of(scale),
            )
            for place, area in enumerate(made_with.areas)
        ),
    )
