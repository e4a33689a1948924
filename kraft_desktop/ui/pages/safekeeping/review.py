"""The monthly review: ten reads drawn at random, each ticked when it was looked at, signed with name and day."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kraft_desktop.domain.period import Month
from kraft_desktop.services.audit.review import Draw, Review, Reviews
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Badge, Card, Tone, row
from kraft_desktop.ui.widgets.fields import NoteField
from kraft_desktop.ui.widgets.form import Help, explained
from kraft_desktop.words import plural, translate

_EARLIER = 3


class ReviewCard(Card):
    """The review that is due, or the latest ones. ``sign`` carries the Draw and the remark, ``filled`` is sent when widgets
    were added."""

    sign = Signal(object, str)
    filled = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Review", "Monthly review"))
        self._draw: Draw | None = None
        self.ticks: list[QCheckBox] = []
        self._badge = Badge("")
        self.heading.addWidget(self._badge)
        self._text = style.label("", Role.MUTED, wrap=True)
        self.open = style.button(translate("Review", "Look at the reads"))
        self.open.clicked.connect(self._open)
        self._lines, self._foot = Holder(), QWidget()
        self.remark = NoteField(lines=2)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        words = translate("Review", "Remark, if something has to be asked about")
        explained(foot, words, self.remark, self.remark.editor, _help())
        self.close_button = style.button(translate("Review", "Later"))
        self.sign_button = style.button(translate("Review", "Sign the review"), Role.PRIMARY)
        self.close_button.clicked.connect(self._later)
        self.sign_button.clicked.connect(self._sign)
        self._hint = style.label(translate("Review", "Tick each line when you have looked at it."), Role.SMALL, wrap=True)
        foot.addWidget(self._hint)
        foot.addLayout(row(None, self.close_button, self.sign_button))
        self._foot.hide()
        for part in (self._text, self._lines, self._foot):
            self.body.addWidget(part)
        self.body.addLayout(row(self.open, None))

    @property
    def begun(self) -> bool:
        """Whether the reads are being looked at."""
        return self._lines.holds

    def show_reviews(self, found: Reviews) -> None:
        """Show the review that is due, or that none is."""
        self._draw = found.due
        self.open.setVisible(found.due is not None)
        signed = "\n".join(_signed_words(one) for one in found.signed[:_EARLIER])
        if found.due is not None:
            month = formats.month(found.due.month)
            self._badge.show_status(translate("Review", "{month} is not reviewed").format(month=month), Tone.ATTENTION)
            text = plural(
                "Review",
                "{count} read of {month}, drawn at random: was there a reason for it in the work?",
                "{count} reads of {month}, drawn at random: was there a reason for each in the work?",
                len(found.due.lines),
                month=month,
            )
            self._text.setText(f"{text}\n{signed}".strip())
        else:
            done = translate("Review", "reviewed") if found.signed else translate("Review", "nothing to review yet")
            self._badge.show_status(done, Tone.GOOD if found.signed else Tone.PLAIN)
            usual = translate("Review", "Each month ten reads of the month before are drawn here, to be looked at and signed.")
            self._text.setText(signed or usual)

    def end(self) -> None:
        """Close what was looked at."""
        self._later()
        self.remark.set_value(None)

    def _open(self) -> None:
        if self._draw is None:
            return
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.2))
        self.ticks = []
        for line in self._draw.lines:
            about = f" \u00b7 {line.about}" if line.about else ""
            tick = QCheckBox(f"{line.local} \u00b7 {line.who} \u00b7 {line.what}{about}")
            tick.toggled.connect(self._judge)
            self.ticks.append(tick)
            layout.addWidget(tick)
        self._lines.put(inside)
        self._foot.show()
        self.open.hide()
        self._judge()
        self.filled.emit()
        self.ticks[0].setFocus()

    def _later(self) -> None:
        self._lines.put(None)
        self.ticks = []
        self._foot.hide()
        self.open.setVisible(self._draw is not None)

    def _judge(self) -> None:
        self.sign_button.setEnabled(bool(self.ticks) and all(tick.isChecked() for tick in self.ticks))

    def _sign(self) -> None:
        if self._draw is not None:
            self.sign.emit(self._draw, self.remark.value() or "")


def _signed_words(one: Review) -> str:
    text = translate("Review", "{month}: signed by {name} on {day}.")
    words = text.format(month=formats.month(Month.parse(one.month)), name=one.by, day=one.on)
    return f"{words} {one.remark}".strip()


def _help() -> Help:
    return Help(
        means=translate("Review", "What you want to ask the colleague about, or have asked."),
        seen_by=translate("Review", "those who may read the log"),
        kept=translate("Review", "as long as the store"),
        leaves=translate("Review", "no"),
    )
