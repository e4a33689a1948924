"""A chart on the screen: said in words, its table behind a key, in the colours of the window."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.widgets.chart import ChartCard
from tests.given.reports.charts import AXIS, SPIDER


def shown(card: ChartCard, app: QApplication) -> ChartCard:
    card.resize(700, 300)
    card.show()
    app.processEvents()
    return card


def test_its_table_is_behind_a_key_and_follows_another_chart(app: QApplication) -> None:
    card = ChartCard("Tidslinje")
    card.show_chart(AXIS)
    shown(card, app)

    def words() -> list[str]:
        return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]

    assert AXIS.title in words()
    assert "2025-05-30" not in words()
    card.chart.key.click()
    app.processEvents()
    assert "2025-05-30" in words()
    card.show_chart(SPIDER)
    app.processEvents()
    assert "Arbetsliv" in words()
    assert "2025-05-30" not in words()
    card.chart.key.click()
    app.processEvents()
    assert "Arbetsliv" not in words()


def test_a_reader_of_the_screen_says_what_is_drawn(app: QApplication) -> None:
    card = ChartCard("Tidslinje")
    card.show_chart(AXIS)
    shown(card, app)
    picture = card.chart._picture
    assert picture.accessibleName() == AXIS.title
    assert "2025-05-30" in picture.accessibleDescription()


def test_it_is_drawn_in_the_colours_of_the_window_and_as_high_as_it_needs(app: QApplication) -> None:
    grounds = {}
    for theme in (Theme.LIGHT, Theme.DARK):
        style.dress(app, theme, 100)
        card = ChartCard("Tidslinje")
        card.show_chart(AXIS)
        shown(card, app)
        image = card.chart._picture.grab().toImage()
        used = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(0, image.height(), 3)}
        grounds[theme] = used
        assert style.colour("accent").name() in used
        assert card.chart._picture.height() == card.chart._picture.heightForWidth(card.chart._picture.width())
    assert grounds[Theme.LIGHT] != grounds[Theme.DARK]
