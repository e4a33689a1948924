"""A text keeps room for its words beside its buttons, or has them below it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.beside import Beside
from kraft_desktop.ui.look.flow import Flow


@pytest.mark.parametrize(("ems", "beside"), [(60, True), (30, False)])
def test_buttons_stand_beside_a_text_only_while_it_has_room(app: QApplication, ems: int, beside: bool) -> None:
    del app
    holder, text, ways = (
        QWidget(),
        style.label("Numret har hört till ett annat namn: är det samma person? " * 3, wrap=True),
        QWidget(),
    )
    ways.setLayout(Flow(QPushButton("Samma person: ta det nya namnet"), QPushButton("Behåll det kända namnet")))
    layout = Beside(text, ways)
    holder.setLayout(layout)
    width = style.em(ems)
    height = layout.heightForWidth(width)
    layout.setGeometry(QRect(0, 0, width, height))
    assert (ways.y() < text.geometry().bottom()) is beside
    assert text.width() >= style.em(22)
    assert max(text.geometry().bottom(), ways.geometry().bottom()) < height
    assert max(text.geometry().right(), ways.geometry().right()) < width


@pytest.mark.parametrize("level", [True, False])
def test_a_short_text_is_level_with_its_button_where_it_is_to_be(app: QApplication, level: bool) -> None:
    del app
    holder, text, way = QWidget(), style.label("Sparat.", wrap=True), QPushButton("Ångra")
    layout = Beside(text, way, level=level)
    holder.setLayout(layout)
    layout.setGeometry(QRect(0, 0, style.em(60), layout.heightForWidth(style.em(60))))
    assert way.height() > text.height()
    assert (text.y() == way.y()) is not level, "else their tops are level, as those of two columns"
    assert level is (abs(text.geometry().center().y() - way.geometry().center().y()) <= 1)
