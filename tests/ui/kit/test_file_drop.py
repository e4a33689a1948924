"""A page lights up while files are held over it, and only then."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from kraft_desktop.ui.kit.file_drop import FileDrop


def test_it_lights_up_while_files_are_over_it_unless_it_is_busy(app: QApplication, tmp_path: Path) -> None:
    target, got, busy = QWidget(), list[list[Path]](), list[bool]()
    drop = FileDrop(target, got.append, lambda: bool(busy))
    target.resize(400, 300)
    target.show()
    held, nothing = QMimeData(), QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(tmp_path / "lista.xlsx"))])
    button, modifier, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction

    def enter(data: QMimeData) -> bool:
        app.sendEvent(target, QDragEnterEvent(QPointF(9, 9).toPoint(), copy, data, button, modifier))
        return drop.light.isVisible()

    assert not enter(nothing)
    assert enter(held)
    assert drop.light.geometry() == target.rect()
    app.sendEvent(target, QDragLeaveEvent())
    assert not drop.light.isVisible()
    assert enter(held)
    app.sendEvent(target, QDropEvent(QPointF(9, 9), copy, held, button, modifier))
    assert not drop.light.isVisible()
    assert got == [[tmp_path / "lista.xlsx"]]
    busy.append(True)
    assert not enter(held)
