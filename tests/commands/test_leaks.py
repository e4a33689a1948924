"""Nothing personal lies outside the encrypted file: every feature is driven, then everything it wrote is searched."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.participant import birth_date
from kraft_desktop.reports.package import envelope
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session, open_session
from tests.given.nodes import now

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2027-01-15"


class Driven:
    """A practice node whose every command ran with a home and a temporary folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.said = folder, b""
        self.home, self.temporary = folder / "home", folder / "tmp"
        self.home.mkdir()
        self.temporary.mkdir()
        self.place = folder / "ovning"

    def run(self, *typed: object) -> None:
        """Run a command and keep what it said."""
        surroundings = {**os.environ, "HOME": str(self.home), "TMPDIR": str(self.temporary), "XDG_CONFIG_HOME": str(self.home)}
        key = [] if typed[0] == "practice" else ["--passphrase-file", str(self.place / "losenord.txt")]
        command = [sys.executable, "-m", "kraft_desktop", *map(str, typed), *key, "--today", TODAY]
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=True, env=surroundings, cwd=ROOT)
        self.said += done.stdout + done.stderr

    def open(self, name: str) -> Session:
        """One of its stores."""
        passphrase = (self.place / "losenord.txt").read_text("utf-8").strip()
        return open_session(self.place / name, None, passphrase, machine="m", now=now)


def personal(session: Session) -> set[str]:
    """Everything that points at somebody: names, numbers in both lengths, dates of birth, case codes."""
    with session.vault.read() as data:
        people, cases = data.participants.where(), data.cases.where()
    found = {case.code for case in cases} | {p.name for p in people if p.name}
    for number in (p.personal_number for p in people if p.personal_number):
        found |= {number, number[2:], f"{number[:8]}-{number[8:]}", birth_date(number).isoformat()}
    return found


def texts(content: bytes) -> Iterator[bytes]:
    """The content, and what is packed in it."""
    yield content
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from (archive.read(name) for name in archive.namelist())
    if content[:2] == b"\x1f\x8b":
        yield gzip.decompress(content)


@pytest.mark.slow
def test_nothing_personal_outside_the_encrypted_file(tmp_path: Path) -> None:
    driven = Driven(tmp_path)
    place = driven.place
    driven.run("practice", place, "--participants", 20)
    (sheet,) = (place / "underlag").glob("rattelse_*.xlsx")
    driven.run("import", "support", place / "nod", sheet, "--municipality", sheet.stem[-4:])
    driven.run("package", place / "nod", "--period", "2026H2", "--out", tmp_path / "paket")
    (package,) = (tmp_path / "paket").glob("*.kraftpaket")
    driven.run("receive", place / "agare", package)
    driven.run("consolidate", place / "agare", "--period", "2026H2", "--out", tmp_path / "samm")
    driven.run("backup", place / "nod", tmp_path / "kopia")
    driven.run("audit", place / "nod")

    node = driven.open("nod")
    with node.vault:
        forbidden = personal(node)
    with driven.open("agare").vault as vault, vault.read() as data:
        unsealed = envelope.open_sealed(package.read_bytes(), keys.sealing_secret(data)).payload
    written = [file for file in tmp_path.rglob("*") if file.is_file() and place / "underlag" not in file.parents]
    searched = [driven.said, unsealed, *(part for file in written for part in texts(file.read_bytes()))]
    assert len(forbidden) > 60
    for text in forbidden:
        assert not any(text.encode() in content for content in searched), text
    assert list(driven.temporary.iterdir()) == []
