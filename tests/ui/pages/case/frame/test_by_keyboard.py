"""One person's way from the referral to the follow-up after closing, in the real window and by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.casework.contacts import last_held
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.casework import events
from kraft_desktop.services.figures import counting
from kraft_desktop.services.known import reading
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.frame.window import Window
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.startup import opening
from kraft_desktop.ui.widgets.form import Form
from tests.given.case_rig import Answers, changes_of, session, words_on
from tests.given.hands import Keys

__all__ = ["session"]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Typist:
    """Somebody without a mouse in front of the window."""

    def __init__(self, app: QApplication, session: Session, worker: Worker, settle: Callable[[], None]) -> None:
        self.window = Window(lambda: None)
        self.frame = Frame(
            opening.pages(session), Needs(session=session, worker=worker, ask=Answers()), opening.heading(session)
        )
        changes_of(session).written.connect(self.frame.refresh)
        self.window.show_content(self.frame)
        self.window.resize(1366, 768)
        self.window.show()
        self.app, self.settle = app, settle
        self.keys = Keys(app, self.window, settle)
        settle()

    def key(self, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.app.focusWidget() or self.window, key, with_)
        self.settle()

    @property
    def page(self) -> CasePage:
        found = self.frame.page("case")
        assert isinstance(found, CasePage)
        return found

    def form(self) -> Form:
        """The form that has the keyboard."""
        widget: QWidget | None = self.app.focusWidget()
        while widget is not None and not isinstance(widget, Form):
            widget = widget.parentWidget()
        assert widget is not None, f"no form has the keyboard but {self.app.focusWidget()}"
        return widget

    def fill(self, **typed: str) -> None:
        """Fill in fields of the form that has the keyboard, in its order."""
        form = self.form()
        for name, text in typed.items():
            editor = form.field(name).editor
            answers = {one.text(): one for one in editor.findChildren(QPushButton)}
            if answers:
                self.keys.press(answers[text])
            elif isinstance(editor, QComboBox):
                self.keys.pick(editor, text)
            else:
                assert isinstance(editor, QLineEdit), name
                self.keys.type(editor, text)

    def save(self) -> None:
        self.key(Qt.Key.Key_S, CTRL)
        assert not self.page.findChildren(FormBox), words_on(self.page)

    def record(self, **typed: str) -> None:
        """Record what has happened: what is likeliest, unless it is chosen."""
        self.key(Qt.Key.Key_R, CTRL)
        if typed:
            self.fill(**typed)
        self.save()
        assert self.app.focusWidget() is self.page.record, "the keyboard is back where the form was opened"

    def tab(self, place: int, button: str) -> None:
        """Go to a tab and press a button in it."""
        self.key(Qt.Key(Qt.Key.Key_0 + place), ALT)
        found = [one for one in self.page.tabs.findChildren(QPushButton) if one.isVisible() and one.text() == button]
        self.keys.press(found[0])


def test_a_case_is_taken_from_referral_to_follow_up(
    app: QApplication, session: Session, worker: Worker, settle: Callable[[], None]
) -> None:
    typist = Typist(app, session, worker, settle)
    typist.key(Qt.Key.Key_2, CTRL)  # the cases
    typist.key(Qt.Key.Key_N, CTRL)
    typist.fill(personal_number="19811228-9874", name="Ny Person", municipality="Nybro", referred_on="2026-09-01")
    typist.key(Qt.Key.Key_S, CTRL)
    (row,) = caseload.listing(session)
    assert typist.frame.key == "case"

    typist.record(what="Teamet säger ja till deltagande", on="2026-09-02")
    typist.record(on="2026-09-03")  # joint assessment begins
    typist.tab(5, "Ny kontakt ...")
    typist.fill(change="Genomförd", on="2026-09-10", kind="telefonsamtal", counterpart="deltagaren")
    typist.save()
    typist.record(on="2026-09-20")  # joint assessment done
    typist.record(on="2026-09-21")  # recommendation begins
    typist.record(recommended="arbetsförberedande", reason="har prövat två dagar", agreed="teamet", on="2026-10-01")
    typist.tab(4, "Ny insats ...")
    typist.fill(kind="arbetsförberedande", started_on="2026-10-05")
    typist.save()
    typist.record(on="2026-10-05")  # onward support begins
    opened = overview.open_case(session, row.case_id)
    assert [step.place.value for step in opened.steps].index("here") == Step.ONWARD_SUPPORT - 1
    figures = counting.figures(session, "2026H2")
    assert (figures.count(FigureName.INVESTIGATED), figures.count(FigureName.STEP_CLOSER)) == (1, 1)

    typist.record(what="Ärendet avslutas", closing_reason="arbete", on="2026-11-01")
    assert typist.page.header.closed.isVisible()
    typist.tab(2, "Följ upp ...")
    typist.fill(worker="ja", on="2026-11-20")
    typist.save()
    found = reading.of_case(session, row.case_id)
    assert len(found.follow_ups) == 1
    held = last_held(events.of_case(session, row.case_id).contacts)
    assert held is not None

    typist.key(Qt.Key.Key_Z, CTRL)
    assert reading.of_case(session, row.case_id).follow_ups == (), "the last change is undone by keyboard too"
    worker.finish()
