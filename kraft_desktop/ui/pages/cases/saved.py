"""The lists of cases that the user has saved: chosen from a menu, saved, renamed and removed, all by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.errors import KraftError, NotUnderstood
from kraft_desktop.services.cases.lists import saved_lists
from kraft_desktop.services.cases.lists.saved_lists import SavedList
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Page
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.fields import TextField
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import translate


class SavedLists(Holder):
    """The place above the list where a name is asked for, empty until then; ``button`` opens the menu. ``chosen`` is sent with
    the SavedList to show. ``shown`` gives what the list shows now, without a name."""

    chosen = Signal(object)

    def __init__(self, page: Page, shown: Callable[[], SavedList]) -> None:
        super().__init__()
        self._page, self._shown = page, shown
        self.box: FormBox | None = None
        self.button = style.button(translate("Caseload", "Saved lists ..."), hint="Ctrl+Shift+L")
        self.button.setShortcut("Ctrl+Shift+L")
        self.button.clicked.connect(self._read)

    def menu_of(self, lists: tuple[SavedList, ...]) -> QMenu:
        """The menu: the lists, and what can be done with them."""
        menu = QMenu(self.button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in lists:
            menu.addAction(_plain(one.name)).triggered.connect(lambda _=False, one=one: self.chosen.emit(one))
        menu.addSeparator()
        menu.addAction(translate("Caseload", "Save this list ...")).triggered.connect(lambda _=False: self.begin())
        renaming = menu.addMenu(translate("Caseload", "Rename"))
        removing = menu.addMenu(translate("Caseload", "Remove"))
        for one in lists:
            renaming.addAction(_plain(one.name)).triggered.connect(lambda _=False, one=one: self.begin(one.name))
            removing.addAction(_plain(one.name)).triggered.connect(lambda _=False, one=one: self._remove(one.name))
        for part in (renaming, removing):
            part.setEnabled(bool(lists))
        return menu

    def begin(self, name: str = "") -> None:
        """Ask for the name of the list that is shown, or another name for the one with that ``name``."""
        hint = translate("Caseload", "The choices, the order and the board are saved; not words in the filter.")
        entry = Entry(
            name="name", label=translate("Caseload", "Name"), make=TextField, required=True, hint="" if name else hint
        )
        form = Form([entry])
        form.set_values({"name": name})
        save = translate("Caseload", "Rename") if name else translate("Caseload", "Save the list")
        self.box = FormBox(form, save, translate("Caseload", "Cancel"))
        self.box.saving.connect(lambda: self._save(form, name))
        self.box.closing.connect(self._end)
        self.box.cancelling.connect(self._end)
        title = translate("Caseload", "Rename the list {name}").format(name=name)
        card = Card(title if name else translate("Caseload", "Save this list"))
        card.body.addWidget(self.box)
        card.setMaximumWidth(style.em(44))
        self.put(card)
        form.setFocus()

    # --- inside -------------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        session = self._page.session
        self._page.read(lambda: saved_lists.of_account(session), self._open)

    def _open(self, lists: tuple[SavedList, ...]) -> None:
        menu = self.menu_of(lists)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        first = menu.actions()[0] if lists else menu.actions()[1]
        menu.setActiveAction(first)

    def _save(self, form: Form, name: str) -> None:
        values = form.values()
        if values is None:
            return
        session, new, shown = self._page.session, str(values["name"]), self._shown()

        def do() -> None:
            if name:
                saved_lists.rename(session, name, new)
            else:
                saved_lists.save(session, replace(shown, name=new))

        def done(_: None) -> None:
            self._end()
            text = (
                translate("Caseload", "The list is now called {name}")
                if name
                else translate("Caseload", "The list {name} is saved")
            )
            self._page.notice.say(text.format(name=new))

        def refused(problem: KraftError) -> None:
            if isinstance(problem, NotUnderstood):
                form.show_error("name", f"{vocabulary.raised(labels.reason(problem.reason))}.")
            else:
                self._page.refuse(problem)

        self._page.do(do, done, refused=refused)

    def _remove(self, name: str) -> None:
        title = translate("Caseload", "Remove the list {name}?").format(name=name)
        text = translate("Caseload", "The list is removed, and the cases are not touched.")
        if self._page.needs.ask.confirm(self, title, text, translate("Caseload", "Remove")):
            session = self._page.session
            said = translate("Caseload", "The list {name} is removed").format(name=name)
            self._page.do(lambda: saved_lists.remove(session, name), lambda _: self._page.notice.say(said))

    def _end(self) -> None:
        inside = QApplication.focusWidget()
        held = inside is not None and self.isAncestorOf(inside)
        self.box = None
        self.put(None)
        if held:
            self.button.setFocus()


def _plain(name: str) -> str:
    """A name as a line of a menu, where an ampersand would be a key."""
    return name.replace("&", "&&")
