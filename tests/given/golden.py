"""Golden files: what leaves the house, as it was last looked at by a person.

KRAFT_RECORD=1 records them anew: then look at the difference. Samples of released formats are kept for ever, so they are
recorded by KRAFT_RECORD=release only, before a format is released.
"""

from __future__ import annotations

import os
from pathlib import Path

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
RELEASES = GOLDEN / "releases"
RECORDING = os.environ.get("KRAFT_RECORD", "")
RELEASING = RECORDING == "release"


def golden(name: str, made: bytes) -> bytes:
    """The golden file ``name``, recorded from ``made`` when that was asked for."""
    file = GOLDEN / name
    if RECORDING:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made)
    return file.read_bytes()
