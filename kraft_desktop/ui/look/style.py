"""The application's design in Qt: palette, a short style sheet for widgets with a ``role``, type faces and icons."""

from __future__ import annotations

import functools
import re
from enum import StrEnum
from string import Template
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QImage,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kraft_desktop import design, paths
from kraft_desktop.design import Colours

SEMIBOLD = QFont.Weight.DemiBold
ICONS = paths.RESOURCES / "icons"
_ICON = "icon_name"  # the property of a button that names its icon, drawn anew in the colour of each role
SHEET = paths.RESOURCES / "style.qss"
_W = TypeVar("_W", bound=QWidget)


class Theme(StrEnum):
    """Light, dark, or as the computer has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Role(StrEnum):
    """The role of a widget in the style sheet; a widget without a role follows the palette."""

    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    MUTED = "muted"
    SMALL = "small"
    ALARM = "alarm"
    ERROR = "error"
    ATTENTION = "attention"
    PRIMARY = "primary"
    DANGER = "danger"
    BUTTON = "button"
    LINK = "link"
    TAB = "tab"
    FIELD = "field"
    WRONG = "wrong"
    TABLE = "table"
    BAR = "bar"
    NAVIGATION = "navigation"
    PRACTICE = "practice"
    HELP = "help"
    AFAR = "afar"
    AFAR_CODE = "afar_code"


_LONG_WORD, _MAY_BREAK = re.compile(r"\S{24}(?=\S{8})"), "\u200b"
"""A part of a word after which a line may break: few words of the language are as long."""
_dressed: list[Colours] = [design.LIGHT]


def dress(app: QApplication, theme: Theme, text_scale: int) -> None:
    """Give the application its colours, face and size; ``text_scale`` in percent of the system's own text size."""
    asked = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    dark = asked if theme is Theme.SYSTEM else theme is Theme.DARK
    _dressed[0] = design.DARK if dark else design.LIGHT
    _load_faces()
    _icon.cache_clear()
    app.setStyle("Fusion")
    face = QFont(design.FACE)
    face.setPointSizeF(design.BODY_POINTS * text_scale / 100)
    app.setFont(face)
    app.setPalette(_palette(_dressed[0]))
    app.setStyleSheet(_sheet(_dressed[0], design.BODY_POINTS * text_scale / 100))


def colours() -> Colours:
    """The colours the application is dressed in."""
    return _dressed[0]


def colour(role: str) -> QColor:
    """A colour of the current design, by its name in ``design.Colours``."""
    return QColor(getattr(_dressed[0], role))


def em(lines: float) -> int:
    """A length in pixels that follows the text scale: ``lines`` times the height of the body text's type size."""
    return round(lines * QFontMetrics(QApplication.font()).height() / 1.362)


def face(scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The body face in another size or weight, for widgets that paint themselves."""
    found = QFont(QApplication.font())
    found.setPointSizeF(found.pointSizeF() * scale)
    found.setWeight(weight)
    return found


def give_role(widget: _W, role: Role) -> _W:
    """The widget, styled by a role; may be called again while it shows."""
    if widget.property("role") != role.value:
        widget.setProperty("role", role.value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        else:
            widget.ensurePolished()  # once, and before it is in a layout, which would be measured again for it
        if isinstance(widget, QPushButton) and widget.property(_ICON):
            widget.setIcon(icon(widget.property(_ICON), "accent_ink" if role is Role.PRIMARY else "ink"))
    return widget


def label(text: str, role: Role | None = None, *, wrap: bool = False) -> QLabel:
    """A label of text; ``wrap`` lets it break into lines. It is plain text whatever it holds, so that data is never markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return give_role(made, role) if role else made


def breakable(text: str) -> str:
    """Typed text for a label that wraps, where a line may break within a word that is very long: an address, or a row of
    letters, would make the page wider than the window. A copy of such a word holds the marks: not for a path or a key."""
    return _LONG_WORD.sub(lambda found: found[0] + _MAY_BREAK, text)


def button(text: str, role: Role = Role.BUTTON, *, icon_name: str = "", hint: str = "") -> QPushButton:
    """A button; ``hint`` is its tooltip. Return presses it as Space does."""
    made = QPushButton(text)
    made.setAutoDefault(True)
    made.setToolTip(hint)
    made.setProperty(_ICON, icon_name)
    made.setIconSize(QSize(em(1.15), em(1.15)))
    return give_role(made, role)


def link_inset() -> int:
    """The pixels from the edge of a link to its words, which its focus ring needs: texts in line with links stand as far in."""
    return em(0.35) + 1


def icon(name: str, role: str = "ink") -> QIcon:
    """The line icon ``resources/icons/<name>.svg`` in a colour of the design, sharp at 100-200 %."""
    return _icon(name, role)


@functools.cache
def _icon(name: str, role: str) -> QIcon:
    source = (ICONS / f"{name}.svg").read_bytes().replace(b"currentColor", getattr(_dressed[0], role).encode())
    renderer = QSvgRenderer(QByteArray(source))
    made = QIcon()
    for size in (em(1.4), 2 * em(1.4)):
        image = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        made.addPixmap(QPixmap.fromImage(image))
    return made


@functools.cache
def _load_faces() -> None:
    for file in design.FACE_FILES.values():
        if QFontDatabase.addApplicationFont(str(paths.FONTS / file)) < 0:
            raise FileNotFoundError(paths.FONTS / file)


def _palette(colours: Colours) -> QPalette:
    roles, groups = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for role, value in (
        (roles.Window, colours.ground),
        (roles.WindowText, colours.ink),
        (roles.Base, colours.paper),
        (roles.AlternateBase, colours.ground),
        (roles.Text, colours.ink),
        (roles.PlaceholderText, colours.muted),
        (roles.Button, colours.paper),
        (roles.ButtonText, colours.ink),
        (roles.Light, colours.paper),
        (roles.Midlight, colours.line),
        (roles.Mid, colours.line),
        (roles.Dark, colours.edge),
        (roles.Shadow, colours.edge),
        (roles.Highlight, colours.accent),
        (roles.HighlightedText, colours.accent_ink),
        (roles.Link, colours.accent),
        (roles.LinkVisited, colours.accent),
        (roles.ToolTipBase, colours.paper),
        (roles.ToolTipText, colours.ink),
        (roles.Accent, colours.accent),
    ):
        palette.setColor(role, QColor(value))
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        palette.setColor(groups.Disabled, role, QColor(colours.muted))
    return palette


def _sheet(colours: Colours, points: float) -> str:
    """The style sheet, with the colours and sizes filled in."""
    box = em(1.3) // 2 * 2
    dot = box // 3
    sizes = {
        "small": design.SCREEN_SMALL,
        "heading": design.SCREEN_HEADING,
        "title": design.SCREEN_TITLE,
        "afar": design.SCREEN_READ_FROM_AFAR,
        "afar_code": design.SCREEN_CODE_FROM_AFAR,
    }
    return Template(SHEET.read_text("utf-8")).substitute(
        colours._asdict(),
        **{name: f"{points * scale:.1f}pt" for name, scale in sizes.items()},
        arrow=(ICONS / "chevron-down.svg").as_posix(),
        arrow_size=em(0.9),
        tick=(ICONS / f"tick-{'dark' if colours is design.DARK else 'light'}.svg").as_posix(),
        box_inner=box - 2,
        box_half=box // 2,
        dot=dot,
        dot_hole=box - 2 * dot,
    )
