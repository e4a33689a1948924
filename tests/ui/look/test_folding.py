"""Rows under headings, in a wide window and in a narrow one."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.folding import FoldingRows

_ROWS = (("Ronneby", "12 400", "kvar till hösten"), ("Torsås", "", "ingenting"))


def shown_in(app: QApplication) -> tuple[QWidget, FoldingRows]:
    """Rows in a window."""
    window, rows = QWidget(), FoldingRows()
    QVBoxLayout(window).addWidget(rows)
    fill(rows)
    window.resize(style.em(60), style.em(30))
    window.show()
    app.processEvents()
    return window, rows


def fill(rows: FoldingRows) -> None:
    rows.begin(("Kommun", "Belopp", "Sägs"), right={1})
    for texts in _ROWS:
        rows.add_row(*map(style.label, texts), below={1: style.label("rad")})


def words(rows: FoldingRows) -> list[str]:
    """What is shown, line by line, each from left to right."""
    labels = [label for label in rows.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in sorted(labels, key=lambda one: (one.geometry().center().y(), one.x()))]


def test_rows_fold_where_they_have_no_room_and_unfold_again(app: QApplication) -> None:
    window, rows = shown_in(app)
    wide = words(rows)
    assert wide == ["Kommun", "Belopp", "Sägs", *_ROWS[0], "rad", *_ROWS[1], "rad"]
    window.resize(style.em(16), window.height())
    app.processEvents()
    assert rows.is_folded
    assert rows.minimumSizeHint().width() <= rows.width()
    assert words(rows) == [
        *("Ronneby", "Belopp", "12 400", "Sägs", "kvar till hösten", "rad"),
        *("Torsås", "Sägs", "ingenting", "rad"),  # an empty text is left out, with its heading
    ]
    window.resize(style.em(60), window.height())
    app.processEvents()
    assert words(rows) == wide


def test_other_rows_are_folded_in_the_width_there_is(app: QApplication) -> None:
    window, rows = shown_in(app)
    window.resize(style.em(16), window.height())
    app.processEvents()
    fill(rows)
    app.processEvents()
    assert rows.is_folded
    assert len(words(rows)) == 10
    rows.begin(("Kort",))
    rows.add_row(QLineEdit())
    app.processEvents()
    assert words(rows) == ["Kort"]
