"""Every test that the tables of README.md name is there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.architecture.source import ROOT

NAMED = re.compile(r"`(tests/[a-z_/]+\.py)::(test_\w+)`")
README = Path(__file__).with_name("README.md")


def test_each_promise_and_hole_has_tests_that_are_there() -> None:
    rows = [line for line in README.read_text("utf-8").splitlines() if re.match(r"\| (P?\d) ", line)]
    assert [row.split()[1] for row in rows] == [*(f"P{number}" for number in range(1, 7)), *map(str, range(1, 10))]
    for row in rows:
        named = NAMED.findall(row)
        assert named, row
        for file, name in named:
            assert f"def {name}(" in (ROOT / file).read_text("utf-8"), f"{file}::{name}"
