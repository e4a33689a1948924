"""The main job from end to end with invented people, through the commands that anyone can type."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from installer import environment
from installer.console import CHECKOUT, say

TODAY = "2027-01-15"  # the practice people live in the first three half-years of the project
PERIODS = ("2025H2", "2026H1", "2026H2")


class StepFailedError(Exception):
    """A command of the walk ended badly and has said why; carries its exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Program:
    """The program as it is installed in its own environment; called with a headline and arguments, it gives its JSON answer."""

    python: Path
    common: tuple[str, ...] = ("--today", TODAY, "--json")

    def __call__(self, headline: str, *arguments: str | Path) -> dict[str, Any]:
        """Run one command; what it says to people goes straight to the screen."""
        say(f"\n{headline}")
        command = [str(self.python), "-m", "kraft_desktop", *map(str, arguments), *self.common]
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=environment.surroundings(QT_QPA_PLATFORM="offscreen"),
            cwd=environment.VENV,  # where the program that is installed is the only one
            check=False,
        )
        if done.returncode:
            raise StepFailedError(done.returncode)
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer


def main() -> int:
    """Set up, walk, and end with where the results lie."""
    program = Program(environment.prepare("runtime"))
    environment.install_program()
    folder = _unused_folder()
    try:
        results = _walk(program, folder)
    except StepFailedError as failed:
        return failed.code
    say("\nKlart. Här ligger resultaten:")
    for result in results:
        say(f"  {result}")
    _open_window(program.python, folder)
    return 0


def _open_window(python: Path, folder: Path) -> None:
    """Open the window on the practice node, where there is a screen to open it on, and leave it open."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        say("\nHär finns ingen skärm, så fönstret öppnas inte.")
        return
    say("\nFönstret öppnas nu på övningsnoden. Lösenfrasen står i:")
    say(f"  {folder / 'losenord.txt'}")
    subprocess.Popen(
        [str(python), "-m", "kraft_desktop", str(folder / "nod")],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment.surroundings(),
        cwd=folder,
        start_new_session=True,
    )


def _unused_folder() -> Path:
    """Give `ovning`, or `ovning-2`, `ovning-3` ... when earlier walks lie there: nothing is overwritten."""
    number = 1
    while (folder := CHECKOUT / ("ovning" if number == 1 else f"ovning-{number}")).exists():
        number += 1
    return folder


def _walk(program: Program, folder: Path) -> list[Path]:
    made = program("1. En övningsnod och en övningsägare fylls med påhittade personer", "practice", folder)
    store, owner = made["store"], made["owner_store"]
    say(f"   Nod: {store}\n   Projektägare: {owner}")
    program = Program(program.python, ("--passphrase-file", made["passphrase_file"], *program.common))

    for sheet in sorted((folder / "underlag").glob("rattelse_*.xlsx")):
        code = sheet.stem.removeprefix("rattelse_")
        headline = f"2. Kommun {code} skickar en rättelse av försörjningen"
        took = program(headline, "import", "support", store, sheet, "--municipality", code)
        say("   {rows} rader lästa: {taken} nya, {replaced} ersatta, {unchanged} oförändrade".format(**took))
        say(f"   {len(took['rejected'])} avvisade, {took['unknown_persons']} okända personer")

    figures = program("3. Siffrorna till och med första halvåret 2026", "figures", store, "--period", "2026H1")
    say("   {participants} aktualiserade ({women} kvinnor, {men} män), {investigated} utredda".format(**figures))
    say("   {step_closer} ett steg närmare, {closed} avslutade".format(**figures))

    packages = [_pack(program, store, period, folder / "paket") for period in PERIODS]
    received = program("5. Projektägaren tar emot paketen", "receive", owner, *packages)
    for entry in received["files"]:
        status = "mottaget, med kvitto" if entry["status"] == "accepted" else f"inte mottaget: {entry['reason']}"
        say(f"   {Path(entry['file']).name}: {status}")

    report = folder / "sammanstallning"
    headline = "6. Noderna sammanställs till och med 2026H2"
    whole = program(headline, "consolidate", owner, "--period", "2026H2", "--out", report)
    say(f"   Med: {_listed(whole['nodes'])}; saknas: {_listed(whole['missing'])}")
    return [*packages, *sorted(report.iterdir())]


def _pack(program: Program, store: str, period: str, out: Path) -> Path:
    headline = f"4. Halvårspaketet {period} skyddas, angrips på prov, signeras och förseglas"
    sealed = program(headline, "package", store, "--period", period, "--out", out)
    hidden = "{suppressed_primary} celler dolda, {suppressed_secondary} till för att skydda dem, {held} väntar".format(**sealed)
    say(f"   {_count(sealed['tables'])} tabeller, {hidden}")
    say(f"   Fyra ord att läsa upp i telefon: {_listed(sealed['words'])}")
    return Path(sealed["file"])


def _listed(names: Any) -> str:
    """Show a list, however the program gives it, as words."""
    return (" ".join(map(str, names)) if not isinstance(names, str) else names) or "ingen"


def _count(tables: Any) -> int:
    return tables if isinstance(tables, int) else len(tables)
