"""Debian's own packages: what the program needs from them, and how they come onto the machine."""

import os
import shutil
from collections.abc import Iterable

from installer.console import LOG, CannotContinueError, run_logged, say

VENV = ("python3-venv",)
KEYRING = ("dbus", "gnome-keyring")
PACKAGE_TOOLS = ("age", "minisign")  # what a receiver without the program checks a package with
TRACE = ("strace",)  # what shows that the program opens no connection
# What Qt 6.11 links to, with and without a screen; the rest follows as dependencies.
QT = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libwayland-client0",
    "libwayland-cursor0",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
)
RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}  # Debian 13 and later


def have(programs: Iterable[str]) -> bool:
    """Tell whether every one of these programs is on the path."""
    return all(shutil.which(program) for program in programs)


def is_here() -> bool:
    """Tell whether this machine takes Debian packages."""
    return have(["apt-get", "apt-cache"])


def install(packages: Iterable[str], purpose: str) -> None:
    """Install packages as root, or tell anyone else the exact command; purpose is their name in Swedish."""
    if not is_here():
        raise CannotContinueError(f"{purpose} saknas. Installera med datorns pakethanterare och kör igen.")
    if os.geteuid() != 0:
        raise CannotContinueError(f"{purpose} saknas. Kör detta och sedan samma kommando igen:\n  {_line(packages)}")
    say(f"    {purpose} saknas och hämtas från Debian")
    _apt("update", "-q")  # a foreign archive that does not answer is no reason to stop
    if _apt("install", "-y", "--no-install-recommends", *_names(packages)):
        raise CannotContinueError(f"{purpose} kunde inte installeras (logg: {LOG}) med:\n  {_line(packages)}")


def _apt(*step: str) -> int:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return run_logged(["apt-get", "-o", "DPkg::Lock::Timeout=120", *step], environment)[0]


def _line(packages: Iterable[str]) -> str:
    names = " ".join(_names(packages))
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"


def _names(packages: Iterable[str]) -> list[str]:
    return [new if (new := RENAMED.get(name)) and _known(new) else name for name in packages]


def _known(package: str) -> bool:
    return run_logged(["apt-cache", "show", package], os.environ)[0] == 0
