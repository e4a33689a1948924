"""A limited process that answers more than anybody asked for, or never."""

from __future__ import annotations

import itertools
import sys


def main() -> int:
    """Write without end, or wait for a clock that never strikes."""
    if sys.stdin.buffer.read() == b"wait":
        for _ in itertools.count():
            pass
    while True:
        sys.stdout.buffer.write(b"x" * 65_536)
