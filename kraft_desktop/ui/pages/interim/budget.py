"""The activity budget for quarter and status files: filled in from the one that is kept, changed where the file is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.budget import LARGEST, POSTS, Budget, Post, partial_left, sum_stated
from kraft_desktop.domain.errors import WrongBudget
from kraft_desktop.domain.period import Month
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.outgoing import activity_budget
from kraft_desktop.services.outgoing.activity_budget import Differing
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared.grid_table import grid_table
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.ui.widgets.fields import BlockPaste, MoneyField, MonthField, NotReadable
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import translate

_TYPED = ("granted", "used")
_ORE_OF_A_SEK = 100
_BROADEST = 46
"""The widest line in ems, so that a name and its amounts are read together."""


class KronorField(MoneyField):
    """An amount in whole kronor, at least ``least``; None when empty."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least

    def read(self, text: str) -> int:
        ore = super().read(text)
        if ore % _ORE_OF_A_SEK or not self._least <= ore // _ORE_OF_A_SEK <= LARGEST:
            if self._least < 0:
                raise NotReadable(translate("Budget", "Write whole kronor, as 12 400 or −500."))
            raise NotReadable(translate("Budget", "Write whole kronor, as 12 400; what was granted cannot be below zero."))
        return ore // _ORE_OF_A_SEK

    def show_value(self, value: Any) -> str:
        return super().show_value(value * _ORE_OF_A_SEK)


class BudgetForm(Form):
    """The month the figures cover, and a line for each budget post: granted, used, and the computed remainder, in kronor."""

    def __init__(self, session: Session) -> None:
        super().__init__([_through(session)])
        self._fields: dict[tuple[str, str], KronorField] = {}
        self._left: dict[str, QLabel] = {}
        self._sums: dict[str, QLabel] = {}
        self.error = style.label("", Role.ERROR, wrap=True)
        self.error.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(style.em(0.8))
        self._grid.setVerticalSpacing(style.em(0.35))
        self._layout.addLayout(self._grid, self._layout.rowCount(), 0, 1, 2)
        self._lay_out()
        self._layout.addWidget(self.error, self._layout.rowCount(), 0, 1, 2)
        self.edited.connect(lambda _: self._reckon())
        self._reckon()

    def _lay_out(self) -> None:
        headings = [translate("Budget", "Post"), *_amounts().values()]
        for column, heading in enumerate(headings):
            self._grid.addWidget(_right(style.label(heading, Role.SMALL), column), 0, column)
            self._grid.setColumnStretch(column, 1)
        for place, code in enumerate(POSTS, start=1):
            self._grid.addWidget(style.label(labels.post(code)), place, 0)
            for column, name in enumerate(_TYPED, start=1):
                field = KronorField(0 if name == "granted" else -LARGEST)
                field.editor.setAccessibleName(f"{labels.post(code)}, {_amounts()[name].lower()}, kr")
                field.editor.setMinimumWidth(style.em(6))
                field.edited.connect(lambda: self.edited.emit("budget"))
                field.left.connect(self.read)
                self._fields[code, name] = field
                self._grid.addWidget(field, place, column)
            self._left[code] = _right(style.label(""), 1)
            self._grid.addWidget(self._left[code], place, len(_TYPED) + 1)
        last = len(POSTS) + 1
        self._grid.addWidget(style.label(translate("Budget", "Sum"), Role.STRONG), last, 0)
        for column, name in enumerate(_amounts(), start=1):
            self._sums[name] = _right(style.label("", Role.STRONG), column)
            self._grid.addWidget(self._sums[name], last, column)
        BlockPaste(self, [[self._fields[code, name] for name in _TYPED] for code in POSTS]).refused.connect(self._refuse)

    def _refuse(self, text: str) -> None:
        self.error.setText(text)
        self.error.show()

    def amount(self, code: str, name: str) -> KronorField:
        """The field for one amount of a post."""
        return self._fields[code, name]

    def read(self) -> dict[str, Post] | None:
        """The posts by code as entered; None when an amount cannot be read, and the error is then shown."""
        found: dict[tuple[str, str], int | None] = {}
        message = ""
        for key, field in self._fields.items():
            try:
                found[key], wrong = field.value(), ""
            except NotReadable as problem:
                found[key], wrong = None, str(problem)
            field.set_wrong(bool(wrong))
            field.editor.setAccessibleDescription(wrong)
            if wrong and not message:
                message = f"{labels.post(key[0])}, {_amounts()[key[1]].lower()}: {wrong}"
        self.error.setText(message)
        self.error.setVisible(bool(message))
        self._reckon()
        return None if message else _posts(found)

    def sound(self) -> bool:
        """Whether every amount can be read and the month is given with them; else shows the error and focuses the field."""
        posts, (line,) = self.read(), self._lines.values()
        if posts is None:
            wrong = next(field for field in self._fields.values() if not _readable(field))
            wrong.setFocus()
            return False
        if not any(post.stated for post in posts.values()):
            return True
        if not line.check():
            line.field.setFocus()
            return False
        if line.field.value() is None:
            self.show_error("through", translate("Budget", "Write the month that the amounts go up to."))
            return False
        return True

    def budget(self) -> Budget | None:
        """The budget as entered; None when it has no amounts or is invalid."""
        posts = self.read()
        try:
            through = self.field("through").value()
        except NotReadable:
            return None
        if posts is None or through is None or not any(post.stated for post in posts.values()):
            return None
        return Budget(through=through, posts=posts)

    def show_budget(self, budget: Budget | None) -> None:
        """Fill in a budget, or empty the fields for None."""
        self.set_values({"through": budget.through if budget else None})
        for (code, name), field in self._fields.items():
            field.set_value(getattr(budget.posts[code], name) if budget else None)
        self.read()

    def _reckon(self) -> None:
        """Compute the remainders and the sums from the amounts that can be read."""
        posts = _posts({key: field.value() if _readable(field) else None for key, field in self._fields.items()})
        for code, post in posts.items():
            self._left[code].setText(_kronor(post.left))
        for name, label in self._sums.items():
            label.setText(_kronor(sum_stated(getattr(post, name) for post in posts.values())))
        left, part = sum_stated(post.left for post in posts.values()), partial_left(posts.values())
        if left is not None and part:
            text = translate("Budget", "{number} ({here} of {all} posts)")
            self._sums["left"].setText(text.format(number=_kronor(left), here=part[0], all=part[1]))

    def texts(self) -> dict[str, str]:
        return {**super().texts(), **{f"{code} {name}": field.text() for (code, name), field in self._fields.items()}}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        super().set_texts(texts)
        for (code, name), field in self._fields.items():
            field.set_text(texts.get(f"{code} {name}", ""))
        self.read()


def _amounts() -> dict[str, str]:
    return {
        "granted": translate("Budget", "Granted"),
        "used": translate("Budget", "Used"),
        "left": translate("Budget", "Left"),
    }


def _through(session: Session) -> Entry:
    def check(month: Month) -> str | None:
        try:
            activity_budget.check_month(session, month)
        except WrongBudget as problem:
            reason = labels.detail(problem.reason)
            return f"{reason[:1].upper()}{reason[1:]}."
        return None

    return Entry(name="through", label=translate("Budget", "Up to and including"), make=MonthField, check=check)


def _posts(amounts: Mapping[tuple[str, str], int | None]) -> dict[str, Post]:
    return {code: Post(granted=amounts[code, "granted"], used=amounts[code, "used"]) for code in POSTS}


def _readable(field: KronorField) -> bool:
    try:
        field.value()
    except NotReadable:
        return False
    return True


def _right(label: QLabel, column: int) -> QLabel:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return label


def _kronor(amount: int | None) -> str:
    return vocabulary.not_known() if amount is None else formats.number(amount)


class BudgetCard(Card):
    """The card for entering the budget. ``edited`` is sent after a change."""

    edited = Signal()

    def __init__(self, needs: Needs, page: str) -> None:
        super().__init__(
            translate("Budget", "Activity budget, SEK"), translate("Budget", "goes with the quarter file and the status file")
        )
        text = translate("Budget", "Leave empty what you do not know: it is not known then, which is not zero.")
        self.form, self._says = BudgetForm(needs.session), style.label("", Role.MUTED, wrap=True)
        self._differs = style.label("", Role.ATTENTION, wrap=True)
        self.fetch = style.button(translate("Budget", "Fetch it from the budget"), Role.LINK)
        self.fetch.clicked.connect(self._fetch)
        self._kept: Mapping[Month, Budget] = {}
        rules = style.label(f"{text} {activity_budget.rounding_rules()}", Role.MUTED, wrap=True)
        for part in (rules, self.form, self._says, self._differs):
            self.body.addWidget(part)
        self.body.addLayout(row(self.fetch, None))
        self.body.addStretch()
        self._typed = False
        self.draft = Drafting(self, needs.worker, needs.session, page, "budget")
        self.draft.follow(self.form)
        self.draft.offer(self._offered)
        self.form.edited.connect(self._edited)
        self._say()

    def offer(self, last: Budget | None, kept: Mapping[Month, Budget]) -> None:
        """Fill in the budget that is kept up to the latest month, or the last one sent when that is later or none is kept;
        unless a draft is in progress."""
        self._kept = kept
        latest = kept[max(kept)] if kept else None
        first = latest if latest is not None and (last is None or last.through < latest.through) else last
        if not self._typed and first != self.form.budget():
            self.form.show_budget(first)
        self._say()

    def _fetch(self) -> None:
        """Fill in the budget that is kept for the month stated, or for the latest."""
        typed = self.form.budget()
        month = typed.through if typed is not None and typed.through in self._kept else max(self._kept)
        self.form.show_budget(self._kept[month])
        self._edited()

    def _offered(self, texts: Mapping[str, str]) -> None:
        self._typed = True
        self.form.set_texts(texts)
        self._say()
        self.edited.emit()

    def _edited(self) -> None:
        self._typed = True
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        stated = any(text.strip() for name, text in self.form.texts().items() if name != "through")
        nothing = translate("Budget", "No amount is stated, so the file will hold no activity budget.")
        self._says.setText("" if stated else nothing)
        self._says.setVisible(not stated)
        typed = self.form.budget() if stated else None
        found = activity_budget.differing(typed, self._kept.get(typed.through)) if typed else ()
        self._differs.setText(_differing_words(found))
        self._differs.setVisible(bool(found))
        self.fetch.setVisible(bool(self._kept))

    def value(self) -> Budget | None:
        """The budget to send, in kronor; None when it has no amounts."""
        return self.form.budget()

    def sent(self) -> None:
        """Delete the draft, since the budget was sent."""
        self._typed = False
        self.draft.forget()


def _differing_words(found: Sequence[Differing]) -> str:
    """Where the budget as typed differs from the one that is kept."""
    text = translate("Budget", "{post}, {amount}: {stated} here, {kept} in the budget")
    said = (
        text.format(
            post=labels.post(one.post),
            amount=_amounts()[one.amount].lower(),
            stated=_kronor(one.stated),
            kept=_kronor(one.kept),
        )
        for one in found
    )
    return "; ".join(said)


class BudgetInFile(QWidget):
    """The budget as the file shows it, or will show it."""

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)

    def show_budget(self, budget: Budget | None) -> None:
        """Show the budget, or that the file has none."""
        empty(self._list)
        if budget is None:
            none = translate("Budget", "No activity budget is stated in the file.")
            self._list.addWidget(style.label(none, Role.MUTED, wrap=True))
            return
        grid = activity_budget.published_table(budget)
        table = grid_table(grid)
        table.setMaximumWidth(style.em(_BROADEST))
        for part in (style.label(grid.title, Role.STRONG, wrap=True), table):
            self._list.addWidget(part)
