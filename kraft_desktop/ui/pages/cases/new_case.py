"""The form for a new case, with a search for likely duplicates; cases are never merged automatically."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.likeness import Likeness
from kraft_desktop.domain.errors import KraftError, PersonExists
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.cases import declines, duplicates, recording
from kraft_desktop.services.cases.declines import Counts
from kraft_desktop.services.cases.duplicates import PossibleDuplicate
from kraft_desktop.services.cases.recording import Details
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.declines import DeclinesCard
from kraft_desktop.ui.widgets.card import Card, Tone, add, page_heading, row
from kraft_desktop.ui.widgets.form import Form, refusal
from kraft_desktop.words import translate

_PAUSE = 400
"""Milliseconds without typing before the search for likely duplicates."""


class NewCasePage(Page):
    """The page for a new case. ``wants`` asks for the page of the saved case, or of a duplicate."""

    shows = SECRECY | {"declines"}

    def __init__(self, needs: Needs) -> None:
        super().__init__(needs, page_heading(translate("NewCase", "New case")))
        self._likely: tuple[PossibleDuplicate, ...] = ()
        self.form = Form(case_fields.new_entries(needs.session))
        self.form.edited.connect(self._edited)
        self.draft = Drafting(self, needs.worker, needs.session, recording.NEW_PAGE)
        self.draft.follow(self.form)
        self.found = _Found(self._open, self._same_person, needs.session)
        self.declined = DeclinesCard(needs.session)
        self.declined.counting.connect(lambda municipality, back: self._count(municipality, back=back))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self._clear()

    def _lay_out(self) -> None:
        self.form.show_row(case_fields.EARLY, visible=False)
        self.box = FormBox(self.form, translate("NewCase", "Save the case"), translate("NewCase", "Cancel"))
        self.box.saving.connect(lambda: self._register(None))
        self.box.closing.connect(lambda: self.wants.emit("cases", None))
        self.box.cancelling.connect(self._cancel)
        card, columns = Card(), Columns()
        add(card.body, self.box, 0)
        columns.addWidget(card)
        beside = QWidget()
        cards = QVBoxLayout(beside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(style.em(1))
        add(cards, self.found, self.declined, 0)
        columns.addWidget(beside)
        add(self.body, columns, 0)

    # --- actions ------------------------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        session = self.session
        self.read(lambda: (accounts.units(session).get(session.account.id), declines.counted(session)), self._show)
        if kinds:
            self._look()
        else:
            self.draft.offer(self._offer)

    def _show(self, found: tuple[str | None, Counts]) -> None:
        """Show the numbers of those who declined; an account whose unit is stated has none to choose."""
        unit, counts = found
        self.form.show_row("unit", visible=unit is None)
        self.declined.show_counts(counts)

    def _offer(self, texts: dict[str, str]) -> None:
        self.form.set_texts(texts)
        self.form.show_row(case_fields.EARLY, visible=bool(texts.get(case_fields.EARLY)))
        self._edited("protected")
        self.draft.over()
        message = translate("NewCase", "What you typed before is still here. Save it, or press Cancel to throw it away.")
        self.notice.say(message, Tone.ACCENT)

    def _edited(self, name: str) -> None:
        if name == "protected":
            case_fields.show_identity(self.form, protected=self.form.field("protected").value())
        if name in {*case_fields.IDENTITY, "protected"}:
            self._timer.start()

    def _look(self) -> None:
        """Search for likely duplicates of the person in the form."""
        typed = self.form.texts()
        session = self.session
        if typed["protected"] or not (typed["personal_number"].strip() or typed["name"].strip()):
            self._show_likely(())
            return
        number, name = typed["personal_number"], typed["name"]
        self.read(lambda: duplicates.possible_duplicates(session, number, name), self._show_likely)

    def _show_likely(self, likely: tuple[PossibleDuplicate, ...]) -> None:
        self._likely = likely
        self.found.show_likely(likely)

    def _register(self, same_person: str | None) -> None:
        values = self.form.values()
        if values is None:
            return
        referred_on: dt.date | None = values.pop("referred_on")
        early: str | None = values.pop(case_fields.EARLY)
        if values["protected"]:
            values["personal_number"] = values["name"] = None
        details = Details(**values)
        by_name = [like for like in self._likely if like.likeness is Likeness.NAME]
        if by_name and not details.protected and not same_person and not self._is_somebody_else(by_name):
            return
        self.draft.over()
        self.box.save.setEnabled(False)
        session = self.session
        self.do(lambda: recording.register(session, details, referred_on, same_person, early), self._saved)

    def _is_somebody_else(self, likely: list[PossibleDuplicate]) -> bool:
        codes = ", ".join(like.code or "" for like in likely)
        return self.needs.ask.confirm(
            self,
            translate("NewCase", "Is it the same person?"),
            translate("NewCase", "Somebody with this name is already here: {codes}. Nothing is merged.").format(codes=codes),
            translate("NewCase", "It is somebody else, save"),
        )

    def _saved(self, case_id: str) -> None:
        self._clear()
        self.said.emit(translate("NewCase", "The case is saved."))
        self.wants.emit("case", case_id)

    def refuse(self, problem: KraftError) -> None:
        self.box.save.setEnabled(True)
        self.draft.keep()
        if isinstance(problem, PersonExists):
            self._look()
            message = translate("NewCase", "Nothing was saved, since the person is already here; see beside.")
            self.notice.say(message, Tone.ATTENTION)
        elif not case_fields.refusal_shown(self.form, problem):
            self.notice.say(refusal(problem), Tone.ATTENTION)

    def _count(self, municipality: str, *, back: bool) -> None:
        """Count one more who declined in a municipality, or one fewer."""
        session = self.session
        change = declines.undo if back else declines.record
        self.notice.say("")
        self.do(lambda: change(session, municipality), lambda _: None)

    def _same_person(self, participant_id: str) -> None:
        self._register(participant_id)

    def _open(self, case_id: str) -> None:
        self.wants.emit("case", case_id)

    def _cancel(self) -> None:
        self._clear()
        self.draft.forget()
        self.said.emit(translate("NewCase", "Nothing of the new case is kept"))
        self.wants.emit("cases", None)

    def _clear(self) -> None:
        self.form.set_values(dict.fromkeys(self.form.texts()))
        case_fields.show_identity(self.form, protected=False)
        self.form.show_row(case_fields.EARLY, visible=False)
        self.notice.say("")
        self._timer.stop()
        self._show_likely(())
        self.box.save.setEnabled(True)

    def leave(self) -> None:
        self.draft.flush()


class _Found(Card):
    """The likely duplicates of the new case, each with its buttons."""

    def __init__(self, opened: Callable[[str], None], same: Callable[[str], None], session: Session) -> None:
        super().__init__(translate("NewCase", "Is the person already here?"))
        self._open, self._same, self._session = opened, same, session
        self._nobody = style.label(
            translate("NewCase", "Looked up by number first, then by name and year of birth. Nobody found so far."),
            Role.MUTED,
            wrap=True,
        )
        self.body.addWidget(self._nobody)
        self._list = QVBoxLayout()
        self._list.setSpacing(style.em(0.9))
        self.body.addLayout(self._list)
        self.body.addStretch()

    def show_likely(self, likely: tuple[PossibleDuplicate, ...]) -> None:
        """Show these duplicates instead of the previous ones."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._nobody.setVisible(not likely)
        for like in likely:
            self._list.addWidget(self._line(like))

    def _line(self, like: PossibleDuplicate) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.3))
        layout.addWidget(style.label(self._why(like), Role.ATTENTION, wrap=True))
        if like.case_id is None or like.participant_id is None:
            return holder
        who = " ".join(part for part in (like.code, formats.person(like.name or "", like.born)) if part)
        layout.addWidget(style.label(who, Role.STRONG, wrap=True))
        place = vocabulary.municipality(self._session.programme, like.municipality) if like.municipality else ""
        standing = translate("NewCase", "closed") if like.closed else translate("NewCase", "open")
        about = " · ".join(part for part in (place, standing) if part)
        layout.addWidget(style.label(about, Role.MUTED))
        case_id, participant_id = like.case_id, like.participant_id
        opened = style.button(translate("NewCase", "Open the case"))
        opened.clicked.connect(lambda: self._open(case_id))
        actions = row(opened, None)
        if like.likeness is Likeness.NUMBER and like.closed:
            again = style.button(translate("NewCase", "New case for the same person"))
            again.clicked.connect(lambda: self._same(participant_id))
            actions.insertWidget(1, again)
        layout.addLayout(actions)
        return holder

    @staticmethod
    def _why(like: PossibleDuplicate) -> str:
        if like.case_id is None:
            return translate("NewCase", "The number is already here, with another municipality. Speak to the therapist.")
        if like.likeness is Likeness.NUMBER:
            return translate("NewCase", "The same personal number")
        return translate("NewCase", "The same name; the year of birth may be the same")
