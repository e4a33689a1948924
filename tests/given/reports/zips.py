"""Open packages taken apart, put together again and given to the standard's own validator."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

from kraft_desktop.reports.open_package import datapackage, signed_zip
from kraft_desktop.reports.open_package.signed_zip import SIGNED, SUMS
from kraft_desktop.reports.package import envelope
from tests.given import package_sample

Files = dict[str, bytes]


def unpacked(content: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: Files, created: str = package_sample.HEADING.created) -> bytes:
    return signed_zip._zip(files, created)


def summed(files: Files, secret: str = package_sample.SIGNING) -> Files:
    """The files with sums over them as they are now, rightly signed."""
    bare = {name: content for name, content in files.items() if name not in {SUMS, SUMS + SIGNED}}
    sums = signed_zip._sums(bare)
    return {**bare, SUMS: sums, SUMS + SIGNED: envelope.sign_detached(sums, "x", secret)}


def validate(folder: Path, files: Files) -> tuple[int, str]:
    """What the validator of the Frictionless standard says of the data package."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    command = [sys.executable, "-W", "ignore", "-m", "frictionless", "validate", "--json", datapackage.FILE]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr
