"""The consent of a case on its page: the state in words, the one in force, what was before, and what can be recorded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.consent import Consent, Consented
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import CONSENT_PAGE, ConsentOfCase
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.pages.secrecy import consent_words
from kraft_desktop.ui.pages.secrecy.consent_fields import ConsentFields
from kraft_desktop.ui.pages.secrecy.consent_lines import ConsentLines
from kraft_desktop.ui.widgets.card import Badge, Card, add
from kraft_desktop.words import translate


class ConsentCard(Card):
    """The card with the consent of one case. ``recorded`` carries the undo and a description of the change, ``refused`` the
    error."""

    recorded = Signal(object, str)
    refused = Signal(object)

    def __init__(self, needs: Needs, found: ConsentOfCase) -> None:
        super().__init__(translate("Consent", "Consent"))
        self._needs, self._found = needs, found
        self._draft = Drafting(self, needs.worker, needs.session, CONSENT_PAGE, found.case_id)
        self.box: FormBox | None = None
        self.form: ConsentFields | None = None
        self.badge = Badge("")
        self.heading.addWidget(self.badge)
        self.heading.addStrut(style.em(2.1))
        self._facts, self._form = Holder(), Holder()
        self.record = self._way(translate("Consent", "Register a consent ..."), self.begin)
        self.revoke = self._way(translate("Consent", "Revoke"), self._revoke)
        self.missing = self._way(translate("Consent", "There is none"), self._find_missing)
        self.ways = Flow(self.record, self.missing, self.revoke)
        add(self.body, self._facts, self._form, self.ways, 1)
        self.show_consent(found)
        if self._edits():
            self._draft.offer(self._offer)

    def show_consent(self, found: ConsentOfCase) -> None:
        """Show the present consent; a form that is being filled in stays as it is."""
        self._found = found
        self.badge.show_status(*consent_words.state(found))
        facts = ConsentLines(self._needs.session.programme, found, edits=self._edits())
        facts.mistaken.connect(self._withdraw)
        self._facts.put(facts)
        holds, edits = found.state is Consented.IN_FORCE, self._edits() and self.form is None
        self.record.setVisible(edits)
        self.revoke.setVisible(edits and holds)
        self.missing.setVisible(edits and found.state in {Consented.NOT_RECORDED, Consented.ENDED})

    def begin(self) -> None:
        """Open the form, filled from the draft when there is one."""
        self._open()
        self._draft.offer(self._offer)

    def flush(self) -> None:
        """Save the draft at once, before the page or the store is closed."""
        self._draft.flush()

    # --- showing ------------------------------------------------------------------------------------------------------------

    def _edits(self) -> bool:
        return Right.EDIT_CASES in rights.held(self._needs.session.account)

    @staticmethod
    def _way(words: str, do: Callable[[], None]) -> QPushButton:
        button = style.button(words)
        button.clicked.connect(lambda _=False: do())
        return button

    # --- recording ----------------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        self.form = ConsentFields(self._needs.session)
        self._draft.follow(self.form)
        self.box = FormBox(self.form, translate("Consent", "Register"), translate("Consent", "Cancel"))
        self.box.saving.connect(self._save)
        self.box.closing.connect(self._close)
        self.box.cancelling.connect(self._cancel)
        self._form.put(self.box)
        self.show_consent(self._found)
        self.form.setFocus()

    def _offer(self, texts: dict[str, str]) -> None:
        if self.form is None:
            self._open()
        if self.form is not None:
            self.form.set_texts(texts)

    def _save(self) -> None:
        new = self.form.read() if self.form else None
        if new is None:
            return
        self._draft.over()
        self._do(
            lambda: consents.record(self._needs.session, self._found.case_id, new),
            translate("Consent", "The consent is registered"),
        )

    def _find_missing(self) -> None:
        session, case_id = self._needs.session, self._found.case_id
        self._do(
            lambda: consents.find_missing(session, case_id),
            translate("Consent", "There is no consent; to get it is now a task"),
        )

    def _revoke(self) -> None:
        session, case_id = self._needs.session, self._found.case_id
        title, yes = translate("Consent", "Revoke the consent?"), translate("Consent", "Revoke")
        text = translate("Consent", "It ends at once: the case leaves every open page of those who saw it by the consent.")
        if self._needs.ask.confirm(self, title, text, yes, danger=True):
            self._do(lambda: consents.revoke(session, case_id), translate("Consent", "The consent is revoked"))

    def _withdraw(self, row: Consent) -> None:
        session, case_id = self._needs.session, self._found.case_id
        title, yes = translate("Consent", "Registered by mistake?"), translate("Consent", "Take it away")
        text = translate(
            "Consent", "It counts as never registered; the log keeps that it was. A consent that ended is revoked."
        )
        if self._needs.ask.confirm(self, title, text, yes, danger=True):
            self._do(
                lambda: consents.withdraw(session, case_id, row.id), translate("Consent", "What was registered is taken away")
            )

    def _do(self, change: Callable[[], Undo], words: str) -> None:
        def done(undo: Undo) -> None:
            self._end()
            self.recorded.emit(undo, words)

        self._needs.worker.run(change, done, owner=self, refused=self._refused)

    def _refused(self, problem: KraftError) -> None:
        if self.form is not None:
            self._draft.keep()
        if self.form is None or not self.form.show_refusal(problem):
            self.refused.emit(problem)

    def _close(self) -> None:
        self._draft.flush()
        self._end()

    def _cancel(self) -> None:
        self._draft.forget()
        self._end()

    def _end(self) -> None:
        self._draft.stop()
        self.form = self.box = None
        self._form.put(None)
        self.show_consent(self._found)
