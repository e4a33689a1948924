"""Where resources live: in the installed package, or beside it in a checkout."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "resources"
RESOURCES = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "resources"
FONTS = RESOURCES / "fonts"
CATALOGUES = RESOURCES / "i18n"
COLUMN_WORDS = RESOURCES / "columns_sv.toml"
CHECK_WORDS = RESOURCES / "words_sv.txt"
PASSPHRASE_WORDS = RESOURCES / "passphrase_words_sv.txt"


def programme_files(folder: Path = RESOURCES / "programmes") -> dict[str, Path]:
    """The programme files in ``folder`` by programme id."""
    return {file.stem: file for file in sorted(folder.glob("*.toml"))}


def state_folder() -> Path:
    """The folder for what this machine remembers between starts; it may not exist yet."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "KRAFT" / "state"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "KRAFT" / "state"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "kraft-desktop"
