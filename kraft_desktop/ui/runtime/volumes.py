"""The sticks that are inserted, and whether two folders are on one disk."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_LINUX = ("/media/", "/run/media/")
_MAC = ("/Volumes/",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """A stick or outer disk: where it is mounted, and its name."""

    path: Path
    name: str


def removable(volumes: Sequence[QStorageInfo] | None = None) -> tuple[Volume, ...]:
    """The volumes that can be written to and are mounted where sticks are. On Windows, which says nothing of the kind, every
    drive but that of the system."""
    found = []
    for volume in QStorageInfo.mountedVolumes() if volumes is None else volumes:
        place = volume.rootPath()
        if volume.isReady() and volume.isValid() and not volume.isReadOnly() and _is_outer(place, root=volume.isRoot()):
            found.append(Volume(path=Path(place), name=volume.displayName() or place))
    return tuple(found)


def same_disk(one: Path, other: Path) -> bool:
    """Whether two folders are on the same file system."""
    return QStorageInfo(str(one)).device() == QStorageInfo(str(other)).device()


def _is_outer(place: str, *, root: bool) -> bool:
    if sys.platform == "win32":
        return not root
    return place.startswith(_MAC if sys.platform == "darwin" else _LINUX)
