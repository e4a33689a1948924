"""The form for figures published outside the program, and its draft."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal

from kraft_desktop.services.published.entries import EnteredNumbers, PublicationFacts
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.published.parts import FiguresForm
from kraft_desktop.ui.widgets.card import Card, add
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFigures:
    """The figures as entered: where they were published, the numbers, and whether they use another definition than packages
    do."""

    facts: PublicationFacts
    numbers: EnteredNumbers
    other_definition: bool


class EntryCard(Card):
    """The form for new figures. ``wanted`` carries the NewFigures once every field can be read, ``closed`` is sent when the
    form is hidden, ``offered`` when it was filled from a draft."""

    wanted = Signal(object)
    closed = Signal()
    offered = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("Published", "Figures that left without the program"))
        explained = translate("Published", "Write what was handed out and nothing else; leave a number empty that was not.")
        self.form = FiguresForm(needs.session)
        self.form.file.other.clicked.connect(lambda: self.form.show_file("", None))
        self.draft = Drafting(self, needs.worker, needs.session, "published")
        self.draft.follow(self.form)
        self.box = FormBox(self.form, translate("Published", "Save"), translate("Published", "Cancel"))
        self.box.saving.connect(self._save)
        self.box.closing.connect(self._put_away)
        self.box.cancelling.connect(self.drop)
        self.gives_to = self.box
        self.form.clear()
        add(self.body, style.label(explained, Role.MUTED, wrap=True), self.box)

    def offer(self) -> None:
        """Fill the form from the draft, if there is one."""
        self.draft.offer(self._offered)

    def _offered(self, texts: dict[str, str]) -> None:
        self.form.set_texts(texts)
        self.draft.over()
        self.offered.emit()

    def _save(self) -> None:
        values, numbers = self.form.values(), self.form.numbers()
        if values is not None and numbers is not None:
            facts = PublicationFacts(until=values["until"], published=values["published"], source=values["source"])
            self.wanted.emit(NewFigures(facts=facts, numbers=numbers, other_definition=values["other_definition"]))

    def _put_away(self) -> None:
        self.draft.flush()
        self.form.clear()
        self.closed.emit()

    def drop(self) -> None:
        """Delete the draft, and hide the form."""
        self.draft.forget()
        self.form.clear()
        self.closed.emit()
