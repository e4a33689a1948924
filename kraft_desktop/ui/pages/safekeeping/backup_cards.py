"""The cards for making a backup, and for trying a restore."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from kraft_desktop.services.admin.backups import DRILL_DAYS, Kept, Listed
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.runtime import volumes
from kraft_desktop.ui.runtime.volumes import Volume
from kraft_desktop.ui.widgets.card import Badge, Card, Notice, Tone
from kraft_desktop.words import plural, translate


class MakeCard(Card):
    """The latest backup, and where to make the next: in the folder used last, on a stick, or elsewhere. ``wanted`` carries the
    folder."""

    wanted = Signal(object)

    def __init__(self, store: Path) -> None:
        super().__init__(translate("Backups", "A new backup"))
        self._store, self._folder = store, Path()
        self._badge = Badge("")
        self.heading.addWidget(self._badge)
        self.late = Notice(" ", Tone.DANGER)
        self._place = style.label("", Role.MUTED, wrap=True)
        self.make = style.button("", Role.PRIMARY)
        self.make.clicked.connect(lambda: self.wanted.emit(self._folder))
        self.choose = style.button("", icon_name="folder")
        self._sticks, self._flow = Flow(), Flow(self.make, self.choose)
        hint = translate(
            "Backups",
            "Backups are encrypted as the store is, and open with the passphrases of the day they were made. Keep the stick "
            "locked in, not beside the computer.",
        )
        self.same_disk = Notice(" ", Tone.ATTENTION)
        for part in (self.late, self._place, self._flow, self._sticks, self.same_disk):
            if isinstance(part, Flow):
                self.body.addLayout(part)
            else:
                self.body.addWidget(part)
        self.body.addWidget(style.label(hint, Role.SMALL, wrap=True))
        self.body.addStretch()

    def show_state(self, kept: Kept, found: Sequence[Listed], sticks: Sequence[Volume], today: dt.date) -> None:
        """Show the latest backup and the places for the next."""
        self._badge.show_status(_last_words(kept, today), Tone.DANGER if kept.late else Tone.GOOD if kept.last else Tone.PLAIN)
        self.late.say(late_words(kept), Tone.DANGER)
        here = found[0].file.parent if found else None
        another = translate("Backups", "Another folder ...")
        self.make.setVisible(here is not None)
        self.make.setEnabled(here is not None and here.is_dir())
        self.make.setText(translate("Backups", "Make a backup"))
        if here is None:
            text = translate("Backups", "Choose a folder for the first one, best on a USB stick. It is remembered.")
        elif here.is_dir():
            text = translate("Backups", "In {folder}, as last time.").format(folder=here)
        else:
            text = translate("Backups", "{folder}, the place of last time, cannot be reached now. Insert the stick.")
            text = text.format(folder=here)
        self.choose.setText(another if here is not None else translate("Backups", "Choose a folder ..."))
        style.give_role(self.choose, Role.BUTTON if here is not None or sticks else Role.PRIMARY)
        self._folder = here or Path()
        self._place.setText(text)
        self.show_sticks(sticks)
        shared = here is not None and here.is_dir() and volumes.same_disk(here, self._store)
        same = translate("Backups", "That folder is on the same disk as the store: if the disk fails, both are gone.")
        self.same_disk.say(same if shared else "", Tone.ATTENTION)

    def show_sticks(self, sticks: Sequence[Volume]) -> None:
        """A button for each stick that is inserted and not the place of last time."""
        empty(self._sticks)
        for stick in sticks:
            if self._folder.is_relative_to(stick.path):
                continue
            text = translate("Backups", "On the USB stick {name}").format(name=stick.name)
            button = style.button(text, Role.BUTTON if self._folder.is_dir() and self._folder.name else Role.PRIMARY)
            button.clicked.connect(lambda _, place=stick.path: self.wanted.emit(place / "KRAFT"))
            self._sticks.addWidget(button)


class RehearsalCard(Card):
    """When a restore was last tried, and trying it now."""

    def __init__(self) -> None:
        super().__init__(translate("Backups", "Trial restore"))
        self._badge = Badge("")
        self.heading.addWidget(self._badge)
        self._text = style.label("", wrap=True)
        self.now = style.button(translate("Backups", "Try now"))
        flow = Flow(self.now)
        about = translate(
            "Backups",
            "Each week, while the store is open, the latest backup is restored into a passing place, opened, and its rows and "
            "log are compared. You can go on working meanwhile.",
        )
        self.body.addWidget(self._text)
        self.body.addWidget(style.label(about, Role.MUTED, wrap=True))
        self.body.addLayout(flow)
        self.body.addStretch()

    def show_state(self, kept: Kept, found: Sequence[Listed], today: dt.date) -> None:
        """Show the latest rehearsal and the next."""
        self.now.setEnabled(any(one.there and not one.old_key for one in found))
        tried = kept.rehearsed.astimezone().date() if kept.rehearsed else None
        if kept.damaged:
            self._badge.show_status(translate("Backups", "damaged"), Tone.DANGER)
            text = translate("Backups", "The latest backup could not be restored. Make a new one now.")
        elif tried is None:
            self._badge.show_status(translate("Backups", "not tried yet"), Tone.PLAIN)
            text = translate("Backups", "A backup that was never restored is only a hope.")
            if not found:
                text = translate("Backups", "There is nothing to try before the first backup.")
        else:
            day = formats.near_day(tried, today)
            self._badge.show_status(translate("Backups", "tried {day}").format(day=day), Tone.GOOD)
            text = translate("Backups", "The latest trial found everything.")
            following = tried + dt.timedelta(days=DRILL_DAYS)
            if following > today:
                after = translate("Backups", "The next is on {day} or soon after.")
                text = f"{text} {after.format(day=formats.near_day(following, today))}"
            else:
                text = f"{text} {translate('Backups', 'The next is due, as soon as the backup can be reached.')}"
        self._text.setText(text)


def late_words(kept: Kept) -> str:
    """The warning when there was no verified backup for too long; empty otherwise."""
    if not kept.late or kept.days is None:
        return ""
    return plural(
        "Backups",
        "No verified backup for {count} day. If the computer is lost today, what was done since is lost too.",
        "No verified backup for {count} days. If the computer is lost today, what was done since is lost too.",
        kept.days,
    )


def _last_words(kept: Kept, today: dt.date) -> str:
    if kept.last is None:
        return translate("Backups", "none yet")
    return translate("Backups", "latest {day}").format(day=formats.near_day(kept.last.astimezone().date(), today))
