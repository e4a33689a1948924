"""The pages for making a store in four steps, the last of which checks the recovery sheet; or for opening an existing one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.start.doors import Making, StoreCreation
from kraft_desktop.ui.pages.start.first_steps import Kind, KindStep, PassphraseStep, PlaceStep, PracticeStep, SheetStep, Step
from kraft_desktop.ui.pages.start.unlock import Doorway
from kraft_desktop.ui.widgets.card import Notice, Tone, row
from kraft_desktop.ui.widgets.steps import Standing, StepsBar, StepWords
from kraft_desktop.words import translate

if TYPE_CHECKING:
    from kraft_desktop.services.admin.store_creation import CreatedStore


class FirstStartPage(Doorway):
    """The page for the first start. ``made`` carries the folder of the store to unlock; ``founded`` the folder of a new store
    at once, so that it is found again when the program is closed before the recovery sheet is proved."""

    made = Signal(object)
    founded = Signal(object)

    def __init__(self, making: Callable[[], Making], worker: Worker, ask: Ask) -> None:
        super().__init__(46)
        self._making, self._worker, self._ask = making, worker, ask
        self._wanted: StoreCreation | None = None
        self._store: Path | None = None
        self._code = ""
        self.bar = StepsBar()
        self.card.body.addWidget(self.bar)
        self.notice = Notice()
        self.card.body.addWidget(self.notice)
        self._holder = QVBoxLayout()
        self.card.body.addLayout(self._holder)
        self.back = style.button(translate("FirstStart", "Back"))
        self.back.clicked.connect(self._go_back)
        self.onward = style.button("", Role.PRIMARY)
        self.onward.clicked.connect(self._go_on)
        self.card.body.addSpacing(style.em(0.6))
        self.card.body.addLayout(row(self.back, None, self.onward))
        self.kinds = KindStep()
        self._steps: list[Step] = [self.kinds]
        self.step: Step = self.kinds
        self._show(self.kinds)

    # --- going back and forth -----------------------------------------------------------------------------------------------

    def _show(self, step: Step) -> None:
        self.step.hide()
        if self._holder.indexOf(step) < 0:
            self._holder.addWidget(step)
            step.edited.connect(self._enable)
        step.show()
        self.step = step
        QTimer.singleShot(0, step, step.setFocus)  # once it is in the window
        self.notice.say("")
        self._show_bar()
        self._enable()
        step.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.step.setFocus()  # the caller focuses the page after the step was shown

    def _enable(self) -> None:
        final = isinstance(self.step, SheetStep | PracticeStep)
        self.back.setVisible(self.step is not self.kinds and not final)
        makes = isinstance(self.step, PassphraseStep) or (isinstance(self.step, PlaceStep) and self._kind is Kind.PRACTICE)
        make, finish = translate("FirstStart", "Make the store"), translate("FirstStart", "Done, unlock the store")
        self.onward.setText(finish if final else make if makes else translate("FirstStart", "Continue"))
        self.onward.setEnabled(self.step.ready())

    def _show_bar(self) -> None:
        names = [translate("FirstStart", "1 Kind"), translate("FirstStart", "2 Place")]
        if self._kind is not Kind.PRACTICE:
            names += [translate("FirstStart", "3 Passphrase"), translate("FirstStart", "4 Recovery")]
        here = len(self._steps) - 1
        standings = [
            Standing.DONE if n < here else Standing.CURRENT if n == here else Standing.COMING for n in range(len(names))
        ]
        steps = [StepWords(title=name, standing=standing) for name, standing in zip(names, standings, strict=True)]
        self.bar.show_steps(steps)
        self.bar.setVisible(self.step is not self.kinds)

    @property
    def _kind(self) -> Kind:
        return self.kinds.kind()

    def _go_back(self) -> None:
        gone = self._steps.pop()
        self._show(self._steps[-1])
        gone.deleteLater()

    def _onward(self, step: Step) -> None:
        self._steps.append(step)
        self._show(step)

    def _go_on(self) -> None:
        match self.step:
            case KindStep() if self._kind is Kind.OPEN:
                self._open()
            case KindStep():
                place = PlaceStep(self._kind, self._ask)
                self._onward(place)
                self._worker.run(lambda: self._making().programmes(), place.show_programmes, owner=place)
            case PlaceStep() if self._kind is Kind.PRACTICE:
                self._practise(self.step)
            case PlaceStep():
                self._wanted = self._founding(self.step)
                step = PassphraseStep()
                self._onward(step)
                self._worker.run(lambda: self._making().check_words(), step.passphrase.set_words, owner=step)
            case PassphraseStep():
                self._found(self.step.passphrase.text())
            case SheetStep():
                self._prove()
            case _:
                self.made.emit(self._store)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button to the next step, from any field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.onward.isEnabled():
            self.onward.click()
        else:
            super().keyPressEvent(event)

    # --- actions ------------------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        folder = self._ask.folder(self, translate("FirstStart", "The folder of the store"))
        if folder is not None:
            self.made.emit(folder)

    def _founding(self, place: PlaceStep) -> StoreCreation:
        folder, programme = Path(place.folder.value()), place.programme.value()
        return StoreCreation(
            folder=folder,
            programme=programme.id,
            node=place.node.value() if self._kind is Kind.NODE else None,
            name=place.name.value(),
            passphrase="",
            sheet=folder.with_name(f"{folder.name}-{translate('FirstStart', 'recovery-sheet')}.pdf"),
        )

    def _found(self, passphrase: str) -> None:
        if self._wanted is None:
            return
        wanted = replace(self._wanted, passphrase=passphrase)
        self._store = wanted.folder
        self._work(translate("FirstStart", "Making the store ..."))
        self._worker.run(lambda: self._making().found(wanted), self._founded, owner=self, refused=self._refused)

    def _founded(self, founded: CreatedStore) -> None:
        self.card.setEnabled(True)
        self.founded.emit(founded.folder)
        self._code = founded.recovery_code
        step = SheetStep(founded, self._ask)
        step.erasing.connect(self._erase)
        self._onward(step)

    def _erase(self, file: Path) -> None:
        step = self.step
        if isinstance(step, SheetStep):
            self._worker.run(lambda: self._making().erase(file), lambda _: step.erased(), owner=step, refused=self._refused)

    def _prove(self) -> None:
        folder, code = self._store, self._code
        if folder is None:
            return
        self._work(translate("FirstStart", "Noting that the sheet is proved ..."))
        self._worker.run(
            lambda: self._making().prove(folder, code), lambda _: self.made.emit(folder), owner=self, refused=self._refused
        )

    def _practise(self, place: PlaceStep) -> None:
        folder, programme, node = Path(place.folder.value()), place.programme.value().id, place.node.value()
        self._work(translate("FirstStart", "Inventing people for the practice node; this takes some seconds ..."))
        self._worker.run(
            lambda: self._making().practise(folder, programme, node), self._practised, owner=self, refused=self._refused
        )

    def _practised(self, made: tuple[Path, str]) -> None:
        self.card.setEnabled(True)
        self._store, passphrase = made
        self._onward(PracticeStep(passphrase))

    def _work(self, doing: str) -> None:
        self.card.setEnabled(False)
        self.notice.say(doing)

    def _refused(self, problem: KraftError) -> None:
        self.card.setEnabled(True)
        self.notice.say(labels.sentence(problem), Tone.DANGER)
