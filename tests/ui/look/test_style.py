"""The looks of widgets by their role."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role


@pytest.mark.usefixtures("app")
def test_an_icon_has_the_colour_of_the_role_that_a_button_is_given() -> None:
    for given, other in ((Role.PRIMARY, Role.BUTTON), (Role.BUTTON, Role.PRIMARY)):
        changed, made = (style.button("Ta emot", role, icon_name="import") for role in (given, other))
        assert _drawn(changed) != _drawn(made)
        assert _drawn(style.give_role(changed, other)) == _drawn(made)


def _drawn(button: QPushButton) -> bytes:
    image = button.icon().pixmap(QSize(16, 16)).toImage()
    return bytes(image.constBits())
