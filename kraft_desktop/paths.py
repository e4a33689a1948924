"""Where resources live."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FONTS = RESOURCES / "fonts"
CATALOGUES = RESOURCES / "i18n"
COLUMN_WORDS = RESOURCES / "columns_sv.toml"
CHECK_WORDS = RESOURCES / "words_sv.txt"


def programme_files(folder: Path = RESOURCES / "programmes") -> dict[str, Path]:
    """The programme files in ``folder`` by programme id."""
    return {file.stem: file for file in sorted(folder.glob("*.toml"))}
