"""An unfinished package: saved as a draft at every step, and offered to continue when the user comes back."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from pathlib import Path

from PySide6.QtCore import Signal

from kraft_desktop.domain.period import Period
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.package.sealing import SealPart
from kraft_desktop.ui.pages.package.state import At, MergedClasses, State, titles
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """The saved state of an unfinished package, as draft texts. The numbers are not saved, only a digest of those reviewed
    (``figures``); nor is an approval, which must be given again. ``correct`` is the reason why version ``version`` replaces a
    sent one, empty for a first version."""

    step: str
    version: str
    figures: str
    correct: str = ""
    diary_number: str = ""
    open_zip: str = ""
    folder: str = ""
    told: str = ""

    @property
    def together(self) -> MergedClasses:
        """The merged classes, as lists of codes."""
        return [classes.split(",") for classes in self.told.split()]

    @property
    def at(self) -> At:
        """The step that was open."""
        return At(int(self.step))

    def fits(self, state: State) -> bool:
        """Whether the draft still applies: the package has not been sent since."""
        half_year = state.half_year
        sent = half_year.sent if half_year else None
        return half_year is not None and (sent.version if sent else 0) == int(self.version) - 1

    def step_now(self, state: State, prepared: Prepared) -> At:
        """The step to continue at: the saved one, or the review of the tables when the numbers have changed since."""
        if half_year_package.figures(prepared) != self.figures:
            return At.LEAVING
        return min(self.at, At.APPROVAL) if state.needs_approval else self.at


def _read(texts: dict[str, str]) -> Unfinished | None:
    names = {one.name for one in fields(Unfinished)}
    known = {name: text for name, text in texts.items() if name in names}
    complete = {"version", "figures"} <= known.keys() and known.get("step") in {str(int(at)) for at in At}
    return Unfinished(**known) if complete else None


class UnfinishedCard(Card):
    """The offer to continue, shown at the first step while there is a draft. ``wanted`` carries the Unfinished."""

    wanted = Signal(object)
    edited = Signal()

    def __init__(self, needs: Needs, part: SealPart) -> None:
        super().__init__(translate("Package", "Begun and not sent"))
        self._part = part
        self.draft = Drafting(self, needs.worker, needs.session, drafts.PACKAGE_PAGE, None)
        self.draft.follow(self)
        self._period: Period | None = None
        self._noted: dict[str, str] = {}
        self.left: Unfinished | None = None
        self._about = style.label("", wrap=True)
        self.go_on = style.button(translate("Package", "Go on where you were"))
        self.drop = style.button(translate("Package", "Throw away what was begun"), Role.LINK)
        note = translate(
            "Package",
            "It is counted again. If the numbers have changed since, you look through them first, and an approval is always "
            "given anew.",
        )
        for label in (self._about, style.label(note, Role.MUTED, wrap=True)):
            self.body.addWidget(label)
        self.body.addLayout(row(self.go_on, self.drop, None))
        self.go_on.clicked.connect(lambda: self.wanted.emit(self.left))
        self.drop.clicked.connect(self.forget)
        self.hide()

    def follow(self, period: Period | None) -> None:
        """Save the package of this half-year from now on, and offer its draft."""
        if period == self._period:
            return
        self.draft.turn_to(period.id if period else None)
        self._period, self._noted, self.left = period, {}, None
        self.fill(None)
        self.hide()

    def look(self, state: State) -> None:
        """Look for a draft, and check it against ``state``."""

        def found(texts: dict[str, str]) -> None:
            left = _read(texts)
            if left is not None and left.fits(state) and not self._noted:
                self.left = left
                self.fill(left)
                self.show_state(state)

        self.draft.offer(found)

    def fill(self, left: Unfinished | None) -> None:
        """Restore the fields of the last step from the draft."""
        part = self._part
        part.diary.set_text(left.diary_number if left else "")
        part.open_zip.set_text(left.open_zip if left else "")
        if left is not None and left.folder:
            part.move_to(Path(left.folder))

    def note(self, state: State) -> None:
        """Save the state after a short delay."""
        prepared, part = state.prepared, self._part
        if prepared is None or not state.is_begun:
            return
        self.left = Unfinished(
            step=str(int(state.at)),
            version=str(prepared.version),
            figures=half_year_package.figures(prepared),
            correct=state.correction or "",
            diary_number=part.diary.text(),
            open_zip=part.open_zip.text(),
            folder=str(part.folder),
            told=" ".join(",".join(classes) for classes in state.merged),
        )
        self._noted = asdict(self.left)
        self.edited.emit()

    def texts(self) -> dict[str, str]:
        """The texts to save, as Drafting asks for them."""
        return self._noted

    def forget(self) -> None:
        """Delete the draft."""
        self.left, self._noted = None, {}
        self.hide()
        self.fill(None)
        self.draft.forget()

    def show_state(self, state: State) -> None:
        """Show the offer while the first step of its half-year is open."""
        left = self.left
        self.setVisible(state.at is At.MATERIAL and left is not None and left.fits(state))
        if left is not None:
            text = translate("Package", "You came to the step \u201c{step}\u201d.")
            if left.correct:
                text = translate("Package", "You came to the step \u201c{step}\u201d of a new version: {reason}")
            self._about.setText(text.format(step=titles()[left.at], reason=left.correct))
