"""The recovery sheet: proved by typing it, or made again with a new code; the same steps before a revocation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.admin import recovery
from kraft_desktop.services.admin.recovery import NewSheet
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Badge, Card, Notice, Tone, row
from kraft_desktop.ui.widgets.form import explained
from kraft_desktop.ui.widgets.sheet_proof import SheetProof, sheet_help
from kraft_desktop.words import translate


class SheetSteps(QWidget):
    """A new sheet: saved as a PDF where the user chooses, printed, and proved by two of its groups. ``sheet`` is the new sheet,
    None before it is made. ``edited`` is sent when ``ready`` may have changed, ``filled`` when fields were added, ``refused``
    with what went wrong."""

    edited = Signal()
    filled = Signal()
    refused = Signal(object)

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs
        self.sheet: NewSheet | None = None
        self.proof: SheetProof | None = None
        self.make = style.button(translate("Sheet", "Save the new sheet ..."), icon_name="file")
        self.make.clicked.connect(self._make)
        self.open = style.button(translate("Sheet", "Open it to print"))
        self.open.clicked.connect(self._open)
        self._file, self._proof = style.label("", Role.SMALL, wrap=True), Holder()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.6))
        layout.addLayout(Flow(self.make, self.open))
        for part in (self._file, self._proof):
            layout.addWidget(part)
        self.setFocusProxy(self.make)
        self.end()

    def ready(self) -> bool:
        """Whether the new sheet is printed and proved."""
        return self.proof is not None and self.proof.ready()

    def typed(self) -> dict[int, str]:
        """The groups that were typed."""
        return self.proof.typed() if self.proof is not None else {}

    def discard(self) -> None:
        """Remove a new sheet that did not take effect, and begin again."""
        if self.sheet is not None:
            recovery.discard(self.sheet)
        self.end()

    def end(self) -> None:
        """Begin again; a sheet that took effect stays."""
        self.sheet, self.proof = None, None
        self._proof.put(None)
        self._file.hide()
        self.open.hide()
        self.edited.emit()

    def _open(self) -> None:
        if self.sheet is not None:
            self._needs.ask.open(self.sheet.sheet)

    def _make(self) -> None:
        session = self._needs.session
        name = session.letterhead.file_name(translate("Sheet", "recovery sheet {day}").format(day=session.today.isoformat()))
        title, kinds = translate("Sheet", "Save the recovery sheet"), translate("Sheet", "PDF (*.pdf)")
        file = self._needs.ask.save_as(self, title, f"{name}.pdf", kinds)
        if file is not None:
            self.discard()
            self._needs.worker.run(
                lambda: recovery.new_sheet(session, file, force=True), self._made, owner=self, refused=self.refused.emit
            )

    def _made(self, sheet: NewSheet) -> None:
        self.sheet, self.proof = sheet, SheetProof(sheet.code)
        self.proof.edited.connect(self.edited)
        self._file.setText(str(sheet.sheet))
        self._file.show()
        self.open.show()
        self._proof.put(self.proof)
        self.edited.emit()
        self.filled.emit()
        self.open.setFocus()


class SheetCard(Card):
    """The recovery sheet of the store. ``done`` carries what happened, in words, and is sent after the store was changed."""

    done = Signal(str)

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("Sheet", "Recovery sheet"))
        self._needs = needs
        self._badge = Badge("")
        self.heading.addWidget(self._badge)
        text = translate("Sheet", "The only way in when nobody remembers a passphrase. It belongs in the safe, on paper.")
        self.notice = Notice("")
        self.steps, self.code = SheetSteps(needs), style.give_role(QLineEdit(), Role.FIELD)
        self.anew = style.button(translate("Sheet", "Make it again, with a new code ..."))
        self.prove = style.button(translate("Sheet", "Prove the sheet in the safe ..."))
        self._buttons = QWidget()
        buttons = QVBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addLayout(Flow(self.prove, self.anew))
        self.code.setPlaceholderText("000000-000000-000000-000000-000000-000000-000000-000000")
        self.use = style.button(translate("Sheet", "Let the new sheet hold"), Role.PRIMARY)
        self.check = style.button(translate("Sheet", "Prove"), Role.PRIMARY)
        self.erase = style.button("", icon_name="close")
        self._erasing = Path()
        self.erase.clicked.connect(self._erase)
        self.steps_part, self.whole_part = self._steps_part(), self._whole_part()
        self.anew.clicked.connect(lambda: self._open(self.steps_part, self.steps.make))
        self.prove.clicked.connect(lambda: self._open(self.whole_part, self.code))
        for part in (style.label(text, Role.MUTED, wrap=True), self.notice, self._buttons, self.steps_part, self.whole_part):
            self.body.addWidget(part)
        self.body.addLayout(row(self.erase, None))
        self.body.addStretch()
        self.notice.say("")
        for part in (self.steps_part, self.whole_part, self.erase):
            part.hide()

    def _steps_part(self) -> QWidget:
        part, layout = _part()
        text = translate(
            "Sheet",
            "The sheet of today opens the store until the new one is proved. Backups from before still open with the old code.",
        )
        layout.addWidget(style.label(text, wrap=True))
        layout.addWidget(self.steps)
        cancel = style.button(translate("Sheet", "Cancel"))
        cancel.clicked.connect(self._cancel)
        self.use.clicked.connect(self._renew)
        self.use.setEnabled(False)
        self.steps.edited.connect(lambda: self.use.setEnabled(self.steps.ready()))
        self.steps.refused.connect(self._refuse)
        layout.addLayout(row(None, cancel, self.use))
        return part

    def _whole_part(self) -> QWidget:
        part, layout = _part()
        explained(layout, translate("Sheet", "All eight groups, from the paper"), self.code, self.code, sheet_help())
        cancel = style.button(translate("Sheet", "Cancel"))
        cancel.clicked.connect(self._cancel)
        self.check.clicked.connect(self._prove)
        self.check.setEnabled(False)
        self.code.textChanged.connect(lambda text: self.check.setEnabled(bool(text.strip())))
        self.code.returnPressed.connect(self.check.click)
        layout.addLayout(row(None, cancel, self.check))
        return part

    def show_proved(self, proved: bool) -> None:  # a state, named at the call
        """Show whether the sheet is known to exist on paper."""
        words = translate("Sheet", "proved") if proved else translate("Sheet", "not proved")
        self._badge.show_status(words, Tone.GOOD if proved else Tone.ATTENTION)
        self.prove.setVisible(not proved)

    def end(self) -> None:
        """Forget what was begun; a new sheet that did not take effect is removed."""
        self.steps.discard()
        self.code.clear()
        self.notice.say("")
        self._buttons.show()
        for part in (self.steps_part, self.whole_part):
            part.hide()

    def offer_erasing(self, file: Path) -> None:
        """Offer to delete the PDF of a sheet that was printed."""
        self._erasing = file
        self.erase.setText(translate("Sheet", "Delete the file {file}, the sheet is printed").format(file=file.name))
        self.erase.show()
        self.erase.setFocus()

    def _open(self, part: QWidget, first: QWidget) -> None:
        self._buttons.hide()
        self.erase.hide()
        part.show()
        first.setFocus()

    def _cancel(self) -> None:
        self.end()
        self.anew.setFocus()

    def _refuse(self, problem: KraftError) -> None:
        self.notice.say(labels.sentence(problem), Tone.ATTENTION)

    def _renew(self) -> None:
        session, sheet, typed = self._needs.session, self.steps.sheet, self.steps.typed()
        if sheet is None:
            return

        def renewed(_: object) -> None:
            self.steps.end()
            self.end()
            self.offer_erasing(sheet.sheet)
            self.done.emit(translate("Sheet", "The new sheet holds; the old one can be torn up. Lock the new one in."))

        self._run(lambda: recovery.renew(session, sheet, typed), renewed)

    def _prove(self) -> None:
        session, code = self._needs.session, self.code.text()

        def proved(_: object) -> None:
            self.end()
            self.done.emit(translate("Sheet", "The sheet opens the store. Put it back in the safe."))

        self._run(lambda: recovery.prove_whole(session, code), proved)

    def _erase(self) -> None:
        file = self._erasing

        def erased(_: object) -> None:
            self.erase.hide()
            self.done.emit(translate("Sheet", "The file is deleted."))

        self._run(lambda: recovery.erase_sheet(file), erased)

    def _run(self, task: Callable[[], object], then: Callable[[object], None]) -> None:
        self.notice.say("")
        self._needs.worker.run(task, then, owner=self, refused=self._refuse)


def _part() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(style.em(0.7))
    return part, layout
