"""The window's preferences, kept on this computer. Nothing personal: stores are remembered by their folder only."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, QStandardPaths

from kraft_desktop import design, words
from kraft_desktop.domain.errors import CannotWrite
from kraft_desktop.ui.look.style import Theme

_REMEMBERED, _LONGEST = 6, 1000
STORE = "header.json"
"""The file that makes a folder a store."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A first start that was begun: the kind of store, its programme, node and folder, and the ``file`` of a backup; empty for
    what was not chosen yet."""

    kind: str = ""
    programme: str = ""
    node: str = ""
    folder: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The values. ``text_scale`` in percent of the system's text size, ``idle_minutes`` until the window locks itself,
    ``captured`` when it may be seen in screen pictures and shared screens,
    ``window`` is its place and size as Qt writes them, in base64, ``begun`` a first start that was not finished."""

    language: str = words.DEFAULT
    theme: Theme = Theme.SYSTEM
    text_scale: int = 100
    idle_minutes: int = 10
    narrow: bool = False
    captured: bool = False
    window: str = ""
    stores: tuple[str, ...] = ()
    begun: Begun | None = None

    def with_store(self, folder: Path) -> Preferences:
        """The preferences with a store first among those remembered."""
        others = [store for store in self.stores if store != str(folder)]
        return replace(self, stores=(str(folder), *others)[:_REMEMBERED])


def default_file() -> Path:
    """The path of the preferences on this computer."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(place) / "KRAFT" / "preferences.json"


def default_place() -> Path:
    """The folder that stores are made in unless the user chooses another."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / "KRAFT"


def stores_in(place: Path) -> tuple[Path, ...]:
    """The stores in a folder, also those one level down (a practice node and its owner), practice last."""
    found = [file.parent for pattern in (f"*/{STORE}", f"*/*/{STORE}") for file in sorted(place.glob(pattern))]
    return tuple(found)


def load(file: Path) -> Preferences:
    """The preferences kept in a file; missing or invalid values take their defaults."""
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return Preferences()
    usual = asdict(Preferences())
    if not isinstance(found, dict):
        return Preferences()
    known = {f.name: found.get(f.name, usual[f.name]) for f in fields(Preferences)}
    stores = known["stores"] if isinstance(known["stores"], list | tuple) else ()
    return Preferences(
        language=known["language"] if known["language"] in words.LANGUAGES else words.DEFAULT,
        theme=Theme(known["theme"]) if known["theme"] in set(Theme) else Theme.SYSTEM,
        text_scale=known["text_scale"] if known["text_scale"] in design.TEXT_SCALES else 100,
        idle_minutes=known["idle_minutes"] if known["idle_minutes"] in IDLE_MINUTES else 10,
        narrow=known["narrow"] is True,
        captured=known["captured"] is True,
        window=known["window"] if isinstance(known["window"], str) and len(known["window"]) <= _LONGEST else "",
        stores=tuple(store for store in stores if isinstance(store, str))[:_REMEMBERED],
        begun=_begun(known["begun"]),
    )


def _begun(found: object) -> Begun | None:
    names = {f.name for f in fields(Begun)}
    if not isinstance(found, dict) or found.keys() != names or not all(isinstance(text, str) for text in found.values()):
        return None
    return Begun(**found)


IDLE_MINUTES = (5, 10, 15, 30)


def save(preferences: Preferences, file: Path) -> None:
    """Write the preferences atomically; CannotWrite."""
    file.parent.mkdir(parents=True, exist_ok=True)
    target = QSaveFile(str(file))
    content = json.dumps(asdict(preferences), ensure_ascii=False, indent=1).encode()
    if not target.open(QIODevice.OpenModeFlag.WriteOnly) or target.write(content) != len(content) or not target.commit():
        raise CannotWrite(path=str(file))
