"""Small sheets, each of a kind that was once read wrong in silence: read right, or named, or refused as what they are; and in
each of them every cell is accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.given.services.imports.inputs import INPUTS, LIBREOFFICE, folders, verdicts


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_no_sheet_is_read_wrong_in_silence(folder: Path, tmp_path: Path) -> None:
    for verdict in verdicts(folder, tmp_path):
        assert verdict.verdict in {"right", "named", "refused"}, verdict


@pytest.mark.parametrize("saved", ["xlsx", "ods", "csv"])
@pytest.mark.parametrize("name", sorted(folder.name for folder in LIBREOFFICE.iterdir()))
def test_sheets_that_libreoffice_saved_are_read_as_well(name: str, saved: str, tmp_path: Path) -> None:
    for verdict in verdicts(INPUTS / "layouts" / name, tmp_path, saved):
        assert verdict.verdict in {"right", "named"}, verdict
