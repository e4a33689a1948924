"""The section for backups: made, rehearsed, listed, restored into a new place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from kraft_desktop.domain import rights
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin import backups
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.backups import Kept, Listed
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.page import Needs, Page, reveal, succeeded, way_to_file
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.pages.safekeeping.accounts import AccountsPage
from kraft_desktop.ui.pages.safekeeping.backup_cards import MakeCard, RehearsalCard
from kraft_desktop.ui.pages.safekeeping.backup_list import BackupList
from kraft_desktop.ui.pages.safekeeping.restore import RestoreCard
from kraft_desktop.ui.pages.safekeeping.sections import BACKUPS, SafekeepingPage
from kraft_desktop.ui.pages.shared.restore_fields import RestoreOrder
from kraft_desktop.ui.runtime import volumes
from kraft_desktop.ui.runtime.volumes import Volume
from kraft_desktop.ui.widgets.card import Tone, add
from kraft_desktop.words import translate

State = tuple[Kept, tuple[Listed, ...], tuple[Volume, ...]]


def first_section(needs: Needs) -> Page:
    """The section that the navigation leads to: backups, or for an account that makes none its passphrase."""
    makes = Right.BACK_UP in rights.held(needs.session.account)
    return BackupsPage(needs) if makes else AccountsPage(needs, key=BACKUPS)


class BackupsPage(SafekeepingPage):
    """The section for backups."""

    shows = frozenset({"safekeeping"})

    def __init__(self, needs: Needs) -> None:
        super().__init__(needs, BACKUPS, translate("Backups", "a copy elsewhere, tried each week"))
        self.make_card, self.rehearsal = MakeCard(needs.session.vault.folder), RehearsalCard()
        self.list, self.restore_card = BackupList(), RestoreCard(needs)
        cards = Columns()
        cards.addWidget(self.make_card)
        cards.addWidget(self.rehearsal)
        self.make_card.wanted.connect(self.make)
        self.make_card.choose.clicked.connect(self._choose)
        self.rehearsal.now.clicked.connect(self._rehearse)
        self.list.show_folder.connect(lambda file: needs.ask.open(file.parent))
        self.list.delete.connect(self._delete)
        self.list.restore.connect(self._open_restore)
        self.restore_card.order.connect(self._restore)
        self.restore_card.closed.connect(self._close_restore)
        add(self.body, cards, self.list, self.restore_card, 0)

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session
        self.read(lambda: (backups.kept(session), backups.listed(session), volumes.removable()), self._show)

    def _show(self, state: State) -> None:
        kept, found, sticks = state
        self.make_card.show_state(kept, found, sticks, self.session.today)
        self.rehearsal.show_state(kept, found, self.session.today)
        self.list.show_backups(found)
        tab_order.in_order(self)

    def first(self) -> QWidget | None:
        card = self.make_card
        return card.make if card.make.isVisibleTo(card) and card.make.isEnabled() else card.choose

    # --- making and trying ------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        folder = self.needs.ask.folder(self, translate("Backups", "Where the backup is to lie"))
        if folder is not None:
            self.make(folder)

    def make(self, folder: Path) -> None:
        """Make a backup in a folder."""
        session = self.session

        def task(job: Job) -> Path:
            job.step(0, 0, translate("Backups", "Writing the backup, then opening and checking it"))
            return backups.make_in(session, folder)

        def made(file: Path) -> None:
            text = translate("Backups", "The backup was written, opened and checked: {file}.")
            succeeded(self, text.format(file=file), way_to_file(self, file.parent))

        self.notice.say("")
        self.work(translate("Backups", "Making a backup"), task, made)

    def _rehearse(self) -> None:
        session = self.session

        def task(job: Job) -> bool | None:
            job.step(0, 0, translate("Backups", "Restoring the latest backup into a passing place, and checking it there"))
            return backups.rehearse(session)

        self.notice.say("")
        self.work(translate("Backups", "Trying a restore"), task, self._rehearsed)

    def _rehearsed(self, whole: bool | None) -> None:  # a result, as the service gives it
        if whole is None:
            text = translate("Backups", "No backup can be reached now. Insert the stick it is on, and try again.")
            self.notice.say(text, Tone.ATTENTION)
        elif whole:
            text = translate(
                "Backups", "The latest backup was restored and every row of it was there. The store was not touched."
            )
            self.notice.say(text, Tone.GOOD)
        else:
            text = translate("Backups", "The latest backup is damaged and could not be restored. Make a new one now.")
            self.notice.say(text, Tone.DANGER)

    # --- what is in the list ----------------------------------------------------------------------------------------------

    def _delete(self, one: Listed) -> None:
        session, file = self.session, one.file
        if one.there:
            title = translate("Backups", "Delete the backup?")
            text = translate("Backups", "{file} is deleted and cannot be brought back.").format(file=file)
            if one.newest:
                text = f"{text} {translate('Backups', 'It is the latest that opens with the passphrases of today.')}"
            if not self.needs.ask.confirm(self, title, text, translate("Backups", "Delete the backup"), danger=True):
                return

        def deleted(_: object) -> None:
            gone = translate("Backups", "The backup is deleted.") if one.there else translate("Backups", "It is off the list.")
            self.notice.say(gone, Tone.GOOD)

        self.do(lambda: backups.delete(session, file), deleted)

    # --- restoring --------------------------------------------------------------------------------------------------------

    def _open_restore(self, file: Path | None) -> None:
        self.restore_card.begin(file)
        reveal(self.restore_card)
        tab_order.in_order(self)

    def _close_restore(self) -> None:
        self.list.restore_button.setFocus()

    def _restore(self, order: RestoreOrder) -> None:
        session = self.session

        def task(job: Job) -> object:
            job.step(0, 0, translate("Backups", "Restoring into the new place, and checking every row"))
            return _restored(session, order)

        def restored(_: object) -> None:
            self.restore_card.end()
            text = translate(
                "Backups",
                "Restored and checked in {folder}. The store that is open was not touched. To open the other: lock, then "
                "choose to open another store.",
            )
            self.notice.say(text.format(folder=order.folder), Tone.GOOD)

        self.notice.say("")
        self.work(translate("Backups", "Restoring"), task, restored, refused=self.restore_card.refuse)


def _restored(session: Session, order: RestoreOrder) -> object:
    if order.code:
        return backups.restore_with_code(session, order.file, order.folder, order.code, order.name, order.passphrase)
    return backups.restore(session, order.file, order.folder, order.name, order.passphrase)
