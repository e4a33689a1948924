"""Every colour, size and face, for screen and paper."""

from __future__ import annotations

from typing import NamedTuple


class Colours(NamedTuple):
    """One colour a role; what is called ``soft`` is a ground for text in the colour it is named after.

    ``line`` only divides; ``edge`` bounds what can be typed in or pressed (3:1 to its ground, WCAG 2.2, 1.4.11).
    """

    ink: str
    muted: str
    ground: str
    paper: str
    line: str
    edge: str
    accent: str
    accent_hover: str
    accent_ink: str
    accent_soft: str
    accent_middle: str
    track: str
    good: str
    good_soft: str
    attention: str
    attention_soft: str
    danger: str
    danger_soft: str
    practice: str
    practice_ink: str


LIGHT = Colours(
    ink="#1d2a2f",
    muted="#5f6d72",
    ground="#f5f6f4",
    paper="#ffffff",
    line="#dde1dd",
    edge="#84908f",
    accent="#1f5f6b",
    accent_hover="#174b55",
    accent_ink="#ffffff",
    accent_soft="#e3eef0",
    accent_middle="#a9cad0",
    track="#eceeeb",
    good="#22572d",
    good_soft="#e4f1e6",
    attention="#6b4700",
    attention_soft="#fdf3dc",
    danger="#8e2622",
    danger_soft="#fbe9e7",
    practice="#9c4a00",
    practice_ink="#ffffff",
)
DARK = Colours(
    ink="#e8ecea",
    muted="#a3b0b2",
    ground="#14191b",
    paper="#1d2427",
    line="#333d40",
    edge="#78868a",
    accent="#7cc4d0",
    accent_hover="#9dd6df",
    accent_ink="#0c2429",
    accent_soft="#21393f",
    accent_middle="#3d6d77",
    track="#2a3235",
    good="#9fd6a9",
    good_soft="#1d3423",
    attention="#f0cb84",
    attention_soft="#3a2f16",
    danger="#f3a7a1",
    danger_soft="#42201e",
    practice="#f0a45a",
    practice_ink="#2a1500",
)

# Paper is always light.
INK = LIGHT.ink
MUTED = LIGHT.muted
LINE = LIGHT.line
ACCENT = LIGHT.accent
ACCENT_SOFT = LIGHT.accent_soft
ATTENTION_SOFT = LIGHT.attention_soft

FACE = "Open Sans"
FACE_FILES = {
    "OpenSans": "OpenSans-Regular.ttf",
    "OpenSans-SemiBold": "OpenSans-SemiBold.ttf",
    "OpenSans-Bold": "OpenSans-Bold.ttf",
}
BODY_POINTS = 10
SMALL_POINTS = 8
SUBHEADLINE_POINTS = 13
HEADLINE_POINTS = 20

# On the screen, as parts of the body size, so that everything follows the text scale.
SCREEN_SMALL = 0.85
SCREEN_HEADING = 1.1
SCREEN_TITLE = 1.6
SCREEN_READ_FROM_AFAR, SCREEN_CODE_FROM_AFAR = 1.4, 3
TEXT_SCALES = (100, 115, 130, 150, 175, 200)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours ``#rrggbb``, 1-21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
