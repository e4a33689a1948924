"""What a real store lacks before real people, in words, with the way to the page where it is settled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.secrecy.preconditions import Precondition
from kraft_desktop.ui.look import style
from kraft_desktop.ui.widgets.card import Notice, Tone
from kraft_desktop.words import plural, translate


class MissingLines(QWidget):
    """A notice with the missing lines; hidden without any. It stops no work. ``wanted`` is sent when the user wants to see
    them."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.8))
        self.notice = Notice()
        self.open = style.button(translate("Preconditions", "Show the lines"))
        self.open.clicked.connect(self.wanted)
        layout.addWidget(self.notice, 1)
        layout.addWidget(self.open)
        self.hide()

    def show_missing(self, missing: Sequence[tuple[Precondition, str]]) -> None:
        """Show which lines are missing: how many, and of which kinds."""
        kinds = list(dict.fromkeys(precondition for precondition, _ in missing))
        names = vocabulary.joined([vocabulary.lowered(vocabulary.precondition(kind)) for kind in kinds])
        text = plural(
            "Preconditions",
            "Before real people's data are registered {count} line has to be settled: {names}. No work is stopped meanwhile.",
            "Before real people's data are registered {count} lines have to be settled: {names}. No work is stopped meanwhile.",
            len(missing),
            names=names,
        )
        self.notice.say(text if missing else "", Tone.ATTENTION)
        self.setVisible(bool(missing))
