"""The private Python environment in .venv, and the program in it: made once from a hash-pinned lock, mended when cut off.

A state file, written after each finished stage, is the only evidence that a stage is done: an environment
without it is thrown away and made anew, one whose lock has changed since is brought up to date in place.
"""

import hashlib
import importlib
import importlib.util
import json
import os
import re
import shutil
import sys
from pathlib import Path

from installer import debian
from installer.console import CHECKOUT, LOG, CannotContinueError, run_logged, say, take_turn

VENV = CHECKOUT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STATE = VENV / "kraft-state.json"
SOURCES = ("kraft_desktop", "resources", "pyproject.toml", "README.md", "LICENSE")
"""What the program is built from."""
INCLUDES = {"runtime": ("runtime",), "dev": ("runtime", "dev")}
LEADS_ASTRAY = (
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONSAFEPATH",
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_NO_BINARY",
)
WINDOW_MISSING = 3
QT_PROBE = f"""
import ctypes, pathlib, sys, PySide6
from PySide6.QtWidgets import QApplication
application = QApplication([])
for plugin in pathlib.Path(PySide6.__file__).parent.glob("Qt/plugins/platforms/libqxcb.so"):
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        sys.exit(print(error) or {WINDOW_MISSING})
"""
# What pip writes, and what that means to the person waiting; the first that fits is shown.
PIP_TROUBLES = (
    (("No space left on device", "[Errno 28]"), "Disken är full."),
    (("DO NOT MATCH THE HASHES",), "En hämtad fil är inte den som programmet litar på."),
    (
        ("NewConnectionError", "NameResolutionError", "ProxyError", "Connection", "Read timed out"),
        "Nätet svarar inte.",
    ),
    (
        ("No matching distribution",),
        "Färdiga paket finns bara för Python 3.11-3.14 på vanliga 64-bitarsdatorer.",
    ),
)


def prepare(lock: str) -> Path:
    """Make .venv hold all of installer/<lock>.lock and a Qt that loads; give its Python."""
    if not _is_complete(lock, _read_state()):
        take_turn()
        _complete(lock, _read_state())
    return PYTHON


def install_program() -> None:
    """Build the program from this folder, without a network, and put it into .venv; nothing when it is there as it now is."""
    state, now = _read_state(), _digest_of_program()
    if state.get("program") == now:
        return
    take_turn()
    say("  Programmet byggs och läggs in i .venv")
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--no-deps", "--no-index"]
    built_here = ["--no-build-isolation", "--force-reinstall", str(CHECKOUT)]  # by what the lock has installed
    _run_or_explain(pip + built_here, "Programmet kunde inte byggas.")
    _write_state(state | {"program": now})


def _is_complete(lock: str, state: dict[str, str]) -> bool:
    return state.get(lock) == _digest(lock) and "qt" in state


def _complete(lock: str, state: dict[str, str]) -> None:
    if not state:
        say("KRAFT Desktop förbereds på den här datorn. Det görs en gång och tar någon minut.")
        _make_venv()
    if state.get(lock) != _digest(lock):
        STATE.unlink(missing_ok=True)
        _install(lock)
        state = {"made_by": _maker()} | {name: _digest(name) for name in INCLUDES[lock]}
        _write_state(state)
    if "qt" not in state:
        _make_qt_load()
        _write_state(state | {"qt": "loads"})
    say("  Klart.")


def surroundings(**more: str) -> dict[str, str]:
    """The caller's environment variables for the private Python, without those that would lead it astray."""
    kept = {name: value for name, value in os.environ.items() if name not in LEADS_ASTRAY}
    return kept | {"PYTHONUTF8": "1"} | more


def _make_venv() -> None:
    say("  1. En egen Python-miljö i mappen .venv")
    if not _can_make_venv():
        debian.install((*debian.VENV, *debian.QT), "Pythons modul venv")  # Qt's too: one errand
        importlib.invalidate_caches()
        if not _can_make_venv():
            raise CannotContinueError(f"{sys.executable} saknar modulen venv. Använd en fullständig Python.")
    if VENV.exists():
        shutil.rmtree(VENV)
    base = getattr(sys, "_base_executable", sys.executable)  # also when started from inside .venv
    _run_or_explain([base, "-m", "venv", str(VENV)], "Python-miljön kunde inte skapas.")


def _can_make_venv() -> bool:
    return all(importlib.util.find_spec(module) for module in ("venv", "ensurepip"))


def _install(lock: str) -> None:
    say("  2. Låsta, kontrollerade paket hämtas (omkring 120 MB)")
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--no-deps"]
    strict = ["--require-hashes", "--only-binary=:all:", "-r", str(_lock_file(lock))]
    _run_or_explain(pip + strict, "Paketen kunde inte installeras.")


def _run_or_explain(command: list[str], otherwise: str) -> None:
    code, output = run_logged(command, surroundings())
    if code:
        found = (told for signs, told in PIP_TROUBLES if any(sign in output for sign in signs))
        raise CannotContinueError(f"{next(found, otherwise)} Kör samma kommando igen när det är åtgärdat (logg: {LOG}).")


def _make_qt_load() -> None:
    say("  3. Fönsterbiblioteket Qt prövas")
    code, output = _probe_qt()
    if code and sys.platform == "linux":
        missing = re.search(r"lib\S+\.so[.\d]*", output)
        try:
            debian.install(debian.QT, f"Bibliotek som Qt behöver ({missing[0] if missing else 'okänt'})")
        except CannotContinueError as reason:
            if code != WINDOW_MISSING:
                raise
            say(f"    Allt utom fönstret fungerar. {reason}")
            return
        code, output = _probe_qt()
    if code:
        said = output.strip().splitlines()[-1:] or [f"kod {code}"]
        raise CannotContinueError(f"Qt går inte att starta på den här datorn: {said[0]} (logg: {LOG}).")


def _probe_qt() -> tuple[int, str]:
    return run_logged([str(PYTHON), "-c", QT_PROBE], surroundings(QT_QPA_PLATFORM="offscreen"))


def _read_state() -> dict[str, str]:
    try:
        state = json.loads(STATE.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    fits = isinstance(state, dict) and state.get("made_by") == _maker() and PYTHON.exists()
    return state if fits else {}


def _write_state(state: dict[str, str]) -> None:
    unfinished = STATE.with_suffix(".part")
    unfinished.write_text(json.dumps(state, indent=1), encoding="utf-8")
    unfinished.replace(STATE)


def _maker() -> str:
    return f"{sys.version} in {VENV}"


def _digest(lock: str) -> str:
    return hashlib.sha256(_lock_file(lock).read_bytes()).hexdigest()


def _digest_of_program() -> str:
    found = hashlib.sha256()
    for source in (CHECKOUT / name for name in SOURCES):
        for file in sorted(source.rglob("*")) if source.is_dir() else [source]:
            if file.is_file() and file.suffix != ".pyc":
                content = file.read_bytes()
                found.update(f"{file.relative_to(CHECKOUT).as_posix()} {len(content)}\n".encode() + content)
    return found.hexdigest()


def _lock_file(lock: str) -> Path:
    return CHECKOUT / "installer" / f"{lock}.lock"
