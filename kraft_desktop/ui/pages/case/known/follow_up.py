"""The follow-up after closing on the page of a case."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kraft_desktop import vocabulary
from kraft_desktop.domain.assessment.follow_up import Closer, FollowUp
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.phrases import known_words
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known import follow_up
from kraft_desktop.services.known.follow_up import FOLLOW_UP_PAGE, NewFollowUp
from kraft_desktop.services.known.reading import Known
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, Values, way
from kraft_desktop.ui.pages.case.known.known_card import KnownCard, day_entry
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.widgets.answers import AnswersField
from kraft_desktop.ui.widgets.form import Entry
from kraft_desktop.words import translate

_FIELDS = {"date_future": "on", "follow_up_before_closing": "on", "follow_up_empty": "worker"}


class FollowUpCard(KnownCard):
    """The card with the closing and what was answered after it; hidden while the case is open."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Known", "After the closing"))
        self.new = way(translate("Known", "Follow up ..."), self.begin)
        self.heading.addWidget(self.new)
        self.hide()

    def show_known(self, known: Known) -> None:
        super().show_known(known)
        closing = known.closing
        self.setVisible(closing is not None)
        if closing is None:
            return
        self.new.setVisible(known.may_change)
        reason = vocabulary.code_name(self.session.programme, CodeList.CLOSING_REASON, closing.reason)
        title = translate("Known", "Closed {day}: {reason}").format(day=formats.day(closing.on), reason=reason)
        note = "" if known.hidden else closing.note or ""
        of: list[tuple[str, str, list[QPushButton]]] = [(title, self.with_disputes(note, closing), self.dispute_ways(closing))]
        of += [
            (formats.day(one.on), self.with_disputes(known_words.follow_up(one), one), self._ways(one))
            for one in known.follow_ups
        ]
        more = "" if known.follow_ups else translate("Known", "Not followed up yet: closer to work?")
        self.shown.put(lines(of, more))

    def _ways(self, row: FollowUp) -> list[QPushButton]:
        if self.known is None or not self.known.may_change:
            return []
        return [*self.dispute_ways(row), way(translate("Known", "Correct ..."), lambda: self.begin(row), link=True)]

    def begin(self, row: FollowUp | None = None) -> None:
        """Open the form for a follow-up, or for the correction of one."""

        def do(values: Values) -> Undo:
            worker, participant = (Closer(one) if one else None for one in (values["worker"], values["participant"]))
            new = NewFollowUp(on=values["on"], worker=worker, participant=participant)
            return follow_up.record(self.session, self.case_id, new, row.id if row is not None else None)

        values: dict[str, object] = {"on": self.session.today}
        if row is not None:
            values = {"on": row.on, "worker": row.worker, "participant": row.participant}
        self.ask(
            Asked(
                title=translate("Known", "Closer to work?"),
                entries=(
                    _answer("worker", translate("Known", "The worker")),
                    _answer("participant", translate("Known", "The participant")),
                    day_entry(),
                ),
                save=translate("Known", "Record"),
                do=do,
                done=translate("Known", "The follow-up is recorded"),
                page=draft_page(FOLLOW_UP_PAGE, row.id if row is not None else None),
                values=values,
                fields=_FIELDS,
            )
        )


def _answer(name: str, label: str) -> Entry:
    answers = [(one.value, known_words.closer(one)) for one in Closer]
    return Entry(
        name=name,
        label=label,
        make=lambda: AnswersField(answers, spoken=label),
        help=case_fields.help_of(
            translate("Known", "Whether the participant has come closer to work; none when it was not asked or answered.")
        ),
    )
