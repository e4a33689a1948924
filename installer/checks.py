"""Every check of the project, in turn: format, lint, types, tests side by side, coverage of the domain, a real keyring."""

import subprocess
import sys
import tempfile
from pathlib import Path

from installer import debian, environment
from installer.console import CHECKOUT, say

CHECKS = (
    ("Format", ["-m", "ruff", "format", "--check", "."]),
    ("Lint", ["-m", "ruff", "check", "."]),
    ("Typer", ["-m", "mypy"]),
    ("Prov", ["-m", "pytest", "-n", "auto", "--dist", "worksteal", "--ignore", "tests/domain"]),
    ("Domänens prov, med täckning", ["-m", "coverage", "run", "-m", "pytest", "tests/domain"]),
    ("Täckning av domänen", ["-m", "coverage", "report", "--fail-under=100"]),
)
KEYRING_TESTS = ["-m", "pytest", "-m", "keyring"]
UNLOCKED = 'printf ci | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"'


def main() -> int:
    """Set up, run all checks, stop at the first that fails and give its exit code."""
    if sys.platform == "linux" and not debian.have(["dbus-run-session", "gnome-keyring-daemon"]):
        debian.install(debian.KEYRING, "Nyckelringen som proven använder")
    if sys.platform == "linux" and not debian.have(debian.PACKAGE_TOOLS):
        debian.install(debian.PACKAGE_TOOLS, "Verktygen age och minisign, som proven kontrollerar paket med,")
    if sys.platform == "linux" and not debian.have(debian.TRACE):
        debian.install(debian.TRACE, "Verktyget strace, som proven följer programmets systemanrop med,")
    python = str(environment.prepare("dev"))
    for title, arguments in CHECKS:
        say(f"\n== {title}")
        if code := _run([python, *arguments], environment.surroundings(QT_QPA_PLATFORM="offscreen")):
            return code
    return _run_keyring_tests(python)


def _run_keyring_tests(python: str) -> int:
    """Run the tests that need a keyring in a desktop session of their own, with a throw-away home."""
    say("\n== Nyckelring")
    if sys.platform != "linux":
        say("Hoppas över: proven rör aldrig den här datorns riktiga nyckelring.")
        return 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        runtime = Path(home, "run")
        runtime.mkdir(mode=0o700)
        session = environment.surroundings(HOME=home, XDG_RUNTIME_DIR=str(runtime), QT_QPA_PLATFORM="offscreen")
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "DBUS_SESSION_BUS_ADDRESS"):
            session.pop(name, None)
        return _run(["dbus-run-session", "--", "bash", "-c", UNLOCKED, "bash", python, *KEYRING_TESTS], session)


def _run(command: list[str], surroundings: dict[str, str]) -> int:
    return subprocess.run(command, stdin=subprocess.DEVNULL, env=surroundings, cwd=CHECKOUT, check=False).returncode
