"""The program as it is installed: a wheel, built without a network, that finds all it needs from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from installer import console, environment
from tests.given.store import earlier_stores

LOOK = """
import datetime as dt, pathlib, sys
from PySide6.QtCore import QSize
from kraft_desktop import app, labels, paths, words
from kraft_desktop.domain.errors import NoDisplay
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.papers import pdf
from kraft_desktop.reports.sheets import spreadsheets
from kraft_desktop.services.admin import unlock
from kraft_desktop.ui.look import style

assert paths.RESOURCES.is_relative_to(sys.prefix), paths.RESOURCES
words.use("sv")
assert labels.sentence(NoDisplay()) != (words.use("en"), labels.sentence(NoDisplay()))[1]
(sheet,) = spreadsheets.read(SheetKind.HOURS, pathlib.Path(sys.argv[1]).read_bytes(), dt.date(2026, 1, 1), {}).sheets
assert sheet.rows
assert [programme.id for programme in unlock.programmes()] == ["kraft"]
pdf.headline("å")
style.dress(app.application(), style.Theme.LIGHT, 100)
assert not style.icon("lock").pixmap(QSize(16, 16)).isNull()
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands in an environment that has the program and, lent by this one, what it depends on."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place / "venv", with_pip=False, symlinks=os.name != "nt")
    commands = place / "venv" / ("Scripts" if os.name == "nt" else "bin")
    (packages,) = (place / "venv").rglob("site-packages")
    (packages / "lent.pth").write_text("\n".join(folder for folder in sys.path if folder.endswith("site-packages")), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(console, "LOG", place / "log")
        patch.setattr(environment, "PYTHON", commands / Path(sys.executable).name)
        patch.setattr(environment, "STATE", place / "state.json")
        patch.setattr(environment, "_read_state", dict)
        console.take_turn.cache_clear()
        environment.install_program()
        console.take_turn().close()
        console.take_turn.cache_clear()
    return commands


def run(commands: Path, program: str, *typed: str | Path) -> str:
    """What a command of the environment says, called from a folder that has nothing to do with it."""
    elsewhere = commands.parent / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name not in environment.LEADS_ASTRAY}
    done = subprocess.run(
        [commands / program, *typed],
        cwd=elsewhere,
        env={**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_installed_command_counts_what_an_earlier_program_kept(installed: Path, tmp_path: Path) -> None:
    store = earlier_stores.copy_of("781c7c7", "node", tmp_path / "node")
    passphrase = tmp_path / "passphrase.txt"
    passphrase.write_text(earlier_stores.PASSPHRASES["node"], "utf-8")
    said = run(installed, "kraft-desktop", "figures", store, "--period", "2026H1", "--passphrase-file", passphrase)
    known = earlier_stores.expected("781c7c7", "node")["figures"]["2026H1"]
    assert ["Aktualiserade", str(known["participants"]), str(known["in_period"]["referred"])] in map(
        str.split, said.splitlines()
    )


@pytest.mark.slow
def test_the_installed_program_has_its_words_fonts_icons_programmes_and_reads_sheets(installed: Path) -> None:
    sheet = console.CHECKOUT / "tests" / "sheets" / "norra_grund" / "lakartimmar.xlsx"
    run(installed, Path(sys.executable).name, "-c", LOOK, sheet)


@pytest.mark.slow
def test_all_resources_are_in_it(installed: Path) -> None:
    (package,) = installed.parent.rglob("site-packages/kraft_desktop")
    for folder, there in (("resources", package / "resources"), ("kraft_desktop", package)):
        source = console.CHECKOUT / folder
        wanted = {file.relative_to(source) for file in source.rglob("*") if file.is_file() and file.suffix != ".pyc"}
        assert wanted <= {file.relative_to(there) for file in there.rglob("*")}
