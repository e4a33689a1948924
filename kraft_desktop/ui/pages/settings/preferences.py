"""The preferences for this computer: language, colours, text size, idle time; and a list of the keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QWidget

from kraft_desktop import design
from kraft_desktop.ui.frame.search import finds
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role, Theme
from kraft_desktop.ui.runtime import capture
from kraft_desktop.ui.runtime.preferences import IDLE_MINUTES, Preferences
from kraft_desktop.ui.widgets.card import Card, add, page_heading
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import plural, translate


class PreferencesPage(Page):
    """The page for preferences. ``chosen`` is called with the new Preferences at each change; they apply at once. ``cases``
    when the account can see cases."""

    shows = frozenset[str]()

    def __init__(
        self, needs: Needs, preferences: Preferences, chosen: Callable[[Preferences], None], *, cases: bool = True
    ) -> None:
        about = translate("Preferences", "on this computer")
        super().__init__(needs, page_heading(translate("Preferences", "Settings"), about))
        self._preferences, self._chosen = preferences, chosen
        card = Card(translate("Preferences", "How it looks"))
        self.form = Form(_entries(), preferences)
        self.form.edited.connect(self._edited)
        card.body.addWidget(self.form)
        if not capture.can_hide():
            cannot = translate(
                "Preferences",
                "This computer's system cannot keep the window out of shared screens and screen pictures. In a meeting, share "
                "another window than the whole screen, or lock first with Ctrl+L.",
            )
            card.body.addWidget(style.label(cannot, Role.SMALL, wrap=True))
        add(self.body, card, _keys(cases=cases), 0)

    def _edited(self, name: str) -> None:
        self._preferences = replace(self._preferences, **{name: self.form.field(name).value()})
        self._chosen(self._preferences)


def _entries() -> list[Entry]:
    themes = [
        (Theme.SYSTEM, translate("Preferences", "As the computer has it")),
        (Theme.LIGHT, translate("Preferences", "Light")),
        (Theme.DARK, translate("Preferences", "Dark")),
    ]
    scales = [(scale, f"{scale} %") for scale in design.TEXT_SCALES]
    return [
        _entry(
            "language",
            translate("Preferences", "Language"),
            [("sv", "Svenska"), ("en", "English")],
            translate("Preferences", "The language of the window, and of the papers and mail drafts that are made here."),
        ),
        _entry(
            "theme",
            translate("Preferences", "Colours"),
            [*themes],
            translate("Preferences", "Dark on light or light on dark. Nothing is told by colour alone."),
        ),
        _entry(
            "text_scale",
            translate("Preferences", "Text size"),
            scales,
            translate("Preferences", "How large everything in the window is, beside what the computer itself enlarges."),
        ),
        _entry(
            "idle_minutes",
            translate("Preferences", "Lock by itself"),
            [(count, plural("Preferences", "after {count} minute", "after {count} minutes", count)) for count in IDLE_MINUTES],
            translate(
                "Preferences", "After this time without a key or the mouse the store is locked and the passphrase asked for."
            ),
            translate("Preferences", "When nobody has touched the computer. What was typed is kept."),
        ),
        *([_capture()] if capture.can_hide() else []),
    ]


def _capture() -> Entry:
    return _entry(
        "captured",
        translate("Preferences", "Shared screens and screen pictures"),
        [(False, translate("Preferences", "The window is hidden in them")), (True, translate("Preferences", "It is seen"))],
        translate(
            "Preferences",
            "Whether the window is seen when the screen is shared in a meeting or a picture of it is taken. Show it only while "
            "everybody in the meeting may see what is in it.",
        ),
    )


def _entry(name: str, label: str, values: Sequence[tuple[object, str]], means: str, hint: str = "") -> Entry:
    explained = Help(
        means=means,
        seen_by=translate("Preferences", "whoever uses the program on this computer"),
        kept=translate("Preferences", "on this computer, outside the store, until you choose anew"),
        leaves=translate("Preferences", "no"),
    )
    return Entry(name=name, label=label, make=lambda: _narrow(ChoiceField(values)), hint=hint, help=explained)


def _narrow(field: ChoiceField) -> ChoiceField:
    field.setMaximumWidth(style.em(22))
    return field


def _keys(*, cases: bool) -> QWidget:
    """The list of keyboard shortcuts; those for cases only when ``cases``."""
    card = Card(translate("Preferences", "Keyboard"))
    in_cases = (
        ("Ctrl+N", translate("Preferences", "New case, among the cases")),
        ("Ctrl+R", translate("Preferences", "In a case: record what has happened")),
        ("Ctrl+E", translate("Preferences", "In a case: change its details")),
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(style.em(2))
    grid.setColumnMinimumWidth(0, style.em(8))
    grid.setColumnStretch(1, 1)
    for place, (keys, words) in enumerate(
        (
            ("Ctrl+K", finds(cases=cases)),
            ("Ctrl+L", translate("Preferences", "Lock")),
            ("Ctrl+Z", translate("Preferences", "Undo the last change, also from another page")),
            ("Ctrl+P", translate("Preferences", "Print the page")),
            ("Alt+\u2190", translate("Preferences", "Back to the page before")),
            *(in_cases if cases else ()),
            ("Ctrl+S", translate("Preferences", "Save what is filled in")),
            ("Ctrl+F", translate("Preferences", "The filter of the list")),
            (
                "Esc",
                translate("Preferences", "Close what is open: a list, then the filter, then the form; what was typed is kept"),
            ),
            ("Ctrl+1 \u2013 Ctrl+9", translate("Preferences", "The pages of the navigation, from the top")),
            ("F1", translate("Preferences", "In a field: what it means and who sees it")),
            ("Tab, Shift+Tab", translate("Preferences", "The next field, the one before")),
            ("Enter", translate("Preferences", "In a list: open the line you stand on; in a form of one line: go on")),
        )
    ):
        grid.addWidget(style.label(keys, Role.STRONG), place, 0)
        grid.addWidget(style.label(words, wrap=True), place, 1)
    card.body.addLayout(grid)
    return card
