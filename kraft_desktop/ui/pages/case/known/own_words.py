"""The participant's own words on the page of a case."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kraft_desktop.domain.assessment.statements import OWN_WORDS, StatementKind
from kraft_desktop.phrases import known_words
from kraft_desktop.services.admin.drafts import draft_page
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known import statements
from kraft_desktop.services.known.reading import Known
from kraft_desktop.services.known.statements import STATEMENT_PAGE, NewStatement
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, Values, way
from kraft_desktop.ui.pages.case.known.known_card import WORDS_FIELDS, KnownCard, day_entry, words_entry
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.words import translate


class OwnWordsCard(KnownCard):
    """The card with what interests the participant, how they communicate, and in which language."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Known", "The participant's own words"))

    def show_known(self, known: Known) -> None:
        super().show_known(known)
        if known.hidden:
            self.shown.put(lines((), translate("Known", "The texts are shown to those who see the name.")))
            return
        of = [self._line(known, kind) for kind in OWN_WORDS]
        interpreter = known.interpreter or translate("Known", "no interpreter is recorded under the basic details")
        of.append((translate("Known", "Interpreter"), interpreter, []))
        self.shown.put(lines(of))

    def _line(self, known: Known, kind: StatementKind) -> tuple[str, str, list[QPushButton]]:
        said = known.words(kind)
        below = f"{said.text}\n{formats.day(said.on)}" if said else translate("Known", "Not registered yet.")
        ways = [way(translate("Known", "Write ..."), lambda: self.begin(kind), link=True)] if known.may_change else []
        for one in ways:
            one.setAccessibleName(f"{one.text()} {known_words.statement_kind(kind)}")
        return known_words.statement_kind(kind), below, ways

    def begin(self, kind: StatementKind) -> None:
        """Open the form for the words of a kind."""
        if self.known is None:
            return
        session, case_id, said = self.session, self.case_id, self.known.words(kind)

        def do(values: Values) -> Undo:
            new = NewStatement(kind=kind, text=values["text"] or "", on=values["on"])
            return statements.record(session, case_id, new, said.id if said is not None else None)

        self.ask(
            Asked(
                title=known_words.statement_kind(kind),
                entries=(words_entry(), day_entry()),
                save=translate("Known", "Record"),
                do=do,
                done=translate("Known", "The participant's words are recorded"),
                page=draft_page(STATEMENT_PAGE, kind.value),
                values={"on": session.today, "text": said.text if said is not None else ""},
                fields=WORDS_FIELDS,
            )
        )
