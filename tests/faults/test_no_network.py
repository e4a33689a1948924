"""The whole journey under a trace of its system calls: no socket but those of this machine (P6). The command line makes both
stores, imports, sends, receives and backs up. With --all-seeds every page of the window is shown too, a minute more."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.given.nodes import SETS
from tests.given.shares import Share

ROOT = Path(__file__).resolve().parents[2]
PERIOD = "2026H1"
OPENED = re.compile(r"\bsocket(?:pair)?\((AF_\w+)")
TALKED_TO = re.compile(r"\b(?:connect|sendto|bind)\(.*?sa_family=(AF_\w+)")

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not here; the checks install it")


def traced(folder: Path, *typed: object) -> str:
    """Run a command of the program under a trace, and give what it said of sockets; the exit code must be 0."""
    log = folder / "trace"
    command = ["strace", "-f", "--seccomp-bpf", "-e", "trace=%network", "-o", str(log)]
    program = [sys.executable, "-m", "kraft_desktop", *map(str, typed)]
    environment = {**os.environ, "XDG_STATE_HOME": str(folder / "state"), "PYTHONUTF8": "1"}
    done = subprocess.run([*command, *program], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return log.read_text("utf-8", errors="replace")


@pytest.mark.slow
def test_the_whole_journey_opens_no_connection(tmp_path: Path, share: Share) -> None:
    practice = tmp_path / "ovning"
    traces = [traced(tmp_path, "practice", practice, "--participants", "12")]
    key = ["--passphrase-file", next(practice.glob("*.txt"))]
    node, owner, out = practice / "nod", practice / "agare", tmp_path / "paket"
    sheet = SETS / "sodra_kolumner" / "lakartimmar.xlsx"
    traces += [
        traced(tmp_path, "import", "hours", node, sheet, "--today", "2026-07-20", *key),
        traced(tmp_path, "package", node, "--period", PERIOD, "--out", out, "--today", "2026-07-20", *key),
    ]
    (package,) = out.glob("*.kraftpaket")
    traces += [
        traced(tmp_path, "receive", owner, package, "--today", "2026-07-21", *key),
        traced(tmp_path, "backup", node, tmp_path / "kopia", *key),
    ]
    for _ in range(share(0, 1)):
        traces.append(traced(tmp_path, "screenshots", tmp_path / "bilder"))
    assert all("exited with 0" in trace for trace in traces)
    families = {family for trace in traces for family in (*OPENED.findall(trace), *TALKED_TO.findall(trace))}
    assert families <= {"AF_UNIX"}


def test_the_trace_sees_a_connection(tmp_path: Path) -> None:
    log = tmp_path / "trace"
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    command = ["strace", "-f", "--seccomp-bpf", "-e", "trace=%network", "-o", str(log), sys.executable, "-c", code]
    subprocess.run(command, check=True)
    text = log.read_text("utf-8")
    assert {*OPENED.findall(text), *TALKED_TO.findall(text)} == {"AF_INET"}
