"""The step of the first start that restores a backup, as when the computer with the store is gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared.restore_fields import RestoreFields
from kraft_desktop.ui.pages.start.doors import Making
from kraft_desktop.ui.pages.start.first_steps import Step
from kraft_desktop.ui.runtime import preferences
from kraft_desktop.words import plural, translate

if TYPE_CHECKING:
    from kraft_desktop.services.admin.backups import Contents, FoundBackup


class RestoreStep(Step):
    """The choice of the backup, of the place, and the way in. The latest backup on an inserted stick is chosen at once."""

    entered = Signal()

    def __init__(self, making: Callable[[], Making], worker: Worker, ask: Ask) -> None:
        about = translate(
            "FirstStart",
            "The backup becomes the store on this computer. You need the passphrase of the day it was made, or the recovery "
            "sheet.",
        )
        super().__init__(translate("FirstStart", "Restore from a backup"), about)
        self._found = style.label("", Role.SMALL, wrap=True)
        self._found.hide()
        self.fields = RestoreFields(worker, ask, lambda file: making().contents(file), _place)
        self.fields.edited.connect(self.edited)
        self.fields.entered.connect(self.entered)
        self.fields.looked.connect(self.refused)
        self.body.addWidget(self._found)
        self.body.addWidget(self.fields)
        self.setFocusProxy(self.fields.choose_file)
        worker.run(lambda: making().check_words(), self.fields.show_words, owner=self)
        worker.run(lambda: making().backups_on_sticks(), self._offer, owner=self, refused=_leave_alone)

    def begin(self, file: str, folder: str) -> None:
        """Choose what was chosen before."""
        if folder:
            self.fields.move_to(Path(folder))
        if file:
            self.fields.look(Path(file))

    def ready(self) -> bool:
        return self.fields.ready()

    def _offer(self, found: Sequence[FoundBackup]) -> None:
        if not found or self.fields.file != Path():
            return
        text = plural(
            "FirstStart", "{count} backup on the stick.", "{count} backups on the stick; the latest is chosen.", len(found)
        )
        self._found.setText(text)
        self._found.show()
        self.fields.look(found[0].file)
        self.fields.passphrase.setFocus()


def _leave_alone(_: KraftError) -> None:
    """A stick that cannot be read offers nothing; the backup can still be chosen."""


def _place(found: Contents) -> Path:
    """A folder that does not exist yet, beside the stores of this computer."""
    names = (found.store if number == 1 else f"{found.store}-{number}" for number in range(1, 1000))
    return next(place for name in names if not (place := preferences.default_place() / name).exists())
