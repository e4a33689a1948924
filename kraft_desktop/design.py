"""Every colour, size and face, for screen and paper."""

from __future__ import annotations

INK = "#1d2a2f"
MUTED = "#5f6d72"
LINE = "#dde1dd"
ACCENT = "#1f5f6b"
ACCENT_SOFT = "#e3eef0"
ATTENTION_SOFT = "#fdf3dc"

FACE = "Open Sans"
FACE_FILES = {
    "OpenSans": "OpenSans-Regular.ttf",
    "OpenSans-SemiBold": "OpenSans-SemiBold.ttf",
    "OpenSans-Bold": "OpenSans-Bold.ttf",
}
BODY_POINTS = 10
