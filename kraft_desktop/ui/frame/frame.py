"""The frame around the pages of an open store: top bar, navigation, status line, search, undo and lock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.audit import reading
from kraft_desktop.ui.frame import search
from kraft_desktop.ui.frame.coming_back import ComingBack
from kraft_desktop.ui.frame.last_change import LastChange
from kraft_desktop.ui.frame.navigation import Hairline, Navigation
from kraft_desktop.ui.frame.search import SearchBox
from kraft_desktop.ui.frame.status_line import StatusLine
from kraft_desktop.ui.frame.whole_window import WholeWindow
from kraft_desktop.ui.kit.page import Found, Listed, Needs, Page, to_filter
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.runtime import late_loading
from kraft_desktop.ui.widgets.card import Elided
from kraft_desktop.words import translate

_ROOM_FOR_WORDS = 75
"""Ems; in a narrower window, or with larger text, the navigation shows icons alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The text of the top bar: the store, the line about it, and the user."""

    title: str
    about: str
    who: str


class Frame(QWidget):
    """The pages of an open store. ``lock`` is sent when the user wants to lock, ``narrowed`` when the navigation changes.

    ``go(key, subject)`` shows a page, ``leave()`` lets the page shown keep what was typed.
    """

    lock = Signal()
    narrowed = Signal(bool)

    def __init__(self, pages: Sequence[Listed], needs: Needs, heading: Heading, *, narrow: bool = False) -> None:
        super().__init__()
        self._listed = {page.key: page for page in pages}
        self._needs = needs
        self._built: dict[str, Page] = {}
        self._stale: dict[str, frozenset[str]] = {}
        self._key, self._narrow, self._heading = "", narrow, heading
        self._pointed = ("", "")
        self.places = ComingBack(
            lambda key, subject: self.go(key, subject) if key in self._listed else None, self.page, self.say
        )
        self.stack = QStackedWidget()
        self.search = SearchBox(self._find, cases="cases" in self._listed)
        self.navigation = Navigation(pages, narrow=narrow)
        self.navigation.chosen.connect(self.go)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._hold_keyboard)
        self.navigation.narrowed.connect(self._narrowed)
        self.last_change = LastChange(self.page, self.say)
        self.undo_button = self.last_change.button
        self.status = StatusLine(self.undo_button)
        self._whole = WholeWindow(self._lay_out(heading))
        for keys, do in (
            ("Ctrl+K", self.search.begin),
            ("Ctrl+Z", self.last_change.undo),
            ("Ctrl+P", self.print),
            ("Ctrl+F", lambda: to_filter(self._built[self._key])),  # also from the navigation
            ("Alt+Left", self.places.back),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._whole.unless, do))
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.lock.emit)
        if pages:
            self.go(pages[0].key)
        for listed in pages:
            if listed.searched and listed.key not in self._built:
                self._build(listed.key).follow(self._stale.pop(listed.key))

    def _lay_out(self, heading: Heading) -> Sequence[QWidget]:
        """What is around the pages."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        around = (self._top(heading), Hairline(), self.navigation, Hairline(upright=True), Hairline(), self.status)
        top, below_top, navigation, beside, above_status, status = around
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(navigation)
        middle.addWidget(beside)
        middle.addWidget(self.stack, 1)
        layout.addWidget(top)
        layout.addWidget(below_top)
        layout.addLayout(middle, 1)
        layout.addWidget(above_status)
        layout.addWidget(status)
        self.setAutoFillBackground(True)
        return around

    def _top(self, heading: Heading) -> QWidget:
        bar = style.give_role(QWidget(), Role.BAR)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(style.em(1.2), style.em(0.55), style.em(1.2), style.em(0.55))
        layout.setSpacing(style.em(1.2))
        layout.addWidget(style.label(heading.title, Role.STRONG))
        layout.addWidget(Elided(heading.about, Role.MUTED), 4)
        layout.addWidget(self.search, 5)
        self.search.setMaximumWidth(style.em(27))
        self.search.setMinimumWidth(style.em(12))
        layout.addWidget(Elided(heading.who, Role.MUTED))
        self._lock = style.button(translate("Frame", "Lock  Ctrl+L"), icon_name="lock", hint="Ctrl+L")
        self._lock.clicked.connect(self.lock)
        layout.addWidget(self._lock)
        return bar

    # --- pages ----------------------------------------------------------------------------------------------------------------

    def go(self, key: str, subject: object = None) -> None:
        """Show a page, and in it a subject when one is given. A page that the user's role lacks is only named in a message."""
        if key not in self._listed:
            self.say(translate("Frame", "That page is for another role"))
            return
        if key not in self._built and isinstance(self._listed[key].build, str):
            self._load(key, subject)
            return
        if self._key and self._key != key:
            self._built[self._key].leave()
        page = self._built.get(key) or self._build(key)
        self._key = key
        self.stack.setCurrentWidget(page)
        self.navigation.mark(self._listed[key].under or key)
        self._whole.turn_to(key)
        if key in self._stale:
            page.follow(self._stale.pop(key))
        if subject is not None:
            page.show_subject(subject)
        self.places.arrived(key, subject)
        self.last_change.arrived(key)
        if self._pointed[0] == key:
            page.point_at(self._pointed[1])
        self._pointed = ("", "")

    def point(self, key: str, words: str) -> None:
        """Show a page, with the keyboard at the button with these words."""
        self._pointed = (key, words)
        self.go(key)

    def print(self) -> None:
        """Show the page as it will be printed; that is noted in the log first."""
        session, key, page = self._needs.session, self._key, self._built[self._key]
        today = formats.day(session.today)
        practice = [vocabulary.practice_mark()] if session.vault.header.practice else []
        heading = " \u00b7 ".join((*practice, self._heading.title, today, self._heading.who))

        def shown(preview: Callable[[QWidget, str], None]) -> None:
            preview(page, heading)

        def noted() -> Callable[[QWidget, str], None]:
            reading.note_print(session, key)
            found: Callable[[QWidget, str], None] = late_loading.load("kraft_desktop.ui.frame.printing:preview")
            return found

        self._needs.worker.run(noted, shown, owner=self)

    def page(self, key: str) -> Page | None:
        """A page by its key; None when it has not been built."""
        return self._built.get(key)

    @property
    def key(self) -> str:
        """The key of the page shown."""
        return self._key

    def leave(self) -> None:
        """Let the page shown save its unsaved fields as a draft."""
        if self._key:
            self._built[self._key].leave()

    def say(self, text: str) -> None:
        """Show a sentence in the status line."""
        self.status.say(text)

    def _hold_keyboard(self, old: QWidget | None, new: QWidget | None) -> None:
        """Keep the focus in the page when the focused part hides; Qt would pass it on, often to the search box, or drop it."""
        page = self.stack.currentWidget()
        if page is None or old is None or not page.isAncestorOf(old) or (new is not None and page.isAncestorOf(new)):
            return
        if (new is None or self.isAncestorOf(new)) and not (old.isVisible() and old.isEnabled()):
            page.setFocus()

    def _load(self, key: str, subject: object) -> None:
        """Load a page's module beside the window, then go there."""
        listed = self._listed[key]
        self.navigation.mark(listed.under or key)

        def arrived(build: Callable[[Needs], Page]) -> None:
            self._listed[key] = replace(listed, build=build)
            self.go(key, subject)

        self._needs.worker.run(lambda: late_loading.load(str(listed.build)), arrived, owner=self)

    def _build(self, key: str) -> Page:
        build = self._listed[key].build
        page: Page = late_loading.load(build)(self._needs) if isinstance(build, str) else build(self._needs)
        page.offers.connect(lambda: self.last_change.offered(key))
        page.wants.connect(self.go)
        page.alone.connect(lambda alone: self._whole.give(key, alone=alone))
        page.said.connect(self._show_status)
        self._built[key], self._stale[key] = page, frozenset()
        self.stack.addWidget(page)
        return page

    def refresh(self, kinds: frozenset[str]) -> None:
        """After a write: the page on screen reads the records of these kinds again, and the other pages when they are next
        shown; at once all pages when what may be seen has changed, since search looks in them and they come up as they are."""
        for key, page in self._built.items():
            self._follow(key, page, kinds & page.shows)
        self.say(translate("Frame", "Saved {time}").format(time=f"{dt.datetime.now(dt.UTC).astimezone():%H:%M}"))
        self.last_change.follow()

    def turn_day(self) -> None:
        """On a new day: as after a write of everything, since what may be seen has changed where a consent or an absence has
        ended, and days are counted from today."""
        for key, page in self._built.items():
            self._follow(key, page, page.shows)

    def _follow(self, key: str, page: Page, shown: frozenset[str]) -> None:
        if shown and (key == self._key or shown & SECRECY):
            page.follow(shown)
        elif shown:
            self._stale[key] = self._stale.get(key, frozenset()) | shown

    def _show_status(self, text: str) -> None:
        self.say(text)
        self.last_change.follow()

    # --- search ---------------------------------------------------------------------------------------------------------------

    def _find(self, text: str) -> Sequence[Found]:
        action_word, printing = translate("Frame", "action"), translate("Frame", "Print the page ...")
        actions = [
            Found(title=translate("Frame", "Lock"), about=action_word, go=self.lock.emit),
            Found(title=printing, about=action_word, go=self.print, also=translate("Search", "paper PDF copy out")),
        ]
        undo = Found(title=self.undo_button.text(), about=action_word, go=self.last_change.undo)
        actions += [undo] if self.undo_button.isVisible() else []
        own = [found for page in self._built.values() for found in page.search(text)]
        return [*search.matching(text, [*search.places(tuple(self._listed.values()), self.point), *actions]), *own]

    def _narrowed(self, narrow: bool) -> None:  # as Qt sends it
        self._narrow = narrow
        self.narrowed.emit(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.show_narrow(narrow=self._narrow or self.width() < style.em(_ROOM_FOR_WORDS))
        self._lock.setText(translate("Frame", "Lock  Ctrl+L") if self.width() > style.em(75) else translate("Frame", "Lock"))
