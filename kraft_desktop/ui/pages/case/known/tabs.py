"""The tabs Kartläggning and Insatser of a case."""

from __future__ import annotations

from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.services.known import reading
from kraft_desktop.services.known.reading import Known
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.pages.case.known.areas import AreasCard
from kraft_desktop.ui.pages.case.known.capacity import CapacityCard
from kraft_desktop.ui.pages.case.known.follow_up import FollowUpCard
from kraft_desktop.ui.pages.case.known.interventions import InterventionsCard
from kraft_desktop.ui.pages.case.known.known_card import KnownCard
from kraft_desktop.ui.pages.case.known.own_words import OwnWordsCard
from kraft_desktop.ui.pages.case.known.ratings import RatingsCard
from kraft_desktop.ui.pages.case.known.recommendation import RecommendationCard
from kraft_desktop.ui.pages.case.tab import CaseTab
from kraft_desktop.words import translate


class _KnownTab(CaseTab):
    """A tab with cards about what is known of one case."""

    cards: tuple[KnownCard, ...]

    def put(self, *cards: KnownCard) -> None:
        """Lay out the cards, in two columns where there is room and there are several."""
        self.cards = cards
        columns = Columns()
        for card in cards:
            card.changed.connect(self.changed)
            card.refused.connect(self.refused)
            columns.addWidget(card)
        self.body.addLayout(columns)
        self.body.addStretch()

    def show_case(self, opened: CaseFile) -> None:
        self.opened = opened
        session, case_id = self.session, opened.case.id
        self.read(lambda: reading.of_case(session, case_id), self._show)

    def flush(self) -> None:
        for card in self.cards:
            card.flush()

    def _show(self, known: Known) -> None:
        for card in self.cards:
            card.show_known(known)


class AssessmentTab(_KnownTab):
    """What is known of one case: what the team found, and what the participant says."""

    key = "assessment"
    shows = frozenset({"area_findings", "assessments", "ratings", "recommendation_reviews", "statements", "follow_ups"})

    def __init__(self, needs: Needs, opened: CaseFile) -> None:
        super().__init__(needs, opened)
        case_id = opened.case.id
        self.areas, self.own_words = AreasCard(needs, case_id), OwnWordsCard(needs, case_id)
        self.recommendation, self.capacity = RecommendationCard(needs, case_id), CapacityCard(needs, case_id)
        self.ratings, self.follow_up = RatingsCard(needs, case_id), FollowUpCard(needs, case_id)
        self.put(self.areas, self.recommendation, self.capacity, self.ratings, self.own_words, self.follow_up)

    @classmethod
    def title(cls) -> str:
        return translate("Case", "Assessment")


class InterventionsTab(_KnownTab):
    """The interventions of one case."""

    key = "interventions"
    shows = frozenset({"interventions", "statements"})

    def __init__(self, needs: Needs, opened: CaseFile) -> None:
        super().__init__(needs, opened)
        self.interventions = InterventionsCard(needs, opened.case.id)
        self.put(self.interventions)

    @classmethod
    def title(cls) -> str:
        return translate("Case", "Interventions")
