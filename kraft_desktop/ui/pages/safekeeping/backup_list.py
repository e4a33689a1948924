"""The list of backups: when, where, whether they can be reached, and which still open with old keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kraft_desktop.services.admin.backups import Listed
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, EmptyState, Tone
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import translate


class BackupList(Card):
    """The backups. ``show_folder`` carries a file, ``delete`` a Listed, ``restore`` the file to restore or None for another."""

    show_folder = Signal(object)
    delete = Signal(object)
    restore = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Backups", "Backups that were made"))
        nothing = EmptyState(translate("Backups", "No backup yet"), translate("Backups", "The first one appears here."))
        self.table: RecordTable[Listed] = RecordTable(
            _columns(), name=translate("Backups", "Backups that were made"), key=lambda one: one.backup.file, empty=nothing
        )
        self._about = style.label("", Role.MUTED, wrap=True)
        self.show_button = style.button(translate("Backups", "Show in its folder"), icon_name="folder")
        self.delete_button = style.button("", Role.DANGER)
        self.restore_button = style.button(translate("Backups", "Restore into a new place ..."))
        self.table.selected.connect(lambda _: self._judge())
        self.table.chosen.connect(lambda one: self.show_folder.emit(one.file))
        self.show_button.clicked.connect(self._show_folder)
        self.delete_button.clicked.connect(self._delete)
        self.restore_button.clicked.connect(self._restore)
        self.table.menu.add_buttons(self.show_button, self.restore_button, self.delete_button)
        self.body.addWidget(self.table)
        self.body.addWidget(self._about)
        self.body.addLayout(Flow(self.show_button, self.restore_button, self.delete_button))
        self._judge()

    def show_backups(self, found: Sequence[Listed]) -> None:
        """Show the backups."""
        self.table.show_records(found)
        self.table.fit_rows()
        if not found:
            self.table.setFixedHeight(style.em(6))
        elif self.table.current() is None:
            self.table.select(found[0].backup.file)
        self._judge()

    def _judge(self) -> None:
        one = self.table.current()
        self.show_button.setEnabled(one is not None and one.there)
        self.delete_button.setVisible(one is not None)
        off = one is not None and not one.there
        self.delete_button.setText(translate("Backups", "Take off the list") if off else translate("Backups", "Delete ..."))
        self._about.setText(_about(one))
        self._about.setVisible(bool(_about(one)))

    def _show_folder(self) -> None:
        one = self.table.current()
        if one is not None and one.there:
            self.show_folder.emit(one.file)

    def _delete(self) -> None:
        one = self.table.current()
        if one is not None:
            self.delete.emit(one)

    def _restore(self) -> None:
        one = self.table.current()
        self.restore.emit(one.file if one is not None and one.there else None)


def _about(one: Listed | None) -> str:
    if one is None:
        return ""
    if one.old_key:
        return translate(
            "Backups",
            "This backup opens with keys from before the latest revocation: whoever was revoked can still open it. Delete it "
            "when a newer one exists.",
        )
    if not one.there:
        return translate("Backups", "The file cannot be reached now. It may be on a stick that is not inserted.")
    return ""


def _state(one: Listed) -> tuple[str, Tone]:
    if one.old_key:
        return translate("Backups", "old keys"), Tone.ATTENTION
    if one.backup.tried is not None and not one.backup.whole:
        return translate("Backups", "damaged"), Tone.DANGER
    if not one.there:
        return translate("Backups", "not reached"), Tone.PLAIN
    return translate("Backups", "checked"), Tone.GOOD


def _columns() -> list[Column[Listed]]:
    return [
        Column(title=translate("Backups", "When"), words=lambda one: formats.local_minute(one.backup.at), width=10.5),
        Column(
            title=translate("Backups", "State"), words=lambda one: _state(one)[0], tone=lambda one: _state(one)[1], width=10.5
        ),
        Column(
            title=translate("Backups", "Restored on trial"),
            words=lambda one: formats.local_minute(one.backup.tried),
            width=11,
            yields=2,
        ),
        Column(
            title=translate("Backups", "Rows"),
            words=lambda one: formats.number(one.backup.rows),
            order=lambda one: one.backup.rows,
            right=True,
            width=6,
            yields=3,
        ),
        Column(
            title=translate("Backups", "File"), words=lambda one: one.backup.file, tip=lambda one: one.backup.file, width=20
        ),
    ]
