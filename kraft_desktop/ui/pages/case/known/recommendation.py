"""The recommendation on the page of a case, and whether it has been gone through with the participant."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kraft_desktop import vocabulary
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.cases.case import StepEvent
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.phrases import known_words
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known import recommendation
from kraft_desktop.services.known.reading import Known
from kraft_desktop.services.known.recommendation import RECOMMENDATION_PAGE, REVIEW_PAGE, NewRecommendation, NewReview
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, Values, way
from kraft_desktop.ui.pages.case.known.known_card import KnownCard, day_entry, words_entry
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.case_fields import EARLY
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.widgets.card import Badge, Tone
from kraft_desktop.ui.widgets.fields import CheckField, ChoiceField, NoteField, TextField
from kraft_desktop.ui.widgets.form import Entry
from kraft_desktop.words import translate

_FIELDS = {
    "date_future": "on",
    "CaseClosed": "on",
    "StepOutOfOrder": "on",
    "review_before_recommendation": "on",
    "recommendation_reasons_missing": "reasons",
    "case_note_long": "reasons",
    "recommendation_agreed_missing": "agreed",
    "line_long": "agreed",
}


class RecommendationCard(KnownCard):
    """The card with the team's latest recommendation."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Known", "Recommendation"))
        self.badge = Badge("")
        self.new = way(translate("Known", "Recommend ..."), self.begin)
        self.review = way(translate("Known", "Gone through ..."), self.begin_review)
        for part in (self.badge, self.review, self.new):
            self.heading.addWidget(part)

    def show_known(self, known: Known) -> None:
        super().show_known(known)
        row, review = known.recommendation, known.review
        self.new.setVisible(known.may_change and known.may_recommend)
        self.review.setVisible(known.may_change and row is not None and review is None)
        self.badge.setVisible(row is not None)
        if row is None:
            empty = translate("Known", "No recommendation yet. It completes the step of the recommendation.")
            self.shown.put(lines((), empty))
            return
        gone = translate("Known", "gone through") if review is not None else translate("Known", "not gone through")
        self.badge.show_status(gone, Tone.GOOD if review is not None else Tone.ATTENTION)
        kind = vocabulary.code_name(self.session.programme, CodeList.INTERVENTION_KIND, row.recommended)
        of = [(vocabulary.raised(kind), self.with_disputes(_below(row), row), self._ways(row))]
        title, below, ways = _gone_through(review, self._review_ways(review))
        of.append((title, below if review is None else self.with_disputes(below, review), ways))
        self.shown.put(lines(of))

    def begin(self, row: StepEvent | None = None) -> None:
        """Open the form for the recommendation, or for its correction."""

        def do(values: Values) -> Undo:
            new = NewRecommendation(
                kind=values["kind"],
                on=values["on"],
                reasons=values["reasons"] or "",
                agreed=values["agreed"] or "",
                early=values[EARLY],
            )
            return recommendation.recommend(self.session, self.case_id, new, row.id if row is not None else None)

        values: dict[str, object] = {"on": self.session.today}
        if row is not None:
            values = {"on": row.on, "kind": row.recommended, "reasons": row.reason, "agreed": row.agreed}
        self.ask(
            Asked(
                title=translate("Known", "The team recommends"),
                entries=self._entries(),
                save=translate("Known", "Record"),
                do=do,
                done=translate("Known", "The recommendation is recorded"),
                page=draft_page(RECOMMENDATION_PAGE, row.id if row is not None else None),
                values=values,
                fields=_FIELDS,
            )
        )

    def begin_review(self, row: RecommendationReview | None = None) -> None:
        """Open the form for the recommendation gone through with the participant, or for its correction."""

        def do(values: Values) -> Undo:
            new = NewReview(on=values["on"], interpreter=bool(values["interpreter"]), says=values["text"])
            return recommendation.review(self.session, self.case_id, new, row.id if row is not None else None)

        values: dict[str, object] = {"on": self.session.today}
        if row is not None:
            values = {"on": row.on, "interpreter": row.interpreter, "text": row.says}
        interpreter = Entry(
            name="interpreter",
            label=translate("Known", "Interpreter"),
            make=lambda: CheckField(translate("Known", "An interpreter was there")),
            help=case_fields.help_of(translate("Known", "Whether somebody interpreted.")),
        )
        self.ask(
            Asked(
                title=translate("Known", "Gone through with the participant"),
                entries=(day_entry(), interpreter, words_entry(translate("Known", "What the participant says"))),
                save=translate("Known", "Record"),
                do=do,
                done=translate("Known", "It is recorded that the recommendation was gone through"),
                page=draft_page(REVIEW_PAGE, row.id if row is not None else None),
                values=values,
                fields={**_FIELDS, "case_note_long": "text"},
            )
        )

    def _ways(self, row: StepEvent) -> list[QPushButton]:
        if self.known is None or not self.known.may_change:
            return []
        return [*self.dispute_ways(row), way(translate("Known", "Correct ..."), lambda: self.begin(row), link=True)]

    def _review_ways(self, review: RecommendationReview | None) -> list[QPushButton]:
        if self.known is None or not self.known.may_change or review is None:
            return []
        correct = way(translate("Known", "Correct ..."), lambda: self.begin_review(review), link=True)
        return [*self.dispute_ways(review), correct]

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
                help=case_fields.help_of(
                    translate("Known", "What the team recommends, as a kind of intervention."), counted=True
                ),
            ),
            day_entry(),
            Entry(
                name="reasons",
                label=translate("Known", "Reasons"),
                make=lambda: NoteField(lines=4),
                required=True,
                help=case_fields.help_of(translate("Known", "Why the team recommends it, as the participant can read it.")),
            ),
            Entry(
                name="agreed",
                label=translate("Known", "Who agreed"),
                make=TextField,
                required=True,
                help=case_fields.help_of(translate("Known", "The names or functions of those who stand behind it.")),
            ),
        )


def _below(row: StepEvent) -> str:
    day = formats.day(row.on)
    agreed = translate("Known", "{day}, agreed: {who}").format(day=day, who=row.agreed) if row.agreed else day
    return "\n".join(part for part in (row.reason, agreed) if part)


def _gone_through(review: RecommendationReview | None, ways: list[QPushButton]) -> tuple[str, str, list[QPushButton]]:
    if review is None:
        below = translate("Known", "Record the day it is done, and what the participant says of it.")
        return known_words.not_gone_through(), below, ways
    title = translate("Known", "Gone through with the participant {day}").format(day=formats.day(review.on))
    interpreter = (
        translate("Known", "with an interpreter") if review.interpreter else translate("Known", "without an interpreter")
    )
    says = translate("Known", "The participant says: {words}").format(words=review.says) if review.says else ""
    return title, "\n".join(part for part in (interpreter, says) if part), ways
