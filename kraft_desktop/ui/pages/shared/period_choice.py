"""A line of a list of periods: the period to choose, and how it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QRadioButton, QWidget

from kraft_desktop.domain.period import Period
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared import package_tables as said
from kraft_desktop.ui.widgets.card import Badge, Tone, row


def radio(name: str, period: Period, standing: str, choose: Callable[[Period], None], *, chosen: bool) -> QRadioButton:
    """The button of a period; ``choose`` is called when it is chosen."""
    button = QRadioButton(name)
    button.setAccessibleDescription(f"{said.bounds(period)}, {standing}")
    button.setToolTip(said.bounds(period))
    button.setChecked(chosen)
    button.toggled.connect(lambda on: choose(period) if on else None)
    return button


def line(button: QRadioButton, standing: str, tone: Tone | None) -> QWidget:
    """The button with how its period stands at the end of the line."""
    holder = QWidget()
    layout = row(button, None, Badge(standing, tone) if tone is not None else style.label(standing, Role.SMALL))
    layout.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(layout)
    return holder
