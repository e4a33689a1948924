"""The tabs of the page for one case: the row of words, and the tab that is shown below it."""

from __future__ import annotations

from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from kraft_desktop.services.cases.overview import CaseFile
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.case.basics import BasicsTab
from kraft_desktop.ui.pages.case.consents import ConsentsTab
from kraft_desktop.ui.pages.case.happens.tab import HappensTab
from kraft_desktop.ui.pages.case.known.tabs import AssessmentTab, InterventionsTab
from kraft_desktop.ui.pages.case.log import LogTab
from kraft_desktop.ui.pages.case.support import SupportTab
from kraft_desktop.ui.pages.case.tab import CaseTab

TABS: tuple[type[CaseTab], ...] = (*(BasicsTab, AssessmentTab, SupportTab, InterventionsTab, HappensTab, ConsentsTab, LogTab),)
"""The tabs in their order; Alt and a number chooses one."""
_T = TypeVar("_T", bound=CaseTab)


class CaseTabs(QWidget):
    """The tabs about the case that is shown. A tab is made when it is first chosen, and one that is not shown is kept only
    while something is being typed in it. The chosen one stays chosen when another case is shown.

    ``changed``, ``refused``, ``wants`` and ``drafted`` are those of the tabs.
    """

    changed = Signal(object, str)
    refused = Signal(object)
    wants = Signal(str, object)
    drafted = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs
        self._opened: CaseFile | None = None
        self._made: dict[str, CaseTab] = {}
        self.chosen = TABS[0].key
        self.buttons = {kind.key: self._button(place, kind) for place, kind in enumerate(TABS, start=1)}
        group = QButtonGroup(self)  # one is checked, and the arrows move between them
        row = Flow()
        row.setSpacing(style.em(0.2))
        for button in self.buttons.values():
            group.addButton(button)
            row.addWidget(button)
        self._below = QVBoxLayout(self)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(style.em(1))
        self._below.addLayout(row)
        self.buttons[self.chosen].setChecked(True)
        for keys, by in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            shortcut = QShortcut(QKeySequence(Qt.KeyboardModifier.ControlModifier | keys), self)
            shortcut.activated.connect(partial(self._step, by))

    def _button(self, place: int, kind: type[CaseTab]) -> QPushButton:
        keys = f"Alt+{place}"
        button = style.button(kind.title(), Role.TAB, hint=keys)
        button.setCheckable(True)
        QShortcut(QKeySequence(keys), self).activated.connect(partial(self._press, kind.key))
        button.toggled.connect(lambda on: self.choose(kind.key) if on else None)
        return button

    # --- for the page -------------------------------------------------------------------------------------------------------

    def show_case(self, opened: CaseFile, *, same: bool) -> None:
        """Show a case: the ``same`` as before, with what was written since, or another one."""
        if not same:
            self.put_away()
        self._opened = opened
        for key, tab in tuple(self._made.items()):
            if key == self.chosen or tab.filling:
                tab.show_case(opened)
            else:
                self._drop(key)
        self._show_chosen()

    def put_away(self) -> None:
        """Empty the tabs: what was being typed is kept as a draft."""
        self.flush()
        for key in tuple(self._made):
            self._drop(key)
        self._opened = None

    def choose(self, key: str) -> None:
        """Show the tab with that key."""
        before, self.chosen = self._made.get(self.chosen), key
        self.buttons[key].setChecked(True)
        if before is not None:
            before.hide()
        self._show_chosen()

    def tab(self, kind: type[_T]) -> _T:
        """The tab of that kind, shown."""
        self.choose(kind.key)
        made = self._made[kind.key]
        if not isinstance(made, kind):
            raise TypeError(kind.key)
        return made

    def flush(self) -> None:
        """Save what is being typed as drafts, at once."""
        for tab in self._made.values():
            tab.flush()

    @property
    def filling(self) -> bool:
        """Whether a form is open in the tab that is shown."""
        made = self._made.get(self.chosen)
        return made is not None and made.filling

    # --- inside -------------------------------------------------------------------------------------------------------------

    def _show_chosen(self) -> None:
        made = self._made.get(self.chosen)
        if made is None and self._opened is not None:
            made = self._make(self._opened)
        if made is not None:
            self._show_filled(made)

    def _show_filled(self, made: CaseTab) -> None:
        """Show a tab when it holds all that is read for it: it is laid out once, and never empty. Until then the page keeps its
        height, so that it neither scrolls nor is laid out wider in between."""
        if self._made.get(self.chosen) is made and not (made.waits and made.isHidden()):
            made.show()
            self.setMinimumHeight(0)

    def _make(self, opened: CaseFile) -> CaseTab:
        kind = next(kind for kind in TABS if kind.key == self.chosen)
        made = self._made[kind.key] = kind(self._needs, opened)
        made.changed.connect(self.changed)
        made.refused.connect(self.refused)
        made.wants.connect(self.wants)
        made.drafted.connect(self.drafted)
        made.filled.connect(partial(self._show_filled, made))
        made.hide()
        self.setMinimumHeight(self.height())
        self._below.addWidget(made, 1)
        made.show_case(opened)
        return made

    def _drop(self, key: str) -> None:
        tab = self._made.pop(key)
        tab.hide()
        tab.deleteLater()

    def _press(self, key: str) -> None:
        self.buttons[key].setFocus()
        self.choose(key)

    def _step(self, by: int) -> None:
        keys = list(self.buttons)
        self._press(keys[(keys.index(self.chosen) + by) % len(keys)])
