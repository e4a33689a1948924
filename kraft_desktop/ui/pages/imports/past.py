"""What was imported before and what is remembered of the senders, below the place where a file is dropped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.services.imports.earlier import history
from kraft_desktop.services.imports.earlier.history import EarlierImport
from kraft_desktop.services.imports.earlier.undoing import TakenBack
from kraft_desktop.ui.kit.page import Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.pages.imports.earlier import EarlierCard
from kraft_desktop.ui.pages.imports.recipes import Recipe, RecipesCard
from kraft_desktop.ui.pages.shared.sheet_words import sender_words
from kraft_desktop.ui.widgets.card import Tone
from kraft_desktop.words import plural, translate


class Past(QWidget):
    """The earlier imports, which can be taken back, and the recipes, which can be forgotten; both say so on their page."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.earlier, self.recipes = EarlierCard(page.session.node), RecipesCard(page.session)
        self.earlier.take_back.connect(self._take_back)
        self.recipes.forget.connect(self._forget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1))
        for card in (self.earlier, self.recipes):
            layout.addWidget(card)

    def read(self) -> None:
        """Read both from the store."""
        session = self._page.session
        self._page.read(lambda: (history.listed(session), history.recipes(session)), self._show)

    def _show(self, found: tuple[Sequence[EarlierImport], Sequence[Recipe]]) -> None:
        self.earlier.show_imports(found[0])
        self.recipes.show_recipes(found[1])

    def _take_back(self, one: EarlierImport) -> None:
        session = self._page.session
        about = translate("Import", "{kind} from {sender}, imported {day} by {who}. What held before it holds again.").format(
            kind=vocabulary.sheet_kind(one.sheet.kind),
            sender=sender_words(session.node, one.sheet.municipality),
            day=one.sheet.at[:10],
            who=one.sheet.taken_by,
        )
        title, yes = translate("Import", "Take the import back?"), translate("Import", "Take back")
        if self._page.needs.ask.confirm(self._page, title, about, yes, danger=True):
            self._page.do(lambda: history.undo(session, one.sheet.id), self._taken_back)

    def _taken_back(self, back: TakenBack) -> None:
        rows = back.total
        words = plural("Import", "Taken back; {count} row was put right.", "Taken back; {count} rows were put right.", rows)
        self._page.notice.say(words, Tone.GOOD)
        self._page.said.emit(words)

    def _forget(self, kind: SheetKind, sender: str) -> None:
        session = self._page.session
        words = translate("Import", "It is no longer remembered; the next sheet asks.")
        self._page.do(lambda: history.forget(session, kind, sender), lambda _: self._page.notice.say(words, Tone.GOOD))
