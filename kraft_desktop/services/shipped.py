"""What the program consists of: its parts with their versions and licences, and where the open store is."""

from __future__ import annotations

import importlib.metadata
import platform
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop import __version__
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database import schema, sqlcipher

_MIT, _BSD, _APACHE = "MIT", "BSD-3-Clause", "Apache-2.0"
LICENCES = {
    "argon2-cffi": _MIT,
    "argon2-cffi-bindings": _MIT,
    "backports-tarfile": _MIT,
    "cffi": "MIT-0",
    "charset-normalizer": _MIT,
    "click": _BSD,
    "cryptography": "Apache-2.0 OR BSD-3-Clause",
    "defusedxml": "PSF-2.0",
    "et-xmlfile": _MIT,
    "highspy": _MIT,
    "icalendar": "BSD-2-Clause",
    "importlib-metadata": _APACHE,
    "jaraco-classes": _MIT,
    "jaraco-context": _MIT,
    "jaraco-functools": _MIT,
    "jeepney": _MIT,
    "keyring": _MIT,
    "lazy-importer": _APACHE,
    "more-itertools": _MIT,
    "msoffcrypto-tool": _MIT,
    "numpy": _BSD,
    "olefile": "BSD-2-Clause",
    "openpyxl": _MIT,
    "personnummer": _MIT,
    "pillow": "MIT-CMU",
    "pycparser": _BSD,
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "pyrage": _MIT,
    "pyside6-essentials": "LGPL-3.0-only",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "pywin32-ctypes": _BSD,
    "recurring-ical-events": "LGPL-3.0-or-later",
    "reportlab": _BSD,
    "secretstorage": _BSD,
    "shiboken6": "LGPL-3.0-only",
    "six": _MIT,
    "sqlalchemy": _MIT,
    "sqlcipher3": "Zlib",
    "typing-extensions": "PSF-2.0",
    "tzdata": _APACHE,
    "x-wr-timezone": "LGPL-3.0-or-later",
    "zipp": _MIT,
}
"""The licence of each package that the program is shipped with, by SPDX; a test holds it against the lock file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the program; ``version`` is empty for one that this computer's build does not have."""

    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The program and the open store: its version, its parts, the store's folder, number and form."""

    version: str
    parts: tuple[Part, ...]
    folder: Path
    store_id: str
    form: int


def about(session: Session) -> About:
    """The program and the open store. Looks for the versions of the parts, so call it in the worker."""
    sqlite, cipher = sqlcipher.versions()
    inside = (
        Part(name="KRAFT Desktop", version=__version__, licence="EUPL-1.2"),
        Part(name="Python", version=platform.python_version(), licence="PSF-2.0"),
        Part(name="SQLite", version=sqlite, licence="blessing"),
        Part(name="SQLCipher", version=cipher, licence=_BSD),
        Part(name="Open Sans", version="", licence=_APACHE),
    )
    packages = (Part(name=name, version=_version(name), licence=licence) for name, licence in LICENCES.items())
    header = session.vault.header
    return About(
        version=__version__,
        parts=(*inside, *(part for part in packages if part.version)),
        folder=session.vault.folder.absolute(),
        store_id=header.store_id,
        form=schema.VERSION,
    )


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
