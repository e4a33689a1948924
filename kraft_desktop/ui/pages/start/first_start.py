"""The pages for making a store in four steps, the last of which checks the recovery sheet; or for opening an existing one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.start.doors import Making, StoreCreation
from kraft_desktop.ui.pages.start.first_steps import Kind, KindStep, PassphraseStep, PlaceStep, PracticeStep, SheetStep
from kraft_desktop.ui.pages.start.restore import RestoreStep
from kraft_desktop.ui.pages.start.stepped import SteppedDoorway
from kraft_desktop.ui.runtime.preferences import STORE, Begun
from kraft_desktop.ui.widgets.steps import Standing, StepWords
from kraft_desktop.words import translate

if TYPE_CHECKING:
    from kraft_desktop.services.admin.store_creation import CreatedStore


class FirstStartPage(SteppedDoorway):
    """The page for the first start. ``made`` carries the folder of the store to unlock; ``founded`` the folder of a new store
    at once, so that it is found again when the program is closed before the recovery sheet is proved. ``begun`` carries a
    Begun, to ``resume`` when the program is closed before there is a store, and None when there is one."""

    made = Signal(object)
    founded = Signal(object)

    def __init__(self, making: Callable[[], Making], worker: Worker, ask: Ask) -> None:
        super().__init__()
        self._making, self._worker, self._ask = making, worker, ask
        self._wanted: StoreCreation | None = None
        self._store: Path | None = None
        self._code = ""
        self._show(self.kinds)

    # --- going back and forth -----------------------------------------------------------------------------------------------

    def _enable(self) -> None:
        final = isinstance(self.step, SheetStep | PracticeStep)
        self.back.setVisible(self.step is not self.kinds and not final)
        restores = isinstance(self.step, RestoreStep)
        makes = isinstance(self.step, PassphraseStep) or (isinstance(self.step, PlaceStep) and self._kind is Kind.PRACTICE)
        make, finish = translate("FirstStart", "Make the store"), translate("FirstStart", "Done, unlock the store")
        restore, go_on = translate("FirstStart", "Restore"), translate("FirstStart", "Continue")
        self.onward.setText(finish if final else make if makes else restore if restores else go_on)
        self.onward.setEnabled(self.step.ready())

    def _show_bar(self) -> None:
        second = {Kind.RESTORE: translate("FirstStart", "2 Backup")}.get(self._kind, translate("FirstStart", "2 Place"))
        names = [translate("FirstStart", "1 Kind"), second]
        if self._kind in (Kind.NODE, Kind.OWNER):
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

    def resume(self, begun: Begun) -> None:
        """Go on where a first start was closed before there was a store."""
        if begun.kind not in {Kind.NODE, Kind.OWNER, Kind.PRACTICE, Kind.RESTORE}:
            return
        self.kinds.choices[Kind(begun.kind)].setChecked(True)
        self._go_on()
        if isinstance(self.step, PlaceStep):
            self.step.begin(begun)
        elif isinstance(self.step, RestoreStep):
            self.step.begin(begun.file, begun.folder)
        self.notice.say(translate("FirstStart", "You had begun here. Nothing was made yet: go on, or go back."))
        self.begun.emit(begun)

    def _go_on(self) -> None:
        step = self.step
        folder = Path(step.folder.value()) if isinstance(step, PlaceStep) else None
        if self._is_store(step.fields.folder if isinstance(step, RestoreStep) else folder):
            return
        match step:
            case KindStep() if self._kind is Kind.OPEN:
                self._open()
            case KindStep() if self._kind is Kind.RESTORE:
                restoring = RestoreStep(self._making, self._worker, self._ask)
                restoring.entered.connect(self.onward.click)
                self._onward(restoring)
            case RestoreStep():
                self._restore(step)
            case KindStep():
                place = PlaceStep(self._kind, self._ask)
                self._onward(place)
                self._worker.run(lambda: self._making().programmes(), place.show_programmes, owner=place)
            case PlaceStep() if self._kind is Kind.PRACTICE:
                self._practise(step)
            case PlaceStep():
                self._wanted = self._founding(step)
                typing = PassphraseStep()
                self._onward(typing)
                self._worker.run(lambda: self._making().check_words(), typing.passphrase.set_words, owner=typing)
            case PassphraseStep():
                self._found(step.passphrase.text())
            case SheetStep():
                self._prove()
            case _:
                self.made.emit(self._store)

    # --- actions ------------------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        folder = self._ask.folder(self, translate("FirstStart", "The folder of the store"))
        if folder is not None:
            self.made.emit(folder)

    def _is_store(self, folder: Path | None) -> bool:
        """Whether the folder, if any, holds a store already, which is then offered to be opened."""
        places = () if folder is None else (folder, *sorted(folder.glob("*")))
        found = next((place for place in places if (place / STORE).is_file()), None)
        if found is not None:
            title = translate("FirstStart", "There is a store in this folder")
            text = translate("FirstStart", "{folder} holds a store, and no other can be made there. It can be opened as it is.")
            if self._ask.confirm(self, title, text.format(folder=found), translate("FirstStart", "Open it")):
                self.begun.emit(None)
                self.made.emit(found)
        return found is not None

    def _restore(self, step: RestoreStep) -> None:
        self._keep_begun()
        order = step.fields.order()
        self._work(translate("FirstStart", "Restoring the store, and checking every row ..."))
        self._worker.run(
            lambda: self._making().restore(order), lambda _: self._restored(order.folder), owner=self, refused=self._refused
        )

    def _restored(self, folder: Path) -> None:
        self.begun.emit(None)
        self.founded.emit(folder)
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
        self.begun.emit(None)
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
        self.begun.emit(None)
        self._store, passphrase = made
        self._onward(PracticeStep(passphrase))
