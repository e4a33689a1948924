"""The card that says who has looked at a case: those who opened it, and those who had it in a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.audit import looks
from kraft_desktop.services.audit.looks import Look, Looks
from kraft_desktop.ui.kit.page import Needs, reveal
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.secrecy.change_card import action
from kraft_desktop.ui.pages.shared.list_filter import choice_words
from kraft_desktop.ui.widgets.card import Card, add
from kraft_desktop.words import plural, translate

_MOST = 12


class LooksCard(Card):
    """Who has looked; read when the user asks, since it reads the whole trail."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(translate("Secrecy", "Who has looked?"))
        self._needs, self._case_id = needs, case_id
        self.show_button = action(translate("Secrecy", "Show"), self.begin, translate("Secrecy", "Who has looked?"))
        self.heading.addWidget(self.show_button)
        self._inside = Holder()
        self.body.addWidget(self._inside)

    def begin(self) -> None:
        """Read who has looked, and show it."""
        session, case_id = self._needs.session, self._case_id
        known = looks.choices(session)
        self._needs.worker.run(
            lambda: looks.of_case(session, case_id, known), self._show, owner=self, refused=self._refused
        )  # fmt: skip

    def _show(self, found: Looks) -> None:
        columns = Columns(least=24)
        opened = [(f"{look.local}  {_who(look)}", look.machine) for look in found.opened]
        listed = [(f"{look.local}  {_who(look)}", self._filter(look)) for look in found.listed]
        columns.addWidget(_part(translate("Secrecy", "Opened the case"), opened))
        columns.addWidget(_part(translate("Secrecy", "Had it in a list"), listed))
        holder = QWidget()
        holder.setLayout(columns)
        self._inside.put(holder)
        reveal(self)

    def _refused(self, problem: KraftError) -> None:
        self._inside.put(style.label(labels.sentence(problem), Role.MUTED, wrap=True))

    def _filter(self, look: Look) -> str:
        rows = plural("Formats", "{count} case", "{count} cases", look.rows)
        return ", ".join((*choice_words(self._needs.session, look.filter or {}), rows))


def _who(look: Look) -> str:
    if not look.stood_in_for:
        return look.who
    return translate("Secrecy", "{name} (stand-in for {others})").format(name=look.who, others=", ".join(look.stood_in_for))


def _part(title: str, lines: Sequence[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(style.em(0.15))
    layout.addWidget(style.label(title, Role.STRONG))
    if not lines:
        layout.addWidget(style.label(translate("Secrecy", "Nobody yet."), Role.MUTED))
    for look, about in lines[:_MOST]:
        add(layout, style.label(look, wrap=True), style.label(about, Role.SMALL, wrap=True))
    if len(lines) > _MOST:
        more = plural("Secrecy", "and {count} more, in the log", "and {count} more, in the log", len(lines) - _MOST)
        layout.addWidget(style.label(more, Role.MUTED))
    layout.addStretch()
    return holder
