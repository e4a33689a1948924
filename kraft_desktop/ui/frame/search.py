"""One line that finds cases, pages and actions (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from kraft_desktop.domain.names.text import fold
from kraft_desktop.ui.kit.page import Found, Listed
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.words import translate

_MOST = 12


class SearchBox(QLineEdit):
    """The line, with its answers in a list below it. ``find`` is called at every key, so it must use data in memory only.
    ``cases`` is true when cases can be found: the placeholder names what can be searched for.

    Down and Up choose, Return goes there, Escape leaves; the list never takes the keyboard from the line.
    """

    def __init__(self, find: Callable[[str], Sequence[Found]], *, cases: bool = True) -> None:
        super().__init__()
        self._find, self._finds = find, finds(cases=cases)
        self._answers: Sequence[Found] = ()
        style.give_role(self, Role.FIELD)
        self.setAccessibleName(self._finds)
        self.list = style.give_role(QListWidget(), Role.TABLE)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self._go(self.list.row(item)))
        self._panel: QFrame | None = None
        self.textEdited.connect(self._ask)
        self.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = f"{self._finds}    Ctrl+K"
        room = self.width() - style.em(1.6)
        fits = self.fontMetrics().horizontalAdvance(words) <= room
        self.setPlaceholderText(words if fits else translate("Search", "Find    Ctrl+K"))

    def begin(self) -> None:
        """Focus the line and select its text."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def answers(self) -> Sequence[Found]:
        """The results in the list."""
        return self._answers

    def _ask(self, text: str) -> None:
        self._answers = tuple(self._find(text))[:_MOST] if text.strip() else ()
        self.list.clear()
        for found in self._answers:
            item = QListWidgetItem(f"{found.title}   \u00b7   {found.about}" if found.about else found.title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{found.title}, {found.about}")
            self.list.addItem(item)
        if text.strip() and not self._answers:
            nothing = QListWidgetItem(translate("Search", "Nothing found"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)
        self._show_panel(visible=bool(text.strip()))

    def _show_panel(self, *, visible: bool) -> None:
        if self._panel is None:
            if not visible:
                return
            self._panel = QFrame(self.window())
            self._panel.setFrameShape(QFrame.Shape.StyledPanel)
            self._panel.setAutoFillBackground(True)
            layout = QVBoxLayout(self._panel)
            layout.setContentsMargins(1, 1, 1, 1)
            layout.addWidget(self.list)
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        height = self.list.sizeHintForRow(0) * max(self.list.count(), 1) + style.em(0.8)
        widest = self.list.sizeHintForColumn(0) + style.em(2)
        width = min(max(self.width(), style.em(30), widest), self.window().width() - style.em(1))
        left = min(corner.x(), self.window().width() - width - style.em(0.5))
        self._panel.setGeometry(max(left, 0), corner.y(), width, height)
        self._panel.setVisible(visible)
        self._panel.raise_()

    def _go(self, place: int) -> None:
        if 0 <= place < len(self._answers):
            go = self._answers[place].go
            self._close()
            go()

    def _close(self) -> None:
        self.clear()
        self._answers = ()
        self._show_panel(visible=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._show_panel(visible=False)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        row = self.list.currentRow()
        match key:
            case Qt.Key.Key_Down:
                self.list.setCurrentRow(min(row + 1, self.list.count() - 1))
            case Qt.Key.Key_Up:
                self.list.setCurrentRow(max(row - 1, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._go(row)
            case Qt.Key.Key_Escape if self.text():
                self._close()
            case _:
                return False
        return True


def finds(*, cases: bool) -> str:
    """The things that the account can search for, in words, with ``cases`` or without."""
    return translate("Search", "Find a case, a page or an action") if cases else translate("Search", "Find a page or an action")


def places(listed: Sequence[Listed], point: Callable[[str, str], None]) -> list[Found]:
    """The pages as search results, then their actions; ``point(key, words)`` shows a page at the button with those words."""
    page_word, action_word = translate("Frame", "page"), translate("Frame", "action")

    def to(key: str, words: str = "") -> Callable[[], None]:
        return lambda: point(key, words)

    named = [(page, page.title) for page in listed if page.title is not None]
    found = [Found(title=title(), about=page_word, go=to(page.key), also=page.also()) for page, title in named]
    for page in listed:
        if page.action is not None:
            found.append(Found(title=page.action(), about=action_word, go=to(page.key), also=page.also()))
        for action in page.actions:
            words = action.words()
            about = f"{action_word} \u00b7 {page.title()}" if page.title else action_word
            found.append(Found(title=words.removesuffix(" ..."), about=about, go=to(page.key, words), also=page.also()))
    return found


def matching(text: str, among: Sequence[Found]) -> list[Found]:
    """The results whose title, description or other words hold every word of ``text``, those with them in the title first."""
    wanted = fold(text).split()
    found = [found for found in among if all(word in fold(f"{found.title} {found.about} {found.also}") for word in wanted)]
    return sorted(found, key=lambda one: not all(word in fold(one.title) for word in wanted))
