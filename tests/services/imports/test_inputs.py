"""Small sheets, each of a kind that was once read wrong in silence: read right, or named, or refused as what they are; and in
each of them every cell is accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.given.services.imports.inputs import folders, verdicts


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_no_sheet_is_read_wrong_in_silence(folder: Path, tmp_path: Path) -> None:
    for verdict in verdicts(folder, tmp_path):
        assert verdict.verdict in {"right", "named", "refused"}, verdict
